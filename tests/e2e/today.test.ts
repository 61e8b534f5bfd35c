import { expect, test } from 'vitest'
import { addDays } from '#domain'
import type { Today } from '#api'
import { answer, THIN_ANSWER } from './answer-editor.ts'
import { axeSays } from './axe.ts'
import { freshViva, visit } from './shared.ts'
import { fillRecord, set } from './lines.ts'
import type { Viva } from './viva.ts'

const todayOf = async ({ address }: Viva) => (await (await fetch(`${address}/api/today`)).json()) as Today // What the app sends.

test('a newcomer says what they prepare for, sees the plan, answers one, and sees it change', async () => {
  const viva = await freshViva()
  await using tab = await visit(viva)
  const { page } = tab
  const { day } = await todayOf(viva)

  await page.getByRole('heading', { name: 'What are you preparing for?' }).waitFor()
  await page.getByLabel('Interview', { exact: true }).selectOption({ label: 'Inference engineer' })
  await page.getByLabel('Interview on').fill(addDays(day, 5))
  await page.getByLabel('Minutes a day').fill('60')
  expect(await axeSays(page)).toEqual([])
  await page.getByRole('button', { name: 'Make the plan' }).click()
  await page.locator('.set-up-line button:focus').waitFor()

  await page.getByText(/^Inference engineer, .*, 60 minutes a day\.$/).waitFor()
  const reach = page.locator('.reach')
  expect(await reach.textContent()).toMatch(
    /^At 60 minutes a day you will meet \d+ of the \d+ questions that this interview can ask; \d+ more minutes a day would meet them all\.$/,
  )
  expect(await page.locator('.day-list > li').count()).toBe(5)
  await page.locator('.day-list', { hasText: 'mock interview' }).waitFor()
  const days = await page.locator('.day-list summary').allTextContents()
  expect(days.every(text => Number(/(\d+) min/.exec(text)?.[1]) <= 60)).toBe(true)
  await page.locator('.day-list summary').nth(1).click()
  expect(await page.locator('.day-list details[open] li').count()).toBeGreaterThan(3)
  expect(await axeSays(page)).toEqual([])

  // By keyboard alone: Enter begins, and the answer takes its minutes off the day.
  const before = await todayOf(viva)
  const [first] = before.fresh
  await page.reload()
  await page.getByRole('link', { name: /^Begin with/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/q/${first!.id}`)
  await answer(page, THIN_ANSWER)
  await page.goto('/')
  await page.getByText(/^One answered, none would pass\.$/).waitFor()
  await page.locator('#weak').waitFor()
  expect(await page.locator(`a[href^="/a/"][href$="#mend"]`).first().textContent()).toContain(first!.title)
  const after = await todayOf(viva)
  expect(after.minutes).toBe(before.minutes - first!.minutes)
  expect(after.fresh.map(q => q.id)).toEqual(before.fresh.slice(1).map(q => q.id))
  expect(after.aim!.tried).toBe(1)
  expect(await axeSays(page)).toEqual([])
  expect(tab.faults).toEqual([])
})

test('a day that is past makes no plan, and a date is typed without losing the field', async () => {
  const viva = await freshViva()
  await using tab = await visit(viva)
  const { page } = tab
  const field = page.getByLabel('Interview on')
  await field.focus()
  await page.keyboard.type('01022020')
  expect(await field.inputValue()).not.toBe('')
  expect(await field.evaluate(input => input === document.activeElement)).toBe(true)
  await page.getByRole('button', { name: 'Make the plan' }).press('Enter')
  await page.getByText('That day is past.').waitFor()
  expect((await todayOf(viva)).settings.interview).toBeNull()
  await page.getByRole('button', { name: 'Clear the date' }).press('Enter')
  expect(await field.inputValue()).toBe('')
  expect(await field.evaluate(input => input === document.activeElement)).toBe(true)
})

test('the set-up can be skipped and taken up again', async () => {
  const viva = await freshViva()
  await using tab = await visit(viva)
  const { page } = tab
  await page.getByRole('button', { name: 'Skip' }).click()
  await page.getByText(/^Any interview, no date, 60 minutes a day\.$/).waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Change' }).click()
  await page.getByLabel('Interview', { exact: true }).selectOption({ label: 'Sections of my choice' })
  await page.getByLabel('Foundations').uncheck()
  expect(await page.getByLabel('Architecture').isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Make the plan' }).click()
  await page.getByText(/^Architecture, no date/).waitFor()
  expect((await todayOf(viva)).fresh.every(q => q.section === 'architecture')).toBe(true)
})

test('a day on which all is done is never a void', async () => {
  const viva = await freshViva()
  await fillRecord(viva)
  await set(viva, { minutesPerDay: 5, newPerDay: 0 })
  await using tab = await visit(viva)
  const { page } = tab
  await page.locator('#weak').waitFor()
  await page.locator('.start .btn-primary').waitFor()
  expect(tab.faults).toEqual([])
})

test('a figure that Settings cannot take stays, with the reason, and nothing is stored', async () => {
  const viva = await freshViva()
  await using tab = await visit(viva, '/settings')
  const { page } = tab
  const minutes = page.getByLabel('Minutes a day')
  for (const typed of ['abc', '-4', '500', '', '12.5']) {
    await minutes.fill(typed)
    await minutes.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'from 5 to 480. 60 stays in force.' }).waitFor()
    expect(await minutes.inputValue()).toBe(typed)
  }
  expect(await axeSays(page)).toEqual([])
  await minutes.fill('45')
  await minutes.press('Enter')
  await page.getByRole('alert').waitFor({ state: 'detached' })
  await page.reload()
  expect(await page.getByLabel('Minutes a day').inputValue()).toBe('45')
})
