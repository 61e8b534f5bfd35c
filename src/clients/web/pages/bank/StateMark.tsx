import { keysOf } from '#wording'
import { STATE_MEANINGS, STATE_NAMES } from './bank-state.ts'
import type { State } from './bank-state.ts'
import './StateMark.css'

/** The state of a question: a shape for each state, then the words, then the colour. */
export function StateMark({ states }: { readonly states: readonly State[] }) {
  return (
    <span className="state-mark" data-loud={states.some(isLoud) ? '' : undefined}>
      {states.map(state => (
        <StateShape key={state} of={state} />
      ))}
      {states.map(state => STATE_NAMES[state].toLowerCase()).join(', ')}
    </span>
  )
}

/** States that call for an action. */
const isLoud = (state: State): boolean => state === 'due' || state === 'weak' || state === 'open'

function StateShape({ of }: { readonly of: State }) {
  return (
    <svg className="glyph" data-state={of} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[of]}
    </svg>
  )
}

const RING = <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />

/** Ink stands for what is remembered: a ring fills up from new through weak to holding. */
const SHAPES = {
  new: RING,
  weak: (
    <>
      {RING}
      <path d="M3.6 10.4h8.8a5.25 5.25 0 0 1-8.8 0z" fill="currentColor" />
    </>
  ),
  holding: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  open: (
    <>
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="1.6 2.17"
      />
      <circle cx="8" cy="8" r="1.75" fill="currentColor" />
    </>
  ),
  revealed: (
    <>
      <path
        d="M1.5 8c3.2-5 9.8-5 13 0-3.2 5-9.8 5-13 0z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <circle cx="8" cy="8" r="2" fill="currentColor" />
    </>
  ),
  due: (
    <>
      <rect
        x="2.75"
        y="2.75"
        width="10.5"
        height="10.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <path d="M8 4.75V8.5h3" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
} as const satisfies Record<State, React.ReactNode>

/** The legend of the states: shapes and words with their meanings. */
export function StateLegend() {
  return (
    <ul className="state-legend small quiet">
      {keysOf(STATE_NAMES).map(state => (
        <li key={state}>
          <StateMark states={[state]} />: {STATE_MEANINGS[state]}
        </li>
      ))}
    </ul>
  )
}
