/**
 * How many requests a storage is given at the same time: fewer when it says that it is too many, more again as it answers.
 *
 * Halved by each sign of trouble, and grown by one for each round of answers, as TCP does it. Pure.
 * @since 0.1.0
 */

// model

export interface Adaptive {
  /** How many requests may be under way: at least 1, at most `max`. */
  readonly limit: number
  readonly max: number
  /** Answers since the last change. */
  readonly answers: number
  /** How often it was cut. A request that began before the last cut says nothing about the limit after it. */
  readonly cuts: number
}

// operations

export const adaptive = (max: number): Adaptive => ({
  limit: Math.max(1, max),
  max: Math.max(1, max),
  answers: 0,
  cuts: 0,
})

/** A request was answered: after as many as are under way at once, there may be one more. */
export const answered = (state: Adaptive): Adaptive => {
  const answers = state.answers + 1
  if (answers < state.limit || state.limit === state.max) return { ...state, answers: Math.min(answers, state.limit) }
  return { ...state, limit: state.limit + 1, answers: 0 }
}

/** The storage slowed a request down that began after `cuts` cuts. A storm of such answers to one round of requests is one cut. */
export const slowed = (state: Adaptive, cuts: number): Adaptive =>
  cuts < state.cuts
    ? state
    : { ...state, limit: Math.max(1, Math.floor(state.limit / 2)), answers: 0, cuts: state.cuts + 1 }
