/** A map stored in a SQLite file; Keyv accepts any map as a store. */
import Database from 'libsql'

export const sqliteMap = (file: string) => {
  const database = new Database(file, { timeout: 10_000 })
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, value TEXT)')
  const read = database.prepare('SELECT value FROM entries WHERE key = ?')
  const write = database.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?)')
  const remove = database.prepare('DELETE FROM entries WHERE key = ?')
  const get = (key: string): unknown => (read.get(key) as { readonly value: unknown } | undefined)?.value
  return {
    get,
    has: (key: string) => get(key) !== undefined,
    set: (key: string, value: unknown) => void write.run(key, value),
    delete: (key: string) => remove.run(key).changes > 0,
    clear: () => void database.exec('DELETE FROM entries'),
    close: () => void database.close(),
  }
}
