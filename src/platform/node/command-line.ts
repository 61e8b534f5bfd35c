import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { runCli } from '#clients/cli'
import { openServices } from './open-services.ts'
import { openTerminal } from './terminal/open-terminal.ts'
import { root, takeBanks } from './places.ts'
import { sayLeftOut } from './bank/say-left-out.ts'

/** Runs a script of the project. Its output goes straight to the terminal. */
function script(name: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'scripts', name), ...args], {
      cwd: root,
      stdio: 'inherit',
    })
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 1))
  })
}

/** Runs the command line over an app in this process. Returns the exit code. */
export async function commandLine(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { close: closeTerminal, ...terminal } = openTerminal(environment)
  const code = await runCli(
    {
      terminal,
      open: async () => {
        const { app, leftOut, close } = await openServices(environment)
        sayLeftOut(leftOut, line => terminal.err(`${line}\n`))
        return { fetch: request => app.fetch(request), close }
      },
      checkBank: async (names, anew) =>
        (await import('./bank/check-bank-folder.ts')).checkBankFolder(names, environment, anew),
      importBank: async (path, out, mapping) => {
        const { importBank, isBankFile } = await import('./bank/write-drafts.ts')
        return isBankFile(path) ? importBank(path, out, mapping) : undefined
      },
      exportBank: async (format, file, options) => {
        const { exportBank, isBankFormat } = await import('./bank/export-bank.ts')
        if (!isBankFormat(format)) return undefined
        const { leftOut, ...exported } = exportBank(format, file, options, environment)
        sayLeftOut(leftOut, line => terminal.err(`${line}\n`))
        return exported
      },
      rescueRecord: async () => (await import('./record/rescue-record.ts')).rescueRecord(environment),
      newQuestion: async (id, draft) =>
        (await import('./bank/write-drafts.ts')).newQuestion(id, { draft, environment }),
      testModel: async (name, signal) =>
        (await import('./llm/test-model.ts')).testModel(name, environment, signal),
      evaluate: rest => script('eval.ts', rest),
      serve: async () => (await import('./serve.ts')).serve(environment),
      serveMcp: async () => (await import('./serve-mcp.ts')).serveMcp(environment),
    },
    takeBanks(args, environment),
  )
  closeTerminal()
  return code
}
