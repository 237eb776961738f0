/**
 * A promise interface to IndexedDB, limited to what the cache uses. The platform's own types would
 * require all DOM types.
 * @since 0.1.0
 */

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

export interface IdbObjectStore {
  readonly get: (key: string) => Request
  readonly put: (value: unknown, key: string) => Request
  readonly delete: (key: string) => Request
  readonly clear: () => Request
  readonly getAll: () => Request
  readonly getAllKeys: () => Request
}

interface Transaction {
  readonly error: unknown
  readonly objectStore: (name: string) => IdbObjectStore
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

/** An open database; the browser may close it at any time. */
export interface PromiseDatabase {
  readonly isOpen: () => boolean
  /**
   * Runs a transaction and returns its value once it's committed. If it isn't, rejects and changes
   * nothing.
   */
  readonly transact: <A>(
    mode: 'readonly' | 'readwrite',
    body: (store: (name: string) => IdbObjectStore) => Promise<A>,
  ) => Promise<A>
}

// helpers

const toError = (reason: unknown): Error =>
  reason instanceof Error ? reason : Object.assign(new Error('IndexedDB failed'), { cause: reason })

/**
 * Returns the result of a request. Within a transaction, await nothing else, or it commits early.
 */
export const requestResult = (request: Request): Promise<unknown> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(toError(request.error))
  })

// constructor

/** Opens the database; creates its stores if it is new. */
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
    request.onblocked = () => reject(new Error('another page has an older version of the database open'))
  })
  let isOpen = true
  // Otherwise a page that deletes or upgrades the database would wait for this one forever.
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
