import { lazy } from 'react'
import type { ComponentType } from 'react'
import type { FigureProps } from './LabFigure.tsx'

/**
 * The picture of a lab without its page, where one settles a point. Each lies in the file of its page, so that
 * the two share one download.
 */
export const LAB_FIGURES: Readonly<Record<string, ComponentType<FigureProps>>> = {
  attention: figure(async () => (await import('./attention/AttentionLab.tsx')).AttentionFigure),
  'flash-attention': figure(
    async () => (await import('./flash-attention/FlashAttentionLab.tsx')).FlashAttentionFigure,
  ),
  recurrent: figure(async () => (await import('./recurrent/RecurrentLab.tsx')).RecurrentFigure),
  'kv-memory': figure(async () => (await import('./kv-memory/KvMemoryLab.tsx')).KvMemoryFigure),
  positions: figure(async () => (await import('./positions/PositionsLab.tsx')).PositionsFigure),
  experts: figure(async () => (await import('./experts/ExpertsLab.tsx')).ExpertsFigure),
  divergence: figure(async () => (await import('./divergence/DivergenceLab.tsx')).DivergenceFigure),
  'speculative-decoding': figure(
    async () => (await import('./speculative-decoding/SpeculativeDecodingLab.tsx')).SpeculativeDecodingFigure,
  ),
  'state-space': figure(async () => (await import('./state-space/StateSpaceLab.tsx')).StateSpaceFigure),
}

function figure(load: () => Promise<ComponentType<FigureProps>>): ComponentType<FigureProps> {
  return lazy(async () => ({ default: await load().catch(() => UnfetchedFigure) }))
}

function UnfetchedFigure() {
  return 'The picture could not be fetched. Reload the page to try again.'
}
