import { useState } from 'react'
import { View } from '@tarojs/components'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Card } from '@/components/layout/card'
import { RefusedError } from '@/lib/failure'
import { useSubmit } from '@/lib/use-submit'
import { CAN_SCAN, scanPass } from '../scan-code'

const AT_THE_DOOR = {
  scan: '扫报名码',
  label: '报名码',
  help: '对方报名码下面的 6 个数字',
  press: '核验入场',
  busy: '正在核验',
}

interface CodeFormProps {
  words?: typeof AT_THE_DOOR
  read: (words: string) => Promise<void>
  /** What the last code led to is of no use any more. */
  onBegin: () => void
}

/** A 报名码, or what hangs at the entrance: scanned in the mini-program, typed anywhere. */
export function CodeForm({ words: said = AT_THE_DOOR, read, onBegin }: CodeFormProps) {
  const [typed, setTyped] = useState('')
  const reading = useSubmit(async (ask: () => Promise<string | null>) => {
    const words = await ask()
    if (words === null) return
    onBegin()
    await read(words)
    setTyped('')
  })
  const fault = reading.error instanceof RefusedError ? reading.error.message : undefined
  return (
    <Form sending={reading.busy}>
      <Card>
        {CAN_SCAN && (
          <Button
            full
            icon="camera"
            busy={reading.busy}
            busyText={said.busy}
            onTap={() => void reading.submit(scanPass)}
          >
            {said.scan}
          </Button>
        )}
        <View className={CAN_SCAN ? 'mt16' : undefined}>
          <FormField name="code" label={said.label} help={said.help} error={fault}>
            <TextInput
              label={said.label}
              kind="number"
              value={typed}
              maxLength={20}
              invalid={fault !== undefined}
              onChange={setTyped}
              onConfirm={() => void reading.submit(async () => typed)}
            />
          </FormField>
        </View>
        <SubmitFeedback error={reading.error} faults={{ code: fault }} />
        <View className="mt16">
          <Button
            full
            kind={CAN_SCAN ? 'outline' : 'primary'}
            busy={reading.busy}
            busyText={said.busy}
            onTap={() => void reading.submit(async () => typed)}
          >
            {said.press}
          </Button>
        </View>
      </Card>
    </Form>
  )
}
