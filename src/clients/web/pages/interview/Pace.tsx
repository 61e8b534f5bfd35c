import type { InterviewView } from '#api'
import { sentenceCase, clock, inWords, ordinal } from '#wording'
import { HiddenClock, useHiddenClock } from '../../components/HiddenClock.tsx'
import { paceText, spareMinutes } from './pace.ts'
import { useElapsed } from './use-elapsed.ts'

/** The total time as a ruler, divided into the questions' minutes, with the time taken so far. */
export function Pace({ view, readAt }: { readonly view: InterviewView; readonly readAt: number }) {
  const ms = useElapsed(view, readAt)
  const { hidden, turn } = useHiddenClock()
  if (hidden) return <HiddenClock turn={turn} />

  const { agenda, blueprint, phase } = view
  const whole = blueprint.minutes * 60_000
  const now = agenda.findIndex(item => item.state === 'now')
  const spare = spareMinutes(blueprint)
  const paced = paceText(view, ms)
  const said = `${Math.floor(ms / 60_000)} of ${blueprint.minutes} minutes. ${sentenceCase(ordinal(now + 1))} question of ${inWords(agenda.length)}, ${phase === 'paused' ? 'paused' : paced.replace(/^\d+:\d+ /, '')}.`
  return (
    <div className="pace">
      <div
        className="pace-track"
        role="img"
        aria-label={said}
        data-over={ms > whole ? '' : undefined}
        style={{ '--at': `${Math.min(1, ms / whole) * 100}%` } as React.CSSProperties /* custom property */}
      >
        {agenda.map((item, i) => (
          <i key={i} data-s={item.state} style={{ '--w': item.minutes } as React.CSSProperties}>
            <b>{i + 1}</b>
          </i>
        ))}
        {spare > 0 && <i data-s="spare" style={{ '--w': spare } as React.CSSProperties} />}
      </div>
      <p className="small num">
        <b>{clock(ms / 1000)}</b>{' '}
        <span className="quiet">
          of {clock(blueprint.minutes * 60)}, {phase === 'paused' ? 'paused' : paced}
        </span>{' '}
        <button type="button" className="link" onClick={turn}>
          Hide<span className="vh"> the clock</span>
        </button>
      </p>
    </div>
  )
}
