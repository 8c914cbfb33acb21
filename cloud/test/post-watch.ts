import type { Endpoint } from '@talent/contract'
import { pauseSearch, removeSearch, saveSearch, setPostMark } from '@talent/contract/post-watch'
import { addTalent, type Person } from './district.ts'
import { shipNotice } from './notice-editor.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

/** What somebody looks for. @returns its id */
export const savedSearchOf = async (client: Person['client'], q = '材料'): Promise<string> =>
  (await client.call(saveSearch, { body: { search: { q } } })).id

/** Each changing endpoint of saved posts and searches, with a call of it that changes something. */
export const postWatchPresses = (t: TestApp): [Endpoint, () => Promise<Press>][] => [
  [
    setPostMark,
    async () => {
      await shipNotice(t)
      const { client } = await addTalent(t)
      return { client, call: { params: { id: 'n12-1' }, body: { marked: true } } }
    },
  ],
  [
    saveSearch,
    async () => ({ client: (await addTalent(t)).client, call: { body: { search: { q: '材料' } } } }),
  ],
  ...[[pauseSearch, { paused: true }] as const, [removeSearch, undefined] as const].map(
    ([endpoint, body]): [Endpoint, () => Promise<Press>] => [
      endpoint,
      async () => {
        const { client } = await addTalent(t)
        const params = { id: await savedSearchOf(client) }
        return { client, call: body === undefined ? { params } : { params, body } }
      },
    ],
  ),
]
