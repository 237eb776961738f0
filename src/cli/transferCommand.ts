/** What the commands that move files share: their flags, the server that they talk to, and what they say when it fails. */
import { Command } from 'commander'
import { either as E } from 'fp-ts'
import { describe } from '../errors/describe.js'
import { type PangeaError } from '../errors/PangeaError.js'
import { type NodePangea, pangeaOfProcess } from '../live/makeNodePangea.js'
import { count, rate } from './flags.js'
import { terminalLog } from './terminal.js'

export interface TransferFlags {
  readonly bwlimit?: number
  readonly parallel?: number
  readonly json?: true
}

export const transferCommand = (name: string, description: string): Command =>
  new Command(name)
    .description(`${description}; the server is PANGEA_ENDPOINT, and you are PANGEA_TOKEN`)
    .option('--bwlimit <rate>', 'bytes a second at most, over all files: 500K, 10M', rate)
    .option('--parallel <number>', 'requests to the storage at a time', count)
    .option('--json', 'print one line of JSON')
    .exitOverride()

/** The server and the person of the environment; `null` once it was said that none are named there. */
export const connected = (signal: AbortSignal): NodePangea | null => {
  const made = pangeaOfProcess({ log: terminalLog })
  if (E.isRight(made)) return { ...made.right, signal }
  made.left.problems.forEach((problem) => console.error(`${problem}.`))
  process.exitCode = 2
  return null
}

export const lanes = ({ bwlimit, parallel }: TransferFlags) => ({
  ...(bwlimit === undefined ? {} : { bytesPerSecond: bwlimit }),
  ...(parallel === undefined ? {} : { concurrency: parallel }),
})

export const complain = (lines: ReadonlyArray<string>): void => {
  lines.forEach((line) => console.error(line))
  process.exitCode = 1
}

/** The sentence about a failure; after an interruption, which has an exit code of its own, what to expect of the next run. */
export const fail = (error: PangeaError, signal: AbortSignal, nextRun: string): void =>
  signal.aborted ? console.error(`Interrupted. ${nextRun}`) : complain([describe(error)])
