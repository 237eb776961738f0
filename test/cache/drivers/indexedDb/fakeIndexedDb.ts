/** An in-memory IndexedDB (`fake-indexeddb`), with types of its own: the package's need the DOM. */
import * as fake from 'fake-indexeddb'

export interface PendingRequest<A> {
  readonly result: A
  onsuccess: unknown
  onerror: unknown
}

interface Cursor {
  readonly value: unknown
  readonly update: (value: unknown) => PendingRequest<unknown>
}

interface Database {
  readonly transaction: (
    names: ReadonlyArray<string>,
    mode: string,
  ) => {
    readonly objectStore: (name: string) => {
      readonly openCursor: () => PendingRequest<Cursor>
      readonly count: () => PendingRequest<number>
    }
  }
  readonly close: () => void
}

export interface Factory {
  readonly open: (name: string, version?: number) => PendingRequest<Database>
  readonly databases: () => Promise<ReadonlyArray<{ readonly name: string }>>
  readonly deleteDatabase: (name: string) => PendingRequest<undefined>
}

const { IDBFactory } = fake as unknown as { readonly IDBFactory: new () => Factory }

export const fakeFactory = (): Factory => new IDBFactory()
