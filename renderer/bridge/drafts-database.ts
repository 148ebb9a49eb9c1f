/** Drafts of the browser edition: one database of the page's own origin, a record per journal and one per entry. */
import type { JournalStart } from '../../shared/ipc/work-bridge.ts'

export type Draft = { readonly id: string; readonly start: JournalStart; readonly at: number }
type Entry = { readonly draft: string; readonly text: string; readonly at: number }

export type DraftsDatabase = {
  begin(draft: Draft): Promise<void>
  append(id: string, texts: readonly string[], at: number): Promise<void>
  end(id: string): Promise<void>
  all(): Promise<readonly Draft[]>
  entries(id: string): Promise<readonly Entry[]>
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })

/** Written to the disk, not only into memory: a power cut after this costs nothing. */
const written = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'))
  })

export function draftsDatabase(factory: IDBFactory, name = 'norma-drafts'): DraftsDatabase {
  let opened: Promise<IDBDatabase> | undefined
  const open = (): Promise<IDBDatabase> => {
    opened ??= (() => {
      const request = factory.open(name, 1)
      request.onupgradeneeded = () => {
        request.result.createObjectStore('drafts', { keyPath: 'id' })
        request.result.createObjectStore('entries', { autoIncrement: true }).createIndex('draft', 'draft')
      }
      return settled(request)
    })()
    return opened
  }
  const writing = async (work: (drafts: IDBObjectStore, entries: IDBObjectStore) => void): Promise<void> => {
    const transaction = (await open()).transaction(['drafts', 'entries'], 'readwrite', { durability: 'strict' })
    work(transaction.objectStore('drafts'), transaction.objectStore('entries'))
    return written(transaction)
  }
  const forget = (id: string, drafts: IDBObjectStore, entries: IDBObjectStore): void => {
    drafts.delete(id)
    const cursor = entries.index('draft').openKeyCursor(IDBKeyRange.only(id))
    cursor.onsuccess = () => {
      if (cursor.result === null) return
      entries.delete(cursor.result.primaryKey)
      cursor.result.continue()
    }
  }
  return {
    begin: (draft) =>
      writing((drafts, entries) => {
        forget(draft.id, drafts, entries)
        drafts.put(draft)
      }),
    append: (id, texts, at) =>
      writing((_drafts, entries) => {
        for (const text of texts) entries.add({ draft: id, text, at } satisfies Entry)
      }),
    end: (id) => writing((drafts, entries) => forget(id, drafts, entries)),
    all: async () => settled<Draft[]>((await open()).transaction('drafts').objectStore('drafts').getAll()),
    entries: async (id) =>
      settled<Entry[]>((await open()).transaction('entries').objectStore('entries').index('draft').getAll(id)),
  }
}
