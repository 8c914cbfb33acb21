import { View } from '@tarojs/components'
import {
  PAPER_LABEL,
  PAPERS,
  SAMPLE_LABEL,
  SAMPLES,
  VERIFIED_KINDS,
  type MatterMaterial,
  type VerifiedKind,
} from '@talent/contract/matter'
import { EDITOR_LIMITS } from '@talent/contract/matter-editor'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { SelectInput } from '@/components/form/select-input'
import { Switch } from '@/components/form/switch'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { useKeptPart } from '../kept-part'
import type { EditedMatter } from '../use-working-copy'
import { ConditionInput } from './condition-input'

interface MaterialSheetProps {
  code: string
  material: MatterMaterial
  isNew: boolean
  edited: EditedMatter
  onClose: () => void
}

const NONE = 'none'
const WAIVED_LABEL: Record<VerifiedKind, string> = { 'talent-category': '人才类别已由系统核验' }

/** 编辑材料 */
export function MaterialSheet({ code, material: saved, isNew, edited, onClose }: MaterialSheetProps) {
  const { content, saving } = edited
  const { part: material, change, clear } = useKeptPart(code, `materials.${saved.key}`, saved)
  const others = content.materials
  const put = (materials: MatterMaterial[]) =>
    void saving.submit({ ...content, materials }, () => {
      clear()
      onClose()
    })
  const save = () =>
    put(isNew ? [...others, material] : others.map((one) => (one.key === saved.key ? material : one)))
  const text = (
    name: 'name' | 'form' | 'help' | 'basis',
    label: string,
    maxLength: number,
    more: { area?: boolean; optional?: boolean } = {},
  ) => (
    <FormField name={`matter-material-${name}`} label={label} optional={more.optional}>
      <TextInput
        label={label}
        area={more.area}
        value={material[name] ?? ''}
        maxLength={maxLength}
        onChange={(value) => change({ [name]: more.optional && value === '' ? null : value })}
      />
    </FormField>
  )
  const picked = <T extends string>(
    name: 'paper' | 'sample' | 'waivedBy',
    label: string,
    none: string,
    values: readonly T[],
    words: Readonly<Record<T, string>>,
  ) => (
    <FormField name={`matter-material-${name}`} label={label}>
      <SelectInput
        label={label}
        options={[
          { value: NONE, text: none },
          ...values.map((value) => ({ value: value as string, text: words[value] })),
        ]}
        value={material[name] ?? NONE}
        onChange={(value) => change({ [name]: value === NONE ? null : value })}
      />
    </FormField>
  )
  return (
    <Form sending={saving.busy}>
      <Sheet
        open
        title="编辑材料"
        onClose={onClose}
        feedback={{ error: saving.error }}
        footer={
          <View className="btns">
            {!isNew && (
              <Button kind="danger" onTap={() => put(others.filter(({ key }) => key !== saved.key))}>
                删除
              </Button>
            )}
            <Button busy={saving.busy} busyText="正在保存" onTap={save}>
              保存材料
            </Button>
          </View>
        }
      >
        {text('name', '材料名称', EDITOR_LIMITS.materialName)}
        {text('form', '形式', EDITOR_LIMITS.form)}
        {text('help', '用来做什么、怎样算合格', EDITOR_LIMITS.help, { area: true, optional: true })}
        {text('basis', '依据', EDITOR_LIMITS.basis, { optional: true })}
        {picked('paper', '原件还是复印件', '都可以', PAPERS, PAPER_LABEL)}
        {picked('sample', '样图', '不放样图', SAMPLES, SAMPLE_LABEL)}
        {picked('waivedBy', '什么情况免交', '都要交', VERIFIED_KINDS, WAIVED_LABEL)}
        <FormField name="matter-material-when" label="什么时候要">
          <ConditionInput
            value={material.when}
            before={content.sections.flatMap(({ fields }) => fields)}
            onChange={(when) => change({ when })}
          />
        </FormField>
        {(
          [
            ['required', '必须交'],
            ['deferrable', '可受理后补交'],
          ] as const
        ).map(([name, label]) => (
          <View key={name} className="between mt16">
            <View className="h-title">{label}</View>
            <Switch
              label={label}
              checked={material[name]}
              onChange={(checked) => change({ [name]: checked })}
            />
          </View>
        ))}
      </Sheet>
    </Form>
  )
}
