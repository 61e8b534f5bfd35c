import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuestionId } from '#domain'
import { drawSection } from './map-layout.ts'
import type { Box, Drawing, Drawn } from './map-layout.ts'
import { walk } from './map-walk.ts'
import { stagesOf } from './stages.ts'
import { letterWidth, linesOfTitle } from './wrap-title.ts'

const questionsOf = (needs: Readonly<Record<string, readonly string[]>>, lines = 2): readonly Drawn[] =>
  Object.entries(needs).map(([id, prerequisites]) => ({
    id: id as QuestionId,
    prerequisites: prerequisites as readonly QuestionId[],
    linesAt: () => lines,
  }))

/** An acyclic section: a question needs only earlier ones, titles take one to four lines. */
const anySection = fc.integer({ min: 0, max: 25 }).chain(size =>
  fc
    .array(
      fc.record({ needs: fc.array(fc.nat(), { maxLength: 3 }), lines: fc.integer({ min: 1, max: 4 }) }),
      {
        minLength: size,
        maxLength: size,
      },
    )
    .map(all =>
      all.map(({ needs, lines }, i) => ({
        id: `q${i}` as QuestionId,
        prerequisites: (i === 0 ? [] : [...new Set(needs.map(n => `q${n % i}`))]) as QuestionId[],
        linesAt: () => lines,
      })),
    ),
)
const anyWidth = fc.double({ min: 20, max: 120, noNaN: true })
const apart = (a: Box, b: Box) =>
  a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y

const drawn = fc.tuple(anySection, anyWidth).map(([questions, width]) => ({
  questions,
  width,
  drawing: drawSection(questions, width),
}))
const law = (holds: (of: Parameters<Parameters<typeof drawn.map>[0]>[0]) => void) =>
  fc.assert(fc.property(drawn, holds))

/** Lines between the same two columns cross when the one that begins higher ends lower. */
function crossings({ lines }: Drawing): number {
  const ends = lines.map(({ spots }) => [spots[0]!, spots.at(-1)!] as const)
  return ends.flatMap(([from, to], i) =>
    ends
      .slice(i + 1)
      .filter(([f, t]) => f.x === from.x && t.x === to.x && (f.y - from.y) * (t.y - to.y) < -1e-9),
  ).length
}

describe('the picture of a section', () => {
  test('has each question once, and no two that touch', () => {
    law(({ questions, drawing }) => {
      if (!drawing) return
      expect(drawing.boxes.map(box => box.id).toSorted()).toEqual(questions.map(({ id }) => id).toSorted())
      for (const [i, a] of drawing.boxes.entries())
        for (const b of drawing.boxes.slice(i + 1)) expect(apart(a, b)).toBe(true)
    })
  })

  test('lies within its width and its height', () => {
    law(({ width, drawing }) => {
      for (const box of drawing?.boxes ?? []) {
        expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(-1e-9)
        expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-9)
        expect(box.y + box.height).toBeLessThanOrEqual((drawing?.height ?? 0) + 1e-9)
      }
    })
  })

  test('draws each need as a line that only goes forward, from the one box to the other', () => {
    law(({ questions, drawing }) => {
      if (!drawing) return
      const boxOf = new Map(drawing.boxes.map(box => [box.id, box]))
      expect(drawing.lines.length).toBe(questions.flatMap(question => question.prerequisites).length)
      for (const { from, to, spots } of drawing.lines) {
        const [start, end] = [boxOf.get(from)!, boxOf.get(to)!]
        expect(start.x + start.width).toBeLessThan(end.x)
        expect(spots[0]).toEqual({ x: start.x + start.width, y: expect.closeTo(start.y + start.height / 2) })
        expect(spots.at(-1)).toEqual({ x: end.x, y: expect.closeTo(end.y + end.height / 2) })
        for (const [i, spot] of spots.entries())
          expect(spot.x).toBeGreaterThanOrEqual(spots[i - 1]?.x ?? -Infinity)
      }
    })
  })

  test('keeps lines clear of the boxes that they pass', () => {
    law(({ drawing }) => {
      for (const { from, to, spots } of drawing?.lines ?? [])
        for (const box of drawing?.boxes ?? []) {
          if (box.id === from || box.id === to) continue
          for (const { x, y } of spots)
            expect(
              x >= box.x - 1e-9 &&
                x <= box.x + box.width + 1e-9 &&
                y >= box.y - 1e-9 &&
                y <= box.y + box.height + 1e-9,
            ).toBe(false)
        }
    })
  })

  test('lists its boxes from left to right and from the top', () => {
    law(({ drawing }) => {
      const boxes = drawing?.boxes ?? []
      expect(boxes).toEqual(boxes.toSorted((a, b) => a.x - b.x || a.y - b.y))
    })
  })

  test('leads by arrows to every box from the first, and back by the opposite arrow within a column', () => {
    law(({ drawing }) => {
      const boxes = drawing?.boxes ?? []
      const start = boxes[0]
      if (!start) return
      const met = new Set([start.id])
      for (const id of met)
        for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
          const next = walk(id, key, [boxes])
          if (next !== undefined) met.add(next)
          if (next !== undefined && key === 'ArrowDown') expect(walk(next, 'ArrowUp', [boxes])).toBe(id)
        }
      expect(met.size).toBe(boxes.length)
    })
  })

  // Each can be drawn without a crossing, and is listed in an order that crosses many.
  test.each<[string, Readonly<Record<string, readonly string[]>>]>([
    ['five pairs', { a: [], b: [], c: [], d: [], e: [], f: ['e'], g: ['d'], h: ['c'], i: ['b'], j: ['a'] }],
    ['two fans', { a: [], b: [], c: ['b'], d: ['a'], e: ['b'], f: ['a'], g: ['b'], h: ['a'] }],
    ['three threads', { a: [], b: [], c: [], d: ['c'], e: ['a'], f: ['b'], g: ['e'], h: ['f'], i: ['d'] }],
  ])('sorts %s until no two lines cross', (_, needs) => {
    expect(crossings(drawSection(questionsOf(needs), 34)!)).toBe(0)
  })

  test('is refused where a width has no room for the stages', () => {
    const chain = questionsOf({ a: [], b: ['a'], c: ['b'], d: ['c'], e: ['d'] })
    expect(drawSection(chain, 52)).toBeDefined()
    expect(drawSection(chain, 40)).toBeUndefined()
  })

  test('spreads one full stage over the columns that there is room for', () => {
    const seven = questionsOf({ a: [], b: [], c: [], d: [], e: [], f: [], g: [] })
    const columns = (width: number) => new Set(drawSection(seven, width)?.boxes.map(box => box.x)).size
    expect([30, 81, 300].map(columns)).toEqual([2, 5, 7])
  })
})

describe('the stages of a section', () => {
  test('come after all that they build on', () => {
    fc.assert(
      fc.property(anySection, questions => {
        const stages = stagesOf(questions)
        const stageOf = new Map(stages.flatMap((stage, i) => stage.map(({ id }) => [id, i])))
        for (const { id, prerequisites } of questions)
          expect(stageOf.get(id)).toBe(1 + Math.max(-1, ...prerequisites.map(need => stageOf.get(need)!)))
      }),
    )
  })

  test('leave out what the section does not have, and are not hung by a circle', () => {
    expect(stagesOf(questionsOf({ a: ['gone'] }))).toHaveLength(1)
    const circle = questionsOf({ a: ['b'], b: ['a'] })
    expect(stagesOf(circle).flat()).toHaveLength(2)
    expect(drawSection(circle, 60)?.boxes).toHaveLength(2)
  })
})

describe('the keys of the map', () => {
  const box = (id: string, x: number, y: number): Box => ({
    id: id as QuestionId,
    stage: 0,
    x,
    y,
    width: 10,
    height: 4,
  })
  const sections = [
    [box('a', 0, 0), box('b', 0, 5), box('c', 12, 1)],
    [],
    [box('d', 0, 0), box('e', 12, 0), box('f', 24, 0)],
  ]

  test.each([
    ['a', 'ArrowDown', 'b'],
    ['b', 'ArrowUp', 'a'],
    ['b', 'ArrowRight', 'c'],
    ['c', 'ArrowLeft', 'a'],
    ['b', 'ArrowDown', 'd'],
    ['c', 'ArrowDown', 'e'],
    ['f', 'ArrowUp', 'c'],
    ['d', 'ArrowUp', 'b'],
    ['c', 'Home', 'a'],
    ['d', 'End', 'f'],
    ['a', 'ArrowUp', undefined],
    ['c', 'ArrowRight', undefined],
    ['a', 'Tab', undefined],
    ['nowhere', 'ArrowUp', undefined],
  ])('from %s by %s lead to %s', (from, key, to) => {
    expect(walk(from as QuestionId, key, sections)).toBe(to)
  })
})

describe('the lines of a title', () => {
  test('have room for its letters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[A-Za-z-]{1,14}$/), { minLength: 1 }),
        anyWidth,
        (words, width) => {
          const letters = [...words.join('')].reduce((sum, letter) => sum + letterWidth(letter), 0)
          expect(linesOfTitle(words.join(' '), width) * (width - 1.4)).toBeGreaterThanOrEqual(letters - 1e-9)
        },
      ),
    )
  })

  test.each([
    ['KV cache', 9, 1],
    ['Masked language modelling', 11, 2],
    ['Permutationequivarianceofattention', 9, 3],
  ])('of %s in %i rem are %i', (title, width, lines) => {
    expect(linesOfTitle(title, width)).toBe(lines)
  })
})
