/** The data folder: restarts, kills, locks and seeds. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { call, create, signUp } from './api/apiClient.js'

let data: string
let seed: string

interface Listed {
  readonly results: ReadonlyArray<{
    readonly uuid: string
    readonly name: string
    readonly work_order_protos?: ReadonlyArray<string>
  }>
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'sandbox-test-'))
  seed = join(data, 'seed.json')
})

afterAll(() => rm(data, { recursive: true, force: true }))

const program = new URL('./sandboxProcess.ts', import.meta.url)

/** Starts a sandbox in its own process, so that it can be killed. */
const startInProcess = async (): Promise<{ readonly endpoint: string; readonly kill: () => Promise<void> }> => {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(program), data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { endpoint: line.toString().trim(), kill }
}

it('a killed sandbox restarts with the same address and data', async () => {
  const before = await startInProcess()
  const token = await signUp(before.endpoint, 'alice')
  const made = await create(before.endpoint, token, '/organizations', { name: 'Kept' })
  await expect(startSandbox({ data })).rejects.toThrow(/in use by another sandbox/)
  await before.kill()

  const after = await startSandbox({ data })
  expect(after.endpoint).toBe(before.endpoint)
  expect((await call(after.endpoint, 'GET', '/nested/Kept/', { token })).body).toStrictEqual(made)
  await expect(startSandbox({ data })).rejects.toThrow(/in use by another sandbox/)
  await after.close()
})

/** Returns the ID of a process that has exited. */
const deadPid = async (): Promise<number> => {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid ?? 0
}

it.runIf(process.platform === 'linux')('the lock of a zombie process is taken over', async () => {
  // Its parent becomes a program that does not wait for it.
  const parent = spawn('sh', ['-c', 'sleep 0.05 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [pid] = (await once(parent.stdout, 'data')) as [Buffer]
  const stateOf = (): Promise<string> => readFile(`/proc/${Number(String(pid))}/stat`, 'utf8')
  while (!/\) Z/.test(await stateOf())) await new Promise((resolve) => setTimeout(resolve, 20))
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-zombie-'))
  await writeFile(join(folder, 'sandbox.lock'), String(pid).trim())
  const sandbox = await startSandbox({ data: folder })
  await sandbox.close()
  parent.kill()
  await rm(folder, { recursive: true })
})

it('exactly one of several sandboxes takes over the lock of a dead process', async () => {
  const folder = join(data, 'contested')
  await mkdir(folder)
  await writeFile(join(folder, 'sandbox.lock'), String(await deadPid()))
  const tries = await Promise.allSettled([1, 2, 3].map(() => startSandbox({ data: folder })))
  const started = tries.flatMap((tried) => (tried.status === 'fulfilled' ? [tried.value] : []))
  expect(started.length).toBe(1)
  await Promise.all(started.map((sandbox) => sandbox.close()))
  expect((await readdir(folder)).filter((name) => name.startsWith('sandbox.lock'))).toEqual([])
})

it('the next start removes the temporary folder of a killed sandbox', async () => {
  const left = await mkdtemp(join(tmpdir(), 'pangea-sandbox-'))
  const inUse = await mkdtemp(join(tmpdir(), 'pangea-sandbox-'))
  await writeFile(join(left, 'sandbox.lock'), String(await deadPid()))
  await writeFile(join(inUse, 'sandbox.lock'), String(process.ppid))
  const sandbox = await startSandbox()
  await sandbox.close()
  const names = await readdir(tmpdir())
  expect(names.filter((name) => [left, inUse, sandbox.folder].includes(join(tmpdir(), name)))).toEqual([
    inUse.split('/').at(-1),
  ])
  await rm(inUse, { recursive: true })
})

it('a seed is inserted once, and its users can log in', async () => {
  const groups = [{ name: 'Lib', is_library: true, samples: [{ name: 'S1', metadata: { city: 'Faro' } }] }]
  const users = [{ email: 'owner@example.org', password: 'Metagenome-42' }]
  await writeFile(
    seed,
    JSON.stringify({ users, organizations: [{ name: 'Seeded', owner: 'owner@example.org', groups }] }),
  )
  const sampleOf = async (sandbox: Sandbox): Promise<unknown> => {
    const token = await signUp(sandbox.endpoint, 'owner')
    const path = '/nested/Seeded/sample_groups/Lib/samples/S1/'
    return (await call(sandbox.endpoint, 'GET', path, { token })).body
  }
  const first = await startSandbox({ data, seed })
  const sample = await sampleOf(first)
  const { s3, seed: known } = first
  await first.close()
  expect(sample).toMatchObject({ metadata: { city: 'Faro' } })

  const second = await startSandbox({ data, seed })
  expect(await sampleOf(second)).toStrictEqual(sample)
  expect([second.s3, second.seed]).toStrictEqual([s3, known])
  await second.close()
})

it('a seed inserts work order prototypes with their jobs and privileged users', async () => {
  const work_order_prototypes = [
    { name: 'Assembly', jobs: [{ name: 'spades', resources_needed: { cpus: 8 } }], workers: ['seeder@example.org'] },
  ]
  const group_work_order_prototypes = [{ name: 'All of it', work_orders: ['QC', 'Assembly'] }]
  const users = [{ email: 'seeder@example.org', password: 'Metagenome-42' }]
  await writeFile(seed, JSON.stringify({ users, work_order_prototypes, group_work_order_prototypes }))
  for (let start = 0; start < 2; start++) {
    const sandbox = await startSandbox({ data, seed })
    const token = await signUp(sandbox.endpoint, 'seeder')
    const get = async (path: string) => (await call(sandbox.endpoint, 'GET', path, { token })).body as Listed
    const { results: prototypes } = await get('/work_order_prototypes?name=Assembly')
    expect(prototypes).toHaveLength(1)
    const mine = `/work_order_prototypes/${prototypes[0]?.uuid}/work_orders`
    if (start === 0) {
      const { uuid: organization } = await create(sandbox.endpoint, token, '/organizations', { name: 'Ordering' })
      const library = { name: 'Ordering', organization, is_library: true }
      const { uuid } = await create(sandbox.endpoint, token, '/sample_groups', library)
      const sample = await create(sandbox.endpoint, token, '/samples', { library: uuid, name: 'S' })
      await create(sandbox.endpoint, token, `/samples/${sample.uuid}/work_orders/${prototypes[0]?.uuid}`, {})
    }
    // Only a privileged user sees the queue.
    expect(await get(mine)).toMatchObject({ count: 1 })
    const { results: jobs } = await get('/job_order_prototypes')
    expect(jobs.filter(({ name }) => name === 'spades')).toMatchObject([{ resources_needed: { cpus: 8 } }])
    const { results: groups } = await get('/group_work_order_prototypes')
    expect(groups).toMatchObject([{ name: 'All of it' }])
    expect(groups[0]?.work_order_protos).toHaveLength(2)
    await sandbox.close()
  }
  await writeFile(seed, JSON.stringify({ group_work_order_prototypes: [{ name: 'X', work_orders: ['none'] }] }))
  await expect(startSandbox({ data, seed })).rejects.toThrow(
    `The seed file ${seed} is invalid: seed.group_work_order_prototypes[0].work_orders[0] refers to the unknown work order prototype none`,
  )
})

it('an invalid seed is rejected with the location of its error, and leaves the folder unlocked', async () => {
  const organizations = [{ name: 'X', owner: 'o@example.org', groups: [{ name: 'G', is_library: 'yes' }] }]
  await writeFile(seed, JSON.stringify({ organizations }))
  await expect(startSandbox({ data, seed })).rejects.toThrow(
    'seed.organizations[0].groups[0].is_library must be true or false',
  )
  await expect(readFile(join(data, 'sandbox.lock'))).rejects.toThrow()
})
