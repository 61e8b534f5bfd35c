import { CARD, cardShapes } from './card-shapes.ts'
import type { CardShape } from './card-shapes.ts'
import type { DebriefCard } from '#wording'

/** A picture goes to others, so it has one look, whatever theme the page has. */
const PAPER = '#f6f7f4'
const TONES = { ink: '#16191b', quiet: '#4a5155' } as const
const HATCH = 10

/** The card as a PNG, drawn here: nothing is fetched and nothing is sent. Null where a browser draws none. */
export async function cardPicture(card: DebriefCard): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = CARD.width
  canvas.height = CARD.height
  const pen = canvas.getContext('2d')
  if (!pen) return null
  await document.fonts.ready
  pen.fillStyle = PAPER
  pen.fillRect(0, 0, CARD.width, CARD.height)
  const style = getComputedStyle(document.documentElement)
  const faces = { serif: style.getPropertyValue('--serif'), sans: style.getPropertyValue('--sans') }
  for (const shape of cardShapes(card)) draw(pen, shape, faces)
  return new Promise(resolve => {
    canvas.toBlob(resolve, 'image/png')
  })
}

export function cardFileName({ title, day }: DebriefCard): string {
  const plain = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `viva-${plain || 'interview'}-${day}.png`
}

function draw(
  pen: CanvasRenderingContext2D,
  shape: CardShape,
  faces: Readonly<Record<'serif' | 'sans', string>>,
): void {
  if (shape.kind === 'text') {
    pen.fillStyle = TONES[shape.tone]
    pen.font = `${shape.size}px ${faces[shape.face] || shape.face}`
    pen.textAlign = shape.from
    pen.fillText(shape.text, shape.x, shape.y, CARD.width - 160)
    return
  }
  const { x, y, width, height, as } = shape
  pen.fillStyle = TONES.ink
  pen.strokeStyle = TONES.ink
  pen.lineWidth = 2
  if (as === 'earned') pen.fillRect(x, y, width, height)
  else if (as === 'frame') pen.strokeRect(x, y, width, height)
  else hatch(pen, shape)
}

function hatch(
  pen: CanvasRenderingContext2D,
  { x, y, width, height }: Extract<CardShape, { kind: 'box' }>,
): void {
  pen.save()
  pen.beginPath()
  pen.rect(x, y, width, height)
  pen.clip()
  pen.beginPath()
  for (let at = x - height; at < x + width; at += HATCH) {
    pen.moveTo(at, y + height)
    pen.lineTo(at + height, y)
  }
  pen.stroke()
  pen.restore()
}
