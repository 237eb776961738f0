/** Defines `pangea cache`: inspect, verify, shrink and clear the cache on disk. */
import { Command } from 'commander'
import type * as actions from '../actions/cache.js'
import { parseSize } from '../parseFlagValues.js'

/** Loads the client only when a command runs: parsing arguments doesn't need it. */
const load = (): Promise<typeof actions> => import('../actions/cache.js')

const command = (name: string, description: string): Command =>
  new Command(name).description(description).option('--json', 'print one line of JSON').exitOverride()

const stats = command('stats', 'show the number of entries and their size').action(async (flags: actions.CacheFlags) =>
  (await load()).stats(flags),
)

const verify = command('verify', 'verify the checksum of every entry; exit code 1 if one is damaged').action(
  async (flags: actions.CacheFlags) => (await load()).verify(flags),
)

const gc = command('gc', 'remove damaged, outdated and orphaned entries, then the least recently used ones')
  .option('--max-bytes <size>', 'maximum size of the cache: 500M, 10G; 4 GiB by default', parseSize)
  .action(async (flags: actions.CacheFlags) => (await load()).collect(flags))

const clear = command('clear', 'remove all entries').action(async (flags: actions.CacheFlags) =>
  (await load()).clear(flags),
)

const path = command('path', 'print the folder of the cache').action(async (flags: actions.CacheFlags) =>
  (await load()).path(flags),
)

export const cacheCommand = new Command('cache')
  .description('inspect or clean up the cache on disk (PANGEA_API_CACHE_DIR)')
  .addCommand(stats)
  .addCommand(verify)
  .addCommand(gc)
  .addCommand(clear)
  .addCommand(path)
  .exitOverride()
