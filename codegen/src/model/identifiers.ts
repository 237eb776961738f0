/** Converts names of a description into TypeScript identifiers. */

const reserved = new Set(
  // Keywords of the language.
  (
    'any arguments as async await bigint boolean break case catch class const continue debugger declare default delete do else enum eval ' +
    'export extends false finally for function if implements import in infer instanceof interface is keyof let namespace never new null number ' +
    'object of package private protected public readonly return satisfies static string super switch symbol this throw true try type ' +
    'typeof undefined unique unknown var void while with yield ' +
    // Names with a meaning in modules, or in the code that they compile to.
    '__dirname __esModule __filename __proto__ exports globalThis module require ' +
    // checks.ts imports `isInt32` and the like.
    'Int32 MultipleOf OneOf ' +
    // Built-in types that the generated files use, and names that they declare.
    'Array Binary Boolean Brand Json Number Object Readonly ReadonlyArray Record RegExp String Uint8Array Unrecognized brand formats'
  ).split(' '),
)

/**
 * Letters of any language are allowed. Emoji, combining marks and invisible characters are removed.
 */
const starts = '(?:[_$]|(?!\\p{DI})[^\\P{ID_Start}\\u{10000}-\\u{10ffff}])'
const continues = '(?:\\$|(?!\\p{DI})[^\\P{ID_Continue}\\u{10000}-\\u{10ffff}])'
const wordPattern = new RegExp(`${continues}+`, 'gu')
const startPattern = new RegExp(`^${starts}`, 'u')
const identifierPattern = new RegExp(`^${starts}${continues}*$`, 'u')

const isIdentifier = (name: string): boolean => identifierPattern.test(name)

/**
 * Converts a name into an identifier: drops dashes, dots and the like, and appends `_` to reserved
 * words. No result ends in `$`, which is reserved for names that the generated files use
 * internally.
 */
export const identifierOf = (name: string): string => {
  const words = name.match(wordPattern) ?? []
  const joined = isIdentifier(name) ? name : words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  const started = startPattern.test(joined) ? joined : `_${joined}`
  return reserved.has(started) || started.endsWith('$') ? `${started}_` : started
}

/** A schema name with the suffix of a variant, such as `Write`. */
interface NameRequest {
  readonly name: string
  readonly suffix: string
}

const isPlain = ({ name, suffix }: NameRequest): boolean => suffix === '' && identifierOf(name) === name

/**
 * Assigns a unique identifier to each name. Names that are valid identifiers keep them; the others
 * follow in order, numbered where their identifier is taken.
 */
export const uniqueNames = (
  requests: ReadonlyArray<NameRequest>,
): ((name: string, suffix: string) => string | undefined) => {
  const assigned = new Map<string, string>()
  const taken = new Set<string>()
  for (const one of [...requests.filter(isPlain), ...requests.filter((each) => !isPlain(each))]) {
    const base = `${identifierOf(one.name)}${one.suffix}`
    let name = base
    for (let i = 2; taken.has(name); i++) name = `${base}${i}`
    taken.add(name)
    assigned.set(`${one.suffix} ${one.name}`, name)
  }
  return (name, suffix) => assigned.get(`${suffix} ${name}`)
}

/** Writes a string as a TypeScript literal. */
export const quote = (text: string): string =>
  // A fast path, since nearly all strings are plain.
  /^[ !#-&(-[\]-~]*$/.test(text)
    ? `'${text}'`
    : `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'").replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`

/**
 * Writes a name as a property key. `__proto__` becomes a computed key, since as a quoted key it
 * would set the prototype.
 */
export const propertyKey = (name: string): string =>
  name === '__proto__' ? "['__proto__']" : isIdentifier(name) ? name : quote(name)

/** The names of a value inside its module and in its exports. */
export interface LocalName {
  readonly local: string
  readonly exported: string
}

/**
 * Assigns local identifiers to values that are exported under arbitrary names: `delete` is
 * `delete$` within the module. A module can't export a lone surrogate, so a value with one in its
 * name is exported by its identifier.
 */
export const localNames = (names: ReadonlyArray<string>): ((name: string) => LocalName) => {
  const unique = uniqueNames(names.map((name) => ({ name, suffix: '' })))
  return (name) => {
    const identifier = unique(name, '') ?? identifierOf(name)
    if (identifier === name || !name.isWellFormed()) return { local: identifier, exported: identifier }
    return { local: `${identifier}$`, exported: isIdentifier(name) ? name : quote(name) }
  }
}
