/** Runs `pangea sync` as a process against a sandbox. */
import { mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import {
  bytesSource,
  fieldNamed,
  nodeOperationsOf,
  type Organization,
  type Sample,
  type SampleGroup,
  type SampleResult,
} from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'
import { orThrow } from '../e2e/sandboxFixture.js'
import { seededBytes } from '../transfer/fixture.js'
import { sha256 } from '../transfer/storageTestServer.js'
import { filesIn, useCliFixture } from './cliFixture.js'

const { fixture, folder, start, pangea, script } = useCliFixture()

const MiB = 1024 * 1024

/** Makes a library with a bucket for one test. */
const makeLibrary = async (name: string): Promise<SampleGroup> => {
  const { ensureLibrary, saveSampleGroup } = nodeOperationsOf(fixture().pangea)
  const organization: Organization = fixture().organization
  return orThrow(
    saveSampleGroup({ ...(await orThrow(ensureLibrary(organization, name))), bucket: fixture().library.bucket }),
  )
}

const makeResult = async (
  library: SampleGroup,
  name: string,
  module_name = 'raw::raw_reads',
): Promise<SampleResult> => {
  const { ensureSample, ensureResult } = nodeOperationsOf(fixture().pangea)
  const sample: Sample = await orThrow(ensureSample(library, { name }))
  return orThrow(ensureResult(sample, { module_name, replicate: 'run 1' }))
}

const upload = (result: SampleResult, field: string, filename: string, bytes: Uint8Array) =>
  orThrow(nodeOperationsOf(fixture().pangea).uploadField(fieldNamed(result, field), bytesSource(filename, bytes)))

/** The files below a folder, without those of sync itself, by path. */
const contents = async (path: string): Promise<Readonly<Record<string, string>>> => {
  const files = (await filesIn(join(folder(), path))).map((file) => relative(join(folder(), path), file)).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(folder(), path, file), 'utf8')))
  return Object.fromEntries(
    files
      .map((file, i) => [file, texts[i] ?? ''] as const)
      .filter(([file]) => !/^(MANIFEST.tsv|SHA256SUMS)$/.test(file)),
  )
}

const bytes = (text: string): Uint8Array => Buffer.from(text)

const record = (stdout: string): object => JSON.parse(stdout) as object

describe('pangea sync', { timeout: 60_000 }, () => {
  it('pangea sync writes files and JSON, a manifest that sha256sum accepts, and transfers nothing again', async () => {
    const library = await makeLibrary('Two samples')
    const result = await makeResult(library, 'S1')
    await upload(result, 'read_1', 'reads_1.fastq', bytes('one'))
    await upload(result, 'read_2', 'reads_2.fastq', bytes('two'))
    const ops = nodeOperationsOf(fixture().pangea)
    await orThrow(
      ops.createField(await makeResult(library, 'S2', 'counts'), { name: 'table', stored_data: { é: [1, null] } }),
    )
    const own = await orThrow(ops.ensureResult(library, { module_name: 'summary', replicate: 'run 1' }))
    await orThrow(ops.createField(own, { name: 'all', stored_data: 7 }))
    await orThrow(ops.createField(own, { name: 'empty', stored_data: {} }))

    const planned = await pangea('sync', 'Lab', 'Two samples', 'study', '--dry-run', '--format', 'ndjson')
    expect(planned).toMatchObject({ code: 3, stderr: '' })
    expect(
      planned.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ).toContainEqual(
      expect.objectContaining({ action: 'create', path: 'S1/raw__raw_reads/reads_1.fastq', size_bytes: 3 }),
    )
    await expect(stat(join(folder(), 'study'))).rejects.toThrow('ENOENT')

    const first = await pangea('sync', 'Lab', 'Two samples', 'study')
    expect(first).toEqual({
      code: 0,
      stderr: '',
      stdout: 'Synced study: 4 created and 0 updated, 24 B; 0 unchanged; 0 failed.\n',
    })
    expect(await contents('study')).toEqual({
      'S1/raw__raw_reads/reads_1.fastq': 'one',
      'S1/raw__raw_reads/reads_2.fastq': 'two',
      'S2/counts/table.json': '{"é":[1,null]}\n',
      'Two samples/summary/all.json': '7\n',
    })
    expect(await script('cd study && sha256sum --check --strict --quiet SHA256SUMS && wc -l < SHA256SUMS')).toEqual({
      code: 0,
      stderr: '',
      stdout: '4\n',
    })
    const manifest = await readFile(join(folder(), 'study/MANIFEST.tsv'), 'utf8')
    expect(manifest).toContain(`S1/raw__raw_reads/reads_1.fastq\t3\t${sha256(bytes('one'))}\t`)

    const { mtimeMs } = await stat(join(folder(), 'study/S1/raw__raw_reads/reads_1.fastq'))
    const again = await pangea('sync', library.uuid, 'study', '--json')
    expect(record(again.stdout)).toMatchObject({ created: [], updated: [], unchanged: 4, transferred_bytes: 0 })
    expect((await stat(join(folder(), 'study/S1/raw__raw_reads/reads_1.fastq'))).mtimeMs).toBe(mtimeMs)
    expect(await readFile(join(folder(), 'study/MANIFEST.tsv'), 'utf8')).toBe(manifest)
    expect(await pangea('sync', 'Lab', 'Two samples', 'study', '--dry-run')).toMatchObject({ code: 0, stderr: '' })
  })

  it('pangea sync updates what changed on the server, and keeps what was changed here', async () => {
    const library = await makeLibrary('Changing')
    const result = await makeResult(library, 'S1')
    await upload(result, 'a', 'a.txt', bytes('a1'))
    await upload(result, 'b', 'b.txt', bytes('b1'))
    await mkdir(join(folder(), 'study/S1/raw__raw_reads'), { recursive: true })
    await writeFile(join(folder(), 'study/S1/raw__raw_reads/b.txt'), 'mine')
    const first = await pangea('sync', 'Lab', 'Changing', 'study')
    expect(first).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('1 changed here and not replaced') as string,
    })
    expect(first.stderr).toBe(
      "S1/raw__raw_reads/b.txt: it exists, and differs from the server's file. Keep your file under another name, or pass --replace.\n",
    )
    await upload(result, 'a', 'a.txt', bytes('a2'))
    expect(record((await pangea('sync', 'Lab', 'Changing', 'study', '--json')).stdout)).toMatchObject({
      updated: ['S1/raw__raw_reads/a.txt'],
      conflicts: [{ path: 'S1/raw__raw_reads/b.txt' }],
    })
    expect(await contents('study')).toEqual({ 'S1/raw__raw_reads/a.txt': 'a2', 'S1/raw__raw_reads/b.txt': 'mine' })
    expect(await pangea('sync', 'Lab', 'Changing', 'study', '--replace')).toMatchObject({ code: 0 })
    expect(await contents('study')).toMatchObject({ 'S1/raw__raw_reads/b.txt': 'b1' })
    await writeFile(join(folder(), 'study/S1/raw__raw_reads/a.txt'), 'edited')
    expect(await pangea('sync', 'Lab', 'Changing', 'study')).toMatchObject({ code: 1 })
    expect(await contents('study')).toMatchObject({ 'S1/raw__raw_reads/a.txt': 'edited' })
  })

  it('pangea sync compares the ETag of a file without a recorded SHA-256, and keeps one that differs', async () => {
    const library = await makeLibrary('No checksums')
    const result = await makeResult(library, 'S1')
    const { field } = await upload(result, 'a', 'a.txt', bytes('a1'))
    const { sha256: _, ...pointer } = field.stored_data as Readonly<Record<string, string>>
    await orThrow(nodeOperationsOf(fixture().pangea).updateField(field, { stored_data: pointer }))
    const sync = async () => record((await pangea('sync', 'Lab', 'No checksums', 'study', '--json')).stdout)
    expect(await sync()).toMatchObject({ created: ['S1/raw__raw_reads/a.txt'] })
    expect(await sync()).toMatchObject({ unchanged: 1, updated: [], transferred_bytes: 0 })
    await writeFile(join(folder(), 'study/S1/raw__raw_reads/a.txt'), 'mine')
    expect(await sync()).toMatchObject({ conflicts: [{ path: 'S1/raw__raw_reads/a.txt' }], unchanged: 0 })
    expect(await contents('study')).toEqual({ 'S1/raw__raw_reads/a.txt': 'mine' })
  })

  it('pangea sync names a file that was replaced without a new record, and settles', async () => {
    const library = await makeLibrary('Misrecorded')
    const result = await makeResult(library, 'S1')
    const ops = nodeOperationsOf(fixture().pangea)
    const { field } = await upload(result, 'a', 'a.txt', bytes('recorded'))
    const recorded = field.stored_data as Readonly<Record<string, string>>
    await upload(result, 'a', 'a.txt', bytes('other'))
    // As by a client that records nothing.
    const { presigned_url: _, ...pointer } = recorded
    await orThrow(ops.updateField(field, { stored_data: pointer }))
    const path = 'S1/raw__raw_reads/a.txt'
    for (const expected of [{ created: [path] }, { created: [], updated: [], unchanged: 1, transferred_bytes: 0 }]) {
      const { code, stdout, stderr } = await pangea('sync', 'Lab', 'Misrecorded', 'study', '--json')
      expect(code).toBe(1)
      expect(record(stdout)).toMatchObject({ ...expected, misrecorded: [{ path }], failed: [] })
      expect(stderr).toContain(`${path}: the server stores another file than it records`)
    }
    expect(await contents('study')).toEqual({ [path]: 'other' })
    const planned = await pangea('sync', 'Lab', 'Misrecorded', 'study', '--dry-run', '--format', 'ndjson')
    expect(planned.stdout).toContain('"action":"verify"')
    expect(planned.code).toBe(0)
    await upload(result, 'a', 'a.txt', bytes('right again'))
    expect(await pangea('sync', 'Lab', 'Misrecorded', 'study')).toMatchObject({ code: 0, stderr: '' })
    expect(await contents('study')).toEqual({ [path]: 'right again' })
  })

  it('pangea sync --sample requests nothing of other samples, and keeps their files', async () => {
    const library = await makeLibrary('Named')
    for (const name of ['S1', 'S2', 'S3']) await upload(await makeResult(library, name), 'f', 'f.txt', bytes(name))
    await pangea('sync', 'Lab', 'Named', 'study')
    const { deleteSample } = nodeOperationsOf(fixture().pangea)
    for (const name of ['S2', 'S3']) await orThrow(deleteSample((await makeResult(library, name)).sample_obj))
    const { ensureSamples } = nodeOperationsOf(fixture().pangea)
    await orThrow(
      ensureSamples(
        library,
        Array.from({ length: 150 }, (_, index) => `empty ${index}`),
      ),
    )
    const before = fixture().sandbox.requests()
    const one = await pangea('sync', 'Lab', 'Named', 'study', '--sample', 'S1', '--sample', 'S2', '--json')
    // The group, the names, S1, and the results of the group with the check of an empty list.
    expect(fixture().sandbox.requests() - before).toBe(5)
    expect(record(one.stdout)).toMatchObject({ unchanged: 1, vanished: ['S2/raw__raw_reads/f.txt'] })
    expect(record((await pangea('sync', 'Lab', 'Named', 'study', '--json')).stdout)).toMatchObject({
      vanished: ['S2/raw__raw_reads/f.txt', 'S3/raw__raw_reads/f.txt'],
    })
  })

  it('pangea sync says what to do about a link and a folder in the place of a file, and a dangling target', async () => {
    const library = await makeLibrary('In the way')
    for (const name of ['S1', 'S2']) await upload(await makeResult(library, name), 'f', 'f.txt', bytes(name))
    await mkdir(join(folder(), 'study/S1/raw__raw_reads/f.txt'), { recursive: true })
    await mkdir(join(folder(), 'study/S2/raw__raw_reads'), { recursive: true })
    await symlink('/etc/hostname', join(folder(), 'study/S2/raw__raw_reads/f.txt'))
    const { code, stderr } = await pangea('sync', 'Lab', 'In the way', 'study', '--replace')
    expect({ code, lines: stderr.trim().split('\n') }).toEqual({
      code: 1,
      lines: [
        'S1/raw__raw_reads/f.txt: it is a folder. Move it out of the folder: sync never replaces it, not even with --replace.',
        'S2/raw__raw_reads/f.txt: it is a link. Move it out of the folder: sync never replaces it, not even with --replace.',
      ],
    })
    await symlink(join(folder(), 'nowhere'), join(folder(), 'dangling'))
    expect(await pangea('sync', 'Lab', 'In the way', 'dangling')).toMatchObject({
      code: 1,
      stderr: "Can't write to dangling: it is a link to a folder that does not exist. Choose another folder.\n",
    })
  })

  it('pangea sync stores samples of any name inside the folder', async () => {
    const library = await makeLibrary('Hostile')
    const names = ['a/b', 'q? #% é', 'CON', '-rf', 'x:y\\z']
    for (const name of names) await upload(await makeResult(library, name), 'f', 'f.txt', bytes(name))
    const above = await makeResult(library, '..')
    await orThrow(nodeOperationsOf(fixture().pangea).createField(above, { name: '..', stored_data: '..' }))
    expect(await pangea('sync', 'Lab', 'Hostile', 'in/study')).toMatchObject({ code: 0, stderr: '' })
    expect(Object.values(await contents('in/study')).sort()).toEqual([...names, '".."\n'].sort())
    expect((await script('cd in/study && sha256sum -c --strict --quiet SHA256SUMS')).code).toBe(0)
    expect(Object.keys(await contents('in'))).toHaveLength(names.length + 3)
  })

  it('pangea sync refuses fields that would get one path, before it requests a file', async () => {
    const library = await makeLibrary('Clashing')
    const result = await makeResult(library, 'S1')
    await upload(result, 'one', 'reads.txt', bytes('1'))
    await upload(result, 'two', 'READS.txt', bytes('2'))
    const refused = await pangea('sync', 'Lab', 'Clashing', 'study')
    expect(refused).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/one path.*\{field\}/) as string,
    })
    await expect(stat(join(folder(), 'study'))).rejects.toThrow('ENOENT')
    expect(await pangea('sync', 'Lab', 'Clashing', 'study', '--template', '{sample}/{field}/{filename}')).toMatchObject(
      {
        code: 0,
      },
    )
    expect(await contents('study')).toEqual({ 'S1/one/reads.txt': '1', 'S1/two/READS.txt': '2' })
  })

  it('pangea sync --shard divides a group among processes that share one folder', async () => {
    const library = await makeLibrary('Sharded')
    const samples = Array.from({ length: 9 }, (_, i) => `S${i}`)
    for (const name of samples) await upload(await makeResult(library, name), 'f', 'f.txt', bytes(name))
    const runs = await Promise.all(
      [1, 2, 3].map((i) => start(['sync', 'Lab', 'Sharded', 'study', '--shard', `${i}/3`, '--json']).ended),
    )
    const created = runs.map(
      ({ stdout }) => (JSON.parse(stdout) as { readonly created: ReadonlyArray<string> }).created,
    )
    expect(created.flat().sort()).toEqual(samples.map((name) => `${name}/raw__raw_reads/f.txt`))
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0])
    expect((await script('cd study && sha256sum -c --strict --quiet SHA256SUMS && wc -l < SHA256SUMS')).stdout).toBe(
      '9\n',
    )
    expect(Object.keys(await contents('study'))).toHaveLength(9)
  })

  it('pangea sync leaves correct files and one manifest when two processes sync one folder at once', async () => {
    const library = await makeLibrary('Twice')
    const large = seededBytes(9 * MiB)
    await upload(await makeResult(library, 'S1'), 'f', 'large.bin', large)
    for (const name of ['S2', 'S3']) await upload(await makeResult(library, name), 'f', 'f.txt', bytes(name))
    const runs = await Promise.all([1, 2].map(() => start(['sync', 'Lab', 'Twice', 'study']).ended))
    expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ])
    expect((await script('cd study && sha256sum -c --strict --quiet SHA256SUMS && wc -l < SHA256SUMS')).stdout).toBe(
      '3\n',
    )
    expect(Object.keys(await contents('study')).sort()).toEqual([
      'S1/raw__raw_reads/large.bin',
      'S2/raw__raw_reads/f.txt',
      'S3/raw__raw_reads/f.txt',
    ])
  })

  it('pangea sync reports files that vanished from the server, and deletes them only with --delete', async () => {
    const library = await makeLibrary('Vanishing')
    for (const name of ['S1', 'S2', 'S3']) await upload(await makeResult(library, name), 'f', 'f.txt', bytes(name))
    expect(await pangea('sync', 'Lab', 'Vanishing', 'study')).toMatchObject({ code: 0 })
    const { deleteSample, fetchSample } = nodeOperationsOf(fixture().pangea)
    for (const name of ['S1', 'S2'])
      await orThrow(deleteSample(await orThrow(fetchSample((await makeResult(library, name)).sample_obj))))
    await writeFile(join(folder(), 'study/S2/raw__raw_reads/f.txt'), 'mine')
    const reported = await pangea('sync', 'Lab', 'Vanishing', 'study')
    expect(reported).toMatchObject({ code: 0, stdout: expect.stringContaining('2 no longer on the server') as string })
    expect(reported.stderr).toContain('--delete')
    expect(Object.keys(await contents('study'))).toHaveLength(3)
    expect(await pangea('sync', 'Lab', 'Vanishing', 'study', '--delete')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('S2/raw__raw_reads/f.txt: it was changed') as string,
    })
    expect(await contents('study')).toEqual({ 'S2/raw__raw_reads/f.txt': 'mine', 'S3/raw__raw_reads/f.txt': 'S3' })
    await expect(stat(join(folder(), 'study/S1'))).rejects.toThrow('ENOENT')
  })

  it('pangea sync --include and --exclude select by path, and a name that matches nothing is an error', async () => {
    const library = await makeLibrary('Selected')
    const result = await makeResult(library, 'S1')
    for (const name of ['a.txt', 'b.txt', 'c.csv']) await upload(result, name, name, bytes(name))
    const args = ['sync', 'Lab', 'Selected', 'study']
    expect(await pangea(...args, '--include', '*.txt', '--exclude', 'S1/**/b.*')).toMatchObject({ code: 0 })
    expect(Object.keys(await contents('study'))).toEqual(['S1/raw__raw_reads/a.txt'])
    expect(await pangea(...args, '--sample', 'S1', '--sample', 'S9')).toMatchObject({
      code: 1,
      stderr: 'No file found for the sample S9.\n',
    })
    // The files of the first run are listed still.
    expect((await script('cd study && sha256sum -c --quiet SHA256SUMS && wc -l < SHA256SUMS')).stdout).toBe('3\n')
    expect(await pangea(...args, '--module', 'nope')).toMatchObject({ code: 1, stdout: '' })
  })

  it('an interrupted pangea sync lists what has arrived, and the next run completes it', async () => {
    const library = await makeLibrary('Interrupted')
    await upload(await makeResult(library, 'S1'), 'f', 'small.txt', bytes('small'))
    const large = seededBytes(30 * MiB)
    await upload(await makeResult(library, 'S2'), 'f', 'large.bin', large)
    const { child, ended } = start(['sync', 'Lab', 'Interrupted', 'study', '--bwlimit', '2M'])
    const hasArrived = (): Promise<boolean> =>
      stat(join(folder(), 'study/S1/raw__raw_reads/small.txt')).then(
        () => true,
        () => false,
      )
    await expect.poll(hasArrived, { timeout: 20_000 }).toBe(true)
    child.kill('SIGINT')
    const stopped = await ended
    expect(stopped.code).toBe(130)
    expect(stopped.stderr).toContain('Interrupted. Run it again')
    expect((await script('cd study && sha256sum -c SHA256SUMS')).stdout).toBe('S1/raw__raw_reads/small.txt: OK\n')
    expect(await pangea('sync', 'Lab', 'Interrupted', 'study')).toMatchObject({ code: 0 })
    expect(sha256(await readFile(join(folder(), 'study/S2/raw__raw_reads/large.bin')))).toBe(sha256(large))
  })

  it.each([
    ['a blank word', ['Lab', '', 'study'], 2, 'blank'],
    ['no folder', ['Lab'], 2, 'FOLDER'],
    ['an unknown placeholder', ['Lab', 'Subway', 'study', '--template', '{smaple}'], 2, '{smaple}'],
    ['an invalid shard', ['Lab', 'Subway', 'study', '--shard', '0/4'], 2, 'numbered from 1 to 4'],
    ['an unknown group', ['Lab', 'Subwya', 'study'], 5, 'Subwya'],
  ])('pangea sync reports %s, and creates no folder', async (_, args, code, text) => {
    const result = await pangea('sync', ...args)
    expect(result).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(text) as string })
    await expect(stat(join(folder(), 'study'))).rejects.toThrow('ENOENT')
  })

  it('pangea sync follows no link out of the folder, and stops at a damaged manifest', async () => {
    const library = await makeLibrary('Linked')
    await upload(await makeResult(library, 'S1'), 'f', 'f.txt', bytes('server'))
    await mkdir(join(folder(), 'elsewhere'))
    await mkdir(join(folder(), 'study'))
    await symlink(join(folder(), 'elsewhere'), join(folder(), 'study/S1'))
    expect(await pangea('sync', 'Lab', 'Linked', 'study', '--replace')).toMatchObject({ code: 1 })
    expect(await contents('elsewhere')).toEqual({})
    await rm(join(folder(), 'study/S1'))
    await writeFile(join(folder(), 'study/MANIFEST.tsv'), 'path\tsize_bytes\tsha256\n../x\t1\ty\n')
    expect(await pangea('sync', 'Lab', 'Linked', 'study')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('MANIFEST.tsv') as string,
    })
    expect(Object.keys(await contents('study'))).toEqual([])
  })

  it.each([
    ['MANIFEST.tsv', 'sample\tcity\n'],
    ['SHA256SUMS', `${'a'.repeat(64)}  notes.txt\n`],
  ])("pangea sync does not replace another program's %s", async (name, text) => {
    const library = await makeLibrary(`Foreign ${name}`)
    await upload(await makeResult(library, 'S1'), 'f', 'f.txt', bytes('server'))
    await mkdir(join(folder(), 'study'))
    await writeFile(join(folder(), 'study', name), text)
    expect(await pangea('sync', 'Lab', `Foreign ${name}`, 'study')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(name) as string,
    })
    expect(await readFile(join(folder(), 'study', name), 'utf8')).toBe(text)
  })
})
