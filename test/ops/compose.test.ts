/** Combinators of operations, without a server. */
import { either as E, function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import {
  type Clock,
  type CommonError,
  defaultRetry,
  type Forbidden,
  type Invalid,
  makePangea,
  type NotFound,
  type Op,
  op,
  orElseEnsure,
  type Pangea,
  partitionSamples,
  type Progress,
  retrying,
  toAsyncIterable,
  toPromise,
  traverseSamples,
  withProgress,
  withSignal,
  withTimeout,
} from 'pangea-fp'
import { describe, expect, it } from 'vitest'

const exchange = {
  method: 'GET',
  url: 'http://x/api',
  status: 404,
  attempt: 1,
  cause: { name: 'HttpStatus', message: '' },
}
const notFound: NotFound = { _tag: 'NotFound', ...exchange, detail: 'none' }
const forbidden: Forbidden = { _tag: 'Forbidden', ...exchange, status: 403, detail: 'no' }
const unreachable: CommonError = { _tag: 'NetworkError', ...exchange, status: null }

/** A clock whose sleeps return immediately and are recorded. */
const instantClock = (slept: Array<number> = []): Clock => ({
  nowMs: () => 0,
  sleep: (ms) => () => {
    slept.push(ms)
    return Promise.resolve()
  },
})
const pangea: Pangea = makePangea({ endpoint: 'http://x', clock: instantClock(), random: { next: () => 0.5 } })

const run = <A, Err>(operation: RTE.ReaderTaskEither<Pangea, Err, A>, env = pangea): Promise<E.Either<Err, A>> =>
  operation(env)()

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('Do-notation', () => {
  it('op binds values sequentially and widens the error type', async () => {
    const one: Op<number, NotFound> = RTE.right(1)
    const two: Op<number, Forbidden> = RTE.right(2)
    const sum: Op<number, NotFound | Forbidden> = F.pipe(
      op.Do,
      op.bind('one', () => one),
      op.bind('two', ({ one }) =>
        F.pipe(
          two,
          op.map((two) => two + one),
        ),
      ),
      op.apS('three', one),
      op.let('four', ({ one, two, three }) => one + two + three),
      op.map(({ four }) => four),
    )
    expect(await run(sum)).toEqual(E.right(5))
    const bound = F.pipe(
      one,
      op.bindTo('n'),
      op.flatMap(({ n }) => (n === 1 ? RTE.left(forbidden) : two)),
    )
    expect(await run(bound)).toEqual(E.left(forbidden))
  })
})

describe('orElseEnsure', () => {
  it('orElseEnsure runs the other operation only after NotFound', async () => {
    const ensure: Op<string, Invalid> = RTE.right('made')
    const failWith = (error: NotFound | Forbidden): Op<string, NotFound | Forbidden> => RTE.left(error)
    // orElseEnsure removes NotFound from the type.
    const made: Op<string, Forbidden | Invalid> = F.pipe(failWith(notFound), orElseEnsure(ensure))
    expect(await run(made)).toEqual(E.right('made'))
    expect(await run(F.pipe(failWith(forbidden), orElseEnsure(ensure)))).toEqual(E.left(forbidden))
  })
})

describe('retrying', () => {
  const failing = (
    times: number,
    error: CommonError | Forbidden,
  ): { readonly runs: () => number; readonly op: Op<string, Forbidden> } => {
    let runs = 0
    return {
      runs: () => runs,
      op: () => async () => {
        runs += 1
        return runs <= times ? E.left(error) : E.right('done')
      },
    }
  }

  it('retrying repeats an operation after transient failures, with growing pauses', async () => {
    const slept: Array<number> = []
    const { op, runs } = failing(3, unreachable)
    expect(await run(F.pipe(op, retrying(defaultRetry)), { ...pangea, clock: instantClock(slept) })).toEqual(
      E.right('done'),
    )
    expect([runs(), slept]).toEqual([4, [250, 500, 1000]])
  })

  it("retrying gives up when the policy's time is over, immediately after a rejection, and when cancelled", async () => {
    const network = failing(99, unreachable)
    expect(await run(F.pipe(network.op, retrying(defaultRetry)))).toEqual(E.left(unreachable))
    expect(network.runs()).toBe(11)
    const refusal = failing(9, forbidden)
    expect(await run(F.pipe(refusal.op, retrying(defaultRetry)))).toEqual(E.left(forbidden))
    expect(refusal.runs()).toBe(1)
    const cancelled = failing(9, unreachable)
    await run(F.pipe(cancelled.op, retrying(defaultRetry), withSignal(AbortSignal.abort())))
    expect(cancelled.runs()).toBe(1)
  })
})

describe('retrying with hints from the server or the network', () => {
  const once = (error: CommonError): { readonly slept: Array<number>; readonly result: () => Promise<unknown> } => {
    const slept: Array<number> = []
    let runs = 0
    const op: Op<string, never> = () => async () => (runs++ === 0 ? E.left(error) : E.right('done'))
    return { slept, result: () => run(F.pipe(op, retrying(defaultRetry)), { ...pangea, clock: instantClock(slept) }) }
  }

  it('retrying waits as long as Retry-After requires', async () => {
    const busy = once({ _tag: 'ServerError', ...exchange, status: 503, title: '', retryAfterMs: 8000 })
    expect(await busy.result()).toEqual(E.right('done'))
    expect(busy.slept).toEqual([8250])
  })

  it('retrying does not retry an untrusted certificate', async () => {
    const cause = { name: 'Error', message: 'self-signed certificate', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }
    const untrusted = once({ ...unreachable, _tag: 'NetworkError', cause })
    expect(await untrusted.result()).toMatchObject(E.left({ _tag: 'NetworkError' }))
    expect(untrusted.slept).toEqual([])
  })
})

describe('withTimeout', () => {
  const never: Op<never, never> =
    ({ signal }) =>
    () =>
      new Promise((resolve) =>
        signal?.addEventListener('abort', () => resolve(E.left({ _tag: 'Aborted', ...exchange, status: null }))),
      )

  it('withTimeout fails in time and cancels requests in flight', async () => {
    let wasCancelled = false
    const watched: Op<never, never> = (env) => async () => {
      const result = await never(env)()
      wasCancelled = E.isLeft(result) && result.left._tag === 'Aborted'
      return result
    }
    expect(await run(F.pipe(watched, withTimeout(50)))).toMatchObject(E.left({ _tag: 'Timeout', timeoutMs: 50 }))
    await tick()
    expect(wasCancelled).toBe(true)
  })

  it('withTimeout names the request in flight, or else the server', async () => {
    const waiting: Op<never, never> =
      ({ signal }) =>
      () =>
        new Promise((resolve) => {
          const at = { method: 'GET', url: 'http://h/api/samples', status: null, attempt: 2 }
          signal?.addEventListener('abort', () =>
            resolve(E.left({ _tag: 'Aborted', ...at, cause: { name: 'AbortError', message: '' } })),
          )
        })
    expect(await run(F.pipe(waiting, withTimeout(50)))).toMatchObject(
      E.left({ _tag: 'Timeout', method: 'GET', url: 'http://h/api/samples', attempt: 2 }),
    )
    const unresponsive: Op<never, never> = () => () => new Promise(() => undefined)
    const timeout = await run(F.pipe(unresponsive, withTimeout(50)))
    expect(timeout).toMatchObject(E.left({ _tag: 'Timeout', method: 'OPERATION' }))
  })

  it('withTimeout returns the value of an operation that finishes in time', async () => {
    const clock: Clock = { nowMs: () => 0, sleep: () => () => new Promise(() => undefined) }
    expect(await run(F.pipe(RTE.right(1), withTimeout(50)), { ...pangea, clock })).toEqual(E.right(1))
  })

  it("withTimeout keeps the environment's own signal", async () => {
    const controller = new AbortController()
    const clock: Clock = { nowMs: () => 0, sleep: () => () => new Promise(() => undefined) }
    const running = run(F.pipe(never, withTimeout(50), withSignal(controller.signal)), { ...pangea, clock })
    controller.abort()
    expect(await running).toMatchObject(E.left({ _tag: 'Aborted' }))
  })
})

describe('traverseSamples and partitionSamples', () => {
  const items = Array.from({ length: 10 }, (_, i) => i)

  it('traverseSamples runs at most `concurrency` operations at a time and returns results in order', async () => {
    let running = 0
    let most = 0
    const slow =
      (i: number): Op<number, never> =>
      () =>
      async () => {
        running += 1
        most = Math.max(most, running)
        await tick()
        await (i % 2 === 0 ? tick() : undefined)
        running -= 1
        return E.right(i * i)
      }
    expect(await run(F.pipe(items, traverseSamples(3)(slow)))).toEqual(E.right(items.map((i) => i * i)))
    expect(most).toBe(3)
  })

  it('traverseSamples stops at the first failure, and partitionSamples collects all failures', async () => {
    const started: Array<number> = []
    const odd = (i: number): Op<number, NotFound> => {
      started.push(i)
      return i % 2 === 1 ? RTE.left(notFound) : RTE.right(i)
    }
    expect(await run(F.pipe(items, traverseSamples(1)(odd)))).toEqual(E.left(notFound))
    expect(started).toEqual([0, 1])
    const both = await run(F.pipe(items, partitionSamples(4)(odd)))
    expect(both).toEqual(
      E.right({ left: [1, 3, 5, 7, 9].map((item) => ({ item, error: notFound })), right: [0, 2, 4, 6, 8] }),
    )
  })

  it('withProgress reports only the outer traversal, and starts from zero in each run', async () => {
    const reports: Array<Progress> = []
    const inner = F.pipe(
      [1, 2, 3],
      traverseSamples(2)((n) => RTE.right<Pangea, CommonError, number>(n)),
    )
    const all = F.pipe(
      [1, 2],
      partitionSamples(1)((n): Op<unknown, NotFound> => (n === 1 ? inner : RTE.left(notFound))),
      withProgress((progress) => () => void reports.push(progress)),
    )
    await run(all)
    await run(all)
    const twice = [
      { done: 1, total: 2 },
      { done: 2, total: 2 },
    ]
    expect(reports).toEqual([...twice, ...twice])
  })

  it('traverseSamples counts from zero when a TaskEither runs twice, and when two runs overlap', async () => {
    const counts: Array<number> = []
    const task = F.pipe(
      [1, 2],
      traverseSamples(1)((n) => RTE.right<Pangea, CommonError, number>(n)),
      withProgress(
        ({ done }) =>
          () =>
            void counts.push(done),
      ),
    )(pangea)
    await task()
    await task()
    expect(counts).toEqual([1, 2, 1, 2])
    await Promise.all([task(), task()])
    expect(Math.max(...counts)).toBe(2)
  })

  it('partitionSamples continues when the progress listener throws', async () => {
    const broken = withProgress(() => () => {
      throw new Error('the listener is broken')
    })
    const all = F.pipe(
      [1, 2],
      partitionSamples(1)((n) => RTE.right(n)),
      broken,
    )
    expect(await run(all)).toEqual(E.right({ left: [], right: [1, 2] }))
  })
})

describe('toPromise and toAsyncIterable', () => {
  it('toPromise rejects with an Error that contains the typed failure', async () => {
    expect(await toPromise(TE.right(1))).toBe(1)
    await expect(toPromise(TE.left(notFound))).rejects.toMatchObject({
      name: 'NotFound',
      message: 'GET http://x/api: no such resource (none). Check the names, and whether it was deleted.',
      error: notFound,
    })
    await expect(toPromise(TE.left(notFound))).rejects.toBeInstanceOf(Error)
  })

  it('toAsyncIterable yields items until the stream fails, and then throws', async () => {
    const stream = async function* (): AsyncGenerator<E.Either<NotFound, number>> {
      yield E.right(1)
      yield await Promise.resolve(E.left(notFound))
    }
    const seen: Array<number> = []
    const read = async (): Promise<void> => {
      for await (const member of toAsyncIterable(stream())) seen.push(member)
    }
    await expect(read()).rejects.toMatchObject({ error: notFound })
    expect(seen).toEqual([1])
  })
})
