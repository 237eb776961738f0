/**
 * Finds the strongly connected components of a graph by Tarjan's algorithm. It isn't recursive, so
 * that long chains don't overflow the stack.
 */

interface Frame<A> {
  readonly node: A
  readonly edges: ReadonlyArray<A>
  next: number
}

/**
 * Returns the components, each after those that its edges lead to. A component of one node isn't
 * necessarily a cycle.
 */
export const stronglyConnectedComponents = <A>(
  nodes: Iterable<A>,
  edgesOf: (node: A) => ReadonlyArray<A>,
): ReadonlyArray<ReadonlyArray<A>> => {
  const index = new Map<A, number>()
  const low = new Map<A, number>()
  const open = new Set<A>()
  const stack: Array<A> = []
  const found: Array<ReadonlyArray<A>> = []

  const enter = (node: A): Frame<A> => {
    index.set(node, index.size)
    low.set(node, index.size - 1)
    open.add(node)
    stack.push(node)
    return { node, edges: edgesOf(node), next: 0 }
  }
  const lower = (node: A, to: number): void => void low.set(node, Math.min(low.get(node) ?? to, to))

  for (const root of nodes) {
    if (index.has(root)) continue
    const frames = [enter(root)]
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const edge = frame.edges[frame.next++]
      if (edge !== undefined) {
        const known = index.get(edge)
        if (known === undefined) frames.push(enter(edge))
        else if (open.has(edge)) lower(frame.node, known)
        continue
      }
      frames.pop()
      const above = frames.at(-1)
      if (above !== undefined) lower(above.node, low.get(frame.node) ?? 0)
      if (low.get(frame.node) !== index.get(frame.node)) continue
      const component: Array<A> = []
      for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
        open.delete(one)
        component.unshift(one)
        if (one === frame.node) break
      }
      found.push(component)
    }
  }
  return found
}

/** Whether a component is a cycle. */
export const isCycle = <A>(component: ReadonlyArray<A>, edgesOf: (node: A) => ReadonlyArray<A>): boolean =>
  component.length > 1 || component.some((node) => edgesOf(node).includes(node))
