import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Keeps compiled code between starts, beside the code itself: Node’s own place for it is open to every user of the
// machine. It must be enabled before the rest is loaded.
enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/compiled'))
const { takeBanks } = await import('./places.ts')
takeBanks(process.argv.slice(2), process.env)
// Another process parses the bank while the rest is loaded.
const { keepFirst } = await import('./bank/keep-apart.ts')
const bankKept = keepFirst(process.env)
const { Fault } = await import('#domain')
const { serve } = await import('./serve.ts')

try {
  await bankKept
  await serve(process.env)
} catch (error) {
  if (!(error instanceof Fault)) throw error
  console.error(error.message)
  process.exitCode = 3
}
