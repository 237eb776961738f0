/**
 * Several at once make sure of the same thing. Each looks before any of them creates, so that every race is one; the real server answers
 * 400 to a loser that comes a little late, and a page of HTML with 500 to one that does not.
 */
import { either as E } from 'fp-ts'
import { type WireResponse, type NodePangea } from 'pangea-fp/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensuring } from './ensuring.js'
import { must, startWorld, type World } from './world.js'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.sandbox.close())

type Answering = (answer: WireResponse) => WireResponse

const asItIs: Answering = (answer) => answer

/** What Django answers when PostgreSQL refuses a row that a serializer found to be in order. */
const as500: Answering = (answer) =>
  answer.status === 400 && /already exists|unique/i.test(answer.text)
    ? { ...answer, status: 500, mediaType: 'text/html', text: '<html><title>Server Error (500)</title></html>' }
    : answer

/** So many contestants, none of which creates anything before all want to. */
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
    const { transport } = world.pangea
    let isFirst = true
    return {
      ...world.pangea,
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
  const ensure = await ensuring[noun]?.(world, `Raced ${made}`)
  if (ensure === undefined) throw new Error(noun)
  return Promise.all(contestants(count, answering).map((as) => must(ensure(as))))
}

describe.each(Object.keys(ensuring))('%s', (noun) => {
  it('gives both of a pair the same, twenty times, however the loser is answered', async () => {
    for (let round = 0; round < 20; round++) {
      const given = await race(noun, 2, round % 2 === 0 ? as500 : asItIs)
      expect([round, new Set(given).size]).toEqual([round, 1])
    }
  })

  it.each([
    ['400 or 500, as the server has it', asItIs],
    ['500', as500],
  ])('gives eight at once the same when the losers are answered %s', async (_, answering) => {
    expect(new Set(await race(noun, 8, answering)).size).toBe(1)
  })
})
