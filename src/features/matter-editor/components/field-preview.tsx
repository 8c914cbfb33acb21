import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Answer, MatterField } from '@talent/contract/matter'
import { Card } from '@/components/layout/card'
import { FieldControl } from '@/features/matter'

/** 人才会看到: the very control of the form, as it is while one edits it; what is tried in it is kept nowhere. */
export function FieldPreview({ field }: { field: MatterField }) {
  const [answer, setAnswer] = useState<Answer>()
  return (
    <View className="mt20">
      <View className="h-title">人才会看到</View>
      <View className="mt8">
        <Card className="matter-editor__preview">
          <FieldControl
            field={{ ...field, label: field.label || '（还没有写问什么）' }}
            answer={answer}
            onChange={setAnswer}
            onLeave={() => undefined}
          />
        </Card>
      </View>
    </View>
  )
}
