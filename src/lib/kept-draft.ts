import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import * as v from 'valibot'
import { onStoredElsewhere, readStored, removeStored, storedKeys, writeStored } from './storage'

let ownerOf: () => string | null = () => null

/** Told once by the app: whose unsent work this phone is keeping now. */
export const provideDraftOwner = (owner: () => string | null): void => void (ownerOf = owner)

/** Where unsent work is kept: a person's own, so that nobody finds another's words. `id` is the request's or the matter's. */
export const draftKey = (
  kind:
    | 'matter'
    | 'bundle'
    | 'prepare'
    | 'preparation'
    | 'profile'
    | 'cv'
    | 'matter-edit'
    | 'policy-edit'
    | 'scheme-edit'
    | 'notice-edit'
    | 'demand-edit'
    | 'interest'
    | 'import'
    | 'samples'
    | 'desk-edit'
    | 'follow-up'
    | 'complain'
    | 'complaint'
    | 'award'
    | 'reopen'
    | 'message'
    | 'unsent'
    | 'picked'
    | 'supplement'
    | 'hand-in'
    | 'handle'
    | 'evaluation'
    | 'booking'
    | 'scans'
    | 'self-check',
  id: string,
  owner = ownerOf() ?? '',
): string => `draft:${owner}:${kind}:${id}`

/** What this person's phone keeps to be read without a connection; forgotten with their session. */
export const readAloneKey = (what: 'pass' | 'door', id: string, owner = ownerOf() ?? ''): string =>
  `alone:${owner}:${what}:${id}`
export const readAloneKeysOf = (owner: string | null): string[] =>
  storedKeys().filter((key) => key.startsWith(`alone:${owner ?? ''}:`))

/** Beside the drafts: what was sent and never answered, with its keys. */
export const unansweredKey = (owner = ownerOf() ?? ''): string => `unanswered:${owner}`

/** Everything this person left unsent on this phone. */
export const draftKeysOf = (owner: string | null): string[] =>
  storedKeys().filter((key) => key.startsWith(`draft:${owner ?? ''}:`))

/** Typing pauses this long before it is written. */
const WRITE_AFTER_MS = 400

/** What a form holds: the shape of each part, and what it is before anything is typed. */
export interface DraftShape<T> {
  readonly parts: { readonly [K in keyof T]: v.GenericSchema<unknown, T[K]> }
  readonly empty: T
}

export interface KeptDraft<T> {
  draft: T
  /** As a function where several changes may come before the next drawing, e.g. files one after the other. */
  change: (part: Partial<T> | ((before: T) => Partial<T>)) => void
  /** Sent: these parts, or all of it, start empty again. */
  clear: (...parts: (keyof T)[]) => void
  /** Sent, and perhaps typed on meanwhile: only the rest stays. */
  keepRest: (rest: (now: T) => T) => void
}

/** Part by part: one that an older version kept in another shape begins anew, the others stay. */
function readDraft<T extends object>(key: string, { parts, empty }: DraftShape<T>): T {
  const stored: Partial<T> = readStored<Partial<T>>(key) ?? {}
  const fit = (Object.keys(empty) as (keyof T)[]).filter((name) => v.is(parts[name], stored[name]))
  return { ...empty, ...Object.fromEntries(fit.map((name) => [name, stored[name]])) }
}

const changedParts = <T extends object>(before: T, now: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(now).filter(
      ([name, part]) => JSON.stringify(before[name as keyof T]) !== JSON.stringify(part),
    ),
  ) as Partial<T>

function writeDraft<T extends object>(key: string, { empty }: DraftShape<T>, draft: T): void {
  if (JSON.stringify(draft) === JSON.stringify(empty)) removeStored(key)
  else writeStored(key, draft)
}

/**
 * What is typed and not sent yet, kept on the phone under `key` so that a call or a crash costs nothing: shortly after
 * typing pauses, and at once when the page is left or the app goes to the background. What another window of the browser
 * writes or sends, or another page of the same request, is shown here at once: two of them never hold different words.
 */
export function useKeptDraft<T extends object>(wantedKey: string, shape: DraftShape<T>): KeptDraft<T> {
  // As of opening: what is written when the session has ended is still this person's.
  const [key] = useState(wantedKey)
  const [draft, setDraft] = useState(() => readDraft(key, shape))
  const latest = useRef(draft)
  /** As it is stored, as far as this window knows: what differs from it was typed here. */
  const kept = useRef(draft)
  const shown = useRef(true)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  /** Takes over what was written elsewhere, but for the parts typed here a moment ago. */
  const merge = useCallback(() => {
    const stored = readDraft(key, shape)
    const merged = { ...stored, ...changedParts(kept.current, latest.current) }
    kept.current = stored
    if (Object.keys(changedParts(latest.current, merged)).length === 0) return
    latest.current = merged
    setDraft(merged)
  }, [key, shape])
  const write = useCallback(() => {
    // Nothing new: what signing out has just cleared must not be written again.
    if (timer.current === null) return
    clearTimeout(timer.current)
    timer.current = null
    merge()
    kept.current = latest.current
    writeDraft(key, shape, latest.current)
  }, [key, shape, merge])
  const keep = useCallback(
    (part: Partial<T>) => {
      latest.current = { ...latest.current, ...part }
      setDraft(latest.current)
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = setTimeout(write, WRITE_AFTER_MS)
      // What comes after the page was left, e.g. a file, is there when it is opened again.
      if (!shown.current) write()
    },
    [write],
  )
  useEffect(() => {
    shown.current = true
    return () => {
      shown.current = false
      write()
    }
  }, [write])
  useDidHide(write)
  useDidShow(merge)
  useEffect(() => onStoredElsewhere(key, merge), [key, merge])

  return {
    draft,
    change: useCallback((part) => keep(typeof part === 'function' ? part(latest.current) : part), [keep]),
    clear: useCallback(
      (...parts) => {
        keep(
          parts.length === 0
            ? shape.empty
            : (Object.fromEntries(parts.map((part) => [part, shape.empty[part]])) as Partial<T>),
        )
        write()
      },
      [keep, write, shape],
    ),
    keepRest: useCallback(
      (rest) => {
        keep(rest(latest.current))
        write()
      },
      [keep, write],
    ),
  }
}
