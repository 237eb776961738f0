/** Clamps a number of workers or requests to a whole number of at least one; `NaN` becomes one. */
export const clampConcurrency = (count: number): number => (count >= 1 ? Math.floor(count) : 1)
