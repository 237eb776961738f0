/** Checks that a value has the shape of a seed, and that what it names is in it. */
import { checkDistinct } from './checkDuplicates.js'
import { anything, type Check, email, fail, flag, isRecord, listOf, record, words } from './validators.js'
import { isBucketName } from '../s3/bucketName.js'
import type { Seed, SeedGroup, SeedOrganization } from './Seed.js'

const bucketName: Check = (value, at) => {
  words(value, at)
  if (!isBucketName(String(value)))
    fail(at, 'must be 3 to 63 lower-case letters, digits, dots and hyphens, as the names of S3 buckets are')
}

const field: Check = (value, at) => {
  record({ name: words, 'stored_data?': anything, 'file?': words })(value, at)
  if (!isRecord(value)) return
  if ('stored_data' in value === 'file' in value) fail(at, 'must have either stored_data or file')
  if (value['stored_data'] === null) fail(`${at}.stored_data`, 'must not be null')
}

const result = record({ module_name: words, replicate: words, 'metadata?': anything, 'fields?': listOf(field) })

const sample = record({ name: words, 'metadata?': anything, 'results?': listOf(result) })

const group: Check = (value, at) => {
  record({
    name: words,
    'is_library?': flag,
    'is_public?': flag,
    'metadata?': anything,
    'bucket?': words,
    'samples?': listOf(sample),
  })(value, at)
  if (isRecord(value) && 'samples' in value && value['is_library'] !== true)
    fail(`${at}.samples`, 'only a group that is_library holds samples')
}

const shape = record({
  'users?': listOf(record({ email, 'password?': words })),
  'organizations?': listOf(
    record({
      name: words,
      owner: words,
      'buckets?': listOf(record({ name: bucketName })),
      'groups?': listOf(group),
    }),
  ),
  'work_order_prototypes?': listOf(
    record({
      name: words,
      'jobs?': listOf(record({ name: words, 'resources_needed?': anything })),
      'workers?': listOf(words),
    }),
  ),
  'group_work_order_prototypes?': listOf(record({ name: words, work_orders: listOf(words) })),
})

export interface SeedFile {
  /** Where in the seed it stands. */
  readonly at: string
  readonly file: string
}

const filesOfGroup = ({ samples = [] }: SeedGroup, at: string): readonly SeedFile[] =>
  samples.flatMap(({ results = [] }, s) =>
    results.flatMap(({ fields = [] }, r) =>
      fields.flatMap((each, f) =>
        'file' in each ? [{ at: `${at}.samples[${s}].results[${r}].fields[${f}].file`, file: each.file }] : [],
      ),
    ),
  )

/** The files of an organization; its groups keep them in its buckets. */
const filesOfOrganization = (organization: SeedOrganization, at: string): readonly SeedFile[] =>
  (organization.groups ?? []).flatMap((each, index) => {
    const here = `${at}.groups[${index}]`
    const files = filesOfGroup(each, here)
    const isKnown = organization.buckets?.some(({ name }) => name === each.bucket) === true
    if (each.bucket !== undefined && !isKnown) fail(`${here}.bucket`, 'is not one of the buckets of its organization')
    if (each.bucket === undefined && files[0] !== undefined) fail(files[0].at, 'needs a group that has a bucket')
    return files
  })

/** Throws unless it is a seed; gives the files that it names. */
export const checkSeed = (value: unknown): readonly SeedFile[] => {
  shape(value, 'seed')
  checkDistinct(value as Seed)
  return ((value as Seed).organizations ?? []).flatMap((organization, index) =>
    filesOfOrganization(organization, `seed.organizations[${index}]`),
  )
}
