/** paths.ts: `paths` as openapi-typescript writes them, made of the types of models.ts, for clients such as openapi-fetch. */
import { createRequire } from 'node:module'
import type * as openapiTypescript from 'openapi-typescript'
import type ts from 'typescript'
import { type OperationShape, type ParameterShape, type ResponseShape } from '../model/OperationShape.js'
import { propertyKey, quote } from '../model/identifiers.js'
import { type Shape } from '../model/Shape.js'
import { type Plan } from '../plan/Plan.js'
import { bodiesOf, viewOf } from '../plan/views.js'
import { type Node } from '../read/jsonTree.js'
import { codegenError } from '../CodegenError.js'
import { codeOf, file, isUsed } from './text.js'
import { typeIn } from './types.js'

/**
 * Texts that openapi-typescript is not given: it gets a number in the stead of each, since it takes some names for a part of a reference, and
 * knows nothing of types that are written already.
 */
interface Texts {
  readonly list: Array<string>
  /** What stands for a key of an object, or for a type. */
  readonly placeholder: (text: string) => string
}

const startTexts = (): Texts => {
  const list: Array<string> = []
  return { list, placeholder: (text) => `\u0001${list.push(text) - 1}` }
}

const withTexts = (text: string, { list }: Texts): string =>
  text.replace(/"\/?\\u0001(\d+)"/g, (_, index: string) => list[Number(index)] ?? '')

interface Scope {
  readonly plan: Plan
  readonly texts: Texts
}

/** A schema whose type is known, as a constant: of that a literal is written. */
const typed = (type: string, { texts }: Scope): Node => ({ schema: { const: texts.placeholder(type) } })

const sentType = (shape: Shape, { plan }: Scope): string => typeIn(viewOf(shape, 'sent'), 'sent', plan)

const parameterOf = ({ name, in: place, isRequired, shape, doc }: ParameterShape, scope: Scope): Node => ({
  name: scope.texts.placeholder(propertyKey(name)),
  in: place,
  required: isRequired,
  ...(doc === '' ? {} : { description: doc }),
  ...typed(sentType(shape, scope) + (isRequired ? '' : ' | undefined'), scope),
})

const contentOf = (types: ReadonlyArray<readonly [string, string]>, scope: Scope): Node => ({
  content: Object.fromEntries(
    types.map(([mediaType, type]) => [scope.texts.placeholder(propertyKey(mediaType)), typed(type, scope)]),
  ),
})

const bodyOf = (operation: OperationShape, scope: Scope): Node => {
  if (operation.body === null) return {}
  const types = bodiesOf(operation).map((body): readonly [string, string] => {
    const name = scope.plan.bodyNameOf(operation, body)
    return [body.mediaType, name === null ? sentType(body.shape, scope) : `models.${name}`]
  })
  return { requestBody: { required: operation.body.isRequired, ...contentOf(types, scope) } }
}

/** What bytes become is for the caller of the client to say. */
const responseOf = ({ content }: ResponseShape, scope: Scope): Node => {
  const types = content.map(({ mediaType, shape }): readonly [string, string] => {
    if (shape === 'text') return [mediaType, 'string']
    return [mediaType, shape === 'bytes' ? 'unknown' : typeIn(viewOf(shape, 'received'), 'received', scope.plan)]
  })
  return { description: '', ...(types.length === 0 ? {} : contentOf(types, scope)) }
}

const operationOf = ({ doc, ...operation }: OperationShape, scope: Scope): Node => ({
  ...(doc === '' ? {} : { description: doc }),
  parameters: operation.parameters.map((parameter) => parameterOf(parameter, scope)),
  ...bodyOf({ doc, ...operation }, scope),
  responses: Object.fromEntries(operation.responses.map((one) => [one.status, responseOf(one, scope)])),
})

/** The paths of a plan as a description that refers to nothing. */
const descriptionOf = (scope: Scope): Node => {
  const paths = new Map<string, ReadonlyArray<OperationShape>>()
  for (const one of scope.plan.operations) paths.set(one.path, [...(paths.get(one.path) ?? []), one])
  const items = [...paths]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, operations]) => {
      const item = Object.fromEntries(operations.map((operation) => [operation.method, operationOf(operation, scope)]))
      return [`/${scope.texts.placeholder(quote(path))}`, item] as const
    })
  return { openapi: '3.1.0', info: { title: '', version: '' }, paths: Object.fromEntries(items) }
}

/** What most operations have in common, by a name: no parameters in a place, a response with or without content. */
const shared: Readonly<Record<string, string>> = {
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

/** What openapi-typescript writes, without what it writes again and again. */
const shortened = (node: ts.InterfaceDeclaration, compiler: typeof ts): ts.Node => {
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
  /** Of a path, only the methods that it has. */
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

/** As openapi-typescript is called by default, but for types that are readonly; what it would check first is known to be right. */
const context = {
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
  const texts = startTexts()
  const scope: Scope = { plan, texts }
  // Only who generates waits for a compiler to load.
  const { astToString, transformSchema } = await import('openapi-typescript')
  const compiler = createRequire(import.meta.url)('typescript') as typeof ts
  try {
    const nodes = transformSchema(descriptionOf(scope) as unknown as openapiTypescript.OpenAPI3, context)
    // All else is empty, since the description has nothing else.
    const paths = nodes.flatMap((node) =>
      compiler.isInterfaceDeclaration(node) && node.name.text === 'paths' ? [shortened(node, compiler)] : [],
    )
    const text = withTexts(astToString(paths), texts).trim()
    const code = codeOf(text)
    return file(
      'Paths, methods, parameters and contents, for clients such as openapi-fetch: `createClient<paths>()`.',
      [
        isUsed('models.', code) ? "import type * as models from './models.js'" : '',
        ...Object.entries(shared).flatMap(([name, declared]) => (isUsed(name, code) ? [declared] : [])),
        text,
      ],
    )
  } catch (thrown) {
    throw codegenError(`openapi-typescript: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}
