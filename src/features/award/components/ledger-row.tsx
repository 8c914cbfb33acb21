import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'
import { useLateAwards } from '../api'

/** A coordinator's way to the ledger. */
export function LedgerRow() {
  const late = useLateAwards()
  return (
    <Card padding="tight">
      <ListRow
        icon="award"
        title="兑现台账"
        sub="答应的钱到哪一步、哪些超期、卡在哪里"
        aside={late ? `超期 ${late} 笔` : undefined}
        onTap={() => go('ledger')}
      />
    </Card>
  )
}
