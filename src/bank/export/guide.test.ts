import { describe, expect, test } from 'vitest'
import { builtInSource } from '../../../tests/fixtures/built-in-bank.ts'
import { drawQuestions, toGuide } from './guide.ts'

const source = builtInSource()
const questions = source.questions.map(({ value }) => value)
const blueprints = source.blueprints.map(({ value }) => value)

describe('a guide for interviewers', () => {
  test.each(blueprints.map(blueprint => [blueprint.id, blueprint] as const))(
    '%s asks one fitting question a slot, none twice, and the same in the same draw',
    (_, blueprint) => {
      const asked = drawQuestions(blueprint, questions, '1')
      expect(asked.map(({ title }) => title)).toEqual(blueprint.slots.map(({ title }) => title))
      expect(new Set(asked.map(({ question }) => question.id)).size).toBe(asked.length)
      expect(drawQuestions(blueprint, questions, '1')).toEqual(asked)
      const others = Array.from({ length: 5 }, (__, n) => drawQuestions(blueprint, questions, String(n + 2)))
      expect(others.some(each => each[0]!.question.id !== asked[0]!.question.id)).toBe(true)
    },
  )

  test('holds each point with its probe, each red flag, a row for each question, and who decides', () => {
    const [blueprint] = blueprints
    const asked = drawQuestions(blueprint!, questions, '1')
    const guide = toGuide(blueprint!, asked, '1')
    for (const { question } of asked) {
      for (const { probe } of question.points) expect(guide).toContain(probe.trim().replace(/\s+/g, ' '))
      for (const { claim } of question.redFlags) expect(guide).toContain(claim.trim().replace(/\s+/g, ' '))
      expect(guide).toMatch(
        new RegExp(`^\\| \\d+ \\| ${question.title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} \\|`, 'm'),
      )
    }
    expect(guide).toContain('No mark of Viva, and no sum of points on this sheet, decides on a person.')
  })
})
