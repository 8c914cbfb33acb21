import { useState } from 'react'
import { getClosingNote, hasClosingNote, type RequestDetail } from '@talent/contract/service-request'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { openDocument } from '@/features/file'

const OPEN = process.env.TARO_ENV === 'h5' ? '下载办结单' : '打开办结单'

/** 办结单 of a closed request, made when it is asked for. */
export function ClosingNoteRow({ request }: { request: Pick<RequestDetail, 'id' | 'number' | 'state'> }) {
  const [busy, setBusy] = useState(false)
  if (!hasClosingNote(request)) return null
  const open = () => {
    if (busy) return
    setBusy(true)
    const { id, number } = request
    const saveAs = `办结单 ${number}.pdf`
    void openDocument({ endpoint: getClosingNote, id, type: 'application/pdf', saveAs }).then(() =>
      setBusy(false),
    )
  }
  return (
    <Card padding="tight">
      <ListRow
        icon="file"
        title={busy ? '正在生成办结单' : OPEN}
        sub="PDF，写明编号、结果、日期、依据和经办人"
        acts
        onTap={open}
      />
    </Card>
  )
}
