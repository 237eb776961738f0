/**
 * One signal stops any number of requests and pauses, without a listener-leak warning from the
 * platform.
 */
import { either as E } from 'fp-ts'
import { makePangea, noRetry, traverseLimited, whoAmI, withSignal } from 'pangea-fp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '../../src/live/systemClockAndRandom.js'
import { startTestServer, type TestServer } from './testServer.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const many = Array.from({ length: 30 }, (_, i) => i)

it('one signal ends thirty concurrent requests and thirty pauses, without a warning', async () => {
  const warnings: Array<string> = []
  const warned = (warning: Error): void => void warnings.push(warning.message)
  process.on('warning', warned)
  const controller = new AbortController()
  server.respondWith(() => {
    if (server.requests.length === many.length) controller.abort()
  })
  const pangea = makePangea({ endpoint: server.url, token: 'f'.repeat(40), retry: noRetry })
  const pauses = Promise.all(many.map(() => systemClock.sleep(60_000, controller.signal)()))
  const results = await Promise.all(many.map(() => withSignal(controller.signal)(whoAmI)(pangea)()))
  expect(results).toEqual(many.map(() => E.left(expect.objectContaining({ _tag: 'Aborted' }))))
  await pauses
  await new Promise((resolve) => setImmediate(resolve))
  process.off('warning', warned)
  expect(warnings).toEqual([])
})

it('a signal that has already fired ends requests and pauses', async () => {
  await systemClock.sleep(60_000, AbortSignal.abort())()
  const readAll = traverseLimited(() => whoAmI)(many)
  const pangea = makePangea({ endpoint: server.url, signal: AbortSignal.abort() })
  expect(await readAll(pangea)()).toMatchObject(E.left({ _tag: 'Aborted' }))
})

it('a pause longer than the maximum of a timer does not end immediately', async () => {
  for (const ms of [2 ** 31, 2 ** 40, Number.POSITIVE_INFINITY]) {
    const stop = new AbortController()
    let isOver = false
    const pause = systemClock
      .sleep(ms, stop.signal)()
      .then(() => (isOver = true))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect([ms, isOver]).toEqual([ms, false])
    stop.abort()
    await pause
  }
})
