/** Encodes a JSON request body. @since 0.1.0 */
import { either as E } from 'fp-ts'
import type { Cause } from '../errors/Cause.js'
import type { Body } from '../generated/operation.js'
import { writeJson } from './losslessJson.js'
import { findBodyProblem } from './findJsonProblem.js'

// model

/** A value that can't be sent, by its JSON pointer in the body. */
export interface BodyProblem {
  readonly pointer: string
  readonly problem: string
}

export interface EncodedBody {
  /** Includes the boundary of a multipart body. */
  readonly contentType: string
  readonly content: string | Uint8Array
}

// pure

/** Writes the value at this pointer as JSON. */
export const writeJsonAt = (value: unknown, pointer: string): E.Either<BodyProblem, string> => {
  const found = findBodyProblem(value)
  return found === null
    ? E.mapLeft(({ message }: Cause): BodyProblem => ({ pointer, problem: `can't be written: ${message}` }))(
        writeJson(value),
      )
    : E.left({ pointer: `${pointer}${found.pointer}`, problem: found.problem })
}

/** Encodes a body in a JSON media type. */
export const encodeJsonBody = (
  { mediaType }: Pick<Body, 'mediaType'>,
  body: unknown,
): E.Either<BodyProblem, EncodedBody> =>
  E.map((content: string): EncodedBody => ({ contentType: mediaType, content }))(writeJsonAt(body, ''))
