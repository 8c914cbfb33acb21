import { View } from '@tarojs/components'
import { NextStepStrip } from '@/components/data/next-step'
import { StatusTag } from '@/components/data/status-tag'
import { Card, CardHead } from '@/components/layout/card'
import { go } from '@/lib/navigate'
import { useWaitingPreparations } from '../api'
import { confirmStrip } from '../confirm-strip'

/** 待您确认: what somebody filled in for whoever is signed in; nothing where nothing waits. */
export function WaitingPreparations({ wanted }: { wanted: boolean }) {
  const { data } = useWaitingPreparations(wanted)
  const waiting = data?.preparations ?? []
  if (waiting.length === 0) return null
  return (
    <View className="stack">
      {waiting.map((one) => (
        <Card key={one.id} onTap={() => go('preparation', { id: one.id })}>
          <CardHead
            title={one.matterTitle}
            sub={<View className="cap">{`${one.preparerName} 替您填的，还没提交`}</View>}
            aside={<StatusTag tone="amber-line" icon="edit" text="待您确认" />}
          />
          <View className="mt12">
            <NextStepStrip {...confirmStrip(one)} />
          </View>
        </Card>
      ))}
    </View>
  )
}
