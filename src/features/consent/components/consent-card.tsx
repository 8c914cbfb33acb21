import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ConsentRecord } from '@talent/contract/consent'
import { Button } from '@/components/form/button'
import { Card, CardHead } from '@/components/layout/card'
import { Confirm } from '@/components/feedback/confirm'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { a11y } from '@/lib/a11y'
import { momentLabel } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { useSubmit } from '@/lib/use-submit'
import { withdraw } from '../api'
import { withdrawConsequence } from '../withdraw-consequence'

/** One consent: what was agreed to, for what, and taking it back after hearing what follows. */
export function ConsentCard({ consent }: { consent: ConsentRecord }) {
  const [asking, setAsking] = useState(false)
  const { submit, busy, error } = useSubmit(async () => {
    await withdraw(consent.id)
    setAsking(false)
  })
  const given = consent.withdrawnAt === null
  return (
    <Card>
      <CardHead
        title={consent.title}
        aside={
          <StatusTag
            tone={given ? 'green' : 'grey'}
            icon={given ? 'check' : 'withdraw'}
            text={given ? '生效中' : '已撤回'}
          />
        }
      />
      <View className="mt8 ink7">{consent.statement}</View>
      <View className="cap num mt8">
        <Facts facts={[consent.number, `第 ${consent.version} 版`]} />
      </View>
      <View className="cap num">
        {consent.withdrawnAt === null
          ? `${momentLabel(consent.givenAt)} 同意`
          : `${momentLabel(consent.givenAt)} 同意，${momentLabel(consent.withdrawnAt)} 撤回`}
      </View>
      {given && (
        <View className="mt12">
          <Button kind="danger" size="m" label={`撤回同意：${consent.title}`} onTap={() => setAsking(true)}>
            撤回同意
          </Button>
        </View>
      )}
      <Confirm
        open={asking}
        title={`撤回“${consent.title}”？`}
        text={
          <>
            <View>{withdrawConsequence(consent)}</View>
            {error && (
              <View className="red mt8" {...a11y({ role: 'alert' })}>
                {errorLine(error)}
              </View>
            )}
          </>
        }
        stay="保留同意"
        act="撤回"
        busy={busy}
        onStay={() => setAsking(false)}
        onAct={() => void submit()}
      />
    </Card>
  )
}
