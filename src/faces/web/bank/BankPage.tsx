export function BankPage(_: { readonly id?: string }) { return null }
