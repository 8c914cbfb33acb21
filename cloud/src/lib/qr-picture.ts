import { toDataURL } from 'qrcode'

/** Wide enough for a phone of three pixels to the point, small enough for a line of an answer: under 3 KB. */
const PIXELS_A_MODULE = 12
/** The standard wants four modules of white around it: cameras take less for part of the page. */
const QUIET_MODULES = 4

/** What a camera reads as these letters, as a PNG to lay into a page. Level M still reads with a seventh of it gone. */
export const qrPicture = (letters: string): Promise<string> =>
  toDataURL(letters, { errorCorrectionLevel: 'M', margin: QUIET_MODULES, scale: PIXELS_A_MODULE })
