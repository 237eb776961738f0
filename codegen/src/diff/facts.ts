/** Keywords that say which values fit, and whether another value of one lets more through, or less. */
import { isNode, lookUp, type Node } from '../read/tree.js'

/** From keyword to what it says. */
export type Facts = ReadonlyMap<string, unknown>

/** How the second compares to the first: fewer values fit, more do, or neither is known. */
export type Verdict = 'narrower' | 'wider' | 'other'

type Judge = (before: unknown, after: unknown) => Verdict

const ordered =
  (isAtMost: (before: number, after: number) => boolean): Judge =>
  (before, after) =>
    typeof before !== 'number' || typeof after !== 'number' ? 'other' : isAtMost(before, after) ? 'wider' : 'narrower'

const upper = ordered((before, after) => before <= after)
const lower = ordered((before, after) => before >= after)

/** A bound is a number and whether the number itself is out. */
const bound =
  (sign: 1 | -1): Judge =>
  (before, after) => {
    const [[a, isAOut], [b, isBOut]] = [before, after] as [[number, boolean], [number, boolean]]
    return a === b ? (isAOut && !isBOut ? 'wider' : 'narrower') : sign * (b - a) > 0 ? 'wider' : 'narrower'
  }

const multiple: Judge = (before, after) =>
  typeof before !== 'number' || typeof after !== 'number'
    ? 'other'
    : after % before === 0
      ? 'narrower'
      : before % after === 0
        ? 'wider'
        : 'other'

/** Formats of numbers that hold one another. */
const within: ReadonlyArray<readonly [string, string]> = [
  ['int32', 'int64'],
  ['float', 'double'],
]

const format: Judge = (before, after) =>
  within.some(([small, large]) => before === small && after === large)
    ? 'wider'
    : within.some(([small, large]) => before === large && after === small)
      ? 'narrower'
      : 'other'

const judges: Readonly<Record<string, Judge>> = {
  format,
  maxContains: upper,
  maxItems: upper,
  maxLength: upper,
  maxProperties: upper,
  maximum: bound(1),
  minContains: lower,
  minItems: lower,
  minLength: lower,
  minProperties: lower,
  minimum: bound(-1),
  multipleOf: multiple,
}

export const isSameFact = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after)

/** Every keyword restricts: one that is new lets less through, whatever it says. */
export const judge = (keyword: string, before: unknown, after: unknown): Verdict =>
  before === undefined
    ? 'narrower'
    : after === undefined
      ? 'wider'
      : (judges[keyword] ?? (() => 'other'))(before, after)

/** Keywords that make another type, where the others only limit what a type holds. */
export const isOfType = (keyword: string, kind: string): boolean =>
  keyword === 'format' ? kind === 'string' : ['discriminator', 'patternProperties', 'x-brand'].includes(keyword)

const isBound = (keyword: string): keyword is 'maximum' | 'minimum' => keyword === 'minimum' || keyword === 'maximum'

/** The keyword that says it: a bound that leaves out its own number has another one. */
const keywordOf = (keyword: string, value: unknown): string =>
  isBound(keyword) && (value as readonly [number, boolean])[1]
    ? `exclusive${keyword.charAt(0).toUpperCase()}${keyword.slice(1)}`
    : keyword

const wordsOfFact = (keyword: string, value: unknown): string => {
  const said = isBound(keyword) ? (value as readonly [number, boolean])[0] : value
  return `${keywordOf(keyword, value)} ${typeof said === 'string' ? said : JSON.stringify(said)}`
}

/** What became of a keyword, in words. */
export const wordsOfChange = (
  keyword: string,
  before: unknown,
  after: unknown,
): { readonly text: string; readonly before: string; readonly after: string } => {
  const was = keywordOf(keyword, before ?? after)
  const is = keywordOf(keyword, after ?? before)
  const fate =
    before === undefined ? 'added' : after === undefined ? 'removed' : was === is ? 'changed' : `became ${is}`
  return {
    text: `${was} ${fate}`,
    before: before === undefined ? `no ${was}` : wordsOfFact(keyword, before),
    after: after === undefined ? `no ${is}` : wordsOfFact(keyword, after),
  }
}

/** Words for readers, which no value depends on. */
export const docKeys: ReadonlySet<string> = new Set(
  '$comment deprecated description example examples externalDocs summary title xml'.split(' '),
)

/** About a member rather than about its values: they may stand beside a reference. */
export const memberKeys: ReadonlySet<string> = new Set('default readOnly writeOnly x-server-default'.split(' '))

/** Read elsewhere, or of no meaning for values. */
const elsewhere = new Set(
  (
    '$anchor $defs $id $ref $schema additionalProperties allOf anyOf const definitions enum items nullable oneOf prefixItems properties ' +
    'required type x-extensible-enum x-json'
  ).split(' '),
)

const ofStrings = new Set('contentEncoding contentMediaType format maxLength minLength pattern x-brand'.split(' '))
const ofNumbers = new Set('exclusiveMaximum exclusiveMinimum format maximum minimum multipleOf'.split(' '))
const ofArrays = new Set('contains maxContains maxItems minContains minItems unevaluatedItems uniqueItems'.split(' '))
const ofObjects = new Set(
  'dependentRequired dependentSchemas maxProperties minProperties patternProperties propertyNames unevaluatedProperties'.split(
    ' ',
  ),
)

/** Keywords that say something of values of one kind only. */
export const keywordsOf: Readonly<Record<string, ReadonlySet<string>>> = {
  array: ofArrays,
  number: ofNumbers,
  object: ofObjects,
  string: ofStrings,
}
const ofOneKind = new Set(Object.values(keywordsOf).flatMap((keys) => [...keys]))

/** What a schema says without words for readers, its references put in, so that the name of what they lead to does not count. */
const plain = (document: Node, value: unknown, depth: number): unknown => {
  if (Array.isArray(value)) return value.map((one) => plain(document, one, depth))
  if (!isNode(value)) return value
  const { $ref, ...rest } = value
  const target =
    typeof $ref !== 'string'
      ? []
      : depth === 0
        ? ['…']
        : [plain(document, lookUp(document, { node: $ref, pointer: '' }).node, depth - 1)]
  const entries = Object.entries(rest)
    .filter(([key]) => !docKeys.has(key))
    .map(([key, member]) => [key, plain(document, member, depth)] as const)
  return target.length === 0 ? Object.fromEntries(entries) : { ...Object.fromEntries(entries), target }
}

const boundOf = (node: Node, key: 'maximum' | 'minimum'): readonly [number, boolean] | null => {
  const inclusive = node[key]
  const exclusive = node[key === 'maximum' ? 'exclusiveMaximum' : 'exclusiveMinimum']
  // OpenAPI 3.0 says `exclusiveMinimum: true` beside the number, 3.1 says the number itself.
  if (typeof inclusive !== 'number') return typeof exclusive === 'number' ? [exclusive, true] : null
  if (typeof exclusive !== 'number') return [inclusive, exclusive === true]
  const isExclusiveTighter = key === 'maximum' ? exclusive <= inclusive : exclusive >= inclusive
  return isExclusiveTighter ? [exclusive, true] : [inclusive, false]
}

/** The facts that a schema states itself, of values of one kind. */
export const factsOf = (document: Node, node: Node, kind: string): Facts => {
  const facts = new Map<string, unknown>()
  for (const [key, value] of Object.entries(node)) {
    const isOfThis = keywordsOf[kind]?.has(key) === true || !ofOneKind.has(key)
    const isExtension = key.startsWith('x-') && key !== 'x-brand'
    if (!isOfThis || isExtension || elsewhere.has(key) || docKeys.has(key) || memberKeys.has(key)) continue
    if (/^(exclusiveM|m)(ax|in)imum$/.test(key) || (key === 'uniqueItems' && value === false)) continue
    if (key === 'discriminator' && isNode(value)) {
      const tags = isNode(value['mapping']) ? Object.keys(value['mapping']).sort() : []
      facts.set(key, [value['propertyName'], ...tags])
    } else facts.set(key, plain(document, value, 4))
  }
  if (kind === 'number') {
    for (const key of ['maximum', 'minimum'] as const) {
      const limit = boundOf(node, key)
      if (limit !== null) facts.set(key, limit)
    }
  }
  return facts
}

/** What both say: of two limits the tighter one. */
export const bothFacts = (left: Facts, right: Facts): Facts => {
  const all = new Map(left)
  for (const [key, value] of right) {
    const known = all.get(key)
    if (known === undefined || isSameFact(known, value)) all.set(key, value)
    else {
      const verdict = judge(key, known, value)
      all.set(key, verdict === 'narrower' ? value : verdict === 'wider' ? known : { all: [known, value] })
    }
  }
  return all
}
