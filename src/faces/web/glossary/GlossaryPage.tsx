export function GlossaryPage(_: { readonly id?: string }) { return null }
