/** What becomes of each keyword of a description: checked, or left out. */
import { validationKeywords } from '../model/readKeywords.js'
import { type Schema } from '../model/Schema.js'
import { isUncheckedFormat } from '../model/untypedKeywords.js'
import { joinPointer } from '../read/jsonTree.js'
import { type Plan } from './Plan.js'
import { type View } from './views.js'

export type Outcome = 'enforced' | 'left out'

export interface Reported {
  /** A JSON pointer to the keyword, as a fragment. */
  readonly pointer: string
  readonly keyword: string
  /** Left out, where it is so in either direction. */
  readonly outcome: Outcome
  /** Absent for a direction in which the schema is not used. */
  readonly requests?: Outcome
  readonly responses?: Outcome
}

/** What stands in one direction alone says so by where it stands. */
const placed: ReadonlyArray<readonly [RegExp, View]> = [
  [/^\/components\/(parameters|requestBodies)\//, 'sent'],
  [/^\/components\/responses\//, 'received'],
  [/^\/paths\/[^/]+\/([^/]+\/)?(parameters|requestBody)\//, 'sent'],
  [/^\/paths\/[^/]+\/[^/]+\/responses\//, 'received'],
]

const viewsOf = (pointer: string, plan: Plan): ReadonlyArray<View> => {
  const [, view] = placed.find(([pattern]) => pattern.test(pointer)) ?? []
  return view === undefined ? plan.viewsAt(pointer) : [view]
}

const outcomeOf = (keyword: string, schema: Schema, view: View, plan: Plan): Outcome => {
  if (schema.ignored.includes(keyword)) return 'left out'
  if (!plan.beyondOf(schema).includes(keyword)) return 'enforced'
  const isChecked = plan.isChecked(view) && !isUncheckedFormat(keyword, schema)
  return isChecked ? 'enforced' : 'left out'
}

const reportedOf = (schema: Schema, plan: Plan): ReadonlyArray<Reported> => {
  const views = viewsOf(schema.pointer, plan)
  const read = Object.keys(schema.node).filter((key) => validationKeywords.has(key))
  return [...read, ...schema.ignored].map((keyword) => {
    const outcomes = new Map(views.map((view) => [view, outcomeOf(keyword, schema, view, plan)]))
    const [requests, responses] = [outcomes.get('sent'), outcomes.get('received')]
    return {
      pointer: `#${joinPointer(schema.pointer, keyword)}`,
      keyword,
      outcome: [...outcomes.values()].includes('left out') ? 'left out' : 'enforced',
      ...(requests === undefined ? {} : { requests }),
      ...(responses === undefined ? {} : { responses }),
    }
  })
}

/** In the order of their pointers. */
export const reportOf = (plan: Plan): ReadonlyArray<Reported> =>
  plan
    .schemas()
    .flatMap((schema) => reportedOf(schema, plan))
    .sort((a, b) => (a.pointer < b.pointer ? -1 : 1))
