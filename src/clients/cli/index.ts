export { runCli } from './run.ts'
export type { CliDesk } from './program.ts'
export type { Line, Terminal } from './terminal/terminal.ts'
