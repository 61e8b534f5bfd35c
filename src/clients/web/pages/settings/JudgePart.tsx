import { DictationField } from './DictationField.tsx'
import { FindModels } from './FindModels.tsx'
import { HostedForm } from './HostedForm.tsx'
import { ModelList } from './ModelList.tsx'
import { SpendField } from './SpendField.tsx'
import { useModels } from './use-models.ts'
import { WayField } from './WayField.tsx'
import './models.css'

/** The judge and the transcriber: models are found, added, tried and chosen here. */
export function JudgePart() {
  const { view, trouble, refused, change } = useModels()
  const models = view && { view, change }
  return (
    <section aria-labelledby="judge" id="settings-judge">
      <h2 id="judge" className="label" tabIndex={-1}>
        The judge
      </h2>
      <div className="fields">
        {!models && <p>{trouble ? trouble.detail : '…'}</p>}
        {models && (
          <>
            <WayField {...models} />
            <ModelList {...models} />
            <FindModels {...models} />
            <HostedForm {...models} />
            <SpendField {...models} />
            <DictationField {...models} />
          </>
        )}
        {refused !== undefined && (
          <p className="note" role="alert">
            Nothing was changed: {refused}
          </p>
        )}
      </div>
    </section>
  )
}
