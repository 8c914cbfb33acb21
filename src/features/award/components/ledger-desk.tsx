import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { DELAY_CAUSE_LABEL, exportAwards, moneyText, type AwardSums } from '@talent/contract/award'
import { Facts } from '@/components/data/facts'
import { Meter } from '@/components/data/meter'
import { Segmented } from '@/components/form/segmented'
import { Button } from '@/components/form/button'
import { Tap } from '@/components/form/tap'
import { SelectInput } from '@/components/form/select-input'
import { Card } from '@/components/layout/card'
import { SectionHead } from '@/components/layout/section-head'
import { openDocument, XLSX } from '@/features/file'
import { useAwards, useAwardSums, type AwardScope } from '../api'
import { AwardList } from './award-list'
import { LedgerCard } from './ledger-card'
import './ledger-desk.scss'
import { SumsHead } from '@/components/data/sums-head'

/** What is said not to have come waits for an answer too: it is among what is asked. */
type Shown = Exclude<AwardScope, 'missing'>
const SCOPES: Record<Shown, string> = {
  owed: '没拨付',
  late: '超期',
  asked: '有咨询',
  paid: '已拨付',
  ended: '终止',
}
const EMPTY: Record<Shown, string> = {
  owed: '没有要拨付的',
  late: '没有超承诺日的',
  asked: '没有等答复的咨询',
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
            <View key={cause} className="ledger-stuck">
              <Text className="ledger-stuck__why">{why}</Text>
              <View className="ledger-stuck__share">
                <Meter value={count} max={late.count} label={why} />
              </View>
              <Text className="ledger-stuck__sum num">{`${count} 笔，${moneyText(fen)}`}</Text>
            </View>
          )
        })}
      </Card>
    </>
  )
}

/** A row a policy: how many wait, are put off and late. Pressed, the list above narrows to it. */
function ByPolicy({
  sums,
  chosen,
  onChoose,
}: {
  sums: AwardSums
  chosen: string
  onChoose: (policy: string) => void
}) {
  const cells = (of: Pick<AwardSums, 'granted' | 'payable' | 'delayed' | 'late'>) => [
    { value: of.granted.count + of.payable.count, red: false },
    { value: of.delayed.count, red: false },
    { value: of.late.count, red: of.late.count > 0 },
  ]
  return (
    <>
      <SectionHead title="按政策" sub={chosen === '' ? '点一项只看它' : '再点一次看全部'} />
      <Card>
        <View className="ledger-row cap">
          <Text className="ledger-row__name">政策</Text>
          {['待拨付', '延期', '超期'].map((head) => (
            <Text key={head} className="ledger-row__cell">
              {head}
            </Text>
          ))}
        </View>
        {sums.byPolicy.map(({ policyId, title, ...of }) => {
          const [waiting, delayed, late] = cells(of)
          const said = `${title}：待拨付 ${waiting?.value ?? 0}，延期 ${delayed?.value ?? 0}，超期 ${late?.value ?? 0}${chosen === policyId ? '，只看这一项' : ''}`
          return (
            <Tap
              key={policyId}
              className="ledger-row ledger-row--policy"
              label={said}
              onTap={() => onChoose(chosen === policyId ? '' : policyId)}
            >
              <View className="ledger-row__name">
                <View className={chosen === policyId ? 'primary strong' : ''}>{title}</View>
                <View className="cap num">{`已拨付 ${of.paid.count} 笔 ${moneyText(of.paid.fen)}`}</View>
              </View>
              {cells(of).map(({ value, red }, n) => (
                <Text key={n} className={`ledger-row__cell num ${red ? 'red strong' : ''}`}>
                  {value}
                </Text>
              ))}
            </Tap>
          )
        })}
        {sums.ended.count > 0 && (
          <View className="cap mt12">{`本年度终止 ${sums.ended.count} 笔，${moneyText(sums.ended.fen)}，依据写在各笔的经过里。`}</View>
        )}
      </Card>
    </>
  )
}

/** 兑现台账 of a year: how much stands where, what is late and why, then one by one. */
export function LedgerDesk({ wanted }: { wanted: boolean }) {
  const [scope, setScope] = useState<Shown>('owed')
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
      <Segmented
        label="范围"
        look="tabs"
        options={(Object.keys(SCOPES) as Shown[]).map((value) => ({ value, text: SCOPES[value] }))}
        value={scope}
        onChange={setScope}
      />
      <View className="aux ink7">
        <Facts facts={[`${list.first?.total ?? 0} 笔`, policy !== '' && '只看一项政策', '先到期的在前']} />
      </View>
      {(list.first?.total ?? 0) > 0 && (
        <Button
          size="m"
          kind="quiet"
          icon="file"
          label="导出表格，按现在的范围、政策和年度"
          onTap={() =>
            void openDocument({
              ...{ endpoint: exportAwards, id: '', params: {}, type: XLSX },
              query: { scope, ...(policy && { policy }), ...(shown && { year: shown }) },
              saveAs: `兑现台账${shown ?? ''}${SCOPES[scope]}.xlsx`,
            })
          }
        >
          导出表格
        </Button>
      )}
      <AwardList
        list={list}
        card={(award) => <LedgerCard award={award} />}
        empty={{ title: EMPTY[scope], hint: '按承诺日所在的年度看' }}
      />
      {sums && sums.byPolicy.length > 0 && <ByPolicy sums={sums} chosen={policy} onChoose={setPolicy} />}
    </>
  )
}
