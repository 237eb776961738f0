/** Names of the description as names of TypeScript. */

const reserved = new Set(
  // Of the language.
  (
    'any arguments as async await bigint boolean break case catch class const continue debugger declare default delete do else enum eval ' +
    'export extends false finally for function if implements import in infer instanceof interface is keyof let namespace never new null number ' +
    'object of package private protected public readonly return satisfies static string super switch symbol this throw true try type ' +
    'typeof undefined unique unknown var void while with yield ' +
    // Of modules, and of what a module is compiled to.
    '__dirname __esModule __filename __proto__ exports globalThis module require ' +
    // What checks.ts imports is called `isInt32` and the like.
    'Int32 MultipleOf OneOf ' +
    // Types of the language that the files use, or nearly every file does, and what they declare
    // themselves.
    'Array Binary Boolean Brand Json Number Object Readonly ReadonlyArray Record RegExp String Uint8Array Unrecognized brand formats'
  ).split(' '),
)

/** Letters of any language; of emoji, marks and what can't be seen, nothing is left. */
const starts = '(?:[_$]|(?!\\p{DI})[^\\P{ID_Start}\\u{10000}-\\u{10ffff}])'
const continues = '(?:\\$|(?!\\p{DI})[^\\P{ID_Continue}\\u{10000}-\\u{10ffff}])'
const wordPattern = new RegExp(`${continues}+`, 'gu')
const startPattern = new RegExp(`^${starts}`, 'u')
const identifierPattern = new RegExp(`^${starts}${continues}*$`, 'u')

const isIdentifier = (name: string): boolean => identifierPattern.test(name)

/**
 * A name that can be declared: dashes, dots and the like go, and what is reserved gets a `_`. None
 * ends in `$`, which sets the names that the generated files import and use among themselves apart.
 */
export const identifierOf = (name: string): string => {
  const words = name.match(wordPattern) ?? []
  const joined = isIdentifier(name) ? name : words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  const started = startPattern.test(joined) ? joined : `_${joined}`
  return reserved.has(started) || started.endsWith('$') ? `${started}_` : started
}

/** A schema, in one of its views. */
interface Wanted {
  readonly name: string
  readonly suffix: string
}

const isPlain = ({ name, suffix }: Wanted): boolean => suffix === '' && identifierOf(name) === name

/**
 * A name for each, no two alike, whatever else is described: those whose names are identifiers keep
 * them; then the others in their order, with a number where their name is taken.
 */
export const uniqueNames = (wanted: ReadonlyArray<Wanted>): ((name: string, suffix: string) => string | undefined) => {
  const given = new Map<string, string>()
  const taken = new Set<string>()
  for (const one of [...wanted.filter(isPlain), ...wanted.filter((each) => !isPlain(each))]) {
    const base = `${identifierOf(one.name)}${one.suffix}`
    let name = base
    for (let i = 2; taken.has(name); i++) name = `${base}${i}`
    taken.add(name)
    given.set(`${one.suffix} ${one.name}`, name)
  }
  return (name, suffix) => given.get(`${suffix} ${name}`)
}

/** A text as a literal of TypeScript. */
export const quote = (text: string): string =>
  // Nearly all texts are plain, and there are very many.
  /^[ !#-&(-[\]-~]*$/.test(text)
    ? `'${text}'`
    : `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'").replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`

/** A name as the key of a type or an object; `__proto__` in quotes would set the prototype. */
export const propertyKey = (name: string): string =>
  name === '__proto__' ? "['__proto__']" : isIdentifier(name) ? name : quote(name)

/** A value of a module: its name within, and the name that it is exported by. */
export interface LocalName {
  readonly local: string
  readonly exported: string
}

/**
 * Declarable names for values that are exported by whatever they are called: `delete` is `delete$`
 * within the module. A module cannot export half a surrogate pair; a value whose name has one is
 * exported by an identifier.
 */
export const localNames = (names: ReadonlyArray<string>): ((name: string) => LocalName) => {
  const unique = uniqueNames(names.map((name) => ({ name, suffix: '' })))
  return (name) => {
    const identifier = unique(name, '') ?? identifierOf(name)
    if (identifier === name || !name.isWellFormed()) return { local: identifier, exported: identifier }
    return { local: `${identifier}$`, exported: isIdentifier(name) ? name : quote(name) }
  }
}
