/** A report in Vue 3: tell the compiler which tags are elements; what an element has as a property is set as one. */
import { createApp, ref } from 'vue';
import 'govreport/define';
import type {} from 'govreport/vue';

const app = createApp({
  setup: () => ({
    src: '/samples/shili.json',
    title: ref('正在加载……'),
    level: ref(2),
  }),
  template: `
    <main>
      <h1>{{ title }}</h1>
      <button @click="level++">标题降一级（现为{{ level }}级）</button>
      <govreport-metric-card :src="src" label="人民调解成功率" compact>人民调解成功率</govreport-metric-card>
      <govreport-body :src="src" :headingLevel="level" @govreport-report-loaded="title = $event.item.title" />
    </main>
  `,
});
app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('govreport-');
app.mount('#app');
