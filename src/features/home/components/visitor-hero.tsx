import { Text, View } from '@tarojs/components'
import { Button } from '@/components/form/button'
import { useLargeText } from '@/components/layout/page-shell/shell-settings'
import { requireSignIn } from '@/features/account'
import { a11y } from '@/lib/a11y'
import { go } from '@/lib/navigate'
import { routes } from '@/routes'
import { TextSizeButton } from './home-hero'
import './home-hero.scss'

/** What this is, for somebody not signed in: reading needs no account. */
export function VisitorHero() {
  const large = useLargeText()
  return (
    <View>
      <View className="between">
        <View className="h-hero g" {...a11y({ role: 'heading', 'aria-level': 2 })}>
          <Text className="block">来示范区工作，</Text>
          <Text className="block">有专人帮您办到底</Text>
        </View>
        {!large && <TextSizeButton />}
      </View>
      <View className="home-hero__lead">
        子女入学、就医保障、配偶就业、税收咨询，由一位服务专员一对一跟进。
      </View>
      <View className="home-hero__buttons">
        <Button className="home-hero__main" onTap={() => go('policies')}>
          看有哪些政策
        </Button>
        <Button
          kind="outline"
          className="home-hero__second"
          onTap={() => void requireSignIn(routes.home.href())}
        >
          登录
        </Button>
      </View>
      <View className="cap ink7 mt8">不登录也可以看政策和招聘</View>
    </View>
  )
}
