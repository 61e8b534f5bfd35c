import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { TermView } from '#api'
import { SECTION_NAMES, TERM_STANDING_NAMES, keysOf, sentenceCase } from '#wording'
import { termsFitting } from './glossary-filter.ts'
import type { TermFilter } from './glossary-filter.ts'

interface FiltersProps {
  readonly terms: readonly TermView[]
  readonly filter: TermFilter
  narrow(part: Partial<TermFilter>): void
}

/** The filters by section and by state, each choice with the number of terms that it would show. */
export function Filters({ terms, filter, narrow }: FiltersProps) {
  const count = (part: Partial<TermFilter>) => termsFitting(terms, { ...filter, ...part }).length
  const sections = keysOf(SECTION_NAMES).filter(section =>
    terms.some(term => term.sections.includes(section)),
  )
  return (
    <div className="term-filters">
      <Choices
        label="Section"
        value={filter.section}
        names={SECTION_NAMES}
        keys={sections}
        countOf={section => count({ section })}
        choose={section => narrow({ section })}
      />
      <Choices
        label="State"
        value={filter.standing}
        names={TERM_STANDING_NAMES}
        keys={keysOf(TERM_STANDING_NAMES)}
        countOf={standing => count({ standing })}
        choose={standing => narrow({ standing })}
      />
    </div>
  )
}

interface ChoicesProps<K extends string> {
  readonly label: string
  readonly value: K | undefined
  readonly names: Readonly<Record<K, string>>
  readonly keys: readonly K[]
  countOf(key: K | undefined): number
  choose(key: K | undefined): void
}

function Choices<K extends string>({ label, value, names, keys, countOf, choose }: ChoicesProps<K>) {
  return (
    <RadioGroup
      className="term-choices"
      orientation="horizontal"
      value={value ?? 'all'}
      onChange={chosen => choose(keys.find(key => key === chosen))}
    >
      <Label className="label">{label}</Label>
      {[undefined, ...keys].map(key => (
        <Radio key={key ?? 'all'} value={key ?? 'all'} className="choice">
          <i className="choice-mark" aria-hidden="true" />
          {key === undefined ? 'All' : sentenceCase(names[key])} <span className="num">{countOf(key)}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
