import type { BlueprintReadiness, BlueprintView } from '#api'
import { Inline } from '../../components/Markdown.tsx'
import { sentenceCase, chanceText, countedInWords, barText } from '#wording'

interface BlueprintRowProps {
  readonly blueprint: BlueprintView
  readonly readiness: BlueprintReadiness | undefined
  readonly busy: boolean
  begin(): void
}

/** A blueprint: what it is about, how its time is shared, and the bar for a yes. */
export function BlueprintRow({ blueprint, readiness, busy, begin }: BlueprintRowProps) {
  const { title, about, minutes, slots } = blueprint
  return (
    <li className="blueprint">
      <h3>
        {title} <span className="num small quiet">{minutes} min</span>
      </h3>
      <p className="note">
        <Inline text={about} />
      </p>
      <Slots slots={slots} />
      <p className="small quiet">
        {sentenceCase(countedInWords(slots.length, 'question'))}:{' '}
        {slots.map(slot => slot.title.toLowerCase()).join('; ')}. {barText(blueprint)}
      </p>
      {readiness && <p className="small quiet">{chanceText(readiness)}</p>}
      <button type="button" className="btn begin" disabled={busy} onClick={begin}>
        Begin<span className="vh"> {title}</span>
      </button>
    </li>
  )
}

/** The minutes of the slots, side by side. */
function Slots({ slots }: Pick<BlueprintView, 'slots'>) {
  return (
    <span
      className="slots"
      role="img"
      aria-label={slots.map(slot => `${slot.title} ${slot.minutes} minutes`).join(', ')}
    >
      {slots.map((slot, i) => (
        <i key={i} style={{ '--w': slot.minutes } as React.CSSProperties /* custom property */}>
          <b>{slot.minutes}</b>
        </i>
      ))}
    </span>
  )
}
