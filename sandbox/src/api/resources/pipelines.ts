/** Pipelines and their modules. Every user may change them. */
import { sql } from '../../database/sql.js'
import { foreignKeyFilter, textFilter, uuidFilter } from '../filters.js'
import { jsonResponse, uncaughtException } from '../http/responses.js'
import { serializePipelineModules, serializePipelines } from '../serializers/pipelines.js'
import { serializeOne, type Resource } from '../resourceDefinition.js'
import { detailView, listCreateView } from '../genericViews.js'
import { jsonField, textField } from '../validation/fields.js'
import { foreignKey, manyToMany } from '../validation/relations.js'
import { methodView, type View } from '../view.js'

const pipelines: Resource = {
  table: 'pipelines',
  fields: {
    name: textField({ unique: 'pipeline with this name already exists.' }),
    description: textField({ required: false, allowBlank: true }),
    long_description: textField({ required: false, allowBlank: true }),
  },
  serialize: serializePipelines,
}

const dependencies = { table: 'pipeline_module_dependencies', from: 'module', to: 'dependency' }

const modules: Resource = {
  table: 'pipeline_modules',
  fields: {
    name: textField(),
    version: textField(),
    description: textField({ required: false }),
    long_description: textField({ required: false, allowBlank: true }),
    metadata: jsonField(),
    pipeline: foreignKey('pipelines'),
    dependencies: manyToMany('pipeline_modules', dependencies, { required: false }),
  },
  uniqueTogether: [['pipeline', 'name', 'version']],
  serialize: serializePipelineModules,
}

export const pipelineList: View = listCreateView(pipelines, {
  filters: { uuid: uuidFilter(), name: textFilter('name') },
})

export const pipelineDetail: View = detailView(pipelines)

export const pipelineByName: View = detailView(pipelines, {
  find: (context) => context.database.firstRow(sql`select * from pipelines where name = ${context.params['name']}`),
})

export const moduleList: View = listCreateView(modules, {
  filters: { uuid: uuidFilter(), name: textFilter('name'), pipeline: foreignKeyFilter('pipeline', 'pipelines') },
})

export const moduleDetail: View = detailView(modules)

export const moduleByVersion: View = methodView('GET', async (context) => {
  const { uuid, name, version } = context.params
  const row = await context.database.firstRow(
    sql`select * from pipeline_modules where pipeline = ${uuid} and name = ${name} and version = ${version}`,
  )
  if (row === undefined) throw uncaughtException('PipelineModule not found')
  return jsonResponse(await serializeOne(context, serializePipelineModules, row))
})
