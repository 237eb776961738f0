/**
 * Do-notation for operations: fp-ts's own, with the environment fixed and errors that widen by
 * themselves.
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
import { type PangeaError } from '../../errors/PangeaError.js'
import { type Op, type Pangea } from '../Pangea.js'

// The records are written out in each type, since an alias is what an editor would show in their
// place.

/** Where a Do begins: nothing bound yet. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- what fp-ts's `bind` adds to; a record without members would take none
export const Do: Op<{}, never> = RTE.Do

/** Puts what an operation gives under a name. */
export const bindTo: <N extends string>(
  name: N,
) => <A, E extends PangeaError, R extends Pangea>(op: Op<A, E, R>) => Op<{ readonly [K in N]: A }, E, R> = RTE.bindTo

/** Runs the next operation, which may use what is bound, and puts what it gives under a name. */
export const bind: <N extends string, A, E2 extends PangeaError, B, R2 extends Pangea>(
  name: Exclude<N, keyof A>,
  f: (a: A) => Op<B, E2, R2>,
) => <E1 extends PangeaError, R1 extends Pangea>(
  op: Op<A, E1, R1>,
) => Op<{ readonly [K in keyof A | N]: K extends keyof A ? A[K] : B }, E1 | E2, R1 & R2> = RTE.bindW

/**
 * Runs another operation side by side with those before it, and puts what it gives under a name.
 */
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

/** Puts a value, made of what is bound, under a name. */
export { let_ as let }

/** Changes what an operation gives. */
export const map: <A, B>(f: (a: A) => B) => <E extends PangeaError, R extends Pangea>(op: Op<A, E, R>) => Op<B, E, R> =
  RTE.map

/** Goes on with another operation. */
export const flatMap: <A, E2 extends PangeaError, B, R2 extends Pangea>(
  f: (a: A) => Op<B, E2, R2>,
) => <E1 extends PangeaError, R1 extends Pangea>(op: Op<A, E1, R1>) => Op<B, E1 | E2, R1 & R2> = RTE.flatMap
