import { useState } from 'react'
import { View } from '@tarojs/components'
import {
  previewRefusals,
  refuseSeveral,
  type Applicant,
  type RefusalPreview,
} from '@talent/contract/employer'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { Sheet } from '@/components/layout/sheet'
import { fieldFaults } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { faultOfReason, ReasonField } from './answer-sheets'
import { ChooseApplicants } from './choose-applicants'

/** 批量不合适, of one post: who is chosen, then who would be told and who wouldn't, then the press. */
export function RefuseSeveralSheet({
  post,
  applicants,
  onClose,
}: {
  post: string
  applicants: readonly Applicant[]
  onClose: () => void
}) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [reason, setReason] = useState('')
  const [pressed, setPressed] = useState(false)
  const [preview, setPreview] = useState<RefusalPreview | null>(null)
  const marks = applicants
    .filter(({ id }) => chosen.indexOf(id) >= 0)
    .map(({ id, version }) => ({ id, version }))
  const looking = useSubmit(async () =>
    setPreview(await call(previewRefusals, { params: { id: post }, body: { applicants: marks } })),
  )
  const sending = useSubmit(async () => {
    await call(refuseSeveral, { params: { id: post }, body: { applicants: marks, reason } })
    onClose()
  })
  const wrong = {
    chosen: chosen.length === 0 ? '请选择要答复的人' : undefined,
    reason: faultOfReason(reason) ?? fieldFaults(sending.error).reason,
  }
  const faults: Partial<typeof wrong> = pressed ? wrong : {}
  const look = () => {
    setPressed(true)
    if (wrong.chosen === undefined && wrong.reason === undefined) void looking.submit()
  }
  const { recipients = [], dropped = [] } = preview ?? {}
  return (
    <Form sending={looking.busy || sending.busy}>
      <Sheet
        open
        title="批量不合适"
        onClose={onClose}
        feedback={{ faults, error: looking.error ?? sending.error }}
        footer={
          preview === null ? (
            <Button full busy={looking.busy} busyText="正在核对" onTap={look}>
              下一步：看会告诉谁
            </Button>
          ) : (
            <View className="btns">
              <Button kind="outline" onTap={() => setPreview(null)}>
                再改改
              </Button>
              <Button
                kind="danger"
                busy={sending.busy}
                busyText="正在发出"
                onTap={() => {
                  if (recipients.length > 0) void sending.submit()
                  else onClose()
                }}
              >
                {recipients.length > 0 ? `告诉这 ${recipients.length} 位` : '没有人要告诉，关闭'}
              </Button>
            </View>
          )
        }
      >
        {preview === null ? (
          <>
            <ChooseApplicants
              label="答复哪几位"
              applicants={applicants}
              chosen={chosen}
              error={faults.chosen}
              onChange={setChosen}
            />
            <ReasonField value={reason} error={faults.reason} onChange={setReason} />
          </>
        ) : (
          <>
            <View className="strong">{`每人收到一条：不合适，${reason}`}</View>
            <View className="mt8">{recipients.map(({ name }) => name).join('、') || '没有人'}</View>
            {dropped.length > 0 && (
              <View className="mt12">
                <Note tone="amber">
                  {`不告诉：${dropped.map(({ name, why }) => `${name}（${why}）`).join('、')}`}
                </Note>
              </View>
            )}
          </>
        )}
      </Sheet>
    </Form>
  )
}
