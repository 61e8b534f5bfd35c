import { useEffect, useRef, useState } from 'react'
import type { TermCheck, TermDrill } from '#api'
import { MEANING_LIMIT } from '#domain'
import type { Rating, Wanted } from '#domain'
import {
  RATING_NAMES,
  SECTION_NAMES,
  TERM_TURN_NAMES,
  checkText,
  keysOf,
  sentenceCase,
  withoutNames,
} from '#wording'
import { Inline } from '../../components/Markdown.tsx'
import { useApi } from '../../data/api-context.ts'
import { newId } from '../../data/api.ts'
import type { DrillQuery } from '../../data/api.ts'
import { useKeys } from '../../shell/keys.ts'
import { Definition } from './Definition.tsx'

interface DrillCardProps {
  readonly card: NonNullable<TermDrill['card']>
  readonly wanted: Wanted
  /** The rating of this term that was just taken back. Its card lies open, to be rated again. */
  readonly back: TermDrill['last']
  readonly query: DrillQuery
  rated(next: TermDrill): void
}

/** A card: one side, a field for the other, then both and the four ratings. */
export function DrillCard({ card: { term, why }, wanted, back, query, rated }: DrillCardProps) {
  const api = useApi()
  const [id] = useState(newId)
  const [typed, setTyped] = useState(back?.typed ?? '')
  const [open, setOpen] = useState(back !== null)
  const [check, setCheck] = useState<TermCheck>()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const card = useRef<HTMLElement>(null)
  const said = typed.trim() === '' ? null : typed

  const show = async () => {
    if (busy) return
    setBusy(true)
    const reply = said === null ? undefined : await api.checkTerm(term.id, wanted, said)
    setBusy(false)
    if (reply?.ok) setCheck(reply.value)
    setTrouble(reply?.ok === false ? `It was not compared. ${reply.trouble.detail}` : undefined)
    setOpen(true)
  }
  const rate = async (rating: Rating) => {
    if (busy || !open) return
    setBusy(true)
    const reply = await api.rateTerm(term.id, { id, wanted, typed: said, rating }, query)
    setBusy(false)
    if (reply.ok) return rated(reply.value)
    setTrouble(`The rating was not kept. ${reply.trouble.detail} Rate it again to send it once more.`)
  }
  useKeys({
    Enter: open ? undefined : () => void show(),
    ...Object.fromEntries(keysOf(RATING_NAMES).map((rating, i) => [String(i + 1), () => void rate(rating)])),
  })
  // With its side turned the card has another thing to act on: the proposal, or the card itself.
  useEffect(() => {
    const field = card.current?.querySelector<HTMLElement>(open ? '.btn-primary' : 'textarea, input')
    // On a phone the keyboard would cover half of the card.
    const there = open || matchMedia('(pointer: fine)').matches ? (field ?? card.current) : card.current
    there?.focus({ preventScroll: true })
  }, [open])

  return (
    <section ref={card} aria-label={wanted === 'name' && !open ? 'A term' : term.term} tabIndex={-1}>
      <p className="small quieter">
        {[
          sentenceCase(TERM_TURN_NAMES[why]),
          ...term.sections.slice(0, 1).map(section => SECTION_NAMES[section]),
        ].join(', ')}
      </p>
      {wanted === 'name' && !open ? (
        <p className="drill-meaning">
          <Inline text={withoutNames(term)} />
        </p>
      ) : (
        <h2 className="drill-term">
          <Inline text={term.term} />
          {open && term.also.length > 0 && (
            <span className="small quiet term-also">also {term.also.join(', ')}</span>
          )}
        </h2>
      )}
      {!open && (
        <form
          className="drill-form"
          onSubmit={event => {
            event.preventDefault()
            void show()
          }}
        >
          <Field wanted={wanted} typed={typed} change={setTyped} />
          <p className="row">
            <button type="submit" className="btn btn-primary" disabled={busy}>
              {said === null ? 'Show' : 'Compare'} <kbd>Enter</kbd>
            </button>
            <span className="small quiet">You can leave it empty.</span>
          </p>
        </form>
      )}
      <div aria-live="polite" className="drill-open">
        {open && said !== null && (
          <p className="note">
            <span className="label">You wrote</span> {said}
          </p>
        )}
        {check && <p className="small quiet">{checkText(check)}</p>}
        {trouble !== undefined && <p className="small">{trouble}</p>}
        {open && <Definition term={term} />}
      </div>
      {open && (
        <>
          <p className="small quiet">
            {check
              ? `How well did you know it? By the words typed, ${check.proposed} is proposed; you decide.`
              : 'How well did you know it?'}
          </p>
          <p className="row drill-ratings" role="group" aria-label="How well did you know it?">
            {keysOf(RATING_NAMES).map((rating, i) => (
              <button
                key={rating}
                type="button"
                className={check?.proposed === rating ? 'btn btn-primary' : 'btn'}
                disabled={busy}
                onClick={() => void rate(rating)}
              >
                {RATING_NAMES[rating]} <kbd>{i + 1}</kbd>
                {check?.proposed === rating && <span className="vh">, proposed</span>}
              </button>
            ))}
          </p>
        </>
      )}
    </section>
  )
}

interface FieldProps {
  readonly wanted: Wanted
  readonly typed: string
  change(typed: string): void
}

/** A sentence for a meaning, a line for a name. Enter hands both in; Shift+Enter breaks a line. */
function Field({ wanted, typed, change }: FieldProps) {
  return (
    <>
      <label htmlFor="said" className="label">
        {wanted === 'name' ? 'Which term is this?' : 'What does it mean, in one sentence?'}
      </label>
      {wanted === 'name' ? (
        <input
          id="said"
          className="box-input"
          value={typed}
          maxLength={MEANING_LIMIT}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="done"
          onChange={event => change(event.target.value)}
        />
      ) : (
        <textarea
          id="said"
          className="box-input"
          rows={3}
          value={typed}
          maxLength={MEANING_LIMIT}
          enterKeyHint="done"
          onChange={event => change(event.target.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            if (event.ctrlKey || event.metaKey || event.altKey) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
      )}
    </>
  )
}
