import { createElement, lazy } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { LostPage } from './pages/lost/LostPage.tsx'
import { UnfetchedPage } from './pages/lost/UnfetchedPage.tsx'
import { TodayPage } from './pages/today/TodayPage.tsx'
import { MORE } from './shell/navigation.ts'
import { matchPath } from './shell/router.ts'
import type { Params } from './shell/router.ts'
import type { Tab } from './shell/navigation.ts'

interface PageRoute {
  readonly path: string
  /** The entry of the navigation that is open on this page. */
  readonly tab: string | undefined
  /** The key that leads here after `g`. The entry links to the page that has one. */
  readonly key: string | undefined
  /** The page at a path of this route. */
  show(path: string): ReactNode
}

/** Every page: its path, file, navigation entry and key. The navigation follows the order of this table. */
export const ROUTES: readonly PageRoute[] = [
  routeTo('/', TodayPage, 'Today', 't'),
  route('/bank', () => import('./pages/bank/BankPage.tsx'), 'Bank', 'b'),
  route('/map', () => import('./pages/bank/MapPage.tsx'), 'Bank'),
  route('/q/:question', () => import('./pages/practice/PracticePage.tsx')),
  route('/a/:id', () => import('./pages/report/ReportPage.tsx')),
  route('/interviews', () => import('./pages/interview/InterviewsPage.tsx'), 'Interviews', 'i'),
  route('/interviews/:id', () => import('./pages/interview/InterviewPage.tsx'), 'Interviews'),
  route('/interviews/:id/debrief', () => import('./pages/debrief/DebriefPage.tsx'), 'Interviews'),
  route('/diagnostic', () => import('./pages/diagnostic/DiagnosticsPage.tsx'), 'Interviews'),
  route('/diagnostic/:id', () => import('./pages/diagnostic/DiagnosticPage.tsx'), 'Interviews'),
  route('/exercises', () => import('./pages/exercises/ExercisesPage.tsx'), 'Exercises', 'e'),
  route('/exercises/:question', () => import('./pages/exercises/ExercisesPage.tsx'), 'Exercises'),
  route('/exercises/:question/:exercise', () => import('./pages/exercises/ExercisePage.tsx'), 'Exercises'),
  route('/labs', () => import('./labs/LabsPage.tsx'), 'Labs', 'a'),
  route('/labs/:id', () => import('./labs/LabPage.tsx'), 'Labs'),
  route('/history', () => import('./pages/history/HistoryPage.tsx'), 'History', 'h'),
  route('/sheet', () => import('./pages/sheet/SheetPage.tsx'), 'History'),
  route('/glossary', () => import('./pages/glossary/GlossaryPage.tsx'), 'Glossary', 'l'),
  route('/glossary/drill', () => import('./pages/glossary/DrillPage.tsx'), 'Glossary'),
  route('/settings', () => import('./pages/settings/SettingsPage.tsx'), 'Settings', 's'),
  route(MORE.path, () => import('./pages/more/MorePage.tsx'), MORE.name),
]

/** For a path that no route has. */
export const LOST: PageRoute = {
  path: '*',
  tab: undefined,
  key: undefined,
  show: () => createElement(LostPage),
}

export const TABS: readonly Tab[] = ROUTES.flatMap(({ path, tab, key }) =>
  tab === undefined || key === undefined ? [] : [{ path, name: tab, key }],
)

export function routeAt(path: string): PageRoute {
  return ROUTES.find(({ path: pattern }) => matchPath(pattern, path)) ?? LOST
}

/**
 * A page that is fetched when first opened. Its file exports the page and, apart from types, nothing else.
 */
function route<P extends string>(
  path: P,
  load: () => Promise<Readonly<Record<string, ComponentType<Params<P>>>>>,
  tab?: string,
  key?: string,
): PageRoute {
  const page = lazy(async (): Promise<{ readonly default: ComponentType<Params<P>> }> => {
    const file = await load().catch(() => undefined)
    if (!file) return { default: UnfetchedPage }
    const [component, ...others] = Object.values(file)
    if (!component || others.length > 0) throw new Error(`the file of ${path} must export its page alone`)
    return { default: component }
  })
  return routeTo(path, page, tab, key)
}

function routeTo<P extends string>(
  path: P,
  page: ComponentType<Params<P>>,
  tab?: string,
  key?: string,
): PageRoute {
  return {
    path,
    tab,
    key,
    show(at) {
      const params = matchPath(path, at)
      return params && createElement(page, params)
    },
  }
}
