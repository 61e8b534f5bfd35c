import { join } from 'node:path'
import envPaths from 'env-paths'

/** Where Viva itself lies. */
export const root = join(import.meta.dirname, '..', '..')
export const bankFolder = join(root, 'bank')
export const pageFolder = join(root, 'dist', 'web')

/** Where the learner's record lies: `VIVA_HOME`, or the user's data folder. */
export function dataFolder(environment: NodeJS.ProcessEnv): string {
  return environment['VIVA_HOME'] || envPaths('viva', { suffix: '' }).data
}
