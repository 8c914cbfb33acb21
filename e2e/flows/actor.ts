import type { Api } from '../weapp/api-client'
import type { RouteName, RouteParams } from '../../src/routes'

/** A person at their phone, in the compiled mini-program or in a browser: what they see is told by its name, as it is read out. */
export interface Actor {
  open<N extends RouteName>(page: N, params?: RouteParams<N>): Promise<void>
  /** @param beside words that stand in the same part of the page, where several carry the name */
  press(name: string | RegExp, beside?: string): Promise<void>
  write(label: string, text: string): Promise<void>
  /** One of many, by the platform's own list. */
  choose(label: string, option: string): Promise<void>
  /** @param day as `2026-11-25` */
  pickDay(label: string, day: string): Promise<void>
  /** A picture from the phone's album, for a material of a form. */
  attach(material: string): Promise<void>
  /** A code off somebody's screen: by the camera where the page has one, else what stands below it is typed. */
  readCode(
    camera: { press: string; reads: string },
    typed: { label: string; text: string; press: string },
  ): Promise<void>
  /** Waits until each of these can be read. */
  reads(...words: (string | RegExp)[]): Promise<void>
  /** Now. */
  text(): Promise<string>
}

/** A district at the afternoon of the mockups, whose clock can be moved. */
export interface FlowStage {
  actor(name: string): Promise<Actor>
  api(personId: string): Promise<Api>
  moveTo(moment: string): Promise<void>
}

export const FLOW_MOMENT = '2026-11-24T14:32:00+08:00'
