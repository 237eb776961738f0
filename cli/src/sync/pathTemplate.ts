/**
 * Builds the path of each field's file from a template such as `{sample}/{module}/{filename}`.
 * Every part of a path is a name that all file systems accept. Pure.
 */
import { either as E, function as F, option as O, readonlyArray as RA } from 'fp-ts'
import { blobFilename, contentKindOf, type Field, safeName, targetNames, uploadedFilename } from 'pangea-fp/node'

// model

/** The placeholders, with a line of help for each. */
export const placeholders = {
  sample: "the sample's name (of the group's own results: the group's)",
  sample_uuid: 'its uuid',
  module: "the result's module; :: becomes __",
  replicate: "the result's replicate",
  field: "the field's name",
  uuid: "the field's uuid",
  filename: "the uploaded file's name; FIELD.json for a JSON field",
  extension: 'for example fastq.gz; json for a JSON field',
  name: 'SAMPLE.MODULE.FIELD.EXTENSION, as pangea download names it',
} as const

type Placeholder = keyof typeof placeholders

type Token = { readonly text: string } | { readonly placeholder: Placeholder }

/** The folders of a path, and last its file name. */
export type PathTemplate = ReadonlyArray<ReadonlyArray<Token>>

export interface FieldOwner {
  readonly name: string
  readonly uuid: string
}

/** Fields that would get the same path. */
export interface PathClash {
  readonly path: string
  readonly fields: ReadonlyArray<Field>
}

export const defaultTemplate = '{sample}/{module}/{filename}'

/** Names in the target folder that sync itself uses. */
export const manifestName = 'MANIFEST.tsv'
export const checksumsName = 'SHA256SUMS'

// pure helpers

const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(placeholders, name)

const tokenOf = (text: string): E.Either<string, Token> => {
  const [, name] = /^\{(.*)\}$/s.exec(text) ?? []
  if (name === undefined)
    return /[{}\\\p{Cc}]/u.test(text)
      ? E.left(`it has a brace, backslash or control character outside of a placeholder: ${JSON.stringify(text)}`)
      : E.right({ text })
  return isPlaceholder(name)
    ? E.right({ placeholder: name })
    : E.left(`it has no placeholder {${name}}; there are ${Object.keys(placeholders).join(', ')}`)
}

const segmentOf = (text: string): E.Either<string, ReadonlyArray<Token>> =>
  text === '' || text === '.' || text === '..'
    ? E.left('it must be a relative path without empty parts, . and ..')
    : E.traverseArray(tokenOf)(text.match(/\{[^{}]*\}|[^{}]+|[{}]/g) ?? [])

const lastSegment = (path: string): string => path.split('/').at(-1) ?? ''

const isJson = (field: Field): boolean => contentKindOf(field) === 'blob'

const filenameOf = (field: Field): string =>
  F.pipe(
    uploadedFilename(field),
    O.getOrElse(() => (isJson(field) ? `${field.name}.json` : field.name)),
  )

const extensionOf = (field: Field): string =>
  /(?:\.[A-Za-z0-9_-]{1,16})?\.gz$|\.[^.]*$/.exec(filenameOf(field))?.[0].slice(1) ?? ''

/** The sample of a field, or the group of a group's field. */
export const ownerOf = ({ analysis_result_obj: result }: Field): FieldOwner =>
  'sample_obj' in result ? result.sample_obj : result.sample_group_obj

const valueOf = (field: Field, placeholder: Placeholder): string => {
  switch (placeholder) {
    case 'sample':
      return ownerOf(field).name
    case 'sample_uuid':
      return ownerOf(field).uuid
    case 'module':
      return field.analysis_result_obj.module_name.replaceAll('::', '__')
    case 'replicate':
      return field.analysis_result_obj.replicate
    case 'field':
      return field.name
    case 'uuid':
      return field.uuid
    case 'filename':
      return filenameOf(field)
    case 'extension':
      return extensionOf(field)
    case 'name':
      return lastSegment(
        isJson(field)
          ? blobFilename(field)
          : F.pipe(
              targetNames([field])[0] ?? O.none,
              O.getOrElse((): string => field.uuid),
            ),
      )
  }
}

/**
 * Equal for paths that are one file on a file system that ignores case or Unicode normalization.
 */
const foldedPath = (path: string): string => path.normalize('NFC').toUpperCase().toLowerCase()

/** Files of sync, also as folders, and temporary files of downloads. */
const isReserved = (path: string): boolean =>
  [manifestName, checksumsName].some((name) => foldedPath(name) === foldedPath(path.split('/')[0] ?? '')) ||
  /(?:^|\/)\.pangea-[^/]*$/i.test(path)

// operations

/** Left is what is wrong with the template. */
export const parseTemplate = (text: string): E.Either<string, PathTemplate> =>
  F.pipe(
    text.split('/'),
    E.traverseArray(segmentOf),
    E.filterOrElse(
      (segments) => segments.flat().some((token) => 'placeholder' in token),
      () => 'it has no placeholder: all files would get one path',
    ),
  )

/** The path of a field's file, with `/` as the separator. */
export const renderPath =
  (template: PathTemplate) =>
  (field: Field): string =>
    template
      .map((tokens) =>
        safeName(tokens.map((token) => ('text' in token ? token.text : valueOf(field, token.placeholder))).join('')),
      )
      .join('/')

/**
 * Finds paths that several fields would get, or that sync uses itself. Paths that differ only in
 * case count as one.
 */
export const findClashes = (
  targets: ReadonlyArray<{ readonly path: string; readonly field: Field }>,
): ReadonlyArray<PathClash> => {
  const byPath = new Map<string, Array<{ readonly path: string; readonly field: Field }>>()
  for (const target of targets) {
    const key = foldedPath(target.path)
    byPath.set(key, [...(byPath.get(key) ?? []), target])
  }
  return F.pipe(
    [...byPath.values()],
    RA.filter((found) => found.length > 1 || found.some(({ path }) => isReserved(path))),
    RA.map((found) => ({ path: found[0]?.path ?? '', fields: found.map(({ field }) => field) })),
  )
}
