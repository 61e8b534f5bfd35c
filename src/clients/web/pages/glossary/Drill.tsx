import { useEffect, useRef, useState } from 'react'
import type { TermView } from '#api'
import { browserStorage } from '../../data/browser-storage.ts'
import { useKeys } from '../../shell/keys.ts'
import { Inline } from '../../components/Markdown.tsx'
import { countText } from '#wording'
import { afterCard, boxesAfter, HIGHEST_BOX, readBoxes, startDrill } from './drill.ts'
import { Definition } from './Definition.tsx'

const PLACE = 'viva:glossary-boxes'

/**
 * The terms as cards: say it, look, and tell whether you knew. Progress is kept in the browser and moves no
 * review.
 */
export function Drill({ terms, leave }: { readonly terms: readonly TermView[]; leave(): void }) {
  const [boxes, setBoxes] = useState(() => readBoxes(browserStorage.get(PLACE)))
  const [queue, setQueue] = useState(() =>
    startDrill(
      terms.map(term => term.id),
      boxes,
    ),
  )
  const [shown, setShown] = useState(false)
  const term = terms.find(each => each.id === queue[0])
  const known = terms.filter(each => (boxes[each.id] ?? 0) >= HIGHEST_BOX).length

  const answer = (knew: boolean) => {
    if (!term || !shown) return
    const next = boxesAfter(boxes, term.id, knew)
    browserStorage.set(PLACE, JSON.stringify(next))
    setBoxes(next)
    setQueue(afterCard(queue, knew))
    setShown(false)
  }
  const again = () => {
    browserStorage.set(PLACE, '{}')
    setBoxes({})
    setQueue(
      startDrill(
        terms.map(each => each.id),
        {},
      ),
    )
  }
  const card = useRef<HTMLElement>(null)
  // A pressed button disappears with its card; the focus then stays at the card for keyboard users.
  useEffect(() => {
    if (document.activeElement === document.body) card.current?.focus({ preventScroll: true })
  }, [queue, shown])
  useKeys({ ' ': () => setShown(true), '1': () => answer(false), '2': () => answer(true), x: leave })

  if (!term) {
    return (
      <section ref={card} className="drill" aria-label="Drill" tabIndex={-1}>
        <p className="lead">
          {known === terms.length ? 'You know all of them.' : 'That is all for this round.'} {known} of{' '}
          {countText(terms.length, 'term')} known three times in a row.
        </p>
        <p className="row">
          <button
            type="button"
            className="btn btn-primary"
            onClick={
              known === terms.length
                ? again
                : () =>
                    setQueue(
                      startDrill(
                        terms.map(each => each.id),
                        boxes,
                      ),
                    )
            }
          >
            {known === terms.length ? 'Start again' : 'Another round'}
          </button>
          <button type="button" className="btn" onClick={leave}>
            Back to the list
          </button>
        </p>
      </section>
    )
  }
  return (
    <section ref={card} className="drill" aria-label="Drill" tabIndex={-1}>
      <p className="small quieter num">
        {countText(queue.length, 'card')} left, {known} of {terms.length} known
      </p>
      <h2 className="drill-term">
        <Inline text={term.term} />
      </h2>
      <div aria-live="polite">
        {shown ? (
          <Definition term={term} />
        ) : (
          <p className="note quiet">Say it aloud in one sentence, with the formula if it has one.</p>
        )}
      </div>
      <p className="row">
        {shown ? (
          <>
            <button type="button" className="btn" onClick={() => answer(false)}>
              Not yet <kbd>1</kbd>
            </button>
            <button type="button" className="btn btn-primary" onClick={() => answer(true)}>
              I knew it <kbd>2</kbd>
            </button>
          </>
        ) : (
          <button type="button" className="btn btn-primary" onClick={() => setShown(true)}>
            Show <kbd>Space</kbd>
          </button>
        )}
        <button type="button" className="btn" onClick={leave}>
          Back to the list
        </button>
      </p>
    </section>
  )
}
