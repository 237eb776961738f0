/** JSON from a file, with the line of what is wrong in it. */
import { createRequire } from 'node:module'
import type ts from 'typescript'
import { codegenError } from '../CodegenError.js'

/** Not every version of Node says where; the compiler's own reader of JSON does. It takes a moment to load. */
const lineOf = (text: string, file: string): string => {
  const compiler = createRequire(import.meta.url)('typescript') as typeof ts
  const start = compiler.parseConfigFileTextToJson(file, text).error?.start
  return start === undefined ? '' : `${text.slice(0, start).split('\n').length}:`
}

export const parseJson = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    throw codegenError(`${file}:${lineOf(text, file)} ${message}`)
  }
}
