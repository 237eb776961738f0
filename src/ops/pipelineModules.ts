/** Modules: the steps of a pipeline, each in a version, and what each needs of the others. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, type NotFound } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import { operations } from '../generated/operations.js'
import { isPathSegment } from '../http/buildRequest.js'
import { ensured, gone, only, orNotFound } from './absent.js'
import { read, write } from './call.js'
import { listAll, type Stream, streamAfter, streamAll } from './pages.js'
import { type Op } from './Pangea.js'
import { pipelineId, type PipelineLike, type PipelineRef, pipelineRef } from './pipelines.js'
import { saved, type SaveOptions } from './saved.js'
import { written } from './written.js'

// model

export type PipelineModuleRef =
  | { readonly _tag: 'PipelineModuleById'; readonly id: m.PipelineModuleId }
  | {
      readonly _tag: 'PipelineModuleNamed'
      readonly pipeline: PipelineRef
      readonly name: string
      readonly version: string
    }

export type PipelineModuleLike = PipelineModuleRef | m.PipelineModule

/** What a new module says of itself; its pipeline is given beside it. */
export type PipelineModuleDraft = Omit<m.PipelineModuleWrite, 'pipeline'>

export const pipelineModuleById = (id: m.PipelineModuleId): PipelineModuleRef => ({ _tag: 'PipelineModuleById', id })
export const pipelineModuleNamed = (pipeline: PipelineLike, name: string, version: string): PipelineModuleRef => ({
  _tag: 'PipelineModuleNamed',
  pipeline: pipelineRef(pipeline),
  name,
  version,
})

// pure helpers

const writable = ['pipeline', 'name', 'version', 'description', 'long_description', 'metadata', 'dependencies'] as const

const moduleRef = (like: PipelineModuleLike): PipelineModuleRef =>
  '_tag' in like ? like : pipelineModuleById(like.uuid)

/** The module with another that it needs: a new record, sent by {@link savePipelineModule}. */
export const addDependency =
  (dependency: m.PipelineModule) =>
  (module: m.PipelineModule): m.PipelineModule => ({
    ...module,
    dependencies: [...new Set([...module.dependencies, dependency.uuid])],
  })

// operations

const findModule = (
  pipeline: m.PipelineId,
  name: string,
  version: string,
): Op<m.PipelineModule, Forbidden | NotFound> =>
  only(
    operations.listPipelineModules,
    listAll(operations.listPipelineModules, { query: { pipeline, name } }),
    (module) => module.name === name && module.version === version,
    `module of the pipeline is ${name} ${version}`,
  )

/** Fetches one module. Errors: `NotFound`. Source: `GET /pipeline_modules/{uuid}` or `GET /pipelines/{uuid}/modules/{name}/{version}`. */
export const fetchPipelineModule = (like: PipelineModuleLike): Op<m.PipelineModule, Forbidden | NotFound> => {
  const ref = moduleRef(like)
  if (ref._tag === 'PipelineModuleById') return read(operations.fetchPipelineModule, { path: { uuid: ref.id } })
  const { name, version } = ref
  return F.pipe(
    pipelineId(ref.pipeline),
    RTE.flatMap((uuid) =>
      isPathSegment(name) && isPathSegment(version)
        ? F.pipe(
            read(operations.fetchPipelineModuleByVersion, { path: { uuid, name, version } }),
            orNotFound(findModule(uuid, name, version)),
          )
        : findModule(uuid, name, version),
    ),
  )
}

/** All modules of a pipeline, oldest first. Source: `GET /pipeline_modules`. */
export const listPipelineModules = (
  pipeline: PipelineLike,
): Op<ReadonlyArray<m.PipelineModule>, Forbidden | NotFound> =>
  F.pipe(
    pipelineId(pipeline),
    RTE.flatMap((id) => listAll(operations.listPipelineModules, { query: { pipeline: id } })),
  )

/** As {@link listPipelineModules}, a page at a time. */
export const streamPipelineModules = (pipeline: PipelineLike): Stream<m.PipelineModule, Forbidden | NotFound> =>
  streamAfter(pipelineId(pipeline), (id) => streamAll(operations.listPipelineModules, { query: { pipeline: id } }))

/** Creates a module. Errors: `Conflict` when the pipeline has one of that name and version. Source: `POST /pipeline_modules`. */
export const createPipelineModule = (
  draft: m.PipelineModuleWrite,
): Op<m.PipelineModule, Conflict | Forbidden | Invalid> => write(operations.createPipelineModule, { body: draft })

/** The module of that name and version, created from the draft if there is none. Safe when two processes race. */
export const ensurePipelineModule = (
  pipeline: PipelineLike,
  draft: PipelineModuleDraft,
): Op<m.PipelineModule, Conflict | Forbidden | Invalid | NotFound> =>
  F.pipe(
    pipelineId(pipeline),
    RTE.flatMap((id) =>
      ensured(
        findModule(id, draft.name.trim(), draft.version.trim()),
        createPipelineModule({ ...draft, pipeline: id }),
      ),
    ),
  )

/** Makes the server hold this record; gives it as the server has it then. Source: `PUT /pipeline_modules/{uuid}`. */
export const savePipelineModule = (
  module: m.PipelineModule,
  options: SaveOptions<m.PipelineModule> = {},
): Op<m.PipelineModule, Conflict | Forbidden | Invalid | NotFound> =>
  saved(
    writable,
    fetchPipelineModule(pipelineModuleById(module.uuid)),
    options,
    write(operations.replacePipelineModule, {
      path: { uuid: module.uuid },
      body: written<m.PipelineModuleWrite>(writable, module),
    }),
  )

/** Changes these fields of a module and no others; gives it as the server has it then. Source: `PATCH /pipeline_modules/{uuid}`. */
export const updatePipelineModule = (
  like: PipelineModuleLike,
  change: m.PipelineModulePatch,
): Op<m.PipelineModule, Conflict | Forbidden | Invalid | NotFound> =>
  F.pipe(
    fetchPipelineModule(like),
    RTE.flatMap(({ uuid }) => write(operations.updatePipelineModule, { path: { uuid }, body: change })),
  )

/** Deletes a module. Errors: `NotFound`. Source: `DELETE /pipeline_modules/{uuid}`. */
export const deletePipelineModule = (like: PipelineModuleLike): Op<void, Forbidden | NotFound> =>
  F.pipe(
    fetchPipelineModule(like),
    RTE.flatMap(({ uuid }) => gone(write(operations.deletePipelineModule, { path: { uuid } }))),
  )
