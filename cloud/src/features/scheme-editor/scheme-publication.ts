import { chinaTime } from '@talent/contract/calendar'
import {
  checkScheme,
  contentOfScheme,
  settledScheme,
  type SchemeContent,
} from '@talent/contract/scheme-editor'
import type { Deps } from '../../deps.ts'
import { matterTitles } from '../matter/index.ts'
import type { Reviewable } from '../publication/index.ts'
import { latestScheme, putScheme } from '../recognition/index.ts'

/** A 人才分类目录 as something that is published. */
export const schemePublication = ({ clock }: Pick<Deps, 'clock'>): Reviewable<SchemeContent> => ({
  kind: 'scheme',
  current: async (reader, code) => {
    const latest = await latestScheme(reader, code)
    return latest && { version: latest.version, content: contentOfScheme(latest) }
  },
  settle: (_, content) => settledScheme(content),
  check: async (reader, content) =>
    checkScheme(content, chinaTime(clock.now()).day, new Set((await matterTitles(reader)).keys())),
  put: putScheme,
  draft: 'scheme_draft',
  titleOf: ({ name }) => name || '没有名称的目录',
})
