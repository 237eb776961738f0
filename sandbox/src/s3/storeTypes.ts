/** The types of buckets, objects and multipart uploads in the store. */

/** One file of bytes, whose name consists of `number` and `md5`. */
export interface StoredPart {
  readonly number: number
  readonly size: number
  readonly md5: string
}

export interface StoredObject {
  readonly key: string
  /** The folder of its bytes. For a multipart object, it is the upload ID. */
  readonly bodyId: string
  /** Without quotes. */
  readonly etag: string
  readonly size: number
  readonly modifiedMs: number
  /** The headers that are stored and sent with it. */
  readonly headers: Readonly<Record<string, string>>
  readonly isMultipart: boolean
  readonly parts: ReadonlyArray<StoredPart>
}

export interface UploadedPart extends StoredPart {
  readonly modifiedMs: number
}

export interface Upload {
  readonly id: string
  readonly key: string
  readonly initiatedMs: number
  readonly headers: Readonly<Record<string, string>>
}

/** An upload in progress, with its parts so far. */
export interface OpenUpload extends Upload {
  readonly parts: Map<number, UploadedPart>
}

export interface Bucket {
  readonly name: string
  readonly createdMs: number
  readonly objects: Map<string, StoredObject>
  readonly uploads: Map<string, OpenUpload>
}
