import { useState } from 'react'
import { View } from '@tarojs/components'
import { withdrawPreparation, type SentPreparation } from '@talent/contract/preparation'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { Confirm } from '@/components/feedback/confirm'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Card, CardHead } from '@/components/layout/card'
import { a11y } from '@/lib/a11y'
import { dayLabel, dayOf, monthDay } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import type { useSentPreparations } from '../api'
import { preparationTag } from '../state-tag'

/** What its preparer may know: the matter, the name, the state and the day. */
export function SentPreparations({ list }: { list: ReturnType<typeof useSentPreparations> }) {
  const [withdrawing, setWithdrawing] = useState<SentPreparation | null>(null)
  const { submit, busy, error, clearError } = useSubmit(async ({ id, version }: SentPreparation) => {
    await call(withdrawPreparation, { params: { id }, body: { version } })
    setWithdrawing(null)
  })
  if (list.items === undefined)
    return list.error ? (
      <ErrorState error={list.error} title="没能加载代办" onRetry={list.retry} />
    ) : (
      <Skeleton />
    )
  if (list.items.length === 0)
    return <EmptyState title="还没有代办过" hint="您替人填好、送本人确认的，都会在这里" />
  return (
    <>
      {list.items.map((one) => (
        <Card key={one.id}>
          <CardHead
            title={<Facts facts={[one.matterTitle, one.talentName]} />}
            aside={<StatusTag {...preparationTag(one.state)} />}
          />
          <View className="aux mt4">
            {one.state === 'waiting'
              ? `${monthDay(dayOf(one.sentAt))}送出，等本人在 ${dayLabel(one.dueOn)}前确认`
              : `${monthDay(dayOf(one.sentAt))}送出，${monthDay(dayOf(one.endedAt ?? one.sentAt))}${preparationTag(one.state).text}`}
          </View>
          {one.state === 'waiting' && (
            <View className="btns mt12">
              <Button
                kind="danger"
                size="m"
                label={`撤回：${one.talentName}的${one.matterTitle}`}
                onTap={() => {
                  clearError()
                  setWithdrawing(one)
                }}
              >
                撤回
              </Button>
            </View>
          )}
        </Card>
      ))}
      <ListEnd list={list} rest="更早的代办" />
      <Confirm
        open={withdrawing !== null}
        title={`撤回“${withdrawing?.matterTitle ?? ''}”的代办？`}
        text={
          <>
            <View>代填的内容会删除，不能找回。会告诉对方不用确认了。</View>
            {error && (
              <View className="red mt8" {...a11y({ role: 'alert' })}>
                {errorLine(error)}
              </View>
            )}
          </>
        }
        stay="先不撤回"
        act="撤回代办"
        busy={busy}
        onStay={() => setWithdrawing(null)}
        onAct={() => withdrawing && void submit(withdrawing)}
      />
    </>
  )
}
