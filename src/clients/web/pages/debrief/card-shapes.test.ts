import { describe, expect, test } from 'vitest'
import { instant } from '#domain'
import { cardOf } from '#wording'
import { CARD, cardShapes } from './card-shapes.ts'

const card = (boxes: number) => ({
  ...cardOf({
    blueprint: { title: 'Phone screen' },
    signal: { word: 'no', best: 'yes' },
    startedAt: instant(new Date('2026-03-02T12:00:00')),
    ms: 0,
    questions: [],
  }),
  boxes: Array.from({ length: boxes }, (_, i) => ({ name: `Part ${i}`, sum: { low: 3, high: 5, of: 8 } })),
})

describe.each([0, 1, 2, 3, 4])('a card of %i parts', count => {
  const shapes = cardShapes(card(count))
  const boxes = shapes.filter(shape => shape.kind === 'box')

  test('has a frame for each, and ink and hatching inside it', () => {
    expect(boxes.map(({ as }) => as)).toEqual(
      Array.from({ length: count }, () => ['earned', 'open', 'frame']).flat(),
    )
    for (let i = 0; i < boxes.length; i += 3) {
      const [earned, open, frame] = boxes.slice(i, i + 3)
      expect(earned?.x).toBe(frame?.x)
      expect(open?.x).toBeCloseTo((earned?.x ?? 0) + (earned?.width ?? 0))
      expect((earned?.width ?? 0) / (frame?.width ?? 1)).toBeCloseTo(3 / 8)
    }
  })

  test('fills its picture from edge to edge, with gaps between the parts', () => {
    const frames = boxes.filter(({ as }) => as === 'frame')
    expect(frames[0]?.x ?? 80).toBe(80)
    const last = frames.at(-1)
    expect((last?.x ?? 80) + (last?.width ?? CARD.width - 160)).toBeCloseTo(CARD.width - 80)
    for (const [i, { x, width }] of frames.slice(0, -1).entries())
      expect(frames[i + 1]!.x - x - width).toBeCloseTo(32)
  })

  test('lies within its picture', () => {
    for (const shape of shapes) {
      expect(shape.x).toBeGreaterThanOrEqual(80)
      expect(shape.x + (shape.kind === 'box' ? shape.width : 0)).toBeLessThanOrEqual(CARD.width - 80 + 1e-9)
      expect(shape.y + (shape.kind === 'box' ? shape.height : 0)).toBeLessThan(CARD.height)
    }
  })
})

test('a box of which nothing was earned is a frame alone', () => {
  const empty = { ...card(0), boxes: [{ name: 'Part', sum: { low: 0, high: 0, of: 8 } }] }
  expect(cardShapes(empty).filter(shape => shape.kind === 'box')).toMatchObject([{ as: 'frame' }])
})
