/** Renders models.ts: the TypeScript types of all schemas. */
import { compareByName, type Declaration, type Plan } from '../plan/Plan.js'
import { containsBytes } from '../model/Shape.js'
import { requestBodiesOf } from '../plan/Usage.js'
import { constraintComment, joinParagraphs } from './constraintComments.js'
import { docComment, sourceFile } from './sourceCode.js'
import { isEmptyObject, recordType, type TypeContext, typeScriptType } from './typeScriptType.js'

const jsonType = `/** Any JSON value. */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json }`

const brandType = `declare const brand: unique symbol

/** Distinguishes strings of one meaning from all others. Exists only for the compiler. */
export interface Brand<Name extends string> {
  readonly [brand]: Name
}`

const unrecognizedType = `/**
 * A value that a newer server may add to an open enum: a \`switch\` over the known values leaves it
 * to \`default\`.
 */
export type Unrecognized = string & Brand<'Unrecognized'>`

const binaryType = `/** Bytes to send. In a form, optionally with the name and the media type of a file. */
export type Binary =
  | Uint8Array
  | { readonly bytes: Uint8Array; readonly fileName?: string | undefined; readonly mediaType?: string | undefined }`

const usesBinary = ({ declarations, operations }: Plan): boolean =>
  declarations.some(({ direction, shape }) => direction === 'sent' && containsBytes(shape)) ||
  operations.some((operation) =>
    [...requestBodiesOf(operation), ...operation.parameters].some(({ shape }) => containsBytes(shape)),
  )

const declare = (declaration: Declaration, plan: Plan): string => {
  const { name, shape, direction, doc, untypedKeywords, uncheckedKeywords } = declaration
  const isChecked = plan.isChecked(direction)
  const context: TypeContext = { nameOf: plan.nameOf, direction, isChecked, prefix: '' }
  const text =
    shape.kind === 'object' && !isEmptyObject(shape)
      ? `export interface ${name} ${recordType(shape, context, 0)}`
      : `export type ${name} = ${typeScriptType(shape, context, 0)}`
  return (
    docComment(
      joinParagraphs(doc, constraintComment(untypedKeywords, isChecked), constraintComment(uncheckedKeywords, false)),
      0,
    ) + text
  )
}

export const renderModels = (plan: Plan): string =>
  sourceFile(
    'Request and response bodies as deeply readonly types. Properties that a newer server adds are preserved, but have no type.',
    [
      brandType,
      jsonType,
      unrecognizedType,
      usesBinary(plan) ? binaryType : '',
      ...[...plan.declarations].sort(compareByName).map((declaration) => declare(declaration, plan)),
    ],
  )
