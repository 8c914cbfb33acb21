import { useState } from 'react'
import { View } from '@tarojs/components'
import { lastOf } from '@talent/contract'
import { CHANNEL_LABEL, type DraftBody } from '@talent/contract/matter'
import { Card } from '@/components/layout/card'
import { ConsentBox } from '@/components/form/consent-box'
import { fieldAnchor, FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { Segmented } from '@/components/form/segmented'
import { Tiles } from '@/components/data/tiles'
import { dayLabel, slotLabel, weekdayOf } from '@/lib/dates'
import type { Faults } from '../../form/form-faults'
import { placeOfConsent, type ShownForm } from '../../form/shown-form'
import { chooseDay, dropDay, SLOTS_MOST, toggleSlot } from '../../form/slots'
import { StepHead } from './step-head'

interface ConfirmStepProps {
  step: number
  /** As it is asked with these answers. */
  shown: ShownForm
  /** Working days one can prefer. */
  days: readonly string[]
  provisional: boolean
  body: DraftBody
  consents: readonly string[]
  faults: Faults
  onChange: (part: (before: DraftBody) => Partial<DraftBody>) => void
  onConsent: (place: string, given: boolean) => void
}

/** A day alone. */
const ANY_TIME = ''

/** When to talk, and each consent by itself: nothing ticked beforehand. */
export function ConfirmStep({
  step,
  shown,
  days,
  provisional,
  body,
  consents,
  faults,
  onChange,
  onConsent,
}: ConfirmStepProps) {
  const { appointment } = shown
  const [day, setDay] = useState<string | null>(lastOf(body.slots)?.day ?? null)
  const chosen = body.slots.map(slotLabel).join('，')
  /** Chosen by one press, looked at by the next, taken off by a press on the one that is looked at. */
  const pressDay = (pressed: string) => {
    onChange(({ slots }) => ({
      slots: pressed === day ? dropDay(slots, pressed) : chooseDay(slots, pressed),
    }))
    setDay(pressed === day ? null : pressed)
  }
  return (
    <Card>
      <StepHead step={step} state="todo" title={appointment === null ? '确认' : '预约与确认'} />
      {appointment && (
        <View className="mt16">
          <FormField
            name="slots"
            label="希望哪个时间跟专员沟通"
            hint={`选填，最多 ${SLOTS_MOST} 个，北京时间${provisional ? '。有的日期属于放假安排未公布的年份，暂定，公布后可能调整' : ''}`}
            error={faults.slots ?? faults.channel}
          >
            <Tiles
              label="日期"
              tiles={days.map((value) => ({
                value,
                head: weekdayOf(value),
                body: String(Number(value.slice(8))),
                spoken: dayLabel(value),
              }))}
              value={day}
              onPress={pressDay}
            />
            {day !== null && (
              <View className="mt8">
                <OptionGroup
                  label={`${dayLabel(day)}的时间`}
                  multiple
                  look="centre"
                  columns={2}
                  options={[
                    { value: ANY_TIME, text: '都可以' },
                    ...appointment.times.map((time) => ({ value: time, text: time })),
                  ]}
                  value={body.slots.flatMap((slot) => (slot.day === day ? [slot.time ?? ANY_TIME] : []))}
                  onPress={(time) =>
                    onChange((before) => ({
                      slots: toggleSlot(before.slots, { day, time: time === ANY_TIME ? null : time }),
                    }))
                  }
                />
              </View>
            )}
            {chosen !== '' && <View className="aux mt8">{`已选：${chosen}`}</View>}
            <View className="mt12">
              <Segmented
                label="沟通方式"
                options={appointment.channels.map((value) => ({ value, text: CHANNEL_LABEL[value] }))}
                value={body.channel ?? appointment.channels[0] ?? null}
                onChange={(channel) => onChange(() => ({ channel }))}
              />
            </View>
          </FormField>
        </View>
      )}
      {shown.consents.map((consent) => (
        <View key={placeOfConsent(consent)} id={fieldAnchor(`consents.${placeOfConsent(consent)}`)}>
          <ConsentBox
            consent={consent}
            footnote="可随时在“我的 → 隐私与授权”撤回，撤回后本申请终止。"
            checked={consents.includes(placeOfConsent(consent))}
            error={faults[`consents.${placeOfConsent(consent)}`]}
            onChange={(given) => onConsent(placeOfConsent(consent), given)}
          />
        </View>
      ))}
    </Card>
  )
}
