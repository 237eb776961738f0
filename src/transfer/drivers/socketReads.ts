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

/** An answer that is being poured. */
interface Pouring {
  readonly answer: IncomingMessage
  /** Whether its bytes are taken at once, so that they may be read into the shared buffer. */
  isSharing: boolean
  /** While it is paused, what was under way still arrives: in turns, in one of these. */
  readonly own: ReadonlyArray<Buffer>
  turn: number
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
  const pouring = new Map<Socket, Pouring>()

  /** Where a socket's next read goes. */
  const bufferFor = (socket: Socket | undefined): Buffer => {
    const state = socket === undefined ? undefined : pouring.get(socket)
    if (state === undefined) return Buffer.allocUnsafeSlow(ownBytes)
    if (state.isSharing) return shared
    // At most one of the two holds bytes that nobody has taken yet; were it more, there must be a third.
    if (state.answer.readableLength > ownBytes) return Buffer.allocUnsafeSlow(ownBytes)
    state.turn = 1 - state.turn
    return state.own[state.turn] ?? Buffer.allocUnsafeSlow(ownBytes)
  }

  const connect: SocketReads['connect'] = (options) => {
    const holder: { socket?: Socket } = {}
    const buffer = (): Buffer => bufferFor(holder.socket)
    const callback = (length: number, bytes: Uint8Array): boolean => {
      const { socket } = holder
      const state = socket === undefined ? undefined : pouring.get(socket)
      // The HTTP client listens for the same event that a socket without a buffer of its own gives.
      socket?.emit('data', bytes.subarray(0, length))
      // Were bytes to stay behind in the shared buffer, others would be written over them: rather fail, and ask again.
      const isLeftBehind = bytes.buffer === shared.buffer && (state?.answer.readableLength ?? 0) > 0
      if (isLeftBehind) socket?.destroy(new Error('bytes were left in the shared buffer'))
      return true
    }
    const socket = connectSocket({ ...options, onread: { buffer, callback } } as NetConnectOpts)
    holder.socket = socket
    socket.once('close', () => pouring.delete(socket))
    return socket
  }

  const pour =
    (answer: IncomingMessage) =>
    (take: Take): Promise<void> =>
      new Promise((resolve, reject) => {
        const { socket } = answer
        const promised = promisedBytes(answer)
        let taken = 0
        const state: Pouring = {
          answer,
          isSharing: false,
          own: [Buffer.allocUnsafeSlow(ownBytes), Buffer.allocUnsafeSlow(ownBytes)],
          turn: 0,
        }
        // Without an end that is known, there is no telling the last bytes, whose buffer is also that of the next answer's head.
        if (promised !== null) pouring.set(socket, state)
        const end = (): void => void pouring.delete(socket)
        const fail = (thrown: unknown): void => {
          end()
          reject(thrown instanceof Error ? thrown : new Error(String(thrown)))
          answer.destroy()
        }
        // It may have broken before anybody listened.
        if (answer.destroyed) return fail(cutShort())
        answer.on('data', (bytes: Uint8Array) => {
          taken += bytes.length
          const more = take(bytes)
          if (promised !== null && taken >= promised) end()
          state.isSharing = more === undefined && answer.readableLength === 0
          if (more === undefined) return
          if (more === 'enough') {
            resolve()
            answer.destroy()
            return
          }
          answer.pause()
          more.then(() => answer.resume(), fail)
        })
        answer.once('end', () => {
          end()
          resolve()
        })
        answer.once('error', fail)
        answer.once('close', () => fail(cutShort()))
      })

  return { connect, pour }
}
