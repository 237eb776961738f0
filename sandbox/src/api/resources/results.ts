/** Analysis results and their fields, of samples and of groups. */
import { randomInt } from 'node:crypto'
import { exists } from '../../database/rows.js'
import { name, sql, type Sql } from '../../database/sql.js'
import { mayAccessGroup, mayAddToSample } from '../permissions.js'
import type { Context } from '../context.js'
import { byPointer, byText, byUuid } from '../filters.js'
import type { OwnerKind } from '../resultKinds.js'
import { fields as representFields, results as representResults } from '../serializers/results.js'
import type { Resource } from '../resource.js'
import { type Creation, detail, listAndCreate } from '../genericViews.js'
import { anyJson, boolean, text } from '../validation/fields.js'
import { pointer } from '../validation/relations.js'
import type { View } from '../view.js'

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

const randomReplicate = (): string => Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('')

const resultResource = (kind: OwnerKind): Resource => ({
  table: kind.results,
  fields: {
    module_name: text(),
    replicate: text({ fallback: randomReplicate }),
    [kind.owner]: pointer(kind.owners),
    description: text({ required: false, allowBlank: true }),
    metadata: anyJson(),
    is_private: boolean(),
    is_hidden: boolean(),
    pipeline_module: pointer('pipeline_modules', { required: false, nullable: true }),
  },
  uniqueTogether: [['module_name', 'replicate', kind.owner]],
  represent: representResults(kind),
  rules: kind.resultRules,
})

const fieldResource = (kind: OwnerKind): Resource => ({
  table: kind.fields,
  fields: {
    name: text(),
    stored_data: anyJson({ required: true }),
    analysis_result: pointer(kind.results),
    description: text({ required: false, allowBlank: true }),
  },
  uniqueTogether: [['analysis_result', 'name']],
  represent: representFields(kind),
  rules: kind.fieldRules,
})

/** Whether the asker may add something to an owner, a sample or a group. */
const mayAddTo = (context: Context, kind: OwnerKind, owner: Sql): Promise<boolean> => {
  const access = kind.owner === 'sample' ? mayAddToSample : mayAccessGroup
  return exists(context.database, sql`select 1 where ${access(context, owner)}`)
}

const words = (kind: OwnerKind): string => kind.owner.replace('_', ' ')

const resultCreation = (kind: OwnerKind): Creation => ({
  isAllowed: (context, valid) => mayAddTo(context, kind, sql`${valid[kind.owner]}::uuid`),
  otherwise: `Organization membership is required to create a ${words(kind)} analysis result.`,
})

const fieldCreation = (kind: OwnerKind): Creation => ({
  isAllowed: (context, { analysis_result: result }) =>
    mayAddTo(context, kind, sql`(select r.${name(kind.owner)} from ${name(kind.results)} r where r.uuid = ${result})`),
  otherwise: `Organization membership is required to create a ${words(kind)} analysis result field.`,
})

export const resultList = (kind: OwnerKind): View =>
  listAndCreate(resultResource(kind), {
    filters: {
      uuid: byUuid(),
      [`${kind.owner}_id`]: byPointer(kind.owner, kind.owners),
      module_name: byText('module_name'),
      replicate: byText('replicate'),
    },
    creation: resultCreation(kind),
  })

export const resultDetail = (kind: OwnerKind): View => detail(resultResource(kind))

export const fieldList = (kind: OwnerKind): View =>
  listAndCreate(fieldResource(kind), {
    filters: {
      uuid: byUuid(),
      name: byText('name'),
      analysis_result_id: byPointer('analysis_result', kind.results),
    },
    creation: fieldCreation(kind),
  })

export const fieldDetail = (kind: OwnerKind): View => detail(fieldResource(kind))
