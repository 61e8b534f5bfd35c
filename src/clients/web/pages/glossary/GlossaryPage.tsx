import { memo, useDeferredValue, useEffect, useState } from 'react'
import type { GlossaryLoad, TermView } from '#api'
import { TERM_STANDING_NAMES, countText, loadText, localDay, shortDay } from '#wording'
import { Inline } from '../../components/Markdown.tsx'
import { Message, Troubled, Waiting } from '../../components/Message.tsx'
import { useMedia } from '../../components/use-media.ts'
import { useLoad } from '../../data/use-load.ts'
import { Frame } from '../../shell/Frame.tsx'
import { useKeys } from '../../shell/keys.ts'
import { navigate, replaceAddress, useAddress } from '../../shell/router.ts'
import { Definition } from './Definition.tsx'
import { Filters } from './Filters.tsx'
import { drillAddress, glossaryAddress, termFilterOf, termsFitting } from './glossary-filter.ts'
import type { TermFilter } from './glossary-filter.ts'
import { OldBoxes } from './OldBoxes.tsx'
import '../../components/finder.css'
import '../../components/queue.css'
import './glossary.css'

/** The concepts to know cold, how one stands with each, and the questions that use them. */
export function GlossaryPage() {
  const { value, trouble, again } = useLoad('glossary', api => api.glossary())
  return (
    <Frame
      page="glossary"
      keyLine={[
        [['Enter'], 'drill'],
        [['/'], 'find a term'],
      ]}
      state={value && loadText(value.load)}
    >
      <h1 className="day-title">Glossary</h1>
      {value ? (
        <Terms terms={value.terms} load={value.load} again={again} />
      ) : trouble ? (
        <Troubled trouble={trouble} again={again} />
      ) : (
        <Waiting rows={8} />
      )}
    </Frame>
  )
}

/** All terms are a hundred screens of a phone. */
const SHOWN_AT_FIRST = 40

interface TermsProps {
  readonly terms: readonly TermView[]
  readonly load: GlossaryLoad
  again(): void
}

function Terms({ terms, load, again }: TermsProps) {
  const filter = termFilterOf(useAddress().searchParams)
  const narrow = (part: Partial<TermFilter>) => replaceAddress(glossaryAddress({ ...filter, ...part }))
  const drill = drillAddress(filter.section)
  const shown = useDeferredValue(termsFitting(terms, filter))
  const isNarrow = useMedia('(max-width: 40rem)')
  const [whole, setWhole] = useState(location.hash !== '')
  const listed = isNarrow && !whole ? shown.slice(0, SHOWN_AT_FIRST) : shown
  useKeys({ Enter: () => navigate(drill), x: () => replaceAddress('/glossary') })
  // The terms came after the page, so the browser could not go to the one that the address names.
  useEffect(() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView(), [])

  if (terms.length === 0) {
    return (
      <Message
        title="The glossary is empty."
        acts={
          <a className="btn" href="/bank">
            Open the bank
          </a>
        }
      >
        This bank has no terms. Its questions can be searched by concept.
      </Message>
    )
  }
  return (
    <>
      <p className="lead">Concepts to know cold: one sentence each, and the formula where there is one.</p>
      <p className="row glossary-drill">
        <a className="btn btn-primary" href={drill}>
          {load.due > 0 ? 'Drill what is due' : 'Drill new terms'} <kbd>Enter</kbd>
        </a>
        <span className="small quiet num">{loadText(load)}</span>
      </p>
      <OldBoxes terms={terms} done={again} />
      <search className="finder">
        <label htmlFor="find" className="vh">
          Find a term
        </label>
        <input
          id="find"
          type="search"
          value={filter.q}
          placeholder="Find a term, by any of its names"
          autoComplete="off"
          spellCheck={false}
          onChange={event => narrow({ q: event.target.value })}
        />
        <p className="small quieter num" aria-live="polite">
          {filter.q.trim() === '' ? countText(shown.length, 'term') : `${shown.length} found`}
        </p>
      </search>
      <Filters terms={terms} filter={filter} narrow={narrow} />
      <p className="small quiet">
        <b>Known</b> should still be there in a week; <b>due</b> is to be asked today.
      </p>
      {shown.length === 0 && (
        <p className="note quiet queue-none">
          No term fits. <a href={`/bank?q=${encodeURIComponent(filter.q)}`}>The bank’s search</a> also looks
          into prompts and your own answers.
        </p>
      )}
      <dl className="terms">
        {listed.map(term => (
          <Term key={term.id} term={term} />
        ))}
      </dl>
      {listed.length < shown.length && (
        <p className="row">
          <button type="button" className="btn" onClick={() => setWhole(true)}>
            Show all {shown.length} terms
          </button>
        </p>
      )}
    </>
  )
}

/** Kept while one types into the search, since there are hundreds, many with a formula. */
const Term = memo(function Term({ term }: { readonly term: TermView }) {
  return (
    <div className="term" id={term.id}>
      <dt>
        <Inline text={term.term} />
        {term.also.length > 0 && <span className="small quiet term-also">also {term.also.join(', ')}</span>}
        <span className="small term-standing" data-standing={term.standing}>
          {standingText(term)}
        </span>
      </dt>
      <dd>
        <Definition term={term} />
      </dd>
    </div>
  )
})

function standingText({ standing, due }: TermView): string {
  const later = due !== null && (standing === 'learning' || standing === 'known')
  return `${TERM_STANDING_NAMES[standing]}${later ? `, again on ${shortDay(localDay(due))}` : ''}`
}
