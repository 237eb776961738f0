/** Parses stored data that points to an S3 object, and adds presigned download URLs to it. */
import { sql } from '../../database/sql.js'
import type { Row } from '../../database/postgres.js'
import type { S3Account } from '../../signing/presignedUrls.js'
import { type Dictionary, isDictionary } from '../../python/jsonValues.js'
import type { Context } from '../context.js'

export interface S3Pointer {
  readonly bucket: string
  readonly key: string
  readonly endpoint: string
}

const storageType = (storedData: unknown): string | undefined => {
  if (!isDictionary(storedData)) return undefined
  const type = storedData['__type__'] ?? ''
  return typeof type === 'string' ? type.toLowerCase() : undefined
}

/** Returns the S3 object that stored data points to, if any. */
export const parseS3Pointer = (storedData: unknown): S3Pointer | undefined => {
  if (storageType(storedData) !== 's3') return undefined
  const { uri, endpoint_url: endpoint } = storedData as Dictionary
  if (typeof uri !== 'string' || typeof endpoint !== 'string') return undefined
  const [, bucket, key] = /s3:\/\/([^/]+)\/([^]+)$/.exec(uri) ?? []
  return bucket === undefined || key === undefined ? undefined : { bucket, key, endpoint }
}

/** Reads an S3 account from a bucket's row joined with its key's row. */
export const toS3Account = (row: Row): S3Account => ({
  endpoint: String(row['endpoint_url']),
  bucket: String(row['name']),
  accessKeyId: String(row['public_key']),
  secretAccessKey: String(row['private_key']),
})

interface FieldData {
  readonly storedData: unknown
  readonly organization: unknown
}

const accountId = (organization: unknown, { endpoint, bucket }: Pick<S3Pointer, 'endpoint' | 'bucket'>): string =>
  JSON.stringify([organization, endpoint, bucket])

/**
 * Returns accounts by organization, endpoint and bucket. The oldest bucket of a name wins, even
 * without a key.
 */
const loadAccounts = async (
  context: Context,
  organizations: readonly unknown[],
): Promise<ReadonlyMap<string, S3Account>> => {
  const rows = await context.database
    .rows(sql`select b.organization, b.endpoint_url, b.name, k.public_key, k.private_key
    from s3_buckets b left join s3_api_keys k on k.bucket = b.uuid
    where b.organization = any(${[...new Set(organizations)]}::uuid[]) order by b.seq desc`)
  const accounts = new Map<string, S3Account>()
  for (const row of rows) {
    const account = toS3Account(row)
    const id = accountId(row['organization'], account)
    if (row['public_key'] === null) accounts.delete(id)
    else accounts.set(id, account)
  }
  return accounts
}

/** Adds a `presigned_url` to each pointer for which its organization has the key. */
export const addDownloadUrls = async (context: Context, fields: readonly FieldData[]): Promise<readonly unknown[]> => {
  const pointers = fields.map(({ storedData }) => parseS3Pointer(storedData))
  const organizations = fields.filter((_, index) => pointers[index] !== undefined).map((field) => field.organization)
  if (organizations.length === 0) return fields.map(({ storedData }) => storedData)
  const accounts = await loadAccounts(context, organizations)
  return fields.map(({ storedData, organization }, index) => {
    const pointer = pointers[index]
    const account = pointer && accounts.get(accountId(organization, pointer))
    if (pointer === undefined || account === undefined) return storedData
    return { ...(storedData as Dictionary), presigned_url: context.presigner.download(account, pointer.key) }
  })
}
