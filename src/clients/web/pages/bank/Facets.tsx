import { useState } from 'react'
import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components'
import type { QuestionSummary } from '#api'
import { keysOf, LEVEL_NAMES, ROLE_NAMES, SECTION_NAMES } from '#wording'
import { matches, STATE_NAMES, statesOf } from './bank-state.ts'
import type { Filter } from './bank-state.ts'

interface FacetsProps {
  /** The questions that are counted: all, or those that a search found. */
  readonly questions: readonly QuestionSummary[]
  /** Every question, for the choices that there are. */
  readonly all: readonly QuestionSummary[]
  readonly filter: Filter
  narrow(part: Partial<Filter>): void
}

/** The filters, each choice with the number of questions that it would show. On narrow pages they fold. */
export function Facets({ questions, all, filter, narrow }: FacetsProps) {
  const [open, setOpen] = useState(() => !matchMedia('(max-width: 60rem)').matches)
  const inSection = (section: Filter['section']) =>
    questions.filter(question => matches(question, { ...filter, section })).length
  const sections = keysOf(SECTION_NAMES).filter(section => all.some(question => question.section === section))
  const levels = keysOf(LEVEL_NAMES).filter(level => all.some(question => question.level === level))
  /** The questions that match all groups but one, for the counts within that group. */
  const without = (group: Partial<Filter>) =>
    questions.filter(question => matches(question, { ...filter, ...group }))
  const [anyState, anyLevel, anyRole] = [
    without({ states: [] }),
    without({ levels: [] }),
    without({ roles: [] }),
  ]

  return (
    <details className="facets" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{filterText(filter)}</summary>
      <div className="facets-body">
        <RadioGroup
          value={filter.section}
          onChange={value =>
            narrow({ section: keysOf(SECTION_NAMES).find(section => section === value) ?? 'all' })
          }
        >
          <Label className="label">Section</Label>
          <Choice value="all" name="All" number={inSection('all')} />
          {sections.map(section => (
            <Choice key={section} value={section} name={SECTION_NAMES[section]} number={inSection(section)} />
          ))}
        </RadioGroup>
        <CheckboxGroup
          value={[...filter.states]}
          onChange={value => narrow({ states: keysOf(STATE_NAMES).filter(state => value.includes(state)) })}
        >
          <Label className="label">State</Label>
          {keysOf(STATE_NAMES).map(state => (
            <Tick
              key={state}
              value={state}
              name={STATE_NAMES[state]}
              number={anyState.filter(question => statesOf(question).includes(state)).length}
            />
          ))}
        </CheckboxGroup>
        <CheckboxGroup
          value={[...filter.levels]}
          onChange={value => narrow({ levels: keysOf(LEVEL_NAMES).filter(level => value.includes(level)) })}
        >
          <Label className="label">Level</Label>
          {levels.map(level => (
            <Tick
              key={level}
              value={level}
              name={LEVEL_NAMES[level]}
              number={anyLevel.filter(question => question.level === level).length}
            />
          ))}
        </CheckboxGroup>
        <CheckboxGroup
          value={[...filter.roles]}
          onChange={value => narrow({ roles: keysOf(ROLE_NAMES).filter(role => value.includes(role)) })}
        >
          <Label className="label">Role</Label>
          {keysOf(ROLE_NAMES).map(role => (
            <Tick
              key={role}
              value={role}
              name={ROLE_NAMES[role]}
              number={anyRole.filter(question => question.roles.includes(role)).length}
            />
          ))}
        </CheckboxGroup>
        <p className="small">
          <a href="/map">What builds on what</a>
        </p>
      </div>
    </details>
  )
}

function Choice({
  value,
  name,
  number,
}: {
  readonly value: string
  readonly name: string
  readonly number: number
}) {
  return (
    <Radio value={value} className="choice">
      <i className="choice-mark" aria-hidden="true" />
      {name} <span className="num">{number}</span>
    </Radio>
  )
}

function Tick({
  value,
  name,
  number,
}: {
  readonly value: string
  readonly name: string
  readonly number: number
}) {
  return (
    <Checkbox value={value} className="choice tickbox">
      <i className="choice-mark" aria-hidden="true" />
      {name} <span className="num">{number}</span>
    </Checkbox>
  )
}

function filterText({ section, states, levels, roles }: Filter): string {
  const parts = [
    section === 'all' ? 'All sections' : SECTION_NAMES[section],
    levels.length === 0 ? 'all levels' : levels.map(level => LEVEL_NAMES[level].toLowerCase()).join(' or '),
    states.length === 0 ? 'any state' : states.map(state => STATE_NAMES[state].toLowerCase()).join(' or '),
    ...(roles.length === 0 ? [] : [roles.map(role => ROLE_NAMES[role].toLowerCase()).join(' or ')]),
  ]
  return parts.join(', ')
}
