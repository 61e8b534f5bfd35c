import { sentenceCase, sharesOf, sumText } from '#wording'
import type { CardBox, DebriefCard } from '#wording'

/** The size that links and messages show pictures in. */
export const CARD = { width: 1200, height: 630 } as const
const EDGE = 80
const GAP = 32
const BOX = { top: 345, height: 96 } as const

export type CardShape =
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      /** Ink is what was earned, hatching what is open, and a frame the weight there was. */
      readonly as: 'earned' | 'open' | 'frame'
    }
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly size: number
      readonly face: 'serif' | 'sans'
      readonly tone: 'ink' | 'quiet'
      readonly from: 'left' | 'right'
      readonly text: string
    }

/** A card laid out once, for the page to show and for the file to keep. */
export function cardShapes(card: DebriefCard): readonly CardShape[] {
  const { title, date, word, best, boxes, length } = card
  const right = CARD.width - EDGE
  const width = (right - EDGE - GAP * (Math.max(1, boxes.length) - 1)) / Math.max(1, boxes.length)
  return [
    text(EDGE, 110, title, { size: 40, face: 'serif' }),
    text(right, 110, date, { size: 28, tone: 'quiet', from: 'right' }),
    text(EDGE, 250, word, { size: 112, face: 'serif' }),
    ...(best === null ? [] : [text(EDGE, 308, best, { size: 32, tone: 'quiet', face: 'serif' })]),
    ...boxes.flatMap((each, i) => boxShapes(each, EDGE + i * (width + GAP), width)),
    text(EDGE, 590, sentenceCase(length), { size: 24, tone: 'quiet' }),
    text(right, 590, 'Mock interview, examined by Viva', { size: 24, tone: 'quiet', from: 'right' }),
  ]
}

function boxShapes({ name, sum }: CardBox, x: number, width: number): readonly CardShape[] {
  const { earned, open } = sharesOf(sum)
  const part = (as: 'earned' | 'open' | 'frame', from: number, share: number): CardShape => {
    return { kind: 'box', x: x + from * width, y: BOX.top, width: share * width, height: BOX.height, as }
  }
  return [
    ...(earned > 0 ? [part('earned', 0, earned)] : []),
    ...(open > 0 ? [part('open', earned, open)] : []),
    part('frame', 0, 1),
    text(x, BOX.top + BOX.height + 42, name, { size: 30, face: 'serif' }),
    text(x, BOX.top + BOX.height + 78, sumText(sum), { size: 24, tone: 'quiet' }),
  ]
}

type Looks = Partial<Omit<Extract<CardShape, { kind: 'text' }>, 'kind' | 'x' | 'y' | 'text'>>

function text(x: number, y: number, words: string, looks: Looks): CardShape {
  return { kind: 'text', x, y, text: words, size: 24, face: 'sans', tone: 'ink', from: 'left', ...looks }
}
