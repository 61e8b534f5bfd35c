export function PracticePage(_: { readonly id?: string }) { return null }
