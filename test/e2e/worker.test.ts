/** Acting through work orders, and workers that run their jobs. */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  asWorker,
  bytesSource,
  createResult,
  createWorkOrder,
  downloadField,
  fieldNamed,
  fileSink,
  type Clock,
  ensureResult,
  ensureSamples,
  fetchField,
  fetchResult,
  fetchSample,
  fetchWorkOrder,
  fetchWorkOrderPrototype,
  type JobHandler,
  listResults,
  listSampleWorkOrders,
  listWorkOrders,
  login,
  memoryCache,
  type NodePangea,
  nodeOperationsOf,
  resultNamed,
  runWorker,
  type Sample,
  sampleById,
  saveBlob,
  uploadField,
  withToken,
  type WorkerEvent,
  type WorkOrder,
  workOrderPrototypeNamed,
} from 'pangea-fp/node'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

const qc = workOrderPrototypeNamed('QC')

let fixture: SandboxFixture
let worker: NodePangea
let sequence = 0
beforeAll(async () => {
  fixture = await startSandboxFixture()
  const { worker: credentials } = fixture.sandbox.seed
  worker = withToken((await orThrow(login(credentials)(fixture.anonymous))).auth_token)(fixture.anonymous)
})
afterAll(() => fixture.sandbox.close())
beforeEach(() => fixture.sandbox.setFaults([]))

/** Creates work orders on the samples of a new private library. */
const ordered = async (count: number): Promise<ReadonlyArray<WorkOrder>> => {
  const library = await orThrow(
    nodeOperationsOf(fixture.pangea).ensureSampleGroup(fixture.organization, {
      name: `Private ${++sequence}`,
      is_library: true,
      is_public: false,
      bucket: fixture.library.bucket,
    }),
  )
  const names = Array.from({ length: count }, (_, i) => `P${i}`)
  const samples = await orThrow(ensureSamples(library, names)(fixture.pangea))
  return orThrow(RTE.traverseSeqArray((sample: Sample) => createWorkOrder(sample, qc))(samples)(fixture.pangea))
}

/** The job as the owner reads it. */
const now = (order: WorkOrder): Promise<WorkOrder> => orThrow(fetchWorkOrder(order.uuid)(fixture.pangea))

const statuses = async (orders: ReadonlyArray<WorkOrder>): Promise<ReadonlyArray<string>> =>
  (await Promise.all(orders.map(now))).flatMap(({ job_order_objs }) => job_order_objs.map(({ status }) => status))

const settleMs = 60

describe('asWorker', () => {
  it("asWorker gives access to the order's private sample, results and fields, but to no file and nothing else", async () => {
    const [order, other] = (await ordered(2)) as [WorkOrder, WorkOrder]
    const sample = sampleById(order.sample)
    expect(await fetchSample(sample)(worker)()).toMatchObject(E.left({ _tag: 'Forbidden' }))
    expect(await F.pipe(fetchSample(sample), asWorker(other))(worker)()).toMatchObject(E.left({ _tag: 'Forbidden' }))
    expect(await F.pipe(fetchSample(sample), asWorker(order.uuid))(fixture.anonymous)()).toMatchObject(
      E.left({ _tag: 'Unauthenticated' }),
    )
    const mine = asWorker(order)(worker)
    const { uuid } = await orThrow(fetchSample(sample)(mine))
    const result = await orThrow(createResult({ sample: uuid, module_name: 'qc', replicate: 'w' })(mine))
    const counts = await orThrow(saveBlob(result, 'counts', { reads: 1 })(mine))
    const reads = uploadField(fieldNamed(result, 'reads'), bytesSource('r.txt', new Uint8Array(9)))
    expect(await reads(mine)()).toMatchObject(E.left({ _tag: 'Forbidden' }))
    expect((await orThrow(listResults(sample)(mine))).length).toBe(1)
    // The worker may read what a member uploaded.
    await orThrow(reads(fixture.pangea))
    const folder = await mkdtemp(join(tmpdir(), 'pangea-worker-'))
    await orThrow(downloadField(fieldNamed(result, 'reads'), fileSink(join(folder, 'r.txt')))(mine))
    expect((await readFile(join(folder, 'r.txt'))).length).toBe(9)
    await rm(folder, { recursive: true })
    expect(await fetchField(counts)(worker)()).toMatchObject(E.left({ _tag: 'Forbidden' }))
  })

  it('the cache separates reads through a work order from those without one', async () => {
    const [order] = (await ordered(1)) as [WorkOrder]
    const cached = { ...worker, cache: memoryCache() }
    const sample = fetchSample(sampleById(order.sample))
    await orThrow(F.pipe(sample, asWorker(order))(cached))
    expect(await sample(cached)()).toMatchObject(E.left({ _tag: 'Forbidden' }))
  })
})

describe('work orders', () => {
  it('members create work orders, and privileged users see them', async () => {
    const [order] = (await ordered(1)) as [WorkOrder]
    expect(order).toMatchObject({ name: 'QC', status: 'pending', progress_summary: { pending: 2, n_jobs: 2 } })
    expect(await orThrow(listSampleWorkOrders(sampleById(order.sample))(fixture.pangea))).toEqual([order])
    expect((await orThrow(listWorkOrders(qc)(worker))).map(({ uuid }) => uuid)).toContain(order.uuid)
    expect(await orThrow(listWorkOrders(qc, { isRandom: true, count: 1 })(worker))).toHaveLength(1)
    expect(await orThrow(listWorkOrders(qc)(fixture.pangea))).toEqual([])
    expect(await fetchWorkOrderPrototype(workOrderPrototypeNamed('none'))(worker)()).toMatchObject(
      E.left({ _tag: 'NotFound' }),
    )
    expect(await createWorkOrder(sampleById(order.sample), qc)(worker)()).toMatchObject(E.left({ _tag: 'Forbidden' }))
    const missing = sampleById('00000000-0000-4000-8000-000000000000' as Sample['uuid'])
    expect(await createWorkOrder(missing, qc)(fixture.pangea)()).toMatchObject(E.left({ _tag: 'NotFound' }))
  })
})

describe('runWorker', () => {
  it('runWorker runs every job and saves what the handler returns', async () => {
    const orders = await ordered(3)
    const handler: JobHandler = ({ sample, job }) =>
      F.pipe(
        fetchSample(sample),
        RTE.map(({ name }) => ({
          result: { module_name: job.name, replicate: 'w' },
          blobs: { report: { name } },
          resources_used: { cpus: 1 },
        })),
      )
    const summary = await orThrow(runWorker(qc, handler, { isOnce: true, settleMs, concurrency: 3 })(worker))
    expect(summary.failed + summary.returned).toBe(0)
    expect(summary.succeeded).toBeGreaterThanOrEqual(6)
    for (const order of await Promise.all(orders.map(now))) {
      expect(order.status).toBe('success')
      for (const job of order.job_order_objs) {
        const result = await orThrow(
          fetchResult(resultNamed(sampleById(order.sample), { module_name: job.name, replicate: 'w' }))(fixture.pangea),
        )
        expect(job).toMatchObject({ status: 'success', analysis_result: result.uuid, resources_used: { cpus: 1 } })
        expect((await orThrow(fetchField(fieldNamed(result, 'report'))(fixture.pangea))).stored_data).toEqual({
          name: result.sample_obj.name,
        })
      }
    }
  })

  it('runWorker marks a job whose handler fails or throws, and skips the rest of that order', async () => {
    const orders = await ordered(2)
    const events: Array<WorkerEvent> = []
    let runs = 0
    const handler: JobHandler = ({ workOrder }) => {
      runs += 1
      if (workOrder.uuid === orders[0]?.uuid) throw new Error('out of memory')
      return fetchSample(sampleById('00000000-0000-4000-8000-000000000000' as Sample['uuid'])) as never
    }
    const onEvent = (event: WorkerEvent) => () => void events.push(event)
    const summary = await orThrow(runWorker(qc, handler, { isOnce: true, settleMs, onEvent })(worker))
    expect(summary).toEqual({ succeeded: 0, failed: 2, returned: 0 })
    expect(runs).toBe(2)
    const failures = events.flatMap((event) => (event._tag === 'Failed' ? [event.error._tag] : []))
    expect([...failures].sort()).toEqual(['InvalidArgument', 'NotFound'])
    expect([...(await statuses(orders))].sort()).toEqual(['error', 'error', 'pending', 'pending'])
    // Orders with a failed job are not retried: they need manual attention.
    expect(await orThrow(runWorker(qc, handler, { isOnce: true, settleMs })(worker))).toMatchObject({ failed: 0 })
  })

  it('runWorker fails a job whose result or field is malformed, and saves nothing of it', async () => {
    const module_name = 'qc'
    const outcomes = [
      { result: { module_name: ' ' } },
      { result: { module_name, replicate: '' } },
      { result: { module_name, replicate: 'r' }, blobs: { counts: 1, '': 2 } },
      { result: null },
    ]
    for (const outcome of outcomes) {
      const [order] = (await ordered(1)) as [WorkOrder]
      const events: Array<WorkerEvent> = []
      const onEvent = (event: WorkerEvent) => () => void events.push(event)
      const handler: JobHandler = () => () => () => Promise.resolve(E.right(outcome as never))
      const summary = await orThrow(runWorker(qc, handler, { isOnce: true, settleMs, onEvent })(worker))
      expect(summary).toEqual({ succeeded: 0, failed: 1, returned: 0 })
      expect(events).toContainEqual(
        expect.objectContaining({ error: expect.objectContaining({ _tag: 'InvalidArgument' }) as unknown }),
      )
      expect(await orThrow(listResults(sampleById(order.sample))(fixture.pangea))).toEqual([])
    }
  })

  it('runWorker leaves no job in the working state when it is stopped', async () => {
    const orders = await ordered(4)
    const controller = new AbortController()
    const begun: Array<string> = []
    const slow: JobHandler =
      ({ job }) =>
      ({ signal }) =>
      () =>
        new Promise((resolve) => {
          begun.push(job.uuid)
          signal?.addEventListener('abort', () => resolve(E.right(undefined)))
          if (begun.length === 3) controller.abort()
        })
    const failing: JobHandler = (task) => (env) => async () => {
      await slow(task)(env)()
      return fetchSample(task.sample)(env)() as never
    }
    const { signal } = controller
    const summary = await orThrow(runWorker(qc, failing, { signal, settleMs, concurrency: 3 })(worker))
    expect(summary).toEqual({ succeeded: 0, failed: 0, returned: 3 })
    expect([...new Set(await statuses(orders))]).toEqual(['pending'])
    for (const order of await Promise.all(orders.map(now)))
      for (const job of order.job_order_objs) expect(job.resources_used).toEqual({})
    // runWorker doesn't wait for a handler that ignores the signal.
    const again = new AbortController()
    const deaf: JobHandler = () => () => () => {
      again.abort()
      return new Promise(() => undefined)
    }
    const left = await orThrow(
      runWorker(qc, deaf, { signal: again.signal, settleMs, graceMs: 20, concurrency: 1 })(worker),
    )
    expect(left).toEqual({ succeeded: 0, failed: 0, returned: 1 })
    expect([...new Set(await statuses(orders))]).toEqual(['pending'])
    // runWorker stops immediately if its signal has already fired.
    const none: Clock = { ...worker.clock }
    expect(await orThrow(runWorker(qc, failing, { signal: AbortSignal.abort() })({ ...worker, clock: none }))).toEqual({
      succeeded: 0,
      failed: 0,
      returned: 0,
    })
    await orThrow(runWorker(qc, () => RTE.right(undefined), { isOnce: true, settleMs: 1 })(worker))
  })

  it('runWorker runs its jobs even when the event listener throws', async () => {
    const orders = await ordered(2)
    const onEvent = () => () => {
      throw new Error('the listener is broken')
    }
    const summary = await orThrow(
      runWorker(qc, () => RTE.right(undefined), { isOnce: true, settleMs, onEvent })(worker),
    )
    expect(summary).toEqual({ succeeded: 4, failed: 0, returned: 0 })
    expect([...new Set(await statuses(orders))]).toEqual(['success'])
  })

  it('two racing runWorkers run each job once', { timeout: 60_000 }, async () => {
    const orders = await ordered(20)
    const runs = new Map<string, number>()
    const warnings: Array<string> = []
    const warned = (warning: Error): void => void warnings.push(warning.message)
    process.on('warning', warned)
    const handler: JobHandler =
      ({ job }) =>
      ({ signal }) =>
      async () => {
        // Handlers that forget to remove their listeners.
        signal?.addEventListener('abort', () => undefined)
        runs.set(job.uuid, (runs.get(job.uuid) ?? 0) + 1)
        await new Promise((resolve) => setTimeout(resolve, 20))
        return E.right(undefined)
      }
    const claims: Array<string> = []
    const onEvent = (event: WorkerEvent) => () => void (event._tag === 'Claimed' && claims.push(event.task.job.uuid))
    const { signal } = new AbortController()
    const race = runWorker(qc, handler, { isOnce: true, settleMs: 400, concurrency: 10, onEvent, signal })
    const [one, two] = await Promise.all([orThrow(race(worker)), orThrow(race(worker))])
    expect(await statuses(orders)).toEqual(Array.from({ length: 40 }, () => 'success'))
    expect([...runs.values()].filter((times) => times !== 1)).toEqual([])
    expect(one.succeeded + two.succeeded).toBe(40)
    expect(new Set(claims).size).toBe(claims.length)
    process.off('warning', warned)
    expect(warnings).toEqual([])
  })

  it('runWorker continues after lost responses', async () => {
    const orders = await ordered(2)
    fixture.sandbox.setFaults([
      { target: 'api', method: 'PATCH', path: 'job_orders', times: 3, effect: { drop: 'after' } },
      { target: 'api', method: 'PATCH', path: 'job_orders', times: 3, effect: { drop: 'before' } },
      { target: 'api', method: 'PATCH', path: 'job_orders', times: 2, effect: { status: 503 } },
    ])
    const patient = { ...worker, retry: { ...worker.retry, baseDelayMs: 1 } }
    for (let round = 0; round < 3; round++)
      await orThrow(runWorker(qc, () => RTE.right(undefined), { isOnce: true, settleMs: 10 })(patient))
    expect(await statuses(orders)).toEqual(['success', 'success', 'success', 'success'])
  })

  it("runWorker claims jobs even when it can't list the orders of a sample", async () => {
    const orders = await ordered(2)
    const refusal = {
      status: 403,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ detail: 'Insufficient permissions to get work orders for sample.' }),
    }
    fixture.sandbox.setFaults([{ target: 'api', method: 'GET', path: '^/api/samples/.*/work_orders', effect: refusal }])
    await orThrow(runWorker(qc, () => RTE.right(undefined), { isOnce: true, settleMs })(worker))
    expect([...new Set(await statuses(orders))]).toEqual(['success'])
  })

  it('runWorker fails when the work order prototype is missing', async () => {
    expect(await runWorker(workOrderPrototypeNamed('none'), () => RTE.right(undefined))(worker)()).toMatchObject(
      E.left({ _tag: 'NotFound' }),
    )
  })

  it('a handler can ensure a result of the sample itself', async () => {
    await ordered(1)
    const summary = await orThrow(
      runWorker(
        qc,
        ({ sample, job }) =>
          F.pipe(
            ensureResult(sample, { module_name: `own ${job.name}`, replicate: 'r' }),
            RTE.map((result) => ({ result })),
          ),
        { isOnce: true, settleMs },
      )(worker),
    )
    expect(summary.succeeded).toBe(2)
  })
})
