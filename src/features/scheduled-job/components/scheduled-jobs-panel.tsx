import { View } from '@tarojs/components'
import type { JobStanding, ScheduledJob } from '@talent/contract/scheduled-job'
import { Facts } from '@/components/data/facts'
import { StatusTag, type Tag } from '@/components/data/status-tag'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { momentLabel } from '@/lib/dates'
import { useScheduledJobs } from '../api'
import { stoppedOf } from '../stopped'

const LOOK: Readonly<Record<JobStanding, Tag>> = {
  fine: { tone: 'green-line', icon: 'check', text: '正常' },
  late: { tone: 'red', icon: 'alert', text: '没有运行' },
  failing: { tone: 'red', icon: 'alert', text: '运行出错' },
}

function timesOf({ everyMinutes, dailyAt }: ScheduledJob): string {
  if (everyMinutes === null) return `每天 ${dailyAt}`
  return everyMinutes === 1 ? '每分钟' : `每 ${everyMinutes} 分钟`
}

function Job({ job }: { job: ScheduledJob }) {
  const { title, standing, ran, failed } = job
  return (
    <ListRow
      title={title}
      sub={
        <>
          <View>
            <Facts
              facts={[
                timesOf(job),
                ran === null ? '还没有运行过' : `上次 ${momentLabel(ran.at)}`,
                ran !== null && ran.found !== null && `看了 ${ran.found} 个`,
                ran !== null && ran.told !== null && `告知 ${ran.told} 条`,
              ]}
            />
          </View>
          {failed !== null && (
            <View className={standing === 'failing' ? 'red' : undefined}>
              {`${momentLabel(failed.at)} 出过错${failed.code === null ? '' : `（代码 ${failed.code}）`}${standing === 'failing' ? '，会自动再试；一直这样请把代码告诉技术人员' : ''}`}
            </View>
          )}
        </>
      }
      aside={<StatusTag {...LOOK[standing]} />}
    />
  )
}

/** 定时任务: what the clock does by itself, what stands still first. */
export function ScheduledJobsPanel() {
  const { data, error, retry } = useScheduledJobs()
  if (data === undefined)
    return error ? (
      <ErrorState error={error} title="没能加载定时任务" onRetry={retry} />
    ) : (
      <Skeleton cards={3} />
    )
  const stopped = stoppedOf(data.items).length
  return (
    <>
      <View className="h-page">{stopped > 0 ? `${stopped} 项停下了` : '都在正常运行'}</View>
      <View className="aux">到了时间一小时还没运行，或运行出错，就在这里和总览、督办里提示。</View>
      <Card padding="tight" rows>
        {data.items.map((job) => (
          <Job key={job.name} job={job} />
        ))}
      </Card>
    </>
  )
}
