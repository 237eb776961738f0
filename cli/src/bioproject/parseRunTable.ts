/**
 * Reads the run table of an NCBI BioProject, as a person downloads it: `SraRunTable.csv` of the SRA
 * Run Selector, or the run info of Entrez. Pure.
 */
import { either as E } from 'fp-ts'
import type { Json } from 'pangea-fp/node'
import { type MetadataRow, parseTable } from '../metadata/parseTable.js'

// model

type Metadata = Readonly<Record<string, Json>>

export interface SequencingRun {
  /** `SRR…`, `ERR…` or `DRR…` */
  readonly accession: string
  readonly url: string
  /** What is about the run rather than the sample. */
  readonly metadata: Metadata
}

export interface BioSample {
  /** `SAMN…`, `SAMEA…` or `SAMD…` */
  readonly accession: string
  /** The first line that mentions it. */
  readonly where: string
  readonly metadata: Metadata
  readonly runs: ReadonlyArray<SequencingRun>
}

// pure helpers

/** Columns about a run, of either kind of table. */
const runColumns = new Set(
  [
    ...['Run', 'Experiment', 'Assay Type', 'AvgSpotLen', 'avgLength', 'Bases', 'Bytes', 'spots', 'spots_with_mates'],
    ...['size_MB', 'Consent', 'Center Name', 'CenterName', 'DATASTORE filetype', 'DATASTORE provider'],
    ...['DATASTORE region', 'download_path', 'Instrument', 'Model', 'Platform', 'Library Name', 'LibraryName'],
    ...['LibraryLayout', 'LibrarySelection', 'LibrarySource', 'LibraryStrategy', 'InsertSize', 'InsertDev'],
    ...['ReleaseDate', 'LoadDate', 'create_date', 'version', 'Submission', 'RunHash', 'ReadHash', 'AssemblyName'],
  ].map((name) => name.toLowerCase()),
)

const textIn = ({ metadata }: MetadataRow, column: string): string => {
  const value = metadata[column]
  return typeof value === 'string' ? value.trim() : ''
}

const urlOf = (row: MetadataRow): string => {
  const path = textIn(row, 'download_path')
  // Where NCBI publishes every public run.
  const published = `https://sra-pub-run-odp.s3.amazonaws.com/sra/${row.sample}/${row.sample}`
  return /^https?:\/\//.test(path) ? path : published
}

const rowProblems = (accession: string, row: MetadataRow): ReadonlyArray<string> => {
  const project = textIn(row, 'BioProject')
  return [
    ...(/^[SED]RR\d+$/.test(row.sample)
      ? []
      : [`${row.where}: Run is ${row.sample}, which is not the accession of a run.`]),
    ...(textIn(row, 'BioSample') === '' ? [`${row.where}: BioSample is empty.`] : []),
    ...(project === accession
      ? []
      : [`${row.where}: BioProject is ${project === '' ? 'empty' : project}, not ${accession}.`]),
  ]
}

const isSame = (a: Json | undefined, b: Json | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What all rows of a sample have in common, except what is known to be about runs. */
const sampleColumns = (rows: ReadonlyArray<MetadataRow>): ReadonlyArray<string> => {
  const [first, ...others] = rows.map(({ metadata }) => metadata)
  return Object.keys(first ?? {}).filter(
    (column) =>
      !runColumns.has(column.toLowerCase()) && others.every((metadata) => isSame(metadata[column], first?.[column])),
  )
}

const sampleOf = (accession: string, rows: ReadonlyArray<MetadataRow>): BioSample => {
  const shared = new Set(sampleColumns(rows))
  const pick = (metadata: Metadata, isShared: boolean): Metadata =>
    Object.fromEntries(Object.entries(metadata).filter(([column]) => shared.has(column) === isShared))
  return {
    accession,
    where: rows[0]?.where ?? '',
    metadata: pick(rows[0]?.metadata ?? {}, true),
    runs: rows.map((row) => ({ accession: row.sample, url: urlOf(row), metadata: pick(row.metadata, false) })),
  }
}

// operation

/** Left has a line for each problem. */
export const parseRunTable = (
  text: string,
  accession: string,
): E.Either<ReadonlyArray<string>, ReadonlyArray<BioSample>> => {
  const { rows, problems } = parseTable(text, ',', { indexColumn: 'Run', isAllStrings: false, noun: 'run' })
  const all = [...problems, ...rows.flatMap((row) => rowProblems(accession, row))]
  if (all.length > 0) return E.left(all)
  const accessions = [...new Set(rows.map((row) => textIn(row, 'BioSample')))]
  return E.right(
    accessions.map((sample) =>
      sampleOf(
        sample,
        rows.filter((row) => textIn(row, 'BioSample') === sample),
      ),
    ),
  )
}
