import type { WordCounts } from '#text'
import { segment } from '#examiner'
import { openDisowning } from '../../examiner/built-in/open-language.ts'
import { fitFrames } from '#training/fit'
import { frameAnswer } from '../frames.ts'
import type { AnswerFrame } from '../frames.ts'
import { markdownTable } from '../markdown-table.ts'
import { counter } from './counter.ts'
import { percentOf } from './figures.ts'

const FOLDS = 4
/** The numbers of writers that the model learns from, to see what more of them bring. */
const WRITERS = [4, 8, Infinity] as const

interface WritersGiven {
  /** The frames for fitting, by their writers. */
  readonly byWriter: readonly (readonly AnswerFrame[])[]
  /** The answers for fitting. */
  readonly lessons: readonly string[]
  /** Earnest answers on which nothing was fitted. */
  readonly earnest: readonly string[]
  readonly words: WordCounts
}

/** Verdicts of the frame model on frames by unseen writers, and on earnest answers, by number of writers. */
export function framesByWriterTable({ byWriter, lessons, earnest, words }: WritersGiven): string {
  const rows = WRITERS.map(most => {
    const [voiding, keeping, honest] = [counter(), counter(), counter()]
    let learnt = 0
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const others = byWriter.filter((_, i) => i % FOLDS !== fold).slice(0, most)
      learnt = others.length
      const find = openDisowning(fitFrames(others.flat(), lessons, words), words)
      const isDisowned = (answer: string) => find(sentencesOf(answer)) !== undefined
      const unseen = byWriter.filter((_, i) => i % FOLDS === fold).flat()
      for (const [i, frame] of unseen.entries()) {
        const framed = frameAnswer(frame, earnest[i % earnest.length] ?? '')
        ;(frame.voids ? voiding : keeping).count(isDisowned(framed))
      }
      for (const answer of earnest) honest.count(isDisowned(answer))
    }
    return [
      String(learnt),
      ...[voiding, keeping, honest].map(each => {
        const { times, of } = each.rate('')
        return percentOf(times, of)
      }),
    ]
  })
  return markdownTable(
    ['learnt from so many writers', 'frames of others: seen', 'look-alikes: taken', 'in earnest: taken'],
    rows,
  )
}

function sentencesOf(answer: string): readonly string[] {
  return [...Map.groupBy(segment(answer), part => part.sentence).values()].map(parts =>
    parts
      .map(part => part.text)
      .join('')
      .trim(),
  )
}
