import { delimiter, join, resolve } from 'node:path'
import envPaths from 'env-paths'

/** The folder of Viva itself. */
export const root = join(import.meta.dirname, '..', '..', '..')
export const bankFolder = join(root, 'bank')
/** The bank, and over it the folders of VIVA_BANK, the last one uppermost. */
export function bankFolders({ VIVA_BANK }: NodeJS.ProcessEnv): readonly string[] {
  return [
    bankFolder,
    ...(VIVA_BANK ?? '')
      .split(delimiter)
      .filter(folder => folder !== '')
      .map(folder => resolve(folder)),
  ]
}

/** Adds each `--bank DIR` of a command line to VIVA_BANK, and returns the other arguments. */
export function takeBanks(args: readonly string[], environment: NodeJS.ProcessEnv): readonly string[] {
  const rest: string[] = []
  for (let i = 0; i < args.length; i += 1) {
    const [word = '', next] = [args[i], args[i + 1]]
    const folder = word === '--bank' ? next : /^--bank=(.+)$/.exec(word)?.[1]
    if (folder === undefined) rest.push(word)
    else {
      environment['VIVA_BANK'] = [environment['VIVA_BANK'], folder].filter(Boolean).join(delimiter)
      if (word === '--bank') i += 1
    }
  }
  return rest
}

/** The labelled answers on which a judge is tried, from the root. */
export const trialFile = join('data', 'judge-trial.json')

export const pageFolder = join(root, 'dist', 'web')

/** The folder of the learner's record: `VIVA_HOME`, or the user's data folder. */
export function dataFolder(environment: NodeJS.ProcessEnv): string {
  return environment['VIVA_HOME'] || envPaths('viva', { suffix: '' }).data
}

/** The file of the record in that folder. */
export const recordName = 'viva.sqlite'
