/** The longest print, in records; beyond it a workbook serves better than paper. */
export const longestPrint = 5_000
