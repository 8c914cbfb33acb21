import type { FactKey } from './facts.ts'

/** Who verifies a fact, by which paper, and where one gets that. */
export interface Proof {
  readonly by: string
  readonly paper: string
  readonly where: string
}

const proof = (by: string, paper: string, where: string): Proof => ({ by, paper, where })

const CLASS = proof('人才工作部门', '人才类别认定文件或证书', '“人才认定”里申请，或向发证部门补开')
const PROJECT = proof('项目主管部门', '入选文件或证书', '向当时的申报单位或主管部门查')
const PERSON = proof('公安部门', '身份证、户口簿', '户籍派出所，河南政务服务网可办')
const DEGREE = proof('人社部门', '学历学位证书、学信网在线验证报告', '学信网（chsi.com.cn）自己下载')
const SCHOOL = proof('毕业院校', '毕业证书、在校证明', '学校教务或就业部门')
const TITLE = proof('人社部门', '职称证书或职业技能等级证书', '人社部门网站查验后打印')
const CREDIT = proof('主管部门', '信用报告', '信用中国网站、中国人民银行征信中心自己查')
const POLICE = proof('公安部门', '无犯罪记录证明', '派出所，河南政务服务网可办')
const HARDSHIP = proof('民政、残联或乡村振兴部门', '低保证、残疾人证等证件', '户籍地乡镇、街道')
const INSURANCE = proof(
  '社保经办机构',
  '社会保险参保缴费证明',
  '社保窗口、河南政务服务网、掌上12333 自己打印',
)
const TAX = proof('税务部门', '个人所得税纳税记录', '个人所得税 APP 自己开')
const CONTRACT = proof('用人单位', '劳动（聘用）合同', '单位人事部门，没有的请单位补签')
const EMPLOYER = proof('用人单位和主管部门', '营业执照、单位证明', '请单位人事部门提供')
const BUSINESS_TAX = proof('税务部门', '单位完税、参保证明', '请单位财务在电子税务局开')
const HIRE = proof('社保经办机构', '招用人员名册、劳动合同、参保记录', '请单位经办人提供')
const HOME = proof('不动产登记机构', '不动产登记信息查询结果', '不动产登记大厅、河南政务服务网自己查')
const PURCHASE = proof('住建部门', '购房合同、备案表、契税完税凭证', '售楼单位、税务窗口')
const SUBSIDY = proof('兑现部门', '享受记录', '承办部门系统核对，也可打所列电话问')
const LICENCE = proof('市场监管部门', '营业执照', '市场监管窗口、河南政务服务网')
const FAMILY = proof('民政、公安部门', '结婚证、户口簿等关系证明', '婚姻登记处、派出所')
const SPOUSE = proof('配偶所在单位', '在职证明', '配偶单位人事部门')
const PUPIL = proof('教体部门', '学籍证明、户口簿', '现就读学校、教体部门')
const ACHIEVEMENT = proof('主管部门', '获奖、专利、论文等业绩材料', '自己备齐原件和复印件')
const OFFICE = proof('承办部门', '承办部门要的材料', '打这份政策所列的电话问')

/** One for every fact conditions may ask about. */
export const PROOFS: Readonly<Record<FactKey, Proof>> = {
  ...{ talentCategory: CLASS, talentScheme: CLASS, talentCertHeld: CLASS, talentCertInService: CLASS },
  ...{ talentProject: PROJECT, identityType: PERSON, nationality: PERSON, hukouPlace: PERSON },
  ...{
    monthsGraduationToHukou: PERSON,
    hukouNeverMoved: PERSON,
    age: PERSON,
    birthDate: PERSON,
    gender: PERSON,
  },
  ...{
    degree: DEGREE,
    degreeFullTime: DEGREE,
    degreeObtained: DEGREE,
    major: DEGREE,
    disciplineGroup: DEGREE,
  },
  ...{
    schoolTags: DEGREE,
    overseasReturnee: proof('人社部门', '国外学历学位认证书', '留学服务中心网站申请'),
  },
  ...{ graduationDate: DEGREE, monthsSinceGraduation: DEGREE, techSchoolClass: SCHOOL },
  ...{
    inGraduationSchoolYear: SCHOOL,
    studentNow: SCHOOL,
    majorMatchesPost: EMPLOYER,
    majorInCatalog: OFFICE,
  },
  ...{ titleLevel: TITLE, skillLevel: TITLE, certificateIssueDate: TITLE, monthsSinceCertificate: TITLE },
  ...{ certificateHeld: TITLE, personGroup: HARDSHIP, lawAbiding: POLICE, criminalRecord: POLICE },
  ...{ dishonestListed: CREDIT, creditClean: CREDIT, otherLoans: CREDIT, belowRetirementAge: PERSON },
  ...{ heightCm: OFFICE, workYears: CONTRACT, civilServant: EMPLOYER, servingMilitary: EMPLOYER },
  ...{ achievementClass: ACHIEVEMENT, achievementMonths: ACHIEVEMENT, employmentMode: CONTRACT },
  ...{ arrivalDate: CONTRACT, monthsSinceArrival: CONTRACT, employmentContractMonths: CONTRACT },
  ...{ workMonthsPerYear: EMPLOYER, socialInsuranceMonths: INSURANCE, pensionMonths: INSURANCE },
  ...{ unemploymentInsuranceMonths: INSURANCE, socialInsuranceNormal: INSURANCE, incomeTaxMonths: TAX },
  ...{ annualSalary: TAX, incomeTaxOver15pct: TAX, onlyOneTaxRelief: TAX, positionLevel: EMPLOYER },
  ...{ positionTenureFrom: EMPLOYER, enjoyedSameFunding: SUBSIDY, employerDistrict: EMPLOYER },
  ...{ employerRegistered: LICENCE, employerTaxAndInsurance: BUSINESS_TAX, employerType: EMPLOYER },
  ...{ employerFlags: EMPLOYER, employerIndustryIn: EMPLOYER, employerInZlxZone: EMPLOYER },
  ...{
    employerIndustryKind: EMPLOYER,
    enterpriseFoundedDate: LICENCE,
    enterpriseRevenueLastYear: BUSINESS_TAX,
  },
  ...{
    enterpriseRevenueAvg3y: BUSINESS_TAX,
    enterpriseRdRatioAvg3y: BUSINESS_TAX,
    enterpriseIncident3y: OFFICE,
  },
  ...{ unemploymentPremiumPaid: INSURANCE, postdocStationLevel: PROJECT, hireGroup: HIRE, hireDate: HIRE },
  ...{
    hireContractSigned: HIRE,
    hireThreeInsuranceMonths: HIRE,
    hireInsuredNow: HIRE,
    hireAlreadyUsed: SUBSIDY,
  },
  ...{ firstHome: HOME, noOwnedHome: HOME, noHouseRecordYears: HOME, houseType: PURCHASE },
  ...{ housePurchaseDate: PURCHASE, houseContractFiled: PURCHASE, houseTaxPaid: PURCHASE },
  ...{ propertyCertObtained: HOME, enjoyedHousingSupport: SUBSIDY, livingSubsidyStatus: SUBSIDY },
  ...{ employerPublicityPassed: EMPLOYER, firstBusiness: LICENCE, businessLicenseDate: LICENCE },
  ...{
    businessMonths: LICENCE,
    businessForm: LICENCE,
    businessEmployees: INSURANCE,
    employedElsewhere: INSURANCE,
  },
  ...{ fixedPremises: proof('承办部门', '租房合同或房产证明', '自己备齐，承办部门上门看') },
  ...{ spouseWorkplaceOutsideCity: SPOUSE, spouseWilling: SPOUSE, spouseEmploymentType: SPOUSE },
  ...{ relativeType: FAMILY, childStage: PUPIL, childEntryGrade: PUPIL, childStudyingInCity: PUPIL },
  admissionPoints: PUPIL,
}
