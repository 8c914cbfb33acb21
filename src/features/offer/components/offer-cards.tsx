import { useState } from 'react'
import { View } from '@tarojs/components'
import { VERIFIED_LABEL } from '@talent/contract/matter'
import type { Offer } from '@talent/contract/offer'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { Confirm } from '@/components/feedback/confirm'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { SectionCard } from '@/components/layout/section-card'
import { useMe } from '@/features/account'
import { errorLine } from '@/lib/error-text'
import { go } from '@/lib/navigate'
import { useSubmit } from '@/lib/use-submit'
import { confirm, postpone, useOffers } from '../api'

/** One offer: what, how much, by which verified facts, and what confirming begins. */
export function OfferCard({ offer }: { offer: Offer }) {
  const { policy, version, benefits, verified, matter, later } = offer
  const [asking, setAsking] = useState(false)
  const taking = useSubmit(async () => {
    const { id } = await confirm(policy.id, version)
    go('submitted', { id })
  })
  const putOff = useSubmit((value: boolean) => postpone(policy.id, value))
  const error = taking.error ?? putOff.error
  if (later)
    return (
      <SectionCard title={policy.title} aside={<StatusTag tone="grey" icon="clock" text="您选了以后再说" />}>
        <View className="mt12">
          <Button
            size="m"
            kind="quiet"
            busy={putOff.busy}
            busyText="正在处理"
            onTap={() => void putOff.submit(false)}
          >
            现在看看
          </Button>
        </View>
        {error && <Note tone="red">{errorLine(error)}</Note>}
      </SectionCard>
    )
  return (
    <SectionCard title={policy.title} aside={<StatusTag tone="green" icon="check" text="免申即享" />}>
      {benefits.map(({ name, appliesTo, amount, period, cap }) => (
        <View key={`${name}${appliesTo ?? ''}`} className="mt8 strong">
          <Facts facts={[name, appliesTo, amount, period, cap && `最高 ${cap}`]} />
        </View>
      ))}
      {verified.map(({ kind, value, requestNumber, verifiedOn, validUntil }) => (
        <View key={kind} className="aux mt4">
          {`${VERIFIED_LABEL[kind]} ${value}：${verifiedOn} 由 ${requestNumber} 核验，有效到 ${validUntil}`}
        </View>
      ))}
      <View className="aux mt8">
        {`条件都已核验，不用填表。确认后办“${matter.title}”，${matter.departmentName}受理后 ${matter.promisedWorkingDays} 个工作日内办好。`}
      </View>
      {error && <Note tone="red">{errorLine(error)}</Note>}
      <View className="mt12">
        <Button size="m" full busy={taking.busy} busyText="正在确认" onTap={() => setAsking(true)}>
          确认领取
        </Button>
      </View>
      <View className="mt8">
        <Button
          size="m"
          kind="quiet"
          busy={putOff.busy}
          busyText="正在处理"
          onTap={() => void putOff.submit(true)}
        >
          以后再说
        </Button>
      </View>
      <Confirm
        open={asking}
        title={`确认领取“${policy.title}”？`}
        text={`会用核验过的情况替您提交“${matter.title}”，只提交一次，进度在“我的办理”里看。`}
        stay="再想想"
        act="确认"
        harmless
        onStay={() => setAsking(false)}
        onAct={() => {
          setAsking(false)
          void taking.submit()
        }}
      />
    </SectionCard>
  )
}

/** 免申即享: those one hasn't answered first; for a visitor there is none. @param policyId of this policy alone */
export function OfferCards({ policyId }: { policyId?: string }) {
  const { data } = useOffers(useMe().holds('talent'))
  const offers = (data?.offers ?? []).filter(({ policy }) => policyId === undefined || policy.id === policyId)
  const sorted = [...offers].sort((a, b) => Number(a.later) - Number(b.later))
  return (
    <>
      {sorted.map((offer) => (
        <OfferCard key={offer.policy.id} offer={offer} />
      ))}
    </>
  )
}
