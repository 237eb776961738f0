/**
 * pangea-fp/requests: what people write, checked before it is sent. zod schemas of all that is
 * sent, and parsers that turn unknown JSON into drafts, with messages for people.
 *
 * An entry of its own: nothing else needs zod, an optional peer dependency.
 */

export { type DraftError, type DraftProblem } from './errors/DraftError.js'
export * from './generated/requests.js'
export { describeDraftError } from './requests/describeDraftError.js'
export { draftParser, type DraftSchema, type MemberSchema } from './requests/draftParser.js'
export * from './requests/parseDrafts.js'
export * from './requests/parseWrites.js'
