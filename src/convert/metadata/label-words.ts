/** The fields a government page labels, and every spelling of their labels met in the field, words set apart by spaces. */

export type FieldName =
  | 'index_number'
  | 'document_number'
  | 'issuer'
  | 'date_written'
  | 'date_published'
  | 'date_effective'
  | 'date_expired'
  | 'validity'
  | 'theme'
  | 'genre'
  | 'category'
  | 'source'
  | 'title'
  | 'keywords'
  | 'disclosure'
  | 'author'
  | 'views'
  | 'font'
  | 'site_id_code'
  | 'other';

export const LABEL_WORDS: Record<FieldName, string> = {
  index_number: '索引号 信息索引号 索引号码 信息索引 索引',
  document_number: '发文字号 文号 发文文号 文件编号 文件号 公文字号 发文号 字号',
  issuer:
    '发文机关 发布机构 发布机关 发文单位 发文机构 制发机关 制发机构 公开机构 公开机关 ' +
    '发布单位 公开单位 信息公开机构 公开主体 公开责任部门 信息提供单位 信息发布机构 ' +
    '公开部门 发布部门 发文部门 编制单位',
  date_written:
    '成文日期 成文时间 生成日期 生成时间 发文日期 发文时间 制发日期 印发日期 信息生成日期 ' +
    '产生日期 形成日期 形成时间 制文日期',
  date_published:
    '发布日期 发布时间 公开日期 公开时间 公布日期 公布时间 发表时间 发表日期 信息发布日期 ' +
    '信息公开日期 更新时间 更新日期 录入时间 上传时间 时间 日期 发稿时间',
  date_effective: '实施日期 生效日期 生效时间 施行日期 实施时间 有效开始日期',
  date_expired: '失效日期 废止日期 失效时间 废止时间 截止日期 有效期至 有效期限 有效期 有效截止日期',
  validity:
    '有效性 时效性 效力状态 有效状态 文件状态 效力 是否有效 信息状态 状态 文件有效性 ' +
    '时效 是否失效 是否废止',
  theme: '主题分类 所属主题 主题类别 主题 信息主题 主题分类号 主题目录',
  genre: '体裁分类 体裁 文种 公文种类 文件种类 信息体裁 体裁类别',
  category:
    '组配分类 服务对象分类 服务对象 信息分类 信息类别 分类 分类号 所属分类 栏目 所属栏目 ' +
    '所在栏目 类别 公开类别 事项分类 公开事项名称 公开目录',
  source: '来源 信息来源 文章来源 稿件来源 稿源 内容来源 出处 供稿 供稿单位',
  title: '标题 名称 信息名称 文件名称 信息标题 文件标题 题名 公开名称',
  keywords: '主题词 关键词 关键字 标签',
  disclosure: '公开属性 公开方式 公开形式 公开范围 公开类型 公开程度',
  author:
    '作者 责任编辑 责编 编辑 撰稿 审核 校对 录入 记者 发布人 签发人 信息员 初审 复审 ' + '终审 编审 审签',
  views:
    '浏览次数 浏览量 点击次数 点击量 点击率 点击数 阅读量 阅读次数 访问次数 访问量 阅读 ' +
    '浏览 点击 人气 浏览数 阅读数 打印次数 下载次数',
  font: '字体 字体大小 字号大小 分享到 分享 打印 视力保护色 扫一扫 语音播报',
  site_id_code: '网站标识码 政府网站标识码',
  other:
    '公开时限 公开期限 公开责任人 保存期限 密级 信息编号 编号 统一编号 统一登记号 载体 ' +
    '载体类型 记录形式 内容概述 内容摘要 信息内容概述 摘要 语种 起草单位 联系电话 ' +
    '联系方式 附件下载 签发日期 规范性文件编号',
};
