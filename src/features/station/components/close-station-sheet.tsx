import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { closeStation, type Station } from '@talent/contract/station'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

/** 停用: why, and what becomes of who has booked. */
export function CloseStationSheet({ station, onClose }: { station: Station; onClose: () => void }) {
  const { id, version, name, coming } = station
  const { part, change, clear } = useKeptPart('desk-edit', `close-station:${id}`, { reason: '' })
  const { submit, busy, error } = useSubmit(async () => {
    await call(closeStation, { params: { id }, body: { version, ...part } })
    clear()
    onClose()
  })
  const faults = fieldFaults(error)
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={`停用“${name}”`}
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button full kind="danger" busy={busy} busyText="正在停用" onTap={() => void submit()}>
            停用
          </Button>
        }
      >
        <View className="aux">
          {coming > 0
            ? `还没到的 ${coming} 个预约都会取消，并把原因告诉预约的人，请他们另约。`
            : '没有还没到的预约。停用后不能再约，可以恢复。'}
        </View>
        <FormField name="reason" label="停用原因" help="预约的人看得到" error={faults.reason}>
          <TextInput
            area
            label="停用原因"
            value={part.reason}
            maxLength={LIMITS.reason}
            invalid={faults.reason !== undefined}
            onChange={(reason) => change({ reason })}
          />
        </FormField>
      </Sheet>
    </Form>
  )
}
