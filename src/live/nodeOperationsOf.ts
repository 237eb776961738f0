/** The operations bound to one environment, those that move files included. @since 0.1.0 */
import { bindTo, operationsOf } from '../ops/operationsOf.js'
import { runWorker } from '../ops/runWorker.js'
import { downloadField, streamFile } from '../ops/files/downloadField.js'
import { downloadMany } from '../ops/files/downloadMany.js'
import { fetchFile, withFile } from '../ops/files/fetchFile.js'
import { type NodePangea } from '../ops/files/NodePangea.js'
import { verifyFiles } from '../ops/files/verifyFiles.js'
import { uploadField } from '../ops/files/uploadField.js'
import { uploadMany } from '../ops/files/uploadMany.js'

/**
 * Each operation as a function that gives a plain `TaskEither`, and each stream as one that gives an `AsyncIterable`.
 *
 * @example
 * const { fetchSample, ensureResult, uploadField } = nodeOperationsOf(pangea)
 * const uploaded = F.pipe(
 *   fetchSample(sampleNamed('Lab', 'Subway', 'S1')),
 *   TE.flatMap((sample) => ensureResult(sample, { module_name: 'raw::raw_reads', replicate: 'run 1' })),
 *   TE.flatMap((result) => uploadField(fieldNamed(result, 'read_1'), fileSource('reads_1.fastq.gz'))),
 * )
 */
export const nodeOperationsOf = (pangea: NodePangea) => {
  const bind = bindTo(pangea)
  return {
    ...operationsOf(pangea),
    uploadField: bind(uploadField),
    uploadMany: bind(uploadMany),
    downloadField: bind(downloadField),
    downloadMany: bind(downloadMany),
    streamFile: bind(streamFile),
    fetchFile: bind(fetchFile),
    withFile: bind(withFile),
    verifyFiles: bind(verifyFiles),
    // Its handlers may move files.
    runWorker: bind(runWorker<NodePangea>),
  } as const
}
