import { serviceFlows } from '../flows/flows'
import { playFlows } from './play-flows'

playFlows(serviceFlows)
