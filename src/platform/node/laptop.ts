import { keepCompiled } from './keep-compiled.ts'

keepCompiled()
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
