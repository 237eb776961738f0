/** The environment in Node: as everywhere, and with a cache on disk and a way to move files. @since 0.1.0 */
import { either as E, function as F } from 'fp-ts'
import { type Cache } from '../cache/Cache.js'
import { fileSystemCache } from '../cache/drivers/fileSystem.js'
import { noCache } from '../cache/drivers/none.js'
import { fileJournal } from '../transfer/drivers/fileJournal.js'
import { fileStore } from '../transfer/drivers/fileStore.js'
import { withFtp } from '../transfer/drivers/ftp.js'
import { hashThreads } from '../transfer/drivers/hashThreads.js'
import { nodeStorage } from '../transfer/drivers/nodeStorage.js'
import { type Storing } from '../transfer/store/fetchFile.js'
import { cacheDirectory, type ConfigError, connectionFrom, isCacheWanted } from './environment.js'
import { makePangea as makeAnywhere, type Options } from './makePangea.js'

/** An environment for every operation, those that move and keep files included. */
export type NodePangea = Storing

export interface NodeOptions extends Options, Partial<Pick<NodePangea, 'storage' | 'hashing' | 'journal' | 'files'>> {}

const cacheOf = (variables: NodeJS.ProcessEnv): Cache =>
  isCacheWanted(variables) ? fileSystemCache({ directory: cacheDirectory(variables) }) : noCache

/**
 * Describes a server and who is asking; asks nothing yet.
 *
 * Answers are cached in `PANGEA_API_CACHE_DIR`, or else in the user's cache folder, unless `USE_PANGEA_CACHE` is `false`.
 *
 * @example
 * const pangea = makePangea({ endpoint: 'https://pangeabio.io' })
 */
export const makePangea = (options: NodeOptions): NodePangea => ({
  storage: withFtp(nodeStorage()),
  hashing: hashThreads(),
  journal: fileJournal({ directory: cacheDirectory(process.env) }),
  files: fileStore({ directory: cacheDirectory(process.env) }),
  ...makeAnywhere({ cache: cacheOf(process.env), ...options }),
})

/** The same for the server and the token that this process was started with. */
export const pangeaOfProcess = (options: Omit<NodeOptions, 'endpoint' | 'token'>): E.Either<ConfigError, NodePangea> =>
  F.pipe(
    connectionFrom(process.env),
    E.map((connection) => makePangea({ ...options, ...connection })),
  )
