/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { expectedMistakes, shortestPath, translator, USUAL } from '#labs/seq2seq'
import type { SeqProgress, SeqReport, SeqSettings, Task } from '#labs/seq2seq'

export const ASKS = 'How long a string does a decoder copy from one vector, and how long with attention?'

const { letters, longest, rows, steps, width } = USUAL

export const ofHundred = (share: number): string => `${Math.round(100 * share)} of 100`

/** A share in hundredths, in a table; a dash where nothing was counted. */
export const hundredth = (share: number): string =>
  Number.isNaN(share) ? '–' : String(Math.round(100 * share))

export const SCORE_FORMULAS: Readonly<Record<SeqSettings['score'], string>> = {
  additive: 'By the score $e_{tj}=v^\\top\\tanh(Ws_{t-1}+Uh_j)$',
  dot: 'By the score $e_{tj}=s_t^\\top h_j$',
}

export function wholeAt({ byLength }: SeqReport, length: number): number {
  return byLength.find(each => each.length === length)?.whole ?? NaN
}

export function setUp(task: Task): string {
  const verb = task === 'copy' ? 'writes the string again' : 'writes the string backwards'
  return (
    `A GRU of ${width} units reads a string of up to ${longest} letters from an alphabet of ${letters}, ` +
    'and hands its ' +
    `last state to a second GRU, which ${verb}. A second pair is the same, with attention added. Both ` +
    'pairs learn from ' +
    `the same ${(steps * rows).toLocaleString('en')} strings. Of 100 new strings of ${longest} letters, ` +
    'how many does the pair *without* ' +
    'attention get right to the last letter?'
  )
}

export function whatToLookFor(progress: SeqProgress | undefined, task: Task): readonly string[] {
  if (!progress) return ['The two pairs are being trained on this page; the picture follows them.']
  const { without, with: attentive } = progress
  const { onTrue, onOwn } = without
  const whole = (report: SeqReport, length: number) => ofHundred(wholeAt(report, length))
  return [
    `One vector: the decoder is handed ${width} numbers, for 2 letters as for 12. Without attention it gets ` +
      `${whole(without, 4)} strings of 4 letters right, ${whole(without, 6)} of 6 and ${whole(without, 8)} of 8.`,
    `With attention, all states of the encoder are at hand for each letter: ${whole(attentive, 8)} strings of 8 ` +
      `letters are right. The squares lie along ${task === 'copy' ? 'the diagonal' : 'the other diagonal'}, an ` +
      'alignment that no example contained.',
    `Longer than any string of training: ${whole(attentive, 10)} strings of 10 letters, ${whole(attentive, 12)} of ` +
      '12. Every state can be read there too; which one is due was learnt for eight places only.',
    `Teacher forcing: without attention, ${hundredth(onTrue.wrong)} letters in 100 are wrong after the true letters ` +
      `and ${hundredth(onOwn.wrong)} after its own. At the first rate eight letters would hold ` +
      `${expectedMistakes(onTrue.wrong, onTrue.wrong, longest).toFixed(1)} mistakes; they hold ` +
      `${(longest * onOwn.wrong).toFixed(1)}. Before a mistake ${hundredth(onOwn.wrongBeforeMistake)} in 100 are ` +
      `wrong, after one ${hundredth(onOwn.wrongAfterMistake)}, in part because mistakes fall on the harder strings.`,
    waysOf(task),
  ]
}

/** Path lengths, counted in the graph of the computation. */
function waysOf(task: Task): string {
  const way = (attending: 'none' | 'additive', target: number) =>
    shortestPath(translator(attending, longest, longest), 'h1', `y${target}`)
  const target = task === 'copy' ? 1 : longest
  return (
    `From the state at the first letter to the place where that letter is written it is ${way('none', target)} ` +
    `steps without attention and ${way('additive', target)} with it. Without attention the way is ` +
    `${task === 'copy' ? 'as long for every other letter' : 'short for the last letters read and long for the first'}.`
  )
}

export const LIMITS =
  'Translation. The letters are drawn evenly and have no grammar; each side has one layer, the encoder reads one ' +
  'way only, and there is no end mark. With more units or more steps the pair without attention gets further, too. ' +
  'Each score comes with its own wiring, so a difference between the two may be the work of either. ' +
  'Browsers round exponentials differently, and a training carries that on: counts may differ by a few.'
