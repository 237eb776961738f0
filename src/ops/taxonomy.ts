/**
 * Taxonomy: names, ancestors, descendants and annotations of taxa in the tree of life.
 * @since 0.1.0
 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, invalidArgument } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import * as operations from '../generated/operations.js'
import { read } from './caching/sendThroughCache.js'
import { type Checked, checkNames } from './references/checkIdentifiers.js'
import { whenValid } from './references/whenValid.js'
import type { Op } from './Pangea.js'

// model

type Found<A> = Op<A, Conflict | Forbidden | Invalid>

/** Values by requested name. */
type ByName<A> = { readonly [name: string]: A }

// pure helpers

/** Drops the request's parameters, which the server includes in its response. */
const byName =
  <A extends object>(names: ReadonlyArray<string>) =>
  (response: ByName<A | boolean | number | string | null>): ByName<A> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const found = response[name]
        return typeof found === 'object' && found !== null ? [[name, found]] : []
      }),
    )

/** The server splits names at commas, and treats a blank name as the whole tree of life. */
const checkTaxa = (names: ReadonlyArray<string>): Checked<ReadonlyArray<string>> =>
  F.pipe(
    checkNames('names', names),
    E.flatMap((taxa) => {
      if (taxa.length === 0) return E.left(invalidArgument('names', 'is empty: name at least one taxon'))
      const at = taxa.findIndex((name) => name.includes(','))
      return at < 0
        ? E.right(taxa)
        : E.left(invalidArgument(`names[${at}]`, 'must not contain a comma, which separates names'))
    }),
  )

// operations

/**
 * Finds taxa whose names contain the given names; returns all their names, or only the canonical
 * ones.
 *
 * Source: `GET /contrib/treeoflife/correct_names`.
 */
export const correctTaxonNames = (
  names: ReadonlyArray<string>,
  options: { readonly rank?: string; readonly isCanonical?: boolean } = {},
): Found<{ readonly [name: string]: m.TaxonNames }> =>
  whenValid(checkTaxa(names), (taxa) =>
    F.pipe(
      read(operations.correctTaxonNames, {
        query: {
          query: taxa.join(','),
          ...(options.rank === undefined ? {} : { rank: options.rank }),
          ...(options.isCanonical === true ? { canon: true } : {}),
        },
      }),
      RTE.map(byName<m.TaxonNames>(taxa)),
    ),
  )

/**
 * Returns the descendants of each taxon in the tree of life.
 *
 * Errors: `Invalid` when no taxon has that name.
 * Source: `GET /contrib/treeoflife/get_descendants`.
 */
export const fetchTaxonDescendants = (
  names: ReadonlyArray<string>,
  options: { readonly depth?: number; readonly isAnnotated?: boolean } = {},
): Found<{ readonly [name: string]: m.TaxonTree }> =>
  whenValid(checkTaxa(names), (taxa) =>
    F.pipe(
      read(operations.fetchTaxonDescendants, {
        query: {
          query: taxa.join(','),
          ...(options.depth === undefined ? {} : { depth: options.depth }),
          ...(options.isAnnotated === true ? { annotate: true } : {}),
        },
      }),
      RTE.map(byName<m.TaxonTree>(taxa)),
    ),
  )

/**
 * Returns the names of each taxon and its ancestors, up to the root.
 *
 * Errors: `Invalid` when no taxon has that name.
 * Source: `GET /contrib/treeoflife/ancestors`.
 */
export const fetchTaxonAncestors = (names: ReadonlyArray<string>): Found<m.TaxonAncestors> =>
  whenValid(checkTaxa(names), (taxa) => read(operations.fetchTaxonAncestors, { query: { query: taxa.join(',') } }))

/**
 * Returns the annotations of each taxon.
 *
 * Errors: `Invalid` when no taxon has that name.
 * Source: `GET /contrib/treeoflife/annotate`.
 */
export const annotateTaxa = (names: ReadonlyArray<string>): Found<m.TaxonAnnotations> =>
  whenValid(checkTaxa(names), (taxa) => read(operations.annotateTaxa, { query: { query: taxa.join(',') } }))
