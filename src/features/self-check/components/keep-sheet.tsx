import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Answer, KeptAnswers } from '@talent/contract/self-check'
import { Button } from '@/components/form/button'
import { ConsentBox } from '@/components/form/consent-box'
import { Form } from '@/components/form/form'
import { fieldAnchor } from '@/components/form/form-field'
import { Sheet } from '@/components/layout/sheet'
import { fieldFaults } from '@/lib/error-text'
import { useSubmit } from '@/lib/use-submit'
import { putAnswers } from '../api'

interface KeepSheetProps {
  kept: KeptAnswers
  answers: readonly Answer[]
  onClose: () => void
}

/** What is agreed to before the first answers are kept. */
export function KeepSheet({ kept, answers, onClose }: KeepSheetProps) {
  const { consent } = kept
  const [agreed, setAgreed] = useState<number | null>(null)
  const saving = useSubmit(async () => {
    await putAnswers(kept, [...answers], agreed)
    onClose()
  })
  const unticked = agreed === consent.version ? undefined : fieldFaults(saving.error).consent
  return (
    <Form sending={saving.busy}>
      <Sheet
        open
        title="存进我的资料"
        onClose={onClose}
        feedback={{ faults: { 'answers-consent': unticked }, error: saving.error }}
        footer={
          <Button full busy={saving.busy} busyText="正在保存" onTap={() => void saving.submit()}>
            {`存下 ${answers.length} 个回答`}
          </Button>
        }
      >
        <View id={fieldAnchor('answers-consent')}>
          <ConsentBox
            consent={consent}
            footnote="可随时在“我的 - 隐私与授权”撤回，撤回后存下的回答清空。"
            checked={agreed === consent.version}
            error={unticked}
            onChange={(ticked) => setAgreed(ticked ? consent.version : null)}
          />
        </View>
      </Sheet>
    </Form>
  )
}
