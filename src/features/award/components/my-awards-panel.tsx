import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { moneyText } from '@talent/contract/award'
import { Card } from '@/components/layout/card'
import { useMyAwards } from '../api'
import { AwardList } from './award-list'
import { GrantCard } from './grant-card'
import { SumsHead } from '@/components/data/sums-head'

/** 5.35, 万元，已拨付: the unit with the words, so that a figure stays in its line. */
function inParts(fen: number, what: string): { figure: string; text: string } {
  const [figure = '', unit = ''] = moneyText(fen).split(' ')
  return { figure, text: `${unit}，${what}` }
}

/** 我的兑现: what came, what is owed, and each with who acts next by when. */
export function MyAwardsPanel({ wanted }: { wanted: boolean }) {
  const list = useMyAwards(wanted)
  useReachBottom(list.loadMore)
  const { first } = list
  return (
    <>
      {first !== undefined && first.total > 0 && (
        <Card>
          <SumsHead
            figures={[
              { ...inParts(first.paid.fen, '已拨付'), tone: 'green' },
              { ...inParts(first.owed.fen, '还没拨付'), tone: '' },
              {
                figure: String(first.delayed.count),
                text: '笔延期或超期',
                tone: first.delayed.count > 0 ? 'amber' : '',
              },
            ]}
          />
        </Card>
      )}
      <AwardList
        list={list}
        card={(award, items) => {
          const together = items.filter(({ grantId }) => grantId === award.grantId)
          return together[0] === award ? <GrantCard awards={together} named={award.forEnterprise} /> : null
        }}
        empty={{ title: '还没有认定给您的', hint: '政策认定后，金额、承诺日和每一步都在这里看' }}
      />
      {first !== undefined && first.total > 0 && (
        <View className="cap">延期、终止都不删原来的承诺日，过程都留着。</View>
      )}
    </>
  )
}
