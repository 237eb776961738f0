/**
 * Compares listing all fields of a library of 300 samples, with two results of two fields each, to
 * what the Python client does: sequential requests for lists of samples, results and fields. Also
 * compares the memory of streaming 10,000 samples with their results to that of 1,000.
 */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { listFields, type NodePangea, nodeOperationsOf, type SampleGroup, samplesOf } from 'pangea-fp/node'
import type { SeedGroup } from '../sandbox/src/seed/Seed.js'
import type { Figures } from './Figures.js'
import { median, getRight, ratio, startSandboxFixture, timed } from './sandboxFixture.js'

const rounds = 3

/** Builds a seed library whose samples have `results` results, each with these fields. */
const libraryOf = (name: string, samples: number, results: number, fields: ReadonlyArray<string>): SeedGroup => ({
  name,
  is_library: true,
  samples: Array.from({ length: samples }, (_, sample) => ({
    name: `S${sample}`,
    results: Array.from({ length: results }, (_, module) => ({
      module_name: `module ${module}`,
      replicate: 'r',
      fields: fields.map((field) => ({ name: field, stored_data: { name: field } })),
    })),
  })),
})

/**
 * Seeded, because creating so many through the API takes minutes. The streamed libraries have no
 * fields.
 */
const libraries = [
  libraryOf('Subway', 300, 2, ['a', 'b']),
  libraryOf('Thousand', 1_000, 1, []),
  libraryOf('Ten thousand', 10_000, 1, []),
]

interface Page {
  readonly next: string | null
  readonly results: ReadonlyArray<{ readonly uuid: string }>
}

/**
 * Lists the fields with sequential requests over one connection, like Python's `requests.Session`.
 */
const oneByOne = async (pangea: NodePangea, library: SampleGroup): Promise<{ fields: number; requests: number }> => {
  let requests = 0
  const all = async (path: string): Promise<ReadonlyArray<{ readonly uuid: string }>> => {
    const found: Array<{ readonly uuid: string }> = []
    for (let next: string | null = `${pangea.endpoint}/api/${path}`; next !== null;) {
      requests += 1
      const response = await fetch(next, { headers: { Authorization: `Token ${pangea.security?.token ?? ''}` } })
      const page = (await response.json()) as Page
      found.push(...page.results)
      next = page.next
    }
    return found
  }
  let fields = 0
  for (const sample of await all(`sample_groups/${library.uuid}/samples`))
    for (const result of await all(`sample_ars?sample_id=${sample.uuid}`))
      fields += (await all(`sample_ar_fields?analysis_result_id=${result.uuid}`)).length
  return { fields, requests }
}

/** Measures the peak memory of a process that streams a library, in MiB. */
const peakMiB = async (pangea: NodePangea, library: SampleGroup): Promise<number> => {
  const program = fileURLToPath(new URL('streamSamplesProcess.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program], {
    env: {
      ...process.env,
      PANGEA_ENDPOINT: pangea.endpoint,
      PANGEA_TOKEN: pangea.security?.token ?? '',
      LIBRARY: library.uuid,
    },
  })
  return Number(stdout)
}

export const listLibraryFields = async (): Promise<Figures> => {
  const fixture = await startSandboxFixture(libraries)
  const { pangea, library } = fixture
  const counting = { requests: 0 }
  const counted: NodePangea = {
    ...pangea,
    transport: {
      send: (request) => {
        counting.requests += 1
        return pangea.transport.send(request)
      },
    },
  }
  const ours: Array<number> = []
  const theirs: Array<number> = []
  let requests = 0
  for (let round = 0; round < rounds; round++) {
    counting.requests = 0
    const [oursS, fields] = await timed(() => getRight(listFields(samplesOf(library))(counted)))
    const [theirsS, other] = await timed(() => oneByOne(pangea, library))
    if (fields.length !== 1200 || other.fields !== 1200) return Promise.reject(new Error('a field is missing'))
    ours.push(oursS)
    theirs.push(theirsS)
    requests = other.requests
  }
  const organization = library.organization_obj
  const { ensureLibrary } = nodeOperationsOf(pangea)
  const thousand = await getRight(ensureLibrary(organization, 'Thousand'))
  const many = await getRight(ensureLibrary(organization, 'Ten thousand'))
  const small = await peakMiB(pangea, thousand)
  const large = await peakMiB(pangea, many)
  await fixture.close()
  return {
    walkSeconds: median(ours),
    oneByOneSeconds: median(theirs),
    walkToOneByOne: ratio(median(ours), median(theirs)),
    walkRequests: counting.requests,
    oneByOneRequests: requests,
    peakMiBOf1000: small,
    peakMiBOf10000: large,
    peak10000To1000: ratio(large, small),
  }
}
