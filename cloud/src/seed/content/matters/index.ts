import type { Matter } from '@talent/contract/matter'
import { childSchooling } from './child-schooling.ts'
import { employerRecognition } from './employer-recognition.ts'
import { healthCheckup } from './health-checkup.ts'
import { housingAllowance } from './housing-allowance.ts'
import { jobSeekingSubsidy } from './job-seeking-subsidy.ts'
import { medicalCare } from './medical-care.ts'
import { openingSubsidy } from './opening-subsidy.ts'
import { otherRequest } from './other-request.ts'
import { priorityCard } from './priority-card.ts'
import { professionalTitle } from './professional-title.ts'
import { projectLanding } from './project-landing.ts'
import { residence } from './residence.ts'
import { skillSubsidy } from './skill-subsidy.ts'
import { spouseEmployment } from './spouse-employment.ts'
import { startupLoan } from './startup-loan.ts'
import { talentApartment } from './talent-apartment.ts'
import { talentRecognition } from './talent-recognition.ts'
import { taxRewardConsult } from './tax-reward-consult.ts'

/** In the order shown. */
export const matters: readonly Matter[] = [
  childSchooling,
  medicalCare,
  spouseEmployment,
  priorityCard,
  healthCheckup,
  talentApartment,
  residence,
  talentRecognition,
  employerRecognition,
  professionalTitle,
  projectLanding,
  taxRewardConsult,
  housingAllowance,
  startupLoan,
  openingSubsidy,
  jobSeekingSubsidy,
  skillSubsidy,
  otherRequest,
]
