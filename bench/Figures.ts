/**
 * Benchmark results by name: seconds, MiB, and ratios (ours divided by the other's; below 1 is
 * faster).
 */
export type Figures = Readonly<Record<string, number>>
