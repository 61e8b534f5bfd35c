import { useEffect, useRef, useState } from 'react'
import type { QuestionSummary } from '#api'
import { Frame } from '../../shell/Frame.tsx'
import { useKeys } from '../../shell/keys.ts'
import { Troubled, Waiting } from '../../components/Message.tsx'
import { keysOf, SECTION_NAMES, countText } from '#wording'
import { navigate, replaceAddress, useAddress } from '../../shell/router.ts'
import { useLoad } from '../../data/use-load.ts'
import { filterOf, foundAmong, matches, queryOf, sectionsOf, statesOf } from './bank-state.ts'
import type { Filter } from './bank-state.ts'
import { Facets } from './Facets.tsx'
import { Finder } from './Finder.tsx'
import { FoundList } from './FoundList.tsx'
import { Index } from './Index.tsx'
import { LeftOutFiles } from './LeftOutFiles.tsx'
import { Legend } from './Legend.tsx'
import { NothingFound } from './NothingFound.tsx'
import { Peek } from './Peek.tsx'
import { useSearch } from './use-search.ts'
import './bank.css'

const KEY_LINE = [
  [['j', 'k'], 'move'],
  [['Enter'], 'practise'],
  [['o'], 'last report'],
  [['/'], 'search'],
  [['1 to 5'], 'section'],
  [['x'], 'clear'],
] as const

/** All questions, with a search, filters and a closer look at one of them. */
export function BankPage() {
  const { value, trouble, again } = useLoad('bank', api => api.bank())
  return (
    <Frame page="bank" keyLine={KEY_LINE} state={value && countText(value.questions.length, 'question')}>
      <h1 className="vh">Bank</h1>
      {value && <LeftOutFiles files={value.leftOut} />}
      {value ? (
        <Bank questions={value.questions} />
      ) : trouble ? (
        <Troubled trouble={trouble} again={again} />
      ) : (
        <Waiting rows={8} />
      )}
    </Frame>
  )
}

function Bank({ questions }: { readonly questions: readonly QuestionSummary[] }) {
  const filter = filterOf(useAddress().searchParams)
  const narrow = (part: Partial<Filter>) => replaceAddress(queryOf({ ...filter, ...part }))
  const { reply, settled, trouble, again } = useSearch(filter.q)
  const searching = filter.q.trim() !== ''
  // The questions that the words fit, in the order of the list; the filters count and narrow these.
  const fitting = searching ? foundAmong(questions, reply?.hits ?? []) : questions
  const shown = fitting.filter(question => matches(question, filter))
  const sections = sectionsOf(searching ? [] : shown)
  const first = searching ? shown[0] : sections[0]?.topics[0]?.questions[0]

  // A look at a row lasts until the words change; then the best match is at hand again.
  const [look, setLook] = useState<{ readonly q: string; readonly id: QuestionSummary['id'] }>()
  const current = shown.find(question => look?.q === filter.q && question.id === look.id) ?? first
  const clear = () => replaceAddress('/bank')

  // Enter may come before the reply to the last letter, and then waits for it.
  const going = useRef(false)
  const practise = () => {
    going.current = !settled
    if (settled && current) navigate(`/q/${current.id}`)
  }
  useEffect(() => {
    if (!going.current || !settled) return
    going.current = false
    if (current) navigate(`/q/${current.id}`)
  }, [settled, current])

  useKeys({
    o: () => current?.last && navigate(`/a/${current.last.attempt}`),
    x: clear,
    y: () => current && void navigator.clipboard?.writeText(`${location.origin}/q/${current.id}`),
    Enter: current && (() => navigate(`/q/${current.id}`)),
    ...Object.fromEntries(
      keysOf(SECTION_NAMES).map((section, i) => [
        String(i + 1),
        () => narrow({ section: section === filter.section ? 'all' : section }),
      ]),
    ),
  })

  const list = {
    at: current?.id,
    look: (id: QuestionSummary['id']) => setLook({ q: filter.q, id }),
  }
  return (
    <>
      <Finder
        q={filter.q}
        said={searching ? (reply ? `${shown.length} found` : '') : countText(shown.length, 'question')}
        change={q => {
          going.current = false
          narrow({ q })
        }}
        go={practise}
      />
      <div className="bank-grid">
        <Facets questions={fitting} all={questions} filter={filter} narrow={narrow} />
        <div className="index" data-list>
          <Legend />
          {trouble ? (
            <Troubled trouble={trouble} again={again} />
          ) : searching && !reply ? (
            <Waiting says="Searching" />
          ) : shown.length === 0 ? (
            <NothingFound q={filter.q} fitting={fitting.length} reply={reply} narrow={narrow} clear={clear} />
          ) : reply ? (
            <FoundList {...list} hits={reply.hits} questions={shown} readAs={reply.readAs} />
          ) : (
            <Index {...list} sections={sections} all={questions} />
          )}
        </div>
        {current && <Peek question={current} all={questions} states={statesOf(current)} />}
      </div>
    </>
  )
}
