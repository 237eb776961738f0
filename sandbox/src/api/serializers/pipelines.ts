/** Pipelines and their modules as the API shows them. */
import { groupedBy } from '../../database/rows.js'
import { sql } from '../../database/sql.js'
import type { Row } from '../../database/database.js'
import type { Represent } from '../resource.js'
import { parents } from './samples.js'
import { pick } from './pick.js'

const described = ['uuid', 'name', 'description', 'long_description', 'updated_at', 'created_at']

export const pipelines: Represent = async (_context, rows) => rows.map((row) => pick(row, described))

const triple = (row: Row): readonly unknown[] => [row['uuid'], row['name'], row['version']]

export const pipelineModules: Represent = async (context, rows) => {
  const uuids = rows.map((row) => row['uuid'])
  const owners = await parents(
    context,
    'pipelines',
    rows.map((row) => row['pipeline']),
    pipelines,
  )
  const { database } = context
  const needed = groupedBy(
    await database.rows(sql`select d.module, t.* from pipeline_module_dependencies d
      join pipeline_modules t on t.uuid = d.dependency where d.module = any(${uuids}::uuid[]) order by t.seq`),
    'module',
  )
  const needing = groupedBy(
    await database.rows(sql`select d.dependency, t.* from pipeline_module_dependencies d
      join pipeline_modules t on t.uuid = d.module where d.dependency = any(${uuids}::uuid[]) order by t.seq`),
    'dependency',
  )
  return rows.map((row) => {
    const dependencies = needed.get(row['uuid']) ?? []
    return {
      ...pick(row, ['uuid', 'name', 'version', 'description', 'long_description', 'updated_at', 'created_at']),
      ...pick(row, ['metadata', 'pipeline']),
      pipeline_obj: owners.get(row['pipeline']),
      dependencies: dependencies.map(({ uuid }) => uuid),
      dependency_modules: dependencies.map(triple),
      downstream_modules: (needing.get(row['uuid']) ?? []).map(triple),
    }
  })
}
