/** What stops a transfer: the environment's signal, and one that was given with the transfer. */
import { type Pangea } from '../Pangea.js'

/** The environment in which both are heard, by the calls to the platform too. */
export const withTransferSignal = <Env extends Pick<Pangea, 'signal'>>(
  env: Env,
  signal: AbortSignal | undefined,
): Env => {
  if (signal === undefined || signal === env.signal) return env
  return { ...env, signal: env.signal === null ? signal : AbortSignal.any([env.signal, signal]) }
}
