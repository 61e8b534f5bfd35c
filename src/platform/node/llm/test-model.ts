import type { Tried } from '#llm'
import { openLanguageModels } from './open-models.ts'

/** Makes one small call to a configured model, without opening the record. */
export async function testModel(
  name: string,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Tried> {
  const { test, close } = await openLanguageModels(environment)
  try {
    return await test(name, signal)
  } finally {
    close()
  }
}
