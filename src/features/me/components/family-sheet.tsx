import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { RELATIONS } from '@talent/contract/matter'
import { saveFamily, type Family, type FamilyMember } from '@talent/contract/me'
import { Button } from '@/components/form/button'
import { DateInput } from '@/components/form/date-input'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { todayInChina } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { call } from '@/lib/request'
import { refreshed } from '@/lib/server-data'
import { useSubmit } from '@/lib/use-submit'

interface FamilySheetProps {
  family: Family
  /** Which of them; one more than there are: a new one. */
  at: number
  onClose: () => void
}

export function FamilySheet({ family: { members, version }, at, onClose }: FamilySheetProps) {
  const saved = members[at]
  const [member, setMember] = useState<FamilyMember>(saved ?? { relation: '子女', name: '', bornIn: null })
  const set = (part: Partial<FamilyMember>) => setMember((before) => ({ ...before, ...part }))
  const put = async (next: FamilyMember[]) => {
    await call(saveFamily, { body: { members: next, basedOn: version } })
    await refreshed()
    onClose()
  }
  const others = members.filter((_, i) => i !== at)
  const saving = useSubmit(() =>
    put(saved === undefined ? [...members, member] : members.map((one, i) => (i === at ? member : one))),
  )
  const removing = useSubmit(() => put(others))
  const error = saving.error ?? removing.error
  const found = fieldFaults(error)
  const [name, bornIn] = [found[`members.${at}.name`], found[`members.${at}.bornIn`]]
  return (
    <Form sending={saving.busy || removing.busy}>
      <Sheet
        open
        title={saved === undefined ? '加一位家庭成员' : '修改家庭成员'}
        onClose={onClose}
        feedback={{ faults: { 'family-name': name, 'family-born': bornIn }, error }}
        footer={
          <Button full busy={saving.busy} busyText="正在保存" onTap={() => void saving.submit()}>
            保存
          </Button>
        }
      >
        <FormField name="family-relation" label="与您的关系">
          <OptionGroup
            label="与您的关系"
            columns={2}
            options={RELATIONS.map((value) => ({ value, text: value }))}
            value={member.relation}
            onPress={(relation) => set({ relation, ...(relation === '配偶' && { bornIn: null }) })}
          />
        </FormField>
        <FormField name="family-name" label="姓名" help="与户口簿或证件一致" error={name}>
          <TextInput
            label="姓名"
            value={member.name}
            maxLength={LIMITS.name}
            invalid={name !== undefined}
            onChange={(value) => set({ name: value })}
          />
        </FormField>
        {member.relation === '子女' && (
          <FormField name="family-born" label="出生年月" optional error={bornIn}>
            <DateInput
              of="month"
              label="出生年月"
              value={member.bornIn}
              min="1900-01-01"
              max={todayInChina()}
              invalid={bornIn !== undefined}
              onChange={(month) => set({ bornIn: month || null })}
            />
          </FormField>
        )}
        {saved !== undefined && (
          <View className="mt12">
            <Button
              kind="danger"
              full
              busy={removing.busy}
              busyText="正在删除"
              onTap={() => void removing.submit()}
            >
              删除这一位
            </Button>
          </View>
        )}
      </Sheet>
    </Form>
  )
}
