/** A probe calls one operation of the API with real arguments and checks its response. */
import { either as E, function as F, task as T, taskEither as TE } from 'fp-ts'
import {
  describe,
  type ErrorOf,
  type GroupField,
  type GroupResult,
  type GroupWorkOrder,
  type GroupWorkOrderPrototype,
  type JobOrderPrototype,
  type NodePangea,
  type Operation,
  type Organization,
  type Pipeline,
  type PipelineModule,
  type Project,
  request,
  type S3ApiKey,
  type S3Bucket,
  type Sample,
  type SampleField,
  type SampleGroup,
  type SampleResult,
  type Tag,
  type User,
  type WorkOrder,
  type WorkOrderPrototype,
} from 'pangea-fp/node'

// model

/** Records found on the server, or created there, which later probes use as arguments. */
export interface Facts {
  /** The presigned URL of a file. */
  readonly fileUrl?: string | undefined
  readonly accountId?: number | undefined
  readonly user?: User | undefined
  readonly organization?: Organization | undefined
  readonly group?: SampleGroup | undefined
  readonly sample?: Sample | undefined
  readonly result?: SampleResult | undefined
  readonly field?: SampleField | undefined
  readonly groupResult?: GroupResult | undefined
  readonly groupField?: GroupField | undefined
  readonly pipeline?: Pipeline | undefined
  readonly pipelineModule?: PipelineModule | undefined
  readonly project?: Project | undefined
  readonly tag?: Tag | undefined
  readonly bucket?: S3Bucket | undefined
  readonly key?: S3ApiKey | undefined
  readonly prototype?: WorkOrderPrototype | undefined
  readonly groupPrototype?: GroupWorkOrderPrototype | undefined
  readonly jobPrototype?: JobOrderPrototype | undefined
  readonly workOrder?: WorkOrder | undefined
  readonly groupWorkOrder?: GroupWorkOrder | undefined
}

export type Status = 'ok' | 'failed' | 'skipped'

/** The row about one check. */
export interface Finding {
  readonly check: string
  readonly kind: 'environment' | 'operation'
  readonly status: Status
  readonly expected: string
  readonly found: string
  readonly method: string
  readonly path: string
}

export interface ProbeResult<F> {
  /** `null` for a step that only prepares another one, and succeeded. */
  readonly finding: Finding | null
  readonly facts: F
}

export interface Probe<F> {
  /** The row of a probe that isn't run; none for a step that only prepares another one. */
  readonly skip: (reason: string) => ReadonlyArray<Finding>
  readonly run: (facts: F) => (pangea: NodePangea) => T.Task<ProbeResult<F>>
}

type AnyOperation = Pick<Operation<never, unknown, never>, 'id' | 'method' | 'path' | 'responses'>

export interface ProbeOptions<F, Ok> {
  /** What the arguments need, for the reason of a skipped probe. */
  readonly needs?: string
  /** Adds records of the response to the facts. */
  readonly learn?: (value: Ok, facts: F) => F
  /** The server refuses: a failure for a record of one's own, else a reason to skip. */
  readonly isOwn?: boolean
  /** Why the server may refuse, even for a record of one's own. */
  readonly mayRefuse?: string
  /** The server always responds with 500, and the description says so. */
  readonly isAlways500?: boolean
  /**
   * Why a 400 or 500, which the description allows, may mean that the server has no data to respond
   * with.
   */
  readonly noData?: string
  /** Prepares another probe: reported only if it fails. */
  readonly isPreparation?: boolean
}

type Failed = ErrorOf<400 | 403 | 404 | 409 | 500>

// helpers

const successes = ({ responses }: AnyOperation): string =>
  Object.keys(responses)
    .filter((status) => status.startsWith('2'))
    .join(' or ')

const findingOf = ({ id, method, path }: AnyOperation, status: Status, expected: string, found: string): Finding => ({
  check: id,
  kind: 'operation',
  status,
  expected,
  found,
  method,
  path,
})

/** A row for an operation that isn't tried. */
export const untried = (operation: AnyOperation, reason: string): Finding =>
  findingOf(operation, 'skipped', `HTTP ${successes(operation)}`, reason)

const isRefusal = ({ _tag }: Failed): boolean => _tag === 'Forbidden' || _tag === 'Unauthenticated'

/** What differs from the description: the first place, and how many more there are. */
const mismatchOf = (error: Failed): Pick<Finding, 'expected' | 'found'> | null => {
  if (!('issues' in error) || error.issues.length === 0) return null
  const [first, ...others] = error.issues
  if (first === undefined) return null
  const place = first.pointer === '' ? 'the body' : first.pointer
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  return { expected: `${place}: ${first.expected}`, found: `${first.found}${more}` }
}

const failedFinding = <F, Ok>(operation: AnyOperation, error: Failed, options: ProbeOptions<F, Ok>): Finding => {
  const expected = `HTTP ${successes(operation)}`
  if (options.isAlways500 === true && error._tag === 'ServerError')
    return findingOf(operation, 'ok', 'HTTP 500', `HTTP ${error.status}`)
  if (error._tag === 'Forbidden' && options.mayRefuse !== undefined)
    return findingOf(operation, 'skipped', expected, `HTTP 403, which the description allows: ${options.mayRefuse}`)
  if (isRefusal(error) && options.isOwn !== true)
    return findingOf(operation, 'skipped', expected, `not allowed: ${describe(error)}`)
  if (options.noData !== undefined && (error._tag === 'ServerError' || error._tag === 'Invalid'))
    return findingOf(
      operation,
      'skipped',
      expected,
      `HTTP ${error.status}, which the description allows: ${options.noData}`,
    )
  const mismatch = mismatchOf(error)
  return mismatch === null
    ? findingOf(operation, 'failed', expected, describe(error))
    : { ...findingOf(operation, 'failed', '', ''), ...mismatch }
}

/** Remembers the status of the last response. */
const watchStatus = (pangea: NodePangea) => {
  const seen = { status: 0 }
  const watched: NodePangea = {
    ...pangea,
    transport: {
      send: (sent) =>
        F.pipe(
          pangea.transport.send(sent),
          TE.tapIO(({ status }) => () => {
            seen.status = status
          }),
        ),
    },
    driftPolicy: 'refuse',
  }
  return { watched, seen }
}

// constructor

/**
 * Makes a probe. `toArgs` returns `undefined` if the facts have no record to call the operation
 * with.
 */
export const probe = <Args, Ok, Errors extends number, F>(
  operation: Operation<Args, Ok, Errors>,
  toArgs: (facts: F) => Args | undefined,
  options: ProbeOptions<F, Ok> = {},
): Probe<F> => ({
  skip: (reason) => (options.isPreparation === true ? [] : [untried(operation, reason)]),
  run: (facts) => (pangea) => {
    const args = toArgs(facts)
    if (args === undefined) {
      const reason =
        options.isOwn === true
          ? 'an earlier step of --write failed'
          : `the server shows you no ${options.needs ?? 'record for it'}`
      return T.of({ finding: options.isPreparation === true ? null : untried(operation, reason), facts })
    }
    const { watched, seen } = watchStatus(pangea)
    return F.pipe(
      request(operation, args)(watched) as TE.TaskEither<Failed, Ok>,
      T.map(
        E.match(
          (error): ProbeResult<F> => ({ finding: failedFinding(operation, error, options), facts }),
          (value): ProbeResult<F> => ({
            finding:
              options.isPreparation === true
                ? null
                : findingOf(operation, 'ok', `HTTP ${successes(operation)}`, `HTTP ${seen.status}, as described`),
            facts: options.learn?.(value, facts) ?? facts,
          }),
        ),
      ),
    )
  },
})
