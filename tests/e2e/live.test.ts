/** A page that listens: it follows what happens elsewhere, and shows what a voice says. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KEY, startModelServer } from '../model-server/server.ts'
import { axeSays } from './axe.ts'
import { freshViva, visit } from './shared.ts'
import { write } from './answer-editor.ts'
import { openInterview, stateOf, step } from './interviews.ts'
import { startViva } from './viva.ts'

test('a second tab follows the first, and the words in it are not lost', async () => {
  const viva = await freshViva()
  const { id } = await openInterview(viva)
  await using first = await visit(viva, `/interviews/${id}`)
  await using second = await visit(viva, `/interviews/${id}`)
  await write(second.page, 'Written in the second tab.')
  await write(first.page, 'Handed in by the first.')
  await first.page.keyboard.press('Control+Enter')
  await second.page.locator('.turn', { hasText: 'Handed in by the first.' }).waitFor()
  await second.page.locator('.left-over', { hasText: 'Written in the second tab.' }).waitFor()
  await first.page.keyboard.press('Alt+p')
  await second.page.getByRole('button', { name: /^Resume/ }).waitFor()
  await second.page.keyboard.press('Enter')
  await first.page.locator('.cm-content').waitFor()
  expect(
    (await stateOf(viva, id)).turns.filter(turn => turn.kind === 'answer').map(turn => turn.text),
  ).toEqual(['Handed in by the first.'])
  expect([...first.faults, ...second.faults]).toEqual([])
})

test('a page follows again when its server was stopped and came back', async () => {
  const viva = await startViva()
  const view = await openInterview(viva)
  await using tab = await visit(viva, `/interviews/${view.id}`)
  await tab.page.locator('.cm-content').waitFor()
  await viva.stop()
  await using again = await startViva({ home: viva.home, port: Number(new URL(viva.address).port) })
  await step(again, view, { kind: 'pause' })
  await tab.page.getByRole('button', { name: /^Resume/ }).waitFor()
  expect(tab.faults).toEqual([])
})

test('a voice phrases what is asked; the prompt as it was written stands until then, and in the record', async () => {
  const models = await startModelServer()
  const home = mkdtempSync(join(tmpdir(), 'viva-e2e-voice-'))
  writeFileSync(
    join(home, 'models.yaml'),
    `voice: small\nmodels: {small: {provider: openai-compatible, model: speaks, baseUrl: "${models.url('openai')}", key: ${KEY}}}\n`,
  )
  {
    await using viva = await startViva({ home })
    const { id, awaiting } = await openInterview(viva)
    await using tab = await visit(viva, `/interviews/${id}`)
    const { page } = tab
    await page.locator('#ask', { hasText: 'Now then.' }).waitFor()
    await expect.poll(() => page.locator('#ask').textContent()).toContain(awaiting!.prompt.slice(-20))
    expect((await stateOf(viva, id)).turns.map(turn => turn.text)).toEqual([awaiting!.prompt])
    await write(page, 'I would say that it is a measure of surprise.')
    await page.keyboard.press('Control+Enter')
    await page.locator('.earlier').first().waitFor()
    await page.locator('#ask', { hasText: 'Now then.' }).waitFor()
    // The earlier prompt stays as it was written.
    expect(await page.locator('.asked').first().textContent()).not.toContain('Now then.')
    expect(await axeSays(page, { within: ['main'] })).toEqual([])
    await page.goto('/settings')
    await page.getByText('phrases what interviewers ask').waitFor()
    expect(tab.faults).toEqual([])
  }
  await models.close()
  rmSync(home, { recursive: true })
})
