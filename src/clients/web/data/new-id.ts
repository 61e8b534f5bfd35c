import type { EntryId } from '#domain'

/** Names a line of the record where it is made, so that sending it twice stores it once. */
export function newId(): EntryId {
  return crypto.randomUUID() as EntryId // A UUID by definition; the server parses it.
}
