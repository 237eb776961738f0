/** The extras of the real server that need data which a sandbox does not have: they answer in form, and find nothing. */
import { type Context, parameter } from '../context.js'
import { jsonReply } from '../http/reply.js'
import { action, type View } from '../view.js'

const queries = (context: Context): readonly string[] =>
  (parameter(context, 'query') ?? '').split(',').flatMap((query) => (query.trim() === '' ? [] : [query.trim()]))

/** Answers are keyed by what was asked for. */
export const treeOfLife: View = action('GET', async (context) =>
  jsonReply(Object.fromEntries(queries(context).map((query) => [query, []]))),
)

export const emptySearch: View = action('GET', async () => jsonReply({ results: [] }))
