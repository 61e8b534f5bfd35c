import type { ReactNode } from 'react'
import '../components/chart.css'
import './lab-figure.css'

/** Props that the picture of every lab takes. */
export interface FigureProps {
  /** The settings of the lab's page. */
  readonly query: URLSearchParams
}

interface LabFigureProps {
  /** A description of the picture, with its numbers. */
  readonly caption: string
  readonly children: ReactNode
}

/** The picture of a lab where it stands by itself, without a prediction and without settings. */
export function LabFigure({ caption, children }: LabFigureProps) {
  return (
    <figure className="lab-figure">
      {children}
      <figcaption className="small">{caption}</figcaption>
    </figure>
  )
}

/** One of two pictures side by side. */
export function LabFigurePart({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="lab-figure-part">
      <p className="small quiet">{name}</p>
      {children}
    </div>
  )
}
