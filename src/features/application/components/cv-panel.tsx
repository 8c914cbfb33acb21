import { useState } from 'react'
import { View } from '@tarojs/components'
import { EDUCATION_LABEL } from '@talent/contract/account'
import { getCvPaper, missingOfCv, type Cv, type CvContent } from '@talent/contract/application'
import type { IconName } from '@/components/data/icon'
import { StatusTag } from '@/components/data/status-tag'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Switch } from '@/components/form/switch'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PageShell } from '@/components/layout/page-shell'
import { SectionCard } from '@/components/layout/section-card'
import { openDocument } from '@/features/file'
import { dayOf, monthDay, todayInChina } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { monthSpan, workedWords } from '../months'
import { useCvSaving } from '../use-cv-saving'
import { CvFileCard } from './cv-file-card'
import { CvSheet, type CvPart } from './cv-sheets'

const NOT_YET = '还没填'
const joined = (...parts: (string | null | undefined | false)[]) =>
  parts.filter(Boolean).join('，') || NOT_YET

const worksOf = ({ works }: CvContent): string => {
  const kinds = [...new Set(works.map(({ kind }) => kind))]
  return joined(...kinds.map((kind) => `${kind} ${works.filter((one) => one.kind === kind).length} 项`))
}

/** What the profile has is shown from there, and changed there. */
function KnownRows({ cv, open }: { cv: Cv; open: (part: CvPart) => void }) {
  const { person, content } = cv
  const { study, intention } = content
  return (
    <>
      <ListRow
        icon={intention === null ? 'alert' : 'flag'}
        title="求职意向"
        sub={
          intention === null
            ? '还没填，多数单位先看这里'
            : joined(intention.wanted, intention.places, intention.pay)
        }
        aside={intention === null ? '去填' : '修改'}
        acts
        onTap={() => open({ of: 'intention' })}
      />
      <ListRow
        icon="me"
        title="基本信息"
        sub={person === null ? '还没填基本情况' : joined(person.name, person.areaName, person.employer)}
        aside={
          person?.category ? (
            <StatusTag tone="green" icon="shield" text={`${person.category} 已核验`} />
          ) : undefined
        }
        onTap={() => go('profile')}
      />
      <ListRow
        icon="school"
        title="学历"
        sub={joined(person && EDUCATION_LABEL[person.education], study?.major, study?.school)}
        aside="修改"
        acts
        onTap={() => open({ of: 'study' })}
      />
    </>
  )
}

/** Several of one kind, each opened by itself. */
function ListCard({
  title,
  icon,
  add,
  rows,
  onAdd,
}: {
  title: string
  icon: IconName
  add: string
  rows: readonly { key: string; title: string; sub: string; onTap: () => void }[]
  onAdd: () => void
}) {
  return (
    <SectionCard title={title}>
      <View className="rows mt4">
        {rows.map(({ key, ...row }) => (
          <ListRow key={key} icon={icon} {...row} aside="修改" acts />
        ))}
      </View>
      <Button kind="quiet" full icon="plus" onTap={onAdd}>
        {add}
      </Button>
    </SectionCard>
  )
}

/** 我的简历: filled in once, sent as it is at that moment. */
export function CvPanel({ cv, title }: { cv: Cv; title: string }) {
  const [part, setPart] = useState<CvPart | null>(null)
  const { content, person, version, savedAt, applications } = cv
  const saving = useCvSaving(cv)
  const missing = missingOfCv(cv)
  const setting = (more: Partial<CvContent>) => void saving.submit({ ...content, ...more })
  const preview = () =>
    void openDocument({ endpoint: getCvPaper, id: '', params: {}, type: 'application/pdf', mayKeep: true })
  return (
    <PageShell
      title={title}
      demo
      top={
        <View>
          <View className="h-page">填一次，投哪里都能用</View>
          <View className="aux mt4">
            {missing.length > 0 ? `资料里已有的直接带来，还缺 ${missing.length} 项` : '资料里已有的直接带来'}
          </View>
        </View>
      }
      footer={
        <ActionBar feedback={{ error: part === null ? saving.error : null }}>
          <Button kind="outline" onTap={preview}>
            预览 PDF
          </Button>
          {person === null ? (
            <Button full onTap={() => go('profile')}>
              先填基本情况
            </Button>
          ) : content.intention === null ? (
            <Button full onTap={() => setPart({ of: 'intention' })}>
              补上求职意向
            </Button>
          ) : (
            <Button full onTap={() => go('applications')}>
              我的投递
            </Button>
          )}
        </ActionBar>
      }
    >
      <Card padding="tight" rows>
        <KnownRows cv={cv} open={setPart} />
        <ListRow
          icon="stamp"
          title="职称与技能"
          sub={joined(content.skills?.title, content.skills?.skills)}
          aside="修改"
          acts
          onTap={() => setPart({ of: 'skills' })}
        />
      </Card>
      <ListCard
        title="工作经历"
        icon="recruit"
        add="加一段"
        rows={content.jobs.map((job, at) => ({
          key: `${version}:${at}`,
          title: `${job.employer} ${job.title}`,
          sub: monthSpan(job),
          onTap: () => setPart({ of: 'job', at }),
        }))}
        onAdd={() => setPart({ of: 'job', at: null })}
      />
      <ListCard
        title="成果与项目"
        icon="award"
        add="加一项"
        rows={content.works.map((work, at) => ({
          key: `${version}:${at}`,
          title: work.title,
          sub: work.kind,
          onTap: () => setPart({ of: 'work', at }),
        }))}
        onAdd={() => setPart({ of: 'work', at: null })}
      />
      <CvFileCard cv={cv} saving={saving} />
      <SectionCard title="投递时给不给看">
        <ListRow
          title="手机号"
          sub={content.showPhone ? '投递时就给单位看' : '单位点“邀面试”后才看到'}
          aside={
            <Switch
              label="投递时给看手机号"
              checked={content.showPhone}
              onChange={(showPhone) => setting({ showPhone })}
            />
          }
        />
        <ListRow
          title="现在的单位"
          sub={content.showEmployer ? '写明单位名称' : '写作“在职，暂不透露”'}
          aside={
            <Switch
              label="给看现在的单位"
              checked={content.showEmployer}
              onChange={(showEmployer) => setting({ showEmployer })}
            />
          }
        />
      </SectionCard>
      <Note icon="lock">只有您投的单位看得到，看一次记一次。撤回投递后，对方不能再打开。</Note>
      <View className="cap">
        {joined(
          content.jobs.length > 0 &&
            `工作经历 ${content.jobs.length} 段，共 ${workedWords(content.jobs, todayInChina().slice(0, 7))}`,
          content.works.length > 0 && worksOf(content),
          savedAt !== null && `${monthDay(dayOf(savedAt))}保存`,
          applications > 0 && `已投 ${applications} 个岗位，投出的不会跟着变`,
        )}
      </View>
      {part !== null && (
        <CvSheet
          content={content}
          part={part}
          edited={{ id: 'mine', kept: 'cv', saving }}
          onClose={() => {
            saving.clearError()
            setPart(null)
          }}
        />
      )}
    </PageShell>
  )
}
