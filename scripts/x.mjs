// Runs one of the project's own scripts on the pinned Node: npm run x -- NAME [arguments]
import { spawnSync } from 'node:child_process'
import './setup.mjs'

/** The scripts and their purposes. */
const SCRIPTS = {
  check: 'types, format, lint, walls and the tests that a change can break; "check REF" since a commit',
  fit: 'fits the examiner anew and writes weights/ (about half an hour); "fit claims" only the changed questions',
  eval: 'measures the examiner: "eval open", "sealed", "layers", "held-out", "fit", "page" or a question',
  reports:
    'writes the report on every graded answer for fitting to a file, or compares: "reports FILE --compare"',
  readiness:
    'measures readiness and plans on simulated candidates; "readiness plan", "graded" for its constants',
  interviewer:
    'measures what the interviewer asks after graded answers: how often it doubts a right statement',
  bench: 'times the examiner, and opening it; "bench record" the pages over records of several sizes',
  search:
    'measures the search: how often the question meant comes first, and the time; "search open" one half',
  load: 'a thousand interviews and streams on a real server; --minutes, --streams, --rate',
  labs: 'measures each lab in Chromium: time to its page and picture, downloads, frames while a setting moves',
  mutate:
    'breaks the code in 40 small ways and says which the tests near it notice; --seed, --count, --only, --far',
  examined: 'has the examiner read what changed in the bank, for bank/examined.json; --anew reads everything',
  lock: 'adds the bank’s new ids to bank/ids.lock',
  'trial-set': 'writes data/judge-trial.json, the labelled answers on which Settings tries a judge',
  schema: 'writes bank/schema.json',
  docs: 'writes docs/cli.md from the command line’s own help',
  picture: 'makes docs/report.png',
}

const [name = '', ...args] = process.argv.slice(2)
if (!Object.hasOwn(SCRIPTS, name)) {
  const lines = Object.entries(SCRIPTS).map(([each, does]) => `  ${each.padEnd(11)} ${does}`)
  console.error(`${name ? `There is no script "${name}".` : 'Which?'} npm run x -- NAME\n${lines.join('\n')}`)
  process.exit(2)
}
// npm puts node_modules/.bin first in PATH, so this is the pinned Node even right after it was installed.
const { status } = spawnSync('node', [`scripts/${name}.ts`, ...args], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exit(status ?? 1)
