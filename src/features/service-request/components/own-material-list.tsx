import { View } from '@tarojs/components'
import type { OwnMaterial } from '@talent/contract/service-request'
import { Card } from '@/components/layout/card'
import { Facts } from '@/components/data/facts'
import { Tap } from '@/components/form/tap'
import { Icon } from '@/components/data/icon'
import { monthDay } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { AttachmentLinks } from './attachment-links'
import './own-material-list.scss'

/** 我的材料: of each kind of proof the files, where and when they were handed in, leading to that request. */
export function OwnMaterialList({ materials }: { materials: readonly OwnMaterial[] }) {
  return (
    <>
      {materials.map((own) => (
        <Card key={own.proof}>
          <View className="h-title">{own.name}</View>
          <AttachmentLinks attachments={own.files} />
          <Tap className="own-material__from" role="link" onTap={() => go('request', { id: own.requestId })}>
            <View className="g cap num">
              <Facts facts={[`${monthDay(own.handedInOn)}交`, own.matterTitle, own.requestNumber]} />
            </View>
            <Icon name="chevron-right" size="s" />
          </Tap>
        </Card>
      ))}
    </>
  )
}
