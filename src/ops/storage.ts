/** Buckets: where the files of an organization's groups are kept, and the keys to them. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type RequestError } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import { operations } from '../generated/operations.js'
import { ensured, only } from './absent.js'
import { write } from './call.js'
import { organizationId } from './organizations.js'
import { listAll } from './pages.js'
import { type Op } from './Pangea.js'
import { type OrganizationLike } from './refs.js'

/** A bucket to make; its organization is given beside it. */
export type S3BucketDraft = Omit<m.S3BucketWrite, 'organization'>

const bucketsOf = (organization: m.OrganizationId): Op<ReadonlyArray<m.S3Bucket>, RequestError> =>
  listAll(operations.listS3Buckets, { query: { organization_id: organization } })

/** The buckets of an organization; only its members see any. Source: `GET /s3_buckets`. */
export const listS3Buckets = (organization: OrganizationLike): Op<ReadonlyArray<m.S3Bucket>, RequestError> =>
  F.pipe(organizationId(organization), RTE.flatMap(bucketsOf))

/** Tells the platform of a bucket. Source: `POST /s3_buckets`. */
export const createS3Bucket = (draft: m.S3BucketWrite): Op<m.S3Bucket, RequestError> =>
  write(operations.createS3Bucket, { body: draft })

/** The bucket of that name and endpoint, made known to the platform if it is not. */
export const ensureS3Bucket = (organization: OrganizationLike, draft: S3BucketDraft): Op<m.S3Bucket, RequestError> =>
  F.pipe(
    organizationId(organization),
    RTE.flatMap((id) =>
      ensured(
        only(
          operations.listS3Buckets,
          bucketsOf(id),
          (bucket) => bucket.name === draft.name && bucket.endpoint_url === draft.endpoint_url,
          `bucket of the organization is named ${draft.name}`,
        ),
        createS3Bucket({ ...draft, organization: id }),
      ),
    ),
  )

/** All keys that you may see. Their private halves are never told. Source: `GET /s3_api_keys`. */
export const listS3ApiKeys: Op<ReadonlyArray<m.S3ApiKey>, RequestError> = listAll(operations.listS3ApiKeys, {})

/** Gives the platform the key to a bucket, with which it signs uploads and downloads. Source: `POST /s3_api_keys`. */
export const createS3ApiKey = (draft: m.S3ApiKeyWrite): Op<m.S3ApiKey, RequestError> =>
  write(operations.createS3ApiKey, { body: draft })

/** The key to the bucket, given to the platform if it has none for it (a bucket has one). */
export const ensureS3ApiKey = (draft: m.S3ApiKeyWrite): Op<m.S3ApiKey, RequestError> =>
  ensured(
    only(operations.listS3ApiKeys, listS3ApiKeys, (key) => key.bucket === draft.bucket, 'key of the bucket is known'),
    createS3ApiKey(draft),
  )
