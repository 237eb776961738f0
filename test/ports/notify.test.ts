/** Listeners are the caller's code: whatever they do, the operation that calls them continues. */
import { expect, it } from 'vitest'
import { count, notify, writeLog } from '../../src/ports/notify.js'

const boom = new Error('boom')
const fail = (): never => {
  throw boom
}

/** Collects the unhandled rejections after the microtasks of `run`. */
const unhandledOf = async (run: () => void): Promise<ReadonlyArray<unknown>> => {
  const unhandled: Array<unknown> = []
  const listener = (reason: unknown): void => void unhandled.push(reason)
  process.on('unhandledRejection', listener)
  run()
  await new Promise((resolve) => setTimeout(resolve, 0))
  process.off('unhandledRejection', listener)
  return unhandled
}

it.each([
  ['throws when it is called', fail],
  ['throws when its effect is run', () => fail],
  ['returns a promise that rejects', () => () => Promise.reject(boom)],
  ['is an async function', (() => Promise.reject(boom)) as never],
])(
  'a listener that %s does not fail the operation, and its failure is reported',
  async (_, listener: () => () => void) => {
    const failures: Array<unknown> = []
    expect(await unhandledOf(() => notify(listener, (thrown) => failures.push(thrown)))).toEqual([])
    expect(failures).toEqual([boom])
  },
)

it('notify accepts a missing listener, and one without an effect', () => {
  const failures: Array<unknown> = []
  notify(
    () => undefined,
    (thrown) => failures.push(thrown),
  )
  expect(failures).toEqual([])
})

it('a failing log or metrics port loses the event and nothing else', async () => {
  const rejecting = () => () => Promise.reject(boom)
  const unhandled = await unhandledOf(() => {
    writeLog({ write: fail }, 'warn', 'text', {})
    writeLog({ write: rejecting }, 'warn', 'text', {})
    count({ count: fail }, 'cache.hit', {})
    count({ count: rejecting }, 'cache.hit', {})
  })
  expect(unhandled).toEqual([])
})

it('a working log or metrics port receives every event', () => {
  const received: Array<unknown> = []
  writeLog(
    {
      write:
        (...line) =>
        () =>
          void received.push(line),
    },
    'info',
    'text',
    { file: 'a' },
  )
  count(
    {
      count:
        (...event) =>
        () =>
          void received.push(event),
    },
    'cache.hit',
    { operation: 'o' },
  )
  expect(received).toEqual([
    ['info', 'text', { file: 'a' }],
    ['cache.hit', { operation: 'o' }],
  ])
})
