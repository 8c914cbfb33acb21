import { useState } from 'react'
import { View } from '@tarojs/components'
import { confirmCalendarYear } from '@talent/contract/calendar'
import { Confirm } from '@/components/feedback/confirm'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { a11y } from '@/lib/a11y'
import { errorLine } from '@/lib/error-text'
import { call } from '@/lib/request'
import { refreshed } from '@/lib/server-data'
import { useSubmit } from '@/lib/use-submit'
import { provisionalText } from '../labels'

/** Why a year is provisional, and the button that ends it. */
export function ProvisionalNote({ year }: { year: string }) {
  const [asking, setAsking] = useState(false)
  const confirm = useSubmit(async () => {
    await call(confirmCalendarYear, { params: { year } })
    await refreshed()
    setAsking(false)
  })
  return (
    <>
      <Note tone="amber" icon="alert">
        <View className="strong">{`${year} 年是暂定的`}</View>
        <View>{provisionalText}</View>
        <View className="mt8">
          <Button kind="outline" onTap={() => setAsking(true)}>
            {`确认 ${year} 年已录全`}
          </Button>
        </View>
      </Note>
      <Confirm
        open={asking}
        title={`确认 ${year} 年已录全？`}
        text={
          <>
            <View>{`确认后，涉及 ${year} 年的期限不再标“暂定”。之后仍可以修改某一天。`}</View>
            {confirm.error && (
              <View className="red mt8" {...a11y({ role: 'alert' })}>
                {errorLine(confirm.error)}
              </View>
            )}
          </>
        }
        stay="再核对一下"
        act="确认"
        harmless
        busy={confirm.busy}
        onStay={() => setAsking(false)}
        onAct={() => void confirm.submit()}
      />
    </>
  )
}
