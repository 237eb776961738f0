/**
 * Guards a transfer against ports, sources and targets of the caller's own, which may throw or
 * reject.
 */
import { function as F, taskEither as TE } from 'fp-ts'
import { causeOf } from '../../errors/Cause.js'
import { type TransferRefused, transferRefused } from '../../errors/TransferError.js'

/** The same transfer, which fails where it would reject. */
export const catchThrown = <Err, A>(
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
