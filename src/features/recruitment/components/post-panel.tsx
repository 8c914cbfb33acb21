import { View } from '@tarojs/components'
import {
  applyingWay,
  endedInWords,
  type ApplyingWay,
  type NoticePhase,
  type Post,
} from '@talent/contract/recruitment'
import { Card } from '@/components/layout/card'
import { PlaceRow } from '@/components/data/place-row'
import { KvList } from '@/components/data/kv-list'
import { ListRow } from '@/components/layout/list-row'
import { PhoneRows } from '@/components/data/phone-rows'
import { SectionCard } from '@/components/layout/section-card'
import { Unstated } from '@/components/data/unstated'
import { go } from '@/lib/navigate'
import { phoneLine } from '@/lib/phone-line'
import { PlainList } from './plain-list'

/** Where nobody applies here the notice says how, and this says whether one still can. */
const APPLYING_NOW: Record<NoticePhase, string> = {
  open: '这里不收报名，请在截止前按公告的办法报名。',
  upcoming: '还没开始报名。这里不收报名，到时按公告的办法报名。',
  closed: '报名已截止，不能再报。',
  undated: '公告没写报名起止，先问发布单位还能不能报。这里不收报名。',
}

const BY_WAY: Record<ApplyingWay['way'], string | null> = {
  here: '用您的简历在这里投，单位 5 个工作日内回复，进展看“我的投递”。',
  phone: '这个岗位只收电话报名，请在截止前打下面的电话。',
  mail: '这个岗位只收邮件，请在截止前把简历发到单位邮箱。',
  notice: null,
}

/** How one applies, and whether one still can. */
const applyingWords = (post: Post): string => {
  if (post.withdrawn) return '这个岗位已被发布单位撤下，不再收报名。'
  if (post.ended !== null) return `${endedInWords(post.ended)}。不能再报，已投的仍由单位回复。`
  return (post.phase === 'open' ? BY_WAY[applyingWay(post).way] : null) ?? APPLYING_NOW[post.phase]
}

const PLACE = '工作地点'

const stated = <T extends { value: string | null }>(facts: readonly T[]) =>
  facts.filter(({ value }) => value !== null)

/** A post's facts as its notice gives them. */
export function PostPanel({ post }: { post: Post }) {
  const {
    noticeId,
    noticeLabel,
    employer,
    enterpriseId,
    applying,
    phones,
    education,
    major,
    age,
    experience,
    skillLevel,
    place,
    pay,
    benefits,
    industry,
    employment,
    duties,
    contact,
    applyBy,
    notes,
  } = post
  const asked = [
    { label: '学历', value: education },
    { label: '专业', value: major },
    { label: '年龄', value: age },
    { label: '技能等级', value: skillLevel },
  ]
  const offered = [
    { label: '行业', value: industry },
    { label: PLACE, value: place },
    { label: '待遇', value: pay },
  ]
  // Few tables have a column for these: it isn't missed where there is none.
  const askedToo = [{ label: '经历', value: experience }]
  const offeredToo = [
    { label: '福利', value: benefits },
    { label: '用工形式', value: employment },
  ]
  const requirements = stated([...asked, ...askedToo])
  const unstated = [
    ...asked,
    ...offered,
    { label: '职责', value: duties },
    { label: '人数', value: post.headcount },
    { label: '用人单位', value: post.employer },
  ].flatMap(({ label, value }) => (value === null ? [label] : []))
  const ways = applyBy === null ? applying : [`投递：${applyBy}`, ...applying]
  const dialled = [contact, applyBy, ...phones].flatMap((line) =>
    line !== null && phoneLine(line) !== null ? [line] : [],
  )
  return (
    <>
      {requirements.length > 0 && (
        <SectionCard title="要求">
          <View className="mt8">
            <KvList facts={requirements} />
          </View>
        </SectionCard>
      )}
      <SectionCard title="做什么">
        {duties !== null && <View className="mt4 ink7">{duties}</View>}
        <View className="mt12">
          <KvList facts={stated([...offered.filter(({ label }) => label !== PLACE), ...offeredToo])} />
        </View>
        <Unstated source="岗位表" names={unstated} />
      </SectionCard>
      {notes.length > 0 && (
        <SectionCard title="说明">
          <PlainList label="说明" items={notes} />
        </SectionCard>
      )}
      <SectionCard title="怎么报名">
        <View className="mt4 ink7">{applyingWords(post)}</View>
        {ways.length > 0 && <PlainList label="怎么报名" items={ways} />}
      </SectionCard>
      <Card padding="tight" rows>
        {place !== null && <PlaceRow place={place} sub="工作地点" />}
        <ListRow
          icon="recruit"
          title="所在公告"
          sub={noticeLabel}
          onTap={() => go('notice', { id: noticeId })}
        />
        {employer !== null && (
          <ListRow
            icon="building"
            title={employer}
            sub={enterpriseId === null ? '这个单位的全部岗位' : '单位名录里的单位，看全部岗位'}
            onTap={() =>
              go('employerPosts', { employer, ...(enterpriseId !== null && { enterprise: enterpriseId }) })
            }
          />
        )}
        {dialled.length > 0 ? (
          <PhoneRows phones={dialled} />
        ) : (
          <ListRow icon="phone" title="联系方式" sub={contact ?? '岗位表和公告都没写电话'} />
        )}
      </Card>
    </>
  )
}
