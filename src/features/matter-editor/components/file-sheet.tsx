import { useState } from 'react'
import { FILE_USE_LABEL, FILE_USES, matterFileKey, type MatterFile } from '@talent/contract/matter'
import { EDITOR_LIMITS } from '@talent/contract/matter-editor'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { SelectInput } from '@/components/form/select-input'
import { TextInput } from '@/components/form/text-input'
import { FilePicker, FilesOf, UploadedFiles, useFormUploads } from '@/features/file'
import { draftKey } from '@/lib/kept-draft'
import { useKeptPart } from '../kept-part'
import type { EditedMatter } from '../use-working-copy'
import { PartSheet } from './part-sheet'

/** As it is being written: the key of an added one comes with its upload. */
type Written = Omit<MatterFile, 'key' | 'file'> & { file: MatterFile['file'] | null }

const EMPTY: Written = { use: 'form', name: '', material: null, file: null }
const WHOLE = ''
const NO_FILE = '请先传上文件'

interface FileSheetProps {
  code: string
  /** null: a new one. */
  saved: MatterFile | null
  edited: EditedMatter
  onClose: () => void
}

/** A blank form, a guide or a sample picture of the matter; replaced, it stays the same to whatever names it. */
export function FileSheet({ code, saved, edited, onClose }: FileSheetProps) {
  const { content, saving } = edited
  const place = `files.${saved?.key ?? 'new'}`
  const form = draftKey('matter-edit', `${code}:${place}`)
  const { part, change, clear } = useKeptPart<Written>(code, place, saved ?? EMPTY)
  const uploads = useFormUploads(form)
  const [asked, setAsked] = useState(false)
  const files = content.files ?? []
  const put = (all: MatterFile[]) =>
    void saving.submit({ ...content, files: all }, () => {
      clear()
      onClose()
    })
  const save = () => {
    setAsked(true)
    const { file, use, name, material } = part
    if (Object.keys(uploads.check()).length > 0 || file === null) return
    const one: MatterFile = { key: saved?.key ?? matterFileKey(file.id), use, name, material, file }
    put(saved === null ? [...files, one] : files.map((other) => (other.key === one.key ? one : other)))
  }
  const fault = uploads.faults['file'] ?? (asked && part.file === null ? NO_FILE : undefined)
  return (
    <PartSheet
      title={saved === null ? '加一个文件' : '编辑文件'}
      save="保存文件"
      saving={saving}
      faults={fault === undefined ? {} : { file: fault }}
      onSave={save}
      onRemove={saved === null ? undefined : () => put(files.filter(({ key }) => key !== saved.key))}
      onClose={onClose}
    >
      <FormField name="matter-file-use" label="用途">
        <OptionGroup
          label="用途"
          columns={3}
          look="centre"
          options={FILE_USES.map((value) => ({ value, text: FILE_USE_LABEL[value] }))}
          value={part.use}
          onPress={(use) => change({ use })}
        />
      </FormField>
      <FormField name="matter-file-name" label="名称" help="人才看到的名字，如：转学申请表">
        <TextInput
          label="名称"
          value={part.name}
          maxLength={EDITOR_LIMITS.fileName}
          onChange={(name) => change({ name })}
        />
      </FormField>
      <FormField name="matter-file-material" label="属于哪份材料">
        <SelectInput
          label="属于哪份材料"
          options={[
            { value: WHOLE, text: '整个事项' },
            ...content.materials.map(({ key, name }) => ({ value: key, text: name })),
          ]}
          value={part.material ?? WHOLE}
          onChange={(key) => change({ material: key === WHOLE ? null : key })}
        />
      </FormField>
      <FormField name="file" label="文件" help="别放有真实个人信息的文件：谁都能看到" error={fault}>
        <FilesOf value={form}>
          <FilePicker
            name="file"
            label="文件"
            text={part.file === null ? '上传' : '换一个'}
            look="full"
            room={1}
            onUploaded={(file) => change({ file })}
          />
        </FilesOf>
        <UploadedFiles
          of="事项文件"
          files={part.file === null ? [] : [part.file]}
          onRemove={() => change({ file: null })}
        />
      </FormField>
    </PartSheet>
  )
}
