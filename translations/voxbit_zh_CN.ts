<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>BenchmarkView</name>
  <message>
   <source>variant</source>
   <translation>变体</translation>
  </message>
  <message>
   <source>float32: nothing quantized. simulated: quantized numbers in floating point arithmetic. static, dynamic: 8-bit integers with ranges from calibration, or of each input. mixed: what suits the part of the model</source>
   <translation>float32：不量化。simulated：以浮点运算计算量化后的数。static、dynamic：8 位整数，范围来自校准或每次输入。mixed：各部分取适合的方式</translation>
  </message>
  <message>
   <source>WER</source>
   <translation>WER</translation>
  </message>
  <message>
   <source>Word error rate: wrong words over words of the references</source>
   <translation>词错误率：错误词数除以参考词数</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>准确率</translation>
  </message>
  <message>
   <source>Share of recordings whose class is right</source>
   <translation>类别正确的录音所占比例</translation>
  </message>
  <message>
   <source>difference</source>
   <translation>差值</translation>
  </message>
  <message>
   <source>Against the first variant, on the same recordings</source>
   <translation>相对于第一个变体，同一批录音</translation>
  </message>
  <message>
   <source>difference from</source>
   <translation>差值下限</translation>
  </message>
  <message>
   <source>Lower end of the difference's 95 % interval over recordings</source>
   <translation>差值在录音上的 95 % 区间下限</translation>
  </message>
  <message>
   <source>difference to</source>
   <translation>差值上限</translation>
  </message>
  <message>
   <source>Upper end of the difference's 95 % interval over recordings</source>
   <translation>差值在录音上的 95 % 区间上限</translation>
  </message>
  <message>
   <source>file</source>
   <translation>文件</translation>
  </message>
  <message>
   <source>Size of the packed file; of float32: of such a file with nothing quantized</source>
   <translation>打包文件的大小；float32 为不量化时该文件的大小</translation>
  </message>
  <message>
   <source>times faster</source>
   <translation>加速倍数</translation>
  </message>
  <message>
   <source>From file to text: time of the first variant over time of this one</source>
   <translation>从文件到文本：第一个变体的时间除以本变体的时间</translation>
  </message>
  <message>
   <source>times from</source>
   <translation>倍数下限</translation>
  </message>
  <message>
   <source>Lower end of its 95 % interval over recordings</source>
   <translation>其在录音上的 95 % 区间下限</translation>
  </message>
  <message>
   <source>times to</source>
   <translation>倍数上限</translation>
  </message>
  <message>
   <source>Upper end of its 95 % interval over recordings</source>
   <translation>其在录音上的 95 % 区间上限</translation>
  </message>
  <message>
   <source>RTF</source>
   <translation>RTF</translation>
  </message>
  <message>
   <source>Real-time factor from file to text: seconds of computing per second of audio, median</source>
   <translation>从文件到文本的实时因子：每秒音频的计算秒数，中位数</translation>
  </message>
  <message>
   <source>RTF 5 %</source>
   <translation>RTF 5 %</translation>
  </message>
  <message>
   <source>5 % of the recordings were faster than that</source>
   <translation>5 % 的录音比它快</translation>
  </message>
  <message>
   <source>RTF 95 %</source>
   <translation>RTF 95 %</translation>
  </message>
  <message>
   <source>95 % of the recordings were faster than that</source>
   <translation>95 % 的录音比它快</translation>
  </message>
  <message>
   <source>network faster</source>
   <translation>网络加速倍数</translation>
  </message>
  <message>
   <source>Forward pass alone: time of the first variant over time of this one</source>
   <translation>仅前向计算：第一个变体的时间除以本变体的时间</translation>
  </message>
  <message>
   <source>network RTF</source>
   <translation>网络 RTF</translation>
  </message>
  <message>
   <source>Seconds of the forward pass alone per second of audio, median</source>
   <translation>仅前向计算：每秒音频所需秒数，中位数</translation>
  </message>
  <message>
   <source>load</source>
   <translation>加载</translation>
  </message>
  <message>
   <source>Until the model is open and ready to run, in a process of its own</source>
   <translation>在独立进程中，直到模型打开并可运行</translation>
  </message>
  <message>
   <source>memory</source>
   <translation>内存</translation>
  </message>
  <message>
   <source>Memory of its own that opening the model and hearing one recording took</source>
   <translation>打开模型并识别一段录音所占用的私有内存</translation>
  </message>
  <message>
   <source>mapped</source>
   <translation>映射</translation>
  </message>
  <message>
   <source>Pages of files in memory: shared by programs, given back when memory is short</source>
   <translation>内存中的文件页：程序间共享，内存不足时释放</translation>
  </message>
  <message>
   <source>CER</source>
   <translation>CER</translation>
  </message>
  <message>
   <source>Character error rate: wrong characters over characters of the references</source>
   <translation>字错误率：错误字符数除以参考字符数</translation>
  </message>
  <message>
   <source>layer</source>
   <translation>层</translation>
  </message>
  <message>
   <source>Its name in the checkpoint</source>
   <translation>在检查点中的名称</translation>
  </message>
  <message>
   <source>bits</source>
   <translation>位</translation>
  </message>
  <message>
   <source>Width of its weights</source>
   <translation>其权重的位宽</translation>
  </message>
  <message>
   <source>runs</source>
   <translation>运行方式</translation>
  </message>
  <message>
   <source>In which arithmetic the layer ran</source>
   <translation>该层以何种运算方式运行</translation>
  </message>
  <message>
   <source>float</source>
   <translation>浮点</translation>
  </message>
  <message>
   <source>Milliseconds of the layer in float32, per recording</source>
   <translation>该层以 float32 运行的毫秒数，每段录音</translation>
  </message>
  <message>
   <source>now</source>
   <translation>当前</translation>
  </message>
  <message>
   <source>Milliseconds of the layer as it runs here, per recording</source>
   <translation>该层在此运行的毫秒数，每段录音</translation>
  </message>
  <message>
   <source>Time in float32 over time as it runs here</source>
   <translation>float32 的时间除以此处运行的时间</translation>
  </message>
  <message>
   <source>remark</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Fewer bits but slower: the whole interval is below 1. Or why the layer does not run as asked</source>
   <translation>位数更少却更慢：整个区间低于 1。或该层未按要求运行的原因</translation>
  </message>
  <message>
   <source>fewer bits but slower</source>
   <translation>位数更少却更慢</translation>
  </message>
  <message>
   <source>Size, error rate and speed</source>
   <translation>大小、错误率与速度</translation>
  </message>
  <message numerus="yes">
   <source>%n utterance(s); bars: 95 % intervals; marks of one size stand side by side</source>
   <translation>
    <numerusform>%n 条语句；误差线：95 % 区间；大小相同的标记并排显示</numerusform>
   </translation>
  </message>
  <message>
   <source>file size</source>
   <translation>文件大小</translation>
  </message>
  <message>
   <source>error rate</source>
   <translation>错误率</translation>
  </message>
  <message>
   <source>word error rate</source>
   <translation>词错误率</translation>
  </message>
  <message>
   <source>times faster than %1</source>
   <translation>比 %1 快的倍数</translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s)</source>
   <translation>
    <numerusform>%n 段录音</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n round(s)</source>
   <translation>
    <numerusform>%n 轮</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n thread(s)</source>
   <translation>
    <numerusform>%n 个线程</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>BitsExplanation</name>
  <message>
   <source>It is pinned to float32: it stays unquantized.</source>
   <translation>它被固定为 float32：保持不量化。</translation>
  </message>
  <message numerus="yes">
   <source>It is pinned to %n bit(s).</source>
   <translation>
    <numerusform>它被固定为 %n 位。</numerusform>
   </translation>
  </message>
  <message>
   <source>Unpin it to let the allocator choose.</source>
   <translation>取消固定，让分配器来选择。</translation>
  </message>
  <message>
   <source>The pin comes from a name pattern or a setting for this kind of layer.</source>
   <translation>固定来自名称模式或针对此类层的设置。</translation>
  </message>
  <message>
   <source>It multiplies two activations and has no weights, so that there are no bits to give.</source>
   <translation>它将两个激活相乘且没有权重，因此没有位可分配。</translation>
  </message>
  <message>
   <source>It stays float32: the selection of layers leaves it out. Pin it to a width to quantize it nevertheless.</source>
   <translation>它保持 float32：层的选择将它排除在外。若仍要量化，请将它固定为某个位宽。</translation>
  </message>
  <message>
   <source>The bit map is given as a whole (allocator: %1): there is no order in which layers lose bits.</source>
   <translation>位图是整体给定的（分配器：%1）：层失去位没有顺序。</translation>
  </message>
  <message>
   <source>It has %1: number %2 of %3 in the order in which layers lose bits.</source>
   <translation>它有 %1：在层失去位的顺序中为第 %2 位，共 %3 层。</translation>
  </message>
  <message>
   <source>%1 (%2)</source>
   <translation>%1（%2）</translation>
  </message>
  <message>
   <source>In each round it loses its bit after %1 and before %2.</source>
   <translation>每一轮中，它在 %1 之后、%2 之前失去一位。</translation>
  </message>
  <message>
   <source>In each round it loses its bit first, before %1.</source>
   <translation>每一轮中，它最先失去一位，在 %1 之前。</translation>
  </message>
  <message>
   <source>In each round it loses its bit last, after %1.</source>
   <translation>每一轮中，它最后失去一位，在 %1 之后。</translation>
  </message>
  <message>
   <source>It shares its width with %1.</source>
   <translation>它与 %1 共用位宽。</translation>
  </message>
  <message>
   <source>It is as wide as the settings allow.</source>
   <translation>它已达到设置允许的最大位宽。</translation>
  </message>
  <message>
   <source>A budget of %1 would give it %2.</source>
   <translation>预算为 %1 时它会得到 %2。</translation>
  </message>
  <message>
   <source>It is as narrow as the settings allow.</source>
   <translation>它已达到设置允许的最小位宽。</translation>
  </message>
  <message>
   <source>A budget below %1 would leave it %2.</source>
   <translation>预算低于 %1 时它只剩 %2。</translation>
  </message>
  <message>
   <source>Next to gain a bit: %1, from %2.</source>
   <translation>下一个增加一位的：%1，从 %2 起。</translation>
  </message>
  <message>
   <source>Next to lose a bit: %1, below %2.</source>
   <translation>下一个失去一位的：%1，低于 %2 时。</translation>
  </message>
  <message>
   <source>float32</source>
   <translation>float32</translation>
  </message>
  <message numerus="yes">
   <source>%n bit(s)</source>
   <translation>
    <numerusform>%n 位</numerusform>
   </translation>
  </message>
  <message>
   <source>Its width is part of the bit map with the least damage within all limits at once: there is no order in which layers lose bits.</source>
   <translation>其位宽属于同时满足所有限制且损害最小的位图：不存在各层依次失去位的顺序。</translation>
  </message>
 </context>
 <context>
  <name>Comparison</name>
  <message>
   <source>run</source>
   <translation>运行</translation>
  </message>
  <message>
   <source>this run</source>
   <translation>本次运行</translation>
  </message>
  <message>
   <source>difference</source>
   <translation>差值</translation>
  </message>
  <message>
   <source>95 % from</source>
   <translation>95 % 下限</translation>
  </message>
  <message>
   <source>95 % to</source>
   <translation>95 % 上限</translation>
  </message>
  <message>
   <source>first run</source>
   <translation>第一次运行</translation>
  </message>
  <message>
   <source>score</source>
   <translation>得分</translation>
  </message>
  <message>
   <source>utterances</source>
   <translation>话语</translation>
  </message>
  <message>
   <source>rank</source>
   <translation>排名</translation>
  </message>
  <message>
   <source>1: least sensitive</source>
   <translation>1：最不敏感</translation>
  </message>
  <message numerus="yes">
   <source>%n layer(s) keep their rank and are not drawn</source>
   <translation>
    <numerusform>%n 个层排名不变，未绘出</numerusform>
   </translation>
  </message>
  <message>
   <source>Spearman's correlation of %1 and %2: %3</source>
   <translation>%1 与 %2 的斯皮尔曼相关：%3</translation>
  </message>
  <message>
   <source>first</source>
   <translation>第一</translation>
  </message>
  <message>
   <source>second</source>
   <translation>第二</translation>
  </message>
  <message>
   <source>layers</source>
   <translation>层</translation>
  </message>
  <message>
   <source>Spearman</source>
   <translation>Spearman</translation>
  </message>
  <message>
   <source>Kendall</source>
   <translation>Kendall</translation>
  </message>
  <message>
   <source>largest move</source>
   <translation>最大变动</translation>
  </message>
  <message>
   <source>places</source>
   <translation>名次</translation>
  </message>
  <message>
   <source>by</source>
   <translation>由</translation>
  </message>
  <message>
   <source>|output|</source>
   <translation>|输出|</translation>
  </message>
  <message>
   <source>share of values</source>
   <translation>值的占比</translation>
  </message>
  <message>
   <source>min %1: %2</source>
   <translation>最小 %1：%2</translation>
  </message>
  <message>
   <source>max %1: %2</source>
   <translation>最大 %1：%2</translation>
  </message>
  <message>
   <source>%1 wider, %2 narrower, %3 alike</source>
   <translation>%1 个更宽，%2 个更窄，%3 个相同</translation>
  </message>
  <message>
   <source>name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>size</source>
   <translation>大小</translation>
  </message>
  <message>
   <source>smaller</source>
   <translation>更小</translation>
  </message>
  <message>
   <source>bits</source>
   <translation>位</translation>
  </message>
  <message>
   <source>layers that move</source>
   <translation>排名有变化的层</translation>
  </message>
  <message>
   <source>other layers that move</source>
   <translation>其他排名有变化的层</translation>
  </message>
  <message>
   <source>Layers that both rankings have.</source>
   <translation>两个排名都包含的层。</translation>
  </message>
  <message>
   <source>Spearman's rank correlation: 1 where both rank the layers alike, 0 where they have nothing in common, −1 where one turns the order of the other around.</source>
   <translation>斯皮尔曼等级相关：两者排序相同为 1，毫无共同之处为 0，顺序相反为 −1。</translation>
  </message>
  <message>
   <source>Kendall's rank correlation: the share of pairs of layers that both put in the same order, minus the share that they do not.</source>
   <translation>肯德尔等级相关：两者排序一致的层对所占比例减去不一致的比例。</translation>
  </message>
  <message>
   <source>By how many places the layer that moves most moves.</source>
   <translation>变动最大的层移动了多少位。</translation>
  </message>
  <message>
   <source>The layer that moves most.</source>
   <translation>变动最大的层。</translation>
  </message>
  <message>
   <source>What is compared. WER: word errors over the words of the reference; CER: the same with characters; accuracy: share of recordings whose class is right.</source>
   <translation>比较的内容。WER：词错误数除以参考词数；CER：同样按字符计算；准确率：类别正确的录音所占比例。</translation>
  </message>
  <message>
   <source>Recordings that both runs recognised.</source>
   <translation>两次运行都识别过的录音。</translation>
  </message>
  <message>
   <source>This run minus the first one, over the recordings of both: of error rates, below 0 is better.</source>
   <translation>本次运行减去第一次，基于两者共有的录音：对错误率而言，小于 0 更好。</translation>
  </message>
  <message>
   <source>Lower end of the difference's 95 % bootstrap interval over paired recordings. An interval without 0 is a difference beyond chance.</source>
   <translation>配对录音上差值的 95 % 自助法区间下限。区间不含 0 表示差异超出偶然。</translation>
  </message>
  <message>
   <source>Upper end of the difference's 95 % bootstrap interval over paired recordings.</source>
   <translation>配对录音上差值的 95 % 自助法区间上限。</translation>
  </message>
  <message>
   <source>How probable a difference at least as large would be if the runs were equally good.</source>
   <translation>若两次运行同样好，出现至少这么大差异的概率。</translation>
  </message>
  <message>
   <source>Size of the quantized model in the accounting of its experiment.</source>
   <translation>量化模型按其实验计量方式的大小。</translation>
  </message>
  <message>
   <source>By how much the model is smaller than the first run's.</source>
   <translation>模型比第一次运行的小多少。</translation>
  </message>
  <message>
   <source>Mean width of the quantized weights.</source>
   <translation>量化权重的平均位宽。</translation>
  </message>
 </context>
 <context>
  <name>CrossMatrix</name>
  <message>
   <source>impossible</source>
   <comment>matrix cell</comment>
   <translation>不可能</translation>
  </message>
  <message>
   <source>not run</source>
   <comment>matrix cell</comment>
   <translation>未运行</translation>
  </message>
  <message>
   <source>running</source>
   <comment>matrix cell</comment>
   <translation>运行中</translation>
  </message>
  <message>
   <source>failed</source>
   <comment>matrix cell</comment>
   <translation>失败</translation>
  </message>
  <message>
   <source>calibrated on</source>
   <translation>校准于</translation>
  </message>
  <message>
   <source>tested on</source>
   <translation>测试于</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>准确率</translation>
  </message>
  <message>
   <source>word error rate</source>
   <translation>词错误率</translation>
  </message>
  <message>
   <source>Framed: best calibration group of the row. n: test utterances.</source>
   <translation>带框：该行最佳校准组。n：测试话语数。</translation>
  </message>
  <message>
   <source>%1; small: utterances tested</source>
   <translation>%1；小字：测试的话语数</translation>
  </message>
  <message>
   <source>no calibration</source>
   <translation>无校准</translation>
  </message>
  <message>
   <source>; no calibration: uniform width, each input takes its own range</source>
   <translation>；无校准：统一位宽，每个输入使用自己的范围</translation>
  </message>
 </context>
 <context>
  <name>Curves</name>
  <message>
   <source>Error rate against model size</source>
   <translation>错误率与模型大小</translation>
  </message>
  <message>
   <source>bands: 95 % bootstrap intervals</source>
   <translation>带：95 % 自助法区间</translation>
  </message>
  <message>
   <source>model size (%1)</source>
   <translation>模型大小（%1）</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>准确率</translation>
  </message>
  <message>
   <source>word error rate</source>
   <translation>词错误率</translation>
  </message>
  <message>
   <source>mean weight bits</source>
   <translation>平均权重位数</translation>
  </message>
  <message>
   <source>inputs of %1 bits</source>
   <translation>输入 %1 位</translation>
  </message>
  <message>
   <source>for everyone</source>
   <translation>面向所有人</translation>
  </message>
  <message>
   <source>for %1</source>
   <translation>面向 %1</translation>
  </message>
  <message>
   <source>seed %1</source>
   <translation>种子 %1</translation>
  </message>
  <message>
   <source>; run %1: %2</source>
   <translation>；运行 %1：%2</translation>
  </message>
 </context>
 <context>
  <name>Experiment</name>
  <message>
   <source>corpus folder or manifest file</source>
   <translation>语料库文件夹或清单文件</translation>
  </message>
  <message>
   <source>layout of the corpus; auto recognises it</source>
   <translation>语料库的布局；auto 自动识别</translation>
  </message>
  <message>
   <source>leave recordings of the calibration subset out of the test subset</source>
   <translation>将校准子集中的录音排除在测试子集之外</translation>
  </message>
  <message>
   <source>accept recordings in both subsets; every result then carries the mark</source>
   <translation>允许录音同时出现在两个子集中；每个结果都会带有标记</translation>
  </message>
  <message>
   <source>samples that a clip is cut to at the model's rate, or full</source>
   <translation>按模型采样率截取的样本数，或 full</translation>
  </message>
  <message>
   <source>pad shorter clips with zeros, as myQASR does</source>
   <translation>像 myQASR 一样用零填充较短的录音</translation>
  </message>
  <message>
   <source>when zero mean and unit variance are made, for models that ask for them</source>
   <translation>何时进行零均值和单位方差归一化（仅限需要的模型）</translation>
  </message>
  <message>
   <source>how layers are ranked; `voxbit-cli rank --list` names all</source>
   <translation>层如何排序；`voxbit-cli rank --list` 列出全部</translation>
  </message>
  <message>
   <source>refine medians by a second pass over the audio</source>
   <translation>通过第二遍音频处理细化中位数</translation>
  </message>
  <message>
   <source>scores from elsewhere (metric: file), JSON or CSV of layer and value</source>
   <translation>来自别处的分数（metric: file），层与数值的 JSON 或 CSV</translation>
  </message>
  <message>
   <source>width at which measured metrics quantize one layer</source>
   <translation>测量型指标量化单层时的位宽</translation>
  </message>
  <message>
   <source>an allocator, given (a bit map from elsewhere) or float (nothing quantized)</source>
   <translation>分配器、given（来自别处的位图）或 float（不量化）</translation>
  </message>
  <message>
   <source>which layer loses a bit first (myqasr)</source>
   <translation>哪一层先减少一位（myqasr）</translation>
  </message>
  <message>
   <source>of the shuffled order</source>
   <translation>用于随机顺序</translation>
  </message>
  <message>
   <source>narrowest weight width</source>
   <translation>权重的最小位宽</translation>
  </message>
  <message>
   <source>widest weight width</source>
   <translation>权重的最大位宽</translation>
  </message>
  <message>
   <source>fits: stop at size &lt;= budget; strict: as the released myQASR code</source>
   <translation>fits：大小 &lt;= 预算时停止；strict：与 myQASR 发布的代码一致</translation>
  </message>
  <message>
   <source>bit map from elsewhere (allocator: given), JSON or CSV</source>
   <translation>来自别处的位图（allocator: given），JSON 或 CSV</translation>
  </message>
  <message>
   <source>what a size counts</source>
   <translation>大小的计算方式</translation>
  </message>
  <message>
   <source>width of all tensors that are not quantized (file)</source>
   <translation>所有未量化张量的位宽（file）</translation>
  </message>
  <message>
   <source>width of the positional convolution: 8, or 32 for float</source>
   <translation>位置卷积的位宽：8，或 32 表示浮点</translation>
  </message>
  <message>
   <source>also measure the distance to the float model's output</source>
   <translation>同时测量与浮点模型输出的距离</translation>
  </message>
  <message>
   <source>resamples behind each 95 % interval</source>
   <translation>每个 95 % 区间的重采样次数</translation>
  </message>
  <message>
   <source>what the runs are called</source>
   <translation>运行的名称</translation>
  </message>
  <message>
   <source>checkpoint folder in Hugging Face layout</source>
   <translation>Hugging Face 布局的检查点文件夹</translation>
  </message>
  <message>
   <source>largest size in MiB</source>
   <translation>最大大小（MiB）</translation>
  </message>
  <message>
   <source>in place of a budget: the size of this uniform width</source>
   <translation>代替预算：该统一位宽对应的大小</translation>
  </message>
  <message>
   <source>width of layer inputs: 2..8, 16, or 32 for float</source>
   <translation>层输入的位宽：2..8、16，或 32 表示浮点</translation>
  </message>
  <message>
   <source>cpu, cuda or cuda:N</source>
   <translation>cpu、cuda 或 cuda:N</translation>
  </message>
  <message>
   <source>threads inside one operation</source>
   <translation>单个运算内的线程数</translation>
  </message>
  <message>
   <source>which utterances, e.g. gender=F &amp; language=en; empty: all</source>
   <translation>哪些语句，例如 gender=F &amp; language=en；空：全部</translation>
  </message>
  <message>
   <source>at most so many of them; 0: all</source>
   <translation>最多这么多；0：全部</translation>
  </message>
  <message>
   <source>at most so many seconds of them; 0: all</source>
   <translation>最多这么多秒；0：全部</translation>
  </message>
  <message>
   <source>which ones, where not all are taken</source>
   <translation>未全部选取时选哪些</translation>
  </message>
  <message>
   <source>name patterns (* and ?) of layers to quantize</source>
   <translation>要量化的层的名称模式（* 和 ?）</translation>
  </message>
  <message>
   <source>name patterns of layers that stay float</source>
   <translation>保持浮点的层的名称模式</translation>
  </message>
  <message>
   <source>kinds of layers to quantize</source>
   <translation>要量化的层的种类</translation>
  </message>
  <message>
   <source>also quantize both inputs of the attention products</source>
   <translation>同时量化注意力乘积的两个输入</translation>
  </message>
  <message>
   <source>name pattern: weight width 1..8, 16 or 32 for none</source>
   <translation>名称模式：权重位宽 1..8、16，或 32 表示不量化</translation>
  </message>
  <message>
   <source>groups of one width: qkv, or lists of name patterns</source>
   <translation>同一位宽的组：qkv，或名称模式列表</translation>
  </message>
  <message>
   <source>how scales are found; `voxbit-cli calibrate --list` describes all</source>
   <translation>如何求缩放系数；`voxbit-cli calibrate --list` 说明全部</translation>
  </message>
  <message>
   <source>frames that a search looks at, spread over all clips; 0 takes all</source>
   <translation>搜索所用的帧数，分布于所有录音；0 表示全部</translation>
  </message>
  <message>
   <source>percent of an input's values inside its range (percentile)</source>
   <translation>输入值落在范围内的百分比（percentile）</translation>
  </message>
  <message>
   <source>one weight scale per output channel in linear layers, too</source>
   <translation>线性层的每个输出通道也使用一个权重缩放系数</translation>
  </message>
  <message>
   <source>inputs of each output channel that share a weight scale in linear layers; 0: no groups</source>
   <translation>线性层中每个输出通道内共用一个权重缩放系数的输入个数；0：不分组</translation>
  </message>
  <message>
   <source>calibrate each layer on what the quantized layers before it pass on</source>
   <translation>用前面已量化的层的输出校准每一层</translation>
  </message>
  <message>
   <source>take the mean error of each output channel back in the bias</source>
   <translation>在偏置中抵消每个输出通道的平均误差</translation>
  </message>
  <message>
   <source>MiB of recorded layer inputs that may be in memory at once</source>
   <translation>可同时驻留内存的层输入记录（MiB）</translation>
  </message>
  <message>
   <source>arithmetic of quantized layers: simulated, or 8-bit integers with ranges from calibration (static), of each input (dynamic) or as suits the part of the model (mixed)</source>
   <translation>量化层的运算方式：模拟，或 8 位整数，范围来自校准（static）、每个输入（dynamic）或视模型部分而定（mixed）</translation>
  </message>
  <message>
   <source>exceptions from the preset, first match first: {layers, block, kind, run}</source>
   <translation>预设的例外，首个匹配优先：{layers, block, kind, run}</translation>
  </message>
  <message>
   <source>exceptions from the calibrator, first match first: {layers, block, kind, calibrator}</source>
   <translation>校准器的例外，首个匹配优先：{layers, block, kind, calibrator}</translation>
  </message>
  <message>
   <source>english: each digit is read as a lower-case English word</source>
   <translation>english：每个数字读作小写英文单词</translation>
  </message>
  <message>
   <source>remove punctuation; hyphens, dashes and slashes become spaces, apostrophes inside words stay</source>
   <translation>去除标点；连字符、破折号和斜杠变为空格，词内撇号保留</translation>
  </message>
  <message>
   <source>case of letters before comparing</source>
   <translation>比较前的字母大小写</translation>
  </message>
  <message>
   <source>how often damage is measured again around the chosen widths (ilp_sequential)</source>
   <translation>围绕所选位宽重新测量损害的次数 (ilp_sequential)</translation>
  </message>
  <message>
   <source>whose damage counts apart from that of others (ilp_worst_group)</source>
   <translation>哪些人的损害与其他人分开计算 (ilp_worst_group)</translation>
  </message>
  <message>
   <source>at least this many times smaller than float (ilp)</source>
   <translation>至少比浮点小这么多倍 (ilp)</translation>
  </message>
  <message>
   <source>mean weight width at most (ilp)</source>
   <translation>权重平均位宽上限 (ilp)</translation>
  </message>
  <message>
   <source>BitOps per second of audio at most (ilp)</source>
   <translation>每秒音频的 BitOps 上限 (ilp)</translation>
  </message>
  <message>
   <source>sum of the layers' milliseconds at most (ilp)</source>
   <translation>各层毫秒数之和的上限 (ilp)</translation>
  </message>
  <message>
   <source>CSV of layer, weight_bits, activation_bits, ms</source>
   <translation>含 layer、weight_bits、activation_bits、ms 列的 CSV</translation>
  </message>
 </context>
 <context>
  <name>ExportHeader</name>
  <message>
   <source>everyone</source>
   <translation>所有人</translation>
  </message>
  <message numerus="yes">
   <source>%1, %n utterance(s) of %2</source>
   <translation>
    <numerusform>%1，%2 的 %n 条语音</numerusform>
   </translation>
  </message>
  <message>
   <source>%1
allocator %2, %3 MiB</source>
   <translation>%1
分配器 %2，%3 MiB</translation>
  </message>
  <message>
   <source>run %1: %2, experiment %3</source>
   <translation>运行 %1：%2，实验 %3</translation>
  </message>
 </context>
 <context>
  <name>ExportMenu</name>
  <message>
   <source>Report</source>
   <translation>报告</translation>
  </message>
  <message numerus="yes">
   <source>%n file(s) are in %1.</source>
   <translation>
    <numerusform>%n 个文件位于 %1。</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Open the report</source>
   <translation>打开报告(&amp;O)</translation>
  </message>
  <message>
   <source>The report was not written</source>
   <translation>报告未写入</translation>
  </message>
  <message>
   <source>&amp;Report of the selected runs ...</source>
   <translation>所选运行的报告(&amp;R)...</translation>
  </message>
  <message>
   <source>Folder for the report</source>
   <translation>报告的文件夹</translation>
  </message>
  <message>
   <source>One HTML file with everything in it, and its figures and tables as files.</source>
   <translation>一个包含全部内容的 HTML 文件，以及其中的图和表的文件。</translation>
  </message>
  <message>
   <source>&amp;Plot used last, as PNG, SVG, PDF or CSV ...</source>
   <translation>最近使用的图，存为 PNG、SVG、PDF 或 CSV(&amp;P)...</translation>
  </message>
  <message>
   <source>&amp;Table used last, as CSV ...</source>
   <translation>最近使用的表，存为 CSV(&amp;T)...</translation>
  </message>
  <message>
   <source>&amp;Copy the table used last</source>
   <translation>复制最近使用的表(&amp;C)</translation>
  </message>
 </context>
 <context>
  <name>FigureView</name>
  <message>
   <source>no data</source>
   <translation>无数据</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>以及另外 %n 个</numerusform>
   </translation>
  </message>
  <message>
   <source>%1 to %2</source>
   <translation>%1 至 %2</translation>
  </message>
  <message>
   <source>interval: %1</source>
   <translation>区间：%1</translation>
  </message>
  <message>
   <source>no value</source>
   <translation>无值</translation>
  </message>
  <message>
   <source>framed</source>
   <translation>带框</translation>
  </message>
 </context>
 <context>
  <name>JobWords</name>
  <message>
   <source>calibrating</source>
   <translation>校准</translation>
  </message>
  <message>
   <source>comparing</source>
   <translation>比较</translation>
  </message>
  <message>
   <source>evaluating</source>
   <translation>评估</translation>
  </message>
  <message>
   <source>hashing the model</source>
   <translation>计算模型哈希</translation>
  </message>
  <message>
   <source>joining recordings</source>
   <translation>拼接录音</translation>
  </message>
  <message>
   <source>loading profiles</source>
   <translation>加载统计</translation>
  </message>
  <message>
   <source>measuring</source>
   <translation>测量</translation>
  </message>
  <message>
   <source>measuring damage</source>
   <translation>测量损害</translation>
  </message>
  <message>
   <source>measuring gradients</source>
   <translation>测量梯度</translation>
  </message>
  <message>
   <source>packing</source>
   <translation>打包</translation>
  </message>
  <message>
   <source>profiling</source>
   <translation>采集统计</translation>
  </message>
  <message>
   <source>reading audio</source>
   <translation>读取音频</translation>
  </message>
  <message>
   <source>refining medians</source>
   <translation>细化中位数</translation>
  </message>
  <message>
   <source>drawing samples</source>
   <translation>抽样</translation>
  </message>
  <message>
   <source>timing layers</source>
   <translation>测量各层耗时</translation>
  </message>
  <message>
   <source>training</source>
   <translation>训练</translation>
  </message>
  <message>
   <source>transcribing</source>
   <translation>转写</translation>
  </message>
  <message>
   <source>bytes</source>
   <translation>字节</translation>
  </message>
  <message>
   <source>files</source>
   <translation>个文件</translation>
  </message>
  <message>
   <source>layers</source>
   <translation>层</translation>
  </message>
  <message>
   <source>samples</source>
   <translation>个样本</translation>
  </message>
  <message>
   <source>speakers</source>
   <translation>位说话人</translation>
  </message>
  <message>
   <source>steps</source>
   <translation>步</translation>
  </message>
  <message>
   <source>strings of words</source>
   <translation>个词串</translation>
  </message>
  <message>
   <source>tensors</source>
   <translation>个张量</translation>
  </message>
  <message>
   <source>utterances</source>
   <translation>条语音</translation>
  </message>
 </context>
 <context>
  <name>LaboratoryView</name>
  <message>
   <source>metric</source>
   <translation>度量</translation>
  </message>
  <message>
   <source>Agreement of metrics with one another</source>
   <translation>度量之间的一致性</translation>
  </message>
  <message>
   <source>Above the diagonal: Spearman. Below it: Kendall.</source>
   <translation>对角线上方：Spearman；下方：Kendall。</translation>
  </message>
  <message>
   <source>rank correlation</source>
   <translation>秩相关</translation>
  </message>
  <message>
   <source>What makes a layer sensitive, so that it keeps more bits</source>
   <translation>使某层敏感、从而保留更多位的因素</translation>
  </message>
  <message>
   <source>Spearman</source>
   <translation>Spearman</translation>
  </message>
  <message>
   <source>Spearman's rank correlation with the reference over the layers: 1 where both rank the layers alike, 0 where they have nothing in common, −1 where one turns the order of the other around</source>
   <translation>各层上与参考的斯皮尔曼等级相关：两者排序相同为 1，毫无共同之处为 0，顺序相反为 −1</translation>
  </message>
  <message>
   <source>Spearman from</source>
   <translation>Spearman 下限</translation>
  </message>
  <message>
   <source>Lower end of its 95 % interval over recordings</source>
   <translation>其在录音上的 95 % 区间下限</translation>
  </message>
  <message>
   <source>Spearman to</source>
   <translation>Spearman 上限</translation>
  </message>
  <message>
   <source>Upper end of its 95 % interval over recordings</source>
   <translation>其在录音上的 95 % 区间上限</translation>
  </message>
  <message>
   <source>Kendall</source>
   <translation>Kendall</translation>
  </message>
  <message>
   <source>Kendall's rank correlation with the reference: the share of pairs of layers that both put in the same order, minus the share that they do not</source>
   <translation>与参考的肯德尔等级相关：两者排序一致的层对所占比例减去不一致的比例</translation>
  </message>
  <message>
   <source>Kendall from</source>
   <translation>Kendall 下限</translation>
  </message>
  <message>
   <source>Kendall to</source>
   <translation>Kendall 上限</translation>
  </message>
  <message>
   <source>rank band</source>
   <translation>排名带</translation>
  </message>
  <message>
   <source>How many ranks a layer moves by when other recordings of these speakers are taken: width of the 95 % band of its rank, mean over the layers. Small: the ranking hardly depends on which were taken</source>
   <translation>换用这些说话人的其他录音时一层移动多少名：其排名 95 % 区间的宽度，对各层取平均。越小，排名越不依赖所取的录音</translation>
  </message>
  <message>
   <source>layer</source>
   <translation>层</translation>
  </message>
  <message>
   <source>Its name in the checkpoint</source>
   <translation>在检查点中的名称</translation>
  </message>
  <message>
   <source>value</source>
   <translation>值</translation>
  </message>
  <message>
   <source>What the metric says, over all recordings</source>
   <translation>该度量在所有录音上的值</translation>
  </message>
  <message>
   <source>rank</source>
   <translation>排名</translation>
  </message>
  <message>
   <source>1 for the smallest value; equal values share their mean rank</source>
   <translation>最小值为 1；相等的值取平均排名</translation>
  </message>
  <message>
   <source>rank from</source>
   <translation>排名下限</translation>
  </message>
  <message>
   <source>Lower end of the rank's 95 % band over recordings</source>
   <translation>排名在录音上的 95 % 区间下限</translation>
  </message>
  <message>
   <source>rank to</source>
   <translation>排名上限</translation>
  </message>
  <message>
   <source>Upper end of the rank's 95 % band over recordings</source>
   <translation>排名在录音上的 95 % 区间上限</translation>
  </message>
  <message>
   <source>Where the metric stands that all are held against</source>
   <translation>所有度量所对照的那个度量给出的排名</translation>
  </message>
  <message>
   <source>statistic of outputs</source>
   <translation>输出的统计量</translation>
  </message>
  <message>
   <source>measured damage</source>
   <translation>实测损害</translation>
  </message>
  <message>
   <source>gradient</source>
   <translation>梯度</translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s); intervals: 95 % over resampled recordings</source>
   <translation>
    <numerusform>%n 条录音；区间：重抽录音的 95 %</numerusform>
   </translation>
  </message>
  <message>
   <source>ranks</source>
   <translation>名</translation>
  </message>
  <message>
   <source>rank by %1</source>
   <translation>按%1的排名</translation>
  </message>
  <message>
   <source>Agreement with %1</source>
   <translation>与%1的一致程度</translation>
  </message>
  <message>
   <source>Ranks by %1</source>
   <translation>按%1的排名</translation>
  </message>
  <message>
   <source>Ranks by %1 and %2</source>
   <translation>按%1和%2的排名</translation>
  </message>
  <message>
   <source>layer, smallest %1 first</source>
   <translation>层，%1最小者在前</translation>
  </message>
  <message>
   <source>Held against %1</source>
   <translation>对照%1</translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s)</source>
   <translation>
    <numerusform>%n 条录音</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n layer(s)</source>
   <translation>
    <numerusform>%n 层</numerusform>
   </translation>
  </message>
  <message>
   <source>each alone at %1 weight and %2 input bits</source>
   <translation>每层单独以 %1 位权重和 %2 位输入量化</translation>
  </message>
  <message numerus="yes">
   <source>%n resample(s)</source>
   <translation>
    <numerusform>%n 次重抽样</numerusform>
   </translation>
  </message>
  <message>
   <source>name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>What the metric is called in plots, files and by the command line</source>
   <translation>该度量在图、文件和命令行中的名称</translation>
  </message>
  <message>
   <source>kind</source>
   <translation>种类</translation>
  </message>
  <message>
   <source>What it looks at: the values that a layer puts out, how the result answers to small changes, or the damage itself, with the layer quantized</source>
   <translation>它所依据的：层的输出值、结果对微小变化的反应，或量化该层后的损害本身</translation>
  </message>
 </context>
 <context>
  <name>LayerFigures</name>
  <message>
   <source>step %1</source>
   <translation>步长 %1</translation>
  </message>
  <message>
   <source>clips at ±%1</source>
   <translation>在 ±%1 处截断</translation>
  </message>
  <message>
   <source>clips at −%1</source>
   <translation>在 −%1 处截断</translation>
  </message>
  <message>
   <source>clips at %1</source>
   <translation>在 %1 处截断</translation>
  </message>
  <message>
   <source>values from %1 to %2</source>
   <translation>值从 %1 到 %2</translation>
  </message>
  <message>
   <source>%1 % are zero</source>
   <translation>%1 % 为零</translation>
  </message>
  <message>
   <source>layer, least sensitive first</source>
   <translation>层，最不敏感者在前</translation>
  </message>
  <message>
   <source>layer, in network order</source>
   <translation>层，按网络顺序</translation>
  </message>
  <message>
   <source>mean</source>
   <translation>均值</translation>
  </message>
  <message>
   <source>largest value</source>
   <translation>最大值</translation>
  </message>
  <message>
   <source>most negative value</source>
   <translation>最小的负值</translation>
  </message>
  <message>
   <source>1 % to 99 %</source>
   <translation>1 % 至 99 %</translation>
  </message>
  <message>
   <source>25 % to 75 %</source>
   <translation>25 % 至 75 %</translation>
  </message>
  <message>
   <source>median</source>
   <translation>中位数</translation>
  </message>
  <message>
   <source>|output|</source>
   <translation>|输出|</translation>
  </message>
  <message>
   <source>|input|</source>
   <comment>magnitude of inputs</comment>
   <translation>|输入|</translation>
  </message>
  <message>
   <source>Zeros stand at the lower edge.</source>
   <translation>零位于下边缘。</translation>
  </message>
  <message numerus="yes">
   <source>Rank correlation over %n layer(s): Spearman %1, Kendall %2</source>
   <translation>
    <numerusform>%n 个层的等级相关：斯皮尔曼 %1，肯德尔 %2</numerusform>
   </translation>
  </message>
  <message>
   <source>share of values</source>
   <translation>值的占比</translation>
  </message>
  <message>
   <source>median %1</source>
   <translation>中位数 %1</translation>
  </message>
  <message>
   <source>output</source>
   <translation>输出</translation>
  </message>
  <message>
   <source>input</source>
   <comment>of a layer</comment>
   <translation>输入</translation>
  </message>
  <message>
   <source>second input</source>
   <comment>of a layer</comment>
   <translation>第二输入</translation>
  </message>
 </context>
 <context>
  <name>Metric</name>
  <message>
   <source>median |y|</source>
   <translation>中位数 |y|</translation>
  </message>
  <message>
   <source>Median of the magnitudes of everything the layer puts out for the chosen speakers: half of the values are smaller. The metric of myQASR.</source>
   <translation>该层为所选说话人输出的全部值的绝对值的中位数：一半的值比它小。myQASR 的度量。</translation>
  </message>
  <message>
   <source>mean |y|</source>
   <translation>均值 |y|</translation>
  </message>
  <message>
   <source>Mean of the magnitudes of the layer's output.</source>
   <translation>该层输出的绝对值的均值。</translation>
  </message>
  <message>
   <source>largest y</source>
   <translation>最大 y</translation>
  </message>
  <message>
   <source>The largest value of the layer's output.</source>
   <translation>该层输出的最大值。</translation>
  </message>
  <message>
   <source>largest |y|</source>
   <translation>最大 |y|</translation>
  </message>
  <message>
   <source>The largest magnitude of the layer's output.</source>
   <translation>该层输出的最大绝对值。</translation>
  </message>
  <message>
   <source>deviation of |y|</source>
   <translation>|y| 的标准差</translation>
  </message>
  <message>
   <source>Standard deviation of the magnitudes of the layer's output.</source>
   <translation>该层输出的绝对值的标准差。</translation>
  </message>
  <message>
   <source>variance of |y|</source>
   <translation>|y| 的方差</translation>
  </message>
  <message>
   <source>Variance of the magnitudes of the layer's output.</source>
   <translation>该层输出的绝对值的方差。</translation>
  </message>
  <message>
   <source>normality K² of y</source>
   <translation>y 的正态性 K²</translation>
  </message>
  <message>
   <source>D'Agostino and Pearson's K² of the layer's output: how far skewness and kurtosis are from those of a normal distribution.</source>
   <translation>该层输出的达戈斯蒂诺-皮尔逊 K²：偏度和峰度偏离正态分布的程度。</translation>
  </message>
  <message>
   <source>KL divergence [nat]</source>
   <translation>KL 散度 [nat]</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the recognised letters: the KL divergence from the float model. Measured with the model.</source>
   <translation>仅量化该层对识别出的字母的影响：与浮点模型的 KL 散度。用模型测得。</translation>
  </message>
  <message>
   <source>mean |difference|</source>
   <translation>均值 |差|</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the model's output: mean magnitude of the difference. Measured with the model.</source>
   <translation>仅量化该层对模型输出的影响：差的平均绝对值。用模型测得。</translation>
  </message>
  <message>
   <source>mean squared difference</source>
   <translation>均方差值</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the model's output: mean square of the difference. Measured with the model.</source>
   <translation>仅量化该层对模型输出的影响：差的平方的均值。用模型测得。</translation>
  </message>
  <message>
   <source>Frobenius norm</source>
   <translation>弗罗贝尼乌斯范数</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the model's output: Frobenius norm of the difference. Measured with the model.</source>
   <translation>仅量化该层对模型输出的影响：差的弗罗贝尼乌斯范数。用模型测得。</translation>
  </message>
  <message>
   <source>nuclear norm</source>
   <translation>核范数</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the model's output: nuclear norm of the difference. Measured with the model.</source>
   <translation>仅量化该层对模型输出的影响：差的核范数。用模型测得。</translation>
  </message>
  <message>
   <source>minus SQNR [dB]</source>
   <translation>负 SQNR [dB]</translation>
  </message>
  <message>
   <source>Minus the ratio of the model's output to the error that quantizing this layer alone makes, in decibels. Measured with the model.</source>
   <translation>模型输出与仅量化该层所造成误差之比的负值，以分贝计。用模型测得。</translation>
  </message>
  <message>
   <source>largest gradient</source>
   <translation>最大梯度</translation>
  </message>
  <message>
   <source>Largest 90 % quantile of the gradient of the layer's output, for transcripts drawn from the model's own output. Measured with the model.</source>
   <translation>对从模型自身输出中抽取的转写，该层输出梯度的 90 % 分位数的最大值。用模型测量。</translation>
  </message>
  <message>
   <source>smallest gradient</source>
   <translation>最小梯度</translation>
  </message>
  <message>
   <source>Smallest 90 % quantile of the gradient of the layer's output, for transcripts drawn from the model's own output. Measured with the model.</source>
   <translation>对从模型自身输出中抽取的转写，该层输出梯度的 90 % 分位数的最小值。用模型测量。</translation>
  </message>
  <message>
   <source>Fisher information</source>
   <translation>费希尔信息</translation>
  </message>
  <message>
   <source>How much a weight of this layer changes what the model recognises: the mean squared gradient for transcripts drawn from its own output. Measured with the model.</source>
   <translation>该层的一个权重对模型识别结果的影响：对从其自身输出中抽取的转写，梯度平方的平均值。用模型测量。</translation>
  </message>
  <message>
   <source>|weight × gradient|</source>
   <translation>|权重 × 梯度|</translation>
  </message>
  <message>
   <source>Mean magnitude of weight times gradient, for transcripts drawn from the model's own output. Measured with the model.</source>
   <translation>对从模型自身输出中抽取的转写，权重与梯度乘积的平均大小。用模型测量。</translation>
  </message>
  <message>
   <source>Hessian trace</source>
   <translation>海森矩阵的迹</translation>
  </message>
  <message>
   <source>Mean curvature of the KL divergence from the float model's output, per weight of the layer (HAWQ). Measured with the model.</source>
   <translation>相对于浮点模型输出的 KL 散度的平均曲率，按该层的每个权重计（HAWQ）。用模型测量。</translation>
  </message>
  <message>
   <source>predicted KL [nat]</source>
   <translation>预测的 KL [nat]</translation>
  </message>
  <message>
   <source>KL divergence that quantizing the layer's weight should cost: half its Hessian trace times the squared rounding error (HAWQ-V2). Measured with the model.</source>
   <translation>量化该层权重预计造成的 KL 散度：海森矩阵的迹的一半乘以舍入误差的平方（HAWQ-V2）。用模型测量。</translation>
  </message>
  <message>
   <source>scores from a file</source>
   <translation>来自文件的分数</translation>
  </message>
  <message>
   <source>A number per layer that was made elsewhere.</source>
   <translation>每层一个在别处得到的数。</translation>
  </message>
  <message>
   <source>linear</source>
   <translation>线性</translation>
  </message>
  <message>
   <source>convolution</source>
   <translation>卷积</translation>
  </message>
  <message>
   <source>2-D convolution</source>
   <translation>二维卷积</translation>
  </message>
  <message>
   <source>attention product</source>
   <translation>注意力乘积</translation>
  </message>
  <message>
   <source>float</source>
   <translation>浮点</translation>
  </message>
  <message>
   <source>loss of the transcript [nat]</source>
   <translation>转写损失 [nat]</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the recognised text: how much less probable the float model's own transcript becomes (CTC loss). Measured with the model.</source>
   <translation>仅量化该层对识别文本的影响：浮点模型自身的转写概率下降多少（CTC 损失）。用模型测量。</translation>
  </message>
 </context>
 <context>
  <name>NextStep</name>
  <message>
   <source>Next: open a model.</source>
   <translation>下一步：打开一个模型。</translation>
  </message>
  <message>
   <source>Next: open a corpus.</source>
   <translation>下一步：打开一个语料库。</translation>
  </message>
  <message>
   <source>A job is running. You can go on exploring.</source>
   <translation>有任务正在运行。您可以继续探索。</translation>
  </message>
  <message>
   <source>Next: measure how much each layer suffers.</source>
   <translation>下一步：测量每一层受损的程度。</translation>
  </message>
  <message>
   <source>Next: profile the chosen speakers.</source>
   <translation>下一步：分析所选的说话人。</translation>
  </message>
  <message>
   <source>The result is stored: see Results, or try another budget or other speakers.</source>
   <translation>结果已保存：请看“结果”，或尝试其他预算或其他说话人。</translation>
  </message>
  <message>
   <source>Next: drag the budget, then calibrate its bit map.</source>
   <translation>下一步：拖动预算，然后校准其位图。</translation>
  </message>
  <message>
   <source>Next: evaluate on the test subset.</source>
   <translation>下一步：在测试子集上评估。</translation>
  </message>
 </context>
 <context>
  <name>Panels</name>
  <message>
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>Speakers</source>
   <translation>说话人</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>层</translation>
  </message>
  <message>
   <source>Layer details</source>
   <translation>层的详情</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>预算</translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>运行</translation>
  </message>
  <message>
   <source>Results</source>
   <translation>结果</translation>
  </message>
  <message>
   <source>Transcripts</source>
   <translation>转录</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>比较</translation>
  </message>
  <message>
   <source>Jobs</source>
   <translation>任务</translation>
  </message>
  <message>
   <source>Matrix</source>
   <translation>矩阵</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>曲线</translation>
  </message>
  <message>
   <source>Benchmark</source>
   <translation>基准测试</translation>
  </message>
  <message>
   <source>Laboratory</source>
   <translation>实验室</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>训练</translation>
  </message>
 </context>
 <context>
  <name>ResultTables</name>
  <message>
   <source>%1 of %2</source>
   <translation>%1 / %2</translation>
  </message>
  <message>
   <source>fact</source>
   <translation>项目</translation>
  </message>
  <message>
   <source>value</source>
   <translation>值</translation>
  </message>
  <message>
   <source>%1 s</source>
   <translation>%1 秒</translation>
  </message>
  <message>
   <source>not needed</source>
   <translation>不需要</translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s)</source>
   <translation>
    <numerusform>%n 条录音</numerusform>
   </translation>
  </message>
  <message>
   <source>everybody</source>
   <translation>所有人</translation>
  </message>
  <message>
   <source>%1 (5 % to 95 %: %2 to %3)</source>
   <translation>%1（5 % 至 95 %：%2 至 %3）</translation>
  </message>
  <message>
   <source>RTF, forward pass</source>
   <translation>RTF，前向计算</translation>
  </message>
  <message>
   <source>RTF, from file to text</source>
   <translation>RTF，从文件到文本</translation>
  </message>
  <message>
   <source>Texts compared after</source>
   <translation>文本比较前的处理</translation>
  </message>
  <message>
   <source>Peak memory</source>
   <translation>内存峰值</translation>
  </message>
  <message>
   <source>Size counted as</source>
   <translation>大小的计法</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>预算</translation>
  </message>
  <message>
   <source>Size of weights</source>
   <translation>权重的大小</translation>
  </message>
  <message>
   <source>Size of scales</source>
   <translation>缩放因子的大小</translation>
  </message>
  <message>
   <source>Size of what is not quantized</source>
   <translation>未量化部分的大小</translation>
  </message>
  <message>
   <source>speaker</source>
   <translation>说话人</translation>
  </message>
  <message>
   <source>utterances</source>
   <translation>话语</translation>
  </message>
  <message>
   <source>audio</source>
   <translation>音频</translation>
  </message>
  <message>
   <source>words</source>
   <translation>词</translation>
  </message>
  <message>
   <source>WER</source>
   <translation>WER</translation>
  </message>
  <message>
   <source>95 %</source>
   <translation>95 %</translation>
  </message>
  <message>
   <source>CER</source>
   <translation>CER</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>准确率</translation>
  </message>
  <message>
   <source>overlap: %1</source>
   <translation>重叠：%1</translation>
  </message>
  <message numerus="yes">
   <source>%n file(s) left out</source>
   <translation>
    <numerusform>略去 %n 个文件</numerusform>
   </translation>
  </message>
  <message>
   <source>run</source>
   <translation>运行</translation>
  </message>
  <message>
   <source>name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>errors</source>
   <translation>错误</translation>
  </message>
  <message>
   <source>size</source>
   <translation>大小</translation>
  </message>
  <message>
   <source>bits</source>
   <translation>位</translation>
  </message>
  <message>
   <source>KL to float</source>
   <translation>与浮点的 KL</translation>
  </message>
  <message>
   <source>changed frames</source>
   <translation>变化的帧</translation>
  </message>
  <message>
   <source>time</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>marks</source>
   <translation>标记</translation>
  </message>
  <message>
   <source>Marks</source>
   <translation>标记</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>Model hash</source>
   <translation>模型哈希</translation>
  </message>
  <message>
   <source>Calibration subset</source>
   <translation>校准子集</translation>
  </message>
  <message>
   <source>Calibration hash</source>
   <translation>校准哈希</translation>
  </message>
  <message>
   <source>Test subset</source>
   <translation>测试子集</translation>
  </message>
  <message>
   <source>Test hash</source>
   <translation>测试哈希</translation>
  </message>
  <message>
   <source>Subsets</source>
   <translation>子集</translation>
  </message>
  <message>
   <source>Input</source>
   <translation>输入</translation>
  </message>
  <message>
   <source>Experiment hash</source>
   <translation>实验哈希</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>程序</translation>
  </message>
  <message>
   <source>CPU</source>
   <translation>CPU</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>设备</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>线程</translation>
  </message>
  <message>
   <source>Started (UTC)</source>
   <translation>开始（UTC）</translation>
  </message>
  <message>
   <source>Time to prepare</source>
   <translation>准备时间</translation>
  </message>
  <message>
   <source>Time to rank</source>
   <translation>排序时间</translation>
  </message>
  <message>
   <source>Time to calibrate</source>
   <translation>校准时间</translation>
  </message>
  <message>
   <source>Time to evaluate</source>
   <translation>评估时间</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>略去</translation>
  </message>
  <message>
   <source>Substituted, deleted and inserted words, of the words of the references; of a classifier, wrong recordings of all.</source>
   <translation>替换、删除和插入的词数，相对于参考词数；对分类器则为错误录音数相对于全部。</translation>
  </message>
  <message>
   <source>Share of frames whose most probable character or class is not that of the float model.</source>
   <translation>最可能的字符或类别与浮点模型不同的帧所占比例。</translation>
  </message>
  <message>
   <source>What a reader must know before believing the numbers.</source>
   <translation>相信这些数字之前读者必须知道的事。</translation>
  </message>
  <message>
   <source>Whose recordings of the test subset the line counts.</source>
   <translation>该行统计的是测试子集中谁的录音。</translation>
  </message>
  <message>
   <source>Number of recordings that were recognised.</source>
   <translation>已识别的录音数。</translation>
  </message>
  <message>
   <source>How long these recordings are together.</source>
   <translation>这些录音的总时长。</translation>
  </message>
  <message>
   <source>Words of the references: what the error rate is divided by.</source>
   <translation>参考词数：错误率的分母。</translation>
  </message>
  <message>
   <source>CER 95 %</source>
   <translation>CER 95 %</translation>
  </message>
  <message>
   <source>accuracy 95 %</source>
   <translation>准确率 95 %</translation>
  </message>
  <message>
   <source>substitutions</source>
   <translation>替换</translation>
  </message>
  <message>
   <source>deletions</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>insertions</source>
   <translation>插入</translation>
  </message>
  <message>
   <source>correct</source>
   <translation>正确</translation>
  </message>
  <message>
   <source>95 % bootstrap interval of the character error rate, resampled within speakers.</source>
   <translation>字符错误率的 95 % 自助法区间，在说话人内重采样。</translation>
  </message>
  <message>
   <source>95 % bootstrap interval of the accuracy, resampled within speakers.</source>
   <translation>准确率的 95 % 自助法区间，在说话人内重采样。</translation>
  </message>
  <message>
   <source>Words of the references in whose place others were recognised.</source>
   <translation>参考中被识别成其他词的词数。</translation>
  </message>
  <message>
   <source>Words of the references that were not recognised at all.</source>
   <translation>参考中完全未识别出的词数。</translation>
  </message>
  <message>
   <source>Words that were recognised though nobody said them.</source>
   <translation>无人说出却被识别出的词数。</translation>
  </message>
  <message>
   <source>Recordings whose class is right.</source>
   <translation>类别正确的录音数。</translation>
  </message>
 </context>
 <context>
  <name>Runs</name>
  <message>
   <source>★</source>
   <translation>★</translation>
  </message>
  <message>
   <source>Starred runs are easy to find again.</source>
   <translation>加星标的运行便于再次找到。</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>运行</translation>
  </message>
  <message>
   <source>The number of the run in the database.</source>
   <translation>该运行在数据库中的编号。</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>What the experiment is called.</source>
   <translation>实验的名称。</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>Interrupted runs are those whose program ended before they did. They can be resumed.</source>
   <translation>中断的运行是指程序先于它们结束的运行。可以继续。</translation>
  </message>
  <message>
   <source>Started</source>
   <translation>开始</translation>
  </message>
  <message>
   <source>When the run was started, in local time.</source>
   <translation>运行开始的时间，本地时间。</translation>
  </message>
  <message>
   <source>WER [%]</source>
   <translation>WER [%]</translation>
  </message>
  <message>
   <source>Word error rate: substituted, deleted and inserted words over the words of the reference, over all test recordings.</source>
   <translation>词错误率：替换、删除和插入的词数除以参考的词数，覆盖所有测试录音。</translation>
  </message>
  <message>
   <source>95 % [%]</source>
   <translation>95 % [%]</translation>
  </message>
  <message>
   <source>95 % bootstrap interval of the word error rate, resampled within speakers.</source>
   <translation>词错误率的 95 % 自助法区间，在说话人内重采样。</translation>
  </message>
  <message>
   <source>CER [%]</source>
   <translation>CER [%]</translation>
  </message>
  <message>
   <source>Character error rate: as the word error rate, with characters in place of words.</source>
   <translation>字符错误率：与词错误率相同，以字符代替词。</translation>
  </message>
  <message>
   <source>Accuracy [%]</source>
   <translation>准确率 [%]</translation>
  </message>
  <message>
   <source>Share of recordings whose class is right (classifiers).</source>
   <translation>类别正确的录音所占比例（分类器）。</translation>
  </message>
  <message>
   <source>Size [MiB]</source>
   <translation>大小 [MiB]</translation>
  </message>
  <message>
   <source>Size of the quantized model in the accounting of its experiment.</source>
   <translation>按其实验的计法得到的量化模型大小。</translation>
  </message>
  <message>
   <source>Bits</source>
   <translation>位</translation>
  </message>
  <message>
   <source>Mean width of the quantized weights.</source>
   <translation>量化权重的平均位宽。</translation>
  </message>
  <message>
   <source>KL to float [nats]</source>
   <translation>与浮点的 KL [nat]</translation>
  </message>
  <message>
   <source>Mean Kullback-Leibler divergence per frame from the float model's output.</source>
   <translation>每帧与浮点模型输出的平均 KL 散度。</translation>
  </message>
  <message>
   <source>RTF</source>
   <translation>RTF</translation>
  </message>
  <message>
   <source>Real-time factor: seconds of the forward pass per second of audio, median over recordings. Below 1 is faster than real time.</source>
   <translation>实时因子：每秒音频的前向计算秒数，取录音的中位数。小于 1 即快于实时。</translation>
  </message>
  <message>
   <source>Time [s]</source>
   <translation>时间 [秒]</translation>
  </message>
  <message>
   <source>Wall time of the whole run.</source>
   <translation>整个运行的实际耗时。</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>标签</translation>
  </message>
  <message>
   <source>Your own words, separated by commas.</source>
   <translation>您自己的词，以逗号分隔。</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Your own text.</source>
   <translation>您自己的文字。</translation>
  </message>
  <message>
   <source>running</source>
   <translation>运行中</translation>
  </message>
  <message>
   <source>finished</source>
   <translation>已完成</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>失败</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>已取消</translation>
  </message>
  <message>
   <source>interrupted</source>
   <translation>已中断</translation>
  </message>
 </context>
 <context>
  <name>RunsPanel</name>
  <message>
   <source>Starred</source>
   <translation>有星标</translation>
  </message>
 </context>
 <context>
  <name>SizeText</name>
  <message>
   <source>%1 MiB</source>
   <translation>%1 MiB</translation>
  </message>
 </context>
 <context>
  <name>TrainingView</name>
  <message>
   <source>%1 %</source>
   <translation>%1 %</translation>
  </message>
  <message>
   <source>Training loss</source>
   <translation>训练损失</translation>
  </message>
  <message>
   <source>step</source>
   <translation>步</translation>
  </message>
  <message>
   <source>loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <source>Development WER</source>
   <translation>开发集 WER</translation>
  </message>
  <message>
   <source>WER</source>
   <translation>WER</translation>
  </message>
  <message>
   <source>kept</source>
   <translation>保留</translation>
  </message>
  <message>
   <source>Step %1</source>
   <translation>第 %1 步</translation>
  </message>
  <message>
   <source>Step %1: loss %2</source>
   <translation>第 %1 步：损失 %2</translation>
  </message>
  <message>
   <source>WER %1, best %2 at step %3</source>
   <translation>WER %1，最佳 %2（第 %3 步）</translation>
  </message>
 </context>
 <context>
  <name>voxbit::AboutBox</name>
  <message>
   <source>window, icons, playback</source>
   <translation>窗口、图标、播放</translation>
  </message>
  <message>
   <source>plots</source>
   <translation>绘图</translation>
  </message>
  <message>
   <source>tensors and training</source>
   <translation>张量与训练</translation>
  </message>
  <message>
   <source>matrix products</source>
   <translation>矩阵乘积</translation>
  </message>
  <message>
   <source>audio files</source>
   <translation>音频文件</translation>
  </message>
  <message>
   <source>resampling</source>
   <translation>重采样</translation>
  </message>
  <message>
   <source>database of runs</source>
   <translation>运行的数据库</translation>
  </message>
  <message>
   <source>experiment files</source>
   <translation>实验文件</translation>
  </message>
  <message>
   <source>checkpoint files</source>
   <translation>检查点文件</translation>
  </message>
  <message>
   <source>content hashes</source>
   <translation>内容哈希</translation>
  </message>
  <message>
   <source>About Voxbit</source>
   <translation>关于 Voxbit</translation>
  </message>
  <message>
   <source>&lt;h3&gt;Voxbit %1&lt;/h3&gt;&lt;p&gt;Workbench for personalised mixed-precision quantization of speech recognition models.&lt;/p&gt;&lt;p&gt;Its own source is under the Apache License 2.0. The window as you have it is under the GNU General Public License, version 3 or later, because it draws its plots with QCustomPlot.&lt;/p&gt;&lt;p&gt;The method at its heart: Fish, Michieli, Ozay, &lt;i&gt;A Model for Every User and Budget: Label-Free and Personalized Mixed-Precision Quantization&lt;/i&gt;, Interspeech 2023, arXiv 2307.12659.&lt;/p&gt;</source>
   <translation>&lt;h3&gt;Voxbit %1&lt;/h3&gt;&lt;p&gt;语音识别模型个性化混合精度量化的工作台。&lt;/p&gt;&lt;p&gt;其自身源代码采用 Apache License 2.0。您所拥有的窗口程序采用 GNU 通用公共许可证第 3 版或更高版本，因为它用 QCustomPlot 绘图。&lt;/p&gt;&lt;p&gt;其核心方法：Fish, Michieli, Ozay, &lt;i&gt;A Model for Every User and Budget: Label-Free and Personalized Mixed-Precision Quantization&lt;/i&gt;, Interspeech 2023, arXiv 2307.12659。&lt;/p&gt;</translation>
  </message>
  <message>
   <source>Made with</source>
   <translation>组成</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>版本</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>许可证</translation>
  </message>
  <message>
   <source>For</source>
   <translation>用途</translation>
  </message>
  <message>
   <source>layers in 8-bit integers</source>
   <translation>8 位整数层</translation>
  </message>
  <message>
   <source>command line</source>
   <translation>命令行</translation>
  </message>
  <message>
   <source>exported models</source>
   <translation>导出的模型</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BenchmarkJob</name>
  <message>
   <source>Benchmark %1</source>
   <translation>基准测试 %1</translation>
  </message>
  <message>
   <source>Measuring ...</source>
   <translation>正在测量 ...</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BenchmarkPanel</name>
  <message>
   <source>Passes over each recording with every variant; its time is their median.</source>
   <translation>每个变体对每段录音的运行次数；时间取中位数。</translation>
  </message>
  <message>
   <source>all</source>
   <translation>全部</translation>
  </message>
  <message>
   <source>At most so many recordings of the test subset.</source>
   <translation>测试子集中最多这么多段录音。</translation>
  </message>
  <message>
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <source>On so many recordings the layers are timed one by one, in float and as they run.</source>
   <translation>在这么多段录音上逐层计时，浮点和实际运行方式各一次。</translation>
  </message>
  <message>
   <source>Recor&amp;dings</source>
   <translation>录音(&amp;D)</translation>
  </message>
  <message>
   <source>R&amp;ounds</source>
   <translation>轮数(&amp;O)</translation>
  </message>
  <message>
   <source>Time la&amp;yers on</source>
   <translation>逐层计时(&amp;Y)</translation>
  </message>
  <message>
   <source>Size, error rate and speed</source>
   <translation>大小、错误率与速度</translation>
  </message>
  <message>
   <source>Farther left is smaller, farther down has fewer errors, a larger mark is faster. Click a mark to see the times of its layers.</source>
   <translation>越靠左越小，越靠下错误越少，标记越大越快。点击标记可查看其各层的时间。</translation>
  </message>
  <message>
   <source>benchmark</source>
   <translation>benchmark</translation>
  </message>
  <message>
   <source>benchmark_layers</source>
   <translation>benchmark_layers</translation>
  </message>
  <message>
   <source>Variants</source>
   <translation>变体</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>层</translation>
  </message>
  <message>
   <source>&amp;Cancel</source>
   <translation>取消(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Benchmark</source>
   <translation>基准测试(&amp;B)</translation>
  </message>
  <message>
   <source>Stops measuring; what was measured before stays.</source>
   <translation>停止测量；先前的结果保留。</translation>
  </message>
  <message>
   <source>Measures float32, the simulation and 8-bit integers in turn (Ctrl+B).</source>
   <translation>轮流测量 float32、模拟和 8 位整数 (Ctrl+B)。</translation>
  </message>
  <message>
   <source>The benchmark failed</source>
   <translation>基准测试失败</translation>
  </message>
  <message>
   <source>&amp;Try again</source>
   <translation>重试(&amp;T)</translation>
  </message>
  <message>
   <source>Nothing to measure yet</source>
   <translation>尚无可测内容</translation>
  </message>
  <message>
   <source>Choose a budget first.</source>
   <translation>请先选择预算。</translation>
  </message>
  <message>
   <source>Not measured yet</source>
   <translation>尚未测量</translation>
  </message>
  <message>
   <source>Float32, the simulation and 8-bit integers take turns, recording by recording: error rate, speed, memory and file size side by side.</source>
   <translation>float32、模拟和 8 位整数逐段录音轮流运行：错误率、速度、内存和文件大小并列显示。</translation>
  </message>
  <message>
   <source>Preparing: bits, scales, opening each variant ...</source>
   <translation>准备中：位、缩放系数、打开每个变体 ...</translation>
  </message>
  <message>
   <source>The experiment was changed since then.</source>
   <translation>此后实验已更改。</translation>
  </message>
  <message>
   <source>Layers of %1</source>
   <translation>%1 的层</translation>
  </message>
  <message numerus="yes">
   <source>Layers of %1, %n slower</source>
   <translation>
    <numerusform>%1 的层，%n 个更慢</numerusform>
   </translation>
  </message>
  <message>
   <source>No quantized layers</source>
   <translation>没有量化层</translation>
  </message>
  <message>
   <source>All layers of %1 run in floating point.</source>
   <translation>%1 的所有层都以浮点运行。</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BitMapModel</name>
  <message>
   <source>float</source>
   <translation>浮点</translation>
  </message>
  <message>
   <source>%1-bit</source>
   <translation>%1 位</translation>
  </message>
  <message>
   <source>weights %1</source>
   <translation>权重 %1</translation>
  </message>
  <message>
   <source>inputs %1</source>
   <translation>输入 %1</translation>
  </message>
  <message>
   <source>difference in bits: %1</source>
   <translation>位数之差：%1</translation>
  </message>
  <message>
   <source>not quantized</source>
   <translation>未量化</translation>
  </message>
  <message>
   <source>pinned</source>
   <translation>已固定</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>层</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <source>Inputs</source>
   <translation>输入</translation>
  </message>
  <message>
   <source>Pinned</source>
   <translation>已固定</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BitMapView</name>
  <message>
   <source>F</source>
   <comment>float, in a cell</comment>
   <translation>F</translation>
  </message>
  <message>
   <source>bits (F: float)</source>
   <translation>位（F：浮点）</translation>
  </message>
  <message>
   <source>above: weights, below: inputs</source>
   <translation>上：权重，下：输入</translation>
  </message>
  <message>
   <source>pinned</source>
   <translation>已固定</translation>
  </message>
  <message>
   <source>not quantized</source>
   <translation>未量化</translation>
  </message>
  <message>
   <source>Bit map</source>
   <translation>位图</translation>
  </message>
  <message>
   <source>left: weights, right: inputs</source>
   <translation>左：权重，右：输入</translation>
  </message>
  <message>
   <source>block</source>
   <translation>块</translation>
  </message>
  <message>
   <source>layer</source>
   <translation>层</translation>
  </message>
  <message>
   <source>above: weights, below: inputs; F: float</source>
   <translation>上：权重，下：输入；F：浮点</translation>
  </message>
  <message>
   <source>width of the weights</source>
   <translation>权重位宽</translation>
  </message>
  <message>
   <source>bits</source>
   <translation>位</translation>
  </message>
  <message>
   <source>above: difference in bits, below: width; F: float</source>
   <translation>上：位数差，下：位宽；F：浮点</translation>
  </message>
  <message>
   <source>difference</source>
   <translation>差值</translation>
  </message>
  <message>
   <source>framed: pinned</source>
   <translation>带框：已固定</translation>
  </message>
  <message>
   <source>Look c&amp;loser</source>
   <translation>放大(&amp;L)</translation>
  </message>
  <message>
   <source>Look from farther a&amp;way</source>
   <translation>缩小(&amp;W)</translation>
  </message>
  <message>
   <source>Usual si&amp;ze</source>
   <translation>通常大小(&amp;Z)</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BudgetLimits</name>
  <message>
   <source>Bit&amp;Ops at most</source>
   <translation>BitOps 上限(&amp;O)</translation>
  </message>
  <message>
   <source> G/s</source>
   <translation> G/s</translation>
  </message>
  <message>
   <source>Multiply-accumulates x weight bits x activation bits, per second of audio, in billions</source>
   <translation>乘加次数 x 权重位数 x 激活位数，每秒音频，以十亿计</translation>
  </message>
  <message>
   <source>Averag&amp;e at most</source>
   <translation>平均上限(&amp;E)</translation>
  </message>
  <message>
   <source> bits</source>
   <translation> 位</translation>
  </message>
  <message>
   <source>Mean width of the weights of quantized layers; every weight counts once</source>
   <translation>量化层权重的平均位宽；每个权重计一次</translation>
  </message>
  <message>
   <source>Compress&amp;ion at least</source>
   <translation>压缩至少(&amp;I)</translation>
  </message>
  <message>
   <source> times</source>
   <translation> 倍</translation>
  </message>
  <message>
   <source>Size of the float model divided by that of the quantized one, by the chosen accounting</source>
   <translation>浮点模型大小除以量化模型大小，按所选计法</translation>
  </message>
  <message>
   <source>no limit</source>
   <translation>无限制</translation>
  </message>
  <message>
   <source>Kept together with the budget. Latencies that were measured limit, too: see More ...</source>
   <translation>与预算同时满足。测得的延迟也可作为限制：见“更多 ...”</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BudgetPanel</name>
  <message>
   <source>Bud&amp;get</source>
   <translation>预算(&amp;G)</translation>
  </message>
  <message>
   <source> MiB</source>
   <translation> MiB</translation>
  </message>
  <message>
   <source>Budget in MiB</source>
   <translation>预算（MiB）</translation>
  </message>
  <message>
   <source>Largest size that the model may have, by the chosen accounting</source>
   <translation>模型允许的最大大小，按所选计法</translation>
  </message>
  <message>
   <source>Marks: all layers at one width. Arrow keys step, Page Up and Page Down go to the marks.</source>
   <translation>刻度：所有层同一位宽。方向键微调，Page Up 和 Page Down 跳到刻度。</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>预算</translation>
  </message>
  <message>
   <source>%1-bit</source>
   <translation>%1 位</translation>
  </message>
  <message>
   <source>No bit map fits into %1. The least is %2: every layer at its narrowest, %3 bits unless pinned, and what is not quantized.</source>
   <translation>没有位图能放入 %1。最小为 %2：每层取最窄，除非固定否则 %3 位，加上未量化的部分。</translation>
  </message>
  <message>
   <source>&amp;Use the least, %1</source>
   <translation>使用最小值 %1(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;Measure</source>
   <translation>测量(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;Profile</source>
   <translation>分析(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Drop the other limits</source>
   <translation>取消其他限制(&amp;D)</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>限制</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BudgetReadOut</name>
  <message>
   <source>Size, file</source>
   <translation>大小，文件</translation>
  </message>
  <message>
   <source>Size, paper</source>
   <translation>大小，论文</translation>
  </message>
  <message>
   <source>Size, code</source>
   <translation>大小，代码</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>大小</translation>
  </message>
  <message>
   <source>Size of the quantized model, by the chosen accounting</source>
   <translation>量化模型的大小，按所选计法</translation>
  </message>
  <message>
   <source>Average</source>
   <translation>平均</translation>
  </message>
  <message>
   <source>%1 bits</source>
   <translation>%1 位</translation>
  </message>
  <message>
   <source>Mean width of the weights of quantized layers; every weight counts once</source>
   <translation>量化层权重的平均位宽；每个权重计一次</translation>
  </message>
  <message>
   <source>Widths</source>
   <translation>位宽</translation>
  </message>
  <message>
   <source>%1 to %2</source>
   <translation>%1 至 %2</translation>
  </message>
  <message>
   <source>Narrowest and widest weights among the quantized layers, in bits</source>
   <translation>量化层中最窄与最宽的权重，以位计</translation>
  </message>
  <message>
   <source>Compression</source>
   <translation>压缩</translation>
  </message>
  <message>
   <source>%1 times</source>
   <translation>%1 倍</translation>
  </message>
  <message>
   <source>Size of the float model divided by this size, both by the chosen accounting</source>
   <translation>浮点模型的大小除以此大小，两者均按所选计法</translation>
  </message>
  <message>
   <source>Float model</source>
   <translation>浮点模型</translation>
  </message>
  <message>
   <source>Size of the model with nothing quantized, by the chosen accounting</source>
   <translation>完全不量化时模型的大小，按所选计法</translation>
  </message>
  <message>
   <source>BitOps</source>
   <translation>BitOps</translation>
  </message>
  <message>
   <source>%1/s</source>
   <comment>per second of audio</comment>
   <translation>%1/秒</translation>
  </message>
  <message>
   <source>%1 G</source>
   <translation>%1 G</translation>
  </message>
  <message>
   <source>Multiply-accumulates x weight bits x activation bits, per second of audio; 32 bits where nothing is quantized</source>
   <translation>每秒音频的乘加次数 x 权重位数 x 激活位数；未量化处为 32 位</translation>
  </message>
  <message>
   <source>Size by part</source>
   <translation>各部分大小</translation>
  </message>
  <message>
   <source>What the bytes hold: packed weights of quantized layers, scales and zero points, and all that stays unquantized</source>
   <translation>字节的内容：量化层的打包权重、缩放因子与零点，以及所有未量化的部分</translation>
  </message>
  <message>
   <source>%1 %</source>
   <translation>%1 %</translation>
  </message>
  <message>
   <source>weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <source>scales</source>
   <translation>缩放因子</translation>
  </message>
  <message>
   <source>unquantized</source>
   <translation>未量化</translation>
  </message>
  <message>
   <source>header</source>
   <translation>文件头</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BudgetSettings</name>
  <message>
   <source>Integer program</source>
   <translation>整数规划</translation>
  </message>
  <message>
   <source>The widths whose damage has the smallest sum, for every budget</source>
   <translation>对每个预算，损害总和最小的位宽</translation>
  </message>
  <message>
   <source>myQASR</source>
   <translation>myQASR</translation>
  </message>
  <message>
   <source>Every layer loses one width per pass, in the order of sensitivity</source>
   <translation>每一遍每层失去一个位宽，按敏感度的顺序</translation>
  </message>
  <message>
   <source>Uniform</source>
   <translation>统一</translation>
  </message>
  <message>
   <source>One width for all layers</source>
   <translation>所有层同一位宽</translation>
  </message>
  <message>
   <source>Min-max</source>
   <translation>最小-最大</translation>
  </message>
  <message>
   <source>Widths rise linearly with the rank of the sensitivity</source>
   <translation>位宽随敏感度排名线性上升</translation>
  </message>
  <message>
   <source>From file</source>
   <translation>来自文件</translation>
  </message>
  <message>
   <source>A bit map from elsewhere, JSON or CSV; there is no budget then</source>
   <translation>来自别处的位图，JSON 或 CSV；此时没有预算</translation>
  </message>
  <message>
   <source>Float</source>
   <translation>浮点</translation>
  </message>
  <message>
   <source>Nothing is quantized</source>
   <translation>不量化任何内容</translation>
  </message>
  <message>
   <source>Smallest first</source>
   <translation>最小者在先</translation>
  </message>
  <message>
   <source>The layer of the smallest sensitivity loses a bit first, as in the paper</source>
   <translation>敏感度最小的层先失去一位，与论文相同</translation>
  </message>
  <message>
   <source>Largest first</source>
   <translation>最大者在先</translation>
  </message>
  <message>
   <source>The layer of the largest sensitivity loses a bit first, as in the released code</source>
   <translation>敏感度最大的层先失去一位，与发布的代码相同</translation>
  </message>
  <message>
   <source>Shuffled</source>
   <translation>随机</translation>
  </message>
  <message>
   <source>By chance, from a seed: what the ranking is worth shows against it</source>
   <translation>由种子随机决定：以此对照可见排序的价值</translation>
  </message>
  <message>
   <source>Ranges from the smallest to the largest value seen</source>
   <translation>范围从所见最小值到最大值</translation>
  </message>
  <message>
   <source>Min-max, poster</source>
   <translation>最小-最大，海报</translation>
  </message>
  <message>
   <source>Moving average</source>
   <translation>移动平均</translation>
  </message>
  <message>
   <source>Inputs take a range that moves a little towards that of each recording</source>
   <translation>输入取一个范围，该范围会逐渐向每段录音的范围靠近</translation>
  </message>
  <message>
   <source>The myQASR poster's formula: steps about twice as wide</source>
   <translation>myQASR 海报的公式：步长约为两倍</translation>
  </message>
  <message>
   <source>Cosine</source>
   <translation>余弦</translation>
  </message>
  <message>
   <source>Search the ranges whose layer output has the largest cosine to the float output</source>
   <translation>搜索使层输出与浮点输出余弦最大的范围</translation>
  </message>
  <message>
   <source>MSE</source>
   <translation>MSE</translation>
  </message>
  <message>
   <source>Search the smallest squared error of weights and inputs themselves</source>
   <translation>搜索权重和输入自身的最小平方误差</translation>
  </message>
  <message>
   <source>L1</source>
   <translation>L1</translation>
  </message>
  <message>
   <source>Search the smallest mean absolute error of the layer output</source>
   <translation>搜索层输出的最小平均绝对误差</translation>
  </message>
  <message>
   <source>L2</source>
   <translation>L2</translation>
  </message>
  <message>
   <source>Search the smallest mean squared error of the layer output</source>
   <translation>搜索层输出的最小均方误差</translation>
  </message>
  <message>
   <source>Percentile</source>
   <translation>百分位</translation>
  </message>
  <message>
   <source>Inputs take the range that holds a given percentage of all values; weights as min-max</source>
   <translation>输入取包含给定百分比数值的范围；权重同最小-最大</translation>
  </message>
  <message>
   <source>Entropy</source>
   <translation>熵</translation>
  </message>
  <message>
   <source>Inputs take the range whose levels keep most of their histogram; weights as min-max</source>
   <translation>输入取其量化级最能保留直方图的范围；权重同最小-最大</translation>
  </message>
  <message>
   <source>L2, weighted</source>
   <translation>L2，加权</translation>
  </message>
  <message>
   <source>As L2, errors weighted with the magnitude of the output</source>
   <translation>同 L2，误差按输出的大小加权</translation>
  </message>
  <message>
   <source>L2, square-weighted</source>
   <translation>L2，平方加权</translation>
  </message>
  <message>
   <source>As L2, errors weighted with the square of the output</source>
   <translation>同 L2，误差按输出的平方加权</translation>
  </message>
  <message>
   <source>Hessian</source>
   <translation>海森</translation>
  </message>
  <message>
   <source>As L2, errors weighted with what they cost: the curvature of the model's output</source>
   <translation>同 L2，误差按其代价加权：模型输出的曲率</translation>
  </message>
  <message>
   <source>Dynamic</source>
   <translation>动态</translation>
  </message>
  <message>
   <source>No calibration audio: each input takes its own range when it runs</source>
   <translation>无需校准音频：每个输入运行时使用自己的范围</translation>
  </message>
  <message>
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <source>Bytes of the packed model file: weights, scales, everything else, header</source>
   <translation>打包模型文件的字节数：权重、缩放因子、其余一切、文件头</translation>
  </message>
  <message>
   <source>Paper</source>
   <translation>论文</translation>
  </message>
  <message>
   <source>Weights of selected layers at their bits, all other parameters at 8 bits, as on the poster</source>
   <translation>所选层的权重按其位数，其余参数均为 8 位，与海报相同</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>代码</translation>
  </message>
  <message>
   <source>Weights of selected layers at their bits, all other parameters at 32 bits, as in the released code</source>
   <translation>所选层的权重按其位数，其余参数均为 32 位，与发布的代码相同</translation>
  </message>
  <message>
   <source>&amp;Allocator</source>
   <translation>分配器(&amp;A)</translation>
  </message>
  <message>
   <source>How bits are distributed over the layers within the budget</source>
   <translation>在预算内如何将位分配到各层</translation>
  </message>
  <message>
   <source>&amp;Order</source>
   <translation>顺序(&amp;O)</translation>
  </message>
  <message>
   <source>Which layer loses a bit first</source>
   <translation>哪一层先失去一位</translation>
  </message>
  <message>
   <source>&amp;Weights from</source>
   <translation>权重从(&amp;W)</translation>
  </message>
  <message>
   <source>Narrowest width of weights in bits that the allocator may use</source>
   <translation>分配器可用的最窄权重位宽</translation>
  </message>
  <message>
   <source>&amp;to</source>
   <translation>到(&amp;T)</translation>
  </message>
  <message>
   <source>Widest width of weights in bits that the allocator may use</source>
   <translation>分配器可用的最宽权重位宽</translation>
  </message>
  <message>
   <source>A&amp;ctivations</source>
   <translation>激活(&amp;C)</translation>
  </message>
  <message>
   <source>Width in bits of the inputs of quantized layers</source>
   <translation>量化层输入的位宽</translation>
  </message>
  <message>
   <source>Cali&amp;brator</source>
   <translation>校准器(&amp;B)</translation>
  </message>
  <message>
   <source>How the scales of weights and inputs are found</source>
   <translation>如何求得权重和输入的缩放因子</translation>
  </message>
  <message>
   <source>&amp;Size counts</source>
   <translation>大小计法(&amp;S)</translation>
  </message>
  <message>
   <source>What a size counts; every size in the window is by this accounting</source>
   <translation>大小计入什么；窗口中的所有大小都按此计法</translation>
  </message>
  <message>
   <source>float</source>
   <translation>浮点</translation>
  </message>
  <message>
   <source>Bit map</source>
   <translation>位图</translation>
  </message>
  <message>
   <source>Bit maps (*.json *.csv);;All files (*)</source>
   <translation>位图 (*.json *.csv);;所有文件 (*)</translation>
  </message>
  <message>
   <source>Bit map from file</source>
   <translation>来自文件的位图</translation>
  </message>
  <message>
   <source>More ...</source>
   <translation>更多...</translation>
  </message>
  <message>
   <source>Scales per channel, sequential calibration, bias correction, integer execution and all other settings of the experiment (Ctrl+,)</source>
   <translation>每通道缩放系数、顺序校准、偏置校正、整数执行以及实验的所有其他设置 (Ctrl+,)</translation>
  </message>
  <message>
   <source>Integer program, measured again</source>
   <translation>整数规划，重新测量</translation>
  </message>
  <message>
   <source>As the integer program; then damage is measured anew with all other layers at their chosen widths, and solved again</source>
   <translation>同整数规划；随后在其他各层取所选位宽时重新测量损害并再次求解</translation>
  </message>
  <message>
   <source>Integer program, worst group</source>
   <translation>整数规划，最差群组</translation>
  </message>
  <message>
   <source>The widths with the smallest damage to the group of speakers that suffers most</source>
   <translation>使受损最严重的说话人群组损害最小的位宽</translation>
  </message>
  <message>
   <source>Metr&amp;ic</source>
   <translation>指标(&amp;I)</translation>
  </message>
  <message>
   <source>What makes a layer sensitive, so that it keeps more bits</source>
   <translation>使某层敏感、从而保留更多位的因素</translation>
  </message>
  <message>
   <source>Packed model</source>
   <translation>打包模型</translation>
  </message>
  <message>
   <source>One file with bit-packed weights, scales and vocabulary: Voxbit opens it in place of a checkpoint, here and in the command line tool</source>
   <translation>一个文件，含按位打包的权重、缩放系数和词表：Voxbit 可在此处和命令行中用它代替检查点</translation>
  </message>
  <message>
   <source>Hugging Face checkpoint</source>
   <translation>Hugging Face 检查点</translation>
  </message>
  <message>
   <source>A folder with the quantized weights written as floating point numbers, for every program that reads the checkpoint it was made from</source>
   <translation>一个文件夹，量化后的权重以浮点数写出，供任何能读取原检查点的程序使用</translation>
  </message>
  <message>
   <source>compressed-tensors checkpoint</source>
   <translation>compressed-tensors 检查点</translation>
  </message>
  <message>
   <source>A folder with the weights of linear layers packed into 4 or 8 bits, for engines that read pack-quantized checkpoints; its size is not held to the budget</source>
   <translation>一个文件夹，线性层权重打包为 4 或 8 位，供读取 pack-quantized 检查点的引擎使用；其大小不受预算约束</translation>
  </message>
  <message>
   <source>Calibration table</source>
   <translation>校准表</translation>
  </message>
  <message>
   <source>Bits, scales and ranges of all layers as JSON, for engines that quantize the model themselves</source>
   <translation>所有层的位数、缩放系数和范围（JSON），供自行量化模型的引擎使用</translation>
  </message>
  <message>
   <source>Tensor types for ggml</source>
   <translation>ggml 张量类型</translation>
  </message>
  <message>
   <source>The bit map as a list of tensor types, for the quantization tool of ggml (--tensor-type-file)</source>
   <translation>以张量类型列表表示的位图，供 ggml 的量化工具使用 (--tensor-type-file)</translation>
  </message>
  <message>
   <source>ONNX graph</source>
   <translation>ONNX 计算图</translation>
  </message>
  <message>
   <source>The network with QuantizeLinear and DequantizeLinear, for ONNX Runtime and other engines: wav2vec2 models, up to 8 bits, ranges from calibration</source>
   <translation>带 QuantizeLinear 和 DequantizeLinear 的网络，供 ONNX Runtime 等引擎使用：wav2vec2 模型，最多 8 位，范围来自校准</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BudgetSlider</name>
  <message>
   <source>%1 MiB</source>
   <translation>%1 MiB</translation>
  </message>
  <message>
   <source>Memory budget</source>
   <translation>内存预算</translation>
  </message>
  <message>
   <source>least %1</source>
   <translation>最小 %1</translation>
  </message>
  <message>
   <source>%1 %2</source>
   <comment>mark, size</comment>
   <translation>%1 %2</translation>
  </message>
  <message>
   <source>most %1</source>
   <translation>最大 %1</translation>
  </message>
  <message>
   <source>%1   float %2 →</source>
   <comment>end of the scale</comment>
   <translation>%1   浮点 %2 →</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ChipBar</name>
  <message>
   <source>Filters</source>
   <translation>筛选</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ComparePanel</name>
  <message>
   <source>comparison</source>
   <translation>比较</translation>
  </message>
  <message>
   <source>&amp;Compare</source>
   <translation>比较(&amp;C)</translation>
  </message>
  <message>
   <source>speaker profiles</source>
   <translation>说话人画像</translation>
  </message>
  <message>
   <source>selected runs</source>
   <translation>所选运行</translation>
  </message>
  <message>
   <source>What is compared</source>
   <translation>比较的对象</translation>
  </message>
  <message>
   <source>Speaker profiles: what the layers put out for different speakers, and how that ranks them. Runs: two to four runs that are selected in the table of runs.</source>
   <translation>说话人画像：各层对不同说话人的输出，以及由此得到的排序。运行：在运行表中选中的两到四个运行。</translation>
  </message>
  <message>
   <source>&amp;Keep ...</source>
   <translation>保留(&amp;K)...</translation>
  </message>
  <message>
   <source>Keeps ranking and bit map of the present calibration subset under a name, to compare other speakers with it.</source>
   <translation>以一个名称保留当前校准子集的排序和位图，以便与其他说话人比较。</translation>
  </message>
  <message>
   <source>Re&amp;move</source>
   <translation>移除(&amp;M)</translation>
  </message>
  <message>
   <source>Forgets the chosen profile.</source>
   <translation>忘记所选画像。</translation>
  </message>
  <message>
   <source>Compared profiles or runs</source>
   <translation>所比较的画像或运行</translation>
  </message>
  <message>
   <source>The first is what the others are held to. F2 renames a kept profile.</source>
   <translation>其他各项以第一项为准。F2 重命名保留的画像。</translation>
  </message>
  <message>
   <source>Rank changes</source>
   <translation>排名变化</translation>
  </message>
  <message>
   <source>Activations</source>
   <translation>激活</translation>
  </message>
  <message>
   <source>Bits</source>
   <translation>位</translation>
  </message>
  <message>
   <source>Activations of the selected layer</source>
   <translation>所选层的激活</translation>
  </message>
  <message>
   <source>&amp;Bits of</source>
   <translation>位数来自(&amp;B)</translation>
  </message>
  <message>
   <source>Whose bits are compared with the first</source>
   <translation>谁的位数与第一项比较</translation>
  </message>
  <message>
   <source>Difference of bit maps</source>
   <translation>位图之差</translation>
  </message>
  <message>
   <source>Numbers of the comparison</source>
   <translation>比较的数值</translation>
  </message>
  <message>
   <source>present</source>
   <translation>当前</translation>
  </message>
  <message>
   <source>Keep profile</source>
   <translation>保留画像</translation>
  </message>
  <message>
   <source>&amp;Name of these speakers</source>
   <translation>这些说话人的名称(&amp;N)</translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>所有人</translation>
  </message>
  <message>
   <source>Four are kept: remove one to see the present speakers.</source>
   <translation>已保留四个：移除一个才能看到当前说话人。</translation>
  </message>
  <message>
   <source>Nothing is kept yet</source>
   <translation>尚未保留任何内容</translation>
  </message>
  <message>
   <source>Keep the present speakers, then choose others: their rankings, activations and bits stand side by side here.</source>
   <translation>保留当前说话人，然后选择其他人：他们的排序、激活和位数将并列于此。</translation>
  </message>
  <message>
   <source>The present speakers have no ranking yet. %1</source>
   <translation>当前说话人还没有排序。%1</translation>
  </message>
  <message>
   <source>&amp;Keep the present speakers ...</source>
   <translation>保留当前说话人(&amp;K)...</translation>
  </message>
  <message>
   <source>"%1" is kept</source>
   <translation>“%1”已保留</translation>
  </message>
  <message>
   <source>Choose other calibration speakers: they are compared with it at once.</source>
   <translation>选择其他校准说话人：会立即与它比较。</translation>
  </message>
  <message>
   <source>Agreement of the rankings, 1: the same order, -1: the reverse</source>
   <translation>排序的一致性，1：顺序相同，-1：顺序相反</translation>
  </message>
  <message>
   <source>Select a layer to see what it puts out for these speakers.</source>
   <translation>选择一层，查看它对这些说话人的输出。</translation>
  </message>
  <message>
   <source>Read activations</source>
   <translation>读取激活</translation>
  </message>
  <message numerus="yes">
   <source>The first four of %n selected run(s)</source>
   <translation>
    <numerusform>%n 个所选运行中的前四个</numerusform>
   </translation>
  </message>
  <message>
   <source>Select two to four runs</source>
   <translation>选择两到四个运行</translation>
  </message>
  <message>
   <source>Select them in the table of runs (Ctrl+click): their bits and numbers stand side by side here.</source>
   <translation>在运行表中选择（Ctrl+单击）：它们的位数和数值将并列于此。</translation>
  </message>
  <message>
   <source>These runs cannot be read</source>
   <translation>无法读取这些运行</translation>
  </message>
  <message>
   <source>They may have been deleted meanwhile.</source>
   <translation>它们可能已被删除。</translation>
  </message>
  <message>
   <source>Comparing ...</source>
   <translation>正在比较...</translation>
  </message>
  <message>
   <source>Compare runs</source>
   <translation>比较运行</translation>
  </message>
  <message>
   <source>The runs have no utterance with a score in common.</source>
   <translation>这些运行没有共同的有得分话语。</translation>
  </message>
  <message>
   <source>Difference: this run minus run %1, with its 95 % interval over paired utterances</source>
   <translation>差值：本次运行减去运行 %1，及其在配对话语上的 95 % 区间</translation>
  </message>
  <message>
   <source>%1, against %2</source>
   <translation>%1，对比 %2</translation>
  </message>
  <message>
   <source>against %1: %2</source>
   <translation>对比 %1：%2</translation>
  </message>
  <message>
   <source>One of them has no bit map.</source>
   <translation>其中之一没有位图。</translation>
  </message>
  <message>
   <source>Read kept profiles</source>
   <translation>读取保留的画像</translation>
  </message>
  <message>
   <source>Bits of the chosen one. A triangle marks a layer with more (up) or fewer (down) than in the first; pointing at it says how many.</source>
   <translation>所选项的位数。三角形标记比第一个更多（向上）或更少（向下）的层；指向它可看到相差多少。</translation>
  </message>
 </context>
 <context>
  <name>voxbit::CurvesPanel</name>
  <message>
   <source>R&amp;uns</source>
   <translation>运行(&amp;U)</translation>
  </message>
  <message>
   <source>same model and test subset</source>
   <translation>相同模型和测试子集</translation>
  </message>
  <message>
   <source>selected</source>
   <translation>所选</translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>运行</translation>
  </message>
  <message>
   <source>Which finished runs make the curves: all on the open model and test recordings, or those that are selected in the table of runs.</source>
   <translation>哪些已完成的运行构成曲线：当前模型和测试录音上的全部，或在运行表中所选的。</translation>
  </message>
  <message>
   <source>S&amp;weep ...</source>
   <translation>扫描(&amp;W)...</translation>
  </message>
  <message>
   <source>Runs the open experiment at several sizes, in the background.</source>
   <translation>在后台以多个大小运行当前实验。</translation>
  </message>
  <message>
   <source>Shown curves</source>
   <translation>显示的曲线</translation>
  </message>
  <message>
   <source>Error rate against size</source>
   <translation>错误率与大小</translation>
  </message>
  <message>
   <source>No model yet</source>
   <translation>还没有模型</translation>
  </message>
  <message>
   <source>No speakers yet</source>
   <translation>还没有说话人</translation>
  </message>
  <message>
   <source>Reading recordings ...</source>
   <translation>正在读取录音...</translation>
  </message>
  <message>
   <source>Read runs for curves</source>
   <translation>为曲线读取运行</translation>
  </message>
  <message>
   <source>No curves</source>
   <translation>没有曲线</translation>
  </message>
  <message>
   <source>Finding runs ...</source>
   <translation>正在查找运行...</translation>
  </message>
  <message>
   <source>allocator</source>
   <translation>分配器</translation>
  </message>
  <message>
   <source>calibrator</source>
   <translation>校准器</translation>
  </message>
  <message>
   <source>calibrated for</source>
   <translation>校准对象</translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>所有人</translation>
  </message>
  <message numerus="yes">
   <source>%n run(s)</source>
   <translation>
    <numerusform>%n 次运行</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n run(s)</source>
   <translation>
    <numerusform>%1 / %n 次运行</numerusform>
   </translation>
  </message>
  <message>
   <source>No finished run is selected</source>
   <translation>没有选择已完成的运行</translation>
  </message>
  <message>
   <source>Select runs in the table of runs.</source>
   <translation>请在运行表中选择运行。</translation>
  </message>
  <message>
   <source>No runs to draw yet</source>
   <translation>还没有可绘制的运行</translation>
  </message>
  <message>
   <source>A sweep runs the open experiment at several sizes; its points appear here.</source>
   <translation>扫描以多个大小运行当前实验；其各点显示于此。</translation>
  </message>
  <message>
   <source>&amp;Sweep ...</source>
   <translation>扫描(&amp;S)...</translation>
  </message>
  <message numerus="yes">
   <source>Sweep of %n experiment(s)</source>
   <translation>
    <numerusform>%n 个实验的扫描</numerusform>
   </translation>
  </message>
  <message>
   <source>Crosses: one width for all layers. Lines: mixed widths. Bands: 95 % bootstrap intervals. Click a point to select its run; double click or press Enter to see its results.</source>
   <translation>叉号：所有层同一位宽。线：混合位宽。带：95 % 自助法区间。单击一个点选择其运行；双击或按 Enter 查看其结果。</translation>
  </message>
  <message>
   <source>runs %1</source>
   <translation>运行 %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ExperimentDialog</name>
  <message>
   <source>general</source>
   <translation>常规</translation>
  </message>
  <message>
   <source>Experiment settings</source>
   <translation>实验设置</translation>
  </message>
  <message>
   <source>Sections</source>
   <translation>分区</translation>
  </message>
  <message>
   <source>Everything that an experiment file can say, under the names that it has there and on the command line. Lists and mappings are written as in YAML: [a, b] and {a: 8}.</source>
   <translation>实验文件可以写的一切，名称与文件和命令行中的相同。列表和映射按 YAML 书写：[a, b] 和 {a: 8}。</translation>
  </message>
 </context>
 <context>
  <name>voxbit::FigureExportDialog</name>
  <message>
   <source>Save figure</source>
   <translation>保存图</translation>
  </message>
  <message>
   <source>PNG image</source>
   <translation>PNG 图像</translation>
  </message>
  <message>
   <source>PDF document</source>
   <translation>PDF 文档</translation>
  </message>
  <message>
   <source>SVG drawing</source>
   <translation>SVG 图形</translation>
  </message>
  <message>
   <source>CSV data</source>
   <translation>CSV 数据</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>浅色</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>深色</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>预览</translation>
  </message>
  <message>
   <source>&amp;Browse...</source>
   <translation>浏览(&amp;B)...</translation>
  </message>
  <message>
   <source>&amp;Format</source>
   <translation>格式(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Width</source>
   <translation>宽度(&amp;W)</translation>
  </message>
  <message>
   <source>&amp;Height</source>
   <translation>高度(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Scale</source>
   <translation>缩放(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>主题(&amp;T)</translation>
  </message>
  <message>
   <source>Fi&amp;le</source>
   <translation>文件(&amp;L)</translation>
  </message>
  <message>
   <source>Sa&amp;ve</source>
   <translation>保存(&amp;V)</translation>
  </message>
  <message>
   <source>&amp;Copy image</source>
   <translation>复制图像(&amp;C)</translation>
  </message>
  <message>
   <source>%1 x %2 pixels</source>
   <translation>%1 x %2 像素</translation>
  </message>
  <message>
   <source>Not saved: %1</source>
   <translation>未保存：%1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::FigureModel</name>
  <message>
   <source>Row</source>
   <translation>行</translation>
  </message>
  <message>
   <source>Column</source>
   <translation>列</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>值</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Series</source>
   <translation>系列</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>下限</translation>
  </message>
  <message>
   <source>High</source>
   <translation>上限</translation>
  </message>
 </context>
 <context>
  <name>voxbit::FigureView</name>
  <message>
   <source>&amp;Save as...</source>
   <translation>另存为(&amp;S)...</translation>
  </message>
  <message>
   <source>&amp;Copy image</source>
   <translation>复制图像(&amp;C)</translation>
  </message>
  <message>
   <source>Copy &amp;data</source>
   <translation>复制数据(&amp;D)</translation>
  </message>
  <message>
   <source>Show &amp;everything</source>
   <translation>显示全部(&amp;E)</translation>
  </message>
  <message>
   <source>Show data as &amp;table</source>
   <translation>以表格显示数据(&amp;T)</translation>
  </message>
 </context>
 <context>
  <name>voxbit::JobModel</name>
  <message>
   <source>queued</source>
   <translation>排队中</translation>
  </message>
  <message>
   <source>running</source>
   <translation>运行中</translation>
  </message>
  <message>
   <source>finished</source>
   <translation>已完成</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>失败</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>已取消</translation>
  </message>
  <message>
   <source>%1 of %2 %3</source>
   <translation>%1 / %2 %3</translation>
  </message>
  <message>
   <source>%1/s</source>
   <translation>%1/秒</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>任务</translation>
  </message>
  <message>
   <source>State</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>Stage</source>
   <translation>阶段</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>进度</translation>
  </message>
  <message>
   <source>Rate</source>
   <translation>速率</translation>
  </message>
  <message>
   <source>Remaining</source>
   <translation>剩余</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>What was asked for.</source>
   <translation>所请求的工作。</translation>
  </message>
  <message>
   <source>Whether the job waits, runs, is done, was cancelled or failed.</source>
   <translation>任务是在等待、运行、完成、取消还是失败。</translation>
  </message>
  <message>
   <source>Which part of its work the job is at.</source>
   <translation>任务正在进行的部分。</translation>
  </message>
  <message>
   <source>How much of this part is done.</source>
   <translation>该部分已完成多少。</translation>
  </message>
  <message>
   <source>How much is done in a second.</source>
   <translation>每秒完成多少。</translation>
  </message>
  <message>
   <source>How long this part takes from now on, at the rate so far.</source>
   <translation>按目前速率，该部分还需多久。</translation>
  </message>
  <message>
   <source>How long the job has been running, or ran.</source>
   <translation>任务已运行或共运行了多久。</translation>
  </message>
  <message>
   <source>Waits for the jobs before it.</source>
   <translation>等待前面的任务。</translation>
  </message>
  <message>
   <source>%1: %2 of %3 %4</source>
   <translation>%1：%2 / %3 %4</translation>
  </message>
  <message>
   <source>about %1 left</source>
   <translation>约剩 %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::JobStatus</name>
  <message>
   <source>Progress of the running job</source>
   <translation>正在运行的任务的进度</translation>
  </message>
  <message>
   <source>Cancel the running job</source>
   <translation>取消正在运行的任务</translation>
  </message>
  <message>
   <source>Cancels the running job. What it finished stays in the database.</source>
   <translation>取消正在运行的任务。已完成的部分保留在数据库中。</translation>
  </message>
  <message>
   <source>, %1 s left</source>
   <translation>，还剩 %1 秒</translation>
  </message>
  <message numerus="yes">
   <source>, %n waiting</source>
   <translation>
    <numerusform>，%n 个等待中</numerusform>
   </translation>
  </message>
  <message>
   <source>Show</source>
   <translation>显示</translation>
  </message>
  <message>
   <source>Show the failed job</source>
   <translation>显示失败的任务</translation>
  </message>
  <message>
   <source>Shows the job that failed, its whole message and its log.</source>
   <translation>显示失败的任务、其完整消息和日志。</translation>
  </message>
  <message>
   <source>%1 failed: %2</source>
   <translation>%1 失败：%2</translation>
  </message>
 </context>
 <context>
  <name>voxbit::JobsPanel</name>
  <message>
   <source>Jobs</source>
   <translation>任务</translation>
  </message>
  <message>
   <source>Log of the job</source>
   <translation>任务日志</translation>
  </message>
  <message>
   <source>The log of the chosen job</source>
   <translation>所选任务的日志</translation>
  </message>
  <message>
   <source>&amp;Cancel job</source>
   <translation>取消任务(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Run again</source>
   <translation>再次运行(&amp;R)</translation>
  </message>
  <message>
   <source>Clear &amp;ended</source>
   <translation>清除已结束(&amp;E)</translation>
  </message>
  <message>
   <source>Nothing is running</source>
   <translation>没有任务在运行</translation>
  </message>
  <message>
   <source>Profiling, calibration, evaluation and sweeps show up here with their progress.</source>
   <translation>分析、校准、评估和扫描会连同进度显示于此。</translation>
  </message>
  <message>
   <source>jobs</source>
   <translation>任务</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LaboratoryJob</name>
  <message>
   <source>Metric laboratory</source>
   <translation>度量实验室</translation>
  </message>
  <message>
   <source>Measuring ...</source>
   <translation>正在测量 ...</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LaboratoryPanel</name>
  <message>
   <source>The metric that all others are held against, usually a measured damage.</source>
   <translation>其他所有度量所对照的度量，通常是实测损害。</translation>
  </message>
  <message>
   <source>So often recordings are drawn anew, with replacement, for the intervals and the rank bands.</source>
   <translation>为区间和排名带有放回地重新抽取录音的次数。</translation>
  </message>
  <message>
   <source>Refere&amp;nce</source>
   <translation>参考(&amp;N)</translation>
  </message>
  <message>
   <source>Resam&amp;ples</source>
   <translation>重抽样(&amp;P)</translation>
  </message>
  <message>
   <source>Agreement with the reference</source>
   <translation>与参考的一致程度</translation>
  </message>
  <message>
   <source>Spearman's rank correlation of every metric with the reference: at 1 it ranks the layers as measuring does. Click a bar to see the ranks by its metric.</source>
   <translation>每个度量与参考的斯皮尔曼等级相关：为 1 时，它对各层的排序与实测相同。单击条形可查看该度量的排名。</translation>
  </message>
  <message>
   <source>Rank bands</source>
   <translation>排名带</translation>
  </message>
  <message>
   <source>Each with each</source>
   <translation>两两比较</translation>
  </message>
  <message>
   <source>Rank correlation of every metric with every other one: metrics that say the same stand together. Click a cell to see the ranks by the metric of its row.</source>
   <translation>每个度量与其他各度量的秩相关：结论相同的度量排在一起。点击单元格可查看其所在行度量给出的排名。</translation>
  </message>
  <message>
   <source>Rank of every layer: the line is the reference, points are the chosen metric; both agree where points lie on the line. Bands say how far ranks depend on the recordings. Click a point to select its layer.</source>
   <translation>各层的排名：线是参考，点是所选度量；点落在线上处两者一致。带宽表示排名在多大程度上取决于录音。单击一个点可选择其层。</translation>
  </message>
  <message>
   <source>Agreement</source>
   <translation>一致程度</translation>
  </message>
  <message>
   <source>laboratory</source>
   <translation>实验室</translation>
  </message>
  <message>
   <source>laboratory_ranks</source>
   <translation>实验室_排名</translation>
  </message>
  <message>
   <source>Metrics</source>
   <translation>度量</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>层</translation>
  </message>
  <message>
   <source>&amp;Cancel</source>
   <translation>取消(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Compare metrics</source>
   <translation>比较度量(&amp;C)</translation>
  </message>
  <message>
   <source>Stops measuring; what was found before stays, and what was measured is kept.</source>
   <translation>停止测量；此前的结果保留，已测得的也会保存。</translation>
  </message>
  <message>
   <source>Measures what quantizing each layer alone does, on the calibration recordings, and holds all metrics against the reference (Ctrl+L).</source>
   <translation>在校准录音上测量单独量化每一层的影响，并把所有度量与参考对照（Ctrl+L）。</translation>
  </message>
  <message>
   <source>The metrics were not compared</source>
   <translation>度量未能比较</translation>
  </message>
  <message>
   <source>&amp;Try again</source>
   <translation>重试(&amp;T)</translation>
  </message>
  <message>
   <source>Nothing to compare yet</source>
   <translation>尚无可比较的内容</translation>
  </message>
  <message>
   <source>Open a model, and choose the speakers that layers are ranked for.</source>
   <translation>请打开模型，并选择为其对各层排序的说话人。</translation>
  </message>
  <message>
   <source>Not compared yet</source>
   <translation>尚未比较</translation>
  </message>
  <message>
   <source>Which metric finds the sensitive layers without measuring? All of them are held against the damage that quantizing each layer alone does, with intervals over the recordings. The first time takes a while; what was measured is kept.</source>
   <translation>哪个度量无需实测就能找出敏感的层？所有度量都与单独量化每一层造成的损害对照，并给出录音上的区间。第一次需要一些时间；已测得的会保存。</translation>
  </message>
  <message>
   <source>Preparing: recordings and profiles ...</source>
   <translation>准备中：录音和概况 ...</translation>
  </message>
  <message>
   <source>Of an earlier experiment: model, speakers, layers or widths were changed since then.</source>
   <translation>属于先前的实验：此后更改了模型、说话人、层或位宽。</translation>
  </message>
  <message>
   <source>Layers by %1</source>
   <translation>按%1的各层</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayerDetailsPanel</name>
  <message>
   <source>none: float</source>
   <translation>无：浮点</translation>
  </message>
  <message>
   <source>%1 to %2 by groups of %3 inputs</source>
   <translation>按每组 %3 个输入 %1 至 %2</translation>
  </message>
  <message>
   <source>%1 to %2 by channel</source>
   <translation>按通道 %1 至 %2</translation>
  </message>
  <message>
   <source>scaled anew for every recording</source>
   <translation>每条录音重新缩放</translation>
  </message>
  <message>
   <source>%1, clips at %2 and %3</source>
   <translation>%1，在 %2 和 %3 处截断</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>种类</translation>
  </message>
  <message>
   <source>What the layer computes, and the shape of its weights</source>
   <translation>该层计算什么，以及其权重的形状</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>参数</translation>
  </message>
  <message>
   <source>Number of weights and biases</source>
   <translation>权重与偏置的数量</translation>
  </message>
  <message>
   <source>Work</source>
   <translation>计算量</translation>
  </message>
  <message>
   <source>Multiply-accumulates for a second of audio</source>
   <translation>一秒音频的乘加次数</translation>
  </message>
  <message>
   <source>Sensitivity</source>
   <translation>敏感度</translation>
  </message>
  <message>
   <source>Value of the chosen metric; rank 1 is the least sensitive layer</source>
   <translation>所选度量的值；排名 1 为最不敏感的层</translation>
  </message>
  <message>
   <source>Bits</source>
   <translation>位</translation>
  </message>
  <message>
   <source>Widths in the present bit map</source>
   <translation>当前位图中的位宽</translation>
  </message>
  <message>
   <source>Distance</source>
   <translation>距离</translation>
  </message>
  <message>
   <source>Measured by calibration: energy of the error that the widths make in the layer's output, relative to the output's energy</source>
   <translation>由校准测得：位宽在该层输出中造成的误差能量，相对于输出的能量</translation>
  </message>
  <message>
   <source>Weight step</source>
   <translation>权重步长</translation>
  </message>
  <message>
   <source>Scale of the weights: the step between neighbouring levels</source>
   <translation>权重的缩放因子：相邻量化级之间的步长</translation>
  </message>
  <message>
   <source>Input step</source>
   <translation>输入步长</translation>
  </message>
  <message>
   <source>Scale of what flows in: the step between neighbouring levels, and the values where it is clipped</source>
   <translation>输入的缩放因子：相邻量化级之间的步长，以及截断处的值</translation>
  </message>
  <message>
   <source>P&amp;in</source>
   <translation>固定(&amp;I)</translation>
  </message>
  <message>
   <source>Pinned width of the layer</source>
   <translation>该层固定的位宽</translation>
  </message>
  <message>
   <source>Gives the layer a width; the other layers are solved again</source>
   <translation>给该层一个位宽；其他层重新求解</translation>
  </message>
  <message>
   <source>Hi&amp;stogram of</source>
   <translation>直方图(&amp;S)</translation>
  </message>
  <message>
   <source>Values of the histogram</source>
   <translation>直方图的值</translation>
  </message>
  <message>
   <source>What the layer puts out, or what flows into it. Calibration scales what flows in.</source>
   <translation>该层的输出，或其输入。校准缩放的是输入。</translation>
  </message>
  <message>
   <source>Name of the layer</source>
   <translation>层的名称</translation>
  </message>
  <message>
   <source>Why these bits?</source>
   <translation>为什么是这些位？</translation>
  </message>
  <message>
   <source>No layer is chosen</source>
   <translation>未选择层</translation>
  </message>
  <message>
   <source>Click a layer in the bit map, a plot or the table to see what it is and why it has its bits.</source>
   <translation>在位图、图或表中单击一层，查看它是什么以及为什么有这些位。</translation>
  </message>
  <message>
   <source>%1: %2</source>
   <comment>network block: layer</comment>
   <translation>%1：%2</translation>
  </message>
  <message>
   <source>%1, %2</source>
   <comment>kind, shape</comment>
   <translation>%1，%2</translation>
  </message>
  <message>
   <source>%1 M MACs/s</source>
   <translation>%1 M MAC/秒</translation>
  </message>
  <message>
   <source>%1, rank %2 of %3</source>
   <translation>%1，排名 %2 / %3</translation>
  </message>
  <message>
   <source>not ranked</source>
   <translation>未排名</translation>
  </message>
  <message>
   <source>not solved yet</source>
   <translation>尚未求解</translation>
  </message>
  <message>
   <source>weights %1, inputs %2</source>
   <translation>权重 %1，输入 %2</translation>
  </message>
  <message>
   <source>inputs %1</source>
   <translation>输入 %1</translation>
  </message>
  <message>
   <source>none: solved</source>
   <translation>无：求解得到</translation>
  </message>
  <message numerus="yes">
   <source>%n bit(s)</source>
   <translation>
    <numerusform>%n 位</numerusform>
   </translation>
  </message>
  <message>
   <source>float</source>
   <translation>浮点</translation>
  </message>
  <message>
   <source>%1 % of the energy</source>
   <translation>能量的 %1 %</translation>
  </message>
  <message>
   <source>not measured</source>
   <translation>未测量</translation>
  </message>
  <message>
   <source>not calibrated</source>
   <translation>未校准</translation>
  </message>
  <message>
   <source>No histogram yet</source>
   <translation>还没有直方图</translation>
  </message>
  <message>
   <source>It shows what flows through the layer once the chosen speakers are profiled.</source>
   <translation>分析所选说话人之后，它显示流经该层的值。</translation>
  </message>
  <message>
   <source>Count histogram</source>
   <translation>统计直方图</translation>
  </message>
  <message>
   <source>The histogram cannot be counted</source>
   <translation>无法统计直方图</translation>
  </message>
  <message>
   <source>Counting ...</source>
   <translation>正在统计...</translation>
  </message>
  <message>
   <source>Histogram of the layer's values</source>
   <translation>该层的值的直方图</translation>
  </message>
  <message>
   <source>Facts of the layer</source>
   <translation>层的信息</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayerModel</name>
  <message>
   <source>pinned</source>
   <translation>已固定</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>层</translation>
  </message>
  <message>
   <source>The layer's name in the checkpoint.</source>
   <translation>该层在检查点中的名称。</translation>
  </message>
  <message>
   <source>Rank</source>
   <translation>排名</translation>
  </message>
  <message>
   <source>Place by the chosen metric: 1 is the least sensitive layer.</source>
   <translation>按所选度量的名次：1 为最不敏感的层。</translation>
  </message>
  <message>
   <source>Weights [bit]</source>
   <translation>权重 [位]</translation>
  </message>
  <message>
   <source>Width of the layer's weights in the present bit map.</source>
   <translation>当前位图中该层权重的位宽。</translation>
  </message>
  <message>
   <source>Inputs [bit]</source>
   <translation>输入 [位]</translation>
  </message>
  <message>
   <source>Width of what flows into the layer, in the present bit map.</source>
   <translation>当前位图中该层输入的位宽。</translation>
  </message>
  <message>
   <source>Pin</source>
   <translation>固定</translation>
  </message>
  <message>
   <source>Whether the width is given rather than solved. 1 to 8 pin the chosen layer to a width, 0 keeps it float, Delete frees it.</source>
   <translation>位宽是给定的还是求解的。1 到 8 将所选层固定为某个位宽，0 保持浮点，Delete 释放。</translation>
  </message>
  <message>
   <source>Distance [%]</source>
   <translation>距离 [%]</translation>
  </message>
  <message>
   <source>Measured by calibration: energy of the error that the widths make in the layer's output, relative to the output's energy.</source>
   <translation>由校准测得：位宽在该层输出中造成的误差能量，相对于输出的能量。</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>种类</translation>
  </message>
  <message>
   <source>What the layer computes.</source>
   <translation>该层计算什么。</translation>
  </message>
  <message>
   <source>Shape</source>
   <translation>形状</translation>
  </message>
  <message>
   <source>Shape of the weights: outputs × inputs per group × taps.</source>
   <translation>权重的形状：输出 × 每组输入 × 抽头。</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>参数</translation>
  </message>
  <message>
   <source>Number of weights and biases.</source>
   <translation>权重与偏置的数量。</translation>
  </message>
  <message>
   <source>MACs [M/s]</source>
   <translation>MAC [M/秒]</translation>
  </message>
  <message>
   <source>Millions of multiply-accumulates for a second of audio.</source>
   <translation>一秒音频的乘加次数，以百万计。</translation>
  </message>
  <message>
   <source>equal</source>
   <translation>相等</translation>
  </message>
  <message>
   <source>%1, off</source>
   <comment>integers are too far from the simulation</comment>
   <translation>%1，偏离</translation>
  </message>
  <message>
   <source>Largest error %1, of values up to %2; cosine %3.</source>
   <translation>最大误差 %1（数值最大为 %2）；余弦 %3。</translation>
  </message>
  <message>
   <source>Integers; every recording has ranges of its own.</source>
   <translation>整数；每条录音有各自的范围。</translation>
  </message>
  <message>
   <source>Integers with the ranges of the calibration.</source>
   <translation>使用校准范围的整数。</translation>
  </message>
  <message>
   <source>Rounding does not explain that.</source>
   <translation>舍入无法解释这一点。</translation>
  </message>
  <message>
   <source>Simulated: %1</source>
   <translation>模拟：%1</translation>
  </message>
  <message>
   <source>It does not run in integers.</source>
   <translation>它不以整数运行。</translation>
  </message>
  <message>
   <source>Measured by Check integers: energy of what the layer puts out when 8-bit integers are simulated, over the energy of what it changes to run in them. Above 110 dB sums are only added in another order.</source>
   <translation>由“检查整数”测得：模拟 8 位整数时该层输出的能量，与真正以整数运行所造成变化的能量之比。高于 110 dB 时，仅是求和顺序不同。</translation>
  </message>
  <message>
   <source>Whole network: %1 of %2 decisions differ.</source>
   <translation>整个网络：%2 个判定中有 %1 个不同。</translation>
  </message>
  <message>
   <source>Integers [dB]</source>
   <translation>整数 [dB]</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayerPlots</name>
  <message>
   <source>Rank by %1</source>
   <translation>按 %1 的排名</translation>
  </message>
  <message>
   <source>Ran&amp;king</source>
   <translation>排序(&amp;K)</translation>
  </message>
  <message>
   <source>&amp;Activations</source>
   <translation>激活(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;Two metrics</source>
   <translation>两个度量(&amp;T)</translation>
  </message>
  <message>
   <source>How sensitive each layer is for the chosen speakers</source>
   <translation>每一层对所选说话人有多敏感</translation>
  </message>
  <message>
   <source>How large the values are that flow through the network, layer by layer</source>
   <translation>流经网络的值有多大，逐层显示</translation>
  </message>
  <message>
   <source>Whether two metrics agree on which layers are sensitive</source>
   <translation>两个度量在哪些层敏感上是否一致</translation>
  </message>
  <message>
   <source>Plots of the layers</source>
   <translation>层的图</translation>
  </message>
  <message>
   <source>&amp;Metric:</source>
   <translation>度量(&amp;M)：</translation>
  </message>
  <message>
   <source>Sensitivity metric</source>
   <translation>敏感度度量</translation>
  </message>
  <message>
   <source>What makes a layer sensitive, so that it keeps more bits. Those that quantize a layer are measured with the model.</source>
   <translation>什么使一层敏感，从而保留更多位。需要量化某层的度量用模型测得。</translation>
  </message>
  <message>
   <source>&amp;Order:</source>
   <translation>顺序(&amp;O)：</translation>
  </message>
  <message>
   <source>Order of the layers</source>
   <translation>层的顺序</translation>
  </message>
  <message>
   <source>Order of the bars</source>
   <translation>条形的顺序</translation>
  </message>
  <message>
   <source>Logarithmic axis</source>
   <translation>对数轴</translation>
  </message>
  <message>
   <source>Equal ratios are equal heights. Values that are not all positive stand on a linear axis.</source>
   <translation>相等的比值高度相等。并非全为正的值使用线性轴。</translation>
  </message>
  <message>
   <source>Lo&amp;g</source>
   <translation>对数(&amp;G)</translation>
  </message>
  <message>
   <source>Val&amp;ues:</source>
   <translation>值(&amp;U)：</translation>
  </message>
  <message>
   <source>Values shown</source>
   <translation>显示的值</translation>
  </message>
  <message>
   <source>What the layers put out, or what flows into them</source>
   <translation>各层的输出，或其输入</translation>
  </message>
  <message>
   <source>Rank correlation of the two metrics</source>
   <translation>两个度量的等级相关</translation>
  </message>
  <message>
   <source>Spearman's: 1 where both metrics rank the layers alike, 0 where they have nothing in common, −1 where one turns the order of the other around.</source>
   <translation>斯皮尔曼：1 表示两个度量对层的排序相同，0 表示毫无共同之处，−1 表示一个与另一个顺序相反。</translation>
  </message>
  <message>
   <source>&amp;x:</source>
   <translation>&amp;x：</translation>
  </message>
  <message>
   <source>Metric of the x axis</source>
   <translation>x 轴的度量</translation>
  </message>
  <message>
   <source>&amp;y:</source>
   <translation>&amp;y：</translation>
  </message>
  <message>
   <source>Metric of the y axis</source>
   <translation>y 轴的度量</translation>
  </message>
  <message>
   <source>network</source>
   <translation>网络</translation>
  </message>
  <message>
   <source>rank</source>
   <translation>排名</translation>
  </message>
  <message>
   <source>outputs</source>
   <translation>输出</translation>
  </message>
  <message>
   <source>inputs</source>
   <translation>输入</translation>
  </message>
  <message>
   <source>Measuring %1. The list of jobs shows how far it is.</source>
   <translation>正在测量 %1。进度见任务列表。</translation>
  </message>
  <message>
   <source>Measure %1 to rank the layers</source>
   <translation>测量 %1 以对层排序</translation>
  </message>
  <message>
   <source>This metric quantizes one layer after another and compares what the model puts out, over all chosen recordings.</source>
   <translation>此度量逐层量化，并在所有所选录音上比较模型的输出。</translation>
  </message>
  <message>
   <source>Meas&amp;ure</source>
   <translation>测量(&amp;U)</translation>
  </message>
  <message>
   <source>Profile the chosen speakers to rank the layers</source>
   <translation>分析所选说话人以对层排序</translation>
  </message>
  <message>
   <source>Profiling. The list of jobs shows how far it is.</source>
   <translation>正在分析。进度见任务列表。</translation>
  </message>
  <message>
   <source>The layers cannot be ranked</source>
   <translation>无法对层排序</translation>
  </message>
  <message>
   <source>No speakers to rank the layers for</source>
   <translation>没有可据以对层排序的说话人</translation>
  </message>
  <message>
   <source>&amp;Profile</source>
   <translation>分析(&amp;P)</translation>
  </message>
  <message>
   <source>Sensitivity of the layers</source>
   <translation>层的敏感度</translation>
  </message>
  <message>
   <source>Activations of the layers</source>
   <translation>层的激活</translation>
  </message>
  <message>
   <source>Rank correlation %1</source>
   <translation>等级相关 %1</translation>
  </message>
  <message>
   <source>Two metrics against each other</source>
   <translation>两个度量的对比</translation>
  </message>
  <message>
   <source>Adding up the activations ...</source>
   <translation>正在累加激活...</translation>
  </message>
  <message>
   <source>Add up activations</source>
   <translation>累加激活</translation>
  </message>
  <message>
   <source>The activations cannot be shown</source>
   <translation>无法显示激活</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayersPanel</name>
  <message>
   <source>Tab&amp;le</source>
   <translation>表(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Bit map</source>
   <translation>位图(&amp;B)</translation>
  </message>
  <message>
   <source>Table of the layers</source>
   <translation>层的表</translation>
  </message>
  <message>
   <source>Bit map of the layers</source>
   <translation>层的位图</translation>
  </message>
  <message>
   <source>The model cannot be opened</source>
   <translation>无法打开模型</translation>
  </message>
  <message>
   <source>The layers of a model show up here</source>
   <translation>模型的层显示于此</translation>
  </message>
  <message>
   <source>Open a checkpoint folder, or drop it onto the window.</source>
   <translation>打开检查点文件夹，或将其拖放到窗口上。</translation>
  </message>
  <message>
   <source>There is no bit map for this budget</source>
   <translation>此预算没有位图</translation>
  </message>
  <message>
   <source>No bit map yet</source>
   <translation>还没有位图</translation>
  </message>
  <message>
   <source>Keep it &amp;float</source>
   <translation>保持浮点(&amp;F)</translation>
  </message>
  <message numerus="yes">
   <source>Pin to &amp;%n bit(s)</source>
   <translation>
    <numerusform>固定为 &amp;%n 位</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Unpin</source>
   <translation>取消固定(&amp;U)</translation>
  </message>
  <message>
   <source>Widths of weights (first) and inputs (second) of every layer. 1 to 8 pin the chosen layer to a width, 0 keeps it float, Delete frees it.</source>
   <translation>每一层的权重（前）和输入（后）的位宽。1 到 8 将所选层固定为某个位宽，0 保持浮点，Delete 释放。</translation>
  </message>
  <message>
   <source>layers</source>
   <translation>层</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ListenPane</name>
  <message>
   <source>not said</source>
   <translation>未注明</translation>
  </message>
  <message>
   <source>%1 (%2)</source>
   <translation>%1（%2）</translation>
  </message>
  <message>
   <source>&amp;Play</source>
   <translation>播放(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Speaker</source>
   <translation>说话人(&amp;S)</translation>
  </message>
  <message>
   <source>Speaker whose recordings are listed</source>
   <translation>列出其录音的说话人</translation>
  </message>
  <message>
   <source>Whose recordings are listed</source>
   <translation>列出谁的录音</translation>
  </message>
  <message>
   <source>Recordings of the speaker</source>
   <translation>该说话人的录音</translation>
  </message>
  <message>
   <source>Waveform of the recording</source>
   <translation>录音的波形</translation>
  </message>
  <message>
   <source>Amplitude over seconds; click to listen from there</source>
   <translation>振幅随秒变化；单击从该处收听</translation>
  </message>
  <message>
   <source>Play the chosen recording, or stop</source>
   <translation>播放所选录音，或停止</translation>
  </message>
  <message>
   <source>State of the playback</source>
   <translation>播放状态</translation>
  </message>
  <message>
   <source>Read a recording</source>
   <translation>读取录音</translation>
  </message>
  <message>
   <source>Sto&amp;p</source>
   <translation>停止(&amp;P)</translation>
  </message>
  <message>
   <source>Reading ...</source>
   <translation>正在读取...</translation>
  </message>
  <message>
   <source>Choose a recording to see and hear it.</source>
   <translation>选择一条录音来查看和收听。</translation>
  </message>
  <message>
   <source>recordings_of_%1</source>
   <translation>%1_的录音</translation>
  </message>
 </context>
 <context>
  <name>voxbit::MainWindow</name>
  <message>
   <source>Look for devices</source>
   <translation>查找设备</translation>
  </message>
  <message>
   <source>This experiment cannot be opened</source>
   <translation>无法打开此实验</translation>
  </message>
  <message>
   <source>This is the next step.</source>
   <translation>这是下一步。</translation>
  </message>
  <message>
   <source>%1: %2</source>
   <translation>%1：%2</translation>
  </message>
  <message numerus="yes">
   <source>%n speaker(s)</source>
   <translation>
    <numerusform>%n 位说话人</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n utterance(s)</source>
   <translation>
    <numerusform>%n 条话语</numerusform>
   </translation>
  </message>
  <message>
   <source>Jobs are running</source>
   <translation>有任务正在运行</translation>
  </message>
  <message>
   <source>Stop all jobs and close? Finished parts stay in the database; an interrupted run can be resumed.</source>
   <translation>停止所有任务并关闭？已完成的部分保留在数据库中；中断的运行可以继续。</translation>
  </message>
  <message>
   <source>&amp;Stop and close</source>
   <translation>停止并关闭(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Keep open</source>
   <translation>保持打开(&amp;K)</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>文件(&amp;F)</translation>
  </message>
  <message>
   <source>Open &amp;model ...</source>
   <translation>打开模型(&amp;M)...</translation>
  </message>
  <message>
   <source>Opens a checkpoint folder in Hugging Face layout.</source>
   <translation>打开 Hugging Face 格式的检查点文件夹。</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>Recent m&amp;odels</source>
   <translation>最近的模型(&amp;O)</translation>
  </message>
  <message>
   <source>Open &amp;corpus folder ...</source>
   <translation>打开语料库文件夹(&amp;C)...</translation>
  </message>
  <message>
   <source>Opens a folder of recordings in one of the known layouts.</source>
   <translation>打开某种已知布局的录音文件夹。</translation>
  </message>
  <message>
   <source>Corpus</source>
   <translation>语料库</translation>
  </message>
  <message>
   <source>Open corpus m&amp;anifest ...</source>
   <translation>打开语料库清单(&amp;A)...</translation>
  </message>
  <message>
   <source>Recent co&amp;rpora</source>
   <translation>最近的语料库(&amp;R)</translation>
  </message>
  <message>
   <source>Open &amp;experiment ...</source>
   <translation>打开实验(&amp;E)...</translation>
  </message>
  <message>
   <source>Open the &amp;demo</source>
   <translation>打开演示(&amp;D)</translation>
  </message>
  <message>
   <source>E&amp;xport</source>
   <translation>导出(&amp;X)</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>退出(&amp;Q)</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>编辑(&amp;E)</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>撤销(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>重做(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Run</source>
   <translation>运行(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Profile</source>
   <translation>分析(&amp;P)</translation>
  </message>
  <message>
   <source>1 Profile</source>
   <translation>1 分析</translation>
  </message>
  <message>
   <source>Gathers activation statistics of the chosen speakers, one pass per new recording.</source>
   <translation>收集所选说话人的激活统计，每条新录音只需一遍。</translation>
  </message>
  <message>
   <source>&amp;Measure</source>
   <translation>测量(&amp;M)</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>测量</translation>
  </message>
  <message>
   <source>Quantizes one layer at a time and measures what that does to the output.</source>
   <translation>逐层量化，并测量对输出的影响。</translation>
  </message>
  <message>
   <source>&amp;Calibrate</source>
   <translation>校准(&amp;C)</translation>
  </message>
  <message>
   <source>2 Calibrate</source>
   <translation>2 校准</translation>
  </message>
  <message>
   <source>Finds the scales of the present bit map on the calibration subset.</source>
   <translation>在校准子集上求当前位图的缩放因子。</translation>
  </message>
  <message>
   <source>&amp;Evaluate</source>
   <translation>评估(&amp;E)</translation>
  </message>
  <message>
   <source>3 Evaluate</source>
   <translation>3 评估</translation>
  </message>
  <message>
   <source>Recognises the test subset with the quantized model and stores the run.</source>
   <translation>用量化模型识别测试子集并保存运行。</translation>
  </message>
  <message>
   <source>C&amp;ancel all jobs</source>
   <translation>取消所有任务(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>视图(&amp;V)</translation>
  </message>
  <message>
   <source>&amp;Shown panels</source>
   <translation>显示的面板(&amp;S)</translation>
  </message>
  <message>
   <source>Restore &amp;default layout</source>
   <translation>恢复默认布局(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Settings</source>
   <translation>设置(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>主题(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;System</source>
   <translation>系统(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>浅色(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>深色(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>语言(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Device</source>
   <translation>设备(&amp;D)</translation>
  </message>
  <message>
   <source>T&amp;hreads in one operation</source>
   <translation>单个运算的线程数(&amp;H)</translation>
  </message>
  <message>
   <source>Change the device</source>
   <translation>更改设备</translation>
  </message>
  <message>
   <source>No CUDA device was found</source>
   <translation>未找到 CUDA 设备</translation>
  </message>
  <message numerus="yes">
   <source>%n thread(s)</source>
   <translation>
    <numerusform>%n 个线程</numerusform>
   </translation>
  </message>
  <message>
   <source>Change the number of threads</source>
   <translation>更改线程数</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Tour</source>
   <translation>导览(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Shortcuts</source>
   <translation>快捷键(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;About Voxbit</source>
   <translation>关于 Voxbit(&amp;A)</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>步骤</translation>
  </message>
  <message>
   <source>None yet</source>
   <translation>暂无</translation>
  </message>
  <message>
   <source>Checkpoint folder in Hugging Face layout</source>
   <translation>Hugging Face 格式的检查点文件夹</translation>
  </message>
  <message>
   <source>Corpus folder</source>
   <translation>语料库文件夹</translation>
  </message>
  <message>
   <source>Manifest</source>
   <translation>清单</translation>
  </message>
  <message>
   <source>Manifests (*.csv *.tsv *.jsonl)</source>
   <translation>清单 (*.csv *.tsv *.jsonl)</translation>
  </message>
  <message>
   <source>Experiment</source>
   <translation>实验</translation>
  </message>
  <message>
   <source>Experiments (*.yaml *.yml)</source>
   <translation>实验 (*.yaml *.yml)</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>谁</translation>
  </message>
  <message>
   <source>Choose the speakers that the model must serve, and those that it is tested on. Search, click the chips or write an expression: all say the same.</source>
   <translation>选择模型要服务的说话人，以及用来测试的说话人。搜索、单击标签或书写表达式：三者表达同样的内容。</translation>
  </message>
  <message>
   <source>What to press</source>
   <translation>该按什么</translation>
  </message>
  <message>
   <source>The steps of the work, in their order. The next one is framed, and the line at the bottom of the window says why.</source>
   <translation>工作的步骤，按其顺序排列。下一步带框，窗口底部的一行说明原因。</translation>
  </message>
  <message>
   <source>Which layers</source>
   <translation>哪些层</translation>
  </message>
  <message>
   <source>Each layer's sensitivity for these speakers, its activations, and the bit map: one selection in all of them. Arrow keys walk, 1 to 8 pin a layer to a width.</source>
   <translation>每一层对这些说话人的敏感度、其激活和位图：各处共用一个选择。方向键移动，1 到 8 将层固定为某个位宽。</translation>
  </message>
  <message>
   <source>How many bits</source>
   <translation>多少位</translation>
  </message>
  <message>
   <source>Drag the budget: bits are distributed anew at once, the least sensitive layers give up theirs first.</source>
   <translation>拖动预算：位立即重新分配，最不敏感的层最先让出。</translation>
  </message>
  <message>
   <source>One layer</source>
   <translation>一个层</translation>
  </message>
  <message>
   <source>The chosen layer's histogram with its scale and what is clipped, and why it has the bits it has.</source>
   <translation>所选层的直方图及其缩放因子和被截断的部分，以及它为什么有这些位。</translation>
  </message>
  <message>
   <source>What came of it</source>
   <translation>结果如何</translation>
  </message>
  <message>
   <source>Evaluated runs are kept here: error rates with their intervals, transcripts, comparisons, matrices, curves. Choose runs and the other tabs show them.</source>
   <translation>评估过的运行保存于此：错误率及其区间、转录、比较、矩阵、曲线。选择运行，其他标签页便显示它们。</translation>
  </message>
  <message>
   <source>&amp;Save experiment as ...</source>
   <translation>实验另存为(&amp;S)...</translation>
  </message>
  <message>
   <source>Experiment &amp;settings ...</source>
   <translation>实验设置(&amp;S)...</translation>
  </message>
  <message>
   <source>Save experiment</source>
   <translation>保存实验</translation>
  </message>
  <message>
   <source>The experiment was not written</source>
   <translation>实验未能写入</translation>
  </message>
  <message>
   <source>Open experiment</source>
   <translation>打开实验</translation>
  </message>
  <message>
   <source>Open demo</source>
   <translation>打开演示</translation>
  </message>
  <message>
   <source>Open pac&amp;ked model ...</source>
   <translation>打开打包模型(&amp;K)...</translation>
  </message>
  <message>
   <source>Opens one file with bits and scales, as `voxbit-cli quantize` writes it.</source>
   <translation>打开由 `voxbit-cli quantize` 写出的含位宽和缩放系数的文件。</translation>
  </message>
  <message>
   <source>Check &amp;integers</source>
   <translation>检查整数(&amp;I)</translation>
  </message>
  <message numerus="yes">
   <source>Holds every layer that can run in 8-bit integers against its simulation, on up to %n test recording(s); the table of the layers shows the answer.</source>
   <translation>
    <numerusform>在至多 %n 条测试录音上，将每个可用 8 位整数运行的层与其模拟相比较；结果显示在层表中。</numerusform>
   </translation>
  </message>
  <message>
   <source>Packed model</source>
   <translation>打包模型</translation>
  </message>
  <message>
   <source>&amp;Benchmark</source>
   <translation>基准测试(&amp;B)</translation>
  </message>
  <message>
   <source>Measures float32, the simulation and 8-bit integers in turn on the test subset: error rate, speed, memory and file size side by side.</source>
   <translation>在测试子集上轮流测量 float32、模拟和 8 位整数：错误率、速度、内存和文件大小并列显示。</translation>
  </message>
  <message>
   <source>Packed models (*.voxbit *.safetensors)</source>
   <translation>打包模型 (*.voxbit *.safetensors)</translation>
  </message>
  <message>
   <source>Metric &amp;laboratory</source>
   <translation>度量实验室(&amp;L)</translation>
  </message>
  <message>
   <source>Holds every sensitivity metric against what quantizing each layer alone does to the output, on the calibration subset: rank correlations, and how far ranks depend on the recordings.</source>
   <translation>在校准子集上，将每个敏感度度量与单独量化各层对输出的影响对照：等级相关，以及排名在多大程度上取决于录音。</translation>
  </message>
  <message>
   <source>&amp;Training</source>
   <translation>训练(&amp;T)</translation>
  </message>
  <message>
   <source>Fine-tunes the model under the present bit map, or learns the importance of its layers.</source>
   <translation>用当前位图微调模型，或学习各层的重要性。</translation>
  </message>
 </context>
 <context>
  <name>voxbit::MatrixPanel</name>
  <message>
   <source>&amp;Groups by</source>
   <translation>分组依据(&amp;G)</translation>
  </message>
  <message>
   <source>gender</source>
   <translation>性别</translation>
  </message>
  <message>
   <source>speaker</source>
   <translation>说话人</translation>
  </message>
  <message>
   <source>language</source>
   <translation>语言</translation>
  </message>
  <message>
   <source>accent</source>
   <translation>口音</translation>
  </message>
  <message>
   <source>Groups by</source>
   <translation>分组依据</translation>
  </message>
  <message>
   <source>What tells the groups apart: each is calibrated on and tested on by itself.</source>
   <translation>用什么区分各组：每组单独校准和测试。</translation>
  </message>
  <message>
   <source>&amp;Run the missing cells</source>
   <translation>运行缺少的单元格(&amp;R)</translation>
  </message>
  <message>
   <source>Calibrates and tests every combination of groups that is not in the database yet, in the background.</source>
   <translation>在后台校准并测试数据库中还没有的每个组合。</translation>
  </message>
  <message>
   <source>Cross matrix</source>
   <translation>交叉矩阵</translation>
  </message>
  <message>
   <source>No model yet</source>
   <translation>还没有模型</translation>
  </message>
  <message>
   <source>No speakers yet</source>
   <translation>还没有说话人</translation>
  </message>
  <message>
   <source>Reading recordings ...</source>
   <translation>正在读取录音...</translation>
  </message>
  <message>
   <source>Find cells of the cross matrix</source>
   <translation>查找交叉矩阵的单元格</translation>
  </message>
  <message>
   <source>No matrix with these groups</source>
   <translation>这些组没有矩阵</translation>
  </message>
  <message>
   <source>Finding runs ...</source>
   <translation>正在查找运行...</translation>
  </message>
  <message numerus="yes">
   <source>%n cell(s) cannot run: %1</source>
   <translation>
    <numerusform>%n 个单元格无法运行：%1</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>All %n cell(s) have run.</source>
   <translation>
    <numerusform>全部 %n 个单元格都已运行。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n cell(s) have run.</source>
   <translation>
    <numerusform>%1 / %n 个单元格已运行。</numerusform>
   </translation>
  </message>
  <message>
   <source>Cross matrix by %1</source>
   <translation>按 %1 的交叉矩阵</translation>
  </message>
  <message>
   <source>Error rate of the model calibrated on one group and tested on another. Click a cell to select its run; double click or press Enter to see its results, or to run a missing one.</source>
   <translation>在一组上校准、在另一组上测试的模型的错误率。单击单元格选择其运行；双击或按 Enter 查看其结果，或运行缺少的。</translation>
  </message>
  <message>
   <source>
runs %1</source>
   <translation>
运行 %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ModelExport</name>
  <message numerus="yes">
   <source>%n file(s), %1:</source>
   <translation>
    <numerusform>%n 个文件，%1：</numerusform>
   </translation>
  </message>
  <message>
   <source>Model exported</source>
   <translation>模型已导出</translation>
  </message>
  <message>
   <source>&amp;Open the folder</source>
   <translation>打开文件夹(&amp;O)</translation>
  </message>
  <message>
   <source>The model was not exported</source>
   <translation>模型未能导出</translation>
  </message>
  <message>
   <source>Present bit map: %1, %2</source>
   <translation>当前位图：%1，%2</translation>
  </message>
  <message>
   <source>Run %1: %2</source>
   <translation>运行 %1：%2</translation>
  </message>
  <message>
   <source>Export the model (%1)</source>
   <translation>导出模型（%1）</translation>
  </message>
  <message>
   <source>Quantized &amp;model ...</source>
   <translation>量化模型(&amp;M) ...</translation>
  </message>
  <message>
   <source>Writes the model of the present bit map, or of a selected run, for this program or for others.</source>
   <translation>将当前位图或所选运行的模型写成文件，供本程序或其他程序使用。</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ModelExportDialog</name>
  <message>
   <source>Export quantized model</source>
   <translation>导出量化模型</translation>
  </message>
  <message>
   <source>32 bits (fp32)</source>
   <translation>32 位 (fp32)</translation>
  </message>
  <message>
   <source>16 bits (fp16)</source>
   <translation>16 位 (fp16)</translation>
  </message>
  <message>
   <source>Width of floating point numbers in checkpoint folders; other formats have none to choose.</source>
   <translation>检查点文件夹中浮点数的位宽；其他格式无可选项。</translation>
  </message>
  <message>
   <source>&amp;Browse ...</source>
   <translation>浏览(&amp;B) ...</translation>
  </message>
  <message>
   <source>E&amp;xport</source>
   <translation>导出(&amp;X)</translation>
  </message>
  <message>
   <source>&amp;Model</source>
   <translation>模型(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;Format</source>
   <translation>格式(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Numbers</source>
   <translation>数值(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Write to</source>
   <translation>写入(&amp;W)</translation>
  </message>
  <message>
   <source>%1 is there already. Name a folder that does not exist or is empty.</source>
   <translation>%1 已存在。请指定不存在或为空的文件夹。</translation>
  </message>
  <message>
   <source>%1 is a folder. Name a file.</source>
   <translation>%1 是文件夹。请指定文件。</translation>
  </message>
  <message>
   <source>There is no folder %1. Choose another one.</source>
   <translation>没有文件夹 %1。请选择其他文件夹。</translation>
  </message>
 </context>
 <context>
  <name>MessageBoxes</name>
  <message>
   <source>%1 exists. Overwrite it?</source>
   <translation>%1 已存在。要覆盖吗？</translation>
  </message>
  <message>
   <source>&amp;Overwrite</source>
   <translation>覆盖(&amp;O)</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ModelPanel</name>
  <message>
   <source>%1 million</source>
   <translation>%1 百万</translation>
  </message>
  <message>
   <source>pinned to float</source>
   <translation>固定为浮点</translation>
  </message>
  <message>
   <source>no weight: they multiply activations</source>
   <translation>没有权重：它们将激活相乘</translation>
  </message>
  <message>
   <source>excluded by the pattern %1</source>
   <translation>被模式 %1 排除</translation>
  </message>
  <message>
   <source>its kind, %1, is not chosen</source>
   <translation>其种类 %1 未被选择</translation>
  </message>
  <message>
   <source>no include pattern matches</source>
   <translation>没有匹配的包含模式</translation>
  </message>
  <message>
   <source>positional convolution, excluded by the pattern %1</source>
   <translation>位置卷积，被模式 %1 排除</translation>
  </message>
  <message>
   <source>norms, biases, embeddings</source>
   <translation>归一化、偏置、嵌入</translation>
  </message>
  <message numerus="yes">
   <source>%n attention product(s)</source>
   <translation>
    <numerusform>%n 个注意力乘积</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n other tensor(s)</source>
   <translation>
    <numerusform>%n 个其他张量</numerusform>
   </translation>
  </message>
  <message>
   <source>Name of the model</source>
   <translation>模型的名称</translation>
  </message>
  <message>
   <source>O&amp;pen</source>
   <translation>打开(&amp;P)</translation>
  </message>
  <message>
   <source>Open a checkpoint folder in Hugging Face layout, or one that was open before</source>
   <translation>打开 Hugging Face 格式的检查点文件夹，或曾经打开过的</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>网络</translation>
  </message>
  <message>
   <source>Family of the network and what its head answers</source>
   <translation>网络的家族及其头部的输出</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>层</translation>
  </message>
  <message>
   <source>Layers that can be quantized, with and without a weight of their own</source>
   <translation>可以量化的层，有或没有自己的权重</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>参数</translation>
  </message>
  <message>
   <source>Trained numbers, and what they take as 32-bit floats</source>
   <translation>训练得到的数，以及作为 32 位浮点数所占的空间</translation>
  </message>
  <message>
   <source>Audio</source>
   <translation>音频</translation>
  </message>
  <message>
   <source>What the network hears</source>
   <translation>网络听到的内容</translation>
  </message>
  <message>
   <source>Output</source>
   <translation>输出</translation>
  </message>
  <message>
   <source>Characters or classes that it tells apart</source>
   <translation>它所区分的字符或类别</translation>
  </message>
  <message>
   <source>Hash</source>
   <translation>哈希</translation>
  </message>
  <message>
   <source>SHA-256 of configuration, vocabulary and weights: names the model in runs</source>
   <translation>配置、词表和权重的 SHA-256：在运行中标识模型</translation>
  </message>
  <message>
   <source>Parts that keep 32 bits whatever the budget is</source>
   <translation>无论预算多少都保持 32 位的部分</translation>
  </message>
  <message>
   <source>What is not quantized, and why</source>
   <translation>什么未量化，以及为什么</translation>
  </message>
  <message>
   <source>Checkpoint folder in Hugging Face layout</source>
   <translation>Hugging Face 格式的检查点文件夹</translation>
  </message>
  <message>
   <source>Open &amp;folder ...</source>
   <translation>打开文件夹(&amp;F)...</translation>
  </message>
  <message>
   <source>No recent models yet</source>
   <translation>还没有最近的模型</translation>
  </message>
  <message>
   <source>This model cannot be opened</source>
   <translation>无法打开此模型</translation>
  </message>
  <message>
   <source>Open another &amp;model ...</source>
   <translation>打开另一个模型(&amp;M)...</translation>
  </message>
  <message>
   <source>No model is open</source>
   <translation>未打开模型</translation>
  </message>
  <message>
   <source>Open &amp;model folder ...</source>
   <translation>打开模型文件夹(&amp;M)...</translation>
  </message>
  <message>
   <source>%1, CTC</source>
   <translation>%1，CTC</translation>
  </message>
  <message>
   <source>%1, classification</source>
   <translation>%1，分类</translation>
  </message>
  <message>
   <source>%1 with weights, %2</source>
   <translation>%1 个有权重，%2</translation>
  </message>
  <message>
   <source>%1, %2 MiB as float32</source>
   <translation>%1，float32 时 %2 MiB</translation>
  </message>
  <message>
   <source>%1 kHz mono, normalised</source>
   <translation>%1 kHz 单声道，归一化</translation>
  </message>
  <message>
   <source>%1 kHz mono</source>
   <translation>%1 kHz 单声道</translation>
  </message>
  <message numerus="yes">
   <source>%n character(s) and marks</source>
   <translation>
    <numerusform>%n 个字符和标记</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n class(es)</source>
   <translation>
    <numerusform>%n 个类别</numerusform>
   </translation>
  </message>
  <message>
   <source>Part</source>
   <translation>部分</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>原因</translation>
  </message>
  <message>
   <source>Not &amp;quantized: %1 % of the parameters</source>
   <translation>未量化(&amp;Q)：参数的 %1 %</translation>
  </message>
  <message>
   <source>not_quantized</source>
   <translation>未量化</translation>
  </message>
  <message>
   <source>A wav2vec2 or wav2vec2-conformer checkpoint in Hugging Face layout, or a keyword spotting model that voxbit-cli convert wrote. Open its folder, or drop it onto the window.</source>
   <translation>Hugging Face 布局的 wav2vec2 或 wav2vec2-conformer 检查点，或由 voxbit-cli convert 写出的关键词识别模型。打开其文件夹，或将其拖到窗口上。</translation>
  </message>
  <message>
   <source>Hash the model</source>
   <translation>计算模型哈希</translation>
  </message>
 </context>
 <context>
  <name>voxbit::Player</name>
  <message>
   <source>There is no audio device: connect one and start the program again to listen.</source>
   <translation>没有音频设备：请连接一个并重新启动程序以收听。</translation>
  </message>
  <message>
   <source>The audio device %1 does not play.</source>
   <translation>音频设备 %1 无法播放。</translation>
  </message>
  <message>
   <source>The audio device %1 does not play %2 Hz mono.</source>
   <translation>音频设备 %1 不能播放 %2 Hz 单声道。</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ReportExport</name>
  <message>
   <source>Write report</source>
   <translation>写报告</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ResultsPanel</name>
  <message>
   <source>Chosen runs</source>
   <translation>所选运行</translation>
  </message>
  <message>
   <source>results</source>
   <translation>结果</translation>
  </message>
  <message>
   <source>speakers_of_run</source>
   <translation>运行的说话人</translation>
  </message>
  <message>
   <source>facts_of_run</source>
   <translation>运行的项目</translation>
  </message>
  <message>
   <source>Speakers of run %1</source>
   <translation>运行 %1 的说话人</translation>
  </message>
  <message>
   <source>What run %1 depends on</source>
   <translation>运行 %1 取决于什么</translation>
  </message>
  <message>
   <source>Reading the chosen runs ...</source>
   <translation>正在读取所选运行...</translation>
  </message>
  <message>
   <source>No run is chosen</source>
   <translation>未选择运行</translation>
  </message>
  <message>
   <source>Choose runs in the Runs panel, or press Evaluate (F8): the newest result shows up here.</source>
   <translation>在“运行”面板中选择运行，或按“评估”（F8）：最新结果显示于此。</translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunLibrary</name>
  <message>
   <source>List runs</source>
   <translation>列出运行</translation>
  </message>
  <message>
   <source>Look for new runs</source>
   <translation>查找新运行</translation>
  </message>
  <message>
   <source>Read runs</source>
   <translation>读取运行</translation>
  </message>
  <message>
   <source>Look for a float run</source>
   <translation>查找浮点运行</translation>
  </message>
  <message>
   <source>Star runs</source>
   <translation>为运行加星标</translation>
  </message>
  <message>
   <source>Tag run</source>
   <translation>为运行加标签</translation>
  </message>
  <message>
   <source>Tag runs</source>
   <translation>为多个运行加标签</translation>
  </message>
  <message>
   <source>Note on run</source>
   <translation>运行的备注</translation>
  </message>
  <message>
   <source>Run %1 again</source>
   <translation>再次运行 %1</translation>
  </message>
  <message>
   <source>Delete runs</source>
   <translation>删除运行</translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunModel</name>
  <message>
   <source>Sort runs</source>
   <translation>排序运行</translation>
  </message>
  <message>
   <source>starred</source>
   <translation>有星标</translation>
  </message>
  <message>
   <source>not starred</source>
   <translation>无星标</translation>
  </message>
  <message>
   <source>open group of runs</source>
   <translation>展开的运行组</translation>
  </message>
  <message>
   <source>closed group of runs</source>
   <translation>折叠的运行组</translation>
  </message>
  <message numerus="yes">
   <source>%n run(s)</source>
   <translation>
    <numerusform>%n 次运行</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunTable</name>
  <message>
   <source>Runs</source>
   <translation>运行</translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunsPanel</name>
  <message>
   <source>Copy runs</source>
   <translation>复制运行</translation>
  </message>
  <message>
   <source>Find in name, tags, notes</source>
   <translation>在名称、标签、备注中查找</translation>
  </message>
  <message>
   <source>Find runs</source>
   <translation>查找运行</translation>
  </message>
  <message>
   <source>Shows runs whose number, name, tags or notes contain this text (Ctrl+F).</source>
   <translation>显示编号、名称、标签或备注包含此文本的运行（Ctrl+F）。</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>Shows only runs with this status.</source>
   <translation>只显示具有此状态的运行。</translation>
  </message>
  <message>
   <source>Any status</source>
   <translation>任意状态</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>标签</translation>
  </message>
  <message>
   <source>Shows only runs with this tag.</source>
   <translation>只显示带有此标签的运行。</translation>
  </message>
  <message>
   <source>Starred only</source>
   <translation>仅有星标的</translation>
  </message>
  <message>
   <source>Shows only starred runs.</source>
   <translation>只显示有星标的运行。</translation>
  </message>
  <message>
   <source>Grouping</source>
   <translation>分组</translation>
  </message>
  <message>
   <source>Puts runs of one name, or of one experiment on equal inputs, below one line.</source>
   <translation>将同名的运行，或相同输入上同一实验的运行，归于一行之下。</translation>
  </message>
  <message>
   <source>Not grouped</source>
   <translation>不分组</translation>
  </message>
  <message>
   <source>By name</source>
   <translation>按名称</translation>
  </message>
  <message>
   <source>By experiment</source>
   <translation>按实验</translation>
  </message>
  <message>
   <source>Into editor</source>
   <translation>放入编辑器</translation>
  </message>
  <message>
   <source>Makes this run's experiment the one that the window works on.</source>
   <translation>使此运行的实验成为窗口正在处理的实验。</translation>
  </message>
  <message>
   <source>Run again</source>
   <translation>再次运行</translation>
  </message>
  <message>
   <source>Runs the same experiment once more, as a new run.</source>
   <translation>将同一实验再运行一次，作为新运行。</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>继续</translation>
  </message>
  <message>
   <source>Goes on with an interrupted, failed or cancelled run where it stopped.</source>
   <translation>从停下处继续中断、失败或取消的运行。</translation>
  </message>
  <message>
   <source>Star</source>
   <translation>星标</translation>
  </message>
  <message>
   <source>Stars the chosen runs, or takes the star off.</source>
   <translation>为所选运行加上或去掉星标。</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>标签</translation>
  </message>
  <message>
   <source>Puts tags on the chosen runs or takes them off. F2 edits those of one run.</source>
   <translation>为所选运行加上或去掉标签。F2 编辑单个运行的标签。</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Edits the notes of the current run.</source>
   <translation>编辑当前运行的备注。</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Deletes the chosen runs. Can be undone until the window closes.</source>
   <translation>删除所选运行。窗口关闭前可以撤销。</translation>
  </message>
  <message>
   <source>Undo delete</source>
   <translation>撤销删除</translation>
  </message>
  <message>
   <source>Brings the runs back that were deleted last.</source>
   <translation>恢复最近删除的运行。</translation>
  </message>
  <message>
   <source>Export ...</source>
   <translation>导出...</translation>
  </message>
  <message>
   <source>Writes all shown runs, also those of closed groups, as CSV.</source>
   <translation>将所有显示的运行（包括折叠组中的）写为 CSV。</translation>
  </message>
  <message>
   <source>Export as CSV ...</source>
   <translation>导出为 CSV...</translation>
  </message>
  <message>
   <source>Any tag</source>
   <translation>任意标签</translation>
  </message>
  <message>
   <source>The runs cannot be read</source>
   <translation>无法读取运行</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>重试</translation>
  </message>
  <message>
   <source>Reading the list of runs ...</source>
   <translation>正在读取运行列表...</translation>
  </message>
  <message>
   <source>No runs yet</source>
   <translation>还没有运行</translation>
  </message>
  <message>
   <source>Press Evaluate (F8): the run and everything it recognised is kept here.</source>
   <translation>按“评估”（F8）：运行及其识别的全部内容保存于此。</translation>
  </message>
  <message>
   <source>No run matches</source>
   <translation>没有匹配的运行</translation>
  </message>
  <message numerus="yes">
   <source>None of %n run(s) passes the filters.</source>
   <translation>
    <numerusform>%n 个运行中没有一个通过筛选。</numerusform>
   </translation>
  </message>
  <message>
   <source>Show all runs</source>
   <translation>显示所有运行</translation>
  </message>
  <message numerus="yes">
   <source>%n run(s)</source>
   <translation>
    <numerusform>%n 次运行</numerusform>
   </translation>
  </message>
  <message>
   <source>%1 of %2 runs</source>
   <translation>%1 / %2 个运行</translation>
  </message>
  <message>
   <source>, %1 chosen</source>
   <translation>，已选 %1 个</translation>
  </message>
  <message>
   <source> (other panels show the first %1)</source>
   <translation>（其他面板显示前 %1 个）</translation>
  </message>
  <message>
   <source>&amp;New tag ...</source>
   <translation>新标签(&amp;N)...</translation>
  </message>
  <message>
   <source>New tag</source>
   <translation>新标签</translation>
  </message>
  <message>
   <source>Tags, separated by commas:</source>
   <translation>标签，以逗号分隔：</translation>
  </message>
  <message>
   <source>This experiment cannot be opened</source>
   <translation>无法打开此实验</translation>
  </message>
  <message>
   <source>runs</source>
   <translation>运行</translation>
  </message>
  <message>
   <source>Export runs</source>
   <translation>导出运行</translation>
  </message>
  <message>
   <source>The table was not written</source>
   <translation>表未写入</translation>
  </message>
  <message>
   <source>Open run %1</source>
   <translation>打开运行 %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ShareBar</name>
  <message>
   <source>%1 %2</source>
   <comment>name, amount</comment>
   <translation>%1 %2</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ShortcutList</name>
  <message>
   <source>Window</source>
   <translation>窗口</translation>
  </message>
  <message>
   <source>Bit map</source>
   <translation>位图</translation>
  </message>
  <message>
   <source>Choose a layer</source>
   <translation>选择一层</translation>
  </message>
  <message>
   <source>Arrow keys</source>
   <translation>方向键</translation>
  </message>
  <message>
   <source>Pin the layer to so many bits</source>
   <translation>将层固定为这么多位</translation>
  </message>
  <message>
   <source>Pin the layer to float</source>
   <translation>将层固定为浮点</translation>
  </message>
  <message>
   <source>Let the allocator choose again</source>
   <translation>让分配器重新选择</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>预算</translation>
  </message>
  <message>
   <source>A little less or more</source>
   <translation>略少或略多</translation>
  </message>
  <message>
   <source>To the next uniform width</source>
   <translation>到下一个统一位宽</translation>
  </message>
  <message>
   <source>Page up, page down</source>
   <translation>Page Up、Page Down</translation>
  </message>
  <message>
   <source>Tables</source>
   <translation>表</translation>
  </message>
  <message>
   <source>Copy the chosen rows</source>
   <translation>复制所选行</translation>
  </message>
  <message>
   <source>Choose columns</source>
   <translation>选择列</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>快捷键</translation>
  </message>
  <message>
   <source>Find an action or a key</source>
   <translation>查找操作或按键</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>位置</translation>
  </message>
  <message>
   <source>Action</source>
   <translation>操作</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>按键</translation>
  </message>
  <message>
   <source>Left, right</source>
   <translation>左、右</translation>
  </message>
  <message>
   <source>Chips</source>
   <translation>标签</translation>
  </message>
  <message>
   <source>Plots</source>
   <translation>图表</translation>
  </message>
  <message>
   <source>Waveform</source>
   <translation>波形</translation>
  </message>
  <message>
   <source>Choose the first or the last layer</source>
   <translation>选择第一层或最后一层</translation>
  </message>
  <message>
   <source>Home, End</source>
   <translation>Home、End</translation>
  </message>
  <message>
   <source>Copy the image</source>
   <translation>复制图像</translation>
  </message>
  <message>
   <source>To the least or the most</source>
   <translation>到最小或最大</translation>
  </message>
  <message>
   <source>To the next chip</source>
   <translation>到下一个标签</translation>
  </message>
  <message>
   <source>Switch the chip</source>
   <translation>切换标签</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>空格</translation>
  </message>
  <message>
   <source>Walk the points of a series, or the cells of a matrix</source>
   <translation>遍历序列的点或矩阵的单元格</translation>
  </message>
  <message>
   <source>To the next series</source>
   <translation>到下一个序列</translation>
  </message>
  <message>
   <source>Up, down</source>
   <translation>上、下</translation>
  </message>
  <message>
   <source>Move what is shown</source>
   <translation>移动显示范围</translation>
  </message>
  <message>
   <source>Shift and arrow keys</source>
   <translation>Shift 加方向键</translation>
  </message>
  <message>
   <source>Look closer, or from farther away</source>
   <translation>放大或缩小</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>显示全部</translation>
  </message>
  <message>
   <source>Open the chosen cell, or the run of the chosen point</source>
   <translation>打开所选单元格或所选点的运行</translation>
  </message>
  <message>
   <source>Export as CSV</source>
   <translation>导出为 CSV</translation>
  </message>
  <message>
   <source>Table of the layers</source>
   <translation>层的表格</translation>
  </message>
  <message>
   <source>Table of the runs</source>
   <translation>运行的表格</translation>
  </message>
  <message>
   <source>Close or open a group</source>
   <translation>收起或展开分组</translation>
  </message>
  <message>
   <source>Kept profiles</source>
   <translation>保留的统计</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <source>Table of the speakers</source>
   <translation>说话人的表格</translation>
  </message>
  <message>
   <source>Check all chosen rows</source>
   <translation>勾选所有选中的行</translation>
  </message>
  <message>
   <source>Recordings and transcripts</source>
   <translation>录音与转写</translation>
  </message>
  <message>
   <source>Play, or stop</source>
   <translation>播放或停止</translation>
  </message>
  <message>
   <source>A little back or forward</source>
   <translation>稍微后退或前进</translation>
  </message>
  <message>
   <source>To the start or the end</source>
   <translation>到开头或结尾</translation>
  </message>
  <message>
   <source>The usual size again</source>
   <translation>恢复通常大小</translation>
  </message>
 </context>
 <context>
  <name>voxbit::SpeakerModel</name>
  <message>
   <source>not said</source>
   <translation>未注明</translation>
  </message>
  <message>
   <source>female</source>
   <translation>女</translation>
  </message>
  <message>
   <source>male</source>
   <translation>男</translation>
  </message>
  <message>
   <source>other</source>
   <translation>其他</translation>
  </message>
  <message>
   <source>training</source>
   <translation>训练</translation>
  </message>
  <message>
   <source>selection</source>
   <translation>选择</translation>
  </message>
  <message>
   <source>calibration</source>
   <translation>校准</translation>
  </message>
  <message>
   <source>test</source>
   <translation>测试</translation>
  </message>
  <message>
   <source>overlap</source>
   <translation>重叠</translation>
  </message>
  <message>
   <source>%1, chosen</source>
   <translation>%1，已选</translation>
  </message>
  <message>
   <source>%1, not chosen</source>
   <translation>%1，未选</translation>
  </message>
  <message>
   <source>Speaker</source>
   <translation>说话人</translation>
  </message>
  <message>
   <source>Gender</source>
   <translation>性别</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <source>Accent</source>
   <translation>口音</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>年龄</translation>
  </message>
  <message>
   <source>Chosen</source>
   <translation>已选</translation>
  </message>
  <message>
   <source>Utt.</source>
   <translation>话语</translation>
  </message>
  <message>
   <source>Min.</source>
   <translation>分钟</translation>
  </message>
  <message>
   <source>Who speaks, as the corpus names them</source>
   <translation>谁在说话，按语料库的命名</translation>
  </message>
  <message>
   <source>As the speaker has said</source>
   <translation>按说话人所述</translation>
  </message>
  <message>
   <source>As the corpus writes it</source>
   <translation>按语料库的写法</translation>
  </message>
  <message>
   <source>Years or decade, as the corpus writes it</source>
   <translation>年数或年代，按语料库的写法</translation>
  </message>
  <message>
   <source>Utterances that answer the expression being edited</source>
   <translation>符合正在编辑的表达式的话语</translation>
  </message>
  <message>
   <source>Utterances: recordings of one sentence each</source>
   <translation>话语：每条为一句话的录音</translation>
  </message>
  <message>
   <source>Minutes of audio in the recordings read so far</source>
   <translation>已读录音的音频分钟数</translation>
  </message>
 </context>
 <context>
  <name>voxbit::SpeakersPanel</name>
  <message numerus="yes">
   <source>%n utterance(s)</source>
   <translation>
    <numerusform>%n 条话语</numerusform>
   </translation>
  </message>
  <message>
   <source>%1, %2 s</source>
   <translation>%1，%2 秒</translation>
  </message>
  <message>
   <source>%1, %2 min</source>
   <translation>%1，%2 分</translation>
  </message>
  <message>
   <source>C&amp;hoose</source>
   <translation>选择(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Listen</source>
   <translation>收听(&amp;L)</translation>
  </message>
  <message>
   <source>Problems</source>
   <translation>问题</translation>
  </message>
  <message>
   <source>Recordings read so far</source>
   <translation>已读录音</translation>
  </message>
  <message>
   <source>Every recording is decoded once: for its length, and to recognise the same audio in two places. What is found is remembered.</source>
   <translation>每条录音解码一次：为了其长度，也为了识别两处相同的音频。结果会被记住。</translation>
  </message>
  <message>
   <source>Reading recordings: %v of %m</source>
   <translation>正在读取录音：%v / %m</translation>
  </message>
  <message>
   <source>Corpus folder</source>
   <translation>语料库文件夹</translation>
  </message>
  <message>
   <source>Search speakers</source>
   <translation>搜索说话人</translation>
  </message>
  <message>
   <source>Lists speakers with this text in any column; chooses nobody</source>
   <translation>列出任一列含此文本的说话人；不改变选择</translation>
  </message>
  <message>
   <source>&amp;Only these</source>
   <translation>仅这些(&amp;O)</translation>
  </message>
  <message>
   <source>The edited subset becomes the speakers that are selected in the table</source>
   <translation>正在编辑的子集变为表中选中的说话人</translation>
  </message>
  <message>
   <source>&amp;All</source>
   <translation>全部(&amp;A)</translation>
  </message>
  <message>
   <source>The edited subset asks for no speaker any more</source>
   <translation>正在编辑的子集不再限定说话人</translation>
  </message>
  <message>
   <source>Speakers</source>
   <translation>说话人</translation>
  </message>
  <message>
   <source>Check who belongs to the edited subset; Space checks all selected rows</source>
   <translation>勾选谁属于正在编辑的子集；空格键勾选所有选中的行</translation>
  </message>
  <message>
   <source>How many speakers are chosen</source>
   <translation>选择了多少说话人</translation>
  </message>
  <message>
   <source>&amp;Never test on calibration recordings</source>
   <translation>绝不在校准录音上测试(&amp;N)</translation>
  </message>
  <message>
   <source>Leaves out of the test whatever is in the calibration subset, compared by content</source>
   <translation>从测试中去除校准子集中的一切，按内容比较</translation>
  </message>
  <message>
   <source>What the recordings of the corpus are used for</source>
   <translation>语料库的录音用于什么</translation>
  </message>
  <message>
   <source>What is wrong with the subsets</source>
   <translation>子集有什么问题</translation>
  </message>
  <message>
   <source>Keep subsets apart</source>
   <translation>保持子集分离</translation>
  </message>
  <message>
   <source>Problems of the corpus</source>
   <translation>语料库的问题</translation>
  </message>
  <message>
   <source>Read what the model has heard</source>
   <translation>读取模型听过的内容</translation>
  </message>
  <message>
   <source>No corpus is open</source>
   <translation>未打开语料库</translation>
  </message>
  <message>
   <source>Recordings with their speakers. Open a folder in any of the known layouts or a manifest, or drop it onto the window.</source>
   <translation>录音及其说话人。打开任一已知布局的文件夹或清单，或将其拖放到窗口上。</translation>
  </message>
  <message>
   <source>Open corpus &amp;folder ...</source>
   <translation>打开语料库文件夹(&amp;F)...</translation>
  </message>
  <message>
   <source>This corpus cannot be listed</source>
   <translation>无法列出此语料库</translation>
  </message>
  <message>
   <source>Open another corpus &amp;folder ...</source>
   <translation>打开另一个语料库文件夹(&amp;F)...</translation>
  </message>
  <message>
   <source>Counting speakers ...</source>
   <translation>正在统计说话人...</translation>
  </message>
  <message>
   <source>Count speakers</source>
   <translation>统计说话人</translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n utterance(s)</source>
   <translation>
    <numerusform>%1 / %n 条话语</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n speaker(s)</source>
   <translation>
    <numerusform>%1 / %n 位说话人</numerusform>
   </translation>
  </message>
  <message>
   <source>Test: %1, %2</source>
   <translation>测试：%1，%2</translation>
  </message>
  <message>
   <source>Calibration: %1, %2</source>
   <translation>校准：%1，%2</translation>
  </message>
  <message>
   <source>Compare subsets</source>
   <translation>比较子集</translation>
  </message>
  <message>
   <source>not used</source>
   <translation>未使用</translation>
  </message>
  <message numerus="yes">
   <source>%n chosen recording(s) trained or selected this model: results would flatter it. Choose others.</source>
   <translation>
    <numerusform>所选录音中有 %n 条曾用于训练或选择此模型：结果会虚高。请选择其他录音。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n test recording(s) also calibrate: every result will carry that mark.</source>
   <translation>
    <numerusform>有 %n 条测试录音同时用于校准：每个结果都会带有该标记。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n test recording(s) also calibrate: a run refuses that. Tick the box above to leave them out of the test, or choose others.</source>
   <translation>
    <numerusform>有 %n 条测试录音同时用于校准：运行会拒绝。勾选上方的框将其排除在测试之外，或选择其他录音。</numerusform>
   </translation>
  </message>
  <message>
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <source>What is wrong</source>
   <translation>问题所在</translation>
  </message>
  <message>
   <source>&amp;Problems (%1)</source>
   <translation>问题（%1）(&amp;P)</translation>
  </message>
  <message>
   <source>speakers</source>
   <translation>说话人</translation>
  </message>
  <message>
   <source>problems</source>
   <translation>问题</translation>
  </message>
 </context>
 <context>
  <name>voxbit::SubsetEditor</name>
  <message>
   <source>Gender</source>
   <translation>性别</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <source>Accent</source>
   <translation>口音</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>年龄</translation>
  </message>
  <message>
   <source>Part</source>
   <translation>部分</translation>
  </message>
  <message>
   <source>Word</source>
   <translation>词</translation>
  </message>
  <message>
   <source>Speaker</source>
   <translation>说话人</translation>
  </message>
  <message>
   <source>not said</source>
   <translation>未注明</translation>
  </message>
  <message>
   <source>What is wrong with the expression</source>
   <translation>表达式有什么问题</translation>
  </message>
  <message>
   <source>Facets of the edited subset</source>
   <translation>正在编辑的子集的分面</translation>
  </message>
  <message>
   <source>Values that the corpus knows, with the number of utterances that each would give. None of a group: all of it.</source>
   <translation>语料库已知的值，以及各自会给出的话语数。一组中一个都不选即为全部。</translation>
  </message>
  <message>
   <source>&amp;Test on</source>
   <translation>测试于(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Calibrate on</source>
   <translation>校准于(&amp;C)</translation>
  </message>
  <message>
   <source>Edit the test subset: utterances that are recognised and counted</source>
   <translation>编辑测试子集：被识别和统计的话语</translation>
  </message>
  <message>
   <source>Edit the calibration subset: utterances that layers are ranked and calibrated on</source>
   <translation>编辑校准子集：用来对层排序和校准的话语</translation>
  </message>
  <message>
   <source>Expression of the test subset</source>
   <translation>测试子集的表达式</translation>
  </message>
  <message>
   <source>Expression of the calibration subset</source>
   <translation>校准子集的表达式</translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>所有人</translation>
  </message>
  <message>
   <source>Which utterances, for example: gender=F &amp; accent in (RP, Scottish) &amp; !(subset=train | duration&gt;=20). Fields: speaker, gender, language, accent, age, subset, duration, label. Comparisons: = != ~ (contains) !~ &lt; &lt;= &gt; &gt;= in. Empty: everyone.</source>
   <translation>哪些话语，例如：gender=F &amp; accent in (RP, Scottish) &amp; !(subset=train | duration&gt;=20)。字段：speaker, gender, language, accent, age, subset, duration, label。比较：= != ~（包含） !~ &lt; &lt;= &gt; &gt;= in。空：所有人。</translation>
  </message>
  <message>
   <source>Take only some of the utterances that answer: a number, an amount of audio, and which</source>
   <translation>只取符合条件的一部分话语：数量、音频时长，以及取哪些</translation>
  </message>
  <message>
   <source>&amp;Facets</source>
   <translation>分面(&amp;F)</translation>
  </message>
  <message>
   <source>Show or hide the values that the corpus knows, to leave more room for the table</source>
   <translation>显示或隐藏语料库已知的值，为表留出更多空间</translation>
  </message>
  <message>
   <source>all</source>
   <translation>全部</translation>
  </message>
  <message>
   <source> s</source>
   <translation> 秒</translation>
  </message>
  <message>
   <source>&amp;Utterances</source>
   <translation>话语(&amp;U)</translation>
  </message>
  <message>
   <source>At most so many utterances</source>
   <translation>最多这么多条话语</translation>
  </message>
  <message>
   <source>&amp;Audio</source>
   <translation>音频(&amp;A)</translation>
  </message>
  <message>
   <source>At most so many seconds of audio</source>
   <translation>最多这么多秒音频</translation>
  </message>
  <message>
   <source>See&amp;d</source>
   <translation>种子(&amp;D)</translation>
  </message>
  <message>
   <source>Which ones, where not all are taken: another seed draws others</source>
   <translation>不取全部时取哪些：另一个种子抽取另一些</translation>
  </message>
  <message>
   <source>Limit the utterances</source>
   <translation>限制话语</translation>
  </message>
  <message>
   <source>count</source>
   <translation>数量</translation>
  </message>
  <message>
   <source>Limit the audio</source>
   <translation>限制音频</translation>
  </message>
  <message>
   <source>seconds</source>
   <translation>秒</translation>
  </message>
  <message>
   <source>Draw other utterances</source>
   <translation>抽取其他话语</translation>
  </message>
  <message>
   <source>seed</source>
   <translation>种子</translation>
  </message>
  <message>
   <source>Choose speakers</source>
   <translation>选择说话人</translation>
  </message>
  <message>
   <source>%1 s</source>
   <translation>%1 秒</translation>
  </message>
  <message>
   <source>&amp;Limit: %1</source>
   <translation>限制(&amp;L)：%1</translation>
  </message>
  <message>
   <source>, </source>
   <translation>，</translation>
  </message>
  <message>
   <source>&amp;Limit: none</source>
   <translation>限制(&amp;L)：无</translation>
  </message>
  <message>
   <source>%1. The last good expression stays in force.</source>
   <translation>%1。最后一个正确的表达式仍然有效。</translation>
  </message>
  <message>
   <source>No recording of this speaker answers the rest of the expression.</source>
   <translation>该说话人没有录音符合表达式的其余部分。</translation>
  </message>
  <message>
   <source>A subset needs at least one speaker: check another one first.</source>
   <translation>子集至少需要一位说话人：请先勾选另一位。</translation>
  </message>
 </context>
 <context>
  <name>voxbit::SweepDialog</name>
  <message>
   <source>%1: "%2" is not a number above 0</source>
   <translation>%1：“%2”不是大于 0 的数</translation>
  </message>
  <message>
   <source>Sweep</source>
   <translation>扫描</translation>
  </message>
  <message>
   <source>Repeats the open experiment with every combination of these values. What the database holds already is not run again.</source>
   <translation>以这些值的每种组合重复当前实验。数据库已有的不再运行。</translation>
  </message>
  <message>
   <source>Si&amp;zes</source>
   <translation>大小(&amp;Z)</translation>
  </message>
  <message>
   <source>&amp;Allocators</source>
   <translation>分配器(&amp;A)</translation>
  </message>
  <message>
   <source>Ca&amp;librators</source>
   <translation>校准器(&amp;L)</translation>
  </message>
  <message>
   <source>Calibration &amp;groups</source>
   <translation>校准组(&amp;G)</translation>
  </message>
  <message>
   <source>average bits</source>
   <translation>平均位数</translation>
  </message>
  <message>
   <source>MiB</source>
   <translation>MiB</translation>
  </message>
  <message>
   <source>Unit of the sizes</source>
   <translation>大小的单位</translation>
  </message>
  <message>
   <source>Average bits: the size that the model would have with all layers at this width. MiB: budgets.</source>
   <translation>平均位数：所有层取此位宽时模型的大小。MiB：预算。</translation>
  </message>
  <message>
   <source>Sizes</source>
   <translation>大小</translation>
  </message>
  <message>
   <source>Numbers, separated by spaces or semicolons; each is one point of every curve.</source>
   <translation>以空格或分号分隔的数；每个是每条曲线上的一个点。</translation>
  </message>
  <message>
   <source>Allocators</source>
   <translation>分配器</translation>
  </message>
  <message>
   <source>float (nothing quantized)</source>
   <translation>浮点（不量化）</translation>
  </message>
  <message>
   <source>The dashed line that all others are held to.</source>
   <translation>其他各项以之为准的虚线。</translation>
  </message>
  <message>
   <source>Calibrators</source>
   <translation>校准器</translation>
  </message>
  <message>
   <source>Calibration groups</source>
   <translation>校准组</translation>
  </message>
  <message>
   <source>Subset expressions, one per line: each is calibrated on by itself.</source>
   <translation>子集表达式，每行一个：各自单独校准。</translation>
  </message>
  <message>
   <source>Split &amp;by</source>
   <translation>拆分依据(&amp;B)</translation>
  </message>
  <message>
   <source>Makes a line for every group of the test subset.</source>
   <translation>为测试子集的每个组生成一行。</translation>
  </message>
  <message>
   <source>gender</source>
   <translation>性别</translation>
  </message>
  <message>
   <source>speaker</source>
   <translation>说话人</translation>
  </message>
  <message>
   <source>language</source>
   <translation>语言</translation>
  </message>
  <message>
   <source>accent</source>
   <translation>口音</translation>
  </message>
  <message>
   <source>Enter at least one size.</source>
   <translation>请至少输入一个大小。</translation>
  </message>
  <message>
   <source>Choose at least one allocator.</source>
   <translation>请至少选择一个分配器。</translation>
  </message>
  <message>
   <source>Choose at least one calibrator.</source>
   <translation>请至少选择一个校准器。</translation>
  </message>
  <message numerus="yes">
   <source>%n experiment(s)</source>
   <translation>
    <numerusform>%n 个实验</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>&amp;Start %n experiment(s)</source>
   <translation>
    <numerusform>开始 %n 个实验(&amp;S)</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Start</source>
   <translation>开始(&amp;S)</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TablePane</name>
  <message>
   <source>Export as CSV</source>
   <translation>导出为 CSV</translation>
  </message>
  <message>
   <source>Writes this table as CSV (Ctrl+E in the table). Ctrl+C copies the chosen rows.</source>
   <translation>将此表写为 CSV（在表中按 Ctrl+E）。Ctrl+C 复制所选行。</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TableView</name>
  <message>
   <source>Sort &amp;ascending</source>
   <translation>升序排序(&amp;A)</translation>
  </message>
  <message>
   <source>Sort &amp;descending</source>
   <translation>降序排序(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Original order</source>
   <translation>原始顺序(&amp;O)</translation>
  </message>
  <message>
   <source>Show a&amp;ll columns</source>
   <translation>显示所有列(&amp;L)</translation>
  </message>
 </context>
 <context>
  <name>voxbit::Tour</name>
  <message>
   <source>Tour</source>
   <translation>导览</translation>
  </message>
  <message>
   <source>&amp;Back</source>
   <translation>上一步(&amp;B)</translation>
  </message>
  <message>
   <source>&amp;End the tour</source>
   <translation>结束导览(&amp;E)</translation>
  </message>
  <message>
   <source>%1 of %2: %3</source>
   <translation>%1 / %2：%3</translation>
  </message>
  <message>
   <source>&amp;Done</source>
   <translation>完成(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Next</source>
   <translation>下一步(&amp;N)</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TrainingJob</name>
  <message>
   <source>Only checkpoints that write text (with a CTC head) can be trained. Open another model.</source>
   <translation>只有输出文字（带 CTC 头）的检查点才能训练。请打开另一个模型。</translation>
  </message>
  <message>
   <source>Nothing is quantized: choose an allocator and a budget first.</source>
   <translation>没有任何量化：请先选择分配器和预算。</translation>
  </message>
  <message>
   <source>Learn importance</source>
   <translation>学习重要性</translation>
  </message>
  <message>
   <source>Fine-tune</source>
   <translation>微调</translation>
  </message>
  <message>
   <source>Resume training</source>
   <translation>继续训练</translation>
  </message>
  <message>
   <source>Training ...</source>
   <translation>正在训练 ...</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TrainingPanel</name>
  <message>
   <source>Res&amp;ume</source>
   <translation>继续(&amp;U)</translation>
  </message>
  <message>
   <source>Goes on with the training that the folder holds unfinished, by the settings that it was started with; `voxbit-cli train --resume` does the same.</source>
   <translation>按开始时的设置继续该文件夹中未完成的训练；`voxbit-cli train --resume` 的作用相同。</translation>
  </message>
  <message>
   <source>Weights, under the bit map</source>
   <translation>权重，在位图下</translation>
  </message>
  <message>
   <source>Importance of the layers</source>
   <translation>各层的重要性</translation>
  </message>
  <message>
   <source>Weights: fine-tunes the model with the widths that its layers have now; step sizes are learned, too (LSQ). Importance: learns what every width of every layer costs (LIMPQ), for the sensitivity.</source>
   <translation>权重：用各层当前的位宽微调模型，步长也一同学习（LSQ）。重要性：学习每层每种位宽的代价（LIMPQ），用作敏感度。</translation>
  </message>
  <message>
   <source>CTC, on transcripts</source>
   <translation>CTC，用转写</translation>
  </message>
  <message>
   <source>Distillation, label-free</source>
   <translation>蒸馏，无需标注</translation>
  </message>
  <message>
   <source>CTC follows the transcripts. Distillation follows the output of the float model; it needs no transcripts to learn from.</source>
   <translation>CTC 跟随转写。蒸馏跟随浮点模型的输出，学习时不需要转写。</translation>
  </message>
  <message>
   <source>Updates of the weights; the learning rate reaches 0 after the last.</source>
   <translation>权重更新的次数；最后一次之后学习率为 0。</translation>
  </message>
  <message>
   <source>At its peak, after the warm-up.</source>
   <translation>预热之后的最大值。</translation>
  </message>
  <message>
   <source>nothing: the last step is kept</source>
   <translation>空：保留最后一步</translation>
  </message>
  <message>
   <source>An expression, like those of the subsets: on these recordings the WER is measured twenty times, and the best step is kept. They may be neither among those that are trained on nor among those of the test.</source>
   <translation>与子集相同的表达式：在这些录音上测量二十次 WER，保留最佳的一步。它们既不能用于训练，也不能用于测试。</translation>
  </message>
  <message>
   <source>&amp;Learn</source>
   <translation>学习(&amp;L)</translation>
  </message>
  <message>
   <source>L&amp;oss</source>
   <translation>损失(&amp;O)</translation>
  </message>
  <message>
   <source>Ste&amp;ps</source>
   <translation>步数(&amp;P)</translation>
  </message>
  <message>
   <source>Learning r&amp;ate</source>
   <translation>学习率(&amp;A)</translation>
  </message>
  <message>
   <source>Judge &amp;by</source>
   <translation>评判依据(&amp;B)</translation>
  </message>
  <message>
   <source>Fol&amp;der</source>
   <translation>文件夹(&amp;D)</translation>
  </message>
  <message>
   <source>The result lies there as a checkpoint folder, beside the state of the training.</source>
   <translation>结果以检查点文件夹的形式存放在那里，与训练状态放在一起。</translation>
  </message>
  <message>
   <source>Bro&amp;wse ...</source>
   <translation>浏览(&amp;W) ...</translation>
  </message>
  <message>
   <source>Training loss</source>
   <translation>训练损失</translation>
  </message>
  <message>
   <source>Mean since the point before. CTC: per letter of the transcripts. Distillation: how far the output is from that of the float model.</source>
   <translation>自上一点以来的平均值。CTC：每个转写字母。蒸馏：输出与浮点模型输出的距离。</translation>
  </message>
  <message>
   <source>Development WER</source>
   <translation>开发集 WER</translation>
  </message>
  <message>
   <source>Word error rate on the recordings that choose the step; the mark is at the best one.</source>
   <translation>在用于选择步的录音上的词错误率；标记位于最佳的一步。</translation>
  </message>
  <message>
   <source>Folder for the training</source>
   <translation>训练的文件夹</translation>
  </message>
  <message>
   <source>Look at a training's folder</source>
   <translation>查看训练文件夹</translation>
  </message>
  <message>
   <source>Rank layers by learned importance</source>
   <translation>按学到的重要性排列各层</translation>
  </message>
  <message>
   <source>Open the trained model</source>
   <translation>打开训练好的模型</translation>
  </message>
  <message>
   <source>S&amp;top</source>
   <translation>停止(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Train</source>
   <translation>训练(&amp;T)</translation>
  </message>
  <message>
   <source>Saves the state and stops: at most the step under way is lost.</source>
   <translation>保存状态并停止：最多丢失正在进行的一步。</translation>
  </message>
  <message>
   <source>Trains on the recordings of the calibration subset.</source>
   <translation>在校准子集的录音上训练。</translation>
  </message>
  <message>
   <source>Ran&amp;k layers by it</source>
   <translation>按它排列各层(&amp;K)</translation>
  </message>
  <message>
   <source>Open the trained &amp;model</source>
   <translation>打开训练好的模型(&amp;M)</translation>
  </message>
  <message>
   <source>Makes the learned importance the sensitivity of the layers (metric: file).</source>
   <translation>将学到的重要性作为各层的敏感度（metric: file）。</translation>
  </message>
  <message>
   <source>Opens the folder as the model, with the widths and step sizes that were trained with it; nothing is left to calibrate.</source>
   <translation>将该文件夹作为模型打开，并带上一同训练的位宽和步长；无需再校准。</translation>
  </message>
  <message>
   <source>The training failed</source>
   <translation>训练失败</translation>
  </message>
  <message>
   <source>&amp;Try again</source>
   <translation>重试(&amp;T)</translation>
  </message>
  <message>
   <source>This folder cannot be read</source>
   <translation>无法读取此文件夹</translation>
  </message>
  <message>
   <source>Nothing to train yet</source>
   <translation>尚无可训练的内容</translation>
  </message>
  <message>
   <source>Not trained yet</source>
   <translation>尚未训练</translation>
  </message>
  <message>
   <source>What quantization costs can be learned back: weights and step sizes are fine-tuned with the widths that the layers have. Or let the layers say themselves which widths they need. A training can be stopped and resumed at any time.</source>
   <translation>量化的代价可以学回来：用各层现有的位宽微调权重和步长。也可以让各层自己说出需要的位宽。训练可随时停止和继续。</translation>
  </message>
  <message>
   <source>Preparing: recordings and model ...</source>
   <translation>准备中：录音和模型 ...</translation>
  </message>
  <message>
   <source>%1 steps/s</source>
   <translation>%1 步/秒</translation>
  </message>
  <message>
   <source>Stopping: the state is being saved ...</source>
   <translation>正在停止：正在保存状态 ...</translation>
  </message>
  <message>
   <source>Stopped after %1 of %2 steps. Resume goes on from there.</source>
   <translation>在 %2 步中的第 %1 步后停止。“继续”从那里接着进行。</translation>
  </message>
  <message>
   <source>The training is finished.</source>
   <translation>训练已完成。</translation>
  </message>
  <message numerus="yes">
   <source>Trains on %n recording(s), the calibration subset.</source>
   <translation>
    <numerusform>在 %n 段录音（校准子集）上训练。</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::TranscriptModel</name>
  <message>
   <source>reference: %1</source>
   <translation>参考：%1</translation>
  </message>
  <message>
   <source>float: %1</source>
   <translation>浮点：%1</translation>
  </message>
  <message>
   <source>quantized: %1</source>
   <translation>量化：%1</translation>
  </message>
  <message>
   <source>%1 of %2</source>
   <comment>errors, words</comment>
   <translation>%1 / %2</translation>
  </message>
  <message>
   <source>Word errors beyond those of the float model</source>
   <translation>超出浮点模型的词错误</translation>
  </message>
  <message>
   <source>%1 replaced, + too many, %2 missing</source>
   <translation>%1 替换，+ 多余，%2 缺失</translation>
  </message>
  <message>
   <source>Utterance</source>
   <translation>话语</translation>
  </message>
  <message>
   <source>Speaker</source>
   <translation>说话人</translation>
  </message>
  <message>
   <source>Errors</source>
   <translation>错误</translation>
  </message>
  <message>
   <source>Damage</source>
   <translation>损伤</translation>
  </message>
  <message>
   <source>Transcript</source>
   <translation>转录</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TranscriptView</name>
  <message>
   <source>ref</source>
   <comment>line</comment>
   <translation>参考</translation>
  </message>
  <message>
   <source>float</source>
   <comment>line</comment>
   <translation>浮点</translation>
  </message>
  <message>
   <source>quant</source>
   <comment>line</comment>
   <translation>量化</translation>
  </message>
  <message>
   <source>Transcripts</source>
   <translation>转录</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TranscriptsPanel</name>
  <message>
   <source>Run the &amp;float model</source>
   <translation>运行浮点模型(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Play</source>
   <translation>播放(&amp;P)</translation>
  </message>
  <message>
   <source>Transcripts</source>
   <translation>转录</translation>
  </message>
  <message>
   <source>transcripts_of_run_%1</source>
   <translation>运行_%1_的转录</translation>
  </message>
  <message>
   <source>transcripts</source>
   <translation>转录</translation>
  </message>
  <message>
   <source>Run whose transcripts are shown</source>
   <translation>显示其转录的运行</translation>
  </message>
  <message>
   <source>The chosen runs; one is shown at a time.</source>
   <translation>所选的运行；每次显示一个。</translation>
  </message>
  <message>
   <source>Recognises the same recordings with the float model, for the line between.</source>
   <translation>用浮点模型识别相同的录音，作为中间一行。</translation>
  </message>
  <message>
   <source>Plays the recording of the current line, or stops (Enter).</source>
   <translation>播放当前行的录音，或停止（Enter）。</translation>
  </message>
  <message>
   <source>State of the playback</source>
   <translation>播放状态</translation>
  </message>
  <message>
   <source>Run %1: %2</source>
   <translation>运行 %1：%2</translation>
  </message>
  <message>
   <source>Align transcripts</source>
   <translation>对齐转录</translation>
  </message>
  <message>
   <source>The transcripts cannot be shown</source>
   <translation>无法显示转录</translation>
  </message>
  <message>
   <source>Reading what was recognised ...</source>
   <translation>正在读取识别结果...</translation>
  </message>
  <message>
   <source>No run is chosen</source>
   <translation>未选择运行</translation>
  </message>
  <message>
   <source>Choose a run in the Runs panel to see what it recognised, word by word.</source>
   <translation>在“运行”面板中选择一个运行，逐词查看它识别的内容。</translation>
  </message>
  <message>
   <source>Nothing was recognised yet</source>
   <translation>还没有识别任何内容</translation>
  </message>
  <message>
   <source>This run has no finished recording.</source>
   <translation>此运行没有已完成的录音。</translation>
  </message>
  <message>
   <source>This is a run of the float model itself.</source>
   <translation>这就是浮点模型自身的运行。</translation>
  </message>
  <message>
   <source>Float lines are from run %1.</source>
   <translation>浮点行来自运行 %1。</translation>
  </message>
  <message>
   <source>No run of the float model over these recordings: no float lines.</source>
   <translation>没有浮点模型在这些录音上的运行：无浮点行。</translation>
  </message>
  <message>
   <source>Run the float model</source>
   <translation>运行浮点模型</translation>
  </message>
  <message>
   <source>Read a recording</source>
   <translation>读取录音</translation>
  </message>
  <message>
   <source>Sto&amp;p</source>
   <translation>停止(&amp;P)</translation>
  </message>
  <message>
   <source>Reading %1 ...</source>
   <translation>正在读取 %1...</translation>
  </message>
  <message>
   <source>Playing %1</source>
   <translation>正在播放 %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::UtteranceModel</name>
  <message>
   <source>Utterance</source>
   <translation>话语</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>用途</translation>
  </message>
  <message>
   <source>Seconds</source>
   <translation>秒</translation>
  </message>
  <message>
   <source>Transcript</source>
   <translation>转录</translation>
  </message>
  <message>
   <source>Name of the recording in its corpus</source>
   <translation>录音在其语料库中的名称</translation>
  </message>
  <message>
   <source>What the recording is used for</source>
   <translation>录音用于什么</translation>
  </message>
  <message>
   <source>Length of the recording</source>
   <translation>录音的长度</translation>
  </message>
  <message>
   <source>What is said, as the corpus writes it</source>
   <translation>所说的内容，按语料库的写法</translation>
  </message>
 </context>
 <context>
  <name>voxbit::WaveformView</name>
  <message>
   <source>%1 s</source>
   <translation>%1 秒</translation>
  </message>
  <message>
   <source>Waveform</source>
   <translation>波形</translation>
  </message>
  <message>
   <source>No recording is selected</source>
   <translation>未选择录音</translation>
  </message>
 </context>
 <context>
  <name>voxbit::Workbench</name>
  <message>
   <source>No model is open.</source>
   <translation>未打开模型。</translation>
  </message>
  <message>
   <source>No corpus is open.</source>
   <translation>未打开语料库。</translation>
  </message>
  <message>
   <source>Open a model first.</source>
   <translation>请先打开模型。</translation>
  </message>
  <message>
   <source>Opening %1 ...</source>
   <translation>正在打开 %1...</translation>
  </message>
  <message>
   <source>Open model</source>
   <translation>打开模型</translation>
  </message>
  <message>
   <source>Listing %1 ...</source>
   <translation>正在列出 %1...</translation>
  </message>
  <message>
   <source>Open corpus</source>
   <translation>打开语料库</translation>
  </message>
  <message>
   <source>Read recordings</source>
   <translation>读取录音</translation>
  </message>
  <message>
   <source>Ranking ...</source>
   <translation>正在排序...</translation>
  </message>
  <message>
   <source>Rank layers</source>
   <translation>对层排序</translation>
  </message>
  <message>
   <source>Reading recordings ...</source>
   <translation>正在读取录音...</translation>
  </message>
  <message numerus="yes">
   <source>%n utterance(s) of the calibration subset are not profiled yet.</source>
   <translation>
    <numerusform>校准子集中有 %n 条话语尚未分析。</numerusform>
   </translation>
  </message>
  <message>
   <source>The metric %1 is measured with the model: press Measure.</source>
   <translation>度量 %1 用模型测得：请按“测量”。</translation>
  </message>
  <message>
   <source>Not calibrated for this bit map yet.</source>
   <translation>尚未为此位图校准。</translation>
  </message>
  <message>
   <source>Pin %1 to %2 bits</source>
   <translation>将 %1 固定为 %2 位</translation>
  </message>
  <message>
   <source>Unpin %1</source>
   <translation>取消固定 %1</translation>
  </message>
  <message numerus="yes">
   <source>Profile %n utterance(s)</source>
   <translation>
    <numerusform>分析 %n 条话语</numerusform>
   </translation>
  </message>
  <message>
   <source>Measure %1</source>
   <translation>测量 %1</translation>
  </message>
  <message>
   <source>Calibrating ...</source>
   <translation>正在校准...</translation>
  </message>
  <message>
   <source>Evaluate %1</source>
   <translation>评估 %1</translation>
  </message>
  <message>
   <source>Resume run %1</source>
   <translation>继续运行 %1</translation>
  </message>
  <message>
   <source>Choosing recordings ...</source>
   <translation>正在选择录音……</translation>
  </message>
  <message>
   <source>Choose recordings</source>
   <translation>选择录音</translation>
  </message>
  <message>
   <source>Searching widths within all limits ...</source>
   <translation>正在搜索满足所有限制的位宽 ...</translation>
  </message>
  <message>
   <source>Search widths</source>
   <translation>搜索位宽</translation>
  </message>
  <message>
   <source>Calibrate (%1)</source>
   <translation>校准（%1）</translation>
  </message>
  <message>
   <source>Checking integers ...</source>
   <translation>正在检查整数 ...</translation>
  </message>
  <message>
   <source>Check integers</source>
   <translation>检查整数</translation>
  </message>
 </context>
</TS>
