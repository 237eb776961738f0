/** The log port. Fields never contain tokens or presigned queries. @since 0.1.0 */
import type { io as IO } from 'fp-ts'

export type LogLevel = 'debug' | 'info' | 'warn'
export type LogFields = Readonly<Record<string, string | number | boolean | null>>

export interface Log {
  readonly write: (level: LogLevel, message: string, fields: LogFields) => IO.IO<void>
}

/** Writes nothing. */
export const silent: Log = { write: () => () => undefined }
