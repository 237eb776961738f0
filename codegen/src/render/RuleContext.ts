/**
 * The context that functions for validation rules are written in: the rules of other schemas, and
 * the declarations hoisted above them.
 */
import { quote } from '../model/identifiers.js'
import type { Pattern } from '../model/Pattern.js'
import type { EvaluatedParts, RuleReference, ValidationRules } from '../plan/ValidationRule.js'
import { patternConstant } from './ruleExpression.js'

export interface RuleContext {
  /** The suffix of the names of hoisted declarations. */
  readonly name: string
  /** Hoisted functions and constants. */
  readonly declarations: Array<string>
  /** Their names, by source text or by purpose. */
  readonly names: Map<string, string>
  /**
   * The expression that checks a value with the declared functions of a schema; `null` if it has
   * none.
   */
  readonly declaredCondition: (ref: RuleReference, u: string, at: string) => string | null
  /** The rules of a referenced schema. */
  readonly rulesAt: (ref: RuleReference) => ValidationRules
  readonly evaluatedAt: (pointer: string) => EvaluatedParts
}

export const hoisted = (context: RuleContext, key: string, prefix: string, write: (name: string) => string): string => {
  const before = context.names.get(key)
  if (before !== undefined) return before
  const name = `${prefix}${context.declarations.length}${context.name}`
  context.names.set(key, name)
  // Reserve the position first: nested declarations come after this one.
  const position = context.declarations.push('') - 1
  context.declarations[position] = write(name)
  return name
}

export const constantIn =
  (context: RuleContext) =>
  (text: string): string =>
    hoisted(context, text, 'the', (name) => `const ${name}: ${text}`)

export const patternIn = (context: RuleContext, { source, flags }: Pattern): string =>
  constantIn(context)(patternConstant(source, flags))

export const setIn = (context: RuleContext, names: ReadonlyArray<string>): string =>
  constantIn(context)(`ReadonlySet<string> = /*#__PURE__*/ new Set([${names.map(quote).join(', ')}])`)
