/**
 * Buckets: where the files of an organization's groups are kept, and the keys to them.
 * @since 0.1.0
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, type NotFound } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import * as operations from '../generated/operations.js'
import { findInList } from './references/notFound.js'
import { read, reload, write } from './caching/cachedRequests.js'
import { whenValid } from './references/whenValid.js'
import { getOrCreate } from './writes/getOrCreate.js'
import { idempotentDelete } from './writes/idempotentDelete.js'
import { checkId, type Checked, idOf } from './references/checkIdentifiers.js'
import { organizationId } from './organizations.js'
import { listAll } from './lists/listAll.js'
import { type Op, type Pangea } from './Pangea.js'
import { type OrganizationLike } from './references/refs.js'
import { checkDraft, checkRecord } from './writes/checkDraft.js'

/** A bucket to make; its organization is given beside it. */
export type S3BucketDraft = Omit<m.S3BucketWrite, 'organization'>

/** A bucket: its uuid, or its record. */
export type S3BucketLike = m.S3BucketId | m.S3Bucket

/** A key: its uuid, or its record. */
export type S3ApiKeyLike = m.S3ApiKeyId | m.S3ApiKey

const checkBucketId = (like: S3BucketLike): Checked<m.S3BucketId> => checkId('bucket id', idOf(like))
const checkKeyId = (like: S3ApiKeyLike): Checked<m.S3ApiKeyId> => checkId('key id', idOf(like))

/** How long another create of the same bucket has at least to be done. */
const leastSettleMs = 200

const bucketsOf = (organization: m.OrganizationId): Op<ReadonlyArray<m.S3Bucket>, Forbidden | NotFound> =>
  listAll(operations.listS3Buckets, { query: { organization_id: organization } })

/** The buckets of an organization; only its members see any. Source: `GET /s3_buckets`. */
export const listS3Buckets = (organization: OrganizationLike): Op<ReadonlyArray<m.S3Bucket>, Forbidden | NotFound> =>
  F.pipe(organizationId(organization), RTE.flatMap(bucketsOf))

/** Tells the platform of a bucket. Source: `POST /s3_buckets`. */
export const createS3Bucket = (draft: m.S3BucketWrite): Op<m.S3Bucket, Conflict | Forbidden | Invalid> =>
  whenValid(checkDraft(draft, ['name', 'endpoint_url', 'organization']), (body) =>
    write(operations.createS3Bucket, { body }),
  )

/** The first of these buckets, which is the oldest. */
const firstBucket = (
  organization: m.OrganizationId,
  { name, endpoint_url }: S3BucketDraft,
): Op<m.S3Bucket, Forbidden | NotFound> =>
  findInList(
    operations.listS3Buckets,
    bucketsOf(organization),
    (one) => one.name === name && one.endpoint_url === endpoint_url && one.organization === organization,
    `bucket of the organization is named ${name}`,
  )

/**
 * The platform takes two records of one bucket, so a race makes two. Who made one waits until
 * another that began at the same time is done too, and takes the first: all who raced then have the
 * same. The other record stays, and nothing points to it.
 */
const createFirstBucket = (draft: m.S3BucketWrite): Op<m.S3Bucket, Conflict | Forbidden | Invalid | NotFound> =>
  RTE.asksReaderTaskEither(({ clock }: Pangea) => {
    const beganMs = clock.nowMs()
    return F.pipe(
      createS3Bucket(draft),
      RTE.tapTask(() => clock.sleep(leastSettleMs + 2 * (clock.nowMs() - beganMs))),
      RTE.flatMap((made) =>
        F.pipe(
          reload(firstBucket(draft.organization, draft)),
          // It was made, whatever reading it again comes to.
          RTE.orElse(() => RTE.right<Pangea, never, m.S3Bucket>(made)),
        ),
      ),
    )
  })

/**
 * The bucket of that name and endpoint, made known to the platform if it is not. Safe when two
 * processes race: both are given the same record, though the platform may keep two.
 */
export const ensureS3Bucket = (
  organization: OrganizationLike,
  draft: S3BucketDraft,
): Op<m.S3Bucket, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkDraft(draft, ['name', 'endpoint_url']), (named) =>
    F.pipe(
      organizationId(organization),
      RTE.flatMap((id) => getOrCreate(firstBucket(id, named), createFirstBucket({ ...named, organization: id }))),
    ),
  )

/** All keys that you may see. Their private halves are never told. Source: `GET /s3_api_keys`. */
export const listS3ApiKeys: Op<ReadonlyArray<m.S3ApiKey>, Forbidden | NotFound> = listAll(operations.listS3ApiKeys, {})

/**
 * Gives the platform the key to a bucket, with which it signs uploads and downloads.
 * Source: `POST /s3_api_keys`.
 */
export const createS3ApiKey = (draft: m.S3ApiKeyWrite): Op<m.S3ApiKey, Conflict | Forbidden | Invalid> =>
  whenValid(checkDraft(draft, ['bucket']), (body) => write(operations.createS3ApiKey, { body }))

/** The key to the bucket, given to the platform if it has none for it (a bucket has one). */
export const ensureS3ApiKey = (draft: m.S3ApiKeyWrite): Op<m.S3ApiKey, Conflict | Forbidden | Invalid> =>
  whenValid(checkDraft(draft, ['bucket']), (named) =>
    getOrCreate(
      findInList(
        operations.listS3ApiKeys,
        listS3ApiKeys,
        (key) => key.bucket === named.bucket,
        'key of the bucket is known',
      ),
      createS3ApiKey(named),
    ),
  )

/**
 * Fetches one bucket.
 * Errors: `NotFound`.
 * Source: `GET /s3_api_keys/{uuid}`: the server has the two routes crossed.
 */
export const fetchS3Bucket = (bucket: S3BucketLike): Op<m.S3Bucket, Forbidden | NotFound> =>
  whenValid(checkBucketId(bucket), (uuid) => read(operations.fetchS3Bucket, { path: { uuid } }))

/**
 * Makes the server hold this record; gives it as the server has it then.
 * Source: `PUT /s3_api_keys/{uuid}`.
 */
export const saveS3Bucket = (bucket: m.S3Bucket): Op<m.S3Bucket, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(
    checkRecord<m.S3BucketWrite, m.S3BucketId>(['name', 'endpoint_url', 'organization'], bucket),
    ({ uuid, body }) => write(operations.replaceS3Bucket, { path: { uuid }, body }),
  )

/** Changes these fields of a bucket and no others. Source: `PATCH /s3_api_keys/{uuid}`. */
export const updateS3Bucket = (
  bucket: S3BucketLike,
  change: m.S3BucketPatch,
): Op<m.S3Bucket, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkBucketId(bucket), (uuid) =>
    whenValid(checkDraft(change), (body) => write(operations.updateS3Bucket, { path: { uuid }, body })),
  )

/**
 * Makes the platform forget a bucket; what is in it stays.
 * Source: `DELETE /s3_api_keys/{uuid}`.
 */
export const deleteS3Bucket = (bucket: S3BucketLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkBucketId(bucket), (uuid) =>
    idempotentDelete(uuid, RTE.right(uuid), () => write(operations.deleteS3Bucket, { path: { uuid } })),
  )

/**
 * Fetches one key, without its private half.
 * Errors: `NotFound`.
 * Source: `GET /s3_buckets/{uuid}`.
 */
export const fetchS3ApiKey = (key: S3ApiKeyLike): Op<m.S3ApiKey, Forbidden | NotFound> =>
  whenValid(checkKeyId(key), (uuid) => read(operations.fetchS3ApiKey, { path: { uuid } }))

/** Replaces a key, both halves. Source: `PUT /s3_buckets/{uuid}`. */
export const saveS3ApiKey = (
  key: S3ApiKeyLike,
  draft: m.S3ApiKeyWrite,
): Op<m.S3ApiKey, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkKeyId(key), (uuid) =>
    whenValid(checkDraft(draft, ['bucket']), (body) => write(operations.replaceS3ApiKey, { path: { uuid }, body })),
  )

/** Changes these fields of a key and no others. Source: `PATCH /s3_buckets/{uuid}`. */
export const updateS3ApiKey = (
  key: S3ApiKeyLike,
  change: m.S3ApiKeyPatch,
): Op<m.S3ApiKey, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkKeyId(key), (uuid) =>
    whenValid(checkDraft(change), (body) => write(operations.updateS3ApiKey, { path: { uuid }, body })),
  )

/** Makes the platform forget a key. Source: `DELETE /s3_buckets/{uuid}`. */
export const deleteS3ApiKey = (key: S3ApiKeyLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkKeyId(key), (uuid) =>
    idempotentDelete(uuid, RTE.right(uuid), () => write(operations.deleteS3ApiKey, { path: { uuid } })),
  )
