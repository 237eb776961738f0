/** Makes an operation for tests; everything a test does not set is as in a read without login. */
import { operations } from 'pangea-fp'
import type { Operation } from '../../src/generated/operation.js'

export const makeOperation = <Ok = unknown>(
  over: Partial<Operation<Record<string, unknown>, Ok, never>>,
): Operation<Record<string, unknown>, Ok, never> => ({
  ...(operations.annotateTaxa as unknown as Operation<Record<string, unknown>, Ok, never>),
  parameters: [],
  ...over,
})
