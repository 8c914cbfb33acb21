import { withoutSection, withSectionTitle, EDITOR_LIMITS } from '@talent/contract/matter-editor'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { useKeptPart } from '../kept-part'
import type { EditedMatter } from '../use-working-copy'
import { PartSheet } from './part-sheet'

interface SectionSheetProps {
  code: string
  /** Its place; that after the last is a new one. */
  at: number
  edited: EditedMatter
  onClose: () => void
}

/** 编辑这一段: its title. Taken away, its questions go to the section beside it. */
export function SectionSheet({ code, at, edited: { content, saving }, onClose }: SectionSheetProps) {
  const saved = content.sections[at]
  const { part, change, clear } = useKeptPart(code, `sections.${at}`, { title: saved?.title ?? '' })
  const done = () => {
    clear()
    onClose()
  }
  return (
    <PartSheet
      title={saved === undefined ? '加一段' : '编辑这一段'}
      save="保存这一段"
      saving={saving}
      onSave={() => void saving.submit(withSectionTitle(content, at, part.title), done)}
      onRemove={
        saved === undefined || content.sections.length < 2
          ? undefined
          : () => void saving.submit(withoutSection(content, at), done)
      }
      onClose={onClose}
    >
      <FormField name="matter-section" label="标题" help="删去一段，它的问题并到旁边一段">
        <TextInput
          label="标题"
          value={part.title}
          maxLength={EDITOR_LIMITS.sectionTitle}
          onChange={(title) => change({ title })}
        />
      </FormField>
    </PartSheet>
  )
}
