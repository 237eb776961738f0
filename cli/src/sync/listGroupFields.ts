/** Lists all fields of a group: those of its samples' results, and those of its own. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  type Field,
  fetchSampleGroup,
  listFields,
  listResults,
  reload,
  type SampleGroupRef,
  samplesOf,
  traverseLimited,
} from 'pangea-fp/node'
import type { TransferStep } from '../Step.js'

export interface GroupFields {
  readonly uuid: string
  readonly name: string
  readonly fields: ReadonlyArray<Field>
}

const fieldsOfGroup = (group: SampleGroupRef): TransferStep<ReadonlyArray<Field>> =>
  F.pipe(
    reload(listResults(group)),
    RTE.flatMap(traverseLimited((result) => reload(listFields(result)))),
    RTE.map((lists) => lists.flat()),
  )

export const listGroupFields = (ref: SampleGroupRef): TransferStep<GroupFields> =>
  F.pipe(
    RTE.Do,
    RTE.apS('group', reload(fetchSampleGroup(ref)) as TransferStep<{ readonly uuid: string; readonly name: string }>),
    RTE.apS('ofSamples', reload(listFields(samplesOf(ref))) as TransferStep<ReadonlyArray<Field>>),
    RTE.apS('own', fieldsOfGroup(ref)),
    RTE.map(({ group: { uuid, name }, ofSamples, own }) => ({ uuid, name, fields: [...ofSamples, ...own] })),
  )
