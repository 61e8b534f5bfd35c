import {
  Checkbox,
  FieldError,
  Input,
  Label,
  NumberField,
  Radio,
  RadioGroup,
  Text,
} from 'react-aria-components'
import { SETTINGS_LIMITS } from '#domain'
import type { Day, Settings } from '#domain'
import { Frame } from '../../shell/Frame.tsx'
import { Waiting } from '../../components/Message.tsx'
import { useSettings } from '../../shell/settings-context.ts'
import { useJudge } from '../../data/use-judge.ts'
import { forgetLoaded } from '../../data/use-load.ts'
import { JudgePart } from './JudgePart.tsx'
import { RecordPart } from './RecordPart.tsx'
import './settings.css'

/** The plan, the appearance, the judge, and the learner's record. */
export function SettingsPage() {
  const { settings, trouble, change } = useSettings()
  const plan = (part: Partial<Settings>) => {
    forgetLoaded()
    change(part)
  }
  return (
    <Frame page="settings" keyLine={[]} state={useJudge()}>
      <h1 className="day-title">Settings</h1>
      <p className="lead">Changes are stored as they are made.</p>
      {trouble && (
        <p className="note" role="alert">
          {trouble}
        </p>
      )}
      {settings ? (
        <div className="sheet-rows">
          <PlanPart settings={settings} change={plan} />
          <LooksPart settings={settings} change={change} />
          <JudgePart />
          <RecordPart />
        </div>
      ) : (
        <Waiting rows={6} />
      )}
    </Frame>
  )
}

interface PartProps {
  readonly settings: Settings
  change(part: Partial<Settings>): void
}

const EARLIEST = '2000-01-01'

function PlanPart({ settings, change }: PartProps) {
  const { interview } = settings
  return (
    <section aria-labelledby="plan">
      <h2 id="plan" className="label">
        The plan
      </h2>
      <div className="fields">
        <div className="field">
          <label htmlFor="interview">Interview on</label>
          <div>
            <p className="row">
              <input
                id="interview"
                type="date"
                className="box-input"
                key={interview}
                defaultValue={interview ?? ''}
                aria-describedby="interview-note"
                onChange={event => {
                  // While a year is being typed, the field already holds a date in the first century.
                  if (event.target.value >= EARLIEST)
                    change({
                      interview: event.target.value as Day /* A date field holds a day or nothing. */,
                    })
                }}
              />
              {interview !== null && (
                <button type="button" className="link" onClick={() => change({ interview: null })}>
                  Clear the date
                </button>
              )}
            </p>
            <p id="interview-note" className="small quiet">
              With a date set, everything due comes up once before it, within the minutes of a day; new
              questions stop shortly before.
            </p>
          </div>
        </div>
        <Amount
          label="Minutes a day"
          value={settings.minutesPerDay}
          {...SETTINGS_LIMITS.minutesPerDay}
          step={5}
          note="The most that the plan will fill."
          change={minutesPerDay => change({ minutesPerDay })}
        />
        <Amount
          label="New questions a day"
          value={settings.newPerDay}
          {...SETTINGS_LIMITS.newPerDay}
          step={1}
          note="When there is room for them."
          change={newPerDay => change({ newPerDay })}
        />
        <Amount
          label="Chance of recall, per cent"
          value={percent(settings.retention)}
          least={percent(SETTINGS_LIMITS.retention.least)}
          most={percent(SETTINGS_LIMITS.retention.most)}
          step={1}
          note="A question falls due when the chance that you still know it has fallen to this. Higher means more reviews."
          change={value => change({ retention: value / 100 })}
        />
      </div>
    </section>
  )
}

function percent(share: number): number {
  return Math.round(share * 100)
}

interface AmountProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step: number
  readonly note: string
  change(value: number): void
}

function Amount({ label, value, least, most, step, note, change }: AmountProps) {
  return (
    <NumberField
      className="field"
      value={value}
      minValue={least}
      maxValue={most}
      step={step}
      onChange={next => !Number.isNaN(next) && change(next)}
    >
      <Label>{label}</Label>
      <div>
        <Input className="box-input num" />
        <Text slot="description" className="small quiet">
          {note}
        </Text>
        <FieldError className="small" />
      </div>
    </NumberField>
  )
}

const THEMES = { system: 'Follow the system', light: 'Light', dark: 'Dark' } as const satisfies Record<
  Settings['theme'],
  string
>

function LooksPart({ settings, change }: PartProps) {
  return (
    <section aria-labelledby="looks">
      <h2 id="looks" className="label">
        Appearance and keys
      </h2>
      <div className="fields">
        <RadioGroup
          className="field"
          value={settings.theme}
          onChange={value => change({ theme: value === 'light' || value === 'dark' ? value : 'system' })}
        >
          <Label>Theme</Label>
          <div className="row">
            {(['system', 'light', 'dark'] as const).map(theme => (
              <Radio key={theme} value={theme} className="choice">
                <i className="choice-mark" aria-hidden="true" />
                {THEMES[theme]}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <div className="field">
          <span id="letters">Single letters</span>
          <div>
            <Checkbox
              className="choice tickbox"
              isSelected={settings.letterKeys}
              onChange={letterKeys => change({ letterKeys })}
              aria-describedby="letters-note"
            >
              <i className="choice-mark" aria-hidden="true" />
              Single letters act as keys
            </Checkbox>
            <p id="letters-note" className="small quiet">
              They do nothing while you type. Switch them off if speech input or a screen reader sends letters
              unasked.
            </p>
          </div>
        </div>
      </div>
    </section>
  )
}
