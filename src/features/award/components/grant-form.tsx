import { useState } from 'react'
import { View } from '@tarojs/components'
import { hasCode, LIMITS, MOST } from '@talent/contract'
import { fenOf, grantAward, instalmentsOf, yuanTyped } from '@talent/contract/award'
import type { EnterpriseChoice } from '@talent/contract/enterprise'
import { Button } from '@/components/form/button'
import { DateInput } from '@/components/form/date-input'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { Segmented } from '@/components/form/segmented'
import { TextInput } from '@/components/form/text-input'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PageShell } from '@/components/layout/page-shell'
import { PickEnterprise } from '@/features/enterprise'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { replace } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useChosenPolicy } from '../api'
import { PickPolicy } from './pick-policy'

interface Typed {
  policyId: string | null
  /** Which row of the document's benefits: several may have one name. */
  row: number | null
  to: 'person' | 'enterprise'
  phone: string
  enterprise: EnterpriseChoice | null
  payer: string
  instalments: { yuan: string; promisedOn: string | null }[]
  words: string
}
const ONE = { yuan: '', promisedOn: null }
const EMPTY: Typed = {
  ...{ policyId: null, row: null, to: 'person', phone: '', enterprise: null },
  ...{ payer: '财政部门', instalments: [ONE], words: '' },
}

/** Each instalment with its amount and day. */
function Instalments({
  value,
  faults,
  onChange,
}: {
  value: Typed['instalments']
  faults: Record<string, string | undefined>
  onChange: (instalments: Typed['instalments']) => void
}) {
  const change = (at: number, more: Partial<Typed['instalments'][number]>) =>
    onChange(value.map((one, i) => (i === at ? { ...one, ...more } : one)))
  return (
    <Card>
      {value.map(({ yuan, promisedOn }, i) => {
        const name = value.length === 1 ? '' : `第 ${i + 1} 期`
        const field = (key: string) => `instalments.${i}.${key}`
        return (
          <View key={i}>
            <FormField name={field('amountFen')} label={`${name}金额`} error={faults[field('amountFen')]}>
              <TextInput
                label={`${name}金额`}
                kind="number"
                unit="元"
                value={yuan}
                maxLength={LIMITS.numberTyped}
                invalid={faults[field('amountFen')] !== undefined}
                onChange={(typed) => change(i, { yuan: typed })}
              />
            </FormField>
            <FormField name={field('promisedOn')} label={`${name}承诺日`} error={faults[field('promisedOn')]}>
              <DateInput
                label={`${name}承诺日`}
                value={promisedOn}
                invalid={faults[field('promisedOn')] !== undefined}
                onChange={(day) => change(i, { promisedOn: day || null })}
              />
            </FormField>
          </View>
        )
      })}
      {value.length < MOST.instalments && (
        <Button kind="quiet" full icon="plus" onTap={() => onChange([...value, ONE])}>
          加一期
        </Button>
      )}
      {value.length > 1 && (
        <Button kind="quiet" full onTap={() => onChange(value.slice(0, -1))}>
          去掉最后一期
        </Button>
      )}
    </Card>
  )
}

/** 登记认定: by which document, what of it, to whom, how much and until when. */
export function GrantForm({ title }: { title: string }) {
  const { part, change, clear } = useKeptPart<Typed>('desk-edit', 'grant-award', EMPTY)
  const [picking, setPicking] = useState(false)
  const [warned, setWarned] = useState<string>()
  const told = JSON.stringify(part)
  const { data: policy } = useChosenPolicy(part.policyId)
  const chosen = part.row === null ? undefined : policy?.benefits[part.row]
  const { submit, busy, error } = useSubmit(async () => {
    const { policyId, to, phone, enterprise, payer, words } = part
    const { id } = await call(grantAward, {
      body: {
        policyId: policyId ?? '',
        benefit: chosen?.name ?? '',
        phone: to === 'person' ? phone : null,
        enterpriseId: to === 'enterprise' ? (enterprise?.id ?? null) : null,
        payer,
        // What is no amount or no day is refused by its field.
        instalments: part.instalments.map(({ yuan, promisedOn }) => ({
          amountFen: fenOf(yuan) ?? 0,
          promisedOn: promisedOn ?? '',
        })),
        words,
        // Read the warning, and pressed again without a change.
        repeats: warned === told,
      },
    }).catch((failure: unknown) => {
      if (hasCode(failure, 'would_repeat')) setWarned(told)
      throw failure
    })
    clear()
    replace('award', { id })
  })
  const faults: Record<string, string | undefined> = fieldFaults(error)
  const pickBenefit = (row: number) => {
    const sums = instalmentsOf(policy?.benefits[row]?.sum)
    const filled = sums.map((fen) => ({ yuan: yuanTyped(fen), promisedOn: null }))
    change({ row, ...(filled.length > 0 && { instalments: filled }) })
  }
  return (
    <PageShell
      title={title}
      demo
      footer={
        <ActionBar feedback={{ faults, error }}>
          <Button full busy={busy} busyText="正在登记" onTap={() => void submit()}>
            登记
          </Button>
        </ActionBar>
      }
    >
      <Form sending={busy}>
        <Card>
          <FormField name="policyId" label="政策" error={faults['policyId']}>
            <ListRow
              icon="policy"
              title={policy?.title ?? '选一项政策'}
              sub={policy?.docNo ?? undefined}
              acts
              onTap={() => setPicking(true)}
            />
          </FormField>
          {policy && (
            <FormField
              name="benefit"
              label="待遇"
              help="文件写明金额的，按期填好，可以改"
              error={faults['benefit']}
            >
              <OptionGroup
                label="待遇"
                options={policy.benefits.map(({ name, appliesTo, amount }, row) => ({
                  value: String(row),
                  text: name,
                  sub: [appliesTo, amount].filter(Boolean).join('，'),
                }))}
                value={part.row === null ? null : String(part.row)}
                invalid={faults['benefit'] !== undefined}
                onPress={(row) => pickBenefit(Number(row))}
              />
            </FormField>
          )}
        </Card>
        <Card>
          <FormField name="to" label="给谁">
            <Segmented
              label="给谁"
              options={[
                { value: 'person', text: '本人' },
                { value: 'enterprise', text: '单位' },
              ]}
              value={part.to}
              onChange={(to) => change({ to })}
            />
          </FormField>
          {part.to === 'person' ? (
            <FormField
              name="phone"
              label="手机号"
              help="本人在“基本情况”里保存的手机号"
              error={faults['phone']}
            >
              <TextInput
                label="手机号"
                kind="phone"
                value={part.phone}
                maxLength={LIMITS.phoneTyped}
                invalid={faults['phone'] !== undefined}
                onChange={(phone) => change({ phone })}
              />
            </FormField>
          ) : (
            <FormField name="enterpriseId" label="单位" error={faults['enterpriseId'] ?? faults['phone']}>
              <PickEnterprise value={part.enterprise} onPick={(enterprise) => change({ enterprise })} />
            </FormField>
          )}
          <FormField name="payer" label="拨付单位" error={faults['payer']}>
            <TextInput
              label="拨付单位"
              value={part.payer}
              maxLength={LIMITS.payer}
              invalid={faults['payer'] !== undefined}
              onChange={(payer) => change({ payer })}
            />
          </FormField>
        </Card>
        <Instalments
          value={part.instalments}
          faults={faults}
          onChange={(instalments) => change({ instalments })}
        />
        <Card>
          <FormField name="words" label="说明" optional help="本人看得到" error={faults['words']}>
            <TextInput
              area
              label="说明"
              value={part.words}
              maxLength={LIMITS.note}
              invalid={faults['words'] !== undefined}
              onChange={(words) => change({ words })}
            />
          </FormField>
        </Card>
      </Form>
      {picking && (
        <PickPolicy
          onPick={(policyId) => {
            change({ policyId, row: null })
            setPicking(false)
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </PageShell>
  )
}
