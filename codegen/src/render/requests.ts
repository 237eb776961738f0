/** requests.ts: zod schemas of what people send, with messages that name the field. */
import { quote } from '../model/identifiers.js'
import { referencedNames } from '../model/Shape.js'
import { isInZod, type RulesAt } from '../plan/isInZod.js'
import { type Declaration, type Plan } from '../plan/Plan.js'
import { codeOf, comment, file, isUsed } from './text.js'
import { type Part, type ZodContext, isReferredTo, zodNamed } from './zod.js'

const parts: Readonly<Record<Exclude<Part, 'hasLength$'>, string>> = {
  says$: `type Issue$ = { readonly code?: string | undefined; readonly input?: unknown; readonly keys?: ReadonlyArray<string> }

const says$ = (field: string, expected: string) => ({
  error: (issue: Issue$): string =>
    issue.code === 'unrecognized_keys'
      ? \`\${field} has no \${(issue.keys ?? []).join(', ')}\`
      : issue.input === undefined
        ? \`\${field} is required\`
        : \`\${field} must be \${expected}\`,
})`,
  formatted$: `const formatted$ = <A extends string>(field: string, format: RegExp, expected: string): z$.ZodType<A, A> =>
  z$.custom<A>((value) => typeof value === 'string' && format.test(value), says$(field, expected))`,
  json$: `const json$ = (field: string): z$.ZodType<models$.Json, models$.Json> => z$.custom<models$.Json>(codecs$.Json.is, says$(field, 'a JSON value'))`,
  rules$: `/** What no type can hold, with the name of the field that it is of. */
const rules$ =
  (name: string, satisfies: Satisfies$) =>
  (value: unknown, context: z$.RefinementCtx): void => {
    for (const { path, expected } of violations$(value, satisfies)) {
      const field = [...path].reverse().find((key) => typeof key === 'string') ?? name
      context.addIssue({ code: 'custom', path: [...path], message: \`\${field} must be \${expected}\` })
    }
  }`,
  bytes$: `/** Bytes, or a file that has a name. */
const bytes$ = (field: string): z$.ZodType<models$.Binary, models$.Binary> =>
  z$.custom<models$.Binary>(
    (value) => value instanceof Uint8Array || (typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array),
    says$(field, 'bytes'),
  )`,
  interpreted$: `/**
 * Schemas that zod does not compile: it would try \`new Function\`, which a Content-Security-Policy
 * refuses and reports. The setting is one for all of zod, and so is restored.
 */
const interpreted$ = <A>(make: () => A): A => {
  const { jitless } = z$.config()
  z$.config({ jitless: true })
  const made = make()
  z$.config({ jitless })
  return made
}`,
}

/**
 * Compared with a whole `z.ZodType`, which has a hundred members, each schema would cost the
 * compiler six times as much.
 */
const gives = `/** A schema by what it gives. */
interface Gives$<A> {
  readonly _zod: { readonly output: A }
}`

const declare = (declaration: Declaration, context: ZodContext): string => {
  const { name, shape, doc, rules, view, isRecursive } = declaration
  const { plan, used } = context
  const zod = zodNamed(name, shape, context)
  const rulesAt: RulesAt = (ref, isWholeValue) => {
    const target = plan.componentAt(ref.pointer)
    const id = plan.declaredAt(ref.pointer, view)
    const isThere =
      target !== null &&
      (isWholeValue
        ? (shape.kind === 'union' ? shape.members : [shape]).some((one) => one.kind === 'ref' && one.name === target)
        : referencedNames(shape).includes(target))
    const isByName = isThere && id !== null && isReferredTo(plan.shapeOf(target), id, context)
    return isByName ? null : plan.rulesAt(ref, view)
  }
  const isWhole = rules.length === 0 || isInZod(rules, shape, plan.formats, rulesAt)
  if (!isWhole) used.add('rules$')
  const whole = isWhole ? zod.text : `${zod.text}.superRefine(rules$(${quote(name)}, checks$.satisfies${name}))`
  const hasObject = /\bz\$\.(strictO|o)bject\(/.test(whole) || (!isWhole && shape.kind === 'ref')
  if (hasObject) used.add('interpreted$')
  const text = hasObject ? `/*#__PURE__*/ interpreted$(() => ${whole})` : whole
  const { type } = zod
  const declared = isRecursive
    ? `export const ${name}: z$.ZodType<models$.${name}> = z$.lazy(() => ${text})`
    : `export const ${name}: ${type} = ${text} satisfies Gives$<models$.${name}>`
  return comment(doc, 0) + declared
}

export const renderRequests = (plan: Plan): string => {
  const sent = plan.declarations.filter((declaration) => declaration.isSent)
  const recursive = new Set(sent.filter((declaration) => declaration.isRecursive).map(({ name }) => name))
  const used = new Set<Part>()
  const declared = sent.map((declaration) => declare(declaration, { plan, recursive, used }))
  const isPartUsed = (part: Part): boolean =>
    used.has(part) || (part === 'says$' && (used.has('formatted$') || used.has('json$') || used.has('bytes$')))
  const isGiven = sent.some((declaration) => !declaration.isRecursive)
  const own = (Object.keys(parts) as ReadonlyArray<keyof typeof parts>).flatMap((part) =>
    isPartUsed(part) ? [parts[part]] : [],
  )
  const fromCodec = [
    ...(used.has('hasLength$') ? ['hasLength as hasLength$'] : []),
    ...(used.has('rules$') ? ['type Satisfies as Satisfies$', 'violations as violations$'] : []),
  ]
  const usesCodecs = isUsed('codecs$.', codeOf([...own, ...declared].join('\n')))
  const imports = [
    "import * as z$ from 'zod'",
    ...(used.has('rules$') ? ["import * as checks$ from './checks.js'"] : []),
    ...(fromCodec.length === 0 ? [] : [`import { ${fromCodec.join(', ')} } from './codec.js'`]),
    ...(usesCodecs ? ["import * as codecs$ from './codecs.js'"] : []),
    "import type * as models$ from './models.js'",
  ]
  return file(
    'What people send, checked before it is: each message names the field. Members that are not described are refused.',
    declared.length === 0 ? ['export {}'] : [imports.join('\n'), isGiven ? gives : '', ...own, ...declared],
  )
}
