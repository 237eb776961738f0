/** How the generator says no: one kind of error, which names the place in the description. */

const name = 'CodegenError'

/** An error for people: its message is all that is shown. */
export const codegenError = (message: string): Error => Object.assign(new Error(message), { name })

export const isCodegenError = (thrown: unknown): thrown is Error => thrown instanceof Error && thrown.name === name

/** Why a place of a description can't be expressed. */
export interface Rejection {
  readonly pointer: string
  readonly reason: string
}

/** What an error says of the description; `null` when it says nothing of it. */
export const rejectionOf = (thrown: unknown): Rejection | null =>
  isCodegenError(thrown) && 'rejection' in thrown ? (thrown.rejection as Rejection) : null

/** Stops, naming the place as a JSON pointer, and the file where it is not the description's own. */
export const reject = (pointer: string, problem: string, file = ''): never => {
  throw Object.assign(codegenError(`${file}#${pointer}: ${problem}`), { rejection: { pointer, reason: problem } })
}
