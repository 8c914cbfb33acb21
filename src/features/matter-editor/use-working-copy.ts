import { useState } from 'react'
import { hasCode } from '@talent/contract'
import {
  adviceOn,
  checkContent,
  getMatterEditor,
  getMatterVersion,
  matterDifference,
  mergeContents,
  saveMatterCopy,
  withParts,
  type MatterContent,
  type MatterEditor,
} from '@talent/contract/matter-editor'
import type { Change } from '@talent/contract/publication'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

/** Another coordinator may go on saving while this one does. */
const MOST_ATTEMPTS = 5

/** What both changed: nothing is saved before one of both is taken. */
export interface CopyConflict {
  /** From theirs to mine. */
  changes: readonly Change[]
  mine: MatterContent
  theirs: MatterContent
  now: MatterEditor
}

const shownIn = ({ copy, published }: MatterEditor): MatterContent => copy?.content ?? published.content
const baseOf = ({ copy, published }: MatterEditor) => ({
  basedOn: copy?.version ?? null,
  publishedVersion: copy?.publishedVersion ?? published.version,
})

/**
 * The matter as it is being edited: each change is saved at once over what is shown. What another coordinator saved
 * meanwhile joins it by parts; what both changed is asked.
 */
export function useWorkingCopy(editor: MatterEditor) {
  const [conflict, setConflict] = useState<CopyConflict | null>(null)
  const { code, published, departments } = editor
  const params = { code }
  const content = shownIn(editor)
  const nameOf = (department: string) =>
    departments.find((one) => one.code === department)?.name ?? department

  async function put(mine: MatterContent, over: MatterEditor, attempt = 0): Promise<boolean> {
    try {
      await call(saveMatterCopy, { params, body: { content: mine, ...baseOf(over) } })
      return true
    } catch (error) {
      if (!hasCode(error, 'stale_copy') || attempt === MOST_ATTEMPTS) throw error
      const now = await call(getMatterEditor, { params })
      const theirs = shownIn(now)
      const merged = mergeContents(shownIn(over), mine, theirs)
      if (merged.conflicts.length === 0) return put(merged.content, now, attempt + 1)
      const taken = withParts(merged.content, theirs, merged.conflicts)
      setConflict({
        changes: matterDifference(taken, merged.content, nameOf),
        mine: merged.content,
        theirs: taken,
        now,
      })
      return false
    }
  }
  /** `after`: once it is saved, not while a choice is open. */
  const saving = useSubmit(async (mine: MatterContent, after?: () => void) => {
    if (await put(mine, editor)) after?.()
  })
  const choosing = useSubmit(async (whose: 'mine' | 'theirs') => {
    if (conflict === null) return
    if (await put(conflict[whose], conflict.now)) setConflict(null)
  })
  /** Over the version in force now: what was published meanwhile joins what is written here. */
  const rebasing = useSubmit(async () => {
    const { copy } = editor
    if (copy === null) return
    const base = await call(getMatterVersion, { params: { code, version: String(copy.publishedVersion) } })
    const merged = mergeContents(base.content, copy.content, published.content).content
    const body = { content: merged, basedOn: copy.version, publishedVersion: published.version }
    await call(saveMatterCopy, { params, body })
  })
  return {
    content,
    changes: editor.copy === null ? [] : matterDifference(published.content, content, nameOf),
    faults: checkContent(content, departments),
    advice: adviceOn(content),
    /** Another version was published since the copy was begun. */
    outdated: editor.copy !== null && editor.copy.publishedVersion !== published.version,
    saving,
    choosing,
    rebasing,
    conflict,
  }
}
export type EditedMatter = ReturnType<typeof useWorkingCopy>
