/** `--watch` regenerates however an editor saves the description, until Ctrl-C. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { fixturePath, repositoryPath } from './compileFixture.js'

const folder = mkdtempSync(join(tmpdir(), 'codegen-watch-'))
afterAll(() => rmSync(folder, { recursive: true }))

const spec = join(folder, 'shop.yaml')
const out = join(folder, 'generated')
const text = readFileSync(fixturePath('shop.yaml'), 'utf8')
const withSchema = (name: string): string => `${text}    ${name}: { type: boolean }\n`

let child: ChildProcess | null = null
afterEach(() => void child?.kill('SIGKILL'))

const start = (): { readonly process: ChildProcess; readonly output: { text: string } } => {
  const started = spawn(process.execPath, [
    '--import',
    'tsx',
    repositoryPath('scripts/codegen.ts'),
    '--spec',
    spec,
    '--out',
    out,
    '--watch',
  ])
  const output = { text: '' }
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (part: Buffer) => (output.text += part.toString()))
  child = started
  return { process: started, output }
}

const models = (): string => {
  try {
    return readFileSync(join(out, 'models.ts'), 'utf8')
  } catch {
    return ''
  }
}
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 30_000, interval: 50 })

it('--watch notices every way of saving, reports errors and continues, and exits with 130 on Ctrl-C', async () => {
  writeFileSync(spec, text)
  const { process: watching, output } = start()
  await until(() => expect(models()).toContain('interface Pet '))

  writeFileSync(spec, withSchema('SavedInPlace'))
  await until(() => expect(models()).toContain('SavedInPlace'))

  writeFileSync(`${spec}~`, withSchema('SavedByRename'))
  renameSync(`${spec}~`, spec)
  await until(() => expect(models()).toContain('SavedByRename'))

  writeFileSync(spec, 'openapi: [3.1.0\n')
  await until(() => expect(output.text).toMatch(/shop\.yaml:\d+:\d+: /))
  expect(models()).toContain('SavedByRename')

  rmSync(spec)
  await until(() => expect(output.text).toContain('file not found'))

  writeFileSync(spec, withSchema('CameBack'))
  await until(() => expect(models()).toContain('CameBack'))

  const other = join(folder, 'other.yaml')
  writeFileSync(spec, `${text}    FromElsewhere: { $ref: other.yaml }\n`)
  await until(() => expect(output.text).toContain('other.yaml not found'))
  writeFileSync(other, 'enum: [first]\n')
  await until(() => expect(models()).toContain("FromElsewhere = 'first'"))
  writeFileSync(other, 'enum: [second]\n')
  await until(() => expect(models()).toContain("FromElsewhere = 'second'"))

  watching.kill('SIGINT')
  expect(await once(watching, 'exit')).toEqual([130, null])
}, 120_000)
