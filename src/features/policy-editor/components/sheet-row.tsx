import { useState } from 'react'
import { getPolicySheet } from '@talent/contract/policy-editor'
import { ListRow } from '@/components/layout/list-row'
import { openDocument } from '@/features/file'

const OPEN = process.env.TARO_ENV === 'h5' ? '下载条件单' : '打开条件单'

/** 条件单 of the version in force, made when it is asked for. */
export function SheetRow({ id, title }: { id: string; title: string }) {
  const [busy, setBusy] = useState(false)
  const open = () => {
    if (busy) return
    setBusy(true)
    const saveAs = `条件单 ${title}.pdf`
    void openDocument({ endpoint: getPolicySheet, id, type: 'application/pdf', saveAs }).then(() =>
      setBusy(false),
    )
  }
  return (
    <ListRow
      icon="file"
      title={busy ? '正在生成条件单' : OPEN}
      sub="PDF，线上版本逐条编号、带条款，供签字确认"
      acts
      onTap={open}
    />
  )
}
