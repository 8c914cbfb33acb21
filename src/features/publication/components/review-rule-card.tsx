import { useState } from 'react'
import type { ReviewRule } from '@talent/contract/publication'
import { Confirm } from '@/components/feedback/confirm'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { momentLabel } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { useSubmit } from '@/lib/use-submit'

/** Whether publishing needs another coordinator, who said so last, and the way to say otherwise. */
export function ReviewRuleCard({
  rule,
  what,
  set,
}: {
  rule: ReviewRule
  /** 政策 */
  what: string
  set: (required: boolean) => Promise<unknown>
}) {
  const [asking, setAsking] = useState(false)
  const { submit, busy, error, clearError } = useSubmit(async (required: boolean) => {
    await set(required)
    setAsking(false)
  })
  const { required, by, at } = rule
  const changed = by === null || at === null ? null : `${by}${momentLabel(at)}${required ? '打开' : '关闭'}`
  return (
    <Card padding="tight">
      <ListRow
        icon="shield"
        title={required ? '发布前要另一位统筹审核' : '发布前不用审核'}
        sub={changed ?? '统筹检查后可以直接发布'}
        aside={required ? '关闭审核' : '打开审核'}
        acts
        onTap={() => {
          clearError()
          setAsking(true)
        }}
      />
      <Confirm
        open={asking}
        title={required ? '关闭审核？' : '打开审核？'}
        text={
          error
            ? errorLine(error)
            : required
              ? '关闭后，统筹检查过就能直接发布。谁在什么时候关闭的会留下记录。'
              : `打开后，${what}送审、由另一位统筹通过，才能发布。谁在什么时候打开的会留下记录。`
        }
        stay="再想想"
        act={required ? '关闭审核' : '打开审核'}
        harmless={!required}
        busy={busy}
        onStay={() => setAsking(false)}
        onAct={() => void submit(!required)}
      />
    </Card>
  )
}
