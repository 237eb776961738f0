/** Parses JSON; errors name the file and the line. */
import { createRequire } from 'node:module'
import type ts from 'typescript'
import { codegenError } from '../CodegenError.js'

/**
 * Finds the line by TypeScript's JSON parser, since not every version of Node reports it. It's
 * loaded on demand, because loading takes a moment.
 */
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
