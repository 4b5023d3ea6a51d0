/** Words of a clause that are about a figure and no part of its name: remarks on it, milestones it passed, what a sentence is about. */
import type { Draft } from './draft.js';
import type { Quantity } from './quantities.js';
import type { Role } from './roles.js';

/** What the figure a figure speaks of is called in its name: a share or a compared change in full, else the subject. */
export function asOwner(owner: Draft, type: Role['type'], { family }: Quantity): string {
  const full =
    type === 'comparison' ||
    (owner.relation === 'share' && family === 'points') ||
    (owner.relation === 'change' && type === 'rank');
  return full ? owner.label : owner.name;
}

/** 养老保险工作全面开展: what a sentence goes on to tell figures of. */
export const GOING_ON =
  /^([^,、的]{2,20}?)(?:制度)?(?:工作|活动|政策|保障水平|(?<=制度)保障)(?:全面|扎实|深入|顺利|稳步|有效|有序|持续|不断|进一步|继续|大力)*(?:开展|推进|实施|落实|完善|提高|提升)$/;

/** 零售总额突破百亿元大关,达到102亿元: the clause only says who. */
export const MILESTONE =
  /^(.{2,24}?)(?:首次|成功|历史性|率先|一举|再次|连续)*(?:突破|迈上|跨上|站上|跨越|跃上|超过|超|达到|迈过|越过)[^,]{0,10}(?:大关|台阶|关口|门槛)$/;

/** 经营主体持续壮大。总量…: a sentence of its own that only names what the next one counts. */
export const THRIVES =
  /^([^,、的“”]{2,10}?)(?<!能力|水平|质量|效益|质效|福祉|动能|活力|势头|环境|格局|成效|建设|工作|发展)(?:持续|不断|稳步|快速|加快|蓬勃|逐步)[\u4e00-\u9fff]{2}$/;

/** What is ranked and never counted in 位: 满意率由9位升至2位. */
export const RANKED =
  /(?:率|度|指数|得分|排名|位次|名次|总量|增速|增幅|总值|环境|水平|收入|综合|考核|评价|成绩)$/;

/** 稳居前列、创历史新高、 before a change is a remark on the figure before, not who changed. */
export function withoutRemarks(name: string): string {
  return name
    .split('、')
    .filter(
      (part) =>
        !/^(?:稳?居(?!民)|位[居列]|排|列|创|连续|高于|低于|快于|好于|优于|名列|再创|首次|实现|同比|保持|持平|占|超额|圆满|为|达到)/.test(
          part,
        ),
    )
    .join('、');
}
