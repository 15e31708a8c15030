import type { Random } from './random';

export interface Organ {
  readonly name: string;
  /** How it speaks of itself. */
  readonly self: string;
  readonly isGovernment: boolean;
  readonly mayMakeRules: boolean;
  /** The last day that it may sign on, from the first of January. */
  readonly days: number;
}

const PLACES = ['青石', '柳溪', '云溪', '白鹭', '赤松', '石桥', '南渡', '松岭', '银杏', '竹林'];
const DEPARTMENTS = [
  '财政局',
  '教育局',
  '民政局',
  '司法局',
  '水利局',
  '审计局',
  '统计局',
  '农业农村局',
  '自然资源局',
  '卫生健康局',
  '市场监督管理局',
  '住房和城乡建设局',
  '人力资源和社会保障局',
  '发展和改革委员会',
];

export function randomOrgan(random: Random): Organ {
  const place = random.one(PLACES);
  const area = random.one(['市', '县', '区']);
  switch (random.whole(0, 5)) {
    case 0:
      return {
        name: `${place}${area}人民政府`,
        self: `全${area}`,
        isGovernment: true,
        mayMakeRules: area === '市',
        days: 88,
      };
    case 1:
      return { name: `${place}镇人民政府`, self: '我镇', isGovernment: true, mayMakeRules: false, days: 30 };
    case 2:
      return {
        name: `${place}${area}${random.one(PLACES)}街道办事处`,
        self: '本街道',
        isGovernment: false,
        mayMakeRules: false,
        days: 25,
      };
    default: {
      const department = random.one(DEPARTMENTS);
      const self = department.endsWith('局') ? '我局' : '我委';
      return { name: `${place}${area}${department}`, self, isGovernment: false, mayMakeRules: false, days: 30 };
    }
  }
}
