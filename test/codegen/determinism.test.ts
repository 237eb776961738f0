/**
 * Generated files depend only on the description, and a small change of the description changes
 * them only a little.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { generateFiles } from '../../codegen/src/generateFiles.js'
import type { GeneratedFiles } from '../../codegen/src/outputFolder.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import { generateFixture, fixturePath, repositoryPath } from './compileFixture.js'

const folder = mkdtempSync(join(tmpdir(), 'codegen-determinism-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const own = repositoryPath('openapi.yaml')
const ownText = readFileSync(own, 'utf8')

const read = (out: string): GeneratedFiles =>
  Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]))

it("generated files don't depend on the locale, the time zone, the working directory or line endings", async () => {
  const spec = file('crlf.yaml', ownText.replaceAll('\n', '\r\n'))
  const out = join(folder, 'elsewhere')
  const program = repositoryPath('scripts/codegen.ts')
  await promisify(execFile)(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), program, '--spec', spec, '--out', out],
    {
      cwd: '/',
      env: { PATH: process.env['PATH'], LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
    },
  )
  expect(read(out)).toEqual(read(repositoryPath('src/generated')))
})

it('generated files are the same from JSON as from YAML', async () => {
  const asJson = file('shop.json', JSON.stringify(parse(readFileSync(fixturePath('shop.yaml'), 'utf8'))))
  expect(await generateFiles(await readDescription(asJson))).toEqual(await generateFixture('shop.yaml'))
})

/** Returns the inserted lines; `null` if a line was removed or moved. */
const added = (before: string, after: string): ReadonlyArray<string> | null => {
  const lines = before.split('\n')
  let next = 0
  const rest = after.split('\n').filter((line) => {
    const isKnown = line === lines[next]
    if (isKnown) next += 1
    return !isKnown
  })
  return next === lines.length ? rest : null
}

it.each(['Aardvark', 'Moth', 'Zebra'])('adding a schema only inserts lines: %s', async (name) => {
  const more = parse(ownText) as { components: { schemas: Record<string, object> } }
  more.components.schemas[name] = {
    type: 'object',
    required: ['sample'],
    properties: { sample: { $ref: '#/components/schemas/Sample' }, legs: { type: 'integer' } },
  }
  const [before, after] = [
    await generateFiles(await readDescription(own)),
    await generateFiles(await readDescription(file('more.json', JSON.stringify(more)))),
  ]
  for (const each of Object.keys(before)) {
    const lines = added(before[each] ?? '', after[each] ?? '')
    expect(lines, each).not.toBeNull()
    expect(lines?.length ?? 0, each).toBeLessThan(25)
  }
  expect(after['models.ts']).toContain(`interface ${name} `)
  expect(after['codecs.ts']).toContain(`const ${name}:`)
})

const shuffle = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shuffle)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, member]) => [key, shuffle(member)]),
        )
      : value

it("the order of keys in a description doesn't affect the generated files", async () => {
  for (const name of ['shop.yaml', '../../../openapi.yaml']) {
    const text = readFileSync(fixturePath(name), 'utf8')
    const shuffled = file('shuffled.yaml', stringify(shuffle(parse(text)), { aliasDuplicateObjects: false }))
    expect(await generateFiles(await readDescription(shuffled))).toEqual(
      await generateFiles(await readDescription(fixturePath(name))),
    )
  }
})
