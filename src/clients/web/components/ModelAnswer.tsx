import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { ModelReading } from '#api'
import type { PointId, PointOutline, Question, Verdict } from '#domain'
import { joinedPassages, pointLetters, saysNearly } from '#wording'
import { Markdown } from './Markdown.tsx'
import type { Underline } from './underline.ts'
import './ModelAnswer.css'

const LENGTHS = { short: '30 seconds', medium: '2 minutes', long: '5 minutes' } as const satisfies Record<
  ModelReading['answer'],
  string
>

interface ModelAnswerProps {
  readonly title: string
  readonly answers: Question['modelAnswers']
  readonly readings: readonly ModelReading[]
  readonly points: readonly PointOutline[]
  /** How the points came out in the learner's answer; empty where there is none. */
  readonly kinds: ReadonlyMap<PointId, Verdict['kind']>
  /** The learner's own words, where there are any: what they have nearly word for word is not new. */
  readonly said?: string
}

/** A strong answer in three lengths. Grey is what the learner said already; underlined is new. */
export function ModelAnswer({ title, answers, readings, points, kinds, said = '' }: ModelAnswerProps) {
  return (
    <section className="s-strong band" aria-labelledby="strong" id="model">
      <Tabs>
        <div className="group">
          <h2 id="strong" className="label" tabIndex={-1}>
            {title}
          </h2>
          <TabList className="lengths small" aria-labelledby="strong">
            <Tab id="short">{LENGTHS.short}</Tab>
            <Tab id="medium">{LENGTHS.medium}</Tab>
            <Tab id="long">{LENGTHS.long}</Tab>
          </TabList>
        </div>
        {(['short', 'medium', 'long'] as const).map(length => (
          <TabPanel key={length} id={length}>
            <div className="prose">
              <Markdown
                text={answers[length]}
                underlines={underlinesOf(
                  answers[length],
                  readings.find(reading => reading.answer === length),
                  { points, kinds, said },
                )}
              />
            </div>
          </TabPanel>
        ))}
      </Tabs>
      <p className="small quiet aside">
        {kinds.size > 0
          ? 'Grey is what you already said, underlined is new, plain is open or part of no point.'
          : 'The letters are those of the points.'}
      </p>
    </section>
  )
}

/**
 * Words that the learner already said count as new where they overlap with new ones. An open point may have
 * been said or not, so its words are neither.
 */
function underlinesOf(
  answer: string,
  reading: ModelReading | undefined,
  { points, kinds, said }: Required<Pick<ModelAnswerProps, 'points' | 'kinds' | 'said'>>,
): readonly Underline[] {
  const letters = pointLetters(points)
  const all = (reading?.made ?? []).flatMap(({ point, evidence }) => {
    const kind = kinds.get(point)
    if (kind === 'unjudged') return []
    // The words of a contradiction are often the right ones in another order, so they tell nothing.
    const saidBy = (words: string) => kind !== 'contradicted' && saysNearly(words, said)
    return joinedPassages(answer, evidence).map(({ start, end }): Underline => ({
      of: point,
      as: kind === 'met' || saidBy(answer.slice(start, end)) ? 'said' : 'missing',
      letter: letters.get(point) ?? '',
      tone: kind ?? 'missing',
      start,
      end,
    }))
  })
  const news = all.filter(line => line.as === 'missing')
  return all.filter(
    line => line.as === 'missing' || !news.some(other => other.start < line.end && line.start < other.end),
  )
}
