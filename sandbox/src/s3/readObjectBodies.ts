/** Reads the bytes of objects, and removes them once no reader needs them. */
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { InclusiveRange } from './rangeHeader.js'
import type { DiskLayout } from './diskLayout.js'
import type { StoredObject } from './storeTypes.js'

export interface ObjectBodies {
  /**
   * Streams a range of bytes. They stay on disk until the stream is closed, even if the object is
   * replaced.
   */
  readonly read: (object: StoredObject, range: InclusiveRange) => Readable
  /** Removes a body immediately, or when its last reader has finished. */
  readonly removeWhenUnread: (id: string) => Promise<void>
}

const chunkBytes = 256 * 1024

export const makeObjectBodies = (layout: DiskLayout): ObjectBodies => {
  const readers = new Map<string, number>()
  const pendingRemoval = new Set<string>()

  const remove = (id: string): Promise<void> => rm(layout.body(id), { recursive: true, force: true })

  const release = (id: string): void => {
    const left = (readers.get(id) ?? 1) - 1
    if (left > 0) readers.set(id, left)
    else readers.delete(id)
    if (left === 0 && pendingRemoval.delete(id)) void remove(id).catch(() => undefined)
  }

  return {
    read: (object, range) => {
      readers.set(object.bodyId, (readers.get(object.bodyId) ?? 0) + 1)
      const stream = Readable.from(readBytes(layout, object, range), { objectMode: false, highWaterMark: chunkBytes })
      stream.once('close', () => release(object.bodyId))
      return stream
    },
    removeWhenUnread: async (id) => {
      if (readers.has(id)) pendingRemoval.add(id)
      else await remove(id)
    },
  }
}

async function* readBytes(
  layout: DiskLayout,
  object: StoredObject,
  { first, last }: InclusiveRange,
): AsyncGenerator<Buffer> {
  let offset = 0
  for (const part of object.parts) {
    const start = Math.max(first - offset, 0)
    const end = Math.min(last - offset, part.size - 1)
    offset += part.size
    if (start > end) continue
    const file = createReadStream(layout.partFile(object.bodyId, part), { start, end, highWaterMark: chunkBytes })
    for await (const chunk of file) yield chunk as Buffer
  }
}
