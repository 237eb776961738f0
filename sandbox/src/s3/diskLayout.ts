/**
 * The paths of the store's files on disk.
 *
 *     buckets/NAME/bucket.json            a bucket exists if this file does
 *     buckets/NAME/objects/SHA256.json    an object, by the hash of its key, so that any key works
 *     buckets/NAME/uploads/ID.json        a multipart upload in progress
 *     bodies/ID/NUMBER.MD5                the bytes of an object or an upload, one file per part
 *     incoming/                           temporary files, removed when the store is opened
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoredPart } from './storeTypes.js'

export interface DiskLayout {
  readonly buckets: string
  readonly bodies: string
  readonly incoming: string
  readonly bucket: (name: string) => string
  readonly bucketFile: (name: string) => string
  readonly objects: (bucket: string) => string
  readonly objectFile: (bucket: string, key: string) => string
  readonly uploads: (bucket: string) => string
  readonly uploadFile: (bucket: string, id: string) => string
  readonly body: (id: string) => string
  readonly partFile: (id: string, part: StoredPart) => string
  /** Returns a new path for bytes that are being received. */
  readonly newTemporaryFile: () => string
}

export const makeDiskLayout = (directory: string): DiskLayout => {
  const [buckets, bodies, incoming] = ['buckets', 'bodies', 'incoming'].map((name) => join(directory, name)) as [
    string,
    string,
    string,
  ]
  const bucket = (name: string): string => join(buckets, name)
  return {
    buckets,
    bodies,
    incoming,
    bucket,
    bucketFile: (name) => join(bucket(name), 'bucket.json'),
    objects: (name) => join(bucket(name), 'objects'),
    objectFile: (name, key) => join(bucket(name), 'objects', `${createHash('sha256').update(key).digest('hex')}.json`),
    uploads: (name) => join(bucket(name), 'uploads'),
    uploadFile: (name, id) => join(bucket(name), 'uploads', `${id}.json`),
    body: (id) => join(bodies, id),
    partFile: (id, part) => join(bodies, id, partFileName(part)),
    newTemporaryFile: () => join(incoming, randomUUID()),
  }
}

export const partFileName = ({ number, md5 }: StoredPart): string => `${number}.${md5}`

/** Writes a record atomically: after a kill, the file has either the old or the new record. */
export const writeRecord = async (layout: DiskLayout, file: string, record: unknown): Promise<void> => {
  const temporary = layout.newTemporaryFile()
  await writeFile(temporary, JSON.stringify(record))
  await rename(temporary, file)
}

export const readRecord = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'))

/** Moves a received file to its final path. */
export const movePartIntoPlace = async (
  layout: DiskLayout,
  id: string,
  part: StoredPart,
  received: string,
): Promise<void> => {
  await mkdir(layout.body(id), { recursive: true })
  await rename(received, layout.partFile(id, part))
}
