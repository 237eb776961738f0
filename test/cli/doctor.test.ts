/**
 * Runs `pangea doctor` as a process, against a sandbox and against servers that break the
 * description.
 */
import { mkdir, readdir } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { bytesSource, fieldNamed, nodeOperationsOf, operations } from 'pangea-fp/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { orThrow } from '../e2e/sandboxFixture.js'
import { useCliFixture } from './cliFixture.js'

const { fixture, folder, start, pangea, run, script } = useCliFixture()

interface Row {
  readonly check: string
  readonly kind: string
  readonly status: string
  readonly expected: string
  readonly found: string
}

const rowsOf = (stdout: string): ReadonlyArray<Row> => JSON.parse(stdout) as ReadonlyArray<Row>

const rowOf = (rows: ReadonlyArray<Row>, check: string): Row | undefined => rows.find((row) => row.check === check)

/** Fills the sandbox with a record of each kind. */
beforeAll(async () => {
  const { library, organization } = fixture()
  const all = nodeOperationsOf(fixture().pangea)
  const sample = await orThrow(all.ensureSample(library, { name: 'S1' }))
  const result = await orThrow(all.ensureResult(sample, { module_name: 'raw::raw_reads', replicate: 'run 1' }))
  await orThrow(all.uploadField(fieldNamed(result, 'read_1'), bytesSource('reads.fastq', Buffer.from('@r\n'))))
  const ofGroup = await orThrow(all.ensureResult(library, { module_name: 'summary', replicate: 'run 1' }))
  await orThrow(all.createField(ofGroup, { name: 'all', stored_data: { a: 1 } }))
  const pipeline = await orThrow(all.ensurePipeline({ name: 'P' }))
  await orThrow(all.ensurePipelineModule(pipeline, { name: 'kraken', version: '1.0' }))
  await orThrow(all.ensureProject(organization, { name: 'P', description: 'd' }))
  await orThrow(all.ensureTag({ name: 'T' }))
}, 60_000)

/**
 * Starts a server that forwards to the sandbox, and changes the bodies of some responses, or some
 * paths.
 */
const forwarding = async (
  change: (sent: IncomingMessage, body: string) => string,
  changePath: (path: string) => string = (path) => path,
) => {
  const server = createServer((sent, response) => {
    void (async () => {
      const body = await buffer(sent)
      const answered = await fetch(`${fixture().sandbox.endpoint}${changePath(sent.url ?? '')}`, {
        method: sent.method ?? 'GET',
        headers: {
          authorization: sent.headers.authorization ?? '',
          'content-type': sent.headers['content-type'] ?? '',
        },
        ...(body.length === 0 ? {} : { body }),
        redirect: 'manual',
      })
      const text = change(sent, await answered.text())
      response.writeHead(answered.status, { 'content-type': answered.headers.get('content-type') ?? 'text/plain' })
      response.end(text)
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** One run sends up to two hundred requests. */
describe('pangea doctor', { timeout: 120_000 }, () => {
  it('pangea doctor is green for the sandbox, and has one row for each operation', async () => {
    const { code, stdout, stderr } = await pangea('doctor', '--json')
    const rows = rowsOf(stdout)
    expect(rows.filter(({ status }) => status === 'failed')).toEqual([])
    expect(code).toBe(0)
    expect(stderr).toMatch(/^\d+ ok, 0 failed, \d+ skipped\.\n$/)
    const checked = rows.filter(({ kind }) => kind === 'operation').map(({ check }) => check)
    expect([...checked].sort()).toEqual(Object.keys(operations).sort())
    for (const check of ['node_version', 'proxy', 'connection', 'clock_skew', 'cache', 'token', 'storage'])
      expect(rowOf(rows, check)).toMatchObject({ kind: 'environment', status: 'ok' })
    for (const check of ['fetchSampleFieldByName', 'fetchGroupField', 'fetchPipelineModuleByVersion', 'listTagSamples'])
      expect(rowOf(rows, check)).toMatchObject({ status: 'ok', found: 'HTTP 200, as described' })
    // What was not tried is never called fine.
    expect(rowOf(rows, 'createSample')).toMatchObject({
      status: 'skipped',
      found: expect.stringContaining('--write') as string,
    })
    expect(rowOf(rows, 'login')).toMatchObject({ status: 'skipped', found: 'it needs your password' })
  })

  it('pangea doctor --write tries what writes, and leaves nothing behind', async () => {
    const all = nodeOperationsOf(fixture().pangea)
    const names = async () => [
      (await orThrow(all.listOrganizations)).map(({ name }) => name),
      (await orThrow(all.listPipelines)).map(({ name }) => name),
      (await orThrow(all.listTags)).map(({ name }) => name),
    ]
    const before = await names()
    const { code, stdout } = await pangea('doctor', '--write', '--json')
    const rows = rowsOf(stdout)
    expect(rows.filter(({ status }) => status === 'failed')).toEqual([])
    expect(code).toBe(0)
    const checked = rows.filter(({ kind }) => kind === 'operation').map(({ check }) => check)
    expect([...checked].sort()).toEqual(Object.keys(operations).sort())
    for (const check of [
      'createSample',
      'updateSample',
      'uploadSampleField',
      'savePipelineWikiPage',
      'deleteOrganization',
    ])
      expect(rowOf(rows, check)).toMatchObject({ status: 'ok' })
    expect(await names()).toEqual(before)
  })

  it('pangea doctor names the operation that breaks the description, what it expected and what it found', async () => {
    const { url, stop } = await forwarding(({ url: path = '' }, body) =>
      /^\/api\/samples\/[^/]+\/metadata/.test(path) ? body.replace('"name":"S1"', '"name":7') : body,
    )
    const { ended } = start(['doctor', '--failed', '--json'], { PANGEA_ENDPOINT: url })
    const { code, stdout, stderr } = await ended
    stop()
    expect(rowsOf(stdout)).toEqual([
      expect.objectContaining({
        check: 'fetchSampleMetadata',
        expected: expect.stringMatching(/^\/name: /) as string,
        found: '7',
        method: 'GET',
        path: '/api/samples/{uuid}/metadata',
      }),
    ])
    expect(code).toBe(1)
    expect(stderr).toContain(' 1 failed, ')
  })

  it('pangea doctor skips the taxa on a server without a tree of life', async () => {
    const { url, stop } = await forwarding(
      (_, body) => body,
      (path) => path.replace(/(treeoflife\/.*)Escherichia/, '$1Unheardof'),
    )
    const { code, stdout } = await start(['doctor', '--json'], { PANGEA_ENDPOINT: url }).ended
    stop()
    const rows = rowsOf(stdout).filter(({ check }) => /Tax/.test(check))
    expect(rows.map(({ check, status }) => [check, status])).toEqual([
      ['searchTaxa', 'ok'],
      ['annotateTaxa', 'skipped'],
      ['correctTaxonNames', 'ok'],
      ['fetchTaxonAncestors', 'skipped'],
      ['fetchTaxonDescendants', 'skipped'],
    ])
    expect(rowOf(rows, 'annotateTaxa')?.found).toContain('the server has no taxon Escherichia coli')
    expect(code).toBe(0)
  })

  it('pangea doctor reports data that the description does not define', async () => {
    const { url, stop } = await forwarding(({ url: path = '' }, body) =>
      path.startsWith('/api/contrib/tags/name/') ? body.replace('{', '{"shelf":"B",') : body,
    )
    const { ended } = start(['doctor', '--failed', '--json'], { PANGEA_ENDPOINT: url })
    const rows = rowsOf((await ended).stdout)
    stop()
    expect(rows.map(({ check, expected, found }) => [check, expected.split(':')[0], found])).toEqual([
      ['fetchTagByName', '/shelf', '"B"'],
    ])
  })

  it('pangea doctor reports a rejected token', async () => {
    const rejected = await run(['doctor', '--json'], { PANGEA_TOKEN: 'wrong' })
    expect(rejected.code).toBe(1)
    expect(rowOf(rowsOf(rejected.stdout), 'token')).toMatchObject({ status: 'failed' })
  })

  it('pangea doctor checks what is public without a token', async () => {
    const anonymous = await run(['doctor', '--write', '--json'], { PANGEA_TOKEN: undefined })
    expect(rowOf(rowsOf(anonymous.stdout), 'token')).toMatchObject({ status: 'skipped' })
    expect(rowOf(rowsOf(anonymous.stdout), 'createSample')).toMatchObject({
      status: 'skipped',
      found: 'it needs a valid token',
    })
  })

  it('pangea doctor tries no operation on a server that does not respond', async () => {
    const { code, stdout } = await run(['doctor', '--json'], { PANGEA_ENDPOINT: 'http://127.0.0.1:9' })
    const rows = rowsOf(stdout)
    expect(code).toBe(1)
    expect(rowOf(rows, 'connection')).toMatchObject({ status: 'failed' })
    expect(rows.filter(({ kind, status }) => kind === 'operation' && status !== 'skipped')).toEqual([])
  })

  it('pangea doctor reports an invalid proxy and a cache folder that is a file', async () => {
    const { code, stdout } = await run(['doctor', '--json'], {
      HTTPS_PROXY: 'proxy.example.org:3128',
      PANGEA_API_CACHE_DIR: join(process.execPath, 'cache'),
    })
    expect(code).toBe(1)
    expect(rowOf(rowsOf(stdout), 'proxy')).toMatchObject({
      status: 'failed',
      found: expect.stringContaining('HTTPS_PROXY') as string,
    })
    expect(rowOf(rowsOf(stdout), 'cache')).toMatchObject({
      status: 'failed',
      found: expect.stringContaining('part of the path is a file') as string,
    })
  })

  it('pangea doctor reports a cache folder on a disk that takes no more bytes', async () => {
    // A limit of one block for each file has the effect of a full disk. The folder must exist.
    await mkdir(join(folder(), 'full'))
    const { stdout } = await script(
      `trap '' XFSZ; ulimit -f 1; PANGEA_API_CACHE_DIR=${join(folder(), 'full')} pangea doctor --json --quiet | cat`,
    )
    expect(rowOf(rowsOf(stdout), 'cache')).toMatchObject({
      status: 'failed',
      found: expect.stringMatching(
        /^Can't write to .*full: .* Set PANGEA_API_CACHE_DIR to another folder\.$/,
      ) as string,
    })
    expect(await readdir(join(folder(), 'full'))).toEqual([])
  })

  it('pangea doctor prints a table of rows with a header', async () => {
    const { stdout } = await pangea('doctor', '--format', 'tsv', '--quiet')
    expect(stdout.split('\n')[0]).toBe('check\tstatus\texpected\tfound\tkind\tmethod\tpath')
  })
})
