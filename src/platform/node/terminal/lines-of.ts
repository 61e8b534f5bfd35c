import type { Interface } from 'node:readline'
import type { Line } from '#clients/cli'

export interface Lines {
  readonly next: (prompt: string) => Promise<Line>
  readonly waits: () => boolean
  readonly close: () => void
}

/** Lines that arrive before they are asked for wait in a queue, as they do when input is piped. */
export function linesOf(reader: Interface, closed: () => void): Lines {
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
    waits: () => queue.some(line => line.kind === 'line'),
    close: () => {
      closed()
      reader.close()
    },
  }
}
