import { useState } from 'react'
import { View } from '@tarojs/components'
import { RECOGNITION_EVENT_LABEL, type Recognition } from '@talent/contract/recognition'
import { Facts } from '@/components/data/facts'
import type { IconName } from '@/components/data/icon'
import { KvList } from '@/components/data/kv-list'
import { EventRow } from '@/components/data/timeline'
import { Words } from '@/components/data/words'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { Card, CardHead } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PageShell } from '@/components/layout/page-shell'
import { FourSteps } from '@/features/service-request'
import { fullDay, momentLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { stagesOf, standingOf } from '../words'
import { ChecksCard } from './checks-card'
import { CredentialCard, OpensCard } from './credential-card'
import { RefuseSheet } from './refuse-sheet'
import { RevokeSheet } from './revoke-sheet'
import { ShowCode } from './show-code'
import { RecognitionTag } from './recognition-tag'

type Kind = Recognition['steps'][number]['kind']
const ICON: Record<Kind, IconName> = {
  ...{
    propose: 'check',
    object: 'flag',
    refuse: 'refuse',
    recognise: 'stamp',
    remind: 'bell',
    revoke: 'refuse',
  },
}

function Course({ steps }: Pick<Recognition, 'steps'>) {
  return (
    <Card>
      <View className="h-title">经过</View>
      {steps.map(({ id, kind, name, by, at, words }) => (
        <EventRow
          key={id}
          icon={ICON[kind]}
          lead={RECOGNITION_EVENT_LABEL[kind]}
          text={by === 'system' ? '系统' : name}
          time={momentLabel(at)}
        >
          {words !== '' && <Words>{words}</Words>}
        </EventRow>
      ))}
    </Card>
  )
}

/** 不予认定: on what it rests, and what would change it. */
function RefusalCard({ refusal: { basis, change } }: { refusal: NonNullable<Recognition['refusal']> }) {
  return (
    <Card>
      <View className="h-title">为什么不予认定</View>
      <Words className="mt4">{basis}</Words>
      <View className="h-title mt12">什么情况会不同</View>
      <Words className="mt4">{change}</Words>
    </Card>
  )
}

/** 撤销认定: on what it rests, why, and what its holder can do. */
function RevocationCard({ recognition: { revocation, mine, requestId } }: { recognition: Recognition }) {
  if (revocation === null) return null
  return (
    <Card>
      <View className="h-title">为什么撤销</View>
      <Words className="mt4">{revocation.reason}</Words>
      <View className="h-title mt12">依据</View>
      <Words className="mt4">{revocation.basis}</Words>
      <View className="cap mt12">
        {`${fullDay(revocation.on)}起不再算已认定，之前登记的待遇记录不变。`}
        {mine && '不同意可以提投诉建议，由统筹人员核实答复；符合条件的也可以重新申请。'}
      </View>
      {mine && (
        <>
          <ListRow
            icon="flag"
            title="不同意，提投诉建议"
            onTap={() => go('complain', { about: requestId })}
          />
          <ListRow icon="plus" title="重新申请" onTap={() => go('matter', { code: 'talent-recognition' })} />
        </>
      )}
    </Card>
  )
}

function Renewal({ recognition: { mine, renewable, expired, validUntil } }: { recognition: Recognition }) {
  if (!mine || !renewable) return null
  return (
    <Note tone="amber" icon="bell">
      {expired
        ? '认定已到期，享受的服务不再延续。符合条件的可以重新申请。'
        : `${fullDay(validUntil ?? '')}到期。现在申请续期，同一层次的从到期次日接上，不会少算。`}
    </Note>
  )
}

/** What may be done with it by whoever reads it. */
function Foot({ recognition: one, onAct }: { recognition: Recognition; onAct: () => void }) {
  const renews = one.mine && one.renewable
  return (
    <ActionBar>
      {renews ? (
        <Button full onTap={() => go('matter', { code: 'talent-recognition' })}>
          {one.expired ? '重新申请' : '申请续期'}
        </Button>
      ) : (
        <Button full kind="outline" onTap={onAct}>
          {one.allowedEvents.includes('revoke') ? '撤销认定' : '不予认定'}
        </Button>
      )}
    </ActionBar>
  )
}

/** One recognition: where it stands, what was found, and the credential once it holds. */
export function RecognitionPanel({ recognition: one, title }: { recognition: Recognition; title: string }) {
  const [acting, setActing] = useState(false)
  const held = (one.state === 'recognised' || one.state === 'revoked') && !one.replaced
  const revokes = one.allowedEvents.includes('revoke')
  const acts = (one.mine && one.renewable) || one.allowedEvents.includes('refuse') || revokes
  return (
    <PageShell
      title={title}
      demo
      footer={acts ? <Foot recognition={one} onAct={() => setActing(true)} /> : undefined}
    >
      {held && <CredentialCard recognition={one} />}
      <RevocationCard recognition={one} />
      {held && one.mine && one.revocation === null && !one.expired && <ShowCode recognition={one} />}
      <Renewal recognition={one} />
      <Card>
        <CardHead
          title={<Facts facts={[`${one.category}，${one.className}`, !one.mine && one.who]} />}
          aside={<RecognitionTag recognition={one} />}
        />
        <View className="cap mt4">{standingOf(one)}</View>
        {one.publicFrom !== null && one.state !== 'refused' && <FourSteps steps={stagesOf(one)} />}
        {one.publicProvisional && (
          <View className="cap">放假安排还没公布的日子按周末算，公示到哪天可能会变</View>
        )}
      </Card>
      {one.refusal && <RefusalCard refusal={one.refusal} />}
      <ChecksCard checks={one.checks} />
      {held && !one.expired && one.revocation === null && <OpensCard recognition={one} />}
      <Card>
        <KvList
          facts={[
            { label: '认定编号', value: one.number },
            { label: '依据', value: one.document },
            { label: '目录版本', value: one.scheme },
          ]}
        />
      </Card>
      <Card padding="tight" rows>
        <ListRow
          icon="list"
          title="申请和材料"
          sub={one.requestNumber}
          onTap={() => go(one.mine ? 'request' : 'handle', { id: one.requestId })}
        />
        <ListRow icon="book" title="人才分类目录" sub="各层次的条款和佐证" onTap={() => go('classes')} />
        {one.state === 'publicised' && (
          <ListRow icon="users" title="公示名单" onTap={() => go('publicity')} />
        )}
      </Card>
      <Course steps={one.steps} />
      {acting && !revokes && <RefuseSheet recognition={one} onClose={() => setActing(false)} />}
      {acting && revokes && <RevokeSheet recognition={one} onClose={() => setActing(false)} />}
    </PageShell>
  )
}
