/** Programs of a few lines, as web pages have them, with the largest bundle that each may have. */

interface BundledProgram {
  /** A description for the table in the guide. */
  readonly title: string
  readonly text: string
  /** Bytes, gzipped. */
  readonly limit: number | null
}

/** The page and the server share an origin, as they do behind a gateway. */
const endpoint = `const endpoint = location.origin`

export const bundledPrograms: Readonly<Record<string, BundledProgram>> = {
  read: {
    title: '`fetchSample`, `makePangea` and a `pipe`',
    text: `
import { fetchSample, makePangea, sampleNamed } from 'pangea-fp'
import { pipe } from 'fp-ts/function'
${endpoint}
console.log(await pipe(makePangea({ endpoint }), fetchSample(sampleNamed('Lab', 'Subway', 'S1')))())
`,
    limit: 20_000,
  },
  cachedRead: {
    title: 'the same, with `indexedDbCache`',
    text: `
import { fetchSample, indexedDbCache, makePangea, sampleNamed } from 'pangea-fp'
import { pipe } from 'fp-ts/function'
${endpoint}
console.log(await pipe(makePangea({ endpoint, cache: indexedDbCache() }), fetchSample(sampleNamed('Lab', 'Subway', 'S1')))())
`,
    limit: null,
  },
  write: {
    title: '`saveSample` and `makePangea`',
    text: `
import { makePangea, saveSample } from 'pangea-fp'
import { pipe } from 'fp-ts/function'
${endpoint}
const { value } = globalThis.document?.forms[0]?.elements.sample ?? { value: '{}' }
console.log(await pipe(makePangea({ endpoint }), saveSample(JSON.parse(value)))())
`,
    limit: null,
  },
  all: {
    title: '`operationsOf`, with all operations',
    text: `
import { makePangea, operationsOf } from 'pangea-fp'
${endpoint}
globalThis.operations = operationsOf(makePangea({ endpoint }))
`,
    limit: 60_000,
  },
  http: {
    title: '`request` and `makeHttp` of `pangea-fp/http`, for an API of your own',
    text: `
import { makeHttp, request } from 'pangea-fp/http'
const getPet = {
  id: 'getPet',
  method: 'GET',
  path: '/pets/{id}',
  parameters: [{ name: 'id', in: 'path', isRequired: true }],
  hasBody: false,
  security: [],
  pagination: null,
  tags: [],
  invalidates: [],
  responses: { 200: { 'text/plain': 'text' } },
}
console.log(await request(getPet, { path: { id: 7 } })(makeHttp({ endpoint: 'https://api.example.org' }))())
`,
    limit: null,
  },
}
