/** New results that aren't saved yet, and the lookup of their owners. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { Forbidden, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import { whenValid } from '../references/whenValid.js'
import { checkSample, checkSampleGroup } from '../references/checkRefs.js'
import { isObject } from '../references/checkIdentifiers.js'
import { groupResultRoutes, type Result, type ResultRoutes, sampleResultRoutes } from './resultRoutes.js'
import type { Op } from '../Pangea.js'
import {
  groupRef,
  isGroup,
  type SampleGroupLike,
  type SampleGroupRef,
  type SampleLike,
  sampleRef,
  type SampleRef,
} from '../references/refs.js'
import { sampleGroupId } from '../sampleGroups/sampleGroups.js'
import { sampleId } from '../samples/samples.js'
import { checkDraft } from '../writes/checkDraft.js'

// model

/** A sample or group that has results. */
export type ResultOwner = SampleLike | SampleGroupLike

/** The properties of a new result; its owner is a separate argument. */
export type ResultFields = Omit<m.SampleResultWrite, 'sample'>

/** A new result of a sample; a sample given by name is looked up when the result is saved. */
export interface SampleResultDraft extends ResultFields {
  readonly sample: m.SampleId | SampleRef
}

/** A new result of a group; a group given by name is looked up when the result is saved. */
export interface GroupResultDraft extends ResultFields {
  readonly sample_group: m.SampleGroupId | SampleGroupRef
}

/** A new result: see {@link newResult}. */
export type ResultDraft = SampleResultDraft | GroupResultDraft

type ResultWrite = m.SampleResultWrite | m.GroupResultWrite

type DraftOf<O extends ResultOwner> = O extends m.SampleGroup
  ? m.GroupResultWrite
  : O extends m.Sample
    ? m.SampleResultWrite
    : O extends SampleGroupRef
      ? GroupResultDraft
      : SampleResultDraft

// pure

/** @internal */
export const routesForOwner = (owner: ResultOwner): ResultRoutes =>
  isGroup(owner) ? groupResultRoutes : sampleResultRoutes

/** @internal */
export const routesForRecord = (record: Result | ResultDraft): ResultRoutes =>
  isObject(record) && 'sample_group' in record ? groupResultRoutes : sampleResultRoutes

const idOrRef = (owner: ResultOwner): string | SampleRef | SampleGroupRef => {
  const ref = isGroup(owner) ? groupRef(owner) : sampleRef(owner)
  return ref._tag === 'SampleById' || ref._tag === 'SampleGroupById' ? ref.id : ref
}

/**
 * Builds a new result, for `saveResult` or `createResult`, which look up an owner that is given by
 * name.
 *
 * @example
 * const draft = newResult(sampleNamed('Lab', 'Subway', 'S1'), { module_name: 'raw::raw_reads', replicate: 'run 1' })
 * const saved = saveResult(draft)
 */
export const newResult = <O extends ResultOwner>(owner: O, fields: ResultFields): DraftOf<O> =>
  ({ ...fields, [routesForOwner(owner).owner]: idOrRef(owner) }) as unknown as DraftOf<O>

// operations

/** @internal */
export const ownerId = (owner: ResultOwner): Op<string, Forbidden | NotFound> =>
  isGroup(owner) ? sampleGroupId(owner) : sampleId(owner)

/**
 * Checks a draft, replaces its owner with the owner's uuid, and sends it. Looks up the owner only
 * when it is given by name. @internal
 */
export const withResolvedOwner = <A, E extends PangeaError>(
  draft: ResultDraft,
  send: (body: ResultWrite) => Op<A, E>,
): Op<A, E | Forbidden | NotFound> => {
  const { owner: key } = routesForRecord(draft)
  const members = draft as unknown as Readonly<Record<string, unknown>>
  const sendChecked = (body: object): Op<A, E> => send(body as ResultWrite)
  if (!isObject(draft) || !isObject(members[key]))
    return whenValid(checkDraft(members, ['module_name', key]), sendChecked)
  const owner = members[key] as SampleRef & SampleGroupRef
  return whenValid(checkDraft({ ...members, [key]: undefined }, ['module_name']), (rest) =>
    whenValid<ResultOwner, A, E | Forbidden | NotFound>(
      key === 'sample' ? checkSample(owner) : checkSampleGroup(owner),
      (ref) =>
        F.pipe(
          ownerId(ref),
          RTE.flatMap((id) => sendChecked({ ...rest, [key]: id })),
        ),
    ),
  )
}
