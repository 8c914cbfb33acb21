import { Text, View } from '@tarojs/components'
import type { Subject } from '@talent/contract'
import { COMPLAINT_EVENT_LABEL, type ComplaintDetail, type ComplaintStep } from '@talent/contract/complaint'
import { Facts } from '@/components/data/facts'
import { Words } from '@/components/data/words'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { AttachmentLinks } from '@/features/service-request'
import { momentLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'

function Step({ step, own }: { step: ComplaintStep; own: boolean }) {
  const name = step.by === 'talent' && own ? '您' : step.name
  return (
    <View className="mt12">
      <View className="between stack-large">
        <Text className="aux ink7">
          <Facts facts={[COMPLAINT_EVENT_LABEL[step.kind], name]} />
        </Text>
        <Text className="cap">{momentLabel(step.at)}</Text>
      </View>
      {step.words !== '' && <Words className="mt4">{step.words}</Words>}
      {step.attachments.length > 0 && <AttachmentLinks attachments={step.attachments} />}
    </View>
  )
}

/** Whoever objects to somebody's 公示 reads nothing more of it. */
const wayTo = ({ kind, id }: Subject, reader: 'talent' | 'staff') =>
  kind === 'recognition'
    ? reader === 'staff'
      ? () => go('recognition', { id })
      : undefined
    : () => go(reader === 'talent' ? 'request' : 'handle', { id })

/** What was written, what it is about, and what was done so far with who and when. */
export function ComplaintCourse({
  complaint,
  reader,
}: {
  complaint: ComplaintDetail
  reader: 'talent' | 'staff'
}) {
  const { about } = complaint
  return (
    <>
      <Card>
        <View className="h-title">{reader === 'talent' ? '您写的' : '对方写的'}</View>
        <Words className="mt8">{complaint.words}</Words>
      </Card>
      {about !== null && (
        <Card padding="tight">
          <ListRow
            icon="list"
            title={`关于：${about.title}`}
            sub={about.number}
            onTap={wayTo(about.subject, reader)}
          />
        </Card>
      )}
      <Card>
        <View className="h-title">经过</View>
        {complaint.steps.map((step) => (
          <Step key={step.id} step={step} own={reader === 'talent'} />
        ))}
      </Card>
    </>
  )
}
