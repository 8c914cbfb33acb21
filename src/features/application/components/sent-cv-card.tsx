import { useState } from 'react'
import { View } from '@tarojs/components'
import { EDUCATION_LABEL } from '@talent/contract/account'
import type { SentCv } from '@talent/contract/application'
import { KvList, type Fact } from '@/components/data/kv-list'
import { Words } from '@/components/data/words'
import { Button } from '@/components/form/button'
import { SectionCard } from '@/components/layout/section-card'
import { monthSpan, monthWords } from '../months'

const said = (facts: readonly (Fact | null)[]): Fact[] =>
  facts.filter((fact): fact is Fact => fact !== null && fact.value !== '')

/** Of whoever sent it: what the employer reads, and what they don't. */
const basics = ({ name, areaName, education, study, category, employer, phone, intention, skills }: SentCv) =>
  said([
    { label: '姓名', value: name },
    { label: '片区', value: areaName },
    {
      label: '学历',
      value: [EDUCATION_LABEL[education], study?.school, study?.major].filter(Boolean).join('，'),
    },
    study?.graduatedIn ? { label: '毕业', value: monthWords(study.graduatedIn) } : null,
    category === null ? null : { label: '人才类别', value: `${category}（已核验）` },
    { label: '现在的单位', value: employer ?? '在职，暂不透露' },
    { label: '手机号', value: phone ?? '邀面试后才看到' },
    { label: '求职意向', value: intention?.wanted ?? '' },
    { label: '期望地点', value: intention?.places ?? '' },
    { label: '期望薪酬', value: intention?.pay ?? '' },
    { label: '到岗时间', value: intention?.available ?? '' },
    { label: '职称', value: skills?.title ?? '' },
    { label: '技能', value: skills?.skills ?? '' },
  ])

/** What was sent, as the employer and whoever sent it read it. */
export function SentCvBody({ sent, onOpenFile }: { sent: SentCv; onOpenFile?: (fileId: string) => void }) {
  const { file } = sent
  return (
    <>
      <View className="mt12">
        <KvList facts={basics(sent)} />
      </View>
      {sent.jobs.map((job, at) => (
        <View key={at} className="mt12">
          <View className="strong">{`${job.employer} ${job.title}`}</View>
          <View className="cap num">{monthSpan(job)}</View>
          {job.duties !== '' && <Words className="mt4">{job.duties}</Words>}
        </View>
      ))}
      {sent.works.map((work, at) => (
        <View key={at} className="mt12">
          <View className="strong">{`${work.kind}：${work.title}`}</View>
          {work.words !== '' && <Words className="mt4">{work.words}</Words>}
        </View>
      ))}
      {file && !onOpenFile && <View className="aux mt12">附件简历 1 份（PDF）</View>}
      {file && onOpenFile && (
        <Button full kind="outline" icon="file" className="mt12" onTap={() => onOpenFile(file.id)}>
          打开附件简历（PDF）
        </Button>
      )}
    </>
  )
}

/** The CV as it was sent: it doesn't change with the one at home. */
export function SentCvCard({ sent }: { sent: SentCv }) {
  const [all, setAll] = useState(false)
  return (
    <SectionCard title="投出的简历">
      <View className="aux mt4">投递那一刻的样子，以后改简历不影响它。邀面试前单位看不到您的全名。</View>
      {all ? (
        <SentCvBody sent={sent} />
      ) : (
        <View className="mt12">
          <Button size="m" kind="quiet" onTap={() => setAll(true)}>
            打开看看
          </Button>
        </View>
      )}
    </SectionCard>
  )
}
