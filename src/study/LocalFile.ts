/** What the plan of a study compares of a local file. @since 0.1.0 */

/** A file of the study on this computer. */
export interface LocalFile {
  readonly sizeBytes: number
  /** `null`: not computed, because no file on the server has this size and a checksum. */
  readonly sha256: string | null
}
