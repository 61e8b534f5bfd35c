import { createInterface } from 'node:readline'
import type { ReadStream, WriteStream } from 'node:tty'
import type { Terminal } from '#clients/cli'
import { linesOf } from './lines-of.ts'
import type { Lines } from './lines-of.ts'

type Input = Pick<Terminal, 'line' | 'waits' | 'key' | 'readInput'> & { readonly close: () => void }

/** Reads standard input line by line, key by key, or as a whole. */
export function keysAndLines(stdin: ReadStream, stdout: WriteStream): Input {
  let lines: Lines | undefined
  const open = () =>
    (lines ??= linesOf(
      createInterface({
        input: stdin,
        output: stdin.isTTY ? stdout : undefined,
        terminal: Boolean(stdin.isTTY),
      }),
      () => {
        lines = undefined
      },
    ))

  const line = (prompt: string) => open().next(stdin.isTTY ? prompt : '')
  return {
    line,
    waits: () => lines?.waits() ?? false,
    key: async () => {
      if (stdin.isTTY) {
        lines?.close()
        return rawKey(stdin)
      }
      const read = await line('')
      return read.kind === 'line' ? read.text.trim().slice(0, 1).toLowerCase() : 'q'
    },
    readInput: async () => {
      const chunks: Buffer[] = []
      for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
      return Buffer.concat(chunks).toString('utf8')
    },
    close: () => {
      lines?.close()
      stdin.pause()
    },
  }
}

/** One key press: its letter, an empty text for Enter, `q` for Ctrl-C and Ctrl-D. */
function rawKey(stdin: ReadStream): Promise<string> {
  stdin.setRawMode(true)
  stdin.resume()
  return new Promise(resolve => {
    stdin.once('data', data => {
      stdin.setRawMode(false)
      stdin.pause()
      const key = String(data)
      resolve(
        key === '\r' || key === '\n'
          ? ''
          : key === '\u0003' || key === '\u0004'
            ? 'q'
            : key.slice(0, 1).toLowerCase(),
      )
    })
  })
}
