import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'
import { accessSummary, useAccessRecords } from '@/features/audit'
import { useConsents } from '@/features/consent'

/** What one agreed to and who looked, each with its present state in one line. */
export function PrivacyCard() {
  const consents = useConsents()
  const records = useAccessRecords()
  const given = consents.data?.consents.filter((consent) => consent.withdrawnAt === null).length
  return (
    <Card padding="tight" rows>
      <ListRow
        icon="shield"
        title="我授权了什么"
        sub={given === undefined ? undefined : given === 0 ? '没有生效的授权' : `${given} 项，可逐项撤回`}
        onTap={() => go('consents')}
      />
      <ListRow
        icon="eye"
        title="谁看过我的资料"
        sub={records.data ? accessSummary(records.data.records) : undefined}
        onTap={() => go('accessRecords')}
      />
    </Card>
  )
}
