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
import { exportAppeals, exportRecord, takeInRecord, rebuild } from './library/record.ts'
import type { ImportOptions } from './library/record.ts'
import { exportRescued } from './library/rescue.ts'
import { mendPoint } from './practice/mend.ts'
import { show, showRevealed } from './practice/show.ts'
import { sayImported } from './library/drafts.ts'
import { due, today } from './practice/today.ts'
import { check } from './library/check.ts'
import type { CliHost } from './host.ts'

interface Options {
  readonly json?: boolean
  readonly ascii?: boolean
  readonly colour?: boolean
}

type Verb = (context: Context, command: Command) => Promise<number | void>

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

  verb('today', 'what is due, what is new, the plan and how ready you are', 'viva today').action(
    run(context => today(context)),
  )
  verb(
    'ask [id]',
    'practise a question, by default the first of today; without a terminal the answer is standard input',
    'viva ask foundations/perplexity',
  ).action(run((context, command) => ask(context, command.args[0])))
  verb(
    'exercise [id]',
    'a calculation with fresh numbers, from one question or any; without a terminal it is only printed',
    'viva exercise kv-cache\n  viva exercise kv-cache --seed 7 --answer "132 thousand"',
  )
    .option('--seed <number>', 'use the numbers of that seed, to get the same again')
    .option('--answer <text>', 'mark this answer to the numbers of --seed')
    .option('--list', 'list the exercises, all or those of the question')
    .action(run((context, command) => exercise(context, command.args[0], command.opts<ExerciseOptions>())))
  verb(
    'interview [blueprint]',
    'sit a mock interview, or list them all; from a pipe, --resume takes standard input as one turn',
    'viva interview phone-screen\n  viva interview --sections foundations,research --minutes 30 --questions 3\n  viva interview --resume',
  )
    .option('--resume [id]', 'continue the interview with that id, by default the newest that is not over')
    .option('--sections <list>', `for an interview of your own: ${SECTIONS.join(', ')}`)
    .option('--levels <list>', `only these: ${LEVELS.join(', ')}; by default all`)
    .option('--roles <list>', `only questions for these roles: ${ROLES.join(', ')}`)
    .option('--minutes <number>', 'the length of the interview')
    .option('--questions <number>', 'the number of questions')
    .action(run((context, command) => interview(context, command.args[0], command.opts<InterviewOptions>())))
  verb(
    'debrief [id]',
    'how an interview went, by default the last that is over',
    'viva debrief --markdown > debrief.md',
  )
    .option('--markdown', 'write it as Markdown')
    .action(run((context, command) => debrief(context, command.args[0], command.opts<DebriefOptions>())))
  verb(
    'mend [attempt] [point]',
    'say a core point again that a report calls missing or contradicted, or one it left open; by default of the last',
    'viva mend perplexity\n  echo "It is comparable on one tokeniser only." | viva mend perplexity c',
  ).action(run((context, command) => mendPoint(context, command.args[0], command.args[1])))
  verb(
    'grade [id] [file]',
    'examine an answer from a file or standard input (-), and store nothing',
    'viva grade perplexity answer.txt\n  viva grade --batch answers.jsonl --json',
  )
    .option('--explain', 'show the grounds of each ruling: words, features, probabilities and the rule')
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
    'search prompts, concepts and your own answers',
    'viva search branching factor',
  ).action(run((context, command) => search(context, command.args.join(' '))))
  verb('show <id>', 'a question, and its key once you have attempted it', 'viva show perplexity --reveal')
    .option('--reveal', 'open the key without an attempt; marks then count from tomorrow')
    .action(
      run((context, command) =>
        command.opts<{ reveal?: boolean }>().reveal
          ? showRevealed(context, command.args[0] ?? '')
          : show(context, command.args[0] ?? ''),
      ),
    )
  verb('due', 'what is due, and what to improve in each', 'viva due --json').action(
    run(context => due(context)),
  )
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
    'write the whole record as JSON Lines; or the answers you appealed, or the bank as anki, csv, json or markdown',
    'viva export viva-record.jsonl\n  viva export appeals appeals.jsonl\n  viva export anki viva.apkg --cards points glossary',
  )
    .option('--cards <kinds...>', 'which cards for anki: questions, points, glossary; by default all', [])
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
    'fold all cards again from the record, and say whether they were correct',
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
      return command.error('error: "viva models" lists them, "viva models test NAME" tries one')
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
