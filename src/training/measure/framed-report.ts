import { passes } from '#domain'
import { frameAnswer, frameSentence } from '../frames.ts'
import { markdownTable } from '../markdown-table.ts'
import { plainSentences } from '../sentences.ts'
import { counter } from './counter.ts'
import { credits } from './examine-text.ts'
import { percentOf } from './figures.ts'
import type { Slip } from './slips.ts'
import { ofStyle, spokenAnswers } from './test-set.ts'
import type { Measured, Tested } from './test-set.ts'

/** Frames around whole answers, around all their sentences, and around one sentence in good company. */
export async function framesPart(tested: Tested): Promise<Measured> {
  const parts = [await wholeAnswers(tested), await everySentence(tested), await oneSentence(tested)]
  return { text: parts.map(({ text }) => text).join('\n\n'), slips: parts.flatMap(({ slips }) => slips) }
}

async function wholeAnswers(tested: Tested): Promise<Measured> {
  const tally = kindTally()
  for (const { question, graded, ruled } of spokenAnswers(tested))
    for (const frame of tested.set.answerFrames) {
      if (!frame.voids && !passes(ruled.hiring)) continue
      const { hiring } = await tested.examineText(question, frameAnswer(frame, graded.answer))
      tally.count(frame.kind, frame.voids ? 'voids' : 'keeps', passes(hiring))
    }
  return {
    text: tally.table('a frame around the answer', 'voiding: yes or better', 'keeping: a yes stays one'),
    slips: [],
  }
}

async function everySentence(tested: Tested): Promise<Measured> {
  const tally = kindTally()
  for (const { question, graded, ruled } of spokenAnswers(tested))
    for (const frame of tested.set.sentenceFrames)
      for (const effect of ['voids', 'keeps'] as const) {
        if (effect === 'keeps' && !passes(ruled.hiring)) continue
        const framed = plainSentences(graded.answer).map(sentence =>
          closed(frameSentence(frame[effect], sentence)),
        )
        const { hiring } = await tested.examineText(question, framed.join(' '))
        tally.count(frame.kind, effect, passes(hiring))
      }
  return {
    text: tally.table('a frame around every sentence', 'voiding: yes or better', 'keeping: a yes stays one'),
    slips: [],
  }
}

const BEFORE = 'That is how I would start.'
const AFTER = 'I would go on from there.'

/** A single sentence that is credited alone, framed, between two sentences that say nothing. */
async function oneSentence(tested: Tested): Promise<Measured> {
  const tally = kindTally()
  const unframed = counter()
  const slips: Slip[] = []
  for (const { question, graded, truth, ruled } of ofStyle(tested.judged, 'one sentence')) {
    const points = truth.verdicts
      .filter(({ kind, point }) => kind === 'met' && credits(ruled, point))
      .map(({ point }) => point)
    if (points.length === 0) continue
    const inCompany = (sentence: string) =>
      tested.examineText(question, [BEFORE, closed(sentence), AFTER].join(' '))
    const plain = await inCompany(graded.answer)
    for (const point of points) unframed.count(credits(plain, point))
    for (const frame of tested.set.sentenceFrames)
      for (const effect of ['voids', 'keeps'] as const) {
        const text = frameSentence(frame[effect], graded.answer)
        const report = await inCompany(text)
        for (const about of points) tally.count(frame.kind, effect, credits(report, about))
        const slipped = points.filter(about => credits(report, about) !== (effect === 'keeps'))
        slips.push(
          ...slipped.map(about => ({
            error: effect === 'keeps' ? 'a kept sentence not credited' : 'a voided sentence credited',
            question,
            about,
            confidence: report.verdicts.find(({ point }) => point === about)?.confidence ?? 0,
            text,
            words: frame[effect],
          })),
        )
      }
  }
  const table = tally.table(
    'a frame around one sentence',
    'voiding: still credited',
    'keeping: still credited',
  )
  const { times, of } = unframed.rate('')
  return { text: `${table}\n\nIn the same company without a frame: ${percentOf(times, of)}.`, slips }
}

/** With an end mark, so that the next sentence stays one of its own. */
function closed(sentence: string): string {
  return /[.!?]$/.test(sentence.trim()) ? sentence : `${sentence}.`
}

type Effect = 'voids' | 'keeps'

/** Counts by kind of frame and by its effect. */
function kindTally() {
  const counted: { readonly kind: string; readonly effect: Effect; readonly happened: boolean }[] = []
  const cell = (effect: Effect, kind?: string) => {
    const own = counted.filter(one => one.effect === effect && (kind === undefined || one.kind === kind))
    return percentOf(own.filter(({ happened }) => happened).length, own.length)
  }
  return {
    count(kind: string, effect: Effect, happened: boolean): void {
      counted.push({ kind, effect, happened })
    },
    table(title: string, voids: string, keeps: string): string {
      const kinds = [...new Set(counted.map(({ kind }) => kind))]
      return markdownTable(
        [title, voids, keeps],
        [
          ...kinds.map(kind => [kind, cell('voids', kind), cell('keeps', kind)]),
          ['all', cell('voids'), cell('keeps')],
        ],
      )
    },
  }
}
