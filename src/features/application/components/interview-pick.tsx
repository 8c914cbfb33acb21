import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { declineTimes, takeInterview, type Application } from '@talent/contract/application'
import { AskSheet } from '@/components/form/ask-sheet'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { OptionGroup } from '@/components/form/option-group'
import { timeLabel, whereLabel } from '@/features/booking'
import { a11y } from '@/lib/a11y'
import { clockTime, dayOf, monthDay, weekdayOf } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

/** The times an employer offers for the interview: one is held at a press, or none suits and one says which would. */
export function InterviewPick({
  application,
}: {
  application: Pick<Application, 'id' | 'version' | 'interview'>
}) {
  const { id, version, interview } = application
  const [chosen, setChosen] = useState<string | null>(null)
  const [declining, setDeclining] = useState(false)
  const { submit, busy, error } = useSubmit(async (startsAt: string) => {
    await call(takeInterview, { params: { id }, body: { startsAt } })
  })
  if (interview === null || !interview.choosing) return null
  const free = interview.slots.filter((slot) => slot.free > 0)
  // What somebody else has taken meanwhile isn't chosen any more.
  const slot = free.find(({ startsAt }) => startsAt === chosen) ?? free[0]
  return (
    <Form sending={busy}>
      {slot ? (
        <>
          <View className="mt12">
            <OptionGroup
              label="面试时间"
              columns={3}
              look="centre"
              options={free.map(({ startsAt }) => ({
                value: startsAt,
                text: clockTime(startsAt),
                sub: `${monthDay(dayOf(startsAt))} ${weekdayOf(dayOf(startsAt))}`,
              }))}
              value={slot.startsAt}
              onPress={setChosen}
            />
          </View>
          <View className="cap mt8">{`${whereLabel(slot)}，开始前 2 小时都可以改或取消`}</View>
        </>
      ) : (
        <View className="aux mt12">放出的时间都约满或过去了，按“都不行”告诉单位您什么时候可以。</View>
      )}
      {error && (
        <View className="aux red mt8" {...a11y({ role: 'alert' })}>
          {errorLine(error)}
        </View>
      )}
      <View className="btns mt12">
        {slot && (
          <Button busy={busy} busyText="正在约" onTap={() => void submit(slot.startsAt)}>
            {`定 ${timeLabel(slot.startsAt)}`}
          </Button>
        )}
        <Button kind="outline" onTap={() => setDeclining(true)}>
          都不行
        </Button>
      </View>
      {declining && (
        <AskSheet
          title="这些时间都不行"
          label="您什么时候可以"
          help="单位会看到，再放出别的时间"
          missing="请写明您什么时候可以"
          max={LIMITS.note}
          act="告诉单位"
          acting="正在发出"
          kept={{ kind: 'booking', id: `decline:${id}` }}
          send={(words) => call(declineTimes, { params: { id }, body: { version, words } })}
          onClose={() => setDeclining(false)}
        />
      )}
    </Form>
  )
}
