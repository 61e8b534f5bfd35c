import { inBar, MORE, useNavigation } from './navigation.ts'
import './Tabs.css'

/**
 * The entries of the navigation: all of them in one line, or on a narrow screen a bar of four and More. Both stand
 * in the page, and the styles show one.
 */
export function Tabs() {
  const { tabs, open } = useNavigation()
  const barred = tabs.find(({ name }) => name === open)
  const behindMore = open === MORE.name || (barred !== undefined && !inBar(barred))
  return (
    <nav className="tabs" aria-label="Main">
      {tabs.map(tab => (
        <a
          key={tab.path}
          href={tab.path}
          data-bar={inBar(tab) ? '' : undefined}
          aria-current={tab.name === open ? 'page' : undefined}
        >
          <TabIcon path={tab.path} />
          {tab.name}
        </a>
      ))}
      <a
        href={MORE.path}
        className="more-tab"
        data-bar=""
        aria-current={open === MORE.name ? 'page' : behindMore ? 'true' : undefined}
      >
        <TabIcon path={MORE.path} />
        {MORE.name}
      </a>
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

/** A day on a calendar, rows of an index, two who speak, a band that narrows, three dots. */
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
  [MORE.path]: (
    <>
      <circle className="filled" cx="5.5" cy="12" r="1.5" />
      <circle className="filled" cx="12" cy="12" r="1.5" />
      <circle className="filled" cx="18.5" cy="12" r="1.5" />
    </>
  ),
}
