import { Fragment, Suspense, useEffect, useRef } from 'react'
import { Waiting } from './components/Message.tsx'
import { ApiContext } from './data/api-context.ts'
import type { PageApi } from './data/api.ts'
import { routeAt, TABS } from './routes.ts'
import { Frame } from './shell/Frame.tsx'
import { NavigationContext } from './shell/navigation.ts'
import { useAddress } from './shell/router.ts'
import { SettingsProvider } from './shell/SettingsProvider.tsx'

/** The page at the address, over the app that it asks. */
export function App({ api }: { readonly api: PageApi }) {
  const { pathname } = useAddress()
  const route = routeAt(pathname)
  useFocusOnArrival(pathname)
  return (
    <ApiContext value={api}>
      <SettingsProvider>
        <NavigationContext value={{ tabs: TABS, open: route.tab, place: route.place }}>
          <Suspense fallback={<Coming />}>
            <Fragment key={pathname}>{route.show(pathname)}</Fragment>
          </Suspense>
        </NavigationContext>
      </SettingsProvider>
    </ApiContext>
  )
}

/** A new page takes the focus if nothing on it has it, as the link that led there is gone. */
function useFocusOnArrival(pathname: string): void {
  const first = useRef(true)
  useEffect(() => {
    if (first.current) first.current = false
    else if (location.hash === '' && document.activeElement === document.body)
      document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname])
}

/** Keeps the chrome in place while a page is fetched. */
function Coming() {
  return (
    <Frame title="Loading" page="coming" keyLine={[]}>
      <Waiting />
    </Frame>
  )
}
