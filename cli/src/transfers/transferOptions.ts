/** The options that all commands share which move files. */
import type { BaseCommand } from '../CommandModule.js'
import { parseCount, parseRate } from '../input/parseFlagValues.js'

export const withTransferOptions = (command: BaseCommand) =>
  command
    .option('--bwlimit <rate>', 'maximum bytes per second, over all files: 500K, 10M', parseRate)
    .option('--parallel <number>', 'maximum concurrent requests to the storage', parseCount)

export interface TransferFlags {
  readonly bwlimit?: number | undefined
  readonly parallel?: number | undefined
}

export const limitOptions = ({ bwlimit, parallel }: TransferFlags) => ({
  ...(bwlimit === undefined ? {} : { bytesPerSecond: bwlimit }),
  ...(parallel === undefined ? {} : { concurrency: parallel }),
})
