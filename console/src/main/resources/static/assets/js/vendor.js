/** The two libraries that come from WebJars; the only file that knows their addresses. */
export {
  computed,
  createApp,
  defineComponent,
  h,
  nextTick,
  onBeforeUnmount,
  onMounted,
  reactive,
  ref,
  shallowRef,
  watch,
} from "/webjars/vue/dist/vue.runtime.esm-browser.prod.js";

/** Apache ECharts, fetched once, when the first chart is drawn. */
export function echarts() {
  return import("/webjars/echarts/echarts.esm.min.js");
}
