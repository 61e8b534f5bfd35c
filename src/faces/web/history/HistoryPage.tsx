export function HistoryPage(_: { readonly id?: string }) { return null }
