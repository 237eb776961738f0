/** Reads what a server has of a study, in few requests. @since 0.1.0 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Forbidden, NotFound } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import * as operations from '../generated/operations.js'
import { withoutStoring } from '../ops/caching/withoutStoring.js'
import { listAll } from '../ops/lists/listAll.js'
import { traverseLimited } from '../ops/lists/traverseLimited.js'
import { fetchOrganization } from '../ops/organizations.js'
import type { Op, Pangea } from '../ops/Pangea.js'
import { checkId } from '../ops/references/checkIdentifiers.js'
import { groupById, groupNamed, organizationById, organizationNamed } from '../ops/references/refs.js'
import { listFields } from '../ops/results/fields.js'
import { listResults } from '../ops/results/results.js'
import { listS3Buckets } from '../ops/s3Buckets.js'
import { fetchSampleGroup } from '../ops/sampleGroups/sampleGroups.js'
import { listSamples } from '../ops/samples/samples.js'
import { listSamplesWithResults } from '../ops/samples/samplesWithResults.js'
import { listTaggedSamples } from '../ops/tags/tagging.js'
import { fetchTag, tagNamed } from '../ops/tags/tags.js'
import type { Study, StudyLibrary } from './Study.js'
import type { LibraryState, ResultState, SampleState, StudyState, TagState } from './StudyState.js'

type Read<A> = Op<A, Forbidden | NotFound>

type Contents = Pick<LibraryState, 'samples' | 'results'>

// pure helpers

const distinct = (names: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(names)]

const hasResults = ({ results, samples }: StudyLibrary): boolean =>
  results.length > 0 || samples.some((sample) => sample.results.length > 0)

const sampleOf = (
  { uuid, name, library, metadata }: Omit<SampleState, 'results'>,
  results: ReadonlyArray<ResultState>,
): SampleState => ({ uuid, name, library, metadata, results })

type ResultEntry = Pick<ResultState, 'uuid' | 'module_name' | 'replicate'>

const resultOf = ({ uuid, module_name, replicate }: ResultEntry, fields: ResultState['fields']): ResultState => ({
  uuid,
  module_name,
  replicate,
  fields: fields.map((field) => ({ uuid: field.uuid, name: field.name, stored_data: field.stored_data })),
})

// operations

const orNull = <A>(op: Read<A>): Op<A | null, Forbidden> =>
  F.pipe(
    op,
    RTE.matchE(
      (error): Op<A | null, Forbidden> => (error._tag === 'NotFound' ? RTE.right(null) : RTE.left(error)),
      (found) => RTE.right(found),
    ),
  )

const findOrganization = (name: string): Op<m.Organization | null, Forbidden> => {
  const id = checkId<m.OrganizationId>('organization', name)
  return orNull(fetchOrganization(E.isRight(id) ? organizationById(id.right) : organizationNamed(name)))
}

/** Finds a group of any organization: its name is unique on the server. */
const findElsewhere = (name: string): Op<m.SampleGroup | null, Forbidden | NotFound> =>
  F.pipe(
    listAll(operations.listSampleGroups, { query: { name } }),
    RTE.map((groups) => groups.find((group) => group.name === name) ?? null),
  )

const findGroup = (
  organization: m.Organization | null,
  name: string,
): Op<m.SampleGroup | null, Forbidden | NotFound> => {
  const id = checkId<m.SampleGroupId>('library', name)
  if (E.isRight(id)) return orNull(fetchSampleGroup(groupById(id.right)))
  if (organization === null) return findElsewhere(name)
  return F.pipe(
    orNull(fetchSampleGroup(groupNamed(organizationById(organization.uuid), name))),
    RTE.flatMap((found): Read<m.SampleGroup | null> => (found === null ? findElsewhere(name) : RTE.right(found))),
  )
}

/** One request for each page of samples; for a study that names no results. */
const listWithoutResults = (group: m.SampleGroupId): Read<Contents> =>
  F.pipe(
    listSamples(groupById(group)),
    RTE.map((samples) => ({ samples: samples.map((sample) => sampleOf(sample, [])), results: [] })),
  )

const listOwnResults = (group: m.SampleGroupId): Read<ReadonlyArray<ResultState>> =>
  F.pipe(
    listResults(groupById(group)),
    RTE.flatMap(
      traverseLimited((result) =>
        F.pipe(
          listFields(result),
          RTE.map((fields) => resultOf(result, fields)),
        ),
      ),
    ),
  )

/** Concurrent requests, unless the environment allows more. */
const concurrency = 8

/** One manifest for a library with few results, or one for each sample. */
const listWithResults = (group: m.SampleGroupId): Read<Contents> =>
  F.pipe(
    RTE.Do,
    RTE.bind('found', () => listSamplesWithResults(groupById(group))),
    RTE.bind('results', () => listOwnResults(group)),
    RTE.map(({ found, results }) => ({
      samples: found.map(({ sample, results: own }) =>
        sampleOf(
          sample,
          own.map(({ result, fields }) => resultOf(result, fields)),
        ),
      ),
      results,
    })),
    RTE.local((pangea: Pangea) => ({ ...pangea, concurrency: Math.max(pangea.concurrency, concurrency) })),
  )

const noContents: Contents = { samples: [], results: [] }

const fetchLibrary =
  (organizations: ReadonlyMap<string, m.Organization | null>) =>
  (library: StudyLibrary): Read<LibraryState> => {
    const organization = organizations.get(library.organization) ?? null
    return F.pipe(
      RTE.Do,
      RTE.bind('group', () => findGroup(organization, library.name)),
      RTE.bind('buckets', (): Read<LibraryState['buckets']> =>
        library.bucket === null || organization === null ? RTE.right([]) : listS3Buckets(organization),
      ),
      RTE.bind('contents', ({ group }): Read<Contents> => {
        // A group that can't be used is reported by the plan.
        if (group === null || !group.is_library || group.organization !== organization?.uuid)
          return RTE.right(noContents)
        return hasResults(library) ? listWithResults(group.uuid) : listWithoutResults(group.uuid)
      }),
      RTE.map(({ group, buckets, contents }): LibraryState => ({
        ...{ organizationName: library.organization, name: library.name, organization, group, buckets },
        ...contents,
      })),
    )
  }

const fetchTagState = (name: string): Read<ReadonlyArray<TagState>> =>
  F.pipe(
    orNull(fetchTag(tagNamed(name))),
    RTE.flatMap((tag): Read<ReadonlyArray<TagState>> =>
      tag === null
        ? RTE.right([])
        : F.pipe(
            listTaggedSamples(tag),
            RTE.map((samples) => [
              { uuid: tag.uuid, name: tag.name, samples: new Set<string>(samples.map(({ uuid }) => uuid)) },
            ]),
          ),
    ),
  )

/**
 * Reads what the server has of a study: the input of `planStudy`. Doesn't use the cache.
 *
 * Takes one request for an organization, a few for a library, a page of 100 samples each for a
 * library without results, and one page of samples for each tag. A library with more than 200
 * results takes one more for each sample, because its server builds one manifest of all too slowly.
 *
 * Errors: `Forbidden` when a library is private and you aren't a member.
 * Source: `GET /nested/{org}/`, `GET /nested/{org}/sample_groups/{group}/`, `GET
 * /sample_groups/{uuid}/manifest` or `GET /samples/{uuid}/manifest`, `GET
 * /contrib/tags/{uuid}/samples`.
 */
export const fetchStudyState = (study: Study): Op<StudyState, Forbidden | NotFound> =>
  withoutStoring(
    F.pipe(
      RTE.Do,
      RTE.bind('organizations', (): Read<ReadonlyArray<readonly [string, m.Organization | null]>> =>
        F.pipe(
          distinct(study.libraries.map(({ organization }) => organization)),
          traverseLimited((name) =>
            F.pipe(
              findOrganization(name),
              RTE.map((found) => [name, found] as const),
            ),
          ),
        ),
      ),
      RTE.bind('libraries', ({ organizations }) =>
        F.pipe(study.libraries, traverseLimited(fetchLibrary(new Map(organizations)))),
      ),
      RTE.bind('tags', () =>
        F.pipe(
          distinct(
            study.libraries.flatMap(({ samples }) => samples.flatMap(({ tags }) => tags.map(({ value }) => value))),
          ),
          traverseLimited(fetchTagState),
        ),
      ),
      RTE.map(({ libraries, tags }) => ({ libraries, tags: tags.flat() })),
    ),
  )
