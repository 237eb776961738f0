/** Lists what a command did to each sample, and why some samples failed. Pure. */
import { describe, type Failed, type PangeaError, type Sample } from 'pangea-fp/node'
import { exitCodeOf } from '../exitCodes.js'
import { type Rows, rows } from '../Output.js'

export interface SampleStatus {
  readonly sample: Sample
  readonly status: string
}

/**
 * Lists the samples with their status, then those that failed. `verb` completes the problem: `S1
 * was not moved: …`. Samples that an interruption left undone need no explanation.
 */
export const outcomeRows = (
  verb: string,
  done: ReadonlyArray<SampleStatus>,
  failures: ReadonlyArray<Failed<Sample, PangeaError>>,
): Rows => {
  const [first] = failures
  return rows(
    {
      name: ({ sample }) => sample.name,
      uuid: ({ sample }) => sample.uuid,
      library: ({ sample }) => sample.library_obj.name,
      status: ({ status }) => status,
    },
    [...done, ...failures.map(({ item }) => ({ sample: item, status: 'failed' }))],
    first === undefined
      ? {}
      : {
          problems: failures
            .filter(({ error }) => error._tag !== 'Aborted')
            .map(({ item, error }) => `${item.name} was not ${verb}: ${describe(error)}`),
          exitCode: exitCodeOf(first.error),
        },
  )
}
