/** What a facility is, in the words of the health statistics: the lists that selections, norms and events choose from. */
export const facilityKinds = [
  'general-hospital',
  'tcm-hospital',
  'specialist-hospital',
  'maternal-child',
  'community-centre',
  'community-station',
  'central-township-centre',
  'township-centre',
  'village-clinic',
  'nursing-station',
  'outpatient',
  'cdc',
  'tuberculosis',
  'supervision',
  'emergency',
  'training',
  'other',
] as const
export const ownerships = ['government', 'public', 'private'] as const
export const administrations = ['nation', 'province', 'prefecture', 'county', 'township', 'none'] as const
export const facilityLevels = ['1', '2', '3', 'none'] as const
export const facilityGrades = ['甲', '乙', '丙', '未定'] as const
