/** What the store knows of buckets, objects and unfinished uploads. */

/** One file of bytes; `number` and `md5` are also its file name. */
export interface StoredPart {
  readonly number: number
  readonly size: number
  readonly md5: string
}

export interface StoredObject {
  readonly key: string
  /** Names the folder of its bytes; of a multipart object it is the id of the upload. */
  readonly bodyId: string
  /** Without its quotes. */
  readonly etag: string
  readonly size: number
  readonly modifiedMs: number
  /** The headers it was stored with and is served with. */
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

/** An upload with the parts it has so far. */
export interface OpenUpload extends Upload {
  readonly parts: Map<number, UploadedPart>
}

export interface Bucket {
  readonly name: string
  readonly createdMs: number
  readonly objects: Map<string, StoredObject>
  readonly uploads: Map<string, OpenUpload>
}
