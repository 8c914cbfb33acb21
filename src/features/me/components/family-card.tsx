import { useState } from 'react'
import { View } from '@tarojs/components'
import { memberInWords } from '@talent/contract/matter'
import type { Family, FamilyMember } from '@talent/contract/me'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { FamilySheet } from './family-sheet'

/** 家庭成员, in one's own data: each is asked once. */
export function FamilyCard({ family }: { family: Family }) {
  const [opened, setOpened] = useState<FamilyMember | 'new' | null>(null)
  const { members, version } = family
  return (
    <Card>
      <View className="h-title">家庭成员</View>
      <View className="cap">
        只用来填表时直接选，加密保存，只有您看得到。不想留随时删，交过的申请不受影响。
      </View>
      <View className="rows mt4">
        {members.map((member, at) => (
          <ListRow
            key={`${version}:${at}`}
            title={memberInWords(member)}
            aside="修改"
            acts
            onTap={() => setOpened(member)}
          />
        ))}
      </View>
      <Button kind="quiet" full icon="plus" onTap={() => setOpened('new')}>
        加一位
      </Button>
      {opened !== null && (
        <FamilySheet
          family={family}
          saved={opened === 'new' ? null : opened}
          onClose={() => setOpened(null)}
        />
      )}
    </Card>
  )
}
