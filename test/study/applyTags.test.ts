/** `applyStudy` on two computers at the same time: the server accepts a tag of a sample twice. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E } from 'fp-ts'
import {
  applyStudy,
  fetchStudyState,
  fetchTag,
  fileCheckpoints,
  fileSource,
  listTaggedSamples,
  type NodePangea,
  parseStudy,
  type PlanItem,
  planStudy,
  tagById,
  tagNamed,
} from 'pangea-fp/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orThrow, startSandboxFixture, type SandboxFixture } from '../e2e/sandboxFixture.js'

const isChange = ({ action }: PlanItem): boolean => action !== 'unchanged'

const at = { line: 1, column: 1 }

const studyOf = (names: ReadonlyArray<string>, tag: string) =>
  E.getOrElseW((problems) => {
    throw new Error(JSON.stringify(problems))
  })(
    parseStudy(
      names.map((sample) => ({
        at,
        cells: Object.entries({ organization: 'Lab', library: 'Subway', sample, tags: [tag] }).map(([name, value]) => ({
          ...{ name, nameAt: at, at, value },
        })),
      })),
    ),
  )

describe('applyStudy with tags', () => {
  let fixture: SandboxFixture
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pangea-tags-'))
    fixture = await startSandboxFixture()
  })
  afterAll(async () => {
    await fixture.sandbox.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** An environment whose locks the others don't see. */
  const computer = (name: string): NodePangea => ({
    ...fixture.pangea,
    checkpoints: fileCheckpoints({ directory: join(folder, name) }),
  })

  /** Applies a study on some computers at once; returns the names of the tagged samples. */
  const applyOn = async (computers: ReadonlyArray<NodePangea>, names: ReadonlyArray<string>, tag: string) => {
    const study = studyOf(names, tag)
    const plan = planStudy(study, await orThrow(fetchStudyState(study)(fixture.pangea)), new Map())
    const outcomes = await Promise.all(
      computers.map((pangea) => applyStudy(plan, { open: (path) => fileSource(path) })(pangea)()),
    )
    expect(outcomes).toEqual(computers.map(() => E.right({ applied: plan.items.filter(isChange), failed: [] })))
    const { uuid } = await orThrow(fetchTag(tagNamed(tag))(fixture.pangea))
    const tagged = await orThrow(listTaggedSamples(tagById(uuid))(fixture.pangea))
    // `listTaggedSamples` lists a sample once, however often it is linked.
    const url = `${fixture.sandbox.endpoint}/api/contrib/tags/${uuid}/samples`
    const { count } = (await (await fetch(url)).json()) as { readonly count: number }
    return { names: tagged.map(({ name }) => name).sort(), count }
  }

  it('one computer tags each sample once', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `one ${index}`).sort()
    expect(await applyOn([computer('one')], names, 'one')).toEqual({ names, count: 30 })
  })

  it('two computers rarely tag a sample twice', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `two ${index}`).sort()
    const tagged = await applyOn([computer('one'), computer('two')], names, 'two')
    expect(tagged.names).toEqual(names)
    expect(tagged.count - names.length).toBeLessThanOrEqual(6)
  })
})
