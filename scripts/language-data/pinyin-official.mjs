/** Words of official Chinese that the dictionary lacks, or whose readings a shorter word in them would spoil. */
export const OFFICIAL = {
  率先: 'shuài xiān',
  处长: 'chù zhǎng',
  分行: 'fēn háng',
  支行: 'zhī háng',
};

/** Characters read otherwise in official texts than in the dictionary's first reading. */
export const OFFICIAL_CHARACTERS = {};
