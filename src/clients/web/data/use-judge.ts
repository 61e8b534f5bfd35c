import { judgeText } from '#wording'
import { useLoad } from './use-load.ts'

/** The judge in use, in a few words; undefined until it is known. */
export function useJudge(): string | undefined {
  const { value } = useLoad('models', api => api.models())
  return value && judgeText(value)
}
