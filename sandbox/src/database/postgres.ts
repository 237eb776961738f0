/** Opens the embedded PostgreSQL (PGlite) and runs queries. */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { PGlite, types } from '@electric-sql/pglite'
import { parseJson } from '../python/parseJson.js'
import { schema } from './postgresSchema.js'
import { toStatement, type Sql } from './sql.js'
import { copyTemplateDatabase } from './templateDatabase.js'

export type Row = Readonly<Record<string, unknown>>

export interface Queries {
  /** Returns all rows of a query. */
  readonly rows: (query: Sql) => Promise<readonly Row[]>
  /** Returns the first row, if any. */
  readonly firstRow: (query: Sql) => Promise<Row | undefined>
  /** Runs a statement and ignores its rows. */
  readonly run: (query: Sql) => Promise<void>
}

export interface Database extends Queries {
  /** Runs statements in a transaction. */
  readonly transaction: <A>(work: (queries: Queries) => Promise<A>) => Promise<A>
  readonly close: () => Promise<void>
}

/**
 * Converts PostgreSQL's time format to ISO 8601. Keeps the microseconds, which a JavaScript Date
 * would lose.
 */
const isoTime = (text: string): string => {
  const [, day, time, fraction = ''] = /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d+))?/.exec(text) ?? []
  return `${day}T${time}.${fraction.padEnd(6, '0')}Z`
}

interface Connection {
  readonly query: (text: string, values?: unknown[]) => Promise<{ readonly rows: unknown[] }>
}

const makeQueries = (connection: Connection): Queries => {
  const rows = async (query: Sql): Promise<readonly Row[]> => {
    const { text, values } = toStatement(query)
    return (await connection.query(text, values)).rows as Row[]
  }
  return {
    rows,
    firstRow: async (query) => (await rows(query))[0],
    run: async (query) => {
      await rows(query)
    },
  }
}

/** Opens the database in a folder, and creates its tables if they are missing. */
export const openDatabase = async (directory: string): Promise<Database> => {
  const isNew = !existsSync(directory)
  const hasTables = await copyTemplateDatabase(directory)
  const postgres = await PGlite.create(directory, {
    parsers: { [types.TIMESTAMPTZ]: isoTime, [types.JSONB]: parseJson },
  }).catch(async (error: unknown) => {
    // A partial database, as on a full disk, wouldn't open at the next start either.
    if (isNew) await rm(directory, { recursive: true, force: true })
    throw error
  })
  if (!hasTables) await postgres.exec(schema)
  return {
    ...makeQueries(postgres),
    transaction: (work) => postgres.transaction((transaction) => work(makeQueries(transaction))),
    close: () => postgres.close(),
  }
}

/** Whether a statement violated a unique constraint. */
export const isUniqueViolation = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '23505'
