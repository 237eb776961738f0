/**
 * Reports for each keyword of a description whether the generated code enforces it or leaves it
 * out.
 */
import { validationKeywords } from '../model/readKeywords.js'
import type { Schema } from '../model/Schema.js'
import { isUncheckedFormat } from '../model/keywordsBeyondTypes.js'
import { joinPointer } from '../read/jsonTree.js'
import type { Plan } from './Plan.js'
import type { Direction } from '../Direction.js'

export type Outcome = 'enforced' | 'left out'

export interface KeywordOutcome {
  /** A JSON pointer to the keyword, as a URI fragment. */
  readonly pointer: string
  readonly keyword: string
  /** `left out` if either direction leaves it out. */
  readonly outcome: Outcome
  /** Missing for a direction in which the schema isn't used. */
  readonly requests?: Outcome
  readonly responses?: Outcome
}

/** Locations that are used in one direction only. */
const directionByLocation: ReadonlyArray<readonly [RegExp, Direction]> = [
  [/^\/components\/(parameters|requestBodies)\//, 'sent'],
  [/^\/components\/responses\//, 'received'],
  [/^\/paths\/[^/]+\/([^/]+\/)?(parameters|requestBody)\//, 'sent'],
  [/^\/paths\/[^/]+\/[^/]+\/responses\//, 'received'],
]

const directionsOf = (pointer: string, plan: Plan): ReadonlyArray<Direction> => {
  const [, direction] = directionByLocation.find(([pattern]) => pattern.test(pointer)) ?? []
  return direction === undefined ? plan.directionsAt(pointer) : [direction]
}

const outcomeOf = (keyword: string, schema: Schema, direction: Direction, plan: Plan): Outcome => {
  if (schema.ignored.includes(keyword)) return 'left out'
  if (!plan.untypedKeywordsOf(schema).includes(keyword)) return 'enforced'
  const isChecked = plan.isChecked(direction) && !isUncheckedFormat(keyword, schema)
  return isChecked ? 'enforced' : 'left out'
}

const outcomesOf = (schema: Schema, plan: Plan): ReadonlyArray<KeywordOutcome> => {
  const directions = directionsOf(schema.pointer, plan)
  const read = Object.keys(schema.node).filter((key) => validationKeywords.has(key))
  return [...read, ...schema.ignored].map((keyword) => {
    const outcomes = new Map(directions.map((direction) => [direction, outcomeOf(keyword, schema, direction, plan)]))
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

/** Sorted by JSON pointer. */
export const keywordReport = (plan: Plan): ReadonlyArray<KeywordOutcome> =>
  plan
    .schemas()
    .flatMap((schema) => outcomesOf(schema, plan))
    .sort((a, b) => (a.pointer < b.pointer ? -1 : 1))
