/**
 * A TCP proxy in front of a storage, for plain HTTP or TLS records. Counts bytes, and injects
 * faults: resets, stalls, lost bytes and flipped bits.
 */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * A fault that strikes once, after `afterBytes` bytes of a request (up) or of its response (down).
 */
export interface ProxyFault {
  readonly direction: 'up' | 'down'
  readonly afterBytes: number
  readonly effect:
    | 'reset' // resets both sides
    | 'end' // closes the receiving side normally
    | 'stall' // forwards nothing more, and keeps the connection open
    | 'flip' // flips one bit
    | 'drop' // drops one byte
}

export interface FaultProxy {
  readonly endpoint: string
  readonly bytesForwarded: () => { readonly up: number; readonly down: number }
  /** Each fault strikes the first connection that transfers enough bytes. */
  readonly inject: (...faults: ReadonlyArray<ProxyFault>) => void
  /** Withdraws faults that have not struck, and returns their number. */
  readonly clear: () => number
  /** Resets all connections and accepts none for `downMs`, like a gateway that restarts. */
  readonly restart: (downMs: number) => Promise<void>
  readonly close: () => Promise<void>
}

const requestLine = /^(GET|PUT|POST|HEAD) /

export const startFaultProxy = async (target: string): Promise<FaultProxy> => {
  const { protocol, hostname, port } = new URL(target)
  const passed = { up: 0, down: 0 }
  const open = new Set<Socket>()
  const counters = new Set<{ up: number; down: number }>()
  let pendingFaults: Array<ProxyFault> = []

  /** Returns the chunk with the fault applied at offset `at`. */
  const alterChunk = (chunk: Buffer, at: number, effect: 'flip' | 'drop'): Buffer => {
    if (effect === 'drop') return Buffer.concat([chunk.subarray(0, at), chunk.subarray(at + 1)])
    const flipped = Buffer.from(chunk)
    flipped[at] = (flipped[at] ?? 0) ^ 1
    return flipped
  }

  /**
   * `counts` belongs to one connection, and restarts with each request, whose head arrives in its
   * own chunk.
   */
  const link = (
    direction: ProxyFault['direction'],
    from: Socket,
    to: Socket,
    counts: { up: number; down: number },
  ): void => {
    let isStalled = false
    from.on('data', (chunk: Buffer) => {
      if (isStalled) return
      if (direction === 'up' && requestLine.test(chunk.subarray(0, 8).toString('latin1'))) {
        counts.up = 0
        counts.down = 0
      }
      const before = counts[direction]
      counts[direction] += chunk.length
      const count = counts[direction]
      passed[direction] += chunk.length
      const index = pendingFaults.findIndex((one) => one.direction === direction && one.afterBytes < count)
      const [fault] = index < 0 ? [] : pendingFaults.splice(index, 1)
      if (fault === undefined) return forward(from, to, chunk)
      const at = Math.max(0, fault.afterBytes - before)
      switch (fault.effect) {
        case 'reset':
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
        case 'drop':
          return forward(from, to, alterChunk(chunk, at, fault.effect))
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
    counters.add(counts)
    client.on('close', () => counters.delete(counts))
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
    inject: (...faults) => {
      // Requests aren't visible within TLS: only bytes from now on count.
      for (const counts of counters) counts.up = counts.down = 0
      pendingFaults.push(...faults)
    },
    clear: () => {
      const pending = pendingFaults.length
      pendingFaults = []
      return pending
    },
    close: stop,
  }
}
