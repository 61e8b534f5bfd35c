import { useState } from 'react'
import type { About, EntryId, Reply } from '#domain'
import { useApi } from '../../data/api-context.ts'
import { newId } from '../../data/api.ts'
import { browserStorage } from '../../data/browser-storage.ts'

export interface ReplyDraft {
  readonly answer: string
  change(answer: string): void
  readonly busy: boolean
  /** Why the last try was not stored; the words stay. */
  readonly trouble: string | undefined
  handIn(): Promise<void>
}

/** A reply to a question after the report, kept as a draft until it is handed in and examined. */
export function useReply(attempt: EntryId, about: About, answered: (reply: Reply) => void): ReplyDraft {
  const api = useApi()
  const draft = `viva.draft.${attempt}.${JSON.stringify(about)}`
  const [answer, setAnswer] = useState(() => browserStorage.get(draft) ?? '')
  const [id, setId] = useState(newId)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  return {
    answer,
    busy,
    trouble,
    change(words) {
      setAnswer(words)
      browserStorage.set(draft, words)
    },
    async handIn() {
      if (busy) return
      setBusy(true)
      const reply = await api.reply(attempt, { id, about, answer })
      setBusy(false)
      if (!reply.ok && reply.trouble.kind === 'conflict') setId(newId())
      if (!reply.ok) return setTrouble(`${reply.trouble.detail} Your words are still here.`)
      browserStorage.remove(draft)
      // The field may stay for another try.
      setAnswer('')
      setTrouble(undefined)
      setId(newId())
      answered(reply.value)
    },
  }
}
