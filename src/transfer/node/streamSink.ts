/** A `Writable` as the target of a download. @since 0.1.0 */
import { type Writable } from 'node:stream'
import { taskEither as TE } from 'fp-ts'
import { streamTarget, type StreamSink } from '../Sink.js'

/** The process's own streams are not this download's to end. */
const isOfTheProcess = (stream: Writable): boolean => stream === process.stdout || stream === process.stderr

/** An error without a listener ends the process; the caller gets it as the download's result. */
const listening = (stream: Writable): (() => void) => {
  const ignore = (): void => undefined
  stream.on('error', ignore)
  return () => void stream.off('error', ignore)
}

const gone = (): Error => new Error('the stream was closed')

/** Waits while the stream is full; rejects when it breaks, also under the wait. */
const take = (stream: Writable, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    if (stream.destroyed || stream.writableEnded) return reject(stream.errored ?? gone())
    const settle = (run: () => void) => (): void => {
      stream.off('drain', drained).off('close', closed).off('error', closed)
      run()
    }
    const drained = settle(resolve)
    const closed = settle(() => reject(stream.errored ?? gone()))
    stream.on('drain', drained).on('close', closed).on('error', closed)
    if (stream.write(bytes)) drained()
  })

const end = (stream: Writable): Promise<void> =>
  new Promise((resolve, reject) => {
    if (isOfTheProcess(stream))
      return void stream.write('', (error) => (error instanceof Error ? reject(error) : resolve()))
    if (stream.destroyed || stream.writableEnded)
      return stream.writableFinished ? resolve() : reject(stream.errored ?? gone())
    const settle = (run: () => void) => (): void => {
      stream.off('close', closed).off('error', failed).off('finish', finished)
      run()
    }
    const finished = settle(resolve)
    const failed = settle(() => reject(stream.errored ?? gone()))
    const closed = settle(() => (stream.writableFinished ? resolve() : reject(gone())))
    stream.on('close', closed).on('error', failed).on('finish', finished)
    stream.end()
  })

/**
 * Takes the bytes as they come, no faster than they are taken, and as they are stored: gzip stays
 * gzip. They are verified at the end: the stream ends when all of them were right, and is destroyed
 * when they were not, when the download failed, or when it was cancelled.
 */
export const streamSink = (stream: Writable, name = 'stream'): StreamSink => ({
  _tag: 'Stream',
  name,
  open: TE.fromIO(() => {
    const release = listening(stream)
    return streamTarget(name, {
      take: (bytes) => take(stream, bytes),
      end: () => end(stream).finally(release),
      fail: () => {
        if (isOfTheProcess(stream)) return release()
        if (stream.closed) release()
        else stream.once('close', release)
        stream.destroy(new Error(`the download of ${name} did not come to its end`))
      },
    })
  }),
})
