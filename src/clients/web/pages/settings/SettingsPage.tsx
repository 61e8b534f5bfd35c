import { Checkbox, Label, Radio, RadioGroup } from 'react-aria-components'
import { SETTINGS_LIMITS } from '#domain'
import type { Settings } from '#domain'
import { AimField } from '../../components/AimField.tsx'
import { AmountField } from '../../components/AmountField.tsx'
import { DateField } from '../../components/DateField.tsx'
import { Frame } from '../../shell/Frame.tsx'
import { Waiting } from '../../components/Message.tsx'
import { useSettings } from '../../shell/settings-context.ts'
import { useJudge } from '../../data/use-judge.ts'
import { forgetLoaded, useLoad } from '../../data/use-load.ts'
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

function PlanPart({ settings, change }: PartProps) {
  const { value: today } = useLoad('today', api => api.today())
  return (
    <section aria-labelledby="plan">
      <h2 id="plan" className="label">
        The plan
      </h2>
      <div className="fields">
        <AimField
          aim={settings.aim ?? null}
          blueprints={today?.blueprints ?? []}
          change={aim => change({ aim })}
        />
        <DateField
          id="interview"
          day={settings.interview}
          note="With a date set, the plan fills each day until then with what this interview asks, and the last day is easy."
          change={interview => change({ interview })}
        />
        <AmountField
          label="Minutes a day"
          value={settings.minutesPerDay}
          {...SETTINGS_LIMITS.minutesPerDay}
          note="The most that the plan will fill."
          change={minutesPerDay => change({ minutesPerDay })}
        />
        <AmountField
          label="New questions a day"
          value={settings.newPerDay}
          {...SETTINGS_LIMITS.newPerDay}
          note="At most, while there is no date. Before an interview the minutes decide."
          change={newPerDay => change({ newPerDay })}
        />
        <AmountField
          label="Chance of recall, per cent"
          value={percent(settings.retention)}
          least={percent(SETTINGS_LIMITS.retention.least)}
          most={percent(SETTINGS_LIMITS.retention.most)}
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
