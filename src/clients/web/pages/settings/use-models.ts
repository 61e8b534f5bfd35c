import { useEffect, useEffectEvent, useState } from 'react'
import type { ModelsView } from '#api'
import { useApi } from '../../data/api-context.ts'
import type { PageApi } from '../../data/api.ts'
import type { ApiResult } from '../../data/trouble.ts'
import { useLoad } from '../../data/use-load.ts'

/** How often a running trial is asked how far it is. */
const LOOK_MS = 700

export interface Models {
  readonly view: ModelsView
  /** Changes something, shows what it became, and says what was wrong if it was refused. */
  change(call: (api: PageApi) => Promise<ApiResult<ModelsView>>): Promise<boolean>
}

/** The models as they are, kept fresh while one of them is being tried. */
export function useModels() {
  const api = useApi()
  const { value: view, trouble, put } = useLoad('models', each => each.models())
  const [refused, setRefused] = useState<string>()
  const running = view?.trying?.stopped === null
  const look = useEffectEvent(async () => {
    const reply = await api.models()
    if (reply.ok) put(reply.value)
  })
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => void look(), LOOK_MS)
    return () => clearInterval(timer)
  }, [running])
  const change: Models['change'] = async call => {
    setRefused(undefined)
    const reply = await call(api)
    if (reply.ok) put(reply.value)
    else setRefused(reply.trouble.detail)
    return reply.ok
  }
  return { view, trouble, refused, change }
}
