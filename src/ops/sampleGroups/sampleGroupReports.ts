/**
 * Reports about all samples of a group: manifest, metadata, counts, links and schema checks. @since
 * 0.1.0
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Conflict, Forbidden, Invalid, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { read, write } from '../caching/sendThroughCache.js'
import { whenValid } from '../references/whenValid.js'
import { checkName } from '../references/checkIdentifiers.js'
import { withSampleGroupId } from './withSampleGroupId.js'
import type { Op } from '../Pangea.js'
import type { SampleGroupLike } from '../references/refs.js'

/**
 * Returns the group with all samples, results and fields that you can see, in one (slow) request.
 *
 * Source: `GET /sample_groups/{uuid}/manifest`.
 */
export const fetchSampleGroupManifest = (like: SampleGroupLike): Op<m.SampleGroupManifest, Forbidden | NotFound> =>
  withSampleGroupId(like, (uuid) => read(operations.fetchSampleGroupManifest, { path: { uuid } }))

/**
 * Returns the metadata of all samples, by sample name.
 *
 * Source: `GET /sample_groups/{uuid}/metadata`.
 */
export const fetchSampleGroupMetadata = (like: SampleGroupLike): Op<m.SampleGroupMetadata, Forbidden | NotFound> =>
  F.pipe(
    withSampleGroupId(like, (uuid) => read(operations.fetchSampleGroupMetadata, { path: { uuid } })),
    // The route returns text only when a CSV table is requested.
    RTE.map((metadata) => metadata as m.SampleGroupMetadata),
  )

/**
 * Returns the number of samples (`n_samples`), and how many have a result of each module.
 *
 * Source: `GET /sample_groups/{uuid}/module_counts`.
 */
export const fetchModuleCounts = (like: SampleGroupLike): Op<m.SampleGroupModuleCounts, Forbidden | NotFound> =>
  withSampleGroupId(like, (uuid) => read(operations.fetchSampleGroupModuleCounts, { path: { uuid } }))

/**
 * Returns the metadata of all samples as CSV, one row per sample.
 *
 * Source: `GET /sample_groups/{uuid}/metadata?kind=csv`.
 */
export const fetchSampleGroupMetadataCsv = (like: SampleGroupLike): Op<string, Forbidden | NotFound> =>
  F.pipe(
    withSampleGroupId(like, (uuid) =>
      read(operations.fetchSampleGroupMetadata, { path: { uuid }, query: { kind: 'csv' } }),
    ),
    RTE.map((table) => table as string),
  )

/**
 * Lists the names and uuids of all samples, optionally with their metadata.
 *
 * Source: `GET /sample_groups/{uuid}/sample_links`.
 */
export const fetchSampleLinks = (
  like: SampleGroupLike,
  options: { readonly hasMetadata?: boolean } = {},
): Op<ReadonlyArray<m.SampleLink>, Forbidden | NotFound> =>
  F.pipe(
    withSampleGroupId(like, (uuid) =>
      read(operations.fetchSampleGroupLinks, {
        path: { uuid },
        ...(options.hasMetadata === true ? { query: { metadata: true } } : {}),
      }),
    ),
    RTE.map(({ links }) => links),
  )

/**
 * Infers a Table Schema from the samples' metadata, stores it in the group and returns it.
 *
 * Errors: `Invalid` when the group has a schema and `isOverwriting` is not set.
 * Source: `POST /sample_groups/{uuid}/generate_metadata_schema`.
 */
export const generateMetadataSchema = (
  like: SampleGroupLike,
  options: { readonly isOverwriting?: boolean } = {},
): Op<m.Json, Conflict | Forbidden | Invalid | NotFound> =>
  F.pipe(
    withSampleGroupId(like, (uuid) =>
      write(operations.generateMetadataSchema, {
        path: { uuid },
        ...(options.isOverwriting === true ? { query: { overwrite: true } } : {}),
      }),
    ),
    RTE.map(({ schema }) => schema),
  )

/**
 * Lists where the samples' metadata violates the group's schema.
 *
 * Source: `GET /sample_groups/{uuid}/validate_metadata_schema`.
 */
export const validateMetadataSchema = (
  like: SampleGroupLike,
): Op<ReadonlyArray<m.SchemaViolation>, Forbidden | NotFound> =>
  F.pipe(
    withSampleGroupId(like, (uuid) => read(operations.validateMetadataSchema, { path: { uuid } })),
    RTE.map(({ errors }) => errors),
  )

/**
 * Returns the files of one module of all samples as a tar.gz. The server builds the archive during
 * the request, and it is held in memory: download large files field by field instead.
 *
 * Source: `GET /sample_groups/{uuid}/downloads/{module}`.
 */
export const downloadModuleFiles = (like: SampleGroupLike, module: string): Op<Uint8Array, Forbidden | NotFound> =>
  whenValid(checkName('module', module), (name) =>
    withSampleGroupId(like, (uuid) =>
      read(operations.downloadModuleFiles, { path: { uuid, module: name }, query: { kind: 'tar' } }),
    ),
  )
