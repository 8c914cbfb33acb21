import { useState } from 'react'
import { View } from '@tarojs/components'
import { FILE_USE_LABEL } from '@talent/contract/matter'
import { fileText } from '@talent/contract/matter-editor'
import { Facts } from '@/components/data/facts'
import { Button } from '@/components/form/button'
import { fieldAnchor } from '@/components/form/form-field'
import { Card } from '@/components/layout/card'
import { OrderedRow } from '@/features/publication'
import type { EditedMatter } from '../use-working-copy'
import { FileSheet } from './file-sheet'

interface FilesCardProps {
  code: string
  edited: EditedMatter
}

/** 表格和指南: the files that come with the matter. */
export function FilesCard({ code, edited }: FilesCardProps) {
  const { files = [], materials } = edited.content
  /** By key; empty: a new one. */
  const [open, setOpen] = useState<string | null>(null)
  const saved = files.find(({ key }) => key === open) ?? null
  return (
    <>
      <Card rows>
        <View className="aux">表格和指南</View>
        {files.map(({ key, use, name, material, file }) => (
          <OrderedRow
            key={key}
            id={fieldAnchor(`files.${key}`)}
            name={name}
            title={name || '没有名称的文件'}
            sub={
              <Facts
                facts={[
                  FILE_USE_LABEL[use],
                  material === null
                    ? '整个事项'
                    : (materials.find((one) => one.key === material)?.name ?? '材料已删去'),
                  fileText(file),
                ]}
              />
            }
            onOpen={() => setOpen(key)}
          />
        ))}
        <Button kind="quiet" full icon="plus" onTap={() => setOpen('')}>
          加一个文件
        </Button>
      </Card>
      {open !== null && (
        <FileSheet key={open} code={code} saved={saved} edited={edited} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
