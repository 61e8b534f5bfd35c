export { describeCli } from './describe.ts'
export { runCli } from './run.ts'
export type { Line, Terminal } from './terminal/terminal.ts'
