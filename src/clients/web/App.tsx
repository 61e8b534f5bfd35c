import { lazy, Suspense, useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { QuestionId } from '#domain'
import { ApiContext } from './data/api-context.ts'
import type { PageApi } from './data/api.ts'
import { Frame } from './shell/Frame.tsx'
import { Message, Waiting } from './components/Message.tsx'
import { matchPath, useAddress } from './shell/router.ts'
import { SettingsProvider } from './shell/SettingsProvider.tsx'
import { TodayPage } from './pages/today/TodayPage.tsx'

const BankPage = lazy(async () => ({ default: (await import('./pages/bank/BankPage.tsx')).BankPage }))
const MapPage = lazy(async () => ({ default: (await import('./pages/bank/MapPage.tsx')).MapPage }))
const PracticePage = lazy(async () => ({
  default: (await import('./pages/practice/PracticePage.tsx')).PracticePage,
}))
const ReportPage = lazy(async () => ({
  default: (await import('./pages/report/ReportPage.tsx')).ReportPage,
}))
const InterviewsPage = lazy(async () => ({
  default: (await import('./pages/interview/InterviewsPage.tsx')).InterviewsPage,
}))
const InterviewPage = lazy(async () => ({
  default: (await import('./pages/interview/InterviewPage.tsx')).InterviewPage,
}))
const DebriefPage = lazy(async () => ({
  default: (await import('./pages/debrief/DebriefPage.tsx')).DebriefPage,
}))
const ExercisesPage = lazy(async () => ({
  default: (await import('./pages/exercises/ExercisesPage.tsx')).ExercisesPage,
}))
const ExercisePage = lazy(async () => ({
  default: (await import('./pages/exercises/ExercisePage.tsx')).ExercisePage,
}))
const HistoryPage = lazy(async () => ({
  default: (await import('./pages/history/HistoryPage.tsx')).HistoryPage,
}))
const GlossaryPage = lazy(async () => ({
  default: (await import('./pages/glossary/GlossaryPage.tsx')).GlossaryPage,
}))
const SettingsPage = lazy(async () => ({
  default: (await import('./pages/settings/SettingsPage.tsx')).SettingsPage,
}))

export function App({ api }: { readonly api: PageApi }) {
  const { pathname } = useAddress()
  const first = useRef(true)

  useEffect(() => {
    if (first.current) first.current = false
    else if (location.hash === '' && document.activeElement === document.body)
      document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname])

  return (
    <ApiContext value={api}>
      <SettingsProvider>
        <Suspense fallback={<Coming />}>
          <Route key={pathname} path={pathname} />
        </Suspense>
      </SettingsProvider>
    </ApiContext>
  )
}

function Route({ path }: { readonly path: string }): ReactNode {
  const question = matchPath('/q/:section/:slug', path)
  const attempt = matchPath('/a/:id', path)
  const interview = matchPath('/interviews/:id', path)
  const debrief = matchPath('/interviews/:id/debrief', path)
  const exercise = matchPath('/exercises/:section/:slug/:exercise', path)
  const exercisesOf = matchPath('/exercises/:section/:slug', path)
  if (question) return <PracticePage id={questionIn(question)} />
  if (attempt) return <ReportPage id={attempt['id'] ?? ''} />
  if (interview) return <InterviewPage id={interview['id'] ?? ''} />
  if (debrief) return <DebriefPage id={debrief['id'] ?? ''} />
  if (exercise) return <ExercisePage question={questionIn(exercise)} exercise={exercise['exercise'] ?? ''} />
  if (exercisesOf) return <ExercisesPage question={questionIn(exercisesOf)} />
  switch (path) {
    case '/':
      return <TodayPage />
    case '/bank':
      return <BankPage />
    case '/map':
      return <MapPage />
    case '/interviews':
      return <InterviewsPage />
    case '/exercises':
      return <ExercisesPage />
    case '/history':
      return <HistoryPage />
    case '/glossary':
      return <GlossaryPage />
    case '/settings':
      return <SettingsPage />
    default:
      return <Lost path={path} />
  }
}

function questionIn(part: Readonly<Record<string, string>>): QuestionId {
  return `${part['section']}/${part['slug']}` as QuestionId // The server parses it.
}

/** The chrome stands while a page is fetched. */
function Coming() {
  return (
    <Frame title="Loading" page="coming" keyLine={[]}>
      <Waiting />
    </Frame>
  )
}

function Lost({ path }: { readonly path: string }) {
  return (
    <Frame title="Nothing here" page="lost" keyLine={[]}>
      <Message
        title="There is no such page."
        whole
        acts={
          <a className="btn" href="/">
            Go to Today
          </a>
        }
      >
        <span className="mono">{path}</span> leads nowhere. Your record is not touched.
      </Message>
    </Frame>
  )
}
