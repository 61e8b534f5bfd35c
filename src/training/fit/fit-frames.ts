import {
  FRAME_BITS,
  edgesOf,
  frameFeatures,
  frameScore,
  frameStems,
  matterOf,
} from '../../examiner/reading/frame-model.ts'
import type { FrameModel, EndWords } from '../../examiner/reading/frame-model.ts'
import type { FrameWeights } from '../../examiner/built-in/weights.ts'
import type { WordCounts } from '#text'
import type { AnswerFrame } from '../frames.ts'
import { plainSentences } from '../sentences.ts'
import { shuffled } from '../shuffled.ts'
import { fitLogistic } from './fit-logistic.ts'

const EPOCHS = 6
/** A frame counts as so many sentences of answers. */
const TIMES = 3
/** A stem is a word of frames from so many of them on. */
const LEAST_FRAMES = 3
/** The share of answers whose first or last sentence would be taken for a frame. */
const LOST = 0.003
/** One in so many answers is kept out of the fit, for the threshold. */
const KEPT_OUT = 4

/**
 * Learns to tell sentences that say that an answer is not meant from those that leave it standing, and from what
 * people say at the ends of answers in earnest. Deterministic.
 */
export function fitFrames(
  frames: readonly AnswerFrame[],
  answers: readonly string[],
  words: WordCounts,
): FrameWeights {
  const isMatter = matterOf(words)
  const vocabulary = vocabularyOf(frames)
  const read = shuffled(
    answers.map(plainSentences).filter(sentences => sentences.length > 1),
    3,
  )
  const learnt = read.filter((_, i) => i % KEPT_OUT > 0)
  const example = (is: 0 | 1, edge: EndWords, times: number) => ({
    features: frameFeatures(edge, vocabulary, isMatter),
    is,
    times,
  })
  const examples = shuffled(
    [
      ...frames.flatMap(frame => edgesOfFrame(frame).map(edge => example(frame.voids ? 1 : 0, edge, TIMES))),
      ...learnt.flatMap(edgesOf).map(edge => example(0, edge, 1)),
    ],
    11,
  )
  const model = { ...fitLogistic(examples, FRAME_BITS, EPOCHS), vocabulary }
  const scores = read
    .filter((_, i) => i % KEPT_OUT === 0)
    .map(sentences => Math.max(...edgesOf(sentences).map(edge => frameScore(model, edge, isMatter))))
    .toSorted((a, b) => b - a)
  const least = Number((scores[Math.floor(LOST * scores.length)] ?? 0).toFixed(3))
  return { ...model, vocabulary: [...vocabulary].toSorted().join(' '), least }
}

function vocabularyOf(frames: readonly AnswerFrame[]): FrameModel['vocabulary'] {
  const counts = new Map<string, number>()
  for (const { before, after } of frames)
    for (const stem of new Set(frameStems(`${before} ${after}`)))
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= LEAST_FRAMES).map(([stem]) => stem))
}

function edgesOfFrame({ before, after }: AnswerFrame): readonly EndWords[] {
  const both = [
    { text: before, at: 'first' },
    { text: after, at: 'last' },
  ] as const
  return both.filter(({ text }) => text !== '')
}
