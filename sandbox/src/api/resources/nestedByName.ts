/**
 * The `/nested` routes: find resources by names or UUIDs in the path, ignoring case. The real
 * server also has write routes below `/nested`, but rejects every request to them.
 */
import type { Row } from '../../database/postgres.js'
import { allOf, identifier, sql, type Sql } from '../../database/sql.js'
import { type Context, queryParameter } from '../context.js'
import { parseUuid } from '../http/uuid.js'
import { uncaughtException } from '../http/responses.js'
import { groupResultKind, sampleResultKind, type ResultKind } from '../resultKinds.js'
import type { View } from '../view.js'
import { organizationDetail } from './organizations.js'
import { fieldDetail, fieldList, resultDetail, resultList } from './results.js'
import { sampleGroupDetail, sampleGroupList } from './sampleGroups.js'
import { sampleDetail, sampleList } from './samples.js'

interface PathStep {
  /** The path parameter that names the row. */
  readonly parameter: string
  readonly table: string
  readonly nameColumn: string
  /** Selects the rows `t` that belong to the previous step's row. */
  readonly parentCondition?: (parent: unknown) => Sql
  /** Narrows rows that share a name; not used for a UUID. */
  readonly nameCondition?: (context: Context) => Sql
  /** Whether a second match is an uncaught exception. */
  readonly isUnambiguous?: boolean
}

/** Returns the most recently updated match. */
const findRow = async (context: Context, step: PathStep, parent: Row | undefined): Promise<Row | undefined> => {
  const segment = context.params[step.parameter] ?? ''
  const uuid = parseUuid(segment)
  const isIt =
    uuid === undefined ? sql`upper(t.${identifier(step.nameColumn)}) = upper(${segment})` : sql`t.uuid = ${uuid}`
  const isInParent = step.parentCondition?.(parent?.['uuid'] ?? null) ?? sql`true`
  const narrowed = uuid === undefined ? step.nameCondition?.(context) : undefined
  const where = allOf([isIt, isInParent, narrowed ?? sql`true`])
  const rows = await context.database.rows(
    sql`select t.* from ${identifier(step.table)} t where ${where} order by t.updated_at desc, t.seq desc limit 2`,
  )
  if (step.isUnambiguous === true && rows.length > 1)
    throw uncaughtException('MultipleObjectsReturned: get() returned more than one')
  return rows[0]
}

const resolveSteps =
  (steps: readonly PathStep[]) =>
  async (context: Context): Promise<Readonly<Record<string, string>> | undefined> => {
    let row: Row | undefined
    for (const step of steps) {
      row = await findRow(context, step, row)
      if (row === undefined) return undefined
    }
    return { ...context.params, uuid: String(row?.['uuid']) }
  }

const nestedView = (view: View, ...steps: readonly PathStep[]): View => ({
  ...view,
  isCsrfProtected: true,
  resolveParams: resolveSteps(steps),
})

const hasParent =
  (column: string) =>
  (parent: unknown): Sql =>
    sql`t.${identifier(column)} = ${parent}`

const organizationStep: PathStep = {
  parameter: 'organization',
  table: 'organizations',
  nameColumn: 'name',
  isUnambiguous: true,
}
const groupStep: PathStep = {
  parameter: 'group',
  table: 'sample_groups',
  nameColumn: 'name',
  parentCondition: hasParent('organization'),
}

/** Finds a sample through every group that it is linked to, not only its library. */
const sampleStep: PathStep = {
  ...{ parameter: 'sample', table: 'samples', nameColumn: 'name' },
  parentCondition: (parent) =>
    sql`exists (select 1 from group_samples l where l.sample = t.uuid and l.sample_group = ${parent})`,
}

const replicateCondition = (context: Context): Sql => {
  const replicate = queryParameter(context, 'replicate')
  return replicate === undefined ? sql`true` : sql`t.replicate = ${replicate}`
}

const resultStep = (kind: ResultKind): PathStep => ({
  ...{
    parameter: 'module',
    table: kind.resultTable,
    nameColumn: 'module_name',
    parentCondition: hasParent(kind.ownerColumn),
  },
  nameCondition: replicateCondition,
})

const fieldStep = (kind: ResultKind): PathStep => ({
  ...{ parameter: 'field', table: kind.fieldTable, nameColumn: 'name', parentCondition: hasParent('analysis_result') },
})

const ownerSteps = (kind: ResultKind): readonly PathStep[] =>
  kind.ownerColumn === 'sample' ? [organizationStep, groupStep, sampleStep] : [organizationStep, groupStep]

export const organizationByName = nestedView(organizationDetail, organizationStep)
export const groupByName = nestedView(sampleGroupDetail, organizationStep, groupStep)
export const sampleByName = nestedView(sampleDetail, organizationStep, groupStep, sampleStep)

const resultByName = (kind: ResultKind): View => nestedView(resultDetail(kind), ...ownerSteps(kind), resultStep(kind))
const fieldByName = (kind: ResultKind): View =>
  nestedView(fieldDetail(kind), ...ownerSteps(kind), resultStep(kind), fieldStep(kind))

/** Nested lists are not filtered by their parent; the parent must only exist. */
export const nestedGroupList = nestedView(sampleGroupList, organizationStep)
export const nestedSampleList = nestedView(sampleList, organizationStep, groupStep)
export const nestedResultList = (kind: ResultKind): View => nestedView(resultList(kind), ...ownerSteps(kind))
export const nestedFieldList = (kind: ResultKind): View =>
  nestedView(fieldList(kind), ...ownerSteps(kind), resultStep(kind))

export const sampleResultByName = resultByName(sampleResultKind)
export const sampleFieldByName = fieldByName(sampleResultKind)
export const groupResultByName = resultByName(groupResultKind)
export const groupFieldByName = fieldByName(groupResultKind)
