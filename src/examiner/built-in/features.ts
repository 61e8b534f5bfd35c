/**
 * The features that the verdict models read, by name and with their meanings.
 *
 * `said` is the span that speaks most for the point and `whole` the sentence around it; `denied` is the span
 * that speaks most against the point and `around` its sentence. All of them are local: none tells of the rest
 * of the answer, of its length, or of other points. `usual` gives the base rates in answers for fitting. The
 * order of the features is the order of the columns that the trees were fitted on.
 */

/** Features computed for any span. */
const SPAN_FEATURES = {
  earned: 'logit that it makes the claim',
  contradicted: 'logit that it contradicts the claim',
  asserts: 'patterns of the point that it fits',
  trust: 'precision, on answers for fitting, of the best pattern that it fits',
  denies: 'patterns of the opposite that it fits',
  like: 'similarity to right sentences',
  likeNear: 'the same, less its similarity to near misses',
  likeWrong: 'the same, less its similarity to wrong sentences',
  rare: 'part of the rarest word of the nearest right sentence that it reaches',
  turned: 'whether it denies and the nearest right sentence does not, or the reverse',
  crossed: 'similarity that hangs on a word only one side denies',
  leaning: 'similarity to right sentences less that to wrong ones, denials counted',
  rightFigure: 'whether it holds a figure of the point',
  oddFigure: 'whether it holds a figure that the rubric does not know',
  odd: 'figures that the rubric does not know',
  words: 'log of one plus its words',
  negations: 'its negations',
} as const

type SpanFeature = keyof typeof SPAN_FEATURES
function ofSpan<Name extends string>(name: Name, span: string) {
  return Object.fromEntries(
    Object.entries(SPAN_FEATURES).map(([key, means]) => [`${name}.${key}`, `${span}: ${means}`]),
  ) as Record<`${Name}.${SpanFeature}`, string> // Object.fromEntries forgets the names.
}

/** The features that credit a point. */
export const POINT_FEATURES = {
  ...ofSpan('said', 'the best span'),
  ...ofSpan('whole', 'its sentence'),
  'said.polarity':
    'part of what the best span shares with the nearest right sentences that only one side denies',
  'said.aligned':
    'nearest right sentences that hold the opposite of a term of the best span, less those that hold it',
  'whole.polarity': 'as said.polarity, for its sentence',
  'whole.aligned': 'as said.aligned, for its sentence',
  'said.rivals': 'the score of the best span for this point, less its best score for another point',
  'said.flip': 'gain of the best span if nothing in it were denied',
  'said.swap': 'gain of the best span with two opposed terms exchanged',
  'whole.flip': 'gain of its sentence if nothing in it were denied',
  'whole.swap': 'gain of its sentence with two opposed terms exchanged',
  'whole.swapBoth': 'the same, over pairs of which the sentence names both',
  'whole.requote': 'gain of its sentence if its unknown figure were one of the point’s',
  wrongFigure: 'whether the claim is about a figure and the sentence has an unknown one',
  referring: 'logit of the claim with the sentence before, where this one refers to it',
  'usual.earned': 'share of answers for fitting that make the point',
  'usual.contradicted': 'share of answers for fitting that contradict it',
} as const

/** The features that blame: of the span that speaks most against the point. */
export const AGAINST_FEATURES = {
  ...ofSpan('denied', 'the span most against'),
  ...ofSpan('around', 'its sentence'),
  'denied.polarity':
    'part of what the span shares with the nearest right sentences that only one side denies',
  'denied.aligned':
    'nearest right sentences that hold the opposite of a term of the span, less those that hold it',
  'denied.flip': 'gain of the span if nothing in it were denied',
  'denied.swap': 'gain of the span with two opposed terms exchanged',
  'denied.swapBoth': 'the same, over pairs of which the span names both',
  'denied.requote': 'gain of the span if its unknown figure were one of the point’s',
  'denied.truth': 'similarity of the span to the nearest truths of the question, denials counted',
  'denied.untruth': 'its similarity to wrong sentences less that, denials counted',
  'denied.wrongFigure': 'whether the claim is about a figure and the span has an unknown one',
  'usual.contradicted': 'share of answers for fitting that contradict the point',
  'usual.earned': 'share of answers for fitting that make it',
} as const

/** The features of one red flag. */
export const FLAG_FEATURES = {
  says: 'logit that the best span states the misconception',
  against: 'logit that the best span states its correction',
  like: 'similarity of the best span to ways of saying it',
  'like.correction': 'the same, less its similarity to the correction',
  turned: 'whether the best span denies and the nearest way of saying it does not, or the reverse',
  words: 'log of one plus the words of the best span',
  rivals: 'its logit, less the highest logit of another flag',
  'earns.point': 'highest logit that the best span makes some point',
  'denies.point': 'highest logit that the best span contradicts some point',
  asserts: 'patterns of the flag that the best span fits, two at most',
  trust: 'precision, on answers for fitting, of the best of these patterns',
  usual: 'share of answers for fitting that raise the flag',
  truth: 'similarity of the span to the nearest truths of the question, denials counted',
} as const

type PointFeature = keyof typeof POINT_FEATURES
type AgainstFeature = keyof typeof AGAINST_FEATURES
type FlagFeature = keyof typeof FLAG_FEATURES
export type PointFeatures = Readonly<Record<PointFeature, number>>
export type AgainstFeatures = Readonly<Record<AgainstFeature, number>>
export type FlagFeatures = Readonly<Record<FlagFeature, number>>

// Object.keys gives string[]; the records are closed, and their order is that of the columns.
export const POINT_COLUMNS = Object.keys(POINT_FEATURES) as readonly PointFeature[]
export const AGAINST_COLUMNS = Object.keys(AGAINST_FEATURES) as readonly AgainstFeature[]
export const FLAG_COLUMNS = Object.keys(FLAG_FEATURES) as readonly FlagFeature[]

/** The names, in the order of the columns, that a verdict model has to be fitted on. */
export const COLUMNS: readonly string[] = [...POINT_COLUMNS, ...AGAINST_COLUMNS, ...FLAG_COLUMNS]

/** A row of features as the trees read it: by column. */
export function columnsOf<Name extends string>(
  names: readonly Name[],
  features: Readonly<Record<Name, number>>,
): readonly number[] {
  return names.map(name => features[name])
}

/** A row of features by name, from its columns. */
export function featuresFrom<Name extends string>(
  names: readonly Name[],
  values: readonly number[],
): Readonly<Record<Name, number>> {
  // Object.fromEntries forgets the names.
  return Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0])) as Record<Name, number>
}

/**
 * Names the first column in which a verdict model's features differ from these; undefined where none does.
 */
export function otherFeatures(fitted: readonly string[]): string | undefined {
  const column = Array.from({ length: Math.max(fitted.length, COLUMNS.length) }, (_, i) => i).find(
    i => fitted[i] !== COLUMNS[i],
  )
  if (column === undefined) return undefined
  const [was, is] = [fitted[column] ?? 'nothing', COLUMNS[column] ?? 'nothing']
  return `column ${column + 1} was fitted on "${was}" and is now "${is}"`
}
