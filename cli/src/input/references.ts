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
  pipelineById,
  type PipelineId,
  pipelineNamed,
  type PipelineRef,
  projectById,
  type ProjectId,
  projectNamed,
  type ProjectRef,
  sampleById,
  type SampleGroupRef,
  sampleIn,
  type SampleRef,
  tagById,
  type TagId,
  tagNamed,
  type TagRef,
} from 'pangea-fp/node'
import { type CommandFailure, wrongUsage } from '../exitCodes.js'

/** A sample, or a group as a whole: both own results and have tags. */
export type OwnerArgument =
  | { readonly _tag: 'Sample'; readonly sample: SampleRef }
  | { readonly _tag: 'Group'; readonly group: SampleGroupRef }
  /** A uuid alone doesn't say of what. */
  | { readonly _tag: 'Uuid'; readonly uuid: string }

export const isUuid = (word: string): boolean => E.isRight(parseOrganizationId(word))

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

/** Refers to a group of an organization; both are names or uuids. */
export const groupIn = (organization: string, group: string): SampleGroupRef => {
  const id = parseSampleGroupId(group)
  return E.isRight(id) ? groupById(id.right) : groupNamed(organizationArgument(organization), group)
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

/**
 * Parses `ORGANIZATION GROUP` as a group, `ORGANIZATION LIBRARY SAMPLE` as a sample, and a uuid as
 * either.
 */
export const ownerArguments = (words: ReadonlyArray<string>): E.Either<CommandFailure, OwnerArgument> => {
  const [first = ''] = words
  if (words.length === 1 && isUuid(first)) return E.right({ _tag: 'Uuid', uuid: first.toLowerCase() })
  if (words.length === 2)
    return E.map((group: SampleGroupRef): OwnerArgument => ({ _tag: 'Group', group }))(groupArguments(words))
  return words.length === 3
    ? E.map((sample: SampleRef): OwnerArgument => ({ _tag: 'Sample', sample }))(sampleArguments(words))
    : E.left(
        wrongUsage(
          `Give ORGANIZATION LIBRARY SAMPLE for a sample, ORGANIZATION GROUP for a group, or a uuid, not ${words.join(' ')}.`,
        ),
      )
}

export const tagArgument = (word: string): TagRef =>
  isUuid(word) ? tagById(word.toLowerCase() as TagId) : tagNamed(word)

export const projectArgument = (word: string): ProjectRef =>
  isUuid(word) ? projectById(word.toLowerCase() as ProjectId) : projectNamed(word)

export const pipelineArgument = (word: string): PipelineRef =>
  isUuid(word) ? pipelineById(word.toLowerCase() as PipelineId) : pipelineNamed(word)
