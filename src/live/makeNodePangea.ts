/**
 * Makes the Pangea environment for Node, with a cache on disk and file transfers.
 * @since 0.1.0
 */
import { option as O } from 'fp-ts'
import { fileSystemCache } from '../cache/drivers/fileSystem/fileSystemCache.js'
import { noCache } from '../cache/drivers/noCache.js'
import { type Log, silent } from '../ports/Log.js'
import { writeLog } from '../ports/notify.js'
import { fileCheckpoints } from '../transfer/node/fileCheckpoints.js'
import { fileStore } from '../ops/files/node/fileStore.js'
import { withFtp } from '../transfer/node/ftp.js'
import { hashThreads } from '../transfer/node/hash/hashThreads.js'
import { httpObjectStore } from '../transfer/node/http/httpObjectStore.js'
import type { NodePangea } from '../ops/files/NodePangea.js'
import { cacheDirectory, isCacheEnabled, userCacheDirectory } from './environmentVariables.js'
import { nodeTransport } from './proxyAwareTransport.js'
import { dropNullish } from './makeHttp.js'
import { makePangea, type PangeaOptions } from './makePangea.js'

/** The settings of an environment in Node; only the endpoint has no default. */
export interface NodePangeaOptions
  extends PangeaOptions, Partial<Pick<NodePangea, 'storage' | 'hashing' | 'checkpoints' | 'files'>> {}

/**
 * Returns the folder for the cache and the transfer state; logs a warning if the user has no home
 * directory.
 */
const folderOf = (variables: NodeJS.ProcessEnv, log: Log): string => {
  const directory = cacheDirectory(variables)
  if (O.isNone(userCacheDirectory(variables)))
    writeLog(log, 'warn', 'There is no home directory; set PANGEA_API_CACHE_DIR to keep the cache elsewhere.', {
      directory,
    })
  return directory
}

/**
 * Makes the environment for a server and a user; sends nothing yet.
 *
 * Caches responses in `PANGEA_API_CACHE_DIR`, or in the user's cache folder, unless
 * `USE_PANGEA_CACHE` is `false`. For a user without a home directory, uses a folder in the system's
 * temporary one and logs a warning. Sends requests through the proxy that `HTTP_PROXY`,
 * `HTTPS_PROXY` and `NO_PROXY` configure.
 *
 * @example
 * const pangea = makeNodePangea({ endpoint: 'https://pangeabio.io' })
 */
export const makeNodePangea = (options: NodePangeaOptions): NodePangea => {
  const given = dropNullish(options)
  const directory = folderOf(process.env, given.log ?? silent)
  const cache = isCacheEnabled(process.env) ? fileSystemCache({ directory }) : noCache
  return {
    storage: withFtp(httpObjectStore()),
    hashing: hashThreads({ log: given.log ?? silent }),
    checkpoints: fileCheckpoints({ directory }),
    files: fileStore({ directory }),
    ...makePangea({ cache, transport: nodeTransport(), ...given, token: options?.token }),
  }
}
