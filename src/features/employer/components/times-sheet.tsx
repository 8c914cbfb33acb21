import { View } from '@tarojs/components'
import { removeInterviewTime, type InterviewTime } from '@talent/contract/employer'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { Sheet } from '@/components/layout/sheet'
import { timeLabel, whereLabel } from '@/features/booking'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useInterviewTimes } from '../api'

const whoComes = ({ guests, free }: InterviewTime): string => {
  const names = guests.map(({ name }) => name).join('、')
  if (names === '') return `没人选，余 ${free}`
  return free > 0 ? `${names}，余 ${free}` : names
}

/** 面试时间 of a post: who comes when; one that nobody took is taken back. */
export function TimesSheet({ post, title, onClose }: { post: string; title: string; onClose: () => void }) {
  const { data, error, retry } = useInterviewTimes(post)
  const removing = useSubmit((startsAt: string) =>
    call(removeInterviewTime, { params: { id: post }, body: { startsAt } }),
  )
  return (
    <Form sending={removing.busy}>
      <Sheet open title={`${title}的面试时间`} onClose={onClose} feedback={{ error: removing.error }}>
        {data === undefined &&
          (error ? <ErrorState error={error} title="没能加载面试时间" onRetry={retry} /> : <Skeleton />)}
        {data?.times.length === 0 && (
          <View className="aux mt12">还没有放出以后的时间。邀面试时可以放，每人约走一个。</View>
        )}
        {data?.times.map((time) => (
          <View key={time.startsAt} className="between mt12">
            <View className="g">
              <View className="strong">{timeLabel(time.startsAt)}</View>
              <View className="cap">{`${whereLabel(time)}，${whoComes(time)}`}</View>
            </View>
            {time.guests.length === 0 && (
              <Button
                size="m"
                kind="outline"
                label={`收回：${timeLabel(time.startsAt)}`}
                onTap={() => void removing.submit(time.startsAt)}
              >
                收回
              </Button>
            )}
          </View>
        ))}
      </Sheet>
    </Form>
  )
}
