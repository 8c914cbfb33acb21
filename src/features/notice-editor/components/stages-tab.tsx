import { stageInWords } from '@talent/contract/notice-editor'
import { EmptyState } from '@/components/feedback/empty-state'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { FieldsSheet } from '@/features/publication'
import { newStageKey, STAGE_ROWS, typedStage, withoutStage, withStage } from '../parts'
import type { EditedNotice } from '../use-edited-notice'

export function StageSheet({
  stage: key,
  edited,
  onClose,
}: {
  stage: string
  edited: EditedNotice
  onClose: () => void
}) {
  const { content } = edited
  const stage = content.stages.find((one) => one.key === key)
  return (
    <FieldsSheet
      title={stage === undefined ? '加一个阶段' : '编辑阶段'}
      save="保存阶段"
      edited={edited}
      place={`stage.${key}`}
      rows={STAGE_ROWS}
      saved={typedStage(stage)}
      put={(typed) => withStage(content, key, typed)}
      remove={stage && (() => withoutStage(content, key))}
      onClose={onClose}
    />
  )
}

/** 阶段: 报名, 资格审查, 笔试 … in their order, each with its days. */
export function StagesTab({ edited, onStage }: { edited: EditedNotice; onStage: (key: string) => void }) {
  const { stages } = edited.content
  return (
    <>
      {stages.length === 0 ? (
        <EmptyState title="没有阶段" hint="企业招聘可以不写；事业单位招聘写上每一步和日期" />
      ) : (
        <Card padding="tight" rows>
          {stages.map((stage) => {
            const { 时间: days, 说明: detail } = stageInWords(stage)
            return (
              <ListRow
                key={stage.key}
                title={stage.name || '没有名称的阶段'}
                sub={[days, detail].filter(Boolean).join('，') || '没有写日期'}
                onTap={() => onStage(stage.key)}
              />
            )
          })}
        </Card>
      )}
      <Button kind="outline" full icon="plus" onTap={() => onStage(newStageKey(edited.content))}>
        加一个阶段
      </Button>
    </>
  )
}
