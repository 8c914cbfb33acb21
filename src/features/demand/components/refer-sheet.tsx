import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { sayInterest, type PublicNeed, type SayingInterest } from '@talent/contract/demand'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { ConsentBox } from '@/components/form/consent-box'
import { Form } from '@/components/form/form'
import { fieldAnchor, FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useSaying } from '../api'

const NOBODY = { name: '', phone: '', about: '' }
const ROWS = [
  { key: 'name', label: '对方的姓名', max: LIMITS.name },
  { key: 'phone', label: '对方的手机号', max: LIMITS.phoneTyped },
  { key: 'about', label: '对方做什么', max: LIMITS.cvLine },
] as const

interface ReferSheetProps {
  need: Pick<PublicNeed, 'id' | 'title' | 'employer'>
  saying: SayingInterest | undefined
  onClose: () => void
}

/** 替别人问: the least that somebody can be called by, and that one has their word. What is typed stays on the phone. */
export function ReferForm({ need, saying, onClose }: ReferSheetProps) {
  const kept = useKeptPart('interest', need.id, NOBODY)
  /** Which words were ticked. */
  const [agreed, setAgreed] = useState<number | null>(null)
  const [pressed, setPressed] = useState(false)
  const consent = saying?.referring
  const sending = useSubmit(async () => {
    const { id } = await call(sayInterest, {
      params: { id: need.id },
      body: { consent: agreed ?? 0, referred: kept.part },
    })
    kept.clear()
    onClose()
    go('interest', { id })
  })
  const sent = fieldFaults(sending.error)
  const ticked = consent !== undefined && agreed === consent.version
  const missing = (key: (typeof ROWS)[number]['key'], label: string) =>
    (pressed && kept.part[key].trim() === '' ? `请填写${label}` : undefined) ?? sent[`referred.${key}`]
  const faults: Record<string, string | undefined> = {
    ...Object.fromEntries(ROWS.map(({ key, label }) => [`refer-${key}`, missing(key, label)])),
    'refer-consent': ticked ? undefined : pressed ? '请先征得对方同意，再勾选' : sent.consent,
  }
  const send = () => {
    setPressed(true)
    if (ticked && ROWS.every(({ key }) => kept.part[key].trim() !== '')) void sending.submit()
  }
  return (
    <Form sending={sending.busy}>
      <Sheet
        open
        title="替别人问"
        onClose={onClose}
        feedback={{ faults, error: sending.error }}
        footer={
          <Button full busy={sending.busy} busyText="正在提交" onTap={send}>
            交给专员
          </Button>
        }
      >
        <View className="strong">{`${need.employer}，${need.title}`}</View>
        {ROWS.map(({ key, label, max }) => (
          <FormField key={key} name={`refer-${key}`} label={label} error={faults[`refer-${key}`]}>
            <TextInput
              label={label}
              kind={key === 'phone' ? 'phone' : 'text'}
              value={kept.part[key]}
              maxLength={max}
              invalid={faults[`refer-${key}`] !== undefined}
              onChange={(value) => kept.change({ [key]: value })}
            />
          </FormField>
        ))}
        {consent && (
          <View id={fieldAnchor('refer-consent')}>
            <ConsentBox
              consent={consent}
              footnote="可随时在“我的 → 隐私与授权”撤回。"
              checked={ticked}
              error={faults['refer-consent']}
              onChange={(on) => setAgreed(on ? consent.version : null)}
            />
          </View>
        )}
      </Sheet>
    </Form>
  )
}

export function ReferSheet({ need, onClose }: Omit<ReferSheetProps, 'saying'>) {
  const { data, error, retry } = useSaying(need.id, true)
  if (data !== undefined) return <ReferForm need={need} saying={data} onClose={onClose} />
  return (
    <Sheet open title="替别人问" onClose={onClose}>
      {error ? <ErrorState error={error} title="没能加载" onRetry={retry} /> : <Skeleton />}
    </Sheet>
  )
}
