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
export { RULINGS, answerSaid, oneOf, triedSaid, wantedSaid } from './exercise-text.ts'
export { judgeSaid, judgedBy } from './judge-text.ts'
export { escaped, quoted, table } from './markdown-text.ts'
export {
  HIRING_NAMES,
  LEVEL_NAMES,
  RATING_NAMES,
  ROLE_NAMES,
  SECTION_NAMES,
  UNCOUNTED_NAMES,
  VERDICT_NAMES,
  hiringText,
  keysOf,
  sentenceCase,
} from './names.ts'
export {
  aloud,
  clock,
  counted,
  countedInWords,
  inWords,
  ordinal,
  percentText,
  rangeText,
  sumOf,
  sumText,
  totalOf,
  weightText,
} from './numbers.ts'
export { joined } from './passages.ts'
export { inOrder, lettersOf } from './point-letters.ts'
export { sentencesOf } from './sentences.ts'
export { barSaid, signalSaid } from './signal-text.ts'
export { listed, resultsOf, ruleSaid, shortened, verdictSaid } from './verdict-text.ts'
