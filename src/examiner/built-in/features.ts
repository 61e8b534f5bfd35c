/**
 * The features that the verdict models read, by name and with their meanings.
 *
 * `said` is the span that speaks most for the point, `denied` the span that speaks most against it, and
 * `whole` the sentence around `said`. `wide` is two neighbouring sentences, `most` the maximum over all
 * spans, and `answer` all spans read as one text. `pooled` and `top` are the log-sum-exp and the maximum over
 * all spans, by the models fitted on whole answers. `usual` gives the base rates in answers for fitting. The
 * order of the features is the order of the columns that the trees were fitted on.
 */

/** The features of one point. */
export const POINT_FEATURES = {
  'said.earned': 'logit that the best span makes the claim',
  'said.contradicted': 'logit that the best span contradicts it',
  'said.asserts': 'patterns of the point that the best span fits',
  'said.denies': 'patterns of its opposite that the best span fits',
  'said.like': 'similarity of the best span to right sentences',
  'said.likeNear': 'the same, less its similarity to near misses',
  'said.likeWrong': 'the same, less its similarity to wrong sentences',
  'said.turned': 'whether the best span denies and the nearest right sentence does not, or the reverse',
  'said.rightFigure': 'whether the best span holds a figure of the point',
  'said.oddFigure': 'whether the best span holds a figure that the rubric does not know',
  'said.words': 'log of one plus the words of the best span',
  'said.rivals': 'its score for this point, less its best score for another point',
  'denied.earned': 'logit that the span most against the point makes the claim',
  'denied.contradicted': 'logit that the span most against the point contradicts it',
  'denied.denies': 'patterns of the opposite that this span fits',
  'denied.like': 'similarity of this span to right sentences',
  'denied.likeWrong': 'its similarity to wrong sentences, less that to right ones',
  'denied.turned': 'whether this span denies and the nearest right sentence does not, or the reverse',
  'denied.oddFigure': 'whether this span holds a figure that the rubric does not know',
  'most.earned': 'highest logit of the claim over all spans',
  'most.contradicted': 'highest logit of its opposite over all spans',
  'most.asserts': 'most patterns of the point that one span fits',
  'most.like': 'highest similarity to right sentences over all spans',
  'most.likeWrong': 'highest similarity to wrong sentences over all spans',
  'second.earned': 'highest logit of the claim over spans apart from the best one',
  others: 'how well the other points of the rubric are made, on average',
  'others.wrong': 'how far the other points are contradicted, on average',
  same: 'whether the best span and the span most against the point overlap',
  'said.flip': 'gain of the best span if nothing in it were denied',
  'said.negations': 'negations in the best span',
  'said.swap': 'gain of the best span with two opposed terms exchanged',
  'said.crossed': 'similarity of the best span that hangs on a word only one side denies',
  'said.leaning': 'similarity to right sentences less that to wrong ones, denials counted',
  'denied.crossed': 'similarity of the span most against the point that hangs on such a word',
  'whole.earned': 'logit that the sentence makes the claim',
  'whole.contradicted': 'logit that the sentence contradicts it',
  'whole.denies': 'patterns of the opposite that the sentence fits',
  'whole.crossed': 'similarity of the sentence that hangs on a word only one side denies',
  'whole.leaning': 'as said.leaning, for the sentence',
  'whole.turned': 'as said.turned, for the sentence',
  'whole.flip': 'gain of the sentence if nothing in it were denied',
  'whole.negations': 'negations in the sentence',
  'whole.swap': 'gain of the sentence with two opposed terms exchanged',
  'whole.swapBoth': 'the same, over pairs of which the sentence names both',
  'whole.odd': 'figures in the sentence that the rubric does not know',
  'whole.words': 'log of one plus the words of the sentence',
  wrongFigure: 'whether the claim is about a figure and the sentence has an unknown one',
  'answer.words': 'log of one plus the on-topic words of the answer',
  core: 'whether the point is core',
  'usual.earned': 'share of answers for fitting that make the point',
  'usual.contradicted': 'share of answers for fitting that contradict it',
  'most.trust': 'precision, on answers for fitting, of the best pattern that a span fits',
  'answer.earned': 'logit that the whole answer makes the claim',
  'answer.contradicted': 'logit that the whole answer contradicts it',
  'wide.earned': 'highest logit of the claim over pairs of neighbouring sentences',
  'wide.contradicted': 'highest logit of its opposite over such pairs',
  'whole.requote': 'gain of the sentence if its unknown figure were one of the point’s',
  'all.denies': 'spans that fit a pattern of the opposite',
  'pooled.earned': 'pooled logit of the claim, by the models learnt from whole answers',
  'pooled.contradicted': 'pooled logit of its opposite, by the same models',
  'top.earned': 'highest logit of the claim, by the same models',
  'top.contradicted': 'highest logit of its opposite, by the same models',
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
  second: 'logit of the best span apart from the first',
  usual: 'share of answers for fitting that raise the flag',
  'answer.wrong': 'how far the points of the rubric are contradicted, on average',
  pooled: 'pooled logit, by the models learnt from whole answers',
  top: 'highest logit, by the same models',
} as const

export type PointFeature = keyof typeof POINT_FEATURES
export type FlagFeature = keyof typeof FLAG_FEATURES
export type PointFeatures = Readonly<Record<PointFeature, number>>
export type FlagFeatures = Readonly<Record<FlagFeature, number>>

// Object.keys gives string[]; the records are closed, and their order is that of the columns.
export const POINT_COLUMNS = Object.keys(POINT_FEATURES) as readonly PointFeature[]
export const FLAG_COLUMNS = Object.keys(FLAG_FEATURES) as readonly FlagFeature[]

/** The names, in the order of the columns, that a verdict model has to be fitted on. */
export const COLUMNS: readonly string[] = [...POINT_COLUMNS, ...FLAG_COLUMNS]

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
