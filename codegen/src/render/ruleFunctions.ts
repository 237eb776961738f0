/**
 * Writes the functions that test whether a value satisfies validation rules and, given its
 * location, collect the violations.
 */
import { quote } from '../model/identifiers.js'
import { nestedRules, type RuleReference, type ValidationRule, type ValidationRules } from '../plan/ValidationRule.js'
import { pointerTokens } from '../read/jsonTree.js'
import { evaluatedFunctionName } from './evaluatedFunction.js'
import { propertyExpression } from './propertyExpression.js'
import { constantIn, hoisted, patternIn, type RuleContext, setIn } from './RuleContext.js'
import { ruleExpression } from './ruleExpression.js'
import { isUsed, withoutCommentsAndStrings } from './sourceCode.js'

/**
 * The variables that contain a value and its location in the function being written. `at` is `null`
 * in a function that only returns a boolean.
 */
interface ValueInScope {
  readonly u: string
  readonly at: string | null
  readonly depth: number
  /** Whether the function is already large. */
  readonly isLarge: boolean
}

const pad = (depth: number): string => '  '.repeat(depth)

/** Writes the lines that fail unless the condition holds. */
const unless = (test: string, message: string, { at, depth }: ValueInScope): string =>
  at === null
    ? `${pad(depth)}if (!(${test})) return false\n`
    : `${pad(depth)}if (!(${test})) {\n${pad(depth + 1)}if (${at} === null) return false\n${pad(depth + 1)}isValid$ = violates(${at}, ${message})\n${pad(depth)}}\n`

const inBlock = (head: string, lines: string, depth: number): string =>
  lines === '' ? '' : `${pad(depth)}${head} {\n${lines}${pad(depth)}}\n`

/**
 * More rules than this become a function of their own: compilers give up on very large functions.
 */
const maxRules = 60
/** The same limit inside a function that is already large. */
const maxRulesInLarge = 4

const sizes = new WeakMap<ValidationRules, number>()

const sizeOf = (rules: ValidationRules): number => {
  const before = sizes.get(rules)
  if (before !== undefined) return before
  const size = rules.reduce((sum, rule) => sum + 1 + sizeOf(nestedRules(rule)), 0)
  sizes.set(rules, size)
  return size
}

/** Writes the lines for a part of a value, including its variables. */
const nestedLines = (
  rules: ValidationRules,
  value: string,
  key: string,
  enter: string,
  location: ValueInScope,
  context: RuleContext,
): string => {
  const depth = location.depth + 1
  const u = `u${depth}`
  const at = location.at === null ? null : `at${depth}`
  const inner =
    location.at === null ? 'null' : `${location.at} === null ? null : ${enter}(${location.at}, ${key}, 'JSON')`
  if (sizeOf(rules) > (location.isLarge ? maxRulesInLarge : maxRules)) {
    const text = location.at === null ? predicateFunction(rules, context) : satisfiesFunction(rules, context)
    const name = hoisted(
      context,
      text,
      location.at === null ? 'all' : 'satisfies',
      (given) => `const ${given} = ${text}`,
    )
    const call = `${name}(${value}${location.at === null ? '' : `, ${inner}`})`
    return callLines(call, { ...location, depth })
  }
  const lines = linesOf(rules, { ...location, u, at, depth }, context)
  if (lines === '') return ''
  return [
    ...(isRead(u, rules, lines) ? [`${pad(depth)}const ${u}: unknown = ${value}\n`] : []),
    ...(at === null ? [] : [`${pad(depth)}const ${at} = ${inner}\n`]),
    lines,
  ].join('')
}

/** Writes the lines for a call that reports its own errors. */
const callLines = (call: string, location: ValueInScope): string =>
  location.at === null
    ? unless(call, '', location)
    : `${pad(location.depth)}if (!${call}) {\n${pad(location.depth + 1)}if (${location.at} === null) return false\n${pad(location.depth + 1)}isValid$ = false\n${pad(location.depth)}}\n`

/** Writes the expression that tests whether a value satisfies a referenced schema. */
const referenceCondition = (ref: RuleReference, u: string, at: string, context: RuleContext): string => {
  const own = context.declaredCondition(ref, u, at)
  if (own !== null) return own
  if (!ref.excludesShape) return `${predicateName(ref, context)}(${u})`
  const name = hoisted(
    context,
    `beyond ${ref.pointer}`,
    'satisfies',
    (given) => `const ${given} = ${satisfiesFunction(context.rulesAt(ref), context)}`,
  )
  return `${name}(${u}, ${at})`
}

const predicateName = (ref: RuleReference, context: RuleContext): string =>
  hoisted(
    context,
    `whole ${ref.pointer}`,
    'all',
    (given) => `const ${given} = ${predicateFunction(context.rulesAt(ref), context)}`,
  )

const rulesThatReadTheValue = new Set<ValidationRule['kind']>([
  'format',
  'guard',
  'limit',
  'notNull',
  'pattern',
  'ref',
  'types',
])

/** Whether the lines read the value. A rule that always fails doesn't. */
const isRead = (u: string, rules: ValidationRules, lines: string): boolean =>
  rules.some(({ kind }) => rulesThatReadTheValue.has(kind)) || isUsed(u, withoutCommentsAndStrings(lines))

/** Whether a function is so large that nested rules should be functions of their own. */
const isLarge = (rules: ValidationRules): boolean => sizeOf(rules) > 4 * maxRules

const parameterOf = (rules: ValidationRules, lines: string): string => (isRead('u', rules, lines) ? 'u' : '_u')

const predicateFunction = (rules: ValidationRules, context: RuleContext): string => {
  const lines = linesOf(rules, { u: 'u', at: null, depth: 1, isLarge: isLarge(rules) }, context)
  return `(${parameterOf(rules, lines)}: unknown): boolean => {\n${lines}  return true\n}`
}

/**
 * Writes a function that tests whether a value satisfies rules and, given the location of the
 * value, collects its errors.
 */
export const satisfiesFunction = (rules: ValidationRules, context: RuleContext): string => {
  const lines = linesOf(rules, { u: 'u', at: 'at', depth: 1, isLarge: isLarge(rules) }, context)
  return `(${parameterOf(rules, lines)}: unknown, at: Place | null): boolean => {\n  let isValid$ = true\n${lines}  return isValid$\n}`
}

/** Writes the expression that tests whether a value satisfies rules. */
const conditionOf = (rules: ValidationRules, u: string, context: RuleContext): string => {
  const [only] = rules
  if (only === undefined) return 'true'
  if (rules.length === 1) {
    if (only.kind === 'ref') return referenceCondition(only.ref, u, 'null', context)
    const test = ruleExpression(only, u, constantIn(context))
    if (test !== null) return test.condition
  }
  const name = hoisted(
    context,
    JSON.stringify(rules),
    'all',
    (given) => `const ${given} = ${predicateFunction(rules, context)}`,
  )
  return `${name}(${u})`
}

const messageOfChoice = (kind: 'anyOf' | 'oneOf', count: number): string =>
  kind === 'anyOf' ? `one of ${count} alternatives` : `exactly one of ${count} alternatives`

/** Writes the statements that return or report an error if a rule doesn't hold. */
const lineOf = (rule: ValidationRule, location: ValueInScope, context: RuleContext): string => {
  const { u, at, depth } = location
  const test = ruleExpression(rule, u, constantIn(context))
  if (test !== null) return unless(test.condition, quote(test.message), location)
  const inner = (rules: ValidationRules): string => linesOf(rules, { ...location, depth: depth + 1 }, context)
  const part = (rules: ValidationRules, value: string, key: string, enter = 'inside'): string =>
    nestedLines(rules, value, key, enter, location, context)
  switch (rule.kind) {
    case 'required': {
      const missing = `${propertyExpression(u, rule.name)} !== undefined`
      return at === null
        ? unless(missing, '', location)
        : unless(missing, `'something'`, location).replace(
            `violates(${at},`,
            `violates(inside(${at}, ${quote(rule.name)}, 'JSON'),`,
          )
    }
    case 'contains': {
      const { min, max } = rule
      const list = `${u}.filter((one) => ${conditionOf(rule.rules, 'one', context)}).length`
      const bounds = [`count >= ${min}`, ...(max === null ? [] : [`count <= ${max}`])].join(' && ')
      const message = `a list with ${max === null ? `at least ${min}` : `${min} to ${max}`} of the items that "contains" describes`
      return inBlock(
        '',
        `${pad(depth + 1)}const count = ${list}\n${unless(bounds, quote(message), { ...location, depth: depth + 1 })}`,
        depth,
      )
    }
    case 'propertyNames':
      return inBlock(
        `for (const key of Object.keys(${u}))`,
        unless(conditionOf(rule.rules, 'key', context), '`an object without a member called ${JSON.stringify(key)}`', {
          ...location,
          depth: depth + 1,
        }),
        depth,
      )
    case 'not':
      return unless(
        `!(${conditionOf(rule.rules, u, context)})`,
        quote('a value that "not" does not describe'),
        location,
      )
    case 'anyOf':
    case 'oneOf': {
      const tests = rule.choices.map((choice) => conditionOf(choice, u, context))
      const fits = rule.kind === 'anyOf' ? tests.join(' || ') : `countTrue([${tests.join(', ')}]) === 1`
      return unless(fits, quote(messageOfChoice(rule.kind, tests.length)), location)
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
      return `${pad(depth)}if (${conditionOf(rule.condition, u, context)}) {\n${then}${pad(depth)}}\n${rest}`
    }
    case 'whenPresent':
      return inBlock(`if (${propertyExpression(u, rule.name)} !== undefined)`, inner(rule.rules), depth)
    case 'property':
      return inBlock(
        `if (${propertyExpression(u, rule.name)} !== undefined)`,
        part(rule.rules, propertyExpression(u, rule.name), quote(rule.name)),
        depth,
      )
    case 'prefixItem':
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
    case 'patternProperties':
    case 'additionalProperties': {
      const key = `key${depth}`
      const known = rule.kind === 'patternProperties' ? [] : rule.names
      const patterns = rule.kind === 'patternProperties' ? [rule.pattern] : rule.patterns
      const tests = patterns.map(
        (pattern) => `${rule.kind === 'additionalProperties' ? '!' : ''}${patternIn(context, pattern)}.test(${key})`,
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
      const begin = `${pad(depth + 1)}const ${seen} = new Set<string | number>()\n${pad(depth + 1)}${evaluatedFunctionName(rule.evaluated, context, conditionOf)}(${u}, ${seen})\n`
      return `${pad(depth)}{\n${begin}${block}${pad(depth)}}\n`
    }
    case 'ref': {
      const condition = referenceCondition(rule.ref, u, at ?? 'null', context)
      if (rule.ref.excludesShape) return callLines(condition, location)
      return unless(condition, quote(`what "${pointerTokens(rule.ref.pointer).at(-1) ?? ''}" describes`), location)
    }
    default:
      return ''
  }
}

const linesOf = (rules: ValidationRules, location: ValueInScope, context: RuleContext): string =>
  rules.map((rule) => lineOf(rule, location, context)).join('')
