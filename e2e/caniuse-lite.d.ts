declare module 'caniuse-lite' {
  /** Packed tables by caniuse's name of a feature. */
  export const features: Readonly<Record<string, string>>
  /** By browser and version: `y` yes, `a` partly, else no. */
  export function feature(packed: string): {
    stats: Readonly<Record<string, Readonly<Record<string, string>>>>
  }
}
