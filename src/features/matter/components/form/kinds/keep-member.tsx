import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FamilyMember } from '@talent/contract/me'
import { KvList } from '@/components/data/kv-list'
import { Confirm } from '@/components/feedback/confirm'
import { Button } from '@/components/form/button'
import { consentFacts } from '@/components/form/consent-box'
import { a11y } from '@/lib/a11y'
import { errorLine } from '@/lib/error-text'
import { useSubmit } from '@/lib/use-submit'
import type { OwnFamily } from '../own-family'

/** Keeping somebody for the next form is a purpose of its own: by a press, and agreed to apart from the form. */
export function KeepMember({
  member,
  family: { consent, keep },
  onKept,
}: {
  member: FamilyMember
  family: OwnFamily
  onKept: () => void
}) {
  const [asking, setAsking] = useState(false)
  const { submit, busy, error } = useSubmit(async () => {
    await keep(member)
    setAsking(false)
    onKept()
  })
  return (
    <View className="mt8">
      <Button kind="quiet" size="m" onTap={() => setAsking(true)}>
        记到我的资料，下次直接选
      </Button>
      <Confirm
        open={asking}
        title={consent.title}
        text={
          <>
            <KvList facts={consentFacts(consent)} dense />
            <View className="mt8">{consent.statement}</View>
            {error && (
              <View className="red mt8" {...a11y({ role: 'alert' })}>
                {errorLine(error)}
              </View>
            )}
          </>
        }
        stay="不记"
        act="同意并记下"
        busy={busy}
        onStay={() => setAsking(false)}
        onAct={() => void submit()}
      />
    </View>
  )
}
