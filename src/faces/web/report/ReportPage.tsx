export function ReportPage(_: { readonly id?: string }) { return null }
