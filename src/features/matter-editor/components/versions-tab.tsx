import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { matterDifference, type MatterEditor } from '@talent/contract/matter-editor'
import { Facts } from '@/components/data/facts'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { Sheet } from '@/components/layout/sheet'
import { ChangeList } from '@/features/publication'
import { momentLabel } from '@/lib/dates'
import { useMatterVersion } from '../api'
import type { EditedMatter } from '../use-working-copy'
import { ClosingCard } from './closing-card'

/** 版本: who published what and when; each can be looked at and taken as the new working copy. */
export function VersionsTab({ editor, edited }: { editor: MatterEditor; edited: EditedMatter }) {
  const [open, setOpen] = useState<number | null>(null)
  const { data } = useMatterVersion(editor.code, open)
  const { saving } = edited
  useEffect(() => setOpen(null), [editor.published.version])
  const changes = data ? matterDifference(edited.content, data.content) : []
  return (
    <>
      <Card padding="tight" rows>
        {editor.history.map(({ id, event, version, by, at, restored }) => (
          <ListRow
            key={id}
            title={event === 'withdraw' ? `第 ${version} 版停办` : `第 ${version} 版`}
            sub={
              <Facts
                facts={[
                  by ?? '随程序提供',
                  at !== null && momentLabel(at),
                  restored !== null && `内容同第 ${restored} 版`,
                  version === editor.published.version && '线上',
                ]}
              />
            }
            onTap={() => setOpen(version)}
          />
        ))}
      </Card>
      <ClosingCard editor={editor} />
      <Sheet
        open={open !== null}
        title={`第 ${open ?? ''} 版`}
        onClose={() => setOpen(null)}
        feedback={{ error: saving.error }}
        footer={
          <Button
            full
            busy={saving.busy}
            busyText="正在保存"
            onTap={() => data && void saving.submit(data.content, () => setOpen(null))}
          >
            恢复为改动稿
          </Button>
        }
      >
        <View className="aux">
          {changes.length === 0 ? '和现在编辑的内容一样' : '恢复后，现在的内容会这样变：'}
        </View>
        <ChangeList changes={changes} />
      </Sheet>
    </>
  )
}
