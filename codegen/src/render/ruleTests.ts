/** Rules that look at a value alone: the expression that says whether it holds, and what an error says when it does not. */
import { type JsonType } from '../model/Schema.js'
import { quote } from '../model/identifiers.js'
import { type Limit, type Rule } from '../plan/Rule.js'
import { formatCheckOf } from './formats.js'

/** Declares a constant, once for all that are the same; gives its name. */
export type Constant = (text: string) => string

export interface RuleTest {
  readonly test: string
  /** What is expected: `a text of at most 80 characters`. */
  readonly message: string
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

const limits: Readonly<Record<Limit, (u: string, value: number) => RuleTest>> = {
  minimum: (u, value) => ({ test: `${u} >= ${value}`, message: `a number of at least ${value}` }),
  maximum: (u, value) => ({ test: `${u} <= ${value}`, message: `a number of at most ${value}` }),
  exclusiveMinimum: (u, value) => ({ test: `${u} > ${value}`, message: `a number greater than ${value}` }),
  exclusiveMaximum: (u, value) => ({ test: `${u} < ${value}`, message: `a number less than ${value}` }),
  multipleOf: (u, value) => ({ test: `isMultipleOf(${u}, ${value})`, message: `a multiple of ${value}` }),
  minLength: (u, value) => ({
    test: `hasLength(${u}, ${value})`,
    message: `a text of at least ${plural(value, 'character')}`,
  }),
  maxLength: (u, value) => ({
    test: `(${u}.length <= ${value} || !hasLength(${u}, ${value + 1}))`,
    message: `a text of at most ${plural(value, 'character')}`,
  }),
  minItems: (u, value) => ({ test: `${u}.length >= ${value}`, message: `a list of at least ${plural(value, 'item')}` }),
  maxItems: (u, value) => ({ test: `${u}.length <= ${value}`, message: `a list of at most ${plural(value, 'item')}` }),
  minProperties: (u, value) => ({
    test: `memberCount(${u}) >= ${value}`,
    message: `an object of at least ${plural(value, 'member')}`,
  }),
  maxProperties: (u, value) => ({
    test: `memberCount(${u}) <= ${value}`,
    message: `an object of at most ${plural(value, 'member')}`,
  }),
}

const typeTests: Readonly<Record<JsonType, (u: string) => string>> = {
  array: (u) => `isArray(${u})`,
  boolean: (u) => `typeof ${u} === 'boolean'`,
  integer: (u) => `Number.isInteger(${u})`,
  null: (u) => `${u} === null`,
  number: (u) => `isNumber(${u})`,
  object: (u) => `isObject(${u})`,
  string: (u) => `typeof ${u} === 'string'`,
}

const anyOf = (tests: ReadonlyArray<string>): string =>
  tests.length === 0 ? 'false' : tests.length === 1 ? (tests[0] ?? '') : `(${tests.join(' || ')})`

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null

const scalarText = (value: unknown): string => (typeof value === 'string' ? quote(value) : String(value))

/** JSON as an expression; `__proto__` as a key of a literal would set the prototype. */
const dataText = (value: unknown): string =>
  isScalar(value) ? scalarText(value) : `JSON.parse(${quote(JSON.stringify(value))})`

/** Longer ones say no more. */
const maxWords = 120

const shortened = (text: string): string => (text.length > maxWords ? `${text.slice(0, maxWords)}…` : text)

/** `null` for a rule that looks at a part of the value, or at what other schemas say. */
export const ruleTest = (rule: Rule, u: string, constant: Constant): RuleTest | null => {
  switch (rule.kind) {
    case 'never':
      return { test: 'false', message: 'nothing' }
    case 'types':
      return { test: anyOf(rule.types.map((type) => typeTests[type](u))), message: rule.types.join(' or ') }
    case 'values': {
      const message = shortened(rule.values.map((value) => JSON.stringify(value)).join(' or '))
      const test = rule.values.every(isScalar)
        ? anyOf(rule.values.map((value) => `${u} === ${scalarText(value)}`))
        : `isOneOf(${u}, ${constant(`ReadonlyArray<unknown> = [${rule.values.map(dataText).join(', ')}]`)})`
      return { test, message }
    }
    case 'format':
      return rule.format === 'int32'
        ? { test: `isInt32(${u})`, message: 'a number of 32 bits' }
        : { test: `${formatCheckOf(rule.format)}(${u})`, message: rule.format }
    case 'limit':
      return limits[rule.limit](u, rule.value)
    case 'pattern': {
      const { source, flags } = rule.pattern
      return { test: `${constant(patternText(source, flags))}.test(${u})`, message: `a text that matches ${source}` }
    }
    case 'uniqueItems':
      return { test: `hasUniqueItems(${u})`, message: 'a list of different items' }
    default:
      return null
  }
}

/** A regular expression as a constant: as a text, so that nothing in it can end it. */
export const patternText = (source: string, flags: string): string =>
  `RegExp = /*#__PURE__*/ new RegExp(${quote(source)}${flags === '' ? '' : `, '${flags}'`})`
