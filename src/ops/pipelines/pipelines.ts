/** Pipelines: named sets of modules. Every user can write them. @since 0.1.0 */
import type { Conflict, Forbidden, Invalid, NotFound } from '../../errors/RequestError.js'
import { fetchByNameRoute, namedReads, type NamedResource } from '../namedResources/namedReads.js'
import { namedWrites } from '../namedResources/namedWrites.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { read, write } from '../caching/sendThroughCache.js'
import { checkIdOrName } from '../references/checkRefs.js'
import type { Checked } from '../references/checkIdentifiers.js'
import { listAll } from '../lists/listAll.js'
import { type Stream, streamAll } from '../lists/streamAll.js'
import type { Op } from '../Pangea.js'
import { refOf } from '../references/refs.js'
import type { SaveOptions } from '../writes/saveIfUnchanged.js'

// model

export type PipelineRef =
  | { readonly _tag: 'PipelineById'; readonly id: m.PipelineId }
  | { readonly _tag: 'PipelineNamed'; readonly name: string }

export type PipelineLike = PipelineRef | m.Pipeline

export const pipelineById = (id: m.PipelineId): PipelineRef => ({ _tag: 'PipelineById', id })
export const pipelineNamed = (name: string): PipelineRef => ({ _tag: 'PipelineNamed', name })

// pure helpers

/** @internal */
export const pipelineRef = (like: PipelineLike): PipelineRef => refOf(like, pipelineById)

/** @internal */
export const checkPipeline = (like: PipelineLike): Checked<PipelineRef> =>
  checkIdOrName('Pipeline', 'pipeline', pipelineRef(like))

// operations

const resource: NamedResource<PipelineLike, m.PipelineId, m.Pipeline> = {
  kind: 'pipeline',
  check: checkPipeline,
  list: operations.listPipelines,
  fetchById: (uuid) => read(operations.fetchPipeline, { path: { uuid } }),
  fetchByName: fetchByNameRoute(operations.fetchPipelineByName),
}

const reads = namedReads(resource)

const writes = namedWrites(resource, {
  required: ['name'],
  writable: ['name', 'description', 'long_description'],
  create: (body: m.PipelineWrite) => write(operations.createPipeline, { body }),
  replace: (uuid, body) => write(operations.replacePipeline, { path: { uuid }, body }),
  update: (uuid, body: m.PipelinePatch) => write(operations.updatePipeline, { path: { uuid }, body }),
  remove: (uuid) => write(operations.deletePipeline, { path: { uuid } }),
})

/**
 * Fetches one pipeline.
 *
 * Errors: `NotFound`.
 * Source: `GET /pipelines/{uuid}` or `GET /pipelines/name/{name}`.
 */
export const fetchPipeline = (like: PipelineLike): Op<m.Pipeline, Forbidden | NotFound> => reads.fetch(like)

/** Returns the uuid of a pipeline; sends no request when the reference has it. */
export const pipelineId = (like: PipelineLike): Op<m.PipelineId, Forbidden | NotFound> => reads.id(like)

/**
 * Lists all pipelines, oldest first.
 *
 * Source: `GET /pipelines`.
 */
export const listPipelines: Op<ReadonlyArray<m.Pipeline>, Forbidden | NotFound> = listAll(operations.listPipelines, {})

/** Streams all pipelines, a page at a time. */
export const streamPipelines: Stream<m.Pipeline, Forbidden | NotFound> = streamAll(operations.listPipelines, {})

/**
 * Creates a pipeline.
 *
 * Errors: `Conflict` when the name is taken.
 * Source: `POST /pipelines`.
 */
export const createPipeline = (draft: m.PipelineWrite): Op<m.Pipeline, Conflict | Forbidden | Invalid> =>
  writes.create(draft)

/**
 * Returns the pipeline with this name; creates it from the draft if there is none. Safe when two
 * processes race.
 */
export const ensurePipeline = (draft: m.PipelineWrite): Op<m.Pipeline, Conflict | Forbidden | Invalid> =>
  writes.ensure(draft)

/**
 * Saves this record and returns it as the server stores it.
 *
 * Source: `PUT /pipelines/{uuid}`.
 */
export const savePipeline = (
  pipeline: m.Pipeline,
  options: SaveOptions<m.Pipeline> = {},
): Op<m.Pipeline, Conflict | Forbidden | Invalid | NotFound> => writes.save(pipeline, options)

/**
 * Changes only these properties of a pipeline and returns it.
 *
 * Source: `PATCH /pipelines/{uuid}`.
 */
export const updatePipeline = (
  like: PipelineLike,
  change: m.PipelinePatch,
): Op<m.Pipeline, Conflict | Forbidden | Invalid | NotFound> => writes.update(like, change)

/**
 * Deletes a pipeline and its modules.
 *
 * Errors: `NotFound`.
 * Source: `DELETE /pipelines/{uuid}`.
 */
export const deletePipeline = (like: PipelineLike): Op<void, Forbidden | NotFound> => writes.remove(like)
