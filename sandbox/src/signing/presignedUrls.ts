/** Presigns URLs and forms, which Pangea's server gives to clients in place of credentials. */
import type { Presigning, S3Account } from './s3Account.js'
import { presignUrl } from './presignUrl.js'
import { uriEncode } from './uriEncode.js'

export type { Presigning, S3Account } from './s3Account.js'
export {
  sendCompleteMultipartUpload as completeMultipartUpload,
  sendCreateMultipartUpload as createMultipartUpload,
} from './multipartUploadClient.js'
export { presignPost } from './presignPost.js'

/** Presigns a URL that reads an object. */
export const presignGet = (account: S3Account, key: string, presigning: Presigning): string =>
  presignUrl(account, { method: 'GET', key }, presigning)

/** Presigns a URL that uploads one part of a multipart upload. */
export const presignUploadPart = (
  account: S3Account,
  key: string,
  part: { readonly uploadId: string; readonly partNumber: number },
  presigning: Presigning,
): string => {
  const query = `uploadId=${uriEncode(part.uploadId)}&partNumber=${part.partNumber}`
  return presignUrl(account, { method: 'PUT', key, query }, presigning)
}
