/** Runs an operation only when its argument is valid. @internal */
import { either as E, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { Checked } from './checkIdentifiers.js'
import type { Op } from '../Pangea.js'

export const whenValid = <A, B, Err extends PangeaError>(argument: Checked<A>, f: (a: A) => Op<B, Err>): Op<B, Err> =>
  E.isLeft(argument) ? RTE.left(argument.left) : f(argument.right)
