/** A pool of connections, each used by one request at a time: limited per server, and reused. */
import { type Limiter, makeLimiter } from '../../adaptiveLimits.js'

export interface Connection {
  readonly isOpen: () => boolean
  readonly close: (reason?: Error) => void
}

/** Connections to one host by the same route are interchangeable. */
export interface Server {
  readonly host: string
  readonly route: string
}

/** A connection in use. */
export interface PooledConnection<A> {
  readonly connection: A
  /** The server may have closed it while it was idle. */
  readonly isReused: boolean
  /**
   * Returns the connection to the pool, or closes it if it can't be reused. Only the first call
   * counts.
   */
  readonly release: (isReusable: boolean) => void
}

/** The result of a request over a connection. */
export interface AttemptResult<B> {
  readonly result: B
  /** An idle connection turned out to be closed, and the request can be sent again. */
  readonly isStale: boolean
}

export interface ConnectionPool<A> {
  /**
   * Runs a request once the host's limit allows one more connection; retries over another one while
   * idle connections turn out to be closed. Resolves to `null` when the signal fires first.
   */
  readonly run: <B>(
    server: Server,
    signal: AbortSignal,
    open: () => A,
    request: (taken: PooledConnection<A>) => Promise<AttemptResult<B>>,
  ) => Promise<B | null>
  readonly close: (reason?: Error) => void
}

/**
 * Limits the connections in use per host to `max`, over all pools. Failures don't lower the limit.
 */
export const limiterPerHost = (max: number): ((host: string) => Limiter) => {
  const limiters = new Map<string, Limiter>()
  return (host) => {
    const limiter = limiters.get(host) ?? makeLimiter(max)
    limiters.set(host, limiter)
    return limiter
  }
}

export const connectionPool = <A extends Connection>(limiterOf: (host: string) => Limiter): ConnectionPool<A> => {
  const idleTo = new Map<string, Array<A>>()
  const inUse = new Set<A>()

  const take = async (
    { host, route }: Server,
    signal: AbortSignal,
    open: () => A,
  ): Promise<PooledConnection<A> | null> => {
    const kept = idleTo.get(route) ?? []
    idleTo.set(route, kept)
    const permit = await limiterOf(host).acquire(signal)
    const release = (): void => permit.release()
    if (signal.aborted) {
      release()
      return null
    }
    let idle = kept.pop()
    while (idle !== undefined && !idle.isOpen()) {
      idle.close()
      idle = kept.pop()
    }
    let made = idle
    try {
      made ??= open()
    } finally {
      if (made === undefined) release()
    }
    const connection = made
    inUse.add(connection)
    let isGivenBack = false
    return {
      connection,
      isReused: idle !== undefined,
      release: (isReusable) => {
        if (isGivenBack) return
        isGivenBack = true
        inUse.delete(connection)
        if (isReusable && connection.isOpen()) kept.push(connection)
        else connection.close()
        release()
      },
    }
  }

  return {
    run: async (server, signal, open, request) => {
      // Retries at most once for each idle connection.
      for (;;) {
        const taken = await take(server, signal, open)
        if (taken === null) return null
        const { result, isStale } = await request(taken)
        if (!isStale) return result
      }
    },
    close: (reason) => {
      for (const kept of idleTo.values()) for (const connection of kept.splice(0)) connection.close()
      for (const connection of [...inUse]) connection.close(reason)
    },
  }
}
