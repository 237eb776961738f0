/** The files of a project that uses the package, as a user would write them. */

/** A server with one organization, for programs that run an operation. */
const stub = `
import { createServer } from 'node:http'
const organization = { uuid: '0b7a3cd6-58a2-4b3c-9d0f-6f3a1f6cf001', name: 'Lab', core_sample_group_uuid: null, created_at: '2021-03-01T12:00:00.123456Z', updated_at: '2021-03-01T12:00:00.123456Z' }
const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ count: 1, next: null, previous: null, results: [organization] }))
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const endpoint = \`http://127.0.0.1:\${server.address().port}\`
`

/** An ES module that uses one entry in plain Node and prints the organization's name. */
const program = (entry: string, make: string, more: string): string => `
import { ${make}, listOrganizations${more} } from '${entry}'
${stub}
const pangea = ${make}({ endpoint })
const found = await listOrganizations(pangea)()
console.log(found._tag, found.right?.map(({ name }) => name).join())
server.close()
`

const commonJs = `
const main = async () => {
  const { makePangea } = await import('pangea-fp')
  const node = await import('pangea-fp/node')
  console.log(makePangea({ endpoint: 'https://pangeabio.io/api/' }).endpoint, typeof node.fileSystemCache)
}
void main()
`

/** Node can `require` ES modules from 20.19 and 22.12 on. */
const required = `
const { makePangea } = require('pangea-fp')
const { fileSystemCache } = require('pangea-fp/node')
console.log(makePangea({ endpoint: 'https://pangeabio.io/api/' }).endpoint, typeof fileSystemCache)
`

const requests = `
import { SampleWrite } from 'pangea-fp/requests'
console.log(SampleWrite.safeParse({ library: 'Subway' }).error?.issues.map(({ message }) => message).join())
`

/**
 * A typed program: an Op in a pipe, a TaskEither in a pipe, a closed union of errors, a branded id.
 */
const typed = `
import { function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import { describe, fetchSample, listResults, makePangea, type Op, operationsOf, type PangeaError, sampleNamed, type SampleResult, type SampleId, fetchSampleGroup, groupById } from 'pangea-fp'

export const results: Op<ReadonlyArray<SampleResult>> = F.pipe(fetchSample(sampleNamed('Lab', 'Subway', 'S1')), RTE.flatMap((sample) => listResults(sample)))
const { fetchSample: fetch } = operationsOf(makePangea({ endpoint: 'https://pangeabio.io' }))
export const name: TE.TaskEither<PangeaError, string> = F.pipe(fetch(sampleNamed('Lab', 'Subway', 'S1')), TE.map((sample) => sample.name))
export const said = F.pipe(name, TE.getOrElse((error) => async () => describe(error)))
export const wrong = (id: SampleId) =>
  // @ts-expect-error a sample's uuid is not a group's
  fetchSampleGroup(groupById(id))
`

const typedNode = `
import { function as F, taskEither as TE } from 'fp-ts'
import { fieldNamed, fileSource, makeNodePangea, nodeOperationsOf, type SampleResult } from 'pangea-fp/node'

const { uploadField } = nodeOperationsOf(makeNodePangea({ endpoint: 'https://pangeabio.io' }))
export const upload = (result: SampleResult) =>
  F.pipe(uploadField(fieldNamed(result, 'read_1'), fileSource('reads_1.fastq.gz')), TE.map(({ sizeBytes }) => sizeBytes))
`

/**
 * Checking all declarations, fp-ts's included, takes seconds, so it runs once without and once with
 * Node's types.
 */
const project = (compilerOptions: object, include: string): string =>
  JSON.stringify({
    compilerOptions: {
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      skipLibCheck: true,
      target: 'ES2022',
      ...compilerOptions,
    },
    files: [include],
  })

const bundler = { module: 'ESNext', moduleResolution: 'bundler' }
const nodenext = { module: 'NodeNext', moduleResolution: 'NodeNext' }
const browser = { lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [] }

/**
 * The files of the project, by name. `nodeTypes` is the folder of `@types` for projects that run in
 * Node.
 */
export const consumerFiles = (nodeTypes: string): Readonly<Record<string, string>> => {
  const inNode = { lib: ['ES2023'], types: ['node'], typeRoots: [nodeTypes] }
  return {
    'main.js': program('pangea-fp', 'makePangea', ''),
    'node.js': program('pangea-fp/node', 'makeNodePangea', ', fileSystemCache'),
    'requests.js': requests,
    'common.cjs': commonJs,
    'require.cjs': required,
    'typed.ts': typed,
    'typedNode.ts': typedNode,
    'bundler.json': project({ ...bundler, ...browser, skipLibCheck: false }, 'typed.ts'),
    'nodenext.json': project({ ...nodenext, ...browser }, 'typed.ts'),
    'bundler-node.json': project({ ...bundler, ...inNode }, 'typedNode.ts'),
    'nodenext-node.json': project({ ...nodenext, ...inNode, skipLibCheck: false }, 'typedNode.ts'),
    'browser.js': "export * from 'pangea-fp'\n",
  }
}
