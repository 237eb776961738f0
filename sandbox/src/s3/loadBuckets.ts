/** Loads the catalog from disk, and removes files that a killed process left incomplete. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type DiskLayout, partFileName, readRecord } from './diskLayout.js'
import type { Bucket, OpenUpload, StoredObject, Upload, UploadedPart } from './storeTypes.js'

export const loadBuckets = async (layout: DiskLayout): Promise<Map<string, Bucket>> => {
  await rm(layout.incoming, { recursive: true, force: true })
  await Promise.all(
    [layout.buckets, layout.bodies, layout.incoming].map((folder) => mkdir(folder, { recursive: true })),
  )
  const buckets = new Map<string, Bucket>()
  for (const name of await readdir(layout.buckets)) {
    const bucket = await loadBucket(layout, name)
    if (bucket === undefined) await rm(layout.bucket(name), { recursive: true, force: true })
    else buckets.set(name, bucket)
  }
  await removeOrphanedBodies(layout, [...buckets.values()])
  return buckets
}

const loadBucket = async (layout: DiskLayout, name: string): Promise<Bucket | undefined> => {
  if (!(await readdir(layout.bucket(name))).includes('bucket.json')) return undefined
  const { createdMs } = (await readRecord(layout.bucketFile(name))) as Pick<Bucket, 'createdMs'>
  const objects = new Map<string, StoredObject>()
  for (const object of await readRecords<StoredObject>(layout.objects(name))) objects.set(object.key, object)
  const uploads = new Map<string, OpenUpload>()
  for (const upload of await readRecords<Upload>(layout.uploads(name))) {
    const isCompleted = objects.get(upload.key)?.bodyId === upload.id
    if (isCompleted) await rm(layout.uploadFile(name, upload.id))
    else uploads.set(upload.id, { ...upload, parts: await loadParts(layout, upload.id) })
  }
  return { name, createdMs, objects, uploads }
}

const readRecords = async <A>(folder: string): Promise<ReadonlyArray<A>> => {
  const records: Array<A> = []
  for (const file of await readdir(folder)) records.push((await readRecord(join(folder, file))) as A)
  return records
}

/** A part that was sent twice may have two files; the newer one counts. */
const loadParts = async (layout: DiskLayout, id: string): Promise<Map<number, UploadedPart>> => {
  const parts = new Map<number, UploadedPart>()
  for (const file of await listFiles(layout.body(id))) {
    const [number = '', md5 = ''] = file.split('.')
    const { size, mtimeMs } = await stat(join(layout.body(id), file))
    const known = parts.get(Number(number))
    if (known === undefined || known.modifiedMs < mtimeMs)
      parts.set(Number(number), { number: Number(number), md5, size, modifiedMs: mtimeMs })
  }
  return parts
}

const removeOrphanedBodies = async (layout: DiskLayout, buckets: ReadonlyArray<Bucket>): Promise<void> => {
  const uploads = new Set(buckets.flatMap((bucket) => [...bucket.uploads.keys()]))
  const objects = new Map(
    buckets.flatMap((bucket) => [...bucket.objects.values()].map((object) => [object.bodyId, object] as const)),
  )
  for (const id of await readdir(layout.bodies)) {
    const object = objects.get(id)
    if (object === undefined && !uploads.has(id)) await rm(layout.body(id), { recursive: true, force: true })
    if (object?.isMultipart === true) await removeUnlistedParts(layout, object)
  }
}

/** Removes the files of parts that the completion didn't list. */
export const removeUnlistedParts = async (layout: DiskLayout, object: StoredObject): Promise<void> => {
  const listed = new Set(object.parts.map(partFileName))
  for (const file of await listFiles(layout.body(object.bodyId)))
    if (!listed.has(file)) await rm(join(layout.body(object.bodyId), file), { force: true })
}

const listFiles = (folder: string): Promise<ReadonlyArray<string>> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
