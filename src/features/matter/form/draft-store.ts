import { DraftBody, type SavedDraft } from '@talent/contract/matter'
import * as v from 'valibot'
import { create } from 'zustand'
import { useSession } from '@/features/account'
import { readStored, removeStored, writeStored } from '@/lib/storage'
import { mergeDrafts, sameDraft, withPart, type Conflict } from './merge-drafts'

/** A version of the server. */
interface Known {
  version: number
  savedAt: string
  body: DraftBody
}

/** A half-filled form as this phone keeps it. */
export interface LocalDraft {
  body: DraftBody
  /** The newest version of the server this phone knows: what was changed here is what differs from it. */
  known: Known | null
  /** On its way, or its answer was lost: the server may have it. */
  sent: DraftBody | null
  /** Written here and elsewhere; nothing is sent before one of both is chosen for each. */
  conflicts: readonly Conflict[]
  /** Of a submission that hasn't been answered yet: trying again, even after a restart, makes no second request. */
  submissionKey: string | null
}

interface DraftState {
  drafts: Readonly<Record<string, LocalDraft>>
}

export const EMPTY_BODY: DraftBody = { answers: {}, materials: {}, slots: [], channel: null, deferred: [] }
export const EMPTY_DRAFT: LocalDraft = {
  body: EMPTY_BODY,
  known: null,
  sent: null,
  conflicts: [],
  submissionKey: null,
}

export const useDraftStore = create<DraftState>(() => ({ drafts: {} }))

/** What this window last read or wrote of each; where the phone's store has another, another window wrote it. */
const lastStored = new Map<string, LocalDraft | null>()

// What one person left unsent waits in the phone's store, not in memory before the next.
useSession.subscribe(({ token }, before) => {
  if (token === before.token) return
  Object.keys(useDraftStore.getState().drafts).forEach(storeDraft)
  useDraftStore.setState({ drafts: {} })
  lastStored.clear()
})

/** As this version keeps it. Files of an older one can't be shown or sent: they are left out, what was written stays. */
const asKept = (body: DraftBody): DraftBody => ({
  ...EMPTY_BODY,
  ...body,
  ...(v.is(DraftBody.entries.materials, body.materials) ? {} : { materials: {} }),
})

/** What was changed here differs from this. */
const knownBody = ({ known }: LocalDraft): DraftBody => known?.body ?? EMPTY_BODY

const asDraft = (stored: LocalDraft): LocalDraft => ({ ...EMPTY_DRAFT, ...stored, body: asKept(stored.body) })

export const draftInMemory = (key: string): LocalDraft | undefined => useDraftStore.getState().drafts[key]

export function localDraft(key: string): LocalDraft | null {
  const inMemory = draftInMemory(key)
  if (inMemory !== undefined) return inMemory
  const stored = readStored<LocalDraft>(key)
  lastStored.set(key, stored)
  return stored && asDraft(stored)
}

export function keepDraft(key: string, draft: LocalDraft): void {
  useDraftStore.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }))
}

const newerOf = (a: Known | null, b: Known | null) => ((a?.version ?? 0) >= (b?.version ?? 0) ? a : b)

/** What another window of this browser wrote since this one last looked joins what is written here. */
function meetOtherWindow(key: string, draft: LocalDraft): LocalDraft {
  const stored = readStored<LocalDraft>(key)
  const last = lastStored.get(key)
  if (stored === null || JSON.stringify(stored) === JSON.stringify(last)) return draft
  const there = asDraft(stored)
  const { body, conflicts } = mergeDrafts(last?.body ?? EMPTY_BODY, draft.body, there.body)
  const told = there.conflicts.filter(({ path }) => !conflicts.some((one) => one.path === path))
  return {
    body,
    known: newerOf(draft.known, there.known),
    sent: draft.sent ?? there.sent,
    conflicts: [...conflicts, ...told],
    submissionKey: draft.submissionKey ?? there.submissionKey,
  }
}

/** The phone's store had it and has it no more: another window handed it in or cleared it. */
const isGone = (key: string) => Boolean(lastStored.get(key)) && readStored(key) === null

/** Told once, to be asked before it is handed in a second time. */
export function goneMeanwhile(key: string): boolean {
  const gone = isGone(key)
  if (gone) lastStored.set(key, null)
  return gone
}

/** Onto the phone's own store; false where it is full or forbidden. */
export function storeDraft(key: string): boolean {
  const draft = draftInMemory(key)
  if (draft === undefined || (isGone(key) && isSynced(draft))) return true
  const met = meetOtherWindow(key, draft)
  if (met !== draft) keepDraft(key, met)
  lastStored.set(key, met)
  return writeStored(key, met)
}

export function dropDraft(key: string): void {
  useDraftStore.setState(({ drafts }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([name]) => name !== key)),
  }))
  lastStored.delete(key)
  removeStored(key)
}

export const isSynced = (draft: LocalDraft): boolean =>
  draft.conflicts.length === 0 && sameDraft(draft.body, knownBody(draft))

/** One of both is taken for this part; the other is forgotten. */
export const chosen = (draft: LocalDraft, path: string, whose: 'mine' | 'theirs'): LocalDraft => {
  const conflict = draft.conflicts.find((one) => one.path === path)
  if (conflict === undefined) return draft
  return {
    ...draft,
    body: whose === 'mine' ? draft.body : withPart(draft.body, path, conflict.theirs),
    conflicts: draft.conflicts.filter((one) => one !== conflict),
  }
}

/**
 * What is written here together with what the server has. By versions, never by clocks. `undefined`: the server couldn't
 * be asked; null: it has none.
 */
export function meetServer(
  local: LocalDraft | null,
  server: SavedDraft | null | undefined,
): LocalDraft | null {
  if (server === undefined) return local
  if (server === null) {
    // Handed in from another phone. A submission begun here may be that very one: its key is still needed.
    if (local === null || (local.submissionKey === null && isSynced(local))) return null
    return { ...local, known: null, sent: null, conflicts: [] }
  }
  const { version, savedAt, ...rest } = server
  const known = { version, savedAt, body: asKept(rest) }
  if (local === null) return { ...EMPTY_DRAFT, body: known.body, known }
  if (local.known?.version === version) return local
  if (local.sent !== null && sameDraft(local.sent, known.body)) return { ...local, known, sent: null }
  return { ...local, ...mergeDrafts(knownBody(local), local.body, known.body), known, sent: null }
}
