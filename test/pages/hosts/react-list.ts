/** A React application that does to our elements what lists, effects and routes do. Bundled and run by a page test. */
import { createElement, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const SRC = '/samples/shili.json';

function List() {
  const [labels, setLabels] = useState(['人民调解成功率', '政务服务满意率', '兑现惠企资金']);
  const [words, setWords] = useState('第一版');
  const [shown, setShown] = useState(true);
  const button = (name: string, onClick: () => void) => createElement('button', { onClick }, name);
  return createElement(
    'main',
    {},
    button('倒序', () => setLabels([...labels].reverse())),
    button('删去', () => setLabels(labels.slice(1))),
    button('改文', () => setWords(`${words}，又改`)),
    button('开关', () => setShown(!shown)),
    createElement(
      'ul',
      {},
      labels.map((label) =>
        createElement(
          'li',
          { key: label },
          createElement('govreport-metric-card', { src: SRC, label }, `${label}：见正文`),
        ),
      ),
    ),
    createElement(
      'govreport-body',
      { id: 'article' },
      createElement('h2', {}, '一、工作情况'),
      createElement('p', {}, words),
      labels.length > 2 ? createElement('p', {}, '附言') : null,
    ),
    shown && createElement('govreport-report', { src: SRC, parts: 'title body' }),
  );
}

createRoot(document.getElementById('app')!).render(createElement(StrictMode, {}, createElement(List)));
