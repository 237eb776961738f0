/**
 * Reads of many sockets into one buffer, over and over.
 *
 * Node allocates 64 KiB for each read, and most of what a download costs then is fresh memory. A socket whose answer is being
 * poured reads into the shared buffer instead: its bytes are taken before the read returns, so no other read can be in their way.
 */
import { type IncomingMessage } from 'node:http'
import { connect as connectSocket, type NetConnectOpts, type Socket } from 'node:net'
import { type StorageBody, type Take } from '../Storage.js'

// model

export interface SocketReads {
  readonly connect: (options: NetConnectOpts) => Socket
  readonly pour: (answer: IncomingMessage) => StorageBody['pour']
}

const sharedBytes = 256 * 1024
const ownBytes = 64 * 1024

// helpers

/** How many bytes are still to come; unknown, and then the buffer is not shared, where the server does not say. */
const promisedBytes = (answer: IncomingMessage): number | null => {
  const text = answer.headers['content-length'] ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}

const cutShort = (): Error => Object.assign(new Error('the connection closed before the end'), { code: 'ECONNRESET' })

// operations

/** Plain sockets only: TLS decrypts into memory of its own, and such answers are poured without sharing. */
export const socketReads = (): SocketReads => {
  const shared = Buffer.allocUnsafeSlow(sharedBytes)
  const sharing = new Map<Socket, IncomingMessage>()

  const connect: SocketReads['connect'] = (options) => {
    const holder: { socket?: Socket } = {}
    const buffer = (): Buffer =>
      holder.socket !== undefined && sharing.has(holder.socket) ? shared : Buffer.allocUnsafeSlow(ownBytes)
    const callback = (length: number, bytes: Uint8Array): boolean => {
      const { socket } = holder
      const answer = socket === undefined ? undefined : sharing.get(socket)
      // The HTTP client listens for the same event that a socket without a buffer of its own gives.
      socket?.emit('data', bytes.subarray(0, length))
      // Were bytes to stay behind in the shared buffer, others would be written over them: rather fail, and ask again.
      const isLeftBehind = bytes.buffer === shared.buffer && (answer?.readableLength ?? 0) > 0
      if (isLeftBehind) socket?.destroy(new Error('bytes were left in the shared buffer'))
      return true
    }
    const socket = connectSocket({ ...options, onread: { buffer, callback } } as NetConnectOpts)
    holder.socket = socket
    socket.once('close', () => sharing.delete(socket))
    return socket
  }

  const pour =
    (answer: IncomingMessage) =>
    (take: Take): Promise<void> =>
      new Promise((resolve, reject) => {
        const { socket } = answer
        const promised = promisedBytes(answer)
        let taken = 0
        const own = (): void => void sharing.delete(socket)
        const share = (): void => {
          // The last bytes' buffer is also that of the next answer's head: not a shared one.
          if (promised !== null && taken < promised && answer.readableLength === 0) sharing.set(socket, answer)
          else own()
        }
        const fail = (thrown: unknown): void => {
          own()
          reject(thrown instanceof Error ? thrown : new Error(String(thrown)))
          answer.destroy()
        }
        answer.on('data', (bytes: Uint8Array) => {
          taken += bytes.length
          const more = take(bytes)
          if (more === undefined) return share()
          own()
          if (more === 'enough') {
            resolve()
            answer.destroy()
            return
          }
          answer.pause()
          more.then(() => answer.resume(), fail)
        })
        answer.once('end', () => {
          own()
          resolve()
        })
        answer.once('error', fail)
        answer.once('close', () => fail(cutShort()))
      })

  return { connect, pour }
}
