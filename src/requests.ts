/**
 * pangea-fp/requests: validates user input before it is sent. Has zod schemas of all request
 * bodies, and parsers that turn unknown JSON into drafts, with messages for people.
 *
 * A separate entry because nothing else needs zod, an optional peer dependency.
 */

export { type DraftError, type DraftProblem } from './errors/DraftError.js'
export * from './generated/requests.js'
export { describeDraftError } from './requests/describeDraftError.js'
export { draftParser, type DraftSchema, type MemberSchema } from './requests/draftParser.js'
export * from './requests/parseDrafts.js'
export * from './requests/parseNewRecords.js'
