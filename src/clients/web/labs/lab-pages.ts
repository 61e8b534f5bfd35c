import { lazy } from 'react'
import type { ComponentType } from 'react'
import { UnfetchedPage } from '../pages/lost/UnfetchedPage.tsx'

/** The page of each lab, fetched when it is first opened. */
export const LAB_PAGES: Readonly<Record<string, ComponentType>> = {
  attention: page(async () => (await import('./attention/AttentionLab.tsx')).AttentionLab),
  divergence: page(async () => (await import('./divergence/DivergenceLab.tsx')).DivergenceLab),
  'test-time': page(async () => (await import('./test-time/TestTimeLab.tsx')).TestTimeLab),
}

function page(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => ({ default: await load().catch(() => UnfetchedPage) }))
}
