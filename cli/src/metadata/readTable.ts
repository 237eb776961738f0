/**
 * Reads a table of metadata from a file or standard input, and reports everything wrong with it.
 */
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { type CommandFailure, failed, wrongUsage } from '../exitCodes.js'
import { parseJsonTable } from './parseJsonTable.js'
import { type MetadataRow, parseTable, type Parsed, type TableOptions } from './parseTable.js'

// pure helpers

/** Accepts Python's names of encodings too: `utf_8`, `latin-1`. */
const encodingLabel = (name: string): string => {
  const label = name.trim().toLowerCase().replaceAll('_', '-')
  const python: Readonly<Record<string, string>> = { 'latin-1': 'latin1', 'utf-8-sig': 'utf-8', cp1252: 'windows-1252' }
  return python[label] ?? label
}

/** An encoding to suggest: that of a UTF-16 byte order mark, or one that reads any bytes. */
const likelyEncoding = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'latin1'

const decode = (bytes: Uint8Array, encoding: string, path: string): E.Either<CommandFailure, string> =>
  F.pipe(
    E.tryCatch(
      () => new TextDecoder(encodingLabel(encoding), { fatal: true }),
      () => wrongUsage(`--encoding ${encoding} is unknown: use utf-8, latin1, windows-1252 or utf-16le, for example.`),
    ),
    E.flatMap((decoder) =>
      E.tryCatch(
        () => decoder.decode(bytes),
        () => failed(`${path} is not ${encoding}. Pass its encoding, for example --encoding ${likelyEncoding(bytes)}.`),
      ),
    ),
  )

/** By the file's extension; else by the first line. */
const parseAs = (path: string, text: string, options: TableOptions): Parsed => {
  const extension = /\.(csv|tsv|tab|json)$/i.exec(path)?.[1]?.toLowerCase()
  const start = text.trimStart()
  if (extension === 'json' || (extension === undefined && /^[[{]/.test(start))) return parseJsonTable(text, options)
  const [header = ''] = start.split('\n')
  const isTabbed = extension === 'tsv' || extension === 'tab' || (extension === undefined && header.includes('\t'))
  return parseTable(text, isTabbed ? '\t' : ',', options)
}

// operation

export interface ReadTableOptions extends TableOptions {
  readonly encoding: string
}

/** Left has a line for each problem, with the path, line and column. */
export const readTable = (
  path: string,
  { encoding, ...options }: ReadTableOptions,
): TE.TaskEither<CommandFailure, ReadonlyArray<MetadataRow>> =>
  F.pipe(
    TE.tryCatch(
      () => (path === '-' ? buffer(process.stdin) : readFile(path)),
      (thrown) => failed(`Can't read ${path}: ${(thrown as Error).message}.`),
    ),
    TE.flatMapEither((bytes) => decode(bytes, encoding, path)),
    TE.flatMapEither((text) => {
      const { rows, problems } = parseAs(path, text, options)
      return problems.length === 0
        ? E.right(rows)
        : E.left(failed(problems.map((problem) => `${path}: ${problem}`).join('\n')))
    }),
  )
