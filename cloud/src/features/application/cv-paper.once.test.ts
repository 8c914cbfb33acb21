import { printSheet } from '../../platform/print/print-sheet.ts'
import { cvSheet } from './cv-paper.ts'

const pagesOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g) ?? []).length

test('a CV of many pages is printed whole', async () => {
  const jobs = Array.from({ length: 20 }, (_, at) => ({
    ...{ employer: `单位${at}`, title: '工程师', from: '2010-01', until: '2011-01' },
    duties: '负责检测方法的开发与资质的维护。'.repeat(60).slice(0, 1000),
  }))
  const works = Array.from({ length: 30 }, (_, at) => ({
    ...{ kind: '专利' as const, title: `专利${at}` },
    words: '一种测量高温合金疲劳寿命的方法。'.repeat(60).slice(0, 1000),
  }))
  const sheet = cvSheet(
    {
      ...{ name: '周予安', areaName: '科创园', education: 'doctor', category: 'C 类', employer: null },
      ...{ intention: null, study: null, skills: null, phone: null, file: null, jobs, works },
    },
    '2026-11-24',
  )
  expect(sheet.rows.filter(({ label }) => label === '工作经历')).toHaveLength(20)
  expect(sheet.rows.filter(({ label }) => label === '成果与项目')).toHaveLength(30)
  const pdf = await printSheet(sheet)
  expect(pagesOf(pdf)).toBeGreaterThan(20)
}, 60_000)
