/** `applyStudy` when responses to writes are lost: the server has applied them. */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import {
  applyStudy,
  fetchStudyState,
  fetchTag,
  fileSource,
  isPlanEmpty,
  type Json,
  type NodePangea,
  parseStudy,
  planStudy,
  rawRequest,
  type Study,
  tagNamed,
  type TransportError,
  type WireResponse,
} from 'pangea-fp/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orThrow, startSandboxFixture, type SandboxFixture } from '../e2e/sandboxFixture.js'

const at = { line: 1, column: 1 }

const studyOf = (rows: ReadonlyArray<Readonly<Record<string, Json>>>): Study => {
  const parsed = parseStudy(
    rows.map((row) => ({
      at,
      cells: Object.entries(row).map(([name, value]) => ({ name, nameAt: at, at, value })),
    })),
  )
  if (E.isLeft(parsed)) throw new Error(JSON.stringify(parsed.left))
  return parsed.right
}

const samplesWith = (value: number): Study =>
  studyOf(
    Array.from({ length: 4 }, (_, index) => ({
      ...{ organization: 'Lab', library: 'Subway', sample: `S${index}`, 'metadata.depth': value, tags: ['lost'] },
      ...{ module: 'qc::counts', replicate: 'run 1', field: 'counts', value: { reads: value } },
    })),
  )

/** The server applies every third POST and PATCH, but its response is lost. */
const losingResponses = (pangea: NodePangea): NodePangea => {
  let writes = 0
  return {
    ...pangea,
    retry: { ...pangea.retry, baseDelayMs: 1 },
    transport: {
      send: (request) =>
        F.pipe(
          pangea.transport.send(request),
          TE.flatMap((response): TE.TaskEither<TransportError, WireResponse> => {
            if (request.method === 'GET' || (writes += 1) % 3 !== 0) return TE.right(response)
            return TE.left({ _tag: 'Unreachable', cause: { name: 'SocketError', message: 'other side closed' } })
          }),
        ),
    },
  }
}

/** How often the server links the tag to samples; a list has each sample once. */
const countLinks = (pangea: NodePangea, tag: string) =>
  F.pipe(
    fetchTag(tagNamed(tag))(pangea),
    TE.flatMap(({ uuid }) => rawRequest('GET', `/api/contrib/tags/${uuid}/samples`)(pangea)),
    TE.map((page) => (page as { readonly count: number }).count),
  )

describe('applyStudy when responses are lost', () => {
  let fixture: SandboxFixture
  beforeAll(async () => {
    fixture = await startSandboxFixture()
  })
  afterAll(() => fixture.sandbox.close())

  const planOf = async (study: Study) =>
    planStudy(study, await orThrow(fetchStudyState(study)(fixture.pangea)), new Map())

  it.each([1, 2])('creates and then replaces metadata and values, and tags once: %i', async (value) => {
    const plan = await planOf(samplesWith(value))
    const outcome = await applyStudy(plan, { open: (path) => fileSource(path) })(losingResponses(fixture.pangea))()
    expect(outcome).toMatchObject({ _tag: 'Right', right: { failed: [] } })
    expect(isPlanEmpty(await planOf(samplesWith(value)))).toBe(true)
    expect(await orThrow(countLinks(fixture.pangea, 'lost'))).toBe(4)
  })
})
