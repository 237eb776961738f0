/** Where the files of many fields belong in one folder, no two of them in the same place on any file system: pure. @since 0.1.0 */
import { option as O } from 'fp-ts'
import { holdingOf } from '../fields.js'
import { type Field } from '../kinds.js'
import { referencedFilename } from './fieldFilename.js'
import { safeName } from './fileNames.js'

// helpers

const holdsFile = (field: Field): boolean => ['s3', 'sra', 'ftp'].includes(holdingOf(field))

/** What a file system that knows no case, and composes its letters, takes for the same. */
const folded = (path: string): string => path.normalize('NFC').toUpperCase().toLowerCase()

/** `a/b.fastq.gz` with a mark is `a/b-mark.fastq.gz`; the name is made short enough again. */
const marked = (path: string, mark: string): string => {
  const end = path.lastIndexOf('/') + 1
  const [, stem = '', extension = ''] = /^([^]*?)((?:\.[A-Za-z0-9_-]{1,16}){0,2})$/.exec(path.slice(end)) ?? []
  return `${path.slice(0, end)}${safeName(`${stem}-${mark}${extension}`)}`
}

// operations

/**
 * The path of each field's file below the folder, with `/` on every system: that of `referencedFilename`; none for a field without a file. Those
 * whose paths differ in case alone, or not at all, each get a piece of their field's uuid, so that a path does not depend on their order.
 * @since 0.1.0
 */
export const targetNames = (fields: ReadonlyArray<Field>): ReadonlyArray<O.Option<string>> => {
  const names = fields.map((field) => (holdsFile(field) ? referencedFilename(field) : O.none))
  const uuidsOf = new Map<string, Set<string>>()
  names.forEach((name, index) => {
    if (O.isNone(name)) return
    const key = folded(name.value)
    uuidsOf.set(key, (uuidsOf.get(key) ?? new Set()).add(fields[index]?.uuid ?? ''))
  })
  return names.map((name, index) =>
    O.isSome(name) && (uuidsOf.get(folded(name.value))?.size ?? 0) > 1
      ? O.some(marked(name.value, fields[index]?.uuid.slice(0, 13) ?? ''))
      : name,
  )
}
