import { ResourceTemplate } from '@modelcontextprotocol/server'
import type { McpServer } from '@modelcontextprotocol/server'
import { told } from '../http.ts'
import type { Client } from '../http.ts'
import { cutText, reading } from './replies.ts'
import { questionMarkdown, resourceOf } from './question-text.ts'
import { reportText } from './report-text.ts'

/** Most reports that are listed. Older ones can be read by their address. */
const MOST_REPORTS = 50
/** Most values that a completion may offer, by the protocol. */
const MOST_OFFERED = 100

/** Questions and reports, to be read. */
export function addResources(server: McpServer, client: Client): void {
  const ids = async () => (await told(client.bank.$get())).questions.map(q => q.id.split('/'))
  const offered = (values: readonly string[], begun: string) =>
    [...new Set(values)].filter(value => value.startsWith(begun)).slice(0, MOST_OFFERED)

  server.registerResource(
    'question',
    new ResourceTemplate(resourceOf('{section}/{slug}'), {
      list: () =>
        reading(async () => {
          const { questions } = await told(client.bank.$get())
          return {
            resources: questions.map(q => ({
              uri: resourceOf(q.id),
              name: q.id,
              title: q.title,
              mimeType: 'text/markdown',
            })),
          }
        }),
      complete: {
        section: async begun =>
          offered(
            (await ids()).map(([section = '']) => section),
            begun,
          ),
        slug: async (begun, context) =>
          offered(
            (await ids()).flatMap(([section, slug = '']) =>
              (context?.arguments?.['section'] ?? section) === section ? [slug] : [],
            ),
            begun,
          ),
      },
    }),
    {
      title: 'A question',
      description:
        'A question of the bank. It includes the points of a good answer, a model answer and sources once ' +
        'the learner has attempted it.',
      mimeType: 'text/markdown',
    },
    (uri, { section, slug }) =>
      reading(async () => {
        const view = await told(
          client.questions[':section'][':slug'].$get({
            param: { section: String(section), slug: String(slug) },
          }),
        )
        return {
          contents: [{ uri: uri.href, mimeType: 'text/markdown', text: cutText(questionMarkdown(view)) }],
        }
      }),
  )

  server.registerResource(
    'report',
    new ResourceTemplate('viva://reports/{id}', {
      list: () =>
        reading(async () => {
          const { attempts } = await told(client.history.$get())
          return {
            resources: attempts.slice(0, MOST_REPORTS).map(a => ({
              uri: `viva://reports/${a.id}`,
              name: `${a.question} ${a.at}`,
              title: `${a.title}, ${a.at.slice(0, 10)}`,
              mimeType: 'application/json',
            })),
          }
        }),
    }),
    {
      title: 'A report',
      description: 'The examiner’s findings on one answer.',
      mimeType: 'application/json',
    },
    (uri, { id }) =>
      reading(async () => {
        const view = await told(client.attempts[':id'].$get({ param: { id: String(id) } }))
        return {
          contents: [
            {
              uri: uri.href,
              mimeType: 'application/json',
              text: JSON.stringify({ ...reportText(view), answer: view.attempt.answer }),
            },
          ],
        }
      }),
  )
}
