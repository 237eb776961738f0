/** Requests whose package is not installed. */
import { either as E } from 'fp-ts'
import { describe, makeNodePangea, whoAmI } from 'pangea-fp/node'
import { afterEach, expect, it, vi } from 'vitest'
import { withFtp } from '../../../src/transfer/node/ftp.js'
import { httpObjectStore } from '../../../src/transfer/node/http/httpObjectStore.js'

const missing = vi.hoisted(() => () => {
  throw new Error('not installed')
})
vi.mock('undici', missing)
vi.mock('basic-ftp', missing)

afterEach(() => vi.unstubAllEnvs())

const { signal } = new AbortController()

it.each([
  ['undici', 'http://127.0.0.1:9/object/k', { start: 0, end: Number.POSITIVE_INFINITY }],
  ['basic-ftp', 'ftp://127.0.0.1:9/reads.sra', null],
])('a request that needs %s fails when the package is missing', async (name, url, range) => {
  const store = httpObjectStore()
  expect(await withFtp(store).get({ url, signal, range, ifMatch: null })()).toEqual(
    E.left({
      _tag: 'TransferRefused',
      reason: expect.stringContaining(`Nothing was sent: the package ${name} can't be loaded`) as string,
    }),
  )
  store.close()
})

it('an operation through a proxy fails immediately when undici is missing', async () => {
  vi.stubEnv('no_proxy', '')
  vi.stubEnv('http_proxy', 'http://127.0.0.1:9')
  const failure = await whoAmI(makeNodePangea({ endpoint: 'http://pangea.test' }))()
  expect(failure).toMatchObject(E.left({ _tag: 'NetworkError', attempt: 1 }))
  expect(E.isLeft(failure) && describe(failure.left)).toMatch(
    /the package undici can't be loaded .*Reinstall the packages of this project\.$/,
  )
})
