/** Creates whose response was lost, creates that never arrived, and a failing server. */
import { either as E } from 'fp-ts'
import { type NodePangea, noRetry, nodeOperationsOf } from 'pangea-fp/node'
import type { Fault } from 'pangea-sandbox'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ensureCases } from './ensureCases.js'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
beforeAll(async () => {
  fixture = await startSandboxFixture({ retry: noRetry })
})
afterAll(() => fixture.sandbox.close())
afterEach(() => fixture.sandbox.setFaults([]))

const fault = (effect: Fault['effect'], times?: number, method = 'POST'): Fault => ({
  target: 'api',
  method,
  // Requests for presigned upload URLs are not creates.
  path: '^(?!.*upload_s3)',
  ...(times === undefined ? {} : { times }),
  effect,
})
const page500 = { status: 500, body: '<title>IntegrityError</title>', headers: { 'Content-Type': 'text/html' } }

/** The owner's environment, which counts creates. */
const counting = (): { readonly as: NodePangea; readonly posts: () => number } => {
  let posts = 0
  const { transport } = fixture.pangea
  const as: NodePangea = {
    ...fixture.pangea,
    transport: {
      send: (request) => {
        if (request.method === 'POST') posts += 1
        return transport.send(request)
      },
    },
  }
  return { as, posts: () => posts }
}

let made = 0
const begin = async (noun: string) => {
  made += 1
  const ensure = await ensureCases[noun]?.(fixture, `Lost ${made}`)
  if (ensure === undefined) throw new Error(noun)
  return ensure
}
const failure = <A>(outcome: E.Either<unknown, A>): unknown => (E.isLeft(outcome) ? outcome.left : 'ok')

describe.each(Object.keys(ensureCases))('%s', (noun) => {
  it.each([
    ['whose response was lost', { drop: 'after' }, undefined],
    ['that never arrived', { drop: 'before' }, 2],
    ['that a gateway rejected with 503', { status: 503 }, 2],
  ] as const)('an ensure returns the record after a create %s', async (_, effect, posts) => {
    const ensure = await begin(noun)
    fixture.sandbox.setFaults([fault(effect, 1)])
    const { as, posts: count } = counting()
    const given = await orThrow(ensure(as))
    expect(await orThrow(ensure(fixture.pangea))).toBe(given)
    if (posts !== undefined && !noun.startsWith('upload')) expect(count()).toBe(posts)
  })

  it('an ensure reports the failed create when no record exists, and stops trying', async () => {
    const ensure = await begin(noun)
    const { as, posts } = counting()
    fixture.sandbox.setFaults([fault(page500)])
    expect(failure(await ensure(as)())).toMatchObject({ _tag: 'ServerError', method: 'POST', status: 500 })
    expect(posts()).toBe(1)
    fixture.sandbox.setFaults([fault({ drop: 'before' })])
    expect(failure(await ensure(as)())).toMatchObject({ _tag: 'NetworkError', method: 'POST' })
    expect(posts()).toBe(3)
  })

  it('an ensure creates nothing when its lookup fails', async () => {
    const ensure = await begin(noun)
    const { as, posts } = counting()
    fixture.sandbox.setFaults([fault(page500, undefined, 'GET')])
    expect(failure(await ensure(as)())).toMatchObject({ _tag: 'ServerError', method: 'GET' })
    expect(posts()).toBe(0)
  })
})

describe('fetchWiki', () => {
  it('fetchWiki reads again when a concurrent read created the wiki, which the server reports as 500', async () => {
    const { ensurePipeline, fetchWiki, saveWikiPage } = nodeOperationsOf(fixture.pangea)
    const pipeline = await orThrow(ensurePipeline({ name: 'Read by two' }))
    fixture.sandbox.setFaults([fault(page500, 1, 'GET')])
    await orThrow(fetchWiki(pipeline))
    fixture.sandbox.setFaults([fault(page500, 1, 'GET')])
    const { page_objs: pages } = await orThrow(saveWikiPage(pipeline, { title: 'Added', text: 'x' }))
    expect(pages.map(({ title }) => title)).toContain('Added')
    fixture.sandbox.setFaults([fault(page500, undefined, 'GET')])
    expect(failure(await fetchWiki(pipeline)())).toMatchObject({ _tag: 'ServerError' })
  })
})
