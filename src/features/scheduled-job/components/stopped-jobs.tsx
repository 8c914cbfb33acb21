import { Text } from '@tarojs/components'
import { Note } from '@/components/feedback/note'
import { Tap } from '@/components/form/tap'
import { go } from '@/lib/navigate'
import { useScheduledJobs } from '../api'
import { stoppedOf } from '../stopped'

/** On a coordinator's desks: what the clock should have done and didn't, first of all; nothing where everything runs. */
export function StoppedJobs() {
  const stopped = stoppedOf(useScheduledJobs().data?.items)
  const [first] = stopped
  if (first === undefined) return null
  return (
    <Note tone="red" icon="alert">
      <Text>
        {stopped.length === 1
          ? `“${first.title}”没有正常运行，等它的人收不到。`
          : `“${first.title}”等 ${stopped.length} 项定时任务没有正常运行，等它们的人收不到。`}
      </Text>
      <Tap className="link hit" role="link" onTap={() => go('scheduledJobs')}>
        看定时任务
      </Tap>
    </Note>
  )
}
