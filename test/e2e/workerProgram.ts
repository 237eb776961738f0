/**
 * A worker process that stops on SIGTERM and prints each job that its handler starts.
 *
 * Arguments: endpoint, token, how many milliseconds a handler takes (it ignores the signal), and
 * `once` to exit when no job is left.
 */
import { either as E } from 'fp-ts'
import { makeNodePangea, noCache, runWorker, withToken, workOrderPrototypeNamed } from '../../src/node.js'

const [, , endpoint = '', token = '', takesMs = '0', once = ''] = process.argv
const pangea = withToken(token)(makeNodePangea({ endpoint, cache: noCache }))

const stop = new AbortController()
process.once('SIGTERM', () => stop.abort())

const worker = runWorker(
  workOrderPrototypeNamed('QC'),
  ({ job }) =>
    () =>
    async () => {
      process.stdout.write(`${job.uuid}\n`)
      await new Promise((resolve) => setTimeout(resolve, Number(takesMs)))
      return E.right(undefined)
    },
  { concurrency: 4, pollMs: 100, settleMs: 1000, graceMs: 100, signal: stop.signal, isOnce: once === 'once' },
)

const summary = await worker(pangea)()
process.stdout.write(JSON.stringify(summary))
process.exit(E.isRight(summary) ? 0 : 1)
