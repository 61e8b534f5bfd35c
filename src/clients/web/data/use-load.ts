import { useEffect, useState } from 'react'
import { useApi } from './api-context.ts'
import type { PageApi } from './api.ts'
import type { ApiResult, Trouble } from './trouble.ts'
import { useComeBack } from './use-come-back.ts'

interface Loaded<T> {
  readonly value: T | undefined
  readonly trouble: Trouble | undefined
  /** Shows a value that an action has just returned. */
  readonly put: (value: T) => void
  readonly again: () => void
}

/** The last value for each key, shown while a new one is fetched. */
const seen = new Map<string, unknown>()

/** Everybody who shows the value of a key: what an action returns is shown by all of them. */
const shown = new Map<string, Set<(value: unknown) => void>>()

/** Forgets everything loaded, for example after an import. */
export function forgetLoaded(): void {
  seen.clear()
}

/** Loads a value by its key, and again when the key changes or Viva has come back. */
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
      setState(reply.ok ? { key, value: reply.value } : { key, trouble: { ...reply.trouble } })
    })
    return () => {
      current = false
    }
    // `load` is a new function at each render; only the key says whether it loads something else.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, turn])

  useEffect(() => {
    const show = (value: unknown) => setState({ key, value: value as T }) // Put under this key by another user of it.
    const others = shown.get(key) ?? new Set()
    shown.set(key, others.add(show))
    return () => void others.delete(show)
  }, [key])

  const fresh = state.key === key ? state : undefined
  const again = () => setTurn(turn + 1)
  useComeBack(fresh?.trouble, again)
  return {
    value: fresh?.value ?? (fresh?.trouble ? undefined : (seen.get(key) as T | undefined)), // Only values of this key were put there.
    trouble: fresh?.trouble,
    put(value) {
      seen.set(key, value)
      for (const show of shown.get(key) ?? []) show(value)
    },
    again,
  }
}
