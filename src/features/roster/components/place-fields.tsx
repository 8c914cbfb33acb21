import { useState } from 'react'
import { View } from '@tarojs/components'
import { CAPACITY, LIMITS } from '@talent/contract'
import { TALENT_CATEGORIES } from '@talent/contract/matter'
import type { RosterChoices } from '@talent/contract/roster'
import { ActionChip, Chips, NamedChips } from '@/components/form/chips'
import { FormField } from '@/components/form/form-field'
import { SelectInput } from '@/components/form/select-input'
import { Stepper } from '@/components/form/stepper'
import { TextInput } from '@/components/form/text-input'
import { Card } from '@/components/layout/card'
import { Sheet } from '@/components/layout/sheet'
import { PickEnterprise } from '@/features/enterprise'
import { toggled } from '@/lib/toggled'
import type { PlaceTyped } from '../roster-draft'

interface PlaceFieldsProps {
  place: PlaceTyped
  choices: RosterChoices
  /** null: somebody new. */
  load: number | null
  faults: Readonly<Record<string, string | undefined>>
  change: (more: Partial<PlaceTyped>) => void
}

/** Shown before 更多. */
const MOST_MATTERS = 6

/** Those one handles first, then what nobody does, then the others behind 更多. */
function MatterChips({ place, choices, change }: PlaceFieldsProps) {
  const [all, setAll] = useState(false)
  const [held] = useState(place.matterCodes)
  const known = choices.matters.map(({ code }) => code)
  const gone = held.filter((code) => !known.includes(code))
  const first = [
    ...choices.matters.filter(({ code }) => held.includes(code)),
    ...choices.matters.filter(({ code, unmanned }) => unmanned && !held.includes(code)),
  ]
  const rest = choices.matters.filter((one) => !first.includes(one))
  const shown = all ? [...first, ...rest] : [...first, ...rest].slice(0, Math.max(first.length, MOST_MATTERS))
  const press = (code: string) => change({ matterCodes: toggled(place.matterCodes, code) })
  return (
    <>
      <Chips
        label="能办的事项"
        multiple
        look="pick"
        options={[
          ...shown.map(({ code, name, unmanned }) => ({
            value: code,
            text: name,
            ...(unmanned ? { icon: 'plus' as const } : {}),
          })),
          ...gone.map((code) => ({ value: code, text: `${code}（已下架）` })),
        ]}
        value={place.matterCodes}
        onPress={press}
      />
      {shown.length < first.length + rest.length && (
        <View className="mt8">
          <ActionChip text="更多" onTap={() => setAll(true)} />
        </View>
      )}
    </>
  )
}

function Enterprises({ place, change }: Pick<PlaceFieldsProps, 'place' | 'change'>) {
  const [adding, setAdding] = useState(false)
  const { enterprises } = place
  return (
    <>
      <NamedChips
        value={enterprises}
        add="加一家"
        onChange={(left) => change({ enterprises: left })}
        onAdd={() => setAdding(true)}
      />
      {adding && (
        <Sheet open title="加一家企业" onClose={() => setAdding(false)}>
          <PickEnterprise
            value={null}
            except={enterprises.map(({ id }) => id)}
            onPick={({ id, name }) => {
              change({ enterprises: [...enterprises, { id, name }] })
              setAdding(false)
            }}
          />
        </Sheet>
      )}
    </>
  )
}

/** What a coordinator keeps of a commissioner. */
export function PlaceFields(props: PlaceFieldsProps) {
  const { place, choices, load, faults, change } = props
  return (
    <Card>
      <FormField name="place.departmentCode" label="部门" error={faults['place.departmentCode']}>
        <SelectInput
          label="部门"
          placeholder="请选择部门"
          options={choices.departments.map(({ code, name }) => ({ value: code, text: name }))}
          value={place.departmentCode}
          invalid={faults['place.departmentCode'] !== undefined}
          onChange={(departmentCode) => change({ departmentCode })}
        />
      </FormField>
      <FormField
        name="place.matterCodes"
        label="能办的事项"
        help="只派这些事项，别的不会派"
        error={faults['place.matterCodes']}
      >
        <MatterChips {...props} />
      </FormField>
      <FormField
        name="place.enterpriseIds"
        label="联系的企业"
        optional
        help="这些企业的人才优先派"
        error={faults['place.enterpriseIds']}
      >
        <Enterprises place={place} change={change} />
      </FormField>
      <FormField
        name="place.areaCodes"
        label="园区和街道"
        help="单位在这些片区的优先派"
        error={faults['place.areaCodes']}
      >
        <Chips
          label="园区和街道"
          multiple
          look="pick"
          options={choices.areas.map(({ code, name }) => ({ value: code, text: name }))}
          value={place.areaCodes}
          onPress={(code) => change({ areaCodes: toggled(place.areaCodes, code) })}
        />
      </FormField>
      <FormField
        name="place.categories"
        label="联系服务的人才类别"
        optional
        help="经认定是这些类别的人才，前面几条一样时优先派"
        error={faults['place.categories']}
      >
        <Chips
          label="联系服务的人才类别"
          multiple
          look="pick"
          options={TALENT_CATEGORIES.map((one) => ({ value: one, text: one }))}
          value={place.categories}
          onPress={(one) => change({ categories: toggled(place.categories, one) })}
        />
      </FormField>
      <FormField
        name="place.officePhone"
        label="办公电话"
        help="人才在办理页上看到、拨打"
        error={faults['place.officePhone']}
      >
        <TextInput
          label="办公电话"
          kind="phone"
          value={place.officePhone}
          maxLength={LIMITS.phoneTyped}
          invalid={faults['place.officePhone'] !== undefined}
          onChange={(officePhone) => change({ officePhone })}
        />
      </FormField>
      <FormField
        name="place.capacity"
        label="同时在办上限"
        help={load === null ? undefined : `现在 ${load} 件`}
        error={faults['place.capacity']}
      >
        <Stepper
          what="上限"
          value={place.capacity}
          {...CAPACITY}
          onChange={(capacity) => change({ capacity })}
        />
      </FormField>
    </Card>
  )
}
