/** `pangea cache verify`: verifies the checksum of every cache entry. */
import { function as F, taskEither as TE } from 'fp-ts'
import { verifyCache } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { exitCodes } from '../exitCodes.js'
import { cacheFailure, cacheFolder } from '../input/cacheFolder.js'
import { report } from '../Output.js'
import { verificationText } from '../render/cacheReport.js'

export const command = defineCommand({
  summary: 'verify the checksum of every entry; exit code 1 if one is damaged',
  examples: [
    ['pangea cache verify', 'verify the cache'],
    ['pangea cache verify || pangea cache gc', 'verify the cache, and remove what is damaged'],
  ],
  output: record('the cache', {
    directory: ['string', 'the path of its folder'],
    entries: ['integer', 'the number of intact entries'],
    problems: [
      'objects',
      'the files that are damaged',
      { path: ['string', 'the path of the file'], reason: ['string', 'damaged, foreign or unreadable'] },
    ],
  }),
  define: (command, { local }) =>
    command.action(
      local(() =>
        F.pipe(
          verifyCache(cacheFolder()),
          TE.bimap(cacheFailure, ({ problems, ...counts }) =>
            report(
              verificationText({ problems, ...counts }),
              { ...counts, problems: problems.map((problem) => ({ ...problem })) },
              problems.length === 0 ? {} : { exitCode: exitCodes.failed },
            ),
          ),
        ),
      ),
    ),
})
