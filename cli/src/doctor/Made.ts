/** What `pangea doctor --write` creates: records that belong to a throw-away organization. */
import type {
  GroupField,
  GroupResult,
  Operation,
  Organization,
  Pipeline,
  Sample,
  SampleField,
  SampleGroup,
  SampleResult,
  Tag,
} from 'pangea-fp/node'
import { type Facts, type Probe, probe } from './Probe.js'

export interface Made extends Facts {
  /** A name that nothing else on the server has. */
  readonly name: string
  /** Second records, which are deleted by their names instead of their uuids. */
  readonly spareOrganization?: Organization | undefined
  readonly spareGroup?: SampleGroup | undefined
  readonly spareSample?: Sample | undefined
  readonly spareResult?: SampleResult | undefined
  readonly spareField?: SampleField | undefined
  readonly spareGroupResult?: GroupResult | undefined
  readonly spareGroupField?: GroupField | undefined
  readonly sparePipeline?: Pipeline | undefined
  readonly spareTag?: Tag | undefined
}

type Learn<Ok> = (value: Ok, made: Made) => Partial<Made>

const learned =
  <Ok>(learn: Learn<Ok> | undefined) =>
  (value: Ok, made: Made): Made => ({ ...made, ...learn?.(value, made) })

/** A probe that writes. */
export const step = <Args, Ok, Errors extends number>(
  operation: Operation<Args, Ok, Errors>,
  toArgs: (made: Made) => NoInfer<Args> | undefined,
  learn?: Learn<NoInfer<Ok>>,
): Probe<Made> => probe<Args, Ok, Errors, Made>(operation, toArgs, { isOwn: true, learn: learned(learn) })

/** A probe that writes below `/nested`, where servers refuse all writes so far. */
export const stepByName = <Args, Ok, Errors extends number>(
  operation: Operation<Args, Ok, Errors>,
  toArgs: (made: Made) => NoInfer<Args> | undefined,
  learn?: Learn<NoInfer<Ok>>,
): Probe<Made> =>
  probe<Args, Ok, Errors, Made>(operation, toArgs, {
    isOwn: true,
    mayRefuse: 'the server accepts no writes by name',
    learn: learned(learn),
  })

/** Creates a record that a later step needs; reported only if it fails. */
export const prepare = <Args, Ok, Errors extends number>(
  operation: Operation<Args, Ok, Errors>,
  toArgs: (made: Made) => NoInfer<Args> | undefined,
  learn: Learn<NoInfer<Ok>>,
): Probe<Made> =>
  probe<Args, Ok, Errors, Made>(operation, toArgs, { isOwn: true, isPreparation: true, learn: learned(learn) })

/** The name of a second record. */
export const spareName = ({ name }: Made): string => `${name} 2`

export const uuidPath = <Id extends string>(record: { readonly uuid: Id } | undefined) =>
  record && { path: { uuid: record.uuid } }

export const uuidOf = <Id extends string>(record: { readonly uuid: Id } | undefined) => record && { uuid: record.uuid }

/** Path and body, if both are known. */
export const both = <P, B>(path: P | undefined, body: B | undefined) => (path && body ? { path, body } : undefined)
