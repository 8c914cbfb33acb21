import * as contract from '@talent/contract/station'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { addStation, changeStation, closeStation, reopenStation } from './change-stations.ts'
import { stationHosts, whenKeeperWithdrawn } from './keepers.ts'
import { listStations } from './read-stations.ts'
import { stationSubject } from './subject-rules.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listStations, () => listStations(deps))
  bind(app, deps, contract.addStation, ({ trx, body }) => addStation(deps, trx, body))
  bind(app, deps, contract.changeStation, ({ trx, ...input }) => changeStation(trx, input))
  bind(app, deps, contract.closeStation, ({ trx, ...input }) => closeStation(deps, trx, input))
  bind(app, deps, contract.reopenStation, ({ trx, ...input }) => reopenStation(trx, input))
}

/** 站点: places of the office that publish times of their own; what is booked there are bookings like any. */
export const station = {
  routes,
  hosts: stationHosts,
  subjects: [stationSubject] as const,
  whenRoleWithdrawn: whenKeeperWithdrawn,
}

export { putStation, readStation } from './put-station.ts'
export { stationsOf } from './read-stations.ts'
