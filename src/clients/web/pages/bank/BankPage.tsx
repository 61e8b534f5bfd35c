import { useDeferredValue, useEffect, useState } from 'react'
import type { QuestionSummary, SearchHit } from '#api'
import { useApi } from '../../data/api-context.ts'
import { Frame } from '../../shell/Frame.tsx'
import { useKeys } from '../../shell/keys.ts'
import { Message, Troubled, Waiting } from '../../components/Message.tsx'
import { keysOf, SECTION_NAMES, countText } from '#wording'
import { navigate, replaceAddress, useAddress } from '../../shell/router.ts'
import { useLoad } from '../../data/use-load.ts'
import { filterOf, matches, queryOf, saysAll, sectionsOf, statesOf, wordsOf } from './bank-state.ts'
import type { Filter } from './bank-state.ts'
import { Facets } from './Facets.tsx'
import { Finder } from './Finder.tsx'
import { Index } from './Index.tsx'
import { LeftOutFiles } from './LeftOutFiles.tsx'
import { Peek } from './Peek.tsx'
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
  const words = wordsOf(filter.q)
  const hits = useHits(filter.q)
  const quoted = new Map(hits.filter(hit => hit.where === 'own-answer').map(hit => [hit.question, hit]))
  const shown = questions.filter(
    question =>
      matches(question, filter) &&
      (words.length === 0 || saysAll(question, words) || hits.some(hit => hit.question === question.id)),
  )
  const [at, setAt] = useState<QuestionSummary['id']>()
  const current = shown.find(question => question.id === at) ?? shown[0]
  const clear = () => replaceAddress('/bank')

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

  return (
    <>
      <Finder
        q={filter.q}
        said={words.length > 0 ? `${shown.length} found` : countText(shown.length, 'question')}
        change={q => narrow({ q })}
      />
      <div className="bank-grid">
        <Facets questions={questions} filter={filter} narrow={narrow} />
        <div className="index" data-list>
          {shown.length === 0 && (
            <Message
              title={
                words.length > 0 ? `Nothing matches “${filter.q}”.` : 'No question fits all of these filters.'
              }
              acts={
                <button type="button" className="btn" onClick={clear}>
                  Show all questions
                </button>
              }
            >
              Searched: {countText(questions.length, 'prompt')},{' '}
              {countText(new Set(questions.flatMap(question => question.concepts)).size, 'concept')} and your
              own answers.
            </Message>
          )}
          <Index
            sections={sectionsOf(shown)}
            all={questions}
            at={current?.id}
            quoted={quoted}
            words={words}
            look={setAt}
          />
        </div>
        {current && <Peek question={current} all={questions} states={statesOf(current)} />}
      </div>
    </>
  )
}

/** The server's hits, which include the learner's own answers. */
function useHits(q: string): readonly SearchHit[] {
  const api = useApi()
  const asked = useDeferredValue(q.trim())
  const [found, setFound] = useState<{ readonly q: string; readonly hits: readonly SearchHit[] }>({
    q: '',
    hits: [],
  })
  useEffect(() => {
    if (asked === '') return
    let current = true
    void api
      .search(asked)
      .then(reply => current && reply.ok && setFound({ q: asked, hits: reply.value.hits }))
    return () => void (current = false)
  }, [api, asked])
  return found.q === q.trim() ? found.hits : []
}
