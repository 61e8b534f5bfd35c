import { useId, useState } from 'react'
import type { NewModelRequest } from '../../data/api.ts'
import type { Models } from './use-models.ts'

const PROVIDERS = {
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  google: 'Google',
  'openai-compatible': 'Another address',
} as const satisfies Record<NewModelRequest['provider'], string>
type Provider = keyof typeof PROVIDERS

/** Adds a model of a provider, with its key and its prices. The key is sent once and never shown again. */
export function HostedForm({ change }: Models) {
  const id = useId()
  const [provider, setProvider] = useState<Provider>('openai')
  const submit = async (form: HTMLFormElement) => {
    const data = new FormData(form)
    const text = (name: string) => String(data.get(name) ?? '').trim()
    const [input, output] = [Number(text('input')), Number(text('output'))]
    const done = await change(api =>
      api.addModel({
        provider,
        model: text('model'),
        ...(text('key') && { key: text('key') }),
        ...(text('baseUrl') && { baseUrl: text('baseUrl') }),
        ...(text('input') && text('output') && { price: { input, output } }),
      }),
    )
    if (done) form.reset()
  }
  return (
    <div className="field">
      <span>With a provider</span>
      <details>
        <summary>Add a hosted model</summary>
        <form
          className="hosted"
          onSubmit={event => {
            event.preventDefault()
            void submit(event.currentTarget)
          }}
        >
          <label htmlFor={`${id}-provider`}>Provider</label>
          <select
            id={`${id}-provider`}
            className="box-input"
            value={provider}
            onChange={event => setProvider(event.target.value as Provider)}
          >
            {Object.entries(PROVIDERS).map(([value, says]) => (
              <option key={value} value={value}>
                {says}
              </option>
            ))}
          </select>
          {provider === 'openai-compatible' && (
            <Field id={`${id}-url`} label="Address" name="baseUrl" required placeholder="https://…/v1" />
          )}
          <Field
            id={`${id}-model`}
            label="Model"
            name="model"
            required
            placeholder="as the provider calls it"
          />
          <Field id={`${id}-key`} label="Key" name="key" type="password" />
          <Field
            id={`${id}-input`}
            label="Dollars per million tokens read"
            name="input"
            required={provider !== 'openai-compatible'}
            inputMode="decimal"
          />
          <Field
            id={`${id}-output`}
            label="and written"
            name="output"
            required={provider !== 'openai-compatible'}
            inputMode="decimal"
          />
          <button type="submit" className="btn">
            Add it
          </button>
          <p className="small quiet">
            Your answers go to the provider when it judges. The key is kept in models.yaml beside your record,
            readable by you alone, and is not shown again.
          </p>
        </form>
      </details>
    </div>
  )
}

type FieldProps = Pick<
  React.InputHTMLAttributes<HTMLInputElement>,
  'name' | 'required' | 'placeholder' | 'inputMode' | 'type'
> & { readonly id: string; readonly label: string }

function Field({ id, label, ...rest }: FieldProps) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input id={id} className="box-input" autoComplete="off" spellCheck={false} {...rest} />
    </>
  )
}
