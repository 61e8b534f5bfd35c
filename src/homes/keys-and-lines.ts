import { createInterface } from 'node:readline'
import type { Interface } from 'node:readline'
import type { ReadStream, WriteStream } from 'node:tty'
import type { Line, Terminal } from '#faces/cli'

type Input = Pick<Terminal, 'line' | 'key' | 'readInput'> & { readonly close: () => void }

/** Reads standard input by lines, by keys, or whole. */
export function keysAndLines(stdin: ReadStream, stdout: WriteStream): Input {
  let lines: Lines | undefined
  const open = () => (lines ??= linesOf(createInterface({ input: stdin, output: stdin.isTTY ? stdout : undefined, terminal: Boolean(stdin.isTTY) }), () => { lines = undefined }))

  const line = (prompt: string) => open().next(stdin.isTTY ? prompt : '')
  return {
    line,
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

interface Lines {
  readonly next: (prompt: string) => Promise<Line>
  readonly close: () => void
}

/** Lines that arrive before they are asked for wait in a queue, as they do when input is piped. */
function linesOf(reader: Interface, closed: () => void): Lines {
  const queue: Line[] = []
  let waiting: ((line: Line) => void) | undefined
  const give = (line: Line) => {
    if (waiting) waiting(line)
    else queue.push(line)
    waiting = undefined
  }
  reader.on('line', text => give({ kind: 'line', text }))
  reader.on('SIGINT', () => give({ kind: 'interrupted' }))
  reader.on('close', () => give({ kind: 'end' }))
  return {
    next: prompt => {
      reader.setPrompt(prompt)
      if (prompt) reader.prompt()
      const [first] = queue
      if (first?.kind === 'end') {
        closed()
        return Promise.resolve(first)
      }
      const read = queue.shift()
      if (read) return Promise.resolve(read)
      return new Promise(resolve => {
        waiting = given => {
          if (given.kind === 'end') closed()
          resolve(given)
        }
      })
    },
    close: () => {
      closed()
      reader.close()
    },
  }
}

/** One key of a terminal: its letter, nothing for Enter, `q` for Ctrl-C and Ctrl-D. */
function rawKey(stdin: ReadStream): Promise<string> {
  stdin.setRawMode(true)
  stdin.resume()
  return new Promise(resolve => {
    stdin.once('data', data => {
      stdin.setRawMode(false)
      stdin.pause()
      const key = String(data)
      resolve(key === '\r' || key === '\n' ? '' : key === '\u0003' || key === '\u0004' ? 'q' : key.slice(0, 1).toLowerCase())
    })
  })
}
