/** Completes the last word of a command line. */
import { task as T } from 'fp-ts'
import type { Command } from 'commander'
import { groups, loaders } from '../registry.js'
import { topics } from '../help/topics.js'
import type { NeededCommands } from '../program.js'
import { cachedNames } from './cachedNames.js'
import { completionPoint, type CompletionPoint } from './completionPoint.js'

/** Builds the parser with these commands. */
export type BuildProgram = (needed: NeededCommands) => Promise<Command>

export interface Completion {
  /** Whether the shell completes names of files. */
  readonly isFile: boolean
  readonly candidates: ReadonlyArray<string>
}

const firstWords = (): ReadonlyArray<string> =>
  [...new Set([...Object.keys(loaders).map((name) => name.split(' ')[0] ?? ''), 'sandbox', 'help'])].sort()

/** The second words of a command whose first word is this one. */
const secondWords = (first: string): ReadonlyArray<string> =>
  Object.keys(loaders).flatMap((name) => (name.startsWith(`${first} `) ? [name.slice(first.length + 1)] : []))

const words = (found: ReadonlyArray<string>): CompletionPoint => ({ _tag: 'Words', words: found })

const pointOf = async (line: ReadonlyArray<string>, build: BuildProgram): Promise<CompletionPoint> => {
  const [first = '', second = '', ...more] = line
  if (line.length <= 1) return words(first.startsWith('-') ? ['--help', '--version'] : firstWords())
  if (first === 'help')
    return words(
      line.length === 2 ? [...Object.keys(topics), ...firstWords()] : line.length === 3 ? secondWords(second) : [],
    )
  if (Object.hasOwn(groups, first) && line.length === 2) return words(secondWords(first))
  const name = [`${first} ${second}`, first].find((each) => Object.hasOwn(loaders, each))
  if (name === undefined) return { _tag: 'Nothing' }
  const program = await build({ loaded: [name], listed: [] })
  const command = name
    .split(' ')
    .reduce<Command | undefined>((above, word) => above?.commands.find((each) => each.name() === word), program)
  if (command === undefined) return { _tag: 'Nothing' }
  return completionPoint(command, name === first ? [second, ...more] : more)
}

/** The profile that the line names. */
const profileIn = (line: ReadonlyArray<string>): string | undefined => {
  const index = line.indexOf('--profile')
  return index < 0 ? undefined : line[index + 1]
}

const candidatesAt = (point: CompletionPoint, line: ReadonlyArray<string>): T.Task<ReadonlyArray<string>> => {
  if (point._tag === 'Names') return cachedNames(point.kind, profileIn(line.slice(0, -1)))
  return T.of(point._tag === 'Words' ? point.words : [])
}

/** Matches without regard to case, as the server does. */
const startsWith =
  (prefix: string) =>
  (candidate: string): boolean =>
    candidate.toLowerCase().startsWith(prefix.toLowerCase())

/** Completes the last of the words after `pangea`. */
export const complete =
  (build: BuildProgram) =>
  (line: ReadonlyArray<string>): T.Task<Completion> =>
  async () => {
    const point = await pointOf(line, build)
    const candidates = await candidatesAt(point, line)()
    // A name with a line end or another control character can't be typed.
    const isTypable = (candidate: string): boolean => !/\p{Cc}/u.test(candidate)
    return {
      isFile: point._tag === 'Files',
      candidates: candidates.filter(isTypable).filter(startsWith(line.at(-1) ?? '')),
    }
  }
