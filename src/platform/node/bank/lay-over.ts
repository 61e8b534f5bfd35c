import type { ParsedBank } from './parse-bank.ts'

/** Parsed banks as one, each laid over those before it: of questions or blueprints with one id the last counts. */
export function layOver(banks: readonly ParsedBank[]): ParsedBank {
  const all = <K extends keyof ParsedBank>(part: K) => banks.map(bank => bank[part])
  return {
    questions: uppermost(all('questions').flat()),
    papers: all('papers').flat(),
    terms: all('terms').flat(),
    blueprints: uppermost(all('blueprints').flat()),
    shortQuestions: all('shortQuestions').flat(),
    leftOut: all('leftOut').flat(),
  }
}

/** Of things with one id the last, in the order of ids. */
function uppermost<T extends { readonly id: string }>(things: readonly T[]): readonly T[] {
  return [...new Map(things.map(thing => [thing.id, thing])).values()].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  )
}
