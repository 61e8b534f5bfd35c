import { useId } from 'react'
import type { Today } from '#api'
import type { Aim } from '#domain'
import { SECTION_NAMES, keysOf } from '#wording'

interface AimFieldProps {
  readonly aim: Aim | null
  readonly blueprints: Today['blueprints']
  change(aim: Aim | null): void
}

const [ANY, OWN] = ['', 'own'] as const

/** Which interview to prepare for: one of the bank's, or sections of one's own choice. */
export function AimField({ aim, blueprints, change }: AimFieldProps) {
  const id = useId()
  const sections = aim?.kind === 'sections' ? aim.sections : []
  const choose = (value: string) => {
    const blueprint = blueprints.find(each => each.id === value)
    change(
      blueprint
        ? { kind: 'blueprint', blueprint: blueprint.id }
        : value === OWN
          ? { kind: 'sections', sections: ['foundations', 'architecture'] }
          : null,
    )
  }
  return (
    <div className="field">
      <label htmlFor={id}>Interview</label>
      <div>
        <select
          id={id}
          className="box-input"
          value={aim === null ? ANY : aim.kind === 'sections' ? OWN : aim.blueprint}
          onChange={event => choose(event.target.value)}
        >
          <option value={ANY}>Any: the whole bank</option>
          {blueprints.map(blueprint => (
            <option key={blueprint.id} value={blueprint.id}>
              {blueprint.title}
            </option>
          ))}
          <option value={OWN}>Sections of my choice</option>
        </select>
        {aim?.kind === 'sections' && (
          <fieldset className="row plain">
            <legend className="vh">Sections</legend>
            {keysOf(SECTION_NAMES).map(section => (
              <label key={section} className="row">
                <input
                  type="checkbox"
                  checked={sections.includes(section)}
                  // An interview asks something: the last section stays.
                  disabled={sections.length === 1 && sections.includes(section)}
                  onChange={() =>
                    change({
                      kind: 'sections',
                      sections: keysOf(SECTION_NAMES).filter(
                        each => sections.includes(each) !== (each === section),
                      ),
                    })
                  }
                />
                {SECTION_NAMES[section]}
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </div>
  )
}
