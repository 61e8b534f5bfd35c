import type { DiagnosticRow, DiagnosticView, DiagnosticsView } from '#api'
import type { Bank } from '#bank'
import { epochMs } from '#domain'
import type { AskedShort } from '#domain'
import { DIAGNOSTIC } from '#readiness'
import type { DiagnosticRun } from '#readiness'
import { sectionOf } from '../questions/question-view.ts'
import type { RecordIndex } from '../record-index.ts'
import type { Services } from '../services.ts'

/** The possible aims of a diagnostic, and the diagnostics so far, newest first. */
export function diagnosticsView({ bank }: Services, record: RecordIndex): DiagnosticsView {
  const { aim } = record.settings
  const aimed = aim?.kind === 'blueprint' ? aim.blueprint : undefined
  return {
    aim: bank.blueprints.find(({ id }) => id === aimed)?.id ?? null,
    blueprints: bank.blueprints.map(({ id, title, about }) => ({ id, title, about })),
    runs: [...record.diagnostics.values()]
      .toSorted((a, b) => epochMs(b.startedAt) - epochMs(a.startedAt))
      .map(rowOf),
  }
}

export function rowOf({ id, blueprint, startedAt, asked, because }: DiagnosticRun): DiagnosticRow {
  return {
    id,
    title: blueprint?.title ?? null,
    at: startedAt,
    done: asked.filter(({ answer }) => answer).length,
    because,
  }
}

/** A diagnostic while it runs. It says nothing of the answers so far. */
export function diagnosticView({ bank }: Services, run: DiagnosticRun): DiagnosticView {
  const last = run.because === null ? run.asked.at(-1) : undefined
  return {
    row: rowOf(run),
    number: run.next,
    most: DIAGNOSTIC.most,
    seconds: { spent: run.seconds, most: DIAGNOSTIC.seconds },
    waiting:
      last && !last.answer
        ? {
            kind: last.item.kind,
            section: sectionOf(last.item.question),
            prompt: last.prompt,
            wanted: wantedOf(bank, last.item),
          }
        : null,
  }
}

/** Null for a follow-up, and for a calculation that has left the bank since. */
function wantedOf(bank: Bank, item: AskedShort) {
  if (item.kind === 'follow-up') return null
  const exercise = bank.find(item.question)?.exercises.find(part => part.id === item.exercise)
  return exercise ? { unit: exercise.unit, tolerance: exercise.tolerance } : null
}
