/** Creates and updates the samples of a plan, with their metadata. @internal */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type * as m from '../generated/models.js'
import { isSameJson } from '../http/isSameJson.js'
import { reload } from '../ops/caching/sendThroughCache.js'
import type { TransferEnv } from '../ops/files/TransferEnv.js'
import { groupById, sampleById } from '../ops/references/refs.js'
import { isJsonObject } from '../ops/results/fieldContent.js'
import { ensureSamples } from '../ops/samples/ensureSamples.js'
import { fetchSample, updateSample } from '../ops/samples/samples.js'
import type { PlanItem } from './StudyPlan.js'
import { changedSincePlan, type StudyError } from './StudyOutcome.js'

type Step<A> = RTE.ReaderTaskEither<TransferEnv, StudyError, A>

type Metadata = Readonly<Record<string, m.Json>>

const objectOf = (json: m.Json | undefined): Metadata => (json !== undefined && isJsonObject(json) ? json : {})

const valueIn = (metadata: Metadata, key: string): m.Json | undefined =>
  Object.hasOwn(metadata, key) ? metadata[key] : undefined

const isSame = (a: m.Json | undefined, b: m.Json | undefined): boolean =>
  a === undefined || b === undefined ? a === b : isSameJson(a, b)

/** Adds the item's keys to the current metadata, unless another process has changed one of them. */
const writeMetadata =
  ({ before, after }: PlanItem) =>
  (sample: m.Sample): Step<void> => {
    const [old, wanted] = [objectOf(before), objectOf(after)]
    if (sample.metadata !== null && !isJsonObject(sample.metadata)) return RTE.left(changedSincePlan)
    const current = objectOf(sample.metadata ?? {})
    const changed = Object.keys(wanted).filter((key) => !isSame(valueIn(current, key), wanted[key]))
    if (changed.length === 0) return RTE.right(undefined)
    return changed.every((key) => isSame(valueIn(current, key), valueIn(old, key)))
      ? F.pipe(updateSample(sampleById(sample.uuid), { metadata: { ...current, ...wanted } }), RTE.asUnit)
      : RTE.left(changedSincePlan)
  }

export const applyMetadata = (item: PlanItem): Step<void> =>
  F.pipe(reload(fetchSample(sampleById(item.uuid as m.SampleId))), RTE.flatMap(writeMetadata(item)))

/** Creates the samples of one library in a few requests, and returns their records in order. */
export const createSamplesOf = (library: string, items: ReadonlyArray<PlanItem>): Step<ReadonlyArray<m.Sample>> =>
  ensureSamples(
    groupById(library as m.SampleGroupId),
    items.map(({ sample }) => sample ?? ''),
  )

/** Writes the metadata of a sample that was just created. */
export const applyNewMetadata = (item: PlanItem, sample: m.Sample): Step<void> =>
  item.after === undefined ? RTE.right(undefined) : writeMetadata(item)(sample)
