import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { declineNeed, placeNeed, type UrgentNeedForDesk } from '@talent/contract/employer'
import { postInWords } from '@talent/contract/notice-editor'
import { Facts } from '@/components/data/facts'
import { KvList } from '@/components/data/kv-list'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { AskSheet } from '@/components/form/ask-sheet'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { Card } from '@/components/layout/card'
import { Sheet } from '@/components/layout/sheet'
import { useEditableNotices } from '@/features/notice-editor'
import { momentLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useNeeds } from '../api'

/** Into which notice's draft: those that are being written first. */
export function PlaceSheet({ need, onClose }: { need: UrgentNeedForDesk; onClose: () => void }) {
  const list = useEditableNotices('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const { submit, busy, error } = useSubmit(async (noticeId: string) => {
    await call(placeNeed, { params: { id: need.id }, body: { noticeId } })
    onClose()
    go('noticeEditor', { id: noticeId })
  })
  const fault = asked && chosen === null ? '请选择列入哪一期' : undefined
  const choices = [
    ...(list.first?.begun ?? []).map(({ id, title }) => ({ value: id, text: title, sub: '起草中' })),
    ...(list.items ?? [])
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ id, title, issue, copy }) => ({
        value: id,
        text: issue === null ? title : `第 ${issue} 期 ${title}`,
        sub: copy === null ? '已发布，列入后要再发布一次' : '有没发布的改动',
      })),
  ]
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={`${need.post.title}列入哪一期`}
        onClose={onClose}
        feedback={{ faults: { notice: fault }, error: error ?? list.error ?? null }}
        footer={
          <Button
            full
            busy={busy}
            busyText="正在列入"
            onTap={() => {
              setAsked(true)
              if (chosen !== null) void submit(chosen)
            }}
          >
            列入改动稿
          </Button>
        }
      >
        <FormField name="notice" label="哪一期公告" error={fault}>
          <OptionGroup label="哪一期公告" options={choices} value={chosen} onPress={setChosen} />
        </FormField>
        <ListEnd list={list} rest="更早的公告" />
      </Sheet>
    </Form>
  )
}

export const DeclineSheet = ({ need, onClose }: { need: UrgentNeedForDesk; onClose: () => void }) => (
  <AskSheet
    title={`不采用${need.post.title}`}
    label="不采用的原因"
    help="单位看得到"
    missing="请写明原因"
    max={LIMITS.reason}
    act="不采用"
    acting="正在提交"
    danger
    kept={{ kind: 'desk-edit', id: `decline-need:${need.id}` }}
    send={(reason) => call(declineNeed, { params: { id: need.id }, body: { reason } })}
    onClose={onClose}
  />
)

const factsOf = ({ post }: UrgentNeedForDesk) =>
  Object.entries(postInWords({ ...post, id: 'x', code: null, employer: null, enterpriseId: null }))
    .filter(([label, value]) => value !== '' && label !== '岗位名称')
    .map(([label, value]) => ({ label, value }))

/** 急招岗位 that wait, the oldest first. */
export function NeedsDesk({ wanted }: { wanted: boolean }) {
  const list = useNeeds(wanted)
  const [placing, setPlacing] = useState<UrgentNeedForDesk | null>(null)
  const [declining, setDeclining] = useState<UrgentNeedForDesk | null>(null)
  if (list.items === undefined)
    return list.error ? (
      <ErrorState error={list.error} title="没能加载急招岗位" onRetry={list.retry} />
    ) : (
      <Skeleton cards={2} />
    )
  return (
    <>
      {list.items.length === 0 && <EmptyState title="没有等安排的急招岗位" />}
      {list.items.map((need) => (
        <Card key={need.id}>
          <View className="h-title">{need.post.title}</View>
          <View className="aux mt4">
            <Facts facts={[need.enterpriseName, need.contactName, `${momentLabel(need.sentAt)}报`]} />
          </View>
          <View className="mt8">
            <KvList facts={factsOf(need)} />
          </View>
          <View className="btns mt12">
            <Button
              kind="outline"
              size="m"
              label={`不采用${need.post.title}`}
              onTap={() => setDeclining(need)}
            >
              不采用
            </Button>
            <Button size="m" label={`${need.post.title}列入公告`} onTap={() => setPlacing(need)}>
              列入公告
            </Button>
          </View>
        </Card>
      ))}
      <ListEnd list={list} rest="后面的" />
      {placing !== null && <PlaceSheet need={placing} onClose={() => setPlacing(null)} />}
      {declining !== null && <DeclineSheet need={declining} onClose={() => setDeclining(null)} />}
    </>
  )
}
