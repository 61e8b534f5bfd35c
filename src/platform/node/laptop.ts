import { enableCompileCache } from 'node:module'

// Keeps compiled code between starts. It must be enabled before the rest is loaded.
enableCompileCache()
const { Fault } = await import('#domain')
const { serve } = await import('./serve.ts')
const { takeBanks } = await import('./places.ts')

try {
  takeBanks(process.argv.slice(2), process.env)
  await serve(process.env)
} catch (error) {
  if (!(error instanceof Fault)) throw error
  console.error(error.message)
  process.exitCode = 3
}
