import { View } from '@tarojs/components'
import { ROLE_LABEL, type AccessRecord } from '@talent/contract'
import { Card } from '@/components/card'
import { Facts } from '@/components/facts'
import { ListRow } from '@/components/list-row'
import { momentLabel } from '@/lib/dates'

/** Every look at sensitive data: who, what, when, for which request. */
export function AccessRecordList({ records }: { records: readonly AccessRecord[] }) {
  return (
    <Card padding="tight" rows>
      {records.map((record, index) => (
        <ListRow
          key={`${record.at}-${index}`}
          icon="eye"
          title={`${record.byName}查看了${record.what}`}
          sub={
            <View className="num">
              <Facts facts={[momentLabel(record.at), ROLE_LABEL[record.byRole], record.requestNumber]} />
            </View>
          }
        />
      ))}
    </Card>
  )
}
