import { useState } from 'react'
import type { QuestionId } from '#domain'
import type { QuestionSummary } from '#api'
import { Frame } from '../../shell/Frame.tsx'
import { Troubled, Waiting } from '../../components/Message.tsx'
import { keysOf, SECTION_NAMES, countText } from '#wording'
import { useLoad } from '../../data/use-load.ts'
import { statesOf, STATE_NAMES } from './bank-state.ts'
import { kinOf, layOut } from './map-layout.ts'
import './map.css'

const WIDTH = 176
const GAP = 44
const HEIGHT = 30

/** A map of the questions, each joined by lines to those that should be known first. */
export function MapPage() {
  const { value, trouble, again } = useLoad('bank', api => api.bank())
  return (
    <Frame
      title="Map"
      page="map"
      keyLine={[
        [['Tab'], 'next question'],
        [['Enter'], 'practise'],
      ]}
      state={value && countText(value.questions.length, 'question')}
    >
      <h1 className="day-title">What builds on what</h1>
      {value ? (
        <Graph questions={value.questions} />
      ) : trouble ? (
        <Troubled trouble={trouble} again={again} />
      ) : (
        <Waiting rows={8} />
      )}
    </Frame>
  )
}

function Graph({ questions }: { readonly questions: readonly QuestionSummary[] }) {
  const [section, setSection] = useState<QuestionSummary['section'] | 'all'>('all')
  const [at, setAt] = useState<QuestionId>()
  const shown = withNeeds(questions, section)
  const places = new Map(
    layOut(shown).map(place => [place.id, { x: place.column * (WIDTH + GAP), y: place.row * (HEIGHT + 6) }]),
  )
  const kin = at && places.has(at) ? kinOf(at, shown) : undefined
  const width = Math.max(...[...places.values()].map(place => place.x)) + WIDTH
  const height = Math.max(...[...places.values()].map(place => place.y)) + HEIGHT
  const faint = (...ids: readonly QuestionId[]) => (kin && !ids.every(id => kin.has(id)) ? '' : undefined)

  return (
    <>
      <p className="lead">
        Read it from left to right: begin with whatever comes before a question. The list in the{' '}
        <a href="/bank">Bank</a> says the same in words.
      </p>
      <p className="map-sections">
        {(['all', ...keysOf(SECTION_NAMES)] as const)
          .filter(name => name === 'all' || questions.some(question => question.section === name))
          .map(name => (
            <button
              key={name}
              type="button"
              className="btn"
              aria-pressed={section === name}
              onClick={() => setSection(name)}
            >
              {name === 'all' ? 'All' : SECTION_NAMES[name]}
            </button>
          ))}
      </p>
      {/* The keyboard must be able to scroll a wide drawing. */}
      <section className="map-scroll" tabIndex={0} aria-label="Map of the questions">
        <svg
          width={width + 2}
          height={height + 2}
          viewBox={`-1 -1 ${width + 2} ${height + 2}`}
          role="group"
          aria-label="Questions, from those that build on no other to those that build on most"
        >
          <g aria-hidden="true">
            {shown.flatMap(question =>
              question.prerequisites.flatMap(id => {
                const [from, to] = [places.get(id), places.get(question.id)]
                return from && to
                  ? [
                      <path
                        key={`${id} ${question.id}`}
                        className="map-line"
                        data-faint={faint(id, question.id)}
                        data-kin={kin && faint(id, question.id) === undefined ? '' : undefined}
                        d={lineOf(from, to)}
                      />,
                    ]
                  : []
              }),
            )}
          </g>
          {shown.map(question => {
            const place = places.get(question.id)
            return (
              place && (
                <Node
                  key={question.id}
                  question={question}
                  {...place}
                  faint={faint(question.id)}
                  look={setAt}
                  needs={question.prerequisites.flatMap(
                    id => questions.find(other => other.id === id)?.title ?? [],
                  )}
                />
              )
            )
          })}
        </svg>
      </section>
    </>
  )
}

interface NodeProps {
  readonly question: QuestionSummary
  readonly x: number
  readonly y: number
  readonly faint: '' | undefined
  readonly needs: readonly string[]
  look(id: QuestionId | undefined): void
}

function Node({ question, x, y, faint, needs, look }: NodeProps) {
  const states = statesOf(question)
  const said = `${question.title}, ${states.map(state => STATE_NAMES[state].toLowerCase()).join(', ')}${needs.length > 0 ? `; builds on ${needs.join(', ')}` : ''}`
  return (
    <a
      href={`/q/${question.id}`}
      aria-label={said}
      className="map-node"
      data-faint={faint}
      data-section={question.section}
      data-held={states.includes('holding') ? '' : undefined}
      onFocus={() => look(question.id)}
      onBlur={() => look(undefined)}
      onPointerEnter={() => look(question.id)}
      onPointerLeave={() => look(undefined)}
    >
      <title>{said}</title>
      <rect x={x} y={y} width={WIDTH} height={HEIGHT} rx={3} />
      <text x={x + 10} y={y + HEIGHT / 2}>
        {question.title.length > 24 ? `${question.title.slice(0, 23)}…` : question.title}
      </text>
    </a>
  )
}

type At = { readonly x: number; readonly y: number }

function lineOf(from: At, to: At): string {
  const [x1, y1, x2, y2] = [from.x + WIDTH, from.y + HEIGHT / 2, to.x, to.y + HEIGHT / 2]
  const bend = Math.max(GAP / 2, (x2 - x1) / 2)
  return `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`
}

/** The questions of a section, and those of other sections that they build on. */
function withNeeds(
  questions: readonly QuestionSummary[],
  section: QuestionSummary['section'] | 'all',
): readonly QuestionSummary[] {
  if (section === 'all') return questions
  const own = questions.filter(question => question.section === section)
  const needed = new Set(own.flatMap(question => question.prerequisites))
  return questions.filter(question => question.section === section || needed.has(question.id))
}
