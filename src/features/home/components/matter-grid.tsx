import { Text, View } from '@tarojs/components'
import { Card } from '@/components/layout/card'
import { Icon, iconOf } from '@/components/data/icon'
import { SectionHead } from '@/components/layout/section-head'
import { Tap } from '@/components/form/tap'
import { useMatters } from '@/features/matter'
import { go } from '@/lib/navigate'
import './matter-grid.scss'

/** 专员能帮您办什么: every matter, one press from its form. */
export function MatterGrid() {
  const { data } = useMatters()
  if (!data || data.matters.length === 0) return null
  return (
    <>
      <SectionHead title="专员能帮您办什么" />
      <Card>
        <View className="home-matters">
          {data.matters.map(({ code, title, icon }) => (
            <Tap key={code} className="home-matters__item" role="link" onTap={() => go('matter', { code })}>
              <View className="home-matters__sign">
                <Icon name={iconOf(icon)} />
              </View>
              <Text>{title}</Text>
            </Tap>
          ))}
        </View>
      </Card>
    </>
  )
}
