/** Rent of a chip, as asked in public. Prices move: each row says when it was read. */
import type { CHIPS } from './chips.ts'
import type { FigureSource } from './figure-source.ts'

interface Rent {
  /** On demand, of one chip: a low and a high offer in public. */
  readonly lowDollarsPerHour: number
  readonly highDollarsPerHour: number
  /** The day on which it was read, as an ISO date. */
  readonly read: string
  readonly source: FigureSource
}

const COLLECTED = {
  title: 'On-demand GPU rental prices, collected from the pages of their vendors',
  link: 'https://github.com/datareceipts/data-receipts/tree/main/109-gpu-pricing',
} as const

export const RENTS = {
  A100: {
    lowDollarsPerHour: 1.39,
    highDollarsPerHour: 3.43,
    read: '2026-11-09',
    source: { ...COLLECTED, states: 'A100 SXM, 80 GB: 1.39 (RunPod Community), 3.4309 (AWS p4de.24xlarge).' },
  },
  H100: {
    lowDollarsPerHour: 2.69,
    highDollarsPerHour: 6.88,
    read: '2026-11-09',
    source: {
      ...COLLECTED,
      states: 'H100 SXM, 80 GB: 2.69 (RunPod Community), 6.88 (AWS p5.48xlarge).',
    },
  },
} as const satisfies Readonly<Partial<Record<keyof typeof CHIPS, Rent>>>
