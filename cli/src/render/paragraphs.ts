/**
 * Joins the lines of a help text, which is then wrapped at the width of the terminal. Blank lines,
 * and lines that are indented, stay. Pure.
 */
export const paragraphs = (text: string): string => text.replace(/(?<=\S)\n(?=\S)/g, ' ')
