import { useState } from 'react'
import { View } from '@tarojs/components'
import { KvList } from '@/components/data/kv-list'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { FieldsSheet } from '@/features/publication'
import { fullDay, todayInChina } from '@/lib/dates'
import { OWN_ROWS, typedOwn, withOwn } from '../parts'
import type { EditedScheme } from '../use-edited-scheme'

export function OwnSheet({ edited, onClose }: { edited: EditedScheme; onClose: () => void }) {
  const { content } = edited
  return (
    <FieldsSheet
      title="编辑目录"
      save="保存目录"
      edited={edited}
      place="own"
      rows={OWN_ROWS}
      saved={typedOwn(content, todayInChina())}
      put={(typed) => withOwn(content, typed)}
      onClose={onClose}
    />
  )
}

/** 目录: what holds for all classes. */
export function OwnTab({ edited }: { edited: EditedScheme }) {
  const [open, setOpen] = useState(false)
  const { content } = edited
  return (
    <Card>
      <KvList
        facts={[
          { label: '目录名称', value: content.name },
          { label: '依据文件', value: content.document },
          { label: '执行日期', value: fullDay(content.inForceFrom) },
          { label: '公示天数', value: `${content.publicityWorkingDays} 个工作日` },
          { label: '续期提醒', value: `到期前 ${content.renewalDays} 天` },
        ]}
      />
      <View className="mt16">
        <Button kind="outline" full icon="edit" onTap={() => setOpen(true)}>
          修改
        </Button>
      </View>
      {open && <OwnSheet edited={edited} onClose={() => setOpen(false)} />}
    </Card>
  )
}
