import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relativeGap } from '../../../tests/fixtures/lab-numbers.ts'
import fixture from '../../../tests/fixtures/labs/distillation.json' with { type: 'json' }
import { groupAdvantages, silentShare } from './costs.ts'
import { softened, softGradient, softLoss } from './soft-targets.ts'
import { divergenceOn, lessonOf, studentGradient, taught } from './students.ts'

describe('PyTorch agrees', () => {
  const { teacher, student } = fixture

  test.each(fixture.soft)(
    'on the soft loss at temperature $temperature',
    ({ temperature, p, loss, gradient }) => {
      expect(relativeGap(softened(teacher, temperature), p)).toBeLessThan(1e-9)
      expect(relativeGap([softLoss(student, teacher, temperature)], [loss])).toBeLessThan(1e-9)
      expect(relativeGap(softGradient(student, teacher, temperature), gradient)).toBeLessThan(1e-6)
    },
  )

  test('on the gradient of a student', () => {
    const { weights, inputs, targets, slope } = fixture
    expect(relativeGap(studentGradient(weights, inputs, targets).flat(), slope.flat())).toBeLessThan(1e-6)
  })
})

describe('the laws', () => {
  const logits = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 4, maxLength: 4 })

  test('the gradient of the soft loss sums to zero, and is zero at the teacher', () => {
    fc.assert(
      fc.property(logits, logits, fc.double({ min: 0.5, max: 20, noNaN: true }), (student, teacher, t) => {
        expect(softGradient(student, teacher, t).reduce((a, b) => a + b, 0)).toBeCloseTo(0, 12)
        expect(softGradient(teacher, teacher, t).every(x => x === 0)).toBe(true)
        expect(softLoss(student, teacher, t)).toBeGreaterThanOrEqual(-1e-12)
      }),
    )
  })

  test('advantages of a group sum to zero', () => {
    expect(groupAdvantages([1, 0, 0, 1, 0]).reduce((a, b) => a + b, 0)).toBeCloseTo(0, 12)
    expect(silentShare(0.5, 2)).toBe(0.5)
  })

  test('a student that was taught is nearer the teacher than one that was not', () => {
    const { inputs, soft } = lessonOf(40, 1)
    const test = lessonOf(100, 2)
    expect(divergenceOn(test, taught(inputs, soft, 60))).toBeLessThan(
      divergenceOn(test, taught(inputs, soft, 0)),
    )
  })
})
