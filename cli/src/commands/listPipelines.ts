/** `pangea list pipelines`: lists pipelines, or the modules of one. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { listPipelineModules, listPipelines, reload } from 'pangea-fp/node'
import type { CommandModule } from '../CommandModule.js'
import { pipelineArgument } from '../input/references.js'
import { parseName } from '../input/parseFlagValues.js'
import { type Output, rows } from '../Output.js'
import { connected } from '../runCommand.js'
import type { Step } from '../Step.js'

const pipelines: Step<Output> = F.pipe(
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

const modulesOf = (pipeline: string): Step<Output> =>
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

export const command: CommandModule = {
  summary: 'list the pipelines, or the modules of one',
  examples: [
    ['pangea list pipelines', 'print all pipelines'],
    ['pangea list pipelines CAP2', 'print the modules of the pipeline CAP2, with their versions'],
  ],
  define: (command) =>
    command
      .argument('[pipeline]', 'its name or uuid: list its modules', parseName)
      .action(connected((_, pipeline) => reload(pipeline === undefined ? pipelines : modulesOf(pipeline)))),
}
