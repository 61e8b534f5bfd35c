import { useEffect, useState } from 'react'
import type { SearchReply } from '#api'
import { useApi } from '../../data/api-context.ts'
import type { Trouble } from '../../data/trouble.ts'

interface Searched {
  /** The last reply. It stays in sight until the next is there; undefined while there is none. */
  readonly reply: SearchReply | undefined
  /** Whether the reply is to what stands in the field now. */
  readonly settled: boolean
  readonly trouble: Trouble | undefined
  readonly again: () => void
}

interface Asked {
  readonly q: string
  readonly reply?: SearchReply | undefined
  readonly trouble?: Trouble
}

/** Asks the server on each keystroke. A reply to an older query than the last is dropped. */
export function useSearch(q: string): Searched {
  const api = useApi()
  const asked = q.trim() === '' ? '' : q
  const [state, setState] = useState<Asked>({ q: '' })
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    if (asked === '') return
    let current = true
    void api.search(asked).then(reply => {
      if (!current) return
      setState(reply.ok ? { q: asked, reply: reply.value } : { q: asked, trouble: reply.trouble })
    })
    return () => void (current = false)
  }, [api, asked, turn])

  const settled = state.q === asked
  return {
    reply: asked === '' ? undefined : state.reply,
    settled: asked === '' || settled,
    trouble: settled ? state.trouble : undefined,
    again: () => setTurn(turn + 1),
  }
}
