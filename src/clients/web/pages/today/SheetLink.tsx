import { sheetTitle } from '#wording'
import { useLoad } from '../../data/use-load.ts'

/** The way to the gap sheet; nothing while there is no gap. */
export function SheetLink() {
  const { value: sheet } = useLoad('sheet', api => api.sheet())
  if (!sheet || sheet.gaps.length === 0) return null
  return (
    <p className="sheet-link">
      <a href="/sheet">{sheetTitle(sheet)}</a>, on a page to print.
    </p>
  )
}
