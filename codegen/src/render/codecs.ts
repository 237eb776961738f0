/** codecs.ts: io-ts types of what is received and sent, made of the checks. */
import { type Answers } from '../plan/answers.js'
import { byName, type Plan } from '../plan/Plan.js'
import { quote } from '../model/identifiers.js'
import { wordsOf } from './words.js'
import { codeOf, file, isUsed } from './text.js'
import { type Rules } from '../plan/Rule.js'
import { typeIn } from './types.js'

const declare = (name: string, type: string, label: string, rules: Rules): string => {
  const passes = `checks$.is${name}, checks$.why${name}`
  const all = rules.length === 0 ? passes : `${passes}, checks$.satisfies${name}`
  return `export const ${name}: Codec$<${type}> = /*#__PURE__*/ codec$(${quote(label)}, ${all})`
}

/** What is imported ends in `$`, as no name of a description does: a schema may be called `Codec`. */
const imports = (code: string): string =>
  [
    ...(isUsed('checks$.', code) ? ["import * as checks$ from './checks.js'"] : []),
    `import { codec as codec$, type Codec as Codec$, isJson as isJson$, wrong as wrong$ } from './codec.js'`,
    "import type * as models$ from './models.js'",
  ].join('\n')

const prelude = `export { formats } from './checks.js'

/** Any JSON value; nothing at all is none. */
export const Json: Codec$<models$.Json> = /*#__PURE__*/ codec$('JSON', (u): u is models$.Json => isJson$(u), (at) => {
  if (!isJson$(at.actual)) wrong$(at)
})`

export const renderCodecs = (plan: Plan, answers: Answers): string => {
  const declared = [
    ...[...plan.declarations]
      .sort(byName)
      .map(({ name, shape, rules }) =>
        declare(name, `models$.${name}`, shape.kind === 'string' ? wordsOf(shape, plan) : name, rules),
      ),
    ...answers.list.map(({ name, view, shape, rules }) =>
      declare(name, typeIn(shape, view, plan, 'models$.'), wordsOf(shape, plan), rules),
    ),
  ]
  return file('Codecs of what the server says and is told. Decoding keeps what it does not know, and copies nothing.', [
    imports(codeOf(declared.join('\n'))),
    prelude,
    ...declared,
  ])
}
