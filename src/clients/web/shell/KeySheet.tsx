import { Key } from '../components/Key.tsx'
import { useNavigation } from './navigation.ts'
import './KeySheet.css'

/** The keys of some pages, by where they work. */
const KEYS = {
  Lists: [
    [['j', 'k'], 'down, up'],
    [['Enter'], 'open, or begin'],
    [['o'], 'last report'],
    [['x'], 'clear filters'],
    [['y'], 'copy the link'],
  ],
  Writing: [
    [['Mod Enter'], 'hand in'],
    [['Alt H'], 'next hint'],
    [['Alt P'], 'preview'],
    [['Alt D'], 'dictate'],
    [['Alt T'], 'clock'],
    [['Alt S'], 'skip'],
    [['Alt 1 to 4'], 'mark yourself'],
  ],
  Interview: [
    [['Mod Enter'], 'hand in'],
    [['Alt S'], 'pass'],
    [['Alt H'], 'hint'],
    [['Alt A'], 'ask for a fact'],
    [['Alt D'], 'speak'],
    [['Alt R'], 'read aloud'],
    [['Alt P'], 'pause, resume'],
    [['Alt T'], 'clock'],
  ],
  'Glossary drill': [
    [['Enter'], 'show, take the proposal'],
    [['1 to 4'], 'again, hard, good, easy'],
    [['Alt U'], 'take back the last rating'],
  ],
  Lab: [
    [['←', '→'], 'predict'],
    [['Space'], 'show'],
    [['[', ']'], 'smaller, larger'],
    [['n'], 'new seed'],
    [['c'], 'copy the address'],
    [['Enter'], 'answer the question'],
  ],
  Report: [
    [['j', 'k'], 'point'],
    [['e'], 'its words'],
    [['a'], 'appeal'],
    [['f'], 'follow-up'],
    [['m'], 'model answer'],
    [['s'], 'sources'],
    [['r'], 'answer again'],
    [['u'], 'take back, at once'],
    [['i'], 'I mean it'],
    [['Enter'], 'next due'],
  ],
} as const

/** All keys, on a sheet that blocks nothing. */
export function KeySheet({ open }: { readonly open: boolean }) {
  const { tabs } = useNavigation()
  const places = Object.entries({
    Anywhere: [
      [['?'], 'these keys'],
      [['/'], 'search'],
      ...tabs.flatMap(({ places }) =>
        places.map(({ key = '', name }) => [['g', key], name.toLowerCase()] as const),
      ),
      [['t'], 'theme'],
      [['Esc'], 'back; drafts are kept'],
    ] as const,
    ...KEYS,
  })
  return (
    <aside id="keys" className="key-sheet" aria-label="Keys" hidden={!open} tabIndex={open ? 0 : -1}>
      <div className="key-cols">
        {places.map(([place, keys]) => (
          <section key={place}>
            <h2 className="label">{place}</h2>
            <dl>
              {keys.map(([names, does]) => (
                <div key={does}>
                  <dt>
                    {names.map(name => (
                      <Key key={name} name={name} />
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </aside>
  )
}
