/** The same in Vue. */
import { createApp, h, ref } from 'vue';

const SRC = '/samples/shili.json';

createApp({
  setup() {
    const labels = ref(['人民调解成功率', '政务服务满意率', '兑现惠企资金']);
    const words = ref('第一版');
    const shown = ref(true);
    const button = (name: string, onClick: () => void) => h('button', { onClick }, name);
    return () =>
      h('main', [
        button('倒序', () => (labels.value = [...labels.value].reverse())),
        button('删去', () => (labels.value = labels.value.slice(1))),
        button('改文', () => (words.value += '，又改')),
        button('开关', () => (shown.value = !shown.value)),
        h(
          'ul',
          labels.value.map((label) =>
            h('li', { key: label }, [h('govreport-metric-card', { src: SRC, label }, `${label}：见正文`)]),
          ),
        ),
        h('govreport-body', { id: 'article' }, [
          h('h2', '一、工作情况'),
          h('p', words.value),
          labels.value.length > 2 ? h('p', '附言') : null,
        ]),
        shown.value ? h('govreport-report', { src: SRC, parts: 'title body' }) : null,
      ]);
  },
}).mount('#app');
