/** From the options of the command to the files that it writes: reads, selects, generates and reports. */
import { writeFile } from 'node:fs/promises'
import { generatable, generate } from './generate.js'
import { type GenerateOptions } from './GenerateOptions.js'
import { readFormats } from './model/formats.js'
import { type Defaults } from './model/memberFacts.js'
import { type Files } from './output.js'
import { planOf } from './plan/Plan.js'
import { keywordReport } from './plan/keywordReport.js'
import { type ReadOptions } from './read/loadSources.js'
import { type Description, readBundled } from './read/readDescription.js'
import { type Node } from './read/tree.js'
import { codegenError, type Refusal, refusalOf } from './refuse.js'
import { selectOperations } from './select/selectOperations.js'

/** Which URLs of a description may be read, and how. */
export interface UrlOptions {
  readonly resolve?: ReadonlyMap<string, string>
  readonly fetch?: true
}

export interface FilesOptions extends UrlOptions {
  /** Reads without changing anything. */
  readonly check?: true
  readonly updateLock?: true
  readonly formats?: string
  readonly include?: ReadonlyArray<string>
  readonly exclude?: ReadonlyArray<string>
  readonly skipUnsupported?: true
  readonly report?: string
  readonly defaults?: Defaults
  readonly responses?: GenerateOptions['responses']
  readonly inferTypes?: true
}

export interface Source {
  readonly spec: string
  readonly options: FilesOptions
  /** Told of each file that the description is read from. */
  readonly onFile?: (file: string) => void
}

export const readOptions = ({ resolve, fetch }: UrlOptions, mode: ReadOptions['fetch']): ReadOptions => ({
  ...(resolve === undefined ? {} : { resolve }),
  ...(fetch === undefined || mode === undefined ? {} : { fetch: mode }),
})

const describe = ({ spec, options, onFile }: Source): Promise<Description> => {
  const { check, updateLock } = options
  const mode = check === true ? 'verify' : updateLock === true ? 'update' : 'add'
  return readBundled(spec, { ...readOptions(options, mode), ...(onFile === undefined ? {} : { onFile }) })
}

/** A refusal of a part is no reason to do without the rest. */
const namingTheOption = (thrown: unknown): unknown =>
  refusalOf(thrown) === null
    ? thrown
    : codegenError(`${(thrown as Error).message}; --skip-unsupported generates the rest`)

const generateOptions = async ({
  formats,
  defaults,
  responses,
  inferTypes,
}: FilesOptions): Promise<Partial<GenerateOptions>> => ({
  ...(formats === undefined ? {} : { formats: await readFormats(formats) }),
  ...(defaults === undefined ? {} : { defaults }),
  ...(responses === undefined ? {} : { responses }),
  ...(inferTypes === undefined ? {} : { inferTypes }),
})

const writeReport = async (
  file: string | undefined,
  document: Node | null,
  options: Partial<GenerateOptions>,
  refused: ReadonlyArray<Refusal>,
): Promise<void> => {
  if (file === undefined) return
  const keywords = document === null ? [] : keywordReport(planOf(document, options))
  const all = [
    ...refused.map(({ pointer, reason }) => ({
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

/** The generated files; `warn` gets a line for each operation that is left out. */
export const filesOf = async (source: Source, warn: (line: string) => void): Promise<Files> => {
  const { include = [], exclude = [], skipUnsupported: isSkipping, report } = source.options
  const options = await generateOptions(source.options)
  const { document, located } = await describe(source)
  const whole = async (): Promise<Files> => {
    const selected = selectOperations(document, { include, exclude })
    if (isSkipping !== true) {
      const files = await generate(selected, options)
      await writeReport(report, selected, options, [])
      return files
    }
    const part = generatable(selected, options)
    for (const { subject, pointer, reason } of part.skipped) {
      const { message } = located(codegenError(`#${pointer}: ${reason}`)) as Error
      warn(`skipped ${subject}: ${message}`)
    }
    await writeReport(report, part.document, options, part.skipped)
    return generate(part.document, options)
  }
  try {
    return await whole()
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    if (refusal !== null) await writeReport(report, null, options, [refusal])
    // An error about a place in another file names that file.
    throw isSkipping === true ? located(thrown) : namingTheOption(located(thrown))
  }
}
