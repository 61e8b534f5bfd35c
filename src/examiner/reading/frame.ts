/** A frame: words around a statement that say how it is meant, and how one is built from its words. */
import type { Uncounted } from '#domain'

export type Stance = Extract<
  Uncounted['because'],
  | 'denied'
  | 'asked'
  | 'doubted'
  | 'supposed'
  | 'attributed'
  | 'rejected'
  | 'withdrawn'
  | 'framed'
  | 'disowned'
>

export interface StanceFrame {
  readonly stance: Stance
  readonly where: 'head' | 'tail'
  readonly says: RegExp
}

/** Words that may stand before a head. */
const LEAD =
  '(?:(?:so|well|but|and|um|uh|okay|ok|honestly|frankly|look|yes|no|now|of course|in my (?:view|' +
  'opinion)|to be (?:fair|honest|clear)|as for me|personally|also|besides|anyway|please)[\\s,]+){0,3}'

export const head = (stance: Stance, ...says: readonly string[]): readonly StanceFrame[] =>
  says.map(source => ({
    stance,
    where: 'head',
    says: new RegExp(`^(?:${LEAD})?${source}[\\s,:"“”'‘’]*`, 'i'),
  }))
export const tail = (stance: Stance, ...says: readonly string[]): readonly StanceFrame[] =>
  says.map(source => ({
    stance,
    where: 'tail',
    says: new RegExp(`[,;:–—"“”().!…-][\\s"“”]*(?:${LEAD})?${source}[\\s.!"”’)]*$`, 'i'),
  }))
/** A tail that follows without a comma. */
export const ending = (stance: Stance, ...says: readonly string[]): readonly StanceFrame[] =>
  says.map(source => ({ stance, where: 'tail', says: new RegExp(`\\s${source}[\\s.!"”’)]*$`, 'i') }))
