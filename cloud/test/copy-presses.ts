import type { Endpoint } from '@talent/contract'
import type { CopyCalls } from '@talent/contract/publication'
import { addCoordinator, type Person } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

interface Shown {
  version: number
  hash: string
}

interface Kind {
  calls: Omit<CopyCalls, 'getVersion' | 'saveCopy'>
  params: { id: string }
  /** A working copy that says something new each time. */
  copyOf: (words: string) => Promise<Shown>
  /** The review it is under. */
  sentReview: () => Promise<string>
}

/** Each endpoint that does something with a working copy, whatever it is of, with a call that changes something. */
export const copyPresses = (
  t: TestApp,
  by: Person,
  { calls, params, copyOf, sentReview }: Kind,
): [Endpoint, () => Promise<Press>][] => [
  [
    calls.discardCopy,
    async () => {
      const { version } = await copyOf('放弃两次')
      return { client: by.client, call: { params: { ...params, version: String(version) } } }
    },
  ],
  [
    calls.sendForReview,
    async () => {
      await addCoordinator(t, '高远')
      const { hash } = await copyOf('送审两次')
      return { client: by.client, call: { params, body: { hash } } }
    },
  ],
  [
    calls.review,
    async () => {
      const reviewer = await addCoordinator(t, '高远')
      const { hash } = await copyOf('审核两次')
      await by.client.call(calls.sendForReview, { params, body: { hash } })
      const body = { review: await sentReview(), decision: 'return' as const, reason: '少一条' }
      return { client: reviewer.client, call: { params, body } }
    },
  ],
  [
    calls.publish,
    async () => {
      const { hash } = await copyOf('发布两次')
      return { client: by.client, call: { params, body: { hash } } }
    },
  ],
  [
    calls.setReview,
    async () => {
      await addCoordinator(t, '高远')
      return { client: by.client, call: { body: { required: true } } }
    },
  ],
]
