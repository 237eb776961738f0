/** What is used of IndexedDB, with promises in place of events. The platform's own types need the whole DOM. @since 0.1.0 */

// model

interface Request {
  readonly result: unknown
  readonly error: unknown
  onsuccess: unknown
  onerror: unknown
}

interface OpenRequest extends Request {
  onupgradeneeded: unknown
  onblocked: unknown
}

export interface ObjectStore {
  readonly get: (key: string) => Request
  readonly put: (value: unknown, key: string) => Request
  readonly delete: (key: string) => Request
  readonly clear: () => Request
  readonly getAll: () => Request
  readonly getAllKeys: () => Request
}

interface Transaction {
  readonly error: unknown
  readonly objectStore: (name: string) => ObjectStore
  oncomplete: unknown
  onabort: unknown
  onerror: unknown
}

interface Database {
  readonly createObjectStore: (name: string) => unknown
  readonly transaction: (names: Array<string>, mode: 'readonly' | 'readwrite') => Transaction
  readonly close: () => void
  onversionchange: unknown
  onclose: unknown
}

export interface IdbFactory {
  readonly open: (name: string, version?: number) => unknown
  readonly deleteDatabase: (name: string) => unknown
}

/** A database that is open until the browser closes it. */
export interface PromiseDatabase {
  readonly isOpen: () => boolean
  /** Runs a transaction and gives its value when it is committed; rejects, having changed nothing, when it is not. */
  readonly transact: <A>(
    mode: 'readonly' | 'readwrite',
    body: (store: (name: string) => ObjectStore) => Promise<A>,
  ) => Promise<A>
}

// helpers

const toError = (reason: unknown): Error =>
  reason instanceof Error ? reason : Object.assign(new Error('IndexedDB failed'), { cause: reason })

/** The answer to a request, while its transaction is active: nothing else may be waited for in between. */
export const resultOf = (request: Request): Promise<unknown> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(toError(request.error))
  })

// constructor

export const openDatabase = async (
  factory: IdbFactory,
  name: string,
  stores: ReadonlyArray<string>,
): Promise<PromiseDatabase> => {
  const request = factory.open(name, 1) as OpenRequest
  const database = await new Promise<Database>((resolve, reject) => {
    request.onupgradeneeded = () => stores.forEach((store) => (request.result as Database).createObjectStore(store))
    request.onsuccess = () => resolve(request.result as Database)
    request.onerror = () => reject(toError(request.error))
    request.onblocked = () => reject(new Error('another page holds an older version of the database open'))
  })
  let isOpen = true
  // Another page that deletes the database, or upgrades it, would wait for this one for ever.
  database.onversionchange = () => {
    isOpen = false
    database.close()
  }
  database.onclose = () => {
    isOpen = false
  }
  return {
    isOpen: () => isOpen,
    transact: async (mode, body) => {
      const transaction = database.transaction([...stores], mode)
      const committed = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(toError(transaction.error))
      })
      const [value] = await Promise.all([body((store) => transaction.objectStore(store)), committed])
      return value
    },
  }
}
