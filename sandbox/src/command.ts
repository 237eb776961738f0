/** The command line as a function, which `pangea-sandbox` and `pangea sandbox` both run. */
import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { Sandbox, SandboxOptions } from './index.js'
import { startupMessage } from './startupMessage.js'
import { waitForShutdownSignal } from './shutdownSignal.js'
import { printLine } from './printLine.js'

interface Flags {
  readonly port: number
  readonly data?: string
  readonly seed?: string
  readonly empty?: true
  readonly json?: true
}

export interface CommandOptions {
  /** The command's name in its help. */
  readonly name?: string
  /** Resolves when the sandbox should stop; by default at SIGINT, SIGTERM or SIGHUP. */
  readonly stopped?: Promise<unknown>
}

const version = (): string => {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { readonly version: string }).version
}

const parsePort = (text: string): number => {
  if (/^\d{1,5}$/.test(text.trim()) && Number(text) <= 65_535) return Number(text)
  throw new InvalidArgumentError('Expected a number from 0 (any free port) to 65535.')
}

const parsePath = (text: string): string => {
  if (text.trim() !== '') return text
  throw new InvalidArgumentError('It is blank. Is a shell variable unset?')
}

const documentation = 'https://github.com/LongTailBio/pangea-fp/blob/main/docs/sandbox.md'

const helpText = `
Without --seed or --empty, a new sandbox holds an example: a user, the organization Lab with the
library Subway, a bucket, the sample S1, its results and a pair of FASTQ files. A folder that was
used before keeps its contents. Every sandbox has the work order prototype QC and its worker.

The format of a seed file: ${documentation}

Exit codes: 0 stopped (including by Ctrl-C), 1 failed, 2 invalid usage.`

const makeProgram = (name: string): Command =>
  new Command(name)
    .description('Start a local Pangea server with its own database and S3 storage, for trying out clients.')
    .version(version())
    .option('--port <number>', 'the port on 127.0.0.1; 0 chooses any free port', parsePort, 0)
    .option('--data <folder>', 'where to keep the data; by default, it is deleted when the sandbox stops', parsePath)
    .addOption(
      new Option('--seed <file>', 'a JSON file to fill the sandbox from, instead of the example')
        .argParser(parsePath)
        .conflicts('empty'),
    )
    .option('--empty', 'start without the example')
    .option('--json', 'print only one line of JSON, when the sandbox is ready')
    .addHelpText('after', helpText)
    .exitOverride()

const toSandboxOptions = ({ port: requested, data, seed, empty }: Flags): SandboxOptions => ({
  port: requested,
  contents: empty === true ? 'empty' : 'example',
  ...(data === undefined ? {} : { data }),
  ...(seed === undefined ? {} : { seed }),
})

const readyJson = ({ endpoint, s3, seed, user }: Sandbox): string => JSON.stringify({ endpoint, s3, seed, user })

/** Runs the server until `stopped` resolves. */
const serve = async (flags: Flags, stopped: Promise<unknown>): Promise<void> => {
  // Loads the server only when needed, so that --help is quick.
  const { startSandbox } = await import('./index.js')
  let isStopped = false
  void stopped.then(() => (isStopped = true))
  const sandbox = await startSandbox(toSandboxOptions(flags))
  try {
    if (isStopped) return
    await printLine(flags.json === true ? readyJson(sandbox) : startupMessage(sandbox, flags.data))
    await stopped
  } finally {
    await sandbox.close()
  }
}

const errorLine = (thrown: unknown): string => {
  const message = thrown instanceof Error ? thrown.message : inspect(thrown, { breakLength: Infinity })
  return message.split('\n')[0] ?? message
}

/**
 * Runs the command with these arguments, without the program's name. Resolves with the exit code
 * and never rejects.
 */
export const runCommand = async (
  args: readonly string[],
  { name = 'pangea-sandbox', stopped }: CommandOptions = {},
): Promise<number> => {
  try {
    const flags = makeProgram(name)
      .parse([...args], { from: 'user' })
      .opts<Flags>()
    await serve(flags, stopped ?? waitForShutdownSignal())
    return 0
  } catch (thrown) {
    // Commander has printed the message; --help and --version are no failures.
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2
    console.error(errorLine(thrown))
    return 1
  }
}
