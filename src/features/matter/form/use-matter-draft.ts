import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidHide } from '@tarojs/taro'
import { hasCode } from '@talent/contract'
import { getDraft, saveDraft, type DraftBody, type DraftBrief } from '@talent/contract/matter'
import type { Change } from '@talent/contract/publication'
import { clockTime } from '@/lib/dates'
import { RefusedError, toError } from '@/lib/failure'
import { newIdempotencyKey } from '@/lib/idempotency-key'
import { draftKey } from '@/lib/kept-draft'
import { onReconnect } from '@/lib/network'
import { call } from '@/lib/request'
import { useQuery } from '@/lib/server-data'
import {
  chosen,
  draftInMemory,
  dropDraft,
  EMPTY_DRAFT,
  goneMeanwhile,
  isSynced,
  keepDraft,
  localDraft,
  meetServer,
  storeDraft,
  useDraftStore,
  type LocalDraft,
} from './draft-store'
import { sameDraft, type Conflict } from './merge-drafts'

/** After the last key stroke. */
const SAVE_AFTER_MS = 1000
/** Another place may go on writing while this one saves. */
const MOST_ATTEMPTS = 5

export interface MatterDraft {
  body: DraftBody
  /** As a function where several changes may come before the next drawing, e.g. photos one after the other. */
  change: (part: (before: DraftBody) => Partial<DraftBody>) => void
  /** 草稿已保存 14:32, or what is wrong; null before anything was typed. */
  status: { saved: boolean; text: string } | null
  /** Written here and in another place: nothing is saved there before one of both is chosen for each. */
  conflicts: readonly Conflict[]
  choose: (path: string, whose: 'mine' | 'theirs') => void
  /** What the matter asks otherwise since this was filled in. */
  changes: readonly Change[]
  /** Now, e.g. by the button. Whether the server has it. */
  save: () => Promise<boolean>
  /**
   * Sends with nothing else on its way (a save arriving afterwards would bring the draft back) and forgets the draft then.
   * The key is the same until an answer came, even after a restart: what is edited meanwhile makes no second request.
   */
  submit: <T>(send: (idempotencyKey: string) => Promise<T>) => Promise<T>
}

/**
 * The half-filled form: on this phone a second after typing stops, then on the server; what failed is tried again
 * when the connection is back. What another phone or window wrote joins it (`mergeDrafts`). null while it is still being
 * looked for.
 */
export function useMatterDraft(
  accountId: string,
  matterCode: string,
  matterVersion: number | undefined,
  /** `bundle`: of several matters in one form, by the code of the bundle. */
  form: DraftBrief['form'] = 'matter',
): MatterDraft | null {
  const key = draftKey(form, matterCode, accountId)
  const params = { code: matterCode }
  const server = useQuery(getDraft, { params })
  const draft = useDraftStore((state) => state.drafts[key])
  const [stored, setStored] = useState(true)
  const [failed, setFailed] = useState<Error | null>(null)
  const saving = useRef<Promise<boolean>>(Promise.resolve(true))
  const held = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const gone = useRef(false)
  const known = server.data !== undefined || server.error !== undefined
  // As of opening: once it is saved again the server has nothing to tell any more.
  const [changes, setChanges] = useState<readonly Change[]>([])
  const told = server.data?.changes
  useEffect(() => {
    if (told !== undefined && told.length > 0) setChanges(told)
  }, [told])
  const filledIn = useRef(matterVersion)
  filledIn.current = matterVersion

  useEffect(() => {
    if (!known || gone.current) return
    const inMemory = draftInMemory(key)
    const found = server.data?.draft
    if (inMemory === undefined) keepDraft(key, meetServer(localDraft(key), found) ?? EMPTY_DRAFT)
    // Older ones, and that there is none, may have been asked before this one was saved.
    else if (found && found.version > (inMemory.known?.version ?? 0))
      keepDraft(key, meetServer(inMemory, found) ?? EMPTY_DRAFT)
  }, [known, key, server.data])

  const send = useCallback(async (): Promise<boolean> => {
    const change = (part: (now: LocalDraft) => LocalDraft) => {
      const now = draftInMemory(key)
      if (gone.current || now === undefined) return
      keepDraft(key, part(now))
      storeDraft(key)
    }
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const now = draftInMemory(key)
      if (gone.current || now === undefined || isSynced(now)) return true
      if (held.current || now.conflicts.length > 0) return false
      const { body, known: base } = now
      change((draft) => ({ ...draft, sent: body }))
      try {
        const basedOn = base?.version ?? null
        const saved = await call(saveDraft, {
          params: { code: matterCode },
          body: { ...body, basedOn, matterVersion: filledIn.current },
        })
        change((draft) => ({ ...draft, known: { ...saved, body }, sent: null }))
        setFailed(null)
        return true
      } catch (error) {
        if (!hasCode(error, 'stale_draft')) {
          setFailed(toError(error))
          return false
        }
        setFailed(error)
        const { draft: there = null } = error.detail
        change((draft) => meetServer(draft, there) ?? EMPTY_DRAFT)
      }
    }
    return false
  }, [key, matterCode])

  const save = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current)
    if (!gone.current) setStored(storeDraft(key))
    // One after the other: an older one must not arrive last.
    saving.current = saving.current.then(send)
    return saving.current
  }, [key, send])

  useEffect(() => {
    const stopWatching = onReconnect(() => void save())
    return () => {
      stopWatching()
      void save()
    }
  }, [save])
  useDidHide(() => void save())

  if (draft === undefined) return null
  const latest = () => draftInMemory(key) ?? draft
  return {
    body: draft.body,
    change: (part) => {
      // A file may arrive after the draft was handed in or cleared: it doesn't bring it back.
      const now = draftInMemory(key)
      if (now === undefined) return
      keepDraft(key, { ...now, body: { ...now.body, ...part(now.body) } })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), SAVE_AFTER_MS)
    },
    status: statusOf(draft, stored, failed),
    conflicts: draft.conflicts,
    changes,
    choose: (path, whose) => {
      keepDraft(key, chosen(latest(), path, whose))
      void save()
    },
    save,
    submit: async (effect) => {
      if (goneMeanwhile(key))
        throw new RefusedError('这份草稿已在另一个窗口提交或清除，请先看“我的办理”。要再提交一件，请再点提交')
      const shown = latest().body
      storeDraft(key)
      if (latest().conflicts.length > 0 || !sameDraft(latest().body, shown))
        throw new RefusedError('另一处也改了这份草稿，改动已合到一起，请看过再提交')
      held.current = true
      clearTimeout(timer.current)
      await saving.current
      const submissionKey = latest().submissionKey ?? newIdempotencyKey()
      keepDraft(key, { ...latest(), submissionKey })
      storeDraft(key)
      try {
        const result = await effect(submissionKey)
        gone.current = true
        dropDraft(key)
        return result
      } catch (error) {
        held.current = false
        if (hasCode(error, 'stale_version')) setChanges(error.detail.changes ?? [])
        if (hasCode(error, 'key_reused')) keepDraft(key, { ...latest(), submissionKey: null })
        void save()
        throw error
      }
    },
  }
}

function statusOf(draft: LocalDraft, stored: boolean, failed: Error | null): MatterDraft['status'] {
  if (isSynced(draft))
    return draft.known && { saved: true, text: `草稿已保存 ${clockTime(draft.known.savedAt)}` }
  if (draft.conflicts.length > 0) return { saved: false, text: '另一处也改了，请选择' }
  if (!stored && failed) return { saved: false, text: '草稿未保存，请保持页面打开' }
  // No connection mends it: something typed is longer than the server takes.
  if (hasCode(failed, 'invalid')) return { saved: false, text: '有一项太长，暂未存到云端' }
  return failed
    ? { saved: false, text: '未保存到云端，联网后自动重试' }
    : { saved: true, text: '正在保存草稿' }
}
