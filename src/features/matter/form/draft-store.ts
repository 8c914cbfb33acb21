import { DraftBody } from '@talent/contract'
import * as v from 'valibot'
import { create } from 'zustand'
import { useSession } from '@/features/account'
import { readStored, removeStored, writeStored } from '@/lib/storage'

/** A half-filled form as this phone keeps it. */
export interface LocalDraft {
  body: DraftBody
  changedAt: string
  /** The change the server took last, and the server's time of it. The two clocks differ: they are never compared to tell. */
  synced: { changedAt: string; savedAt: string } | null
  /** Of a submission that hasn't been answered yet: trying again, even after a restart, makes no second request. */
  submissionKey: string | null
}

interface DraftState {
  drafts: Readonly<Record<string, LocalDraft>>
}

export const EMPTY_BODY: DraftBody = { answers: {}, materials: {}, slots: [], channel: null, deferred: [] }

export const useDraftStore = create<DraftState>(() => ({ drafts: {} }))

// What one person left unsent waits in the phone's store, not in memory before the next.
useSession.subscribe(({ token }, before) => {
  if (token === before.token) return
  Object.keys(useDraftStore.getState().drafts).forEach(storeDraft)
  useDraftStore.setState({ drafts: {} })
})

export const localDraft = (key: string): LocalDraft | null =>
  useDraftStore.getState().drafts[key] ?? readStored<LocalDraft>(key)

export function keepDraft(key: string, draft: LocalDraft): void {
  useDraftStore.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }))
}

/** As this version keeps it. Files of an older one can't be shown or sent: they are left out, what was written stays. */
export const asKept = (body: DraftBody): DraftBody => ({
  ...EMPTY_BODY,
  ...body,
  ...(v.is(DraftBody.entries.materials, body.materials) ? {} : { materials: {} }),
})

/** Onto the phone's own store; false where it is full or forbidden. */
export const storeDraft = (key: string): boolean => {
  const draft = useDraftStore.getState().drafts[key]
  return draft === undefined || writeStored(key, draft)
}

export function dropDraft(key: string): void {
  useDraftStore.setState(({ drafts }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([name]) => name !== key)),
  }))
  removeStored(key)
}

export const isSynced = ({ changedAt, synced }: LocalDraft): boolean => synced?.changedAt === changedAt

/**
 * Which of the two to go on with. What the server holds from this phone is the older or the same; only where another
 * phone went on meanwhile does the time decide. `undefined`: the server couldn't be asked.
 */
export function newerDraft(
  local: LocalDraft | null,
  server: (DraftBody & { savedAt: string }) | null | undefined,
): LocalDraft | null {
  if (server === undefined) return local
  // Handed in from another phone. A submission begun here may be that very one: its key is still needed.
  if (server === null) return local !== null && local.submissionKey === null && isSynced(local) ? null : local
  if (local !== null && (local.synced?.savedAt === server.savedAt || local.changedAt >= server.savedAt))
    return local
  const { savedAt, ...body } = server
  return {
    body,
    changedAt: savedAt,
    synced: { changedAt: savedAt, savedAt },
    submissionKey: local?.submissionKey ?? null,
  }
}
