/** The environment of operations that move and keep files. @since 0.1.0 */
import { type FileStore } from './FileStore.js'
import { type TransferEnv } from './TransferEnv.js'

/**
 * The environment of every operation, those that move and keep files included: see
 * `makeNodePangea`.
 */
export interface NodePangea extends TransferEnv {
  /** Where `fetchFile` keeps what it downloads. */
  readonly files: FileStore
}
