import { View } from '@tarojs/components'
import { Note } from '@/components/note'
import { errorText } from '@/lib/error-text'
import { a11y } from '@/lib/a11y'
import { isOutdated } from '@/features/service-request'

/** Why a change didn't go through; where somebody was faster, that the newest state is shown and nothing typed is lost. */
export function ChangeError({ error }: { error: Error | null }) {
  if (error === null) return null
  return (
    <View className="mt12" {...a11y({ role: 'alert' })}>
      <Note tone={isOutdated(error) ? 'amber' : 'red'} icon="alert">
        {isOutdated(error) ? `${errorText(error)}。最新进展已显示，您写的内容还在。` : errorText(error)}
      </Note>
    </View>
  )
}
