/**
 * The script of a browser page that uses the client; `browserNetworkErrors.slow.test.ts` bundles
 * and calls it.
 */
import { describe, makePangea, whoAmI } from 'pangea-fp'

/** Sends the same request this many times; returns the last outcome. */
const send = async (endpoint: string, times: number): Promise<readonly [attempt: number, line: string]> => {
  const ours = makePangea({ endpoint, token: 't0k3n' })
  for (let i = 1; i < times; i++) await whoAmI(ours)()
  const result = await whoAmI(ours)()
  return result._tag === 'Right'
    ? [0, result.right.email]
    : ['attempt' in result.left ? result.left.attempt : 0, describe(result.left)]
}

Object.assign(globalThis, { send })
