import { useState } from 'react'
import { Checkbox, CheckboxGroup, FieldError, Input, Label, NumberField } from 'react-aria-components'
import { CUSTOM_LIMITS } from '#domain'
import type { OpeningRequest } from '../../data/api.ts'
import { keysOf, LEVEL_NAMES, SECTION_NAMES } from '#wording'
import { customText } from './custom-text.ts'
import type { CustomChoice } from './custom-text.ts'

interface CustomFormProps {
  readonly busy: boolean
  begin(blueprint: OpeningRequest['blueprint']): void
}

/** A form for a custom interview: sections, levels, length and number of questions. */
export function CustomForm({ busy, begin }: CustomFormProps) {
  const [own, setOwn] = useState<CustomChoice>({
    sections: ['foundations', 'architecture'],
    levels: [],
    minutes: 30,
    questions: 4,
  })
  const said = customText(own)
  const { levels, ...rest } = own
  return (
    <section className="own" aria-labelledby="own">
      <div className="group">
        <h2 id="own" className="label" tabIndex={-1}>
          Your own
        </h2>
      </div>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (said.possible)
            begin(
              levels.length > 0
                ? { ...rest, levels: [...levels], sections: [...own.sections] }
                : { ...rest, sections: [...own.sections] },
            )
        }}
      >
        <Choices
          label="Sections"
          names={SECTION_NAMES}
          value={own.sections}
          change={sections => setOwn({ ...own, sections })}
        />
        <Choices
          label="Levels"
          note="all if none is chosen"
          names={LEVEL_NAMES}
          value={levels}
          change={chosen => setOwn({ ...own, levels: chosen })}
        />
        <div className="row">
          <Amount
            label="Questions"
            value={own.questions}
            {...CUSTOM_LIMITS.questions}
            change={questions => setOwn({ ...own, questions })}
          />
          <Amount
            label="Minutes"
            value={own.minutes}
            {...CUSTOM_LIMITS.minutes}
            change={minutes => setOwn({ ...own, minutes })}
          />
        </div>
        <p className="note" role="status">
          {said.says}
        </p>
        <button type="submit" className="btn" disabled={busy || !said.possible}>
          Begin your own
        </button>
      </form>
    </section>
  )
}

interface ChoicesProps<K extends string> {
  readonly label: string
  readonly note?: string
  readonly names: Readonly<Record<K, string>>
  readonly value: readonly K[]
  change(value: readonly K[]): void
}

function Choices<K extends string>({ label, note, names, value, change }: ChoicesProps<K>) {
  return (
    <CheckboxGroup
      className="choices"
      value={[...value]}
      onChange={chosen => change(keysOf(names).filter(key => chosen.includes(key)))}
    >
      <Label className="small quiet">
        {label}
        {note !== undefined && `, ${note}`}
      </Label>
      <div className="row">
        {keysOf(names).map(key => (
          <Checkbox key={key} value={key} className="choice tickbox">
            <i className="choice-mark" aria-hidden="true" />
            {names[key]}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}

interface AmountProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  change(value: number): void
}

function Amount({ label, value, least, most, change }: AmountProps) {
  return (
    <NumberField
      className="amount"
      value={value}
      minValue={least}
      maxValue={most}
      onChange={next => !Number.isNaN(next) && change(next)}
    >
      <Label className="small quiet">{label}</Label>
      <Input className="box-input num" />
      <FieldError className="small" />
    </NumberField>
  )
}
