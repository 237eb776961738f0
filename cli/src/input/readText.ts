/** Reads a file or standard input as UTF-8 text. */
import { createReadStream } from 'node:fs'
import { addAbortSignal, type Readable } from 'node:stream'
import { either as E, type taskEither as TE } from 'fp-ts'
import { type CommandFailure, exitCodes, failed, wrongUsage } from '../exitCodes.js'

/** A list of names or a JSON value is far smaller; a file of reads is larger. */
const maxBytes = 64 * 2 ** 20

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
}

const reasonOf = (thrown: unknown): string =>
  reasons[String((thrown as NodeJS.ErrnoException).code)] ?? (thrown as Error).message

const collect = async (stream: Readable): Promise<Buffer | null> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The name of an input in messages. */
export const inputName = (path: string): string => (path === '-' ? 'Standard input' : path)

/** Reads the text; `-` is standard input. Removes a byte order mark. */
export const readText =
  (path: string, signal: AbortSignal): TE.TaskEither<CommandFailure, string> =>
  async () => {
    if (path === '-' && process.stdin.isTTY) console.error('Reading standard input; Ctrl-D ends it.')
    try {
      const bytes = await collect(addAbortSignal(signal, path === '-' ? process.stdin : createReadStream(path)))
      return bytes === null
        ? E.left(wrongUsage(`${inputName(path)} is larger than 64 MiB: is it the right file?`))
        : E.right(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    } catch (thrown) {
      if (signal.aborted) return E.left(failed('Interrupted.', exitCodes.interrupted))
      return E.left(
        thrown instanceof TypeError
          ? wrongUsage(`${inputName(path)} is not UTF-8 text.`)
          : failed(`Can't read ${path === '-' ? 'standard input' : path}: ${reasonOf(thrown)}.`),
      )
    }
  }
