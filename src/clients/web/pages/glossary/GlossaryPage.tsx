import { useState } from 'react'
import type { TermView } from '#api'
import { Frame } from '../../shell/Frame.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { Message, Troubled, Waiting } from '../../components/Message.tsx'
import { countText } from '#wording'
import { useLoad } from '../../data/use-load.ts'
import { Drill } from './Drill.tsx'
import { Definition } from './Definition.tsx'
import '../../components/finder.css'
import '../../components/queue.css'
import './glossary.css'

/** The concepts to know cold, and the questions that ask for them. */
export function GlossaryPage() {
  const { value, trouble, again } = useLoad('glossary', api => api.glossary())
  return (
    <Frame
      page="glossary"
      keyLine={[
        [['Space'], 'show a card'],
        [['1', '2'], 'not yet, knew it'],
      ]}
      state={value && countText(value.terms.length, 'term')}
    >
      <h1 className="day-title">Glossary</h1>
      {value ? (
        <Terms terms={value.terms} />
      ) : trouble ? (
        <Troubled trouble={trouble} again={again} />
      ) : (
        <Waiting rows={8} />
      )}
    </Frame>
  )
}

function Terms({ terms }: { readonly terms: readonly TermView[] }) {
  const [q, setQ] = useState('')
  const [drilling, setDrilling] = useState(false)
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
  if (drilling) return <Drill terms={terms} leave={() => setDrilling(false)} />
  const shown = terms
    .filter(({ term, says }) => `${term} ${says}`.toLowerCase().includes(q.trim().toLowerCase()))
    .toSorted((a, b) => a.term.localeCompare(b.term, 'en'))
  return (
    <>
      <p className="lead">Concepts to know cold: one sentence each, and the formula where there is one.</p>
      <p className="glossary-drill">
        <button type="button" className="btn btn-primary" onClick={() => setDrilling(true)}>
          Drill them as cards
        </button>
      </p>
      <search className="finder">
        <label htmlFor="term" className="vh">
          Find a term
        </label>
        <input
          id="term"
          type="search"
          value={q}
          placeholder="Find a term"
          autoComplete="off"
          spellCheck={false}
          onChange={event => setQ(event.target.value)}
        />
        <p className="small quieter num" aria-live="polite">
          {q.trim() === '' ? countText(terms.length, 'term') : `${shown.length} found`}
        </p>
      </search>
      {shown.length === 0 && (
        <p className="note quiet queue-none">
          Nothing matches “{q}”. The bank’s search also looks into prompts and your own answers.
        </p>
      )}
      <dl className="terms">
        {shown.map(term => (
          <Term key={term.id} term={term} />
        ))}
      </dl>
    </>
  )
}

function Term({ term }: { readonly term: TermView }) {
  return (
    <div className="term" id={term.id}>
      <dt>
        <Inline text={term.term} />
      </dt>
      <dd>
        <Definition term={term} />
      </dd>
    </div>
  )
}
