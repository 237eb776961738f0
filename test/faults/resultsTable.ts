/** Formats the table of results in RESULTS.md. */
import type { Fault } from './Fault.js'

export interface Row {
  readonly fault: Fault
  readonly runs: number
  readonly recovered: number
  readonly wrong: number
  readonly resentBytes: number
}

const inMiB = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1)

const nameOf = ({ direction, storage, name }: Fault): string => `| ${direction} | ${storage} | ${name} |`

export const formatRow = ({ fault, runs, recovered, wrong, resentBytes }: Row): string =>
  `${nameOf(fault)} ${runs} | ${recovered} | ${wrong} | ${inMiB(resentBytes / runs)} |`

/** Merges new rows with the previous ones that they don't replace, in the order of the faults. */
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
    'Written by `npm run faults`. *Recovered*: the storage or the disk ends up with the same bytes,',
    'after at most one more run. *Wrong*: the transfer reported success, but the bytes differ. *Resent*:',
    'the bytes transferred beyond the file, in MiB per run; parts are 5 MiB. Bytes that a killed process',
    'left unread in its sockets count as transferred. *tls*: the sandbox behind TLS, where faults hit',
    'either the TLS records or the bytes behind TLS.',
    '',
    '|  | storage | fault | runs | recovered | wrong | resent |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n')
