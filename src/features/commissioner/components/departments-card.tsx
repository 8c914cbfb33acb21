import { Text, View } from '@tarojs/components'
import type { EndpointOutput } from '@talent/contract'
import type { listWatched } from '@talent/contract/desk'
import { Meter } from '@/components/data/meter'
import { Card } from '@/components/layout/card'
import { classNames } from '@/lib/class-names'
import './departments-card.scss'

type Department = EndpointOutput<typeof listWatched>['departments'][number]

/** How much each department has open, and how much of it is late; by name, never a ranking. */
export function DepartmentsCard({ departments }: { departments: readonly Department[] }) {
  const most = Math.max(...departments.map(({ open }) => open))
  return (
    <Card>
      {departments.map(({ code, name, open, late }) => (
        <View key={code} className={classNames('department', late > 0 && 'department--late')}>
          <Text className="department__name">{name}</Text>
          <View className="department__meter">
            <Meter value={open} max={most} label={`${name}在办 ${open} 件，超期 ${late} 件`} />
          </View>
          <Text className="department__figure num">
            {`${open} 件，超期 `}
            <Text className={late > 0 ? 'strong red' : ''}>{late}</Text>
          </Text>
        </View>
      ))}
    </Card>
  )
}
