/** Any value as one kind after another, to compare it with what can be distinguished. */
import { jsonTypes } from '../model/Schema.js'
import { type Alternative } from './Alternative.js'
import { factsFor } from './facts.js'

type Alternatives = ReadonlyArray<Alternative>

const isAny = ({ kind }: Alternative): boolean => kind === 'any'

const kindsOf = (one: Alternative): Alternatives =>
  isAny(one) && one.facts.size > 0
    ? jsonTypes.map((kind) => ({
        ...one,
        kind,
        facts: factsFor(one.facts, kind),
        additional: kind === 'object' ? [] : null,
      }))
    : [one]

/** What limits any value limits some kinds only: these are kept apart, unless both sides are any value. */
export const toldApart = (before: Alternatives, after: Alternatives): readonly [Alternatives, Alternatives] =>
  before.every(isAny) && after.every(isAny) ? [before, after] : [before.flatMap(kindsOf), after.flatMap(kindsOf)]
