#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { runCli } from '#faces/cli'
import { openDesk } from './open-desk.ts'
import { openTerminal } from './open-terminal.ts'
import { bankFolder, dataFolder, root } from './places.ts'
import { readBankFolder } from './read-bank-folder.ts'

const terminal = openTerminal(process.env)

/** Runs a script of the workshop, with what it prints going straight through. */
function script(name: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'scripts', name), ...args], { cwd: root, stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 1))
  })
}

process.exitCode = await runCli(
  {
    terminal,
    open: async () => {
      const { app, close } = await openDesk(dataFolder(process.env))
      return { fetch: request => app.fetch(request), close }
    },
    checkBank: async names => {
      const { checkBank } = await import('#workshop')
      const bank = readBankFolder(bankFolder)
      const meant = (file: string) => names.length === 0 || names.some(name => file.includes(name))
      return { questions: bank.questions.length, issues: checkBank(bank, question => meant(question.file)).filter(issue => meant(issue.file)) }
    },
    evaluate: args => script('eval.ts', args),
    serve: async () => (await import('./serve.ts')).serve(process.env),
  },
  process.argv.slice(2),
)
terminal.close()
