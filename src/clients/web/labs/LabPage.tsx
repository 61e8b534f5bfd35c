import { createElement } from 'react'
import { LabBoundary } from './LabBoundary.tsx'
import { NoLab } from './LabFrame.tsx'
import { LAB_PAGES } from './lab-pages.ts'

/** The lab at the address. */
export function LabPage({ id }: { readonly id: string }) {
  const page = (Object.hasOwn(LAB_PAGES, id) ? LAB_PAGES[id] : undefined) ?? NoLab
  return <LabBoundary key={id}>{createElement(page)}</LabBoundary>
}
