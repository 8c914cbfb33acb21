import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { CHANNEL_LABEL, fieldsOf, kindOf, type Answer, type DraftBody } from '@talent/contract/matter'
import { Button } from '@/components/form/button'
import { Note } from '@/components/feedback/note'
import { OptionGroup } from '@/components/form/option-group'
import { Sheet } from '@/components/layout/sheet'
import { slotLabel } from '@/lib/dates'
import { partAt, type Conflict } from '../../form/merge-drafts'
import type { ShownForm } from '../../form/shown-form'

interface DraftConflictsProps {
  /** As it is asked with these answers. */
  shown: ShownForm
  body: DraftBody
  conflicts: readonly Conflict[]
  onChoose: (path: string, whose: 'mine' | 'theirs') => void
}

/** What was written here and in another place: both are shown, and one tap each takes one. */
export function DraftConflicts({ shown, body, conflicts, onChoose }: DraftConflictsProps) {
  const [later, setLater] = useState(false)
  const chosen = conflicts.filter(({ path }) => isShown(shown, path))
  const hidden = chosen.length === 0 ? conflicts : []
  // Once nothing is left to choose, what isn't asked for stays as it is here: nobody can be asked about it.
  useEffect(() => hidden.forEach(({ path }) => onChoose(path, 'mine')))
  if (chosen.length === 0) return null
  return (
    <>
      <Note tone="amber" icon="alert">
        <View>{`另一处也改了这份草稿，有 ${chosen.length} 项要您选择，选好再保存到云端。`}</View>
        <Button kind="outline" size="m" className="mt8" onTap={() => setLater(false)}>
          去选择
        </Button>
      </Note>
      <Sheet open={!later} title="另一处也改了这份草稿" onClose={() => setLater(true)}>
        <View className="aux">您在别的手机或窗口也改了下面几项，每项点选要留下的。</View>
        {chosen.map(({ path, theirs }) => {
          const { label, show } = partOf(shown, path)
          return (
            <View key={path} className="mt16">
              <View className="h-title">{label}</View>
              <View className="mt8">
                <OptionGroup
                  label={label}
                  options={[
                    { value: 'mine', text: show(partAt(body, path)), sub: '这里写的' },
                    { value: 'theirs', text: show(theirs), sub: '另一处写的' },
                  ]}
                  value={null}
                  onPress={(whose) => onChoose(path, whose)}
                />
              </View>
            </View>
          )
        })}
      </Sheet>
    </>
  )
}

function isShown(form: ShownForm, path: string): boolean {
  const [record, key] = path.split('.')
  if (record === 'answers') return fieldsOf(form).some((field) => field.key === key)
  return record !== 'materials' || form.materials.some((material) => material.key === key)
}

/** What the form calls a part of the draft, and how its value reads. */
function partOf(form: ShownForm, path: string): { label: string; show: (value: unknown) => string } {
  const [record, key] = path.split('.')
  const orNothing = (show: (value: never) => string) => (value: unknown) =>
    (value === undefined || value === null ? '' : show(value as never)) || '没有填'
  const nameOf = (material: string | undefined) =>
    form.materials.find((one) => one.key === material)?.name ?? '其他材料'
  switch (record) {
    case 'answers': {
      const field = fieldsOf(form).find((one) => one.key === key)
      return { label: field?.label ?? '其他内容', show: orNothing((answer: Answer) => showOf(field, answer)) }
    }
    case 'materials':
      return {
        label: nameOf(key),
        show: orNothing((files: readonly unknown[]) => (files.length > 0 ? `${files.length} 个文件` : '')),
      }
    case 'slots':
      return {
        label: '希望沟通的时间',
        show: orNothing((slots: DraftBody['slots']) => slots.map(slotLabel).join('，')),
      }
    case 'channel':
      return {
        label: '沟通方式',
        show: orNothing((channel: NonNullable<DraftBody['channel']>) => CHANNEL_LABEL[channel]),
      }
    default:
      return {
        label: '稍后补交的材料',
        show: orNothing((keys: readonly string[]) => keys.map(nameOf).join('，')),
      }
  }
}

const showOf = (field: ReturnType<typeof fieldsOf>[number] | undefined, answer: Answer): string =>
  field === undefined ? [answer].flat().join('，') : kindOf(field).show(answer, field)
