import { useState } from 'react'
import { LIMITS } from '@talent/contract'
import { addStation, changeStation, type Station } from '@talent/contract/station'
import { Button } from '@/components/form/button'
import { Chips } from '@/components/form/chips'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { useRosterChoices } from '@/features/roster'
import { faultsWithin } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { toggled } from '@/lib/toggled'
import { useSubmit } from '@/lib/use-submit'
import { CloseStationSheet } from './close-station-sheet'
import { KeepersField, type Keeper } from './keepers-field'

interface Typed {
  name: string
  address: string
  phone: string
  matterCodes: string[]
  keepers: Keeper[]
}

const typedOf = (station: Station | null): Typed => ({
  name: station?.name ?? '',
  address: station?.address ?? '',
  phone: station?.phone ?? '',
  matterCodes: station?.matters.map(({ code }) => code) ?? [],
  keepers: station?.keepers ?? [],
})

const TEXTS = [
  { key: 'name', label: '站点名称', max: LIMITS.employer },
  { key: 'address', label: '地址', max: LIMITS.place, help: '所有人都看得到，写到楼层和区域' },
  { key: 'phone', label: '电话', max: LIMITS.phoneTyped },
] as const

/** One station: where it is, what for, and who keeps it. Its times are published by those who keep it. */
export function StationSheet({ station, onClose }: { station: Station | null; onClose: () => void }) {
  const [closing, setClosing] = useState(false)
  const { data: choices } = useRosterChoices(true)
  const { part, change, clear } = useKeptPart<Typed>(
    'desk-edit',
    `station:${station?.id ?? 'new'}`,
    typedOf(station),
  )
  const { submit, busy, error } = useSubmit(async () => {
    const { keepers, ...rest } = part
    const body = { ...rest, keeperIds: keepers.map(({ id }) => id) }
    await (station === null
      ? call(addStation, { body })
      : call(changeStation, {
          params: { id: station.id },
          body: { version: station.version, station: body },
        }))
    clear()
    onClose()
  })
  const faults = faultsWithin(error, 'station')
  if (closing && station) return <CloseStationSheet station={station} onClose={onClose} />
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={station === null ? '加一个站点' : '修改站点'}
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button full busy={busy} busyText="正在保存" onTap={() => void submit()}>
            保存
          </Button>
        }
      >
        {TEXTS.map(({ key, label, max, ...more }) => (
          <FormField key={key} name={key} label={label} error={faults[key]} {...more}>
            <TextInput
              label={label}
              kind={key === 'phone' ? 'phone' : 'text'}
              value={part[key]}
              maxLength={max}
              invalid={faults[key] !== undefined}
              onChange={(value) => change({ [key]: value })}
            />
          </FormField>
        ))}
        <FormField
          name="keeperIds"
          label="负责人"
          help="由专员担任；在“我的日程”里放出站点的时段，接待来的人"
          error={faults['keeperIds']}
        >
          <KeepersField value={part.keepers} onChange={(keepers) => change({ keepers })} />
        </FormField>
        <FormField
          name="matterCodes"
          label="办理的事项"
          hint="可多选，一个都不选就是所有事项"
          error={faults['matterCodes']}
        >
          <Chips
            label="办理的事项"
            multiple
            look="pick"
            options={(choices?.matters ?? []).map(({ code, name }) => ({ value: code, text: name }))}
            value={part.matterCodes}
            onPress={(code) => change({ matterCodes: toggled(part.matterCodes, code) })}
          />
        </FormField>
        {station !== null && station.closed === null && (
          <Button kind="danger" full className="mt12" onTap={() => setClosing(true)}>
            停用这个站点
          </Button>
        )}
      </Sheet>
    </Form>
  )
}
