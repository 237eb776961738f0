/**
 * Remembers where a server puts uploaded files, so that a run that uploads many reads the pointer
 * of one field instead of all.
 * @internal
 */
import type * as m from '../../generated/models.js'
import { isJsonObject, withoutPresignedUrl } from '../results/fieldContent.js'

type Pointer = Readonly<Record<string, m.Json>>

export interface PointerMemory {
  /** Compares the pointer that the server stored with the form that it issued. */
  readonly learn: (form: m.SmallUpload, stored: m.Json) => void
  /** The pointer of a field that was created empty and then given this form; `null` if unknown. */
  readonly recall: (form: m.SmallUpload) => Pointer | null
}

const members = ['__type__', 'endpoint_url', 'uri']

const keyOf = ({ fields }: m.SmallUpload): string | null => {
  const { key } = fields as Readonly<Record<string, unknown>>
  return typeof key === 'string' && key !== '' ? key : null
}

/** Everything of a pointer but its key; `null` if it has members or an address of another kind. */
const prefixOf = (stored: m.Json, key: string): { readonly pointer: Pointer; readonly prefix: string } | null => {
  const pointer = withoutPresignedUrl(stored)
  if (!isJsonObject(pointer) || Object.keys(pointer).sort().join() !== members.join()) return null
  const { uri } = pointer
  if (pointer['__type__'] !== 's3' || typeof uri !== 'string' || !uri.endsWith(`/${key}`)) return null
  const prefix = uri.slice(0, -key.length)
  return /^s3:\/\/[^/]+\/$/.test(prefix) ? { pointer, prefix } : null
}

export const makePointerMemory = (): PointerMemory => {
  /** By the URL of the form, which names the storage and the bucket. */
  const known = new Map<string, NonNullable<ReturnType<typeof prefixOf>>>()
  return {
    learn: (form, stored) => {
      const key = keyOf(form)
      const found = key === null ? null : prefixOf(stored, key)
      if (found !== null) known.set(form.url, found)
    },
    recall: (form) => {
      const [found, key] = [known.get(form.url), keyOf(form)]
      return found === undefined || key === null ? null : { ...found.pointer, uri: `${found.prefix}${key}` }
    },
  }
}
