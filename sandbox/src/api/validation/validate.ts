/** Validates request bodies in the order and with the messages of Django REST framework. */
import type { Row } from '../../database/postgres.js'
import { exists } from '../../database/rowQueries.js'
import { allOf, identifier, sql, type Sql } from '../../database/sql.js'
import { isDictionary } from '../../python/jsonValues.js'
import type { Context } from '../context.js'
import type { RequestBody } from '../http/requestBody.js'
import { validationError } from '../http/responses.js'
import { pythonTypeName } from '../../python/str.js'
import { type Field, type FieldResult, invalidValue } from './fields.js'

export type Fields = Readonly<Record<string, Field>>

export interface Model {
  readonly table: string
  readonly fields: Fields
  readonly uniqueTogether?: readonly (readonly string[])[]
}

/** Validated values by field, without the fields that weren't sent. */
export type ValidValues = Readonly<Record<string, unknown>>

export interface WriteOptions {
  /** The current row, for an update. */
  readonly existing?: Row
  /** PATCH: missing fields stay unchanged. */
  readonly isPartial: boolean
}

const requiredError = 'This field is required.'
const nullError = 'This field may not be null.'

const inputValue = (body: RequestBody, key: string, field: Field, isPartial: boolean): unknown => {
  const data = body.data as Readonly<Record<string, unknown>>
  if (Object.hasOwn(data, key)) return fromForm(body, data[key], field)
  return body.isForm && !isPartial && 'formDefault' in field ? field.formDefault : undefined
}

/** A form sends a list of one item as a single value. */
const fromForm = (body: RequestBody, value: unknown, field: Field): unknown =>
  body.isForm && field.link !== undefined && !Array.isArray(value) ? [value] : value

const isEmpty = (field: Field, value: unknown): boolean => value === null || (value === '' && field.isRelation === true)

const readField = async (
  context: Context,
  model: Model,
  key: string,
  value: unknown,
  options: WriteOptions,
): Promise<FieldResult | undefined> => {
  const field = model.fields[key] as Field
  if (value === undefined) {
    if (options.isPartial) return undefined
    if (field.defaultValue !== undefined) return { value: field.defaultValue() }
    return field.required ? invalidValue(requiredError) : undefined
  }
  if (value === null && field.isNullIgnored === true) return undefined
  if (isEmpty(field, value)) return field.nullable ? { value: null } : invalidValue(nullError)
  const result = await field.read(context, value)
  if ('errors' in result || field.isUnique === undefined || result.value === null) return result
  const isDuplicate = await isTaken(context, model, { [key]: result.value }, options.existing)
  return isDuplicate ? invalidValue(field.isUnique.message) : result
}

const isTaken = (context: Context, model: Model, values: ValidValues, existing: Row | undefined): Promise<boolean> => {
  const others: Sql = existing === undefined ? sql`true` : sql`uuid <> ${existing['uuid']}`
  const same = Object.entries(values).map(([key, value]) => sql`${identifier(key)} = ${value}`)
  return exists(context.database, sql`select 1 from ${identifier(model.table)} where ${allOf([...same, others])}`)
}

const uniqueTogetherErrors = async (
  context: Context,
  model: Model,
  valid: ValidValues,
  options: WriteOptions,
): Promise<readonly string[]> => {
  const errors: string[] = []
  for (const keys of model.uniqueTogether ?? []) {
    const values = Object.fromEntries(keys.map((key) => [key, valid[key] ?? options.existing?.[key]]))
    if (await isTaken(context, model, values, options.existing))
      errors.push(`The fields ${keys.join(', ')} must make a unique set.`)
  }
  return errors
}

/** Validates a body against a model, or throws a 400 that lists every error. */
export const validate = async (context: Context, model: Model, options: WriteOptions): Promise<ValidValues> => {
  const body = await context.body()
  if (body.data === null) throw validationError({ non_field_errors: ['No data provided'] })
  if (!isDictionary(body.data)) {
    const message = `Invalid data. Expected a dictionary, but got ${pythonTypeName(body.data)}.`
    throw validationError({ non_field_errors: [message] })
  }
  const valid: Record<string, unknown> = {}
  const errors: Record<string, readonly string[]> = {}
  for (const [key, field] of Object.entries(model.fields)) {
    const result = await readField(context, model, key, inputValue(body, key, field, options.isPartial), options)
    if (result === undefined) continue
    if ('errors' in result) errors[key] = result.errors
    else valid[key] = result.value
  }
  if (Object.keys(errors).length > 0) throw validationError(errors)
  const uniqueErrors = await uniqueTogetherErrors(context, model, valid, options)
  if (uniqueErrors.length > 0) throw validationError({ non_field_errors: uniqueErrors })
  return valid
}
