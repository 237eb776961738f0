/**
 * Finds out what the last word of an unfinished command line can be: a command, an option, a
 * choice, or the name of something. Pure.
 */
import type { Argument, Command, Option } from 'commander'

/** What the names of a point come from. */
export type NameKind =
  | { readonly _tag: 'Organizations' }
  | { readonly _tag: 'Groups'; readonly organization: string }
  | { readonly _tag: 'Modules'; readonly group: ReadonlyArray<string> }
  | { readonly _tag: 'Profiles' }

export type CompletionPoint =
  | { readonly _tag: 'Words'; readonly words: ReadonlyArray<string> }
  | { readonly _tag: 'Names'; readonly kind: NameKind }
  | { readonly _tag: 'Files' }
  | { readonly _tag: 'Nothing' }

const nothing: CompletionPoint = { _tag: 'Nothing' }

const optionNamed = (command: Command, name: string): Option | undefined =>
  command.options.find(({ short, long }) => name === short || name === long)

const takesValue = (option: Option | undefined): option is Option =>
  option !== undefined && (option.required || option.optional)

interface Scan {
  readonly positional: ReadonlyArray<string>
  /** The option that the last word is the value of. */
  readonly pending: Option | undefined
  readonly isPastDashes: boolean
}

/** Separates the arguments from options and their values. */
const scan = (command: Command, words: ReadonlyArray<string>): Scan =>
  words.reduce<Scan>(
    ({ positional, pending, isPastDashes }, word) => {
      if (pending !== undefined) return { positional, pending: undefined, isPastDashes }
      if (isPastDashes || !word.startsWith('-') || word === '-')
        return { positional: [...positional, word], pending, isPastDashes }
      const option = optionNamed(command, word)
      return { positional, pending: takesValue(option) ? option : undefined, isPastDashes: word === '--' }
    },
    { positional: [], pending: undefined, isPastDashes: false },
  )

const fileNames = /file|folder|dir|path|table|manifest/

const optionPoint = ({ argChoices, long, flags }: Option, positional: ReadonlyArray<string>): CompletionPoint => {
  if (argChoices !== undefined) return { _tag: 'Words', words: argChoices }
  if (long === '--profile') return { _tag: 'Names', kind: { _tag: 'Profiles' } }
  if (long === '--module') return { _tag: 'Names', kind: { _tag: 'Modules', group: positional.slice(0, 2) } }
  if (long === '--into' || fileNames.test(flags)) return { _tag: 'Files' }
  return nothing
}

/** The names of words of an argument: a variadic group is given as ORGANIZATION GROUP. */
const argumentPoint = (argument: Argument, index: number, positional: ReadonlyArray<string>): CompletionPoint => {
  const name = argument.name()
  if (argument.argChoices !== undefined) return { _tag: 'Words', words: argument.argChoices }
  const isGroup = /group|library|sample/.test(name)
  if (/^org/.test(name) || (argument.variadic && isGroup && index === 0))
    return { _tag: 'Names', kind: { _tag: 'Organizations' } }
  if (isGroup && index === 1) return { _tag: 'Names', kind: { _tag: 'Groups', organization: positional[0] ?? '' } }
  return fileNames.test(name) ? { _tag: 'Files' } : nothing
}

/** The point at the last word of a command's arguments. */
export const completionPoint = (command: Command, words: ReadonlyArray<string>): CompletionPoint => {
  const current = words.at(-1) ?? ''
  const { positional, pending, isPastDashes } = scan(command, words.slice(0, -1))
  if (pending !== undefined) return optionPoint(pending, positional)
  const [, long] = /^(--[^=]+)=/.exec(current) ?? []
  if (long !== undefined && !isPastDashes) {
    const option = optionNamed(command, long)
    const point = takesValue(option) ? optionPoint(option, positional) : nothing
    return point._tag === 'Words' ? { _tag: 'Words', words: point.words.map((word) => `${long}=${word}`) } : point
  }
  if (current.startsWith('-') && !isPastDashes)
    return { _tag: 'Words', words: [...command.options.flatMap((option) => option.long ?? []), '--help'] }
  const index = positional.length
  const declared = command.registeredArguments
  const argument = declared[index] ?? declared.findLast(({ variadic }) => variadic)
  return argument === undefined ? nothing : argumentPoint(argument, index, positional)
}
