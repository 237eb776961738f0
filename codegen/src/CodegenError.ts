/**
 * The generator's only error type. Its message is shown to the user; every other error is a bug.
 */

const name = 'CodegenError'

/** Creates an error whose message is shown to the user without a stack trace. */
export const codegenError = (message: string): Error => Object.assign(new Error(message), { name })

export const isCodegenError = (thrown: unknown): thrown is Error => thrown instanceof Error && thrown.name === name

/** A location in a description that the generator rejects, and why. */
export interface Rejection {
  readonly pointer: string
  readonly reason: string
}

/**
 * Returns the rejection that an error carries; `null` for errors that aren't about a description.
 */
export const rejectionOf = (thrown: unknown): Rejection | null =>
  isCodegenError(thrown) && 'rejection' in thrown ? (thrown.rejection as Rejection) : null

/**
 * Throws an error that names the location as a JSON pointer, and the file unless it's the root
 * description.
 */
export const reject = (pointer: string, problem: string, file = ''): never => {
  throw Object.assign(codegenError(`${file}#${pointer}: ${problem}`), { rejection: { pointer, reason: problem } })
}
