import { Text, View } from '@tarojs/components'
import type { Me } from '@talent/contract/me'
import { Avatar } from '@/components/data/avatar'
import { Button } from '@/components/form/button'
import { Facts } from '@/components/data/facts'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import { requireSignIn } from '@/features/account'
import { a11y } from '@/lib/a11y'
import { go } from '@/lib/navigate'
import { routes } from '@/routes'
import './me-hero.scss'

/** Head of 我的: who one is; opens the profile. */
export function MeHero({ me }: { me: Me }) {
  const { profile } = me
  const isTalent = me.roles.includes('talent')
  const content = (
    <>
      <View className="me-hero__face">
        <Avatar name={me.name || '我'} size={64} />
      </View>
      <View className="g">
        <View className="h-page" {...a11y({ role: 'heading', 'aria-level': 2 })}>
          {me.name || '您好'}
        </View>
        {profile ? (
          <>
            <View className="aux ink7 mt4">
              <Facts facts={[profile.talentCategory && `${profile.talentCategory}人才`, profile.employer]} />
            </View>
            <View className="cap num">{profile.phoneMasked}</View>
          </>
        ) : (
          <View className="aux ink7 mt4">
            {isTalent ? '填写基本情况，专员好联系您' : me.roles.length > 0 ? '工作人员' : '身份已收回'}
          </View>
        )}
      </View>
    </>
  )
  return isTalent ? (
    <Tap className="me-hero" role="link" onTap={() => go('profile')}>
      {content}
      <Icon name="chevron-right" className="pri" />
    </Tap>
  ) : (
    <View className="me-hero">{content}</View>
  )
}

/** Somebody not signed in: reading needs no account, and it says so. */
export function VisitorHero() {
  return (
    <View className="me-hero">
      <View className="me-hero__face">
        <Avatar name="访" tone="grey" size={64} />
      </View>
      <View className="g">
        <View className="h-page" {...a11y({ role: 'heading', 'aria-level': 2 })}>
          您好
        </View>
        <Text className="aux ink7">看政策、找岗位不用登录</Text>
      </View>
      <Button onTap={() => void requireSignIn(routes.me.href())}>登录</Button>
    </View>
  )
}
