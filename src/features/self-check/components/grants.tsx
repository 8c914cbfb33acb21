import { View } from '@tarojs/components'
import { isOutdated } from '@talent/contract/policy'
import type { Assessed } from '@talent/contract/self-check'
import { Facts } from '@/components/data/facts'
import { todayInChina } from '@/lib/dates'

/** What one would get: of each row its name, amount and period. */
export function Grants({ rows }: Pick<Assessed, 'rows'>) {
  return (
    <>
      {rows.map(({ benefit }) => (
        <View key={benefit.name} className="aux mt8">
          <Facts
            facts={[
              benefit.name,
              benefit.amount ?? '',
              benefit.period ?? '',
              isOutdated(todayInChina(), benefit) && '标准待更新',
            ]}
          />
        </View>
      ))}
    </>
  )
}
