import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { LIMITS } from '@talent/contract'
import { superviseRequest, type RequestSummary } from '@talent/contract/service-request'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Chips } from '@/components/form/chips'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { remainingLabel } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { toError } from '@/lib/failure'
import { call } from '@/lib/request'
import { toggled } from '@/lib/toggled'
import { useSubmit } from '@/lib/use-submit'

type Late = Pick<
  RequestSummary,
  'id' | 'number' | 'version' | 'matterTitle' | 'talentName' | 'clock' | 'commissioner'
>
interface SuperviseSheetProps {
  /** Late, with a commissioner, and nobody watches over them yet; as they are now. */
  requests: readonly Late[]
  /** Chosen from the beginning. */
  begins: readonly string[]
  onClose: () => void
}

const DAYS = ['1', '2', '3', '5'].map((value) => ({ value, text: `${value} 个工作日` }))

/** 发督办 to one or several: one day, one sentence; each is sent for itself, and what wasn't sent says why. */
export function SuperviseSheet({ requests, begins, onClose }: SuperviseSheetProps) {
  // What was sent is on no list any more: those offered stay while the sheet is open.
  const [offered] = useState(() => requests)
  const [sent, setSent] = useState<readonly string[]>([])
  const [failed, setFailed] = useState<Readonly<Record<string, string>>>({})
  const [chosen, setChosen] = useState<readonly string[]>(begins)
  const [within, setWithin] = useState('1')
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const left = offered.filter(({ id }) => !sent.includes(id))
  const fault = asked && chosen.length === 0 ? '请选择要督办的事项' : undefined

  const { submit, busy, error } = useSubmit(async () => {
    const done: string[] = []
    const not: Record<string, string> = {}
    for (const one of left.filter(({ id }) => chosen.includes(id))) {
      const { version } = requests.find(({ id }) => id === one.id) ?? one
      try {
        await call(superviseRequest, {
          params: { id: one.id },
          body: { version, withinWorkingDays: Number(within), note },
        })
        done.push(one.id)
      } catch (failure) {
        not[one.id] = errorLine(toError(failure))
      }
    }
    setSent((before) => [...before, ...done])
    setChosen(Object.keys(not))
    setFailed(not)
    if (Object.keys(not).length > 0) return
    void Taro.showToast({
      title: done.length === 1 ? '已发督办' : `已发 ${done.length} 件督办`,
      icon: 'none',
    })
    onClose()
  })
  const send = () => {
    setAsked(true)
    if (chosen.length > 0) void submit()
  }
  const toggle = (id: string) => setChosen((before) => toggled(before, id))

  return (
    <Form sending={busy}>
      <Sheet
        open
        title="发督办"
        onClose={onClose}
        feedback={{ faults: { 'supervise-which': fault }, error }}
        footer={
          <Button full busy={busy} busyText="正在发出" onTap={send}>
            {chosen.length > 1 ? `给 ${chosen.length} 件发督办` : '发督办'}
          </Button>
        }
      >
        {Object.keys(failed).length > 0 && (
          <Note tone="red" icon="alert">
            {sent.length > 0 && <View>{`已发出 ${sent.length} 件，其余没有发出：`}</View>}
            {offered.flatMap(({ id, number }) =>
              failed[id] === undefined ? [] : <View key={id}>{`${number}：${failed[id]}`}</View>,
            )}
          </Note>
        )}
        <FormField name="supervise-which" label="督办哪些" error={fault}>
          <OptionGroup
            label="督办哪些"
            multiple
            value={chosen}
            options={left.map((one) => ({
              value: one.id,
              text: `${one.matterTitle}，${one.talentName}`,
              sub: `${one.commissioner?.name ?? ''}，${remainingLabel(-one.clock.lateBy)}`,
            }))}
            onPress={toggle}
          />
        </FormField>
        <FormField name="supervise-within" label="几个工作日内回复">
          <Chips look="pick" label="几个工作日内回复" options={DAYS} value={within} onPress={setWithin} />
        </FormField>
        <FormField name="supervise-note" label="附一句话" help="只给专员看" optional>
          <TextInput
            area
            label="附一句话"
            value={note}
            maxLength={LIMITS.note}
            placeholder="例如：请写清卡在哪里、新的日子"
            onChange={setNote}
          />
        </FormField>
        <View className="mt16">
          <Note>由您督办，到有结果为止。申请人会看到有人在督办。</Note>
        </View>
      </Sheet>
    </Form>
  )
}
