/** requests.ts: zod schemas of what people send, with messages that name the field. */
import { type Declaration, type Plan } from '../plan/Plan.js'
import { codeOf, comment, file, isUsed } from './text.js'
import { type Part, type ZodContext, zodNamed } from './zod.js'

const parts: Readonly<Record<Part, string>> = {
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
  bytes$: `/** Bytes, or a file that has a name. */
const bytes$ = (field: string): z$.ZodType<models$.Binary, models$.Binary> =>
  z$.custom<models$.Binary>(
    (value) => value instanceof Uint8Array || (typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array),
    says$(field, 'bytes'),
  )`,
}

/** Compared with a whole `z.ZodType`, which has a hundred members, each schema would cost the compiler six times as much. */
const gives = `/** A schema by what it gives. */
interface Gives$<A> {
  readonly _zod: { readonly output: A }
}`

const declare = (declaration: Declaration, context: ZodContext): string => {
  const { name, shape, doc, isRecursive } = declaration
  const { text, type } = zodNamed(name, shape, context)
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
  const isPartUsed = (part: Part): boolean => used.has(part) || (part === 'says$' && used.size > 0)
  const isGiven = sent.some((declaration) => !declaration.isRecursive)
  const own = (Object.keys(parts) as ReadonlyArray<Part>).flatMap((part) => (isPartUsed(part) ? [parts[part]] : []))
  const usesCodecs = isUsed('codecs$.', codeOf([...own, ...declared].join('\n')))
  const imports = [
    "import * as z$ from 'zod'",
    ...(usesCodecs ? ["import * as codecs$ from './codecs.js'"] : []),
    "import type * as models$ from './models.js'",
  ]
  return file(
    'What people send, checked before it is: each message names the field. Members that are not described are refused.',
    declared.length === 0 ? ['export {}'] : [imports.join('\n'), isGiven ? gives : '', ...own, ...declared],
  )
}
