import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'

/** The way to the 需求目录 among the notices. */
export const DemandRow = () => (
  <Card padding="tight" rows>
    <ListRow
      icon="flag"
      title="急需紧缺人才需求目录"
      sub="单位想解决什么、找什么人，专员替您去问"
      onTap={() => go('demand')}
    />
  </Card>
)

/** A coordinator's way to writing it. */
export const DemandEditorRow = () => (
  <ListRow icon="flag" title="需求目录" sub="急需紧缺人才，改完检查再发布" onTap={() => go('demandEditor')} />
)
