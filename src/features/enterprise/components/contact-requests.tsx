import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { approveContactRequest, refuseContactRequest, type ContactRequest } from '@talent/contract/enterprise'
import { Facts } from '@/components/data/facts'
import { KvList } from '@/components/data/kv-list'
import { Confirm } from '@/components/feedback/confirm'
import { ListEnd } from '@/components/feedback/list-end'
import { AskSheet } from '@/components/form/ask-sheet'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { SectionHead } from '@/components/layout/section-head'
import { a11y } from '@/lib/a11y'
import { momentLabel } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useContactRequests } from '../api'

/** Why somebody isn't made a contact: they read it. */
export const RefuseContactSheet = ({
  request,
  onClose,
}: {
  request: ContactRequest
  onClose: () => void
}) => (
  <AskSheet
    title={`不通过${request.personName}的申请`}
    label="不通过的原因"
    help="本人看得到"
    missing="请写明原因"
    max={LIMITS.reason}
    act="不通过"
    acting="正在提交"
    danger
    kept={{ kind: 'desk-edit', id: `refuse-contact:${request.id}` }}
    send={(reason) => call(refuseContactRequest, { params: { id: request.id }, body: { reason } })}
    onClose={onClose}
  />
)

function RequestCard({
  request,
  onApprove,
  onRefuse,
}: {
  request: ContactRequest
  onApprove: () => void
  onRefuse: () => void
}) {
  const { personName, enterpriseName, position, belonging, contacts, askedAt } = request
  return (
    <Card>
      <View className="h-title">{enterpriseName}</View>
      <View className="aux mt4">
        <Facts facts={[personName, position, `${momentLabel(askedAt)} 申请`]} />
      </View>
      <View className="mt8">
        <KvList
          facts={[
            { label: '怎么核实', value: belonging },
            { label: '现有联系人', value: contacts.length > 0 ? contacts.join('、') : '还没有' },
          ]}
        />
      </View>
      <View className="btns mt12">
        <Button kind="outline" size="m" label={`不通过${personName}`} onTap={onRefuse}>
          不通过
        </Button>
        <Button size="m" label={`通过${personName}`} onTap={onApprove}>
          核实通过
        </Button>
      </View>
    </Card>
  )
}

/** 等您核实: who asks to speak for an enterprise, the oldest first. */
export function ContactRequests() {
  const list = useContactRequests()
  const [approving, setApproving] = useState<ContactRequest | null>(null)
  const [refusing, setRefusing] = useState<ContactRequest | null>(null)
  const { submit, busy, error, clearError } = useSubmit(async (id: string) => {
    await call(approveContactRequest, { params: { id } })
    setApproving(null)
  })
  if (list.items === undefined || list.items.length === 0) return null
  return (
    <>
      <SectionHead title={`等核实的企业联系人 ${list.total} 位`} sub="先按名录里的电话问单位，再通过" />
      {list.items.map((request) => (
        <RequestCard
          key={request.id}
          request={request}
          onApprove={() => {
            clearError()
            setApproving(request)
          }}
          onRefuse={() => setRefusing(request)}
        />
      ))}
      <ListEnd list={list} rest="后面的申请" />
      <Confirm
        open={approving !== null}
        title={`${approving?.personName ?? ''}可以代表${approving?.enterpriseName ?? ''}？`}
        text={
          <>
            <View>通过后立即能看本单位岗位收到的简历，每次查看都有记录。</View>
            {error && (
              <View className="red mt8" {...a11y({ role: 'alert' })}>
                {errorLine(error)}
              </View>
            )}
          </>
        }
        stay="先不通过"
        act="核实通过"
        busy={busy}
        onStay={() => setApproving(null)}
        onAct={() => approving && void submit(approving.id)}
      />
      {refusing !== null && <RefuseContactSheet request={refusing} onClose={() => setRefusing(null)} />}
    </>
  )
}
