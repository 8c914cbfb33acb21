import { filledOf, type DraftBrief } from '@talent/contract/matter'
import { draftKey, draftKeysOf } from '@/lib/kept-draft'
import { isSynced, localDraft } from './form/draft-store'

export interface Unfinished {
  code: string
  /** null where only this phone has it: it knows the matter by its code. */
  title: string | null
  filled: number
  /** When the server last saved it; null where what is here isn't there yet. */
  savedAt: string | null
}

/**
 * What a person has begun: what the server tells of, and what only this phone has, e.g. written without a connection.
 * `told` undefined: the server hasn't answered. What both had and the server has no more was handed in elsewhere.
 */
export function unfinishedOf(accountId: string, told: readonly DraftBrief[] | undefined): Unfinished[] {
  const start = draftKey('matter', '', accountId)
  const here = draftKeysOf(accountId)
    .filter((key) => key.startsWith(start))
    .flatMap((key) => {
      const draft = localDraft(key)
      const code = key.slice(start.length)
      if (draft === null || (told !== undefined && isSynced(draft))) return []
      const title = told?.find(({ matterCode }) => matterCode === code)?.matterTitle ?? null
      return [
        {
          code,
          title,
          filled: filledOf(draft.body),
          savedAt: isSynced(draft) ? (draft.known?.savedAt ?? null) : null,
        },
      ]
    })
    .filter(({ filled }) => filled > 0)
  const there = (told ?? [])
    .filter(({ matterCode }) => !here.some(({ code }) => code === matterCode))
    .map(({ matterCode, matterTitle, filled, savedAt }) => ({
      code: matterCode,
      title: matterTitle,
      filled,
      savedAt,
    }))
  return [...here, ...there]
}
