/** Trims the names in a seed as the server does, so that they can be found. */
import { strip } from '../python/strip.js'
import { isRecord } from './validators.js'

/** Keys whose values stay unchanged. */
const untrimmedKeys: ReadonlySet<string> = new Set(['metadata', 'stored_data', 'resources_needed', 'password', 'file'])

/**
 * Trims names, e-mail addresses and references. Accepts any JSON value, even if it isn't a valid
 * seed.
 */
export const trimNames = (value: unknown): unknown => {
  if (typeof value === 'string') return strip(value)
  if (Array.isArray(value)) return value.map(trimNames)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, untrimmedKeys.has(key) ? each : trimNames(each)]),
  )
}
