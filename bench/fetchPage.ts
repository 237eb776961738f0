/**
 * Measures fetching one page of a library of 10,000 samples from the sandbox: the first, the middle
 * and the last page, by the library's route and by the filter `library_id`.
 */
import { nodeOperationsOf } from 'pangea-fp/node'
import type { Figures } from './Figures.js'
import { median, getRight, startSandboxFixture } from './sandboxFixture.js'

const samples = 10_000
const rounds = 15

export const fetchPage = async (): Promise<Figures> => {
  const fixture = await startSandboxFixture()
  const { pangea, library } = fixture
  await getRight(
    nodeOperationsOf(pangea).ensureSamples(
      library,
      Array.from({ length: samples }, (_, i) => `S${i}`),
    ),
  )
  const headers = { Authorization: `Token ${pangea.security?.token ?? ''}` }
  const figures: Record<string, number> = { samples }
  for (const [route, path] of [
    ['group', `/api/sample_groups/${library.uuid}/samples?page=`],
    ['filter', `/api/samples?library_id=${library.uuid}&page=`],
  ] as const) {
    for (const [name, number] of [
      ['First', 1],
      ['Middle', 50],
      ['Last', 100],
    ] as const) {
      const times: Array<number> = []
      for (let round = 0; round < rounds; round++) {
        const began = performance.now()
        const response = (await (await fetch(`${pangea.endpoint}${path}${number}`, { headers })).json()) as {
          readonly results: ReadonlyArray<unknown>
        }
        times.push(performance.now() - began)
        if (response.results.length !== 100) return Promise.reject(new Error(`page ${number} is not full`))
      }
      figures[`${route}${name}Ms`] = Math.round(10 * median(times)) / 10
    }
  }
  await fixture.close()
  return figures
}
