/** An IndexedDB in memory. Its own types need those of a browser, so what is used of them is said here. */
import * as fake from 'fake-indexeddb'

export interface Waited<A> {
  readonly result: A
  onsuccess: unknown
  onerror: unknown
}

interface Cursor {
  readonly value: unknown
  readonly update: (value: unknown) => Waited<unknown>
}

interface Database {
  readonly transaction: (
    names: ReadonlyArray<string>,
    mode: string,
  ) => {
    readonly objectStore: (name: string) => {
      readonly openCursor: () => Waited<Cursor>
      readonly count: () => Waited<number>
    }
  }
  readonly close: () => void
}

export interface Factory {
  readonly open: (name: string, version?: number) => Waited<Database>
  readonly databases: () => Promise<ReadonlyArray<{ readonly name: string }>>
  readonly deleteDatabase: (name: string) => Waited<undefined>
}

const { IDBFactory } = fake as unknown as { readonly IDBFactory: new () => Factory }

export const newFactory = (): Factory => new IDBFactory()
