/**
 * Mutation tests: `readDescription` either reads a description with an arbitrary value anywhere in
 * it, or rejects it with a pointer. It never fails with a JavaScript error.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { planOf } from '../../codegen/src/plan/Plan.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import { joinPointer } from '../../codegen/src/read/jsonTree.js'
import { isCodegenError } from '../../codegen/src/CodegenError.js'
import { fixturePath } from './compileFixture.js'

const folder = mkdtempSync(join(tmpdir(), 'codegen-broken-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Path = ReadonlyArray<string | number>

const pathsOf = (node: unknown, path: Path = []): ReadonlyArray<Path> => [
  path,
  ...(typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([key, member]) => pathsOf(member, [...path, key]))
    : []),
]

const replaced = (node: unknown, [first, ...rest]: Path, by: unknown): unknown => {
  if (first === undefined) return by
  const inside = replaced((node as Record<string | number, unknown>)[first], rest, by)
  return Array.isArray(node)
    ? (node as ReadonlyArray<unknown>).map((one, i) => (i === Number(first) ? inside : one))
    : { ...(node as object), [first]: inside }
}

const invalidValues: ReadonlyArray<unknown> = [null, true, 0, '', 'text', [], {}]

/**
 * Returns the unexpected error that a description causes; `null` if it is read or properly
 * rejected.
 */
const unexpectedError = async (document: unknown): Promise<string | null> => {
  const path = join(folder, 'description.json')
  writeFileSync(path, JSON.stringify(document))
  try {
    planOf(await readDescription(path))
    return null
  } catch (thrown) {
    const { message } = thrown as Error
    return isCodegenError(thrown) && /^#(\/\S|:)/.test(message) ? null : String((thrown as Error).stack ?? message)
  }
}

it.each(['shop.yaml', 'edgeCases.yaml'])(
  'readDescription reads or rejects with a pointer any value anywhere in %s',
  async (name) => {
    const document = parse(readFileSync(fixturePath(name), 'utf8')) as unknown
    const failures: Array<string> = []
    let i = 0
    for (const path of pathsOf(document)) {
      // Tries one value in each place, a different one each time, or all values if ALL_MUTATIONS is
      // set.
      const some = 'ALL_MUTATIONS' in process.env ? invalidValues : [invalidValues[i++ % invalidValues.length]]
      for (const value of some) {
        const failure = await unexpectedError(replaced(document, path, value))
        if (failure !== null) failures.push(`${joinPointer('', ...path)} = ${JSON.stringify(value)}: ${failure}`)
      }
    }
    expect(failures).toEqual([])
  },
  600_000,
)
