/**
 * Runs the phases of `applyStudy` one after the other, each for many items in parallel. A phase
 * knows the uuids of all records that the phases before it have found or created. @internal
 */
import { either as E, function as F, type io as IO, readerTaskEither as RTE } from 'fp-ts'
import { retryReasonOf } from '../ops/compose/retrying.js'
import type { TransferEnv } from '../ops/files/TransferEnv.js'
import { traverseLimited } from '../ops/lists/traverseLimited.js'
import { retry } from '../task/retry.js'
import { type FailedItem, isFatal, planOutdated, type StudyError } from './StudyOutcome.js'
import { organizationPlace, type PlanItem, type PlanPlace, placeKey } from './StudyPlan.js'

// model

export type Step<A> = RTE.ReaderTaskEither<TransferEnv, StudyError, A>

export type Ids = ReadonlyMap<string, string>

/** The records known so far, and the items that failed. */
export interface Progressed {
  readonly ids: Ids
  readonly failed: ReadonlyArray<FailedItem>
  /** Called when an item is done, or has failed by itself. */
  readonly onDone: IO.IO<void>
}

export type Phase = (before: Progressed) => Step<Progressed>

// helpers

export const parentKey = {
  library: ({ organization }: PlanPlace): string => placeKey(organizationPlace(organization)),
  sample: ({ organization, library }: PlanPlace): string => placeKey({ ...organizationPlace(organization), library }),
  result: (place: PlanPlace): string => placeKey({ ...place, module: null, replicate: null, field: null }),
  field: (place: PlanPlace): string => placeKey({ ...place, field: null }),
} as const

export const parentOf = (ids: Ids, key: string): E.Either<StudyError, string> =>
  E.fromNullable<StudyError>(planOutdated('was skipped, because what it belongs to could not be created.'))(
    ids.get(key),
  )

/**
 * Repeats a step whose response was lost: each begins with what the server has now. A tag would be
 * linked again.
 */
const repeated =
  <A>({ kind }: PlanItem, step: Step<A>): Step<A> =>
  (env) =>
    retry(env)<E.Either<StudyError, A>>(
      {
        policy: env.retry,
        signal: env.signal,
        classify: (done) =>
          kind === 'tag' || E.isRight(done) || done.left._tag === 'PlanOutdated' ? null : retryReasonOf(done.left),
      },
      () => step(env),
    )

/** A failure that concerns one item only is recorded; any other stops the traversal. */
export const recorded = <A>(
  { onDone }: Pick<Progressed, 'onDone'>,
  item: PlanItem,
  step: Step<A>,
): Step<E.Either<FailedItem, A>> =>
  F.pipe(
    repeated(item, step),
    RTE.matchE(
      (error): Step<E.Either<FailedItem, A>> =>
        isFatal(error, item.kind) ? RTE.left(error) : RTE.right(E.left({ item, error })),
      (value) => RTE.right(E.right(value)),
    ),
    RTE.tapIO(() => onDone),
  )

export type IdOf = readonly [key: string, id: string]

/** Adds the ids and the failures of a phase. */
const withOutcomes = (
  { ids, failed, onDone }: Progressed,
  outcomes: ReadonlyArray<E.Either<FailedItem, IdOf | undefined>>,
): Progressed => ({
  ids: new Map([...ids, ...outcomes.flatMap((one) => (E.isRight(one) && one.right !== undefined ? [one.right] : []))]),
  failed: [...failed, ...outcomes.flatMap((one) => (E.isLeft(one) ? [one.left] : []))],
  onDone,
})

/** Runs a step for each item; the step of a record that is created returns its uuid. */
export const phase =
  (items: ReadonlyArray<PlanItem>, step: (item: PlanItem, ids: Ids) => Step<string | void>): Phase =>
  (before) =>
    F.pipe(
      items,
      traverseRecorded(before, (item) =>
        F.pipe(
          step(item, before.ids),
          RTE.map((id): IdOf | undefined => (typeof id === 'string' ? [placeKey(item), id] : undefined)),
        ),
      ),
      RTE.map((outcomes) => withOutcomes(before, outcomes)),
    )

const traverseRecorded =
  <A>(before: Progressed, step: (item: PlanItem) => Step<A>) =>
  (items: ReadonlyArray<PlanItem>): Step<ReadonlyArray<E.Either<FailedItem, A>>> =>
    F.pipe(
      items,
      traverseLimited((item) => recorded(before, item, step(item))),
    )
