/** The body of an answer of Node's HTTP client, as it arrives. */
import { type IncomingMessage } from 'node:http'
import { type StoreBody } from '../ObjectStore.js'

const cutShort = (): Error => Object.assign(new Error('the connection closed before the end'), { code: 'ECONNRESET' })

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)))

export const pourAnswer =
  (answer: IncomingMessage): StoreBody['pipeTo'] =>
  (take) =>
    new Promise((resolve, reject) => {
      const fail = (thrown: unknown): void => {
        reject(asError(thrown))
        answer.destroy()
      }
      // It may have broken before anybody listened.
      if (answer.destroyed) return fail(cutShort())
      answer.on('data', (bytes: Uint8Array) => {
        const more = take(bytes)
        if (more === undefined) return
        if (more === 'enough') {
          resolve()
          answer.destroy()
          return
        }
        answer.pause()
        more.then(() => answer.resume(), fail)
      })
      answer.once('end', resolve).once('error', fail)
      answer.once('close', () => fail(cutShort()))
    })
