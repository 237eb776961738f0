/** Renders codecs.ts: an io-ts codec for each schema, built from its checks. */
import type { InlineCodecs } from '../plan/nameInlineSchemas.js'
import { compareByName, type Plan } from '../plan/Plan.js'
import { quote } from '../model/identifiers.js'
import { describeShape } from './describeShape.js'
import { withoutCommentsAndStrings, sourceFile, isUsed } from './sourceCode.js'
import type { ValidationRules } from '../plan/ValidationRule.js'
import { qualifiedType } from './typeScriptType.js'

const declare = (name: string, type: string, label: string, rules: ValidationRules): string => {
  const passes = `checks$.is${name}, checks$.why${name}`
  const all = rules.length === 0 ? passes : `${passes}, checks$.satisfies${name}`
  return `export const ${name}: Codec$<${type}> = /*#__PURE__*/ codec$(${quote(label)}, ${all})`
}

/** Imported names end in `$`, which no generated name does: a schema may be called `Codec`. */
const imports = (code: string): string =>
  [
    ...(isUsed('checks$.', code) ? ["import * as checks$ from './checks.js'"] : []),
    `import { codec as codec$, type Codec as Codec$, isJson as isJson$, wrong as wrong$ } from './codec.js'`,
    "import type * as models$ from './models.js'",
  ].join('\n')

const prelude = `export { formats } from './checks.js'

/** Any JSON value; \`undefined\` is not one. */
export const Json: Codec$<models$.Json> = /*#__PURE__*/ codec$('JSON', (u): u is models$.Json => isJson$(u), (at) => {
  if (!isJson$(at.actual)) wrong$(at)
})`

export const renderCodecs = (plan: Plan, inlineCodecs: InlineCodecs): string => {
  const declared = [
    ...[...plan.declarations]
      .sort(compareByName)
      .map(({ name, shape, rules }) =>
        declare(name, `models$.${name}`, shape.kind === 'string' ? describeShape(shape, plan) : name, rules),
      ),
    ...inlineCodecs.list.map(({ name, direction, shape, rules }) =>
      declare(name, qualifiedType(shape, direction, plan, 'models$.'), describeShape(shape, plan), rules),
    ),
  ]
  return sourceFile('Codecs of request and response bodies. Decoding keeps unknown properties and copies nothing.', [
    imports(withoutCommentsAndStrings(declared.join('\n'))),
    prelude,
    ...declared,
  ])
}
