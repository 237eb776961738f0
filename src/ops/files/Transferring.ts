/** The environment of operations that move files. @since 0.1.0 */
import { type readerTaskEither as RTE } from 'fp-ts'
import { type PangeaError } from '../../errors/PangeaError.js'
import { type CommonError } from '../../errors/RequestError.js'
import { type TransferPorts } from '../../transfer/TransferPorts.js'
import { type Pangea } from '../Pangea.js'

/** An environment that can move files too. */
export type Transferring = Pangea & TransferPorts

/** An operation that moves a file. */
export type TransferOp<A, Err extends PangeaError = PangeaError> = RTE.ReaderTaskEither<
  Transferring,
  CommonError | Err,
  A
>
