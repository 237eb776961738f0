/** Loads a package on first use that only some transfers need. */
import { taskEither as TE } from 'fp-ts'
import { type Cause, causeOf } from '../../errors/Cause.js'
import { reinstall } from '../../errors/explainNetworkError.js'
import { packageNotLoadedCode } from '../../errors/networkErrorCodes.js'
import { type TransferRefused, transferRefused } from '../../errors/TransferError.js'

const notLoaded = (name: string, thrown: unknown): Error =>
  Object.assign(new Error(`the package ${name} can't be loaded (${causeOf(thrown).message})`), {
    code: packageNotLoadedCode,
  })

/** Left is an error that names the package. A retry would not help. */
export const loadPackage = <A>(name: string, load: () => Promise<A>): TE.TaskEither<Error, A> =>
  TE.tryCatch(load, (thrown) => notLoaded(name, thrown))

/** The failure of a request whose package can't be loaded. */
export const notSent = ({ message }: Pick<Cause, 'message'>): TransferRefused =>
  transferRefused(`Nothing was sent: ${message}. ${reinstall}`)
