/** `pangea upload file`: uploads a file or standard input into a field of a sample. */
import { either as E, function as F, readerTaskEither as RTE, task as T, taskEither as TE } from 'fp-ts'
import {
  ensureResult,
  ensureSample,
  fieldNamed,
  fileSource,
  type NodePangea,
  planSource,
  type Sample,
  type SampleField,
  type SampleGroup,
  type SampleResult,
  type Source,
  type StreamSource,
  streamSource,
  type UploadedField,
  uploadField,
  type UploadVerification,
} from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record, type OutputOf } from '../OutputSchema.js'
import { type CommandFailure, failed, type Failure } from '../exitCodes.js'
import { findNonUtf8File } from '../input/findNonUtf8File.js'
import { parseName, parsePath } from '../input/parseFlagValues.js'
import { report } from '../Output.js'
import { formatSize } from '../render/formatSize.js'
import { checkLibrary } from '../transfers/checkLibrary.js'
import { compareWithStored, type SameFile, type StoredContent } from '../transfers/compareWithStored.js'
import { isStorable, notStorable } from '../transfers/storableName.js'
import { limitOptions, type TransferFlags, withTransferOptions } from '../transfers/transferOptions.js'
import type { TransferStep } from '../Step.js'

const schema = record('the upload', {
  status: ['string', 'uploaded, or unchanged: the file was stored already'],
  field: ['string', 'the name of the field'],
  uuid: ['uuid', 'of the field'],
  size_bytes: ['integer', 'the size of the file in bytes'],
  sha256: ['string or null', 'the SHA-256 of the file in hexadecimal; null if it is not known'],
  verification: ['string or null', 'how the upload was verified: etag or size; null if nothing was uploaded'],
})

type Printed = OutputOf<typeof schema>

const isStream = (source: Source | StreamSource): source is StreamSource => '_tag' in source

const verificationText: Readonly<Record<UploadVerification, string>> = {
  etag: 'verified by its ETag',
  size: 'verified by size only: the ETag of this storage is not a checksum',
}

const sourceOf = (path: string, filename: string | undefined): TE.TaskEither<Failure, Source | StreamSource> =>
  path === '-'
    ? TE.right(streamSource(filename ?? 'stdin', process.stdin))
    : F.pipe(
        findNonUtf8File(path),
        TE.bimap((message) => failed(message), fileSource),
      )

/** Closes standard input at the end: a pipe whose writer is silent would keep the process alive. */
const closingInput =
  (path: string) =>
  <A>(step: TransferStep<A>): TransferStep<A> =>
  (pangea) =>
    F.pipe(
      step(pangea),
      T.tapIO(() => () => {
        if (path === '-') process.stdin.destroy()
      }),
    )

/**
 * Checks the source and the library first: a sample, once created, stays even if the upload then
 * fails.
 */
const checkTarget = (
  source: Source | StreamSource,
  organization: string,
  library: string,
  sample: string,
): TransferStep<SampleGroup> =>
  F.pipe(
    RTE.fromTaskEither<Failure, unknown, NodePangea>(isStream(source) ? TE.right(null) : planSource(source, {})),
    RTE.filterOrElseW(
      () => isStorable(sample),
      () => failed(notStorable('sample', sample)),
    ),
    RTE.flatMap(() => checkLibrary(organization, library)),
  )

const uploadOptions = ({ filename, ...flags }: TransferFlags & { readonly filename?: string | undefined }) => ({
  ...limitOptions(flags),
  ...(filename === undefined ? {} : { filename }),
})

interface Place {
  readonly sample: string
  readonly field: string
  readonly isOverwriting: boolean
}

/** Fails if the upload would replace what the field stores. */
const checkField = (
  { sample, field, isOverwriting }: Place,
  stored: StoredContent,
): E.Either<CommandFailure, StoredContent> => {
  if (stored._tag === 'Json')
    return E.left(failed(`The field ${field} of ${sample} contains JSON. Delete it, or choose another --field.`))
  return stored._tag === 'OtherFile' && !isOverwriting
    ? E.left(
        failed(
          `The field ${field} of ${sample} stores another file: nothing was uploaded. To replace it pass --overwrite, or --replicate to add a result.`,
        ),
      )
    : E.right(stored)
}

const storedReport = (source: Source | StreamSource, field: string, { uuid, sizeBytes, sha256 }: SameFile): Printed =>
  report(`${source.name}, ${formatSize(sizeBytes)}, is already stored in the field ${uuid}: nothing was uploaded.`, {
    status: 'unchanged',
    field,
    uuid,
    size_bytes: sizeBytes,
    sha256,
    verification: null,
  })

const uploadReport = (
  source: Source | StreamSource,
  { field, sizeBytes, sha256, verification }: UploadedField<SampleField>,
): Printed =>
  report(
    `Uploaded ${source.name}, ${formatSize(sizeBytes)}, to the field ${field.name} (${field.uuid}), ${verificationText[verification]}.`,
    {
      status: 'uploaded',
      field: field.name,
      uuid: field.uuid,
      size_bytes: sizeBytes,
      sha256: sha256 ?? null,
      verification,
    },
  )

export const command = defineCommand({
  summary: 'upload a file into a field; creates the sample, result and field if they do not exist',
  examples: [
    [
      'pangea upload file Lab Subway S1 reads_1.fastq.gz --module raw::raw_reads --field read_1',
      'upload the forward reads of the sample S1',
    ],
    [
      'samtools view -b S1.cram | pangea upload file Lab Subway S1 - --filename S1.bam --module align --field bam',
      'upload the output of a program; a pipe cannot be resumed',
    ],
  ],
  output: schema,
  define: (command, { connected }) =>
    withTransferOptions(command)
      .argument('<organization>', 'its name or uuid', parseName)
      .argument('<library>', 'its name or uuid', parseName)
      .argument('<sample>', 'its name', parseName)
      .argument('<file>', 'or - for standard input, which cannot be resumed', parsePath)
      .requiredOption('--module <name>', "the result's module, for example raw::raw_reads", parseName)
      .requiredOption('--field <name>', 'for example read_1', parseName)
      .option('--replicate <name>', "the result's replicate; by default the latest result of the module", parseName)
      .option('--filename <name>', "the object's name; the file's name by default", parseName)
      .option('--overwrite', 'replace another file in the field')
      .action(
        connected(
          (
            { withProgress },
            organization,
            library,
            sample,
            path,
            { module: module_name, replicate, field, overwrite, ...flags },
          ) =>
            F.pipe(
              RTE.Do,
              RTE.bind('source', (): TransferStep<Source | StreamSource> =>
                RTE.fromTaskEither(sourceOf(path, flags.filename)),
              ),
              RTE.bind('library', ({ source }) => checkTarget(source, organization, library, sample)),
              RTE.bind('sample', ({ library }): TransferStep<Sample> => ensureSample(library, { name: sample })),
              RTE.bind('result', ({ sample }): TransferStep<SampleResult> =>
                ensureResult(sample, { module_name, ...(replicate === undefined ? {} : { replicate }) }),
              ),
              RTE.let('target', ({ result }) => fieldNamed(result, field)),
              RTE.bind('stored', ({ source, target }) => compareWithStored(target, source)),
              RTE.tapEither(({ stored }) => checkField({ sample, field, isOverwriting: overwrite === true }, stored)),
              RTE.flatMap(
                ({ source, target, stored }): TransferStep<Printed> =>
                  (pangea) =>
                    stored._tag === 'SameFile'
                      ? TE.right(storedReport(source, field, stored))
                      : F.pipe(
                          withProgress((onProgress) =>
                            uploadField(target, source, { ...uploadOptions(flags), onProgress })(pangea),
                          ),
                          TE.map((uploaded) => uploadReport(source, uploaded)),
                        ),
              ),
              closingInput(path),
            ),
          {
            afterInterruption: (...[, , , path]) =>
              path === '-'
                ? 'Piped input cannot be resumed: run it again from the start.'
                : 'Run it again: a large file resumes where it stopped.',
          },
        ),
      ),
})
