import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Cv } from '@talent/contract/application'
import type { StoredFile } from '@talent/contract/file'
import { FieldError } from '@/components/form/form-field'
import { SectionCard } from '@/components/layout/section-card'
import { FilePicker, FilesOf, UploadedFiles } from '@/features/file'
import { draftKey } from '@/lib/kept-draft'
import type { useCvSaving } from '../use-cv-saving'

const NOT_PDF = '附件简历只收 PDF，请把文件另存为 PDF 再传'

/** One PDF of one's own, which goes along. */
export function CvFileCard({ cv, saving }: { cv: Cv; saving: ReturnType<typeof useCvSaving> }) {
  const [refused, setRefused] = useState(false)
  const { content, file } = cv
  const put = (fileId: string | null) => void saving.submit({ ...content, fileId })
  const take = ({ id, type }: StoredFile) => {
    setRefused(type !== 'application/pdf')
    if (type === 'application/pdf') put(id)
  }
  return (
    <SectionCard title="附件简历">
      <View className="aux mt4">可以再带 1 份自己的 PDF，不超过 10 MB。投出的不会跟着变。</View>
      {file === null ? (
        <View className="mt12">
          <FilesOf value={draftKey('cv', 'file')}>
            <FilePicker name="fileId" label="附件简历" text="上传 PDF" room={1} onUploaded={take} />
          </FilesOf>
        </View>
      ) : (
        <UploadedFiles
          of="附件简历"
          files={[{ id: file.id, type: 'application/pdf' }]}
          onRemove={() => put(null)}
        />
      )}
      {refused && <FieldError text={NOT_PDF} />}
    </SectionCard>
  )
}
