/** A number of workers or requests: at least one, also where the caller gives what is no number. */
export const clampConcurrency = (count: number): number => (count >= 1 ? Math.floor(count) : 1)
