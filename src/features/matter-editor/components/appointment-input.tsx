import { View } from '@tarojs/components'
import { CHANNEL_LABEL, CONTACT_CHANNELS } from '@talent/contract/matter'
import type { MatterContent } from '@talent/contract/matter-editor'
import { Chips } from '@/components/form/chips'
import { FormField } from '@/components/form/form-field'
import { Switch } from '@/components/form/switch'
import { WordList } from './word-list'

type Appointment = MatterContent['appointment']

interface AppointmentInputProps {
  value: Appointment
  fault?: string
  onChange: (value: Appointment) => void
}

const TIME = 5
const FIRST: NonNullable<Appointment> = { times: ['09:30', '14:30'], channels: [...CONTACT_CHANNELS] }

/** 预约沟通: whether the form asks when and how one would like to talk, and what it offers. */
export function AppointmentInput({ value, fault, onChange }: AppointmentInputProps) {
  return (
    <>
      <View className="between mt16">
        <View className="h-title">预约沟通</View>
        <Switch
          label="预约沟通"
          checked={value !== null}
          onChange={(wanted) => onChange(wanted ? FIRST : null)}
        />
      </View>
      {value !== null && (
        <FormField name="matter-appointment" label="可选的时间和方式" error={fault}>
          <Chips
            label="沟通方式"
            look="pick"
            multiple
            options={CONTACT_CHANNELS.map((one) => ({ value: one, text: CHANNEL_LABEL[one] }))}
            value={value.channels}
            onPress={(one) =>
              onChange({
                ...value,
                channels: CONTACT_CHANNELS.filter((all) => (all === one) !== value.channels.includes(all)),
              })
            }
          />
          <WordList
            rows={value.times.map((time) => ({
              text: time,
              act: '删去',
              onAct: () => onChange({ ...value, times: value.times.filter((other) => other !== time) }),
            }))}
            label="加一个时间，如 16:00"
            add="加这个时间"
            maxLength={TIME}
            onAdd={(time) => onChange({ ...value, times: [...value.times, time].sort() })}
          />
        </FormField>
      )}
    </>
  )
}
