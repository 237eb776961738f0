/**
 * Tells bundlers that modules do nothing but define what they export, as `sideEffects` promises.
 */
import ts from 'typescript'

const annotation = '/*#__PURE__*/ '

/** Whether what a node holds runs later, or never. */
const isDeferred = (node: ts.Node): boolean => ts.isFunctionLike(node) || ts.isClassLike(node)

/** Where a bundler looks for the annotation of a call: in front of all that is called. */
const callsIn = (node: ts.Node, source: ts.SourceFile): ReadonlyArray<number> => {
  if (isDeferred(node)) return []
  const inside: Array<number> = []
  ts.forEachChild(node, (child) => void inside.push(...callsIn(child, source)))
  return ts.isCallExpression(node) || ts.isNewExpression(node) ? [node.getStart(source), ...inside] : inside
}

/**
 * Annotates every call that runs when the module is loaded to make the value of a constant. A
 * bundler drops the call with the constant; without the annotation, it keeps both, and what they
 * refer to.
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
