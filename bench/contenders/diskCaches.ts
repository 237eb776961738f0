/** Third-party caches on disk: cacache, and Keyv with its file store. */
import cacache from 'cacache'
import Keyv from 'keyv'
import { KeyvFile } from 'keyv-file'
import { type ThirdPartyCaches, keyvContender } from '../CacheContender.js'

export const stores: ThirdPartyCaches = {
  cacache: (folder) => ({
    name: 'cacache',
    put: (index, body) => cacache.put(folder, `key ${index}`, body, { metadata: { tags: ['one', 'two'] } }),
    get: async (index) => (await cacache.get(folder, `key ${index}`, { memoize: false })).data,
    end: () => Promise.resolve(),
  }),
  keyvFile: (filename) => keyvContender('keyvFile', new Keyv({ store: new KeyvFile({ filename, writeDelay: 0 }) })),
}
