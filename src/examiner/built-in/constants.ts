/**
 * Every constant that decides a verdict and was not fitted: its value, its meaning, and how it was chosen.
 * The thresholds on probabilities are part of the fitted weights; they are chosen in
 * training/fit/fit-verdict-model.ts.
 *
 * "Not recorded" means that nothing in the repository says how the value was found.
 */
interface Constant {
  readonly value: number
  readonly means: string
  readonly chosen: string
}

const UNRECORDED = 'not recorded'
const TRIED = 'cross-validation over questions on the answers for fitting (docs/decisions/0010)'

const DEV =
  'precision of .9 on the open half of the standard answers and on held-out answers (docs/decisions/0027)'

const CONSTANTS = {
  longestSpan: { value: 60, means: 'words; longer spans rarely make a single point', chosen: UNRECORDED },
  shortSentence: {
    value: 14,
    means: 'words; two sentences form one span only when both are this short',
    chosen: UNRECORDED,
  },
  pairReach: {
    value: 5,
    means: 'content words over which an ordered pair of words is a text feature',
    chosen: UNRECORDED,
  },
  poolSharpness: {
    value: 2,
    means: 'inverse temperature of the log-sum-exp over spans',
    chosen: 'held-out quarter of the answers for fitting (docs/decisions/0019)',
  },
  exemplarRecall: {
    value: 0.75,
    means: 'weight of words missing from a span, against words it has in excess, in the Tversky index',
    chosen: UNRECORDED,
  },
  synonymWeight: {
    value: 0.6,
    means: 'part of a word’s weight that goes to its synonym group',
    chosen: UNRECORDED,
  },
  conflictPenalty: {
    value: 0.5,
    means: 'cost, in a span’s score, of each logit for the opposite reading',
    chosen: UNRECORDED,
  },
  patternBonus: {
    value: 1.5,
    means: 'gain, in a span’s score, of a pattern that it fits',
    chosen: UNRECORDED,
  },
  denialPenalty: {
    value: 1.5,
    means: 'cost, in a span’s score, of each pattern of the opposite that it fits',
    chosen: UNRECORDED,
  },
  likenessBonus: {
    value: 3,
    means: 'gain, in a span’s score for a point, of full similarity to right sentences',
    chosen: UNRECORDED,
  },
  wrongLikenessBonus: {
    value: 2,
    means: 'gain, in a span’s score against a point, of full similarity to wrong sentences',
    chosen: UNRECORDED,
  },
  wordPenalty: {
    value: 0.02,
    means: 'cost of each word in a span’s score: of equals, the shorter span is cited',
    chosen: UNRECORDED,
  },
  turnedFrom: {
    value: 0.2,
    means: 'similarity from which a denial on one side alone counts as turned',
    chosen: UNRECORDED,
  },
  variantPattern: {
    value: 2,
    means: 'weight of a pattern when a span is compared with itself after one change',
    chosen: UNRECORDED,
  },
  localLogit: {
    value: -2.5,
    means: 'logit above which some span speaks of the point: without one, context may not credit it',
    chosen: UNRECORDED,
  },
  localLikeness: { value: 0.45, means: 'the same, as similarity of the best span', chosen: UNRECORDED },
  misquoted: {
    value: 0.2,
    means: 'gain from replacing an unknown figure from which the point is left open',
    chosen: TRIED,
  },
  rareConcept: {
    value: 0.5,
    means: 'part of the rarest word of the nearest saying that a span must reach to speak of the point',
    chosen: TRIED,
  },
  framedLogit: {
    value: -1,
    means: 'logit of the words inside a denying frame from which the frame denies the claim itself',
    chosen: TRIED,
  },
  againstLeast: {
    value: -3,
    means: 'score against a point from which a span is looked at for an opposite',
    chosen: 'to save time: no contradiction is ruled below it',
  },
  denyTrust: {
    value: 0.6,
    means: 'precision of a pattern of the opposite that no answer fits',
    chosen: TRIED,
  },
  leastDenyTrust: {
    value: 0.5,
    means: 'precision from which such a pattern names a contradiction',
    chosen: TRIED,
  },
  contradicting: {
    value: 0.8,
    means: 'probability of a contradiction from which one is looked for by name, where credit is less likely',
    chosen: 'precision of .85 on the open half of the standard answers; right look-alikes blamed 2 %',
  },
  contradictingUntaught: {
    value: 0.92,
    means: 'the same for a point of which no graded answer tells',
    chosen: 'answers to follow-ups in the bank: four of 321 were blamed',
  },
  clearly: {
    value: 0.2,
    means: 'by how much a contradiction has to be likelier than credit',
    chosen: 'answers to follow-ups in the bank; no change on the open half',
  },
  nearTruth: {
    value: 0.2,
    means: 'how much nearer to truths than to wrong sayings words are that no contradiction is looked for in',
    chosen: 'as clearly',
  },
  contesting: {
    value: 0.5,
    means: 'the same, from which a credit that is less than met is left open',
    chosen: 'kappa on the open half; wrong statements credited',
  },
  itemLeast: {
    value: 0.25,
    means: 'probability of credit from which the name of an item earns a point that one of its items earns',
    chosen: 'the open half: 36 of 46 points so earned are right',
  },
  untruth: {
    value: 0.02,
    means: 'similarity to wrong sayings less that to truths from which a wrong saying names the opposite',
    chosen: DEV,
  },
  stated: {
    value: 0.95,
    means: 'probability of a contradiction that a wrong saying of the bank, word for word, has at least',
    chosen: 'near certainty; the words are the bank’s own',
  },
  alignedFrom: {
    value: 1,
    means:
      'similarity, summed over the eight nearest right sentences, from which a span is aligned with them',
    chosen: UNRECORDED,
  },
  exchangeGain: { value: 1, means: 'gain from exchanging two terms that names them', chosen: TRIED },
  flagVerbatim: {
    value: 0.95,
    means: 'similarity to one way of stating a misconception from which the words are practically the same',
    chosen: TRIED,
  },
  flagTruth: {
    value: 0.1,
    means: 'similarity to truths of the question less that to the misconception from which no flag is raised',
    chosen: DEV,
  },
  flagPattern: { value: 2, means: 'gain, in a span’s score for a flag, of a pattern', chosen: UNRECORDED },
  flagLogit: { value: 2, means: 'logit from which a flag needs no context', chosen: UNRECORDED },
  flagLike: { value: 0.6, means: 'similarity that has to go with it', chosen: UNRECORDED },
  flagLeastLogit: {
    value: 1,
    means: 'logit at or below which a flag needs another sign in the words themselves',
    chosen: TRIED,
  },
  flagLeastLike: { value: 0.7, means: 'similarity that is such a sign', chosen: TRIED },
} as const satisfies Record<string, Constant>

type ConstantName = keyof typeof CONSTANTS

/** The values alone, by name. */
export const C = Object.fromEntries(
  Object.entries(CONSTANTS).map(([name, { value }]) => [name, value]),
) as Readonly<Record<ConstantName, number>> // Object.fromEntries forgets the names.
