import { View } from '@tarojs/components'
import { COMPLAINT_KIND_LABEL, type Complaint } from '@talent/contract/complaint'
import { Facts } from '@/components/data/facts'
import { NextStepStrip } from '@/components/data/next-step'
import { Card, CardHead } from '@/components/layout/card'
import { complaintStrip } from '../strip'
import { ComplaintStateTag } from './complaint-state-tag'

/** One in a list: what it says, its state, who acts next by when. */
export function ComplaintCard({
  complaint,
  reader,
  onTap,
}: {
  complaint: Complaint
  reader: 'talent' | 'staff'
  onTap: () => void
}) {
  const strip = complaintStrip(complaint, reader)
  return (
    <Card onTap={onTap}>
      <CardHead
        title={<Facts facts={[COMPLAINT_KIND_LABEL[complaint.kind], reader === 'staff' && complaint.who]} />}
        aside={<ComplaintStateTag state={complaint.state} />}
      />
      <View className="cap num mt4">{complaint.number}</View>
      <View className="ink7 mt8">{complaint.words}</View>
      {strip && (
        <View className="mt12">
          <NextStepStrip {...strip} />
        </View>
      )}
    </Card>
  )
}
