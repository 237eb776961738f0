/**
 * Splits an alternative that accepts any type into one for each JSON type, so that it can be
 * compared with typed ones.
 */
import { jsonTypes } from '../model/Schema.js'
import type { SchemaAlternative } from './SchemaAlternative.js'
import { constraintsForKind } from './Constraints.js'

type Alternatives = ReadonlyArray<SchemaAlternative>

const isAny = ({ kind }: SchemaAlternative): boolean => kind === 'any'

const splitByType = (one: SchemaAlternative): Alternatives =>
  isAny(one) && one.constraints.size > 0
    ? jsonTypes.map((kind) => ({
        ...one,
        kind,
        constraints: constraintsForKind(one.constraints, kind),
        additionalProperties: kind === 'object' ? [] : null,
      }))
    : [one]

/** Splits both sides, unless all alternatives of both accept any type. */
export const splitAnyByType = (before: Alternatives, after: Alternatives): readonly [Alternatives, Alternatives] =>
  before.every(isAny) && after.every(isAny)
    ? [before, after]
    : [before.flatMap(splitByType), after.flatMap(splitByType)]
