import { useState } from 'react'
import { View } from '@tarojs/components'
import { withdrawConsent } from '@talent/contract/consent'
import type { SharedResult } from '@talent/contract/shared-result'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { Confirm } from '@/components/feedback/confirm'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionCard } from '@/components/layout/section-card'
import { verdictTag } from '@/features/eligibility'
import { StandingRows } from '@/features/self-check'
import { fullDay, momentLabel } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

function TakeBack({ consent }: { consent: string }) {
  const [asking, setAsking] = useState(false)
  const { submit, busy, error } = useSubmit(async () => {
    await call(withdrawConsent, { params: { id: consent } })
    setAsking(false)
  })
  return (
    <>
      <Button kind="danger" full onTap={() => setAsking(true)}>
        收回
      </Button>
      <Confirm
        open={asking}
        title="收回这份逐条判断？"
        text={error ? errorLine(error) : '专员不能再看，内容随即删除。办件不受影响。'}
        stay="再想想"
        act="收回"
        busy={busy}
        onStay={() => setAsking(false)}
        onAct={() => void submit()}
      />
    </>
  )
}

/** 逐条判断: each condition, how it stands and by what; the talent can take it back here. */
export function SharedResultPanel({ shared }: { shared: SharedResult }) {
  const { request, policy, outdated, sharedAt, mine, consent, result } = shared
  return (
    <>
      <Card padding="tight" rows>
        <ListRow
          icon="policy"
          title={policy.title}
          sub={<Facts facts={[policy.docNo, `第 ${policy.version} 版`]} />}
          onTap={() => go('policy', { id: policy.id })}
        />
        <ListRow
          icon="service"
          title={`办件 ${request.number}`}
          sub={`${momentLabel(sharedAt)}请专员看`}
          onTap={() => go(mine ? 'request' : 'handle', { id: request.id })}
        />
      </Card>
      {result === null ? (
        <Note icon="withdraw">{mine ? '您已经收回，内容已删除' : '申请人已收回，内容已删除'}</Note>
      ) : (
        <>
          {outdated && <Note tone="amber">这份政策后来修订或撤下了，下面是当时那一版的判断。</Note>}
          <SectionCard
            title={mine ? '您符合吗' : '申请人符合吗'}
            aside={<StatusTag {...verdictTag(result.verdict)} />}
          >
            <StandingRows standings={result.standings} who={mine ? '您' : '申请人'} />
            <View className="cap mt8">{`按 ${fullDay(result.on)}的回答和资料核对，以审核结果为准`}</View>
          </SectionCard>
        </>
      )}
      {consent !== null && <TakeBack consent={consent} />}
    </>
  )
}
