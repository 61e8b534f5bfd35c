import { createElement, lazy } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { LostPage } from './pages/lost/LostPage.tsx'
import { UnfetchedPage } from './pages/lost/UnfetchedPage.tsx'
import { TodayPage } from './pages/today/TodayPage.tsx'
import { matchPath } from './shell/router.ts'
import type { Params } from './shell/router.ts'
import type { Place, Tab } from './shell/navigation.ts'

/** Where a page stands in the navigation. */
interface Where {
  /** The entry of the navigation that is open on this page, and the place within it. */
  readonly tab: string | undefined
  readonly place: string | undefined
  /** Whether the navigation leads here, and the key that does after `g`. */
  readonly listed: boolean
  readonly key: string | undefined
}

interface PageRoute extends Where {
  readonly path: string
  /** The page at a path of this route. */
  show(path: string): ReactNode
}

/** A page that the navigation does not know. */
const NOWHERE: Where = { tab: undefined, place: undefined, listed: false, key: undefined }

/**
 * Every page: its path and file, its entry of the navigation and the place within it. The navigation follows the
 * order of this table.
 */
export const ROUTES: readonly PageRoute[] = [
  routeTo('/', TodayPage, at('Today', 'Today', 't')),
  route('/bank', () => import('./pages/bank/BankPage.tsx'), at('Practise', 'Bank', 'b')),
  route('/map', () => import('./pages/bank/MapPage.tsx'), within('Practise', 'Bank')),
  route('/q/:question', () => import('./pages/practice/PracticePage.tsx')),
  route('/a/:id', () => import('./pages/report/ReportPage.tsx')),
  route('/exercises', () => import('./pages/exercises/ExercisesPage.tsx'), at('Practise', 'Exercises', 'e')),
  route(
    '/exercises/:question',
    () => import('./pages/exercises/ExercisesPage.tsx'),
    within('Practise', 'Exercises'),
  ),
  route(
    '/exercises/:question/:exercise',
    () => import('./pages/exercises/ExercisePage.tsx'),
    within('Practise', 'Exercises'),
  ),
  route('/labs', () => import('./labs/LabsPage.tsx'), at('Practise', 'Labs', 'a')),
  route('/labs/:id', () => import('./labs/LabPage.tsx'), within('Practise', 'Labs')),
  route(
    '/interviews',
    () => import('./pages/interview/InterviewsPage.tsx'),
    at('Interviews', 'Mock interviews', 'i'),
  ),
  route(
    '/interviews/:id',
    () => import('./pages/interview/InterviewPage.tsx'),
    within('Interviews', 'Mock interviews'),
  ),
  route(
    '/interviews/:id/debrief',
    () => import('./pages/debrief/DebriefPage.tsx'),
    within('Interviews', 'Mock interviews'),
  ),
  route(
    '/diagnostic',
    () => import('./pages/diagnostic/DiagnosticsPage.tsx'),
    at('Interviews', 'Diagnostic', 'd'),
  ),
  route(
    '/diagnostic/:id',
    () => import('./pages/diagnostic/DiagnosticPage.tsx'),
    within('Interviews', 'Diagnostic'),
  ),
  route('/history', () => import('./pages/history/HistoryPage.tsx'), at('Review', 'History', 'h')),
  route('/sheet', () => import('./pages/sheet/SheetPage.tsx'), at('Review', 'Gap sheet', 'p')),
  route('/glossary', () => import('./pages/glossary/GlossaryPage.tsx'), at('Review', 'Glossary', 'l')),
  route('/glossary/drill', () => import('./pages/glossary/DrillPage.tsx'), within('Review', 'Glossary')),
  route('/settings', () => import('./pages/settings/SettingsPage.tsx'), at('Settings', 'Settings', 's')),
]

/** For a path that no route has. */
export const LOST: PageRoute = {
  path: '*',
  ...NOWHERE,
  show: () => createElement(LostPage),
}

export const TABS: readonly Tab[] = [...Map.groupBy(ROUTES, each => each.tab ?? '')].flatMap(
  ([name, routes]) => {
    const [first, ...rest] = routes.filter(each => each.listed).map(placeOf)
    return first ? [{ name, places: [first, ...rest] }] : []
  },
)

function placeOf({ path, place = '', key }: PageRoute): Place {
  return { path, name: place, key }
}

export function routeAt(path: string): PageRoute {
  return ROUTES.find(({ path: pattern }) => matchPath(pattern, path)) ?? LOST
}

/**
 * A page that is fetched when first opened. Its file exports the page and, apart from types, nothing else.
 */
function route<P extends string>(
  path: P,
  load: () => Promise<Readonly<Record<string, ComponentType<Params<P>>>>>,
  where: Where = NOWHERE,
): PageRoute {
  const page = lazy(async (): Promise<{ readonly default: ComponentType<Params<P>> }> => {
    const file = await load().catch(() => undefined)
    if (!file) return { default: UnfetchedPage }
    const [component, ...others] = Object.values(file)
    if (!component || others.length > 0) throw new Error(`the file of ${path} must export its page alone`)
    return { default: component }
  })
  return routeTo(path, page, where)
}

function routeTo<P extends string>(path: P, page: ComponentType<Params<P>>, where: Where): PageRoute {
  return {
    path,
    ...where,
    show(address) {
      const params = matchPath(path, address)
      return params && createElement(page, params)
    },
  }
}

/** A place of the navigation, reached by a key. */
function at(tab: string, place: string, key: string): Where {
  return { tab, place, listed: true, key }
}

/** A page within a place. */
function within(tab: string, place: string): Where {
  return { tab, place, listed: false, key: undefined }
}
