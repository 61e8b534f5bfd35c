import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { guard } from './guard.ts'
import { Fault } from '#domain'
import { buildPage, isPageStale } from './build-page.ts'
import { letIn } from './let-in.ts'
import { listen } from './listen.ts'
import { openKey } from './open-key.ts'
import { openServices } from './open-services.ts'
import { sayLeftOut } from './bank/say-left-out.ts'
import { showPage } from './show-page.ts'
import { dataFolder, pageFolder } from './places.ts'

const USUAL_PORT = 4242

/** Serves the page and the app on this machine until it is told to stop. */
export async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  const wanted = portIn(environment)
  const folder = dataFolder(environment)
  const { app, leftOut, close } = await openServices(environment)
  sayLeftOut(leftOut, line => console.error(line))

  const key = openKey(folder)
  let open = 0
  /** Settled once the page is there to be served. */
  let page = Promise.resolve()
  mkdirSync(pageFolder, { recursive: true })
  const site = new Hono()
    .use(guard(() => open))
    .use(letIn(() => open, key))
    .route('/', app)
    .use(async (_, next) => {
      await page
      await next()
    })
    .use('/assets/*', async (c, next) => {
      await next()
      c.header('cache-control', 'public, max-age=31536000, immutable')
    })
    .use(serveStatic({ root: pageFolder }))
    // The page routes any path that is not a file.
    .get('/:path{[^.]*}', serveStatic({ path: join(pageFolder, 'index.html') }))

  const { server, port } = await listen(request => site.fetch(request), wanted)
  open = port
  const address = `http://127.0.0.1:${port}/?key=${key}`
  console.log(`Viva is at ${address}\nYour record is in ${folder}\nPress Ctrl-C to stop.`)

  const stop = (code: number) => {
    server.close(() => void close().then(() => process.exit(code)))
    server.closeAllConnections()
  }
  process.once('SIGINT', () => stop(0))
  process.once('SIGTERM', () => stop(0))

  if (isPageStale()) {
    console.log('Building the page …')
    page = buildPage()
    page.catch((error: Error) => {
      console.error(error.message)
      stop(3)
    })
  }
  await showPage(address, environment)
}

/** The first port to try; 0 leaves the choice to the system. */
function portIn({ VIVA_PORT }: NodeJS.ProcessEnv): number {
  const port = Number(VIVA_PORT || USUAL_PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_500)
    throw new Fault('unavailable', `VIVA_PORT is ${VIVA_PORT}; a port is a number up to 65500`)
  return port
}
