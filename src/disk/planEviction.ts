/** Chooses which items of a bounded folder to evict: the least recently used. */

// model

export interface Evictable {
  readonly bytes: number
  /** When it was last used. */
  readonly changedAtMs: number
}

/**
 * Content that an item references and may share with others. It counts once, and is evicted with
 * the last item that references it.
 */
export interface SharedContent {
  readonly name: string
  readonly bytes: number
}

export interface EvictionPlan<A> {
  readonly evicted: ReadonlyArray<A>
  readonly kept: ReadonlyArray<A>
  /** The total size of the kept items. */
  readonly bytes: number
}

/** Eviction frees space down to this share of the limit, so that it doesn't run again soon. */
const keptShare = 0.9

// pure

/**
 * Keeps the most recently used items that fit. `pinnedBytes` are taken by content that must stay.
 */
export const planEviction = <A extends Evictable>(
  items: ReadonlyArray<A>,
  maxBytes: number,
  {
    contentOf = () => null,
    pinnedBytes = 0,
  }: { contentOf?: (item: A) => SharedContent | null; pinnedBytes?: number } = {},
): EvictionPlan<A> => {
  const newestFirst = items.toSorted((a, b) => b.changedAtMs - a.changedAtMs)
  const fitInto = (allowedBytes: number): EvictionPlan<A> => {
    const counted = new Set<string>()
    let bytes = pinnedBytes
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
  const all = fitInto(maxBytes)
  return all.evicted.length === 0 ? all : fitInto(keptShare * maxBytes)
}
