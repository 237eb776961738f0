/** Who signs, where and for how long: the arguments that all presigners share. */

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
  /** Default `v2`, as boto3 signs for a custom endpoint. */
  readonly version?: SignatureVersion
}
