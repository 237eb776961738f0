import { either as E } from 'fp-ts'
import { expect, it } from 'vitest'
import { inParallel, type CancellableTask } from '../../src/task/inParallel.js'

const { signal } = new AbortController()
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve()
}

it('inParallel returns the results in the order of the tasks, whichever completes first', async () => {
  const task =
    (n: number): CancellableTask<never, number> =>
    () =>
    async () => {
      await turns(20 - n)
      return E.right(n)
    }
  const numbers = Array.from({ length: 20 }, (_, n) => n)
  expect(await inParallel(3, signal)(numbers.map(task))()).toEqual(E.right(numbers))
  expect(await inParallel(3, signal)([])()).toEqual(E.right([]))
})

it.each([Number.NaN, 0, -1, 0.5])('inParallel runs all tasks sequentially with a limit of %d', async (count) => {
  const tasks = [1, 2, 3].map(
    (n): CancellableTask<never, number> =>
      () =>
      () =>
        Promise.resolve(E.right(n)),
  )
  expect(await inParallel(count, signal)(tasks)()).toEqual(E.right([1, 2, 3]))
})

it('inParallel aborts running tasks at the first failure, starts no more, and waits for them', async () => {
  const ended: Array<string> = []
  const running: CancellableTask<string, string> = (stop) => async () => {
    await new Promise((resolve) => stop.addEventListener('abort', resolve))
    await turns(5)
    ended.push('running')
    return E.left('stopped')
  }
  const failing: CancellableTask<string, string> = () => async () => E.left('first')
  const never: CancellableTask<string, string> = () => async () => {
    ended.push('never')
    return E.right('never')
  }
  expect(await inParallel(2, signal)([running, failing, never])()).toEqual(E.left('first'))
  expect(ended).toEqual(['running'])
})

it('inParallel passes the outer signal on, and unsubscribes from it', async () => {
  const outer = new AbortController()
  const waits: CancellableTask<string, never> = (stop) => async () => {
    await new Promise((resolve) => stop.addEventListener('abort', resolve))
    return E.left(String(stop.reason))
  }
  const result = inParallel(1, outer.signal)([waits])()
  outer.abort('enough')
  expect(await result).toEqual(E.left('enough'))
})

it('inParallel pulls a task only when there is capacity for it, and none after a failure', async () => {
  const made: Array<number> = []
  const tasks = async function* (): AsyncGenerator<CancellableTask<string, number>> {
    for (let n = 0; n < 10; n += 1) {
      made.push(n)
      yield () => async () => {
        await turns(30)
        // With a limit of two, only the running tasks and the next one have been created.
        expect(made.length).toBeLessThanOrEqual(n + 3)
        return n === 6 ? E.left('six') : E.right(n)
      }
    }
  }
  expect(await inParallel(2, signal)(tasks())()).toEqual(E.left('six'))
  expect(made.length).toBeLessThanOrEqual(9)
  const numbers = async function* (): AsyncGenerator<CancellableTask<string, number>> {
    for (let n = 0; n < 10; n += 1)
      yield () => async () => {
        await turns(30 - n)
        return E.right(n)
      }
  }
  expect(await inParallel(3, signal)(numbers())()).toEqual(E.right([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
})
