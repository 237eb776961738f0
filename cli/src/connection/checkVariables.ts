/**
 * Rejects blank variables: a secret that a job does not have must not become another login. Pure.
 */
import { either as E } from 'fp-ts'
import { type CommandFailure, wrongUsage } from '../exitCodes.js'

const names = ['PANGEA_ENDPOINT', 'PANGEA_TOKEN', 'PANGEA_USER', 'PANGEA_PASS', 'PANGEA_PROFILE'] as const

/** Checks the variables that choose the server and the login. */
export const checkVariables = (variables: NodeJS.ProcessEnv): E.Either<CommandFailure, void> => {
  const blank = names.find((name) => variables[name]?.trim() === '')
  return blank === undefined
    ? E.right(undefined)
    : E.left(wrongUsage(`${blank} is blank: is a secret or variable missing? Unset it or give it a value.`))
}
