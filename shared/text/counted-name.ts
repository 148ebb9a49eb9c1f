/** What a Chinese label of a density counts: “每千常住人口公共卫生人员数（正文）” counts 公共卫生人员. */
export const countedName = (label: string): string =>
  label
    .replace(/^每(千|万|\d+万?|十万|百万)名?(常住)?(人口|居民)(拥有)?/u, '')
    .replace(/（(正文|配置表总数)）$/u, '')
    .replace(/数$/u, '')
    .replace(/[（）()\s]/gu, '')
