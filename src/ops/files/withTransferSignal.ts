/** Adds the signal of one transfer to that of the environment. */
import { type Pangea } from '../Pangea.js'

/** An environment that either signal stops, calls to the platform included. */
export const withTransferSignal = <Env extends Pick<Pangea, 'signal'>>(
  env: Env,
  signal: AbortSignal | undefined,
): Env => {
  if (signal === undefined || signal === env.signal) return env
  return { ...env, signal: env.signal === null ? signal : AbortSignal.any([env.signal, signal]) }
}
