/**
 * A process that transfers one file and may be killed at any moment. Arguments: up or down, server,
 * token, uuid of the result, name of the field, path, folder of the checkpoints. Prints a line when
 * it starts, then the outcome as JSON.
 */
import {
  downloadField,
  fieldNamed,
  fileCheckpoints,
  fileSink,
  fileSource,
  makeNodePangea,
  noCache,
  sampleResultById,
  uploadField,
  type SampleResultId,
} from 'pangea-fp/node'

const [direction = '', endpoint = '', token = '', result = '', name = '', path = '', directory = ''] =
  process.argv.slice(2)
const pangea = makeNodePangea({ endpoint, token, cache: noCache, checkpoints: fileCheckpoints({ directory }) })
const field = fieldNamed(sampleResultById(result as SampleResultId), name)
process.stdout.write('started\n')
const options = { partBytes: 5 * 1024 * 1024, thresholdBytes: 1024 * 1024 }
const moved = direction === 'up' ? uploadField(field, fileSource(path), options) : downloadField(field, fileSink(path))
const outcome = await moved(pangea)()
process.stdout.write(`${JSON.stringify(outcome)}\n`)
process.exit(outcome._tag === 'Right' ? 0 : 1)
