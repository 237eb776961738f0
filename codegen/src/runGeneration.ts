/**
 * Runs the whole pipeline for the command: reads a description, selects operations, generates files
 * and writes the report.
 */
import { writeFile } from 'node:fs/promises'
import { generatablePart, generateFiles } from './generateFiles.js'
import type { GenerateOptions } from './GenerateOptions.js'
import { readFormats } from './model/formats.js'
import type { DefaultsPolicy } from './model/propertyAnnotations.js'
import type { GeneratedFiles } from './outputFolder.js'
import { planOf } from './plan/Plan.js'
import { keywordReport } from './plan/keywordReport.js'
import type { ReadOptions } from './read/documentLoader.js'
import { type Description, readBundled } from './read/readDescription.js'
import type { Node } from './read/jsonTree.js'
import { codegenError, type Rejection, rejectionOf } from './CodegenError.js'
import { selectOperations } from './select/selectOperations.js'

/** Which URLs a description may refer to, and how they're read. */
export interface UrlOptions {
  readonly resolve?: ReadonlyMap<string, string>
  readonly fetch?: true
}

export interface GenerateFilesOptions extends UrlOptions {
  /** Reads without writing anything, not even the lock file. */
  readonly check?: true
  readonly updateLock?: true
  readonly formats?: string
  readonly include?: ReadonlyArray<string>
  readonly exclude?: ReadonlyArray<string>
  readonly skipUnsupported?: true
  readonly report?: string
  readonly defaults?: DefaultsPolicy
  readonly responses?: GenerateOptions['responses']
  readonly inferTypes?: true
}

export interface GenerateInput {
  readonly spec: string
  readonly options: GenerateFilesOptions
  /** Called with each file that the description is read from. */
  readonly onFile?: (file: string) => void
}

export const toReadOptions = ({ resolve, fetch }: UrlOptions, mode: ReadOptions['fetch']): ReadOptions => ({
  ...(resolve === undefined ? {} : { resolve }),
  ...(fetch === undefined || mode === undefined ? {} : { fetch: mode }),
})

const readInput = ({ spec, options, onFile }: GenerateInput): Promise<Description> => {
  const { check, updateLock } = options
  const mode = check === true ? 'verify' : updateLock === true ? 'update' : 'add'
  return readBundled(spec, { ...toReadOptions(options, mode), ...(onFile === undefined ? {} : { onFile }) })
}

/** Adds a suggestion of `--skip-unsupported` to an error about a part of the description. */
const withSkipHint = (thrown: unknown): unknown =>
  rejectionOf(thrown) === null
    ? thrown
    : codegenError(`${(thrown as Error).message}; --skip-unsupported generates the rest`)

const generateOptions = async ({
  formats,
  defaults,
  responses,
  inferTypes,
}: GenerateFilesOptions): Promise<Partial<GenerateOptions>> => ({
  ...(formats === undefined ? {} : { formats: await readFormats(formats) }),
  ...(defaults === undefined ? {} : { defaults }),
  ...(responses === undefined ? {} : { responses }),
  ...(inferTypes === undefined ? {} : { inferTypes }),
})

const writeReport = async (
  file: string | undefined,
  document: Node | null,
  options: Partial<GenerateOptions>,
  rejected: ReadonlyArray<Rejection>,
): Promise<void> => {
  if (file === undefined) return
  const keywords = document === null ? [] : keywordReport(planOf(document, options))
  const all = [
    ...rejected.map(({ pointer, reason }) => ({
      pointer: `#${pointer}`,
      keyword: pointer.split('/').at(-1) ?? '',
      outcome: 'refused',
      reason,
    })),
    ...keywords,
  ]
  await writeFile(file, `${JSON.stringify(all, null, 2)}\n`).catch((thrown: Error) => {
    throw codegenError(`${file}: ${thrown.message}`)
  })
}

/** Returns the generated files. Calls `warn` with one line for each skipped part. */
export const runGeneration = async (source: GenerateInput, warn: (line: string) => void): Promise<GeneratedFiles> => {
  const { include = [], exclude = [], skipUnsupported: isSkipping, report } = source.options
  const options = await generateOptions(source.options)
  const { document, locateError } = await readInput(source)
  const generateAll = async (): Promise<GeneratedFiles> => {
    const selected = selectOperations(document, { include, exclude })
    if (isSkipping !== true) {
      const files = await generateFiles(selected, options)
      await writeReport(report, selected, options, [])
      return files
    }
    const part = generatablePart(selected, options)
    for (const { subject, pointer, reason } of part.skipped) {
      const { message } = locateError(codegenError(`#${pointer}: ${reason}`)) as Error
      warn(`skipped ${subject}: ${message}`)
    }
    await writeReport(report, part.document, options, part.skipped)
    return generateFiles(part.document, options)
  }
  try {
    return await generateAll()
  } catch (thrown) {
    const rejection = rejectionOf(thrown)
    if (rejection !== null) await writeReport(report, null, options, [rejection])
    // An error about a location in another file names that file.
    throw isSkipping === true ? locateError(thrown) : withSkipHint(locateError(thrown))
  }
}
