import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Hiring } from '#domain'
import { Key } from '../../components/Key.tsx'
import { useKeys } from '../../shell/keys.ts'
import { HIRING_NAMES, keysOf } from '#wording'

interface SelfMarkProps {
  readonly value: Hiring | null
  change(word: Hiring): void
}

/** The learner's own mark, given before the examiner's is seen. */
export function SelfMark({ value, change }: SelfMarkProps) {
  const words = keysOf(HIRING_NAMES)
  useKeys(Object.fromEntries(words.map((word, i) => [`Alt+${i + 1}`, () => change(word)])))
  return (
    <RadioGroup
      className="blind"
      value={value}
      onChange={chosen => words.filter(word => word === chosen).forEach(change)}
      orientation="horizontal"
    >
      <Label className="small">
        Your own mark first <span className="quiet">(optional)</span>
      </Label>
      <div className="scale">
        {words.map((word, i) => (
          <Radio key={word} value={word} className="choice">
            <i className="choice-mark" aria-hidden="true" />
            <span>{HIRING_NAMES[word]}</span>
            <Key name={`Alt ${i + 1}`} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
