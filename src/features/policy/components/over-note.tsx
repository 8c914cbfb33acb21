import { View } from '@tarojs/components'
import { FULL_LABEL, type PolicyDetail } from '@talent/contract/policy'
import { Note } from '@/components/feedback/note'
import { ListRow } from '@/components/layout/list-row'
import { todayInChina } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { fullDay } from '../labels'
import { ChangeLines } from './change-lines'

/** What a reader must know before all else: that it is over, since when, and what took its place; or that it hasn't begun. */
function overLine({
  validity,
  applying,
  expiresOn,
  applyUntil,
  relatives,
  withdrawn,
  closedHere,
  replaced,
  full,
  effectiveOn,
  revised,
}: PolicyDetail): string | null {
  if (withdrawn !== null)
    return `这份政策 ${fullDay(withdrawn.on)}已${withdrawn.successor ? '由另一份代替' : '撤下'}，不能再按它申请。原因：${withdrawn.reason}。`
  if (validity === 'expired')
    return expiresOn === null
      ? '这份政策已到期，不能再按它申请。'
      : `这份政策 ${fullDay(expiresOn)}已到期，不能再按它申请。`
  if (validity === 'superseded') {
    const since = replaced?.on ? `${fullDay(replaced.on)}起` : ''
    return `这份政策${since}已由${replaced ? `“${replaced.title}”` : '新版'}代替，不能再按它申请。`
  }
  if (effectiveOn !== null && effectiveOn > todayInChina())
    return `${fullDay(effectiveOn)}起施行。${revised === null ? '现在还不能按它申请。' : '那天之前，是否符合、合计多少都按已施行的内容核对。'}`
  if (closedHere !== null)
    return `这里按“${closedHere.title}”执行，${closedHere.on === null ? '' : `${fullDay(closedHere.on)}`}已不再受理，现在不能按这一份申请。`
  if (relatives.some(({ relation }) => relation === 'newer'))
    return '同一办法另有较新的文件，请先看新文件；原文没有写明这一份是否还执行。'
  if (applying === 'full' && full !== null)
    return `${FULL_LABEL[full.kind]}，${fullDay(full.since)}起不再受理。`
  return applying === 'closed' && applyUntil ? `申报已于 ${fullDay(applyUntil)}截止。` : null
}

/** At the top of a policy that is over, or may be. */
export function OverNote({ policy }: { policy: PolicyDetail }) {
  const line = overLine(policy)
  if (line === null) return null
  const { successor = null } = policy.withdrawn ?? {}
  const next = successor ?? policy.closedHere
  const newer =
    next === null
      ? policy.relatives.find(({ relation }) => relation === 'newer')
      : { ...next, publishedOn: null }
  return (
    <Note tone="amber" icon="alert">
      <View>{line}</View>
      {newer && (
        <ListRow
          title={newer.title}
          sub={newer.publishedOn === null ? '看新文件' : `${fullDay(newer.publishedOn)}发布，看新文件`}
          onTap={() => go('policy', { id: newer.id })}
        />
      )}
      {policy.replaced && <ChangeLines changes={policy.replaced.changes} label="新文件和这一份比" />}
    </Note>
  )
}
