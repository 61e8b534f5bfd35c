import { useState } from 'react'
import type { InterviewView } from '#api'
import type { StepRequest } from '../../data/api.ts'
import { PRICES } from '../../components/hint-prices.ts'
import { Key } from '../../components/Key.tsx'
import { useKeys } from '../../shell/keys.ts'
import { AskForFact } from './AskForFact.tsx'
import { EndForm } from './EndForm.tsx'

interface ActsProps {
  readonly view: InterviewView
  readonly busy: boolean
  readonly words: number
  go(does: StepRequest['does']): Promise<InterviewView | undefined>
}

/** Actions besides answering: a hint, a fact, a pause, the end. */
export function Acts({ view: { awaiting, agenda }, busy, words, go }: ActsProps) {
  const [form, setForm] = useState<'fact' | 'end'>()
  const left = awaiting?.hintsLeft ?? 0
  const price = PRICES[PRICES.length - left]
  const hint = () => void (left > 0 && go({ kind: 'hint' }))
  const pause = () => void go({ kind: 'pause' })
  const close = () => {
    setForm(undefined)
    document.getElementById('answer')?.focus()
  }
  useKeys({ 'Alt+H': hint, 'Alt+A': () => setForm('fact'), 'Alt+P': pause })
  return (
    <div className="desk-more">
      <p className="row small">
        {price && (
          <span>
            <button type="button" className="link" onClick={hint}>
              Hint
            </button>{' '}
            <Key name="Alt H" />{' '}
            <span className="quiet">
              caps the review: {price.before}
              <i>{price.rating}</i>
            </span>
          </span>
        )}
        <span>
          <button
            type="button"
            className="link"
            aria-expanded={form === 'fact'}
            onClick={() => setForm(form === 'fact' ? undefined : 'fact')}
          >
            Ask for a fact
          </button>{' '}
          <Key name="Alt A" />
        </span>
        <span>
          <button type="button" className="link" onClick={pause}>
            Pause
          </button>{' '}
          <Key name="Alt P" />
        </span>
        <span className="end">
          <button
            type="button"
            className="link"
            aria-expanded={form === 'end'}
            onClick={() => setForm(form === 'end' ? undefined : 'end')}
          >
            End interview
          </button>
        </span>
      </p>
      {form === 'fact' && (
        <AskForFact
          busy={busy}
          ask={async asked => (await go({ kind: 'clarify', asked })) !== undefined}
          leave={close}
        />
      )}
      {form === 'end' && (
        <EndForm
          busy={busy}
          words={words}
          toCome={agenda.filter(item => item.state === 'to-come').length}
          end={() => void go({ kind: 'stop' })}
          leave={close}
        />
      )}
      <p className="small quiet">
        A pass counts as skipped, not as wrong.{' '}
        {price &&
          'A hint leaves the mark alone; it limits how far off the next review can be, and the debrief says that you took it.'}
      </p>
    </div>
  )
}
