/**
 * The error of the draft parsers. A draft is a record before it is sent, read from a file, a seed
 * or a form. @since 0.1.0
 */

/** One problem in a draft, and where it is. */
export interface DraftProblem {
  /**
   * JSON pointer (RFC 6901) to the value, for example `/metadata/depth`; `''` is the complete
   * draft.
   */
  readonly pointer: string
  /**
   * The top-level member that contains the problem, so that a form can show it beside the right
   * input; `''` for the complete draft.
   */
  readonly field: string
  /** One line for people, with the location: `metadata/depth must be a number`. */
  readonly message: string
}

export interface DraftError {
  readonly _tag: 'DraftError'
  /** What the draft describes, for messages: `sample`, `sample group`. */
  readonly kind: string
  /** All problems, in the order of the draft's members; at least one. */
  readonly problems: ReadonlyArray<DraftProblem>
}
