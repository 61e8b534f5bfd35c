import { Suspense, useState, useTransition } from 'react'
import { LABS } from '#labs'
import type { PointResult } from '#api'
import type { PointLab } from '#domain'
import { LAB_FIGURES } from './lab-figures.ts'
import { labPath } from './lab-links.ts'

interface SeePointProps {
  /** The lab that runs the point, if one does. */
  readonly link: PointLab | undefined
  /** The letter of the point. */
  readonly letter: string | undefined
  /** Whether the picture may stand here, folded at first. */
  readonly pictured?: boolean
}

/** A point that was left out or contradicted: what a picture settles. */
export function isLost(kind: PointResult['kind'] | undefined): boolean {
  return kind === 'missing' || kind === 'contradicted'
}

/** Links a point to the lab that runs it, at the settings that show it; its picture is fetched when asked for. */
export function SeePoint({ link, letter, pictured = false }: SeePointProps) {
  const [open, setOpen] = useState(false)
  const [fetching, startFetching] = useTransition()
  const lab = LABS.find(each => each.id === link?.id)
  if (!link || !lab) return null
  const Figure = pictured && link.shows !== undefined ? LAB_FIGURES[lab.id] : undefined
  const query = new URLSearchParams(link.shows ?? '')
  const about = <span className="vh"> about point {letter}</span>
  return (
    <>
      <p className="small see-point">
        <a href={labPath(lab) + (query.size > 0 ? `?${query}` : '')}>
          See it: {lab.title}
          {about}
        </a>
        {Figure && (
          <button
            type="button"
            className="link"
            aria-expanded={open}
            aria-busy={fetching}
            onClick={() => startFetching(() => setOpen(!open))}
          >
            {open ? 'Fold the picture' : 'Show the picture'}
            {about}
          </button>
        )}
      </p>
      {/* It stands from the start, so that the page stays as it is while the figure is on its way. */}
      {Figure && <Suspense fallback={null}>{open && <Figure query={query} />}</Suspense>}
    </>
  )
}
