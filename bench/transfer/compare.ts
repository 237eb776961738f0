/** Runs several contenders for the same task alternately, and computes their figures. */
import type { Figures } from '../Figures.js'
import { median, ratio } from '../sandboxFixture.js'
import type { Measurement } from './measureCommand.js'

/** Rejects when the program isn't installed or fails: its figures are omitted. */
export type Contender = () => Promise<Measurement>
export type Contenders = Readonly<Record<string, Contender>>

/**
 * The time of a program, and the processor time of the storage: if the storage is busy all the
 * time, it is the bottleneck.
 */
interface Compared extends Measurement {
  readonly storageCpuSeconds: number
}
export type Medians = Readonly<Record<string, Compared>>

const rounded = (value: number): number => Math.round(value * 100) / 100

const medianOf = (all: ReadonlyArray<Compared>): Compared => ({
  seconds: median(all.map(({ seconds }) => seconds)),
  cpuSeconds: median(all.map(({ cpuSeconds }) => cpuSeconds)),
  peakMiB: all.every(({ peakMiB }) => peakMiB !== null) ? median(all.map(({ peakMiB }) => peakMiB ?? 0)) : null,
  storageCpuSeconds: median(all.map(({ storageCpuSeconds }) => storageCpuSeconds)),
})

/**
 * Runs all contenders alternately, and returns the medians of each. Drops a contender that fails,
 * with a message.
 */
export const compare = async (
  contenders: Contenders,
  rounds: number,
  storageSeconds: () => Promise<number>,
): Promise<Medians> => {
  const taken = new Map<string, Array<Compared>>(Object.keys(contenders).map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, all] of [...taken]) {
      try {
        const before = await storageSeconds()
        const one = await contenders[name]?.()
        if (one !== undefined) all.push({ ...one, storageCpuSeconds: (await storageSeconds()) - before })
      } catch (thrown) {
        process.stderr.write(`skipped ${name}: ${String(thrown).slice(0, 400)}\n`)
        taken.delete(name)
      }
    }
  }
  return Object.fromEntries([...taken].map(([name, all]) => [name, medianOf(all)]))
}

/**
 * Returns the figures of each program, and ours divided by each of the others: below 1, ours is
 * faster.
 */
export const figuresOf = (what: string, medians: Medians): Figures => {
  const ours = medians['ours']
  const others = Object.entries(medians).filter(([name]) => !name.startsWith('ours'))
  return Object.fromEntries([
    ...Object.entries(medians).flatMap(([name, { seconds, cpuSeconds, peakMiB, storageCpuSeconds }]) => [
      [`${what} ${name} seconds`, rounded(seconds)],
      [`${what} ${name} cpuSeconds`, rounded(cpuSeconds)],
      ...(peakMiB === null ? [] : [[`${what} ${name} peakMiB`, Math.round(peakMiB)]]),
      ...(Number.isNaN(storageCpuSeconds) ? [] : [[`${what} ${name} storageCpuSeconds`, rounded(storageCpuSeconds)]]),
    ]),
    ...(ours === undefined
      ? []
      : others.map(([name, { seconds }]) => [`${what} ours/${name}`, ratio(ours.seconds, seconds)])),
  ]) as Figures
}
