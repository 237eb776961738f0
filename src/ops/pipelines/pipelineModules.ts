/** Pipeline modules: the steps of a pipeline, with their versions and dependencies. @since 0.1.0 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Conflict, Forbidden, Invalid, NotFound } from '../../errors/RequestError.js'
import { idOfReference, isById } from '../references/idOfReference.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { isPathSegment } from '../../http/buildRequest.js'
import { findInList, notFoundIfMissing } from '../references/detectNotFound.js'
import { omitBlankDescription } from '../writes/omitBlankDescription.js'
import { read, write } from '../caching/sendThroughCache.js'
import { whenValid } from '../references/whenValid.js'
import { checkIdOrName } from '../references/checkRefs.js'
import { getOrCreate } from '../writes/getOrCreate.js'
import { matchOrLookUp } from '../references/checkReturnedRecord.js'
import { idempotentDelete } from '../writes/idempotentDelete.js'
import { type Checked, checkName } from '../references/checkIdentifiers.js'
import { listAll } from '../lists/listAll.js'
import { type Stream, streamAfter, streamAll } from '../lists/streamAll.js'
import type { Op } from '../Pangea.js'
import { checkPipeline, pipelineId, type PipelineLike, type PipelineRef, pipelineRef } from './pipelines.js'
import { refOf } from '../references/refs.js'
import { saveIfUnchanged, type SaveOptions } from '../writes/saveIfUnchanged.js'
import { checkDraft, checkRecord } from '../writes/checkDraft.js'

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

/** A new module; its pipeline is a separate argument. */
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

const checkModule = (like: PipelineModuleLike): Checked<PipelineModuleRef> => {
  const ref = refOf(like, pipelineModuleById)
  if (ref._tag !== 'PipelineModuleNamed') return checkIdOrName('PipelineModule', 'pipeline module', ref)
  return F.pipe(
    E.Do,
    E.apS('pipeline', checkPipeline(ref.pipeline)),
    E.apS('name', checkName('pipeline module', ref.name)),
    E.apS('version', checkName('version', ref.version)),
    E.map((checkedParts) => ({ ...ref, ...checkedParts })),
  )
}

const isModuleOf = (pipeline: m.PipelineId, name: string, version: string) => (module: m.PipelineModule) =>
  module.pipeline === pipeline && module.name === name && module.version === version

/** Returns a copy of the module with another dependency; {@link savePipelineModule} saves it. */
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
  findInList(
    operations.listPipelineModules,
    listAll(operations.listPipelineModules, { query: { pipeline, name } }),
    isModuleOf(pipeline, name, version),
    `module of the pipeline is ${name} ${version}`,
  )

const fetchRef = (ref: PipelineModuleRef): Op<m.PipelineModule, Forbidden | NotFound> => {
  if (isById(ref)) return read(operations.fetchPipelineModule, { path: { uuid: ref.id } })
  const { name, version } = ref
  return F.pipe(
    pipelineId(ref.pipeline),
    RTE.flatMap((uuid) =>
      isPathSegment(name) && isPathSegment(version)
        ? F.pipe(
            read(operations.fetchPipelineModuleByVersion, { path: { uuid, name, version } }),
            notFoundIfMissing(findModule(uuid, name, version)),
            matchOrLookUp(isModuleOf(uuid, name, version), () => findModule(uuid, name, version)),
          )
        : findModule(uuid, name, version),
    ),
  )
}

/**
 * Fetches one module.
 *
 * Errors: `NotFound`.
 * Source: `GET /pipeline_modules/{uuid}` or `GET /pipelines/{uuid}/modules/{name}/{version}`.
 */
export const fetchPipelineModule = (like: PipelineModuleLike): Op<m.PipelineModule, Forbidden | NotFound> =>
  whenValid(checkModule(like), fetchRef)

const moduleId = (like: PipelineModuleLike): Op<m.PipelineModuleId, Forbidden | NotFound> =>
  idOfReference(checkModule(like), fetchRef)

/**
 * Lists all modules of a pipeline, oldest first.
 *
 * Source: `GET /pipeline_modules`.
 */
export const listPipelineModules = (
  pipeline: PipelineLike,
): Op<ReadonlyArray<m.PipelineModule>, Forbidden | NotFound> =>
  F.pipe(
    pipelineId(pipeline),
    RTE.flatMap((id) => listAll(operations.listPipelineModules, { query: { pipeline: id } })),
  )

/** Streams the modules of a pipeline, a page at a time. */
export const streamPipelineModules = (pipeline: PipelineLike): Stream<m.PipelineModule, Forbidden | NotFound> =>
  streamAfter(pipelineId(pipeline), (id) => streamAll(operations.listPipelineModules, { query: { pipeline: id } }))

/**
 * Creates a module.
 *
 * Errors: `Conflict` when the pipeline has a module with that name and version.
 * Source: `POST /pipeline_modules`.
 */
export const createPipelineModule = (
  draft: m.PipelineModuleWrite,
): Op<m.PipelineModule, Conflict | Forbidden | Invalid> =>
  whenValid(checkDraft(draft, ['name', 'version', 'pipeline']), (body) =>
    write(operations.createPipelineModule, { body }),
  )

/**
 * Returns the module with this name and version; creates it from the draft if there is none. Safe
 * when two processes race.
 */
export const ensurePipelineModule = (
  pipeline: PipelineLike,
  draft: PipelineModuleDraft,
): Op<m.PipelineModule, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkDraft(draft, ['name', 'version']), (named) =>
    F.pipe(
      pipelineId(pipeline),
      RTE.flatMap((id) =>
        getOrCreate(findModule(id, named.name, named.version), createPipelineModule({ ...named, pipeline: id })),
      ),
    ),
  )

/**
 * Saves this record and returns it as the server stores it.
 *
 * Errors: `Invalid` when the description is blank and the server's is not.
 * Source: `PUT /pipeline_modules/{uuid}`.
 */
export const savePipelineModule = (
  module: m.PipelineModule,
  options: SaveOptions<m.PipelineModule> = {},
): Op<m.PipelineModule, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkRecord<m.PipelineModuleWrite, m.PipelineModuleId>(writable, module), ({ uuid, body: all }) => {
    const server = fetchRef(pipelineModuleById(uuid))
    return saveIfUnchanged(
      writable,
      server,
      options,
      omitBlankDescription(all, server, (body) => write(operations.replacePipelineModule, { path: { uuid }, body })),
    )
  })

/**
 * Changes only these properties of a module and returns it.
 *
 * Source: `PATCH /pipeline_modules/{uuid}`.
 */
export const updatePipelineModule = (
  like: PipelineModuleLike,
  change: m.PipelineModulePatch,
): Op<m.PipelineModule, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkDraft(change), (body) =>
    whenValid(checkModule(like), (ref) =>
      F.pipe(
        moduleId(ref),
        RTE.flatMap((uuid) => write(operations.updatePipelineModule, { path: { uuid }, body })),
      ),
    ),
  )

/**
 * Deletes a module.
 *
 * Errors: `NotFound`.
 * Source: `DELETE /pipeline_modules/{uuid}`.
 */
export const deletePipelineModule = (like: PipelineModuleLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkModule(like), (ref) =>
    idempotentDelete(ref, moduleId(ref), (uuid) => write(operations.deletePipelineModule, { path: { uuid } })),
  )
