import { Frame } from '../../shell/Frame.tsx'
import { inBar, useNavigation } from '../../shell/navigation.ts'
import './more.css'

const KEY_LINE = [
  [['j', 'k'], 'move'],
  [['Enter'], 'open'],
] as const

/** Pages without an entry of their own anywhere else. */
const UNLISTED = [
  { path: '/map', name: 'Map', key: '' },
  { path: '/diagnostic', name: 'Diagnostic', key: '' },
  { path: '/sheet', name: 'Gap sheet', key: '' },
] as const

/** Descriptions of the places, by path. */
const SAID: Readonly<Record<string, string>> = {
  '/exercises': 'Calculations with fresh numbers, marked with their units.',
  '/labs': 'Mechanisms to run: predict first, then look.',
  '/glossary': 'Concepts to know cold, and a drill.',
  '/map': 'What builds on what, by section and stage.',
  '/diagnostic': 'Where you stand, in twelve short questions.',
  '/sheet': 'What your latest answers lost, to read on the way.',
  '/settings': 'The day of the interview, minutes a day, the theme, the examiner, your record.',
}

/** Links to the places that the bar of a narrow screen has no room for. */
export function MorePage() {
  const { tabs } = useNavigation()
  // Settings stay last.
  const places = tabs.filter(tab => !inBar(tab)).toSpliced(-1, 0, ...UNLISTED)
  return (
    <Frame page="more" keyLine={KEY_LINE}>
      <h1 className="day-title">More</h1>
      <ul className="places" data-list>
        {places.map(({ path, name }) => (
          <li key={path}>
            <a href={path}>
              <b>{name}</b>
              <span className="quiet">{SAID[path]}</span>
            </a>
          </li>
        ))}
      </ul>
    </Frame>
  )
}
