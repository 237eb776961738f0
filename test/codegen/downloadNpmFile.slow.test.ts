import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type NpmPackageFile, downloadNpmFile, npmPackageFiles } from './downloadNpmFile.js'

const text = '{"openapi":"3.1.0"}'

describe('downloadNpmFile', () => {
  let folder = ''
  let cache = ''
  let wanted: NpmPackageFile
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pangea-packed-'))
    await writeFile(join(folder, 'package.json'), '{"name":"described","version":"1.0.0"}')
    await writeFile(join(folder, 'openapi.json'), text)
    await promisify(execFile)('npm', ['pack', '--ignore-scripts'], { cwd: folder })
    const sha512 = createHash('sha512').update(text).digest('base64url')
    wanted = { spec: join(folder, 'described-1.0.0.tgz'), path: 'openapi.json', sha512 }
  })
  afterAll(() => rm(folder, { recursive: true }))
  beforeEach(async () => {
    cache = await mkdtemp(join(folder, 'cache-'))
  })

  it('downloadNpmFile works concurrently and leaves no temporary files', async () => {
    const paths = await Promise.all([downloadNpmFile(wanted, cache), downloadNpmFile(wanted, cache)])
    expect(await Promise.all(paths.map((path) => readFile(path, 'utf8')))).toEqual([text, text])
    expect(await readdir(cache)).toHaveLength(1)
  })

  it('downloadNpmFile replaces a damaged file', async () => {
    const path = await downloadNpmFile(wanted, cache)
    await writeFile(path, 'damaged')
    expect(await downloadNpmFile(wanted, cache)).toBe(path)
    expect(await readFile(path, 'utf8')).toBe(text)
  })

  it('downloadNpmFile fails with one line if the package or the file is missing, or the checksum differs', async () => {
    const failure = async (changes: Partial<NpmPackageFile>): Promise<string> =>
      downloadNpmFile({ ...wanted, ...changes }, cache).then(
        () => 'fetched',
        (error: Error) => error.message,
      )
    const messages = [
      await failure({ spec: join(folder, 'absent.tgz') }),
      await failure({ path: 'absent.json' }),
      await failure({ sha512: 'x'.repeat(86) }),
    ]
    expect(messages).toEqual([
      expect.stringMatching(/^could not fetch openapi.json of \S+absent.tgz: .*ENOENT.*$/),
      expect.stringMatching(/^could not fetch absent.json of \S+: tar: .*$/),
      expect.stringMatching(/^could not fetch openapi.json of \S+: its SHA-512 is \S+$/),
    ])
    expect(await readdir(cache)).toEqual([])
  })

  it('downloadNpmFiles fetches several files of a package, and checks the checksum of the package', async () => {
    const { spec } = wanted
    const sha512 = createHash('sha512')
      .update(await readFile(spec))
      .digest('base64url')
    const several = { spec, paths: ['openapi.json', 'package.json'], sha512 }
    const folders = await Promise.all([npmPackageFiles(several, cache), npmPackageFiles(several, cache)])
    expect(folders[0]).toBe(folders[1])
    expect((await readdir(folders[0])).sort()).toEqual(['openapi.json', 'package.json'])
    expect(await readdir(cache)).toHaveLength(1)
    await expect(npmPackageFiles({ ...several, sha512: 'x' }, cache)).rejects.toThrow(/its SHA-512 is \S+$/)
    expect(await readdir(cache)).toHaveLength(1)
  })
})
