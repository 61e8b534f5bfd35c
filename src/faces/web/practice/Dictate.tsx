import { Key } from '../parts/Key.tsx'
import { useKeys } from '../parts/keys.ts'
import { useDictation } from './use-dictation.ts'
import type { Dictation } from './use-dictation.ts'

/** The button, and below it what the learner should know of it. Nothing where the browser has no speech recognition. */
export function useDictate(write: (words: string) => void): { readonly button: React.ReactNode; readonly notice: React.ReactNode } {
  const dictation = useDictation(write)
  const turn = dictation.state === 'on' ? dictation.stop : dictation.start
  useKeys({ 'Alt+D': dictation.possible ? turn : undefined })
  if (!dictation.possible) return { button: null, notice: null }
  return {
    button: (
      <button type="button" className="btn" aria-pressed={dictation.state === 'on'} onClick={turn}>
        {dictation.state === 'on' ? 'Stop dictating' : 'Dictate'} <Key name="Alt D" />
      </button>
    ),
    notice: <Notice dictation={dictation} />,
  }
}

function Notice({ dictation: { state, hearing, trouble, start, stop } }: { readonly dictation: Dictation }) {
  if (state === 'asking') {
    return (
      <div className="small dictate-notice" role="status">
        <p>Viva sends nothing away, but this browser turns speech into text at its maker's servers: your voice would go there.</p>
        <p className="row">
          <button type="button" className="btn" onClick={start}>
            Dictate all the same
          </button>
          <button type="button" className="link" onClick={stop}>
            Leave it
          </button>
        </p>
      </div>
    )
  }
  return (
    <p className="small quiet dictate-notice" role="status">
      {trouble ?? (state === 'on' ? (hearing === '' ? 'Listening. A pause does not end it.' : `… ${hearing}`) : '')}
    </p>
  )
}
