import { View } from '@tarojs/components'
import type { Assessed } from '@talent/contract/self-check'
import { StatusTag } from '@/components/data/status-tag'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { verdictTag } from '@/features/eligibility'
import { OpeningRow } from '@/features/policy-mark'
import { go } from '@/lib/navigate'
import { shutLine } from '../words'

/** 现在不能申请: what could be had if it were open, apart and in no sum, each with 开放时告诉我. */
export function ShutCards({ assessed }: { assessed: readonly Assessed[] }) {
  const shown = assessed.filter(({ verdict }) => verdict !== 'ineligible')
  if (shown.length === 0) return null
  return (
    <>
      <SectionHead title="现在不能申请" sub="不计入合计，开放时可以告诉您" />
      {shown.map(
        ({ policy: { id, title, shut }, verdict }) =>
          shut !== undefined && (
            <Card key={id} padding="tight" rows>
              <ListRow
                title={title}
                sub={<View>{shutLine(shut)}</View>}
                aside={<StatusTag {...verdictTag(verdict)} />}
                onTap={() => go('policy', { id })}
              />
              <OpeningRow policy={{ id, validity: 'in_force', applying: shut.why }} />
            </Card>
          ),
      )}
    </>
  )
}
