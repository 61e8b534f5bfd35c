import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { uniformFrom } from '../random.ts'
import { chosenPlaces } from './draws.ts'
import { pairsSeen, signalsOf } from './example.ts'
import type { SlotKind, TrainingExample } from './example.ts'
import { maskedExample } from './masked.ts'
import { causalExample, prefixExample } from './onwards.ts'
import { numberedText } from './numbered-text.ts'
import { hiddenSpans, rebuilt, spanExample, spanLengths } from './spans.ts'

const T5 = { rate: 0.15, span: 3 }
const TEXT = numberedText(512)

function masked(): readonly TrainingExample[] {
  const draw = uniformFrom(3)
  return Array.from({ length: 40 }, () => maskedExample(TEXT, 0.15, draw))
}

/** Of the chosen positions of many texts the share, in percent, that a test picks. */
function percentOfChosen(fits: (slot: TrainingExample['slots'][number]) => boolean): number {
  const chosen = masked().flatMap(({ slots }) => slots.filter(({ predicts }) => predicts !== undefined))
  return (100 * chosen.filter(fits).length) / chosen.length
}
const became = (kind: SlotKind) => percentOfChosen(slot => slot.kind === kind)

function spanned(): TrainingExample {
  return spanExample(TEXT, T5, uniformFrom(8))
}

figure(
  'architecture/span-corruption#input-length',
  'arithmetic',
  'The encoder’s input of 512 tokens at 15 % and mean span 3 has 462.',
  {
    expected: 462,
    tolerance: 0,
    measure: () => {
      const { encoder } = spanned()
      return encoder
    },
  },
)

figure(
  'architecture/span-corruption#target-length',
  'arithmetic',
  'The decoder’s target for 512 tokens at 15 % and mean span 3 has 104.',
  {
    expected: 104,
    tolerance: 0,
    measure: () => {
      const { slots, encoder } = spanned()
      return slots.length - encoder
    },
  },
)

figure('architecture/span-corruption#input-length', 'arithmetic', 'Of 512 tokens T5 takes out 77.', {
  expected: 77,
  tolerance: 0,
  measure: () => hiddenSpans(512, T5, uniformFrom(8)).filter(Boolean).length,
})

figure(
  'architecture/span-corruption#one-sentinel-a-span',
  'arithmetic',
  'Every hidden stretch of the text has one sentinel of its own: 26 different ones in the input.',
  {
    expected: 26,
    tolerance: 0,
    measure: () => {
      const { slots, encoder } = spanned()
      const stand = slots.slice(0, encoder).filter(({ kind }) => kind === 'sentinel')
      return new Set(stand.map(({ token }) => token)).size
    },
  },
)

ordering(
  'architecture/span-corruption#target-is-the-spans',
  'identity',
  'Input and target together give the text again, and no token of it stands in both.',
  () => {
    const example = spanned()
    const read = new Set(example.slots.slice(0, example.encoder).map(({ token }) => token))
    const written = example.slots.slice(example.encoder).map(({ predicts }) => predicts ?? '')
    return (
      rebuilt(example).join(' ') === TEXT.join(' ') &&
      !written.some(token => token.startsWith('w') && read.has(token))
    )
  },
)

ordering(
  'architecture/span-corruption#shorter-sequences',
  'arithmetic',
  'The target is a fifth of the text, and grows when the spans are shorter.',
  () => {
    const [one = 0, three = 0, ten = 0] = [1, 3, 10].map(
      span => spanLengths(512, { rate: 0.15, span }).target,
    )
    return three / 512 < 0.21 && ten < three && three < one && one < 512 / 2
  },
)

figure(
  'architecture/span-corruption#fifteen-percent-three-tokens',
  'arithmetic',
  'Drawn spans hide 15 % of 512 tokens and are 3 tokens long on average.',
  {
    expected: 3,
    tolerance: 0.05, // 77 tokens in 26 spans are 2.96: both are rounded.
    measure: () => {
      const { slots, encoder } = spanned()
      const hidden = slots.slice(encoder).filter(({ predicts = '' }) => predicts.startsWith('w')).length
      const spans = slots.slice(0, encoder).filter(({ kind }) => kind === 'sentinel').length
      return Math.abs(hidden / 512 - 0.15) < 0.001 ? hidden / spans : NaN
    },
  },
)

ordering(
  'architecture/span-corruption#tokens-conditioned',
  'identity',
  'T5’s decoder sees each hidden token before it predicts the next; BERT’s encoder sees no mask’s.',
  () => {
    const { slots, encoder, sees } = spanned()
    const row = slots.length - 2
    const seen = slots.filter((_, column) => column >= encoder && sees(row, column)).length
    const visible = new Set(maskedExample(TEXT, 0.15, () => 0.5).slots.map(({ token }) => token))
    const answers = maskedExample(TEXT, 0.15, () => 0.5).slots.flatMap(({ predicts }) => predicts ?? [])
    return seen === row - encoder + 1 && answers.every(token => !visible.has(token))
  },
)

figure(
  'architecture/span-corruption#bert-picks-fifteen-percent',
  'arithmetic',
  'Of 512 tokens BERT’s loss counts 15 %.',
  {
    expected: 15,
    tolerance: 0.1, // Rounded to whole tokens.
    measure: () => (100 * signalsOf(masked()[0] ?? causalExample(TEXT))) / 512,
  },
)

figure(
  'architecture/span-corruption#eighty-ten-ten',
  'experiment',
  'Of the tokens that BERT chooses 80 % become [MASK].',
  {
    expected: 80,
    tolerance: 2.2, // Three standard errors of 3,080.
    measure: () => became('mask'),
  },
)

figure(
  'architecture/span-corruption#eighty-ten-ten',
  'experiment',
  'Of the tokens that BERT chooses 10 % become a random token.',
  {
    expected: 10,
    tolerance: 1.7,
    measure: () => became('random'),
  },
)

figure(
  'architecture/span-corruption#eighty-ten-ten',
  'experiment',
  'Of the tokens that BERT chooses 10 % stay as they are.',
  {
    expected: 10,
    tolerance: 1.7,
    measure: () => became('kept'),
  },
)

figure(
  'architecture/bert-as-generator#fills-gaps-from-both-sides',
  'arithmetic',
  'A pass of BERT is trained on about 15 % of its positions, where a causal one has all but one.',
  {
    expected: 15,
    tolerance: 0.1,
    measure: () => {
      const [share = 0, all = 0] = [maskedExample(TEXT, 0.15, uniformFrom(2)), causalExample(TEXT)].map(
        example => (100 * signalsOf(example)) / 512,
      )
      return all > 99 ? share : NaN
    },
  },
)

ordering(
  'architecture/bert-as-generator#attends-both-ways',
  'arithmetic',
  'In BERT every token attends to all others, and in a causal model to half of the pairs.',
  () => {
    const words = numberedText(33)
    const both = maskedExample(words, 0.15, uniformFrom(2))
    const back = causalExample(words)
    return pairsSeen(both) === 33 ** 2 && pairsSeen(back) === (32 * 33) / 2
  },
)

figure(
  'architecture/bert-as-generator#never-saw-a-bare-prefix',
  'experiment',
  'Of 2,000 masks over 64 tokens none hides the end of the text and nothing else, as writing does.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => {
      const draw = uniformFrom(4)
      const isEnd = (places: ReadonlySet<number>) => Math.min(...places) === 64 - places.size
      return Array.from({ length: 2000 }, () => chosenPlaces(64, 0.15, draw)).filter(isEnd).length
    },
  },
)

ordering(
  'architecture/bert-as-generator#chain-rule-factors',
  'identity',
  'A causal pass trains every factor: each prefix of the text predicts what comes next.',
  () => {
    const { slots, sees } = causalExample(numberedText(20))
    const factors = slots.map(({ predicts }, row) => {
      const before = slots.filter((_, column) => sees(row, column)).map(({ token }) => token)
      return (
        [...before, predicts].join(' ') ===
        numberedText(20)
          .slice(0, row + 2)
          .join(' ')
      )
    })
    const prefixed = signalsOf(prefixExample(numberedText(20), 10))
    return factors.length === 19 && factors.every(Boolean) && prefixed < 19
  },
)
