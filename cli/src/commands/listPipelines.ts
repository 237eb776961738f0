/** `pangea list pipelines`: lists pipelines, or the modules of one. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { listPipelineModules, listPipelines, reload } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { listing, type OutputOf } from '../OutputSchema.js'
import { pipelineArgument } from '../input/references.js'
import { parseName } from '../input/parseFlagValues.js'
import { rows } from '../Output.js'
import type { Step } from '../Step.js'

const pipelineSchema = listing('each pipeline', {
  name: ['string', 'its name'],
  uuid: ['uuid', 'of the pipeline'],
  updated_at: ['timestamp', 'when it was last changed'],
  description: ['string', 'free text; may be empty'],
})

const moduleSchema = listing('each module of the pipeline that is named', {
  name: ['string', 'the name of the module'],
  version: ['string', 'its version'],
  uuid: ['uuid', 'of the module'],
  dependencies: ['string', 'NAME VERSION of the modules that it needs, separated by commas; may be empty'],
  updated_at: ['timestamp', 'when it was last changed'],
  description: ['string', 'free text; may be empty'],
})

type Printed = OutputOf<typeof pipelineSchema | typeof moduleSchema>

const pipelines: Step<Printed> = F.pipe(
  listPipelines,
  RTE.map((all) =>
    rows(
      {
        name: ({ name }) => name,
        uuid: ({ uuid }) => uuid,
        updated_at: ({ updated_at }) => updated_at,
        description: ({ description }) => description,
      },
      all,
    ),
  ),
)

const modulesOf = (pipeline: string): Step<Printed> =>
  F.pipe(
    listPipelineModules(pipelineArgument(pipeline)),
    RTE.map((modules) =>
      rows(
        {
          name: ({ name }) => name,
          version: ({ version }) => version,
          uuid: ({ uuid }) => uuid,
          dependencies: ({ dependency_modules }) =>
            dependency_modules.map(([, name, version]) => `${name} ${version}`).join(', '),
          updated_at: ({ updated_at }) => updated_at,
          description: ({ description }) => description,
        },
        modules,
      ),
    ),
  )

export const command = defineCommand({
  summary: 'list the pipelines, or the modules of one',
  examples: [
    ['pangea list pipelines', 'print all pipelines'],
    ['pangea list pipelines CAP2', 'print the modules of the pipeline CAP2, with their versions'],
  ],
  output: [pipelineSchema, moduleSchema],
  define: (command, { connected }) =>
    command
      .argument('[pipeline]', 'its name or uuid: list its modules', parseName)
      .action(connected((_, pipeline) => reload(pipeline === undefined ? pipelines : modulesOf(pipeline)))),
})
