/** A hand-written check of a page of samples, optimized for speed. */

type Members = Readonly<Record<string, unknown>>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const time = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:?\d\d)$/

const isUuid = (u: unknown): boolean => typeof u === 'string' && uuid.test(u)
const isTime = (u: unknown): boolean => typeof u === 'string' && time.test(u)
const isObject = (u: unknown): u is Members => typeof u === 'object' && u !== null && !Array.isArray(u)

const isJson = (u: unknown): boolean => {
  if (u === null || typeof u === 'string' || typeof u === 'boolean') return true
  if (typeof u === 'number') return Number.isFinite(u)
  if (Array.isArray(u)) return u.every(isJson)
  if (typeof u !== 'object') return false
  for (const key in u) if (!isJson((u as Members)[key])) return false
  return true
}

const isOrganization = (u: unknown): boolean =>
  isObject(u) &&
  isUuid(u['uuid']) &&
  typeof u['name'] === 'string' &&
  isTime(u['created_at']) &&
  isTime(u['updated_at']) &&
  (u['core_sample_group_uuid'] === null || isUuid(u['core_sample_group_uuid']))

const isGroup = (u: unknown): boolean =>
  isObject(u) &&
  isUuid(u['uuid']) &&
  typeof u['name'] === 'string' &&
  isTime(u['created_at']) &&
  isTime(u['updated_at']) &&
  isUuid(u['organization']) &&
  typeof u['description'] === 'string' &&
  typeof u['is_library'] === 'boolean' &&
  typeof u['is_public'] === 'boolean' &&
  typeof u['theme'] === 'string' &&
  typeof u['long_description'] === 'string' &&
  isJson(u['metadata']) &&
  (u['bucket'] === null || isUuid(u['bucket'])) &&
  typeof u['storage_provider_name'] === 'string' &&
  isJson(u['sample_metadata_schema']) &&
  isOrganization(u['organization_obj'])

const isSample = (u: unknown): boolean =>
  isObject(u) &&
  isUuid(u['uuid']) &&
  typeof u['name'] === 'string' &&
  isTime(u['created_at']) &&
  isTime(u['updated_at']) &&
  isUuid(u['library']) &&
  isJson(u['metadata']) &&
  typeof u['description'] === 'string' &&
  isGroup(u['library_obj'])

const isLink = (u: unknown): boolean => u === null || typeof u === 'string'

/** Whether the value is valid. Doesn't report what is wrong. */
export const decode = (u: unknown): boolean =>
  isObject(u) &&
  Number.isInteger(u['count']) &&
  isLink(u['next']) &&
  isLink(u['previous']) &&
  Array.isArray(u['results']) &&
  u['results'].every(isSample)
