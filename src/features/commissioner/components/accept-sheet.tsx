import { View } from '@tarojs/components'
import { acceptRequest, LIMITS } from '@talent/contract'
import { Button } from '@/components/button'
import { FormField } from '@/components/form-field'
import { Note } from '@/components/note'
import { Sheet } from '@/components/sheet'
import { TextInput } from '@/components/text-input'
import { fieldFaults } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useRequestChange } from '../use-request-change'
import { ChangeError } from './change-error'
import type { HandleSheetProps } from './sheet-props'

/** 受理: the promised time starts here. */
export function AcceptSheet({ request, store: { draft, change, clear }, onClose }: HandleSheetProps) {
  const { submit, busy, error } = useRequestChange(request, 'accept', () => {
    clear('acceptNote')
    onClose()
  })
  const send = () =>
    submit((version) =>
      call(acceptRequest, { params: { id: request.id }, body: { version, note: draft.acceptNote } }),
    )
  return (
    <Sheet
      open
      title="受理这件申请"
      onClose={onClose}
      footer={
        <Button full busy={busy} busyText="正在提交" onTap={() => void send()}>
          确认受理
        </Button>
      }
    >
      <FormField
        name="accept-note"
        label="附一句话"
        optional
        help="申请人会原样看到，写清接下来做什么"
        error={fieldFaults(error).note}
      >
        <TextInput
          area
          label="附一句话"
          value={draft.acceptNote}
          maxLength={LIMITS.note}
          placeholder="例如：材料已收到，我今天与学校联系"
          onChange={(acceptNote) => change({ acceptNote })}
        />
      </FormField>
      <ChangeError error={error} />
      <View className="mt16">
        <Note>{`受理后开始计时，承诺 ${request.clock.promised} 个工作日内办结。缺材料也可以先受理，再一次性告知。`}</Note>
      </View>
    </Sheet>
  )
}
