/** What a request is about, looked at once more just before it is sent. @internal */
import { either as E } from 'fp-ts'
import { invalidArgument } from '../../errors/RequestError.js'
import { checkId, type Checked, trimName } from './checkIdentifiers.js'

/** Words to search for are no filter: none of them finds everything, as the server means it. */
const searchWords = 'query'

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && trimName(value) === '')

/**
 * The server ignores a filter that is blank: the answer would be about everything, and look like
 * one to what was asked.
 */
export const checkFilters = (args: unknown): Checked<void> => {
  const { query = {} } = args as { readonly query?: object }
  const blank = Object.entries(query).find(([name, value]) => name !== searchWords && isBlank(value))
  return blank === undefined ? E.right(undefined) : E.left(invalidArgument(blank[0], 'must not be blank'))
}

/** Likewise the work order that a worker acts for. */
export const checkWorkOrder = (workOrder: string | undefined): Checked<string | undefined> =>
  workOrder === undefined ? E.right(undefined) : checkId('work order', workOrder)
