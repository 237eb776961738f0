/** Workers in processes of their own: SIGTERM, and races. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import {
  createWorkOrder,
  fetchWorkOrder,
  login,
  nodeOperationsOf,
  workOrderPrototypeNamed,
  type WorkOrder,
} from 'pangea-fp/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

const program = fileURLToPath(new URL('workerProgram.ts', import.meta.url))

let fixture: SandboxFixture
let token: string
beforeAll(async () => {
  fixture = await startSandboxFixture()
  token = (await orThrow(login(fixture.sandbox.seed.worker)(fixture.anonymous))).auth_token
})
afterAll(() => fixture.sandbox.close())

const ordered = async (names: ReadonlyArray<string>): Promise<ReadonlyArray<WorkOrder>> => {
  const samples = await orThrow(nodeOperationsOf(fixture.pangea).ensureSamples(fixture.library, names))
  return Promise.all(
    samples.map((sample) => orThrow(createWorkOrder(sample, workOrderPrototypeNamed('QC'))(fixture.pangea))),
  )
}

const statuses = async (orders: ReadonlyArray<WorkOrder>): Promise<ReadonlyArray<string>> =>
  (await Promise.all(orders.map(({ uuid }) => orThrow(fetchWorkOrder(uuid)(fixture.pangea))))).flatMap(
    ({ job_order_objs }) => job_order_objs.map(({ status }) => status),
  )

/** Runs a worker, and calls `onJobs` once it has started that many jobs. */
const work = (takesMs: number, once: string, onJobs?: readonly [number, (pid: number) => void]) =>
  new Promise<{ readonly code: number | null; readonly jobs: ReadonlyArray<string>; readonly summary: unknown }>(
    (resolve, reject) => {
      const args = ['--import', 'tsx', program, fixture.sandbox.endpoint, token, String(takesMs), once]
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      let text = ''
      let isTold = false
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString()
        if (onJobs === undefined || isTold || text.split('\n').length <= onJobs[0]) return
        isTold = true
        onJobs[1](child.pid ?? 0)
      })
      child.on('error', reject)
      child.on('close', (code) => {
        const lines = text.split('\n')
        resolve({ code, jobs: lines.slice(0, -1), summary: JSON.parse(lines.at(-1) ?? 'null') })
      })
    },
  )

it('a worker exits on SIGTERM and leaves no job in the working state', { timeout: 60_000 }, async () => {
  const orders = await ordered(['T1', 'T2', 'T3', 'T4', 'T5'])
  const { code, summary } = await work(3_600_000, '', [4, (pid) => process.kill(pid, 'SIGTERM')])
  expect([code, summary]).toEqual([0, { _tag: 'Right', right: { succeeded: 0, failed: 0, returned: 4 } }])
  expect(await statuses(orders)).toEqual(orders.flatMap(() => ['pending', 'pending']))
  await work(0, 'once')
})

it('two racing worker processes run each job once', { timeout: 120_000 }, async () => {
  const orders = await ordered(Array.from({ length: 8 }, (_, i) => `R${i}`))
  const both = await Promise.all([work(20, 'once'), work(20, 'once')])
  // A job claimed by one process may finish after the other found nothing to do.
  const rest = await work(20, 'once')
  const jobs = [...both, rest].flatMap((one) => one.jobs)
  expect(await statuses(orders)).toEqual(orders.flatMap(() => ['success', 'success']))
  expect(jobs).toHaveLength(16)
  expect(new Set(jobs).size).toBe(16)
})
