import type { ReactNode } from 'react'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'

/** A coordinator's way to the policies, and to the classes they speak of. */
export function PoliciesRow({ children }: { children?: ReactNode }) {
  return (
    <Card padding="tight" rows>
      <ListRow
        icon="policy"
        title="政策"
        sub="正文、条件和金额，改完检查再发布"
        onTap={() => go('editablePolicies')}
      />
      <ListRow icon="book" title="人才分类目录" onTap={() => go('schemeEditor')} />
      {children}
    </Card>
  )
}
