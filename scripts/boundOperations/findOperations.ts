/** Finds the operations that an entry exports: functions whose final argument is an environment. */
import ts from 'typescript'

// model

export interface Operation {
  readonly name: string
  /** The file that declares it. */
  readonly file: string
  readonly position: number
  /** Its doc comment, unchanged. */
  readonly comment: string
  /**
   * The signatures of the calls before the environment; none for a value such as
   * `listOrganizations`.
   */
  readonly calls: ReadonlyArray<ts.Signature>
  /** Its result once it has an environment: a `TaskEither` or an `AsyncIterable`. */
  readonly result: ts.Type
  /** The type parameter of its environment, for example that of `runWorker`. */
  readonly environment: ts.TypeParameter | null
}

/** The type of environments. */
export interface Environment {
  readonly checker: ts.TypeChecker
  readonly type: ts.Type
}

/** Operations that look like combinators, because their handlers are operations themselves. */
const takesOperations: ReadonlySet<string> = new Set(['runWorker'])

// pure helpers

const single = <A>(items: ReadonlyArray<A>): A | null => (items.length === 1 ? (items[0] ?? null) : null)

const signatureOf = (type: ts.Type): ts.Signature | null => single(type.getCallSignatures())

const isTypeParameter = (type: ts.Type): type is ts.TypeParameter => (type.flags & ts.TypeFlags.TypeParameter) !== 0

/** Whether a type is an environment. A wider type, such as `Http`, belongs to any API. */
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

/** Returns the environment and result of a function whose only argument is an environment. */
const inEnvironment = (environment: Environment, type: ts.Type): InEnvironment | null => {
  const signature = signatureOf(type)
  const parameter = signature === null ? null : single(parameterTypes(environment, signature))
  if (signature === null || parameter === null || !isEnvironment(environment, parameter)) return null
  const result = signature.getReturnType()
  return isResult(result) ? { parameter, result } : null
}

/** Whether a type is an operation, or a function that returns one. */
const isOfOperations = (environment: Environment, type: ts.Type): boolean => {
  if (inEnvironment(environment, type) !== null) return true
  const signature = signatureOf(type)
  return signature !== null && inEnvironment(environment, signature.getReturnType()) !== null
}

/** Whether a function transforms operations rather than being one. */
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

/** Returns the operations that a module exports, in source order. */
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
