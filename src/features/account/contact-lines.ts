/** The district's own numbers. 演示: there is no such line. */
export const HOTLINE = '0375-0000000'
export const COMPLAINT_LINE = '0375-0000001'
