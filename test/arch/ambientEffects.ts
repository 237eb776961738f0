/**
 * Finds ambient effects in a module: uses of the network, the clock, randomness and the environment
 * that its types don't show.
 */
import ts from 'typescript'

const properties: ReadonlySet<string> = new Set([
  'Date.now',
  'Math.random',
  'process.env',
  'performance.now',
  'globalThis.fetch',
])
const calls: ReadonlySet<string> = new Set(['fetch', 'setTimeout', 'setInterval', 'Date'])

const nameOf = (node: ts.Node): string | null => {
  if (ts.isPropertyAccessExpression(node)) return node.getText()
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return `${node.expression.getText()}.${node.argumentExpression.text}`
  }
  return null
}

const useOf = (node: ts.Node): string | null => {
  const name = nameOf(node)
  if (name !== null && properties.has(name)) return name
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && calls.has(node.expression.text))
    return node.expression.text
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0)
    return 'new Date()'
  return null
}

/** Each use in source order, ignoring comments and strings. */
export const findAmbientEffects = (text: string): ReadonlyArray<string> => {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const use = useOf(node)
    if (use !== null) found.push(use)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true))
  return found
}
