/** Paginates lists: 100 rows a page, with links to the next and the previous page. */
import type { Row } from '../database/postgres.js'
import { sql, type Sql } from '../database/sql.js'
import { type Context, lastQueryValue } from './context.js'
import { jsonResponse, notFound, type ApiResponse } from './http/responses.js'
import type { Serialize } from './resourceDefinition.js'

const pageSize = 100

export interface PageQuery {
  /** The FROM clause; the rows of the resource are `t`. */
  readonly from: Sql
  readonly where: Sql
  readonly order?: Sql
}

const oldestFirst = sql`t.created_at, t.seq`

const pageNumber = (requested: string | undefined, last: number): number => {
  if (requested === 'last') return last
  const text = (requested ?? '1').trim()
  const number = /^[+]?\d+$/.test(text) ? Number(text) : 0
  if (number < 1 || number > last) throw notFound('Invalid page.')
  return number
}

const quotePlus = (text: string): string =>
  encodeURIComponent(text.toWellFormed())
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')

/** Returns the URL of another page: the parameters are sorted, and page 1 has no `page`. */
const pageLink = (context: Context, page: number): string => {
  const names = [...new Set(context.query.keys())].filter((key) => key !== 'page')
  const pairs = names.flatMap((key) => context.query.getAll(key).map((value) => [key, value] as const))
  const all = page === 1 ? pairs : [...pairs, ['page', String(page)] as const]
  const sorted = all.toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
  const query = sorted.map(([key, value]) => `${quotePlus(key)}=${quotePlus(value)}`).join('&')
  return query === '' ? context.url : `${context.url}?${query}`
}

const toCount = (row: Row | undefined): number => Number(row?.['count'])

/** Responds with the requested page of a query. */
export const paginate = async (context: Context, selection: PageQuery, serialize: Serialize): Promise<ApiResponse> => {
  const { from, where, order = oldestFirst } = selection
  const count = toCount(await context.database.firstRow(sql`select count(*) as count from ${from} where ${where}`))
  const last = Math.max(1, Math.ceil(count / pageSize))
  const number = pageNumber(lastQueryValue(context, 'page'), last)
  const rows = await context.database.rows(sql`select t.* from ${from} where ${where}
    order by ${order} limit ${pageSize} offset ${(number - 1) * pageSize}`)
  return jsonResponse({
    count,
    next: number < last ? pageLink(context, number + 1) : null,
    previous: number > 1 ? pageLink(context, number - 1) : null,
    results: await serialize(context, rows),
  })
}

/** Responds with a page of no rows. */
export const emptyPage = (context: Context): ApiResponse => {
  pageNumber(lastQueryValue(context, 'page'), 1)
  return jsonResponse({ count: 0, next: null, previous: null, results: [] })
}
