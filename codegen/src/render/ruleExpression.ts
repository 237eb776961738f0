/**
 * Writes the condition and the error message of a rule that concerns a value itself, not its parts.
 */
import type { JsonType } from '../model/Schema.js'
import { quote } from '../model/identifiers.js'
import type { Limit, ValidationRule } from '../plan/ValidationRule.js'
import { formatCheckName } from './formatChecks.js'

/** Declares a constant, or reuses an equal one; returns its name. */
export type DeclareConstant = (text: string) => string

export interface RuleExpression {
  readonly condition: string
  /** What is expected, such as `a text of at most 80 characters`. */
  readonly message: string
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

const limits: Readonly<Record<Limit, (u: string, value: number) => RuleExpression>> = {
  minimum: (u, value) => ({ condition: `${u} >= ${value}`, message: `a number of at least ${value}` }),
  maximum: (u, value) => ({ condition: `${u} <= ${value}`, message: `a number of at most ${value}` }),
  exclusiveMinimum: (u, value) => ({ condition: `${u} > ${value}`, message: `a number greater than ${value}` }),
  exclusiveMaximum: (u, value) => ({ condition: `${u} < ${value}`, message: `a number less than ${value}` }),
  multipleOf: (u, value) => ({ condition: `isMultipleOf(${u}, ${value})`, message: `a multiple of ${value}` }),
  minLength: (u, value) => ({
    condition: `hasLength(${u}, ${value})`,
    message: `a text of at least ${plural(value, 'character')}`,
  }),
  maxLength: (u, value) => ({
    condition: `(${u}.length <= ${value} || !hasLength(${u}, ${value + 1}))`,
    message: `a text of at most ${plural(value, 'character')}`,
  }),
  minItems: (u, value) => ({
    condition: `${u}.length >= ${value}`,
    message: `a list of at least ${plural(value, 'item')}`,
  }),
  maxItems: (u, value) => ({
    condition: `${u}.length <= ${value}`,
    message: `a list of at most ${plural(value, 'item')}`,
  }),
  minProperties: (u, value) => ({
    condition: `memberCount(${u}) >= ${value}`,
    message: `an object of at least ${plural(value, 'member')}`,
  }),
  maxProperties: (u, value) => ({
    condition: `memberCount(${u}) <= ${value}`,
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

/**
 * Writes JSON as an expression. It's parsed from a string, since `__proto__` in an object literal
 * would set the prototype.
 */
const dataText = (value: unknown): string =>
  isScalar(value) ? scalarText(value) : `JSON.parse(${quote(JSON.stringify(value))})`

/** Longer messages are cut off. */
const maxMessageLength = 120

const shortened = (text: string): string =>
  text.length > maxMessageLength ? `${text.slice(0, maxMessageLength)}…` : text

/** Returns `null` for a rule about a part of the value or one that refers to another schema. */
export const ruleExpression = (rule: ValidationRule, u: string, constant: DeclareConstant): RuleExpression | null => {
  switch (rule.kind) {
    case 'never':
      return { condition: 'false', message: 'nothing' }
    case 'types':
      return { condition: anyOf(rule.types.map((type) => typeTests[type](u))), message: rule.types.join(' or ') }
    case 'values': {
      const message = shortened(rule.values.map((value) => JSON.stringify(value)).join(' or '))
      const test = rule.values.every(isScalar)
        ? anyOf(rule.values.map((value) => `${u} === ${scalarText(value)}`))
        : `isOneOf(${u}, ${constant(`ReadonlyArray<unknown> = [${rule.values.map(dataText).join(', ')}]`)})`
      return { condition: test, message }
    }
    case 'format':
      return rule.format === 'int32'
        ? { condition: `isInt32(${u})`, message: 'a number of 32 bits' }
        : { condition: `${formatCheckName(rule.format)}(${u})`, message: rule.format }
    case 'limit':
      return limits[rule.limit](u, rule.value)
    case 'pattern': {
      const { source, flags } = rule.pattern
      return {
        condition: `${constant(patternConstant(source, flags))}.test(${u})`,
        message: `a text that matches ${source}`,
      }
    }
    case 'uniqueItems':
      return { condition: `hasUniqueItems(${u})`, message: 'a list of different items' }
    default:
      return null
  }
}

/**
 * Writes a regular expression as a constant. Its pattern is a string literal, so no character in it
 * can end the expression early.
 */
export const patternConstant = (source: string, flags: string): string =>
  `RegExp = /*#__PURE__*/ new RegExp(${quote(source)}${flags === '' ? '' : `, '${flags}'`})`
