/** The table that the runs end in. */
import { type Fault } from './Fault.js'

export interface Row {
  readonly fault: Fault
  readonly runs: number
  readonly recovered: number
  readonly wrong: number
  readonly movedAgainBytes: number
}

const inMiB = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1)

export const tableOf = (rows: ReadonlyArray<Row>, isShort: boolean): string => {
  const lines = rows.map(
    ({ fault, runs, recovered, wrong, movedAgainBytes }) =>
      `| ${fault.direction} | ${fault.storage} | ${fault.name} | ${runs} | ${recovered} | ${wrong} | ${inMiB(movedAgainBytes / runs)} |`,
  )
  return [
    `# Transfers under faults${isShort ? ' (short)' : ''}`,
    '',
    'Written by `npm run faults`. *Recovered*: the storage, or the disk, holds the same bytes in the end, after one more run at most; *wrong*:',
    'it was called a success, and they are others. *Again*: what passed the wire beyond the file, a run, in MiB; parts are of 5 MiB.',
    '',
    '| | storage | fault | runs | recovered | wrong | again |',
    '| --- | --- | --- | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
  ].join('\n')
}
