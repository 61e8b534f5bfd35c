import { Message } from '../../components/Message.tsx'
import { Frame } from '../../shell/Frame.tsx'
import { useAddress } from '../../shell/router.ts'

/** The page for an address that leads nowhere. */
export function LostPage() {
  const { pathname } = useAddress()
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
        <span className="mono">{pathname}</span> does not lead anywhere. Your record is untouched.
      </Message>
    </Frame>
  )
}
