/** What is wrong with a draft that was read from a file, a seed or a form. @since 0.1.0 */

/** One thing that is wrong, and where. */
export interface DraftProblem {
  /** JSON pointer (RFC 6901) to the value, `/metadata/depth` for example; `''` is the whole draft. */
  readonly pointer: string
  /** The member of the draft that it is in, to be shown beside the input of a form; `''` for the whole draft. */
  readonly field: string
  /** For people, on one line, with the place in it: `metadata/depth must be a number`. */
  readonly message: string
}

export interface DraftError {
  readonly _tag: 'DraftError'
  /** What the draft was to be, in words: `sample`, `sample group`. */
  readonly kind: string
  /** All that is wrong, in the order of the draft's members; at least one. */
  readonly problems: ReadonlyArray<DraftProblem>
}
