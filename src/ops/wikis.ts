/** Wikis: pages about an organization, a group or a pipeline. @since 0.1.0 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../errors/PangeaError.js'
import { type Conflict, type Forbidden, type Invalid, invalidArgument, type NotFound } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import type { Operation } from '../generated/operation.js'
import * as operations from '../generated/operations.js'
import { notFoundIfMissing } from './references/detectNotFound.js'
import { read, reload, write } from './caching/sendThroughCache.js'
import { whenValid } from './references/whenValid.js'
import { checkOrganization, checkSampleGroup } from './references/checkRefs.js'
import { checkId, type Checked, isObject } from './references/checkIdentifiers.js'
import { fetchOrganization } from './organizations.js'
import type { Op } from './Pangea.js'
import { checkPipeline, fetchPipeline, type PipelineLike, type PipelineRef } from './pipelines/pipelines.js'
import type { OrganizationLike, OrganizationRef, SampleGroupLike, SampleGroupRef } from './references/refs.js'
import { fetchSampleGroup } from './sampleGroups/sampleGroups.js'

// model

/** A record that can have a wiki. */
export type WikiOwner = OrganizationLike | SampleGroupLike | PipelineLike

type Uuid = { readonly path: { readonly uuid: string } }

interface Wikis {
  readonly owner: Op<{ readonly uuid: string }, Forbidden | NotFound>
  readonly fetch: Operation<Uuid, m.Wiki, 403 | 404>
  readonly savePage: Operation<Uuid & { readonly body: m.WikiPageDraft }, m.Wiki, 400 | 403 | 404>
}

// pure helpers

const kindOf = (owner: WikiOwner): 'organization' | 'group' | 'pipeline' => {
  if (!isObject(owner)) return 'organization'
  if (!('_tag' in owner))
    return 'is_library' in owner ? 'group' : 'long_description' in owner ? 'pipeline' : 'organization'
  if (owner._tag === 'PipelineById' || owner._tag === 'PipelineNamed') return 'pipeline'
  return owner._tag === 'SampleGroupById' || owner._tag === 'SampleGroupNamed' ? 'group' : 'organization'
}

/**
 * Returns the wiki routes for an owner's kind. The three kinds have the same routes under different
 * paths, each for uuids of its own kind.
 */
const wikisOf = (owner: WikiOwner): Wikis => {
  switch (kindOf(owner)) {
    case 'organization':
      return {
        owner: fetchOrganization(owner as OrganizationLike),
        fetch: operations.fetchOrganizationWiki,
        savePage: operations.saveOrganizationWikiPage,
      } as unknown as Wikis
    case 'group':
      return {
        owner: fetchSampleGroup(owner as SampleGroupLike),
        fetch: operations.fetchSampleGroupWiki,
        savePage: operations.saveSampleGroupWikiPage,
      } as unknown as Wikis
    case 'pipeline':
      return {
        owner: fetchPipeline(owner as PipelineLike),
        fetch: operations.fetchPipelineWiki,
        savePage: operations.savePipelineWikiPage,
      } as unknown as Wikis
  }
}

type OwnerRef = OrganizationRef | SampleGroupRef | PipelineRef

const checkOwner = (owner: WikiOwner): Checked<OwnerRef> => {
  switch (kindOf(owner)) {
    case 'organization':
      return checkOrganization(owner as OrganizationLike)
    case 'group':
      return checkSampleGroup(owner as SampleGroupLike)
    case 'pipeline':
      return checkPipeline(owner as PipelineLike)
  }
}

/** Checks the uuid of a page to change. The server ignores a blank one, and would add a page. */
const checkPage = (page: m.WikiPageDraft): Checked<m.WikiPageDraft> => {
  if (!isObject(page)) return E.left(invalidArgument('page', 'must be an object'))
  return page.uuid === undefined
    ? E.right(page)
    : F.pipe(
        checkId<NonNullable<m.WikiPageDraft['uuid']>>('page id', page.uuid),
        E.map((uuid) => ({ ...page, uuid })),
      )
}

const idOf = (owner: OwnerRef, { owner: fetched }: Wikis): Op<string, Forbidden | NotFound> =>
  'id' in owner
    ? RTE.right(owner.id)
    : F.pipe(
        fetched,
        RTE.map(({ uuid }) => uuid),
      )

// operations

/**
 * Reads once more after a 500: the first read creates the wiki, and the loser of a race gets a 500.
 */
const retryOnServerError = <Err extends PangeaError>(fetch: Op<m.Wiki, Err>): Op<m.Wiki, Err> =>
  F.pipe(
    fetch,
    RTE.orElse((error) => (error._tag === 'ServerError' ? fetch : RTE.left(error))),
  )

/**
 * Returns the wiki of an organization, a group or a pipeline; the first read creates it. Safe when
 * two processes race.
 *
 * Source: `GET /organizations/{uuid}/wiki`, `GET /sample_groups/{uuid}/wiki`, `GET
 * /pipelines/{uuid}/wiki`.
 */
export const fetchWiki = (owner: WikiOwner): Op<m.Wiki, Forbidden | NotFound> =>
  whenValid(checkOwner(owner), (ref) => {
    const wikis = wikisOf(ref)
    return F.pipe(
      idOf(ref, wikis),
      RTE.flatMap((uuid) => retryOnServerError(reload(read(wikis.fetch, { path: { uuid } })))),
      notFoundIfMissing(wikis.owner),
    )
  })

/**
 * Adds a page to the wiki, or changes the page with the given uuid, and returns the wiki. Creates
 * the wiki if it doesn't exist.
 *
 * Source: `POST /organizations/{uuid}/wiki`, `POST /sample_groups/{uuid}/wiki`, `POST
 * /pipelines/{uuid}/wiki`.
 */
export const saveWikiPage = (
  owner: WikiOwner,
  page: m.WikiPageDraft,
): Op<m.Wiki, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkPage(page), (body) =>
    whenValid(checkOwner(owner), (ref) => {
      const wikis = wikisOf(ref)
      return F.pipe(
        fetchWiki(ref),
        RTE.flatMap(() => idOf(ref, wikis)),
        RTE.flatMap((uuid) => write(wikis.savePage, { path: { uuid }, body })),
      )
    }),
  )
