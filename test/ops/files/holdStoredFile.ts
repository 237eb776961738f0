/** A process that holds a file of a store until it is killed. Argument: folder. */
import { either as E, option as O } from 'fp-ts'
import { fileStore } from '../../../src/ops/files/node/fileStore.js'

const store = fileStore({ directory: process.argv[2] ?? '' })
process.once('message', (sha256) => {
  void store
    .pin(String(sha256))()
    .then((held) => process.send?.(E.isRight(held) && O.isSome(held.right) ? 'held' : 'missing'))
})
setInterval(() => undefined, 1000)
