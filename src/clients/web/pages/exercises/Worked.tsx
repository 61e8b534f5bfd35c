import { useEffect, useRef } from 'react'
import type { ExerciseResult, ExerciseView } from '#api'
import { answerText, RULINGS } from '#wording'
import { Glyph } from '../../components/Glyph.tsx'
import { useKeys } from '../../shell/keys.ts'
import { Markdown } from '../../components/Markdown.tsx'

interface WorkedProps {
  readonly view: ExerciseView
  readonly result: ExerciseResult
  another(): void
}

/** The ruling, what went wrong, and how it is worked out. */
export function Worked({ view: { summary }, result, another }: WorkedProps) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  useKeys({ Enter: another })
  const { name, shape } = RULINGS[result.ruling]
  return (
    <section aria-labelledby="ruling">
      <h2 id="ruling" ref={head} className="sum-said" tabIndex={-1}>
        <span className="verdict" data-v={shape}>
          <Glyph of={shape} />
          {name}.
        </span>{' '}
        {answerText(result)}
      </h2>
      {result.because !== null && <p className="sum-because">{result.because}</p>}
      <h3 className="label">How it is worked out</h3>
      <div className="prose">
        <Markdown text={result.solution} />
      </div>
      <p className="row band onward">
        <button type="button" className="btn btn-primary" onClick={another}>
          Another one <kbd>Enter</kbd>
        </button>
        <a href={`/q/${summary.question}`}>Its question: {summary.title}</a>
        <a href="/exercises">All exercises</a>
      </p>
    </section>
  )
}
