/** Prints the type of a bound operation as TypeScript, with the type names of its source. */
import ts from 'typescript'
import type { Operation } from './findOperations.js'

// model

export interface MemberType {
  readonly text: string
  /** Types it refers to, except its own type parameters and the language's types. */
  readonly names: ReadonlyArray<string>
}

// pure helpers

const flags =
  ts.NodeBuilderFlags.NoTruncation |
  ts.NodeBuilderFlags.UseAliasDefinedOutsideCurrentScope |
  ts.NodeBuilderFlags.UseSingleQuotesForStringLiteralType

/** Types of fp-ts, with their modules and this project's import aliases. */
export const fpTs: ReadonlyMap<string, { readonly module: string; readonly alias: string }> = new Map([
  ['Either', { module: 'either', alias: 'E' }],
  ['Option', { module: 'option', alias: 'O' }],
  ['ReaderTaskEither', { module: 'readerTaskEither', alias: 'RTE' }],
  ['TaskEither', { module: 'taskEither', alias: 'TE' }],
])

/** How many type arguments this project writes where the others have defaults. */
const argumentsOf: ReadonlyMap<string, number> = new Map([
  ['AsyncIterable', 1],
  ['Uint8Array', 0],
])

const isUndefined = (node: ts.TypeNode): boolean => node.kind === ts.SyntaxKind.UndefinedKeyword

/** Drops `undefined` from the type of an optional parameter, which implies it. */
const withoutUndefined = (type: ts.TypeNode): ts.TypeNode =>
  ts.isUnionTypeNode(type) ? ts.factory.createUnionTypeNode(type.types.filter((one) => !isUndefined(one))) : type

/** Sort key of a union member: the compiler's own order depends on what it checked before. */
const rankOf = (member: ts.TypeNode): readonly [rank: number, name: string] => {
  if (!ts.isTypeReferenceNode(member)) return [2, '']
  const name = ts.isIdentifier(member.typeName) ? member.typeName.text : member.typeName.right.text
  return [name === 'CommonError' ? 0 : 1, name]
}

const inOrder = (members: ReadonlyArray<ts.TypeNode>): ReadonlyArray<ts.TypeNode> =>
  members.toSorted((a, b) => {
    const [[rankA, nameA], [rankB, nameB]] = [rankOf(a), rankOf(b)]
    return rankA - rankB || nameA.localeCompare(nameB, 'en')
  })

/** Rewrites a type in this project's style. */
const rewriteType = (type: ts.TypeNode, renamed: ReadonlyMap<string, string>, names: Set<string>): ts.TypeNode => {
  const { factory } = ts
  const nameOf = (name: ts.Identifier): ts.EntityName => {
    const text = renamed.get(name.text) ?? name.text
    names.add(text)
    const fpTsType = fpTs.get(text)
    return fpTsType === undefined
      ? factory.createIdentifier(text)
      : factory.createQualifiedName(factory.createIdentifier(fpTsType.alias), text)
  }
  const result = ts.transform(type, [
    (context) => {
      const visit = (node: ts.Node): ts.Node => {
        if (ts.isTypeOperatorNode(node) && ts.isArrayTypeNode(node.type))
          return factory.createTypeReferenceNode('ReadonlyArray', [
            ts.visitNode(node.type.elementType, visit, ts.isTypeNode),
          ])
        if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
          const visitedArguments = ts.visitNodes(node.typeArguments, visit, ts.isTypeNode)
          const args = visitedArguments?.slice(0, argumentsOf.get(node.typeName.text))
          return factory.createTypeReferenceNode(nameOf(node.typeName), args)
        }
        const visited = ts.visitEachChild(node, visit, context)
        if (ts.isUnionTypeNode(visited)) return factory.createUnionTypeNode(inOrder(visited.types))
        if (!ts.isParameter(visited) || visited.questionToken === undefined || visited.type === undefined)
          return visited
        const { modifiers, dotDotDotToken, name, questionToken, type: full } = visited
        return factory.createParameterDeclaration(
          modifiers,
          dotDotDotToken,
          name,
          questionToken,
          withoutUndefined(full),
        )
      }
      return (node) => ts.visitNode(node, visit, ts.isTypeNode)
    },
  ])
  return result.transformed[0] ?? type
}

const parametersOf = (signature: ts.Signature): ReadonlyArray<string> =>
  (signature.typeParameters ?? []).map(({ symbol }) => symbol.name)

// the type

/** Prints the type; `environment` is the name of the environment's type in the generated module. */
export const memberType = (checker: ts.TypeChecker, operation: Operation, environment: string): MemberType => {
  const isEnvironment = (name: ts.Identifier): boolean => name.text === operation.environment?.symbol.name
  const result = checker.typeToTypeNode(operation.result, undefined, flags)
  const type = operation.calls.toReversed().reduce<ts.TypeNode | undefined>((resultType, call) => {
    const node = checker.signatureToSignatureDeclaration(call, ts.SyntaxKind.FunctionType, undefined, flags)
    if (node === undefined || resultType === undefined || !ts.isFunctionTypeNode(node)) return undefined
    const parameters = node.typeParameters?.filter(({ name }) => !isEnvironment(name)) ?? []
    return ts.factory.createFunctionTypeNode(
      parameters.length === 0 ? undefined : parameters,
      node.parameters,
      resultType,
    )
  }, result)
  if (type === undefined) throw new Error(`The type of ${operation.name} can't be printed.`)
  const names = new Set<string>()
  const renamed = new Map(operation.environment === null ? [] : [[operation.environment.symbol.name, environment]])
  const written = rewriteType(type, renamed, names)
  const file = ts.createSourceFile('member.ts', '', ts.ScriptTarget.Latest)
  const text = ts.createPrinter({ removeComments: true }).printNode(ts.EmitHint.Unspecified, written, file)
  const own = new Set(operation.calls.flatMap(parametersOf))
  return { text, names: [...names].filter((name) => !own.has(name) || name === environment) }
}
