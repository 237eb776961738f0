/** The generator of bound operations, on small projects. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { boundComment } from '../../scripts/boundOperations/boundComment.js'
import { writeBoundOperations } from '../../scripts/boundOperations/writeBoundOperations.js'

let root: string
const logged: Array<string> = []
const output = { log: (line: string) => void logged.push(line), error: (line: string) => void logged.push(line) }

const environment = `
export interface TaskEither<E, A> { (): Promise<E | A> }
export interface Http { readonly endpoint: string }
export interface Pangea extends Http { readonly concurrency: number }
export interface NodePangea extends Pangea { readonly files: string }
export type CommonError = { readonly _tag: 'Timeout' } | { readonly _tag: 'Aborted' }
export interface NotFound { readonly _tag: 'NotFound' }
export interface Conflict { readonly _tag: 'Conflict' }
export type Op<A, E> = (pangea: Pangea) => TaskEither<CommonError | E, A>
export interface Sample { readonly name: string }
export type SampleLike = Sample | string
`

const operations = `
import { type CommonError, type Conflict, type Http, type NotFound, type Op, type Pangea, type Sample, type SampleLike, type TaskEither } from '../environment.js'

declare const all: Op<never, never>

/** Fetches a sample. */
export const fetchSample = (like: SampleLike, isFresh = false): Op<Sample, NotFound | Conflict> => all
/** Lists all samples. */
export const listSamples: Op<ReadonlyArray<Sample>, NotFound> = all
/** Decodes with a codec. */
export const fetchAs = <A>(codec: (a: unknown) => A) => <L extends SampleLike>(like: L): Op<readonly [A, L], NotFound> => all
/** Takes any environment. */
export const work = <P extends Pangea>(name: string, run: (p: P) => void): ((env: P) => TaskEither<never, void>) => () => async () => undefined
/** Streams samples. */
export const streamSamples = (like: SampleLike): ((pangea: Pangea) => AsyncIterable<Sample>) => () => ({ async *[Symbol.asyncIterator]() {} })

/** Transforms an operation. */
export const reload = <A, E>(op: Op<A, E>): Op<A, E> => op
/** Runs for each item. */
export const traverse = <A, B, E>(f: (a: A) => Op<B, E>) => (items: ReadonlyArray<A>): Op<ReadonlyArray<B>, E> => all
/** Belongs to any API. */
export const request = (path: string): ((http: Http) => TaskEither<CommonError, string>) => () => async () => ''
/** Returns an environment. */
export const withToken = (token: string) => <P extends Pangea>(pangea: P): P => pangea
/** Needs no environment. */
export const trimName = (name: string): string => name
`

const inNode = `
import { type NodePangea, type TaskEither } from '../environment.js'
/** Uploads a file. */
export const upload = (path: string): ((env: NodePangea) => TaskEither<never, string>) => () => async () => path
`

const put = (file: string, text: string): Promise<void> => writeFile(join(root, file), text)

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bound-'))
  await Promise.all(['src/ops', 'src/live'].map((folder) => mkdir(join(root, folder), { recursive: true })))
  const compilerOptions = { target: 'ES2023', module: 'NodeNext', lib: ['ES2023'], strict: true, types: [] }
  await put('tsconfig.json', JSON.stringify({ compilerOptions }))
  await put('.prettierrc.json', '{ "semi": false, "singleQuote": true, "printWidth": 120 }')
  await put('src/environment.ts', environment)
  await put('src/ops/inNode.ts', inNode)
  await put('src/index.ts', "export * from './ops/operations.js'\nexport type * from './environment.js'\n")
  await put('src/node.ts', "export * from './index.js'\nexport * from './ops/inNode.js'\n")
})
afterAll(() => rm(root, { recursive: true, force: true }))

/**
 * Runs the generator; returns the exit code, its output, and the generated members and bindings.
 */
const generate = async (text: string, isCheck = false) => {
  await put('src/ops/operations.ts', text)
  logged.length = 0
  const code = await writeBoundOperations(root, isCheck, output)
  const written = await Promise.all(
    ['src/ops/generated/operationsOf.ts', 'src/live/generated/nodeOperationsOf.ts'].map((file) =>
      readFile(join(root, file), 'utf8').catch(() => ''),
    ),
  )
  return {
    code,
    logged: [...logged],
    written: written.map((file) => file.slice(file.indexOf('/** The operations that `'))),
  }
}

it('writeBoundOperations binds values, functions, curried functions and streams with their names and comments, but no combinators', async () => {
  const { code, written } = await generate(operations)
  expect(code).toBe(0)
  expect(written[0]).toMatchInlineSnapshot(`
    "/** The operations that \`operationsOf\` returns. */
    export interface Operations {
      /** Fetches a sample. */
      readonly fetchSample: (
        like: SampleLike,
        isFresh?: boolean,
      ) => TE.TaskEither<CommonError | Conflict | NotFound, Sample>

      /** Lists all samples. */
      readonly listSamples: TE.TaskEither<CommonError | NotFound, ReadonlyArray<Sample>>

      /** Decodes with a codec. */
      readonly fetchAs: <A>(
        codec: (a: unknown) => A,
      ) => <L extends SampleLike>(like: L) => TE.TaskEither<CommonError | NotFound, readonly [A, L]>

      /** Takes any environment. */
      readonly work: (name: string, run: (p: Pangea) => void) => TE.TaskEither<never, void>

      /** Streams samples. */
      readonly streamSamples: (like: SampleLike) => AsyncIterable<Sample>
    }

    /**
     * Binds all operations to an environment: each returns a plain \`TaskEither\`, and each stream an
     * \`AsyncIterable\`.
     *
     * @example
     * const { fetchSample, listResults } = operationsOf(pangea)
     * const results = pipe(fetchSample(ref), TE.flatMap((sample) => listResults(sample)))
     */
    export const operationsOf = (pangea: Pangea): Operations => {
      const bind = bindEnvironment(pangea)
      return {
        fetchSample: bind(fetchSample),
        listSamples: listSamples(pangea),
        fetchAs: (codec) => bind(fetchAs(codec)),
        work: bind(work<Pangea>),
        streamSamples: bind(streamSamples),
      }
    }
    "
  `)
})

it('writeBoundOperations binds for Node the operations that need its environment, and those with an environment parameter again', async () => {
  const { written } = await generate(operations, true)
  expect(written[1]).toMatchInlineSnapshot(`
    "/** The operations that \`nodeOperationsOf\` returns. */
    export interface NodeOperations extends Operations {
      /** Takes any environment. */
      readonly work: (name: string, run: (p: NodePangea) => void) => TE.TaskEither<never, void>

      /** Uploads a file. */
      readonly upload: (path: string) => TE.TaskEither<never, string>
    }

    /**
     * Binds all operations, including file transfers, to an environment: each returns a plain
     * \`TaskEither\`, and each stream an \`AsyncIterable\`.
     *
     * @example
     * const { fetchSample, ensureResult, uploadField } = nodeOperationsOf(pangea)
     * const uploaded = F.pipe(
     *   fetchSample(sampleNamed('Lab', 'Subway', 'S1')),
     *   TE.flatMap((sample) => ensureResult(sample, { module_name: 'raw::raw_reads', replicate: 'run 1' })),
     *   TE.flatMap((result) => uploadField(fieldNamed(result, 'read_1'), fileSource('reads_1.fastq.gz'))),
     * )
     */
    export const nodeOperationsOf = (pangea: NodePangea): NodeOperations => {
      const bind = bindEnvironment(pangea)
      return {
        ...operationsOf(pangea),
        work: bind(work<NodePangea>),
        upload: bind(upload),
      }
    }
    "
  `)
})

it('writeBoundOperations in check mode writes nothing and names the files that differ', async () => {
  const more = `${operations}/** Deletes it. */\nexport const deleteSample = (like: SampleLike): Op<void, NotFound> => all\n`
  const before = await generate(operations, true)
  expect(before).toMatchObject({ code: 0, logged: [] })
  expect(await generate(more, true)).toEqual({
    code: 1,
    logged: [
      'src/ops/generated/operationsOf.ts: differs from what src/index.ts and src/node.ts export; run npm run codegen',
    ],
    written: before.written,
  })
})

it.each([
  [
    'Operations use types that neither src/index.ts nor src/node.ts exports: Hidden (fetchHidden).',
    'interface Hidden { readonly h: 1 }\n/** Hidden. */\nexport const fetchHidden = (id: string): Op<Hidden, NotFound> => all',
  ],
  ['fetchBare has no doc comment.', 'export const fetchBare = (id: string): Op<Sample, NotFound> => all'],
])('writeBoundOperations rejects an operation without a public type or a comment: %s', async (line, more) => {
  expect(await generate(`${operations}\n${more}\n`)).toMatchObject({ code: 1, logged: [line] })
})

it('boundComment removes the environment from the examples of a doc comment', () => {
  const comment = `/**
 * Fetches, see {@link m.User}.
 *
 * @example
 * const sample = await fetchSample(a(pangea))(pangea)()
 * const other = F.pipe(listSamples(pangea), TE.flatMap(([b]) => fetchSample(b)(pangea)))
 *
 * @example no-run
 * const none = listSamples(pangea)
 * @since 1
 */`
  expect(boundComment(comment, 'fetchSample', 'operationsOf')).toBe(`/**
 * Fetches, see \`User\`.
 *
 * @example
 * const { fetchSample } = operationsOf(pangea)
 * const sample = await fetchSample(a(pangea))()
 * const other = F.pipe(listSamples(pangea), TE.flatMap(([b]) => fetchSample(b)))
 * @since 1
 */`)
})
