import type { Command } from 'commander'
import { LEVELS, ROLES, SECTIONS } from '#domain'
import { ask } from './practice/ask.ts'
import { debrief } from './interview/debrief.ts'
import type { DebriefOptions } from './interview/debrief.ts'
import { diagnostic } from './practice/diagnostic.ts'
import type { DiagnosticOptions } from './practice/diagnostic.ts'
import { exercise } from './practice/exercise.ts'
import type { ExerciseOptions } from './practice/exercise.ts'
import { explainOneAnswer } from './practice/explain.ts'
import { gradeOneAnswer, gradeBatch } from './practice/grade.ts'
import { glossary } from './practice/glossary.ts'
import type { GlossaryOptions } from './practice/glossary.ts'
import { interview } from './interview/interview.ts'
import type { InterviewOptions } from './interview/interview.ts'
import { search } from './library/bank.ts'
import { mendPoint } from './practice/mend.ts'
import { show, showRevealed } from './practice/show.ts'
import { sheet } from './practice/sheet.ts'
import type { SheetOptions } from './practice/sheet.ts'
import { due, today } from './practice/today.ts'
import type { Context } from './context.ts'

export type Verb = (context: Context, command: Command) => Promise<number | void>

/** How a verb is added to the program, and run on an opened app. */
interface Program {
  readonly verb: (usage: string, says: string, example: string) => Command
  readonly run: (verb: Verb) => (...args: readonly unknown[]) => Promise<void>
}

/** The verbs of a learner: what is due, practice, interviews and what comes of them. */
export function addPracticeVerbs({ verb, run }: Program): void {
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
    'glossary',
    'drill the terms of the glossary, what is due first; without a terminal the next one is printed',
    'viva glossary --section architecture\n  viva glossary --list',
  )
    .option('--section <name>', `only terms that these questions use: ${SECTIONS.join(', ')}`)
    .option('--names', 'show the meaning and ask for the term')
    .option('--list', 'list the terms and how you stand with each')
    .action(run((context, command) => glossary(context, command.opts<GlossaryOptions>())))
  verb(
    'diagnostic [blueprint]',
    'ten to twelve short questions, then a map by section; goes on with one that is not over; "all" is all sections',
    'viva diagnostic phone-screen\n  viva diagnostic --map',
  )
    .option('--answer <text>', 'answer the question that waits; nothing passes it over')
    .option('--map', 'show the last map')
    .action(
      run((context, command) => diagnostic(context, command.args[0], command.opts<DiagnosticOptions>())),
    )
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
    'viva debrief --markdown > debrief.md\n  viva debrief --card',
  )
    .option('--markdown', 'write it as Markdown')
    .option('--card', 'a card to show others: how it came out, with no question and no word of the answers')
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
    'search titles, concepts, prompts and your own answers, and say why each was found',
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
  verb(
    'sheet',
    'the points that your latest answers lost, to read on the way; as Markdown, or as cards for Anki',
    'viva sheet --markdown > sheet.md\n  viva sheet --anki gaps.apkg',
  )
    .option('--markdown', 'write Markdown')
    .option('--anki <file>', 'write a deck for Anki; a later one updates the cards of an earlier one')
    .action(run((context, command) => sheet(context, command.opts<SheetOptions>())))
}
