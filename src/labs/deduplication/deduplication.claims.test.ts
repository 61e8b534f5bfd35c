/** The bank’s claims on leaks, run on paragraphs of a novel. */
import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { paragraphs } from '../novel.ts'
import { uniformFrom } from '../random.ts'
import { averageOf } from '../vectors.ts'
import { gramsOf, leaked, rememberer, withAndWithout, withoutNearDuplicates } from './contamination.ts'
import type { Labelled } from './contamination.ts'
import { edited } from './edited.ts'
import { comparedWords } from './shingles.ts'

/** Paragraphs of 20 to 60 words, as many as are asked for. */
function passages(count: number): readonly string[] {
  return paragraphs(0, 20)
    .filter(text => comparedWords(text).length >= 20 && comparedWords(text).length <= 60)
    .slice(0, count)
}

/** A test of 50 items, 10 of which stand somewhere in the corpus of 60 other passages. */
function leakyTest(solvedLeaked: number, solvedClean: number) {
  const all = passages(110)
  const items = all.slice(0, 50)
  const corpus = all.slice(50).map((text, i) => (i < 10 ? `${text} ${items[i]} ${text}` : text))
  const graded = items.map((text, i) => ({ text, solved: i < 10 ? solvedLeaked : solvedClean }))
  return { corpus, graded, ...withAndWithout(graded, corpus) }
}

/** One question, said otherwise, and in another language. */
const ITEM =
  'A baker sells twelve rolls in the morning and twice as many in the afternoon; how many rolls does he sell ' +
  'on the whole day?'
const PARAPHRASE =
  'In the morning a baker sold a dozen rolls, and after lunch he sold double that number. What is the total ' +
  'number of rolls that he sold that day?'
const TRANSLATION =
  'Ein Bäcker verkauft am Morgen zwölf Brötchen und am Nachmittag doppelt so viele; wie viele Brötchen ' +
  'verkauft er am ganzen Tag?'

/** 80 passages with labels by chance, each twice: once as it stands, once with a twentieth of its words changed. */
function crawl(): readonly Labelled[] {
  const draw = uniformFrom(6)
  return passages(80).flatMap(text => {
    const label = draw() < 0.5 ? 0 : 1
    return [
      { text, label },
      { text: edited(text, 0.05, draw), label },
    ]
  })
}

/** The score of a model that only remembers, after a random split of the lines in halves. */
function scoreAfterSplit(lines: readonly Labelled[]): number {
  const draw = uniformFrom(7)
  const mixed = lines
    .map(line => ({ line, at: draw() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ line }) => line)
  const [seen, test] = [mixed.slice(0, mixed.length / 2), mixed.slice(mixed.length / 2)]
  return scoreOf(rememberer(seen), test)
}

function scoreOf(answer: (text: string) => number, test: readonly Labelled[]): number {
  return averageOf(test.map(({ text, label }) => (answer(text) === label ? 1 : 0)))
}

figure(
  'foundations/data-hygiene#n-gram-overlap',
  'experiment',
  '13-grams find all ten of 50 test items that stand inside other training text, and no other.',
  {
    expected: 10,
    tolerance: 0,
    measure: () => leakyTest(1, 1).found,
  },
)

figure(
  'foundations/data-hygiene#reported-score',
  'experiment',
  'With a fifth leaked and solved at 95 %, the rest at 60 %, the score is 0.67.',
  {
    expected: 0.67,
    tolerance: 1e-9,
    measure: () => leakyTest(0.95, 0.6).all,
  },
)

figure(
  'foundations/data-hygiene#clean-score',
  'experiment',
  'Without the items that the search found, the score of 0.67 is 0.60.',
  {
    expected: 0.6,
    tolerance: 1e-9,
    measure: () => leakyTest(0.95, 0.6).clean,
  },
)

figure(
  'foundations/data-hygiene#clean-score',
  'experiment',
  'A fifth leaked and solved at 95 % adds 7 points to 60 %.',
  {
    expected: 7,
    tolerance: 1e-9,
    measure: () => {
      const { all, clean } = leakyTest(0.95, 0.6)
      return 100 * (all - clean)
    },
  },
)

ordering(
  'foundations/data-hygiene#paraphrase-escapes',
  'experiment',
  'A verbatim copy of an item is found; its paraphrase and its translation are not.',
  () => {
    const found = [ITEM, PARAPHRASE, TRANSLATION].map(text => leaked(ITEM, gramsOf([text], 13), 13))
    return found.join() === 'true,false,false'
  },
)

ordering(
  'foundations/data-hygiene#contamination-inflates',
  'experiment',
  'A model that only remembers its training text scores above 0.9 on copies and near 0.5 on new items.',
  () => {
    const draw = uniformFrom(2)
    const label = () => (draw() < 0.5 ? 0 : 1)
    const items = passages(120).map(text => ({ text, label: label() }))
    const seen = items.slice(0, 60)
    const score = (test: readonly Labelled[]) => scoreOf(rememberer(seen), test)
    const copies = seen.map(({ text, label: its }) => ({ text: edited(text, 0.1, draw), label: its }))
    return score(copies) > 0.9 && Math.abs(score(items.slice(60)) - 0.5) < 0.2
  },
)

ordering(
  'foundations/data-hygiene#split-with-care',
  'experiment',
  'On labels of pure chance, a random split of lines with near duplicates scores above 0.65; without them below 0.6.',
  () => {
    const lines = crawl()
    return scoreAfterSplit(lines) > 0.65 && scoreAfterSplit(withoutNearDuplicates(lines, 0.5)) < 0.6
  },
)

figure(
  'scenarios/evaluation-hygiene#sixty-percent-clean',
  'arithmetic',
  'If the whole test shows 0.67 and the leaked fifth 0.95, the clean items are solved at 0.60.',
  {
    expected: 0.6,
    tolerance: 1e-9,
    measure: () => {
      // The mean of the clean items that makes the whole 0.67, then counted with the overlap search.
      const { all } = leakyTest(0.95, 0)
      return leakyTest(0.95, (0.67 - all) / 0.8).clean
    },
  },
)

figure(
  'scenarios/evaluation-hygiene#rewrites-slip-through',
  'experiment',
  'With every leaked item reworded, the overlap search finds none of them.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => {
      const { graded } = leakyTest(1, 1)
      const draw = uniformFrom(5)
      // One word in six is another: no thirteen in a row are left, but every item can be recognised.
      const rewritten = graded.map(({ text }) => {
        const words = comparedWords(text)
        const from = Math.floor(draw() * 6)
        return words.map((word, i) => ((i + from) % 6 === 0 ? `or ${word}` : word)).join(' ')
      })
      return withAndWithout(graded, rewritten).found
    },
  },
)
