/** Makes docs/report.png: the report on a real answer, as the README shows it. */
import { join } from 'node:path'
import { openBrowser, openTab } from '../tests/e2e/browser.ts'
import { answer, PERPLEXITY } from '../tests/e2e/answer-editor.ts'
import { BAD_ANSWER } from '../tests/e2e/lines.ts'
import { startViva } from '../tests/e2e/viva.ts'

const HEIGHT = 1500

await using viva = await startViva()
const browser = await openBrowser()
try {
  await using tab = await openTab(browser, viva, PERPLEXITY, {
    viewport: { width: 1440, height: HEIGHT },
    colorScheme: 'light',
  })
  const { page } = tab
  await page.evaluate(([key, draft]) => localStorage.setItem(key, draft), [
    'viva.draft.foundations/perplexity',
    JSON.stringify({ seconds: 172, selfMark: 'yes' }),
  ] as const)
  await page.reload()
  await page.getByRole('button', { name: 'Take the first hint' }).click()
  await answer(page, BAD_ANSWER)
  await page.locator('.katex').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(import.meta.dirname, '..', 'docs', 'report.png') })
} finally {
  await browser.close()
}
