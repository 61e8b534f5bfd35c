import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LeftOutFiles } from './LeftOutFiles.tsx'

const file = (n: number) => ({ file: `mine/${n}.yaml`, line: n, message: '<b>level</b>' })

test('the Bank names each file that it leaves out, and where', () => {
  const html = renderToStaticMarkup(<LeftOutFiles files={[file(3)]} />)
  expect(html.replace(/<\/?(?:code|p|ul|li|div)[^>]*>/g, '')).toBe(
    'One file of the bank cannot be read and is left out; viva check lists all that is wrong.mine/3.yaml:3 &lt;b&gt;level&lt;/b&gt;',
  )
  expect(
    renderToStaticMarkup(<LeftOutFiles files={Array.from({ length: 8 }, (_, i) => file(i))} />),
  ).toContain('and 3 more')
  expect(renderToStaticMarkup(<LeftOutFiles files={[]} />)).toBe('')
})
