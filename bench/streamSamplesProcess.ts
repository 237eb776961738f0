/**
 * A process that streams the samples of a library with their results, and prints its peak memory in
 * MiB.
 */
import { either as E } from 'fp-ts'
import {
  connectionFrom,
  describe,
  groupById,
  makeNodePangea,
  noCache,
  parseSampleGroupId,
  streamSamplesWithResults,
} from 'pangea-fp/node'

const connection = connectionFrom(process.env)
const library = parseSampleGroupId(process.env['LIBRARY'] ?? '')
if (E.isLeft(connection) || E.isLeft(library)) {
  console.error('PANGEA_ENDPOINT and LIBRARY are not set')
  process.exitCode = 2
} else {
  const pangea = makeNodePangea({ ...connection.right, cache: noCache })
  for await (const item of streamSamplesWithResults(groupById(library.right))(pangea)) {
    if (E.isLeft(item)) {
      console.error(describe(item.left))
      process.exitCode = 1
    }
  }
  console.log(Math.round(process.resourceUsage().maxRSS / 1024))
}
