import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { guard } from './guard.ts'
import { Fault } from '#domain'
import { buildPageIfStale } from './build-page.ts'
import { listen } from './listen.ts'
import { openServices } from './open-services.ts'
import { sayLeftOut } from './bank/say-left-out.ts'
import { showPage } from './show-page.ts'
import { dataFolder, pageFolder } from './places.ts'

const USUAL_PORT = 4242

/** Serves the page and the app on this machine until it is told to stop. */
export async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  buildPageIfStale()
  const wanted = portIn(environment)
  const folder = dataFolder(environment)
  const { app, leftOut, close } = await openServices(environment)
  sayLeftOut(leftOut, line => console.error(line))

  let open = 0
  const site = new Hono()
    .use(guard(() => open))
    .route('/', app)
    .use('/assets/*', async (c, next) => {
      await next()
      c.header('cache-control', 'public, max-age=31536000, immutable')
    })
    .use(serveStatic({ root: pageFolder }))
    // The page routes any path that is not a file.
    .get('/:path{[^.]*}', serveStatic({ path: join(pageFolder, 'index.html') }))

  const { server, port } = await listen(request => site.fetch(request), wanted)
  open = port
  const address = `http://127.0.0.1:${port}`
  console.log(`Viva is at ${address}\nYour record is in ${folder}\nPress Ctrl-C to stop.`)
  await showPage(address, environment)

  const stop = () => {
    server.close(() => void close().then(() => process.exit(0)))
    server.closeAllConnections()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

/** The first port to try; 0 leaves the choice to the system. */
function portIn({ VIVA_PORT }: NodeJS.ProcessEnv): number {
  const port = Number(VIVA_PORT || USUAL_PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_500)
    throw new Fault('unavailable', `VIVA_PORT is ${VIVA_PORT}; a port is a number up to 65500`)
  return port
}
