/** Parses JSON values of flags and files. Pure. */
import { either as E, function as F } from 'fp-ts'
import { type Json, parseJson } from 'pangea-fp/node'
import { type CommandFailure, wrongUsage } from '../exitCodes.js'

/** The position of the first error, as the parser states it. */
const whereOf = (text: string): string => {
  try {
    JSON.parse(text)
    return ''
  } catch (thrown) {
    const { message } = thrown as Error
    const [, position = ''] = /position (\d+)/.exec(message) ?? []
    if (position === '') {
      const [, token] = /^Unexpected token '?([^',]+)/.exec(message) ?? []
      return token === undefined ? ', it ends too early' : `, ${token} is unexpected`
    }
    const before = text.slice(0, Number(position)).split('\n')
    return `, at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
  }
}

/** Parses a JSON value; numbers keep all digits. */
export const parseJsonValue = (what: string, text: string): E.Either<CommandFailure, Json> =>
  F.pipe(
    parseJson(text),
    E.bimap(
      () => wrongUsage(`${what} is not JSON${whereOf(text)}. Text needs quotes: '"text"'.`),
      (value) => value as Json,
    ),
  )

/** Parses a JSON object, such as the metadata of a sample. */
export const parseJsonObject = (what: string, text: string): E.Either<CommandFailure, Json> =>
  F.pipe(
    parseJsonValue(what, text),
    E.filterOrElse(
      (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && text.trim().startsWith('{'),
      () => wrongUsage(`${what} is not a JSON object such as '{"city": "Oslo"}'.`),
    ),
  )
