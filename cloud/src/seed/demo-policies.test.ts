import type { Verdict } from '@talent/contract/eligibility'
import { OWN_SCHEME } from '@talent/contract/policy'
import { rowsOf, verdictOf, verified, without, type Said } from '../../test/people.ts'
import { card, medical, schooling, spouse } from './content/demo-policies/family.ts'
import { rent, settling } from './content/demo-policies/housing.ts'
import { research, skill, startup } from './content/demo-policies/work.ts'

type Case = [who: string, said: Said, verdict: Verdict, from?: string]
const HERE = ['河南省', '平顶山市', '示范区']
const FAMILY = '示范区/本人、配偶、未成年子女'
const classOf = (letter: string): Said => ({ talentCategory: letter, talentScheme: OWN_SCHEME })
const NO_CLASS: Said = { talentCategory: false }

describe('安家', () => {
  const doctor: Said = {
    ...classOf('C'),
    employmentMode: '全职引进',
    arrivalDate: '2025-08-01',
    degree: '博士研究生',
    degreeFullTime: true,
    employmentContractMonths: 36,
    birthDate: '1992-03-09',
    lawAbiding: true,
  }
  const buyer: Said = {
    ...doctor,
    [`firstHome@${FAMILY}`]: true,
    houseType: '新建商品住房',
    housePurchaseDate: '2026-05-01',
    socialInsuranceMonths: 24,
  }
  test.each<Case>([
    ['C 类博士，合同正好 3 年', doctor, 'eligible'],
    ['合同差一个月', { ...doctor, employmentContractMonths: 35 }, 'near'],
    ['2025年1月1日当天来', { ...doctor, arrivalDate: '2025-01-01' }, 'eligible'],
    ['早来一天', { ...doctor, arrivalDate: '2024-12-31' }, 'ineligible'],
    ['正好 45 周岁', { ...doctor, birthDate: '1981-11-24' }, 'eligible'],
    ['昨天满了 46 周岁', { ...doctor, birthDate: '1980-11-23' }, 'near'],
    ['满了 46 周岁的 A 类', { ...doctor, ...classOf('A'), birthDate: '1980-11-23' }, 'eligible'],
    [
      '没有类别的硕士，普通高校',
      { ...doctor, ...NO_CLASS, degree: '硕士研究生', schoolTags: [], titleLevel: '中级' },
      'near',
    ],
    [
      '没有类别的硕士，双一流',
      { ...doctor, ...NO_CLASS, degree: '硕士研究生', schoolTags: ['双一流高校'] },
      'eligible',
    ],
    [
      '创业满 6 个月',
      {
        ...doctor,
        employmentMode: '自主创业',
        employmentContractMonths: 0,
        businessLicenseDate: '2026-05-24',
      },
      'eligible',
    ],
    [
      '创业差一天满 6 个月',
      {
        ...doctor,
        employmentMode: '自主创业',
        employmentContractMonths: 0,
        businessLicenseDate: '2026-05-25',
      },
      'near',
      '2026-11-25',
    ],
    ['别处认定的 C 类，不是博士', { ...doctor, degree: '本科', talentScheme: '郑州市 2022 版' }, 'near'],
    ['没承诺', { ...doctor, lawAbiding: false }, 'to-verify'],
    ['合同没说', without(doctor, 'employmentContractMonths'), 'unjudged'],
  ])('安家补助：%s', (_who, said, verdict, ...[from]) => {
    expect(verdictOf(settling, '安家补助', said)).toMatchObject({ verdict, ...(from && { from }) })
  })
  test.each<Case>([
    ['社保正好满 24 个月', buyer, 'eligible'],
    ['差 8 个月', { ...buyer, socialInsuranceMonths: 16 }, 'near', '2027-07-24'],
    ['不是首次', { ...buyer, [`firstHome@${FAMILY}`]: false }, 'ineligible'],
    ['法拍房', { ...buyer, houseType: '法拍房' }, 'near'],
    ['早签一天', { ...buyer, housePurchaseDate: '2024-12-31' }, 'ineligible'],
    ['社保没说', without(buyer, 'socialInsuranceMonths'), 'unjudged'],
  ])('购房补助：%s', (_who, said, verdict, ...[from]) => {
    expect(verdictOf(settling, '购房补助', said)).toMatchObject({ verdict, ...(from && { from }) })
  })
  test('a doctor of class C has both rows of 安家补助, of which the higher counts, and both 生活补助', () => {
    expect(rowsOf(settling, doctor)).toEqual([
      '安家补助 10 万元',
      '安家补助 10 万元',
      '博士生活补助 每月 3000 元',
      'C 类生活补助 每月 2000 元',
    ])
    expect(rowsOf(settling, buyer)).toContain('购房补助 实际价款的 20%')
  })
})

describe('租房', () => {
  const tenant: Said = {
    ...classOf('C'),
    degree: '博士研究生',
    socialInsuranceMonths: 16,
    birthDate: '1997-05-01',
    [`noOwnedHome@${FAMILY}`]: true,
    'enjoyedHousingSupport@示范区人才公寓/': false,
  }
  test.each<Case>([
    ['甲：博士，C 类，29 岁，社保 16 个月', tenant, 'eligible'],
    [
      '乙：副高，D 类，社保 4 个月',
      { ...tenant, ...classOf('D'), degree: '本科', titleLevel: '副高级', socialInsuranceMonths: 4 },
      'near',
      '2027-01-24',
    ],
    ['丙：硕士，C 类，35 岁', { ...tenant, degree: '硕士研究生', birthDate: '1991-06-01' }, 'to-verify'],
    [
      '丁：本科，没有职称，社保不清楚',
      without({ ...tenant, degree: '本科', titleLevel: false }, 'socialInsuranceMonths'),
      // What else it hangs on isn't known.
      'ineligible',
    ],
    ['社保正好 6 个月', { ...tenant, socialInsuranceMonths: 6 }, 'eligible'],
    ['明天满 35 周岁', { ...tenant, birthDate: '1991-11-25' }, 'eligible'],
    ['今天满 36 周岁', { ...tenant, birthDate: '1990-11-24' }, 'near'],
    ['36 周岁的 B 类', { ...tenant, ...classOf('B'), birthDate: '1990-11-24' }, 'eligible'],
    ['E 类', { ...tenant, ...classOf('E') }, 'near'],
    ['住着免租公寓', { ...tenant, 'enjoyedHousingSupport@示范区人才公寓/': true }, 'near'],
    ['类别没说', without(tenant, 'talentCategory'), 'unjudged'],
  ])('%s', (_who, said, verdict, ...[from]) => {
    expect(verdictOf(rent, '租房补助', said)).toMatchObject({ verdict, ...(from && { from }) })
  })
  test('who lives in an apartment without rent has that, and the amount goes by class', () => {
    const lodger = { ...tenant, 'enjoyedHousingSupport@示范区人才公寓/': true }
    expect(rowsOf(rent, lodger)).toEqual(['公寓免租'])
    expect(rowsOf(rent, tenant)).toEqual(['租房补助 每月 1500 元', '公寓免租'])
    expect(rowsOf(rent, { ...tenant, ...classOf('D') })[0]).toBe('租房补助 每月 1000 元')
  })
})

describe('科研启动', () => {
  const researcher: Said = {
    ...classOf('C'),
    employmentMode: '全职引进',
    employerType: '科研院所',
    disciplineGroup: '自然科学或工程技术',
    employmentContractMonths: 36,
    arrivalDate: '2025-08-01',
    enjoyedSameFunding: verified(false),
  }
  const name = '科研启动经费（自然科学类）'
  test.each<Case>([
    ['都符合，科工部门核实过', researcher, 'eligible'],
    ['还没核实', { ...researcher, enjoyedSameFunding: false }, 'to-verify'],
    ['核实是领过', { ...researcher, enjoyedSameFunding: verified(true) }, 'to-verify'],
    ['合同 2 年期', { ...researcher, employmentContractMonths: 24 }, 'near'],
    ['来了 2 年差一天', { ...researcher, arrivalDate: '2024-11-25' }, 'eligible'],
    ['来了正好 2 年', { ...researcher, arrivalDate: '2024-11-24' }, 'ineligible'],
    ['D 类', { ...researcher, ...classOf('D') }, 'near'],
    ['劳务派遣', { ...researcher, employerType: '劳务派遣企业' }, 'near'],
    ['门类没说', without(researcher, 'disciplineGroup'), 'unjudged'],
  ])('%s', (_who, said, verdict) => {
    expect(verdictOf(research, name, said)).toMatchObject({ verdict })
  })
  test('the amount goes by class and discipline', () => {
    expect(rowsOf(research, researcher)).toEqual([`${name} 20 万元`])
    const humane = { ...researcher, disciplineGroup: '人文社会科学' }
    expect(rowsOf(research, humane)).toEqual(['科研启动经费（人文社科类） 8 万元'])
    expect(rowsOf(research, { ...humane, ...classOf('A') })).toEqual(['科研启动经费（人文社科类） 20 万元'])
  })
})

describe('医疗绿色通道', () => {
  const patient: Said = {
    ...classOf('E'),
    talentCertInService: true,
    employerDistrict: HERE,
    relativeType: '本人',
  }
  const doctor: Said = { ...patient, ...NO_CLASS, degree: '博士研究生', employmentContractMonths: 36 }
  test.each<[who: string, said: Said, lane: Verdict, checkup: Verdict]>([
    ['E 类本人', patient, 'eligible', 'eligible'],
    ['E 类的父母', { ...patient, relativeType: '父母' }, 'eligible', 'near'],
    ['B 类的配偶', { ...patient, ...classOf('B'), relativeType: '配偶' }, 'eligible', 'eligible'],
    ['F 类本科', { ...patient, ...classOf('F'), degree: '本科' }, 'near', 'near'],
    ['证书过期', { ...patient, talentCertInService: false, degree: '本科' }, 'near', 'near'],
    ['没有类别的博士，合同正好 3 年', doctor, 'eligible', 'eligible'],
    ['合同差一个月', { ...doctor, employmentContractMonths: 35 }, 'near', 'near'],
    ['单位在新华区', { ...patient, employerDistrict: ['河南省', '平顶山市', '新华区'] }, 'near', 'near'],
    ['单位在哪没说', without(patient, 'employerDistrict'), 'unjudged', 'unjudged'],
  ])('%s', (_who, said, lane, checkup) => {
    expect(verdictOf(medical, '就医绿色通道', said).verdict).toBe(lane)
    expect(verdictOf(medical, '健康体检', said).verdict).toBe(checkup)
  })
})

describe('子女入学', () => {
  const parent: Said = {
    ...classOf('D'),
    employerDistrict: HERE,
    identityType: '内地居民',
    socialInsuranceNormal: true,
    childStage: '小学',
    childEntryGrade: true,
  }
  const founder: Said = {
    ...parent,
    ...NO_CLASS,
    degree: '本科',
    employmentMode: '自主创业',
    businessEmployees: 10,
  }
  test.each<Case>([
    ['D 类，孩子上一年级', parent, 'eligible'],
    ['社保断缴', { ...parent, socialInsuranceNormal: false }, 'near'],
    ['社保断缴的外籍人才', { ...parent, identityType: '外国籍', socialInsuranceNormal: false }, 'eligible'],
    ['转学，孩子已在本市', { ...parent, childEntryGrade: false, childStudyingInCity: true }, 'near'],
    ['转学，孩子在市外', { ...parent, childEntryGrade: false, childStudyingInCity: false }, 'eligible'],
    ['孩子读高中', { ...parent, childStage: '高中' }, 'near'],
    ['创业，带动正好 10 人', founder, 'eligible'],
    ['创业，带动 9 人：还可以认定急需紧缺', { ...founder, businessEmployees: 9 }, 'to-verify'],
    ['参保没说', without(parent, 'socialInsuranceNormal'), 'unjudged'],
  ])('公办学位：%s', (_who, said, verdict) => {
    expect(verdictOf(schooling, '统筹安排公办学位', said)).toMatchObject({ verdict })
  })
  test.each<Case>([
    ['C 类，孩子三岁', { ...parent, ...classOf('C'), childStage: '学前' }, 'eligible'],
    ['D 类，孩子三岁', { ...parent, childStage: '学前' }, 'near'],
  ])('入园：%s', (_who, said, verdict) => {
    expect(verdictOf(schooling, '协调公办园入园', said)).toMatchObject({ verdict })
  })
})

describe('配偶安置', () => {
  const couple: Said = {
    ...classOf('C'),
    employmentMode: '全职引进',
    employmentContractMonths: 60,
    spouseWorkplaceOutsideCity: true,
    spouseEmploymentType: '未就业',
    spouseWilling: true,
    arrivalDate: '2023-11-24',
  }
  test.each<[who: string, said: Said, waiting: Verdict, equal: Verdict]>([
    ['来了正好 3 年，配偶未就业', couple, 'eligible', 'near'],
    ['来了 3 年零一个月', { ...couple, arrivalDate: '2023-10-24' }, 'ineligible', 'near'],
    ['配偶原在事业单位', { ...couple, spouseEmploymentType: '事业单位' }, 'near', 'eligible'],
    ['D 类，配偶原在国企', { ...couple, ...classOf('D'), spouseEmploymentType: '国有企业' }, 'near', 'near'],
    ['柔性引进', { ...couple, employmentMode: '柔性引进' }, 'near', 'ineligible'],
    ['配偶不愿来', { ...couple, spouseWilling: false }, 'near', 'ineligible'],
    ['配偶就业没说', without(couple, 'spouseEmploymentType'), 'unjudged', 'unjudged'],
  ])('%s', (_who, said, waiting, equal) => {
    expect(verdictOf(spouse, '过渡期生活补助', said).verdict).toBe(waiting)
    expect(verdictOf(spouse, '对等安置', said).verdict).toBe(equal)
  })
  test('a doctor of class C has one row of it, not two', () => {
    expect(rowsOf(spouse, { ...couple, degree: '博士研究生' })).toEqual([
      '岗位推荐',
      '过渡期生活补助 每月 2000 元',
    ])
    const doctor = { ...couple, ...NO_CLASS, degree: '博士研究生' }
    expect(rowsOf(spouse, doctor)).toEqual(['岗位推荐', '过渡期生活补助 每月 1500 元'])
  })
})

describe('创业', () => {
  const founder: Said = {
    ...NO_CLASS,
    employmentMode: '自主创业',
    degree: '本科',
    graduationDate: '2021-11-24',
    employerDistrict: HERE,
    businessLicenseDate: '2026-05-24',
    businessForm: '小微企业',
    firstBusiness: true,
    employedElsewhere: false,
    fixedPremises: true,
    businessEmployees: 3,
  }
  const outsider: Said = { skillLevel: false, overseasReturnee: false }
  test.each<[who: string, said: Said, opening: Verdict, premises: Verdict, jobs: Verdict]>([
    ['毕业正好 5 年，经营正好 6 个月，3 人', founder, 'eligible', 'eligible', 'eligible'],
    ['毕业 5 年零一个月', { ...founder, ...outsider, graduationDate: '2021-10-24' }, 'near', 'near', 'near'],
    [
      '经营差一天 6 个月，2 人',
      { ...founder, businessLicenseDate: '2026-05-25', businessEmployees: 2 },
      'near',
      'eligible',
      'near',
    ],
    [
      '经营正好 2 年',
      { ...founder, businessLicenseDate: '2024-11-24' },
      'eligible',
      'ineligible',
      'eligible',
    ],
    [
      '2023 年最后一天领照',
      { ...founder, businessLicenseDate: '2023-12-31' },
      'ineligible',
      'ineligible',
      'ineligible',
    ],
    ['第二次创业', { ...founder, firstBusiness: false }, 'ineligible', 'eligible', 'eligible'],
    ['给别人打工', { ...founder, employmentMode: '全职引进' }, 'near', 'near', 'near'],
    ['人数没说', without(founder, 'businessEmployees'), 'eligible', 'eligible', 'unjudged'],
  ])('%s', (_who, said, opening, premises, jobs) => {
    expect(verdictOf(startup, '一次性开业补助', said).verdict).toBe(opening)
    expect(verdictOf(startup, '创业场地租金补贴', said).verdict).toBe(premises)
    expect(verdictOf(startup, '带动就业补贴', said).verdict).toBe(jobs)
  })
})

describe('技能提升', () => {
  const worker: Said = {
    employerType: '国有企业',
    employerDistrict: HERE,
    unemploymentInsuranceMonths: 12,
    personGroup: [],
    skillLevel: '三级/高级工',
    certificateIssueDate: '2025-11-24',
  }
  test.each<Case>([
    ['证书正好 12 个月，参保正好 12 个月', worker, 'eligible'],
    ['参保 11 个月', { ...worker, unemploymentInsuranceMonths: 11 }, 'near'],
    [
      '参保 11 个月，证书新发',
      { ...worker, unemploymentInsuranceMonths: 11, certificateIssueDate: '2026-10-01' },
      'near',
      '2026-12-24',
    ],
    [
      '参保 3 个月，正领失业保险金',
      { ...worker, unemploymentInsuranceMonths: 3, personGroup: ['领取失业保险金人员'] },
      'eligible',
    ],
    ['证书 13 个月', { ...worker, certificateIssueDate: '2025-10-24' }, 'ineligible'],
    [
      '没有证书，也没说哪天发的',
      without({ ...worker, skillLevel: false }, 'certificateIssueDate'),
      'ineligible',
    ],
    ['事业单位', { ...worker, employerType: '市属事业单位' }, 'near'],
    ['证书哪天发的没说', without(worker, 'certificateIssueDate'), 'unjudged'],
  ])('%s', (_who, said, verdict, ...[from]) => {
    expect(verdictOf(skill, '技能提升补贴', said)).toMatchObject({ verdict, ...(from && { from }) })
  })
  test('the amount goes by level; 技能领军 waits for an office’s look', () => {
    expect(rowsOf(skill, worker)).toEqual(['技能提升补贴 2000 元'])
    const leader = { ...worker, ...classOf('E'), skillLevel: '一级/高级技师' }
    expect(rowsOf(skill, leader)).toEqual(['技能提升补贴 5000 元'])
    expect(verdictOf(skill, '技能领军奖励', leader).verdict).toBe('to-verify')
    expect(rowsOf(skill, { ...leader, achievementClass: verified(['师带徒']) })).toContain(
      '技能领军奖励 2 万元',
    )
  })
})

describe('优诊卡', () => {
  const holder: Said = { ...classOf('C'), talentCertInService: true }
  test.each<Case>([
    ['C 类，在服务期内', holder, 'eligible'],
    ['E 类，在服务期内', { ...holder, talentCategory: 'E' }, 'eligible'],
    ['F 类', { ...holder, talentCategory: 'F' }, 'near'],
    ['别的办法的 C 类', { ...holder, talentScheme: '河南省现行办法' }, 'near'],
    ['服务期已过', { ...holder, talentCertInService: false }, 'near'],
    ['没有类别', NO_CLASS, 'ineligible'],
    ['没说在不在服务期', classOf('C'), 'unjudged'],
  ])('%s', (_who, said, verdict) => {
    expect(verdictOf(card, '优诊卡', said).verdict).toBe(verdict)
  })
})
