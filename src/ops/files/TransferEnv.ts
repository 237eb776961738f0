/**
 * The environment of operations that transfer files, and helpers for its signal and its ports.
 * @since 0.1.0
 */
import { function as F, taskEither as TE } from 'fp-ts'
import { causeOf } from '../../errors/Cause.js'
import type { PangeaError } from '../../errors/PangeaError.js'
import { type TransferRefused, transferRefused } from '../../errors/TransferError.js'
import type { TransferPorts } from '../../transfer/TransferPorts.js'
import type { Op, Pangea } from '../Pangea.js'

/** An environment that can transfer files. */
export interface TransferEnv extends Pangea, TransferPorts {}

/** An operation that transfers a file. */
export type TransferOp<A, Err extends PangeaError = PangeaError> = Op<A, Err, TransferEnv>

/**
 * Returns an environment whose signal also aborts when `signal` does; calls to the platform stop
 * too. @internal
 */
export const withTransferSignal = <Env extends Pick<Pangea, 'signal'>>(
  env: Env,
  signal: AbortSignal | undefined,
): Env => {
  if (signal === undefined || signal === env.signal) return env
  return { ...env, signal: env.signal === null ? signal : AbortSignal.any([env.signal, signal]) }
}

/** Turns an exception of a caller's port, source or sink into `TransferRefused`. @internal */
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
