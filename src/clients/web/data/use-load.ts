import { useEffect, useState } from 'react'
import { useApi } from './api-context.ts'
import type { PageApi } from './api.ts'
import type { ApiResult, Trouble } from './trouble.ts'

export interface Loaded<T> {
  readonly value: T | undefined
  readonly trouble: Trouble | undefined
  /** Takes a value that an act has just brought back. */
  readonly put: (value: T) => void
  readonly again: () => void
}

/** What was last seen at an address, shown while it is asked for anew. */
const seen = new Map<string, unknown>()

/** Forgets all that was loaded, as after an import. */
export function forgetLoaded(): void {
  seen.clear()
}

/** Asks for something by its key, and again when the key changes. */
export function useLoad<T>(key: string, load: (api: PageApi) => Promise<ApiResult<T>>): Loaded<T> {
  const api = useApi()
  const [state, setState] = useState<{
    readonly key: string
    readonly value?: T
    readonly trouble?: Trouble
  }>({ key })
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    let current = true
    void load(api).then(reply => {
      if (!current) return
      if (reply.ok) seen.set(key, reply.value)
      setState(reply.ok ? { key, value: reply.value } : { key, trouble: reply.trouble })
    })
    return () => {
      current = false
    }
    // `load` is made anew at each render; the key says when it means something else.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, turn])

  const fresh = state.key === key ? state : undefined
  return {
    value: fresh?.value ?? (fresh?.trouble ? undefined : (seen.get(key) as T | undefined)), // Only values of this key were put there.
    trouble: fresh?.trouble,
    put(value) {
      seen.set(key, value)
      setState({ key, value })
    },
    again: () => setTurn(turn + 1),
  }
}
