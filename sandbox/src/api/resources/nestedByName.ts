/**
 * Reading by names: each segment of the path is a name, in any case, or a uuid. The real server has routes for writing
 * by names, too, and refuses every request to them.
 */
import type { Row } from '../../database/database.js'
import { all, name, sql, type Sql } from '../../database/sql.js'
import { type Context, parameter } from '../context.js'
import { parsedUuid } from '../http/path.js'
import { uncaught } from '../http/responses.js'
import { ofGroups, ofSamples, type OwnerKind } from '../resultKinds.js'
import type { View } from '../view.js'
import { organizationDetail } from './organizations.js'
import { fieldDetail, fieldList, resultDetail, resultList } from './results.js'
import { sampleGroupDetail, sampleGroupList } from './sampleGroups.js'
import { sampleDetail, sampleList } from './samples.js'

interface Step {
  /** The path parameter that names the row. */
  readonly parameter: string
  readonly table: string
  readonly named: string
  /** Which rows `t` belong to the row of the step before. */
  readonly isIn?: (parent: unknown) => Sql
  /** Which of those that have the name are meant; a uuid is enough by itself. */
  readonly narrowed?: (context: Context) => Sql
  /** Whether a second row that matches is an uncaught exception. */
  readonly isOnlyOne?: boolean
}

/** Of several that match, the one that was changed last. */
const find = async (context: Context, step: Step, parent: Row | undefined): Promise<Row | undefined> => {
  const segment = context.params[step.parameter] ?? ''
  const uuid = parsedUuid(segment)
  const isIt = uuid === undefined ? sql`upper(t.${name(step.named)}) = upper(${segment})` : sql`t.uuid = ${uuid}`
  const isInParent = step.isIn?.(parent?.['uuid'] ?? null) ?? sql`true`
  const narrowed = uuid === undefined ? step.narrowed?.(context) : undefined
  const where = all([isIt, isInParent, narrowed ?? sql`true`])
  const rows = await context.database.rows(
    sql`select t.* from ${name(step.table)} t where ${where} order by t.updated_at desc, t.seq desc limit 2`,
  )
  if (step.isOnlyOne === true && rows.length > 1)
    throw uncaught('MultipleObjectsReturned: get() returned more than one')
  return rows[0]
}

const locate =
  (steps: readonly Step[]) =>
  async (context: Context): Promise<Readonly<Record<string, string>> | undefined> => {
    let row: Row | undefined
    for (const step of steps) {
      row = await find(context, step, row)
      if (row === undefined) return undefined
    }
    return { ...context.params, uuid: String(row?.['uuid']) }
  }

const nested = (view: View, ...steps: readonly Step[]): View => ({
  ...view,
  isReadOnly: true,
  locate: locate(steps),
})

const pointsTo =
  (column: string) =>
  (parent: unknown): Sql =>
    sql`t.${name(column)} = ${parent}`

const organization: Step = { parameter: 'organization', table: 'organizations', named: 'name', isOnlyOne: true }
const group: Step = { parameter: 'group', table: 'sample_groups', named: 'name', isIn: pointsTo('organization') }

/** Through any group that it is linked to, not through its library alone. */
const sample: Step = {
  ...{ parameter: 'sample', table: 'samples', named: 'name' },
  isIn: (parent) => sql`exists (select 1 from group_samples l where l.sample = t.uuid and l.sample_group = ${parent})`,
}

const sameReplicate = (context: Context): Sql => {
  const replicate = parameter(context, 'replicate')
  return replicate === undefined ? sql`true` : sql`t.replicate = ${replicate}`
}

const result = (kind: OwnerKind): Step => ({
  ...{ parameter: 'module', table: kind.results, named: 'module_name', isIn: pointsTo(kind.owner) },
  narrowed: sameReplicate,
})

const field = (kind: OwnerKind): Step => ({
  ...{ parameter: 'field', table: kind.fields, named: 'name', isIn: pointsTo('analysis_result') },
})

const toOwner = (kind: OwnerKind): readonly Step[] =>
  kind.owner === 'sample' ? [organization, group, sample] : [organization, group]

export const organizationByName = nested(organizationDetail, organization)
export const groupByName = nested(sampleGroupDetail, organization, group)
export const sampleByName = nested(sampleDetail, organization, group, sample)

const resultByName = (kind: OwnerKind): View => nested(resultDetail(kind), ...toOwner(kind), result(kind))
const fieldByName = (kind: OwnerKind): View => nested(fieldDetail(kind), ...toOwner(kind), result(kind), field(kind))

/** The lists below names narrow nothing, and a body names its own parent: the names must only lead somewhere. */
export const groupsBelow = nested(sampleGroupList, organization)
export const samplesBelow = nested(sampleList, organization, group)
export const resultsBelow = (kind: OwnerKind): View => nested(resultList(kind), ...toOwner(kind))
export const fieldsBelow = (kind: OwnerKind): View => nested(fieldList(kind), ...toOwner(kind), result(kind))

export const sampleResultByName = resultByName(ofSamples)
export const sampleFieldByName = fieldByName(ofSamples)
export const groupResultByName = resultByName(ofGroups)
export const groupFieldByName = fieldByName(ofGroups)
