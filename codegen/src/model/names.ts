/** Names of the description as names of TypeScript. */

const reserved = new Set(
  (
    'any arguments as async await bigint boolean break case catch class const continue debugger declare default delete do else enum eval ' +
    'export extends false finally for function if implements import in infer instanceof interface is keyof let namespace never new null number ' +
    'object of package private protected public readonly return satisfies static string super switch symbol this throw true try type ' +
    'typeof undefined unique unknown var void while with yield ' +
    // What the generated files use themselves.
    'Array Binary Boolean Brand Json Number Object Operation Readonly ReadonlyArray Record RegExp String Uint8Array Unrecognized brand ' +
    'checks codec codecs formats formatted json models operation operations record says t z'
  ).split(' '),
)

const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name)

/** A name that can be declared: dashes, dots and the like go, and what is reserved gets a `_`. */
export const identifierOf = (name: string): string => {
  const words = name.split(/[^A-Za-z0-9_$]+/).filter((word) => word !== '')
  const joined = isIdentifier(name) ? name : words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  const started = /^[A-Za-z_$]/.test(joined) ? joined : `_${joined}`
  return reserved.has(started) ? `${started}_` : started
}

/** A schema, in one of its views. */
interface Wanted {
  readonly name: string
  readonly suffix: string
}

const isPlain = ({ name, suffix }: Wanted): boolean => suffix === '' && identifierOf(name) === name

/**
 * A name for each, no two alike, whatever else is described: those whose names are identifiers keep them; then the others in their order, with
 * a number where their name is taken.
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
export const keyOf = (name: string): string =>
  name === '__proto__' ? "['__proto__']" : isIdentifier(name) ? name : quote(name)
