import { Text, View } from '@tarojs/components'
import type { Me } from '@talent/contract/me'
import { Icon } from '@/components/data/icon'
import { useLargeText } from '@/components/layout/page-shell/shell-settings'
import { Tap } from '@/components/form/tap'
import { setLargeText } from '@/features/preferences'
import { a11y } from '@/lib/a11y'
import { dayLabel, greeting, todayInChina } from '@/lib/dates'
import { go } from '@/lib/navigate'
import './home-hero.scss'

/** Turns the large-text mode on; off again at the foot of the page, where that mode has room for a full button. */
export function TextSizeButton() {
  return (
    <Tap className="home-hero__text-size hit" label="大字版" onTap={() => setLargeText(true)}>
      <Text className="home-hero__text-size-big">大</Text>
      <Text>字版</Text>
    </Tap>
  )
}

function InboxButton({ unread }: { unread: number }) {
  return (
    <Tap
      className="home-hero__bell hit"
      role="link"
      label={unread > 0 ? `消息，${unread} 条未读` : '消息'}
      onTap={() => go('inbox')}
    >
      <Icon name="bell" />
      {unread > 0 && <Text className="home-hero__count">{unread > 99 ? '99+' : unread}</Text>}
    </Tap>
  )
}

/** Who is greeted, and what waits. `waiting` is undefined while unknown. */
export function HomeHero({ me, waiting }: { me: Me; waiting: number | undefined }) {
  const large = useLargeText()
  return (
    <View>
      <View className="between">
        <View className="h-page g" {...a11y({ role: 'heading', 'aria-level': 2 })}>
          {me.name ? `${me.name}，${greeting()}` : greeting()}
        </View>
        <View className="home-hero__aside">
          <InboxButton unread={me.unread} />
          {!large && <TextSizeButton />}
        </View>
      </View>
      <View className={large ? 'ink7' : 'aux ink7'}>
        {!large && <Text>{dayLabel(todayInChina())}</Text>}
        {waiting !== undefined && (
          <>
            {!large && <View className="mid" />}
            {waiting > 0 ? (
              <>
                <Text>有 </Text>
                <Text className="amber strong">{`${waiting} 件事`}</Text>
                <Text>等您处理</Text>
              </>
            ) : (
              <Text>没有等您处理的事</Text>
            )}
          </>
        )}
      </View>
    </View>
  )
}
