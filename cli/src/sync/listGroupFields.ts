/** Lists the fields of a group: those of its samples' results, and those of its own. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  cached,
  type Field,
  fetchSampleGroup,
  fetchSamplesWithResults,
  groupById,
  listFields,
  listResults,
  type SampleGroup,
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

type Fields = TransferStep<ReadonlyArray<Field>>

const fieldsOfGroup = (group: SampleGroupRef): Fields =>
  F.pipe(
    listResults(group),
    RTE.flatMap(traverseLimited((result) => listFields(result))),
    RTE.map((lists) => lists.flat()),
  )

const fieldsOfSamples = (group: SampleGroupRef, names: ReadonlyArray<string> | undefined): Fields =>
  names === undefined
    ? listFields(samplesOf(group))
    : F.pipe(
        fetchSamplesWithResults(group, names),
        RTE.map((found) => found.flatMap(({ results }) => results.flatMap(({ fields }) => fields))),
      )

/**
 * Lists the fields of all samples, or of those with these names. Reads from the server, and doesn't
 * store in the cache what may be megabytes.
 */
export const listGroupFields = (
  ref: SampleGroupRef,
  samples: ReadonlyArray<string> | undefined,
): TransferStep<GroupFields> =>
  F.pipe(
    fetchSampleGroup(ref) as TransferStep<SampleGroup>,
    RTE.flatMap(({ uuid, name }) =>
      F.pipe(
        RTE.Do,
        RTE.apS('ofSamples', fieldsOfSamples(groupById(uuid), samples)),
        RTE.apS('own', fieldsOfGroup(groupById(uuid))),
        RTE.map(({ ofSamples, own }) => ({ uuid, name, fields: [...ofSamples, ...own] })),
      ),
    ),
    cached({ mode: 'no-store' }),
  )
