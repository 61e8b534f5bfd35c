export function SettingsPage(_: { readonly id?: string }) { return null }
