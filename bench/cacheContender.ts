/** One way to keep bytes, which the cache benchmark measures. */
import type Keyv from 'keyv'

export interface Contender {
  readonly name: string
  readonly put: (index: number, body: Buffer) => Promise<unknown>
  readonly get: (index: number) => Promise<Uint8Array>
  readonly end: () => Promise<unknown>
}

/** What `contenders/stores.ts` exports. */
export interface OtherStores {
  readonly cacache: (folder: string) => Contender
  readonly keyvFile: (filename: string) => Contender
}

export const viaKeyv = (name: string, keyv: Keyv): Contender => ({
  name,
  put: (index, body) => keyv.set(`key ${index}`, body),
  get: async (index) => {
    const found = await keyv.get<Buffer>(`key ${index}`)
    return Buffer.isBuffer(found) ? found : Promise.reject(new Error(`${name} lost key ${index}`))
  },
  end: () => keyv.disconnect(),
})
