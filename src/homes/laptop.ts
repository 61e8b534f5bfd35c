import { Fault } from '#domain'
import { serve } from './serve.ts'

try {
  await serve(process.env)
} catch (error) {
  if (!(error instanceof Fault)) throw error
  console.error(error.message)
  process.exitCode = 3
}
