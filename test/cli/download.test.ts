/** Runs `pangea download files`, `results`, `metadata` and `manifest` as processes. */
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  bytesSource,
  ensureResult,
  ensureSample,
  exactNumber,
  fieldNamed,
  groupNamed,
  nodeOperationsOf,
  saveBlob,
  type Json,
  uploadField,
} from 'pangea-fp/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { orThrow } from '../e2e/sandboxFixture.js'
import { filesIn, useCliFixture } from './cliFixture.js'

const { fixture, folder, pangea, script, run } = useCliFixture()

const sampleWith = async (name: string, metadata: Json, file: string, blob: Json): Promise<void> => {
  const { pangea: env, library } = fixture()
  const sample = await orThrow(ensureSample(library, { name, metadata })(env))
  const result = await orThrow(ensureResult(sample, { module_name: 'm::1', replicate: 'r' })(env))
  await orThrow(uploadField(fieldNamed(result, 'file'), bytesSource('x.txt', Buffer.from(file)))(env))
  await orThrow(saveBlob(result, 'json', blob)(env))
}

beforeAll(async () => {
  await sampleWith('S1', { city: 'Lisbon', depth: 1.5, id: '007' }, 'one', {
    b: 1,
    a: exactNumber('12345678901234567890'),
  })
  await sampleWith('S 2/é', { city: 'Oslo, "N"', ok: true }, 'two', [1])
  const { pangea: env, library } = fixture()
  const result = await orThrow(ensureResult(library, { module_name: 'umap', replicate: 'r' })(env))
  await orThrow(saveBlob(result, 'points', { x: [1] })(env))
})

const files = (...args: ReadonlyArray<string>) => pangea('download', 'files', 'Lab', 'Subway', ...args)
const at = (...path: ReadonlyArray<string>): string => join(folder(), ...path)
const read = (...path: ReadonlyArray<string>): Promise<string> => readFile(at(...path), 'utf8')

describe('pangea download files', () => {
  it('pangea download files writes files and JSON, and keeps both when they match', async () => {
    const first = await files('--into', 'd', '--json')
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(first.stdout)).toMatchObject({ failed: [], present: [], verified: { sha256: 2 } })
    expect([...(await filesIn(at('d')))].sort()).toEqual(
      [
        'S 2%2Fé/S 2%2Fé.m__1.file.txt',
        'S 2%2Fé/S 2%2Fé.m__1.json.json',
        'S1/S1.m__1.file.txt',
        'S1/S1.m__1.json.json',
      ].map((path) => at('d', path)),
    )
    expect(await read('d/S1/S1.m__1.json.json')).toBe('{"a":12345678901234567890,"b":1}\n')
    await writeFile(at('d/S1/S1.m__1.json.json'), '{ "b": 1.0,\n "a": 12345678901234567890 }')
    expect(await files('--into', 'd')).toEqual({
      code: 0,
      stderr: '',
      stdout: 'Downloaded 0 files, 0 B; 4 were already present; 0 failed. Verified: 2 by SHA-256.\n',
    })
  })

  it('pangea download files never replaces a file that differs without --replace, and downloads the others', async () => {
    await mkdir(at('S1'))
    const mine = ['S1/S1.m__1.file.txt', 'S1/S1.m__1.json.json']
    for (const path of mine) await writeFile(at(path), 'mine')
    const kept = await files()
    expect(kept).toMatchObject({
      code: 1,
      stdout: 'Downloaded 2 files, 7 B; 0 were already present; 2 failed. Verified: 1 by SHA-256.\n',
    })
    for (const path of mine) {
      expect(kept.stderr).toMatch(new RegExp(`${path}.* differs .*--replace.*--skip`))
      expect(await read(path)).toBe('mine')
    }
    expect(kept.stderr.trim().split('\n')).toHaveLength(2)

    const skipped = JSON.parse((await files('--skip', '--json')).stdout) as object
    expect(skipped).toMatchObject({ downloaded: [], present: [], failed: [] })
    expect(skipped).toHaveProperty('skipped.length', 4)
    expect(await read(mine[0] ?? '')).toBe('mine')

    expect(await files('--replace')).toMatchObject({ code: 0, stderr: '' })
    expect(await read(mine[0] ?? '')).toBe('one')
    expect(await read(mine[1] ?? '')).toBe('{"a":12345678901234567890,"b":1}\n')
  })

  it('pangea download files neither replaces nor follows a link at the target', async () => {
    await mkdir(at('S1'))
    await writeFile(at('elsewhere'), 'mine')
    await symlink('../elsewhere', at('S1/S1.m__1.file.txt'))
    const args = ['--sample', 'S1', '--field', 'file']
    expect(await files(...args)).toMatchObject({ code: 1, stderr: expect.stringContaining('--replace') as string })
    expect(await read('S1/S1.m__1.file.txt')).toBe('mine')
    expect(await files(...args, '--replace')).toMatchObject({ code: 0 })
    expect([await read('S1/S1.m__1.file.txt'), await read('elsewhere')]).toEqual(['one', 'mine'])
  })

  it('pangea download files reads sample names from a manifest', async () => {
    await writeFile(at('names.txt'), '\uFEFFS 2/é \r\n\r\nnobody\r\n')
    const some = await files('--sample-manifest', 'names.txt', '--into', 'd')
    expect(some).toMatchObject({ code: 1, stderr: 'No file found for the sample nobody.\n' })
    expect(await filesIn(at('d'))).toHaveLength(2)
    const piped = await script('echo S1 | pangea download files Lab Subway --sample-manifest - --field file --into p')
    expect(piped).toMatchObject({ code: 0, stdout: expect.stringContaining('Downloaded 1 file, 3 B') as string })
    await writeFile(at('empty.txt'), '\n')
    expect(await files('--sample-manifest', 'empty.txt')).toMatchObject({
      code: 1,
      stderr: '--sample-manifest empty.txt contains no sample names.\n',
    })
    expect(await files('--sample-manifest', 'none.txt')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Can't read --sample-manifest none\.txt/) as string,
    })
  })

  it('pangea download files --urls-only prints a URL and a path for each file, and writes nothing', async () => {
    const { code, stdout, stderr } = await files('--urls-only', '--into', 'nowhere')
    expect([code, stderr]).toEqual([0, ''])
    const [head, ...lines] = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
    expect(head).toEqual(['url', 'path', 'sample', 'module', 'field'])
    expect(lines.map(([, ...rest]) => rest)).toEqual([
      ['S1/S1.m__1.file.txt', 'S1', 'm::1', 'file'],
      ['S 2%2Fé/S 2%2Fé.m__1.file.txt', 'S 2/é', 'm::1', 'file'],
    ])
    expect(await Promise.all(lines.map(async ([url = '']) => (await fetch(url)).text()))).toEqual(['one', 'two'])
    expect(await readdir(folder())).not.toContain('nowhere')
  })

  it('pangea download files rejects --replace with --skip', async () => {
    expect(await files('--replace', '--skip')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('exclude') as string,
    })
  })
})

describe('pangea download results', () => {
  it('pangea download results includes the results of the group itself', async () => {
    const all = await pangea('download', 'results', 'Lab', 'Subway', '--into', 'd')
    expect(all).toMatchObject({ code: 0, stderr: '' })
    expect(await read('d/Subway/Subway.umap.points.json')).toBe('{"x":[1]}\n')
    expect(await filesIn(at('d'))).toHaveLength(5)
    expect(await pangea('download', 'results', 'Lab', 'Subway', '--module', 'umap', '--into', 'e')).toMatchObject({
      code: 0,
      stdout: 'Downloaded 1 file, 10 B; 0 were already present; 0 failed.\n',
    })
  })
})

describe('pangea download metadata and manifest', () => {
  it('pangea download metadata prints a table that upload metadata can read', async () => {
    const csv = await pangea('download', 'metadata', 'Lab', 'Subway', '--format', 'csv')
    expect(csv).toEqual({
      code: 0,
      stderr: '',
      stdout: 'sample,city,depth,id,ok\nS1,Lisbon,1.5,007,\nS 2/é,"Oslo, ""N""",,,true\n',
    })
    const one = await pangea('download', 'metadata', 'Lab', 'Subway', 'S 2/é', '--json')
    expect(JSON.parse(one.stdout)).toEqual([{ sample: 'S 2/é', city: 'Oslo, "N"', ok: true }])
    const some = await pangea('download', 'metadata', 'Lab', 'Subway', '--sample', 'S1', '--sample', 'S9')
    expect(some).toEqual({
      code: 1,
      stdout: 'sample\tcity\tdepth\tid\nS1\tLisbon\t1.5\t007\n',
      stderr: 'No sample found with the name S9.\n',
    })
    expect(await pangea('download', 'metadata', 'Lab', 'Subway', '--sample', 'S9')).toMatchObject({
      code: 5,
      stdout: '',
    })
  })

  it('pangea download manifest prints a group or a sample with all digits of its numbers', async () => {
    const group = await pangea('download', 'manifest', 'Lab', 'Subway')
    expect(group).toMatchObject({ code: 0, stderr: '' })
    expect(group.stdout).toContain('12345678901234567890')
    expect(JSON.parse(group.stdout)).toMatchObject({ name: 'Subway', samples: [{ name: 'S1' }, { name: 'S 2/é' }] })
    const sample = await pangea('download', 'manifest', 'Lab', 'Subway', 'S1', '--json')
    expect(JSON.parse(sample.stdout)).toMatchObject({ name: 'S1', analysis_results: [{ module_name: 'm::1' }] })
    expect(await pangea('download', 'manifest', 'Lab', 'Nowhere')).toMatchObject({ code: 5, stdout: '' })
    expect(await run(['download', 'manifest', 'Lab'], {})).toMatchObject({ code: 2, stdout: '' })
    const { fetchSampleGroup } = nodeOperationsOf(fixture().pangea)
    expect(await orThrow(fetchSampleGroup(groupNamed('Lab', 'Subway')))).toMatchObject({ name: 'Subway' })
  })
})
