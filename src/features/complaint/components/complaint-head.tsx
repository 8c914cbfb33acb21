import { View } from '@tarojs/components'
import { COMPLAINT_KIND_LABEL, type ComplaintDetail } from '@talent/contract/complaint'
import { Facts } from '@/components/data/facts'
import { NextStepStrip } from '@/components/data/next-step'
import { complaintStrip } from '../strip'
import { ComplaintStateTag } from './complaint-state-tag'

/** What it is, its number and state, who acts next by when. */
export function ComplaintHead({
  complaint,
  reader,
}: {
  complaint: ComplaintDetail
  reader: 'talent' | 'staff'
}) {
  const strip = complaintStrip(complaint, reader)
  return (
    <View className="request-head">
      <View className="request-head__line">
        <View className="g">
          <View className="h-section">
            <Facts facts={[COMPLAINT_KIND_LABEL[complaint.kind], reader === 'staff' && complaint.who]} />
          </View>
          <View className="cap num mt4">{complaint.number}</View>
        </View>
        <ComplaintStateTag state={complaint.state} />
      </View>
      {strip && (
        <View className="mt12">
          <NextStepStrip {...strip} />
        </View>
      )}
    </View>
  )
}
