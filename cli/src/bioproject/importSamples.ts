/**
 * Imports a BioProject: a library, a sample for each BioSample, a result with a pointer to the SRA
 * for each run, and the tags that the Python client sets. What exists already stays as it is.
 */
import { function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import {
  createField,
  ensureResult,
  ensureSampleGroup,
  ensureSamples,
  ensureTag,
  fetchField,
  fieldNamed,
  type Op,
  type OrganizationRef,
  type PangeaError,
  partitionSamples,
  reload,
  type Sample,
  type SampleGroup,
  type SampleResult,
  tagSample,
  tagSampleGroup,
} from 'pangea-fp/node'
import { failed } from '../exitCodes.js'
import { applyMetadata, type Applied } from '../metadata/applyMetadata.js'
import { type Plan, planMetadata } from '../metadata/planMetadata.js'
import type { BioSample, SequencingRun } from './parseRunTable.js'
import type { TransferStep } from '../Step.js'

// model

export interface ImportedRun {
  readonly sample: string
  readonly run: string
}

export interface Imported {
  readonly library: SampleGroup
  readonly plan: Plan
  readonly applied: Applied
  readonly runs: ReadonlyArray<ImportedRun>
  readonly failures: ReadonlyArray<{ readonly run: ImportedRun; readonly error: PangeaError }>
}

export interface ImportOptions {
  readonly accession: string
  readonly library: string
  readonly isUpdating: boolean
  readonly isTagging: boolean
}

interface RunOfSample {
  readonly sample: Sample
  readonly run: SequencingRun
}

const moduleName = 'raw::raw_reads'
const fieldName = 'sra_run'

// operations

const importLibrary = (
  organization: OrganizationRef,
  { accession, library }: ImportOptions,
): TransferStep<SampleGroup> =>
  F.pipe(
    ensureSampleGroup(organization, {
      name: library,
      description: `NCBI BioProject ${accession}`,
      is_library: true,
      metadata: { bioproject: accession },
    }),
    RTE.filterOrElseW(
      (group) => group.is_library,
      () =>
        failed(`${library} is not a library: only a library has samples of its own. Choose another with --library.`),
    ),
  )

/** A field that exists stays: it may point to a better copy. */
const ensurePointer = (result: SampleResult, { accession, url }: SequencingRun): Op<unknown, PangeaError> =>
  F.pipe(
    reload(fetchField(fieldNamed(result, fieldName))),
    RTE.asUnit,
    RTE.orElse((error): Op<void, PangeaError> =>
      error._tag === 'NotFound'
        ? F.pipe(
            createField(result, {
              name: fieldName,
              stored_data: { __type__: 'sra', url, filename: `${accession}.sra`, accession },
            }),
            RTE.asUnit,
            // Another process was faster.
            RTE.orElse((failure) => (failure._tag === 'Conflict' ? RTE.right(undefined) : RTE.left(failure))),
          )
        : RTE.left(error),
    ),
  )

const importRun = ({ sample, run }: RunOfSample): Op<ImportedRun, PangeaError> =>
  F.pipe(
    ensureResult(sample, { module_name: moduleName, replicate: run.accession, metadata: run.metadata }),
    RTE.flatMap((result) => ensurePointer(result, run)),
    RTE.map(() => ({ sample: sample.name, run: run.accession })),
  )

const tagAll =
  (library: SampleGroup, samples: ReadonlyArray<Sample>): TransferStep<unknown> =>
  (pangea) =>
    F.pipe(
      TE.Do,
      TE.bind('project', () => ensureTag({ name: 'NCBI BioProject' })(pangea)),
      TE.bind('sample', () => ensureTag({ name: 'NCBI BioSample' })(pangea)),
      TE.tap(({ project }) => tagSampleGroup(project, library)(pangea)),
      TE.flatMap(({ sample: tag }) =>
        partitionSamples(pangea.concurrency)((sample: Sample) => tagSample(tag, sample))(samples)(pangea),
      ),
      TE.flatMap(({ left: [first] }) => (first === undefined ? TE.right(undefined) : TE.left(first.error))),
    )

/** Imports the runs in parallel; the failure of one doesn't stop the others. */
export const importSamples = (
  organization: OrganizationRef,
  bioSamples: ReadonlyArray<BioSample>,
  options: ImportOptions,
): TransferStep<Imported> =>
  F.pipe(
    RTE.Do,
    RTE.bind('library', (): TransferStep<SampleGroup> => importLibrary(organization, options)),
    RTE.bind('samples', ({ library }): TransferStep<ReadonlyArray<Sample>> =>
      ensureSamples(
        library,
        bioSamples.map(({ accession }) => accession),
      ),
    ),
    RTE.let('plan', ({ samples }) =>
      planMetadata(
        bioSamples.map(({ accession, where, metadata }) => ({ sample: accession, where, metadata })),
        samples,
        { mode: options.isUpdating ? 'update' : 'fill', isCreating: false },
      ),
    ),
    RTE.bind('applied', ({ library, plan }): TransferStep<Applied> =>
      applyMetadata(library, plan.samples, options.isUpdating ? 'update' : 'fill'),
    ),
    RTE.bind('outcomes', ({ samples }): TransferStep<Pick<Imported, 'runs' | 'failures'>> => {
      const items = samples.flatMap((sample, index) =>
        (bioSamples[index]?.runs ?? []).map((run): RunOfSample => ({ sample, run })),
      )
      return (pangea) =>
        F.pipe(
          partitionSamples(pangea.concurrency)(importRun)(items)(pangea),
          TE.map(({ left, right }) => ({
            runs: right,
            failures: left.map(({ item: { sample, run }, error }) => ({
              run: { sample: sample.name, run: run.accession },
              error,
            })),
          })),
        )
    }),
    RTE.tap(({ library, samples }) => (options.isTagging ? tagAll(library, samples) : RTE.right(undefined))),
    RTE.map(({ library, plan, applied, outcomes }) => ({ library, plan, applied, ...outcomes })),
  )
