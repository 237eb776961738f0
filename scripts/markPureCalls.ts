/**
 * Marks calls at the top level of modules as pure, so that bundlers can drop them when their
 * results are unused.
 */
import ts from 'typescript'

const annotation = '/*#__PURE__*/ '

/** Whether the code inside a node runs later than the module, or never. */
const isDeferred = (node: ts.Node): boolean => ts.isFunctionLike(node) || ts.isClassLike(node)

/** Returns the positions where bundlers expect annotations: before the complete call expression. */
const callsIn = (node: ts.Node, source: ts.SourceFile): ReadonlyArray<number> => {
  if (isDeferred(node)) return []
  const inside: Array<number> = []
  ts.forEachChild(node, (child) => void inside.push(...callsIn(child, source)))
  return ts.isCallExpression(node) || ts.isNewExpression(node) ? [node.getStart(source), ...inside] : inside
}

/**
 * Annotates every call in the initializers of top-level constants. A bundler then drops an unused
 * constant with its call; otherwise it keeps both, and everything that they refer to.
 */
export const markPureCalls = (text: string): string => {
  const source = ts.createSourceFile('module.js', text, ts.ScriptTarget.ESNext)
  const starts = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ initializer }) => (initializer === undefined ? [] : callsIn(initializer, source)))
  return [...new Set(starts)]
    .sort((a, b) => b - a)
    .filter((start) => !text.slice(0, start).endsWith(annotation))
    .reduce((marked, start) => `${marked.slice(0, start)}${annotation}${marked.slice(start)}`, text)
}
