/** `pangea sandbox`: a Pangea server on this machine, with its own database and storage, to try things on. */
import { Command } from 'commander'
import type * as sandboxPackage from 'pangea-sandbox'
import { path, port } from './flags.js'

interface Flags {
  readonly port: number
  readonly data?: string
  readonly seed?: string
  readonly json?: true
}

/** The sandbox is a package of its own: the client does not carry a database. */
const load = async (): Promise<typeof sandboxPackage> => {
  try {
    return await import('pangea-sandbox')
  } catch (thrown) {
    const isMissing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND'
    const message = isMissing ? 'The sandbox is the package pangea-sandbox, which is not installed.' : String(thrown)
    return Promise.reject(new Error(message, { cause: thrown }))
  }
}

/** Resolves when the person, or the system, asks the process to stop; `SIGHUP` when the terminal is closed. */
const stopSignal = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve)
  })

const run = async (flags: Flags): Promise<void> => {
  const stopped = stopSignal()
  const { startSandbox } = await load()
  const sandbox = await startSandbox({
    ...(flags.port === 0 ? {} : { port: flags.port }),
    ...(flags.data === undefined ? {} : { data: flags.data }),
    ...(flags.seed === undefined ? {} : { seed: flags.seed }),
  })
  const { endpoint, s3, seed } = sandbox
  if (flags.json === true) console.log(JSON.stringify({ endpoint, s3, seed }))
  else {
    console.log(`Pangea sandbox at ${endpoint}, its S3 storage at ${s3.endpoint} (bucket ${s3.bucket}).`)
    console.log(flags.data === undefined ? 'Its data go when it stops.' : `Its data stay in ${flags.data}.`)
    console.log('Stop it with Ctrl-C.')
  }
  await stopped
  await sandbox.close()
}

export const sandboxCommand = new Command('sandbox')
  .description('start a Pangea server on this machine, with its own database and storage')
  .option('--port <number>', 'where it listens, on 127.0.0.1; 0 takes any free port', port, 0)
  .option('--data <folder>', 'where its data are kept; without it, they go when it stops', path)
  .option(
    '--seed <file>',
    'JSON with users, organizations, groups, samples and work order prototypes to begin with',
    path,
  )
  .option('--json', 'print one line of JSON when it is ready, and nothing else')
  .exitOverride()
  .action(run)
