/** Lets concurrent requests race, as they do on a server with many workers. */

/**
 * Lets concurrent requests reach the same point. Queries of the embedded database don't interleave
 * otherwise, so no two requests would race between the uniqueness check and the write.
 */
export const simulateConcurrency = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
