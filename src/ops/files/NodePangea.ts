/**
 * The environment of every operation on Node, including file transfers and the file store. @since
 * 0.1.0
 */
import type { FileStore } from './FileStore.js'
import type { TransferEnv } from './TransferEnv.js'

/** Made by `makeNodePangea`. */
export interface NodePangea extends TransferEnv {
  /** Where `fetchFile` stores downloaded files. */
  readonly files: FileStore
}
