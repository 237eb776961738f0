/**
 * Selects fields by the flags that all `pangea download` commands share: samples, modules and field
 * names, where the names of samples may also come from a file.
 */
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { taskEither as TE } from 'fp-ts'
import { type GroupField, type SampleField, trimName } from 'pangea-fp/node'
import type { BaseCommand } from '../CommandModule.js'
import { type CommandFailure, failed } from '../exitCodes.js'
import { linesOf } from '../input/linesOf.js'
import { appendName, parsePath } from '../input/parseFlagValues.js'
import { nameSample } from '../records/chooseSamples.js'

// model

/** Names to select; everything where there are none. */
export interface Selection {
  readonly sample?: ReadonlyArray<string> | undefined
  readonly module?: ReadonlyArray<string> | undefined
  readonly field?: ReadonlyArray<string> | undefined
}

export interface SelectionFlags extends Selection {
  readonly sampleManifest?: string | undefined
}

type Stored = SampleField | GroupField
type Kind = keyof Selection

const kinds = ['sample', 'module', 'field'] as const

// pure

export const withSampleOptions = (command: BaseCommand) =>
  command
    .option('--sample <name>', 'only this sample; repeatable', appendName)
    .option(
      '--sample-manifest <file>',
      'only the samples in this file, a name on each line; - for standard input',
      parsePath,
    )

/** The name of a field's sample, module or itself; a group's own result has no sample. */
export const nameIn = ({ analysis_result_obj: result, name }: Stored, kind: Kind): string | null =>
  kind === 'field'
    ? name
    : kind === 'module'
      ? result.module_name
      : 'sample_obj' in result
        ? result.sample_obj.name
        : null

export const isSelected =
  (selection: Selection) =>
  (field: Stored): boolean =>
    kinds.every((kind) => selection[kind]?.includes(nameIn(field, kind) ?? '') ?? true)

/** The selection as a phrase, for example `the sample S1 and the module qc`. */
export const selectionText = (selection: Selection): string =>
  kinds
    .flatMap((kind) => {
      const names = selection[kind] ?? []
      return names.length === 0 ? [] : [`the ${kind} ${nameSample(names)}`]
    })
    .join(' and ')

/** A line for each selected name that matches no field. */
export const missingLines = (selection: Selection, found: ReadonlyArray<Stored>): ReadonlyArray<string> =>
  kinds.flatMap((kind) => {
    const names = new Set(found.map((field) => nameIn(field, kind)))
    return (selection[kind] ?? [])
      .filter((wanted) => !names.has(wanted))
      .map((wanted) => `No file found for the ${kind} ${wanted}.`)
  })

// operation

const namesInFile = (path: string): TE.TaskEither<CommandFailure, ReadonlyArray<string>> =>
  TE.tryCatch(
    async () => linesOf(path === '-' ? await text(process.stdin) : await readFile(path, 'utf8')),
    (thrown) => failed(`Can't read --sample-manifest ${path}: ${(thrown as Error).message}.`),
  )

const trimmed = (names: ReadonlyArray<string> | undefined): ReadonlyArray<string> | undefined =>
  names === undefined ? undefined : [...new Set(names.map(trimName))]

/** Reads the manifest of samples, if there is one. Names are trimmed as the server trims them. */
export const readSelection = ({
  sample,
  module,
  field,
  sampleManifest,
}: SelectionFlags): TE.TaskEither<CommandFailure, Selection> => {
  const others = { module: trimmed(module), field: trimmed(field) }
  if (sampleManifest === undefined) return TE.right({ ...others, sample: trimmed(sample) })
  return async () => {
    const names = await namesInFile(sampleManifest)()
    if (names._tag === 'Left') return names
    return names.right.length === 0
      ? { _tag: 'Left', left: failed(`--sample-manifest ${sampleManifest} contains no sample names.`) }
      : { _tag: 'Right', right: { ...others, sample: trimmed([...(sample ?? []), ...names.right]) } }
  }
}
