package term

import "strings"

// A class is what a Chinese character does at the edge of a term, as bits. The classes are about edges only: 有 begins
// 有價證券 and 者 ends 受僱者, so neither is in one, though both carry grammar elsewhere.
type class uint16

const (
	neverFirst  class = 1 << iota // no term begins with it
	neverLast                     // no term ends with it
	boundary                      // a term beside it ends there, whichever character it is
	conjunction                   // joins two terms
	counting                      // of figures: characters of this class alone name nothing
	halting                       // inside a phrase it makes it a clause rather than a name
	looseFirst                    // before a term a word of its own, elsewhere part of one: 在黑洞, but 在職
	looseLast                     // the same after a term: 黑洞中, but 空中
	pairing1                      // begins one of the pairs below
)

var classes = func() map[string]class {
	classes := map[string]class{}
	for _, list := range []struct {
		class
		characters string
	}{
		{neverFirst, "的了着著之等者們们也都就而且或和與与及其此該该這这那若並并仍亦又但於于至吗嗎呢吧啊很更最由應应須须" +
			"項项款條条依經经得与已曾各每某乃即皆均俾是为為在把向"},
		{neverLast, "的了着著之而且或和與与及其此該该這这那若並并仍亦又但於于由應应須须被把將将是在不未非無无很更最從从向" +
			"對对以依使令讓让給给第各每某乃即皆均得本所为為"},
		{boundary, "的了之等或和與与及並并於于由應应得在把"},
		{conjunction, "和與与及"},
		{counting, "〇零一二三四五六七八九十百千萬万億亿兩两第條条項项款目章節节年月日個个元角分次號号之幾几多餘余"},
		{halting, "的了是不着著就都也把被在我你他她它"},
		{looseFirst, "一二三四五六七八九十百兩两幾几這这那每各第屆届個个名次種种位家項项在對对把被能會会可要想將将為为向以從从再又就只都" +
			"也同建我你您他她它"},
		{looseLast, "中上里裡裏下内內后後前時时外說说們们"},
	} {
		for _, r := range list.characters {
			classes[string(r)] |= list.class
		}
	}
	for pair := range pairs {
		classes[pair[0]] |= pairing1
	}
	return classes
}()

// A pair is what two Chinese characters make together.
type pair uint8

const (
	whole   pair = 1 + iota // a word of which both characters carry meaning, whatever class they are of
	grammar                 // a word that no term holds
	verb                    // a verb that takes an object; the object is the term: 网络主权, not 尊重网络主权
)

var pairs = func() map[[2]string]pair {
	pairs := map[[2]string]pair{}
	for _, list := range []struct {
		pair
		words string
	}{
		{verb, "尊重 維護 维护 促進 促进 推動 推动 推進 推进 構建 构建 共建 建立 加強 加强 加快 實施 实施 發動 发动 開展 开展 進行 进行 形成 深化 擴大 扩大 " +
			"堅持 坚持 實現 实现 提高 提升 完善 打造 變革 变革 確保 确保 增進 增进 增強 增强 落實 落实 貫徹 贯彻 提出 制定 制訂 制订 舉行 举行 召開 召开 " +
			"支持 倡導 倡导 遵守 違反 违反 侵犯 破壞 破坏 打擊 打击 防止 防範 防范 避免 解決 解决 面對 面对 利用 運用 运用 擁有 拥有 享有 具有 成為 成为 " +
			"辦理 办理 申請 申请 取得 設置 设置 提供 募集 從事 从事 反對 反对 應對 应对 參與 参与 經營 经营 作為 作为"},
		{grammar, "我們 我们 你們 你们 他們 他们 她們 她们 它們 它们 自己 什麼 什么 甚麼 甚么 怎麼 怎么 這個 这个 那個 那个 這些 这些 那些 因為 因为 " +
			"所以 如果 但是 可是 雖然 虽然 而且 或者 以及 還是 还是 已經 已经 可以 一些 一下 一樣 一样 沒有 没有 不是 就是 其他 其它"},
		{whole, "目的 標的 标的 和平 和諧 和谐 和解 和睦 平等 高等 中等 等級 等级 等候 自由 理由 事由 緣由 缘由 應用 应用 反應 反应 相應 相应 響應 响应 " +
			"效應 效应 供應 供应 適應 适应 對應 对应 所得 心得 行為 行为 人為 人为 與會 与会 經濟 经济 經驗 经验 經費 经费 經理 经理 神經 神经 已知 " +
			"依據 依据 依賴 依赖 項目 项目 條件 条件 條約 条约 條例 条例 條文 条文 基本 資本 资本 成本 根本 文本 日本 樣本 样本 場所 场所 住所 處所 处所 " +
			"存在 在職 在职 在線 在线 在校 在野 在途 把握 內在 内在 方向 向量 傾向 倾向 絕對 绝对 相對 相对 著作 著名 著述"},
	} {
		for word := range strings.FieldsSeq(list.words) {
			r := []rune(word)
			pairs[[2]string{string(r[0]), string(r[1])}] = list.pair
		}
	}
	return pairs
}()
