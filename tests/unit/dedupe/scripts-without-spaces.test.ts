import { describe, expect, it } from 'vitest';
import { compareTexts } from '#lib/dedupe/compare-texts.ts';
import { sketchText } from '#lib/dedupe/text-sketch.ts';

interface Text {
  title: string;
  text: string;
}

const compare = (a: Text, b: Text) => compareTexts(sketchText(a), sketchText(b));

/** Two reports of one event, and one of another company that does much the same. */
const EVENTS: [string, { report: Text; inOtherWords: Text; ofAnother: Text }][] = [
  ['Chinese', {
    report: { title: '海川电池将投资四十亿元在苏湖市建第二工厂', text: '海川电池周四宣布，将投资40亿元在苏湖市建设第二座工厂，预计创造1200个就业岗位。公司表示，由于储能订单饱满，现有产能已无法满足需求。董事长林远山称，这是公司成立以来最大的一笔投资。新厂计划于明年年底投产。' },
    inOtherWords: { title: '苏湖市迎来海川电池新厂 新增岗位1200个', text: '储能企业海川电池选定苏湖市作为第二工厂所在地，总投资40亿元。林远山在签约仪式上说，储能订单远超预期，需要尽快扩大产能。当地政府预计工厂将带来1200个岗位，并于明年年底开始生产。' },
    ofAnother: { title: '北岭电池将投资二十亿元在泽阳市建工厂', text: '北岭电池周三宣布，将投资20亿元在泽阳市建设工厂，预计创造600个就业岗位。公司表示，电动车订单增长迅速。总经理赵启明称，新厂将采用最新的生产线，计划于后年投产。' },
  }],
  ['Japanese', {
    report: { title: '東浜電機、鳴瀬市に第二工場を建設へ', text: '東浜電機は木曜日、鳴瀬市に第二工場を建設すると発表した。投資額は140億円で、310人を雇用する予定だ。海底ケーブルの受注が好調なためで、社長の大森遥は創業以来最大の決断だと述べた。' },
    inOtherWords: { title: '鳴瀬市に東浜電機の新工場 310人雇用', text: '海底ケーブル大手の東浜電機が鳴瀬市に140億円を投じて新工場を建てる。雇用は310人。大森遥社長は「創業以来最大の決断」と語った。候補地には白鷺町も挙がっていた。' },
    ofAnother: { title: '西浜製薬、福瀬市に研究所を建設へ', text: '西浜製薬は水曜日、福瀬市に研究所を建設すると発表した。投資額は80億円で、120人を雇用する予定だ。社長の小林進は新薬の開発を急ぐと述べた。' },
  }],
  ['Korean', {
    report: { title: '동해전선, 나루시에 제2공장 건설', text: '동해전선이 나루시에 제2공장을 짓는다고 목요일 밝혔다. 투자액은 1400억원이며 310명을 고용할 예정이다. 해저 케이블 수주가 늘었기 때문이다. 오세진 대표는 창사 이래 가장 큰 결정이라고 말했다.' },
    inOtherWords: { title: '나루시, 동해전선 공장 유치…310명 고용', text: '해저 케이블 업체 동해전선이 나루시에 1400억원을 들여 두 번째 공장을 세운다. 고용 인원은 310명이다. 오세진 대표는 가장 큰 결정이라고 강조했다.' },
    ofAnother: { title: '서해제약, 바람시에 연구소 건설', text: '서해제약이 바람시에 연구소를 짓는다고 수요일 밝혔다. 투자액은 800억원이며 120명을 고용할 예정이다. 김도윤 대표는 신약 개발을 서두르겠다고 말했다.' },
  }],
];

describe.each(EVENTS)('%s', (_, { report, inOtherWords, ofAnother }) => {
  it('reports of one event in other words are one story', () => {
    expect(compare(report, inOtherWords)).toMatchObject({ copy: null, story: true });
  });

  it('reports of two companies that do much the same are two', () => {
    expect(compare(report, ofAnother)).toMatchObject({ copy: null, story: false });
    expect(compare(inOtherWords, ofAnother)).toMatchObject({ copy: null, story: false });
  });

  it('a report that was cut or added to is a copy', () => {
    const sentences = report.text.split(/(?<=[。.])/);
    expect(compare(report, { ...report, text: sentences.slice(0, -1).join('') }).copy).not.toBeNull();
    expect(compare(report, { ...report, text: `${report.text}${ofAnother.text.split(/(?<=[。.])/).at(-1)}` }).copy).not.toBeNull();
  });
});
