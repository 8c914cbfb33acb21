import { View } from '@tarojs/components'
import { FILLED_BY_NOBODY, Hired, sayHiring, type OwnPost } from '@talent/contract/employer'
import * as v from 'valibot'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

const FILLED = [
  { value: 'yes', text: '已招满' },
  { value: 'no', text: '未招满' },
] as const
type Filled = (typeof FILLED)[number]['value']

/** What is typed, and what is wrong with it. */
function readHired(filled: Filled | null, typed: string): { hired: number; fault: string | undefined } {
  const hired = typed.trim() === '' ? Number.NaN : Number(typed)
  const { issues } = v.safeParse(Hired, hired)
  const nobody = filled === 'yes' && hired === 0 ? FILLED_BY_NOBODY : undefined
  return { hired, fault: issues?.[0].message ?? nobody }
}

/** 招满没有: what readers of the post see once it has closed; said again, it stands instead. */
export function HiringSheet({ post, onClose }: { post: OwnPost; onClose: () => void }) {
  const { id, title, hiring, hiredHere } = post
  const said: Filled | null = hiring === null ? null : hiring.filled ? 'yes' : 'no'
  const { part, change, clear } = useKeptPart('desk-edit', `hiring:${id}`, {
    filled: said,
    hired: String(hiring?.hired ?? hiredHere ?? 0),
    pressed: false,
  })
  const { hired, fault } = readHired(part.filled, part.hired)
  const { submit, busy, error } = useSubmit(async () => {
    await call(sayHiring, { params: { id }, body: { filled: part.filled === 'yes', hired } })
    clear()
    onClose()
  })
  const refused = fieldFaults(error)
  const faults = part.pressed
    ? { filled: part.filled === null ? '请选择招满没有' : refused.filled, hired: fault ?? refused.hired }
    : {}
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={`${title}招满没有`}
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button
            full
            busy={busy}
            busyText="正在提交"
            onTap={() => {
              change({ pressed: true })
              if (part.filled !== null && fault === undefined) void submit()
            }}
          >
            告诉读公告的人
          </Button>
        }
      >
        <View className="mt12">
          <FormField name="filled" label="招满没有" error={faults.filled}>
            <OptionGroup
              label="招满没有"
              columns={2}
              look="centre"
              options={FILLED}
              value={part.filled}
              onPress={(filled) => change({ filled })}
            />
          </FormField>
        </View>
        <FormField
          name="hired"
          label="录用人数"
          help={`在这里录用了 ${hiredHere ?? 0} 人；别处录用的也算在内`}
          error={faults.hired}
        >
          <TextInput
            kind="number"
            label="录用人数"
            unit="人"
            value={part.hired}
            maxLength={4}
            invalid={faults.hired !== undefined}
            onChange={(next) => change({ hired: next })}
          />
        </FormField>
      </Sheet>
    </Form>
  )
}
