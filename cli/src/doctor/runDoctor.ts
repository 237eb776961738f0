/** Runs all checks against a server. */
import { randomUUID } from 'node:crypto'
import { either as E, function as F, task as T, taskEither as TE } from 'fp-ts'
import { describe, type NodePangea, operations, request, traverseLimited } from 'pangea-fp/node'
import {
  checkCache,
  checkClock,
  checkNode,
  checkProxy,
  checkStorage,
  checkTls,
  checkToken,
} from './environmentChecks.js'
import type { Made } from './Made.js'
import type { Facts, Finding, Probe } from './Probe.js'
import { listProbes, recordProbes } from './readProbes.js'
import { untestable } from './untestable.js'
import { groupDeletions, groupSteps, organizationSteps } from './writeGroups.js'
import { pipelineAndTagDeletions, pipelineSteps, tagSteps } from './writePipelines.js'
import { groupResultSteps, resultSteps, sampleDeletions, sampleSteps } from './writeSamples.js'

// model

export interface Diagnosis {
  readonly findings: ReadonlyArray<Finding>
  /** What --write could not delete. */
  readonly leftovers: ReadonlyArray<string>
}

interface Walk<F> {
  readonly findings: ReadonlyArray<Finding>
  readonly facts: F
}

/** A diagnosis should not wait long for each of many operations. */
const retryBudgetMs = 5_000

const creations = [
  ...organizationSteps,
  ...groupSteps,
  ...sampleSteps,
  ...resultSteps,
  ...groupResultSteps,
  ...pipelineSteps,
  ...tagSteps,
]
const deletions = [...sampleDeletions, ...pipelineAndTagDeletions, ...groupDeletions]
const writeProbes = [...creations, ...deletions]

// helpers

/** Runs probes in order, each with the facts of those before it. */
const inOrder =
  <Facts_>(probes: ReadonlyArray<Probe<Facts_>>, start: Facts_) =>
  (pangea: NodePangea): T.Task<Walk<Facts_>> =>
    probes.reduce<T.Task<Walk<Facts_>>>(
      (before, probe) =>
        F.pipe(
          before,
          T.flatMap(({ findings, facts }) =>
            pangea.signal?.aborted === true
              ? T.of({ findings: [...findings, ...probe.skip('interrupted')], facts })
              : F.pipe(
                  probe.run(facts)(pangea),
                  T.map((done) => ({
                    findings: done.finding === null ? findings : [...findings, done.finding],
                    facts: done.facts,
                  })),
                ),
          ),
        ),
      T.of({ findings: [], facts: start }),
    )

const concurrently =
  (probes: ReadonlyArray<Probe<Facts>>, facts: Facts) =>
  (pangea: NodePangea): T.Task<ReadonlyArray<Finding>> =>
    F.pipe(
      traverseLimited<Probe<Facts>, NodePangea, never, ReadonlyArray<Finding>>(
        (probe) => (env) =>
          TE.fromTask(
            F.pipe(
              probe.run(facts)(env),
              T.map(({ finding }) => (finding === null ? [] : [finding])),
            ),
          ),
      )(probes)(pangea),
      T.map(
        E.match(
          () => [],
          (lists) => lists.flat(),
        ),
      ),
    )

const skipAll = (probes: ReadonlyArray<Pick<Probe<never>, 'skip'>>, reason: string): ReadonlyArray<Finding> =>
  probes.flatMap(({ skip }) => skip(reason))

// writing

/** Deletes what the steps left behind, also after an interruption. */
const deleteLeftovers =
  (made: Made) =>
  (pangea: NodePangea): T.Task<ReadonlyArray<string>> => {
    const env = { ...pangea, signal: null }
    const removals = [
      ...[made.tag, made.spareTag].map(
        (tag) => tag && ([tag, request(operations.deleteTag, { path: { uuid: tag.uuid } })] as const),
      ),
      ...[made.pipeline, made.sparePipeline].map(
        (one) => one && ([one, request(operations.deletePipeline, { path: { uuid: one.uuid } })] as const),
      ),
      ...[made.organization, made.spareOrganization].map(
        (one) => one && ([one, request(operations.deleteOrganization, { path: { uuid: one.uuid } })] as const),
      ),
    ]
    return F.pipe(
      removals.flatMap((removal) => (removal === undefined ? [] : [removal])),
      T.traverseSeqArray(([{ name, uuid }, remove]) =>
        F.pipe(
          remove(env),
          TE.match(
            (error) =>
              error._tag === 'NotFound'
                ? []
                : [`Could not delete ${name} (${uuid}), which doctor made: ${describe(error)}`],
            () => [],
          ),
        ),
      ),
      T.map((lines) => lines.flat()),
    )
  }

const writeAndDelete =
  (accountId: number | undefined) =>
  (pangea: NodePangea): T.Task<Diagnosis> =>
    F.pipe(
      inOrder<Made>(writeProbes, { name: `pangea-doctor-${randomUUID().slice(0, 8)}`, accountId })(pangea),
      T.flatMap(({ findings, facts }) =>
        F.pipe(
          deleteLeftovers(facts)(pangea),
          T.map((leftovers) => ({ findings, leftovers })),
        ),
      ),
    )

const skippedWrites = (reason: string): Diagnosis => ({ findings: skipAll(writeProbes, reason), leftovers: [] })

// reading

const reachable = (pangea: NodePangea): TE.TaskEither<string, void> =>
  F.pipe(
    request(operations.listOrganizations, {})(pangea),
    TE.match(
      (error) =>
        error._tag === 'NetworkError' || error._tag === 'Timeout' || error._tag === 'InvalidArgument'
          ? E.left(describe(error))
          : E.right(undefined),
      () => E.right(undefined),
    ),
  )

const connectionFinding = (endpoint: string, problem: string | null): Finding => ({
  check: 'connection',
  kind: 'environment',
  status: problem === null ? 'ok' : 'failed',
  expected: 'the server responds',
  found: problem ?? endpoint,
  method: '',
  path: '',
})

const operationsOf =
  (isWriting: boolean, signal: AbortSignal) =>
  (pangea: NodePangea): T.Task<Diagnosis> =>
    F.pipe(
      T.Do,
      T.bind('lists', () => inOrder<Facts>(listProbes, {})(pangea)),
      T.bind('records', ({ lists }) => concurrently(recordProbes, lists.facts)(pangea)),
      T.bind('storage', ({ lists }) => checkStorage(pangea, lists.facts, signal)),
      T.bind('written', ({ lists: { facts } }) => {
        if (!isWriting) return T.of(skippedWrites('it writes: pass --write to try it in a throw-away organization'))
        return facts.accountId === undefined
          ? T.of(skippedWrites('it needs a valid token'))
          : writeAndDelete(facts.accountId)(pangea)
      }),
      T.map(({ lists, records, storage, written }) => ({
        findings: [
          checkToken(
            pangea,
            lists.facts,
            lists.findings.find(({ check }) => check === operations.fetchAccount.id),
          ),
          storage,
          ...lists.findings,
          ...records,
          ...written.findings,
          ...untestable,
        ],
        leftovers: written.leftovers,
      })),
    )

// operation

export const runDoctor =
  (isWriting: boolean, signal: AbortSignal) =>
  (given: NodePangea): T.Task<Diagnosis> => {
    const pangea: NodePangea = { ...given, retry: { ...given.retry, budgetMs: retryBudgetMs } }
    const { endpoint } = pangea
    return F.pipe(
      T.Do,
      T.bind('clock', () => checkClock(endpoint, signal)),
      T.bind('tls', () => checkTls(endpoint)),
      T.bind('cache', () => checkCache(process.env)),
      T.bind('problem', () =>
        F.pipe(
          reachable(pangea),
          TE.match(
            (problem): string | null => problem,
            () => null,
          ),
        ),
      ),
      T.bind('diagnosis', ({ problem }) =>
        problem === null
          ? operationsOf(isWriting, signal)(pangea)
          : T.of<Diagnosis>({
              findings: [
                ...skipAll([...listProbes, ...recordProbes, ...writeProbes], 'the server does not respond'),
                ...untestable,
              ],
              leftovers: [],
            }),
      ),
      T.map(({ clock, tls, cache, problem, diagnosis }) => ({
        findings: [
          checkNode(process.versions.node),
          checkProxy(process.env),
          connectionFinding(endpoint, problem),
          tls,
          clock,
          cache,
          ...diagnosis.findings,
        ],
        leftovers: diagnosis.leftovers,
      })),
    )
  }
