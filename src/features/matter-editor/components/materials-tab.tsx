import { PAPER_LABEL } from '@talent/contract/matter'
import { moved } from '@talent/contract/publication'
import { Facts } from '@/components/data/facts'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { OrderedRow } from '@/features/publication'
import type { EditedMatter } from '../use-working-copy'

interface MaterialsTabProps {
  edited: EditedMatter
  onMaterial: (key: string) => void
  onAdd: () => void
}

/** 材料, in the order they are asked for. */
export function MaterialsTab({ edited: { content, saving }, onMaterial, onAdd }: MaterialsTabProps) {
  return (
    <Card rows>
      {content.materials.map(({ key, name, form, paper, required, deferrable, sample, waivedBy }) => (
        <OrderedRow
          key={key}
          name={name}
          title={name || '没有名称的材料'}
          sub={
            <Facts
              facts={[
                form,
                paper && PAPER_LABEL[paper],
                required ? '必须交' : '选交',
                deferrable && '可稍后补交',
                sample && '有样图',
                waivedBy && '核验过的免交',
              ]}
            />
          }
          onMove={(by) => void saving.submit({ ...content, materials: moved(content.materials, key, by) })}
          onOpen={() => onMaterial(key)}
        />
      ))}
      <Button kind="quiet" full icon="plus" onTap={onAdd}>
        加一份材料
      </Button>
    </Card>
  )
}
