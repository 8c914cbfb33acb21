import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidHide } from '@tarojs/taro'
import { ContractError, getDraft, saveDraft, type DraftBody } from '@talent/contract'
import { clockTime } from '@/lib/dates'
import { newIdempotencyKey } from '@/lib/idempotency-key'
import { draftKey } from '@/lib/kept-draft'
import { onReconnect } from '@/lib/network'
import { call } from '@/lib/request'
import { useEndpoint } from '@/lib/use-endpoint'
import {
  asKept,
  dropDraft,
  EMPTY_BODY,
  isSynced,
  keepDraft,
  localDraft,
  newerDraft,
  storeDraft,
  useDraftStore,
} from './draft-store'

/** After the last key stroke. */
const SAVE_AFTER_MS = 1000

export interface MatterDraft {
  body: DraftBody
  /** As a function where several changes may come before the next drawing, e.g. photos one after the other. */
  change: (part: (before: DraftBody) => Partial<DraftBody>) => void
  /** 草稿已保存 14:32, or what is wrong; null before anything was typed. */
  status: { saved: boolean; text: string } | null
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
 * when the connection is back. null while it is still being looked for.
 */
export function useMatterDraft(accountId: string, matterCode: string): MatterDraft | null {
  const key = draftKey('matter', matterCode, accountId)
  const params = { code: matterCode }
  const server = useEndpoint(getDraft, { params }, { revalidateOnFocus: false, revalidateOnReconnect: false })
  const draft = useDraftStore((state) => state.drafts[key])
  const [stored, setStored] = useState(true)
  const [failed, setFailed] = useState(false)
  const saving = useRef<Promise<boolean>>(Promise.resolve(true))
  const held = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const gone = useRef(false)
  const known = server.data !== undefined || server.error !== undefined

  useEffect(() => {
    if (!known || useDraftStore.getState().drafts[key] !== undefined || gone.current) return
    const found = newerDraft(localDraft(key), server.data?.draft)
    keepDraft(
      key,
      found === null
        ? { body: EMPTY_BODY, changedAt: '', synced: null, submissionKey: null }
        : { ...found, body: asKept(found.body) },
    )
  }, [known, key, server.data])

  const send = useCallback(async (): Promise<boolean> => {
    const now = useDraftStore.getState().drafts[key]
    if (gone.current || now === undefined || now.changedAt === '' || isSynced(now)) return true
    if (held.current) return false
    try {
      const { savedAt } = await call(saveDraft, { params: { code: matterCode }, body: now.body })
      const after = useDraftStore.getState().drafts[key]
      if (!gone.current && after !== undefined) {
        keepDraft(key, { ...after, synced: { changedAt: now.changedAt, savedAt } })
        storeDraft(key)
      }
      setFailed(false)
      return true
    } catch {
      setFailed(true)
      return false
    }
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
  const latest = () => useDraftStore.getState().drafts[key] ?? draft
  return {
    body: draft.body,
    change: (part) => {
      const now = latest()
      keepDraft(key, {
        ...now,
        body: { ...now.body, ...part(now.body) },
        changedAt: new Date().toISOString(),
      })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), SAVE_AFTER_MS)
    },
    status: draft.changedAt === '' ? null : statusOf(isSynced(draft), stored, failed, draft.changedAt),
    save,
    submit: async (effect) => {
      held.current = true
      clearTimeout(timer.current)
      await saving.current
      const now = latest()
      const submissionKey = now.submissionKey ?? newIdempotencyKey()
      keepDraft(key, { ...now, submissionKey })
      storeDraft(key)
      try {
        const result = await effect(submissionKey)
        gone.current = true
        dropDraft(key)
        return result
      } catch (error) {
        held.current = false
        if (error instanceof ContractError && error.code === 'key_reused')
          keepDraft(key, { ...latest(), submissionKey: null })
        void save()
        throw error
      }
    },
  }
}

function statusOf(
  synced: boolean,
  stored: boolean,
  failed: boolean,
  changedAt: string,
): NonNullable<MatterDraft['status']> {
  if (synced) return { saved: true, text: `草稿已保存 ${clockTime(changedAt)}` }
  if (!stored && failed) return { saved: false, text: '草稿未保存，请保持页面打开' }
  return failed
    ? { saved: false, text: '未保存到云端，联网后自动重试' }
    : { saved: true, text: '正在保存草稿' }
}
