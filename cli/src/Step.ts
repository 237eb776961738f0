/** The types of what a command does with a server. */
import type { readerTaskEither as RTE } from 'fp-ts'
import type { NodePangea, Pangea } from 'pangea-fp/node'
import type { Failure } from './exitCodes.js'

/** One step of a command. */
export type Step<A> = RTE.ReaderTaskEither<Pangea, Failure, A>

/** A step that also moves files. */
export type TransferStep<A> = RTE.ReaderTaskEither<NodePangea, Failure, A>
