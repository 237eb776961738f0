/** Pipelines and the modules that they are made of. Every user may write them. */
import { sql } from '../../database/sql.js'
import { byPointer, byText, byUuid } from '../filters.js'
import { jsonReply, uncaught } from '../http/responses.js'
import { pipelineModules as representModules, pipelines as representPipelines } from '../serializers/pipelines.js'
import { representOne, type Resource } from '../resource.js'
import { detail, listAndCreate } from '../genericViews.js'
import { anyJson, text } from '../validation/fields.js'
import { pointer, pointers } from '../validation/relations.js'
import { action, type View } from '../view.js'

const pipelines: Resource = {
  table: 'pipelines',
  fields: {
    name: text({ unique: 'pipeline with this name already exists.' }),
    description: text({ required: false, allowBlank: true }),
    long_description: text({ required: false, allowBlank: true }),
  },
  represent: representPipelines,
}

const dependencies = { table: 'pipeline_module_dependencies', from: 'module', to: 'dependency' }

const modules: Resource = {
  table: 'pipeline_modules',
  fields: {
    name: text(),
    version: text(),
    description: text({ required: false }),
    long_description: text({ required: false, allowBlank: true }),
    metadata: anyJson(),
    pipeline: pointer('pipelines'),
    dependencies: pointers('pipeline_modules', dependencies, { required: false }),
  },
  uniqueTogether: [['pipeline', 'name', 'version']],
  represent: representModules,
}

export const pipelineList: View = listAndCreate(pipelines, { filters: { uuid: byUuid(), name: byText('name') } })

export const pipelineDetail: View = detail(pipelines)

export const pipelineByName: View = detail(pipelines, {
  find: (context) => context.database.first(sql`select * from pipelines where name = ${context.params['name']}`),
})

export const moduleList: View = listAndCreate(modules, {
  filters: { uuid: byUuid(), name: byText('name'), pipeline: byPointer('pipeline', 'pipelines') },
})

export const moduleDetail: View = detail(modules)

export const moduleByVersion: View = action('GET', async (context) => {
  const { uuid, name, version } = context.params
  const row = await context.database.first(
    sql`select * from pipeline_modules where pipeline = ${uuid} and name = ${name} and version = ${version}`,
  )
  if (row === undefined) throw uncaught('PipelineModule not found')
  return jsonReply(await representOne(context, representModules, row))
})
