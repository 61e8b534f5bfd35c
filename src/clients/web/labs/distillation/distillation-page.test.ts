import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { atTemperatures } from '#labs/distillation'
import { PIECES } from './code.ts'
import { whatToLookFor } from './distillation-text.ts'
import { studentOf, STUDENTS, teacherOf } from './knobs.ts'

test.each(PIECES)('the lines of %s that are shown stand in the lab: %s', (file, lines) => {
  const folder = join(import.meta.dirname, '../../../../labs/distillation')
  expect(readFileSync(join(folder, file), 'utf8')).toContain(lines)
})

test.each(STUDENTS)('for a student that is %s the rule of T² holds at high temperatures alone', student => {
  const teacher = teacherOf(10)
  const [one, two, high] = atTemperatures(teacher, studentOf(student, teacher), [1, 2, 300])
  if (!one || !two || !high) throw new Error('three temperatures were asked for')
  expect(high.ofLimit).toBeCloseTo(1, 1)
  expect(one.smaller).toBe(1)
  expect(whatToLookFor(one, two).join(' ')).not.toMatch(/NaN|undefined/)
})
