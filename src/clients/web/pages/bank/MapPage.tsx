import { useState } from 'react'
import type { QuestionId } from '#domain'
import type { QuestionSummary } from '#api'
import { countText, SECTION_NAMES } from '#wording'
import { Frame } from '../../shell/Frame.tsx'
import { Troubled, Waiting } from '../../components/Message.tsx'
import { useMedia } from '../../components/use-media.ts'
import { useWidth } from '../../components/use-width.ts'
import { useLoad } from '../../data/use-load.ts'
import { sectionsOf } from './bank-state.ts'
import { drawSection } from './map-layout.ts'
import { walk } from './map-walk.ts'
import { MapSaid } from './MapSaid.tsx'
import { SectionMap } from './SectionMap.tsx'
import { StateLegend } from './StateMark.tsx'
import { kinOf } from './stages.ts'
import { usePointerMoved } from './use-pointer-moved.ts'
import { linesOfTitle } from './wrap-title.ts'
import './map.css'

/** Wide enough for a picture, and something to point with; else the same stands in a list. */
const ROOM_FOR_PICTURE = 'screen and (min-width: 60.01rem) and (hover: hover)'
const USUAL_WIDTH = 1200

/** The questions by section and stage, each with those that should be known first. */
export function MapPage() {
  const { value, trouble, again } = useLoad('bank', api => api.bank())
  const picture = useMedia(ROOM_FOR_PICTURE)
  return (
    <Frame
      title="Map"
      page="map"
      keyLine={
        picture
          ? [
              [['←', '↑', '↓', '→'], 'neighbour'],
              [['Home', 'End'], 'first, last of the section'],
              [['Enter'], 'practise'],
            ]
          : [
              [['j', 'k'], 'move'],
              [['Enter'], 'practise'],
            ]
      }
      state={value && countText(value.questions.length, 'question')}
    >
      <h1 className="day-title">What builds on what</h1>
      {value ? (
        <QuestionMap questions={value.questions} picture={picture} />
      ) : trouble ? (
        <Troubled trouble={trouble} again={again} />
      ) : (
        <Waiting rows={8} />
      )}
    </Frame>
  )
}

interface QuestionMapProps {
  readonly questions: readonly QuestionSummary[]
  readonly picture: boolean
}

function QuestionMap({ questions, picture }: QuestionMapProps) {
  const [place, width] = useWidth<HTMLDivElement>(USUAL_WIDTH)
  /** The one question that Tab leads to. */
  const [stop, setStop] = useState<QuestionId>()
  const pointerMoved = usePointerMoved()
  const [looked, look] = useState<QuestionId>()
  const sections = sectionsOf(questions).map(section => ({
    ...section,
    drawing: picture
      ? drawSection(
          section.questions.map(question => ({
            ...question,
            linesAt: (boxWidth: number) => linesOfTitle(question.title, boxWidth),
          })),
          width / remOf(),
        )
      : undefined,
  }))
  const drawn = sections.map(({ drawing }) => drawing?.boxes ?? [])
  const at = questions.find(question => question.id === looked)
  const first = (boxes: (typeof drawn)[number] | undefined) => boxes?.[0]?.id

  const move = (event: React.KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const from = event.target instanceof HTMLElement ? event.target.dataset['question'] : undefined
    const to = walk(from as QuestionId, event.key, drawn) // An id that is on no box leads nowhere.
    if (to === undefined) return
    event.preventDefault()
    document.querySelector<HTMLElement>(`[data-question="${CSS.escape(to)}"]`)?.focus()
  }

  return (
    <>
      <p className="lead">
        Within a section each stage builds on the stages before it: begin with the first.
      </p>
      <div className="map-legend">
        <StateLegend />
        <p className="small quiet">
          {picture
            ? 'A line leads to what builds on a question. A dotted left edge: it builds on other sections, too.'
            : 'Below each question: what to know first, and what it leads to.'}
        </p>
      </div>
      <p className="row map-sections">
        {sections.map(({ id }, i) => (
          <a key={id} href={`#map-${id}`} onClick={() => setStop(first(drawn[i]))}>
            {SECTION_NAMES[id]}
          </a>
        ))}
      </p>
      {/* The arrows belong to the links within. */}
      <div ref={place} className="map-parts" data-list onKeyDown={picture ? move : undefined}>
        {sections.map(section => (
          <SectionMap
            key={section.id}
            section={section}
            drawing={section.drawing}
            all={questions}
            at={looked}
            kin={looked === undefined ? undefined : kinOf(looked, questions)}
            stop={stop ?? first(drawn.find(boxes => boxes.length > 0))}
            pointerMoved={pointerMoved}
            look={look}
            arrive={id => {
              setStop(id)
              look(id)
            }}
          />
        ))}
      </div>
      {picture && <MapSaid question={at} all={questions} />}
    </>
  )
}

/** The size of the root's text in pixels, which a reader may have changed. */
function remOf(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
}
