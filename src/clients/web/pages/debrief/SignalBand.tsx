import type { ReactNode } from 'react'
import type { Debrief } from '#api'
import { HIRING_NAMES, keysOf, barText } from '#wording'
import '../../components/verdict-band.css'

/** The hire signal on its scale, the reasons for it, and the bar that it was held against. */
export function SignalBand({
  debrief: { signal, restsOn, blueprint },
  children,
}: {
  readonly debrief: Debrief
  readonly children: ReactNode
}) {
  const open = signal && signal.best !== signal.word
  return (
    <section className="verdict-band" aria-labelledby="verdict">
      <div>
        <h2 id="verdict" className={signal ? 'verdict-word' : 'verdict-word no-signal'}>
          {signal ? HIRING_NAMES[signal.word] : 'Too little asked'}
        </h2>
        {signal && (
          <ol className="verdict-scale">
            {keysOf(HIRING_NAMES).map(word => (
              <li
                key={word}
                aria-current={word === signal.word ? 'true' : undefined}
                data-open={open && word === signal.best ? '' : undefined}
              >
                {HIRING_NAMES[word].toLowerCase()}
                {open && word === signal.best && <span className="vh">, which it may become</span>}
              </li>
            ))}
          </ol>
        )}
      </div>
      <div>
        <p className="verdict-said">
          {signal
            ? restsOn.join(' ')
            : `Less than half of this interview was asked, so there is no signal. ${restsOn.slice(1).join(' ')}`}
        </p>
        <p className="small quiet band-rule">
          {barText(blueprint)}{' '}
          {blueprint.slots.length < 8 &&
            'So few questions are a small sample: others from the same blueprint could come out a step higher or lower.'}
        </p>
        <div className="row band-acts">{children}</div>
      </div>
    </section>
  )
}
