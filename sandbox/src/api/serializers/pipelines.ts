/** Serializes pipelines and their modules. */
import { groupBy } from '../../database/rowQueries.js'
import { sql } from '../../database/sql.js'
import type { Row } from '../../database/postgres.js'
import type { Serialize } from '../resourceDefinition.js'
import { serializeParents } from './parents.js'
import { pick } from './pick.js'

const pipelineColumns = ['uuid', 'name', 'description', 'long_description', 'updated_at', 'created_at']

export const serializePipelines: Serialize = async (_context, rows) => rows.map((row) => pick(row, pipelineColumns))

const moduleReference = (row: Row): readonly unknown[] => [row['uuid'], row['name'], row['version']]

export const serializePipelineModules: Serialize = async (context, rows) => {
  const uuids = rows.map((row) => row['uuid'])
  const owners = await serializeParents(
    context,
    'pipelines',
    rows.map((row) => row['pipeline']),
    serializePipelines,
  )
  const { database } = context
  const dependenciesByModule = groupBy(
    await database.rows(sql`select d.module, t.* from pipeline_module_dependencies d
      join pipeline_modules t on t.uuid = d.dependency where d.module = any(${uuids}::uuid[]) order by t.seq`),
    'module',
  )
  const dependentsByModule = groupBy(
    await database.rows(sql`select d.dependency, t.* from pipeline_module_dependencies d
      join pipeline_modules t on t.uuid = d.module where d.dependency = any(${uuids}::uuid[]) order by t.seq`),
    'dependency',
  )
  return rows.map((row) => {
    const dependencies = dependenciesByModule.get(row['uuid']) ?? []
    return {
      ...pick(row, ['uuid', 'name', 'version', 'description', 'long_description', 'updated_at', 'created_at']),
      ...pick(row, ['metadata', 'pipeline']),
      pipeline_obj: owners.get(row['pipeline']),
      dependencies: dependencies.map(({ uuid }) => uuid),
      dependency_modules: dependencies.map(moduleReference),
      downstream_modules: (dependentsByModule.get(row['uuid']) ?? []).map(moduleReference),
    }
  })
}
