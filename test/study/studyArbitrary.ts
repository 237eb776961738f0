/** Generates studies as trees, writes them as rows, and stores them in a simulated server. */
import * as fc from 'fast-check'
import type { Json, LibraryState, LocalFile, PlanItem, StudyPlan, StudyRow, StudyState } from 'pangea-fp/node'

export interface FieldTree {
  readonly name: string
  readonly content: { readonly file: string } | { readonly value: Json }
}

export interface ResultTree {
  readonly module: string
  readonly replicate: string
  readonly fields: ReadonlyArray<FieldTree>
}

export interface SampleTree {
  readonly name: string
  readonly metadata: Readonly<Record<string, Json>>
  readonly tags: ReadonlyArray<string>
  readonly results: ReadonlyArray<ResultTree>
}

export interface LibraryTree {
  readonly name: string
  readonly samples: ReadonlyArray<SampleTree>
  readonly results: ReadonlyArray<ResultTree>
}

const byKey = <A>(keyOf: (a: A) => string, one: fc.Arbitrary<A>, maxLength = 3): fc.Arbitrary<ReadonlyArray<A>> =>
  fc.uniqueArray(one, { selector: keyOf, maxLength })

const field: fc.Arbitrary<FieldTree> = fc.record({
  name: fc.constantFrom('read_1', 'read_2', 'a/b?#%é'),
  content: fc.oneof(
    fc.record({ file: fc.constantFrom('a.fastq.gz', 'b.fastq.gz', 'c.txt') }),
    fc.record({ value: fc.constantFrom<Json>(1, 'text', { reads: 3 }, [1, 2], false) }),
  ),
})

const result: fc.Arbitrary<ResultTree> = fc.record({
  module: fc.constantFrom('raw::raw_reads', 'qc'),
  replicate: fc.constantFrom('1', 'run 2'),
  fields: byKey(({ name }) => name, field),
})

const results = byKey(({ module, replicate }) => `${module} ${replicate}`, result)

const sample: fc.Arbitrary<SampleTree> = fc.record({
  name: fc.constantFrom('S1', 'S2', 'S10', 'S/1?#%é', '-x y'),
  metadata: fc.dictionary(
    fc.constantFrom('city', 'depth', '__proto__'),
    fc.constantFrom<Json>('Köln', 3, null, { a: [1] }),
  ),
  tags: fc.subarray(['urban', 'winter']),
  results,
})

export const libraries: fc.Arbitrary<ReadonlyArray<LibraryTree>> = fc.uniqueArray(
  fc.record({ name: fc.constantFrom('Subway', 'River'), samples: byKey(({ name }) => name, sample), results }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 2 },
)

const row = (line: number, cells: Readonly<Record<string, Json>>): StudyRow => {
  const at = { line, column: 1 }
  return { at, cells: Object.entries(cells).map(([name, value]) => ({ name, nameAt: at, at, value })) }
}

const resultCells = (above: Readonly<Record<string, Json>>, { module, replicate, fields }: ResultTree) => {
  const own = { ...above, module, replicate }
  return [own, ...fields.map(({ name, content }) => ({ ...own, field: name, ...content }))]
}

/** Writes each record of the trees as one row. */
export const rowsOf = (trees: ReadonlyArray<LibraryTree>): ReadonlyArray<StudyRow> =>
  trees
    .flatMap(({ name, samples, results: own }) => {
      const library = { organization: 'Lab', library: name }
      const ofSamples = samples.flatMap((one) => {
        const place = { ...library, sample: one.name }
        const metadata = Object.fromEntries(
          Object.entries(one.metadata).map(([key, value]) => [`metadata.${key}`, value]),
        )
        const head = { ...place, ...metadata, ...(one.tags.length > 0 ? { tags: one.tags } : {}) }
        return [head, ...one.results.flatMap((each) => resultCells(place, each))]
      })
      return [library, ...own.flatMap((each) => resultCells(library, each)), ...ofSamples]
    })
    .map((cells, index) => row(index + 1, cells))

export const localFiles: ReadonlyMap<string, LocalFile> = new Map(
  ['a.fastq.gz', 'b.fastq.gz', 'c.txt'].map((path, index) => [
    path,
    { sizeBytes: 10 + index, sha256: `sha of ${path}` },
  ]),
)

export const emptyState: StudyState = { libraries: [], tags: [] }

/**
 * A server of which the changes of plans are the only history. Ids are names, so runs are equal.
 */
export const simulate = (state: StudyState, { items }: StudyPlan): StudyState => {
  const server = structuredClone(state) as unknown as {
    libraries: Array<Mutable<LibraryState>>
    tags: Array<{ uuid: never; name: string; samples: Set<string> }>
  }
  for (const item of items) if (item.action !== 'unchanged') applyItem(server, item)
  return server as unknown as StudyState
}

type Mutable<A> =
  A extends ReadonlyArray<infer B>
    ? Array<Mutable<B>>
    : A extends object
      ? { -readonly [K in keyof A]: Mutable<A[K]> }
      : A

const idOf = (...names: ReadonlyArray<string | null>): string => names.join(' / ')

const storedIn = (item: PlanItem): Json =>
  item.file === null
    ? (item.after ?? null)
    : {
        __type__: 's3',
        uri: `s3://bucket/${item.file}`,
        size_bytes: localFiles.get(item.file)?.sizeBytes ?? 0,
        sha256: localFiles.get(item.file)?.sha256 ?? '',
      }

const applyItem = (
  server: { libraries: Array<Mutable<LibraryState>>; tags: Array<{ uuid: never; name: string; samples: Set<string> }> },
  item: PlanItem,
): void => {
  const { action, kind, organization, library: name, sample: sampleName, module, replicate } = item
  if (kind === 'organization') return
  if (kind === 'library') {
    const uuid = idOf(organization, name) as never
    server.libraries.push({
      organizationName: organization,
      name: name ?? '',
      organization: { uuid: organization as never, name: organization },
      group: {
        uuid,
        name: name ?? '',
        organization: organization as never,
        is_library: true,
        bucket: 'bucket' as never,
      },
      buckets: [],
      samples: [],
      results: [],
    })
    return
  }
  const library = server.libraries.find((one) => one.name === name)
  if (library === undefined) throw new Error(`no library ${String(name)}`)
  const sampleId = idOf(organization, name, sampleName)
  if (kind === 'sample' && action === 'create')
    library.samples.push({
      uuid: sampleId as never,
      name: sampleName ?? '',
      library: library.group?.uuid as never,
      metadata: (item.after ?? {}) as never,
      results: [],
    })
  const sample = library.samples.find((one) => one.name === sampleName)
  if (kind === 'sample' && action === 'delete') library.samples = library.samples.filter((one) => one !== sample)
  if (kind === 'metadata' && sample !== undefined)
    sample.metadata = { ...(sample.metadata as object), ...(item.after as object) }
  if (kind === 'tag') {
    const tag = server.tags.find((one) => one.name === item.tag)
    if (tag === undefined)
      server.tags.push({ uuid: item.tag as never, name: item.tag ?? '', samples: new Set([sampleId]) })
    else tag.samples.add(sampleId)
  }
  const owner = sampleName === null ? library : sample
  if (owner === undefined) return
  if (kind === 'result' && action === 'create')
    owner.results.push({
      uuid: idOf(sampleId, module, replicate),
      module_name: module ?? '',
      replicate: replicate ?? '',
      fields: [],
    })
  const found = owner.results.find((one) => one.module_name === module && one.replicate === replicate)
  if (kind === 'result' && action === 'delete') owner.results = owner.results.filter((one) => one !== found)
  if ((kind === 'field' || kind === 'file') && found !== undefined) {
    found.fields = found.fields.filter((one) => one.name !== item.field)
    if (action !== 'delete')
      found.fields.push({
        uuid: idOf(found.uuid, item.field),
        name: item.field ?? '',
        stored_data: storedIn(item) as never,
      })
  }
}
