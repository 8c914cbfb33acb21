import { View } from '@tarojs/components'
import { headInWords } from '@talent/contract/notice-editor'
import { KvList } from '@/components/data/kv-list'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { FieldsSheet } from '@/features/publication'
import {
  CORRECTION_ROWS,
  headRows,
  LINE_ROWS,
  typedHead,
  typedLines,
  withCorrection,
  withHead,
  withLines,
} from '../parts'
import type { EditedNotice } from '../use-edited-notice'

/** Which part of the head is open over the page. */
export type HeadPart = 'head' | 'lines' | 'correction'

export function HeadSheet({
  part,
  edited,
  onClose,
}: {
  part: HeadPart
  edited: EditedNotice
  onClose: () => void
}) {
  const { content } = edited
  const common = { edited, place: part, onClose }
  if (part === 'head')
    return (
      <FieldsSheet
        {...common}
        title="公告的基本情况"
        save="保存"
        rows={headRows}
        saved={typedHead(content)}
        put={(typed) => withHead(content, typed)}
      />
    )
  if (part === 'lines')
    return (
      <FieldsSheet
        {...common}
        title="条件和说明"
        save="保存"
        rows={LINE_ROWS}
        saved={typedLines(content)}
        put={(typed) => withLines(content, typed)}
      />
    )
  return (
    <FieldsSheet
      {...common}
      title="更正说明"
      save="保存说明"
      rows={CORRECTION_ROWS}
      saved={{ correction: content.correction }}
      put={(typed) => withCorrection(content, typed)}
    />
  )
}

const LINE_PARTS = ['报考条件', '不得报考', '附件', '咨询电话', '说明']

/** 公告: what it says besides its posts and stages; of a later version also what it corrects. */
export function HeadTab({
  edited,
  isFirst,
  onPart,
}: {
  edited: EditedNotice
  isFirst: boolean
  onPart: (part: HeadPart) => void
}) {
  const { content } = edited
  const words = Object.entries(headInWords(content)).map(([label, value]) => ({
    label,
    value: value || '没有写',
  }))
  const cards: readonly [HeadPart, string, { label: string; value: string }[]][] = [
    ...(isFirst
      ? []
      : [
          ['correction', '写更正说明', [{ label: '更正说明', value: content.correction || '没有写' }]] as [
            HeadPart,
            string,
            { label: string; value: string }[],
          ],
        ]),
    [
      'head',
      '修改基本情况',
      words.filter(
        ({ label }) => !LINE_PARTS.includes(label) && !['演示', '来源', '原文没写的'].includes(label),
      ),
    ],
    ['lines', '修改条件和说明', words.filter(({ label }) => LINE_PARTS.includes(label))],
  ]
  return (
    <>
      {cards.map(([part, act, facts]) => (
        <Card key={part}>
          <KvList facts={facts} />
          <View className="mt16">
            <Button kind="outline" full icon="edit" onTap={() => onPart(part)}>
              {act}
            </Button>
          </View>
        </Card>
      ))}
    </>
  )
}
