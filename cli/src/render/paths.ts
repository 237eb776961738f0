/** Names records in messages by their path: organization/library/sample. Pure. */
import type { Project, Result, Sample, SampleGroup } from 'pangea-fp/node'

export const groupPath = ({ name, organization_obj: organization }: SampleGroup): string =>
  `${organization.name}/${name}`

export const samplePath = ({ name, library_obj: library }: Sample): string => `${groupPath(library)}/${name}`

export const resultPath = (result: Result): string =>
  `${'sample_obj' in result ? samplePath(result.sample_obj) : groupPath(result.sample_group_obj)}/${result.module_name} (replicate ${result.replicate})`

export const projectPath = ({ name, organization_obj: organization }: Project): string => `${organization.name}/${name}`

/** What a group is called: libraries own samples. */
export const groupKind = ({ is_library }: SampleGroup): 'library' | 'group' => (is_library ? 'library' : 'group')
