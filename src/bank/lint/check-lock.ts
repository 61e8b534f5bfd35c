import type { BankIssue, BankSource, Path, QuestionSource } from '#bank'

const LOCK_FILE = 'bank/ids.lock'

/** An id as it is written in the lock, and its path in the question's file. */
interface LockedId {
  readonly id: string
  readonly path: Path
}

/** Attempts refer to ids for good, so a released id stays in the bank. A new one goes into the lock. */
export function checkLock(bank: BankSource, lock: string): readonly BankIssue[] {
  const locked = lock.split(/\r?\n/)
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
            message: `${id}: released ids stay; give the changed claim a new id and keep this one`,
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
              message: `${id} is not in ${LOCK_FILE}: run npm run x -- lock`,
            },
          ],
    ),
  )
  return [...lost, ...added]
}

/** The lock with the new ids of the bank added. No id is ever removed. */
export function lockIds(bank: BankSource, lock: string): string {
  const ids = new Set([
    ...lock.split(/\r?\n/).filter(id => id !== ''),
    ...bank.questions.flatMap(question => idsOf(question).map(({ id }) => id)),
  ])
  return [...ids]
    .toSorted()
    .map(id => `${id}\n`)
    .join('')
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
