import type { Bank } from '#bank'
import { examine, rubricOf } from '#examiner'
import type { Judge } from '#examiner'
import { plainSentences } from '../sentences.ts'
import type { Rate } from './measure-attacks.ts'

/** People who do not know, or want to come back to it, say these: none of them denies anything. */
const NOT_KNOWING = [
  "I would hold off on that, I don't know.",
  "I haven't worked with that, so I would be guessing.",
  "I read the paper once but I can't recall the details.",
  "I'm not sure, can we come back to this?",
  "I'd need to think. It's not something I remember well.",
]

/**
 * False contradictions in short answers: each sentence of the long model answers by itself, and words of not
 * knowing.
 */
export async function shortAnswers(judge: Judge, bank: Bank): Promise<readonly Rate[]> {
  const signal = new AbortController().signal
  const tally = { sentences: [0, 0], unknown: [0, 0] } as {
    readonly [key in 'sentences' | 'unknown']: [number, number]
  }
  for (const question of bank.questions) {
    const contradicted = async (text: string) =>
      (await examine(judge, rubricOf(question), text, signal)).verdicts.filter(v => v.kind === 'contradicted')
        .length
    for (const sentence of plainSentences(question.modelAnswers.long)) {
      tally.sentences[0] += Number((await contradicted(sentence)) > 0)
      tally.sentences[1] += 1
    }
    for (const text of NOT_KNOWING) {
      tally.unknown[0] += await contradicted(text)
      tally.unknown[1] += question.points.length
    }
  }
  return [
    { name: 'a true sentence alone, any point', times: tally.sentences[0], of: tally.sentences[1] },
    { name: 'words of not knowing, each point', times: tally.unknown[0], of: tally.unknown[1] },
  ]
}
