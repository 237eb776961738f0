/** Connections to servers, each used by one request at a time: bounded per server, and kept for the next request. */
import { either as E } from 'fp-ts'
import { type Limiter, makeLimiter } from '../limits.js'

export interface Connection {
  readonly isOpen: () => boolean
  readonly close: (reason?: Error) => void
}

/** A connection in use. */
export interface Taken<A> {
  readonly connection: A
  /** The server may have closed it in the meantime. */
  readonly isReused: boolean
  /** Ends its use; closes it unless the next request may use it. Only the first call counts. */
  readonly giveBack: (isReusable: boolean) => void
}

export interface ConnectionPool<A> {
  /** Waits until fewer than `max` connections are in use, or until the signal fires: `null`. */
  readonly take: (server: string, signal: AbortSignal, open: () => A) => Promise<Taken<A> | null>
  readonly close: (reason?: Error) => void
}

export const connectionPool = <A extends Connection>(max: number): ConnectionPool<A> => {
  const servers = new Map<string, { readonly limiter: Limiter; readonly idle: Array<A> }>()
  const inUse = new Set<A>()
  return {
    take: async (name, signal, open) => {
      const server = servers.get(name) ?? { limiter: makeLimiter(max), idle: [] }
      servers.set(name, server)
      const permit = await server.limiter.acquire(signal)
      const release = (): void => permit.release(E.right(undefined))
      if (signal.aborted) {
        release()
        return null
      }
      let idle = server.idle.pop()
      while (idle !== undefined && !idle.isOpen()) {
        idle.close()
        idle = server.idle.pop()
      }
      const connection = idle ?? open()
      inUse.add(connection)
      let isGivenBack = false
      return {
        connection,
        isReused: idle !== undefined,
        giveBack: (isReusable) => {
          if (isGivenBack) return
          isGivenBack = true
          inUse.delete(connection)
          if (isReusable && connection.isOpen()) server.idle.push(connection)
          else connection.close()
          release()
        },
      }
    },
    close: (reason) => {
      for (const { idle } of servers.values()) for (const connection of idle.splice(0)) connection.close()
      for (const connection of [...inUse]) connection.close(reason)
    },
  }
}
