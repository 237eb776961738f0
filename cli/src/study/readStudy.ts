/** Reads a study's table from a file, checks it, and checks the files that it names. */
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import {
  fileSource,
  type LocalStats,
  type OpenFile,
  parseStudy,
  statStudyFiles,
  type Study,
  type StudyFile,
  studyFiles,
  type StudyProblem,
} from 'pangea-fp/node'
import { type CommandFailure, failed, wrongUsage } from '../exitCodes.js'
import type { ParsedTable } from './ParsedTable.js'
import { parseDelimited } from './parseDelimited.js'
import { parseStudyDocument } from './parseDocument.js'
import { isStorable, notStorable } from '../transfers/storableName.js'
import { formatOfFile, type StudyFormat, studyFormats } from './studyFormat.js'

export interface ReadOptions {
  readonly from?: StudyFormat | undefined
  readonly allStrings?: boolean | undefined
}

/** A valid study, whose files exist. */
export interface ReadStudy {
  readonly study: Study
  readonly stats: LocalStats
  readonly open: OpenFile
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path',
  EISDIR: 'it is a folder; give the path of a table',
  EACCES: 'permission denied; check who may read it',
}

/** Paths in a study are relative to its file, and questions are answered on standard input. */
const noStandardInput = wrongUsage("A study can't be read from standard input: write it to a file, and give its path.")

const readBytes = (path: string): TE.TaskEither<CommandFailure, Uint8Array> =>
  TE.tryCatch(
    () => readFile(path),
    (thrown) => {
      const { code, message } = thrown as NodeJS.ErrnoException
      return failed(`Can't read the study ${path}: ${reasons[code ?? ''] ?? message}.`)
    },
  )

const textOf =
  (path: string) =>
  (bytes: Uint8Array): E.Either<CommandFailure, string> =>
    E.tryCatch(
      () => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      () => failed(`Can't read the study ${path}: it is not UTF-8. Save it as UTF-8.`),
    )

const formatFor = (path: string, { from }: ReadOptions): E.Either<CommandFailure, StudyFormat> =>
  E.fromNullable(
    wrongUsage(`Can't tell the format of ${path} from its name: pass --from with one of ${studyFormats.join(', ')}.`),
  )(from ?? formatOfFile(path))

const parseTable = (format: StudyFormat, text: string, { allStrings = false }: ReadOptions): ParsedTable =>
  format === 'csv' || format === 'tsv'
    ? parseDelimited(format, text, { isAllStrings: allStrings })
    : parseStudyDocument(text)

/** One line for each problem, as compilers print them, and a last line that counts them. */
const problemLines = (path: string, problems: ReadonlyArray<StudyProblem>): string =>
  [
    ...[...problems]
      .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
      .map(({ at, message }) => `${path}: line ${at.line}, column ${at.column}: ${message}`),
    `The study ${path} has ${problems.length} ${problems.length === 1 ? 'error' : 'errors'}; nothing was sent. Correct ${problems.length === 1 ? 'it' : 'them'} and run it again.`,
  ].join('\n')

const studyIn = ({ rows, problems }: ParsedTable): E.Either<ReadonlyArray<StudyProblem>, Study> => {
  // A text that can't be parsed has no rows to complain about.
  if (rows.length === 0 && problems.length > 0) return E.left(problems)
  const study = parseStudy(rows)
  if (problems.length === 0) return study
  return E.left([...problems, ...(E.isLeft(study) ? study.left : [])])
}

/** The files that a faulty table names: they are checked too, to report every error at once. */
const filesIn = ({ rows }: ParsedTable): ReadonlyArray<StudyFile> =>
  rows.flatMap(({ cells }) =>
    cells.flatMap(({ name, value, at }) =>
      name === 'file' && typeof value === 'string' && value.trim() !== '' ? [{ path: value, at }] : [],
    ),
  )

/** Names whose files could not be downloaded. */
const nameProblems = ({ rows }: ParsedTable): ReadonlyArray<StudyProblem> =>
  rows
    .filter(({ cells }) => cells.some(({ name, value }) => name === 'file' && value !== null && value !== ''))
    .flatMap(({ cells }) =>
      cells.flatMap(({ name, value, at }) =>
        (name === 'library' || name === 'sample') && typeof value === 'string' && !isStorable(value.trim())
          ? [{ at, message: notStorable(name, value.trim()) }]
          : [],
      ),
    )

const withNameProblems = (table: ParsedTable): ParsedTable => ({
  ...table,
  problems: [...table.problems, ...nameProblems(table)],
})

const checkTable = (
  table: ParsedTable,
  open: OpenFile,
): TE.TaskEither<ReadonlyArray<StudyProblem>, Omit<ReadStudy, 'open'>> => {
  const checked = studyIn(table)
  return E.isLeft(checked)
    ? F.pipe(
        statStudyFiles(filesIn(table), open),
        TE.matchE(
          (problems) => TE.left([...checked.left, ...problems]),
          () => TE.left(checked.left),
        ),
      )
    : F.pipe(
        statStudyFiles(studyFiles(checked.right), open),
        TE.map((stats) => ({ study: checked.right, stats })),
      )
}

/** Reads the study. A failure lists everything wrong with it; nothing has been sent. */
export const readStudy = (path: string, options: ReadOptions): TE.TaskEither<CommandFailure, ReadStudy> => {
  const folder = dirname(resolve(path))
  const open: OpenFile = (file) => fileSource(resolve(folder, file))
  return F.pipe(
    TE.fromEither(path === '-' ? E.left(noStandardInput) : formatFor(path, options)),
    TE.bindTo('format'),
    TE.bind('text', () => F.pipe(readBytes(path), TE.flatMapEither(textOf(path)))),
    TE.flatMap(({ format, text }) =>
      F.pipe(
        checkTable(withNameProblems(parseTable(format, text, options)), open),
        TE.bimap(
          (problems) => failed(problemLines(path, problems)),
          (read) => ({ ...read, open }),
        ),
      ),
    ),
  )
}
