/**
 * The catalog of buckets, objects and uploads: in memory, and written through to disk one change at
 * a time.
 *
 * A multipart object consists of its parts' files. Completing an upload only writes and renames one
 * small record, so it copies no data, and a kill leaves either the upload or the object.
 */
import { mkdir, rm } from 'node:fs/promises'
import { type ObjectBodies, makeObjectBodies } from './readObjectBodies.js'
import { isBucketName } from './bucketName.js'
import { makeMutex } from './mutex.js'
import { movePartIntoPlace, type DiskLayout, makeDiskLayout, partFileName, writeRecord } from './diskLayout.js'
import { loadBuckets, removeUnlistedParts } from './loadBuckets.js'
import type { Bucket, OpenUpload, StoredObject, Upload, UploadedPart } from './storeTypes.js'
import { s3Error } from './s3Error.js'

export interface Catalog {
  readonly layout: DiskLayout
  readonly bodies: ObjectBodies
  readonly listBuckets: () => ReadonlyArray<Bucket>
  /** Throws `NoSuchBucket`. */
  readonly bucket: (name: string) => Bucket
  /** Does nothing if the bucket exists. */
  readonly createBucket: (name: string, createdMs: number) => Promise<void>
  readonly deleteBucket: (name: string) => Promise<void>
  /** Stores an object of one file. `check` receives the object that it replaces and may throw. */
  readonly putObject: (
    bucket: string,
    object: StoredObject,
    received: string,
    check: (current: StoredObject | undefined) => void,
  ) => Promise<void>
  readonly deleteObject: (bucket: string, key: string) => Promise<void>
  readonly createUpload: (bucket: string, upload: Upload) => Promise<void>
  readonly putPart: (at: UploadLocation, part: UploadedPart, received: string) => Promise<void>
  /**
   * Turns an upload into an object. `assemble` receives the upload, or `undefined` if it is no
   * longer open, and the current object at the key.
   */
  readonly completeUpload: (
    at: UploadLocation,
    assemble: (upload: OpenUpload | undefined, current: StoredObject | undefined) => StoredObject,
  ) => Promise<StoredObject>
  readonly abortUpload: (at: UploadLocation) => Promise<void>
}

export interface UploadLocation {
  readonly bucket: string
  readonly key: string
  readonly uploadId: string
}

/** Returns the upload of a key, if it is still open. */
export const findUpload = (bucket: Bucket, key: string, uploadId: string): OpenUpload | undefined => {
  const upload = bucket.uploads.get(uploadId)
  return upload?.key === key ? upload : undefined
}

export const openCatalog = async (directory: string): Promise<Catalog> => {
  const layout = makeDiskLayout(directory)
  const buckets = await loadBuckets(layout)
  const bodies = makeObjectBodies(layout)
  const runExclusive = makeMutex()

  const requireBucket = (name: string): Bucket => {
    const bucket = buckets.get(name)
    if (bucket === undefined) throw s3Error('NoSuchBucket')
    return bucket
  }

  const requireUpload = ({ bucket, key, uploadId }: UploadLocation): OpenUpload => {
    const upload = findUpload(requireBucket(bucket), key, uploadId)
    if (upload === undefined) throw s3Error('NoSuchUpload')
    return upload
  }

  const replace = async (bucket: Bucket, object: StoredObject): Promise<void> => {
    const old = bucket.objects.get(object.key)
    await writeRecord(layout, layout.objectFile(bucket.name, object.key), object)
    bucket.objects.set(object.key, object)
    if (old !== undefined) await bodies.removeWhenUnread(old.bodyId)
  }

  const removeUpload = async (bucket: Bucket, upload: OpenUpload): Promise<void> => {
    await rm(layout.uploadFile(bucket.name, upload.id), { force: true })
    bucket.uploads.delete(upload.id)
  }

  return {
    layout,
    bodies,
    listBuckets: () => [...buckets.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    bucket: requireBucket,

    createBucket: (name, createdMs) =>
      runExclusive(async () => {
        if (!isBucketName(name)) throw s3Error('InvalidBucketName')
        if (buckets.has(name)) return
        await mkdir(layout.objects(name), { recursive: true })
        await mkdir(layout.uploads(name), { recursive: true })
        await writeRecord(layout, layout.bucketFile(name), { createdMs })
        buckets.set(name, { name, createdMs, objects: new Map(), uploads: new Map() })
      }),

    deleteBucket: (name) =>
      runExclusive(async () => {
        const bucket = requireBucket(name)
        if (bucket.objects.size > 0) throw s3Error('BucketNotEmpty')
        await rm(layout.bucketFile(name))
        buckets.delete(name)
        await rm(layout.bucket(name), { recursive: true, force: true })
        for (const id of bucket.uploads.keys()) await bodies.removeWhenUnread(id)
      }),

    putObject: (name, object, received, check) =>
      runExclusive(async () => {
        const bucket = requireBucket(name)
        check(bucket.objects.get(object.key))
        for (const part of object.parts) await movePartIntoPlace(layout, object.bodyId, part, received)
        await replace(bucket, object)
      }),

    deleteObject: (name, key) =>
      runExclusive(async () => {
        const { objects } = requireBucket(name)
        const object = objects.get(key)
        if (object === undefined) return
        await rm(layout.objectFile(name, key))
        objects.delete(key)
        await bodies.removeWhenUnread(object.bodyId)
      }),

    createUpload: (name, upload) =>
      runExclusive(async () => {
        const { uploads } = requireBucket(name)
        await writeRecord(layout, layout.uploadFile(name, upload.id), upload)
        uploads.set(upload.id, { ...upload, parts: new Map() })
      }),

    putPart: (at, part, received) =>
      runExclusive(async () => {
        const { id, parts } = requireUpload(at)
        const old = parts.get(part.number)
        await movePartIntoPlace(layout, id, part, received)
        parts.set(part.number, part)
        if (old !== undefined && partFileName(old) !== partFileName(part))
          await rm(layout.partFile(id, old), { force: true })
      }),

    completeUpload: (at, assemble) =>
      runExclusive(async () => {
        const bucket = requireBucket(at.bucket)
        const upload = findUpload(bucket, at.key, at.uploadId)
        const object = assemble(upload, bucket.objects.get(at.key))
        if (upload === undefined) return object
        await replace(bucket, object)
        await removeUpload(bucket, upload)
        await removeUnlistedParts(layout, object)
        return object
      }),

    abortUpload: (at) =>
      runExclusive(async () => {
        const upload = requireUpload(at)
        await removeUpload(requireBucket(at.bucket), upload)
        await bodies.removeWhenUnread(upload.id)
      }),
  }
}
