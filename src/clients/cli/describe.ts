import type { Command } from 'commander'
import { Fault } from '#domain'
import { table } from '#wording'
import { programOf } from './program.ts'
import type { CliHost } from './host.ts'

/** The reference of the command line as Markdown: a table of verbs, then the printed help of each. */
export function describeCli(): string {
  const program = programOf(NOTHING_RUNS, () => {})
  const verbs = program.commands
  return [
    '# The command line',
    'Generated from the help by `npm run x -- docs`. Run a verb with `npm run --silent viva -- VERB`.',
    table(
      ['verb', 'what it does'],
      verbs.map(verb => [`[\`${usageOf(verb)}\`](#${verb.name()})`, verb.description()]),
    ),
    '`ID` is a question’s id or the end of it: `perplexity` for `foundations/perplexity`.',
    fenced(helpOf(program)),
    ...verbs.flatMap(verb => [`## ${verb.name()}`, fenced(helpOf(verb))]),
  ].join('\n\n')
}

function usageOf(verb: Command): string {
  const takes = verb.registeredArguments.map(argument => {
    const name = argument.variadic ? `${argument.name()}...` : argument.name()
    return argument.required ? `<${name}>` : `[${name}]`
  })
  return [verb.name(), ...takes].join(' ')
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``
}

function helpOf(command: Command): string {
  let text = ''
  command
    .configureOutput({
      writeOut: out => (text += out),
      getOutHelpWidth: () => 100,
      getOutHasColors: () => false,
    })
    .outputHelp()
  return text
}

const refuse = (): never => {
  throw new Fault('unavailable', 'the reference is written without running a verb')
}

const NOTHING_RUNS: CliHost = {
  terminal: {
    out: refuse,
    err: refuse,
    interactive: false,
    colour: false,
    ascii: false,
    line: refuse,
    waits: () => false,
    key: refuse,
    readFile: refuse,
    writeFile: refuse,
    readInput: refuse,
    keepDraft: refuse,
  },
  open: refuse,
  checkBank: refuse,
  importBank: refuse,
  exportBank: refuse,
  newQuestion: refuse,
  rescueRecord: refuse,
  testModel: refuse,
  evaluate: refuse,
  serve: refuse,
  serveMcp: refuse,
}
