/**
 * Finds the FASTQ files that `pangea upload reads` names: those of a folder, or those of a list of
 * paths. Checks that each can be read, before any request.
 */
import { constants } from 'node:fs'
import { access, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { either as E, option as O, type taskEither as TE } from 'fp-ts'
import { type CommandFailure, failed } from '../exitCodes.js'
import { linesOf } from '../input/linesOf.js'
import { isFastq, type NameRules, parseReadName } from './parseReadName.js'

export interface Where {
  /** A folder, a file with a path on each line, or `-` for such a list on standard input. */
  readonly place: string
  readonly isRecursive: boolean
}

export interface FoundReads {
  readonly paths: ReadonlyArray<string>
  /** How many more files the subfolders have, which weren't asked for. */
  readonly below: number
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  ELOOP: 'it is a link to itself',
  ENOTDIR: 'part of the path is a file',
}

const reasonOf = (thrown: unknown): string =>
  reasons[String((thrown as NodeJS.ErrnoException).code)] ?? (thrown as Error).message

/** A line for a file that can't be uploaded. */
const problemOf = async (path: string): Promise<ReadonlyArray<string>> => {
  try {
    const found = await stat(path)
    if (!found.isFile()) return [`${path}: not a regular file.`]
    await access(path, constants.R_OK)
    return []
  } catch (thrown) {
    return [`${path}: can't be read: ${reasonOf(thrown)}.`]
  }
}

const namesIn = async (folder: string, isRecursive: boolean): Promise<ReadonlyArray<string>> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries.map((entry): Promise<ReadonlyArray<string>> => {
      if (!entry.isDirectory()) return Promise.resolve([join(folder, entry.name)])
      return isRecursive && !entry.name.startsWith('.') ? namesIn(join(folder, entry.name), true) : Promise.resolve([])
    }),
  )
  return found.flat()
}

const nameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/** Names that start with a dot belong to the system, for example macOS's `._S1.fastq`. */
const isReads =
  (rules: NameRules) =>
  (path: string): boolean =>
    !nameOf(path).startsWith('.') && O.isSome(parseReadName(rules)(nameOf(path)))

const kindsOf = ({ ext1, ext2 }: NameRules): string =>
  ext1 === undefined
    ? '.fastq or .fq files, plain or .gz'
    : `files named ${[ext1, ext2].filter((each) => each !== undefined).join(' or ')}`

const inFolder = async ({ place, isRecursive }: Where, rules: NameRules): Promise<E.Either<string, FoundReads>> => {
  const paths = (await namesIn(place, isRecursive)).filter(isReads(rules))
  const all = isRecursive ? paths : (await namesIn(place, true).catch(() => paths)).filter(isReads(rules))
  const below = all.length - paths.length
  if (paths.length > 0) return E.right({ paths, below })
  const advice = below > 0 ? ` Its subfolders have ${below}: pass --recursive.` : ''
  return E.left(`${place} contains no ${kindsOf(rules)}.${advice}`)
}

const inList = (place: string, content: string, rules: NameRules): E.Either<string, FoundReads> => {
  const paths = linesOf(content)
  const others = paths.filter((path) => !isReads(rules)(path))
  if (paths.length === 0) return E.left(`${place === '-' ? 'Standard input' : place} names no files.`)
  return others.length === 0
    ? E.right({ paths, below: 0 })
    : E.left(others.map((path) => `${path}: not one of the ${kindsOf(rules)}.`).join('\n'))
}

const find = async (where: Where, rules: NameRules): Promise<E.Either<string, FoundReads>> => {
  const { place } = where
  if (place === '-') return inList(place, await text(process.stdin), rules)
  const found = await stat(place)
  if (found.isDirectory()) return inFolder(where, rules)
  return isFastq(place)
    ? E.left(`${place} is a file: give the folder it is in, or use pangea upload file.`)
    : inList(place, await readFile(place, 'utf8'), rules)
}

/** Left has a line for each file that can't be read. */
export const findReadFiles =
  (where: Where, rules: NameRules): TE.TaskEither<CommandFailure, FoundReads> =>
  async () => {
    try {
      const found = await find(where, rules)
      if (E.isLeft(found)) return E.left(failed(found.left))
      const problems = (await Promise.all(found.right.paths.map(problemOf))).flat()
      return problems.length > 0 ? E.left(failed(problems.join('\n'))) : found
    } catch (thrown) {
      return E.left(failed(`Can't read ${where.place}: ${reasonOf(thrown)}.`))
    }
  }
