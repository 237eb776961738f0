/**
 * Names the files of fields on disk as the Python client does, but safe for every file system.
 * Paths use `/` as the separator. Pure.
 * @since 0.1.0
 */
import { either as E, function as F, option as O } from 'fp-ts'
import { contentKindOf, isJsonObject } from '../results/fieldContent.js'
import type { Field } from '../results/resultRoutes.js'
import { safeName } from './safeName.js'

// pure helpers

const ownerOf = ({ analysis_result_obj: result }: Field): string =>
  'sample_obj' in result ? result.sample_obj.name : result.sample_group_obj.name

const dotsToDashes = (text: string): string => text.replaceAll('.', '-')

/**
 * `<owner>/<owner>.<module>.<field>.<extension>`. Replaces `::`, the separator within module names.
 */
const pathOf = (field: Field, extension: string): string => {
  const owner = ownerOf(field)
  const parts = [
    dotsToDashes(owner),
    dotsToDashes(field.analysis_result_obj.module_name),
    dotsToDashes(field.name),
    extension,
  ]
  const file = parts.filter((part) => part !== '').join('.')
  return [owner, file].map((name) => safeName(name.replaceAll('::', '__'))).join('/')
}

/** Drops the query of a URL: a signature must not become part of a file name. */
const withoutQuery = (text: string): string => (/^(?:https?|ftps?):/i.test(text) ? text.replace(/[?#].*$/s, '') : text)

/** Decodes percent-encoding of a URL or of `safeName`, so that it isn't encoded twice. */
const decodeEscapes = (name: string): string =>
  name.replace(/(?:%[0-9A-Fa-f]{2})+/g, (escapes) =>
    E.getOrElse(() => escapes)(E.tryCatch(() => decodeURIComponent(escapes), E.toError)),
  )

const lastSegment = (path: string): string => path.split('/').at(-1) ?? ''

/**
 * The part after the last dot, or after the second to last for `.gz`; the complete name if it has
 * no dot.
 */
const extensionOf = (name: string): string => {
  const parts = name
    .trim()
    .split('.')
    .map((part) => part.trimEnd())
    .filter((part) => part !== '')
  return parts.slice(parts.at(-1) === 'gz' ? -2 : -1).join('.')
}

/** The name of the stored file: `filename`, else the last segment of `uri` or `url`. */
const storedName = ({ stored_data: data }: Field): O.Option<string> => {
  const { filename, uri, url } = isJsonObject(data) ? data : {}
  if (typeof filename === 'string') return O.some(lastSegment(filename))
  const address = [uri, url].find((value) => typeof value === 'string')
  return F.pipe(
    O.fromNullable(address),
    O.map((text) => decodeEscapes(lastSegment(withoutQuery(text)))),
  )
}

const holdsFile = (field: Field): boolean => ['s3', 'sra', 'ftp'].includes(contentKindOf(field))

/** Equal for paths that collide on a file system that ignores case or Unicode normalization. */
const foldedPath = (path: string): string => path.normalize('NFC').toUpperCase().toLowerCase()

/** Inserts a suffix before the extension: `a/b.fastq.gz` becomes `a/b-suffix.fastq.gz`. */
const pathWithSuffix = (path: string, mark: string): string => {
  const end = path.lastIndexOf('/') + 1
  const [, stem = '', extension = ''] = /^([^]*?)((?:\.[A-Za-z0-9_-]{1,16}){0,2})$/.exec(path.slice(end)) ?? []
  return `${path.slice(0, end)}${safeName(`${stem}-${mark}${extension}`)}`
}

// operations

/** The path for the JSON of a field: `<owner>/<owner>.<module>.<field>.json`. */
export const blobFilename = (field: Field): string => pathOf(field, 'json')

/** The path for the file of a field, with the file's own extension (`fastq.gz`); none for JSON. */
export const referencedFilename = (field: Field): O.Option<string> =>
  F.pipe(
    storedName(field),
    O.map((name) => pathOf(field, extensionOf(name))),
  )

/**
 * The name of the file that was uploaded into the field: without the prefix that `uploadField` adds
 * to the object's name; none for JSON. It isn't a safe path segment: see {@link safeName}.
 * @since 0.1.0
 */
export const uploadedFilename = (field: Field): O.Option<string> => {
  const prefix = `${field.uuid.slice(0, 8)}.`
  return F.pipe(
    holdsFile(field) ? storedName(field) : O.none,
    O.map((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name)),
    O.filter((name) => name.trim() !== ''),
  )
}

/**
 * The path of each field's file in one folder, as {@link referencedFilename} returns it; none for a
 * field without a file. With `hasBlobs`, a field with JSON has the path that {@link blobFilename}
 * returns. Paths that would collide on some file system get a part of their field's uuid, so that
 * no path depends on the order of the fields.
 */
export const targetNames = (
  fields: ReadonlyArray<Field>,
  options: { readonly hasBlobs?: boolean } = {},
): ReadonlyArray<O.Option<string>> => {
  const nameOf = (field: Field): O.Option<string> => {
    if (holdsFile(field)) return referencedFilename(field)
    return options.hasBlobs === true && contentKindOf(field) === 'blob' ? O.some(blobFilename(field)) : O.none
  }
  const names = fields.map(nameOf)
  const uuidsOf = new Map<string, Set<string>>()
  names.forEach((name, index) => {
    if (O.isNone(name)) return
    const key = foldedPath(name.value)
    uuidsOf.set(key, (uuidsOf.get(key) ?? new Set()).add(fields[index]?.uuid ?? ''))
  })
  return names.map((name, index) =>
    O.isSome(name) && (uuidsOf.get(foldedPath(name.value))?.size ?? 0) > 1
      ? O.some(pathWithSuffix(name.value, fields[index]?.uuid.slice(0, 13) ?? ''))
      : name,
  )
}
