import { View } from '@tarojs/components'
import { ERRORS } from '@talent/contract'
import type { Me } from '@talent/contract/me'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { Note } from '@/components/feedback/note'
import { DisplayCard, HelpAndSignOutCard, InboxRow, SideSwitchCard } from '@/features/account'
import { a11y } from '@/lib/a11y'
import { go } from '@/lib/navigate'
import { useMyCounts } from '../api'
import { MeCounts } from './me-counts'
import { MyCommissionerCard } from './my-commissioner-card'
import { PrivacyCard } from './privacy-card'
import './me-panel.scss'

/** A quiet heading over a group of rows. */
export function GroupTitle({ text }: { text: string }) {
  return (
    <View className="me-panel__group" {...a11y({ role: 'heading', 'aria-level': 2 })}>
      {text}
    </View>
  )
}

/** 我的 of a talent. */
export function TalentPanel({ me }: { me: Me }) {
  const { data } = useMyCounts(true)
  return (
    <>
      <MeCounts counts={data?.counts} unread={me.unread} />
      {me.commissioner && <MyCommissionerCard commissioner={me.commissioner} />}
      <SideSwitchCard current="talent" />
      <GroupTitle text="资料" />
      <Card padding="tight" rows>
        <ListRow
          icon="id-card"
          title="基本情况"
          aside={me.profile ? undefined : '还没填写'}
          onTap={() => go('profile')}
        />
        <ListRow
          icon="id-card"
          title="人才认定和凭证"
          sub="申请、公示到哪天、出示凭证、续期"
          onTap={() => go('recognitions')}
        />
        <ListRow
          icon="recruit"
          title="我的投递"
          sub="投过的岗位，看没看、回没回"
          onTap={() => go('applications')}
        />
        <ListRow
          icon="flag"
          title="感兴趣的需求"
          sub="专员替您问到哪一步、哪天前回话"
          onTap={() => go('interests')}
        />
        <ListRow icon="file" title="我的简历" sub="填一次，投哪里都能用" onTap={() => go('cv')} />
        <ListRow
          icon="award"
          title="我的兑现"
          sub="答应给您的钱到哪一步、哪天前拨付"
          onTap={() => go('awards')}
        />
        <ListRow icon="bookmark" title="收藏" sub="收藏的和等开放的政策" onTap={() => go('marked')} />
        <ListRow
          icon="search"
          title="收藏的岗位"
          sub="和存下的搜索，有新岗位告诉您"
          onTap={() => go('savedPosts')}
        />
        <ListRow
          icon="pin"
          title="我的招聘会"
          sub="报名码、候补排到第几"
          onTap={() => go('fairs', { when: 'mine' })}
        />
        <ListRow icon="calendar" title="我的预约" onTap={() => go('bookings')} />
        <ListRow
          icon="file"
          title="我的材料"
          sub="以前交过的，办别的事项可以沿用"
          onTap={() => go('materials')}
        />
        <ListRow
          icon="building"
          title="请单位代办"
          sub="给企业联系人一个代办码，替您填，由您确认"
          onTap={() => go('giveCode')}
        />
        <ListRow
          icon="building"
          title="企业联系人"
          sub="代表单位看投递、报急招，由统筹核实"
          onTap={() => go('becomeContact')}
        />
        <ListRow
          icon="flag"
          title="投诉建议"
          sub="由统筹人员答复，另编号，有期限"
          onTap={() => go('complaints')}
        />
      </Card>
      <GroupTitle text="显示与消息" />
      <DisplayCard>
        <InboxRow unread={me.unread} />
      </DisplayCard>
      <GroupTitle text="隐私与授权" />
      <PrivacyCard />
      <HelpAndSignOutCard />
    </>
  )
}

/** 我的 of somebody who only works here, seen from the public side. */
export function StaffPanel({ me }: { me: Me }) {
  return (
    <>
      <SideSwitchCard current="talent" />
      <GroupTitle text="显示与消息" />
      <DisplayCard>
        <InboxRow unread={me.unread} />
      </DisplayCard>
      <HelpAndSignOutCard />
    </>
  )
}

/** 我的 of somebody whose roles were all withdrawn: why little is left, and the way to their own data. */
export function FormerPanel({ me }: { me: Me }) {
  return (
    <>
      <Note tone="amber" icon="alert">
        {ERRORS.no_role.message}
      </Note>
      <GroupTitle text="我的记录" />
      <Card padding="tight" rows>
        <ListRow icon="list" title="我的办理" onTap={() => go('requests')} />
        <ListRow icon="flag" title="投诉建议" onTap={() => go('complaints')} />
      </Card>
      <GroupTitle text="显示与消息" />
      <DisplayCard>
        <InboxRow unread={me.unread} />
      </DisplayCard>
      <GroupTitle text="隐私与授权" />
      <PrivacyCard />
      <HelpAndSignOutCard />
    </>
  )
}

/** The panel of whoever is signed in. */
export function MyPanel({ me }: { me: Me }) {
  if (me.roles.length === 0) return <FormerPanel me={me} />
  return me.roles.includes('talent') ? <TalentPanel me={me} /> : <StaffPanel me={me} />
}

/** 我的 of a visitor. */
export function VisitorPanel() {
  return (
    <>
      <Card>
        <View className="h-title">登录后可以</View>
        <View className="mt4 ink7">
          申请服务、报名岗位，随时看办到哪一步、轮到谁、哪天前，和专员直接说话。
        </View>
      </Card>
      <GroupTitle text="公开" />
      <Card padding="tight" rows>
        <ListRow icon="users" title="人才认定公示" onTap={() => go('publicity')} />
        <ListRow icon="book" title="人才分类目录" onTap={() => go('classes')} />
      </Card>
      <GroupTitle text="显示" />
      <DisplayCard />
      <HelpAndSignOutCard />
    </>
  )
}
