/**
 * The paths under which the contents of fields are stored on disk: as in the Python client, made
 * safe for every file system. They use `/` as the separator. Pure.
 * @since 0.1.0
 */
import { either as E, function as F, option as O } from 'fp-ts'
import { contentKindOf, isJsonObject } from '../results/fieldContent.js'
import { type Field } from '../results/resultRoutes.js'
import { safeName } from './safeName.js'

// pure helpers

const ownerOf = ({ analysis_result_obj: result }: Field): string =>
  'sample_obj' in result ? result.sample_obj.name : result.sample_group_obj.name

const dotsToDashes = (text: string): string => text.replaceAll('.', '-')

/** `<owner>/<owner>.<module>.<field>.<extension>`; `::` separates the steps of a module's name. */
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

/** Drops the query of a URL: a signature must not become part of a name. */
const withoutQuery = (text: string): string => (/^(?:https?|ftps?):/i.test(text) ? text.replace(/[?#].*$/s, '') : text)

/** Undoes the escapes of a URL or of `safeName`, which would otherwise be escaped twice. */
const decodeEscapes = (name: string): string =>
  name.replace(/(?:%[0-9A-Fa-f]{2})+/g, (escapes) =>
    E.getOrElse(() => escapes)(E.tryCatch(() => decodeURIComponent(escapes), E.toError)),
  )

const lastSegment = (path: string): string => path.split('/').at(-1) ?? ''

/**
 * What follows the last dot, or the last two in `.gz` names; the whole name where it has no dot.
 */
const extensionOf = (name: string): string => {
  const parts = name
    .trim()
    .split('.')
    .map((part) => part.trimEnd())
    .filter((part) => part !== '')
  return parts.slice(parts.at(-1) === 'gz' ? -2 : -1).join('.')
}

/** The name of the stored file: `filename` as it is, else the last part of `uri` or `url`. */
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

/** Equal for paths that name the same file where case or Unicode composition is ignored. */
const foldedPath = (path: string): string => path.normalize('NFC').toUpperCase().toLowerCase()

/** `a/b.fastq.gz` with a mark becomes `a/b-mark.fastq.gz`. */
const pathWithSuffix = (path: string, mark: string): string => {
  const end = path.lastIndexOf('/') + 1
  const [, stem = '', extension = ''] = /^([^]*?)((?:\.[A-Za-z0-9_-]{1,16}){0,2})$/.exec(path.slice(end)) ?? []
  return `${path.slice(0, end)}${safeName(`${stem}-${mark}${extension}`)}`
}

// operations

/** Where the JSON of a field is stored: `<owner>/<owner>.<module>.<field>.json`. */
export const blobFilename = (field: Field): string => pathOf(field, 'json')

/** Where the file of a field is stored, with its own extension (`fastq.gz`); none for JSON. */
export const referencedFilename = (field: Field): O.Option<string> =>
  F.pipe(
    storedName(field),
    O.map((name) => pathOf(field, extensionOf(name))),
  )

/**
 * The path of each field's file in one folder, as {@link referencedFilename} gives it; none for a
 * field without a file. Paths that collide on some file system get a piece of their field's uuid,
 * so that no path depends on the order of the fields.
 */
export const targetNames = (fields: ReadonlyArray<Field>): ReadonlyArray<O.Option<string>> => {
  const names = fields.map((field) => (holdsFile(field) ? referencedFilename(field) : O.none))
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
