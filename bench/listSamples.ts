/**
 * Compares fetching all pages of a list of 3,000 samples in parallel with one `fetch` per page that
 * follows `next`; then reads the list again from the cache.
 */
import { memoryCache, nodeOperationsOf } from 'pangea-fp/node'
import type { Figures } from './Figures.js'
import { median, getRight, ratio, startSandboxFixture, timed } from './sandboxFixture.js'

const samples = 3_000
const rounds = 5

interface Page {
  readonly next: string | null
  readonly results: ReadonlyArray<unknown>
}

const followNext = async (url: string, token: string): Promise<number> => {
  let count = 0
  for (let next: string | null = url; next !== null;) {
    const response = await fetch(next, { headers: { Authorization: `Token ${token}` } })
    const page = (await response.json()) as Page
    count += page.results.length
    next = page.next
  }
  return count
}

export const listSamples = async (): Promise<Figures> => {
  const fixture = await startSandboxFixture()
  const { pangea, library } = fixture
  const names = Array.from({ length: samples }, (_, i) => `S${i}`)
  await getRight(nodeOperationsOf(pangea).createSamples(library, names))
  const url = `${pangea.endpoint}/api/sample_groups/${library.uuid}/samples`
  const cached = nodeOperationsOf({ ...pangea, cache: memoryCache() })
  await getRight(cached.listSamples(library))
  const ours: Array<number> = []
  const theirs: Array<number> = []
  const warm: Array<number> = []
  for (let round = 0; round < rounds; round++) {
    const [oursS, all] = await timed(() => getRight(nodeOperationsOf(pangea).listSamples(library)))
    const [theirsS, count] = await timed(() => followNext(url, pangea.security?.token ?? ''))
    const [warmS] = await timed(() => getRight(cached.listSamples(library)))
    if (all.length !== samples || count !== samples) return Promise.reject(new Error('a sample is missing'))
    ours.push(oursS)
    theirs.push(theirsS)
    warm.push(warmS)
  }
  await fixture.close()
  return {
    samples,
    listSeconds: median(ours),
    fetchSeconds: median(theirs),
    listToFetch: ratio(median(ours), median(theirs)),
    cachedSeconds: median(warm),
    cachedToFetch: ratio(median(warm), median(theirs)),
  }
}
