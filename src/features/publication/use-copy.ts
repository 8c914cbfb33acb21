import { useState } from 'react'
import { hasCode } from '@talent/contract'
import type { Change, WorkingCopyMark } from '@talent/contract/publication'
import type * as v from 'valibot'
import { useSubmit } from '@/lib/use-submit'

/** Another coordinator may go on saving while this one does. */
const MOST_ATTEMPTS = 5

/** Something being edited: what is in force, and what is written over it. */
export interface Editor<C> {
  readonly published: { readonly version: number; readonly content: C }
  readonly copy: (v.InferOutput<typeof WorkingCopyMark> & { readonly content: C }) | null
}
export interface CopyBase {
  basedOn: number | null
  publishedVersion: number
}

/** What the feature of a kind knows of its contents. */
export interface CopyRules<C, E extends Editor<C>> {
  load: () => Promise<E>
  save: (content: C, base: CopyBase) => Promise<unknown>
  loadVersion: (version: number) => Promise<{ content: C }>
  merge: (base: C, mine: C, theirs: C) => { content: C; conflicts: string[] }
  /** One side's parts at these paths in the other. */
  withParts: (content: C, from: C, paths: readonly string[]) => C
  changesBetween: (before: C, after: C) => Change[]
}

/** What both changed: nothing is saved before one of both is taken. */
export interface CopyConflict<C, E> {
  /** From theirs to mine. */
  changes: readonly Change[]
  mine: C
  theirs: C
  now: E
}

const shownIn = <C>({ copy, published }: Editor<C>): C => copy?.content ?? published.content
/** What a change is saved over. */
export const baseOf = <C>({ copy, published }: Editor<C>): CopyBase => ({
  basedOn: copy?.version ?? null,
  publishedVersion: copy?.publishedVersion ?? published.version,
})

/**
 * A content as it is being edited: each change is saved at once over what is shown. What another coordinator saved
 * meanwhile joins it by parts; what both changed is asked.
 */
export function useCopy<C, E extends Editor<C>>(editor: E, rules: CopyRules<C, E>) {
  const [conflict, setConflict] = useState<CopyConflict<C, E> | null>(null)
  const { published, copy } = editor
  const content = shownIn(editor)

  async function put(mine: C, over: E, attempt = 0): Promise<boolean> {
    try {
      await rules.save(mine, baseOf(over))
      return true
    } catch (error) {
      if (!hasCode(error, 'stale_copy') || attempt === MOST_ATTEMPTS) throw error
      const now = await rules.load()
      const theirs = shownIn(now)
      const merged = rules.merge(shownIn(over), mine, theirs)
      if (merged.conflicts.length === 0) return put(merged.content, now, attempt + 1)
      const taken = rules.withParts(merged.content, theirs, merged.conflicts)
      setConflict({
        changes: rules.changesBetween(taken, merged.content),
        mine: merged.content,
        theirs: taken,
        now,
      })
      return false
    }
  }
  /** `after`: once it is saved, not while a choice is open. */
  const saving = useSubmit(async (mine: C, after?: () => void) => {
    if (await put(mine, editor)) after?.()
  })
  const choosing = useSubmit(async (whose: 'mine' | 'theirs') => {
    if (conflict === null) return
    if (await put(conflict[whose], conflict.now)) setConflict(null)
  })
  /** Over the version in force now: what was published meanwhile joins what is written here. */
  const rebasing = useSubmit(async () => {
    if (copy === null) return
    const base = await rules.loadVersion(copy.publishedVersion)
    const merged = rules.merge(base.content, copy.content, published.content).content
    await rules.save(merged, { basedOn: copy.version, publishedVersion: published.version })
  })
  return {
    content,
    changes: copy === null ? [] : rules.changesBetween(published.content, content),
    /** Another version was published since the copy was begun. */
    outdated: copy !== null && copy.publishedVersion !== published.version,
    saving,
    choosing,
    rebasing,
    conflict,
  }
}
