/** What file operations share: their environment, its signal, and a guard. @since 0.1.0 */
import { function as F, taskEither as TE } from 'fp-ts'
import { causeOf } from '../../errors/Cause.js'
import { type PangeaError } from '../../errors/PangeaError.js'
import { type TransferRefused, transferRefused } from '../../errors/TransferError.js'
import { type TransferPorts } from '../../transfer/TransferPorts.js'
import { type Op, type Pangea } from '../Pangea.js'

/** An environment that can move files too. */
export interface TransferEnv extends Pangea, TransferPorts {}

/** An operation that moves a file. */
export type TransferOp<A, Err extends PangeaError = PangeaError> = Op<A, Err, TransferEnv>

/** The environment, also stopped by `signal`, calls to the platform included. @internal */
export const withTransferSignal = <Env extends Pick<Pangea, 'signal'>>(
  env: Env,
  signal: AbortSignal | undefined,
): Env => {
  if (signal === undefined || signal === env.signal) return env
  return { ...env, signal: env.signal === null ? signal : AbortSignal.any([env.signal, signal]) }
}

/** Fails when a caller's port, source or sink throws or rejects. @internal */
export const catchRejection = <Err, A>(
  name: string,
  transfer: TE.TaskEither<Err, A>,
): TE.TaskEither<Err | TransferRefused, A> =>
  F.pipe(
    TE.tryCatch(transfer, (thrown): TransferRefused => {
      const { message } = causeOf(thrown)
      return transferRefused(
        `The transfer of ${name} stopped: a port, source or sink threw "${message}". Fix it and retry.`,
      )
    }),
    TE.flatMapEither((outcome) => outcome),
  )
