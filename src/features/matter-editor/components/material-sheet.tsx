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
import { FormField } from '@/components/form/form-field'
import { SelectInput } from '@/components/form/select-input'
import { Switch } from '@/components/form/switch'
import { TextInput } from '@/components/form/text-input'
import { useKeptPart } from '../kept-part'
import type { EditedMatter } from '../use-working-copy'
import { ConditionInput } from './condition-input'
import { NumberInput } from './number-input'
import { PartSheet } from './part-sheet'
import { WordList } from './word-list'

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
  const faults = Object.fromEntries(
    edited.faults
      .filter((fault) => fault.field === `materials.${saved.key}`)
      .map(({ message }) => ['matter-material-name', message]),
  )
  const put = (materials: MatterMaterial[]) =>
    void saving.submit({ ...content, materials }, () => {
      clear()
      onClose()
    })
  const save = () =>
    put(isNew ? [...others, material] : others.map((one) => (one.key === saved.key ? material : one)))
  const text = (
    name: 'name' | 'form' | 'help' | 'basis' | 'proof',
    label: string,
    maxLength: number,
    more: { area?: boolean; optional?: boolean; help?: string } = {},
  ) => (
    <FormField name={`matter-material-${name}`} label={label} optional={more.optional} help={more.help}>
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
    <PartSheet
      title="编辑材料"
      save="保存材料"
      saving={saving}
      faults={isNew ? {} : faults}
      onSave={save}
      onRemove={isNew ? undefined : () => put(others.filter(({ key }) => key !== saved.key))}
      onClose={onClose}
    >
      {text('name', '材料名称', EDITOR_LIMITS.materialName)}
      {text('form', '形式', EDITOR_LIMITS.form)}
      <FormField
        name="matter-material-alternatives"
        label="可替代的材料"
        optional
        help="交其中任何一种都行，材料自己也要列上"
      >
        <WordList
          rows={material.alternatives.map((name) => ({
            text: name,
            act: '删去',
            onAct: () => change({ alternatives: material.alternatives.filter((one) => one !== name) }),
          }))}
          label="或者交什么"
          add="加一种"
          maxLength={EDITOR_LIMITS.proof}
          onAdd={(name) => change({ alternatives: [...material.alternatives, name] })}
        />
      </FormField>
      {text('help', '用来做什么、怎样算合格', EDITOR_LIMITS.help, { area: true, optional: true })}
      {text('basis', '依据', EDITOR_LIMITS.basis, { optional: true })}
      {picked('paper', '原件还是复印件', '都可以', PAPERS, PAPER_LABEL)}
      {picked('sample', '样图', '不放样图', SAMPLES, SAMPLE_LABEL)}
      {text('proof', '证明种类', EDITOR_LIMITS.proof, {
        optional: true,
        help: '别的事项里同一种证明交过的，人才可以直接沿用。如：学历学位证书',
      })}
      <FormField
        name="matter-material-usable"
        label="几个月内可以沿用"
        optional
        help="从交上来那天算，不写就一直可以沿用"
      >
        <NumberInput
          label="几个月内可以沿用"
          unit="个月"
          value={material.usableMonths ?? null}
          onChange={(usableMonths) => change({ usableMonths })}
        />
      </FormField>
      {picked('waivedBy', '什么情况免交', '都要交', VERIFIED_KINDS, WAIVED_LABEL)}
      <FormField name="matter-material-when" label="什么时候要">
        <ConditionInput
          label="什么时候要"
          none="总是要"
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
    </PartSheet>
  )
}
