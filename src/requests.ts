/**
 * pangea-fp/requests: zod schemas of what is sent, with messages for people.
 *
 * An entry of its own: nothing else needs zod, an optional peer dependency.
 */

export * from './generated/requests.js'
