/** The probes that write pipelines and tags, which belong to no organization. */
import { operations as op } from 'pangea-fp/node'
import { both, type Made, prepare, spareName, step, uuidOf, uuidPath } from './Made.js'
import type { Probe } from './Probe.js'

const moduleBody = ({ pipeline }: Made) => pipeline && { pipeline: pipeline.uuid, name: 'doctor', version: '1.0' }

export const pipelineSteps: ReadonlyArray<Probe<Made>> = [
  step(
    op.createPipeline,
    ({ name }) => ({ body: { name } }),
    (pipeline) => ({ pipeline }),
  ),
  prepare(
    op.createPipeline,
    (made) => ({ body: { name: spareName(made) } }),
    (sparePipeline) => ({ sparePipeline }),
  ),
  step(op.updatePipeline, ({ pipeline }) => both(uuidOf(pipeline), { description: 'made by pangea doctor' })),
  step(op.replacePipeline, ({ pipeline, name }) => both(uuidOf(pipeline), { name })),
  step(op.updatePipelineByName, ({ pipeline, name }) =>
    both(pipeline && { name }, { description: 'made by pangea doctor' }),
  ),
  step(op.replacePipelineByName, ({ pipeline, name }) => both(pipeline && { name }, { name })),
  step(op.fetchPipelineWiki, ({ pipeline }) => uuidPath(pipeline)),
  step(op.savePipelineWikiPage, ({ pipeline }) =>
    both(uuidOf(pipeline), { title: 'Doctor', text: 'A page of pangea doctor.' }),
  ),
  step(
    op.createPipelineModule,
    (made) => {
      const body = moduleBody(made)
      return body && { body }
    },
    (pipelineModule) => ({ pipelineModule }),
  ),
  step(op.updatePipelineModule, ({ pipelineModule }) =>
    both(uuidOf(pipelineModule), { description: 'made by pangea doctor' }),
  ),
  step(op.replacePipelineModule, (made) => both(uuidOf(made.pipelineModule), moduleBody(made))),
]

export const tagSteps: ReadonlyArray<Probe<Made>> = [
  step(
    op.createTag,
    ({ name }) => ({ body: { name, payload: '' } }),
    (tag) => ({ tag }),
  ),
  prepare(
    op.createTag,
    (made) => ({ body: { name: spareName(made) } }),
    (spareTag) => ({ spareTag }),
  ),
  step(op.updateTag, ({ tag }) => both(uuidOf(tag), { payload: 'doctor' })),
  step(op.replaceTag, ({ tag, name }) => both(uuidOf(tag), { name })),
  step(op.updateTagByName, ({ tag, name }) => both(tag && { name }, { payload: '' })),
  step(op.replaceTagByName, ({ tag, name }) => both(tag && { name }, { name })),
  step(op.tagSample, ({ tag, sample }) => both(uuidOf(tag), sample && { sample_uuid: sample.uuid })),
  step(op.tagSampleGroup, ({ tag, group }) => both(uuidOf(tag), group && { sample_group_uuid: group.uuid })),
  step(op.tagTag, ({ tag, spareTag }) => both(uuidOf(tag), spareTag && { tag_uuid: spareTag.uuid, payload: '' })),
]

export const pipelineAndTagDeletions: ReadonlyArray<Probe<Made>> = [
  step(
    op.deleteTagByName,
    ({ spareTag }) => spareTag && { path: { name: spareTag.name } },
    () => ({ spareTag: undefined }),
  ),
  step(
    op.deleteTag,
    ({ tag }) => uuidPath(tag),
    () => ({ tag: undefined }),
  ),
  step(op.deletePipelineModule, ({ pipelineModule }) => uuidPath(pipelineModule)),
  step(
    op.deletePipelineByName,
    ({ sparePipeline }) => sparePipeline && { path: { name: sparePipeline.name } },
    () => ({ sparePipeline: undefined }),
  ),
  step(
    op.deletePipeline,
    ({ pipeline }) => uuidPath(pipeline),
    () => ({ pipeline: undefined }),
  ),
]
