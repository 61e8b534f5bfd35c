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
export { RULINGS, answerText, oneOf, triedText, wantedText } from './exercise-text.ts'
export { judgeText, judgedBy } from './judge-text.ts'
export { escaped, quoted, table } from './markdown-text.ts'
export {
  DIMENSION_NAMES,
  HIRING_NAMES,
  LEVEL_NAMES,
  OPPOSITE_NAMES,
  RANK_NAMES,
  RATING_NAMES,
  ROLE_NAMES,
  SECTION_NAMES,
  VERDICT_NAMES,
  hiringText,
  keysOf,
  sentenceCase,
} from './names.ts'
export {
  aloud,
  beyondText,
  clock,
  countText,
  countedInWords,
  inWords,
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
export { beginsRank, inReportOrder, pointLetters } from './point-letters.ts'
export { contradictingSentences, quotationText } from './quotation.ts'
export type { Quotation } from './quotation.ts'
export { sentencesOf } from './sentences.ts'
export { sheetEmpty, sheetLead, sheetMarkdown, sheetParts, sheetTitle } from './sheet-text.ts'
export type { SheetPart } from './sheet-text.ts'
export { barText, signalText } from './signal-text.ts'
export { strangeText } from './strange-text.ts'
export { surenessOf } from './sureness.ts'
export { uncountedPassages, uncountedText } from './uncounted-text.ts'
export { voiceText } from './voice-text.ts'
export type { Listener } from './voice-text.ts'
export { listed, resultsIn, ruleText, shortened, verdictSaid, verdictText } from './verdict-text.ts'
