/** Builds the message that users see when the sandbox is ready. Pure. */
import type { Sandbox } from './index.js'

/** Quotes a word for the shell if necessary. */
const shellQuote = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`

const folderName = (group: string): string =>
  group
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'files'

const clientCommands = ({ endpoint, user, library }: Sandbox): readonly string[] => {
  if (user === undefined) return []
  const download =
    library === undefined
      ? []
      : [
          `npx pangea-cli download files ${shellQuote(library.organization)} ${shellQuote(library.group)} --into ${shellQuote(folderName(library.group))}`,
        ]
  return [
    '',
    'In a second terminal:',
    '',
    `export PANGEA_ENDPOINT=${endpoint} PANGEA_TOKEN=${user.token}`,
    ...download,
    '',
  ]
}

export const startupMessage = (sandbox: Sandbox, data: string | undefined): string => {
  const { endpoint, s3, seed, user } = sandbox
  return [
    `Pangea sandbox at ${endpoint} (S3 storage at ${s3.endpoint}, bucket ${s3.bucket})`,
    ...(user === undefined ? [] : [`User: ${user.email}, password ${user.password}`]),
    ...clientCommands(sandbox),
    `Worker for QC work orders: ${seed.worker.email}, password ${seed.worker.password}`,
    data === undefined ? 'The data is deleted when it stops.' : `The data stays in ${data}.`,
    'Stop it with Ctrl-C.',
  ].join('\n')
}
