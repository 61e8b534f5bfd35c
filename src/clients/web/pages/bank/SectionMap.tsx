import type { QuestionId } from '#domain'
import type { QuestionSummary } from '#api'
import { countText, SECTION_NAMES } from '#wording'
import { statesOf } from './bank-state.ts'
import type { Section } from './bank-state.ts'
import { kinText } from './map-text.ts'
import type { Box, Drawing, DrawnLine } from './map-layout.ts'
import { StateMark } from './StateMark.tsx'
import { kinOf, stagesOf } from './stages.ts'
import type { Kin } from './stages.ts'

interface SectionMapProps {
  readonly section: Section
  /** The picture, or nothing for a list. */
  readonly drawing: Drawing | undefined
  readonly all: readonly QuestionSummary[]
  /** The question looked at, and its neighbours. */
  readonly at: QuestionId | undefined
  readonly kin: Kin | undefined
  /** The question that Tab leads to. */
  readonly stop: QuestionId | undefined
  pointerMoved(): boolean
  look(id: QuestionId | undefined): void
  arrive(id: QuestionId): void
}

/**
 * A section by stage: headings and lists, which a picture lays out from left to right with lines between. The order
 * of the page, of Tab and of a screen reader is the same in both.
 */
export function SectionMap(props: SectionMapProps) {
  const { section, drawing, at } = props
  const stages = stagesOf(section.questions)
  const boxes = new Map(drawing?.boxes.map(box => [box.id, box]))
  const places = [...boxes.keys()]
  const inPlace = (stage: readonly QuestionSummary[]) =>
    stage.toSorted((a, b) => places.indexOf(a.id) - places.indexOf(b.id))
  return (
    <section className="map-part" aria-labelledby={`map-${section.id}`}>
      <div className="map-head">
        <h2 id={`map-${section.id}`} tabIndex={-1}>
          {SECTION_NAMES[section.id]}
        </h2>
        <p className="small quieter num">
          {countText(section.questions.length, 'question')}, {countText(stages.length, 'stage')}
        </p>
      </div>
      <div
        className={drawing ? 'map-field' : 'map-rows'}
        style={drawing && { height: `${drawing.height + HEADINGS}rem` }}
      >
        {drawing && <Lines lines={drawing.lines} height={drawing.height} at={at} />}
        {stages.map((stage, i) => {
          const own = inPlace(stage)
          const first = own[0] && boxes.get(own[0].id)
          return (
            <div key={own[0]?.id ?? i}>
              <h3 className="label" style={first && { left: `${first.x}rem` }}>
                Stage {i + 1}
              </h3>
              <ol>
                {own.map(question => (
                  <Place key={question.id} {...props} question={question} box={boxes.get(question.id)} />
                ))}
              </ol>
            </div>
          )
        })}
      </div>
    </section>
  )
}

/** The height that a picture leaves above itself for the headings of the stages, in rem. */
const HEADINGS = 2.25

interface PlaceProps extends SectionMapProps {
  readonly question: QuestionSummary
  readonly box: Box | undefined
}

function Place({ question, box, all, at, kin, stop, pointerMoved, look, arrive }: PlaceProps) {
  const { id } = question
  const own = kinText(question, kinOf(id, all), all)
  const role =
    id === at ? 'self' : kin?.before.includes(id) ? 'before' : kin?.after.includes(id) ? 'after' : undefined
  const elsewhere = question.prerequisites.some(
    need => all.find(other => other.id === need)?.section !== question.section,
  )
  return (
    <li
      style={
        box && {
          left: `${box.x}rem`,
          top: `${box.y + HEADINGS}rem`,
          width: `${box.width}rem`,
          minHeight: `${box.height}rem`,
        }
      }
    >
      <a
        href={`/q/${id}`}
        className="map-node"
        data-question={id}
        data-role={role}
        data-faint={kin && role === undefined ? '' : undefined}
        data-elsewhere={elsewhere ? '' : undefined}
        tabIndex={box && id !== stop ? -1 : undefined}
        aria-describedby={own === '' ? undefined : `kin-${id}`}
        onFocus={() => arrive(id)}
        onBlur={() => look(undefined)}
        // Scrolled under a pointer that rests, a question is not pointed at.
        onPointerMove={() => pointerMoved() && look(id)}
        onPointerLeave={() => look(focusedQuestion())}
      >
        <span className="map-title">{question.title}</span> <StateMark states={statesOf(question)} />
      </a>
      {own !== '' && (
        <p id={`kin-${id}`} className={box ? 'vh' : 'small quiet'}>
          {own}
        </p>
      )}
    </li>
  )
}

/** The question that has the focus, to which the picture goes back when the pointer leaves another. */
function focusedQuestion(): QuestionId | undefined {
  const active = document.activeElement
  const id = active instanceof HTMLElement ? active.dataset['question'] : undefined
  return id as QuestionId | undefined // Only the links above carry it.
}

interface LinesProps {
  readonly lines: readonly DrawnLine[]
  readonly height: number
  readonly at: QuestionId | undefined
}

function Lines({ lines, height, at }: LinesProps) {
  const width = Math.max(1, ...lines.flatMap(({ spots }) => spots.map(({ x }) => x)))
  return (
    <svg
      className="map-lines"
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      style={{ width: `${width}rem`, height: `${height}rem`, top: `${HEADINGS}rem` }}
    >
      {lines.map(line => {
        const of = at !== undefined && (line.from === at || line.to === at)
        return (
          <path
            key={`${line.from} ${line.to}`}
            className="map-line"
            data-kin={of ? '' : undefined}
            data-faint={at !== undefined && !of ? '' : undefined}
            d={pathOf(line)}
          />
        )
      })}
    </svg>
  )
}

/** Level through a column, bent between two. */
function pathOf({ spots }: DrawnLine): string {
  return spots
    .map(({ x, y }, i) => {
      const before = spots[i - 1]
      if (!before) return `M${x},${y}`
      if (before.y === y) return `L${x},${y}`
      const bend = (before.x + x) / 2
      return `C${bend},${before.y} ${bend},${y} ${x},${y}`
    })
    .join(' ')
}
