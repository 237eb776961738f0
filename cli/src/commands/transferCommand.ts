/** Builds a command with the flags that `upload` and `download` share. */
import { Command } from 'commander'
import { parseCount, parseRate } from '../parseFlags.js'

export const transferCommand = (name: string, description: string): Command =>
  new Command(name)
    .description(`${description}; the server is PANGEA_ENDPOINT, and you are PANGEA_TOKEN`)
    .option('--bwlimit <rate>', 'bytes a second at most, over all files: 500K, 10M', parseRate)
    .option('--parallel <number>', 'requests to the storage at a time', parseCount)
    .option('--json', 'print one line of JSON')
    .exitOverride()
