/**
 * Turns command-line arguments into references: each resource is named by its path of names, or by
 * its uuid. Pure.
 */
import { either as E } from 'fp-ts'
import {
  groupById,
  groupNamed,
  organizationById,
  organizationNamed,
  type OrganizationRef,
  parseOrganizationId,
  parseSampleGroupId,
  parseSampleId,
  sampleById,
  type SampleGroupRef,
  sampleIn,
  type SampleRef,
} from 'pangea-fp/node'
import { type CommandFailure, wrongUsage } from '../exitCodes.js'

export const organizationArgument = (word: string): OrganizationRef => {
  const id = parseOrganizationId(word)
  return E.isRight(id) ? organizationById(id.right) : organizationNamed(word)
}

/** Parses `ORGANIZATION GROUP`, where each may be a uuid, or the uuid of the group alone. */
export const groupArguments = (words: ReadonlyArray<string>): E.Either<CommandFailure, SampleGroupRef> => {
  const id = parseSampleGroupId(words.at(-1) ?? '')
  if (words.length <= 2 && E.isRight(id)) return E.right(groupById(id.right))
  const [organization, group, ...more] = words
  return organization === undefined || group === undefined || more.length > 0
    ? E.left(wrongUsage(`A group is given as ORGANIZATION GROUP or as a uuid, not as ${words.join(' ')}.`))
    : E.right(groupNamed(organizationArgument(organization), group))
}

/**
 * Parses `ORGANIZATION LIBRARY SAMPLE`, where each may be a uuid, or the uuid of the sample alone.
 */
export const sampleArguments = (words: ReadonlyArray<string>): E.Either<CommandFailure, SampleRef> => {
  const id = parseSampleId(words.at(-1) ?? '')
  if ((words.length === 1 || words.length === 3) && E.isRight(id)) return E.right(sampleById(id.right))
  const [organization, library, sample, ...more] = words
  if (organization === undefined || library === undefined || sample === undefined || more.length > 0)
    return E.left(
      wrongUsage(`A sample is given as ORGANIZATION LIBRARY SAMPLE or as a uuid, not as ${words.join(' ')}.`),
    )
  const group = groupArguments([organization, library])
  return E.isLeft(group) ? group : E.right(sampleIn(group.right, sample))
}
