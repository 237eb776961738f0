/**
 * Measures the cost of searching response bodies for numbers that a double can't represent:
 * decoding with and without the search, and the share of the search in reading a page over
 * loopback, from the request to the records.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { codecs, groupById, makePangea, operationsOf, parseJson } from 'pangea-fp'
import { pageOf } from './codec.js'
import type { Figures } from './Figures.js'
import { median, getRight } from './sandboxFixture.js'

/** Bodies that take seconds to decode get fewer rounds. */
const roundsOf = (text: string): number => (text.length > 5e6 ? 7 : 31)
/**
 * Each round decodes at least this many characters, so that the clock's resolution doesn't matter.
 */
const roundChars = 2_000_000

interface Body {
  readonly text: string
  readonly codec: { readonly decode: (value: unknown) => { readonly _tag: string } }
}

type Record = Readonly<{ [name: string]: unknown }>

/** Abundances as Python and JavaScript serialize doubles: most have 16 or 17 digits. */
const abundances = (count: number): Record =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`Escherichia species ${i}`, Math.random() / 100]))

/** A manifest of samples with one result each, whose field contains abundances. */
const manifestOf = (samples: ReadonlyArray<Record>, megabytes: number): string => {
  const sampleOf = (sample: Record): Record => ({
    ...sample,
    analysis_results: [{ ...sample, module_name: 'kraken2', fields: [{ ...sample, stored_data: abundances(500) }] }],
  })
  const parts: Array<string> = []
  for (let size = 0, i = 0; size < megabytes * 1e6; i++) {
    const part = JSON.stringify(sampleOf(samples[i % samples.length] ?? {}))
    parts.push(part)
    size += part.length
  }
  return `{"samples":[${parts.join(',')}]}`
}

/** Measures processor time in milliseconds, which other processes don't affect. */
const timed = (run: () => boolean, times: number): number => {
  const began = process.cpuUsage()
  for (let i = 0; i < times; i++) if (!run()) throw new Error('a valid body was rejected')
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1e3 / times
}

/**
 * Measures decoding with and without the search for numbers that a double can't represent. Returns
 * the medians of interleaved rounds, and the median of their ratios.
 */
const compared = ({
  text,
  codec,
}: Body): { readonly plain: number; readonly exact: number; readonly ratio: number } => {
  const isRight = (value: unknown): boolean => codec.decode(value)._tag === 'Right'
  const plain = (): boolean => isRight(JSON.parse(text))
  const exact = (): boolean => {
    const json = parseJson(text)
    return json._tag === 'Right' && isRight(json.right)
  }
  const times = Math.max(1, Math.ceil(roundChars / text.length))
  const found = Array.from({ length: roundsOf(text) + 2 }, (_, i) => {
    if (i % 2 === 0) return { plain: timed(plain, times), exact: timed(exact, times) }
    const second = timed(exact, times)
    return { exact: second, plain: timed(plain, times) }
  }).slice(2)
  return {
    plain: median(found.map((each) => each.plain)),
    exact: median(found.map((each) => each.exact)),
    ratio: median(found.map((each) => each.exact / each.plain)),
  }
}

/**
 * Measures the milliseconds to read the page from a local server, including those of the server,
 * since both share a process.
 */
const readMs = async (page: string, library: string): Promise<number> => {
  const body = page.replace(/"next":"[^"]*"/, '"next":null')
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(body),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const { listSamples } = operationsOf(makePangea({ endpoint: `http://127.0.0.1:${port}` }))
  const times: Array<number> = []
  for (let i = 0; i < 200; i++) {
    const began = process.cpuUsage()
    await getRight(listSamples(groupById(library as Parameters<typeof groupById>[0])))
    const { user, system } = process.cpuUsage(began)
    times.push((user + system) / 1e3)
  }
  await new Promise((resolve) => server.close(resolve))
  return median(times.slice(50))
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits))

export const parseNumbers = async (): Promise<Figures> => {
  const page = await pageOf()
  const { results } = JSON.parse(page) as { readonly results: ReadonlyArray<Record> }
  const words = Object.fromEntries(results.map((_, i) => [`question ${i}`, 'an answer in words, as forms have them']))
  const counts = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`species ${i}`, i * 7]))
  const bodies: { readonly [name: string]: Body } = {
    page: { text: page, codec: codecs.SamplePage },
    words: { text: JSON.stringify(words), codec: codecs.Json },
    counts: { text: JSON.stringify(counts), codec: codecs.Json },
    manifest100kB: { text: manifestOf(results, 0.1), codec: codecs.Json },
    manifest1MB: { text: manifestOf(results, 1), codec: codecs.Json },
    manifest10MB: { text: manifestOf(results, 10), codec: codecs.Json },
    manifest50MB: { text: manifestOf(results, 50), codec: codecs.Json },
    doubles: { text: JSON.stringify(Object.values(abundances(20_000))), codec: codecs.Json },
  }
  const figures: { [name: string]: number } = {}
  for (const [name, body] of Object.entries(bodies)) {
    const { plain, exact, ratio } = compared(body)
    figures[`${name}PlainMs`] = round(plain, 3)
    figures[`${name}ExactMs`] = round(exact, 3)
    figures[`${name}Ratio`] = round(ratio, 3)
  }
  const read = await readMs(page, String(results[0]?.['library']))
  const look = (figures['pageExactMs'] ?? 0) - (figures['pagePlainMs'] ?? 0)
  return { ...figures, readPageMs: round(read, 3), readPageRatio: round(read / (read - look), 3) }
}
