import { useDeferredValue, useState } from 'react'
import { Key } from '../../components/Key.tsx'
import { Markdown } from '../../components/Markdown.tsx'
import { browserStorage } from '../../data/browser-storage.ts'
import { useKeys } from '../../shell/keys.ts'
import { isWorthPreview } from './worth-preview.ts'

/** The answer as it will be read, once that differs from what was typed. */
export function Preview({ text }: { readonly text: string }) {
  const shown = useDeferredValue(text)
  const [hidden, setHidden] = useState(() => browserStorage.get('viva.preview') === 'hidden')
  const worth = isWorthPreview(shown)
  const turn = () => {
    browserStorage.set('viva.preview', hidden ? 'shown' : 'hidden')
    setHidden(!hidden)
  }
  useKeys({ 'Alt+P': worth ? turn : undefined })
  if (!worth) return null
  return (
    <section className="d-preview" aria-labelledby="preview">
      <div className="group">
        <h2 id="preview" className="label">
          Preview
        </h2>
        <p className="small quiet">
          <Key name="Alt P" />{' '}
          <button type="button" className="link" aria-expanded={!hidden} onClick={turn}>
            {hidden ? 'show' : 'hide'}
            <span className="vh"> the preview</span>
          </button>
        </p>
      </div>
      {!hidden && (
        <div className="note preview">
          <Markdown text={shown} />
        </div>
      )}
    </section>
  )
}
