import { Text, View } from '@tarojs/components'
import { Card } from '@/components/layout/card'
import { Icon, iconOf } from '@/components/data/icon'
import { SectionHead } from '@/components/layout/section-head'
import { Tap } from '@/components/form/tap'
import { useMatters } from '@/features/matter'
import { go } from '@/lib/navigate'
import './matter-grid.scss'

/** One row of four with the way to all of them: a visitor’s first page has 16 KiB to be drawn from. */
const SHOWN = 3

/** 专员能帮您办什么: the first matters, one press from their form, and all of them on 服务. */
export function MatterGrid() {
  const { data } = useMatters()
  if (!data || data.matters.length === 0) return null
  return (
    <>
      <SectionHead title="专员能帮您办什么" />
      <Card>
        <View className="home-matters">
          {data.matters.slice(0, SHOWN).map(({ code, title, icon }) => (
            <Tap key={code} className="home-matters__item" role="link" onTap={() => go('matter', { code })}>
              <View className="home-matters__sign">
                <Icon name={iconOf(icon)} />
              </View>
              <Text>{title}</Text>
            </Tap>
          ))}
          {data.matters.length > SHOWN && (
            <Tap className="home-matters__item" role="link" onTap={() => go('service')}>
              <View className="home-matters__sign">
                <Icon name="list" />
              </View>
              <Text>{`全部 ${data.matters.length} 项`}</Text>
            </Tap>
          )}
        </View>
      </Card>
    </>
  )
}
