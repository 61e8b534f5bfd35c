export type { Brief, Finding, FlagFinding, Judge, Judgement, OutsideFinding, SetAside } from './judge.ts'
export { agreement, quadraticKappa } from './agreement.ts'
export type { Agreement } from './agreement.ts'
export { briefOn, examine, examineNamed } from './examine.ts'
export { explain } from './explain.ts'
export { hiringWord } from './hiring-word.ts'
export { markOf, report } from './report.ts'
export { refuse } from './refuse.ts'
export { segment } from './segment.ts'
export type { Segment } from './segment.ts'
export { asMeant } from './judge.ts'
export { onlyOn, rubricAbout, rubricOf } from './rubric.ts'
export type { Rubric } from './rubric.ts'
export { createSpeaksOf, setAsideIn } from './plain-reading.ts'
export type { SpeaksOf } from './plain-reading.ts'
export { weigh } from './weigh.ts'
export { createBuiltInJudge } from './built-in/judge.ts'
export { LAYERS } from './built-in/switched-off.ts'
export type { Layer } from './built-in/switched-off.ts'
export { questionFingerprint } from './built-in/fingerprint.ts'
export { fittedOnDemand } from './built-in/fitted-on-demand.ts'
export type { FitQuestion } from './built-in/fitted-on-demand.ts'
export { sourceOf } from './built-in/weights.ts'
export type {
  FrameWeights,
  QuestionWeights,
  VerdictModel,
  Weights,
  WeightsSource,
} from './built-in/weights.ts'
export { createPhraseCheck, everydayIn } from './phrasing/check-phrase.ts'
export type { Amiss, Everyday } from './phrasing/check-phrase.ts'
export type { OrderModel } from './reading/order.ts'
export { fromFile, toFile } from './built-in/weights-file.ts'
