/** S3 buckets for an organization's files, and the API keys to them. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Conflict, Forbidden, Invalid, NotFound } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import * as operations from '../generated/operations.js'
import { findInList } from './references/detectNotFound.js'
import { read, reload, write } from './caching/sendThroughCache.js'
import { whenValid } from './references/whenValid.js'
import { getOrCreate } from './writes/getOrCreate.js'
import { idempotentDelete } from './writes/idempotentDelete.js'
import { checkId, type Checked, idOf } from './references/checkIdentifiers.js'
import { organizationId } from './organizations.js'
import { listAll } from './lists/listAll.js'
import type { Op, Pangea } from './Pangea.js'
import type { OrganizationLike } from './references/refs.js'
import { checkDraft, checkRecord } from './writes/checkDraft.js'

/** A new bucket; its organization is a separate argument. */
export type S3BucketDraft = Omit<m.S3BucketWrite, 'organization'>

/** A bucket's uuid or record. */
export type S3BucketLike = m.S3BucketId | m.S3Bucket

/** An API key's uuid or record. */
export type S3ApiKeyLike = m.S3ApiKeyId | m.S3ApiKey

const checkBucketId = (like: S3BucketLike): Checked<m.S3BucketId> => checkId('bucket id', idOf(like))
const checkKeyId = (like: S3ApiKeyLike): Checked<m.S3ApiKeyId> => checkId('key id', idOf(like))

/** How long to wait, at least, for a concurrent create of the same bucket. */
const minSettleMs = 200

const bucketsOf = (organization: m.OrganizationId): Op<ReadonlyArray<m.S3Bucket>, Forbidden | NotFound> =>
  listAll(operations.listS3Buckets, { query: { organization_id: organization } })

/**
 * Lists the buckets of an organization; only members see any.
 *
 * Source: `GET /s3_buckets`.
 */
export const listS3Buckets = (organization: OrganizationLike): Op<ReadonlyArray<m.S3Bucket>, Forbidden | NotFound> =>
  F.pipe(organizationId(organization), RTE.flatMap(bucketsOf))

/**
 * Registers a bucket with the platform.
 *
 * Source: `POST /s3_buckets`.
 */
export const createS3Bucket = (draft: m.S3BucketWrite): Op<m.S3Bucket, Conflict | Forbidden | Invalid> =>
  whenValid(checkDraft(draft, ['name', 'endpoint_url', 'organization']), (body) =>
    write(operations.createS3Bucket, { body }),
  )

/** Finds the oldest record of this bucket. */
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
 * Creates a bucket's record and returns the oldest one. The platform accepts two records of one
 * bucket, so a race creates two; each process waits until concurrent creates are done and then
 * takes the first record. Nothing refers to the other one.
 */
const createFirstBucket = (draft: m.S3BucketWrite): Op<m.S3Bucket, Conflict | Forbidden | Invalid | NotFound> =>
  RTE.asksReaderTaskEither(({ clock }: Pangea) => {
    const startedMs = clock.nowMs()
    return F.pipe(
      createS3Bucket(draft),
      RTE.tapTask(() => clock.sleep(minSettleMs + 2 * (clock.nowMs() - startedMs))),
      RTE.flatMap((created) =>
        F.pipe(
          reload(firstBucket(draft.organization, draft)),
          // The create succeeded, whether or not the second read does.
          RTE.orElse(() => RTE.right<Pangea, never, m.S3Bucket>(created)),
        ),
      ),
    )
  })

/**
 * Returns the bucket with this name and endpoint; registers it if there is none. Safe when two
 * processes race: both get the same record, though the platform may store two.
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

/**
 * Lists all keys that you can see, without their private keys.
 *
 * Source: `GET /s3_api_keys`.
 */
export const listS3ApiKeys: Op<ReadonlyArray<m.S3ApiKey>, Forbidden | NotFound> = listAll(operations.listS3ApiKeys, {})

/**
 * Gives the platform the key to a bucket, for signing uploads and downloads.
 *
 * Source: `POST /s3_api_keys`.
 */
export const createS3ApiKey = (draft: m.S3ApiKeyWrite): Op<m.S3ApiKey, Conflict | Forbidden | Invalid> =>
  whenValid(checkDraft(draft, ['bucket']), (body) => write(operations.createS3ApiKey, { body }))

/** Returns the key to a bucket; creates it if there is none (a bucket has one key). */
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
 *
 * Errors: `NotFound`.
 * Source: `GET /s3_api_keys/{uuid}`: the server swaps the two routes.
 */
export const fetchS3Bucket = (bucket: S3BucketLike): Op<m.S3Bucket, Forbidden | NotFound> =>
  whenValid(checkBucketId(bucket), (uuid) => read(operations.fetchS3Bucket, { path: { uuid } }))

/**
 * Saves this record and returns it as the server stores it.
 *
 * Source: `PUT /s3_api_keys/{uuid}`.
 */
export const saveS3Bucket = (bucket: m.S3Bucket): Op<m.S3Bucket, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(
    checkRecord<m.S3BucketWrite, m.S3BucketId>(['name', 'endpoint_url', 'organization'], bucket),
    ({ uuid, body }) => write(operations.replaceS3Bucket, { path: { uuid }, body }),
  )

/**
 * Changes only these properties of a bucket and returns it.
 *
 * Source: `PATCH /s3_api_keys/{uuid}`.
 */
export const updateS3Bucket = (
  bucket: S3BucketLike,
  change: m.S3BucketPatch,
): Op<m.S3Bucket, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkBucketId(bucket), (uuid) =>
    whenValid(checkDraft(change), (body) => write(operations.updateS3Bucket, { path: { uuid }, body })),
  )

/**
 * Deletes a bucket's record; the objects in the bucket stay.
 *
 * Source: `DELETE /s3_api_keys/{uuid}`.
 */
export const deleteS3Bucket = (bucket: S3BucketLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkBucketId(bucket), (uuid) =>
    idempotentDelete(uuid, RTE.right(uuid), () => write(operations.deleteS3Bucket, { path: { uuid } })),
  )

/**
 * Fetches one key, without its private key.
 *
 * Errors: `NotFound`.
 * Source: `GET /s3_buckets/{uuid}`.
 */
export const fetchS3ApiKey = (key: S3ApiKeyLike): Op<m.S3ApiKey, Forbidden | NotFound> =>
  whenValid(checkKeyId(key), (uuid) => read(operations.fetchS3ApiKey, { path: { uuid } }))

/**
 * Replaces the public and the private key.
 *
 * Source: `PUT /s3_buckets/{uuid}`.
 */
export const saveS3ApiKey = (
  key: S3ApiKeyLike,
  draft: m.S3ApiKeyWrite,
): Op<m.S3ApiKey, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkKeyId(key), (uuid) =>
    whenValid(checkDraft(draft, ['bucket']), (body) => write(operations.replaceS3ApiKey, { path: { uuid }, body })),
  )

/**
 * Changes only these properties of a key and returns it.
 *
 * Source: `PATCH /s3_buckets/{uuid}`.
 */
export const updateS3ApiKey = (
  key: S3ApiKeyLike,
  change: m.S3ApiKeyPatch,
): Op<m.S3ApiKey, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkKeyId(key), (uuid) =>
    whenValid(checkDraft(change), (body) => write(operations.updateS3ApiKey, { path: { uuid }, body })),
  )

/**
 * Deletes a key.
 *
 * Source: `DELETE /s3_buckets/{uuid}`.
 */
export const deleteS3ApiKey = (key: S3ApiKeyLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkKeyId(key), (uuid) =>
    idempotentDelete(uuid, RTE.right(uuid), () => write(operations.deleteS3ApiKey, { path: { uuid } })),
  )
