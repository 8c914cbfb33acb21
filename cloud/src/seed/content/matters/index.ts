import type { Matter } from '@talent/contract/matter'
import { childSchooling } from './child-schooling.ts'
import { medicalCare } from './medical-care.ts'
import { spouseEmployment } from './spouse-employment.ts'
import { taxRewardConsult } from './tax-reward-consult.ts'

/** In the order shown. */
export const matters: readonly Matter[] = [childSchooling, medicalCare, spouseEmployment, taxRewardConsult]
