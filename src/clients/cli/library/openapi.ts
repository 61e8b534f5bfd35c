import { told } from '../../http.ts'
import { print, printJson } from '../context.ts'
import type { Context } from '../context.ts'

/** Writes the description of the HTTP API in OpenAPI 3.1, to a file or to standard output. */
export async function openapi(context: Context, path: string | undefined): Promise<void> {
  const described = await told(context.client['openapi.json'].$get())
  const text = `${JSON.stringify(described, undefined, 1)}\n`
  if (path === undefined || path === '-') return context.terminal.out(text)
  await context.terminal.writeFile(path, text)
  if (context.json) printJson(context, { file: path })
  else print(context, [`The description of the API was written to ${path}.`])
}
