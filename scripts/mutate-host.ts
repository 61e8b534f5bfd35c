/**
 * One Vitest for many runs, so that a file is transformed once. A process of its own, since only the end of a
 * process ends a test that loops.
 */
import { join, relative } from 'node:path'
import { createVitest } from 'vitest/node'
import type { TestModule } from 'vitest/node'
import type { TestReport, TestRequest } from './mutate-run.ts'

const [root = '.'] = process.argv.slice(2)
process.chdir(root)
/** The files that this run has come to the end of: Vitest itself remembers those of earlier runs, too. */
const ended = new Set<TestModule>()
const vitest = await createVitest('test', {
  root,
  watch: false,
  // Threads start sooner than processes and end with this one. One module graph serves all files of a run.
  pool: 'threads',
  isolate: false,
  maxWorkers: 1,
  bail: 1,
  cache: false,
  reporters: [{ onTestModuleEnd: module => void ended.add(module) }],
})
const specifications = new Map(
  (await vitest.globTestSpecifications()).map(each => [relative(root, each.moduleId), each] as const),
)

process.on('message', async (request: TestRequest) => {
  for (const file of request.changed) vitest.invalidateFile(join(root, file))
  const wanted = request.tests.flatMap(test => specifications.get(test) ?? [])
  ended.clear()
  const watch = endAfter(request.processorMs)
  const { unhandledErrors } = await vitest.runTestSpecifications(wanted)
  clearInterval(watch)
  process.send?.([...ended].map(module => reportOf(module, unhandledErrors.length > 0)))
})
// Whoever asked is gone.
process.on('disconnect', () => process.exit())
process.send?.('ready')

/** Ends this process when its threads have used so much of the processor, however busy the machine is. */
function endAfter(processorMs: number): NodeJS.Timeout {
  const before = process.cpuUsage()
  return setInterval(() => {
    const { user, system } = process.cpuUsage(before)
    if ((user + system) / 1000 > processorMs) process.exit()
  }, 200)
}

function reportOf(module: TestModule, disturbed: boolean): TestReport {
  const { collectDuration, prepareDuration, duration } = module.diagnostic()
  const [failed] = module.children.allTests('failed')
  return {
    file: relative(root, module.moduleId),
    passed: module.ok() && !disturbed,
    skipped: module.state() === 'skipped',
    failure: failed?.fullName ?? module.errors()[0]?.message.split('\n')[0] ?? 'an error outside of tests',
    ms: collectDuration + prepareDuration + duration,
  }
}
