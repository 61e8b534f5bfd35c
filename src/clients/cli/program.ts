import { Command } from 'commander'
import { LEVELS, ROLES, SECTIONS, harmless } from '#domain'
import { ask } from './practice/ask.ts'
import { clientOf } from '../http.ts'
import type { Context } from './context.ts'
import { debrief } from './interview/debrief.ts'
import type { DebriefOptions } from './interview/debrief.ts'
import { exercise } from './practice/exercise.ts'
import type { ExerciseOptions } from './practice/exercise.ts'
import { EXIT, EXIT_HELP } from './terminal/exit.ts'
import { explainOneAnswer } from './practice/explain.ts'
import { gradeOneAnswer, gradeBatch } from './practice/grade.ts'
import { inkOf } from './terminal/ink.ts'
import { interview } from './interview/interview.ts'
import type { InterviewOptions } from './interview/interview.ts'
import { bank, search } from './library/bank.ts'
import { jsonLine } from './terminal/json-line.ts'
import { listModels } from './library/models.ts'
import { openapi } from './library/openapi.ts'
import { exportRecord, takeInRecord, rebuild } from './library/record.ts'
import type { ImportOptions } from './library/record.ts'
import { exportRescued } from './library/rescue.ts'
import type { RescueDesk } from './library/rescue.ts'
import { show, showRevealed } from './practice/show.ts'
import { sayImported } from './library/drafts.ts'
import { due, today } from './practice/today.ts'
import { check } from './library/check.ts'
import type { Issue } from './library/check.ts'

/** What the command line is given by the home that starts it. */
export interface CliHost extends RescueDesk {
  /** Opens the app; not called by verbs that do without. */
  readonly open: () => Promise<{
    readonly fetch: (request: Request) => Response | Promise<Response>
    readonly close: () => Promise<void>
  }>
  readonly checkBank: (
    names: readonly string[],
  ) => Promise<{ readonly questions: number; readonly issues: readonly Issue[] }>
  /** Reads somebody's bank into drafts, or gives nothing where the file is no bank by its name. */
  readonly importBank: (
    path: string,
    out: string,
    mapping: readonly string[],
  ) => Promise<Parameters<typeof sayImported>[3] | undefined>
  /** Writes the bank in another program's format, or gives nothing where the word is no format. */
  readonly exportBank: (
    format: string,
    file: string | undefined,
    cards: readonly string[],
  ) => Promise<{ readonly file: string; readonly count: number } | undefined>
  readonly newQuestion: (id: string) => Promise<string>
  /** Asks a configured model one small thing, and says in one line what works. */
  readonly testModel: (
    name: string,
    signal: AbortSignal,
  ) => Promise<{ readonly works: boolean; readonly line: string }>
  readonly evaluate: (args: readonly string[]) => Promise<number>
  readonly serve: () => Promise<void>
  /** Serves the Model Context Protocol, until the client leaves. */
  readonly serveMcp: () => Promise<void>
}

interface Options {
  readonly json?: boolean
  readonly ascii?: boolean
  readonly colour?: boolean
}

type Verb = (context: Context, command: Command) => Promise<number | void>

/** All verbs. `done` is told the exit code of the one that ran. */
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
  // Options that the program has too are found there, wherever they stand.
  const json = () => program.opts<Options>().json === true
  const verb = (usage: string, says: string, example: string) =>
    program
      .command(usage)
      .description(says)
      .option('--json', 'write JSON for a program to read')
      .option('--ascii', 'no sign beyond ASCII')
      .option('--no-colour', 'no colours')
      .addHelpText('after', `\nExample:\n  ${example}`)

  program
    .description('An oral examiner for LLM interviews. Without a verb: what is due today.')
    .option('--json', 'write JSON for a program to read')
    .option('--ascii', 'no sign beyond ASCII')
    .option('--no-colour', 'no colours; so do NO_COLOR and a pipe')
    .option(
      '--bank <folder>',
      'lay a bank of your own over the built-in one; may be given several times, as may folders in VIVA_BANK',
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

  verb('today', 'what is due, what is new, the plan and how ready you are', 'viva today').action(
    run(context => today(context)),
  )
  verb(
    'ask [id]',
    'practise a question, or what is first today; without a terminal the answer is standard input',
    'viva ask foundations/perplexity',
  ).action(run((context, command) => ask(context, command.args[0])))
  verb(
    'exercise [id]',
    'a calculation with fresh numbers, of a question or of any; without a terminal it is only set',
    'viva exercise kv-cache\n  viva exercise kv-cache --seed 7 --answer "132 thousand"',
  )
    .option('--seed <number>', 'the numbers of that seed, to have the same again')
    .option('--answer <text>', 'mark this answer to the numbers of --seed')
    .option('--list', 'list the exercises, all or those of the question')
    .action(run((context, command) => exercise(context, command.args[0], command.opts<ExerciseOptions>())))
  verb(
    'interview [blueprint]',
    'sit a mock interview, or list those there are; from a pipe, --resume takes standard input as one turn',
    'viva interview phone-screen\n  viva interview --sections foundations,research --minutes 30 --questions 3\n  viva interview --resume',
  )
    .option('--resume [id]', 'go on with the interview of that id, or with the newest that is not over')
    .option('--sections <list>', `for an interview of your own: ${SECTIONS.join(', ')}`)
    .option('--levels <list>', `only these: ${LEVELS.join(', ')}; all if not said`)
    .option('--roles <list>', `only what interviews for these ask: ${ROLES.join(', ')}`)
    .option('--minutes <number>', 'how long it takes')
    .option('--questions <number>', 'how many are asked')
    .action(run((context, command) => interview(context, command.args[0], command.opts<InterviewOptions>())))
  verb(
    'debrief [id]',
    'how an interview went, or the last that is over',
    'viva debrief --markdown > debrief.md',
  )
    .option('--markdown', 'write it as Markdown')
    .action(run((context, command) => debrief(context, command.args[0], command.opts<DebriefOptions>())))
  verb(
    'grade [id] [file]',
    'examine an answer from a file or standard input (-), and keep nothing',
    'viva grade perplexity answer.txt\n  viva grade --batch answers.jsonl --json',
  )
    .option('--explain', 'say on what each ruling rests: words, features, probabilities and the rule')
    .option(
      '--batch <file>',
      'examine many: JSON Lines of {"id", "question" or "sheet", "answer"}; - is standard input',
    )
    .action(
      run((context, command) => {
        const { batch, explain } = command.opts<{ batch?: string; explain?: boolean }>()
        if (batch !== undefined) return gradeBatch(context, batch)
        const [id, file = '-'] = command.args
        if (id === undefined) return command.error('error: name a question, or give --batch FILE')
        return explain ? explainOneAnswer(context, id, file) : gradeOneAnswer(context, id, file)
      }),
    )
  verb(
    'search <words...>',
    'look in prompts, concepts and your own answers',
    'viva search branching factor',
  ).action(run((context, command) => search(context, command.args.join(' '))))
  verb('show <id>', 'a question, and its key once it was attempted', 'viva show perplexity --reveal')
    .option('--reveal', 'open the key without an attempt; marks then count from tomorrow on')
    .action(
      run((context, command) =>
        command.opts<{ reveal?: boolean }>().reveal
          ? showRevealed(context, command.args[0] ?? '')
          : show(context, command.args[0] ?? ''),
      ),
    )
  verb('due', 'what is due, and what to mend in each', 'viva due --json').action(run(context => due(context)))
  verb('bank', 'all questions; with --json the whole bank, keys included', 'viva bank --json').action(
    run(context => bank(context)),
  )
  const takeIn = run((context, command) =>
    takeInRecord(context, command.args[0] ?? '-', command.opts<ImportOptions>()),
  )
  verb(
    'import <file>',
    'take in a record (.jsonl), all of it or nothing; or read a bank (.md, .txt, .csv, .json) into drafts',
    'viva import viva-record.jsonl\n  viva import questions.csv --map prompt=Frage,depth=Antwort --out drafts',
  )
    .option('--any-date', 'take lines of a record, too, whose date cannot be right')
    .option('--out <folder>', 'where drafts are written', 'viva-drafts')
    .option(
      '--map <pairs...>',
      'how a bank calls its parts: KEY=HEADER for prompt, level, section, topic, depth, followUp, redFlag',
      [],
    )
    .action(async (path: string, options: { out: string; map: readonly string[] }, command: Command) => {
      const imported = await host.importBank(path, options.out, options.map)
      if (!imported) return takeIn(path, options, command)
      sayImported(host.terminal, json(), path, imported)
      done(EXIT.done)
    })
  verb(
    'new <id>',
    'start a question in the bank, from a commented template',
    'viva new research/model-merging',
  ).action(async (id: string) => {
    const file = await host.newQuestion(id)
    host.terminal.out(
      json()
        ? jsonLine({ file })
        : `${file} is ready to be filled in. Then: viva check ${id.split('/')[1] ?? id}\n`,
    )
    done(EXIT.done)
  })
  const giveOut = run((context, command) => exportRecord(context, command.args[0]))
  verb(
    'export [what] [file]',
    'write the whole record as JSON Lines; or the bank as anki, csv, json or markdown',
    'viva export viva-record.jsonl\n  viva export anki viva.apkg --cards points glossary',
  )
    .option('--cards <kinds...>', 'which cards of anki: questions, points, glossary; all if not said', [])
    .action(
      async (
        what: string | undefined,
        file: string | undefined,
        options: { cards: readonly string[] },
        command: Command,
      ) => {
        const exported = what === undefined ? undefined : await host.exportBank(what, file, options.cards)
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
    'fold all cards again from the record, and say whether they were right',
    'viva rebuild',
  ).action(run(context => rebuild(context)))

  verb('check [names...]', 'what is wrong with the bank, by file and line', 'viva check perplexity').action(
    async (names: string[]) => {
      done(check(host.terminal, json(), await host.checkBank(names)))
    },
  )
  const list = run(context => listModels(context))
  verb(
    'models [act] [name]',
    'the judge in use and the models that are configured; "test NAME" tries one',
    'viva models\n  viva models test small',
  ).action(async (act: string | undefined, name: string | undefined, options: unknown, command: Command) => {
    if (act === undefined) return list(act, name, options, command)
    if (act !== 'test' || name === undefined)
      return command.error('error: "viva models" lists, "viva models test NAME" tries one')
    const tried = await host.testModel(name, new AbortController().signal)
    host.terminal.out(json() ? jsonLine(tried) : harmless(`${tried.line}\n`))
    done(tried.works ? EXIT.done : EXIT.unavailable)
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
