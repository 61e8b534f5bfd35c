import { useEffect, useRef, useState } from 'react'
import type { QuestionView } from '#api'
import { useApi } from '../../data/api-context.ts'
import { useAddress } from '../../shell/router.ts'
import { forgetLoaded } from '../../data/use-load.ts'

interface RevealPartProps {
  readonly view: QuestionView
  reveal(view: QuestionView): void
}

/** The way out of a question that the learner cannot answer. It asks once more, in its place. */
export function RevealPart({ view, reveal }: RevealPartProps) {
  const api = useApi()
  const part = useRef<HTMLElement>(null)
  const { hash } = useAddress()
  const [asking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  useEffect(() => {
    if (hash === '#reveal') part.current?.querySelector('button')?.focus()
  }, [hash])
  const keep = () => {
    setAsking(false)
    document.getElementById('answer')?.focus()
  }
  // Taken before the page does, whose Esc leaves the question.
  const hear = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || !asking) return
    event.preventDefault()
    keep()
  }

  const open = async () => {
    const reply = await api.reveal(view.summary.id)
    forgetLoaded()
    if (reply.ok) return reveal(reply.value)
    setAsking(false)
    setTrouble(`It could not be revealed. ${reply.trouble.detail} Your draft is kept.`)
  }
  return (
    <section ref={part} id="reveal" className="reveal band" aria-labelledby="reveal-h" onKeyDown={hear}>
      <h2 id="reveal-h" className="label">
        Or reveal it
      </h2>
      {asking ? (
        <>
          <p id="reveal-ask" className="note">
            Reveal ends this attempt; your first mark counts from tomorrow.
          </p>
          <p className="row">
            <button type="button" className="btn" autoFocus aria-describedby="reveal-ask" onClick={keep}>
              Keep writing
            </button>
            <button type="button" className="btn" onClick={() => void open()}>
              Reveal
            </button>
          </p>
        </>
      ) : (
        <>
          <p className="note quiet">
            The points, model answer and sources open, and the attempt ends without a mark.
          </p>
          <p className="row">
            <button type="button" className="btn" onClick={() => setAsking(true)}>
              Reveal the answer
            </button>
          </p>
        </>
      )}
      {trouble && (
        <p className="small" role="alert">
          {trouble}
        </p>
      )}
    </section>
  )
}
