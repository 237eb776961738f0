/**
 * The buckets and what is in them: kept in memory, written through to disk one change at a time.
 *
 * A multipart object stays the list of its parts' files: completing is one small record written and renamed, so it takes
 * no time, copies nothing, and a kill leaves either the upload or the object.
 */
import { mkdir, rm } from 'node:fs/promises'
import { type Bodies, makeBodies } from './objectBodies.js'
import { isBucketName } from './bucketName.js'
import { makeExclusive } from './mutex.js'
import { adoptPart, type Layout, layoutOf, partName, writeRecord } from './diskLayout.js'
import { loadBuckets, removeStrayParts } from './loadBuckets.js'
import type { Bucket, OpenUpload, StoredObject, Upload, UploadedPart } from './storeTypes.js'
import { s3Error } from './s3Error.js'

export interface Catalog {
  readonly layout: Layout
  readonly bodies: Bodies
  readonly listBuckets: () => ReadonlyArray<Bucket>
  /** Throws `NoSuchBucket`. */
  readonly bucket: (name: string) => Bucket
  /** Does nothing when it is there. */
  readonly createBucket: (name: string, createdMs: number) => Promise<void>
  readonly deleteBucket: (name: string) => Promise<void>
  /** Stores an object of one file; `check` sees the object it replaces and may throw. */
  readonly putObject: (
    bucket: string,
    object: StoredObject,
    received: string,
    check: (current: StoredObject | undefined) => void,
  ) => Promise<void>
  readonly deleteObject: (bucket: string, key: string) => Promise<void>
  readonly createUpload: (bucket: string, upload: Upload) => Promise<void>
  readonly putPart: (at: UploadAt, part: UploadedPart, received: string) => Promise<void>
  /** Makes an object of an upload. `assemble` is given the upload, or `undefined` and what is at the key when it is gone. */
  readonly completeUpload: (
    at: UploadAt,
    assemble: (upload: OpenUpload | undefined, current: StoredObject | undefined) => StoredObject,
  ) => Promise<StoredObject>
  readonly abortUpload: (at: UploadAt) => Promise<void>
}

export interface UploadAt {
  readonly bucket: string
  readonly key: string
  readonly uploadId: string
}

/** The upload of a key, if it is still open. */
export const findUpload = (bucket: Bucket, key: string, uploadId: string): OpenUpload | undefined => {
  const upload = bucket.uploads.get(uploadId)
  return upload?.key === key ? upload : undefined
}

export const openCatalog = async (directory: string): Promise<Catalog> => {
  const layout = layoutOf(directory)
  const buckets = await loadBuckets(layout)
  const bodies = makeBodies(layout)
  const exclusive = makeExclusive()

  const existing = (name: string): Bucket => {
    const bucket = buckets.get(name)
    if (bucket === undefined) throw s3Error('NoSuchBucket')
    return bucket
  }

  const openUpload = ({ bucket, key, uploadId }: UploadAt): OpenUpload => {
    const upload = findUpload(existing(bucket), key, uploadId)
    if (upload === undefined) throw s3Error('NoSuchUpload')
    return upload
  }

  const replace = async (bucket: Bucket, object: StoredObject): Promise<void> => {
    const old = bucket.objects.get(object.key)
    await writeRecord(layout, layout.objectFile(bucket.name, object.key), object)
    bucket.objects.set(object.key, object)
    if (old !== undefined) await bodies.retire(old.bodyId)
  }

  const forget = async (bucket: Bucket, upload: OpenUpload): Promise<void> => {
    await rm(layout.uploadFile(bucket.name, upload.id), { force: true })
    bucket.uploads.delete(upload.id)
  }

  return {
    layout,
    bodies,
    listBuckets: () => [...buckets.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    bucket: existing,

    createBucket: (name, createdMs) =>
      exclusive(async () => {
        if (!isBucketName(name)) throw s3Error('InvalidBucketName')
        if (buckets.has(name)) return
        await mkdir(layout.objects(name), { recursive: true })
        await mkdir(layout.uploads(name), { recursive: true })
        await writeRecord(layout, layout.bucketFile(name), { createdMs })
        buckets.set(name, { name, createdMs, objects: new Map(), uploads: new Map() })
      }),

    deleteBucket: (name) =>
      exclusive(async () => {
        const bucket = existing(name)
        if (bucket.objects.size > 0) throw s3Error('BucketNotEmpty')
        await rm(layout.bucketFile(name))
        buckets.delete(name)
        await rm(layout.bucket(name), { recursive: true, force: true })
        for (const id of bucket.uploads.keys()) await bodies.retire(id)
      }),

    putObject: (name, object, received, check) =>
      exclusive(async () => {
        const bucket = existing(name)
        check(bucket.objects.get(object.key))
        for (const part of object.parts) await adoptPart(layout, object.bodyId, part, received)
        await replace(bucket, object)
      }),

    deleteObject: (name, key) =>
      exclusive(async () => {
        const { objects } = existing(name)
        const object = objects.get(key)
        if (object === undefined) return
        await rm(layout.objectFile(name, key))
        objects.delete(key)
        await bodies.retire(object.bodyId)
      }),

    createUpload: (name, upload) =>
      exclusive(async () => {
        const { uploads } = existing(name)
        await writeRecord(layout, layout.uploadFile(name, upload.id), upload)
        uploads.set(upload.id, { ...upload, parts: new Map() })
      }),

    putPart: (at, part, received) =>
      exclusive(async () => {
        const { id, parts } = openUpload(at)
        const old = parts.get(part.number)
        await adoptPart(layout, id, part, received)
        parts.set(part.number, part)
        if (old !== undefined && partName(old) !== partName(part)) await rm(layout.partFile(id, old), { force: true })
      }),

    completeUpload: (at, assemble) =>
      exclusive(async () => {
        const bucket = existing(at.bucket)
        const upload = findUpload(bucket, at.key, at.uploadId)
        const object = assemble(upload, bucket.objects.get(at.key))
        if (upload === undefined) return object
        await replace(bucket, object)
        await forget(bucket, upload)
        await removeStrayParts(layout, object)
        return object
      }),

    abortUpload: (at) =>
      exclusive(async () => {
        const upload = openUpload(at)
        await forget(existing(at.bucket), upload)
        await bodies.retire(upload.id)
      }),
  }
}
