/** Races between requests, which a server of one process would not have by itself. */

/**
 * Lets requests that came in meanwhile get as far. The embedded database answers at once, so that without it no two
 * requests would ever race between the check of a name and the write, as they do in a server with many workers.
 */
export const yieldToOtherRequests = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
