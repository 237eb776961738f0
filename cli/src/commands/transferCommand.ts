/** Builds a command with the flags that `upload` and `download` share. */
import { Command } from 'commander'
import { parseCount, parseRate } from '../parseFlagValues.js'

export const transferCommand = (name: string, description: string): Command =>
  new Command(name)
    .description(`${description}; connects to PANGEA_ENDPOINT with PANGEA_TOKEN`)
    .option('--bwlimit <rate>', 'maximum bytes per second, over all files: 500K, 10M', parseRate)
    .option('--parallel <number>', 'maximum concurrent requests to the storage', parseCount)
    .option('--json', 'print one line of JSON')
    .exitOverride()
