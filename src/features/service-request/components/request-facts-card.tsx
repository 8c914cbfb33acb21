import { useState } from 'react'
import { View } from '@tarojs/components'
import { CHANNEL_LABEL, PAPER_LABEL } from '@talent/contract/matter'
import { revealAnswer, type AnswerView, type RequestDetail } from '@talent/contract/service-request'
import { Card } from '@/components/layout/card'
import { KvList } from '@/components/data/kv-list'
import { Tap } from '@/components/form/tap'
import { slotLabel } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { call } from '@/lib/request'
import { AttachmentLinks } from './attachment-links'
import { MaterialStanding } from './material-standing'

/** One's own entry: masked on the screen like for anyone, shown on request. */
function MaskedValue({ requestId, answer }: { requestId: string; answer: AnswerView }) {
  const [shown, setShown] = useState<string | null>(null)
  if (!answer.masked) return <>{answer.value}</>
  const reveal = () =>
    call(revealAnswer, { params: { id: requestId }, body: { key: answer.key } })
      .then(({ value }) => setShown(value))
      .catch((error: Error) => setShown(errorLine(error)))
  return (
    <View className="between">
      <View className="g">{shown ?? answer.value}</View>
      {shown === null && (
        <Tap className="link hit" label={`显示${answer.label}`} onTap={() => void reveal()}>
          显示
        </Tap>
      )}
    </View>
  )
}

/** What was handed in, folded away until somebody wants to look. */
export function RequestFactsCard({ request }: { request: RequestDetail }) {
  const [open, setOpen] = useState(false)
  const slots = request.slots.map(slotLabel).join('，')
  const facts = [
    ...request.answers.map((answer) => ({
      label: answer.label,
      value: <MaskedValue requestId={request.id} answer={answer} />,
    })),
    ...(slots === ''
      ? []
      : [
          {
            label: '希望沟通',
            value: `${slots}${request.channel === null ? '' : `，${CHANNEL_LABEL[request.channel]}`}`,
          },
        ]),
    ...request.materials.map((material) => ({
      label: material.paper === null ? material.name : `${material.name}（${PAPER_LABEL[material.paper]}）`,
      value: (
        <>
          <MaterialStanding material={material} />
          {material.files.length > 0 && <AttachmentLinks attachments={material.files} />}
        </>
      ),
    })),
  ]
  return (
    <Card>
      <View className="between">
        <View className="h-title">我提交的内容</View>
        <Tap
          className="link hit"
          state={{ expanded: open }}
          label={open ? '收起我提交的内容' : '展开我提交的内容'}
          onTap={() => setOpen(!open)}
        >
          {open ? '收起' : '展开'}
        </Tap>
      </View>
      {open && (
        <View className="mt12">
          <KvList facts={facts} />
        </View>
      )}
    </Card>
  )
}
