/** `pangea upload` and `pangea download`, run as people run them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { groupNamed, operationsOf, samplesOf } from 'pangea-fp/node'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { count, rate } from '../../src/cli/flags.js'
import { isJsonObject } from '../../src/ops/fields.js'
import { must, startWorld, type World } from '../e2e/world.js'
import { noise } from '../transfer/rig.js'
import { sha256 } from '../transfer/storageServer.js'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
// By its path: the commands are run in other folders.
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const MiB = 1024 * 1024

let world: World
let folder = ''
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.sandbox.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-cli-transfer-'))
  return () => rm(folder, { recursive: true, force: true })
})

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const start = (args: ReadonlyArray<string>, more: NodeJS.ProcessEnv = {}) => {
  const child: ChildProcess = spawn(process.execPath, ['--import', tsx, main, ...args], {
    cwd: folder,
    env: {
      ...process.env,
      PANGEA_ENDPOINT: world.sandbox.endpoint,
      PANGEA_TOKEN: world.pangea.token ?? '',
      PANGEA_API_CACHE_DIR: join(folder, 'cache'),
      ...more,
    },
  })
  const said = { stdout: '', stderr: '' }
  child.stdout?.on('data', (text: Buffer) => (said.stdout += text.toString()))
  child.stderr?.on('data', (text: Buffer) => (said.stderr += text.toString()))
  const ended: Promise<Ended> = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }))
  return { child, ended }
}
const pangea = (...args: ReadonlyArray<string>): Promise<Ended> => start(args).ended

const upload = (sample: string, file: string, ...more: ReadonlyArray<string>): ReadonlyArray<string> => [
  'upload',
  'Lab',
  'Subway',
  sample,
  file,
  '--module',
  'raw::raw_reads',
  '--field',
  'read_1',
  ...more,
]

const filesIn = async (path: string): Promise<ReadonlyArray<string>> =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

describe('rates and numbers', () => {
  it.each([
    ['1', 1],
    ['500K', 512_000],
    ['10m', 10 * MiB],
    ['1.5G', 1.5 * 1024 * MiB],
  ])('%s is %i bytes a second', (text, bytes) => expect(rate(text)).toBe(bytes))

  it.each(['', '0', '-1', '10 M', '10MB', '1e6', 'fast', '0.5'])('%o is no rate', (text) =>
    expect(() => rate(text)).toThrow(/such as 500K/),
  )
  it.each(['0', '-1', '1.5', '1000', ''])('%o is no number of requests', (text) => expect(() => count(text)).toThrow())
})

describe('pangea upload and pangea download', () => {
  it('bring back what they took, whatever it is called, and no file twice', async () => {
    const sample = 'é #1?%2F & \'so\' "on"'
    const name = 'r é#?%\'".fastq.gz'
    const bytes = noise(9 * MiB + 1)
    await writeFile(join(folder, name), bytes)
    const up = await pangea(...upload(sample, name, '--replicate', 'run 1', '--json'))
    expect(up).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(up.stdout)).toMatchObject({
      sizeBytes: bytes.length,
      sha256: sha256(bytes),
      verification: 'etag',
    })

    const wanted = ['download', 'Lab', 'Subway', '--sample', sample, '--into', 'here']
    const down = await pangea(...wanted)
    expect(down).toEqual({
      code: 0,
      stderr: '',
      stdout: 'Downloaded 1 files, 9.4 MB; 0 were there already; 0 failed.\n',
    })
    const [path = '', ...others] = await filesIn(join(folder, 'here'))
    expect([sha256(await readFile(path)), others]).toEqual([sha256(bytes), []])

    const { mtimeMs } = await stat(path)
    const again = JSON.parse((await pangea(...wanted, '--json')).stdout) as object
    expect(again).toMatchObject({ downloaded: [], present: [expect.stringContaining('.fastq.gz')], failed: [] })
    expect((await stat(path)).mtimeMs).toBe(mtimeMs)
    await writeFile(path, bytes.subarray(0, -1))
    expect(JSON.parse((await pangea(...wanted, '--json')).stdout)).toMatchObject({
      downloaded: [{ verification: 'sha256' }],
    })
    expect(sha256(await readFile(path))).toBe(sha256(bytes))
  })

  it('bring nothing again of what a client uploaded that records no SHA-256', async () => {
    const bytes = noise(17 * MiB + 1)
    await writeFile(join(folder, 'old.fastq'), bytes)
    expect(await pangea(...upload('older', 'old.fastq'))).toMatchObject({ code: 0 })
    const { listFields, updateField } = operationsOf(world.pangea)
    const fields = await must(listFields(samplesOf(groupNamed('Lab', 'Subway'))))
    const field = fields.find(({ analysis_result_obj: result }) => result.sample_obj.name === 'older')
    if (field === undefined || !isJsonObject(field.stored_data)) throw new Error('no such field')
    const { sha256: _, ...rest } = field.stored_data
    await must(updateField(field, { stored_data: rest }))

    const wanted = ['download', 'Lab', 'Subway', '--sample', 'older', '--json']
    expect(JSON.parse((await pangea(...wanted)).stdout)).toMatchObject({ downloaded: [{ verification: 'etag' }] })
    const again = await pangea(...wanted)
    expect(JSON.parse(again.stdout)).toMatchObject({ downloaded: [], present: [expect.any(String)], failed: [] })
  })

  it('take what is piped in', async () => {
    const bytes = noise(11 * MiB + 3)
    const piped = start(upload('piped', '-', '--filename', 'S1.bam', '--json'))
    piped.child.stdin?.end(bytes)
    expect(JSON.parse((await piped.ended).stdout)).toMatchObject({ sizeBytes: bytes.length, sha256: sha256(bytes) })
    const down = await pangea('download', 'Lab', 'Subway', '--sample', 'piped')
    expect(down).toMatchObject({ code: 0, stderr: '' })
    const path = (await filesIn(join(folder, 'piped')))[0] ?? ''
    expect([path.endsWith('.bam'), sha256(await readFile(path))]).toEqual([true, sha256(bytes)])
  })

  it('are no faster than they may, end at once when interrupted, and go on then', async () => {
    const bytes = noise(24 * MiB)
    await writeFile(join(folder, 'long.fastq'), bytes)
    const args = upload('slow', 'long.fastq', '--parallel', '1')
    const slow = start([...args, '--bwlimit', '6M'])
    // It would take four seconds: it is stopped in the middle of them, when a part was sent.
    const journal = join(folder, 'cache', 'transfers', 'v1')
    const linesWritten = async (): Promise<number> => {
      const [name] = (await readdir(journal).catch(() => [])).filter((each) => each.endsWith('.jsonl'))
      return name === undefined ? 0 : (await readFile(join(journal, name), 'utf8')).split('\n').length - 1
    }
    await expect.poll(linesWritten, { timeout: 20_000 }).toBeGreaterThan(1)
    slow.child.kill('SIGINT')
    const stopped = await slow.ended
    expect(stopped).toMatchObject({ code: 130, stdout: '' })
    expect(stopped.stderr).toMatch(/Interrupted\. Run it again/)

    const resumed = await pangea(...args, '--json')
    expect(resumed.code).toBe(0)
    expect(resumed.stderr).toMatch(/An upload goes on/)
    expect(JSON.parse(resumed.stdout)).toMatchObject({ sha256: sha256(bytes) })

    const beganDown = Date.now()
    const down = await pangea('download', 'Lab', 'Subway', '--sample', 'slow', '--bwlimit', '12M', '--parallel', '2')
    expect(down.code).toBe(0)
    expect(Date.now() - beganDown).toBeGreaterThan(1_500)
    expect(sha256(await readFile((await filesIn(folder)).find((path) => path.includes('read_1')) ?? ''))).toBe(
      sha256(bytes),
    )
  }, 60_000)

  it.each([
    ['a rate that is none', upload('S', 'f', '--bwlimit', 'fast'), 2, /--bwlimit.*such as 500K/],
    ['no field', ['upload', 'Lab', 'Subway', 'S', 'f', '--module', 'm'], 2, /--field/],
    ['a missing argument', ['download', 'Lab'], 2, /group/],
    ['a file that is not there', upload('S', 'not there.fq'), 1, /not there\.fq.*no such file/],
    ['a folder', upload('S', '.'), 1, /not a regular file/],
    ['a group that is not there', ['download', 'Lab', 'Bus'], 1, /no such thing/],
    ['a sample without files', ['download', 'Lab', 'Subway', '--sample', 'nobody'], 1, /No file of Lab\/Subway/],
  ] as const)('say what is wrong: %s', async (_what, args, code, message) => {
    const ended = await pangea(...args)
    expect([ended.code, ended.stdout]).toEqual([code, ''])
    expect(ended.stderr).toMatch(message)
  })

  it('say what is wrong: no server, a wrong one, a wrong token', async () => {
    const args = ['download', 'Lab', 'Subway']
    expect(await start(args, { PANGEA_ENDPOINT: undefined }).ended).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('PANGEA_ENDPOINT is not set') as string,
    })
    expect(await start(args, { PANGEA_TOKEN: 'wrong' }).ended).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is not allowed') as string,
    })
  })
})
