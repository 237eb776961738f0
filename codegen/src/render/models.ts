/** models.ts: the types. */
import { byName, type Declaration, type Plan } from '../plan/Plan.js'
import { containsBytes } from '../model/Shape.js'
import { bodiesOf } from '../plan/views.js'
import { beyondSentences, docWith } from './beyond.js'
import { comment, file } from './text.js'
import { isEmpty, recordOf, type TypeContext, typeOf } from './types.js'

const jsonType = `/** Any JSON value. */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json }`

const brandType = `declare const brand: unique symbol

/** Sets strings of one meaning apart from all others; it is there for the compiler alone. */
export interface Brand<Name extends string> {
  readonly [brand]: Name
}`

const unrecognizedType = `/** What a newer server says in place of one of the texts that this version knows: a \`switch\` over those leaves it to \`default\`. */
export type Unrecognized = string & Brand<'Unrecognized'>`

const binaryType = `/** Bytes to send; in a form, with the name and the media type of a file where the server wants to know them. */
export type Binary =
  | Uint8Array
  | { readonly bytes: Uint8Array; readonly fileName?: string | undefined; readonly mediaType?: string | undefined }`

const sendsBytes = ({ declarations, operations }: Plan): boolean =>
  declarations.some(({ view, shape }) => view === 'sent' && containsBytes(shape)) ||
  operations.some((operation) =>
    [...bodiesOf(operation), ...operation.parameters].some(({ shape }) => containsBytes(shape)),
  )

const declare = (declaration: Declaration, plan: Plan): string => {
  const { name, shape, view, doc, beyond, uncheckable } = declaration
  const isChecked = plan.isChecked(view)
  const context: TypeContext = { nameOf: plan.nameOf, view, isChecked, prefix: '' }
  const text =
    shape.kind === 'object' && !isEmpty(shape)
      ? `export interface ${name} ${recordOf(shape, context, 0)}`
      : `export type ${name} = ${typeOf(shape, context, 0)}`
  return comment(docWith(doc, beyondSentences(beyond, isChecked), beyondSentences(uncheckable, false)), 0) + text
}

export const renderModels = (plan: Plan): string =>
  file(
    'What the server says and is told, as deeply readonly types. Members that a newer server adds are kept, though no type names them.',
    [
      brandType,
      jsonType,
      unrecognizedType,
      sendsBytes(plan) ? binaryType : '',
      ...[...plan.declarations].sort(byName).map((declaration) => declare(declaration, plan)),
    ],
  )
