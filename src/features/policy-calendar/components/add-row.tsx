import type { PolicyDetail } from '@talent/contract/policy'
import { ListRow } from '@/components/layout/list-row'
import { todayInChina } from '@/lib/dates'
import { addPolicy } from '../add-to-calendar'

/** 加到手机日历, where a day is still to come. */
export function AddRow({
  policy: { id, title, applyFrom = null, applyUntil = null },
}: {
  policy: PolicyDetail
}) {
  const today = todayInChina()
  const days = [
    ...(applyFrom === null ? [] : [{ day: applyFrom, kind: 'opens' as const, title }]),
    ...(applyUntil === null ? [] : [{ day: applyUntil, kind: 'closes' as const, title }]),
  ]
  if (days.every(({ day }) => day < today)) return null
  return (
    <ListRow
      icon="calendar"
      title="开始和截止的日子"
      aside="加到手机日历"
      acts
      onTap={() =>
        void addPolicy(
          id,
          days.filter(({ day }) => day >= today),
        )
      }
    />
  )
}
