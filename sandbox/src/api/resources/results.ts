/** Analysis results and their fields, for samples and for groups. */
import { randomInt } from 'node:crypto'
import { exists } from '../../database/rowQueries.js'
import { identifier, sql, type Sql } from '../../database/sql.js'
import { groupAccessCondition, sampleAddCondition } from '../permissions.js'
import type { Context } from '../context.js'
import { foreignKeyFilter, textFilter, uuidFilter } from '../filters.js'
import type { ResultKind } from '../resultKinds.js'
import { serializeFields, serializeResults } from '../serializers/results.js'
import type { Resource } from '../resourceDefinition.js'
import { type CreatePermission, detailView, listCreateView } from '../genericViews.js'
import { jsonField, booleanField, textField } from '../validation/fields.js'
import { foreignKey } from '../validation/relations.js'
import type { View } from '../view.js'

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

const randomReplicate = (): string => Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('')

const resultResource = (kind: ResultKind): Resource => ({
  table: kind.resultTable,
  fields: {
    module_name: textField(),
    replicate: textField({ fallback: randomReplicate }),
    [kind.ownerColumn]: foreignKey(kind.ownerTable),
    description: textField({ required: false, allowBlank: true }),
    metadata: jsonField(),
    is_private: booleanField(),
    is_hidden: booleanField(),
    pipeline_module: foreignKey('pipeline_modules', { required: false, nullable: true }),
  },
  uniqueTogether: [['module_name', 'replicate', kind.ownerColumn]],
  serialize: serializeResults(kind),
  permissions: kind.resultPermissions,
})

const fieldResource = (kind: ResultKind): Resource => ({
  table: kind.fieldTable,
  fields: {
    name: textField(),
    stored_data: jsonField({ required: true }),
    analysis_result: foreignKey(kind.resultTable),
    description: textField({ required: false, allowBlank: true }),
  },
  uniqueTogether: [['analysis_result', 'name']],
  serialize: serializeFields(kind),
  permissions: kind.fieldPermissions,
})

/** Whether the caller may add results or fields to a sample or a group. */
const canAddTo = (context: Context, kind: ResultKind, owner: Sql): Promise<boolean> => {
  const access = kind.ownerColumn === 'sample' ? sampleAddCondition : groupAccessCondition
  return exists(context.database, sql`select 1 where ${access(context, owner)}`)
}

const ownerLabel = (kind: ResultKind): string => kind.ownerColumn.replace('_', ' ')

const resultCreatePermission = (kind: ResultKind): CreatePermission => ({
  isAllowed: (context, valid) => canAddTo(context, kind, sql`${valid[kind.ownerColumn]}::uuid`),
  message: `Organization membership is required to create a ${ownerLabel(kind)} analysis result.`,
})

const fieldCreatePermission = (kind: ResultKind): CreatePermission => ({
  isAllowed: (context, { analysis_result: result }) =>
    canAddTo(
      context,
      kind,
      sql`(select r.${identifier(kind.ownerColumn)} from ${identifier(kind.resultTable)} r where r.uuid = ${result})`,
    ),
  message: `Organization membership is required to create a ${ownerLabel(kind)} analysis result field.`,
})

export const resultList = (kind: ResultKind): View =>
  listCreateView(resultResource(kind), {
    filters: {
      uuid: uuidFilter(),
      [`${kind.ownerColumn}_id`]: foreignKeyFilter(kind.ownerColumn, kind.ownerTable),
      module_name: textFilter('module_name'),
      replicate: textFilter('replicate'),
    },
    createPermission: resultCreatePermission(kind),
  })

export const resultDetail = (kind: ResultKind): View => detailView(resultResource(kind))

export const fieldList = (kind: ResultKind): View =>
  listCreateView(fieldResource(kind), {
    filters: {
      uuid: uuidFilter(),
      name: textFilter('name'),
      analysis_result_id: foreignKeyFilter('analysis_result', kind.resultTable),
    },
    createPermission: fieldCreatePermission(kind),
  })

export const fieldDetail = (kind: ResultKind): View => detailView(fieldResource(kind))
