import { filledOf, type DraftBrief } from '@talent/contract/matter'
import { draftKey, draftKeysOf } from '@/lib/kept-draft'
import { isSynced, localDraft } from './form/draft-store'

export interface Unfinished {
  /** Of one matter, or of several in one form; `code` is that of the matter or the bundle. */
  form: DraftBrief['form']
  code: string
  /** null where only this phone has it: it knows the matter by its code. */
  title: string | null
  filled: number
  /** When the server last saved it; null where what is here isn't there yet. */
  savedAt: string | null
  /** Of a matter that was closed: the last day to hand it in. */
  finishBy: string | null
}

const FORMS: readonly DraftBrief['form'][] = ['matter', 'bundle']

/**
 * What a person has begun: what the server tells of, and what only this phone has, e.g. written without a connection.
 * `told` undefined: the server hasn't answered. What both had and the server has no more was handed in elsewhere.
 */
export function unfinishedOf(accountId: string, told: readonly DraftBrief[] | undefined): Unfinished[] {
  const keys = draftKeysOf(accountId)
  const here = FORMS.flatMap((form) => {
    const start = draftKey(form, '', accountId)
    return keys
      .filter((key) => key.startsWith(start))
      .map((key) => ({ form, key, code: key.slice(start.length) }))
  })
    .flatMap(({ form, key, code }) => {
      const draft = localDraft(key)
      if (draft === null || (told !== undefined && isSynced(draft))) return []
      const { matterTitle: title = null, finishBy = null } =
        told?.find(({ matterCode }) => matterCode === code) ?? {}
      return [
        {
          form,
          code,
          title,
          finishBy,
          filled: filledOf(draft.body),
          savedAt: isSynced(draft) ? (draft.known?.savedAt ?? null) : null,
        },
      ]
    })
    .filter(({ filled }) => filled > 0)
  const there = (told ?? [])
    .filter(({ matterCode }) => !here.some(({ code }) => code === matterCode))
    .map(({ form, matterCode, matterTitle, filled, savedAt, finishBy }) => ({
      form,
      code: matterCode,
      title: matterTitle,
      filled,
      savedAt,
      finishBy,
    }))
  return [...here, ...there]
}
