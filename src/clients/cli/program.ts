import { Command } from 'commander'
import { harmless } from '#domain'
import { clientOf } from '../http.ts'
import type { Context } from './context.ts'
import { EXIT, EXIT_HELP } from './terminal/exit.ts'
import { inkOf } from './terminal/ink.ts'
import { bank } from './library/bank.ts'
import { jsonLine } from './terminal/json-line.ts'
import { modelsVerb } from './library/models.ts'
import { openapi } from './library/openapi.ts'
import { exportAppeals, exportRecord, takeInRecord, rebuild } from './library/record.ts'
import type { ImportOptions } from './library/record.ts'
import { exportRescued } from './library/rescue.ts'
import { sayImported } from './library/drafts.ts'
import { today } from './practice/today.ts'
import { check } from './library/check.ts'
import type { CliHost } from './host.ts'
import { addPracticeVerbs } from './practice-verbs.ts'
import type { Verb } from './practice-verbs.ts'

interface Options {
  readonly json?: boolean
  readonly ascii?: boolean
  readonly colour?: boolean
}

/** All verbs. `done` receives the exit code of the one that ran. */
export function programOf(host: CliHost, done: (code: number) => void): Command {
  const run =
    (verb: Verb) =>
    async (...args: readonly unknown[]) => {
      const command = args.at(-1)
      if (!(command instanceof Command)) return
      const { fetch, close } = await host.open()
      try {
        done((await verb(contextOf(host, command, fetch), command)) ?? EXIT.done)
      } finally {
        await close()
      }
    }
  const program = new Command('viva')
  // Commander keeps options that the program shares with its verbs on the program, wherever they are typed.
  const json = () => program.opts<Options>().json === true
  const verb = (usage: string, says: string, example: string) =>
    program
      .command(usage)
      .description(says)
      .option('--json', 'write JSON for a program to read')
      .option('--ascii', 'print ASCII only')
      .option('--no-colour', 'no colours')
      .addHelpText('after', `\nExample:\n  ${example}`)

  program
    .description('An oral examiner for LLM interviews. Without a verb: what is due today.')
    .option('--json', 'write JSON for a program to read')
    .option('--ascii', 'print ASCII only')
    .option('--no-colour', 'no colours; so do NO_COLOR and a pipe')
    .option(
      '--bank <folder>',
      'lay a bank of your own over the built-in one; may be repeated, as may folders in VIVA_BANK',
    )
    .addHelpText('after', `\nExample:\n  viva ask perplexity\n\n${EXIT_HELP}`)
    .argument('[verb]')
    .action(
      run((context, command) => {
        const [unknown] = command.args
        if (unknown !== undefined) return command.error(`error: no verb ${unknown}`)
        return today(context)
      }),
    )

  addPracticeVerbs({ verb, run })
  verb('bank', 'all questions; with --json the whole bank, keys included', 'viva bank --json').action(
    run(context => bank(context)),
  )
  const takeIn = run((context, command) =>
    takeInRecord(context, command.args[0] ?? '-', command.opts<ImportOptions>()),
  )
  verb(
    'import <file>',
    'import a record (.jsonl), all of it or nothing; or read a bank (.md, .txt, .csv, .json) into drafts',
    'viva import viva-record.jsonl\n  viva import questions.csv --map prompt=Frage,depth=Antwort --out drafts',
  )
    .option('--any-date', 'also import lines of a record whose date cannot be right')
    .option('--out <folder>', 'where drafts are written', 'viva-drafts')
    .option(
      '--map <pairs...>',
      'the names of a bank’s parts: KEY=HEADER for prompt, level, section, topic, depth, followUp, redFlag',
      [],
    )
    .action(async (path: string, options: { out: string; map: readonly string[] }, command: Command) => {
      const imported = await host.importBank(path, options.out, options.map)
      if (!imported) return takeIn(path, options, command)
      sayImported(host.terminal, json(), { from: path, folder: options.out }, imported)
      done(EXIT.done)
    })
  verb(
    'new <id>',
    'start a question in the bank, or in the last --bank, from a commented template',
    'viva new research/model-merging\n  viva new foundations/layer-sharing --draft --bank my-bank',
  )
    .option('--draft', 'a small question: a prompt and three points, which can be practised at once')
    .action(async (id: string, { draft }: { draft?: true }) => {
      const file = await host.newQuestion(id, draft ?? false)
      host.terminal.out(
        json()
          ? jsonLine({ file })
          : `${file} is ready to be filled in. Then run: viva check ${id.split('/')[1] ?? id}\n`,
      )
      done(EXIT.done)
    })
  const giveOut = run((context, command) =>
    command.args[0] === 'appeals'
      ? exportAppeals(context, command.args[1])
      : exportRecord(context, command.args[0]),
  )
  verb(
    'export [what] [file]',
    'write the whole record as JSON Lines; or the answers you appealed, or the bank as anki, csv, json or markdown, or a guide for interviewers',
    'viva export viva-record.jsonl\n  viva export appeals appeals.jsonl\n  viva export anki viva.apkg --cards points glossary\n  viva export guide --blueprint phone-screen',
  )
    .option('--cards <kinds...>', 'which cards for anki: questions, points, glossary; by default all', [])
    .option('--blueprint <id>', 'the interview that a guide is for: phone-screen and so on')
    .option('--draw <word>', 'the draw of a guide’s questions: the same for every candidate', '1')
    .action(
      async (
        what: string | undefined,
        file: string | undefined,
        options: { cards: readonly string[]; blueprint?: string; draw: string },
        command: Command,
      ) => {
        const exported =
          what === undefined
            ? undefined
            : await host.exportBank(what, file, {
                cards: options.cards,
                blueprint: options.blueprint,
                draw: options.draw,
              })
        if (!exported)
          return giveOut(what, file, options, command).catch(async fault =>
            done(await exportRescued(host, json(), what, fault)),
          )
        host.terminal.out(
          json()
            ? jsonLine(exported)
            : `${exported.count} ${what === 'anki' ? 'cards' : 'questions'} written to ${exported.file}.\n`,
        )
        done(EXIT.done)
      },
    )
  verb(
    'rebuild',
    'fold all cards again from the record, and say whether they were correct',
    'viva rebuild',
  ).action(run(context => rebuild(context)))

  verb('check [names...]', 'what is wrong with the bank, by file and line', 'viva check perplexity')
    .option('--anew', 'have the examiner read all texts again, also those that have not changed')
    .action(async (names: string[], { anew }: { anew?: true }) => {
      done(check(host.terminal, json(), await host.checkBank(names, anew ?? false)))
    })
  verb(
    'models [act] [name]',
    'the judge in use and the models that are set up; "add" finds or asks for one, "try NAME" measures it on 40 labelled answers, "use NAME" lets it judge (or "offline", "routed"), "test NAME" calls it once, "remove NAME" forgets it',
    'viva models\n  viva models add\n  viva models try qwen3-8b\n  viva models use offline',
  ).action(async (act: string | undefined, name: string | undefined, options: unknown, command: Command) => {
    if (act === 'test' && name !== undefined) {
      const tested = await host.testModel(name, new AbortController().signal)
      host.terminal.out(json() ? jsonLine(tested) : harmless(`${tested.line}\n`))
      return done(tested.works ? EXIT.done : EXIT.unavailable)
    }
    const work = modelsVerb(act, name)
    if (!work) return command.error('error: "viva models --help" says what comes after models')
    return run(work)(act, name, options, command)
  })
  verb(
    'eval [args...]',
    'measure the examiner on labelled answers',
    'viva eval\n  viva eval perplexity\n  viva eval --judge small,routed --prompt v1,v2 --limit 20',
  )
    .allowUnknownOption()
    .action(async (args: string[]) => {
      done(await host.evaluate([...args, ...(json() ? ['--json'] : [])]))
    })
  verb('serve', 'serve the page on this machine', 'viva serve').action(async () => host.serve())
  verb('openapi [file]', 'the HTTP API described in OpenAPI 3.1', 'viva openapi viva-api.json').action(
    run((context, command) => openapi(context, command.args[0])),
  )
  verb(
    'mcp',
    'serve the Model Context Protocol on standard input and output, for a client to start',
    'viva mcp',
  ).action(async () => host.serveMcp())
  return program
}

function contextOf(
  { terminal }: CliHost,
  command: Command,
  fetch: (request: Request) => Response | Promise<Response>,
): Context {
  const { json, ascii, colour } = command.optsWithGlobals<Options>()
  const looks = { colour: terminal.colour && colour !== false, ascii: terminal.ascii || ascii === true }
  const client = clientOf((input, init) => fetch(new Request(input, init)))
  return { client, terminal, ink: inkOf(looks), json: json === true }
}
