import { keyName } from '../shell/keys.ts'

/** A key, named as the machine at hand names it. */
export function Key({ name }: { readonly name: string }) {
  return <kbd>{keyName(name)}</kbd>
}
