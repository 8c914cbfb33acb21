import { LIMITS } from '@talent/contract'
import { useState } from 'react'
import {
  addEnterprise,
  changeEnterprise,
  type Enterprise,
  type EnterpriseContact,
} from '@talent/contract/enterprise'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { useAreas } from '@/features/account'
import { faultsWithin } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { EndContactSheet } from './end-contact-sheet'
import { EnterpriseContacts } from './enterprise-contacts'
import { MergeSheet } from './merge-sheet'

interface EnterpriseSheetProps {
  /** null: a new one. */
  enterprise: Enterprise | null
  /** What a new one is called. */
  name?: string
  onClose: () => void
}

interface Typed {
  name: string
  otherNames: string
  areaCode: string | null
  industry: string
  contactName: string
  contactPhone: string
}

const typedOf = (enterprise: Enterprise | null, name: string): Typed => ({
  name: enterprise?.name ?? name,
  otherNames: enterprise?.otherNames.join('、') ?? '',
  areaCode: enterprise?.areaCode ?? null,
  industry: enterprise?.industry ?? '',
  contactName: enterprise?.contactName ?? '',
  contactPhone: enterprise?.contactPhone ?? '',
})

/** One enterprise of the directory: what it is called, where it is, whom to ask there. */
export function EnterpriseSheet({ enterprise, name = '', onClose }: EnterpriseSheetProps) {
  const [merging, setMerging] = useState(false)
  const [ending, setEnding] = useState<EnterpriseContact | null>(null)
  const areas = useAreas()
  const { part, change, clear } = useKeptPart<Typed>(
    'desk-edit',
    `enterprise:${enterprise?.id ?? 'new'}`,
    typedOf(enterprise, name),
  )
  const { submit, busy, error } = useSubmit(async () => {
    const body = {
      ...part,
      otherNames: part.otherNames.split(/[、，,\n]+/).filter((one) => one.trim() !== ''),
    }
    await (enterprise === null
      ? call(addEnterprise, { body })
      : call(changeEnterprise, {
          params: { id: enterprise.id },
          body: { version: enterprise.version, enterprise: body },
        }))
    clear()
    onClose()
  })
  const faults = faultsWithin(error, 'enterprise')
  const words = (key: Exclude<keyof Typed, 'areaCode'>, label: string, max: number, help?: string) => (
    <FormField name={key} label={label} help={help} optional={key !== 'name'} error={faults[key]}>
      <TextInput
        label={label}
        kind={key === 'contactPhone' ? 'phone' : 'text'}
        area={key === 'otherNames'}
        value={part[key]}
        maxLength={max}
        invalid={faults[key] !== undefined}
        onChange={(value) => change({ [key]: value })}
      />
    </FormField>
  )
  if (merging && enterprise) return <MergeSheet enterprise={enterprise} onClose={onClose} />
  if (ending && enterprise)
    return <EndContactSheet enterpriseId={enterprise.id} contact={ending} onClose={() => setEnding(null)} />
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={enterprise === null ? '加一家单位' : '修改单位'}
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button full busy={busy} busyText="正在保存" onTap={() => void submit()}>
            保存
          </Button>
        }
      >
        {words('name', '单位名称', LIMITS.employer)}
        {words(
          'otherNames',
          '其他名称',
          LIMITS.answer,
          '简称、曾用名，用顿号隔开；填写这些名称的人才也算这家单位的',
        )}
        <FormField name="areaCode" label="片区或园区" optional error={faults['areaCode']}>
          <OptionGroup
            label="片区或园区"
            columns={2}
            options={(areas.data?.areas ?? []).map(({ code, name: text }) => ({ value: code, text }))}
            value={part.areaCode}
            onPress={(code) => change({ areaCode: code === part.areaCode ? null : code })}
          />
        </FormField>
        {words('industry', '行业', LIMITS.industry)}
        {words('contactName', '联系人', LIMITS.name, '加密保存，只有统筹能看到')}
        {words('contactPhone', '联系电话', LIMITS.phoneTyped)}
        {enterprise !== null && (
          <Button kind="quiet" full className="mt12" onTap={() => setMerging(true)}>
            并入另一家单位
          </Button>
        )}
        {enterprise !== null && <EnterpriseContacts id={enterprise.id} onEnd={setEnding} />}
      </Sheet>
    </Form>
  )
}
