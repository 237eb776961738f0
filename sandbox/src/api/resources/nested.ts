/** Reading and writing by names: each segment of the path is a name, in any case, or a uuid. */
import type { Row } from '../../database/database.js'
import { all, name, sql, type Sql } from '../../database/sql.js'
import type { Context } from '../context.js'
import { parsedUuid } from '../http/path.js'
import { ofGroups, ofSamples, type OwnerKind } from '../kinds.js'
import type { View } from '../view.js'
import { organizationDetail } from './organizations.js'
import { fieldDetail, resultDetail } from './results.js'
import { sampleGroupDetail } from './sampleGroups.js'
import { sampleDetail } from './samples.js'

interface Step {
  /** The path parameter that names the row. */
  readonly parameter: string
  readonly table: string
  readonly named: string
  /** The column that points to the row of the step before. */
  readonly parent?: string
  readonly narrowed?: (context: Context) => Sql
}

/** Of several that match, the one that was changed last. */
const find = (context: Context, step: Step, parent: Row | undefined): Promise<Row | undefined> => {
  const segment = context.params[step.parameter] ?? ''
  const uuid = parsedUuid(segment)
  const isIt = uuid === undefined ? sql`upper(${name(step.named)}) = upper(${segment})` : sql`uuid = ${uuid}`
  const isInParent = step.parent === undefined ? sql`true` : sql`${name(step.parent)} = ${parent?.['uuid'] ?? null}`
  const where = all([isIt, isInParent, step.narrowed?.(context) ?? sql`true`])
  return context.database.first(
    sql`select * from ${name(step.table)} where ${where} order by updated_at desc, seq desc limit 1`,
  )
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

const nested = (view: View, ...steps: readonly Step[]): View => ({ ...view, locate: locate(steps) })

const organization: Step = { parameter: 'organization', table: 'organizations', named: 'name' }
const group: Step = { parameter: 'group', table: 'sample_groups', named: 'name', parent: 'organization' }
const sample: Step = { parameter: 'sample', table: 'samples', named: 'name', parent: 'library' }

const sameReplicate = (context: Context): Sql => {
  const replicate = context.query.getAll('replicate').at(-1)
  return replicate === undefined ? sql`true` : sql`replicate = ${replicate}`
}

const result = (kind: OwnerKind): Step => ({
  ...{ parameter: 'module', table: kind.results, named: 'module_name', parent: kind.owner },
  narrowed: sameReplicate,
})

const field = (kind: OwnerKind): Step => ({
  ...{ parameter: 'field', table: kind.fields, named: 'name', parent: 'analysis_result' },
})

const toOwner = (kind: OwnerKind): readonly Step[] =>
  kind.owner === 'sample' ? [organization, group, sample] : [organization, group]

export const organizationByName = nested(organizationDetail, organization)
export const groupByName = nested(sampleGroupDetail, organization, group)
export const sampleByName = nested(sampleDetail, organization, group, sample)

const resultByName = (kind: OwnerKind): View => nested(resultDetail(kind), ...toOwner(kind), result(kind))
const fieldByName = (kind: OwnerKind): View => nested(fieldDetail(kind), ...toOwner(kind), result(kind), field(kind))

export const sampleResultByName = resultByName(ofSamples)
export const sampleFieldByName = fieldByName(ofSamples)
export const groupResultByName = resultByName(ofGroups)
export const groupFieldByName = fieldByName(ofGroups)
