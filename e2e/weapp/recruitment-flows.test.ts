import { recruitmentFlows } from '../flows/flows'
import { playFlows } from './play-flows'

playFlows(recruitmentFlows)
