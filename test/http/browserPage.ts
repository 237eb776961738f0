/** What a page does with the client in a browser; `browser.slow.test.ts` bundles it and asks it. */
import { describe, makePangea, whoAmI } from 'pangea-fp'

/** Asks in one environment, so often; tells of the last answer. */
const ask = async (endpoint: string, times: number): Promise<readonly [attempt: number, line: string]> => {
  const ours = makePangea({ endpoint, token: 't0k3n' })
  for (let i = 1; i < times; i++) await whoAmI(ours)()
  const result = await whoAmI(ours)()
  return result._tag === 'Right'
    ? [0, result.right.email]
    : ['attempt' in result.left ? result.left.attempt : 0, describe(result.left)]
}

Object.assign(globalThis, { ask })
