// @generated from the API description. Do not edit: change the description and run the generator again.
/** Checks whether received and sent values match their schemas, and collects what is wrong. Properties that are not described are valid. */
import { eachItem, eachMember, either, hasLength, inside, inTuple, isArray, isJson, isNumber, isObject, oneOf, others, violates, wrong, type Place } from './codec.js'
import type * as models from './models.js'

/** The patterns of string formats. The server is the authority: these only reject what is clearly something else. */
export const formats: {
  readonly 'date-time': RegExp
  readonly email: RegExp
  readonly uri: RegExp
  readonly uuid: RegExp
} = {
  'date-time': /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:?\d\d)$/,
  email: /^[^\s@]+@[^\s@]+$/,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
}

const usualDateTime = /^\d\d\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\d\d\d\d\dZ$/

export const matchesDateTime = (u: unknown): u is string => typeof u === 'string' && (usualDateTime.test(u) || formats['date-time'].test(u))

export const matchesEmail = (u: unknown): u is string => typeof u === 'string' && formats['email'].test(u)

export const matchesUri = (u: unknown): u is string => typeof u === 'string' && formats['uri'].test(u)

const usualUuid = /^[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]$/

export const matchesUuid = (u: unknown): u is string => typeof u === 'string' && (usualUuid.test(u) || formats['uuid'].test(u))

export const isAccount = (u: unknown): u is models.Account =>
  isObject(u) &&
  isEmail(u['email']) &&
  Number.isInteger(u['id'])

export const whyAccount = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isEmail(u['email']))) wrong(inside(at, 'email', 'Email (email)'))
  if (!(Number.isInteger(u['id']))) wrong(inside(at, 'id', 'integer'))
  others(at, ['email', 'id'])
}

const is0BulkSamples = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(typeof u[i] === 'string')) return false
  return true
}

const why1BulkSamples = (at: Place): void => {
  eachItem(at, 'string', why2BulkSamples)
}

const why2BulkSamples = (at: Place): void => {
  if (!(typeof at.actual === 'string')) wrong(at)
}

export const isBulkSamples = (u: unknown): u is models.BulkSamples =>
  isObject(u) &&
  isSampleGroupId(u['library']) &&
  is0BulkSamples(u['names'])

export const whyBulkSamples = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isSampleGroupId(u['library']))) wrong(inside(at, 'library', 'SampleGroupId (uuid)'))
  why1BulkSamples(inside(at, 'names', 'ReadonlyArray<string>'))
  others(at, ['library', 'names'])
}

const is0BulkSamplesCreated = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSampleId(u[i]))) return false
  return true
}

const why1BulkSamplesCreated = (at: Place): void => {
  eachItem(at, 'SampleId (uuid)', whySampleId)
}

export const isBulkSamplesCreated = (u: unknown): u is models.BulkSamplesCreated =>
  isObject(u) &&
  is0BulkSamplesCreated(u['uuids'])

export const whyBulkSamplesCreated = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why1BulkSamplesCreated(inside(at, 'uuids', 'ReadonlyArray<SampleId (uuid)>'))
  others(at, ['uuids'])
}

export const isCompletedUpload = (u: unknown): u is models.CompletedUpload =>
  isObject(u) &&
  typeof u['status'] === 'string' &&
  typeof u['upload_id'] === 'string'

export const whyCompletedUpload = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(typeof u['status'] === 'string')) wrong(inside(at, 'status', 'string'))
  if (!(typeof u['upload_id'] === 'string')) wrong(inside(at, 'upload_id', 'string'))
  others(at, ['status', 'upload_id'])
}

const is0CorrectedTaxonNames = (u: Readonly<Record<string, unknown>>): boolean => {
  for (const key of Object.keys(u)) if (!(is1CorrectedTaxonNames.has(key) || isTaxonNames(u[key]))) return false
  return true
}

const is1CorrectedTaxonNames: ReadonlySet<string> = /*#__PURE__*/ new Set(['canon', 'rank'])

const why2CorrectedTaxonNames = (at: Place): void => {
  either(at, [why3CorrectedTaxonNames, whyTaxonNames])
}

const why3CorrectedTaxonNames = (at: Place): void => {
  if (!(typeof at.actual === 'boolean')) wrong(at)
}

const why4CorrectedTaxonNames = (at: Place): void => {
  if (at.actual === null) return
  either(at, [why5CorrectedTaxonNames, whyTaxonNames])
}

const why5CorrectedTaxonNames = (at: Place): void => {
  if (!(typeof at.actual === 'string')) wrong(at)
}

export const isCorrectedTaxonNames = (u: unknown): u is models.CorrectedTaxonNames =>
  isObject(u) &&
  (typeof u['canon'] === 'boolean' || isTaxonNames(u['canon'])) &&
  (u['rank'] === null || typeof u['rank'] === 'string' || isTaxonNames(u['rank'])) &&
  is0CorrectedTaxonNames(u)

export const whyCorrectedTaxonNames = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why2CorrectedTaxonNames(inside(at, 'canon', 'boolean | TaxonNames'))
  why4CorrectedTaxonNames(inside(at, 'rank', 'string | null | TaxonNames'))
  eachMember(at, ['canon', 'rank'], 'TaxonNames', whyTaxonNames)
}

export const isCovid19Task = (u: unknown): u is models.Covid19Task =>
  isObject(u) &&
  typeof u['raw_reads_path'] === 'string' &&
  Number.isInteger(u['user'])

export const whyCovid19Task = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(typeof u['raw_reads_path'] === 'string')) wrong(inside(at, 'raw_reads_path', 'string'))
  if (!(Number.isInteger(u['user']))) wrong(inside(at, 'user', 'integer'))
  others(at, ['raw_reads_path', 'user'])
}

export const satisfiesCovid19Task = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['raw_reads_path'] !== undefined) {
      const u3: unknown = u['raw_reads_path']
      const at3 = at === null ? null : inside(at, 'raw_reads_path', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isCreatedGroupWorkOrder = (u: unknown): u is models.CreatedGroupWorkOrder =>
  isObject(u) &&
  isGroupWorkOrderId(u['uuid'])

export const whyCreatedGroupWorkOrder = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isGroupWorkOrderId(u['uuid']))) wrong(inside(at, 'uuid', 'GroupWorkOrderId (uuid)'))
  others(at, ['uuid'])
}

export const isCreatedWorkOrder = (u: unknown): u is models.CreatedWorkOrder =>
  isObject(u) &&
  isWorkOrderId(u['uuid'])

export const whyCreatedWorkOrder = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isWorkOrderId(u['uuid']))) wrong(inside(at, 'uuid', 'WorkOrderId (uuid)'))
  others(at, ['uuid'])
}

export const isCredentials = (u: unknown): u is models.Credentials =>
  isObject(u) &&
  matchesEmail(u['email']) &&
  typeof u['password'] === 'string'

export const whyCredentials = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(matchesEmail(u['email']))) wrong(inside(at, 'email', 'email'))
  if (!(typeof u['password'] === 'string')) wrong(inside(at, 'password', 'string'))
  others(at, ['email', 'password'])
}

export const isDateTime = (u: unknown): u is models.DateTime =>
  matchesDateTime(u)

export const whyDateTime = (at: Place): void => {
  if (!(matchesDateTime(at.actual))) wrong(at)
}

export const isDetail = (u: unknown): u is models.Detail =>
  isObject(u) &&
  typeof u['detail'] === 'string'

export const whyDetail = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(typeof u['detail'] === 'string')) wrong(inside(at, 'detail', 'string'))
  others(at, ['detail'])
}

export const isEmail = (u: unknown): u is models.Email =>
  matchesEmail(u)

export const whyEmail = (at: Place): void => {
  if (!(matchesEmail(at.actual))) wrong(at)
}

export const isGeneratedSchema = (u: unknown): u is models.GeneratedSchema =>
  isObject(u) &&
  isJson(u['schema'])

export const whyGeneratedSchema = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isJson(u['schema']))) wrong(inside(at, 'schema', 'JSON'))
  others(at, ['schema'])
}

export const isGroupChoice = (u: unknown): u is models.GroupChoice =>
  isObject(u) &&
  isSampleGroupId(u['sample_group_uuid'])

export const whyGroupChoice = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isSampleGroupId(u['sample_group_uuid']))) wrong(inside(at, 'sample_group_uuid', 'SampleGroupId (uuid)'))
  others(at, ['sample_group_uuid'])
}

export const isGroupField = (u: unknown): u is models.GroupField =>
  isObject(u) &&
  isGroupResultId(u['analysis_result']) &&
  isGroupResult(u['analysis_result_obj']) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['name'] === 'string' &&
  isJson(u['stored_data']) &&
  isDateTime(u['updated_at']) &&
  isGroupFieldId(u['uuid'])

export const whyGroupField = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isGroupResultId(u['analysis_result']))) wrong(inside(at, 'analysis_result', 'GroupResultId (uuid)'))
  whyGroupResult(inside(at, 'analysis_result_obj', 'GroupResult'))
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isJson(u['stored_data']))) wrong(inside(at, 'stored_data', 'JSON'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isGroupFieldId(u['uuid']))) wrong(inside(at, 'uuid', 'GroupFieldId (uuid)'))
  others(at, ['analysis_result', 'analysis_result_obj', 'created_at', 'description', 'name', 'stored_data', 'updated_at', 'uuid'])
}

export const isGroupFieldEntry = (u: unknown): u is models.GroupFieldEntry =>
  isObject(u) &&
  isGroupResultId(u['analysis_result']) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['name'] === 'string' &&
  isJson(u['stored_data']) &&
  isDateTime(u['updated_at']) &&
  isGroupFieldId(u['uuid'])

export const whyGroupFieldEntry = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isGroupResultId(u['analysis_result']))) wrong(inside(at, 'analysis_result', 'GroupResultId (uuid)'))
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isJson(u['stored_data']))) wrong(inside(at, 'stored_data', 'JSON'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isGroupFieldId(u['uuid']))) wrong(inside(at, 'uuid', 'GroupFieldId (uuid)'))
  others(at, ['analysis_result', 'created_at', 'description', 'name', 'stored_data', 'updated_at', 'uuid'])
}

export const isGroupFieldId = (u: unknown): u is models.GroupFieldId =>
  matchesUuid(u)

export const whyGroupFieldId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

const is0GroupFieldPage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isGroupField(u[i]))) return false
  return true
}

const why1GroupFieldPage = (at: Place): void => {
  eachItem(at, 'GroupField', whyGroupField)
}

export const isGroupFieldPage = (u: unknown): u is models.GroupFieldPage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0GroupFieldPage(u['results'])

export const whyGroupFieldPage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1GroupFieldPage(inside(at, 'results', 'ReadonlyArray<GroupField>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

export const isGroupFieldPatch = (u: unknown): u is models.GroupFieldPatch =>
  isObject(u) &&
  (u['analysis_result'] === undefined || isGroupResultId(u['analysis_result'])) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  (u['name'] === undefined || typeof u['name'] === 'string') &&
  (u['stored_data'] === undefined || isJson(u['stored_data']))

export const whyGroupFieldPatch = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['analysis_result'] !== undefined && !(isGroupResultId(u['analysis_result']))) wrong(inside(at, 'analysis_result', 'GroupResultId (uuid)'))
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (u['name'] !== undefined && !(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (u['stored_data'] !== undefined && !(isJson(u['stored_data']))) wrong(inside(at, 'stored_data', 'JSON'))
  others(at, ['analysis_result', 'description', 'name', 'stored_data'])
}

export const satisfiesGroupFieldPatch = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isGroupFieldWrite = (u: unknown): u is models.GroupFieldWrite =>
  isObject(u) &&
  isGroupResultId(u['analysis_result']) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  typeof u['name'] === 'string' &&
  isJson(u['stored_data'])

export const whyGroupFieldWrite = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isGroupResultId(u['analysis_result']))) wrong(inside(at, 'analysis_result', 'GroupResultId (uuid)'))
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isJson(u['stored_data']))) wrong(inside(at, 'stored_data', 'JSON'))
  others(at, ['analysis_result', 'description', 'name', 'stored_data'])
}

const satisfies0GroupFieldWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const satisfiesGroupFieldWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (!satisfies0GroupFieldWrite(u, at)) {
    if (at === null) return false
    isValid$ = false
  }
  return isValid$
}

const why0GroupResult = (at: Place): void => {
  if (at.actual === null) return
  whyPipelineModule(at)
}

export const isGroupResult = (u: unknown): u is models.GroupResult =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['is_hidden'] === 'boolean' &&
  typeof u['is_private'] === 'boolean' &&
  isJson(u['metadata']) &&
  typeof u['module_name'] === 'string' &&
  (u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])) &&
  (u['pipeline_module_obj'] === null || isPipelineModule(u['pipeline_module_obj'])) &&
  typeof u['replicate'] === 'string' &&
  isSampleGroupId(u['sample_group']) &&
  isSampleGroup(u['sample_group_obj']) &&
  isDateTime(u['updated_at']) &&
  isGroupResultId(u['uuid'])

export const whyGroupResult = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['is_hidden'] === 'boolean')) wrong(inside(at, 'is_hidden', 'boolean'))
  if (!(typeof u['is_private'] === 'boolean')) wrong(inside(at, 'is_private', 'boolean'))
  if (!(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['module_name'] === 'string')) wrong(inside(at, 'module_name', 'string'))
  if (!((u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])))) wrong(inside(at, 'pipeline_module', 'PipelineModuleId (uuid) | null'))
  why0GroupResult(inside(at, 'pipeline_module_obj', 'PipelineModule | null'))
  if (!(typeof u['replicate'] === 'string')) wrong(inside(at, 'replicate', 'string'))
  if (!(isSampleGroupId(u['sample_group']))) wrong(inside(at, 'sample_group', 'SampleGroupId (uuid)'))
  whySampleGroup(inside(at, 'sample_group_obj', 'SampleGroup'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isGroupResultId(u['uuid']))) wrong(inside(at, 'uuid', 'GroupResultId (uuid)'))
  others(at, ['created_at', 'description', 'is_hidden', 'is_private', 'metadata', 'module_name', 'pipeline_module', 'pipeline_module_obj', 'replicate', 'sample_group', 'sample_group_obj', 'updated_at', 'uuid'])
}

const why0GroupResultEntry = (at: Place): void => {
  if (at.actual === null) return
  whyPipelineModule(at)
}

export const isGroupResultEntry = (u: unknown): u is models.GroupResultEntry =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['is_hidden'] === 'boolean' &&
  typeof u['is_private'] === 'boolean' &&
  isJson(u['metadata']) &&
  typeof u['module_name'] === 'string' &&
  (u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])) &&
  (u['pipeline_module_obj'] === null || isPipelineModule(u['pipeline_module_obj'])) &&
  typeof u['replicate'] === 'string' &&
  isSampleGroupId(u['sample_group']) &&
  isDateTime(u['updated_at']) &&
  isGroupResultId(u['uuid'])

export const whyGroupResultEntry = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['is_hidden'] === 'boolean')) wrong(inside(at, 'is_hidden', 'boolean'))
  if (!(typeof u['is_private'] === 'boolean')) wrong(inside(at, 'is_private', 'boolean'))
  if (!(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['module_name'] === 'string')) wrong(inside(at, 'module_name', 'string'))
  if (!((u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])))) wrong(inside(at, 'pipeline_module', 'PipelineModuleId (uuid) | null'))
  why0GroupResultEntry(inside(at, 'pipeline_module_obj', 'PipelineModule | null'))
  if (!(typeof u['replicate'] === 'string')) wrong(inside(at, 'replicate', 'string'))
  if (!(isSampleGroupId(u['sample_group']))) wrong(inside(at, 'sample_group', 'SampleGroupId (uuid)'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isGroupResultId(u['uuid']))) wrong(inside(at, 'uuid', 'GroupResultId (uuid)'))
  others(at, ['created_at', 'description', 'is_hidden', 'is_private', 'metadata', 'module_name', 'pipeline_module', 'pipeline_module_obj', 'replicate', 'sample_group', 'updated_at', 'uuid'])
}

export const isGroupResultId = (u: unknown): u is models.GroupResultId =>
  matchesUuid(u)

export const whyGroupResultId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

const is0GroupResultPage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isGroupResult(u[i]))) return false
  return true
}

const why1GroupResultPage = (at: Place): void => {
  eachItem(at, 'GroupResult', whyGroupResult)
}

export const isGroupResultPage = (u: unknown): u is models.GroupResultPage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0GroupResultPage(u['results'])

export const whyGroupResultPage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1GroupResultPage(inside(at, 'results', 'ReadonlyArray<GroupResult>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

export const isGroupResultPatch = (u: unknown): u is models.GroupResultPatch =>
  isObject(u) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  (u['is_hidden'] === undefined || typeof u['is_hidden'] === 'boolean') &&
  (u['is_private'] === undefined || typeof u['is_private'] === 'boolean') &&
  (u['metadata'] === undefined || isJson(u['metadata'])) &&
  (u['module_name'] === undefined || typeof u['module_name'] === 'string') &&
  (u['pipeline_module'] === undefined || (u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module']))) &&
  (u['replicate'] === undefined || typeof u['replicate'] === 'string') &&
  (u['sample_group'] === undefined || isSampleGroupId(u['sample_group']))

export const whyGroupResultPatch = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (u['is_hidden'] !== undefined && !(typeof u['is_hidden'] === 'boolean')) wrong(inside(at, 'is_hidden', 'boolean'))
  if (u['is_private'] !== undefined && !(typeof u['is_private'] === 'boolean')) wrong(inside(at, 'is_private', 'boolean'))
  if (u['metadata'] !== undefined && !(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (u['module_name'] !== undefined && !(typeof u['module_name'] === 'string')) wrong(inside(at, 'module_name', 'string'))
  if (u['pipeline_module'] !== undefined && !((u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])))) wrong(inside(at, 'pipeline_module', 'PipelineModuleId (uuid) | null'))
  if (u['replicate'] !== undefined && !(typeof u['replicate'] === 'string')) wrong(inside(at, 'replicate', 'string'))
  if (u['sample_group'] !== undefined && !(isSampleGroupId(u['sample_group']))) wrong(inside(at, 'sample_group', 'SampleGroupId (uuid)'))
  others(at, ['description', 'is_hidden', 'is_private', 'metadata', 'module_name', 'pipeline_module', 'replicate', 'sample_group'])
}

export const satisfiesGroupResultPatch = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['module_name'] !== undefined) {
      const u3: unknown = u['module_name']
      const at3 = at === null ? null : inside(at, 'module_name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
    if (u['replicate'] !== undefined) {
      const u3: unknown = u['replicate']
      const at3 = at === null ? null : inside(at, 'replicate', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isGroupResultWrite = (u: unknown): u is models.GroupResultWrite =>
  isObject(u) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  (u['is_hidden'] === undefined || typeof u['is_hidden'] === 'boolean') &&
  (u['is_private'] === undefined || typeof u['is_private'] === 'boolean') &&
  (u['metadata'] === undefined || isJson(u['metadata'])) &&
  typeof u['module_name'] === 'string' &&
  (u['pipeline_module'] === undefined || (u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module']))) &&
  (u['replicate'] === undefined || typeof u['replicate'] === 'string') &&
  isSampleGroupId(u['sample_group'])

export const whyGroupResultWrite = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (u['is_hidden'] !== undefined && !(typeof u['is_hidden'] === 'boolean')) wrong(inside(at, 'is_hidden', 'boolean'))
  if (u['is_private'] !== undefined && !(typeof u['is_private'] === 'boolean')) wrong(inside(at, 'is_private', 'boolean'))
  if (u['metadata'] !== undefined && !(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['module_name'] === 'string')) wrong(inside(at, 'module_name', 'string'))
  if (u['pipeline_module'] !== undefined && !((u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])))) wrong(inside(at, 'pipeline_module', 'PipelineModuleId (uuid) | null'))
  if (u['replicate'] !== undefined && !(typeof u['replicate'] === 'string')) wrong(inside(at, 'replicate', 'string'))
  if (!(isSampleGroupId(u['sample_group']))) wrong(inside(at, 'sample_group', 'SampleGroupId (uuid)'))
  others(at, ['description', 'is_hidden', 'is_private', 'metadata', 'module_name', 'pipeline_module', 'replicate', 'sample_group'])
}

const satisfies0GroupResultWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['module_name'] !== undefined) {
      const u3: unknown = u['module_name']
      const at3 = at === null ? null : inside(at, 'module_name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
    if (u['replicate'] !== undefined) {
      const u3: unknown = u['replicate']
      const at3 = at === null ? null : inside(at, 'replicate', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const satisfiesGroupResultWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (!satisfies0GroupResultWrite(u, at)) {
    if (at === null) return false
    isValid$ = false
  }
  return isValid$
}

const is0GroupWorkOrder = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isWorkOrderLink(u[i]))) return false
  return true
}

const is1GroupWorkOrder = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isWorkOrderId(u[i]))) return false
  return true
}

const why2GroupWorkOrder = (at: Place): void => {
  eachItem(at, 'WorkOrderLink', whyWorkOrderLink)
}

const why3GroupWorkOrder = (at: Place): void => {
  eachItem(at, 'WorkOrderId (uuid)', whyWorkOrderId)
}

export const isGroupWorkOrder = (u: unknown): u is models.GroupWorkOrder =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['name'] === 'string' &&
  (u['priority'] === undefined || Number.isInteger(u['priority'])) &&
  isJobProgress(u['progress_summary']) &&
  isSampleGroupId(u['sample_group']) &&
  isJobStatus(u['status']) &&
  isDateTime(u['updated_at']) &&
  isGroupWorkOrderId(u['uuid']) &&
  is0GroupWorkOrder(u['work_order_links']) &&
  (u['work_orders'] === undefined || is1GroupWorkOrder(u['work_orders']))

export const whyGroupWorkOrder = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (u['priority'] !== undefined && !(Number.isInteger(u['priority']))) wrong(inside(at, 'priority', 'integer'))
  whyJobProgress(inside(at, 'progress_summary', 'JobProgress'))
  if (!(isSampleGroupId(u['sample_group']))) wrong(inside(at, 'sample_group', 'SampleGroupId (uuid)'))
  whyJobStatus(inside(at, 'status', ['pending', 'working', 'error', 'success']))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isGroupWorkOrderId(u['uuid']))) wrong(inside(at, 'uuid', 'GroupWorkOrderId (uuid)'))
  why2GroupWorkOrder(inside(at, 'work_order_links', 'ReadonlyArray<WorkOrderLink>'))
  if (u['work_orders'] !== undefined) why3GroupWorkOrder(inside(at, 'work_orders', 'ReadonlyArray<WorkOrderId (uuid)>'))
  others(at, ['created_at', 'description', 'name', 'priority', 'progress_summary', 'sample_group', 'status', 'updated_at', 'uuid', 'work_order_links', 'work_orders'])
}

export const isGroupWorkOrderId = (u: unknown): u is models.GroupWorkOrderId =>
  matchesUuid(u)

export const whyGroupWorkOrderId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

const is0GroupWorkOrderPage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isGroupWorkOrder(u[i]))) return false
  return true
}

const why1GroupWorkOrderPage = (at: Place): void => {
  eachItem(at, 'GroupWorkOrder', whyGroupWorkOrder)
}

export const isGroupWorkOrderPage = (u: unknown): u is models.GroupWorkOrderPage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0GroupWorkOrderPage(u['results'])

export const whyGroupWorkOrderPage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1GroupWorkOrderPage(inside(at, 'results', 'ReadonlyArray<GroupWorkOrder>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

const is0GroupWorkOrderPrototype = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isWorkOrderPrototypeId(u[i]))) return false
  return true
}

const why1GroupWorkOrderPrototype = (at: Place): void => {
  eachItem(at, 'WorkOrderPrototypeId (uuid)', whyWorkOrderPrototypeId)
}

export const isGroupWorkOrderPrototype = (u: unknown): u is models.GroupWorkOrderPrototype =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['name'] === 'string' &&
  isDateTime(u['updated_at']) &&
  isGroupWorkOrderPrototypeId(u['uuid']) &&
  (u['work_order_protos'] === undefined || is0GroupWorkOrderPrototype(u['work_order_protos']))

export const whyGroupWorkOrderPrototype = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isGroupWorkOrderPrototypeId(u['uuid']))) wrong(inside(at, 'uuid', 'GroupWorkOrderPrototypeId (uuid)'))
  if (u['work_order_protos'] !== undefined) why1GroupWorkOrderPrototype(inside(at, 'work_order_protos', 'ReadonlyArray<WorkOrderPrototypeId (uuid)>'))
  others(at, ['created_at', 'description', 'name', 'updated_at', 'uuid', 'work_order_protos'])
}

export const isGroupWorkOrderPrototypeId = (u: unknown): u is models.GroupWorkOrderPrototypeId =>
  matchesUuid(u)

export const whyGroupWorkOrderPrototypeId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

const is0GroupWorkOrderPrototypePage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isGroupWorkOrderPrototype(u[i]))) return false
  return true
}

const why1GroupWorkOrderPrototypePage = (at: Place): void => {
  eachItem(at, 'GroupWorkOrderPrototype', whyGroupWorkOrderPrototype)
}

export const isGroupWorkOrderPrototypePage = (u: unknown): u is models.GroupWorkOrderPrototypePage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0GroupWorkOrderPrototypePage(u['results'])

export const whyGroupWorkOrderPrototypePage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1GroupWorkOrderPrototypePage(inside(at, 'results', 'ReadonlyArray<GroupWorkOrderPrototype>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

export const isJobOrder = (u: unknown): u is models.JobOrder =>
  isObject(u) &&
  (u['analysis_result'] === null || isSampleResultId(u['analysis_result'])) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['name'] === 'string' &&
  (u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])) &&
  isJson(u['resources_needed']) &&
  isJson(u['resources_used']) &&
  isJobStatus(u['status']) &&
  isDateTime(u['updated_at']) &&
  isJobOrderId(u['uuid']) &&
  isWorkOrderId(u['work_order'])

export const whyJobOrder = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!((u['analysis_result'] === null || isSampleResultId(u['analysis_result'])))) wrong(inside(at, 'analysis_result', 'SampleResultId (uuid) | null'))
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!((u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])))) wrong(inside(at, 'pipeline_module', 'PipelineModuleId (uuid) | null'))
  if (!(isJson(u['resources_needed']))) wrong(inside(at, 'resources_needed', 'JSON'))
  if (!(isJson(u['resources_used']))) wrong(inside(at, 'resources_used', 'JSON'))
  whyJobStatus(inside(at, 'status', ['pending', 'working', 'error', 'success']))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isJobOrderId(u['uuid']))) wrong(inside(at, 'uuid', 'JobOrderId (uuid)'))
  if (!(isWorkOrderId(u['work_order']))) wrong(inside(at, 'work_order', 'WorkOrderId (uuid)'))
  others(at, ['analysis_result', 'created_at', 'description', 'name', 'pipeline_module', 'resources_needed', 'resources_used', 'status', 'updated_at', 'uuid', 'work_order'])
}

export const isJobOrderId = (u: unknown): u is models.JobOrderId =>
  matchesUuid(u)

export const whyJobOrderId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

export const isJobOrderPatch = (u: unknown): u is models.JobOrderPatch =>
  isObject(u) &&
  (u['analysis_result'] === undefined || (u['analysis_result'] === null || isSampleResultId(u['analysis_result']))) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  (u['name'] === undefined || typeof u['name'] === 'string') &&
  (u['pipeline_module'] === undefined || (u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module']))) &&
  (u['resources_needed'] === undefined || isJson(u['resources_needed'])) &&
  (u['resources_used'] === undefined || isJson(u['resources_used'])) &&
  (u['status'] === undefined || isJobStatus(u['status'])) &&
  (u['work_order'] === undefined || isWorkOrderId(u['work_order']))

export const whyJobOrderPatch = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['analysis_result'] !== undefined && !((u['analysis_result'] === null || isSampleResultId(u['analysis_result'])))) wrong(inside(at, 'analysis_result', 'SampleResultId (uuid) | null'))
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (u['name'] !== undefined && !(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (u['pipeline_module'] !== undefined && !((u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])))) wrong(inside(at, 'pipeline_module', 'PipelineModuleId (uuid) | null'))
  if (u['resources_needed'] !== undefined && !(isJson(u['resources_needed']))) wrong(inside(at, 'resources_needed', 'JSON'))
  if (u['resources_used'] !== undefined && !(isJson(u['resources_used']))) wrong(inside(at, 'resources_used', 'JSON'))
  if (u['status'] !== undefined) whyJobStatus(inside(at, 'status', ['pending', 'working', 'error', 'success']))
  if (u['work_order'] !== undefined && !(isWorkOrderId(u['work_order']))) wrong(inside(at, 'work_order', 'WorkOrderId (uuid)'))
  others(at, ['analysis_result', 'description', 'name', 'pipeline_module', 'resources_needed', 'resources_used', 'status', 'work_order'])
}

export const satisfiesJobOrderPatch = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isJobOrderPrototype = (u: unknown): u is models.JobOrderPrototype =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['name'] === 'string' &&
  (u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])) &&
  isJson(u['resources_needed']) &&
  isDateTime(u['updated_at']) &&
  isJobOrderPrototypeId(u['uuid']) &&
  isWorkOrderPrototypeId(u['work_order_proto'])

export const whyJobOrderPrototype = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!((u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])))) wrong(inside(at, 'pipeline_module', 'PipelineModuleId (uuid) | null'))
  if (!(isJson(u['resources_needed']))) wrong(inside(at, 'resources_needed', 'JSON'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isJobOrderPrototypeId(u['uuid']))) wrong(inside(at, 'uuid', 'JobOrderPrototypeId (uuid)'))
  if (!(isWorkOrderPrototypeId(u['work_order_proto']))) wrong(inside(at, 'work_order_proto', 'WorkOrderPrototypeId (uuid)'))
  others(at, ['created_at', 'description', 'name', 'pipeline_module', 'resources_needed', 'updated_at', 'uuid', 'work_order_proto'])
}

export const isJobOrderPrototypeId = (u: unknown): u is models.JobOrderPrototypeId =>
  matchesUuid(u)

export const whyJobOrderPrototypeId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

const is0JobOrderPrototypePage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isJobOrderPrototype(u[i]))) return false
  return true
}

const why1JobOrderPrototypePage = (at: Place): void => {
  eachItem(at, 'JobOrderPrototype', whyJobOrderPrototype)
}

export const isJobOrderPrototypePage = (u: unknown): u is models.JobOrderPrototypePage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0JobOrderPrototypePage(u['results'])

export const whyJobOrderPrototypePage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1JobOrderPrototypePage(inside(at, 'results', 'ReadonlyArray<JobOrderPrototype>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

export const isJobOrderWrite = (u: unknown): u is models.JobOrderWrite =>
  isObject(u) &&
  (u['analysis_result'] === undefined || (u['analysis_result'] === null || isSampleResultId(u['analysis_result']))) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  typeof u['name'] === 'string' &&
  (u['pipeline_module'] === undefined || (u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module']))) &&
  (u['resources_needed'] === undefined || isJson(u['resources_needed'])) &&
  (u['resources_used'] === undefined || isJson(u['resources_used'])) &&
  (u['status'] === undefined || isJobStatus(u['status'])) &&
  isWorkOrderId(u['work_order'])

export const whyJobOrderWrite = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['analysis_result'] !== undefined && !((u['analysis_result'] === null || isSampleResultId(u['analysis_result'])))) wrong(inside(at, 'analysis_result', 'SampleResultId (uuid) | null'))
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (u['pipeline_module'] !== undefined && !((u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])))) wrong(inside(at, 'pipeline_module', 'PipelineModuleId (uuid) | null'))
  if (u['resources_needed'] !== undefined && !(isJson(u['resources_needed']))) wrong(inside(at, 'resources_needed', 'JSON'))
  if (u['resources_used'] !== undefined && !(isJson(u['resources_used']))) wrong(inside(at, 'resources_used', 'JSON'))
  if (u['status'] !== undefined) whyJobStatus(inside(at, 'status', ['pending', 'working', 'error', 'success']))
  if (!(isWorkOrderId(u['work_order']))) wrong(inside(at, 'work_order', 'WorkOrderId (uuid)'))
  others(at, ['analysis_result', 'description', 'name', 'pipeline_module', 'resources_needed', 'resources_used', 'status', 'work_order'])
}

export const satisfiesJobOrderWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

const is0JobProgress = (u: Readonly<Record<string, unknown>>): boolean => {
  for (const key of Object.keys(u)) if (!(is1JobProgress.has(key) || Number.isInteger(u[key]))) return false
  return true
}

const is1JobProgress: ReadonlySet<string> = /*#__PURE__*/ new Set(['n_jobs'])

const why2JobProgress = (at: Place): void => {
  if (!(Number.isInteger(at.actual))) wrong(at)
}

export const isJobProgress = (u: unknown): u is models.JobProgress =>
  isObject(u) &&
  Number.isInteger(u['n_jobs']) &&
  is0JobProgress(u)

export const whyJobProgress = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['n_jobs']))) wrong(inside(at, 'n_jobs', 'integer'))
  eachMember(at, ['n_jobs'], 'integer', why2JobProgress)
}

export const isJobStatus = (u: unknown): u is models.JobStatus =>
  typeof u === 'string'

export const whyJobStatus = (at: Place): void => {
  oneOf(at, ['pending', 'working', 'error', 'success'])
}

const is0ManifestGroupResult = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isGroupFieldEntry(u[i]))) return false
  return true
}

const why1ManifestGroupResult = (at: Place): void => {
  eachItem(at, 'GroupFieldEntry', whyGroupFieldEntry)
}

const why2ManifestGroupResult = (at: Place): void => {
  if (at.actual === null) return
  whyPipelineModule(at)
}

export const isManifestGroupResult = (u: unknown): u is models.ManifestGroupResult =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  is0ManifestGroupResult(u['fields']) &&
  typeof u['is_hidden'] === 'boolean' &&
  typeof u['is_private'] === 'boolean' &&
  isJson(u['metadata']) &&
  typeof u['module_name'] === 'string' &&
  (u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])) &&
  (u['pipeline_module_obj'] === null || isPipelineModule(u['pipeline_module_obj'])) &&
  typeof u['replicate'] === 'string' &&
  isSampleGroupId(u['sample_group']) &&
  isDateTime(u['updated_at']) &&
  isGroupResultId(u['uuid'])

export const whyManifestGroupResult = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  why1ManifestGroupResult(inside(at, 'fields', 'ReadonlyArray<GroupFieldEntry>'))
  if (!(typeof u['is_hidden'] === 'boolean')) wrong(inside(at, 'is_hidden', 'boolean'))
  if (!(typeof u['is_private'] === 'boolean')) wrong(inside(at, 'is_private', 'boolean'))
  if (!(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['module_name'] === 'string')) wrong(inside(at, 'module_name', 'string'))
  if (!((u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])))) wrong(inside(at, 'pipeline_module', 'PipelineModuleId (uuid) | null'))
  why2ManifestGroupResult(inside(at, 'pipeline_module_obj', 'PipelineModule | null'))
  if (!(typeof u['replicate'] === 'string')) wrong(inside(at, 'replicate', 'string'))
  if (!(isSampleGroupId(u['sample_group']))) wrong(inside(at, 'sample_group', 'SampleGroupId (uuid)'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isGroupResultId(u['uuid']))) wrong(inside(at, 'uuid', 'GroupResultId (uuid)'))
  others(at, ['created_at', 'description', 'fields', 'is_hidden', 'is_private', 'metadata', 'module_name', 'pipeline_module', 'pipeline_module_obj', 'replicate', 'sample_group', 'updated_at', 'uuid'])
}

const is0ManifestSample = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isManifestSampleResult(u[i]))) return false
  return true
}

const why1ManifestSample = (at: Place): void => {
  eachItem(at, 'ManifestSampleResult', whyManifestSampleResult)
}

export const isManifestSample = (u: unknown): u is models.ManifestSample =>
  isObject(u) &&
  is0ManifestSample(u['analysis_results']) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  isSampleGroupId(u['library']) &&
  isJson(u['metadata']) &&
  typeof u['name'] === 'string' &&
  isDateTime(u['updated_at']) &&
  isSampleId(u['uuid'])

export const whyManifestSample = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why1ManifestSample(inside(at, 'analysis_results', 'ReadonlyArray<ManifestSampleResult>'))
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(isSampleGroupId(u['library']))) wrong(inside(at, 'library', 'SampleGroupId (uuid)'))
  if (!(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isSampleId(u['uuid']))) wrong(inside(at, 'uuid', 'SampleId (uuid)'))
  others(at, ['analysis_results', 'created_at', 'description', 'library', 'metadata', 'name', 'updated_at', 'uuid'])
}

const is0ManifestSampleResult = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSampleFieldEntry(u[i]))) return false
  return true
}

const why1ManifestSampleResult = (at: Place): void => {
  eachItem(at, 'SampleFieldEntry', whySampleFieldEntry)
}

const why2ManifestSampleResult = (at: Place): void => {
  if (at.actual === null) return
  whyPipelineModule(at)
}

export const isManifestSampleResult = (u: unknown): u is models.ManifestSampleResult =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  is0ManifestSampleResult(u['fields']) &&
  typeof u['is_hidden'] === 'boolean' &&
  typeof u['is_private'] === 'boolean' &&
  isJson(u['metadata']) &&
  typeof u['module_name'] === 'string' &&
  (u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])) &&
  (u['pipeline_module_obj'] === null || isPipelineModule(u['pipeline_module_obj'])) &&
  typeof u['replicate'] === 'string' &&
  isSampleId(u['sample']) &&
  isDateTime(u['updated_at']) &&
  isSampleResultId(u['uuid'])

export const whyManifestSampleResult = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  why1ManifestSampleResult(inside(at, 'fields', 'ReadonlyArray<SampleFieldEntry>'))
  if (!(typeof u['is_hidden'] === 'boolean')) wrong(inside(at, 'is_hidden', 'boolean'))
  if (!(typeof u['is_private'] === 'boolean')) wrong(inside(at, 'is_private', 'boolean'))
  if (!(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['module_name'] === 'string')) wrong(inside(at, 'module_name', 'string'))
  if (!((u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])))) wrong(inside(at, 'pipeline_module', 'PipelineModuleId (uuid) | null'))
  why2ManifestSampleResult(inside(at, 'pipeline_module_obj', 'PipelineModule | null'))
  if (!(typeof u['replicate'] === 'string')) wrong(inside(at, 'replicate', 'string'))
  if (!(isSampleId(u['sample']))) wrong(inside(at, 'sample', 'SampleId (uuid)'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isSampleResultId(u['uuid']))) wrong(inside(at, 'uuid', 'SampleResultId (uuid)'))
  others(at, ['created_at', 'description', 'fields', 'is_hidden', 'is_private', 'metadata', 'module_name', 'pipeline_module', 'pipeline_module_obj', 'replicate', 'sample', 'updated_at', 'uuid'])
}

const is0Messages = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!((typeof u[i] === 'string' || isValidationMessages(u[i])))) return false
  return true
}

const why1Messages = (at: Place): void => {
  if (!(typeof at.actual === 'string')) wrong(at)
}

const why2Messages = (at: Place): void => {
  eachItem(at, 'string | ValidationMessages', why3Messages)
}

const why3Messages = (at: Place): void => {
  either(at, [why4Messages, whyValidationMessages])
}

const why4Messages = (at: Place): void => {
  if (!(typeof at.actual === 'string')) wrong(at)
}

export const isMessages = (u: unknown): u is models.Messages =>
  (typeof u === 'string' || is0Messages(u) || isValidationMessages(u))

export const whyMessages = (at: Place): void => {
  either(at, [why1Messages, why2Messages, whyValidationMessages])
}

export const isMetadataVersion = (u: unknown): u is models.MetadataVersion =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  isJson(u['metadata']) &&
  isDateTime(u['updated_at'])

export const whyMetadataVersion = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  others(at, ['created_at', 'metadata', 'updated_at'])
}

export const isMetasubFinding = (u: unknown): u is models.MetasubFinding =>
  isObject(u) &&
  isJson(u['relative_abundance']) &&
  isJson(u['sample_metadata']) &&
  typeof u['sample_name'] === 'string' &&
  isSampleId(u['sample_uuid'])

export const whyMetasubFinding = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isJson(u['relative_abundance']))) wrong(inside(at, 'relative_abundance', 'JSON'))
  if (!(isJson(u['sample_metadata']))) wrong(inside(at, 'sample_metadata', 'JSON'))
  if (!(typeof u['sample_name'] === 'string')) wrong(inside(at, 'sample_name', 'string'))
  if (!(isSampleId(u['sample_uuid']))) wrong(inside(at, 'sample_uuid', 'SampleId (uuid)'))
  others(at, ['relative_abundance', 'sample_metadata', 'sample_name', 'sample_uuid'])
}

const is0MetasubFindings = (u: unknown): boolean =>
  isObject(u) &&
  is1MetasubFindings(u)

const is1MetasubFindings = (u: Readonly<Record<string, unknown>>): boolean => {
  for (const key of Object.keys(u)) if (!(is2MetasubFindings(u[key]))) return false
  return true
}

const is2MetasubFindings = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isMetasubFinding(u[i]))) return false
  return true
}

const why3MetasubFindings = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  eachMember(at, [], 'ReadonlyArray<MetasubFinding>', why4MetasubFindings)
}

const why4MetasubFindings = (at: Place): void => {
  eachItem(at, 'MetasubFinding', whyMetasubFinding)
}

export const isMetasubFindings = (u: unknown): u is models.MetasubFindings =>
  isObject(u) &&
  is0MetasubFindings(u['results'])

export const whyMetasubFindings = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why3MetasubFindings(inside(at, 'results', 'object'))
  others(at, ['results'])
}

const is0MultipartUpload = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isUri(u[i]))) return false
  return true
}

const why1MultipartUpload = (at: Place): void => {
  eachItem(at, 'Uri (uri)', whyUri)
}

export const isMultipartUpload = (u: unknown): u is models.MultipartUpload =>
  isObject(u) &&
  typeof u['upload_id'] === 'string' &&
  is0MultipartUpload(u['urls'])

export const whyMultipartUpload = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(typeof u['upload_id'] === 'string')) wrong(inside(at, 'upload_id', 'string'))
  why1MultipartUpload(inside(at, 'urls', 'ReadonlyArray<Uri (uri)>'))
  others(at, ['upload_id', 'urls'])
}

export const isNewMember = (u: unknown): u is models.NewMember =>
  isObject(u) &&
  Number.isInteger(u['user'])

export const whyNewMember = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['user']))) wrong(inside(at, 'user', 'integer'))
  others(at, ['user'])
}

const is0OmnisearchResults = (u: unknown): boolean =>
  isObject(u) &&
  is1OmnisearchResults(u['organizations']) &&
  is2OmnisearchResults(u['sample_groups']) &&
  is3OmnisearchResults(u['samples']) &&
  typeof u['search_term'] === 'string' &&
  is4OmnisearchResults(u['taxa'])

const is1OmnisearchResults = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isOrganization(u[i]))) return false
  return true
}

const is2OmnisearchResults = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSampleGroup(u[i]))) return false
  return true
}

const is3OmnisearchResults = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSample(u[i]))) return false
  return true
}

const is4OmnisearchResults = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isJson(u[i]))) return false
  return true
}

const why5OmnisearchResults = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why6OmnisearchResults(inside(at, 'organizations', 'ReadonlyArray<Organization>'))
  why7OmnisearchResults(inside(at, 'sample_groups', 'ReadonlyArray<SampleGroup>'))
  why8OmnisearchResults(inside(at, 'samples', 'ReadonlyArray<Sample>'))
  if (!(typeof u['search_term'] === 'string')) wrong(inside(at, 'search_term', 'string'))
  why9OmnisearchResults(inside(at, 'taxa', 'ReadonlyArray<JSON>'))
  others(at, ['organizations', 'sample_groups', 'samples', 'search_term', 'taxa'])
}

const why6OmnisearchResults = (at: Place): void => {
  eachItem(at, 'Organization', whyOrganization)
}

const why7OmnisearchResults = (at: Place): void => {
  eachItem(at, 'SampleGroup', whySampleGroup)
}

const why8OmnisearchResults = (at: Place): void => {
  eachItem(at, 'Sample', whySample)
}

const why9OmnisearchResults = (at: Place): void => {
  eachItem(at, 'JSON', why10OmnisearchResults)
}

const why10OmnisearchResults = (at: Place): void => {
  if (!(isJson(at.actual))) wrong(at)
}

export const isOmnisearchResults = (u: unknown): u is models.OmnisearchResults =>
  isObject(u) &&
  is0OmnisearchResults(u['results'])

export const whyOmnisearchResults = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why5OmnisearchResults(inside(at, 'results', 'object'))
  others(at, ['results'])
}

export const isOrganization = (u: unknown): u is models.Organization =>
  isObject(u) &&
  (u['core_sample_group_uuid'] === null || isSampleGroupId(u['core_sample_group_uuid'])) &&
  isDateTime(u['created_at']) &&
  typeof u['name'] === 'string' &&
  isDateTime(u['updated_at']) &&
  isOrganizationId(u['uuid'])

export const whyOrganization = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!((u['core_sample_group_uuid'] === null || isSampleGroupId(u['core_sample_group_uuid'])))) wrong(inside(at, 'core_sample_group_uuid', 'SampleGroupId (uuid) | null'))
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isOrganizationId(u['uuid']))) wrong(inside(at, 'uuid', 'OrganizationId (uuid)'))
  others(at, ['core_sample_group_uuid', 'created_at', 'name', 'updated_at', 'uuid'])
}

export const isOrganizationId = (u: unknown): u is models.OrganizationId =>
  matchesUuid(u)

export const whyOrganizationId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

export const isOrganizationLink = (u: unknown): u is models.OrganizationLink =>
  isObject(u) &&
  typeof u['name'] === 'string' &&
  isOrganizationId(u['uuid'])

export const whyOrganizationLink = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isOrganizationId(u['uuid']))) wrong(inside(at, 'uuid', 'OrganizationId (uuid)'))
  others(at, ['name', 'uuid'])
}

const is0OrganizationPage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isOrganization(u[i]))) return false
  return true
}

const why1OrganizationPage = (at: Place): void => {
  eachItem(at, 'Organization', whyOrganization)
}

export const isOrganizationPage = (u: unknown): u is models.OrganizationPage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0OrganizationPage(u['results'])

export const whyOrganizationPage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1OrganizationPage(inside(at, 'results', 'ReadonlyArray<Organization>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

export const isOrganizationPatch = (u: unknown): u is models.OrganizationPatch =>
  isObject(u) &&
  (u['name'] === undefined || typeof u['name'] === 'string')

export const whyOrganizationPatch = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['name'] !== undefined && !(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  others(at, ['name'])
}

export const satisfiesOrganizationPatch = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isOrganizationWrite = (u: unknown): u is models.OrganizationWrite =>
  isObject(u) &&
  typeof u['name'] === 'string'

export const whyOrganizationWrite = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  others(at, ['name'])
}

export const satisfiesOrganizationWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isPipeline = (u: unknown): u is models.Pipeline =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['long_description'] === 'string' &&
  typeof u['name'] === 'string' &&
  isDateTime(u['updated_at']) &&
  isPipelineId(u['uuid'])

export const whyPipeline = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['long_description'] === 'string')) wrong(inside(at, 'long_description', 'string'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isPipelineId(u['uuid']))) wrong(inside(at, 'uuid', 'PipelineId (uuid)'))
  others(at, ['created_at', 'description', 'long_description', 'name', 'updated_at', 'uuid'])
}

export const isPipelineId = (u: unknown): u is models.PipelineId =>
  matchesUuid(u)

export const whyPipelineId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

const is0PipelineModule = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isPipelineModuleId(u[i]))) return false
  return true
}

const is1PipelineModule = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isPipelineModuleLink(u[i]))) return false
  return true
}

const is2PipelineModule = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isPipelineModuleLink(u[i]))) return false
  return true
}

const why3PipelineModule = (at: Place): void => {
  eachItem(at, 'PipelineModuleId (uuid)', whyPipelineModuleId)
}

const why4PipelineModule = (at: Place): void => {
  eachItem(at, 'PipelineModuleLink', whyPipelineModuleLink)
}

const why5PipelineModule = (at: Place): void => {
  eachItem(at, 'PipelineModuleLink', whyPipelineModuleLink)
}

export const isPipelineModule = (u: unknown): u is models.PipelineModule =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  is0PipelineModule(u['dependencies']) &&
  is1PipelineModule(u['dependency_modules']) &&
  typeof u['description'] === 'string' &&
  is2PipelineModule(u['downstream_modules']) &&
  typeof u['long_description'] === 'string' &&
  isJson(u['metadata']) &&
  typeof u['name'] === 'string' &&
  isPipelineId(u['pipeline']) &&
  isPipeline(u['pipeline_obj']) &&
  isDateTime(u['updated_at']) &&
  isPipelineModuleId(u['uuid']) &&
  typeof u['version'] === 'string'

export const whyPipelineModule = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  why3PipelineModule(inside(at, 'dependencies', 'ReadonlyArray<PipelineModuleId (uuid)>'))
  why4PipelineModule(inside(at, 'dependency_modules', 'ReadonlyArray<PipelineModuleLink>'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  why5PipelineModule(inside(at, 'downstream_modules', 'ReadonlyArray<PipelineModuleLink>'))
  if (!(typeof u['long_description'] === 'string')) wrong(inside(at, 'long_description', 'string'))
  if (!(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isPipelineId(u['pipeline']))) wrong(inside(at, 'pipeline', 'PipelineId (uuid)'))
  whyPipeline(inside(at, 'pipeline_obj', 'Pipeline'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isPipelineModuleId(u['uuid']))) wrong(inside(at, 'uuid', 'PipelineModuleId (uuid)'))
  if (!(typeof u['version'] === 'string')) wrong(inside(at, 'version', 'string'))
  others(at, ['created_at', 'dependencies', 'dependency_modules', 'description', 'downstream_modules', 'long_description', 'metadata', 'name', 'pipeline', 'pipeline_obj', 'updated_at', 'uuid', 'version'])
}

export const isPipelineModuleId = (u: unknown): u is models.PipelineModuleId =>
  matchesUuid(u)

export const whyPipelineModuleId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

const is0PipelineModuleLink = (u: unknown): boolean => {
  if (!(Array.isArray(u) && u.length === 3 && isPipelineModuleId(u[0]) && typeof u[1] === 'string' && typeof u[2] === 'string')) return false
  return true
}

const why1PipelineModuleLink = (at: Place): void => {
  if (!(typeof at.actual === 'string')) wrong(at)
}

const why2PipelineModuleLink = (at: Place): void => {
  if (!(typeof at.actual === 'string')) wrong(at)
}

export const isPipelineModuleLink = (u: unknown): u is models.PipelineModuleLink =>
  is0PipelineModuleLink(u)

export const whyPipelineModuleLink = (at: Place): void => {
  if (!Array.isArray(at.actual)) return wrong(at)
  whyPipelineModuleId(inTuple(at, 0, 'PipelineModuleId (uuid)'))
  why1PipelineModuleLink(inTuple(at, 1, 'string'))
  why2PipelineModuleLink(inTuple(at, 2, 'string'))
  if (at.actual.length > 3) wrong(at)
}

const is0PipelineModulePage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isPipelineModule(u[i]))) return false
  return true
}

const why1PipelineModulePage = (at: Place): void => {
  eachItem(at, 'PipelineModule', whyPipelineModule)
}

export const isPipelineModulePage = (u: unknown): u is models.PipelineModulePage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0PipelineModulePage(u['results'])

export const whyPipelineModulePage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1PipelineModulePage(inside(at, 'results', 'ReadonlyArray<PipelineModule>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

const is0PipelineModulePatch = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isPipelineModuleId(u[i]))) return false
  return true
}

const why1PipelineModulePatch = (at: Place): void => {
  eachItem(at, 'PipelineModuleId (uuid)', whyPipelineModuleId)
}

export const isPipelineModulePatch = (u: unknown): u is models.PipelineModulePatch =>
  isObject(u) &&
  (u['dependencies'] === undefined || is0PipelineModulePatch(u['dependencies'])) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  (u['long_description'] === undefined || typeof u['long_description'] === 'string') &&
  (u['metadata'] === undefined || isJson(u['metadata'])) &&
  (u['name'] === undefined || typeof u['name'] === 'string') &&
  (u['pipeline'] === undefined || isPipelineId(u['pipeline'])) &&
  (u['version'] === undefined || typeof u['version'] === 'string')

export const whyPipelineModulePatch = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['dependencies'] !== undefined) why1PipelineModulePatch(inside(at, 'dependencies', 'ReadonlyArray<PipelineModuleId (uuid)>'))
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (u['long_description'] !== undefined && !(typeof u['long_description'] === 'string')) wrong(inside(at, 'long_description', 'string'))
  if (u['metadata'] !== undefined && !(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (u['name'] !== undefined && !(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (u['pipeline'] !== undefined && !(isPipelineId(u['pipeline']))) wrong(inside(at, 'pipeline', 'PipelineId (uuid)'))
  if (u['version'] !== undefined && !(typeof u['version'] === 'string')) wrong(inside(at, 'version', 'string'))
  others(at, ['dependencies', 'description', 'long_description', 'metadata', 'name', 'pipeline', 'version'])
}

export const satisfiesPipelineModulePatch = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
    if (u['version'] !== undefined) {
      const u3: unknown = u['version']
      const at3 = at === null ? null : inside(at, 'version', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

const is0PipelineModuleWrite = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isPipelineModuleId(u[i]))) return false
  return true
}

const why1PipelineModuleWrite = (at: Place): void => {
  eachItem(at, 'PipelineModuleId (uuid)', whyPipelineModuleId)
}

export const isPipelineModuleWrite = (u: unknown): u is models.PipelineModuleWrite =>
  isObject(u) &&
  (u['dependencies'] === undefined || is0PipelineModuleWrite(u['dependencies'])) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  (u['long_description'] === undefined || typeof u['long_description'] === 'string') &&
  (u['metadata'] === undefined || isJson(u['metadata'])) &&
  typeof u['name'] === 'string' &&
  isPipelineId(u['pipeline']) &&
  typeof u['version'] === 'string'

export const whyPipelineModuleWrite = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['dependencies'] !== undefined) why1PipelineModuleWrite(inside(at, 'dependencies', 'ReadonlyArray<PipelineModuleId (uuid)>'))
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (u['long_description'] !== undefined && !(typeof u['long_description'] === 'string')) wrong(inside(at, 'long_description', 'string'))
  if (u['metadata'] !== undefined && !(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isPipelineId(u['pipeline']))) wrong(inside(at, 'pipeline', 'PipelineId (uuid)'))
  if (!(typeof u['version'] === 'string')) wrong(inside(at, 'version', 'string'))
  others(at, ['dependencies', 'description', 'long_description', 'metadata', 'name', 'pipeline', 'version'])
}

export const satisfiesPipelineModuleWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
    if (u['version'] !== undefined) {
      const u3: unknown = u['version']
      const at3 = at === null ? null : inside(at, 'version', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

const is0PipelinePage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isPipeline(u[i]))) return false
  return true
}

const why1PipelinePage = (at: Place): void => {
  eachItem(at, 'Pipeline', whyPipeline)
}

export const isPipelinePage = (u: unknown): u is models.PipelinePage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0PipelinePage(u['results'])

export const whyPipelinePage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1PipelinePage(inside(at, 'results', 'ReadonlyArray<Pipeline>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

export const isPipelinePatch = (u: unknown): u is models.PipelinePatch =>
  isObject(u) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  (u['long_description'] === undefined || typeof u['long_description'] === 'string') &&
  (u['name'] === undefined || typeof u['name'] === 'string')

export const whyPipelinePatch = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (u['long_description'] !== undefined && !(typeof u['long_description'] === 'string')) wrong(inside(at, 'long_description', 'string'))
  if (u['name'] !== undefined && !(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  others(at, ['description', 'long_description', 'name'])
}

export const satisfiesPipelinePatch = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isPipelineWrite = (u: unknown): u is models.PipelineWrite =>
  isObject(u) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  (u['long_description'] === undefined || typeof u['long_description'] === 'string') &&
  typeof u['name'] === 'string'

export const whyPipelineWrite = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (u['long_description'] !== undefined && !(typeof u['long_description'] === 'string')) wrong(inside(at, 'long_description', 'string'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  others(at, ['description', 'long_description', 'name'])
}

export const satisfiesPipelineWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

const is0Project = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSampleGroupId(u[i]))) return false
  return true
}

const is1Project = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isProjectId(u[i]))) return false
  return true
}

const why2Project = (at: Place): void => {
  eachItem(at, 'SampleGroupId (uuid)', whySampleGroupId)
}

const why3Project = (at: Place): void => {
  eachItem(at, 'ProjectId (uuid)', whyProjectId)
}

export const isProject = (u: unknown): u is models.Project =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['name'] === 'string' &&
  isOrganizationId(u['organization']) &&
  isOrganization(u['organization_obj']) &&
  is0Project(u['sample_groups']) &&
  is1Project(u['sub_projects']) &&
  isDateTime(u['updated_at']) &&
  isProjectId(u['uuid'])

export const whyProject = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isOrganizationId(u['organization']))) wrong(inside(at, 'organization', 'OrganizationId (uuid)'))
  whyOrganization(inside(at, 'organization_obj', 'Organization'))
  why2Project(inside(at, 'sample_groups', 'ReadonlyArray<SampleGroupId (uuid)>'))
  why3Project(inside(at, 'sub_projects', 'ReadonlyArray<ProjectId (uuid)>'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isProjectId(u['uuid']))) wrong(inside(at, 'uuid', 'ProjectId (uuid)'))
  others(at, ['created_at', 'description', 'name', 'organization', 'organization_obj', 'sample_groups', 'sub_projects', 'updated_at', 'uuid'])
}

export const isProjectId = (u: unknown): u is models.ProjectId =>
  matchesUuid(u)

export const whyProjectId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

const is0ProjectPage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isProject(u[i]))) return false
  return true
}

const why1ProjectPage = (at: Place): void => {
  eachItem(at, 'Project', whyProject)
}

export const isProjectPage = (u: unknown): u is models.ProjectPage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0ProjectPage(u['results'])

export const whyProjectPage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1ProjectPage(inside(at, 'results', 'ReadonlyArray<Project>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

const is0ProjectPatch = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSampleGroupId(u[i]))) return false
  return true
}

const is1ProjectPatch = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isProjectId(u[i]))) return false
  return true
}

const why2ProjectPatch = (at: Place): void => {
  eachItem(at, 'SampleGroupId (uuid)', whySampleGroupId)
}

const why3ProjectPatch = (at: Place): void => {
  eachItem(at, 'ProjectId (uuid)', whyProjectId)
}

export const isProjectPatch = (u: unknown): u is models.ProjectPatch =>
  isObject(u) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  (u['name'] === undefined || typeof u['name'] === 'string') &&
  (u['organization'] === undefined || isOrganizationId(u['organization'])) &&
  (u['sample_groups'] === undefined || is0ProjectPatch(u['sample_groups'])) &&
  (u['sub_projects'] === undefined || is1ProjectPatch(u['sub_projects']))

export const whyProjectPatch = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (u['name'] !== undefined && !(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (u['organization'] !== undefined && !(isOrganizationId(u['organization']))) wrong(inside(at, 'organization', 'OrganizationId (uuid)'))
  if (u['sample_groups'] !== undefined) why2ProjectPatch(inside(at, 'sample_groups', 'ReadonlyArray<SampleGroupId (uuid)>'))
  if (u['sub_projects'] !== undefined) why3ProjectPatch(inside(at, 'sub_projects', 'ReadonlyArray<ProjectId (uuid)>'))
  others(at, ['description', 'name', 'organization', 'sample_groups', 'sub_projects'])
}

export const satisfiesProjectPatch = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

const is0ProjectWrite = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSampleGroupId(u[i]))) return false
  return true
}

const is1ProjectWrite = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isProjectId(u[i]))) return false
  return true
}

const why2ProjectWrite = (at: Place): void => {
  eachItem(at, 'SampleGroupId (uuid)', whySampleGroupId)
}

const why3ProjectWrite = (at: Place): void => {
  eachItem(at, 'ProjectId (uuid)', whyProjectId)
}

export const isProjectWrite = (u: unknown): u is models.ProjectWrite =>
  isObject(u) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  typeof u['name'] === 'string' &&
  isOrganizationId(u['organization']) &&
  is0ProjectWrite(u['sample_groups']) &&
  is1ProjectWrite(u['sub_projects'])

export const whyProjectWrite = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isOrganizationId(u['organization']))) wrong(inside(at, 'organization', 'OrganizationId (uuid)'))
  why2ProjectWrite(inside(at, 'sample_groups', 'ReadonlyArray<SampleGroupId (uuid)>'))
  why3ProjectWrite(inside(at, 'sub_projects', 'ReadonlyArray<ProjectId (uuid)>'))
  others(at, ['description', 'name', 'organization', 'sample_groups', 'sub_projects'])
}

export const satisfiesProjectWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

const is0RandomSamples = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSample(u[i]))) return false
  return true
}

const why1RandomSamples = (at: Place): void => {
  eachItem(at, 'Sample', whySample)
}

export const isRandomSamples = (u: unknown): u is models.RandomSamples =>
  isObject(u) &&
  is0RandomSamples(u['results'])

export const whyRandomSamples = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why1RandomSamples(inside(at, 'results', 'ReadonlyArray<Sample>'))
  others(at, ['results'])
}

export const isS3ApiKey = (u: unknown): u is models.S3ApiKey =>
  isObject(u) &&
  isS3BucketId(u['bucket']) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['public_key'] === 'string' &&
  isDateTime(u['updated_at']) &&
  isS3ApiKeyId(u['uuid'])

export const whyS3ApiKey = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isS3BucketId(u['bucket']))) wrong(inside(at, 'bucket', 'S3BucketId (uuid)'))
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['public_key'] === 'string')) wrong(inside(at, 'public_key', 'string'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isS3ApiKeyId(u['uuid']))) wrong(inside(at, 'uuid', 'S3ApiKeyId (uuid)'))
  others(at, ['bucket', 'created_at', 'description', 'public_key', 'updated_at', 'uuid'])
}

export const isS3ApiKeyId = (u: unknown): u is models.S3ApiKeyId =>
  matchesUuid(u)

export const whyS3ApiKeyId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

const is0S3ApiKeyPage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isS3ApiKey(u[i]))) return false
  return true
}

const why1S3ApiKeyPage = (at: Place): void => {
  eachItem(at, 'S3ApiKey', whyS3ApiKey)
}

export const isS3ApiKeyPage = (u: unknown): u is models.S3ApiKeyPage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0S3ApiKeyPage(u['results'])

export const whyS3ApiKeyPage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1S3ApiKeyPage(inside(at, 'results', 'ReadonlyArray<S3ApiKey>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

export const isS3ApiKeyPatch = (u: unknown): u is models.S3ApiKeyPatch =>
  isObject(u) &&
  (u['bucket'] === undefined || isS3BucketId(u['bucket'])) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  (u['private_key'] === undefined || typeof u['private_key'] === 'string') &&
  (u['public_key'] === undefined || typeof u['public_key'] === 'string')

export const whyS3ApiKeyPatch = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['bucket'] !== undefined && !(isS3BucketId(u['bucket']))) wrong(inside(at, 'bucket', 'S3BucketId (uuid)'))
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (u['private_key'] !== undefined && !(typeof u['private_key'] === 'string')) wrong(inside(at, 'private_key', 'string'))
  if (u['public_key'] !== undefined && !(typeof u['public_key'] === 'string')) wrong(inside(at, 'public_key', 'string'))
  others(at, ['bucket', 'description', 'private_key', 'public_key'])
}

export const satisfiesS3ApiKeyPatch = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['private_key'] !== undefined) {
      const u3: unknown = u['private_key']
      const at3 = at === null ? null : inside(at, 'private_key', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
    if (u['public_key'] !== undefined) {
      const u3: unknown = u['public_key']
      const at3 = at === null ? null : inside(at, 'public_key', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isS3ApiKeyWrite = (u: unknown): u is models.S3ApiKeyWrite =>
  isObject(u) &&
  isS3BucketId(u['bucket']) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  typeof u['private_key'] === 'string' &&
  typeof u['public_key'] === 'string'

export const whyS3ApiKeyWrite = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isS3BucketId(u['bucket']))) wrong(inside(at, 'bucket', 'S3BucketId (uuid)'))
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['private_key'] === 'string')) wrong(inside(at, 'private_key', 'string'))
  if (!(typeof u['public_key'] === 'string')) wrong(inside(at, 'public_key', 'string'))
  others(at, ['bucket', 'description', 'private_key', 'public_key'])
}

export const satisfiesS3ApiKeyWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['private_key'] !== undefined) {
      const u3: unknown = u['private_key']
      const at3 = at === null ? null : inside(at, 'private_key', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
    if (u['public_key'] !== undefined) {
      const u3: unknown = u['public_key']
      const at3 = at === null ? null : inside(at, 'public_key', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isS3Bucket = (u: unknown): u is models.S3Bucket =>
  isObject(u) &&
  isUri(u['endpoint_url']) &&
  typeof u['name'] === 'string' &&
  isOrganizationId(u['organization']) &&
  isS3BucketId(u['uuid'])

export const whyS3Bucket = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isUri(u['endpoint_url']))) wrong(inside(at, 'endpoint_url', 'Uri (uri)'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isOrganizationId(u['organization']))) wrong(inside(at, 'organization', 'OrganizationId (uuid)'))
  if (!(isS3BucketId(u['uuid']))) wrong(inside(at, 'uuid', 'S3BucketId (uuid)'))
  others(at, ['endpoint_url', 'name', 'organization', 'uuid'])
}

export const isS3BucketId = (u: unknown): u is models.S3BucketId =>
  matchesUuid(u)

export const whyS3BucketId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

const is0S3BucketPage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isS3Bucket(u[i]))) return false
  return true
}

const why1S3BucketPage = (at: Place): void => {
  eachItem(at, 'S3Bucket', whyS3Bucket)
}

export const isS3BucketPage = (u: unknown): u is models.S3BucketPage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0S3BucketPage(u['results'])

export const whyS3BucketPage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1S3BucketPage(inside(at, 'results', 'ReadonlyArray<S3Bucket>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

export const isS3BucketPatch = (u: unknown): u is models.S3BucketPatch =>
  isObject(u) &&
  (u['endpoint_url'] === undefined || matchesUri(u['endpoint_url'])) &&
  (u['name'] === undefined || typeof u['name'] === 'string') &&
  (u['organization'] === undefined || isOrganizationId(u['organization']))

export const whyS3BucketPatch = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['endpoint_url'] !== undefined && !(matchesUri(u['endpoint_url']))) wrong(inside(at, 'endpoint_url', 'uri'))
  if (u['name'] !== undefined && !(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (u['organization'] !== undefined && !(isOrganizationId(u['organization']))) wrong(inside(at, 'organization', 'OrganizationId (uuid)'))
  others(at, ['endpoint_url', 'name', 'organization'])
}

export const satisfiesS3BucketPatch = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isS3BucketWrite = (u: unknown): u is models.S3BucketWrite =>
  isObject(u) &&
  matchesUri(u['endpoint_url']) &&
  typeof u['name'] === 'string' &&
  isOrganizationId(u['organization'])

export const whyS3BucketWrite = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(matchesUri(u['endpoint_url']))) wrong(inside(at, 'endpoint_url', 'uri'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isOrganizationId(u['organization']))) wrong(inside(at, 'organization', 'OrganizationId (uuid)'))
  others(at, ['endpoint_url', 'name', 'organization'])
}

export const satisfiesS3BucketWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isSample = (u: unknown): u is models.Sample =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  isSampleGroupId(u['library']) &&
  isSampleGroup(u['library_obj']) &&
  isJson(u['metadata']) &&
  typeof u['name'] === 'string' &&
  isDateTime(u['updated_at']) &&
  isSampleId(u['uuid'])

export const whySample = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(isSampleGroupId(u['library']))) wrong(inside(at, 'library', 'SampleGroupId (uuid)'))
  whySampleGroup(inside(at, 'library_obj', 'SampleGroup'))
  if (!(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isSampleId(u['uuid']))) wrong(inside(at, 'uuid', 'SampleId (uuid)'))
  others(at, ['created_at', 'description', 'library', 'library_obj', 'metadata', 'name', 'updated_at', 'uuid'])
}

const is0SampleChoice = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSampleId(u[i]))) return false
  return true
}

const why1SampleChoice = (at: Place): void => {
  eachItem(at, 'SampleId (uuid)', whySampleId)
}

export const isSampleChoice = (u: unknown): u is models.SampleChoice =>
  isObject(u) &&
  (u['sample_uuid'] === undefined || isSampleId(u['sample_uuid'])) &&
  (u['sample_uuids'] === undefined || is0SampleChoice(u['sample_uuids']))

export const whySampleChoice = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['sample_uuid'] !== undefined && !(isSampleId(u['sample_uuid']))) wrong(inside(at, 'sample_uuid', 'SampleId (uuid)'))
  if (u['sample_uuids'] !== undefined) why1SampleChoice(inside(at, 'sample_uuids', 'ReadonlyArray<SampleId (uuid)>'))
  others(at, ['sample_uuid', 'sample_uuids'])
}

export const isSampleEntry = (u: unknown): u is models.SampleEntry =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  isSampleGroupId(u['library']) &&
  isJson(u['metadata']) &&
  typeof u['name'] === 'string' &&
  isDateTime(u['updated_at']) &&
  isSampleId(u['uuid'])

export const whySampleEntry = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(isSampleGroupId(u['library']))) wrong(inside(at, 'library', 'SampleGroupId (uuid)'))
  if (!(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isSampleId(u['uuid']))) wrong(inside(at, 'uuid', 'SampleId (uuid)'))
  others(at, ['created_at', 'description', 'library', 'metadata', 'name', 'updated_at', 'uuid'])
}

export const isSampleField = (u: unknown): u is models.SampleField =>
  isObject(u) &&
  isSampleResultId(u['analysis_result']) &&
  isSampleResult(u['analysis_result_obj']) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['name'] === 'string' &&
  isJson(u['stored_data']) &&
  isDateTime(u['updated_at']) &&
  isSampleFieldId(u['uuid'])

export const whySampleField = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isSampleResultId(u['analysis_result']))) wrong(inside(at, 'analysis_result', 'SampleResultId (uuid)'))
  whySampleResult(inside(at, 'analysis_result_obj', 'SampleResult'))
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isJson(u['stored_data']))) wrong(inside(at, 'stored_data', 'JSON'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isSampleFieldId(u['uuid']))) wrong(inside(at, 'uuid', 'SampleFieldId (uuid)'))
  others(at, ['analysis_result', 'analysis_result_obj', 'created_at', 'description', 'name', 'stored_data', 'updated_at', 'uuid'])
}

export const isSampleFieldEntry = (u: unknown): u is models.SampleFieldEntry =>
  isObject(u) &&
  isSampleResultId(u['analysis_result']) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['name'] === 'string' &&
  isJson(u['stored_data']) &&
  isDateTime(u['updated_at']) &&
  isSampleFieldId(u['uuid'])

export const whySampleFieldEntry = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isSampleResultId(u['analysis_result']))) wrong(inside(at, 'analysis_result', 'SampleResultId (uuid)'))
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isJson(u['stored_data']))) wrong(inside(at, 'stored_data', 'JSON'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isSampleFieldId(u['uuid']))) wrong(inside(at, 'uuid', 'SampleFieldId (uuid)'))
  others(at, ['analysis_result', 'created_at', 'description', 'name', 'stored_data', 'updated_at', 'uuid'])
}

export const isSampleFieldId = (u: unknown): u is models.SampleFieldId =>
  matchesUuid(u)

export const whySampleFieldId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

const is0SampleFieldPage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSampleField(u[i]))) return false
  return true
}

const why1SampleFieldPage = (at: Place): void => {
  eachItem(at, 'SampleField', whySampleField)
}

export const isSampleFieldPage = (u: unknown): u is models.SampleFieldPage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0SampleFieldPage(u['results'])

export const whySampleFieldPage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1SampleFieldPage(inside(at, 'results', 'ReadonlyArray<SampleField>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

export const isSampleFieldPatch = (u: unknown): u is models.SampleFieldPatch =>
  isObject(u) &&
  (u['analysis_result'] === undefined || isSampleResultId(u['analysis_result'])) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  (u['name'] === undefined || typeof u['name'] === 'string') &&
  (u['stored_data'] === undefined || isJson(u['stored_data']))

export const whySampleFieldPatch = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['analysis_result'] !== undefined && !(isSampleResultId(u['analysis_result']))) wrong(inside(at, 'analysis_result', 'SampleResultId (uuid)'))
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (u['name'] !== undefined && !(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (u['stored_data'] !== undefined && !(isJson(u['stored_data']))) wrong(inside(at, 'stored_data', 'JSON'))
  others(at, ['analysis_result', 'description', 'name', 'stored_data'])
}

export const satisfiesSampleFieldPatch = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isSampleFieldWrite = (u: unknown): u is models.SampleFieldWrite =>
  isObject(u) &&
  isSampleResultId(u['analysis_result']) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  typeof u['name'] === 'string' &&
  isJson(u['stored_data'])

export const whySampleFieldWrite = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isSampleResultId(u['analysis_result']))) wrong(inside(at, 'analysis_result', 'SampleResultId (uuid)'))
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isJson(u['stored_data']))) wrong(inside(at, 'stored_data', 'JSON'))
  others(at, ['analysis_result', 'description', 'name', 'stored_data'])
}

const satisfies0SampleFieldWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const satisfiesSampleFieldWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (!satisfies0SampleFieldWrite(u, at)) {
    if (at === null) return false
    isValid$ = false
  }
  return isValid$
}

export const isSampleGroup = (u: unknown): u is models.SampleGroup =>
  isObject(u) &&
  (u['bucket'] === null || isS3BucketId(u['bucket'])) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['is_library'] === 'boolean' &&
  typeof u['is_public'] === 'boolean' &&
  typeof u['long_description'] === 'string' &&
  isJson(u['metadata']) &&
  typeof u['name'] === 'string' &&
  isOrganizationId(u['organization']) &&
  isOrganization(u['organization_obj']) &&
  isJson(u['sample_metadata_schema']) &&
  typeof u['storage_provider_name'] === 'string' &&
  typeof u['theme'] === 'string' &&
  isDateTime(u['updated_at']) &&
  isSampleGroupId(u['uuid'])

export const whySampleGroup = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!((u['bucket'] === null || isS3BucketId(u['bucket'])))) wrong(inside(at, 'bucket', 'S3BucketId (uuid) | null'))
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['is_library'] === 'boolean')) wrong(inside(at, 'is_library', 'boolean'))
  if (!(typeof u['is_public'] === 'boolean')) wrong(inside(at, 'is_public', 'boolean'))
  if (!(typeof u['long_description'] === 'string')) wrong(inside(at, 'long_description', 'string'))
  if (!(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isOrganizationId(u['organization']))) wrong(inside(at, 'organization', 'OrganizationId (uuid)'))
  whyOrganization(inside(at, 'organization_obj', 'Organization'))
  if (!(isJson(u['sample_metadata_schema']))) wrong(inside(at, 'sample_metadata_schema', 'JSON'))
  if (!(typeof u['storage_provider_name'] === 'string')) wrong(inside(at, 'storage_provider_name', 'string'))
  if (!(typeof u['theme'] === 'string')) wrong(inside(at, 'theme', 'string'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isSampleGroupId(u['uuid']))) wrong(inside(at, 'uuid', 'SampleGroupId (uuid)'))
  others(at, ['bucket', 'created_at', 'description', 'is_library', 'is_public', 'long_description', 'metadata', 'name', 'organization', 'organization_obj', 'sample_metadata_schema', 'storage_provider_name', 'theme', 'updated_at', 'uuid'])
}

export const isSampleGroupId = (u: unknown): u is models.SampleGroupId =>
  matchesUuid(u)

export const whySampleGroupId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

export const isSampleGroupLink = (u: unknown): u is models.SampleGroupLink =>
  isObject(u) &&
  typeof u['name'] === 'string' &&
  isSampleGroupId(u['uuid'])

export const whySampleGroupLink = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isSampleGroupId(u['uuid']))) wrong(inside(at, 'uuid', 'SampleGroupId (uuid)'))
  others(at, ['name', 'uuid'])
}

const is0SampleGroupLinks = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSampleLink(u[i]))) return false
  return true
}

const why1SampleGroupLinks = (at: Place): void => {
  eachItem(at, 'SampleLink', whySampleLink)
}

export const isSampleGroupLinks = (u: unknown): u is models.SampleGroupLinks =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  is0SampleGroupLinks(u['links'])

export const whySampleGroupLinks = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  why1SampleGroupLinks(inside(at, 'links', 'ReadonlyArray<SampleLink>'))
  others(at, ['count', 'links'])
}

const is0SampleGroupManifest = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isManifestGroupResult(u[i]))) return false
  return true
}

const is1SampleGroupManifest = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isManifestSample(u[i]))) return false
  return true
}

const why2SampleGroupManifest = (at: Place): void => {
  eachItem(at, 'ManifestGroupResult', whyManifestGroupResult)
}

const why3SampleGroupManifest = (at: Place): void => {
  eachItem(at, 'ManifestSample', whyManifestSample)
}

export const isSampleGroupManifest = (u: unknown): u is models.SampleGroupManifest =>
  isObject(u) &&
  is0SampleGroupManifest(u['analysis_results']) &&
  (u['bucket'] === null || isS3BucketId(u['bucket'])) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['is_library'] === 'boolean' &&
  typeof u['is_public'] === 'boolean' &&
  typeof u['long_description'] === 'string' &&
  isJson(u['metadata']) &&
  typeof u['name'] === 'string' &&
  isOrganizationId(u['organization']) &&
  isOrganization(u['organization_obj']) &&
  isJson(u['sample_metadata_schema']) &&
  is1SampleGroupManifest(u['samples']) &&
  typeof u['storage_provider_name'] === 'string' &&
  typeof u['theme'] === 'string' &&
  isDateTime(u['updated_at']) &&
  isSampleGroupId(u['uuid'])

export const whySampleGroupManifest = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why2SampleGroupManifest(inside(at, 'analysis_results', 'ReadonlyArray<ManifestGroupResult>'))
  if (!((u['bucket'] === null || isS3BucketId(u['bucket'])))) wrong(inside(at, 'bucket', 'S3BucketId (uuid) | null'))
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['is_library'] === 'boolean')) wrong(inside(at, 'is_library', 'boolean'))
  if (!(typeof u['is_public'] === 'boolean')) wrong(inside(at, 'is_public', 'boolean'))
  if (!(typeof u['long_description'] === 'string')) wrong(inside(at, 'long_description', 'string'))
  if (!(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isOrganizationId(u['organization']))) wrong(inside(at, 'organization', 'OrganizationId (uuid)'))
  whyOrganization(inside(at, 'organization_obj', 'Organization'))
  if (!(isJson(u['sample_metadata_schema']))) wrong(inside(at, 'sample_metadata_schema', 'JSON'))
  why3SampleGroupManifest(inside(at, 'samples', 'ReadonlyArray<ManifestSample>'))
  if (!(typeof u['storage_provider_name'] === 'string')) wrong(inside(at, 'storage_provider_name', 'string'))
  if (!(typeof u['theme'] === 'string')) wrong(inside(at, 'theme', 'string'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isSampleGroupId(u['uuid']))) wrong(inside(at, 'uuid', 'SampleGroupId (uuid)'))
  others(at, ['analysis_results', 'bucket', 'created_at', 'description', 'is_library', 'is_public', 'long_description', 'metadata', 'name', 'organization', 'organization_obj', 'sample_metadata_schema', 'samples', 'storage_provider_name', 'theme', 'updated_at', 'uuid'])
}

export const isSampleGroupMetadata = (u: unknown): u is models.SampleGroupMetadata =>
  isObject(u)

export const whySampleGroupMetadata = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
}

const is0SampleGroupModuleCounts = (u: Readonly<Record<string, unknown>>): boolean => {
  for (const key of Object.keys(u)) if (!(is1SampleGroupModuleCounts.has(key) || Number.isInteger(u[key]))) return false
  return true
}

const is1SampleGroupModuleCounts: ReadonlySet<string> = /*#__PURE__*/ new Set(['n_samples'])

const why2SampleGroupModuleCounts = (at: Place): void => {
  if (!(Number.isInteger(at.actual))) wrong(at)
}

export const isSampleGroupModuleCounts = (u: unknown): u is models.SampleGroupModuleCounts =>
  isObject(u) &&
  Number.isInteger(u['n_samples']) &&
  is0SampleGroupModuleCounts(u)

export const whySampleGroupModuleCounts = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['n_samples']))) wrong(inside(at, 'n_samples', 'integer'))
  eachMember(at, ['n_samples'], 'integer', why2SampleGroupModuleCounts)
}

const is0SampleGroupPage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSampleGroup(u[i]))) return false
  return true
}

const why1SampleGroupPage = (at: Place): void => {
  eachItem(at, 'SampleGroup', whySampleGroup)
}

export const isSampleGroupPage = (u: unknown): u is models.SampleGroupPage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0SampleGroupPage(u['results'])

export const whySampleGroupPage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1SampleGroupPage(inside(at, 'results', 'ReadonlyArray<SampleGroup>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

export const isSampleGroupPatch = (u: unknown): u is models.SampleGroupPatch =>
  isObject(u) &&
  (u['bucket'] === undefined || (u['bucket'] === null || isS3BucketId(u['bucket']))) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  (u['is_library'] === undefined || typeof u['is_library'] === 'boolean') &&
  (u['is_public'] === undefined || typeof u['is_public'] === 'boolean') &&
  (u['long_description'] === undefined || typeof u['long_description'] === 'string') &&
  (u['metadata'] === undefined || isJson(u['metadata'])) &&
  (u['name'] === undefined || typeof u['name'] === 'string') &&
  (u['organization'] === undefined || isOrganizationId(u['organization'])) &&
  (u['sample_metadata_schema'] === undefined || isJson(u['sample_metadata_schema'])) &&
  (u['storage_provider_name'] === undefined || typeof u['storage_provider_name'] === 'string') &&
  (u['theme'] === undefined || typeof u['theme'] === 'string')

export const whySampleGroupPatch = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['bucket'] !== undefined && !((u['bucket'] === null || isS3BucketId(u['bucket'])))) wrong(inside(at, 'bucket', 'S3BucketId (uuid) | null'))
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (u['is_library'] !== undefined && !(typeof u['is_library'] === 'boolean')) wrong(inside(at, 'is_library', 'boolean'))
  if (u['is_public'] !== undefined && !(typeof u['is_public'] === 'boolean')) wrong(inside(at, 'is_public', 'boolean'))
  if (u['long_description'] !== undefined && !(typeof u['long_description'] === 'string')) wrong(inside(at, 'long_description', 'string'))
  if (u['metadata'] !== undefined && !(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (u['name'] !== undefined && !(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (u['organization'] !== undefined && !(isOrganizationId(u['organization']))) wrong(inside(at, 'organization', 'OrganizationId (uuid)'))
  if (u['sample_metadata_schema'] !== undefined && !(isJson(u['sample_metadata_schema']))) wrong(inside(at, 'sample_metadata_schema', 'JSON'))
  if (u['storage_provider_name'] !== undefined && !(typeof u['storage_provider_name'] === 'string')) wrong(inside(at, 'storage_provider_name', 'string'))
  if (u['theme'] !== undefined && !(typeof u['theme'] === 'string')) wrong(inside(at, 'theme', 'string'))
  others(at, ['bucket', 'description', 'is_library', 'is_public', 'long_description', 'metadata', 'name', 'organization', 'sample_metadata_schema', 'storage_provider_name', 'theme'])
}

export const satisfiesSampleGroupPatch = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isSampleGroupWrite = (u: unknown): u is models.SampleGroupWrite =>
  isObject(u) &&
  (u['bucket'] === undefined || (u['bucket'] === null || isS3BucketId(u['bucket']))) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  (u['is_library'] === undefined || typeof u['is_library'] === 'boolean') &&
  (u['is_public'] === undefined || typeof u['is_public'] === 'boolean') &&
  (u['long_description'] === undefined || typeof u['long_description'] === 'string') &&
  (u['metadata'] === undefined || isJson(u['metadata'])) &&
  typeof u['name'] === 'string' &&
  isOrganizationId(u['organization']) &&
  (u['sample_metadata_schema'] === undefined || isJson(u['sample_metadata_schema'])) &&
  (u['storage_provider_name'] === undefined || typeof u['storage_provider_name'] === 'string') &&
  (u['theme'] === undefined || typeof u['theme'] === 'string')

export const whySampleGroupWrite = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['bucket'] !== undefined && !((u['bucket'] === null || isS3BucketId(u['bucket'])))) wrong(inside(at, 'bucket', 'S3BucketId (uuid) | null'))
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (u['is_library'] !== undefined && !(typeof u['is_library'] === 'boolean')) wrong(inside(at, 'is_library', 'boolean'))
  if (u['is_public'] !== undefined && !(typeof u['is_public'] === 'boolean')) wrong(inside(at, 'is_public', 'boolean'))
  if (u['long_description'] !== undefined && !(typeof u['long_description'] === 'string')) wrong(inside(at, 'long_description', 'string'))
  if (u['metadata'] !== undefined && !(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isOrganizationId(u['organization']))) wrong(inside(at, 'organization', 'OrganizationId (uuid)'))
  if (u['sample_metadata_schema'] !== undefined && !(isJson(u['sample_metadata_schema']))) wrong(inside(at, 'sample_metadata_schema', 'JSON'))
  if (u['storage_provider_name'] !== undefined && !(typeof u['storage_provider_name'] === 'string')) wrong(inside(at, 'storage_provider_name', 'string'))
  if (u['theme'] !== undefined && !(typeof u['theme'] === 'string')) wrong(inside(at, 'theme', 'string'))
  others(at, ['bucket', 'description', 'is_library', 'is_public', 'long_description', 'metadata', 'name', 'organization', 'sample_metadata_schema', 'storage_provider_name', 'theme'])
}

export const satisfiesSampleGroupWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isSampleId = (u: unknown): u is models.SampleId =>
  matchesUuid(u)

export const whySampleId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

export const isSampleLink = (u: unknown): u is models.SampleLink =>
  isObject(u) &&
  (u['metadata'] === undefined || isJson(u['metadata'])) &&
  typeof u['name'] === 'string' &&
  isSampleId(u['uuid'])

export const whySampleLink = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['metadata'] !== undefined && !(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isSampleId(u['uuid']))) wrong(inside(at, 'uuid', 'SampleId (uuid)'))
  others(at, ['metadata', 'name', 'uuid'])
}

const is0SampleManifest = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isManifestSampleResult(u[i]))) return false
  return true
}

const why1SampleManifest = (at: Place): void => {
  eachItem(at, 'ManifestSampleResult', whyManifestSampleResult)
}

export const isSampleManifest = (u: unknown): u is models.SampleManifest =>
  isObject(u) &&
  is0SampleManifest(u['analysis_results']) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  isSampleGroupId(u['library']) &&
  isSampleGroup(u['library_obj']) &&
  isJson(u['metadata']) &&
  typeof u['name'] === 'string' &&
  isDateTime(u['updated_at']) &&
  isSampleId(u['uuid'])

export const whySampleManifest = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why1SampleManifest(inside(at, 'analysis_results', 'ReadonlyArray<ManifestSampleResult>'))
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(isSampleGroupId(u['library']))) wrong(inside(at, 'library', 'SampleGroupId (uuid)'))
  whySampleGroup(inside(at, 'library_obj', 'SampleGroup'))
  if (!(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isSampleId(u['uuid']))) wrong(inside(at, 'uuid', 'SampleId (uuid)'))
  others(at, ['analysis_results', 'created_at', 'description', 'library', 'library_obj', 'metadata', 'name', 'updated_at', 'uuid'])
}

const is0SampleMetadata = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isMetadataVersion(u[i]))) return false
  return true
}

const why1SampleMetadata = (at: Place): void => {
  eachItem(at, 'MetadataVersion', whyMetadataVersion)
}

export const isSampleMetadata = (u: unknown): u is models.SampleMetadata =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  isSampleGroupId(u['library']) &&
  isSampleGroup(u['library_obj']) &&
  isJson(u['metadata']) &&
  typeof u['name'] === 'string' &&
  isDateTime(u['updated_at']) &&
  isSampleId(u['uuid']) &&
  is0SampleMetadata(u['versioned_metadata'])

export const whySampleMetadata = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(isSampleGroupId(u['library']))) wrong(inside(at, 'library', 'SampleGroupId (uuid)'))
  whySampleGroup(inside(at, 'library_obj', 'SampleGroup'))
  if (!(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isSampleId(u['uuid']))) wrong(inside(at, 'uuid', 'SampleId (uuid)'))
  why1SampleMetadata(inside(at, 'versioned_metadata', 'ReadonlyArray<MetadataVersion>'))
  others(at, ['created_at', 'description', 'library', 'library_obj', 'metadata', 'name', 'updated_at', 'uuid', 'versioned_metadata'])
}

const is0SamplePage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSample(u[i]))) return false
  return true
}

const why1SamplePage = (at: Place): void => {
  eachItem(at, 'Sample', whySample)
}

export const isSamplePage = (u: unknown): u is models.SamplePage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0SamplePage(u['results'])

export const whySamplePage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1SamplePage(inside(at, 'results', 'ReadonlyArray<Sample>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

export const isSamplePatch = (u: unknown): u is models.SamplePatch =>
  isObject(u) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  (u['library'] === undefined || isSampleGroupId(u['library'])) &&
  (u['metadata'] === undefined || isJson(u['metadata'])) &&
  (u['name'] === undefined || typeof u['name'] === 'string')

export const whySamplePatch = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (u['library'] !== undefined && !(isSampleGroupId(u['library']))) wrong(inside(at, 'library', 'SampleGroupId (uuid)'))
  if (u['metadata'] !== undefined && !(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (u['name'] !== undefined && !(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  others(at, ['description', 'library', 'metadata', 'name'])
}

export const satisfiesSamplePatch = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

const why0SampleResult = (at: Place): void => {
  if (at.actual === null) return
  whyPipelineModule(at)
}

export const isSampleResult = (u: unknown): u is models.SampleResult =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['is_hidden'] === 'boolean' &&
  typeof u['is_private'] === 'boolean' &&
  isJson(u['metadata']) &&
  typeof u['module_name'] === 'string' &&
  (u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])) &&
  (u['pipeline_module_obj'] === null || isPipelineModule(u['pipeline_module_obj'])) &&
  typeof u['replicate'] === 'string' &&
  isSampleId(u['sample']) &&
  isSample(u['sample_obj']) &&
  isDateTime(u['updated_at']) &&
  isSampleResultId(u['uuid'])

export const whySampleResult = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['is_hidden'] === 'boolean')) wrong(inside(at, 'is_hidden', 'boolean'))
  if (!(typeof u['is_private'] === 'boolean')) wrong(inside(at, 'is_private', 'boolean'))
  if (!(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['module_name'] === 'string')) wrong(inside(at, 'module_name', 'string'))
  if (!((u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])))) wrong(inside(at, 'pipeline_module', 'PipelineModuleId (uuid) | null'))
  why0SampleResult(inside(at, 'pipeline_module_obj', 'PipelineModule | null'))
  if (!(typeof u['replicate'] === 'string')) wrong(inside(at, 'replicate', 'string'))
  if (!(isSampleId(u['sample']))) wrong(inside(at, 'sample', 'SampleId (uuid)'))
  whySample(inside(at, 'sample_obj', 'Sample'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isSampleResultId(u['uuid']))) wrong(inside(at, 'uuid', 'SampleResultId (uuid)'))
  others(at, ['created_at', 'description', 'is_hidden', 'is_private', 'metadata', 'module_name', 'pipeline_module', 'pipeline_module_obj', 'replicate', 'sample', 'sample_obj', 'updated_at', 'uuid'])
}

const why0SampleResultEntry = (at: Place): void => {
  if (at.actual === null) return
  whyPipelineModule(at)
}

export const isSampleResultEntry = (u: unknown): u is models.SampleResultEntry =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['is_hidden'] === 'boolean' &&
  typeof u['is_private'] === 'boolean' &&
  isJson(u['metadata']) &&
  typeof u['module_name'] === 'string' &&
  (u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])) &&
  (u['pipeline_module_obj'] === null || isPipelineModule(u['pipeline_module_obj'])) &&
  typeof u['replicate'] === 'string' &&
  isSampleId(u['sample']) &&
  isDateTime(u['updated_at']) &&
  isSampleResultId(u['uuid'])

export const whySampleResultEntry = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['is_hidden'] === 'boolean')) wrong(inside(at, 'is_hidden', 'boolean'))
  if (!(typeof u['is_private'] === 'boolean')) wrong(inside(at, 'is_private', 'boolean'))
  if (!(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['module_name'] === 'string')) wrong(inside(at, 'module_name', 'string'))
  if (!((u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])))) wrong(inside(at, 'pipeline_module', 'PipelineModuleId (uuid) | null'))
  why0SampleResultEntry(inside(at, 'pipeline_module_obj', 'PipelineModule | null'))
  if (!(typeof u['replicate'] === 'string')) wrong(inside(at, 'replicate', 'string'))
  if (!(isSampleId(u['sample']))) wrong(inside(at, 'sample', 'SampleId (uuid)'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isSampleResultId(u['uuid']))) wrong(inside(at, 'uuid', 'SampleResultId (uuid)'))
  others(at, ['created_at', 'description', 'is_hidden', 'is_private', 'metadata', 'module_name', 'pipeline_module', 'pipeline_module_obj', 'replicate', 'sample', 'updated_at', 'uuid'])
}

export const isSampleResultId = (u: unknown): u is models.SampleResultId =>
  matchesUuid(u)

export const whySampleResultId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

const is0SampleResultPage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSampleResult(u[i]))) return false
  return true
}

const why1SampleResultPage = (at: Place): void => {
  eachItem(at, 'SampleResult', whySampleResult)
}

export const isSampleResultPage = (u: unknown): u is models.SampleResultPage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0SampleResultPage(u['results'])

export const whySampleResultPage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1SampleResultPage(inside(at, 'results', 'ReadonlyArray<SampleResult>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

export const isSampleResultPatch = (u: unknown): u is models.SampleResultPatch =>
  isObject(u) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  (u['is_hidden'] === undefined || typeof u['is_hidden'] === 'boolean') &&
  (u['is_private'] === undefined || typeof u['is_private'] === 'boolean') &&
  (u['metadata'] === undefined || isJson(u['metadata'])) &&
  (u['module_name'] === undefined || typeof u['module_name'] === 'string') &&
  (u['pipeline_module'] === undefined || (u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module']))) &&
  (u['replicate'] === undefined || typeof u['replicate'] === 'string') &&
  (u['sample'] === undefined || isSampleId(u['sample']))

export const whySampleResultPatch = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (u['is_hidden'] !== undefined && !(typeof u['is_hidden'] === 'boolean')) wrong(inside(at, 'is_hidden', 'boolean'))
  if (u['is_private'] !== undefined && !(typeof u['is_private'] === 'boolean')) wrong(inside(at, 'is_private', 'boolean'))
  if (u['metadata'] !== undefined && !(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (u['module_name'] !== undefined && !(typeof u['module_name'] === 'string')) wrong(inside(at, 'module_name', 'string'))
  if (u['pipeline_module'] !== undefined && !((u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])))) wrong(inside(at, 'pipeline_module', 'PipelineModuleId (uuid) | null'))
  if (u['replicate'] !== undefined && !(typeof u['replicate'] === 'string')) wrong(inside(at, 'replicate', 'string'))
  if (u['sample'] !== undefined && !(isSampleId(u['sample']))) wrong(inside(at, 'sample', 'SampleId (uuid)'))
  others(at, ['description', 'is_hidden', 'is_private', 'metadata', 'module_name', 'pipeline_module', 'replicate', 'sample'])
}

export const satisfiesSampleResultPatch = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['module_name'] !== undefined) {
      const u3: unknown = u['module_name']
      const at3 = at === null ? null : inside(at, 'module_name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
    if (u['replicate'] !== undefined) {
      const u3: unknown = u['replicate']
      const at3 = at === null ? null : inside(at, 'replicate', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isSampleResultWrite = (u: unknown): u is models.SampleResultWrite =>
  isObject(u) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  (u['is_hidden'] === undefined || typeof u['is_hidden'] === 'boolean') &&
  (u['is_private'] === undefined || typeof u['is_private'] === 'boolean') &&
  (u['metadata'] === undefined || isJson(u['metadata'])) &&
  typeof u['module_name'] === 'string' &&
  (u['pipeline_module'] === undefined || (u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module']))) &&
  (u['replicate'] === undefined || typeof u['replicate'] === 'string') &&
  isSampleId(u['sample'])

export const whySampleResultWrite = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (u['is_hidden'] !== undefined && !(typeof u['is_hidden'] === 'boolean')) wrong(inside(at, 'is_hidden', 'boolean'))
  if (u['is_private'] !== undefined && !(typeof u['is_private'] === 'boolean')) wrong(inside(at, 'is_private', 'boolean'))
  if (u['metadata'] !== undefined && !(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['module_name'] === 'string')) wrong(inside(at, 'module_name', 'string'))
  if (u['pipeline_module'] !== undefined && !((u['pipeline_module'] === null || isPipelineModuleId(u['pipeline_module'])))) wrong(inside(at, 'pipeline_module', 'PipelineModuleId (uuid) | null'))
  if (u['replicate'] !== undefined && !(typeof u['replicate'] === 'string')) wrong(inside(at, 'replicate', 'string'))
  if (!(isSampleId(u['sample']))) wrong(inside(at, 'sample', 'SampleId (uuid)'))
  others(at, ['description', 'is_hidden', 'is_private', 'metadata', 'module_name', 'pipeline_module', 'replicate', 'sample'])
}

const satisfies0SampleResultWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['module_name'] !== undefined) {
      const u3: unknown = u['module_name']
      const at3 = at === null ? null : inside(at, 'module_name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
    if (u['replicate'] !== undefined) {
      const u3: unknown = u['replicate']
      const at3 = at === null ? null : inside(at, 'replicate', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const satisfiesSampleResultWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (!satisfies0SampleResultWrite(u, at)) {
    if (at === null) return false
    isValid$ = false
  }
  return isValid$
}

export const isSampleWrite = (u: unknown): u is models.SampleWrite =>
  isObject(u) &&
  (u['description'] === undefined || typeof u['description'] === 'string') &&
  isSampleGroupId(u['library']) &&
  (u['metadata'] === undefined || isJson(u['metadata'])) &&
  typeof u['name'] === 'string'

export const whySampleWrite = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['description'] !== undefined && !(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(isSampleGroupId(u['library']))) wrong(inside(at, 'library', 'SampleGroupId (uuid)'))
  if (u['metadata'] !== undefined && !(isJson(u['metadata']))) wrong(inside(at, 'metadata', 'JSON'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  others(at, ['description', 'library', 'metadata', 'name'])
}

const satisfies0SampleWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const satisfiesSampleWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (!satisfies0SampleWrite(u, at)) {
    if (at === null) return false
    isValid$ = false
  }
  return isValid$
}

const is0SchemaViolation = (u: unknown): boolean => {
  if (!(Array.isArray(u) && u.length === 4 && (u[0] === null || typeof u[0] === 'string') && (u[1] === null || typeof u[1] === 'string') && typeof u[2] === 'string' && typeof u[3] === 'string')) return false
  return true
}

const why1SchemaViolation = (at: Place): void => {
  if (!((at.actual === null || typeof at.actual === 'string'))) wrong(at)
}

const why2SchemaViolation = (at: Place): void => {
  if (!((at.actual === null || typeof at.actual === 'string'))) wrong(at)
}

const why3SchemaViolation = (at: Place): void => {
  if (!(typeof at.actual === 'string')) wrong(at)
}

const why4SchemaViolation = (at: Place): void => {
  if (!(typeof at.actual === 'string')) wrong(at)
}

export const isSchemaViolation = (u: unknown): u is models.SchemaViolation =>
  is0SchemaViolation(u)

export const whySchemaViolation = (at: Place): void => {
  if (!Array.isArray(at.actual)) return wrong(at)
  why1SchemaViolation(inTuple(at, 0, 'string | null'))
  why2SchemaViolation(inTuple(at, 1, 'string | null'))
  why3SchemaViolation(inTuple(at, 2, 'string'))
  why4SchemaViolation(inTuple(at, 3, 'string'))
  if (at.actual.length > 4) wrong(at)
}

const is0SchemaViolations = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSchemaViolation(u[i]))) return false
  return true
}

const why1SchemaViolations = (at: Place): void => {
  eachItem(at, 'SchemaViolation', whySchemaViolation)
}

export const isSchemaViolations = (u: unknown): u is models.SchemaViolations =>
  isObject(u) &&
  is0SchemaViolations(u['errors']) &&
  isJson(u['stats'])

export const whySchemaViolations = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why1SchemaViolations(inside(at, 'errors', 'ReadonlyArray<SchemaViolation>'))
  if (!(isJson(u['stats']))) wrong(inside(at, 'stats', 'JSON'))
  others(at, ['errors', 'stats'])
}

const is0SearchResults = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isOrganization(u[i]))) return false
  return true
}

const is1SearchResults = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSampleGroup(u[i]))) return false
  return true
}

const is2SearchResults = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSample(u[i]))) return false
  return true
}

const why3SearchResults = (at: Place): void => {
  eachItem(at, 'Organization', whyOrganization)
}

const why4SearchResults = (at: Place): void => {
  eachItem(at, 'SampleGroup', whySampleGroup)
}

const why5SearchResults = (at: Place): void => {
  eachItem(at, 'Sample', whySample)
}

export const isSearchResults = (u: unknown): u is models.SearchResults =>
  isObject(u) &&
  is0SearchResults(u['organizations']) &&
  typeof u['query'] === 'string' &&
  is1SearchResults(u['sample_groups']) &&
  is2SearchResults(u['samples'])

export const whySearchResults = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why3SearchResults(inside(at, 'organizations', 'ReadonlyArray<Organization>'))
  if (!(typeof u['query'] === 'string')) wrong(inside(at, 'query', 'string'))
  why4SearchResults(inside(at, 'sample_groups', 'ReadonlyArray<SampleGroup>'))
  why5SearchResults(inside(at, 'samples', 'ReadonlyArray<Sample>'))
  others(at, ['organizations', 'query', 'sample_groups', 'samples'])
}

export const isSession = (u: unknown): u is models.Session =>
  isObject(u) &&
  typeof u['auth_token'] === 'string'

export const whySession = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(typeof u['auth_token'] === 'string')) wrong(inside(at, 'auth_token', 'string'))
  others(at, ['auth_token'])
}

const is0SmallUpload = (u: unknown): boolean =>
  isObject(u) &&
  is1SmallUpload(u)

const is1SmallUpload = (u: Readonly<Record<string, unknown>>): boolean => {
  for (const key of Object.keys(u)) if (!(typeof u[key] === 'string')) return false
  return true
}

const why2SmallUpload = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  eachMember(at, [], 'string', why3SmallUpload)
}

const why3SmallUpload = (at: Place): void => {
  if (!(typeof at.actual === 'string')) wrong(at)
}

export const isSmallUpload = (u: unknown): u is models.SmallUpload =>
  isObject(u) &&
  is0SmallUpload(u['fields']) &&
  isUri(u['url'])

export const whySmallUpload = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why2SmallUpload(inside(at, 'fields', 'object'))
  if (!(isUri(u['url']))) wrong(inside(at, 'url', 'Uri (uri)'))
  others(at, ['fields', 'url'])
}

export const isStatus = (u: unknown): u is models.Status =>
  isObject(u) &&
  typeof u['status'] === 'string'

export const whyStatus = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(typeof u['status'] === 'string')) wrong(inside(at, 'status', 'string'))
  others(at, ['status'])
}

export const isTag = (u: unknown): u is models.Tag =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['name'] === 'string' &&
  typeof u['payload'] === 'string' &&
  isDateTime(u['updated_at']) &&
  isTagId(u['uuid'])

export const whyTag = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(typeof u['payload'] === 'string')) wrong(inside(at, 'payload', 'string'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isTagId(u['uuid']))) wrong(inside(at, 'uuid', 'TagId (uuid)'))
  others(at, ['created_at', 'name', 'payload', 'updated_at', 'uuid'])
}

const is0TagGroupModuleCounts = (u: Readonly<Record<string, unknown>>): boolean => {
  for (const key of Object.keys(u)) if (!(is1TagGroupModuleCounts.has(key) || Number.isInteger(u[key]))) return false
  return true
}

const is1TagGroupModuleCounts: ReadonlySet<string> = /*#__PURE__*/ new Set(['n_groups'])

const why2TagGroupModuleCounts = (at: Place): void => {
  if (!(Number.isInteger(at.actual))) wrong(at)
}

export const isTagGroupModuleCounts = (u: unknown): u is models.TagGroupModuleCounts =>
  isObject(u) &&
  Number.isInteger(u['n_groups']) &&
  is0TagGroupModuleCounts(u)

export const whyTagGroupModuleCounts = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['n_groups']))) wrong(inside(at, 'n_groups', 'integer'))
  eachMember(at, ['n_groups'], 'integer', why2TagGroupModuleCounts)
}

export const isTagId = (u: unknown): u is models.TagId =>
  matchesUuid(u)

export const whyTagId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

const is0TagPage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isTag(u[i]))) return false
  return true
}

const why1TagPage = (at: Place): void => {
  eachItem(at, 'Tag', whyTag)
}

export const isTagPage = (u: unknown): u is models.TagPage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0TagPage(u['results'])

export const whyTagPage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1TagPage(inside(at, 'results', 'ReadonlyArray<Tag>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

export const isTagPatch = (u: unknown): u is models.TagPatch =>
  isObject(u) &&
  (u['name'] === undefined || typeof u['name'] === 'string') &&
  (u['payload'] === undefined || typeof u['payload'] === 'string')

export const whyTagPatch = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['name'] !== undefined && !(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (u['payload'] !== undefined && !(typeof u['payload'] === 'string')) wrong(inside(at, 'payload', 'string'))
  others(at, ['name', 'payload'])
}

export const satisfiesTagPatch = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isTagRelation = (u: unknown): u is models.TagRelation =>
  isObject(u) &&
  (u['payload'] === undefined || typeof u['payload'] === 'string') &&
  isTagId(u['tag_uuid'])

export const whyTagRelation = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['payload'] !== undefined && !(typeof u['payload'] === 'string')) wrong(inside(at, 'payload', 'string'))
  if (!(isTagId(u['tag_uuid']))) wrong(inside(at, 'tag_uuid', 'TagId (uuid)'))
  others(at, ['payload', 'tag_uuid'])
}

export const isTagWrite = (u: unknown): u is models.TagWrite =>
  isObject(u) &&
  typeof u['name'] === 'string' &&
  (u['payload'] === undefined || typeof u['payload'] === 'string')

export const whyTagWrite = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (u['payload'] !== undefined && !(typeof u['payload'] === 'string')) wrong(inside(at, 'payload', 'string'))
  others(at, ['name', 'payload'])
}

export const satisfiesTagWrite = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['name'] !== undefined) {
      const u3: unknown = u['name']
      const at3 = at === null ? null : inside(at, 'name', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isTaggedSample = (u: unknown): u is models.TaggedSample =>
  isObject(u) &&
  isSampleId(u['sample_uuid'])

export const whyTaggedSample = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isSampleId(u['sample_uuid']))) wrong(inside(at, 'sample_uuid', 'SampleId (uuid)'))
  others(at, ['sample_uuid'])
}

export const isTask = (u: unknown): u is models.Task =>
  isObject(u) &&
  typeof u['status'] === 'string' &&
  typeof u['task_hash'] === 'string'

export const whyTask = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(typeof u['status'] === 'string')) wrong(inside(at, 'status', 'string'))
  if (!(typeof u['task_hash'] === 'string')) wrong(inside(at, 'task_hash', 'string'))
  others(at, ['status', 'task_hash'])
}

const is0TaxonAncestors = (u: Readonly<Record<string, unknown>>): boolean => {
  for (const key of Object.keys(u)) if (!(is1TaxonAncestors(u[key]))) return false
  return true
}

const is1TaxonAncestors = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(typeof u[i] === 'string')) return false
  return true
}

const why2TaxonAncestors = (at: Place): void => {
  eachItem(at, 'string', why3TaxonAncestors)
}

const why3TaxonAncestors = (at: Place): void => {
  if (!(typeof at.actual === 'string')) wrong(at)
}

export const isTaxonAncestors = (u: unknown): u is models.TaxonAncestors =>
  isObject(u) &&
  is0TaxonAncestors(u)

export const whyTaxonAncestors = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  eachMember(at, [], 'ReadonlyArray<string>', why2TaxonAncestors)
}

export const isTaxonAnnotation = (u: unknown): u is models.TaxonAnnotation =>
  isObject(u)

export const whyTaxonAnnotation = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
}

const is0TaxonAnnotations = (u: Readonly<Record<string, unknown>>): boolean => {
  for (const key of Object.keys(u)) if (!(isTaxonAnnotation(u[key]))) return false
  return true
}

export const isTaxonAnnotations = (u: unknown): u is models.TaxonAnnotations =>
  isObject(u) &&
  is0TaxonAnnotations(u)

export const whyTaxonAnnotations = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  eachMember(at, [], 'TaxonAnnotation', whyTaxonAnnotation)
}

const is0TaxonCities = (u: unknown): boolean =>
  isObject(u) &&
  is1TaxonCities(u)

const is1TaxonCities = (u: Readonly<Record<string, unknown>>): boolean => {
  for (const key of Object.keys(u)) if (!(is2TaxonCities(u[key]))) return false
  return true
}

const is2TaxonCities = (u: unknown): boolean =>
  isObject(u) &&
  is3TaxonCities(u)

const is3TaxonCities = (u: Readonly<Record<string, unknown>>): boolean => {
  for (const key of Object.keys(u)) if (!(isTaxonInCity(u[key]))) return false
  return true
}

const why4TaxonCities = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  eachMember(at, [], 'object', why5TaxonCities)
}

const why5TaxonCities = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  eachMember(at, [], 'TaxonInCity', whyTaxonInCity)
}

export const isTaxonCities = (u: unknown): u is models.TaxonCities =>
  isObject(u) &&
  is0TaxonCities(u['results'])

export const whyTaxonCities = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why4TaxonCities(inside(at, 'results', 'object'))
  others(at, ['results'])
}

const is0TaxonDescendants = (u: Readonly<Record<string, unknown>>): boolean => {
  for (const key of Object.keys(u)) if (!(is1TaxonDescendants.has(key) || isTaxonTree(u[key]))) return false
  return true
}

const is1TaxonDescendants: ReadonlySet<string> = /*#__PURE__*/ new Set(['depth'])

const why2TaxonDescendants = (at: Place): void => {
  either(at, [why3TaxonDescendants, whyTaxonTree])
}

const why3TaxonDescendants = (at: Place): void => {
  if (!(Number.isInteger(at.actual))) wrong(at)
}

export const isTaxonDescendants = (u: unknown): u is models.TaxonDescendants =>
  isObject(u) &&
  (Number.isInteger(u['depth']) || isTaxonTree(u['depth'])) &&
  is0TaxonDescendants(u)

export const whyTaxonDescendants = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why2TaxonDescendants(inside(at, 'depth', 'integer | TaxonTree'))
  eachMember(at, ['depth'], 'TaxonTree', whyTaxonTree)
}

export const isTaxonFinding = (u: unknown): u is models.TaxonFinding =>
  isObject(u) &&
  isNumber(u['relative_abundance']) &&
  isSampleGroupId(u['sample_library_uuid']) &&
  typeof u['sample_name'] === 'string' &&
  isSampleId(u['sample_uuid'])

export const whyTaxonFinding = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isNumber(u['relative_abundance']))) wrong(inside(at, 'relative_abundance', 'number'))
  if (!(isSampleGroupId(u['sample_library_uuid']))) wrong(inside(at, 'sample_library_uuid', 'SampleGroupId (uuid)'))
  if (!(typeof u['sample_name'] === 'string')) wrong(inside(at, 'sample_name', 'string'))
  if (!(isSampleId(u['sample_uuid']))) wrong(inside(at, 'sample_uuid', 'SampleId (uuid)'))
  others(at, ['relative_abundance', 'sample_library_uuid', 'sample_name', 'sample_uuid'])
}

const is0TaxonFindings = (u: unknown): boolean =>
  isObject(u) &&
  is1TaxonFindings(u)

const is1TaxonFindings = (u: Readonly<Record<string, unknown>>): boolean => {
  for (const key of Object.keys(u)) if (!(is2TaxonFindings(u[key]))) return false
  return true
}

const is2TaxonFindings = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isTaxonFinding(u[i]))) return false
  return true
}

const why3TaxonFindings = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  eachMember(at, [], 'ReadonlyArray<TaxonFinding>', why4TaxonFindings)
}

const why4TaxonFindings = (at: Place): void => {
  eachItem(at, 'TaxonFinding', whyTaxonFinding)
}

export const isTaxonFindings = (u: unknown): u is models.TaxonFindings =>
  isObject(u) &&
  is0TaxonFindings(u['results'])

export const whyTaxonFindings = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why3TaxonFindings(inside(at, 'results', 'object'))
  others(at, ['results'])
}

const is0TaxonInCity = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isNumber(u[i]))) return false
  return true
}

const why1TaxonInCity = (at: Place): void => {
  eachItem(at, 'number', why2TaxonInCity)
}

const why2TaxonInCity = (at: Place): void => {
  if (!(isNumber(at.actual))) wrong(at)
}

export const isTaxonInCity = (u: unknown): u is models.TaxonInCity =>
  isObject(u) &&
  is0TaxonInCity(u['all_relative_abundances']) &&
  typeof u['city_name'] === 'string' &&
  (u['latitude'] === undefined || isJson(u['latitude'])) &&
  (u['longitude'] === undefined || isJson(u['longitude'])) &&
  isNumber(u['max_relative_abundance']) &&
  isNumber(u['mean_relative_abundance'])

export const whyTaxonInCity = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why1TaxonInCity(inside(at, 'all_relative_abundances', 'ReadonlyArray<number>'))
  if (!(typeof u['city_name'] === 'string')) wrong(inside(at, 'city_name', 'string'))
  if (u['latitude'] !== undefined && !(isJson(u['latitude']))) wrong(inside(at, 'latitude', 'JSON'))
  if (u['longitude'] !== undefined && !(isJson(u['longitude']))) wrong(inside(at, 'longitude', 'JSON'))
  if (!(isNumber(u['max_relative_abundance']))) wrong(inside(at, 'max_relative_abundance', 'number'))
  if (!(isNumber(u['mean_relative_abundance']))) wrong(inside(at, 'mean_relative_abundance', 'number'))
  others(at, ['all_relative_abundances', 'city_name', 'latitude', 'longitude', 'max_relative_abundance', 'mean_relative_abundance'])
}

const is0TaxonMaterials = (u: unknown): boolean =>
  isObject(u) &&
  is1TaxonMaterials(u)

const is1TaxonMaterials = (u: Readonly<Record<string, unknown>>): boolean => {
  for (const key of Object.keys(u)) if (!(is2TaxonMaterials(u[key]))) return false
  return true
}

const is2TaxonMaterials = (u: unknown): boolean =>
  isObject(u) &&
  is3TaxonMaterials(u)

const is3TaxonMaterials = (u: Readonly<Record<string, unknown>>): boolean => {
  for (const key of Object.keys(u)) if (!(isTaxonOnMaterial(u[key]))) return false
  return true
}

const why4TaxonMaterials = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  eachMember(at, [], 'object', why5TaxonMaterials)
}

const why5TaxonMaterials = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  eachMember(at, [], 'TaxonOnMaterial', whyTaxonOnMaterial)
}

export const isTaxonMaterials = (u: unknown): u is models.TaxonMaterials =>
  isObject(u) &&
  is0TaxonMaterials(u['results'])

export const whyTaxonMaterials = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why4TaxonMaterials(inside(at, 'results', 'object'))
  others(at, ['results'])
}

export const isTaxonName = (u: unknown): u is models.TaxonName =>
  isObject(u) &&
  typeof u['name'] === 'string' &&
  typeof u['taxon_id'] === 'string'

export const whyTaxonName = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(typeof u['taxon_id'] === 'string')) wrong(inside(at, 'taxon_id', 'string'))
  others(at, ['name', 'taxon_id'])
}

const is0TaxonNames = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isTaxonName(u[i]))) return false
  return true
}

const why1TaxonNames = (at: Place): void => {
  eachItem(at, 'TaxonName', whyTaxonName)
}

export const isTaxonNames = (u: unknown): u is models.TaxonNames =>
  isObject(u) &&
  is0TaxonNames(u['names']) &&
  typeof u['query'] === 'string'

export const whyTaxonNames = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why1TaxonNames(inside(at, 'names', 'ReadonlyArray<TaxonName>'))
  if (!(typeof u['query'] === 'string')) wrong(inside(at, 'query', 'string'))
  others(at, ['names', 'query'])
}

const is0TaxonOnMaterial = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isNumber(u[i]))) return false
  return true
}

const why1TaxonOnMaterial = (at: Place): void => {
  eachItem(at, 'number', why2TaxonOnMaterial)
}

const why2TaxonOnMaterial = (at: Place): void => {
  if (!(isNumber(at.actual))) wrong(at)
}

export const isTaxonOnMaterial = (u: unknown): u is models.TaxonOnMaterial =>
  isObject(u) &&
  is0TaxonOnMaterial(u['all_relative_abundances']) &&
  typeof u['material_name'] === 'string' &&
  isNumber(u['max_relative_abundance']) &&
  isNumber(u['mean_relative_abundance'])

export const whyTaxonOnMaterial = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why1TaxonOnMaterial(inside(at, 'all_relative_abundances', 'ReadonlyArray<number>'))
  if (!(typeof u['material_name'] === 'string')) wrong(inside(at, 'material_name', 'string'))
  if (!(isNumber(u['max_relative_abundance']))) wrong(inside(at, 'max_relative_abundance', 'number'))
  if (!(isNumber(u['mean_relative_abundance']))) wrong(inside(at, 'mean_relative_abundance', 'number'))
  others(at, ['all_relative_abundances', 'material_name', 'max_relative_abundance', 'mean_relative_abundance'])
}

const is0TaxonTree = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isTaxonTree(u[i]))) return false
  return true
}

const why1TaxonTree = (at: Place): void => {
  eachItem(at, 'TaxonTree', whyTaxonTree)
}

export const isTaxonTree = (u: unknown): u is models.TaxonTree =>
  isObject(u) &&
  (u['annotation'] === undefined || isTaxonAnnotation(u['annotation'])) &&
  is0TaxonTree(u['children']) &&
  typeof u['name'] === 'string' &&
  typeof u['taxon_id'] === 'string'

export const whyTaxonTree = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['annotation'] !== undefined) whyTaxonAnnotation(inside(at, 'annotation', 'TaxonAnnotation'))
  why1TaxonTree(inside(at, 'children', 'ReadonlyArray<TaxonTree>'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(typeof u['taxon_id'] === 'string')) wrong(inside(at, 'taxon_id', 'string'))
  others(at, ['annotation', 'children', 'name', 'taxon_id'])
}

const is0UploadCompletion = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isUploadedPart(u[i]))) return false
  return true
}

const why1UploadCompletion = (at: Place): void => {
  eachItem(at, 'UploadedPart', whyUploadedPart)
}

export const isUploadCompletion = (u: unknown): u is models.UploadCompletion =>
  isObject(u) &&
  is0UploadCompletion(u['parts']) &&
  typeof u['upload_id'] === 'string'

export const whyUploadCompletion = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  why1UploadCompletion(inside(at, 'parts', 'ReadonlyArray<UploadedPart>'))
  if (!(typeof u['upload_id'] === 'string')) wrong(inside(at, 'upload_id', 'string'))
  others(at, ['parts', 'upload_id'])
}

export const satisfiesUploadCompletion = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['parts'] !== undefined) {
      const u3: unknown = u['parts']
      const at3 = at === null ? null : inside(at, 'parts', 'JSON')
      if (isArray(u3)) {
        for (let i4 = 0; i4 < u3.length; i4++) {
          const u5: unknown = u3[i4]
          const at5 = at3 === null ? null : inside(at3, i4, 'JSON')
          if (!satisfiesUploadedPart(u5, at5)) {
            if (at5 === null) return false
            isValid$ = false
          }
        }
      }
    }
    if (u['upload_id'] !== undefined) {
      const u3: unknown = u['upload_id']
      const at3 = at === null ? null : inside(at, 'upload_id', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
  }
  return isValid$
}

export const isUploadOutcome = (u: unknown): u is models.UploadOutcome =>
  (u === null || isCompletedUpload(u))

export const whyUploadOutcome = (at: Place): void => {
  if (at.actual === null) return
  whyCompletedUpload(at)
}

export const isUploadRequest = (u: unknown): u is models.UploadRequest =>
  isObject(u) &&
  typeof u['filename'] === 'string' &&
  (u['n_parts'] === undefined || Number.isInteger(u['n_parts'])) &&
  (u['stance'] === undefined || (u['stance'] === 'upload' || u['stance'] === 'upload-multipart'))

export const whyUploadRequest = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(typeof u['filename'] === 'string')) wrong(inside(at, 'filename', 'string'))
  if (u['n_parts'] !== undefined && !(Number.isInteger(u['n_parts']))) wrong(inside(at, 'n_parts', 'integer'))
  if (u['stance'] !== undefined && !((u['stance'] === 'upload' || u['stance'] === 'upload-multipart'))) wrong(inside(at, 'stance', ['upload', 'upload-multipart']))
  others(at, ['filename', 'n_parts', 'stance'])
}

export const satisfiesUploadRequest = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['filename'] !== undefined) {
      const u3: unknown = u['filename']
      const at3 = at === null ? null : inside(at, 'filename', 'JSON')
      if (typeof u3 === 'string') {
        if (!(hasLength(u3, 1))) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a text of at least 1 character')
        }
      }
    }
    if (u['n_parts'] !== undefined) {
      const u3: unknown = u['n_parts']
      const at3 = at === null ? null : inside(at, 'n_parts', 'JSON')
      if (typeof u3 === 'number') {
        if (!(u3 >= 1)) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a number of at least 1')
        }
        if (!(u3 <= 10000)) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a number of at most 10000')
        }
      }
    }
  }
  return isValid$
}

export const isUploadTarget = (u: unknown): u is models.UploadTarget =>
  (u === null || isSmallUpload(u) || isMultipartUpload(u))

export const whyUploadTarget = (at: Place): void => {
  if (at.actual === null) return
  either(at, [whySmallUpload, whyMultipartUpload])
}

export const isUploadedPart = (u: unknown): u is models.UploadedPart =>
  isObject(u) &&
  typeof u['ETag'] === 'string' &&
  Number.isInteger(u['PartNumber'])

export const whyUploadedPart = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(typeof u['ETag'] === 'string')) wrong(inside(at, 'ETag', 'string'))
  if (!(Number.isInteger(u['PartNumber']))) wrong(inside(at, 'PartNumber', 'integer'))
  others(at, ['ETag', 'PartNumber'])
}

export const satisfiesUploadedPart = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (isObject(u)) {
    if (u['PartNumber'] !== undefined) {
      const u3: unknown = u['PartNumber']
      const at3 = at === null ? null : inside(at, 'PartNumber', 'JSON')
      if (typeof u3 === 'number') {
        if (!(u3 >= 1)) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a number of at least 1')
        }
        if (!(u3 <= 10000)) {
          if (at3 === null) return false
          isValid$ = violates(at3, 'a number of at most 10000')
        }
      }
    }
  }
  return isValid$
}

export const isUri = (u: unknown): u is models.Uri =>
  matchesUri(u)

export const whyUri = (at: Place): void => {
  if (!(matchesUri(at.actual))) wrong(at)
}

const is0User = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isOrganizationLink(u[i]))) return false
  return true
}

const is1User = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isSampleGroupLink(u[i]))) return false
  return true
}

const why2User = (at: Place): void => {
  eachItem(at, 'OrganizationLink', whyOrganizationLink)
}

const why3User = (at: Place): void => {
  eachItem(at, 'SampleGroupLink', whySampleGroupLink)
}

export const isUser = (u: unknown): u is models.User =>
  isObject(u) &&
  isJson(u['avatar']) &&
  (u['biography'] === null || typeof u['biography'] === 'string') &&
  (u['company'] === null || typeof u['company'] === 'string') &&
  isEmail(u['email']) &&
  (u['github_username'] === null || typeof u['github_username'] === 'string') &&
  Number.isInteger(u['id']) &&
  typeof u['is_active'] === 'boolean' &&
  typeof u['is_staff'] === 'boolean' &&
  (u['location'] === null || typeof u['location'] === 'string') &&
  (u['name'] === null || typeof u['name'] === 'string') &&
  is0User(u['organization_objs']) &&
  (u['personal_org_uuid'] === null || isOrganizationId(u['personal_org_uuid'])) &&
  is1User(u['saved_sample_group_objs']) &&
  (u['twitter_username'] === null || typeof u['twitter_username'] === 'string') &&
  (u['url'] === null || typeof u['url'] === 'string') &&
  isUserId(u['uuid'])

export const whyUser = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isJson(u['avatar']))) wrong(inside(at, 'avatar', 'JSON'))
  if (!((u['biography'] === null || typeof u['biography'] === 'string'))) wrong(inside(at, 'biography', 'string | null'))
  if (!((u['company'] === null || typeof u['company'] === 'string'))) wrong(inside(at, 'company', 'string | null'))
  if (!(isEmail(u['email']))) wrong(inside(at, 'email', 'Email (email)'))
  if (!((u['github_username'] === null || typeof u['github_username'] === 'string'))) wrong(inside(at, 'github_username', 'string | null'))
  if (!(Number.isInteger(u['id']))) wrong(inside(at, 'id', 'integer'))
  if (!(typeof u['is_active'] === 'boolean')) wrong(inside(at, 'is_active', 'boolean'))
  if (!(typeof u['is_staff'] === 'boolean')) wrong(inside(at, 'is_staff', 'boolean'))
  if (!((u['location'] === null || typeof u['location'] === 'string'))) wrong(inside(at, 'location', 'string | null'))
  if (!((u['name'] === null || typeof u['name'] === 'string'))) wrong(inside(at, 'name', 'string | null'))
  why2User(inside(at, 'organization_objs', 'ReadonlyArray<OrganizationLink>'))
  if (!((u['personal_org_uuid'] === null || isOrganizationId(u['personal_org_uuid'])))) wrong(inside(at, 'personal_org_uuid', 'OrganizationId (uuid) | null'))
  why3User(inside(at, 'saved_sample_group_objs', 'ReadonlyArray<SampleGroupLink>'))
  if (!((u['twitter_username'] === null || typeof u['twitter_username'] === 'string'))) wrong(inside(at, 'twitter_username', 'string | null'))
  if (!((u['url'] === null || typeof u['url'] === 'string'))) wrong(inside(at, 'url', 'string | null'))
  if (!(isUserId(u['uuid']))) wrong(inside(at, 'uuid', 'UserId (uuid)'))
  others(at, ['avatar', 'biography', 'company', 'email', 'github_username', 'id', 'is_active', 'is_staff', 'location', 'name', 'organization_objs', 'personal_org_uuid', 'saved_sample_group_objs', 'twitter_username', 'url', 'uuid'])
}

export const isUserId = (u: unknown): u is models.UserId =>
  matchesUuid(u)

export const whyUserId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

const is0UserPage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isUser(u[i]))) return false
  return true
}

const why1UserPage = (at: Place): void => {
  eachItem(at, 'User', whyUser)
}

export const isUserPage = (u: unknown): u is models.UserPage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0UserPage(u['results'])

export const whyUserPage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1UserPage(inside(at, 'results', 'ReadonlyArray<User>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

export const isUserPatch = (u: unknown): u is models.UserPatch =>
  isObject(u) &&
  (u['avatar'] === undefined || isJson(u['avatar'])) &&
  (u['biography'] === undefined || (u['biography'] === null || typeof u['biography'] === 'string')) &&
  (u['company'] === undefined || (u['company'] === null || typeof u['company'] === 'string')) &&
  (u['github_username'] === undefined || (u['github_username'] === null || typeof u['github_username'] === 'string')) &&
  (u['location'] === undefined || (u['location'] === null || typeof u['location'] === 'string')) &&
  (u['name'] === undefined || (u['name'] === null || typeof u['name'] === 'string')) &&
  (u['twitter_username'] === undefined || (u['twitter_username'] === null || typeof u['twitter_username'] === 'string')) &&
  (u['url'] === undefined || (u['url'] === null || typeof u['url'] === 'string'))

export const whyUserPatch = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['avatar'] !== undefined && !(isJson(u['avatar']))) wrong(inside(at, 'avatar', 'JSON'))
  if (u['biography'] !== undefined && !((u['biography'] === null || typeof u['biography'] === 'string'))) wrong(inside(at, 'biography', 'string | null'))
  if (u['company'] !== undefined && !((u['company'] === null || typeof u['company'] === 'string'))) wrong(inside(at, 'company', 'string | null'))
  if (u['github_username'] !== undefined && !((u['github_username'] === null || typeof u['github_username'] === 'string'))) wrong(inside(at, 'github_username', 'string | null'))
  if (u['location'] !== undefined && !((u['location'] === null || typeof u['location'] === 'string'))) wrong(inside(at, 'location', 'string | null'))
  if (u['name'] !== undefined && !((u['name'] === null || typeof u['name'] === 'string'))) wrong(inside(at, 'name', 'string | null'))
  if (u['twitter_username'] !== undefined && !((u['twitter_username'] === null || typeof u['twitter_username'] === 'string'))) wrong(inside(at, 'twitter_username', 'string | null'))
  if (u['url'] !== undefined && !((u['url'] === null || typeof u['url'] === 'string'))) wrong(inside(at, 'url', 'string | null'))
  others(at, ['avatar', 'biography', 'company', 'github_username', 'location', 'name', 'twitter_username', 'url'])
}

export const isUserWrite = (u: unknown): u is models.UserWrite =>
  isObject(u) &&
  (u['avatar'] === undefined || isJson(u['avatar'])) &&
  (u['biography'] === undefined || (u['biography'] === null || typeof u['biography'] === 'string')) &&
  (u['company'] === undefined || (u['company'] === null || typeof u['company'] === 'string')) &&
  (u['github_username'] === undefined || (u['github_username'] === null || typeof u['github_username'] === 'string')) &&
  (u['location'] === undefined || (u['location'] === null || typeof u['location'] === 'string')) &&
  (u['name'] === undefined || (u['name'] === null || typeof u['name'] === 'string')) &&
  (u['twitter_username'] === undefined || (u['twitter_username'] === null || typeof u['twitter_username'] === 'string')) &&
  (u['url'] === undefined || (u['url'] === null || typeof u['url'] === 'string'))

export const whyUserWrite = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (u['avatar'] !== undefined && !(isJson(u['avatar']))) wrong(inside(at, 'avatar', 'JSON'))
  if (u['biography'] !== undefined && !((u['biography'] === null || typeof u['biography'] === 'string'))) wrong(inside(at, 'biography', 'string | null'))
  if (u['company'] !== undefined && !((u['company'] === null || typeof u['company'] === 'string'))) wrong(inside(at, 'company', 'string | null'))
  if (u['github_username'] !== undefined && !((u['github_username'] === null || typeof u['github_username'] === 'string'))) wrong(inside(at, 'github_username', 'string | null'))
  if (u['location'] !== undefined && !((u['location'] === null || typeof u['location'] === 'string'))) wrong(inside(at, 'location', 'string | null'))
  if (u['name'] !== undefined && !((u['name'] === null || typeof u['name'] === 'string'))) wrong(inside(at, 'name', 'string | null'))
  if (u['twitter_username'] !== undefined && !((u['twitter_username'] === null || typeof u['twitter_username'] === 'string'))) wrong(inside(at, 'twitter_username', 'string | null'))
  if (u['url'] !== undefined && !((u['url'] === null || typeof u['url'] === 'string'))) wrong(inside(at, 'url', 'string | null'))
  others(at, ['avatar', 'biography', 'company', 'github_username', 'location', 'name', 'twitter_username', 'url'])
}

const is0ValidationMessages = (u: Readonly<Record<string, unknown>>): boolean => {
  for (const key of Object.keys(u)) if (!(isMessages(u[key]))) return false
  return true
}

export const isValidationMessages = (u: unknown): u is models.ValidationMessages =>
  isObject(u) &&
  is0ValidationMessages(u)

export const whyValidationMessages = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  eachMember(at, [], 'Messages', whyMessages)
}

const is0Wiki = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isWikiPage(u[i]))) return false
  return true
}

const is1Wiki = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isWikiPageId(u[i]))) return false
  return true
}

const why2Wiki = (at: Place): void => {
  if (at.actual === null) return
  whyWikiPage(at)
}

const why3Wiki = (at: Place): void => {
  eachItem(at, 'WikiPage', whyWikiPage)
}

const why4Wiki = (at: Place): void => {
  eachItem(at, 'WikiPageId (uuid)', whyWikiPageId)
}

const why5Wiki = (at: Place): void => {
  if (at.actual === null) return
  whyWikiPage(at)
}

export const isWiki = (u: unknown): u is models.Wiki =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  (u['home_page_obj'] === null || isWikiPage(u['home_page_obj'])) &&
  is0Wiki(u['page_objs']) &&
  is1Wiki(u['pages']) &&
  (u['sidebar_obj'] === null || isWikiPage(u['sidebar_obj'])) &&
  isDateTime(u['updated_at']) &&
  (u['uuid'] === undefined || isWikiId(u['uuid']))

export const whyWiki = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  why2Wiki(inside(at, 'home_page_obj', 'WikiPage | null'))
  why3Wiki(inside(at, 'page_objs', 'ReadonlyArray<WikiPage>'))
  why4Wiki(inside(at, 'pages', 'ReadonlyArray<WikiPageId (uuid)>'))
  why5Wiki(inside(at, 'sidebar_obj', 'WikiPage | null'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (u['uuid'] !== undefined && !(isWikiId(u['uuid']))) wrong(inside(at, 'uuid', 'WikiId (uuid)'))
  others(at, ['created_at', 'home_page_obj', 'page_objs', 'pages', 'sidebar_obj', 'updated_at', 'uuid'])
}

export const isWikiId = (u: unknown): u is models.WikiId =>
  matchesUuid(u)

export const whyWikiId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

export const isWikiPage = (u: unknown): u is models.WikiPage =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['text'] === 'string' &&
  typeof u['title'] === 'string' &&
  isDateTime(u['updated_at']) &&
  isWikiPageId(u['uuid']) &&
  isWikiId(u['wiki'])

export const whyWikiPage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['text'] === 'string')) wrong(inside(at, 'text', 'string'))
  if (!(typeof u['title'] === 'string')) wrong(inside(at, 'title', 'string'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isWikiPageId(u['uuid']))) wrong(inside(at, 'uuid', 'WikiPageId (uuid)'))
  if (!(isWikiId(u['wiki']))) wrong(inside(at, 'wiki', 'WikiId (uuid)'))
  others(at, ['created_at', 'text', 'title', 'updated_at', 'uuid', 'wiki'])
}

export const isWikiPageDraft = (u: unknown): u is models.WikiPageDraft =>
  isObject(u) &&
  typeof u['text'] === 'string' &&
  typeof u['title'] === 'string' &&
  (u['uuid'] === undefined || isWikiPageId(u['uuid']))

export const whyWikiPageDraft = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(typeof u['text'] === 'string')) wrong(inside(at, 'text', 'string'))
  if (!(typeof u['title'] === 'string')) wrong(inside(at, 'title', 'string'))
  if (u['uuid'] !== undefined && !(isWikiPageId(u['uuid']))) wrong(inside(at, 'uuid', 'WikiPageId (uuid)'))
  others(at, ['text', 'title', 'uuid'])
}

export const isWikiPageId = (u: unknown): u is models.WikiPageId =>
  matchesUuid(u)

export const whyWikiPageId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

const is0WorkOrder = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isJobOrder(u[i]))) return false
  return true
}

const why1WorkOrder = (at: Place): void => {
  eachItem(at, 'JobOrder', whyJobOrder)
}

export const isWorkOrder = (u: unknown): u is models.WorkOrder =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  is0WorkOrder(u['job_order_objs']) &&
  typeof u['name'] === 'string' &&
  Number.isInteger(u['priority']) &&
  isJobProgress(u['progress_summary']) &&
  isSampleId(u['sample']) &&
  isJobStatus(u['status']) &&
  isDateTime(u['updated_at']) &&
  isWorkOrderId(u['uuid'])

export const whyWorkOrder = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  why1WorkOrder(inside(at, 'job_order_objs', 'ReadonlyArray<JobOrder>'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(Number.isInteger(u['priority']))) wrong(inside(at, 'priority', 'integer'))
  whyJobProgress(inside(at, 'progress_summary', 'JobProgress'))
  if (!(isSampleId(u['sample']))) wrong(inside(at, 'sample', 'SampleId (uuid)'))
  whyJobStatus(inside(at, 'status', ['pending', 'working', 'error', 'success']))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isWorkOrderId(u['uuid']))) wrong(inside(at, 'uuid', 'WorkOrderId (uuid)'))
  others(at, ['created_at', 'description', 'job_order_objs', 'name', 'priority', 'progress_summary', 'sample', 'status', 'updated_at', 'uuid'])
}

export const isWorkOrderId = (u: unknown): u is models.WorkOrderId =>
  matchesUuid(u)

export const whyWorkOrderId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

export const isWorkOrderLink = (u: unknown): u is models.WorkOrderLink =>
  isObject(u) &&
  typeof u['name'] === 'string' &&
  typeof u['sample_name'] === 'string' &&
  isSampleId(u['sample_uuid']) &&
  isJobStatus(u['status']) &&
  isWorkOrderId(u['uuid'])

export const whyWorkOrderLink = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(typeof u['sample_name'] === 'string')) wrong(inside(at, 'sample_name', 'string'))
  if (!(isSampleId(u['sample_uuid']))) wrong(inside(at, 'sample_uuid', 'SampleId (uuid)'))
  whyJobStatus(inside(at, 'status', ['pending', 'working', 'error', 'success']))
  if (!(isWorkOrderId(u['uuid']))) wrong(inside(at, 'uuid', 'WorkOrderId (uuid)'))
  others(at, ['name', 'sample_name', 'sample_uuid', 'status', 'uuid'])
}

const is0WorkOrderPage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isWorkOrder(u[i]))) return false
  return true
}

const why1WorkOrderPage = (at: Place): void => {
  eachItem(at, 'WorkOrder', whyWorkOrder)
}

export const isWorkOrderPage = (u: unknown): u is models.WorkOrderPage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0WorkOrderPage(u['results'])

export const whyWorkOrderPage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1WorkOrderPage(inside(at, 'results', 'ReadonlyArray<WorkOrder>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

export const isWorkOrderPrototype = (u: unknown): u is models.WorkOrderPrototype =>
  isObject(u) &&
  isDateTime(u['created_at']) &&
  typeof u['description'] === 'string' &&
  typeof u['name'] === 'string' &&
  isDateTime(u['updated_at']) &&
  isWorkOrderPrototypeId(u['uuid'])

export const whyWorkOrderPrototype = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(isDateTime(u['created_at']))) wrong(inside(at, 'created_at', 'DateTime (date-time)'))
  if (!(typeof u['description'] === 'string')) wrong(inside(at, 'description', 'string'))
  if (!(typeof u['name'] === 'string')) wrong(inside(at, 'name', 'string'))
  if (!(isDateTime(u['updated_at']))) wrong(inside(at, 'updated_at', 'DateTime (date-time)'))
  if (!(isWorkOrderPrototypeId(u['uuid']))) wrong(inside(at, 'uuid', 'WorkOrderPrototypeId (uuid)'))
  others(at, ['created_at', 'description', 'name', 'updated_at', 'uuid'])
}

export const isWorkOrderPrototypeId = (u: unknown): u is models.WorkOrderPrototypeId =>
  matchesUuid(u)

export const whyWorkOrderPrototypeId = (at: Place): void => {
  if (!(matchesUuid(at.actual))) wrong(at)
}

const is0WorkOrderPrototypePage = (u: unknown): boolean => {
  if (!Array.isArray(u)) return false
  for (let i = 0; i < u.length; i++) if (!(isWorkOrderPrototype(u[i]))) return false
  return true
}

const why1WorkOrderPrototypePage = (at: Place): void => {
  eachItem(at, 'WorkOrderPrototype', whyWorkOrderPrototype)
}

export const isWorkOrderPrototypePage = (u: unknown): u is models.WorkOrderPrototypePage =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  (u['next'] === null || isUri(u['next'])) &&
  (u['previous'] === null || isUri(u['previous'])) &&
  is0WorkOrderPrototypePage(u['results'])

export const whyWorkOrderPrototypePage = (at: Place): void => {
  const u = at.actual
  if (!isObject(u)) return wrong(at)
  if (!(Number.isInteger(u['count']))) wrong(inside(at, 'count', 'integer'))
  if (!((u['next'] === null || isUri(u['next'])))) wrong(inside(at, 'next', 'Uri (uri) | null'))
  if (!((u['previous'] === null || isUri(u['previous'])))) wrong(inside(at, 'previous', 'Uri (uri) | null'))
  why1WorkOrderPrototypePage(inside(at, 'results', 'ReadonlyArray<WorkOrderPrototype>'))
  others(at, ['count', 'next', 'previous', 'results'])
}

export const isfetchRandomTagSamples_n = (u: unknown): u is number =>
  Number.isInteger(u)

export const whyfetchRandomTagSamples_n = (at: Place): void => {
  if (!(Number.isInteger(at.actual))) wrong(at)
}

export const satisfiesfetchRandomTagSamples_n = (u: unknown, at: Place | null): boolean => {
  let isValid$ = true
  if (typeof u === 'number') {
    if (!(u >= 0)) {
      if (at === null) return false
      isValid$ = violates(at, 'a number of at least 0')
    }
  }
  return isValid$
}

export const isregisterUser_400 = (u: unknown): u is models.ValidationMessages | models.Messages =>
  (isValidationMessages(u) || isMessages(u))

export const whyregisterUser_400 = (at: Place): void => {
  either(at, [whyValidationMessages, whyMessages])
}
