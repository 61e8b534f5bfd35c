export { GROUP, quantisationStudy, SHARING_RULES, BIT_WIDTHS } from './gpt-study.ts'
export type { QuantisationStudy, RoundedResult, SharingRule } from './gpt-study.ts'
export { limitOf, quantise } from './rounding.ts'
