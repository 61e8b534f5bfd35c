import { useState } from 'react'
import type { ExerciseSummary } from '#api'
import type { QuestionId } from '#domain'
import { oneOf, triedText, SECTION_NAMES, sentenceCase, countText } from '#wording'
import { Frame } from '../../shell/Frame.tsx'
import { useKeys } from '../../shell/keys.ts'
import { IndexSection } from '../../components/IndexSection.tsx'
import { Message, Troubled, Waiting } from '../../components/Message.tsx'
import { newSeed } from '../../../new-seed.ts'
import { navigate } from '../../shell/router.ts'
import { useLoad } from '../../data/use-load.ts'
import { partsOf, pathTo, speaksOf } from './exercises-data.ts'
import '../../components/finder.css'
import '../../components/queue.css'
import './exercises.css'

const KEY_LINE = [
  [['j', 'k'], 'exercise'],
  [['Enter'], 'open, or take one'],
  [['/'], 'find'],
] as const

/** The calculations of the bank by topic, or those of one question. */
export function ExercisesPage({ question }: { readonly question?: QuestionId }) {
  const { value, trouble, again } = useLoad('exercises', api => api.exercises())
  const own = value?.exercises.filter(exercise => question === undefined || exercise.question === question)
  const title = question === undefined ? undefined : own?.[0]?.title
  return (
    <Frame
      title={title === undefined ? 'Exercises' : `Exercises: ${title}`}
      page="exercises"
      keyLine={KEY_LINE}
      state={own && countText(own.length, 'exercise')}
    >
      <h1 className="day-title">Exercises</h1>
      {own ? (
        <Exercises exercises={own} of={title} narrowed={question !== undefined} />
      ) : trouble ? (
        <Troubled trouble={trouble} again={again} />
      ) : (
        <Waiting rows={8} />
      )}
    </Frame>
  )
}

interface ExercisesProps {
  readonly exercises: readonly ExerciseSummary[]
  /** The title of the one question they belong to. */
  readonly of: string | undefined
  readonly narrowed: boolean
}

function Exercises({ exercises, of, narrowed }: ExercisesProps) {
  const [q, setQ] = useState('')
  const [chance] = useState(newSeed)
  const shown = exercises.filter(exercise => speaksOf(exercise, q.trim()))
  const next = oneOf(shown, chance)
  useKeys({ Enter: next && (() => navigate(pathTo(next))) })

  if (exercises.length === 0) {
    return (
      <Message
        title={narrowed ? 'This question has no exercises.' : 'This bank has no exercises.'}
        acts={
          narrowed ? (
            <a className="btn" href="/exercises">
              All exercises
            </a>
          ) : (
            <a className="btn" href="/bank">
              Open the bank
            </a>
          )
        }
      >
        Exercises are calculations that go with a question. Not every question has one.
      </Message>
    )
  }
  return (
    <>
      <p className="lead">
        {of === undefined ? 'Calculations that interviews ask for' : `Calculations on ${of}`}, with fresh
        numbers each time. The marking knows the usual mistakes and says which one you made.
      </p>
      <p className="row">
        {next && (
          <a className="btn btn-primary" href={pathTo(next)}>
            Take one <kbd>Enter</kbd>
          </a>
        )}
        {narrowed && <a href="/exercises">All exercises</a>}
      </p>
      {!narrowed && (
        <search className="finder">
          <label htmlFor="find" className="vh">
            Find an exercise
          </label>
          <input
            id="find"
            type="search"
            value={q}
            placeholder="Find an exercise"
            autoComplete="off"
            spellCheck={false}
            onChange={event => setQ(event.target.value)}
          />
          <p className="small quieter num" aria-live="polite">
            {q.trim() === '' ? countText(exercises.length, 'exercise') : `${shown.length} found`}
          </p>
        </search>
      )}
      {shown.length === 0 && <p className="note quiet queue-none">No exercise mentions “{q}”.</p>}
      <div className="index" data-list>
        {partsOf(shown).map(({ section, count, topics }, i) => (
          <IndexSection
            key={section}
            id={section}
            name={SECTION_NAMES[section]}
            count={countText(count, 'exercise')}
            open={i === 0 || q.trim() !== ''}
          >
            {topics.map(topic => (
              <div key={topic.name}>
                <h3 className="label">{sentenceCase(topic.name)}</h3>
                <ul>
                  {topic.exercises.map(exercise => (
                    <Row key={pathTo(exercise)} exercise={exercise} />
                  ))}
                </ul>
              </div>
            ))}
          </IndexSection>
        ))}
      </div>
    </>
  )
}

function Row({ exercise }: { readonly exercise: ExerciseSummary }) {
  return (
    <li>
      <a href={pathTo(exercise)} data-row>
        <span className="t">{exercise.name}</span>
        <span className="p">{exercise.title}</span>
        <span className="st num" data-st={exercise.right ? 'right' : (exercise.last ?? undefined)}>
          {triedText(exercise)}
        </span>
      </a>
    </li>
  )
}
