import { useState } from 'react'
import { View } from '@tarojs/components'
import { getImportTemplate, IMPORT_LABEL, type ImportKind } from '@talent/contract/import'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { openDocument, pickSheet, XLSX } from '@/features/file'
import { replace } from '@/lib/navigate'
import { useSubmit } from '@/lib/use-submit'
import { uploadSheet } from '../api'
import { KIND_TEXT } from '../words'

interface ChooseFileProps {
  kind: ImportKind
  /** What it goes into, where its kind has such. */
  into: string | undefined
  again?: boolean
}

/** The template, and the file: it is read and shown before anything is imported. */
export function ChooseFile({ kind, into, again = false }: ChooseFileProps) {
  const [fetching, setFetching] = useState(false)
  const { help, template, files } = KIND_TEXT[kind]
  const { submit, busy, error } = useSubmit(async () => {
    const file = await pickSheet()
    if (file === null) return
    const { id } = await uploadSheet(kind, into, file)
    replace('importFile', { kind, id })
  })
  const fetchTemplate = () => {
    setFetching(true)
    const document = { endpoint: getImportTemplate, id: '', params: { kind } }
    void openDocument({ ...document, type: XLSX, saveAs: `${IMPORT_LABEL[kind]}.xlsx` }).then(() =>
      setFetching(false),
    )
  }
  return (
    <Card>
      <View className="h-title">{again ? '改好表格再传' : '选表格'}</View>
      <View className="aux mt4">{again ? '改好的表格重新上传，已经导入的不会重复。' : help}</View>
      <View className="cap mt4">{`${files}，10 MB 以内。先预检，看过再导入。`}</View>
      <Button
        full
        className="mt12"
        icon="upload"
        busy={busy}
        busyText="正在读表格"
        onTap={() => void submit()}
      >
        选文件
      </Button>
      <Button
        full
        kind="outline"
        className="mt12"
        icon="file"
        busy={fetching}
        busyText="正在生成"
        onTap={fetchTemplate}
      >
        {template}
      </Button>
      <SubmitFeedback error={error} />
    </Card>
  )
}
