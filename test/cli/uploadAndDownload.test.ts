/** Runs `pangea upload file` and `pangea download files` as processes. */
import { readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { groupNamed, nodeOperationsOf, samplesOf } from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'
import { isJsonObject } from '../../src/ops/results/fieldContent.js'
import { orThrow } from '../e2e/sandboxFixture.js'
import { seededBytes } from '../transfer/fixture.js'
import { sha256 } from '../transfer/storageTestServer.js'
import { filesIn, uploadArgs as upload, useCliFixture } from './cliFixture.js'

const MiB = 1024 * 1024
const { fixture, folder, start, pangea, script, run } = useCliFixture()

describe('pangea upload file and pangea download files', () => {
  it('pangea download files returns uploaded files under any name, and skips existing ones', async () => {
    const sample = 'é #1?%2F & \'so\' "on"'
    const name = 'r é#?%\'".fastq.gz'
    const bytes = seededBytes(9 * MiB + 1)
    await writeFile(join(folder(), name), bytes)
    const up = await pangea(...upload(sample, name, '--replicate', 'run 1', '--json'))
    expect(up).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(up.stdout)).toMatchObject({
      size_bytes: bytes.length,
      sha256: sha256(bytes),
      verification: 'etag',
    })

    const wanted = ['download', 'files', 'Lab', 'Subway', '--sample', sample, '--into', 'here']
    const down = await pangea(...wanted)
    expect(down).toEqual({
      code: 0,
      stderr: '',
      stdout: 'Downloaded 1 file, 9.4 MB; 0 were already present; 0 failed. Verified: 1 by SHA-256.\n',
    })
    const [path = '', ...others] = await filesIn(join(folder(), 'here'))
    expect([sha256(await readFile(path)), others]).toEqual([sha256(bytes), []])

    const { mtimeMs } = await stat(path)
    const again = JSON.parse((await pangea(...wanted, '--json')).stdout) as object
    expect(again).toMatchObject({
      downloaded: [],
      present: [expect.stringContaining('.fastq.gz')],
      failed: [],
      verified: { sha256: 1, etag: 0, length: 0, none: 0 },
    })
    expect((await stat(path)).mtimeMs).toBe(mtimeMs)
    await writeFile(path, bytes.subarray(0, -1))
    expect(JSON.parse((await pangea(...wanted, '--json', '--replace')).stdout)).toMatchObject({
      downloaded: [{ verification: 'sha256' }],
    })
    expect(sha256(await readFile(path))).toBe(sha256(bytes))
  })

  it('pangea download files skips existing files of a client that records no SHA-256', async () => {
    const bytes = seededBytes(17 * MiB + 1)
    await writeFile(join(folder(), 'old.fastq'), bytes)
    expect(await pangea(...upload('older', 'old.fastq'))).toMatchObject({ code: 0 })
    const { listFields, updateField } = nodeOperationsOf(fixture().pangea)
    const fields = await orThrow(listFields(samplesOf(groupNamed('Lab', 'Subway'))))
    const field = fields.find(({ analysis_result_obj: result }) => result.sample_obj.name === 'older')
    if (field === undefined || !isJsonObject(field.stored_data)) throw new Error('no such field')
    const { sha256: _, ...rest } = field.stored_data
    await orThrow(updateField(field, { stored_data: rest }))

    const wanted = ['download', 'files', 'Lab', 'Subway', '--sample', 'older', '--json']
    expect(JSON.parse((await pangea(...wanted)).stdout)).toMatchObject({ downloaded: [{ verification: 'etag' }] })
    const again = await pangea(...wanted)
    expect(JSON.parse(again.stdout)).toMatchObject({ downloaded: [], present: [expect.any(String)], failed: [] })
  })

  it('pangea upload file keeps a stored file that differs, unless --overwrite is passed', async () => {
    await writeFile(join(folder(), 'a.fq'), 'first')
    const first = JSON.parse((await pangea(...upload('kept', 'a.fq', '--json'))).stdout) as object
    expect(first).toMatchObject({ status: 'uploaded', sha256: sha256(Buffer.from('first')) })
    const again = await pangea(...upload('kept', 'a.fq', '--json'))
    expect([again.code, JSON.parse(again.stdout)]).toEqual([0, { ...first, status: 'unchanged', verification: null }])

    await writeFile(join(folder(), 'a.fq'), 'other')
    const refused = {
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^The field read_1 of kept stores another file: .*--overwrite.*\n$/) as string,
    }
    expect(await pangea(...upload('kept', 'a.fq'))).toEqual(refused)
    expect(await script(`echo piped | pangea ${upload('kept', '-').join(' ')}`)).toEqual(refused)
    expect(await pangea('download', 'files', 'Lab', 'Subway', '--sample', 'kept', '--into', 'd')).toMatchObject({
      code: 0,
    })
    const [path = ''] = await filesIn(join(folder(), 'd'))
    expect(await readFile(path, 'utf8')).toBe('first')

    expect(await pangea(...upload('kept', 'a.fq', '--overwrite', '--json'))).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(sha256(Buffer.from('other'))) as string,
    })
  })

  it('pangea upload file and pangea apply refuse names whose files no one could download', async () => {
    await writeFile(join(folder(), 'a.fq'), 'bytes')
    const before = fixture().sandbox.requests()
    for (const name of ['.', '..', '../x', 'x/../y'])
      expect(await pangea(...upload(name, 'a.fq'))).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/^The sample ".*" can't have files: .*\n$/) as string,
      })
    const columns = 'organization,library,sample,module,field,file'
    await writeFile(join(folder(), 's.csv'), `${columns}\nLab,..,x/../y,m,f,a.fq\nLab,..,z,m,f,a.fq\n`)
    const { code, stderr } = await pangea('apply', 's.csv', '--plan')
    expect([code, stderr.match(/s\.csv: line \d, column \d: The (library|sample) ".*" can't/g)]).toEqual([
      1,
      [
        's.csv: line 2, column 2: The library ".." can\'t',
        's.csv: line 2, column 3: The sample "x/../y" can\'t',
        's.csv: line 3, column 2: The library ".." can\'t',
      ],
    ])
    expect(fixture().sandbox.requests()).toBe(before)
  })

  it('pangea upload file reads standard input', async () => {
    const bytes = seededBytes(11 * MiB + 3)
    const piped = start(upload('piped', '-', '--filename', 'S1.bam', '--json'))
    piped.child.stdin?.end(bytes)
    expect(JSON.parse((await piped.ended).stdout)).toMatchObject({ size_bytes: bytes.length, sha256: sha256(bytes) })
    const down = await pangea('download', 'files', 'Lab', 'Subway', '--sample', 'piped')
    expect(down).toMatchObject({ code: 0, stderr: '' })
    const path = (await filesIn(join(folder(), 'piped')))[0] ?? ''
    expect([path.endsWith('.bam'), sha256(await readFile(path))]).toEqual([true, sha256(bytes)])
  })

  it('pangea upload file - can be run again after an interruption, and keeps any complete file', async () => {
    const bytes = seededBytes(24 * MiB)
    await writeFile(join(folder(), 'all.bam'), bytes)
    const cut = start(upload('cut', '-', '--bwlimit', '6M', '--parallel', '1'))
    cut.child.stdin?.on('error', () => undefined)
    cut.child.stdin?.write(bytes)
    const { listFields } = nodeOperationsOf(fixture().pangea)
    const isBegun = async (): Promise<boolean> =>
      (await orThrow(listFields(samplesOf(groupNamed('Lab', 'Subway'))))).some(
        ({ analysis_result_obj: result, stored_data: data }) =>
          result.sample_obj.name === 'cut' && isJsonObject(data) && Object.keys(data).length > 0,
      )
    await expect.poll(isBegun, { timeout: 20_000 }).toBe(true)
    cut.child.kill('SIGINT')
    expect(await cut.ended).toMatchObject({ code: 130, stderr: expect.stringContaining('run it again') as string })

    const piped = (file: string) => script(`cat ${file} | pangea ${upload('cut', '-', '--json').join(' ')}`)
    const again = await piped('all.bam')
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(again.stdout)).toMatchObject({ sha256: sha256(bytes) })
    expect(await piped('all.bam')).toMatchObject({ code: 1, stderr: expect.stringContaining('--overwrite') as string })
    expect(await script(`pangea ${upload('blank', '-').join(' ')} < /dev/null`)).toMatchObject({ code: 0 })
    expect(await script(`pangea ${upload('blank', '-').join(' ')} < /dev/null`)).toMatchObject({ code: 1 })
  }, 60_000)

  it('pangea upload file and download files obey --bwlimit, exit on Ctrl-C, and resume', async () => {
    const bytes = seededBytes(24 * MiB)
    await writeFile(join(folder(), 'long.fastq'), bytes)
    const args = upload('slow', 'long.fastq', '--parallel', '1')
    const slow = start([...args, '--bwlimit', '6M'])
    // It would take four seconds, and is interrupted midway, after a part was sent.
    const checkpoints = join(folder(), 'cache', 'transfers', 'v1')
    const linesWritten = async (): Promise<number> => {
      const [name] = (await readdir(checkpoints).catch(() => [])).filter((each) => each.endsWith('.jsonl'))
      return name === undefined ? 0 : (await readFile(join(checkpoints, name), 'utf8')).split('\n').length - 1
    }
    await expect.poll(linesWritten, { timeout: 20_000 }).toBeGreaterThan(1)
    slow.child.kill('SIGINT')
    const stopped = await slow.ended
    expect(stopped).toMatchObject({ code: 130, stdout: '' })
    expect(stopped.stderr).toMatch(/^Interrupted\. Run it again: a large file resumes where it stopped\.\n$/)

    const resumed = await pangea(...args, '--json')
    expect(resumed.code).toBe(0)
    expect(resumed.stderr).toMatch(/Resuming upload: /)
    expect(JSON.parse(resumed.stdout)).toMatchObject({ sha256: sha256(bytes) })

    const beganDown = Date.now()
    const down = await pangea(
      'download',
      'files',
      'Lab',
      'Subway',
      '--sample',
      'slow',
      '--bwlimit',
      '12M',
      '--parallel',
      '2',
    )
    expect(down.code).toBe(0)
    expect(Date.now() - beganDown).toBeGreaterThan(1_500)
    expect(sha256(await readFile((await filesIn(folder())).find((path) => path.includes('read_1')) ?? ''))).toBe(
      sha256(bytes),
    )
  }, 60_000)

  it.each([
    ['an invalid rate', upload('S', 'f', '--bwlimit', 'fast'), 2, /--bwlimit.*such as 500K/],
    ['a missing field', ['upload', 'file', 'Lab', 'Subway', 'S', 'f', '--module', 'm'], 2, /--field/],
    ['a missing argument', ['download', 'files', 'Lab'], 2, /group/],
    ['a missing file', upload('S', 'not there.fq'), 1, /not there\.fq.*no such file/],
    ['a folder', upload('S', '.'), 1, /not a regular file/],
    ['a missing group', ['download', 'files', 'Lab', 'Bus'], 5, /no sample group .* is named Bus/],
    [
      'a second sample without --sample',
      ['download', 'files', 'Lab', 'Subway', '--sample', 'S1', 'S2'],
      2,
      /as ORGANIZATION GROUP or as a uuid/,
    ],
    ['a blank module', upload('S', 'f', '--module', ' '), 2, /--module.*blank/],
    ['a blank replicate', upload('S', 'f', '--replicate', ''), 2, /--replicate.*blank/],
    ['a blank sample', upload('', 'f'), 2, /sample.*blank/],
    ['a blank sample to download', ['download', 'files', 'Lab', 'Subway', '--sample', ''], 2, /--sample.*blank/],
    ['a blank folder', ['download', 'files', 'Lab', 'Subway', '--into', ''], 2, /--into.*blank/],
    ['an unknown command', ['downlaod', 'Lab', 'Subway'], 2, /Did you mean download/],
    ['the help of an unknown command', ['nope', '--help'], 2, /unknown command 'nope'/],
    [
      'a sample without files',
      ['download', 'files', 'Lab', 'Subway', '--sample', 'nobody'],
      5,
      /No file or JSON of Lab\/Subway is of the sample nobody/,
    ],
  ] as const)('pangea upload file and download files reject %s', async (_what, args, code, message) => {
    const ended = await pangea(...args)
    expect([ended.code, ended.stdout]).toEqual([code, ''])
    expect(ended.stderr).toMatch(message)
    expect(ended.stderr.split('\n')).toHaveLength(2)
  })

  it('pangea download files reports selected names without a file', async () => {
    await writeFile(join(folder(), 'a.fq'), 'a')
    expect(await pangea(...upload('here', 'a.fq'))).toMatchObject({ code: 0 })
    const down = await pangea(
      'download',
      'files',
      'Lab',
      'Subway',
      '--sample',
      'here',
      '--sample',
      'nowhere',
      '--into',
      'd',
    )
    expect(down).toEqual({
      code: 1,
      stdout: 'Downloaded 1 file, 1 B; 0 were already present; 0 failed. Verified: 1 by SHA-256.\n',
      stderr: 'No file found for the sample nowhere.\n',
    })
  })

  it('pangea download files reports an unusable folder once, before it requests any file', async () => {
    await writeFile(join(folder(), 'file'), 'x')
    const places = { file: 'it is a file', 'file/below': 'part of the path is a file' }
    for (const [into, reason] of Object.entries(places)) {
      expect(await pangea('download', 'files', 'Lab', 'Subway', '--into', into)).toEqual({
        code: 1,
        stdout: '',
        stderr: `Can't write to ${into}: ${reason}. Choose another folder with --into.\n`,
      })
    }
  })

  it("pangea upload creates no sample for a file that can't be stored", async () => {
    const { ensureLibrary, ensureSampleGroup, listSamples } = nodeOperationsOf(fixture().pangea)
    const bare = await orThrow(ensureLibrary(fixture().organization, 'Bare'))
    await orThrow(ensureSampleGroup(fixture().organization, { name: 'Mixed', description: 'x' }))
    await writeFile(join(folder(), 'a.fq'), 'a')
    await symlink('loop', join(folder(), 'loop'))
    const into = (group: string, file: string) => {
      const [verb, kind, organization, , ...rest] = upload('left behind', file)
      return pangea(verb ?? '', kind ?? '', organization ?? '', group, ...rest)
    }
    expect(await into('Bare', 'a.fq')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Bare.*bucket/) as string,
    })
    expect(await into('Mixed', 'a.fq')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Mixed is not a library/) as string,
    })
    expect(await into('Subway', 'loop')).toMatchObject({ code: 1, stderr: expect.stringContaining('ELOOP') as string })
    expect(await orThrow(listSamples(bare))).toEqual([])
    const samples = await orThrow(listSamples(fixture().library))
    expect(samples.map(({ name: each }) => each)).not.toContain('left behind')
  })

  it('pangea upload file accepts a file name that is not UTF-8 unless it is ambiguous', async () => {
    const named = (byte: number) =>
      Buffer.concat([Buffer.from(join(folder(), 'r')), Buffer.from([byte]), Buffer.from('.fq')])
    await writeFile(named(0xff), 'bytes')
    const up = await script(String.raw`pangea upload file Lab Subway raw $'r\xff.fq' --module m --field f --json`)
    expect(up).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(up.stdout)).toMatchObject({ size_bytes: 5, sha256: sha256(Buffer.from('bytes')) })
    await writeFile(named(0xfe), 'others')
    expect(await script(String.raw`pangea upload file Lab Subway raw $'r\xff.fq' --module m --field f`)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/is not UTF-8, and 2 files match it/) as string,
    })
  })

  it('pangea download files keeps the extension of a file name that ends in a space', async () => {
    await writeFile(join(folder(), 'reads.fastq.gz '), 'x')
    expect(await pangea(...upload('space', 'reads.fastq.gz '))).toMatchObject({ code: 0 })
    expect(await pangea('download', 'files', 'Lab', 'Subway', '--sample', 'space', '--into', 'd')).toMatchObject({
      code: 0,
    })
    expect(await filesIn(join(folder(), 'd'))).toEqual([
      join(folder(), 'd', 'space', 'space.raw__raw_reads.read_1.fastq.gz'),
    ])
  })

  it('pangea ignores a closed pipe, and fails when its output goes to a full disk', async () => {
    const gone = await script('(pangea download files --help; echo $? >code) | true; cat code')
    expect(gone).toEqual({ code: 0, stdout: '0\n', stderr: '' })
    const full = await script('pangea cache path >/dev/full')
    expect(full).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Can't write to standard output: .*ENOSPC/) as string,
    })
  })

  it('pangea upload file and download files report a missing server, a wrong server and a wrong token', async () => {
    const args = ['download', 'files', 'Lab', 'Subway']
    expect(await run(args, { PANGEA_ENDPOINT: undefined })).toMatchObject({
      code: 4,
      stderr: expect.stringMatching(/PANGEA_ENDPOINT is not set: run pangea login, /) as string,
    })
    expect(await run(args, { PANGEA_TOKEN: 'wrong' })).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('rejected the token') as string,
    })
  })
})
