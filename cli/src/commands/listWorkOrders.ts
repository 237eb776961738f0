/** `pangea list work-orders`: lists the work orders of queues, of a sample or of a group. */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  type GroupWorkOrder,
  listGroupWorkOrders,
  listSampleWorkOrders,
  listWorkOrderPrototypes,
  listWorkOrders,
  reload,
  traverseLimited,
  type WorkOrder,
  workOrderPrototypeById,
  type WorkOrderPrototypeId,
  workOrderPrototypeNamed,
  type WorkOrderPrototypeRef,
} from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { listing } from '../OutputSchema.js'
import { type CommandFailure, wrongUsage } from '../exitCodes.js'
import { isUuid } from '../input/references.js'
import { appendName, parseName } from '../input/parseFlagValues.js'
import { rows } from '../Output.js'
import { fetchOwner } from '../records/fetchOwner.js'
import type { Step } from '../Step.js'

type Order = WorkOrder | GroupWorkOrder

const prototypeArgument = (word: string): WorkOrderPrototypeRef =>
  isUuid(word) ? workOrderPrototypeById(word.toLowerCase() as WorkOrderPrototypeId) : workOrderPrototypeNamed(word)

/** The orders of all queues that the user may work on. */
const ordersOfAllQueues: Step<ReadonlyArray<Order>> = F.pipe(
  listWorkOrderPrototypes,
  RTE.flatMap(traverseLimited((prototype) => listWorkOrders(prototype))),
  RTE.map((lists) => lists.flat()),
)

const ordersOfOwner = (words: ReadonlyArray<string>): Step<ReadonlyArray<Order>> =>
  F.pipe(
    fetchOwner(words),
    RTE.flatMap((owner): Step<ReadonlyArray<Order>> =>
      owner._tag === 'Sample' ? listSampleWorkOrders(owner.sample) : listGroupWorkOrders(owner.group),
    ),
  )

const statuses = ['pending', 'working', 'error', 'success']

const checkChoice = (
  owner: ReadonlyArray<string>,
  prototype: string | undefined,
  chosen: ReadonlyArray<string> = [],
): E.Either<CommandFailure, void> => {
  const unknown = chosen.find((status) => !statuses.includes(status))
  if (unknown !== undefined)
    return E.left(wrongUsage(`--status must be one of ${statuses.join(', ')}, not ${unknown}.`))
  return owner.length > 0 && prototype !== undefined
    ? E.left(wrongUsage('Give a sample, a group or a --prototype, not two of them.'))
    : E.right(undefined)
}

export const command = defineCommand({
  summary: 'list the work orders of a queue, a sample or a group',
  description: 'Without an argument, lists the work orders of all queues that you may work on.',
  examples: [
    ['pangea list work-orders --prototype QC --status pending', 'print what waits in the queue QC'],
    ['pangea list work-orders Lab Subway S1', 'print the work orders of one sample, and how far they are'],
  ],
  output: listing('each work order', {
    name: ['string', 'the name of the work order'],
    uuid: ['uuid', 'of the work order'],
    status: ['string', 'pending, working, error or success'],
    priority: ['integer or null', 'lower numbers go first; null for an order of a group'],
    n_jobs: ['integer', 'the number of its jobs'],
    progress: ['object', 'the number of jobs by status'],
    sample_uuid: ['uuid or null', 'of the sample; null for an order of a group'],
    sample_group_uuid: ['uuid or null', 'of the group; null for an order of a sample'],
    updated_at: ['timestamp', 'when it was last changed'],
  }),
  define: (command, { connected }) =>
    command
      .argument('[owner...]', 'ORGANIZATION GROUP [SAMPLE], or a uuid', appendName)
      .option('--prototype <name>', 'the name or uuid of a queue', parseName)
      .option('--status <status>', 'only pending, working, error or success; repeatable', appendName)
      .action(
        connected((_, owner = [], { prototype, status }) =>
          reload(
            F.pipe(
              RTE.fromEither(checkChoice(owner, prototype, status)),
              RTE.flatMap((): Step<ReadonlyArray<Order>> => {
                if (owner.length > 0) return ordersOfOwner(owner)
                return prototype === undefined ? ordersOfAllQueues : listWorkOrders(prototypeArgument(prototype))
              }),
              RTE.map((orders) =>
                rows(
                  {
                    name: ({ name }) => name,
                    uuid: ({ uuid }) => uuid,
                    status: (order) => order.status,
                    priority: ({ priority }) => priority ?? null,
                    n_jobs: ({ progress_summary }) => progress_summary.n_jobs,
                    progress: ({ progress_summary: { n_jobs: _, ...progress } }) => progress,
                    sample_uuid: (order) => ('sample' in order ? order.sample : null),
                    sample_group_uuid: (order) => ('sample_group' in order ? order.sample_group : null),
                    updated_at: ({ updated_at }) => updated_at,
                  },
                  orders.filter((order) => status === undefined || status.includes(order.status)),
                ),
              ),
            ),
          ),
        ),
      ),
})
