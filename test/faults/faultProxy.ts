/** A TCP proxy before a storage, which counts what passes, and cuts, stalls, swallows or flips it on demand: plain HTTP, or records of TLS. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What happens, once, when so many bytes of one request, or of the answer to it, have passed. */
export interface ProxyFault {
  readonly direction: 'up' | 'down'
  readonly afterBytes: number
  readonly effect:
    | 'cut' // both sides are reset
    | 'end' // the receiving side is told that all came
    | 'stall' // nothing passes any more, and nobody is told
    | 'flip' // one bit of one byte
    | 'swallow' // one byte
}

export interface FaultProxy {
  readonly endpoint: string
  readonly bytesForwarded: () => { readonly up: number; readonly down: number }
  /** Each strikes one connection, the first that gets so far. */
  readonly inject: (...disturbances: ReadonlyArray<ProxyFault>) => void
  /** Withdraws what has not struck, and says how many disturbances that are. */
  readonly clear: () => number
  /** Cuts all connections, and takes none for so long, as a gateway does that is started again. */
  readonly restart: (downMs: number) => Promise<void>
  readonly close: () => Promise<void>
}

const requestLine = /^(GET|PUT|POST|HEAD) /

export const startFaultProxy = async (target: string): Promise<FaultProxy> => {
  const { protocol, hostname, port } = new URL(target)
  const passed = { up: 0, down: 0 }
  const open = new Set<Socket>()
  const counting = new Set<{ up: number; down: number }>()
  let armed: Array<ProxyFault> = []

  /** What is left of a chunk, and whether the way goes on. */
  const strike = (chunk: Buffer, at: number, effect: 'flip' | 'swallow'): Buffer => {
    if (effect === 'swallow') return Buffer.concat([chunk.subarray(0, at), chunk.subarray(at + 1)])
    const flipped = Buffer.from(chunk)
    flipped[at] = (flipped[at] ?? 0) ^ 1
    return flipped
  }

  /** `counts` of one connection: both start again with each request, whose head comes in a chunk of its own. */
  const link = (way: ProxyFault['direction'], from: Socket, to: Socket, counts: { up: number; down: number }): void => {
    let isStalled = false
    from.on('data', (chunk: Buffer) => {
      if (isStalled) return
      if (way === 'up' && requestLine.test(chunk.subarray(0, 8).toString('latin1'))) {
        counts.up = 0
        counts.down = 0
      }
      const before = counts[way]
      counts[way] += chunk.length
      const count = counts[way]
      passed[way] += chunk.length
      const index = armed.findIndex((one) => one.direction === way && one.afterBytes < count)
      const [struck] = index < 0 ? [] : armed.splice(index, 1)
      if (struck === undefined) return forward(from, to, chunk)
      const at = Math.max(0, struck.afterBytes - before)
      switch (struck.effect) {
        case 'cut':
          from.resetAndDestroy()
          to.resetAndDestroy()
          return
        case 'end':
          to.end(chunk.subarray(0, at))
          from.destroy()
          return
        case 'stall':
          isStalled = true
          to.write(chunk.subarray(0, at))
          return
        case 'flip':
        case 'swallow':
          return forward(from, to, strike(chunk, at, struck.effect))
      }
    })
  }

  const forward = (from: Socket, to: Socket, chunk: Buffer): void => {
    if (to.destroyed || to.write(chunk)) return
    from.pause()
    to.once('drain', () => from.resume())
  }

  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one)
      one.setNoDelay(true)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
    const counts = { up: 0, down: 0 }
    counting.add(counts)
    client.on('close', () => counting.delete(counts))
    link('up', client, upstream, counts)
    link('down', upstream, client, counts)
  })
  const listen = (at: number): Promise<void> => new Promise((resolve) => server.listen(at, '127.0.0.1', resolve))
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of open) socket.resetAndDestroy()
      server.close(() => resolve())
    })
  await listen(0)
  const own = (server.address() as AddressInfo).port
  return {
    endpoint: `${protocol}//127.0.0.1:${own}`,
    restart: async (downMs) => {
      await stop()
      await new Promise((resolve) => setTimeout(resolve, downMs))
      await listen(own)
    },
    bytesForwarded: () => ({ ...passed }),
    inject: (...disturbances) => {
      // Within TLS no request is seen to begin: what was passed before does not count.
      for (const counts of counting) counts.up = counts.down = 0
      armed.push(...disturbances)
    },
    clear: () => {
      const left = armed.length
      armed = []
      return left
    },
    close: stop,
  }
}
