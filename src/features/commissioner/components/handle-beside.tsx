import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { hasCode } from '@talent/contract'
import { EmptyState } from '@/components/feedback/empty-state'
import { InPane } from '@/components/layout/page-shell/in-pane'
import { a11y } from '@/lib/a11y'
import { useHandledRequest } from '../api'
import { BesideList } from '../beside'
import { HandleView } from './handle-view'

/** Of the page in front: Taro keeps those one came from in the document. */
const inFront = (selector: string): HTMLElement[] =>
  Array.from(document.querySelectorAll<HTMLElement>(selector)).filter(
    ({ offsetParent }) => offsetParent !== null,
  )

export const focusDetail = (): void => inFront('.pane')[0]?.focus()

/** The arrows go through the list and open what they come to; Escape goes back from the detail to its row. */
function useArrows(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const active = document.activeElement
      if (event.key === 'Escape' && active?.closest('.pane')) inFront('.request-link--open')[0]?.focus()
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      const rows = inFront('.screen__list .request-link')
      const at = rows.findIndex((row) => row === active)
      const next = rows[at + step]
      if (step === 0 || at === -1 || next === undefined) return
      event.preventDefault()
      next.focus()
      next.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

/** The detail beside a desk's list. */
export function HandleBeside({ id }: { id: string | null }) {
  useArrows()
  const { data, error } = useHandledRequest(id)
  const gone = data === undefined && error !== undefined && hasCode(error, 'not_found')
  return (
    <InPane.Provider value>
      {/* What is in it opens pages, not itself. */}
      <BesideList.Provider value={null}>
        <View
          key={id ?? ''}
          className="pane"
          {...a11y({ role: 'region', 'aria-label': '办理', tabIndex: -1 })}
        >
          {id === null ? (
            <EmptyState icon="list" title="从左边选一件" hint="在这里看和办，列表留在旁边" />
          ) : gone ? (
            <EmptyState icon="transfer" title="这件已不在您这里" hint="可能已转派，或不属于您" />
          ) : (
            <HandleView id={id} />
          )}
        </View>
      </BesideList.Provider>
    </InPane.Provider>
  )
}
