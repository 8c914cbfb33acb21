import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { isOwnPlace, type PolicyDetail } from '@talent/contract/policy'
import { standingsOf, type Standing } from '@talent/contract/self-check'
import { Clause } from '@/components/data/clause'
import { StatusTag } from '@/components/data/status-tag'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { SectionCard } from '@/components/layout/section-card'
import { OUTCOME_TAG, verdictTag } from '@/features/eligibility'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import { fullDay, monthDay, todayInChina } from '@/lib/dates'
import { go } from '@/lib/navigate'
import type { JudgedStanding, PolicyStanding } from '../use-standing'
import { CarryOver } from './carry-over'
import './self-check.scss'

/** What one can do something about comes first, what holds last; within a group the order stays. */
const ORDER: readonly Standing['outcome'][] = ['unmet', 'unknown', 'met']

/** Each group with its head, or a condition alone, sorted. */
function blocksOf(standings: readonly Standing[]): Standing[] {
  const blocks: Standing[][] = []
  for (const one of standings) {
    const last = blocks[blocks.length - 1]
    if (one.depth > 0 && last) last.push(one)
    else blocks.push([one])
  }
  const rank = ([head]: Standing[]) => (head ? ORDER.indexOf(head.outcome) : 0)
  return blocks.sort((a, b) => rank(a) - rank(b)).flat()
}

function Row({ standing, who }: { standing: Standing; who: string }) {
  const { depth, text, clause, outcome, said, change, proof, verified } = standing
  return (
    <View className={classNames('standing', depth > 0 && 'standing--within')} {...a11y({ role: 'listitem' })}>
      <View className="between stack-large">
        <View className="strong g">{text}</View>
        <StatusTag {...OUTCOME_TAG[outcome]} />
      </View>
      {said !== null && (
        <View className="aux mt4">
          {verified === null
            ? `${who}：${said}`
            : `${who}：${said}（${fullDay(verified.on)}已核实，${verified.by}）`}
        </View>
      )}
      {clause !== null && <Clause text={clause} />}
      {change !== null && (
        <View className="aux mt4">{outcome === 'unmet' ? `怎样能满足：${change}` : change}</View>
      )}
      {proof !== null && (
        <View className="aux mt4">{`由${proof.by}核实，凭${proof.paper}（${proof.where}）`}</View>
      )}
    </View>
  )
}

/** Every condition with how it stands; `who`: of whom it speaks. */
export const StandingRows = ({ standings, who }: { standings: readonly Standing[]; who: string }) => (
  <View {...a11y({ role: 'list', 'aria-label': '各项条件' })}>
    {blocksOf(standings).map((one, at) => (
      <Row key={at} standing={one} who={who} />
    ))}
  </View>
)

function Judged({
  standing,
  office,
  share,
}: {
  standing: JudgedStanding
  office: string | null
  share: ReactNode
}) {
  const { assessed, situation, visitors } = standing
  const { policy, verdict, judgement } = assessed
  const standings = standingsOf(assessed, situation)
  const decided = standings.filter(({ outcome }) => outcome !== 'unknown').length
  const questions = judgement.needs.length
  const count = (outcome: Standing['outcome']) => standings.filter((one) => one.outcome === outcome).length
  const begun = Object.keys(situation.facts).length > 0
  const toAnswer =
    questions === 0
      ? '改我的回答'
      : begun
        ? `还有 ${questions} 题没答，接着答`
        : `最多 ${questions} 题，开始答`
  return (
    <SectionCard title="您符合吗" aside={decided > 0 && <StatusTag {...verdictTag(verdict)} />}>
      <CarryOver visitors={visitors} />
      {decided === 0 ? (
        <View className="aux mt8">答几题就知道，每一条都告诉您为什么；回答只留在这台手机上。</View>
      ) : (
        <>
          <View className="aux mt8">
            {(['met', 'unmet', 'unknown'] as const)
              .map((outcome) => `${count(outcome)} 条${OUTCOME_TAG[outcome].text}`)
              .join('，')}
          </View>
          <StandingRows standings={standings} who="您" />
          {office !== null && count('unknown') > 0 && questions === 0 && (
            <View className="aux mt8">{`待核实的由${office}核验，以审核结果为准。`}</View>
          )}
          <View className="cap mt8">{`按 ${monthDay(todayInChina())} 您的回答和资料核对，以审核结果为准`}</View>
          {share}
        </>
      )}
      {policy.matter !== null && verdict === 'eligible' && (
        <View className="mt12">
          <Button size="m" full onTap={() => go('matter', { code: policy.matter ?? '', fill: 'yes' })}>
            去申请
          </Button>
          <View className="aux mt4">填表时带入您答过的，都可以改</View>
        </View>
      )}
      <View className="mt12">
        <Button
          size="m"
          kind={questions > 0 ? 'outline' : 'quiet'}
          onTap={() => go('selfCheck', { policy: policy.id })}
        >
          {toAnswer}
        </Button>
      </View>
    </SectionCard>
  )
}

/** 您符合吗: of a policy that holds here, condition by condition, by what is known of whoever looks. */
export function StandingCard({
  policy,
  standing,
  share,
}: {
  policy: PolicyDetail
  standing: PolicyStanding
  /** Below every condition: the way to let somebody see them. */
  share?: ReactNode
}) {
  if (standing === null) return null
  if (standing !== 'not-in-play')
    return <Judged standing={standing} office={policy.acceptDepartment} share={share} />
  const isOver =
    policy.withdrawn !== null ||
    policy.closedHere !== null ||
    policy.validity === 'expired' ||
    policy.validity === 'superseded'
  if (isOver || !isOwnPlace(policy)) return null
  return <Note>这份政策未纳入自测，请按下面的条款对照，或打所列的电话问。</Note>
}
