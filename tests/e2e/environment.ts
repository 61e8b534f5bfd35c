/** The surroundings of a worker's browser tests: what they share ends with the worker. */
import type { Environment } from 'vitest/runtime'

declare global {
  /** Ends what the tests of this worker share. */
  var worker: AsyncDisposableStack
}

export default {
  name: 'browser',
  viteEnvironment: 'ssr',
  setup(global: typeof globalThis) {
    global.worker = new AsyncDisposableStack()
    return { teardown: () => global.worker.disposeAsync() }
  },
} satisfies Environment
