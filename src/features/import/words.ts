import type { ImportKind, RowOutcome } from '@talent/contract/import'
import type { IconName } from '@/components/data/icon'
import type { Tone } from '@/components/data/status-tag'
import { replace } from '@/lib/navigate'

export const OUTCOME_TAG: Record<RowOutcome, { tone: Tone; icon: IconName }> = {
  new: { tone: 'green', icon: 'plus' },
  changed: { tone: 'green', icon: 'check' },
  same: { tone: 'grey', icon: 'check' },
  refused: { tone: 'red', icon: 'close' },
  ignored: { tone: 'grey', icon: 'info' },
}

interface KindText {
  readonly title: string
  /** What the file is, and what becomes of it. */
  readonly help: string
  readonly template: string
  /** Of what was read. */
  readonly read: string
  readonly unmentioned: string
  /** What one of them is counted in. */
  readonly unmentionedUnit: string
  readonly files: string
  /** After it was imported. */
  readonly done: string
  /** Where what it goes into is chosen, for whom it wasn't; null where there is nothing to choose. */
  readonly first: { readonly title: string; readonly hint: string } | null
  /** Where what was imported is; null where it is all over the place. */
  readonly back: { readonly text: string; readonly open: (into: string) => void } | null
}
export const KIND_TEXT: Record<ImportKind, KindText> = {
  payments: {
    title: '导入拨付结果',
    help: '模板里已有待拨付的各笔，填上拨付日期和批次号再传。没填日期的行不处理。',
    template: '下载待拨付模板',
    read: '读到的行',
    unmentioned: '表里没提到、还没拨付的',
    unmentionedUnit: '笔',
    files: '.xlsx、.xls、.csv',
    done: '已记为已拨付，本人会收到消息',
    ...{ first: null, back: null },
  },
  policies: {
    title: '导入政策',
    help: '一项政策可以占几行，每行并排写一项待遇、一个条件、一份材料、一个步骤。模板里有填好的例子。',
    template: '下载政策模板',
    read: '读到的政策',
    unmentioned: '表里没提到的',
    unmentionedUnit: '项',
    files: '.xlsx、.xls、.csv，或编辑页内容的 .json',
    done: '已存为草稿，在政策列表里。检查、预览以后再发布',
    ...{ first: null, back: null },
  },
  posts: {
    title: '导入岗位',
    help: '单位报来的表直接传：表头叫法不同、合并单元格、两行表头都认得。身份证号、银行账号不读也不存。',
    template: '下载岗位模板',
    read: '读到的行',
    unmentioned: '公告里有、表里没提到的',
    unmentionedUnit: '个',
    files: '.xlsx、.xls、.csv',
    done: '已放进公告的改动稿。检查、预览以后再发布',
    first: {
      title: '先选一期公告',
      hint: '岗位导入到一期公告里：打开公告的编辑页，在“岗位”里点“导入岗位表”',
    },
    back: { text: '回公告编辑', open: (id) => replace('noticeEditor', { id }) },
  },
  fair_employers: {
    title: '导入参会单位',
    help: '一家一行，或一个岗位一行都行；展位和岗位会读出来。身份证号、银行账号不读也不存。',
    template: '下载参会单位模板',
    read: '读到的单位',
    unmentioned: '名单里有、表里没提到的',
    unmentionedUnit: '家',
    files: '.xlsx、.xls、.csv',
    done: '已放进招聘会的参会单位，已发布的招聘会马上看得到',
    first: { title: '先选一场招聘会', hint: '打开招聘会的管理页，在“参会单位”里点“导入参会单位表”' },
    back: { text: '回招聘会', open: (id) => replace('fairDesk', { id }) },
  },
  needs: {
    title: '导入需求',
    help: '单位报来的征集表直接传，一个需求一行。产业、类别叫法不同也认得，认不准的会问。',
    template: '下载需求模板',
    read: '读到的需求',
    unmentioned: '目录里有、表里没提到的',
    unmentionedUnit: '个',
    files: '.xlsx、.xls、.csv',
    done: '已放进目录的改动稿。检查、预览以后再发布',
    first: null,
    back: { text: '回目录编辑', open: () => replace('demandEditor') },
  },
}
