/** Which items of a bounded folder go: those that were used longest ago. */

// model

export interface Evictable {
  readonly bytes: number
  /** When it was last used. */
  readonly changedAtMs: number
}

/**
 * What an item uses besides itself, and may share with others: it counts once, and goes with the
 * last of them.
 */
export interface SharedContent {
  readonly name: string
  readonly bytes: number
}

export interface EvictionPlan<A> {
  readonly evicted: ReadonlyArray<A>
  readonly kept: ReadonlyArray<A>
  /** Of those that are kept. */
  readonly bytes: number
}

/** An eviction makes room for a while: it keeps this share of what is allowed. */
const keptShare = 0.9

// pure

/** Keeps what was used last and fits. `heldBytes` are taken already, by what must not go. */
export const planEviction = <A extends Evictable>(
  items: ReadonlyArray<A>,
  maxBytes: number,
  { contentOf = () => null, heldBytes = 0 }: { contentOf?: (item: A) => SharedContent | null; heldBytes?: number } = {},
): EvictionPlan<A> => {
  const newestFirst = items.toSorted((a, b) => b.changedAtMs - a.changedAtMs)
  const keeping = (allowedBytes: number): EvictionPlan<A> => {
    const counted = new Set<string>()
    let bytes = heldBytes
    const kept: Array<A> = []
    for (const item of newestFirst) {
      const content = contentOf(item)
      const cost = item.bytes + (content === null || counted.has(content.name) ? 0 : content.bytes)
      if (bytes + cost > allowedBytes) break
      bytes += cost
      if (content !== null) counted.add(content.name)
      kept.push(item)
    }
    return { kept, evicted: newestFirst.slice(kept.length), bytes }
  }
  const all = keeping(maxBytes)
  return all.evicted.length === 0 ? all : keeping(keptShare * maxBytes)
}
