/** The types of an S3 account and of presigning options. */

export interface S3Account {
  readonly endpoint: string
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export type SignatureVersion = 'v2' | 'v4'

export interface Presigning {
  readonly expiresInSeconds: number
  readonly nowMs: number
  /** `v2` by default, as boto3 signs for a custom endpoint. */
  readonly version?: SignatureVersion
}
