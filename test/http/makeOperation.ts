/** An operation of no server: all that a test does not say of it is as in one that reads something public. */
import { operations } from 'pangea-fp'
import { type Operation } from '../../src/generated/operation.js'

export const makeOperation = <Ok = unknown>(
  over: Partial<Operation<Record<string, unknown>, Ok, never>>,
): Operation<Record<string, unknown>, Ok, never> => ({
  ...(operations.annotateTaxa as unknown as Operation<Record<string, unknown>, Ok, never>),
  parameters: [],
  ...over,
})
