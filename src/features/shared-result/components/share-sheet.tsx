import { useState } from 'react'
import { View } from '@tarojs/components'
import { answerInWords } from '@talent/contract/eligibility'
import { answersFor, nameOfFact, shareResult, unsureFor, verifiedFor } from '@talent/contract/shared-result'
import { KvList, type Fact } from '@/components/data/kv-list'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { ConsentBox } from '@/components/form/consent-box'
import { Form } from '@/components/form/form'
import { fieldAnchor, FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { Sheet } from '@/components/layout/sheet'
import type { PolicyStanding } from '@/features/self-check'
import { fullDay } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useResultSharing } from '../api'

type Judged = Exclude<PolicyStanding, null | 'not-in-play'>

/** What goes along, and each of it as it is named beforehand. */
function goesAlong({ assessed: { policy }, situation: { facts }, unsure: notSure }: Judged) {
  const answers = answersFor(policy, facts)
  const unsure = unsureFor(policy, notSure).filter((asked) => facts[asked] === undefined)
  const rows: Fact[] = [
    ...answers.map(({ asked, value }) => ({ label: nameOfFact(asked), value: answerInWords(asked, value) })),
    ...verifiedFor(policy, facts).map(({ asked, value, on }) => ({
      label: nameOfFact(asked),
      value: `${answerInWords(asked, value)}（${fullDay(on)}已核实）`,
    })),
    ...unsure.map((asked) => ({ label: nameOfFact(asked), value: '不清楚' })),
  ]
  return { answers, unsure, rows }
}

/** What goes along by name, to whom, and the tick without which nothing does. */
export function ShareSheet({ standing, onClose }: { standing: Judged; onClose: () => void }) {
  const { policy } = standing.assessed
  const sharing = useResultSharing(true)
  const { answers, unsure, rows } = goesAlong(standing)
  const [chosen, setChosen] = useState<string | null>(null)
  const [agreed, setAgreed] = useState<number | null>(null)
  const [pressed, setPressed] = useState(false)
  const requests = sharing.data?.requests ?? []
  const request = chosen ?? (requests.length === 1 ? (requests[0]?.id ?? null) : null)
  const consent = sharing.data?.consent
  const ticked = consent !== undefined && agreed === consent.version
  const sending = useSubmit(async () => {
    if (request === null || consent === undefined) return
    await call(shareResult, {
      params: { id: request },
      body: { policy: policy.id, answers, unsure, consent: consent.version },
    })
    onClose()
    void go('request', { id: request })
  })
  const faults = {
    ...(pressed && request === null && { request: '请选择给哪件事的专员看' }),
    ...(pressed && !ticked && { consent: '请勾选同意，不勾选什么都不会带上' }),
    ...fieldFaults(sending.error),
  }
  const shown = () => {
    if (sharing.data === undefined || consent === undefined)
      return sharing.error ? (
        <ErrorState error={sharing.error} title="没能加载" onRetry={sharing.retry} />
      ) : (
        <Skeleton />
      )
    if (requests.length === 0)
      return (
        <EmptyState
          title="还没有专员在办的事"
          hint="办一件事、派到专员以后，就能请专员看；现在可以打这份政策的电话问"
        />
      )
    return (
      <>
        <FormField name="request" label="给哪件事的专员看" error={faults.request}>
          <OptionGroup
            label="给哪件事的专员看"
            options={requests.map(({ id, number, title, commissionerName }) => ({
              value: id,
              text: `${title}，${commissionerName}`,
              sub: number,
            }))}
            value={request}
            invalid={faults.request !== undefined}
            onPress={setChosen}
          />
        </FormField>
        <View className="strong mt16">会带上的情况</View>
        {rows.length === 0 ? (
          <View className="aux mt4">没有，每一条都是待核实</View>
        ) : (
          <View className="mt8">
            <KvList facts={rows} />
          </View>
        )}
        <View id={fieldAnchor('consent')} className="mt16">
          <ConsentBox
            consent={consent}
            footnote="可随时在“我的 - 隐私与授权”撤回，撤回后内容随即删除。"
            checked={ticked}
            error={faults.consent}
            onChange={(on) => setAgreed(on ? consent.version : null)}
          />
        </View>
      </>
    )
  }
  return (
    <Form sending={sending.busy}>
      <Sheet
        open
        title="请专员看这些判断"
        onClose={onClose}
        feedback={{ faults, error: sending.error }}
        footer={
          requests.length === 0 ? undefined : (
            <Button
              full
              busy={sending.busy}
              busyText="正在发送"
              onTap={() => {
                setPressed(true)
                if (request !== null && ticked) void sending.submit()
              }}
            >
              给专员看
            </Button>
          )
        }
      >
        {shown()}
      </Sheet>
    </Form>
  )
}
