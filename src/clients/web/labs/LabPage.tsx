import { createElement } from 'react'
import { NoLab } from './LabFrame.tsx'
import { LAB_PAGES } from './lab-pages.ts'

/** The lab at the address. */
export function LabPage({ id }: { readonly id: string }) {
  return createElement((Object.hasOwn(LAB_PAGES, id) ? LAB_PAGES[id] : undefined) ?? NoLab)
}
