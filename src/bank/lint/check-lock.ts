import type { BankIssue } from '#bank'
import type { BankSource, Path, QuestionSource } from '#bank/read'

const LOCK_FILE = 'bank/ids.lock'

/** An id as it is written in the lock, and its path in the question's file. */
interface LockedId {
  readonly id: string
  readonly path: Path
}

/** Ends the line of an id that has left the key. It is never given out again. */
const RETIRED = ' retired'

/**
 * Attempts refer to ids for good, so no released id is given another meaning. A new one goes into the lock;
 * one that has left the key is marked there as retired.
 */
export function checkLock(bank: BankSource, lock: string): readonly BankIssue[] {
  const lines = lock.split(/\r?\n/)
  const locked = lines.map(line => (line.endsWith(RETIRED) ? '' : line))
  const retired = new Set(retiredIn(lines))
  const released = new Set(locked)
  const present = new Set(bank.questions.flatMap(question => idsOf(question).map(({ id }) => id)))
  // A file that does not parse has issues of its own, and has not lost its ids.
  const unread = new Set(bank.issues.map(issue => issue.file))

  const lost = locked.flatMap((id, i) =>
    id === '' || present.has(id) || unread.has(fileOf(id))
      ? []
      : [
          {
            file: LOCK_FILE,
            line: i + 1,
            message: `${id}: the bank has lost this id; if it has left the key for good, run npm run x -- lock --retire`,
          },
        ],
  )
  const added = bank.questions.flatMap(question =>
    idsOf(question).flatMap(({ id, path }) =>
      released.has(id)
        ? []
        : [
            {
              file: question.file,
              line: question.lineOf(path),
              message: retired.has(id)
                ? `${id} was retired, and old attempts refer to it: give the new claim another id`
                : `${id} is not in ${LOCK_FILE}: run npm run x -- lock`,
            },
          ],
    ),
  )
  return [...lost, ...added]
}

/**
 * The lock with the new ids of the bank added. No id is ever removed; with `retire`, ids that the bank has
 * lost are marked as retired.
 */
export function lockIds(bank: BankSource, lock: string, retire = false): string {
  const lines = lock.split(/\r?\n/).filter(line => line !== '')
  const retired = new Set(retiredIn(lines))
  const present = new Set(bank.questions.flatMap(question => idsOf(question).map(({ id }) => id)))
  const ids = new Set([...lines.filter(line => !line.endsWith(RETIRED)), ...retired, ...present])
  return [...ids]
    .toSorted()
    .map(id => (retired.has(id) || (retire && !present.has(id)) ? `${id}${RETIRED}\n` : `${id}\n`))
    .join('')
}

function retiredIn(lines: readonly string[]): readonly string[] {
  return lines.filter(line => line.endsWith(RETIRED)).map(line => line.slice(0, -RETIRED.length))
}

function idsOf({
  value: { id: question, points, redFlags, followUps },
}: QuestionSource): readonly LockedId[] {
  return [
    ...points.map(({ id }, i) => ({ id: `${question} ${id}`, path: ['points', i, 'id'] })),
    ...redFlags.map(({ id }, i) => ({ id: `${question} flag:${id}`, path: ['redFlags', i, 'id'] })),
    ...followUps.flatMap((followUp, i) =>
      followUp.points.map(({ id }, j) => ({
        id: `${question} follow-up:${followUp.id}/${id}`,
        path: ['followUps', i, 'points', j, 'id'],
      })),
    ),
  ]
}

function fileOf(id: string): string {
  return `bank/questions/${id.split(' ')[0]}.yaml`
}
