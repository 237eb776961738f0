/** The version that the package says it has. */
import { readFileSync } from 'node:fs'
import * as z from 'zod'

const Manifest = z.object({ version: z.string() })

export const version: string = Manifest.parse(
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')),
).version
