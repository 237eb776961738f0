/**
 * Reads the secret of an S3 access key: from the environment, standard input or a prompt, never
 * from the command line, which other users and the shell's history see.
 */
import { isCancel, password } from '@clack/prompts'
import { either as E, taskEither as TE } from 'fp-ts'
import { type CommandFailure, exitCodes, failed, wrongUsage } from '../exitCodes.js'
import { readText } from './readText.js'

const prompted =
  (accessKey: string): TE.TaskEither<CommandFailure, string> =>
  async () => {
    const answer = await password({ message: `Secret of the access key ${accessKey}`, output: process.stderr })
    return isCancel(answer) ? E.left(failed('Nothing was changed.', exitCodes.interrupted)) : E.right(answer)
  }

const notBlank = (secret: string): E.Either<CommandFailure, string> =>
  secret.trim() === '' ? E.left(wrongUsage('The secret key is blank. Nothing was sent.')) : E.right(secret.trim())

/** The access key of the flag or the environment. */
export const accessKeyOf = (flag: string | undefined): E.Either<CommandFailure, string> => {
  const key = (flag ?? process.env['PANGEA_S3_KEY'] ?? '').trim()
  return key === ''
    ? E.left(wrongUsage('Give the access key of the bucket with --access-key, or set PANGEA_S3_KEY.'))
    : E.right(key)
}

/**
 * Finds where the secret comes from, without reading it: so that a missing one is reported before
 * any request.
 */
export const secretKeyReader = (
  accessKey: string,
  isFromStdin: boolean,
  signal: AbortSignal,
): E.Either<CommandFailure, TE.TaskEither<CommandFailure, string>> => {
  const fromEnvironment = process.env['PANGEA_S3_SECRET'] ?? ''
  if (isFromStdin) return E.right(TE.flatMapEither(notBlank)(readText('-', signal)))
  if (fromEnvironment !== '') return E.right(TE.fromEither(notBlank(fromEnvironment)))
  return process.stdin.isTTY && process.stderr.isTTY
    ? E.right(TE.flatMapEither(notBlank)(prompted(accessKey)))
    : E.left(
        wrongUsage(
          'The secret key is missing: set PANGEA_S3_SECRET, or pipe it in with --secret-stdin. Nothing was sent.',
        ),
      )
}
