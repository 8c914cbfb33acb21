import { useCallback, useEffect } from 'react'
import * as v from 'valibot'
import {
  DoorList,
  enterFair,
  isPacked,
  readPassCode,
  SCAN_OUTCOME_LABEL,
  type Scan,
  type ScanOutcome,
} from '@talent/contract/fair'
import { hasCode, MOST } from '@talent/contract'
import { now } from '@/lib/clock'
import { RefusedError } from '@/lib/failure'
import { newIdempotencyKey } from '@/lib/idempotency-key'
import { draftKey, readAloneKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'
import { isOnline, useNetwork } from '@/lib/network'
import { call, NetworkError } from '@/lib/request'
import { readStored, removeStored, writeStored } from '@/lib/storage'
import { useSubmit } from '@/lib/use-submit'
import { useDoorList } from './api'

const shape: DraftShape<{ scans: Scan[] }> = {
  parts: { scans: v.array(v.custom<Scan>((value) => typeof value === 'object' && value !== null)) },
  empty: { scans: [] },
}

/** What is said of a code that was read: what the server said, or `recorded`: without a connection, to be looked at later. */
export interface Said {
  readonly code: string
  readonly outcome: ScanOutcome | 'recorded'
  /** What this phone knows against it meanwhile. */
  readonly doubt?: string
}

/** What the list and this phone's own scans say against a code, where the server can't be asked. */
function doubtOf(list: DoorList | undefined, waiting: readonly Scan[], scan: Scan, fairId: string) {
  if (scan.fairId !== null && scan.fairId !== fairId) return SCAN_OUTCOME_LABEL.elsewhere
  if (waiting.some(({ code }) => code === scan.code)) return '这台手机刚才已经记过这个码'
  if (list === undefined) return '名单还没取到，没法对照'
  const { coming, entered, waiting: queue, gone } = list.codes
  if (isPacked(coming, scan.code)) return undefined
  if (isPacked(entered, scan.code)) return SCAN_OUTCOME_LABEL.again
  if (isPacked(gone, scan.code)) return SCAN_OUTCOME_LABEL.cancelled
  return isPacked(queue, scan.code) ? SCAN_OUTCOME_LABEL.waiting : '名单里没有这个码，可能是刚报的名'
}

/** As an older version kept it, it is fetched anew. */
function readKept(key: string): DoorList | undefined {
  const kept = readStored(key)
  return v.is(DoorList, kept) ? kept : undefined
}

/**
 * The door of one fair: the list is fetched beforehand and kept on the phone; without a connection codes are noted by
 * themselves and handed in as soon as there is one.
 */
export function useDoor(fairId: string, wanted: boolean) {
  const { data, error, retry } = useDoorList(fairId, wanted)
  const key = readAloneKey('door', fairId)
  const { online } = useNetwork()
  // Taken back, or the fair is over: what the phone kept goes, whatever came before.
  const refused = hasCode(error, 'not_found', 'forbidden', 'no_role', 'wrong_state')
  useEffect(() => {
    if (refused) removeStored(key)
    else if (data !== undefined) writeStored(key, data)
  }, [refused, data, key])
  const list = refused ? undefined : (data ?? (wanted ? readKept(key) : undefined))
  const { draft, change, keepRest } = useKeptDraft(draftKey('scans', fairId), shape)
  const waiting = draft.scans

  const handIn = useSubmit(async () => {
    const scans = waiting.slice(0, MOST.scans)
    if (scans.length === 0) return
    const answer = await call(enterFair, { params: { id: fairId }, body: { scans } })
    const done = new Set(answer.scans.map(({ id }) => id))
    keepRest((then) => ({ scans: then.scans.filter(({ id }) => !done.has(id)) }))
  })
  const { submit, busy, clearError } = handIn
  const fetchedAt = data?.fetchedAt
  // An answer came: what couldn't be handed in a moment ago can be now.
  useEffect(() => {
    if (fetchedAt !== undefined) clearError()
  }, [fetchedAt, clearError])
  useEffect(() => {
    if (online && wanted && waiting.length > 0 && !busy && handIn.error === null) void submit()
  }, [online, wanted, waiting.length, busy, submit, handIn.error])

  const note = useCallback(
    (scan: Scan): Said => {
      change((before) => ({ scans: [...before.scans, { ...scan, offline: true }] }))
      const doubt = doubtOf(list, waiting, scan, fairId)
      const said: Said = { code: scan.code, outcome: 'recorded' }
      return doubt === undefined ? said : { ...said, doubt }
    },
    [change, list, waiting, fairId],
  )

  /** @throws RefusedError for what is no code of ours; whatever else the server refuses */
  const read = useCallback(
    async (words: string): Promise<Said> => {
      const found = readPassCode(words)
      if (found === null) throw new RefusedError('不是报名码，请扫“报名码”那一页，或输入 6 位数字')
      const scan: Scan = { id: newIdempotencyKey(), ...found, at: now().toISOString(), offline: false }
      if (!isOnline()) return note(scan)
      try {
        const { scans } = await call(enterFair, { params: { id: fairId }, body: { scans: [scan] } })
        return { code: scan.code, outcome: scans[0]?.outcome ?? 'unknown' }
      } catch (failure) {
        if (failure instanceof NetworkError) return note(scan)
        throw failure
      }
    },
    [fairId, note],
  )
  const waitingCodes = waiting.map(({ code }) => code)
  return { list, refused, error, retry, waiting: waitingCodes, handIn, read, online }
}
