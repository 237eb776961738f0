/** Rejects blank filters and malformed work orders before a request is sent. @internal */
import { either as E } from 'fp-ts'
import { invalidArgument } from '../../errors/RequestError.js'
import { checkId, type Checked, trimName } from './checkIdentifiers.js'

/** A search term isn't a filter: a blank one deliberately finds everything. */
const searchWords = 'query'

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && trimName(value) === '')

/** The server ignores a blank filter, so the response would list everything. */
export const rejectBlankFilters = (args: unknown): Checked<void> => {
  const { query = {} } = args as { readonly query?: object }
  const blank = Object.entries(query).find(([name, value]) => name !== searchWords && isBlank(value))
  return blank === undefined ? E.right(undefined) : E.left(invalidArgument(blank[0], 'must not be blank'))
}

/** Checks the work order that a worker acts for; the server ignores a blank one too. */
export const checkWorkOrder = (workOrder: string | undefined): Checked<string | undefined> =>
  workOrder === undefined ? E.right(undefined) : checkId('work order', workOrder)
