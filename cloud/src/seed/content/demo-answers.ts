import type { Answer } from '@talent/contract/self-check'
import { OWN_SCHEME } from '@talent/contract/policy'

type Answered = Readonly<Record<string, Answer['value']>>

const HERE = ['河南省', '平顶山市', '示范区']
const FAMILY = '示范区/本人、配偶、未成年子女'
const classOf = (letter: string): Answered => ({ talentCategory: letter, talentScheme: OWN_SCHEME })
const FULL_TIME: Answered = { employmentMode: '全职引进', employerDistrict: HERE, identityType: '内地居民' }

/**
 * What the people of the trial have answered in 查能享受什么 and keep, so that each finds something told: what they can have,
 * what they are short of and from when. 纪南星 begins with nothing.
 */
export const demoAnswers: Readonly<Record<string, Answered>> = {
  'zhou-yu-an': {
    ...FULL_TIME,
    ...classOf('C'),
    employerType: '科研院所',
    employmentContractMonths: 36,
    degreeFullTime: true,
    birthDate: '1992-03-09',
    socialInsuranceMonths: 16,
    socialInsuranceNormal: true,
    disciplineGroup: '自然科学或工程技术',
    childStage: '小学',
    childEntryGrade: false,
    childStudyingInCity: false,
    [`noOwnedHome@${FAMILY}`]: true,
    'enjoyedHousingSupport@示范区人才公寓/': false,
  },
  'gao-ruo-yu': {
    ...FULL_TIME,
    talentCategory: false,
    titleLevel: '副高级',
    employmentContractMonths: 36,
    birthDate: '1990-06-18',
    socialInsuranceMonths: 4,
    socialInsuranceNormal: true,
    childStage: '小学',
    childEntryGrade: true,
    [`noOwnedHome@${FAMILY}`]: true,
  },
  'he-jing-chuan': {
    ...FULL_TIME,
    ...classOf('D'),
    employmentContractMonths: 60,
    birthDate: '1986-02-11',
    talentCertInService: true,
    relativeType: '配偶',
    socialInsuranceNormal: true,
    spouseWorkplaceOutsideCity: true,
    spouseEmploymentType: '未就业',
    spouseWilling: true,
    childStage: '学前',
  },
  'shen-yan-qiu': {
    ...FULL_TIME,
    ...classOf('D'),
    titleLevel: '中级',
    schoolTags: ['双一流高校'],
    employmentContractMonths: 24,
    degreeFullTime: true,
    birthDate: '1994-10-02',
    socialInsuranceMonths: 24,
    [`noOwnedHome@${FAMILY}`]: true,
  },
  'lu-wen-di': {
    ...FULL_TIME,
    talentCategory: false,
    employerType: '国有企业',
    titleLevel: false,
    personGroup: [],
    skillLevel: '三级/高级工',
    certificateIssueDate: '2026-05',
    unemploymentInsuranceMonths: 36,
    birthDate: '1996-01-20',
    socialInsuranceMonths: 50,
  },
  'tang-lin-xi': {
    ...FULL_TIME,
    talentCategory: false,
    employmentContractMonths: 36,
    degreeFullTime: true,
    birthDate: '1995-07-07',
    socialInsuranceMonths: 5,
    relativeType: '本人',
    talentCertInService: false,
  },
}
