/** The embedded PostgreSQL: opening it, and asking it. */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { PGlite, types } from '@electric-sql/pglite'
import { parseJson } from '../python/parseJson.js'
import { schema } from './schema.js'
import { toStatement, type Sql } from './sql.js'
import { copyTemplateDatabase } from './templateDatabase.js'

export type Row = Readonly<Record<string, unknown>>

export interface Queries {
  /** All rows of a query. */
  readonly rows: (query: Sql) => Promise<readonly Row[]>
  /** The first row, if there is one. */
  readonly firstRow: (query: Sql) => Promise<Row | undefined>
  /** A statement whose rows do not matter. */
  readonly run: (query: Sql) => Promise<void>
}

export interface Database extends Queries {
  /** Several statements that happen together or not at all. */
  readonly transaction: <A>(work: (queries: Queries) => Promise<A>) => Promise<A>
  readonly close: () => Promise<void>
}

/** PostgreSQL's text form of a time, as ISO 8601 with the microseconds that a JavaScript Date would lose. */
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

/** Opens the database in a folder, making its tables when they are not there. */
export const openDatabase = async (directory: string): Promise<Database> => {
  const isNew = !existsSync(directory)
  const hasTables = await copyTemplateDatabase(directory)
  const postgres = await PGlite.create(directory, {
    parsers: { [types.TIMESTAMPTZ]: isoTime, [types.JSONB]: parseJson },
  }).catch(async (error: unknown) => {
    // Half a database, as on a disk that is full, would not open at the next start either.
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

/** Whether a statement failed because a row like it is already there. */
export const isUniqueViolation = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '23505'
