import { View } from '@tarojs/components'
import { PAPER_LABEL } from '@talent/contract/matter'
import { moved } from '@talent/contract/matter-editor'
import { Facts } from '@/components/data/facts'
import { Icon } from '@/components/data/icon'
import { Button } from '@/components/form/button'
import { Tap } from '@/components/form/tap'
import { Card } from '@/components/layout/card'
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
        <View key={key} className="matter-editor__row">
          <View className="matter-editor__moves">
            {([-1, 1] as const).map((by) => (
              <Tap
                key={by}
                className="matter-editor__move"
                label={`${name}，${by < 0 ? '上移' : '下移'}`}
                onTap={() => void saving.submit({ ...content, materials: moved(content.materials, key, by) })}
              >
                <Icon name={by < 0 ? 'chevron-up' : 'chevron-down'} size="s" />
              </Tap>
            ))}
          </View>
          <Tap className="g matter-editor__open" onTap={() => onMaterial(key)}>
            <View className="g">
              <View className="h-title">{name || '没有名称的材料'}</View>
              <View className="cap">
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
              </View>
            </View>
            <Icon name="chevron-right" size="s" />
          </Tap>
        </View>
      ))}
      <Button kind="quiet" full icon="plus" onTap={onAdd}>
        加一份材料
      </Button>
    </Card>
  )
}
