/** `pangea move samples`: moves samples with their results from one library to another. */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { listSamples, moveSample, partitionSamples, reload, type Sample, type SampleGroup } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { type CommandFailure, failed, wrongUsage } from '../exitCodes.js'
import type { NameList } from '../input/nameList.js'
import { namesFrom } from '../input/namesFrom.js'
import { appendName, parseName, parsePath } from '../input/parseFlagValues.js'
import { groupIn } from '../input/references.js'
import { chooseSamples, missingSamples, nameSample } from '../records/chooseSamples.js'
import { fetchLibrary } from '../records/fetchLibrary.js'
import { type OutcomeRows, outcomeRows, outcomeSchema } from '../records/outcomeRows.js'
import { formatCount } from '../render/formatCount.js'
import { groupPath } from '../render/paths.js'
import type { Step } from '../Step.js'

interface Libraries {
  readonly source: SampleGroup
  readonly target: SampleGroup
}

interface Plan {
  readonly toMove: ReadonlyArray<Sample>
  /** Samples of the target: an earlier run moved them. */
  readonly moved: ReadonlyArray<Sample>
}

const ownSamples = (library: SampleGroup): Step<ReadonlyArray<Sample>> =>
  F.pipe(
    listSamples(library),
    RTE.map((samples) => samples.filter((sample) => sample.library === library.uuid)),
  )

/** The names that the target already has. */
const clashing = (toMove: ReadonlyArray<Sample>, there: ReadonlyArray<Sample>): ReadonlyArray<string> => {
  const taken = new Set(there.map(({ name }) => name))
  return toMove.map(({ name }) => name).filter((name) => taken.has(name))
}

/** Checks all samples before the first one is moved. */
const planMoves = (
  { source, target }: Libraries,
  words: ReadonlyArray<string>,
  here: ReadonlyArray<Sample>,
  there: ReadonlyArray<Sample>,
): E.Either<CommandFailure, Plan> =>
  F.pipe(
    E.Do,
    E.bind('inSource', () => chooseSamples(here, words, groupPath(source))),
    E.bind('inTarget', ({ inSource }) => chooseSamples(there, inSource.missing, groupPath(target))),
    E.filterOrElse(
      ({ inTarget }) => inTarget.missing.length === 0,
      ({ inTarget }) => missingSamples(inTarget.missing, groupPath(source)),
    ),
    E.map(({ inSource, inTarget }) => ({ toMove: inSource.found, moved: inTarget.found })),
    E.filterOrElse(
      ({ toMove }) => clashing(toMove, there).length === 0,
      ({ toMove }) =>
        failed(
          `${groupPath(target)} has other samples named ${nameSample(clashing(toMove, there))}. Nothing was moved.`,
        ),
    ),
  )

const moveAll =
  (target: SampleGroup) =>
  ({ toMove, moved }: Plan): Step<OutcomeRows> =>
    RTE.asksReaderTaskEither(({ concurrency }) =>
      F.pipe(
        toMove,
        partitionSamples(concurrency)((sample: Sample) => moveSample(sample, target)),
        RTE.map(({ left, right }) =>
          outcomeRows(
            'moved',
            [
              ...right.map((sample) => ({ sample, status: 'moved' })),
              ...moved.map((sample) => ({ sample, status: 'existing' })),
            ],
            left,
          ),
        ),
      ),
    )

export const command = defineCommand({
  summary: 'move samples, with their results, to another library',
  description: [
    'All names are checked before the first sample is moved. Files stay in the bucket that they are in. Samples that are',
    'in the target already are reported, so that an interrupted command can be run again.',
  ].join(' '),
  examples: [
    ['pangea move samples Lab Subway S1 S2 --to Archive', 'move two samples from Subway to Archive'],
    [
      'pangea move samples Lab Subway --from old.txt --to Archive --to-org Museum',
      'move those that a file lists to a library of another organization',
    ],
  ],
  output: outcomeSchema('moved, existing if it was there already'),
  define: (command, { connected }) =>
    command
      .argument('<organization>', 'its name or uuid', parseName)
      .argument('<library>', 'its name or uuid', parseName)
      .argument('[samples...]', 'names or uuids; - reads them from standard input', appendName)
      .requiredOption('--to <library>', 'the name or uuid of the other library', parseName)
      .option('--to-org <name>', 'the organization of the other library, if it is another one', parseName)
      .option('--from <file>', 'a list with a name on each line, or a CSV or TSV table with --column', parsePath)
      .option('--column <name>', 'the column of the table, by name or number', parseName)
      .action(
        connected(({ signal, notify }, organization, library, words = [], { to, toOrg, ...flags }) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('list', (): Step<NameList> => RTE.fromTaskEither(namesFrom('samples', words, flags, signal))),
              RTE.bind('source', () => fetchLibrary(groupIn(organization, library))),
              RTE.bind('target', () => fetchLibrary(groupIn(toOrg ?? organization, to))),
              RTE.filterOrElseW(
                ({ source, target }) => source.uuid !== target.uuid,
                ({ source }) => wrongUsage(`${groupPath(source)} is both libraries: give another one with --to.`),
              ),
              RTE.bind('here', ({ source }) => ownSamples(source)),
              RTE.bind('there', ({ target }) => ownSamples(target)),
              RTE.bindW('plan', ({ list, here, there, ...libraries }) =>
                RTE.fromEither(planMoves(libraries, list.names, here, there)),
              ),
              RTE.bind('output', ({ target, plan }) => moveAll(target)(plan)),
              RTE.tapIO(({ target, output }) => () => {
                const count = output.rows.filter(({ status }) => status === 'moved').length
                notify(`Moved ${formatCount(count, 'sample')} to ${groupPath(target)}.`)
              }),
              RTE.map(({ output }) => output),
            ),
          ),
        ),
      ),
})
