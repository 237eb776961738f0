/** Which calls in a module bundlers may drop. */
import { expect, it } from 'vitest'
import { importFpTsDirectly } from '../../scripts/fpTsImports.js'
import { markPureCalls } from '../../scripts/markPureCalls.js'

it('markPureCalls annotates calls that compute a constant when the module loads', () => {
  expect(markPureCalls("export const a = f(g(1), { h: [new H('x')] });\n")).toBe(
    "export const a = /*#__PURE__*/ f(/*#__PURE__*/ g(1), { h: [/*#__PURE__*/ new H('x')] });\n",
  )
})

it('markPureCalls ignores calls that run later, run for their effect, or are annotated already', () => {
  const text = 'const a = () => f(g(1))\nclass B { c = f() }\nf()\nconst d = /*#__PURE__*/ f()\n'
  expect(markPureCalls(text)).toBe(text)
})

it('importFpTsModules imports each fp-ts module from its own file, and drops type imports', () => {
  expect(
    importFpTsDirectly("import { either as E, function as F, type option as O, taskEither } from 'fp-ts';\nE.right(1)"),
  ).toBe(
    "import * as E from 'fp-ts/es6/Either.js';\nimport * as F from 'fp-ts/es6/function.js';\nimport * as taskEither from 'fp-ts/es6/TaskEither.js';\nE.right(1)",
  )
  expect(importFpTsDirectly("import {} from 'fp-ts';\nf()")).toBe(';\nf()')
})
