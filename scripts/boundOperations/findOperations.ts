/**
 * The operations among what an entry exports: functions that in the end need an environment to give
 * their result.
 */
import ts from 'typescript'

// model

export interface Operation {
  readonly name: string
  /** Where it is declared. */
  readonly file: string
  readonly position: number
  /** Its doc comment as it stands. */
  readonly comment: string
  /**
   * What it is called with, once for each call before its environment: none for a value such as
   * `listOrganizations`.
   */
  readonly calls: ReadonlyArray<ts.Signature>
  /** What it gives in its environment: a `TaskEither`, or an `AsyncIterable`. */
  readonly result: ts.Type
  /** The type parameter that stands for its environment, of `runWorker` for example. */
  readonly environment: ts.TypeParameter | null
}

/** An environment, and the file and name of its type. */
export interface Environment {
  readonly checker: ts.TypeChecker
  readonly type: ts.Type
}

/** Its handlers are operations, and run in the environment of the worker. */
const takesOperations: ReadonlySet<string> = new Set(['runWorker'])

// pure helpers

const single = <A>(items: ReadonlyArray<A>): A | null => (items.length === 1 ? (items[0] ?? null) : null)

const signatureOf = (type: ts.Type): ts.Signature | null => single(type.getCallSignatures())

const isTypeParameter = (type: ts.Type): type is ts.TypeParameter => (type.flags & ts.TypeFlags.TypeParameter) !== 0

/** Whether a type is that of an environment: what is wider, such as `Http`, belongs to any API. */
const isEnvironment = ({ checker, type: pangea }: Environment, type: ts.Type): boolean => {
  const bound = isTypeParameter(type) ? checker.getBaseConstraintOfType(type) : type
  return (
    bound !== undefined &&
    (bound.flags & (ts.TypeFlags.Any | ts.TypeFlags.Never)) === 0 &&
    checker.isTypeAssignableTo(bound, pangea)
  )
}

const isResult = (type: ts.Type): boolean => {
  const name = (type.aliasSymbol ?? type.symbol)?.name
  return name === 'TaskEither' || name === 'AsyncIterable'
}

const parameterTypes = ({ checker }: Environment, signature: ts.Signature): ReadonlyArray<ts.Type> =>
  signature.parameters.map((parameter) => checker.getTypeOfSymbol(parameter))

interface InEnvironment {
  readonly parameter: ts.Type
  readonly result: ts.Type
}

/** What a function gives that takes an environment and nothing else. */
const inEnvironment = (environment: Environment, type: ts.Type): InEnvironment | null => {
  const signature = signatureOf(type)
  const parameter = signature === null ? null : single(parameterTypes(environment, signature))
  if (signature === null || parameter === null || !isEnvironment(environment, parameter)) return null
  const result = signature.getReturnType()
  return isResult(result) ? { parameter, result } : null
}

/** Whether a type is an operation, or a function that gives one. */
const isOfOperations = (environment: Environment, type: ts.Type): boolean => {
  if (inEnvironment(environment, type) !== null) return true
  const signature = signatureOf(type)
  return signature !== null && inEnvironment(environment, signature.getReturnType()) !== null
}

/** A combinator changes operations; it is not one. */
const isCombinator = (environment: Environment, calls: ReadonlyArray<ts.Signature>): boolean =>
  calls.some((call) => parameterTypes(environment, call).some((type) => isOfOperations(environment, type)))

type Shape = Pick<Operation, 'calls' | 'result' | 'environment'>

const shapeOf = (environment: Environment, type: ts.Type, calls: ReadonlyArray<ts.Signature> = []): Shape | null => {
  const found = inEnvironment(environment, type)
  if (found !== null)
    return { calls, result: found.result, environment: isTypeParameter(found.parameter) ? found.parameter : null }
  const signature = signatureOf(type)
  return signature === null || calls.length === 2
    ? null
    : shapeOf(environment, signature.getReturnType(), [...calls, signature])
}

const commentOf = (declaration: ts.Declaration): string =>
  ts
    .getJSDocCommentsAndTags(declaration)
    .filter((node) => ts.isJSDoc(node))
    .map((node) => node.getText())
    .at(-1) ?? ''

/** The operations that a module exports, in the order of their files and places. */
export const findOperations = (environment: Environment, module: ts.Symbol): ReadonlyArray<Operation> =>
  environment.checker.getExportsOfModule(module).flatMap((exported): ReadonlyArray<Operation> => {
    const { name } = exported
    const symbol =
      (exported.flags & ts.SymbolFlags.Alias) === 0 ? exported : environment.checker.getAliasedSymbol(exported)
    const declaration = symbol.valueDeclaration
    if (declaration === undefined) return []
    const shape = shapeOf(environment, environment.checker.getTypeOfSymbol(symbol))
    if (shape === null || (isCombinator(environment, shape.calls) && !takesOperations.has(name))) return []
    const file = declaration.getSourceFile().fileName
    return [{ name, file, position: declaration.pos, comment: commentOf(declaration), ...shape }]
  })
