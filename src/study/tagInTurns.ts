/**
 * Tags samples while other computers may do the same. The server links a sample to a tag twice if
 * two programs tag it, and can't remove a link. @internal
 */
import {
  either as E,
  function as F,
  number as N,
  ord as Ord,
  readonlyArray as RA,
  readerTaskEither as RTE,
  taskEither as TE,
} from 'fp-ts'
import type { PangeaError } from '../errors/PangeaError.js'
import type * as m from '../generated/models.js'
import * as operations from '../generated/operations.js'
import { fetchPage } from '../ops/lists/fetchPage.js'
import { sampleById, type SampleRef } from '../ops/references/refs.js'
import { listTaggedSamples, listTagsOfSample, tagSample } from '../ops/tags/tagging.js'
import { tagById } from '../ops/tags/tags.js'
import { isOutcomeUnknown } from '../ops/writes/isOutcomeUnknown.js'
import { type Ids, parentKey, parentOf, phase, type Progressed, type Step } from './phases.js'
import type { StudyError } from './StudyOutcome.js'
import type { PlanItem } from './StudyPlan.js'

/** The shortest pause of a computer that sees another one tag; the longest is three times that. */
const turnPauseMs = 1000

/** By how much each turn is larger than the one before it. */
const turnGrowth = 4

const pause: Step<void> = (env) =>
  TE.fromTask(env.clock.sleep(turnPauseMs * (1 + 2 * env.random.next()), env.signal ?? undefined))

/** How many links of a tag to samples the server has. */
const countLinks = (tag: m.Tag): Step<number> =>
  F.pipe(
    fetchPage(operations.listTagSamples, { path: { uuid: tag.uuid } }, 1),
    RTE.map(({ count }) => count),
  )

const sampleOf = (item: PlanItem, ids: Ids): E.Either<StudyError, string> => parentOf(ids, parentKey.result(item))

const isTagged = (samples: ReadonlyArray<m.Sample>, ids: Ids): ((item: PlanItem) => boolean) => {
  const tagged = new Set<string>(samples.map(({ uuid }) => uuid))
  return (item) => {
    const sample = sampleOf(item, ids)
    return E.isRight(sample) && tagged.has(sample.right)
  }
}

/** A lost response says nothing: the sample may have the tag now. */
const unlessDone =
  (tag: m.Tag, sample: SampleRef) =>
  (error: PangeaError): Step<void> =>
    isOutcomeUnknown(error)
      ? F.pipe(
          listTagsOfSample(sample),
          RTE.flatMap((tags) => (tags.some(({ uuid }) => uuid === tag.uuid) ? RTE.right(undefined) : RTE.left(error))),
        )
      : RTE.left(error)

const tagOne =
  (tag: m.Tag) =>
  (item: PlanItem, ids: Ids): Step<void> =>
    F.pipe(
      RTE.fromEither(sampleOf(item, ids)),
      RTE.map((sample) => sampleById(sample as m.SampleId)),
      RTE.flatMap((sample) => F.pipe(tagSample(tagById(tag.uuid), sample), RTE.orElse(unlessDone(tag, sample)))),
    )

/** The links that a tag should have now, and how many samples to tag in this turn. */
interface Turn {
  readonly links: number
  readonly size: number
}

const firstTurn: Turn = { links: 0, size: 1 }

/**
 * Tags samples, a few and then more at a time, and looks in between: when another computer has
 * tagged some of them, one of the two waits until it sees no more progress.
 */
const takeTurns =
  (tag: m.Tag, items: ReadonlyArray<PlanItem>, { links, size }: Turn) =>
  (before: Progressed): Step<Progressed> => {
    if (items.length === 0) return RTE.right(before)
    const proceed = (count: number): Step<Progressed> =>
      F.pipe(
        phase(items.slice(0, size), tagOne(tag))(before),
        RTE.flatMap(takeTurns(tag, items.slice(size), { links: count + size, size: size * turnGrowth })),
      )
    const skipTagged = (count: number): Step<Progressed> =>
      F.pipe(
        listTaggedSamples(tag),
        RTE.flatMap((samples) => {
          const { left: rest, right: tagged } = F.pipe(items, RA.partition(isTagged(samples, before.ids)))
          const skipped = phase(tagged, () => RTE.right(undefined))(before)
          const next = takeTurns(tag, rest, { ...firstTurn, links: count })
          return tagged.length === 0
            ? proceed(count)
            : F.pipe(
                skipped,
                RTE.tap(() => (rest.length === 0 ? RTE.right(undefined) : pause)),
                RTE.flatMap(next),
              )
        }),
      )
    return F.pipe(
      countLinks(tag),
      RTE.flatMap((count) => (count === links ? proceed(count) : skipTagged(count))),
    )
  }

const shuffled =
  (items: ReadonlyArray<PlanItem>): Step<ReadonlyArray<PlanItem>> =>
  ({ random }) =>
    TE.right(
      F.pipe(
        items.map((item) => [random.next(), item] as const),
        RA.sort(Ord.contramap(([key]: readonly [number, PlanItem]) => key)(N.Ord)),
        RA.map(([, item]) => item),
      ),
    )

/**
 * Tags the samples that don't have the tag. In different orders, two computers rarely begin with
 * the same sample.
 */
export const tagInTurns =
  (tag: m.Tag, items: ReadonlyArray<PlanItem>) =>
  (before: Progressed): Step<Progressed> =>
    F.pipe(
      shuffled(items),
      RTE.flatMap((inOrder) => takeTurns(tag, inOrder, firstTurn)(before)),
    )
