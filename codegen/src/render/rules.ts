/** From rules to functions that say whether a value satisfies them and, where they are given its place, why not. */
import { quote } from '../model/identifiers.js'
import { type Pattern } from '../model/Pattern.js'
import { pointerTokens } from '../read/jsonTree.js'
import { isNever } from '../plan/simplified.js'
import { insideOf, type Rule, type RuleRef, type Rules, type Seen } from '../plan/Rule.js'
import { patternText, ruleTest } from './ruleTests.js'
import { codeOf, isUsed } from './text.js'

export interface RuleContext {
  /** What the functions are called after. */
  readonly name: string
  /** Functions and constants that the one that is written needs, in front of it. */
  readonly declarations: Array<string>
  /** By their texts, or by what they are for, the names of those. */
  readonly names: Map<string, string>
  /** An expression for whether a value satisfies a schema that has functions of its own; `null` for any other schema. */
  readonly declaredTest: (ref: RuleRef, u: string, at: string) => string | null
  /** What a schema demands that others refer to. */
  readonly rulesAt: (ref: RuleRef) => Rules
  readonly seenAt: (pointer: string) => Seen
}

/** Where a value is: its name, and that of its place, which is `null` where nobody asks why. */
interface Spot {
  readonly u: string
  readonly at: string | null
  readonly depth: number
  /** Whether the function that it is in is large. */
  readonly isLarge: boolean
}

const declared = (context: RuleContext, key: string, prefix: string, write: (name: string) => string): string => {
  const before = context.names.get(key)
  if (before !== undefined) return before
  const name = `${prefix}${context.declarations.length}${context.name}`
  context.names.set(key, name)
  // Its place is taken before it is written: what is inside of it comes after.
  const place = context.declarations.push('') - 1
  context.declarations[place] = write(name)
  return name
}

const constantIn =
  (context: RuleContext) =>
  (text: string): string =>
    declared(context, text, 'the', (name) => `const ${name}: ${text}`)

const patternIn = (context: RuleContext, { source, flags }: Pattern): string =>
  constantIn(context)(patternText(source, flags))

const setIn = (context: RuleContext, names: ReadonlyArray<string>): string =>
  constantIn(context)(`ReadonlySet<string> = /*#__PURE__*/ new Set([${names.map(quote).join(', ')}])`)

/** The member of an object; one that every object has by its prototype is its own or none. */
const memberText = (u: string, name: string): string =>
  name in Object.prototype ? `own(${u}, ${quote(name)})` : `${u}[${quote(name)}]`

const pad = (depth: number): string => '  '.repeat(depth)

/** The lines for a test that fails. */
const unless = (test: string, message: string, { at, depth }: Spot): string =>
  at === null
    ? `${pad(depth)}if (!(${test})) return false\n`
    : `${pad(depth)}if (!(${test})) {\n${pad(depth + 1)}if (${at} === null) return false\n${pad(depth + 1)}isValid$ = violates(${at}, ${message})\n${pad(depth)}}\n`

const inBlock = (head: string, lines: string, depth: number): string =>
  lines === '' ? '' : `${pad(depth)}${head} {\n${lines}${pad(depth)}}\n`

/** More rules than these are written as a function of their own: compilers give up on functions that are too large. */
const maxRules = 60
/** In a function that is large already, no more than these are written where they hold. */
const maxRulesInLarge = 4

const sizes = new WeakMap<Rules, number>()

const sizeOf = (rules: Rules): number => {
  const before = sizes.get(rules)
  if (before !== undefined) return before
  const size = rules.reduce((sum, rule) => sum + 1 + sizeOf(insideOf(rule)), 0)
  sizes.set(rules, size)
  return size
}

/** Lines for a part of a value, with those that name it and its place. */
const partLines = (
  rules: Rules,
  value: string,
  key: string,
  place: string,
  spot: Spot,
  context: RuleContext,
): string => {
  const depth = spot.depth + 1
  const u = `u${depth}`
  const at = spot.at === null ? null : `at${depth}`
  const inner = spot.at === null ? 'null' : `${spot.at} === null ? null : ${place}(${spot.at}, ${key}, 'JSON')`
  if (sizeOf(rules) > (spot.isLarge ? maxRulesInLarge : maxRules)) {
    const text = spot.at === null ? allText(rules, context) : satisfiesText(rules, context)
    const name = declared(context, text, spot.at === null ? 'all' : 'satisfies', (given) => `const ${given} = ${text}`)
    const call = `${name}(${value}${spot.at === null ? '' : `, ${inner}`})`
    return holdsLines(call, { ...spot, depth })
  }
  const lines = linesOf(rules, { ...spot, u, at, depth }, context)
  if (lines === '') return ''
  return [
    ...(isSeen(u, rules, lines) ? [`${pad(depth)}const ${u}: unknown = ${value}\n`] : []),
    ...(at === null ? [] : [`${pad(depth)}const ${at} = ${inner}\n`]),
    lines,
  ].join('')
}

/** The lines for a call that says itself what is wrong. */
const holdsLines = (call: string, spot: Spot): string =>
  spot.at === null
    ? unless(call, '', spot)
    : `${pad(spot.depth)}if (!${call}) {\n${pad(spot.depth + 1)}if (${spot.at} === null) return false\n${pad(spot.depth + 1)}isValid$ = false\n${pad(spot.depth)}}\n`

/** An expression for whether a value satisfies a schema that others refer to. */
const refTest = (ref: RuleRef, u: string, at: string, context: RuleContext): string => {
  const own = context.declaredTest(ref, u, at)
  if (own !== null) return own
  if (!ref.isBeyondShape) return `${wholeName(ref, context)}(${u})`
  const name = declared(
    context,
    `beyond ${ref.pointer}`,
    'satisfies',
    (given) => `const ${given} = ${satisfiesText(context.rulesAt(ref), context)}`,
  )
  return `${name}(${u}, ${at})`
}

const wholeName = (ref: RuleRef, context: RuleContext): string =>
  declared(
    context,
    `whole ${ref.pointer}`,
    'all',
    (given) => `const ${given} = ${allText(context.rulesAt(ref), context)}`,
  )

const alwaysLook = new Set<Rule['kind']>(['format', 'guard', 'limit', 'notNull', 'pattern', 'ref', 'types'])

/** Whether lines for these rules look at the value: what may not be there at all is refused unseen. */
const isSeen = (u: string, rules: Rules, lines: string): boolean =>
  rules.some(({ kind }) => alwaysLook.has(kind)) || isUsed(u, codeOf(lines))

/** All that holds for parts which are not written as functions of their own. */
const isLarge = (rules: Rules): boolean => sizeOf(rules) > 4 * maxRules

const parameterOf = (rules: Rules, lines: string): string => (isSeen('u', rules, lines) ? 'u' : '_u')

const allText = (rules: Rules, context: RuleContext): string => {
  const lines = linesOf(rules, { u: 'u', at: null, depth: 1, isLarge: isLarge(rules) }, context)
  return `(${parameterOf(rules, lines)}: unknown): boolean => {\n${lines}  return true\n}`
}

/** A function that says whether a value satisfies rules, and what is wrong where it is given the place of the value. */
export const satisfiesText = (rules: Rules, context: RuleContext): string => {
  const lines = linesOf(rules, { u: 'u', at: 'at', depth: 1, isLarge: isLarge(rules) }, context)
  return `(${parameterOf(rules, lines)}: unknown, at: Place | null): boolean => {\n  let isValid$ = true\n${lines}  return isValid$\n}`
}

/** An expression for whether a value satisfies rules that hold for all of it. */
const testOf = (rules: Rules, u: string, context: RuleContext): string => {
  const [only] = rules
  if (only === undefined) return 'true'
  if (rules.length === 1) {
    if (only.kind === 'ref') return refTest(only.ref, u, 'null', context)
    const test = ruleTest(only, u, constantIn(context))
    if (test !== null) return test.test
  }
  const name = declared(context, JSON.stringify(rules), 'all', (given) => `const ${given} = ${allText(rules, context)}`)
  return `${name}(${u})`
}

const seenText = (name: string, seen: Seen, context: RuleContext): string => {
  const lines = seenLines(seen, context)
  const mark = lines === '' ? '_' : ''
  return `const ${name} = (${mark}u: unknown, ${mark}seen: Set<string | number>): void => {\n${lines}}`
}

const seenName = (seen: Seen, context: RuleContext): string =>
  declared(context, `seen ${JSON.stringify(seen)}`, 'see', (name) => seenText(name, seen, context))

const seenNameAt = (pointer: string, context: RuleContext): string =>
  declared(context, `seen at ${pointer}`, 'see', (name) => seenText(name, context.seenAt(pointer), context))

const seenLines = (seen: Seen, context: RuleContext): string => {
  const { names, patterns, contains } = seen
  const known = [
    ...(names.length === 0 ? [] : [`${setIn(context, names)}.has(key)`]),
    ...patterns.map((pattern) => `${patternIn(context, pattern)}.test(key)`),
  ]
  const ofMembers = seen.isEveryMember ? '' : known.length === 0 ? null : `if (${known.join(' || ')}) `
  const ofItems = seen.isEveryItem
    ? ''
    : contains !== null
      ? `if (i < ${seen.items} || ${testOf(contains, 'u[i]', context)}) `
      : seen.items === 0
        ? null
        : `if (i < ${seen.items}) `
  const call = (one: Seen): string => `${seenName(one, context)}(u, seen)`
  return [
    ...(ofMembers === null ? [] : [`  if (isObject(u)) for (const key of Object.keys(u)) ${ofMembers}seen.add(key)\n`]),
    ...(ofItems === null ? [] : [`  if (isArray(u)) for (let i = 0; i < u.length; i++) ${ofItems}seen.add(i)\n`]),
    ...seen.always.map((one) => `  ${call(one)}\n`),
    ...seen.when.map(({ rules, seen: one, otherwise }) => {
      if (rules.length === 0) return `  ${call(one)}\n`
      if (isNever(rules)) return otherwise === null ? '' : `  ${call(otherwise)}\n`
      const rest = otherwise === null ? '' : `\n  else ${call(otherwise)}`
      return `  if (${testOf(rules, 'u', context)}) ${call(one)}${rest}\n`
    }),
    ...seen.has.map(
      ({ name, seen: one }) => `  if (isObject(u) && ${memberText('u', name)} !== undefined) ${call(one)}\n`,
    ),
    ...(seen.ref === null ? [] : [`  ${seenNameAt(seen.ref, context)}(u, seen)\n`]),
  ].join('')
}

const messageOfChoice = (kind: 'anyOf' | 'oneOf', count: number): string =>
  kind === 'anyOf' ? `one of ${count} alternatives` : `exactly one of ${count} alternatives`

/** Statements that end, or say what is wrong, when a rule does not hold. */
const lineOf = (rule: Rule, spot: Spot, context: RuleContext): string => {
  const { u, at, depth } = spot
  const test = ruleTest(rule, u, constantIn(context))
  if (test !== null) return unless(test.test, quote(test.message), spot)
  const inner = (rules: Rules): string => linesOf(rules, { ...spot, depth: depth + 1 }, context)
  const part = (rules: Rules, value: string, key: string, place = 'inside'): string =>
    partLines(rules, value, key, place, spot, context)
  switch (rule.kind) {
    case 'required': {
      const missing = `${memberText(u, rule.name)} !== undefined`
      return at === null
        ? unless(missing, '', spot)
        : unless(missing, `'something'`, spot).replace(
            `violates(${at},`,
            `violates(inside(${at}, ${quote(rule.name)}, 'JSON'),`,
          )
    }
    case 'contains': {
      const { min, max } = rule
      const list = `${u}.filter((one) => ${testOf(rule.rules, 'one', context)}).length`
      const bounds = [`count >= ${min}`, ...(max === null ? [] : [`count <= ${max}`])].join(' && ')
      const words = `a list with ${max === null ? `at least ${min}` : `${min} to ${max}`} of the items that "contains" describes`
      return inBlock(
        '',
        `${pad(depth + 1)}const count = ${list}\n${unless(bounds, quote(words), { ...spot, depth: depth + 1 })}`,
        depth,
      )
    }
    case 'propertyNames':
      return inBlock(
        `for (const key of Object.keys(${u}))`,
        unless(testOf(rule.rules, 'key', context), '`an object without a member called ${JSON.stringify(key)}`', {
          ...spot,
          depth: depth + 1,
        }),
        depth,
      )
    case 'not':
      return unless(`!(${testOf(rule.rules, u, context)})`, quote('a value that "not" does not describe'), spot)
    case 'anyOf':
    case 'oneOf': {
      const tests = rule.choices.map((choice) => testOf(choice, u, context))
      const fits = rule.kind === 'anyOf' ? tests.join(' || ') : `countTrue([${tests.join(', ')}]) === 1`
      return unless(fits, quote(messageOfChoice(rule.kind, tests.length)), spot)
    }
    case 'guard': {
      const guards = {
        array: `isArray(${u})`,
        object: `isObject(${u})`,
        string: `typeof ${u} === 'string'`,
        number: `typeof ${u} === 'number'`,
      }
      return inBlock(`if (${guards[rule.guard]})`, inner(rule.rules), depth)
    }
    case 'notNull':
      return inBlock(`if (${u} !== null)`, inner(rule.rules), depth)
    case 'if': {
      const [then, otherwise] = [inner(rule.then), inner(rule.else)]
      if (then + otherwise === '') return ''
      const rest = otherwise === '' ? '' : `${pad(depth)}else {\n${otherwise}${pad(depth)}}\n`
      return `${pad(depth)}if (${testOf(rule.condition, u, context)}) {\n${then}${pad(depth)}}\n${rest}`
    }
    case 'has':
      return inBlock(`if (${memberText(u, rule.name)} !== undefined)`, inner(rule.rules), depth)
    case 'member':
      return inBlock(
        `if (${memberText(u, rule.name)} !== undefined)`,
        part(rule.rules, memberText(u, rule.name), quote(rule.name)),
        depth,
      )
    case 'item':
      return inBlock(
        `if (${u}.length > ${rule.index})`,
        part(rule.rules, `${u}[${rule.index}]`, String(rule.index), 'inTuple'),
        depth,
      )
    case 'items': {
      const i = `i${depth}`
      return inBlock(
        `for (let ${i} = ${rule.from}; ${i} < ${u}.length; ${i}++)`,
        part(rule.rules, `${u}[${i}]`, i),
        depth,
      )
    }
    case 'matching':
    case 'others': {
      const key = `key${depth}`
      const known = rule.kind === 'matching' ? [] : rule.names
      const patterns = rule.kind === 'matching' ? [rule.pattern] : rule.patterns
      const tests = patterns.map(
        (pattern) => `${rule.kind === 'others' ? '!' : ''}${patternIn(context, pattern)}.test(${key})`,
      )
      const conditions = [
        `${u}[${key}] !== undefined`,
        ...(known.length === 0 ? [] : [`!${setIn(context, known)}.has(${key})`]),
        ...tests,
      ]
      const lines = part(rule.rules, `${u}[${key}]`, key)
      const head = `for (const ${key} of Object.keys(${u})) if (${conditions.join(' && ')})`
      return inBlock(head, lines, depth)
    }
    case 'unevaluated': {
      const [seen, key] = [`seen${depth}`, `key${depth}`]
      const lines = part(rule.rules, `${u}[${key}]`, key)
      const head =
        rule.of === 'object'
          ? `for (const ${key} of Object.keys(${u})) if (${u}[${key}] !== undefined && !${seen}.has(${key}))`
          : `for (let ${key} = 0; ${key} < ${u}.length; ${key}++) if (!${seen}.has(${key}))`
      const block = inBlock(head, lines, depth + 1)
      if (block === '') return ''
      const begin = `${pad(depth + 1)}const ${seen} = new Set<string | number>()\n${pad(depth + 1)}${seenName(rule.seen, context)}(${u}, ${seen})\n`
      return `${pad(depth)}{\n${begin}${block}${pad(depth)}}\n`
    }
    case 'ref': {
      const holds = refTest(rule.ref, u, at ?? 'null', context)
      if (rule.ref.isBeyondShape) return holdsLines(holds, spot)
      return unless(holds, quote(`what "${pointerTokens(rule.ref.pointer).at(-1) ?? ''}" describes`), spot)
    }
    default:
      return ''
  }
}

const linesOf = (rules: Rules, spot: Spot, context: RuleContext): string =>
  rules.map((rule) => lineOf(rule, spot, context)).join('')
