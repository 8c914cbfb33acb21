import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MatterConsent } from '@talent/contract/matter'
import { conditionText, EDITOR_LIMITS, SENSITIVITY_LABEL } from '@talent/contract/matter-editor'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { useKeptPart } from '../kept-part'
import type { EditedMatter } from '../use-working-copy'
import { ConditionInput } from './condition-input'
import { PartSheet } from './part-sheet'

type Purpose = MatterConsent['purpose']
const PURPOSES: readonly Purpose[] = ['minor', 'health']

/** In the order one reads them before agreeing. */
const TEXTS = [
  ['title', '名称', '如：孩子的信息，需要您单独同意'],
  ['uses', '用哪些', '如：姓名、出生年月'],
  ['does', '做什么', '如：核对入学条件'],
  ['shownTo', '给谁看', '如：承办部门的专员'],
  ['keptFor', '留多久', '如：办结后 1 年'],
  ['statement', '勾选的话', '如：我同意为办理入学使用孩子的信息'],
] as const

const empty = (purpose: Purpose): MatterConsent => ({
  purpose,
  version: 1,
  ...{ title: '', uses: '', does: '', shownTo: '', keptFor: '', statement: '' },
})

interface ConsentSheetProps {
  code: string
  purpose: Purpose
  edited: EditedMatter
  onClose: () => void
}

function ConsentSheet({ code, purpose, edited: { content, saving }, onClose }: ConsentSheetProps) {
  const saved = content.consents.find((one) => one.purpose === purpose)
  const { part, change, clear } = useKeptPart(code, `consents.${purpose}`, saved ?? empty(purpose))
  const others = content.consents.filter((one) => one.purpose !== purpose)
  const put = (consents: MatterConsent[]) =>
    void saving.submit({ ...content, consents }, () => {
      clear()
      onClose()
    })
  const save = () =>
    put(
      saved === undefined
        ? [...content.consents, part]
        : content.consents.map((one) => (one === saved ? part : one)),
    )
  return (
    <PartSheet
      title="编辑单独同意"
      save="保存同意书"
      saving={saving}
      onSave={save}
      onRemove={saved === undefined ? undefined : () => put(others)}
      onClose={onClose}
    >
      <View className="aux">{`${SENSITIVITY_LABEL[purpose]}。改了字就是新的一版，人才要重新看过再同意。`}</View>
      {TEXTS.map(([name, label, example]) => (
        <FormField key={name} name={`matter-consent-${name}`} label={label}>
          <TextInput
            label={label}
            area={name !== 'title'}
            value={part[name]}
            maxLength={EDITOR_LIMITS.sentence}
            placeholder={example}
            onChange={(value) => change({ [name]: value })}
          />
        </FormField>
      ))}
      <FormField name="matter-consent-when" label="什么时候要同意">
        <ConditionInput
          label="什么时候要同意"
          none="总是要"
          value={part.when}
          before={content.sections.flatMap(({ fields }) => fields)}
          onChange={(when) => change({ when })}
        />
      </FormField>
    </PartSheet>
  )
}

/** 单独同意: for each purpose that needs one, its words or that there is none. */
export function ConsentsCard({ code, edited }: { code: string; edited: EditedMatter }) {
  const { consents, sections } = edited.content
  const [open, setOpen] = useState<Purpose | null>(null)
  return (
    <>
      <Card rows>
        <View className="aux">单独同意</View>
        {PURPOSES.map((purpose) => {
          const saved = consents.find((one) => one.purpose === purpose)
          const when =
            saved?.when &&
            `${conditionText(
              saved.when,
              sections.flatMap(({ fields }) => fields),
            )}才要`
          return (
            <ListRow
              key={purpose}
              title={SENSITIVITY_LABEL[purpose]}
              sub={saved === undefined ? '没有，不问这类信息' : (when ?? saved.title)}
              onTap={() => setOpen(purpose)}
            />
          )
        })}
      </Card>
      {open !== null && (
        <ConsentSheet key={open} code={code} purpose={open} edited={edited} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
