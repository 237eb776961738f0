/** A `Writable` as the target of a download. @since 0.1.0 */
import type { Writable } from 'node:stream'
import { taskEither as TE } from 'fp-ts'
import { streamTarget, type StreamSink } from '../Sink.js'

/** A download must not end the process's own streams. */
const isProcessStream = (stream: Writable): boolean => stream === process.stdout || stream === process.stderr

/**
 * Waits for the event, unless `isDone`; rejects if the stream has failed, or fails while waiting.
 */
const waitFor = (stream: Writable, event: 'drain' | 'finish', isDone: () => boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    const broken = (): void => reject(stream.errored ?? new Error('the stream was closed'))
    if (stream.destroyed || stream.writableEnded) return broken()
    const then = (settle: () => void) => (): void => {
      stream.off(event, done).off('close', failed).off('error', failed)
      settle()
    }
    const done = then(resolve)
    const failed = then(broken)
    stream.on(event, done).on('close', failed).on('error', failed)
    if (isDone()) done()
  })

const end = async (stream: Writable): Promise<void> => {
  if (stream.writableFinished) return
  // The callback of an empty write runs after all writes before it.
  if (isProcessStream(stream))
    return new Promise((resolve, reject) => {
      stream.write('', (error) => (error instanceof Error ? reject(error) : resolve()))
    })
  return waitFor(stream, 'finish', () => stream.end().writableFinished)
}

/**
 * Writes the bytes as they are stored (gzip stays gzip), no faster than the stream accepts them.
 * They are verified at the end: the stream ends if they are right, and is destroyed if they are
 * wrong, the download failed, or it was cancelled.
 */
export const streamSink = (stream: Writable, name = 'stream'): StreamSink => ({
  _tag: 'Stream',
  name,
  open: TE.fromIO(() => {
    // An error without a listener ends the process; the caller gets it as the download's result.
    const ignore = (): void => undefined
    const release = (): void => void stream.off('error', ignore)
    stream.on('error', ignore)
    return streamTarget(name, {
      write: (bytes) => waitFor(stream, 'drain', () => stream.write(bytes)),
      end: () => end(stream).finally(release),
      fail: () => {
        if (isProcessStream(stream) || stream.closed) return release()
        stream.once('close', release)
        stream.destroy(new Error(`the download of ${name} failed`))
      },
    })
  }),
})
