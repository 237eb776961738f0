/** `pangea cache`: what the cache on disk holds, whether it is whole, and making it smaller. */
import { Command } from 'commander'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { type CacheError } from '../errors/CacheError.js'
import { describe } from '../errors/describe.js'
import { cacheFolder as folder, cacheStats, clearCache, collectCache, verifyCache } from '../live/cacheFolder.js'
import { collectedText, statsText, verificationText } from './cacheReport.js'
import { size } from './flags.js'

interface Flags {
  readonly json?: true
  readonly maxBytes?: number
}

/** Prints what came of it, for people or as one line of JSON; exit code 1 when the cache can't be used, or all is not well in it. */
const report = async <A>(
  task: TE.TaskEither<CacheError, A>,
  { json }: Flags,
  text: (value: A) => string,
  isWell: (value: A) => boolean = () => true,
): Promise<void> => {
  const outcome = await task()
  if (E.isLeft(outcome)) {
    console.error(`${describe(outcome.left)} Is ${folder()} a folder of yours?`)
    process.exitCode = 1
    return
  }
  console.log(json === true ? JSON.stringify(outcome.right) : text(outcome.right))
  if (!isWell(outcome.right)) process.exitCode = 1
}

const command = (name: string, description: string): Command =>
  new Command(name).description(description).option('--json', 'print one line of JSON').exitOverride()

const stats = command('stats', 'how many entries there are, and how large they are').action((flags: Flags) =>
  report(cacheStats(folder()), flags, statsText),
)

const verify = command(
  'verify',
  'read every entry and compare it with its checksum; exit code 1 when one is damaged',
).action((flags: Flags) =>
  report(verifyCache(folder()), flags, verificationText, ({ problems }) => problems.length === 0),
)

const gc = command('gc', 'remove what is damaged, outdated or left by the dead, and what was used longest ago')
  .option('--max-bytes <size>', 'how much may be left: 500M, 10G; 4 GiB without it', size)
  .action((flags: Flags) =>
    report(collectCache(folder(), flags.maxBytes), flags, collectedText, ({ failures }) => failures === 0),
  )

const clear = command('clear', 'remove all entries').action((flags: Flags) =>
  report(
    F.pipe(
      clearCache(folder()),
      TE.map(() => ({ directory: folder() })),
    ),
    flags,
    ({ directory }) => `The cache in ${directory} is empty.`,
  ),
)

const path = command('path', 'print the folder of the cache').action(({ json }: Flags) => {
  console.log(json === true ? JSON.stringify({ directory: folder() }) : folder())
})

export const cacheCommand = new Command('cache')
  .description('look at the cache on disk (PANGEA_API_CACHE_DIR), or tidy it up')
  .addCommand(stats)
  .addCommand(verify)
  .addCommand(gc)
  .addCommand(clear)
  .addCommand(path)
  .exitOverride()
