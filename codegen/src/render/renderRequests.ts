/**
 * Renders requests.ts: zod schemas of request bodies, for user input, with messages that name the
 * field.
 */
import { quote } from '../model/identifiers.js'
import { referencedNames } from '../model/Shape.js'
import { isCoveredByZod, type RulesAt } from '../plan/isCoveredByZod.js'
import type { Declaration, Plan } from '../plan/Plan.js'
import { withoutCommentsAndStrings, docComment, sourceFile, isUsed } from './sourceCode.js'
import { type ZodHelper, type ZodContext, isReferencedByName, namedZodSchema } from './zodSchema.js'

const helperDeclarations: Readonly<Record<Exclude<ZodHelper, 'hasLength$'>, string>> = {
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
  rules$: `/** Checks the rules that a type can't express. Messages name the field. */
const rules$ =
  (name: string, satisfies: Satisfies$) =>
  (value: unknown, context: z$.RefinementCtx): void => {
    for (const { path, expected } of violations$(value, satisfies)) {
      const field = [...path].reverse().find((key) => typeof key === 'string') ?? name
      context.addIssue({ code: 'custom', path: [...path], message: \`\${field} must be \${expected}\` })
    }
  }`,
  bytes$: `/** Bytes, or a named file. */
const bytes$ = (field: string): z$.ZodType<models$.Binary, models$.Binary> =>
  z$.custom<models$.Binary>(
    (value) => value instanceof Uint8Array || (typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array),
    says$(field, 'bytes'),
  )`,
  interpreted$: `/**
 * Builds schemas that zod does not compile: it would try \`new Function\`, which a
 * Content-Security-Policy blocks and reports. The setting is global, and so is restored.
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
 * Checking each schema against the complete `z.ZodType`, with its hundred members, would make type
 * checking six times as slow.
 */
const outputInterface = `/** A schema, by its output type. */
interface Gives$<A> {
  readonly _zod: { readonly output: A }
}`

const declare = (declaration: Declaration, context: ZodContext): string => {
  const { name, shape, doc, rules, direction, isRecursive } = declaration
  const { plan, used } = context
  const zod = namedZodSchema(name, shape, context)
  const rulesAt: RulesAt = (ref, isWholeValue) => {
    const target = plan.componentAt(ref.pointer)
    const id = plan.declarationAt(ref.pointer, direction)
    const isReferenced =
      target !== null &&
      (isWholeValue
        ? (shape.kind === 'union' ? shape.members : [shape]).some((one) => one.kind === 'ref' && one.name === target)
        : referencedNames(shape).includes(target))
    const isByName = isReferenced && id !== null && isReferencedByName(plan.shapeOf(target), id, context)
    return isByName ? null : plan.rulesAt(ref, direction)
  }
  const isCovered = rules.length === 0 || isCoveredByZod(rules, shape, plan.formats, rulesAt)
  if (!isCovered) used.add('rules$')
  const schema = isCovered ? zod.text : `${zod.text}.superRefine(rules$(${quote(name)}, checks$.satisfies${name}))`
  const hasObject = /\bz\$\.(strictO|o)bject\(/.test(schema) || (!isCovered && shape.kind === 'ref')
  if (hasObject) used.add('interpreted$')
  const text = hasObject ? `/*#__PURE__*/ interpreted$(() => ${schema})` : schema
  const { type } = zod
  const declared = isRecursive
    ? `export const ${name}: z$.ZodType<models$.${name}> = z$.lazy(() => ${text})`
    : `export const ${name}: ${type} = ${text} satisfies Gives$<models$.${name}>`
  return docComment(doc, 0) + declared
}

export const renderRequests = (plan: Plan): string => {
  const sent = plan.declarations.filter((declaration) => declaration.isSent)
  const recursive = new Set(sent.filter((declaration) => declaration.isRecursive).map(({ name }) => name))
  const used = new Set<ZodHelper>()
  const declared = sent.map((declaration) => declare(declaration, { plan, recursive, used }))
  const isPartUsed = (part: ZodHelper): boolean =>
    used.has(part) || (part === 'says$' && (used.has('formatted$') || used.has('json$') || used.has('bytes$')))
  const isGiven = sent.some((declaration) => !declaration.isRecursive)
  const own = (Object.keys(helperDeclarations) as ReadonlyArray<keyof typeof helperDeclarations>).flatMap((part) =>
    isPartUsed(part) ? [helperDeclarations[part]] : [],
  )
  const fromCodec = [
    ...(used.has('hasLength$') ? ['hasLength as hasLength$'] : []),
    ...(used.has('rules$') ? ['type Satisfies as Satisfies$', 'violations as violations$'] : []),
  ]
  const usesCodecs = isUsed('codecs$.', withoutCommentsAndStrings([...own, ...declared].join('\n')))
  const imports = [
    "import * as z$ from 'zod'",
    ...(used.has('rules$') ? ["import * as checks$ from './checks.js'"] : []),
    ...(fromCodec.length === 0 ? [] : [`import { ${fromCodec.join(', ')} } from './codec.js'`]),
    ...(usesCodecs ? ["import * as codecs$ from './codecs.js'"] : []),
    "import type * as models$ from './models.js'",
  ]
  return sourceFile(
    'Checks request bodies from user input before they are sent. Each message names the field. Unknown properties are rejected.',
    declared.length === 0 ? ['export {}'] : [imports.join('\n'), isGiven ? outputInterface : '', ...own, ...declared],
  )
}
