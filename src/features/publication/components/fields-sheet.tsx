import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/form/button'
import { Chips } from '@/components/form/chips'
import { DateInput } from '@/components/form/date-input'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { SelectInput } from '@/components/form/select-input'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { useKeptPart } from '@/lib/kept-part'
import { toggled } from '@/lib/toggled'
import type { Submit } from '@/lib/use-submit'

/** As it is typed; nothing typed is empty. */
export type Typed = Record<string, string | readonly string[]>

export interface FieldRow {
  key: string
  label: string
  as?: 'line' | 'area' | 'day' | 'number'
  max?: number
  unit?: string
  optional?: boolean
  help?: string
  /** One of these; with `several`, any of them. */
  options?: readonly { value: string; text: string }[]
  several?: boolean
  /** Not asked for what is typed so far. */
  hidden?: (typed: Typed) => boolean
}

/** What is being edited, as a part of it is saved. */
export interface Edited<C> {
  readonly id: string
  /** Under which kind of draft its parts are kept on the phone. */
  readonly kept: 'policy-edit' | 'scheme-edit' | 'notice-edit' | 'demand-edit' | 'cv'
  readonly saving: Submit<[content: C, after?: () => void]>
}

interface FieldsSheetProps<C> {
  title: string
  save: string
  edited: Edited<C>
  /** Where on the phone it is kept while one types. */
  place: string
  /** What is asked; it may hang on what is typed. */
  rows: readonly FieldRow[] | ((typed: Typed) => readonly FieldRow[])
  saved: Typed
  /** What follows from a change: another fact has other ways to compare. */
  settle?: (typed: Typed) => Typed
  /** What is wrong with it, by the row's key; nothing is saved then. */
  faultsOf?: (typed: Typed) => Record<string, string>
  /** The whole with this part changed. */
  put: (typed: Typed) => C
  /** The whole without this part. */
  remove?: () => C
  onClose: () => void
}

const NO_LIMIT = 200
export const wordOf = (typed: Typed, key: string): string => {
  const value = typed[key]
  return typeof value === 'string' ? value.trim() : ''
}
export const orNull = (typed: Typed, key: string): string | null => wordOf(typed, key) || null
export const wordsIn = (typed: Typed, key: string): string[] => {
  const value = typed[key]
  return typeof value === 'string'
    ? value
        .split(/[、，,\n]+/)
        .map((one) => one.trim())
        .filter(Boolean)
    : [...(value ?? [])]
}

function FieldInput({ row, typed, change }: { row: FieldRow; typed: Typed; change: (more: Typed) => void }) {
  const { key, label, as = 'line', options } = row
  const value = typed[key]
  const word = typeof value === 'string' ? value : ''
  if (options && row.several)
    return (
      <Chips
        label={label}
        look="pick"
        multiple
        options={options}
        value={Array.isArray(value) ? (value as string[]) : []}
        onPress={(one) => change({ [key]: toggled(Array.isArray(value) ? (value as string[]) : [], one) })}
      />
    )
  if (options)
    return (
      <SelectInput label={label} options={options} value={word} onChange={(one) => change({ [key]: one })} />
    )
  if (as === 'day')
    return (
      <View className="between">
        <View className="g">
          <DateInput label={label} value={word || null} onChange={(day) => change({ [key]: day })} />
        </View>
        {row.optional && word !== '' && (
          <Button kind="quiet" size="m" onTap={() => change({ [key]: '' })}>
            清除
          </Button>
        )}
      </View>
    )
  return (
    <TextInput
      label={label}
      area={as === 'area'}
      kind={as === 'number' ? 'number' : 'text'}
      unit={row.unit}
      value={word}
      maxLength={row.max ?? NO_LIMIT}
      onChange={(next) => change({ [key]: next })}
    />
  )
}

/** One part of what is edited over the page: changed, taken away, saved; kept on the phone while one types. */
export function FieldsSheet<C>({
  title,
  save,
  edited,
  place,
  rows,
  saved,
  settle = (typed) => typed,
  faultsOf,
  put,
  remove,
  onClose,
}: FieldsSheetProps<C>) {
  const { id, saving } = edited
  const kept = useKeptPart<{ typed: Typed }>(edited.kept, `${id}:${place}`, { typed: saved })
  const { typed } = kept.part
  const [pressed, setPressed] = useState(false)
  const wrong = faultsOf?.(typed) ?? {}
  const faults = pressed ? wrong : {}
  const atFields = Object.fromEntries(Object.entries(faults).map(([key, words]) => [`part-${key}`, words]))
  const send = (content: C) =>
    void saving.submit(content, () => {
      kept.clear()
      onClose()
    })
  return (
    <Form sending={saving.busy}>
      <Sheet
        open
        title={title}
        onClose={onClose}
        feedback={{ faults: atFields, error: saving.error }}
        footer={
          <View className="btns">
            {remove && (
              <Button kind="danger" onTap={() => send(remove())}>
                删除
              </Button>
            )}
            <Button
              busy={saving.busy}
              busyText="正在保存"
              onTap={() => {
                setPressed(true)
                if (Object.keys(wrong).length === 0) send(put(typed))
              }}
            >
              {save}
            </Button>
          </View>
        }
      >
        {(typeof rows === 'function' ? rows(typed) : rows)
          .filter(({ hidden }) => hidden?.(typed) !== true)
          .map((row) => (
            <FormField
              key={row.key}
              name={`part-${row.key}`}
              label={row.label}
              help={row.help}
              optional={row.optional}
              error={faults[row.key]}
            >
              <FieldInput
                row={row}
                typed={typed}
                change={(more) => kept.change({ typed: settle({ ...typed, ...more }) })}
              />
            </FormField>
          ))}
      </Sheet>
    </Form>
  )
}
