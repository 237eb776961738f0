/**
 * The example contents of a new sandbox, as a client sees them, and what happens to them at
 * restarts.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E } from 'fp-ts'
import {
  deleteResult,
  downloadMany,
  downloadsInto,
  fetchField,
  fieldNamed,
  fileCheckpoints,
  groupNamed,
  listFields,
  login,
  logout,
  makeNodePangea,
  noCache,
  type NodePangea,
  resultNamed,
  sampleNamed,
  samplesOf,
} from 'pangea-fp/node'
import { type Sandbox, type SandboxOptions, startSandbox } from 'pangea-sandbox'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { orThrow } from '../e2e/sandboxFixture.js'
import { call } from './api/apiClient.js'

let folder: string
let running: Sandbox | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-example-'))
})
afterAll(async () => {
  await running?.close()
  await rm(folder, { recursive: true, force: true })
})

const restart = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  await running?.close()
  running = await startSandbox({ data: join(folder, 'data'), contents: 'example', ...options })
  return running
}

/** The sandbox of the previous test if it is still running, or a new one. */
const sandbox = async (): Promise<Sandbox> => running ?? restart()

const userOf = ({ user }: Sandbox) => {
  if (user === undefined) throw new Error('the sandbox has no user')
  return user
}

const clientOf = (sandbox: Sandbox): NodePangea =>
  makeNodePangea({
    endpoint: sandbox.endpoint,
    token: userOf(sandbox).token,
    cache: noCache,
    checkpoints: fileCheckpoints({ directory: join(folder, 'client') }),
  })

const readExampleFile = (name: string): Promise<Buffer> =>
  readFile(new URL(`../../sandbox/example/${name}`, import.meta.url))

const download = async (pangea: NodePangea, into: string) => {
  const fields = await orThrow(listFields(samplesOf(groupNamed('Lab', 'Subway')))(pangea))
  const files = downloadsInto(join(folder, into), fields)
  return { fields, outcome: await orThrow(downloadMany(files)(pangea)) }
}

const counts = resultNamed(sampleNamed('Lab', 'Subway', 'S1'), { module_name: 'read_counts', replicate: 'run 1' })

it('the example has a user who can log in, and a sample with a table and a FASTQ pair that can be downloaded', async () => {
  const started = await restart()
  const pangea = clientOf(started)
  const { email, password, token } = userOf(started)
  expect((await orThrow(login({ email, password })(pangea))).auth_token).toBe(token)
  const { fields, outcome } = await download(pangea, 'first')
  expect(
    fields.map(({ name, analysis_result_obj: { module_name, replicate, sample_obj } }) => [
      sample_obj.name,
      module_name,
      replicate,
      name,
    ]),
  ).toEqual([
    ['S1', 'raw::raw_reads', 'run 1', 'read_1'],
    ['S1', 'raw::raw_reads', 'run 1', 'read_2'],
    ['S1', 'read_counts', 'run 1', 'table'],
  ])
  expect(fields[0]?.analysis_result_obj.sample_obj.metadata).toMatchObject({ city: 'Lisbon' })
  expect(outcome.left).toEqual([])
  for (const read of [1, 2])
    expect(await readFile(join(folder, `first/S1/S1.raw__raw_reads.read_${read}.fastq.gz`))).toEqual(
      await readExampleFile(`reads_${read}.fastq.gz`),
    )
  const { stored_data } = await orThrow(fetchField(fieldNamed(counts, 'table'))(pangea))
  expect(stored_data).toMatchObject({ read_pairs: 100 })
  expect(outcome.right.map(({ verification }) => verification)).toEqual(['sha256', 'sha256'])
}, 60_000)

it('a restart keeps the example, and does not restore deleted parts of it', async () => {
  const first = await sandbox()
  await orThrow(deleteResult(counts)(clientOf(first)))
  const second = await restart()
  expect([second.user, second.s3, second.library]).toEqual([first.user, first.s3, first.library])
  const { fields, outcome } = await download(clientOf(second), 'second')
  expect(fields.map(({ name }) => name)).toEqual(['read_1', 'read_2'])
  expect([outcome.left, outcome.right.length]).toEqual([[], 2])
})

it('a restart after a logout issues a new valid token', async () => {
  const before = await sandbox()
  await orThrow(logout(clientOf(before)))
  const after = await restart()
  expect(userOf(after).token).not.toBe(userOf(before).token)
  expect(userOf(after).password).toBe(userOf(before).password)
  expect(E.isRight(await listFields(samplesOf(groupNamed('Lab', 'Subway')))(clientOf(after))())).toBe(true)
})

it('a restart does not return a deleted user and a deleted library', async () => {
  const { endpoint, user } = await sandbox()
  const as = { token: user?.token ?? '' }
  const me = (await call(endpoint, 'GET', '/users/me', as)).body as { readonly uuid: string }
  const group = (await call(endpoint, 'GET', '/nested/Lab/sample_groups/Subway/', as)).body as { readonly uuid: string }
  expect((await call(endpoint, 'DELETE', `/sample_groups/${group.uuid}`, as)).status).toBe(204)
  expect((await call(endpoint, 'DELETE', `/users/${me.uuid}`, as)).status).toBe(204)
  const after = await restart()
  expect([after.user, after.library]).toEqual([undefined, undefined])
})

it('startSandbox without contents starts empty, and the folder stays empty at later starts', async () => {
  const data = join(folder, 'empty')
  for (const options of [{}, { contents: 'example' }] as const) {
    const { endpoint, user } = await restart({ data, contents: 'empty', ...options })
    expect(user).toBeUndefined()
    expect((await call(endpoint, 'GET', '/organizations')).body).toMatchObject({ count: 0 })
  }
})

it('a folder whose first start failed still counts as new', async () => {
  const data = join(folder, 'failed')
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  await expect(restart({ data, port })).rejects.toThrow(`Port ${port} is in use`)
  other.close()
  running = undefined
  const { endpoint } = await restart({ data, contents: 'empty' })
  expect((await call(endpoint, 'GET', '/organizations')).body).toMatchObject({ count: 0 })
})

it('a folder that was filled before a kill does not count as new, even without saved ports', async () => {
  const data = join(folder, 'killed')
  const { user } = await restart({ data })
  await running?.close()
  const file = join(data, 'settings.json')
  const settings = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
  const { port: _port, seeds: _seeds, beginning: _beginning, ...known } = settings
  await writeFile(file, JSON.stringify(known))
  const again = await restart({ data, contents: 'empty' })
  expect(again.user).toEqual(user)
})
