/** A report in React 19: properties are set as properties, events have their own names after `on`. */
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'govreport/define';
import type {} from 'govreport/react';

function ReportPage({ src }: { src: string }) {
  const [title, setTitle] = useState('正在加载……');
  const [level, setLevel] = useState(2);
  return (
    <main>
      <h1>{title}</h1>
      <button onClick={() => setLevel(level + 1)}>标题降一级（现为{level}级）</button>
      <govreport-metric-card src={src} label="人民调解成功率" compact>
        人民调解成功率
      </govreport-metric-card>
      <govreport-body
        src={src}
        headingLevel={level}
        ongovreport-report-loaded={({ item }) => setTitle(item.title)}
      />
    </main>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <ReportPage src="/samples/shili.json" />
  </StrictMode>,
);
