export { drawnScores, needleFound, isFound, needleWeight, weightAmong } from './finding.ts'
export { effectiveLength, WINDOW_LENGTHS, relativeThreshold, RULER, scoresOver } from './lengths.ts'
export { drawnText, perplexityOf } from './near.ts'
export { matchedLiterally, contentWordsShared } from './wording.ts'
