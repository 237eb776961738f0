/**
 * Several clients ensure the same record. Each looks it up before any of them creates it, so every
 * run is a race. The real server responds with 400 to a client that loses by a little, and with 500
 * and an HTML page to one that loses in the middle of a transaction.
 */
import { either as E } from 'fp-ts'
import type { WireResponse, NodePangea } from 'pangea-fp/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureCases } from './ensureCases.js'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
beforeAll(async () => {
  fixture = await startSandboxFixture()
})
afterAll(() => fixture.sandbox.close())

type Answering = (answer: WireResponse) => WireResponse

const asItIs: Answering = (answer) => answer

/** Django's response when PostgreSQL rejects a row that the serializer accepted. */
const as500: Answering = (answer) =>
  answer.status === 400 && /already exists|unique/i.test(answer.text)
    ? { ...answer, status: 500, mediaType: 'text/html', text: '<html><title>Server Error (500)</title></html>' }
    : answer

/** Holds back creates until this many clients want to create. */
const contestants = (count: number, answering: Answering): ReadonlyArray<NodePangea> => {
  let waiting = 0
  let start = (): void => undefined
  const all = new Promise<void>((resolve) => (start = resolve))
  const arrive = async (): Promise<void> => {
    waiting += 1
    if (waiting === count) start()
    await all
  }
  return Array.from({ length: count }, () => {
    const { transport } = fixture.pangea
    let isFirst = true
    return {
      ...fixture.pangea,
      transport: {
        send: (request) => async () => {
          if (isFirst && request.method === 'POST') {
            isFirst = false
            await arrive()
          }
          return E.map(answering)(await transport.send(request)())
        },
      },
    }
  })
}

let made = 0
const race = async (noun: string, count: number, answering: Answering): Promise<ReadonlyArray<string>> => {
  made += 1
  const ensure = await ensureCases[noun]?.(fixture, `Raced ${made}`)
  if (ensure === undefined) throw new Error(noun)
  return Promise.all(contestants(count, answering).map((as) => orThrow(ensure(as))))
}

describe.each(Object.keys(ensureCases))('%s', (noun) => {
  it("two racing clients get the same record, twenty times, whatever the loser's response is", async () => {
    for (let round = 0; round < 20; round++) {
      const given = await race(noun, 2, round % 2 === 0 ? as500 : asItIs)
      expect([round, new Set(given).size]).toEqual([round, 1])
    }
  })

  it.each([
    ['400 or 500, whichever the server sends', asItIs],
    ['500', as500],
  ])('eight racing clients get the same record when the losers receive %s', async (_, answering) => {
    expect(new Set(await race(noun, 8, answering)).size).toBe(1)
  })
})
