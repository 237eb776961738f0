/** `pangea doctor`: checks the connection, and whether the server keeps its description. */
import { taskEither as TE, function as F } from 'fp-ts'
import { defineCommand } from '../CommandModule.js'
import { listing, type OutputOf } from '../OutputSchema.js'
import type { Finding, Status } from '../doctor/Probe.js'
import { runDoctor } from '../doctor/runDoctor.js'
import { exitCodes } from '../exitCodes.js'
import { rows } from '../Output.js'

const schema = listing('each check', {
  check: ['string', 'the setting, or the operation of the API'],
  status: ['string', 'ok, failed or skipped'],
  expected: ['string', 'what the description says, or what a working setup has'],
  found: ['string', 'what was found'],
  kind: ['string', 'environment or operation'],
  method: ['string', 'the HTTP method of an operation; empty for a setting'],
  path: ['string', 'the path of an operation; empty for a setting'],
})

type Printed = OutputOf<typeof schema>

const count = (findings: ReadonlyArray<Finding>, status: Status): number =>
  findings.filter((finding) => finding.status === status).length

const summaryLine = (findings: ReadonlyArray<Finding>): string =>
  `${count(findings, 'ok')} ok, ${count(findings, 'failed')} failed, ${count(findings, 'skipped')} skipped.`

const output = (
  findings: ReadonlyArray<Finding>,
  shown: ReadonlyArray<Finding>,
  leftovers: ReadonlyArray<string>,
): Printed =>
  rows(
    {
      check: ({ check }) => check,
      status: ({ status }) => status,
      expected: ({ expected }) => expected,
      found: ({ found }) => found,
      kind: ({ kind }) => kind,
      method: ({ method }) => method,
      path: ({ path }) => path,
    },
    shown,
    {
      problems: leftovers,
      exitCode: count(findings, 'failed') > 0 || leftovers.length > 0 ? exitCodes.failed : exitCodes.done,
    },
  )

export const command = defineCommand({
  summary: 'check the connection, and whether the server keeps its API description',
  description: [
    'Checks Node, proxy settings, the connection, TLS, the clock, the cache, the token',
    'and the storage. Then calls each operation with records that it finds on the server,',
    'and compares the response with the description. What could not be tried is skipped,',
    'with the reason. Exit code 1 if anything failed.',
  ].join('\n'),
  examples: [
    ['pangea doctor', 'check everything that needs no write'],
    [
      'pangea doctor --write --json > doctor.json',
      'also try what writes, in an organization that is deleted afterwards',
    ],
    ['pangea doctor --failed', 'print only what is wrong'],
  ],
  output: schema,
  define: (command, { connected }) =>
    command
      .option('--write', 'also try operations that write, in a throw-away organization')
      .option('--failed', 'print only failed checks')
      .action(
        connected(
          ({ notify, signal }, { write, failed }) =>
            (pangea) =>
              F.pipe(
                TE.fromTask(runDoctor(write === true, signal)(pangea)),
                TE.map(({ findings, leftovers }) => {
                  notify(summaryLine(findings))
                  const shown = failed === true ? findings.filter(({ status }) => status === 'failed') : findings
                  return output(findings, shown, leftovers)
                }),
              ),
          { afterInterruption: () => 'What --write made was deleted.' },
        ),
      ),
})
