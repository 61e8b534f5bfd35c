/**
 * Measures what the interviewer asks after answers that people have labelled. Prints the same Markdown each time.
 *
 *   npm run x -- interviewer            the held-out answers
 *   npm run x -- interviewer FOLDER     those in another folder of data/graded-answers
 */
import { createBank } from '#bank'
import { SETTLED_BY, instant, randomFrom } from '#domain'
import type { Move } from '#domain'
import { rubricOf } from '#examiner'
import { follow, isChallenge } from '#interviewer'
import type { AskedQuestion, Exchange } from '#interviewer'
import { judgeAll } from '#training/measure'
import type { Judged } from '#training/measure'
import { markdownTable } from '../src/training/markdown-table.ts'
import { readGradedFolder } from '../src/platform/node/data/graded-folder.ts'
import { openJudge } from '../src/platform/node/examiner/open-judge.ts'
import { readBankFolder } from '../src/platform/node/bank/read-bank-folder.ts'

const AT = instant(new Date(0))
/** More moves than a question has, apart from a scenario. */
const MANY = 5

const source = readBankFolder('bank')
const questions = source.questions.map(question => question.value)
const bank = createBank(questions, source.papers, source.terms)
const folder = process.argv[2] ?? 'held-out'
const answers = readGradedFolder(`data/graded-answers/${folder}`)
const judged = await judgeAll(openJudge(questions), bank, answers)

const followed = judged.map(each => ({ ...each, moves: movesAfter(each) }))
const challenges = followed.flatMap(each =>
  each.moves.filter(isChallenge).map(move => ({ ...labelOf(each, move), words: wordsIn(move.quote) })),
)
const right = challenges.filter(({ label }) => label === 'met')
const lacking = followed.filter(each => missingCore(each).length > 0)
const firstOf = (kind: Move['kind']) => lacking.filter(({ moves: [first] }) => first?.kind === kind)
const lengths = challenges.map(({ words }) => words).toSorted((a, b) => a - b)

console.log(`## After ${judged.length} answers (${folder})\n`)
console.log(
  markdownTable(
    ['', 'count', 'of', 'share'],
    [
      row('answers with a challenge', challenges.length, judged.length),
      row('a challenge falls on a point labelled met: of answers', right.length, judged.length),
      row('the same, of challenges', right.length, challenges.length),
      row('… on a point that the examiner, too, calls met', right.filter(c => c.meant).length, judged.length),
      row('… on one that it takes for contradicted', right.filter(c => !c.meant).length, judged.length),
      row(
        'a challenge on what labellers call wrong',
        challenges.filter(c => c.label === 'wrong').length,
        judged.length,
      ),
      row('answers that a colleague’s view is put to', countOf('colleague'), judged.length),
      row(
        'a core point is left out, and the first turn doubts a right one',
        lacking.filter(each => isRightDoubt(each)).length,
        lacking.length,
      ),
      row('a core point is left out, and the first turn probes one', firstOf('probe').length, lacking.length),
    ],
  ),
)
console.log(
  `\nWords in a challenge’s quotation: ${quantile(0.5)} in the middle, ${quantile(0.9)} in nine of ten, ${quantile(1)} at most.`,
)

/** The moves after an opening, where no reply adds anything. */
function movesAfter({ question, graded, ruled }: Judged): readonly Move[] {
  const rubric = rubricOf(bank.get(question))
  const random = randomFrom(`${question} ${graded.id}`)
  const said: Exchange['said'] = {
    answer: graded.answer,
    examiner: 'built-in',
    outline: rubric.points.map(({ id, rank, weight }) => ({ id, rank, weight })),
    report: ruled,
    at: AT,
  }
  const exchange = (move: Move): Exchange => {
    return { move, prompt: '', number: 0, askedAt: AT, said, passed: false, ms: 0 }
  }
  let exchanges: AskedQuestion['exchanges'] = [exchange({ kind: 'question' })]
  for (let i = 0; i < MANY; i += 1) {
    const asked: AskedQuestion = {
      slot: 0,
      question,
      title: '',
      rules: SETTLED_BY,
      exchanges,
      hints: [],
      clarified: [],
    }
    const next = follow(bank.get(question), asked, random)
    if (!next) break
    exchanges = [...exchanges, exchange(next.move)]
  }
  return exchanges.slice(1).map(({ move }) => move)
}

/** The labellers' judgement of the challenged words, and whether the examiner had credited them. */
function labelOf({ truth, ruled }: Judged, move: Move): { readonly label: string; readonly meant: boolean } {
  if (move.kind === 'push-back') {
    const kindIn = ({ verdicts }: typeof truth) => verdicts.find(v => v.point === move.point)?.kind
    const label = kindIn(truth) === 'contradicted' ? 'wrong' : (kindIn(truth) ?? 'unjudged')
    return { label, meant: kindIn(ruled) === 'met' }
  }
  const raised = move.kind === 'doubt' && truth.redFlags.some(({ flag }) => flag === move.flag)
  return { label: raised ? 'wrong' : 'no flag', meant: false }
}

function isRightDoubt(each: (typeof followed)[number]): boolean {
  const [first] = each.moves
  return first !== undefined && isChallenge(first) && labelOf(each, first).label === 'met'
}

/** The core points that both labellers and examiner find missing. */
function missingCore({ question, truth, ruled }: Judged) {
  return bank
    .get(question)
    .points.filter(
      ({ id, rank }) =>
        rank === 'core' &&
        [truth, ruled].every(r => r.verdicts.some(v => v.point === id && v.kind === 'missing')),
    )
}

function countOf(kind: string): number {
  return followed.filter(({ moves }) => moves.some(move => move.kind === kind)).length
}

function row(what: string, count: number, of: number): readonly string[] {
  return [what, `${count}`, `${of}`, of === 0 ? '' : `${((100 * count) / of).toFixed(1)} %`]
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

function quantile(share: number): number {
  return lengths[Math.max(0, Math.ceil(share * lengths.length) - 1)] ?? 0
}
