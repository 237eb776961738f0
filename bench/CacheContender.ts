/** A cache that the cache benchmark measures. */
import type Keyv from 'keyv'

export interface CacheContender {
  readonly name: string
  readonly put: (index: number, body: Buffer) => Promise<unknown>
  readonly get: (index: number) => Promise<Uint8Array>
  readonly end: () => Promise<unknown>
}

/** The caches that `contenders/diskCaches.ts` exports. */
export interface ThirdPartyCaches {
  readonly cacache: (folder: string) => CacheContender
  readonly keyvFile: (filename: string) => CacheContender
}

export const keyvContender = (name: string, keyv: Keyv): CacheContender => ({
  name,
  put: (index, body) => keyv.set(`key ${index}`, body),
  get: async (index) => {
    const found = await keyv.get<Buffer>(`key ${index}`)
    return Buffer.isBuffer(found) ? found : Promise.reject(new Error(`${name} lost key ${index}`))
  },
  end: () => keyv.disconnect(),
})
