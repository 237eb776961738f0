/**
 * Writes the functions that collect which properties and items a schema evaluates.
 * `unevaluatedProperties` and `unevaluatedItems` apply to all others.
 */
import { isUnsatisfiable } from '../plan/simplifyRules.js'
import type { EvaluatedParts, ValidationRules } from '../plan/ValidationRule.js'
import { propertyExpression } from './propertyExpression.js'
import { hoisted, patternIn, type RuleContext, setIn } from './RuleContext.js'

/** Writes the expression that tests whether a value satisfies rules. */
type ConditionOf = (rules: ValidationRules, u: string, context: RuleContext) => string

const evaluatedFunction = (
  name: string,
  evaluated: EvaluatedParts,
  context: RuleContext,
  conditionOf: ConditionOf,
): string => {
  const lines = evaluatedLines(evaluated, context, conditionOf)
  const mark = lines === '' ? '_' : ''
  return `const ${name} = (${mark}u: unknown, ${mark}seen: Set<string | number>): void => {\n${lines}}`
}

export const evaluatedFunctionName = (
  evaluated: EvaluatedParts,
  context: RuleContext,
  conditionOf: ConditionOf,
): string =>
  hoisted(context, `seen ${JSON.stringify(evaluated)}`, 'see', (name) =>
    evaluatedFunction(name, evaluated, context, conditionOf),
  )

const evaluatedFunctionNameAt = (pointer: string, context: RuleContext, conditionOf: ConditionOf): string =>
  hoisted(context, `seen at ${pointer}`, 'see', (name) =>
    evaluatedFunction(name, context.evaluatedAt(pointer), context, conditionOf),
  )

const evaluatedLines = (evaluated: EvaluatedParts, context: RuleContext, conditionOf: ConditionOf): string => {
  const { names, patterns, contains } = evaluated
  const known = [
    ...(names.length === 0 ? [] : [`${setIn(context, names)}.has(key)`]),
    ...patterns.map((pattern) => `${patternIn(context, pattern)}.test(key)`),
  ]
  const ofMembers = evaluated.isEveryProperty ? '' : known.length === 0 ? null : `if (${known.join(' || ')}) `
  const ofItems = evaluated.isEveryItem
    ? ''
    : contains !== null
      ? `if (i < ${evaluated.items} || ${conditionOf(contains, 'u[i]', context)}) `
      : evaluated.items === 0
        ? null
        : `if (i < ${evaluated.items}) `
  const call = (one: EvaluatedParts): string => `${evaluatedFunctionName(one, context, conditionOf)}(u, seen)`
  return [
    ...(ofMembers === null ? [] : [`  if (isObject(u)) for (const key of Object.keys(u)) ${ofMembers}seen.add(key)\n`]),
    ...(ofItems === null ? [] : [`  if (isArray(u)) for (let i = 0; i < u.length; i++) ${ofItems}seen.add(i)\n`]),
    ...evaluated.always.map((one) => `  ${call(one)}\n`),
    ...evaluated.when.map(({ rules, evaluated: one, otherwise }) => {
      if (rules.length === 0) return `  ${call(one)}\n`
      if (isUnsatisfiable(rules)) return otherwise === null ? '' : `  ${call(otherwise)}\n`
      const rest = otherwise === null ? '' : `\n  else ${call(otherwise)}`
      return `  if (${conditionOf(rules, 'u', context)}) ${call(one)}${rest}\n`
    }),
    ...evaluated.whenPresent.map(
      ({ name, evaluated: one }) =>
        `  if (isObject(u) && ${propertyExpression('u', name)} !== undefined) ${call(one)}\n`,
    ),
    ...(evaluated.ref === null ? [] : [`  ${evaluatedFunctionNameAt(evaluated.ref, context, conditionOf)}(u, seen)\n`]),
  ].join('')
}
