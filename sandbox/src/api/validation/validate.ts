/** Validation in the order and the words of Django REST framework's serializers. */
import type { Row } from '../../database/database.js'
import { exists } from '../../database/rows.js'
import { all, name, sql, type Sql } from '../../database/sql.js'
import { isDictionary } from '../../python/jsonValues.js'
import type { Context } from '../context.js'
import type { Body } from '../http/requestBody.js'
import { invalid } from '../http/responses.js'
import { type Field, type Reading, refused, typeName } from './fields.js'

export type Fields = Readonly<Record<string, Field>>

export interface Shape {
  readonly table: string
  readonly fields: Fields
  readonly uniqueTogether?: readonly (readonly string[])[]
}

/** Values that passed, by field; fields that were not given are absent. */
export type Valid = Readonly<Record<string, unknown>>

export interface Change {
  /** The row as it is, when one is changed. */
  readonly before?: Row
  /** PATCH: what is missing stays as it is. */
  readonly partial: boolean
}

const required = 'This field is required.'
const mayNotBeNull = 'This field may not be null.'

const inputOf = (body: Body, key: string, field: Field, partial: boolean): unknown => {
  const data = body.data as Readonly<Record<string, unknown>>
  if (Object.hasOwn(data, key)) return fromForm(body, data[key], field)
  return body.form && !partial && 'absentInForm' in field ? field.absentInForm : undefined
}

/** In a form, lists come as repeated values. */
const fromForm = (body: Body, value: unknown, field: Field): unknown =>
  body.form && field.link !== undefined && !Array.isArray(value) ? [value] : value

const isEmpty = (field: Field, value: unknown): boolean => value === null || (value === '' && field.isPointer === true)

const readField = async (
  context: Context,
  shape: Shape,
  key: string,
  value: unknown,
  change: Change,
): Promise<Reading | undefined> => {
  const field = shape.fields[key] as Field
  if (value === undefined) {
    if (change.partial) return undefined
    if (field.fallback !== undefined) return { value: field.fallback() }
    return field.required ? refused(required) : undefined
  }
  if (value === null && field.isNullIgnored === true) return undefined
  if (isEmpty(field, value)) return field.nullable ? { value: null } : refused(mayNotBeNull)
  const reading = await field.read(context, value)
  if ('errors' in reading || field.isUnique === undefined || reading.value === null) return reading
  const taken = await isTaken(context, shape, { [key]: reading.value }, change.before)
  return taken ? refused(field.isUnique.message) : reading
}

const isTaken = (context: Context, shape: Shape, values: Valid, before: Row | undefined): Promise<boolean> => {
  const others: Sql = before === undefined ? sql`true` : sql`uuid <> ${before['uuid']}`
  const same = Object.entries(values).map(([key, value]) => sql`${name(key)} = ${value}`)
  return exists(context.database, sql`select 1 from ${name(shape.table)} where ${all([...same, others])}`)
}

const setErrors = async (context: Context, shape: Shape, valid: Valid, change: Change): Promise<readonly string[]> => {
  const errors: string[] = []
  for (const keys of shape.uniqueTogether ?? []) {
    const values = Object.fromEntries(keys.map((key) => [key, valid[key] ?? change.before?.[key]]))
    if (await isTaken(context, shape, values, change.before))
      errors.push(`The fields ${keys.join(', ')} must make a unique set.`)
  }
  return errors
}

/** Reads a body into values for a shape, or breaks off with a 400 that says everything that is wrong with it. */
export const validate = async (context: Context, shape: Shape, change: Change): Promise<Valid> => {
  const body = await context.body()
  if (body.data === null) throw invalid({ non_field_errors: ['No data provided'] })
  if (!isDictionary(body.data)) {
    const message = `Invalid data. Expected a dictionary, but got ${typeName(body.data)}.`
    throw invalid({ non_field_errors: [message] })
  }
  const valid: Record<string, unknown> = {}
  const errors: Record<string, readonly string[]> = {}
  for (const [key, field] of Object.entries(shape.fields)) {
    const reading = await readField(context, shape, key, inputOf(body, key, field, change.partial), change)
    if (reading === undefined) continue
    if ('errors' in reading) errors[key] = reading.errors
    else valid[key] = reading.value
  }
  if (Object.keys(errors).length > 0) throw invalid(errors)
  const together = await setErrors(context, shape, valid, change)
  if (together.length > 0) throw invalid({ non_field_errors: together })
  return valid
}
