import type { Tab } from './navigation.ts'
import { useNavigation } from './navigation.ts'
import './Tabs.css'

/** The entries of the navigation: in the running head, or on a narrow screen in a bar at the bottom. */
export function Tabs() {
  const { tabs, open } = useNavigation()
  return (
    <nav className="tabs" aria-label="Main">
      {tabs.map(({ name, places: [first, ...more] }) => (
        <a
          key={name}
          href={first.path}
          aria-current={name === open ? (more.length > 0 ? 'true' : 'page') : undefined}
        >
          <TabIcon path={first.path} />
          {name}
        </a>
      ))}
    </nav>
  )
}

interface PlacesProps {
  readonly tab: Tab | undefined
  readonly open: string | undefined
}

/** The places within an entry that has several. */
export function Places({ tab, open }: PlacesProps) {
  if (!tab || tab.places.length < 2) return null
  return (
    <nav className="places" aria-label={tab.name}>
      {tab.places.map(({ path, name }) => (
        <a key={path} href={path} aria-current={name === open ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}

function TabIcon({ path }: { readonly path: string }) {
  const shape = SHAPES[path]
  return (
    shape && (
      <svg className="tab-icon" viewBox="0 0 24 24" aria-hidden="true">
        {shape}
      </svg>
    )
  )
}

/** A day on a calendar, rows of an index, two who speak, a band that narrows, two sliders. */
const SHAPES: Readonly<Record<string, React.ReactNode>> = {
  '/': (
    <>
      <path d="M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4" />
      <path className="filled" d="M8 13.5h3.5V17H8z" />
    </>
  ),
  '/bank': <path d="M9 6h11M9 12h11M9 18h11M4 6h1.5M4 12h1.5M4 18h1.5" />,
  '/interviews': <path d="M3.5 4.5h12v8h-7l-3 3v-3h-2zM18.5 9.5h2v8h-2v3l-3-3h-6" />,
  '/history': (
    <>
      <path d="M4 4v16h16.5" />
      <path d="M7 6l5.5 3.5L20 11M7 17l5.5-2L20 14.5" />
    </>
  ),
  '/settings': (
    <>
      <path d="M4 8h8M16 8h4M4 16h4M12 16h8" />
      <circle cx="14" cy="8" r="2" />
      <circle cx="10" cy="16" r="2" />
    </>
  ),
}
