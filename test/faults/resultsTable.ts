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

const nameOf = ({ direction, storage, name }: Fault): string => `| ${direction} | ${storage} | ${name} |`

export const formatRow = ({ fault, runs, recovered, wrong, movedAgainBytes }: Row): string =>
  `${nameOf(fault)} ${runs} | ${recovered} | ${wrong} | ${inMiB(movedAgainBytes / runs)} |`

/** These lines, and of those that were there before, what they do not replace; in the order of the faults. */
export const mergeRows = (
  before: string,
  lines: ReadonlyArray<string>,
  faults: ReadonlyArray<Fault>,
): ReadonlyArray<string> => {
  const known = [...lines, ...before.split('\n')]
  return faults.flatMap((fault) => known.filter((line) => line.startsWith(nameOf(fault))).slice(0, 1))
}

export const formatTable = (lines: ReadonlyArray<string>): string =>
  [
    '# Transfers under faults',
    '',
    'Written by `npm run faults`. *Recovered*: the storage, or the disk, holds the same bytes in the end, after one more run at most; *wrong*:',
    'it was called a success, and they are others. *Again*: what passed the wire beyond the file, a run, in MiB; parts are of 5 MiB.',
    'What lay unread in the sockets of a killed process counts as passed. *tls*: the sandbox behind TLS, where faults strike its records, or the',
    'bytes behind it.',
    '',
    '|  | storage | fault | runs | recovered | wrong | again |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n')
