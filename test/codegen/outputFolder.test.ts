/**
 * The output folder changes completely or not at all, even if processes are killed, and foreign
 * files are untouched.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundleProgram } from '../bundleProgram.js'
import { generateFiles } from '../../codegen/src/generateFiles.js'
import { compareOutputFolder, type GeneratedFiles, writeOutputFolder } from '../../codegen/src/outputFolder.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import { fixturePath, repositoryPath } from './compileFixture.js'
import { fileSet } from './generatedFileSets.js'

const root = mkdtempSync(join(tmpdir(), 'codegen-output-'))
afterAll(() => rmSync(root, { recursive: true }))

/** Creates an empty parent folder for an output folder. */
const place = (): { readonly parent: string; readonly folder: string } => {
  const parent = mkdtempSync(join(root, 'parent-'))
  return { parent, folder: join(parent, 'generated') }
}

const read = (folder: string): GeneratedFiles =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

const [a, b] = [fileSet('A'), fileSet('B')]

let program = ''
beforeAll(async () => {
  program = await bundleProgram(repositoryPath('test/codegen/outputFolderWriter.ts'))
})

it('a killed process leaves either the old or the new files, and the next run cleans up', async () => {
  const { parent, folder } = place()
  for (let round = 0; round < 12; round++) {
    const child = spawn(process.execPath, [program, folder])
    await once(child.stdout, 'data')
    await pause(5 + ((round * 37) % 60))
    child.kill('SIGKILL')
    await once(child, 'exit')
    if (readdirSync(parent).includes('generated')) expect([a, b]).toContainEqual(read(folder))
    await writeOutputFolder(folder, a)
    expect(await compareOutputFolder(folder, a)).toEqual([])
    expect(readdirSync(parent)).toEqual(['generated'])
    await writeOutputFolder(folder, b)
  }
}, 120_000)

it("concurrent processes don't fail, and leave one complete set of files", async () => {
  const { parent, folder } = place()
  const children = [1, 2, 3, 4].map(() => spawn(process.execPath, [program, folder]))
  const errors: Array<string> = []
  for (const child of children) child.stderr.on('data', (text: Buffer) => errors.push(text.toString()))
  const ended = Promise.all(children.map((child) => once(child, 'close')))
  await Promise.all(children.map((child) => once(child.stdout, 'data')))
  await pause(3000)
  for (const child of children) child.kill('SIGKILL')
  await ended
  expect(errors).toEqual([])
  await writeOutputFolder(folder, a)
  expect(read(folder)).toEqual(a)
  expect(readdirSync(parent)).toEqual(['generated'])
}, 60_000)

it("writeOutputFolder leaves the folder unchanged and no temporary files if a file can't be written", async () => {
  const { parent, folder } = place()
  await writeOutputFolder(folder, a)
  await expect(writeOutputFolder(folder, { ...b, 'no/such/folder.ts': '' })).rejects.toThrow(`${folder}: `)
  expect(read(folder)).toEqual(a)
  expect(readdirSync(parent)).toEqual(['generated'])
})

it('writeOutputFolder keeps unchanged files as they are, with their modification times', async () => {
  const { folder } = place()
  await writeOutputFolder(folder, a)
  const { ino, mtimeMs } = statSync(join(folder, 'models.ts'))
  expect(await writeOutputFolder(folder, { ...b, 'models.ts': a['models.ts'] ?? '' })).toEqual([
    'codecs.ts',
    'operations.ts',
    'paths.ts',
  ])
  expect(statSync(join(folder, 'models.ts'))).toMatchObject({ ino, mtimeMs })
})

it('writeOutputFolder keeps hidden files, the mode of the folder, and a symbolic link to it', async () => {
  const { parent } = place()
  const real = join(parent, 'real')
  const linked = join(parent, 'linked')
  mkdirSync(real, { mode: 0o750 })
  symlinkSync(real, linked)
  writeFileSync(join(real, '.gitattributes'), '* linguist-generated\n')
  await writeOutputFolder(linked, a)
  expect(await compareOutputFolder(linked, a)).toEqual([])
  await writeOutputFolder(linked, b)
  expect(readdirSync(real)).toEqual(['.gitattributes', ...Object.keys(b)])
  expect(readFileSync(join(real, '.gitattributes'), 'utf8')).toBe('* linguist-generated\n')
  expect(lstatSync(linked).isSymbolicLink()).toBe(true)
  expect(statSync(real).mode & 0o777).toBe(0o750)
})

it('writeOutputFolder restores what a process killed between two renames had moved away', async () => {
  const { parent, folder } = place()
  const pidOfNobody = 2 ** 22 + 1
  mkdirSync(join(parent, `.generated.codegen-${pidOfNobody}-old0`))
  writeFileSync(join(parent, `.generated.codegen-${pidOfNobody}-old0`, '.gitattributes'), 'kept\n')
  mkdirSync(join(parent, `.generated.codegen-${pidOfNobody}-new`))
  await writeOutputFolder(folder, a)
  expect(readdirSync(parent)).toEqual(['generated'])
  expect(readdirSync(folder)).toEqual(['.gitattributes', ...Object.keys(a)])
})

it('writeOutputFolder makes the folder contain exactly the files, and compareOutputFolder changes nothing', async () => {
  const out = mkdtempSync(join(root, 'out-'))
  const files = await generateFiles(await readDescription(fixturePath('django.json')))
  expect(await compareOutputFolder(out, files)).toHaveLength(8)
  expect(readdirSync(out)).toEqual([])
  await writeOutputFolder(out, { ...files, 'stale.ts': files['models.ts'] ?? '' })
  expect(await compareOutputFolder(out, files)).toEqual([`${join(out, 'stale.ts')}: extra`])
  expect(await writeOutputFolder(out, files)).toEqual(['stale.ts'])
  expect(await compareOutputFolder(out, files)).toEqual([])
  writeFileSync(join(out, 'models.ts'), `${files['models.ts']}// edited\n`)
  rmSync(join(out, 'codecs.ts'))
  expect(await compareOutputFolder(out, files)).toEqual([
    `${join(out, 'codecs.ts')}: missing`,
    `${join(out, 'models.ts')}: differs`,
  ])
  expect(await writeOutputFolder(out, files)).toEqual(['codecs.ts', 'models.ts'])
})

it('writeOutputFolder leaves a folder with foreign files unchanged', async () => {
  const out = mkdtempSync(join(root, 'out-'))
  writeFileSync(join(out, 'mine.ts'), 'export {}\n')
  const files = await generateFiles(await readDescription(fixturePath('django.json')))
  await expect(writeOutputFolder(out, files)).rejects.toThrow(
    `${out}: nothing was written, because this generator did not create ${join(out, 'mine.ts')}; `,
  )
  expect(readdirSync(out)).toEqual(['mine.ts'])
})
