/** A paged list, and a handler that serves it from a test server. */
import * as t from 'io-ts'
import type { Operation } from '../../src/generated/operation.js'
import type { Page } from '../../src/ops/lists/fetchPage.js'
import { type Handler, json } from '../http/testServer.js'

const ItemCodec = t.type({ uuid: t.string })
export type Item = t.TypeOf<typeof ItemCodec>

export const listItems: Operation<{ readonly query?: { readonly page?: string } }, Page<Item>, 404> = {
  id: 'listThings',
  method: 'GET',
  path: '/api/items',
  parameters: [{ name: 'page', in: 'query', isRequired: false }],
  hasBody: false,
  security: [[]],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: [],
  invalidates: [],
  responses: {
    '200': {
      'application/json': t.type({ count: t.number, next: t.union([t.string, t.null]), results: t.array(ItemCodec) }),
    },
    '404': { 'application/json': t.type({ detail: t.string }) },
  },
}

export const makeItems = (n: number): ReadonlyArray<Item> =>
  Array.from({ length: n }, (_, i) => ({ uuid: `item ${i}` }))

/** Returns the page number of a request. */
export const pageNumberOf = (url: string | undefined): number =>
  Number(new URL(url ?? '', 'http://x').searchParams.get('page') ?? '1')

/** Serves the current items, `size` per page. */
export const servePages =
  (
    all: () => ReadonlyArray<Item>,
    size = 3,
    next: (page: number) => string = (page) => `http://x/?page=${page}`,
  ): Handler =>
  (request, response) => {
    const page = pageNumberOf(request.url)
    const items = all()
    const results = items.slice(size * (page - 1), size * page)
    if (results.length === 0 && page > 1) json(404, { detail: 'Invalid page.' })(request, response)
    else
      json(200, { count: items.length, next: size * page < items.length ? next(page + 1) : null, results })(
        request,
        response,
      )
  }
