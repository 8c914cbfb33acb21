declare module 'fs-native-extensions' {
  /** Takes an advisory lock on an open file that ends with the process; false when another holds it. */
  export function tryLock(descriptor: number): boolean
}
