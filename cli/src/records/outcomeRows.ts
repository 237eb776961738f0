/** Lists what a command did to each sample, and why some samples failed. Pure. */
import type { Failed, PangeaError, Sample } from 'pangea-fp/node'
import { describeItem } from '../render/describeFailure.js'
import { exitCodeOf } from '../exitCodes.js'
import { rows } from '../Output.js'
import { listing, type OutputOf } from '../OutputSchema.js'

/** Describes the listing; `done` is the status of a success. */
export const outcomeSchema = (done: string) =>
  listing('each sample', {
    name: ['string', 'the name of the sample'],
    uuid: ['uuid', 'of the sample'],
    library: ['string', 'the name of its library'],
    status: ['string', `${done}, or failed; standard error says why`],
  })

export type OutcomeRows = OutputOf<ReturnType<typeof outcomeSchema>>

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
): OutcomeRows => {
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
            .map(({ item, error }) => `${item.name} was not ${verb}: ${describeItem(error)}`),
          exitCode: exitCodeOf(first.error),
        },
  )
}
