import { useId, useState } from 'react'
import type { Debrief } from '#api'
import { cardLines, cardOf, cardSaid } from '#wording'
import type { DebriefCard } from '#wording'
import { saveFile } from '../../components/Download.tsx'
import { copyText } from '../../components/copy-text.ts'
import { cardFileName, cardPicture } from './card-file.ts'
import { CARD, cardShapes } from './card-shapes.ts'
import type { CardShape } from './card-shapes.ts'
import './ShareCard.css'

/** A card to show others: the word, the parts and the day, and none of the words that were said. */
export function ShareCard({ debrief }: { readonly debrief: Debrief }) {
  const card = cardOf(debrief)
  const [done, setDone] = useState('')
  const [byHand, setByHand] = useState(false)
  const text = cardLines(card).join('\n')

  const save = async () => {
    const content = await cardPicture(card)
    if (content) saveFile({ name: cardFileName(card), content })
    setDone(content ? 'The picture is saved.' : 'This browser draws no pictures. Copy the text instead.')
  }
  const copy = async () => {
    const copied = await copyText(text)
    setByHand(!copied)
    setDone(copied ? 'Copied.' : 'This browser lets no page copy. The text stands below to take by hand.')
  }
  return (
    <details className="share-card">
      <summary>A card to show others</summary>
      <p className="note quiet">
        It holds how the interview came out, and no question and no word of your answers. It is drawn here and
        goes nowhere by itself.
      </p>
      <Picture card={card} />
      <p className="card-said small quiet" aria-hidden="true">
        {cardSaid(card)}
      </p>
      <div className="row">
        <button type="button" className="btn" onClick={() => void save()}>
          Save the picture
        </button>
        <button type="button" className="btn" onClick={() => void copy()}>
          Copy as text
        </button>
        <span className="small" role="status">
          {done}
        </span>
      </div>
      {byHand && (
        <textarea className="card-text" aria-label="The card as text" readOnly rows={6} value={text} />
      )}
    </details>
  )
}

function Picture({ card }: { readonly card: DebriefCard }) {
  const hatching = useId()
  return (
    <svg
      className="card-picture"
      viewBox={`0 0 ${CARD.width} ${CARD.height}`}
      role="img"
      aria-label={cardSaid(card)}
    >
      <defs>
        <pattern id={hatching} width="10" height="10" patternUnits="userSpaceOnUse">
          <path d="M-2 12L12 -2M8 12l4 -4M-2 2l4 -4" />
        </pattern>
      </defs>
      {cardShapes(card).map((shape, i) => (
        <Shape key={i} shape={shape} hatching={hatching} />
      ))}
    </svg>
  )
}

function Shape({ shape, hatching }: { readonly shape: CardShape; readonly hatching: string }) {
  if (shape.kind === 'box') {
    const { x, y, width, height, as } = shape
    return (
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        data-as={as}
        fill={as === 'open' ? `url(#${hatching})` : undefined}
      />
    )
  }
  const { x, y, size, face, tone, from, text } = shape
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      data-face={face}
      data-tone={tone}
      textAnchor={from === 'right' ? 'end' : 'start'}
    >
      {text}
    </text>
  )
}
