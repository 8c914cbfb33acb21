import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import {
  fieldsOf,
  MATTER_GROUP_LABEL,
  MATTER_GROUPS,
  VERIFIED_KINDS,
  VERIFIED_LABEL,
  type VerifiedKind,
} from '@talent/contract/matter'
import { EDITOR_LIMITS, type MatterContent } from '@talent/contract/matter-editor'
import { Icon, iconOf } from '@/components/data/icon'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { SelectInput } from '@/components/form/select-input'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { useKeptPart } from '../kept-part'
import type { EditedMatter } from '../use-working-copy'
import { AppointmentInput } from './appointment-input'
import { MATTER_ICONS } from './matter-icons'

interface TermsSheetProps {
  code: string
  departments: readonly { code: string; name: string }[]
  edited: EditedMatter
  onClose: () => void
}

/** As typed: a number that isn't one yet is kept as it is written. */
interface Terms {
  title: string
  summary: string
  notice: string
  keywords: string
  promised: string
  acceptWithin: string
  department: string
  verifies: VerifiedKind | typeof NOTHING
  group: MatterContent['group']
  icon: string
  variant: string
  appointment: MatterContent['appointment']
}

const NOTHING = 'none'

const termsOf = (content: MatterContent): Terms => ({
  title: content.title,
  summary: content.summary,
  notice: content.notice ?? '',
  keywords: content.keywords.join('、'),
  promised: String(content.promisedWorkingDays),
  acceptWithin: String(content.acceptWithinWorkingDays),
  department: content.departmentCode,
  verifies: content.verifies ?? NOTHING,
  group: content.group,
  icon: content.icon,
  variant: content.variantField ?? NOTHING,
  appointment: content.appointment,
})

const days = (typed: string) => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0)

/** Untouched where it says the same: a matter that never said anything of it isn't changed by looking at it. */
const verifiesOf = ({ verifies = null }: MatterContent, terms: Terms): Pick<MatterContent, 'verifies'> => {
  const wanted = terms.verifies === NOTHING ? null : terms.verifies
  return wanted === verifies ? {} : { verifies: wanted }
}

const withTerms = (content: MatterContent, terms: Terms): MatterContent => ({
  ...content,
  title: terms.title,
  summary: terms.summary,
  notice: terms.notice.trim() === '' ? null : terms.notice,
  keywords: terms.keywords.split(/[、，,\s]+/).filter(Boolean),
  promisedWorkingDays: days(terms.promised),
  acceptWithinWorkingDays: days(terms.acceptWithin),
  departmentCode: terms.department,
  group: terms.group,
  icon: terms.icon,
  variantField: terms.variant === NOTHING ? null : terms.variant,
  appointment: terms.appointment,
  ...verifiesOf(content, terms),
})

/** 说明与时限: what the matter is called, promises and who is responsible. */
export function TermsSheet({ code, departments, edited, onClose }: TermsSheetProps) {
  const { content, saving, faults } = edited
  const { part: terms, change, clear } = useKeptPart<Terms>(code, 'terms', termsOf(content))
  const faultAt = (field: string) => faults.find((fault) => fault.field === field)?.message
  const text = (
    name: 'title' | 'summary' | 'notice' | 'keywords' | 'promised' | 'acceptWithin',
    label: string,
    maxLength: number,
    more: { field: string; area?: boolean; optional?: boolean; unit?: string } = { field: name },
  ) => (
    <FormField name={`matter-${name}`} label={label} optional={more.optional} error={faultAt(more.field)}>
      <TextInput
        label={label}
        area={more.area}
        kind={more.unit === undefined ? 'text' : 'number'}
        unit={more.unit}
        value={terms[name]}
        maxLength={maxLength}
        onChange={(value) => change({ [name]: value })}
      />
    </FormField>
  )
  const save = () =>
    void saving.submit(withTerms(content, terms), () => {
      clear()
      onClose()
    })
  return (
    <Form sending={saving.busy}>
      <Sheet
        open
        title="说明与时限"
        onClose={onClose}
        feedback={{ error: saving.error }}
        footer={
          <Button full busy={saving.busy} busyText="正在保存" onTap={save}>
            保存
          </Button>
        }
      >
        {text('title', '名称', EDITOR_LIMITS.title)}
        {text('summary', '一句话说明', EDITOR_LIMITS.summary)}
        {text('promised', '承诺时限', LIMITS.numberTyped, { field: 'promisedWorkingDays', unit: '个工作日' })}
        {text('acceptWithin', '受理时限', LIMITS.numberTyped, {
          field: 'acceptWithinWorkingDays',
          unit: '个工作日',
        })}
        <FormField name="matter-department" label="承办部门" error={faultAt('departmentCode')}>
          <SelectInput
            label="承办部门"
            options={departments.map((one) => ({ value: one.code, text: one.name }))}
            value={terms.department}
            onChange={(department) => change({ department })}
          />
        </FormField>
        <FormField
          name="matter-verifies"
          label="办结后核验"
          help="办结时记下认定的结果和有效期，以后凭它免交材料"
        >
          <SelectInput
            label="办结后核验"
            options={[
              { value: NOTHING, text: '不核验' },
              ...VERIFIED_KINDS.map((value) => ({ value, text: VERIFIED_LABEL[value] })),
            ]}
            value={terms.verifies}
            onChange={(verifies) => change({ verifies })}
          />
        </FormField>
        <FormField name="matter-group" label="分类">
          <SelectInput
            label="分类"
            options={MATTER_GROUPS.map((value) => ({
              value,
              text: value === 'other' ? '其他' : MATTER_GROUP_LABEL[value],
            }))}
            value={terms.group}
            onChange={(group) => change({ group })}
          />
        </FormField>
        <FormField name="matter-icon" label="图标">
          <View className="between">
            <Icon name={iconOf(terms.icon)} size="l" className="pri" />
            <View className="g">
              <SelectInput
                label="图标"
                options={MATTER_ICONS}
                value={terms.icon}
                onChange={(icon) => change({ icon })}
              />
            </View>
          </View>
        </FormField>
        <FormField
          name="matter-variant"
          label="跟在名称后面的问题"
          help="一件申请在列表里怎么叫，如：子女入学，转学插班。只能是不敏感的单选题"
          error={faultAt('variantField')}
        >
          <SelectInput
            label="跟在名称后面的问题"
            options={[
              { value: NOTHING, text: '不跟' },
              ...fieldsOf(content)
                .filter(({ type, sensitivity }) => type === 'choice' && sensitivity === null)
                .map(({ key, label }) => ({ value: key, text: label })),
            ]}
            value={terms.variant}
            onChange={(variant) => change({ variant })}
          />
        </FormField>
        <AppointmentInput
          value={terms.appointment}
          fault={faultAt('appointment')}
          onChange={(appointment) => change({ appointment })}
        />
        {text('notice', '开始前的提示', EDITOR_LIMITS.notice, {
          field: 'notice',
          area: true,
          optional: true,
        })}
        {text('keywords', '搜索用词', LIMITS.answer, { field: 'keywords', area: true, optional: true })}
      </Sheet>
    </Form>
  )
}
