import type { Endpoint } from '@talent/contract'
import {
  discardSchemeCopy,
  getSchemeEditor,
  publishScheme,
  reviewScheme,
  saveSchemeCopy,
  sendSchemeForReview,
  setSchemeReview,
  withdrawScheme,
  type SchemeContent,
  type SchemeCopy,
} from '@talent/contract/scheme-editor'
import { copyPresses } from './copy-presses.ts'
import type { Person } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

const params = { id: 'district' }

/** Saves a change of what is being written, or of what was published last. */
export async function writeScheme(
  by: Person,
  change: (content: SchemeContent) => SchemeContent,
): Promise<SchemeCopy> {
  const { published, copy } = await by.client.call(getSchemeEditor, { params })
  const body = {
    content: change(copy?.content ?? published.content),
    basedOn: copy?.version ?? null,
    publishedVersion: published.version,
  }
  const saved = await by.client.call(saveSchemeCopy, { params, body })
  if (saved.copy === null) throw new Error('nothing was changed')
  return saved.copy
}

/** A version that holds from this day on. @returns its number */
export async function publishFrom(
  by: Person,
  inForceFrom: string,
  change: (content: SchemeContent) => SchemeContent = (content) => content,
): Promise<number> {
  const { hash } = await writeScheme(by, (content) => change({ ...content, inForceFrom }))
  return (await by.client.call(publishScheme, { params, body: { hash } })).version
}

/** Each changing endpoint of the editor of schemes, with a call of it that changes something. */
export function schemePresses(t: TestApp, by: Person): [Endpoint, () => Promise<Press>][] {
  // What its credentials open isn't all there in a small district.
  const written = (document: string) => (content: SchemeContent) => ({
    ...{ ...content, document, inForceFrom: '2099-01-01' },
    classes: content.classes.map((one) => ({ ...one, opens: [] })),
  })
  const copyOf = (document: string) => writeScheme(by, written(document))
  return [
    [
      saveSchemeCopy,
      async () => {
        const { published, copy } = await by.client.call(getSchemeEditor, { params })
        const content = { ...published.content, document: '保存两次' }
        const body = { content, basedOn: copy?.version ?? null, publishedVersion: published.version }
        return { client: by.client, call: { params, body } }
      },
    ],
    ...copyPresses(t, by, {
      calls: {
        discardCopy: discardSchemeCopy,
        sendForReview: sendSchemeForReview,
        review: reviewScheme,
        publish: publishScheme,
        setReview: setSchemeReview,
      },
      params,
      copyOf,
      sentReview: async () => (await by.client.call(getSchemeEditor, { params })).review.sent?.id ?? '',
    }),
    [
      withdrawScheme,
      async () => {
        await by.client.call(setSchemeReview, { body: { required: false } })
        const version = await publishFrom(by, '2099-01-01', written('撤下两次'))
        return { client: by.client, call: { params, body: { version } } }
      },
    ],
  ]
}

/** For each endpoint of the editor that names a scheme, the district's: any coordinator may. */
export const anyScheme = {
  ...Object.fromEntries(
    [
      'getSchemeEditor',
      'saveSchemeCopy',
      'publishScheme',
      'withdrawScheme',
      'sendSchemeForReview',
      'reviewScheme',
    ].map((name) => [name, params]),
  ),
  getSchemeVersion: { ...params, version: '1' },
  discardSchemeCopy: { ...params, version: '1' },
}
