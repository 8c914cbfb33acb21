import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { memberInWords, RELATIONS } from '@talent/contract/matter'
import { placeOf, withMember, withoutMember, type Family, type FamilyMember } from '@talent/contract/me'
import { Button } from '@/components/form/button'
import { ConsentBox } from '@/components/form/consent-box'
import { DateInput } from '@/components/form/date-input'
import { Form } from '@/components/form/form'
import { fieldAnchor, FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { todayInChina } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { useSubmit } from '@/lib/use-submit'
import { putFamily } from '../api'

interface FamilySheetProps {
  family: Family
  /** As it was opened; null: a new one. */
  saved: FamilyMember | null
  onClose: () => void
}

const NOBODY: FamilyMember = { relation: '子女', name: '', bornIn: null }
const same = (one: FamilyMember | null, other: FamilyMember) => JSON.stringify(one) === JSON.stringify(other)

/** What is typed stays on the phone until it is saved; the consent is ticked anew each time. */
export function FamilySheet({ family, saved, onClose }: FamilySheetProps) {
  const { members, consent } = family
  const kept = saved === null ? 'new' : memberInWords(saved)
  const { part: member, change: set, clear } = useKeptPart('profile', `family:${kept}`, saved ?? NOBODY)
  /** Which words were ticked. */
  const [agreed, setAgreed] = useState<number | null>(null)
  const at = placeOf(members, saved)
  const put = async (next: FamilyMember[]) => {
    await putFamily(family, next, agreed)
    clear()
    onClose()
  }
  const saving = useSubmit(() => put(withMember(members, saved, member)))
  const removing = useSubmit(() => put(withoutMember(members, saved)))
  const error = saving.error ?? removing.error
  const found = fieldFaults(error)
  const place = at < 0 ? members.length : at
  const [name, bornIn] = [found[`members.${place}.name`], found[`members.${place}.bornIn`]]
  const unticked = agreed === consent.version ? undefined : found.consent
  return (
    <Form sending={saving.busy || removing.busy}>
      <Sheet
        open
        title={saved === null ? '加一位家庭成员' : '修改家庭成员'}
        onClose={onClose}
        feedback={{
          faults: { 'family-name': name, 'family-born': bornIn, 'family-consent': unticked },
          error,
        }}
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
        {!same(saved, member) && (
          <View id={fieldAnchor('family-consent')}>
            <ConsentBox
              consent={consent}
              footnote="可随时在“我的 → 隐私与授权”撤回，撤回后名单清空。"
              checked={agreed === consent.version}
              error={unticked}
              onChange={(ticked) => setAgreed(ticked ? consent.version : null)}
            />
          </View>
        )}
        {at >= 0 && (
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
