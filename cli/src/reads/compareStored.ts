/**
 * Compares local files of reads with what their samples store already, before anything is created
 * or replaced.
 */
import { function as F, option as O, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import {
  downloadMany,
  fetchSampleLinks,
  fetchSampleManifest,
  fileSource,
  type ManifestSampleResult,
  reload,
  sampleById,
  sampleFieldById,
  type SampleGroup,
  traverseLimited,
} from 'pangea-fp/node'
import { describeItem } from '../render/describeFailure.js'
import { failed, type Failure } from '../exitCodes.js'
import type { OnProgress } from '../terminal.js'
import { comparedSink } from '../transfers/compareWithStored.js'
import type { ReadFile, ReadSet } from './pairReads.js'
import type { TransferStep } from '../Step.js'

// model

/** A set of reads and the result for it. */
export interface TargetSet extends ReadSet {
  readonly module: string
  readonly replicate: string
  /** Whether the result exists. */
  readonly isStored: boolean
}

export interface TargetFile extends ReadFile {
  readonly set: TargetSet
}

export interface Comparison {
  /** Not stored yet, or only in part. */
  readonly missing: ReadonlyArray<TargetFile>
  /** Stored, with the same checksum. */
  readonly same: ReadonlyArray<TargetFile>
  /** Another file is stored in the field. */
  readonly different: ReadonlyArray<TargetFile>
}

export interface CompareOptions {
  readonly moduleOf: (set: ReadSet) => string
  readonly replicate: string | undefined
  readonly isOverwriting: boolean
  readonly onProgress: OnProgress
}

type StoredField = ManifestSampleResult['fields'][number]
type ResultsByName = ReadonlyMap<string, ReadonlyArray<ManifestSampleResult>>

// pure helpers

/**
 * The replicate of the first result of a module. A fixed name lets two runs find the same result.
 */
const firstReplicate = '1'

/** The name of a result's replicate: the lane, if the file names have one. */
const replicateOf = (
  set: ReadSet,
  stored: ReadonlyArray<ManifestSampleResult>,
  wanted: string | undefined,
): O.Option<string> => {
  if (set.lane !== null) return O.some(wanted === undefined ? set.lane : `${wanted} ${set.lane}`)
  if (wanted !== undefined) return O.some(wanted)
  const [only, ...others] = stored
  return others.length > 0 ? O.none : O.some(only?.replicate ?? firstReplicate)
}

const targetSets = (
  sets: ReadonlyArray<ReadSet>,
  stored: ResultsByName,
  { moduleOf, replicate }: CompareOptions,
): { readonly targets: ReadonlyArray<TargetSet>; readonly problems: ReadonlyArray<string> } => {
  const found = sets.map((set) => {
    const module = moduleOf(set)
    const results = (stored.get(set.sample) ?? []).filter(({ module_name }) => module_name === module)
    return { set, module, results, name: replicateOf(set, results, replicate) }
  })
  return {
    targets: found.flatMap(({ set, module, results, name }) =>
      O.isSome(name)
        ? [
            {
              ...set,
              module,
              replicate: name.value,
              isStored: results.some((result) => result.replicate === name.value),
            },
          ]
        : [],
    ),
    problems: found
      .filter(({ name }) => O.isNone(name))
      .map(
        ({ set, module, results }) =>
          `${set.sample} has ${results.length} results of ${module} (${results.map((one) => one.replicate).join(', ')}): choose one with --replicate.`,
      ),
  }
}

const storedField = (stored: ResultsByName, { field, set }: TargetFile): StoredField | undefined =>
  stored
    .get(set.sample)
    ?.find((result) => result.module_name === set.module && result.replicate === set.replicate)
    ?.fields.find(({ name }) => name === field)

const typeOf = ({ stored_data: data }: StoredField): string => {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return 'blob'
  if (Object.keys(data).length === 0) return 'nothing'
  const type = Object.entries(data).find(([key]) => key === '__type__')?.[1]
  return typeof type === 'string' ? type : 'blob'
}

const partitionBy = <A>(items: ReadonlyArray<A>, isFirst: (item: A) => boolean): readonly [Array<A>, Array<A>] => [
  items.filter(isFirst),
  items.filter((item) => !isFirst(item)),
]

// operations

/** Reads the results of those samples that exist, by sample name. */
const fetchResults = (library: SampleGroup, names: ReadonlyArray<string>): TransferStep<ResultsByName> =>
  F.pipe(
    reload(fetchSampleLinks(library)),
    RTE.map((links) => {
      const wanted = new Set(names)
      return links.filter(({ name }) => wanted.has(name))
    }),
    RTE.flatMap(traverseLimited(({ uuid }) => reload(fetchSampleManifest(sampleById(uuid))))),
    RTE.map((samples) => new Map(samples.map(({ name, analysis_results }) => [name, analysis_results]))),
  )

const compareFiles =
  (files: ReadonlyArray<readonly [TargetFile, StoredField]>, onProgress: OnProgress): TransferStep<Comparison> =>
  (pangea) =>
    F.pipe(
      downloadMany(
        files.map(([{ path }, { uuid }]) => ({
          field: sampleFieldById(uuid),
          sink: comparedSink(path, fileSource(path)),
        })),
        { skipUnchanged: true, replaceExisting: false, onProgress },
      )(pangea),
      TE.flatMap(({ left, right, unfinished }): TE.TaskEither<Failure, Comparison> => {
        const at = (paths: ReadonlyArray<string>): ReadonlyArray<TargetFile> => {
          const wanted = new Set(paths)
          return files.flatMap(([file]) => (wanted.has(file.path) ? [file] : []))
        }
        const [lost, others] = partitionBy(left, ({ error }) => error._tag === 'StorageRefused' && error.status === 404)
        const failures = others.filter(({ error }) => error._tag !== 'TargetExists')
        return failures.length > 0
          ? TE.left(failed(failures.map(({ item, error }) => `${item.sink.name}: ${describeItem(error)}`).join('\n')))
          : TE.right({
              missing: at([...unfinished, ...lost].map(({ item }) => item.sink.name)),
              same: at(right.map(({ item }) => item.sink.name)),
              different: at(others.map(({ item }) => item.sink.name)),
            })
      }),
    )

/**
 * Compares each file with the field it is for. Fails before anything is created if a field stores
 * another file or JSON, with a line for each.
 */
export const compareStored = (
  library: SampleGroup,
  sets: ReadonlyArray<ReadSet>,
  options: CompareOptions,
): TransferStep<Comparison> =>
  F.pipe(
    fetchResults(library, [...new Set(sets.map(({ sample }) => sample))]),
    RTE.flatMap((stored): TransferStep<Comparison> => {
      const { targets, problems } = targetSets(sets, stored, options)
      const files = targets.flatMap((set) => set.files.map((file): TargetFile => ({ ...file, set })))
      const pairs = files.map((file) => [file, storedField(stored, file)] as const)
      const ofType = (...types: ReadonlyArray<string>): ReadonlyArray<readonly [TargetFile, StoredField]> =>
        pairs.flatMap(([file, field]) =>
          field !== undefined && types.includes(typeOf(field)) ? [[file, field] as const] : [],
        )
      const fresh = pairs
        .filter(([, field]) => field === undefined || typeOf(field) === 'nothing')
        .map(([file]) => file)
      const json = ofType('blob').map(
        ([{ path, field, set }]) =>
          `${path}: the field ${field} of ${set.sample} contains JSON. Delete it, or choose another --module.`,
      )
      if (problems.length + json.length > 0) return RTE.left(failed([...problems, ...json].join('\n')))
      const linked = ofType('sra', 'ftp').map(([file]) => file)
      return F.pipe(
        compareFiles(ofType('s3'), options.onProgress),
        RTE.map(({ missing, same, different }) => ({
          missing: [...fresh, ...missing],
          same,
          different: [...different, ...linked],
        })),
        RTE.filterOrElseW(
          ({ different }) => options.isOverwriting || different.length === 0,
          ({ different }) =>
            failed(
              different
                .map(
                  ({ path, field, set }) =>
                    `${path}: ${field} of ${set.sample} (${set.module}, replicate ${set.replicate}) already stores another file. Nothing was uploaded. To replace it pass --overwrite, or --replicate to add a result.`,
                )
                .join('\n'),
            ),
        ),
      )
    }),
  )
