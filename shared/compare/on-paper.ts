/** Words of changes as official paper has them: −8,890 人 is −8890 人. A comma that parts no thousands stays. */
export const onPaper = (words: string): string => words.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
