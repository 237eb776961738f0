import { either as E } from 'fp-ts'
import * as fc from 'fast-check'
import {
  conflictsOf,
  isPlanEmpty,
  parseStudy,
  type PlanItem,
  planStudy,
  type Study,
  type StudyPlan,
  type StudyPlanOptions,
  type StudyState,
} from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'
import { emptyState, libraries, type LibraryTree, localFiles, rowsOf, simulate } from './studyArbitrary.js'

const studyOf = (trees: ReadonlyArray<LibraryTree>): Study =>
  E.getOrElse((problems): Study => {
    throw new Error(JSON.stringify(problems))
  })(parseStudy(rowsOf(trees)))

/** The bucket of a new library is not what these tests are about. */
const withLibraries = (trees: ReadonlyArray<LibraryTree>): StudyState =>
  simulate(
    emptyState,
    planStudy(studyOf(trees.map((tree) => ({ ...tree, samples: [], results: [] }))), emptyState, localFiles),
  )

const stateOf = (trees: ReadonlyArray<LibraryTree>): StudyState => {
  const start = withLibraries(trees)
  return simulate(start, planStudy(studyOf(trees), start, localFiles))
}

const plan = (trees: ReadonlyArray<LibraryTree>, state: StudyState, options: StudyPlanOptions = {}): StudyPlan =>
  planStudy(studyOf(trees), state, localFiles, options)

const withoutPlaces = ({ items }: StudyPlan): ReadonlyArray<Omit<PlanItem, 'at'>> =>
  items.map(({ at: _at, ...item }) => item)

/** Libraries of one study, on a server that has another one under the same names. */
const studyAndState = fc.tuple(libraries, libraries).map(([study, stored]) => {
  const missing = study.filter(({ name }) => !stored.some((one) => one.name === name))
  return { study, state: stateOf([...stored, ...missing.map((tree) => ({ ...tree, samples: [], results: [] }))]) }
})

describe('planStudy', () => {
  it('planStudy plans nothing for the state in which it was applied', () => {
    fc.assert(
      fc.property(libraries, (trees) => {
        expect(plan(trees, stateOf(trees)).items.filter(({ action }) => action !== 'unchanged')).toEqual([])
      }),
    )
  })

  it('planStudy plans nothing after its plan was applied to a server with other contents', () => {
    fc.assert(
      fc.property(studyAndState, fc.boolean(), ({ study, state }, isPruning) => {
        const first = plan(study, state, { isPruning })
        fc.pre(conflictsOf(first).length === 0)
        expect(isPlanEmpty(plan(study, simulate(state, first), { isPruning }))).toBe(true)
      }),
    )
  })

  it('planStudy gives the same plan for rows in any order', () => {
    const shuffled = fc.tuple(libraries, fc.infiniteStream(fc.nat(1_000_000)))
    fc.assert(
      fc.property(shuffled, ([trees, random]) => {
        const rows = rowsOf(trees)
          .map((row) => ({ row, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row)
        const study = parseStudy(rows)
        if (E.isLeft(study)) throw new Error(JSON.stringify(study.left))
        expect(withoutPlaces(planStudy(study.right, emptyState, localFiles))).toEqual(
          withoutPlaces(plan(trees, emptyState)),
        )
      }),
    )
  })

  it('planStudy keeps what the study does not describe, and deletes nothing without isPruning', () => {
    fc.assert(
      fc.property(studyAndState, ({ study, state }) => {
        const { items } = plan(study, state)
        expect(items.filter(({ action }) => action === 'delete')).toEqual([])
      }),
    )
  })

  it('planStudy never deletes results for a study that names none', () => {
    fc.assert(
      fc.property(studyAndState, ({ study, state }) => {
        const metadataOnly = study.map((tree) => ({
          ...tree,
          results: [],
          samples: tree.samples.map((sample) => ({ ...sample, results: [] })),
        }))
        const { items } = plan(metadataOnly, state, { isPruning: true })
        expect(items.filter(({ action, kind }) => action === 'delete' && kind !== 'sample')).toEqual([])
      }),
    )
  })

  it('planStudy reports a conflict exactly where a file and a value are described for one field', () => {
    fc.assert(
      fc.property(studyAndState, ({ study, state }) => {
        const items = plan(study, state).items.filter(({ kind }) => kind === 'field' || kind === 'file')
        for (const item of items) {
          const owner = state.libraries.find(({ name }) => name === item.library)
          const results =
            item.sample === null ? owner?.results : owner?.samples.find(({ name }) => name === item.sample)?.results
          const stored = results
            ?.find((one) => one.module_name === item.module && one.replicate === item.replicate)
            ?.fields.find(({ name }) => name === item.field)
          const isFile = JSON.stringify(stored?.stored_data ?? null).includes('__type__')
          expect(item.action === 'conflict').toBe(stored !== undefined && isFile !== (item.kind === 'file'))
        }
      }),
    )
  })
})
