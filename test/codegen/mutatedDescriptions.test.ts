/** Whatever stands in the place of any part of a description, it is either read or refused by a pointer: nothing fails with words of JavaScript. */
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

const wrongs: ReadonlyArray<unknown> = [null, true, 0, '', 'text', [], {}]

/** What is wrong with how a description fails; `null` when it does not fail, or as it should. */
const mishap = async (document: unknown): Promise<string | null> => {
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
  'each part of %s may be anything',
  async (name) => {
    const document = parse(readFileSync(fixturePath(name), 'utf8')) as unknown
    const mishaps: Array<string> = []
    let i = 0
    for (const path of pathsOf(document)) {
      // One wrong for each part, another for the next; all of them where the environment asks for it.
      const some = 'ALL_MISHAPS' in process.env ? wrongs : [wrongs[i++ % wrongs.length]]
      for (const wrong of some) {
        const said = await mishap(replaced(document, path, wrong))
        if (said !== null) mishaps.push(`${joinPointer('', ...path)} = ${JSON.stringify(wrong)}: ${said}`)
      }
    }
    expect(mishaps).toEqual([])
  },
  600_000,
)
