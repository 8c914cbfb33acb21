import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { addDays, chinaInstant, compareInstants } from '@talent/contract/calendar'
import { publishPolicy, schedulePolicy, type PolicyEditor } from '@talent/contract/policy-editor'
import { SCHEDULE_MOST_DAYS, type Change } from '@talent/contract/publication'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { DateInput } from '@/components/form/date-input'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { Segmented } from '@/components/form/segmented'
import { SelectInput } from '@/components/form/select-input'
import { Sheet } from '@/components/layout/sheet'
import { ChangeList, HALF_HOURS } from '@/features/publication'
import { now } from '@/lib/clock'
import { momentLabel, todayInChina } from '@/lib/dates'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useKeptPart } from '../kept-part'

type When = 'now' | 'later'

/** Now, or on a day at a time; what is shown here is what goes live, whoever writes on meanwhile. */
export function PublishSheet({
  editor,
  hash,
  changes,
  onClose,
}: {
  editor: PolicyEditor
  hash: string
  changes: readonly Change[]
  onClose: () => void
}) {
  const { id, published } = editor
  const version = published.version + 1
  const { part, change, clear } = useKeptPart(id, 'publish', {
    when: 'now' as When,
    day: null as string | null,
    time: '09:00',
    pressed: false,
  })
  const { when, day, time, pressed } = part
  const at = day === null ? null : chinaInstant(day, time)
  const missing =
    when === 'now'
      ? undefined
      : at === null
        ? '请选择日期'
        : compareInstants(at, now()) <= 0
          ? '这个时间已经过了，请选以后的时间'
          : undefined
  const faults = pressed && missing !== undefined ? { at: missing } : {}
  const { submit, busy, error } = useSubmit(async () => {
    if (when === 'now') await call(publishPolicy, { params: { id }, body: { hash } })
    else if (at !== null) await call(schedulePolicy, { params: { id }, body: { hash, at } })
    const title =
      when === 'now' ? `第 ${version} 版已发布` : `已定在${at === null ? '' : momentLabel(at)}发布`
    void Taro.showToast({ title, icon: 'none' })
    clear()
    onClose()
  })
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={`发布第 ${version} 版`}
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button
            full
            busy={busy}
            busyText={when === 'now' ? '正在发布' : '正在定时'}
            onTap={() => {
              change({ pressed: true })
              if (missing === undefined) void submit()
            }}
          >
            {when === 'now' ? '确认发布' : at === null ? '定时发布' : `${momentLabel(at)}发布`}
          </Button>
        }
      >
        <Segmented
          label="什么时候发布"
          options={[
            { value: 'now', text: '现在发布' },
            { value: 'later', text: '定时发布' },
          ]}
          value={when}
          onChange={(next) => change({ when: next })}
        />
        {when === 'later' && (
          <FormField name="at" label="发布时间（北京时间）" error={faults.at}>
            <View className="mt8">
              <DateInput
                label="发布日期"
                value={day}
                min={todayInChina()}
                max={addDays(todayInChina(), SCHEDULE_MOST_DAYS)}
                invalid={faults.at !== undefined}
                onChange={(next) => change({ day: next === '' ? null : next })}
              />
            </View>
            <View className="mt8">
              <SelectInput
                label="发布钟点"
                options={HALF_HOURS}
                value={time}
                onChange={(next) => change({ time: next })}
              />
            </View>
          </FormField>
        )}
        <Note>
          {when === 'now'
            ? '发布后，政策页、搜索和自查马上按这一版。之前的每一版都留着，可以恢复。'
            : '到时自动发布下面这些改动，之前可以取消。定好以后再写的不会一起发布。'}
        </Note>
        <ChangeList changes={changes} />
      </Sheet>
    </Form>
  )
}
