/** The cache folder of the environment, and its failures. */
import { type CacheError, cacheDirectory, describe } from 'pangea-fp/node'
import { type CommandFailure, failed } from '../exitCodes.js'

export const cacheFolder = (): string => cacheDirectory(process.env)

export const cacheFailure = (error: CacheError): CommandFailure =>
  failed(`${describe(error)} Check that ${cacheFolder()} is a folder you can write to.`)
