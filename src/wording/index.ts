export { askedAfter } from './asked-after.ts'
export { TOO_FEW, chanceText, saysNothing } from './chance-text.ts'
export { appealedText, mendedText, resultsSince } from './appeal-text.ts'
export {
  daysFrom,
  dueText,
  localDay,
  longDay,
  monthDay,
  monthName,
  relativeDay,
  shortDay,
  stamp,
  timeOf,
  weekDay,
  weekdayName,
} from './dates.ts'
export { cardLines, cardOf, cardSaid, sharesOf } from './debrief-card.ts'
export type { CardBox, DebriefCard } from './debrief-card.ts'
export { decidedText } from './decided-text.ts'
export {
  ANSWERS_FOR_BANDS,
  DIAGNOSTIC_ABOUT,
  NOTED,
  basisText,
  diagnosticTitle,
  endText,
  endingText,
  mapLead,
  progressText,
  spanText,
} from './diagnostic-text.ts'
export { RULINGS, answerText, oneOf, triedText, wantedText } from './exercise-text.ts'
export { TERM_STANDING_NAMES, TERM_TURN_NAMES, checkText, loadText, withoutNames } from './glossary-text.ts'
export { foundText } from './found.ts'
export { judgeText, judgedBeforeText, judgedBy } from './judge-text.ts'
export { escaped, quoted, table } from './markdown-text.ts'
export {
  DIMENSION_NAMES,
  HIRING_NAMES,
  LEVEL_MEANINGS,
  LEVEL_NAMES,
  OPPOSITE_NAMES,
  RANK_NAMES,
  RATING_NAMES,
  ROLE_NAMES,
  SECTION_NAMES,
  VERDICT_NAMES,
  VERDICT_SIGNS,
  hiringText,
  keysOf,
  sentenceCase,
  THIN_NOTE,
} from './names.ts'
export {
  aloud,
  beyondText,
  clock,
  countText,
  countedInWords,
  inWords,
  marksText,
  ordinal,
  percentText,
  rangeText,
  ranksText,
  sumOf,
  sumText,
  totalOf,
  weightText,
} from './numbers.ts'
export { joinedPassages } from './passages.ts'
export {
  activityName,
  aimText,
  coverageText,
  dayContents,
  doneText,
  improvedText,
  minutesFor,
} from './plan-text.ts'
export { beginsRank, inReportOrder, pointLetters } from './point-letters.ts'
export { contradictingSentences, quotationText } from './quotation.ts'
export { partsUnsaid, saysNearly } from './said-share.ts'
export { sentencesOf } from './sentences.ts'
export { sheetEmpty, sheetLead, sheetMarkdown, sheetParts, sheetTitle } from './sheet-text.ts'
export { CHANGE_NAMES, changesOf, sinceCounts, sinceText } from './since-text.ts'
export type { Change } from './since-text.ts'
export { questionMarkText, sittingText } from './sitting-text.ts'
export { againstBarText, barText, signalText } from './signal-text.ts'
export { strangeText } from './strange-text.ts'
export { surenessOf } from './sureness.ts'
export { uncountedPassages, uncountedText } from './uncounted-text.ts'
export { OUTSIDE_HEADING, OUTSIDE_NOTE, outsideErrorsIn } from './outside-text.ts'
export { kappaText, trialCostText, trialSentences } from './trial-text.ts'
export { voiceText } from './voice-text.ts'
export type { Listener } from './voice-text.ts'
export { listed, resultsIn, ruleText, shortened, verdictSaid, verdictText } from './verdict-text.ts'
