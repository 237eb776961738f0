/**
 * Names as the server stores them: without white space at their ends, by which nobody would find
 * them.
 */
import { strip } from '../python/strip.js'
import { isRecord } from './validators.js'

/** What is kept as it is written. */
const untrimmedKeys: ReadonlySet<string> = new Set(['metadata', 'stored_data', 'resources_needed', 'password', 'file'])

/**
 * A seed whose names, e-mail addresses and references by name are trimmed; it need not be a seed
 * yet.
 */
export const trimNames = (value: unknown): unknown => {
  if (typeof value === 'string') return strip(value)
  if (Array.isArray(value)) return value.map(trimNames)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, untrimmedKeys.has(key) ? each : trimNames(each)]),
  )
}
