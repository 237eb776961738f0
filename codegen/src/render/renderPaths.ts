/**
 * Renders paths.ts: the `paths` type of openapi-typescript, built from the types of models.ts, for
 * clients such as openapi-fetch.
 */
import { createRequire } from 'node:module'
import type * as openapiTypescript from 'openapi-typescript'
import type ts from 'typescript'
import type { OperationShape, ParameterShape, ResponseShape } from '../model/OperationShape.js'
import { propertyKey, quote } from '../model/identifiers.js'
import type { Shape } from '../model/Shape.js'
import type { Plan } from '../plan/Plan.js'
import { requestBodiesOf } from '../plan/Usage.js'
import { shapeInDirection } from '../plan/shapeInDirection.js'
import type { Node } from '../read/jsonTree.js'
import { codegenError } from '../CodegenError.js'
import { withoutCommentsAndStrings, sourceFile, isUsed } from './sourceCode.js'
import { qualifiedType } from './typeScriptType.js'

/**
 * Strings that are hidden from openapi-typescript behind numbered placeholders: it misreads some
 * names as parts of a reference and can't take ready-made types.
 */
interface Placeholders {
  readonly list: Array<string>
  /** Returns the placeholder of an object key or a type. */
  readonly add: (text: string) => string
}

const makePlaceholders = (): Placeholders => {
  const list: Array<string> = []
  return { list, add: (text) => `\u0001${list.push(text) - 1}` }
}

const replacePlaceholders = (text: string, { list }: Placeholders): string =>
  text.replace(/"\/?\\u0001(\d+)"/g, (_, index: string) => list[Number(index)] ?? '')

interface Scope {
  readonly plan: Plan
  readonly placeholders: Placeholders
}

/** A schema with a known type, as a `const`: openapi-typescript writes a literal for it. */
const constSchema = (type: string, { placeholders }: Scope): Node => ({ schema: { const: placeholders.add(type) } })

const sentTypeOf = (shape: Shape, { plan }: Scope): string =>
  qualifiedType(shapeInDirection(shape, 'sent'), 'sent', plan)

const parameterOf = ({ name, in: where, isRequired, shape, doc }: ParameterShape, scope: Scope): Node => ({
  name: scope.placeholders.add(propertyKey(name)),
  in: where,
  required: isRequired,
  ...(doc === '' ? {} : { description: doc }),
  ...constSchema(sentTypeOf(shape, scope) + (isRequired ? '' : ' | undefined'), scope),
})

const contentOf = (types: ReadonlyArray<readonly [string, string]>, scope: Scope): Node => ({
  content: Object.fromEntries(
    types.map(([mediaType, type]) => [scope.placeholders.add(propertyKey(mediaType)), constSchema(type, scope)]),
  ),
})

const bodyOf = (operation: OperationShape, scope: Scope): Node => {
  if (operation.body === null) return {}
  const types = requestBodiesOf(operation).map((body): readonly [string, string] => {
    const name = scope.plan.bodyNameOf(operation, body)
    return [body.mediaType, name === null ? sentTypeOf(body.shape, scope) : `models.${name}`]
  })
  return { requestBody: { required: operation.body.isRequired, ...contentOf(types, scope) } }
}

/** The type of bytes depends on how the client parses the response. */
const responseOf = ({ content }: ResponseShape, scope: Scope): Node => {
  const types = content.map(({ mediaType, shape }): readonly [string, string] => {
    if (shape === 'text') return [mediaType, 'string']
    return [
      mediaType,
      shape === 'bytes' ? 'unknown' : qualifiedType(shapeInDirection(shape, 'received'), 'received', scope.plan),
    ]
  })
  return { description: '', ...(types.length === 0 ? {} : contentOf(types, scope)) }
}

const operationOf = ({ doc, ...operation }: OperationShape, scope: Scope): Node => ({
  ...(doc === '' ? {} : { description: doc }),
  parameters: operation.parameters.map((parameter) => parameterOf(parameter, scope)),
  ...bodyOf({ doc, ...operation }, scope),
  responses: Object.fromEntries(operation.responses.map((one) => [one.status, responseOf(one, scope)])),
})

/** Builds a description of the paths alone, without references. */
const descriptionOf = (scope: Scope): Node => {
  const paths = new Map<string, ReadonlyArray<OperationShape>>()
  for (const one of scope.plan.operations) paths.set(one.path, [...(paths.get(one.path) ?? []), one])
  const items = [...paths]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, operations]) => {
      const item = Object.fromEntries(operations.map((operation) => [operation.method, operationOf(operation, scope)]))
      return [`/${scope.placeholders.add(quote(path))}`, item] as const
    })
  return { openapi: '3.1.0', info: { title: '', version: '' }, paths: Object.fromEntries(items) }
}

/** Types that most operations share: no parameters, and a response with or without content. */
const sharedTypes: Readonly<Record<string, string>> = {
  None: `interface None {
  readonly query?: never
  readonly header?: never
  readonly path?: never
  readonly cookie?: never
}`,
  Answer: `interface Answer<Content> {
  readonly headers: { readonly [name: string]: unknown }
  readonly content: Content
}`,
  Empty: `interface Empty {
  readonly headers: { readonly [name: string]: unknown }
  readonly content?: never
}`,
}

/** Replaces the types that openapi-typescript repeats with the shared ones. */
const useSharedTypes = (node: ts.InterfaceDeclaration, compiler: typeof ts): ts.Node => {
  const { factory, SyntaxKind, EmitFlags } = compiler
  const isNever = (member: ts.TypeElement): boolean =>
    compiler.isPropertySignature(member) && member.type?.kind === SyntaxKind.NeverKeyword
  const nameOf = (member: ts.TypeElement): string =>
    member.name !== undefined && compiler.isIdentifier(member.name) ? member.name.text : ''
  const named = (literal: ts.TypeLiteralNode): ts.TypeNode | null => {
    const names = literal.members.map(nameOf).join()
    if (names === 'query,header,path,cookie' && literal.members.every(isNever)) {
      return factory.createTypeReferenceNode('None')
    }
    const [, content] = literal.members
    if (names !== 'headers,content' || content === undefined || !compiler.isPropertySignature(content)) return null
    if (isNever(content) || content.type === undefined) return factory.createTypeReferenceNode('Empty')
    return factory.createTypeReferenceNode('Answer', [compiler.setEmitFlags(content.type, EmitFlags.SingleLine)])
  }
  /** Keeps only the methods that the path has. */
  const methodsOf = (literal: ts.TypeLiteralNode): ts.TypeLiteralNode =>
    factory.createTypeLiteralNode(
      literal.members.filter((member) => !isNever(member) && nameOf(member) !== 'parameters'),
    )
  const visitIn =
    (context: ts.TransformationContext, depth: number) =>
    (child: ts.Node): ts.Node => {
      if (!compiler.isTypeLiteralNode(child)) return compiler.visitEachChild(child, visitIn(context, depth), context)
      const inside = depth === 0 ? methodsOf(child) : child
      return named(inside) ?? compiler.visitEachChild(inside, visitIn(context, depth + 1), context)
    }
  const { transformed } = compiler.transform(node, [
    (context) => (root) => compiler.visitEachChild(root, visitIn(context, 0), context),
  ])
  return transformed[0] ?? node
}

/**
 * The defaults of openapi-typescript, but with readonly types. Its own validation is skipped: the
 * description is known to be valid.
 */
const transformOptions = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: true,
  discriminators: { objects: {}, refsHandled: [] },
  emptyObjectsUnknown: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: true,
  injectFooter: [],
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  redoc: null as never,
  resolve: () => undefined,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
  transform: undefined,
  transformProperty: undefined,
} satisfies Parameters<typeof openapiTypescript.transformSchema>[1]

export const renderPaths = async (plan: Plan): Promise<string> => {
  const placeholders = makePlaceholders()
  const scope: Scope = { plan, placeholders }
  // Loads the compiler only when something is generated.
  const { astToString, transformSchema } = await import('openapi-typescript')
  const compiler = createRequire(import.meta.url)('typescript') as typeof ts
  try {
    const nodes = transformSchema(descriptionOf(scope) as unknown as openapiTypescript.OpenAPI3, transformOptions)
    // The other declarations are empty.
    const paths = nodes.flatMap((node) =>
      compiler.isInterfaceDeclaration(node) && node.name.text === 'paths' ? [useSharedTypes(node, compiler)] : [],
    )
    const text = replacePlaceholders(astToString(paths), placeholders).trim()
    const code = withoutCommentsAndStrings(text)
    return sourceFile(
      'Paths, methods, parameters and contents, for clients such as openapi-fetch: `createClient<paths>()`.',
      [
        isUsed('models.', code) ? "import type * as models from './models.js'" : '',
        ...Object.entries(sharedTypes).flatMap(([name, declared]) => (isUsed(name, code) ? [declared] : [])),
        text,
      ],
    )
  } catch (thrown) {
    throw codegenError(`openapi-typescript: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}
