/**
 * Page furniture: what a site puts around a document and no report says. Navigation, reading tools, share and print
 * buttons, footers. The words are those of Chinese government sites in general.
 */
const WORDS =
  '首页|网站首页|返回首页|打印|打印本页|打印正文|打印此页|关闭|关闭窗口|关闭本页|收藏|下载|全屏|分享|分享到|加大|还原|减小|字体|字号|大|中|小|默认|手机版|电脑版|繁體版?|繁体版?|简体版?|English|登录|注册|无障碍|无障碍阅读|适老版|适老化|长者模式|长辈版|关怀版|老年版|智能问答|智能搜索|站群导航|全文检索|搜索|检索|高级搜索|扫一扫在手机打开当前页|扫码浏览|扫一扫|返回顶部|回到顶部|语音播报|语言播报|朗读|停止|纠错|我要纠错|网站地图|网站声明|网站帮助|联系我们|关于我们|加入收藏|设为首页|微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友|人人网|复制链接|上一页|下一页|上一篇|下一篇|没有了|中国政府网|政务微博|政务微信|移动客户端|客户端|帮助|政府信息公开|信息公开|政务公开|我为政府网站找错|国务院客户端|小程序|点赞|评论|转发|保存|听全文|视力保护色|背景色|导出|Word下载|PDF下载';
const ONLY_WORDS = new RegExp(`^(?:(?:${WORDS})|[\\s|｜·>》»\\[\\]【】()（）:：/,，、.。_-]+)+$`, 'i');
const OPENING =
  /^[【［[]?\s*(?:您(?:的|现在的|当前的?)?(?:当前)?位置|您(?:现在)?(?:所)?在(?:的)?位置|当前(?:所在)?位置|所在位置|现在位置|上一篇|下一篇|上一条|下一条|扫一扫|扫描二维码|相关(?:链接|附件|文档|阅读|解读|稿件|文件|信息|新闻|报道|政策)|分享到?|字体|字号|浏览次数|主办单位|主办|承办单位|承办|版权所有|技术支持|网站标识码|备案序?号|公安备案|网站支持|建议使用|Copyright|打印)\s*[：:\]】>]/i;
const ANYWHERE =
  /(?:您的|当前|建议(?:使用|升级)).{0,20}浏览器|已支持IPv6|JavaScript|ICP备\s*\d+|公网安备|版权所有|网站标识码|Copyright\s*[©(]|未经.{0,12}授权.{0,8}(?:转载|使用)|^\S{2,12}(?:举报|网上有害信息举报)$/i;

/** A line that belongs to the page and not to the document. */
export function isFurniture(text: string): boolean {
  if (text.length > 120) return false;
  return ONLY_WORDS.test(text) || OPENING.test(text) || ANYWHERE.test(text) || /^[】\]）)|>\s]+$/.test(text);
}

/** The first words of the licence a mirror or an archive puts below an official text; what follows is the mirror's. */
export function isLicence(text: string): boolean {
  return /^本(?:作品|页面)(?:是|由|在|依|采用|属于)/.test(text);
}
