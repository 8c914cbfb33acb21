import { recruitmentFlows } from '../flows/recruitment-flows'
import { playFlows } from './play-flows'

playFlows(recruitmentFlows)
