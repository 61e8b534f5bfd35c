import { useEffect, useRef, useState } from 'react'
import type { QuestionView } from '#api'
import { useApi } from '../../data/api-context.ts'
import { useAddress } from '../../shell/router.ts'
import { forgetLoaded } from '../../data/use-load.ts'

export interface RevealPartProps {
  readonly view: QuestionView
  reveal(view: QuestionView): void
}

/**
 * The way out of a question that the learner cannot answer. It says beforehand what it does, and does not ask
 * again.
 */
export function RevealPart({ view, reveal }: RevealPartProps) {
  const api = useApi()
  const part = useRef<HTMLElement>(null)
  const { hash } = useAddress()
  const [trouble, setTrouble] = useState<string>()
  useEffect(() => {
    if (hash === '#reveal') part.current?.querySelector('button')?.focus()
  }, [hash])

  const open = async () => {
    const reply = await api.reveal(view.summary.id)
    forgetLoaded()
    if (reply.ok) reveal(reply.value)
    else setTrouble(`It could not be revealed. ${reply.trouble.detail} Your draft is kept.`)
  }
  return (
    <section ref={part} id="reveal" className="reveal band" aria-labelledby="reveal-h">
      <h2 id="reveal-h" className="label">
        Or reveal it
      </h2>
      <p className="note quiet">
        The points, model answer and sources open, and the attempt ends without a mark. The question then
        counts as learnt, not examined: a first mark can count from tomorrow.
      </p>
      <p className="row">
        <button type="button" className="btn" onClick={() => void open()}>
          Reveal the answer
        </button>
      </p>
      {trouble && (
        <p className="small" role="alert">
          {trouble}
        </p>
      )}
    </section>
  )
}
