import type { ModelsView } from '#api'
import { sentenceCase, voiceText } from '#wording'
import { useLoad } from '../../data/use-load.ts'

const KEYS = { known: 'key found', missing: 'key missing', none: 'no key' } as const satisfies Record<
  ModelsView['models'][number]['key'],
  string
>

/**
 * The judge in use and the configured models. They are set in a file, which also holds the keys, and only
 * shown here.
 */
export function JudgePart() {
  const { value: view, trouble } = useLoad('models', api => api.models())
  return (
    <section aria-labelledby="judge">
      <h2 id="judge" className="label">
        The judge
      </h2>
      <div className="fields">
        <div className="field">
          <span>In use</span>
          <div>
            <p>{view ? `${view.judge}${view.offline ? ', offline' : ''}` : trouble ? trouble.detail : '…'}</p>
            <p className="small quiet">
              {view?.offline === false
                ? 'Where the models cannot rule, the built-in rules do, and each report says who ruled.'
                : view?.voice
                  ? 'No language model judges, and none is needed.'
                  : 'No language model is asked, and none is needed.'}{' '}
              The file <code>models.yaml</code> beside your record says who judges.
            </p>
          </div>
        </div>
        {view?.transcriber && (
          <div className="field">
            <span>Dictation</span>
            <div>
              <p>
                <b>{view.transcriber.host}</b> <span className="mono">{view.transcriber.model}</span>
              </p>
              <p className="small quiet">
                {sentenceCase(KEYS[view.transcriber.key])}. {voiceText(view.transcriber)} Nothing of it is
                kept here.
              </p>
            </div>
          </div>
        )}
        {view && view.models.length > 0 && (
          <div className="field">
            <span>Models</span>
            <div>
              <ul className="models">
                {view.models.map(({ name, provider, model, used, key }) => (
                  <li key={name}>
                    <b>{name}</b> <span className="mono">{model}</span>
                    <span className="small quiet">
                      {provider}, {KEYS[key]},{' '}
                      {[used && 'asked by the judge', name === view.voice && 'phrases what interviewers ask']
                        .filter(Boolean)
                        .join(', ') || 'not in use'}
                    </span>
                  </li>
                ))}
              </ul>
              {view.purse && (
                <p className="small quiet">
                  Today: {view.purse.spent.tokens.toLocaleString('en-GB')} of{' '}
                  {view.purse.budget.tokens.toLocaleString('en-GB')} tokens, $
                  {view.purse.spent.dollars.toFixed(4)} of ${view.purse.budget.dollars}. A call that would
                  exceed the budget is not made; a new day begins at midnight UTC.
                </p>
              )}
            </div>
          </div>
        )}
      </div>
    </section>
  )
}
