/** The options that change the generated code. */
import { defaultFormats, type Formats } from './model/formats.js'
import type { DefaultsPolicy } from './model/propertyAnnotations.js'

export interface GenerateOptions {
  readonly formats: Formats
  readonly defaults: DefaultsPolicy
  /**
   * How thoroughly responses are checked. `shape`: only what their types express. `strict`: every
   * described constraint. Requests are always checked strictly.
   */
  readonly responses: 'shape' | 'strict'
  /**
   * Whether a schema without `type` gets the type that all of its keywords constrain. A schema with
   * `properties` becomes an object.
   */
  readonly inferTypes: boolean
}

export const defaultOptions: GenerateOptions = {
  formats: defaultFormats,
  defaults: 'optional',
  responses: 'shape',
  inferTypes: false,
}
