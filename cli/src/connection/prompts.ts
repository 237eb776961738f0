/** Asks for text and passwords on standard error, and reads a password from standard input. */
import { addAbortSignal } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { type CommandFailure, exitCodes, failed, wrongUsage } from '../exitCodes.js'
import { untilSignal } from '../terminal.js'

/** Whether a person can be asked. */
export const isInteractive = (): boolean => process.stdin.isTTY && process.stderr.isTTY

interface Question<A> {
  readonly message: string
  /** The answer if the person only presses Enter. */
  readonly suggestion?: string
  readonly isSecret?: boolean
  readonly parse: (answer: string) => E.Either<CommandFailure, A>
}

/** Asks until the answer is valid. Left if the person cancels. */
export const ask = <A>({
  message,
  suggestion = '',
  isSecret = false,
  parse,
}: Question<A>): TE.TaskEither<CommandFailure, A> =>
  F.pipe(
    TE.fromTask<string | symbol, CommandFailure>(async () => {
      const { password, text } = await import('@clack/prompts')
      const validate = (answer: string | undefined): string | undefined => {
        const parsed = parse(answer || suggestion)
        return E.isLeft(parsed) ? parsed.left.message : undefined
      }
      return untilSignal((signal) => {
        const options = { message, validate, output: process.stderr, signal }
        return isSecret ? password(options) : text({ ...options, defaultValue: suggestion, placeholder: suggestion })
      })
    }),
    TE.flatMapEither((answer) =>
      typeof answer === 'string'
        ? parse(answer || suggestion)
        : E.left(failed('Nothing was changed.', exitCodes.interrupted)),
    ),
  )

export const parsePassword = (text: string): E.Either<CommandFailure, string> =>
  text === '' ? E.left(wrongUsage('The password is empty.')) : E.right(text)

/** Reads standard input to its end; the line end that `echo` and files add isn't part of it. */
export const readPassword = (signal: AbortSignal): TE.TaskEither<CommandFailure, string> =>
  process.stdin.isTTY
    ? TE.left(wrongUsage('--password-stdin reads a pipe or a file: omit it to type the password, which is not shown.'))
    : F.pipe(
        TE.tryCatch(
          () => textOf(addAbortSignal(signal, process.stdin)),
          () => failed("Can't read the password from standard input."),
        ),
        TE.flatMapEither((text) => parsePassword(text.replace(/\r?\n$/, ''))),
      )
