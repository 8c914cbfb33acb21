import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FreeSlot } from '@talent/contract/booking'
import { EmptyState } from '@/components/feedback/empty-state'
import { OptionGroup } from '@/components/form/option-group'
import { clockTime, dayLabel, dayOf, monthDay, weekdayOf } from '@/lib/dates'
import { whereLabel } from '../labels'

interface SlotPickerProps {
  slots: readonly FreeSlot[]
  /** In the order they were pressed. */
  value: readonly string[]
  most: number
  onChange: (value: string[]) => void
}

/** A day, then times of it. What is full is named and can't be pressed. */
export function SlotPicker({ slots, value, most, onChange }: SlotPickerProps) {
  const [picked, setPicked] = useState<string | null>(null)
  const days = [...new Set(slots.map(({ startsAt }) => dayOf(startsAt)))]
  const freeOn = (day: string) =>
    slots.reduce((sum, slot) => sum + (dayOf(slot.startsAt) === day ? slot.free : 0), 0)
  const day = picked ?? days.find((one) => freeOn(one) > 0) ?? days[0]
  if (day === undefined)
    return <EmptyState icon="calendar" title="还没有放出可约的时间" hint="可以先在会话里说您方便的时间" />
  const ofDay = slots.filter(({ startsAt }) => dayOf(startsAt) === day)
  const full = ofDay.filter(({ free }) => free === 0).map(({ startsAt }) => clockTime(startsAt))
  const press = (startsAt: string) => {
    if (value.includes(startsAt)) onChange(value.filter((one) => one !== startsAt))
    else onChange(most === 1 ? [startsAt] : [...value, startsAt].slice(-most))
  }
  return (
    <>
      <OptionGroup
        label="日期"
        columns={3}
        look="centre"
        options={days.map((one) => ({
          value: one,
          text: monthDay(one),
          sub: `${weekdayOf(one)} ${freeOn(one) > 0 ? `余 ${freeOn(one)}` : '已满'}`,
        }))}
        value={day}
        onPress={setPicked}
      />
      <View className="aux mt16">{dayLabel(day)}</View>
      <View className="mt8">
        <OptionGroup
          label={`${dayLabel(day)}的时间`}
          columns={3}
          look="centre"
          multiple={most > 1}
          options={ofDay
            .filter(({ free }) => free > 0)
            .map((slot) => ({
              value: slot.startsAt,
              text: clockTime(slot.startsAt),
              sub:
                value.length > 1 && value.includes(slot.startsAt)
                  ? `第 ${value.indexOf(slot.startsAt) + 1} 意向`
                  : `余 ${slot.free}`,
            }))}
          value={value}
          onPress={press}
        />
      </View>
      {full.length > 0 && <View className="cap mt8">{`已约满：${full.join('、')}`}</View>}
      {ofDay[0] && <View className="cap mt8">{whereLabel(ofDay[0])}</View>}
    </>
  )
}
