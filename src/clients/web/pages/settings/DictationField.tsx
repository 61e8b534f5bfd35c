import { useRef, useState } from 'react'
import { sentenceCase, voiceText } from '#wording'
import { useDictate } from '../../speech/use-dictate.tsx'
import type { Models } from './use-models.ts'

/** A sentence to read aloud, with terms that recognisers get wrong. */
const SENTENCE = 'Grouped-query attention shrinks the KV cache, and LoRA trains two low-rank matrices.'

/** The transcriber that is in use, and a sentence to try it with. */
export function DictationField({ view: { transcriber }, change }: Models) {
  const [heard, setHeard] = useState('')
  const caretRef = useRef<number>(undefined)
  const { button, notice } = useDictate({
    text: heard,
    put: setHeard,
    caretRef,
    names: { off: 'Read it aloud', on: 'Stop' },
  })
  return (
    <div className="field">
      <span>Dictation</span>
      <div>
        <p>
          {transcriber ? (
            <>
              <b>{transcriber.host}</b> <span className="mono">{transcriber.model}</span>{' '}
              <button
                type="button"
                className="link"
                onClick={() => void change(api => api.removeTranscriber())}
              >
                Leave dictation to the browser
              </button>
            </>
          ) : (
            'The browser, if it can.'
          )}
        </p>
        {transcriber && (
          <p className="small quiet">
            {transcriber.key === 'missing' && 'Its key is missing. '}
            {sentenceCase(voiceText(transcriber))} Nothing of it is kept here.
          </p>
        )}
        {button && (
          <>
            <p className="small">
              Try it: <q>{SENTENCE}</q>
            </p>
            <p className="row">{button}</p>
            {notice}
            <p className="small" role="status">
              {heard && (
                <>
                  Heard: <q>{heard.trim()}</q>
                </>
              )}
            </p>
          </>
        )}
      </div>
    </div>
  )
}
