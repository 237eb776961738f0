/** Pipelines: named sets of modules. Every user may write them. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, type NotFound } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import { operations } from '../generated/operations.js'
import { isPathSegment } from '../http/buildRequest.js'
import { ensured, gone, only } from './absent.js'
import { read, write } from './call.js'
import { listAll, type Stream, streamAll } from './pages.js'
import { type Op } from './Pangea.js'
import { saved, type SaveOptions } from './saved.js'
import { written } from './written.js'

// model

export type PipelineRef =
  | { readonly _tag: 'PipelineById'; readonly id: m.PipelineId }
  | { readonly _tag: 'PipelineNamed'; readonly name: string }

export type PipelineLike = PipelineRef | m.Pipeline

export const pipelineById = (id: m.PipelineId): PipelineRef => ({ _tag: 'PipelineById', id })
export const pipelineNamed = (name: string): PipelineRef => ({ _tag: 'PipelineNamed', name })

// pure helpers

const writable = ['name', 'description', 'long_description'] as const

export const pipelineRef = (like: PipelineLike): PipelineRef => ('_tag' in like ? like : pipelineById(like.uuid))

// operations

const findPipeline = (name: string): Op<m.Pipeline, Forbidden | NotFound> =>
  only(
    operations.listPipelines,
    listAll(operations.listPipelines, { query: { name } }),
    (pipeline) => pipeline.name === name,
    `pipeline is named ${name}`,
  )

/** Fetches one pipeline. Errors: `NotFound`. Source: `GET /pipelines/{uuid}` or `GET /pipelines/name/{name}`. */
export const fetchPipeline = (like: PipelineLike): Op<m.Pipeline, Forbidden | NotFound> => {
  const ref = pipelineRef(like)
  if (ref._tag === 'PipelineById') return read(operations.fetchPipeline, { path: { uuid: ref.id } })
  return isPathSegment(ref.name)
    ? read(operations.fetchPipelineByName, { path: { name: ref.name } })
    : findPipeline(ref.name)
}

/** The uuid of a pipeline; without a request where it is known. */
export const pipelineId = (like: PipelineLike): Op<m.PipelineId, Forbidden | NotFound> => {
  const ref = pipelineRef(like)
  return ref._tag === 'PipelineById'
    ? RTE.right(ref.id)
    : F.pipe(
        fetchPipeline(ref),
        RTE.map(({ uuid }) => uuid),
      )
}

/** All pipelines, oldest first. Source: `GET /pipelines`. */
export const listPipelines: Op<ReadonlyArray<m.Pipeline>, Forbidden | NotFound> = listAll(operations.listPipelines, {})

/** All pipelines, a page at a time. */
export const streamPipelines: Stream<m.Pipeline, Forbidden | NotFound> = streamAll(operations.listPipelines, {})

/** Creates a pipeline. Errors: `Conflict` when the name is taken. Source: `POST /pipelines`. */
export const createPipeline = (draft: m.PipelineWrite): Op<m.Pipeline, Conflict | Forbidden | Invalid> =>
  write(operations.createPipeline, { body: draft })

/** The pipeline of that name, created from the draft if there is none. Safe when two processes race. */
export const ensurePipeline = (draft: m.PipelineWrite): Op<m.Pipeline, Conflict | Forbidden | Invalid> =>
  ensured(findPipeline(draft.name.trim()), createPipeline(draft))

/** Makes the server hold this record; gives it as the server has it then. Source: `PUT /pipelines/{uuid}`. */
export const savePipeline = (
  pipeline: m.Pipeline,
  options: SaveOptions<m.Pipeline> = {},
): Op<m.Pipeline, Conflict | Forbidden | Invalid | NotFound> =>
  saved(
    writable,
    fetchPipeline(pipelineById(pipeline.uuid)),
    options,
    write(operations.replacePipeline, {
      path: { uuid: pipeline.uuid },
      body: written<m.PipelineWrite>(writable, pipeline),
    }),
  )

/** Changes these fields of a pipeline and no others; gives it as the server has it then. Source: `PATCH /pipelines/{uuid}`. */
export const updatePipeline = (
  like: PipelineLike,
  change: m.PipelinePatch,
): Op<m.Pipeline, Conflict | Forbidden | Invalid | NotFound> =>
  F.pipe(
    pipelineId(like),
    RTE.flatMap((uuid) => write(operations.updatePipeline, { path: { uuid }, body: change })),
  )

/** Deletes a pipeline with its modules. Errors: `NotFound`. Source: `DELETE /pipelines/{uuid}`. */
export const deletePipeline = (like: PipelineLike): Op<void, Forbidden | NotFound> =>
  F.pipe(
    pipelineId(like),
    RTE.flatMap((uuid) => gone(write(operations.deletePipeline, { path: { uuid } }))),
  )
