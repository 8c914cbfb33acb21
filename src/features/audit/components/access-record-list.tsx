import { View } from '@tarojs/components'
import { ROLE_LABEL } from '@talent/contract'
import type { AccessRecord } from '@talent/contract/audit'
import { Card } from '@/components/layout/card'
import { Facts } from '@/components/data/facts'
import { ListRow } from '@/components/layout/list-row'
import { momentLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { SUBJECT_PAGES } from '@/subject-pages'

const leadingTo = ({ subject }: AccessRecord) =>
  subject === null ? {} : { onTap: () => go(SUBJECT_PAGES[subject.kind].talent, { id: subject.id }) }

/** Every look at sensitive data: who, what, when, and leading to what it belongs to. */
export function AccessRecordList({ records }: { records: readonly AccessRecord[] }) {
  return (
    <Card padding="tight" rows>
      {records.map((record, index) => (
        <ListRow
          key={`${record.at}-${index}`}
          icon="eye"
          title={`${record.byName}查看了${record.what}`}
          {...leadingTo(record)}
          sub={
            <View className="num">
              <Facts facts={[momentLabel(record.at), ROLE_LABEL[record.byRole], record.number]} />
            </View>
          }
        />
      ))}
    </Card>
  )
}
