/** Renders checks.ts: for each schema a fast check, and a slow one that collects what is wrong. */
import type { Direction } from '../Direction.js'
import type { Shape } from '../model/Shape.js'
import type { InlineCodecs } from '../plan/nameInlineSchemas.js'
import { compareByName, type Plan } from '../plan/Plan.js'
import type { ValidationRules } from '../plan/ValidationRule.js'
import { renderFormatChecks } from './formatChecks.js'
import { satisfiesFunction } from './ruleFunctions.js'
import { type CheckContext, objectConditions, shapeCondition } from './shapeCondition.js'
import { shapeErrorStatements } from './shapeErrorStatements.js'
import { isUsed, sourceFile, withoutCommentsAndStrings } from './sourceCode.js'
import { qualifiedType } from './typeScriptType.js'

interface Declared {
  readonly name: string
  readonly shape: Shape
  readonly type: string
  readonly direction: Direction
  readonly rules: ValidationRules
}

/** Writes the function that checks a schema's rules beyond its shape, if it has any. */
const satisfies = ({ name, direction, rules }: Declared, plan: Plan): ReadonlyArray<string> => {
  if (rules.length === 0) return []
  const declarations: Array<string> = []
  const text = satisfiesFunction(rules, {
    name,
    declarations,
    names: new Map(),
    rulesAt: (ref) => plan.rulesAt(ref, direction),
    evaluatedAt: (pointer) => plan.evaluatedAt(pointer, direction),
    declaredCondition: (ref, u, at) => {
      const declared = plan.declarationAt(ref.pointer, direction)
      if (declared === null) return null
      const isSatisfied = `satisfies${declared}(${u}, ${at})`
      if (ref.excludesShape) return isSatisfied
      const isEmpty = plan.rulesAt({ ...ref, excludesShape: true }, direction).length === 0
      return isEmpty ? `is${declared}(${u})` : `(is${declared}(${u}) && ${isSatisfied})`
    },
  })
  return [...declarations, `export const satisfies${name} = ${text}`]
}

const declare = (declared: Declared, plan: Plan): string => {
  const { name, shape, type, direction } = declared
  const context: CheckContext = { plan, direction, name, functions: [] }
  const check =
    shape.kind === 'object' ? objectConditions(shape, context).join(' &&\n  ') : shapeCondition(shape, 'u', context)
  const u = isUsed('u', withoutCommentsAndStrings(check)) ? 'u' : '_u'
  const is = `export const is${name} = (${u}: unknown): ${u} is ${type} =>\n  ${check}`
  const why = `export const why${name} = (at: Place): void => {\n${shapeErrorStatements(shape, context)}}`
  return [...context.functions, is, why, ...satisfies(declared, plan)].join('\n\n')
}

const runtimeExports = [
  'all',
  'countTrue',
  'eachItem',
  'eachMember',
  'either',
  'hasLength',
  'hasUniqueItems',
  'inside',
  'inTuple',
  'isArray',
  'isInt32',
  'isJson',
  'isMultipleOf',
  'isNumber',
  'isObject',
  'isOneOf',
  'memberCount',
  'oneOf',
  'others',
  'own',
  'violates',
  'wrong',
]

/** Imports what the declarations use. */
const importsOf = (declarations: string): string => {
  if (declarations === '') return ''
  const code = withoutCommentsAndStrings(declarations)
  const used = runtimeExports.filter((part) => isUsed(part, code))
  const models = isUsed('models.', code) ? "\nimport type * as models from './models.js'" : ''
  return `import { ${[...used, 'type Place'].join(', ')} } from './codec.js'${models}`
}

export const renderChecks = (plan: Plan, inlineCodecs: InlineCodecs): string => {
  const declared: ReadonlyArray<Declared> = [
    ...[...plan.declarations].sort(compareByName).map((one) => ({ ...one, type: `models.${one.name}` })),
    ...inlineCodecs.list.map((one) => ({ ...one, type: qualifiedType(one.shape, one.direction, plan) })),
  ]
  const texts = declared.map((one) => declare(one, plan))
  return sourceFile(
    'Checks whether received and sent values match their schemas, and collects what is wrong. Properties that are not described are valid.',
    [importsOf(texts.join('')), renderFormatChecks(plan.formats), ...texts],
  )
}
