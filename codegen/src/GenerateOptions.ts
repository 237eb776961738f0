/** What the caller chooses of what is generated. */
import { defaultFormats, type Formats } from './model/formats.js'
import { type DefaultsPolicy } from './model/propertyAnnotations.js'

export interface GenerateOptions {
  readonly formats: Formats
  readonly defaults: DefaultsPolicy
  /** `shape`: answers are checked as far as their types go. `strict`: for all that the description says. Requests always are. */
  readonly responses: 'shape' | 'strict'
  /** Whether a schema without `type` is of the type that its keywords are all about: one with `properties`, an object. */
  readonly inferTypes: boolean
}

export const defaultOptions: GenerateOptions = {
  formats: defaultFormats,
  defaults: 'optional',
  responses: 'shape',
  inferTypes: false,
}
