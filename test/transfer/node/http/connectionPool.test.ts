import { describe, expect, it } from 'vitest'
import { type Connection, connectionPool, limiterPerHost } from '../../../../src/transfer/node/http/connectionPool.js'

const server = { host: 'h', route: 'r' }

describe('connectionPool', () => {
  it("connectionPool releases its permit when a connection can't be opened", async () => {
    const pool = connectionPool<Connection>(limiterPerHost(1))
    const run = (open: () => Connection) =>
      pool.run(server, AbortSignal.timeout(1000), open, ({ release: giveBack }) => {
        giveBack(false)
        return Promise.resolve({ result: 'done', isStale: false })
      })
    const failed = run(() => {
      throw new Error('no socket')
    })
    await expect(failed).rejects.toThrow('no socket')
    expect(await run(() => ({ isOpen: () => true, close: () => undefined }))).toBe('done')
  })
})
