/** The probes that write samples, results and fields. */
import { operations as op } from 'pangea-fp/node'
import { both, type Made, prepare, spareName, step, stepByName, uuidOf, uuidPath } from './Made.js'
import type { Probe } from './Probe.js'

const module_name = 'doctor'
const replicate = 'run 1'
const query = { replicate }
const stored_data = { healthy: true }

const samplePath = ({ organization, group, sample }: Made) =>
  organization && group && sample && { org: organization.name, group: group.name, sample: sample.name }

const resultPath = (made: Made) => {
  const path = samplePath(made)
  return path && made.result && { ...path, module: module_name }
}

const fieldPath = (made: Made) => {
  const path = resultPath(made)
  return path && made.field && { ...path, field: made.field.name }
}

const groupResultPath = ({ organization, group, groupResult }: Made) =>
  organization && group && groupResult && { org: organization.name, group: group.name, module: module_name }

const groupFieldPath = (made: Made) => {
  const path = groupResultPath(made)
  return path && made.groupField && { ...path, field: made.groupField.name }
}

const withQuery = <A extends object>(args: A | undefined) => args && { ...args, query }

const sampleBody = ({ group, name }: Made) => group && { library: group.uuid, name, metadata: { city: 'Oslo' } }
const resultBody = ({ sample }: Made) => sample && { sample: sample.uuid, module_name, replicate }
const fieldBody = ({ result }: Made) => result && { analysis_result: result.uuid, name: 'field', stored_data }
const groupResultBody = ({ group }: Made) => group && { sample_group: group.uuid, module_name, replicate }
const groupFieldBody = ({ groupResult }: Made) =>
  groupResult && { analysis_result: groupResult.uuid, name: 'field', stored_data }

const bodyOf = <B>(body: B | undefined) => body && { body }

export const sampleSteps: ReadonlyArray<Probe<Made>> = [
  step(
    op.createSample,
    (made) => bodyOf(sampleBody(made)),
    (sample) => ({ sample }),
  ),
  prepare(
    op.createSample,
    (made) => {
      const body = sampleBody(made)
      return body && { body: { ...body, name: spareName(made) } }
    },
    (spareSample) => ({ spareSample }),
  ),
  step(op.createSamplesInBulk, ({ group, name }) => group && { body: { library: group.uuid, names: [`${name} 3`] } }),
  step(op.updateSample, ({ sample }) => both(uuidOf(sample), { metadata: { city: 'Lisbon' } })),
  step(op.replaceSample, (made) => both(uuidOf(made.sample), sampleBody(made))),
  stepByName(op.updateSampleByName, (made) => both(samplePath(made), { metadata: {} })),
  stepByName(op.replaceSampleByName, (made) => both(samplePath(made), sampleBody(made))),
  step(op.addSampleGroupSamples, ({ spareGroup, sample }) =>
    both(uuidOf(spareGroup), sample && { sample_uuids: [sample.uuid] }),
  ),
  step(op.removeSampleGroupSamples, ({ spareGroup, sample }) =>
    both(uuidOf(spareGroup), sample && { sample_uuids: [sample.uuid] }),
  ),
  step(op.generateMetadataSchema, ({ group }) => uuidPath(group)),
]

export const resultSteps: ReadonlyArray<Probe<Made>> = [
  step(
    op.createSampleResult,
    (made) => bodyOf(resultBody(made)),
    (result) => ({ result }),
  ),
  prepare(
    op.createSampleResult,
    (made) => {
      const body = resultBody(made)
      return body && { body: { ...body, module_name: 'doctor 2' } }
    },
    (spareResult) => ({ spareResult }),
  ),
  step(op.updateSampleResult, ({ result }) => both(uuidOf(result), { is_hidden: false })),
  step(op.replaceSampleResult, (made) => both(uuidOf(made.result), resultBody(made))),
  stepByName(op.updateSampleResultByName, (made) => withQuery(both(resultPath(made), { is_hidden: false }))),
  stepByName(op.replaceSampleResultByName, (made) => withQuery(both(resultPath(made), resultBody(made)))),
  step(
    op.createSampleField,
    (made) => bodyOf(fieldBody(made)),
    (field) => ({ field }),
  ),
  prepare(
    op.createSampleField,
    (made) => {
      const body = fieldBody(made)
      return body && { body: { ...body, name: 'field 2', stored_data: {} } }
    },
    (spareField) => ({ spareField }),
  ),
  step(op.updateSampleField, ({ field }) => both(uuidOf(field), { stored_data })),
  step(op.replaceSampleField, (made) => both(uuidOf(made.field), fieldBody(made))),
  stepByName(op.updateSampleFieldByName, (made) => withQuery(both(fieldPath(made), { stored_data }))),
  stepByName(op.replaceSampleFieldByName, (made) => withQuery(both(fieldPath(made), fieldBody(made)))),
  step(op.uploadSampleField, ({ spareField }) => both(uuidOf(spareField), { filename: 'doctor.txt' })),
]

export const groupResultSteps: ReadonlyArray<Probe<Made>> = [
  step(
    op.createGroupResult,
    (made) => bodyOf(groupResultBody(made)),
    (groupResult) => ({ groupResult }),
  ),
  prepare(
    op.createGroupResult,
    (made) => {
      const body = groupResultBody(made)
      return body && { body: { ...body, module_name: 'doctor 2' } }
    },
    (spareGroupResult) => ({ spareGroupResult }),
  ),
  step(op.updateGroupResult, ({ groupResult }) => both(uuidOf(groupResult), { is_hidden: false })),
  step(op.replaceGroupResult, (made) => both(uuidOf(made.groupResult), groupResultBody(made))),
  stepByName(op.updateGroupResultByName, (made) => withQuery(both(groupResultPath(made), { is_hidden: false }))),
  stepByName(op.replaceGroupResultByName, (made) => withQuery(both(groupResultPath(made), groupResultBody(made)))),
  step(
    op.createGroupField,
    (made) => bodyOf(groupFieldBody(made)),
    (groupField) => ({ groupField }),
  ),
  prepare(
    op.createGroupField,
    (made) => {
      const body = groupFieldBody(made)
      return body && { body: { ...body, name: 'field 2', stored_data: {} } }
    },
    (spareGroupField) => ({ spareGroupField }),
  ),
  step(op.updateGroupField, ({ groupField }) => both(uuidOf(groupField), { stored_data })),
  step(op.replaceGroupField, (made) => both(uuidOf(made.groupField), groupFieldBody(made))),
  stepByName(op.updateGroupFieldByName, (made) => withQuery(both(groupFieldPath(made), { stored_data }))),
  stepByName(op.replaceGroupFieldByName, (made) => withQuery(both(groupFieldPath(made), groupFieldBody(made)))),
  step(op.uploadGroupField, ({ spareGroupField }) => both(uuidOf(spareGroupField), { filename: 'doctor.txt' })),
]

export const sampleDeletions: ReadonlyArray<Probe<Made>> = [
  stepByName(op.deleteSampleFieldByName, (made) => {
    const path = fieldPath(made)
    return path && { path, query }
  }),
  step(op.deleteSampleField, ({ spareField }) => uuidPath(spareField)),
  stepByName(op.deleteSampleResultByName, (made) => {
    const path = resultPath(made)
    return path && { path, query }
  }),
  step(op.deleteSampleResult, ({ spareResult }) => uuidPath(spareResult)),
  stepByName(op.deleteGroupFieldByName, (made) => {
    const path = groupFieldPath(made)
    return path && { path, query }
  }),
  step(op.deleteGroupField, ({ spareGroupField }) => uuidPath(spareGroupField)),
  stepByName(op.deleteGroupResultByName, (made) => {
    const path = groupResultPath(made)
    return path && { path, query }
  }),
  step(op.deleteGroupResult, ({ spareGroupResult }) => uuidPath(spareGroupResult)),
  stepByName(op.deleteSampleByName, (made) => {
    const path = samplePath(made)
    return path && { path }
  }),
  step(op.deleteSample, ({ spareSample }) => uuidPath(spareSample)),
]
