import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as anywhere from 'pangea-fp'
import * as node from 'pangea-fp/node'
import ts from 'typescript'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../src/ops', import.meta.url))

interface Source {
  readonly file: string
  readonly text: string
  readonly exports: Readonly<Record<string, unknown>>
  /** The entry that should export it. */
  readonly entry: Readonly<Record<string, unknown>>
}

const sources: ReadonlyArray<Source> = await Promise.all(
  (await readdir(folder, { recursive: true }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && file !== 'compose/doNotation.ts')
    .map(async (file) => ({
      file,
      text: await readFile(join(folder, file), 'utf8'),
      exports: (await import(join(folder, file))) as Source['exports'],
      entry: file.startsWith('files/') ? node : anywhere,
    })),
)

const comment = String.raw`/\*\*(?:(?!\*/)[^])*\*/`

/** Whether the file's doc comment, or the export's own, says `@internal`. */
const isInternal = (text: string, name: string): boolean =>
  [`^${comment}`, String.raw`${comment}(?=\s*export (?:const|function\*?) ${name}\b)`].some((pattern) =>
    new RegExp(pattern).exec(text)?.[0].includes('@internal'),
  )

/** Lists the matching exports of src/ops as `file: name`. */
const exportsWhere = (isMeant: (name: string, isPublic: boolean, source: Source) => boolean): ReadonlyArray<string> =>
  sources.flatMap((source) =>
    Object.keys(source.exports)
      .filter((name) => isMeant(name, source.entry[name] === source.exports[name], source))
      .map((name) => `${source.file}: ${name}`),
  )

it('every export of src/ops is public, or its comment says @internal', () => {
  expect(exportsWhere((name, isPublic, { text }) => !isPublic && !isInternal(text, name))).toEqual([])
})

it('no public export of src/ops says @internal', () => {
  expect(exportsWhere((name, isPublic, { text }) => isPublic && isInternal(text, name))).toEqual([])
})

it.each(['src/ops/generated/operationsOf.ts', 'src/live/generated/nodeOperationsOf.ts'])(
  'the declarations of %s are explicit, and import each type by its name',
  async (file) => {
    const text = await readFile(join(folder, '../..', file), 'utf8')
    const compilerOptions = { isolatedDeclarations: true, declaration: true }
    const { diagnostics, outputText } = ts.transpileDeclaration(text, { compilerOptions, reportDiagnostics: true })
    expect(diagnostics).toEqual([])
    expect(outputText).not.toContain('import(')
  },
)

it('operationsOf does not touch the cache, even one that throws', () => {
  const throwing = {
    ...node.noCache,
    erase: () => {
      throw new Error('no')
    },
  }
  const pangea = anywhere.makePangea({ endpoint: 'http://127.0.0.1', cache: throwing })
  expect(() => anywhere.operationsOf(pangea)).not.toThrow()
})
