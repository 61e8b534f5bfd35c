import { keyName } from '../shell/keys.ts'

/** A key, by the name that this machine gives it. */
export function Key({ name }: { readonly name: string }) {
  return <kbd>{keyName(name)}</kbd>
}
