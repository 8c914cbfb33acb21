import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { DELAY_CAUSE_LABEL, moneyText, type AwardSums } from '@talent/contract/award'
import { Facts } from '@/components/data/facts'
import { Meter } from '@/components/data/meter'
import { Segmented } from '@/components/form/segmented'
import { SelectInput } from '@/components/form/select-input'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { useAwards, useAwardSums, type AwardScope } from '../api'
import { AwardList } from './award-list'
import { SumsHead } from '@/components/data/sums-head'

const SCOPES: Record<AwardScope, string> = {
  owed: '没拨付',
  late: '超期',
  asked: '有咨询',
  missing: '没到账',
  paid: '已拨付',
  ended: '终止',
}
const EMPTY: Record<AwardScope, string> = {
  owed: '没有要拨付的',
  late: '没有超承诺日的',
  asked: '没有等答复的咨询',
  missing: '没有说没到账的',
  paid: '还没有已拨付的',
  ended: '没有终止的',
}

/** 卡在哪里: what is late, by why. */
function StuckCard({ sums: { late, lateBy } }: { sums: AwardSums }) {
  if (late.count === 0) return null
  return (
    <>
      <SectionHead title={`超承诺日 ${late.count} 笔，${moneyText(late.fen)}`} />
      <Card>
        <View className="h-title">卡在哪里</View>
        {lateBy.map(({ cause, count, fen }) => {
          const why = cause === 'none' ? '没写原因' : DELAY_CAUSE_LABEL[cause]
          return (
            <View key={cause} className="mt12">
              <View className="between">
                <Text>{why}</Text>
                <Text className="num">{`${count} 笔，${moneyText(fen)}`}</Text>
              </View>
              <Meter value={count} max={late.count} label={why} />
            </View>
          )
        })}
      </Card>
    </>
  )
}

/** 兑现台账 of a year: how much stands where, what is late and why, then one by one. */
export function LedgerDesk({ wanted }: { wanted: boolean }) {
  const [scope, setScope] = useState<AwardScope>('owed')
  const [year, setYear] = useState<string>()
  const [policy, setPolicy] = useState('')
  const { data: sums } = useAwardSums(year, wanted)
  const shown = year ?? sums?.year
  const list = useAwards(
    { scope, ...(policy && { policy }), ...(shown && { year: shown }) },
    wanted && shown !== undefined,
  )
  useReachBottom(list.loadMore)
  const years = [...new Set([...(shown ? [shown] : []), ...(sums?.years ?? [])])].sort().reverse()
  return (
    <>
      <SelectInput
        label="年度"
        options={years.map((one) => ({ value: one, text: `${one}年度` }))}
        value={shown ?? null}
        onChange={(one) => {
          setYear(one)
          setPolicy('')
        }}
      />
      {sums && (
        <Card>
          <SumsHead
            figures={[
              { figure: String(sums.paid.count), text: `已拨付 ${moneyText(sums.paid.fen)}`, tone: '' },
              {
                figure: String(sums.granted.count + sums.payable.count),
                text: `待拨付 ${moneyText(sums.granted.fen + sums.payable.fen)}`,
                tone: '',
              },
              {
                figure: String(sums.delayed.count),
                text: '延期',
                tone: sums.delayed.count > 0 ? 'amber' : '',
              },
              { figure: String(sums.late.count), text: '超承诺日', tone: sums.late.count > 0 ? 'red' : '' },
            ]}
          />
        </Card>
      )}
      {sums && <StuckCard sums={sums} />}
      {sums && sums.byPolicy.length > 0 && (
        <>
          <SectionHead title="按政策" sub={policy === '' ? undefined : '再按一次看全部'} />
          <Card padding="tight" rows>
            {sums.byPolicy.map(({ policyId, title, ...of }) => (
              <ListRow
                key={policyId}
                icon={policy === policyId ? 'check' : 'policy'}
                title={title}
                sub={`没拨付 ${of.granted.count + of.payable.count + of.delayed.count} 笔，已拨付 ${of.paid.count} 笔 ${moneyText(of.paid.fen)}，终止 ${of.ended.count} 笔`}
                aside={of.late.count > 0 ? `超期 ${of.late.count}` : undefined}
                acts
                onTap={() => setPolicy(policy === policyId ? '' : policyId)}
              />
            ))}
          </Card>
        </>
      )}
      <Segmented
        label="范围"
        look="tabs"
        options={(Object.keys(SCOPES) as AwardScope[]).map((value) => ({ value, text: SCOPES[value] }))}
        value={scope}
        onChange={setScope}
      />
      <View className="aux ink7">
        <Facts facts={[`${list.first?.total ?? 0} 笔`, policy !== '' && '只看一项政策', '先到期的在前']} />
      </View>
      <AwardList
        list={list}
        named={() => true}
        empty={{ title: EMPTY[scope], hint: '按承诺日所在的年度看' }}
      />
    </>
  )
}
