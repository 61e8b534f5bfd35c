import type { Bank } from '#bank'
import type { Question } from '#domain'
import type { Judge } from '#examiner'
import type { AnswerFrame, SentenceFrame } from '../frames.ts'
import type { GradedFile } from '../graded.ts'
import type { OppositePairs } from '../opposite-pairs.ts'
import type { PerturbedSentence } from '../perturbed-sentences.ts'
import type { PublishedAnswers } from '../published-answers.ts'
import type { WrongStatements } from '../wrong-statements.ts'
import type { ExamineText } from './examine-text.ts'
import type { Judged } from './evaluate.ts'
import type { Slip } from './slips.ts'

/** One half of the test sets. */
export interface TestSet {
  readonly standard: readonly GradedFile[]
  readonly opposites: readonly OppositePairs[]
  readonly answerFrames: readonly AnswerFrame[]
  readonly sentenceFrames: readonly SentenceFrame[]
  readonly perturbed: readonly PerturbedSentence[]
  /** Texts about other matters. */
  readonly foreign: readonly string[]
  /** Wrong statements with their right look-alikes. */
  readonly statements: readonly WrongStatements[]
  /** Good answers as people publish them. */
  readonly published: readonly PublishedAnswers[]
}

/** The styles of the standard answers, and the manner of writing that each belongs to. */
export const STYLES = {
  'full, spoken': 'spoken',
  'full, outline': 'outline',
  'half, prose': 'prose',
  'beside, prose': 'prose',
  'mixed, prose': 'prose',
  'one sentence': 'one sentence',
} as const

export function strayStyles({ question, answers }: GradedFile): readonly string[] {
  return answers
    .filter(({ style }) => !Object.hasOwn(STYLES, style))
    .map(({ id, style }) => `${question}, answer ${id}: no style "${style}"`)
}

/** All that a part of the measurement may need. */
export interface Tested {
  readonly set: TestSet
  readonly bank: Bank
  readonly judge: Judge
  readonly examineText: ExamineText
  /** The standard answers, judged. */
  readonly judged: readonly Judged[]
}

/** The Markdown of one part, and the errors that it came by. */
export interface Measured {
  readonly text: string
  readonly slips: readonly Slip[]
}

export function ofStyle(judged: readonly Judged[], style: keyof typeof STYLES): readonly Judged[] {
  return judged.filter(({ graded }) => graded.style === style)
}

/** The full spoken answers, each with its question. */
export function spokenAnswers({ judged, bank }: Tested): readonly SpokenAnswer[] {
  return ofStyle(judged, 'full, spoken').map(one => ({ ...one, asked: bank.get(one.question) }))
}
interface SpokenAnswer extends Judged {
  readonly asked: Question
}
