/**
 * The demo: starts a sandbox, registers a user, creates an organization, a library and a sample,
 * uploads files, downloads them again, and compares checksums.
 *
 * ```sh
 * npm run demo                          # a pair of FASTQ files from examples/data
 * npm run demo -- --file reads.fq.gz    # your own file
 * ```
 *
 * The last line of output is one JSON object. Exit codes: 0 all files verified, 1 failed, 2 wrong
 * usage, 130 interrupted.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { either as E, function as F, readonlyArray as RA, taskEither as TE } from 'fp-ts'
import {
  describe,
  fieldNamed,
  fileSink,
  fileSource,
  fileSystemCache,
  groupNamed,
  makeNodePangea,
  type NodePangea,
  nodeOperationsOf,
  type PangeaError,
  type ProgressEvent,
  type SampleField,
  sampleIn,
  type SampleResult,
  withToken,
} from 'pangea-fp/node'
import { type Sandbox, startSandbox } from 'pangea-sandbox'

const { pipe } = F

/** Byte counts and checksums, for the last line of output. */
interface Transferred {
  readonly uploadedBytes: number
  readonly downloadedBytes: number
  readonly sent: string
  readonly received: string
}

const print = (line: string): TE.TaskEither<never, void> => TE.fromIO(() => console.log(line))

const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(bytes < 2 ** 20 ? 3 : 1)} MiB`

/** Computes one SHA-256 over all files in order. */
const sha256 = async (paths: ReadonlyArray<string>): Promise<string> => {
  const hash = createHash('sha256')
  for (const path of paths) await pipeline(createReadStream(path), hash, { end: false })
  return hash.digest('hex')
}

/** Runs a step with a progress bar, if standard output is a terminal. */
const withBar = <A>(
  verb: string,
  step: (onProgress: (event: ProgressEvent) => () => void) => TE.TaskEither<PangeaError, A>,
): TE.TaskEither<PangeaError, A> => {
  const bar = new SingleBar({ format: `  ${verb} {bar} {percentage}% {eta_formatted}`, hideCursor: true })
  const started = TE.fromIO<void, PangeaError>(() => bar.start(1, 0))
  return pipe(
    started,
    TE.flatMap(() =>
      step(({ doneBytes, totalBytes }) => () => {
        bar.setTotal(Math.max(1, totalBytes ?? doneBytes))
        bar.update(totalBytes === 0 ? 1 : doneBytes)
      }),
    ),
    TE.tapIO(() => () => bar.stop()),
    TE.tapError(() => TE.fromIO(() => bar.stop())),
  )
}

/** Registers a user and creates an organization with a library that stores files in the bucket. */
const createLibrary = (pangea: NodePangea, sandbox: Sandbox): TE.TaskEither<PangeaError, NodePangea> => {
  const email = `demo.${Date.now()}@example.org`
  const { endpoint, bucket, accessKeyId, secretAccessKey } = sandbox.s3
  return pipe(
    nodeOperationsOf(pangea).register({ email, password: 'Metagenome-42' }),
    TE.map((session) => withToken(session.auth_token)(pangea)),
    TE.tap(() => print(`Registered ${email}.`)),
    TE.tap((mine) => {
      const { ensureOrganization, ensureLibrary, ensureS3Bucket, ensureS3ApiKey, saveSampleGroup } =
        nodeOperationsOf(mine)
      return pipe(
        TE.Do,
        TE.bind('lab', () => ensureOrganization('Lab')),
        TE.bind('library', ({ lab }) => ensureLibrary(lab, 'Subway')),
        TE.bind('store', ({ lab }) => ensureS3Bucket(lab, { name: bucket, endpoint_url: endpoint })),
        TE.tap(({ store }) =>
          ensureS3ApiKey({
            bucket: store.uuid,
            public_key: accessKeyId,
            private_key: secretAccessKey,
            description: 'demo',
          }),
        ),
        TE.flatMap(({ library, store }) => saveSampleGroup({ ...library, bucket: store.uuid })),
        TE.tap(() => print('The organization Lab has a library Subway, which stores its files in a bucket.')),
      )
    }),
  )
}

/** Uploads each file into its own field. */
const uploadAll = (
  pangea: NodePangea,
  result: SampleResult,
  files: ReadonlyArray<string>,
): TE.TaskEither<PangeaError, ReadonlyArray<SampleField>> => {
  const { uploadField } = nodeOperationsOf(pangea)
  return pipe(
    files,
    RA.mapWithIndex((i, file) => ({ file, name: `read_${i + 1}` })),
    TE.traverseSeqArray(({ file, name }) =>
      pipe(
        withBar(`up   ${basename(file)}`, (onProgress) =>
          uploadField(fieldNamed(result, name), fileSource(file), { onProgress }),
        ),
        TE.tap(({ sizeBytes, parts, verification }) =>
          print(`Uploaded ${basename(file)}: ${mebibytes(sizeBytes)}, parts: ${parts}, verified by ${verification}.`),
        ),
        TE.map(({ field }) => field),
      ),
    ),
  )
}

const downloadAll = (
  pangea: NodePangea,
  fields: ReadonlyArray<SampleField>,
  folder: string,
): TE.TaskEither<PangeaError, ReadonlyArray<{ readonly path: string; readonly sizeBytes: number }>> => {
  const { downloadField } = nodeOperationsOf(pangea)
  return pipe(
    fields,
    TE.traverseSeqArray((field) => {
      const path = join(folder, field.uuid)
      return pipe(
        withBar(`down ${field.name}`, (onProgress) => downloadField(field, fileSink(path), { onProgress })),
        TE.tap(({ sizeBytes, verification }) =>
          print(`Downloaded ${field.name}: ${mebibytes(sizeBytes)}, verified by ${verification}.`),
        ),
        TE.map(({ sizeBytes }) => ({ path, sizeBytes })),
      )
    }),
  )
}

const demo = (
  pangea: NodePangea,
  files: ReadonlyArray<string>,
  folder: string,
): TE.TaskEither<PangeaError, Transferred> => {
  const { ensureSample, ensureResult, saveBlob, fetchSample, listSamples, listFields } = nodeOperationsOf(pangea)
  const library = groupNamed('Lab', 'Subway')
  const readTwice = <A>(read: TE.TaskEither<PangeaError, A>): TE.TaskEither<PangeaError, A> =>
    pipe(
      read,
      TE.flatMap(() => read),
    )
  return pipe(
    TE.Do,
    TE.bind('sample', () => ensureSample(library, { name: 'S1', metadata: { city: 'Lisbon', depth_m: 3.5 } })),
    TE.bind('reads', ({ sample }) => ensureResult(sample, { module_name: 'raw::raw_reads', replicate: 'run 1' })),
    TE.bindW('up', ({ reads }) => uploadAll(pangea, reads, files)),
    TE.bindW('counts', ({ sample }) => ensureResult(sample, { module_name: 'read_counts', replicate: 'run 1' })),
    TE.tap(({ counts }) =>
      saveBlob(counts, 'table', { columns: ['taxon', 'reads'], rows: [['Lambdavirus lambda', 1500]] }),
    ),
    TE.bindW('listed', ({ reads }) => listFields(reads)),
    TE.tap(({ listed }) => print(`The result raw::raw_reads lists: ${listed.map(({ name }) => name).join(', ')}.`)),
    TE.bindW('down', ({ listed }) => downloadAll(pangea, listed, folder)),
    TE.tap(() => readTwice(fetchSample(sampleIn(library, 'S1')))),
    TE.tap(() => readTwice(listSamples(library))),
    TE.tap(() => print('Read the sample, and the library, a second time from the cache.')),
    TE.flatMap(({ up, down }) =>
      TE.fromTask(async () => ({
        uploadedBytes: (await Promise.all(files.map((file) => stat(file)))).reduce((sum, { size }) => sum + size, 0),
        downloadedBytes: down.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
        sent: await sha256(files),
        received: up.length === down.length ? await sha256(down.map(({ path }) => path)) : '',
      })),
    ),
  )
}

const usage = (message: string): number => {
  console.error(`${message}\nusage: npm run demo [-- --file PATH]`)
  return 2
}

const chosenFiles = (): E.Either<string, ReadonlyArray<string>> =>
  E.tryCatch(
    () => {
      const { file } = parseArgs({ options: { file: { type: 'string' } } }).values
      return file !== undefined
        ? [file]
        : ['lambda_1.fastq.gz', 'lambda_2.fastq.gz'].map((name) =>
            fileURLToPath(new URL(`./data/${name}`, import.meta.url)),
          )
    },
    (thrown) => (thrown instanceof Error ? thrown.message : String(thrown)),
  )

const main = async (): Promise<number> => {
  const files = chosenFiles()
  if (E.isLeft(files)) return usage(files.left)
  for (const file of files.right) {
    const found = await stat(file).catch(() => null)
    if (found?.isFile() !== true) return usage(`${file} is not a readable file.`)
  }

  const startedAt = Date.now()
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort())
  let cacheHits = 0
  const sandbox = await startSandbox()
  // Inside the sandbox's folder, which the next demo removes if this one is killed.
  const folder = await mkdtemp(join(sandbox.folder, 'demo-'))
  try {
    console.log(`A Pangea server runs at ${sandbox.endpoint}.`)
    const pangea = makeNodePangea({
      endpoint: sandbox.endpoint,
      signal: stop.signal,
      cache: fileSystemCache({ directory: join(folder, 'cache') }),
      metrics: {
        count: (counter) => () => {
          if (counter === 'cache.hit') cacheHits++
        },
      },
    })
    const result = await pipe(
      createLibrary(pangea, sandbox),
      TE.flatMap((mine) => demo(mine, files.right, folder)),
    )()
    if (E.isLeft(result)) {
      console.error(describe(result.left))
      return stop.signal.aborted ? 130 : 1
    }
    const { uploadedBytes, downloadedBytes, sent, received } = result.right
    const verified = sent === received
    console.log(
      verified
        ? 'The downloaded files match the uploaded ones.'
        : 'The downloaded files differ from the uploaded ones.',
    )
    const seconds = (Date.now() - startedAt) / 1000
    const requests = sandbox.requests()
    console.log(
      JSON.stringify({ uploadedBytes, downloadedBytes, sha256: received, verified, requests, cacheHits, seconds }),
    )
    return verified ? 0 : 1
  } finally {
    await sandbox.close()
  }
}

process.exitCode = await main()
