/** The environment of operations that move and keep files. @since 0.1.0 */
import { type TransferPorts } from '../../transfer/TransferPorts.js'
import { type Pangea } from '../Pangea.js'
import { type FileStore } from './FileStore.js'

/** The environment of every operation, those that move and keep files included: see `makeNodePangea`. */
export interface NodePangea extends Pangea, TransferPorts {
  /** Where `fetchFile` keeps what it downloads. */
  readonly files: FileStore
}
