import { Text, View } from '@tarojs/components'
import { ROLE_LABEL } from '@talent/contract'
import type { DemoPerson } from '@talent/contract/account'
import { Avatar } from '@/components/data/avatar'
import { Card } from '@/components/layout/card'
import { Facts } from '@/components/data/facts'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import './demo-people.scss'

interface DemoPeopleProps {
  people: readonly DemoPerson[]
  busyId: string | null
  onPick: (id: string) => void
}

/** One tap signs in as that person; the note says what they are good for. */
export function DemoPeople({ people, busyId, onPick }: DemoPeopleProps) {
  return (
    <Card padding="tight" rows>
      {people.map(({ id, name, roles, note }) => (
        <Tap key={id} className="demo-person" onTap={() => onPick(id)}>
          <Avatar name={name} size={48} />
          <View className="g">
            <View>
              <Text className="strong">{name}</Text>
            </View>
            <View className="cap">
              <Facts facts={[roles.map((role) => ROLE_LABEL[role]).join('、'), note]} />
            </View>
          </View>
          {busyId === id ? (
            <Text className="aux">正在登录</Text>
          ) : (
            <Icon name="chevron-right" size="s" className="demo-person__arrow" />
          )}
        </Tap>
      ))}
    </Card>
  )
}
