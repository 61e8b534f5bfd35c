import { describe, expect, test } from 'vitest'
import type { BlueprintView, InterviewRow, Signal } from '#api'
import type { Day } from '#domain'
import { nextStep } from './next-step.ts'

const TODAY = '2026-11-24' as Day
const FRIDAY = '2026-11-27' as Day

const blueprint = (id: string, minutes: number) =>
  ({ id, title: id, about: '', minutes, slots: [], bar: { yes: 1 } }) as unknown as BlueprintView
const BLUEPRINTS = [blueprint('applied', 45), blueprint('phone', 30), blueprint('design', 45)]
const word = (signal: Signal['word']): Signal => ({ word: signal, best: signal })
const sat = (of: string, day: string, signal: Signal | null, phase: InterviewRow['phase'] = 'closed') =>
  ({
    id: `${of} ${day}`,
    title: of,
    blueprint: of,
    at: `${day}T12:00:00.000Z`,
    phase,
    signal,
  }) as unknown as InterviewRow
const next = (interviews: readonly InterviewRow[], on: Day | null = FRIDAY, blueprints = BLUEPRINTS) =>
  nextStep({ blueprints, interviews }, TODAY, on)

describe('what comes next', () => {
  test('is the shortest blueprint for who has sat none, with the days that are left', () => {
    const step = next([])
    expect(step).toMatchObject({ kind: 'begin', blueprint: { id: 'phone' } })
    expect(step.says).toMatch(
      /^Three days to the interview, on Fri 27 Nov: room for three, one a day\. .*Begin with the shortest: phone, 30 minutes\.$/,
    )
  })

  test('is the interview that is not over, before all else', () => {
    expect(
      next([sat('design', '2026-11-24', null, 'paused'), sat('phone', '2026-11-20', word('no'))], TODAY),
    ).toMatchObject({ kind: 'resume', interview: { title: 'design' } })
  })

  test('is the debrief for who has sat one today', () => {
    expect(next([sat('phone', '2026-11-24', word('no'))])).toMatchObject({
      kind: 'read',
      says: 'You sat phone today: no. One a day is enough. Its debrief says what to study before the next.',
    })
  })

  test('is no mock on the day itself', () => {
    expect(next([], TODAY).kind).toBe('rest')
    expect(next([sat('phone', '2026-11-20', word('yes'))], TODAY)).toMatchObject({ kind: 'read' })
  })

  test.each<[string, Signal | null, string]>([
    ['the same blueprint again, where it was not passed', word('no'), 'phone'],
    ['the same again, where too little was asked', null, 'phone'],
    ['one that was never sat, where it was', word('yes'), 'applied'],
  ])('is %s', (_, signal, id) => {
    expect(next([sat('phone', '2026-11-20', signal)])).toMatchObject({ kind: 'begin', blueprint: { id } })
  })

  test('is the one sat longest ago, when all were passed', () => {
    const all = [
      sat('applied', '2026-11-22', word('yes')),
      sat('design', '2026-11-20', word('yes')),
      sat('phone', '2026-11-21', word('strong-yes')),
    ]
    expect(next(all, null)).toMatchObject({
      kind: 'begin',
      blueprint: { id: 'design' },
      says: 'You have sat them all. design was longest ago.',
    })
  })

  test('is one of one’s own, where the bank has no blueprints', () => {
    expect(next([], FRIDAY, [])).toMatchObject({ kind: 'own' })
  })

  test('counts a date that is over for nothing', () => {
    expect(next([], '2026-11-20' as Day).says).not.toMatch(/interview, on/)
  })
})
