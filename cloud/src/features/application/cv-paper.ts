import { ContractError } from '@talent/contract'
import { EDUCATION_LABEL } from '@talent/contract/account'
import type { SentCv } from '@talent/contract/application'
import { chinaTime } from '@talent/contract/calendar'
import type { Deps } from '../../deps.ts'
import type { Binary } from '../../http/bind-endpoint.ts'
import { print } from '../../platform/print/print.ts'
import type { Sheet } from '../../platform/print/print-sheet.ts'
import { personOf, readCv } from './cv.ts'
import { snapshotOf } from './sent-cv.ts'

const monthWords = (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`
const dayWords = (day: string): string => `${monthWords(day.slice(0, 7))}${Number(day.slice(8))}日`
const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join('，')

/** What stands on the paper, as an employer would read it. A row without anything to say is left out. */
export function cvSheet(sent: SentCv, on: string): Sheet {
  const { intention, study, skills, jobs, works } = sent
  const rows: [string, string][] = [
    ['求职意向', joined(intention?.wanted, intention?.places, intention?.pay, intention?.available)],
    ['手机号', sent.phone ?? '邀面试后可见'],
    ['片区', sent.areaName],
    ['现在的单位', sent.employer ?? '在职，暂不透露'],
    [
      '学历',
      joined(
        EDUCATION_LABEL[sent.education],
        study?.school,
        study?.major,
        study?.graduatedIn ? `${monthWords(study.graduatedIn)}毕业` : null,
      ),
    ],
    ['人才类别', sent.category === null ? '' : `${sent.category}（已核验）`],
    ['职称', skills?.title ?? ''],
    ['技能', skills?.skills ?? ''],
    ...jobs.map(({ employer, title, from, until, duties }): [string, string] => [
      '工作经历',
      [`${monthWords(from)} – ${until === null ? '至今' : monthWords(until)}`, `${employer} ${title}`, duties]
        .filter(Boolean)
        .join('\n'),
    ]),
    ...works.map(({ kind, title, words }): [string, string] => [
      '成果与项目',
      [`${kind}：${title}`, words].filter(Boolean).join('\n'),
    ]),
  ]
  return {
    title: `${sent.name}的简历`,
    number: `${dayWords(on)}生成`,
    rows: rows.flatMap(([label, text]) => (text === '' ? [] : [{ label, text }])),
    remarks: sent.file === null ? [] : ['另附 PDF 1 份。'],
  }
}

/** One's own as it would be sent now. @throws ContractError `wrong_state` until there is a profile */
export async function getCvPaper(deps: Deps, accountId: string): Promise<Binary> {
  const [{ content }, person] = await Promise.all([
    readCv(deps, deps.db, accountId),
    personOf(deps, deps.db, accountId),
  ])
  if (person === null) throw new ContractError('wrong_state', { message: '请先填好基本资料，再看简历' })
  const sent: SentCv = {
    ...snapshotOf(content, person),
    phone: content.showPhone ? person.phoneMasked : null,
    file: content.fileId === null ? null : { id: content.fileId, size: 0 },
  }
  return {
    type: 'application/pdf',
    bytes: await print(cvSheet(sent, chinaTime(deps.clock.now()).day)),
  }
}
