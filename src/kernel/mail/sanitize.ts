import sanitizeHtml from 'sanitize-html'

const mostHtml = 2_000_000
const mostUnclosed = 20_000

const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0

/** The parser's time grows with the square of nesting, so hundreds of thousands of open elements are an attack. */
const isHostile = (html: string) =>
  html.length > mostHtml || count(html, /<[a-z]/gi) - count(html, /<\//g) > mostUnclosed

/**
 * HTML of a message which is safe to show: text, lists, tables and links only. Scripts, styles, forms and pictures go
 * (a remote picture would tell the sender that the letter was read). Undefined when too large or nested to be read.
 */
export const sanitizeMailHtml = (html: string): string | undefined =>
  isHostile(html)
    ? undefined
    : sanitizeHtml(html, {
        allowedTags: [...sanitizeHtml.defaults.allowedTags.filter((tag) => tag !== 'img'), 'del', 'ins'],
        allowedAttributes: {
          a: ['href', 'rel', 'target'],
          td: ['colspan', 'rowspan'],
          th: ['colspan', 'rowspan'],
        },
        allowedSchemes: ['http', 'https', 'mailto', 'tel'],
        allowProtocolRelative: false,
        nestingLimit: 200,
        transformTags: {
          a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer nofollow', target: '_blank' }),
        },
      }).trim()
