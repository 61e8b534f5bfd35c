import { Checkbox, Label, Radio, RadioGroup } from 'react-aria-components'
import type { ModelsView } from '#api'
import { kappaText } from '#wording'
import type { Models } from './use-models.ts'

/** The choice of the judge: built-in, a model, or both; and whether the model speaks in interviews too. */
export function WayField({ view, change }: Models) {
  const { models, way, fixed, judge, voice } = view
  const voices = models.find(({ name }) => name === voice) ?? models.find(({ used }) => used) ?? models[0]
  return (
    <>
      <RadioGroup
        className="field"
        value={way}
        isDisabled={fixed}
        onChange={to => void change(api => api.chooseModels({ judge: to }))}
      >
        <Label>Who judges</Label>
        <div>
          <div className="ways">
            <Way value="offline" says="The built-in judge">
              Offline, free, the same each time. It notices about a quarter of the errors in an answer.
            </Way>
            {models.map(model => (
              <Way
                key={model.name}
                value={model.name}
                says={`${model.name} alone`}
                off={isTooWeak(model, way)}
              >
                {alone(model)}
              </Way>
            ))}
            {models.length > 0 && (
              <Way value="routed" says="Both">
                The built-in judge keeps what it is sure was said; {routedNames(view)} rules on everything
                else, errors included.
                {onRoute(view).some(({ here }) => !here) && ' Your answers may go to a provider.'}
              </Way>
            )}
          </div>
          <p className="small quiet">
            In use: {judge}
            {view.offline ? ', offline' : ''}.{' '}
            {fixed
              ? 'VIVA_JUDGE in the environment says so, and is changed there.'
              : view.offline
                ? 'No language model judges, and none is needed.'
                : 'Where the model cannot rule, the built-in judge does, and each report says who ruled.'}
          </p>
        </div>
      </RadioGroup>
      {voices && (
        <div className="field">
          <span>In interviews</span>
          <Checkbox
            className="choice tickbox"
            isSelected={voice !== null}
            onChange={on => void change(api => api.chooseModels({ voice: on ? voices.name : null }))}
          >
            <i className="choice-mark" aria-hidden="true" />
            {voices.name} phrases what the interviewer asks
          </Checkbox>
        </div>
      )}
    </>
  )
}

interface WayProps {
  readonly value: string
  readonly says: string
  readonly off?: boolean
  readonly children: React.ReactNode
}

function Way({ value, says, off = false, children }: WayProps) {
  return (
    <Radio value={value} className="choice way" isDisabled={off}>
      <i className="choice-mark" aria-hidden="true" />
      <span>
        {says}
        <span className="small quiet">{children}</span>
      </span>
    </Radio>
  )
}

type Model = ModelsView['models'][number]

/** A model that was tried and did not do well enough is not offered as the only judge. */
function isTooWeak({ name, trial }: Model, way: string): boolean {
  return trial !== null && !trial.standsAlone && way !== name
}

function alone({ trial, here }: Model): string {
  const place = here ? 'On this machine, free.' : 'Your answers go to its provider.'
  if (!trial) return `${place} Not tried yet: nobody knows how well it judges.`
  const kappa = `Kappa ${kappaText(trial.judge.pointKappa)} on ${trial.answers} answers, the built-in judge ${kappaText(trial.builtIn.pointKappa)}.`
  return trial.standsAlone ? `${place} ${kappa}` : `${kappa} Too weak to judge alone.`
}

function onRoute({ models, way }: ModelsView): readonly Model[] {
  return way === 'routed' ? models.filter(({ used }) => used) : models
}

function routedNames(view: ModelsView): string {
  return onRoute(view)
    .map(({ name }) => name)
    .join(', then ')
}
