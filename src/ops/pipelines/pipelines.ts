/** Pipelines: named sets of modules. Every user may write them. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, type NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { isPathSegment } from '../../http/buildRequest.js'
import { findInList } from '../references/notFound.js'
import { read, write } from '../caching/cachedRequests.js'
import { whenValid } from '../references/whenValid.js'
import { checkIdOrName } from '../references/checkRefs.js'
import { getOrCreate } from '../writes/getOrCreate.js'
import { matchOrLookUp } from '../references/matchReference.js'
import { idempotentDelete } from '../writes/idempotentDelete.js'
import { type Checked } from '../references/checkIdentifiers.js'
import { listAll } from '../lists/listAll.js'
import { type Stream, streamAll } from '../lists/streamAll.js'
import { type Op } from '../Pangea.js'
import { refOf } from '../references/refs.js'
import { saveIfUnchanged, type SaveOptions } from '../writes/saveIfUnchanged.js'
import { checkDraft, checkRecord } from '../writes/checkDraft.js'

// model

export type PipelineRef =
  | { readonly _tag: 'PipelineById'; readonly id: m.PipelineId }
  | { readonly _tag: 'PipelineNamed'; readonly name: string }

export type PipelineLike = PipelineRef | m.Pipeline

export const pipelineById = (id: m.PipelineId): PipelineRef => ({ _tag: 'PipelineById', id })
export const pipelineNamed = (name: string): PipelineRef => ({ _tag: 'PipelineNamed', name })

// pure helpers

const writable = ['name', 'description', 'long_description'] as const

/** @internal */
export const pipelineRef = (like: PipelineLike): PipelineRef => refOf(like, pipelineById)

/** @internal */
export const checkPipeline = (like: PipelineLike): Checked<PipelineRef> =>
  checkIdOrName('Pipeline', 'pipeline', pipelineRef(like))

// operations

const findPipeline = (name: string): Op<m.Pipeline, Forbidden | NotFound> =>
  findInList(
    operations.listPipelines,
    listAll(operations.listPipelines, { query: { name } }),
    (pipeline) => pipeline.name === name,
    `pipeline is named ${name}`,
  )

const fetchRef = (ref: PipelineRef): Op<m.Pipeline, Forbidden | NotFound> => {
  if (ref._tag === 'PipelineById') return read(operations.fetchPipeline, { path: { uuid: ref.id } })
  const { name } = ref
  if (!isPathSegment(name)) return findPipeline(name)
  return F.pipe(
    read(operations.fetchPipelineByName, { path: { name } }),
    matchOrLookUp(
      (pipeline) => pipeline.name === name,
      () => findPipeline(name),
    ),
  )
}

/**
 * Fetches one pipeline.
 * Errors: `NotFound`.
 * Source: `GET /pipelines/{uuid}` or `GET /pipelines/name/{name}`.
 */
export const fetchPipeline = (like: PipelineLike): Op<m.Pipeline, Forbidden | NotFound> =>
  whenValid(checkPipeline(like), fetchRef)

/** The uuid of a pipeline; without a request where it is known. */
export const pipelineId = (like: PipelineLike): Op<m.PipelineId, Forbidden | NotFound> =>
  whenValid(checkPipeline(like), (ref) =>
    ref._tag === 'PipelineById'
      ? RTE.right(ref.id)
      : F.pipe(
          fetchRef(ref),
          RTE.map(({ uuid }) => uuid),
        ),
  )

/** All pipelines, oldest first. Source: `GET /pipelines`. */
export const listPipelines: Op<ReadonlyArray<m.Pipeline>, Forbidden | NotFound> = listAll(operations.listPipelines, {})

/** All pipelines, a page at a time. */
export const streamPipelines: Stream<m.Pipeline, Forbidden | NotFound> = streamAll(operations.listPipelines, {})

/** Creates a pipeline. Errors: `Conflict` when the name is taken. Source: `POST /pipelines`. */
export const createPipeline = (draft: m.PipelineWrite): Op<m.Pipeline, Conflict | Forbidden | Invalid> =>
  whenValid(checkDraft(draft, ['name']), (body) => write(operations.createPipeline, { body }))

/**
 * The pipeline of that name, created from the draft if there is none. Safe when two processes race.
 */
export const ensurePipeline = (draft: m.PipelineWrite): Op<m.Pipeline, Conflict | Forbidden | Invalid> =>
  whenValid(checkDraft(draft, ['name']), (named) => getOrCreate(findPipeline(named.name), createPipeline(named)))

/**
 * Makes the server hold this record; gives it as the server has it then.
 * Source: `PUT /pipelines/{uuid}`.
 */
export const savePipeline = (
  pipeline: m.Pipeline,
  options: SaveOptions<m.Pipeline> = {},
): Op<m.Pipeline, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkRecord<m.PipelineWrite, m.PipelineId>(writable, pipeline), ({ uuid, body }) =>
    saveIfUnchanged(
      writable,
      fetchPipeline(pipelineById(uuid)),
      options,
      write(operations.replacePipeline, { path: { uuid }, body }),
    ),
  )

/**
 * Changes these fields of a pipeline and no others; gives it as the server has it then.
 * Source: `PATCH /pipelines/{uuid}`.
 */
export const updatePipeline = (
  like: PipelineLike,
  change: m.PipelinePatch,
): Op<m.Pipeline, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkDraft(change), (body) =>
    F.pipe(
      pipelineId(like),
      RTE.flatMap((uuid) => write(operations.updatePipeline, { path: { uuid }, body })),
    ),
  )

/** Deletes a pipeline with its modules. Errors: `NotFound`. Source: `DELETE /pipelines/{uuid}`. */
export const deletePipeline = (like: PipelineLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkPipeline(like), (ref) =>
    idempotentDelete(ref, pipelineId(ref), (uuid) => write(operations.deletePipeline, { path: { uuid } })),
  )
