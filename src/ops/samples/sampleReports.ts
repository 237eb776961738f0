/** Fetches the manifest and the metadata history of a sample. @since 0.1.0 */
import type { Forbidden, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { read } from '../caching/sendThroughCache.js'
import { withSampleId } from './withSampleId.js'
import type { Op } from '../Pangea.js'
import type { SampleLike } from '../references/refs.js'

/**
 * Returns a sample with its results and their fields.
 *
 * Source: `GET /samples/{uuid}/manifest`.
 */
export const fetchSampleManifest = (like: SampleLike): Op<m.SampleManifest, Forbidden | NotFound> =>
  withSampleId(like, (uuid) => read(operations.fetchSampleManifest, { path: { uuid } }))

/**
 * Returns a sample with every version of its metadata, oldest first.
 *
 * Source: `GET /samples/{uuid}/metadata`.
 */
export const fetchSampleVersions = (like: SampleLike): Op<m.SampleMetadata, Forbidden | NotFound> =>
  withSampleId(like, (uuid) => read(operations.fetchSampleMetadata, { path: { uuid } }))
