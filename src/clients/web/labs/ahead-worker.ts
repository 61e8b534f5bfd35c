/** A message from a worker that computes ahead: one result, with the setting that it belongs to. */
export interface AheadMessage<S, R> {
  readonly setting: S
  readonly result: R
}

/**
 * Turns a computation into a worker. It receives the settings that may be wanted next and answers one after
 * another; a new list replaces the rest of the previous one.
 */
export function serveAhead<S, R>(compute: (setting: S) => R): void {
  let left: readonly S[] = []
  let running = false
  addEventListener('message', ({ data }: MessageEvent<readonly S[]>) => {
    left = data
    if (!running) next()
  })

  function next(): void {
    const [setting, ...others] = left
    running = setting !== undefined
    if (setting === undefined) return
    left = others
    setTimeout(next) // A new list is heard in between.
    const message: AheadMessage<S, R> = { setting, result: compute(setting) }
    postMessage(message)
  }
}
