/**
 * Writes the expression that reads a property of an object. A name on `Object.prototype` counts
 * only as an own property.
 */
import { quote } from '../model/identifiers.js'

export const propertyExpression = (u: string, name: string): string =>
  name in Object.prototype ? `own(${u}, ${quote(name)})` : `${u}[${quote(name)}]`
