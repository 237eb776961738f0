/**
 * Do-notation for operations: fp-ts's own functions, with the environment fixed and error types
 * that widen automatically.
 *
 * @example
 * const named = pipe(
 *   op.Do,
 *   op.bind('sample', () => fetchSample(ref)),
 *   op.bind('results', ({ sample }) => listResults(sample)),
 *   op.map(({ sample, results }) => [sample.name, results.length]),
 * )
 * const begun = pipe(fetchSample(ref), op.bindTo('sample'), op.let('city', ({ sample }) => sample.metadata))
 * @since 0.1.0
 */
import { readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { Op, Pangea } from '../Pangea.js'

// Each type spells out its record, because editors would show the name of an alias instead.

/** Starts a do block with nothing bound. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- `bind` adds members to `{}`
export const Do: Op<{}, never> = RTE.Do

/** Binds the value of an operation to a name. */
export const bindTo: <N extends string>(
  name: N,
) => <A, E extends PangeaError, R extends Pangea>(op: Op<A, E, R>) => Op<{ readonly [K in N]: A }, E, R> = RTE.bindTo

/** Runs the next operation, which can use the bound values, and binds its value to a name. */
export const bind: <N extends string, A, E2 extends PangeaError, B, R2 extends Pangea>(
  name: Exclude<N, keyof A>,
  f: (a: A) => Op<B, E2, R2>,
) => <E1 extends PangeaError, R1 extends Pangea>(
  op: Op<A, E1, R1>,
) => Op<{ readonly [K in keyof A | N]: K extends keyof A ? A[K] : B }, E1 | E2, R1 & R2> = RTE.bindW

/** Runs another operation in parallel with the previous ones, and binds its value to a name. */
export const apS: <A, N extends string, E2 extends PangeaError, B, R2 extends Pangea>(
  name: Exclude<N, keyof A>,
  other: Op<B, E2, R2>,
) => <E1 extends PangeaError, R1 extends Pangea>(
  op: Op<A, E1, R1>,
) => Op<{ readonly [K in keyof A | N]: K extends keyof A ? A[K] : B }, E1 | E2, R1 & R2> = RTE.apSW

const let_: <N extends string, A, B>(
  name: Exclude<N, keyof A>,
  f: (a: A) => B,
) => <E extends PangeaError, R extends Pangea>(
  op: Op<A, E, R>,
) => Op<{ readonly [K in keyof A | N]: K extends keyof A ? A[K] : B }, E, R> = RTE.let

/** Binds a value computed from the bound values to a name. */
export { let_ as let }

/** Transforms the value of an operation. */
export const map: <A, B>(f: (a: A) => B) => <E extends PangeaError, R extends Pangea>(op: Op<A, E, R>) => Op<B, E, R> =
  RTE.map

/** Continues with another operation. */
export const flatMap: <A, E2 extends PangeaError, B, R2 extends Pangea>(
  f: (a: A) => Op<B, E2, R2>,
) => <E1 extends PangeaError, R1 extends Pangea>(op: Op<A, E1, R1>) => Op<B, E1 | E2, R1 & R2> = RTE.flatMap
