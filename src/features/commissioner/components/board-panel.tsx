import { useState } from 'react'
import { Text } from '@tarojs/components'
import type { EndpointOutput } from '@talent/contract'
import type { getBoard } from '@talent/contract/desk'
import type { RequestSummary } from '@talent/contract/service-request'
import { Card } from '@/components/layout/card'
import { Facts } from '@/components/data/facts'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { LateFollowUpsRow } from '@/features/follow-up'
import { momentLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { AssignSheet } from './assign-sheet'
import { LoadsCard } from './loads-card'
import { MatterAndTalent } from './matter-and-talent'
import { OpenRequestsCard } from './open-requests-card'
import { ResolvedCard } from './resolved-card'
import { UnassignedCard } from './unassigned-card'

type Board = EndpointOutput<typeof getBoard>

/** 总览: what needs a hand first, then how the work lies. */
export function BoardPanel({ board }: { board: Board }) {
  const [assigning, setAssigning] = useState<RequestSummary | null>(null)
  // The oldest is open with its one filled button; the others wait as rows.
  const [first, ...others] = board.unassigned
  const { counts } = board
  const hasPlace = (id: string | undefined) =>
    board.loads.some((one) => one.id === id && one.onDuty && one.load < one.capacity)
  return (
    <>
      {board.unassigned.length > 0 && (
        <SectionHead
          title={`待分派 ${counts.unassigned} 件`}
          sub={
            counts.unassigned > board.unassigned.length
              ? `先列最早的 ${board.unassigned.length} 件`
              : '先来先办'
          }
        />
      )}
      {first && (
        <UnassignedCard
          key={first.request.id}
          unassigned={first}
          free={hasPlace(first.suggestion?.id)}
          onChoose={() => setAssigning(first.request)}
        />
      )}
      {others.length > 0 && (
        <Card padding="tight" rows>
          {others.map(({ request, suggestion }) => (
            <ListRow
              key={request.id}
              title={<MatterAndTalent request={request} />}
              sub={
                <Facts
                  facts={[
                    `${momentLabel(request.submittedAt)} 提交`,
                    suggestion && `建议：${suggestion.name}`,
                  ]}
                />
              }
              aside={<Text className="pri strong nowrap">分派</Text>}
              acts
              onTap={() => setAssigning(request)}
            />
          ))}
        </Card>
      )}
      {board.late.length > 0 && (
        <>
          <SectionHead title={`超期 ${counts.late} 件`} more="去督办" onMore={() => go('supervision')} />
          <OpenRequestsCard requests={board.late} />
        </>
      )}
      <LateFollowUpsRow />
      <SectionHead title="专员在办量" sub="按片区排列，在办 / 上限" />
      <LoadsCard loads={board.loads} />
      <SectionHead title="近 30 天办结" />
      <ResolvedCard resolved={board.resolved} />
      <Card padding="tight" rows>
        <ListRow
          icon="flag"
          title="督办"
          sub="超期、今日到期、督办中和催办过的"
          onTap={() => go('supervision')}
        />
        <ListRow
          icon="calendar"
          title="工作日历"
          sub="放假和调休，期限按它计算"
          onTap={() => go('calendar')}
        />
      </Card>
      {assigning && <AssignSheet request={assigning} onClose={() => setAssigning(null)} />}
    </>
  )
}
