/** Adapts an operation's doc comment to the function that already has its environment. */
import ts from 'typescript'

// pure helpers

const isArgumentOf = (call: ts.CallExpression): boolean => {
  const argument = call.arguments.length === 1 ? call.arguments[0] : undefined
  return argument !== undefined && ts.isIdentifier(argument) && argument.text === 'pangea'
}

/** Returns the innermost callee: `f` of `f(a)(b)`. */
const calleeOf = (node: ts.Expression): ts.Expression => (ts.isCallExpression(node) ? calleeOf(node.expression) : node)

const isNamed = (node: ts.Expression, name: string): boolean => ts.isIdentifier(node) && node.text === name

/**
 * Removes the environment from the operation's calls in an example; returns `null` when the example
 * doesn't use the operation.
 */
const boundExample = (code: string, name: string, binder: string): string | null => {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true)
  const cuts: Array<readonly [start: number, end: number]> = []
  let isUsed = false
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name) isUsed = true
    if (ts.isCallExpression(node) && isArgumentOf(node) && isNamed(calleeOf(node.expression), name))
      cuts.push([node.expression.end, node.end])
    ts.forEachChild(node, visit)
  }
  visit(source)
  const bound = cuts
    .toSorted(([a], [b]) => b - a)
    .reduce((text, [start, end]) => text.slice(0, start) + text.slice(end), code)
  return isUsed ? `const { ${name} } = ${binder}(pangea)\n${bound}` : null
}

// the comment

/**
 * Rewrites each example for users of the bound operation, and links as plain names, because the
 * comment moves to another file.
 */
export const boundComment = (comment: string, name: string, binder: string): string =>
  comment
    .replace(/\{@link (?:m\.)?(\w+)\}/g, '`$1`')
    .replace(
      /^[ \t]*\* @example[ \t]*(no-run)?[ \t]*\n([\s\S]*?)(?=^[ \t]*\* @|^[ \t]*\*\/)/gm,
      (_, mark, lines: string) => {
        const code = lines.replace(/^[ \t]*\* ?/gm, '').trimEnd()
        const example = boundExample(code, name, binder)
        const tag = mark === undefined ? '@example' : '@example no-run'
        return example === null
          ? ''
          : [tag, ...example.split('\n')].map((line) => ` * ${line}`.trimEnd() + '\n').join('')
      },
    )
