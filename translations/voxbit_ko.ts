<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
 <context>
  <name>BenchmarkView</name>
  <message>
   <source>variant</source>
   <translation>변형</translation>
  </message>
  <message>
   <source>float32: nothing quantized. simulated: quantized numbers in floating point arithmetic. static, dynamic: 8-bit integers with ranges from calibration, or of each input. mixed: what suits the part of the model</source>
   <translation>float32: 양자화 없음. simulated: 양자화된 수를 부동소수점으로 계산. static, dynamic: 보정에서 얻은 범위 또는 입력마다의 범위를 쓰는 8비트 정수. mixed: 모델의 각 부분에 맞는 방식</translation>
  </message>
  <message>
   <source>WER</source>
   <translation>WER</translation>
  </message>
  <message>
   <source>Word error rate: wrong words over words of the references</source>
   <translation>단어 오류율: 참조의 단어 수에 대한 틀린 단어 수</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>정확도</translation>
  </message>
  <message>
   <source>Share of recordings whose class is right</source>
   <translation>분류가 맞은 녹음의 비율</translation>
  </message>
  <message>
   <source>difference</source>
   <translation>차이</translation>
  </message>
  <message>
   <source>Against the first variant, on the same recordings</source>
   <translation>첫 변형과의 차이, 같은 녹음에서</translation>
  </message>
  <message>
   <source>difference from</source>
   <translation>차이 하한</translation>
  </message>
  <message>
   <source>Lower end of the difference's 95 % interval over recordings</source>
   <translation>녹음에 대한 차이의 95 % 구간 하한</translation>
  </message>
  <message>
   <source>difference to</source>
   <translation>차이 상한</translation>
  </message>
  <message>
   <source>Upper end of the difference's 95 % interval over recordings</source>
   <translation>녹음에 대한 차이의 95 % 구간 상한</translation>
  </message>
  <message>
   <source>file</source>
   <translation>파일</translation>
  </message>
  <message>
   <source>Size of the packed file; of float32: of such a file with nothing quantized</source>
   <translation>묶은 파일의 크기. float32는 아무것도 양자화하지 않은 그런 파일의 크기</translation>
  </message>
  <message>
   <source>times faster</source>
   <translation>배 빠름</translation>
  </message>
  <message>
   <source>From file to text: time of the first variant over time of this one</source>
   <translation>파일에서 텍스트까지: 첫 변형의 시간을 이 변형의 시간으로 나눈 값</translation>
  </message>
  <message>
   <source>times from</source>
   <translation>배 하한</translation>
  </message>
  <message>
   <source>Lower end of its 95 % interval over recordings</source>
   <translation>녹음에 대한 95 % 구간 하한</translation>
  </message>
  <message>
   <source>times to</source>
   <translation>배 상한</translation>
  </message>
  <message>
   <source>Upper end of its 95 % interval over recordings</source>
   <translation>녹음에 대한 95 % 구간 상한</translation>
  </message>
  <message>
   <source>RTF</source>
   <translation>RTF</translation>
  </message>
  <message>
   <source>Real-time factor from file to text: seconds of computing per second of audio, median</source>
   <translation>파일에서 텍스트까지의 실시간 계수: 오디오 1초당 계산 초, 중앙값</translation>
  </message>
  <message>
   <source>RTF 5 %</source>
   <translation>RTF 5 %</translation>
  </message>
  <message>
   <source>5 % of the recordings were faster than that</source>
   <translation>녹음의 5 %가 이보다 빨랐습니다</translation>
  </message>
  <message>
   <source>RTF 95 %</source>
   <translation>RTF 95 %</translation>
  </message>
  <message>
   <source>95 % of the recordings were faster than that</source>
   <translation>녹음의 95 %가 이보다 빨랐습니다</translation>
  </message>
  <message>
   <source>network faster</source>
   <translation>네트워크 배 빠름</translation>
  </message>
  <message>
   <source>Forward pass alone: time of the first variant over time of this one</source>
   <translation>순방향 계산만: 첫 변형의 시간을 이 변형의 시간으로 나눈 값</translation>
  </message>
  <message>
   <source>network RTF</source>
   <translation>네트워크 RTF</translation>
  </message>
  <message>
   <source>Seconds of the forward pass alone per second of audio, median</source>
   <translation>순방향 계산만의 오디오 1초당 초, 중앙값</translation>
  </message>
  <message>
   <source>load</source>
   <translation>여는 시간</translation>
  </message>
  <message>
   <source>Until the model is open and ready to run, in a process of its own</source>
   <translation>별도의 프로세스에서 모델이 열려 실행할 준비가 될 때까지</translation>
  </message>
  <message>
   <source>memory</source>
   <translation>메모리</translation>
  </message>
  <message>
   <source>Memory of its own that opening the model and hearing one recording took</source>
   <translation>모델을 열고 녹음 하나를 듣는 데 든 자체 메모리</translation>
  </message>
  <message>
   <source>mapped</source>
   <translation>매핑</translation>
  </message>
  <message>
   <source>Pages of files in memory: shared by programs, given back when memory is short</source>
   <translation>메모리에 있는 파일 페이지: 프로그램들이 공유하고 메모리가 모자라면 돌려줍니다</translation>
  </message>
  <message>
   <source>CER</source>
   <translation>CER</translation>
  </message>
  <message>
   <source>Character error rate: wrong characters over characters of the references</source>
   <translation>문자 오류율: 참조의 문자 수에 대한 틀린 문자 수</translation>
  </message>
  <message>
   <source>layer</source>
   <translation>레이어</translation>
  </message>
  <message>
   <source>Its name in the checkpoint</source>
   <translation>체크포인트에서의 이름</translation>
  </message>
  <message>
   <source>bits</source>
   <translation>비트</translation>
  </message>
  <message>
   <source>Width of its weights</source>
   <translation>가중치의 폭</translation>
  </message>
  <message>
   <source>runs</source>
   <translation>실행</translation>
  </message>
  <message>
   <source>In which arithmetic the layer ran</source>
   <translation>레이어가 어떤 연산으로 실행되었는지</translation>
  </message>
  <message>
   <source>float</source>
   <translation>부동소수점</translation>
  </message>
  <message>
   <source>Milliseconds of the layer in float32, per recording</source>
   <translation>float32일 때 레이어의 밀리초, 녹음당</translation>
  </message>
  <message>
   <source>now</source>
   <translation>지금</translation>
  </message>
  <message>
   <source>Milliseconds of the layer as it runs here, per recording</source>
   <translation>여기서 실행되는 레이어의 밀리초, 녹음당</translation>
  </message>
  <message>
   <source>Time in float32 over time as it runs here</source>
   <translation>float32일 때의 시간을 여기서의 시간으로 나눈 값</translation>
  </message>
  <message>
   <source>remark</source>
   <translation>비고</translation>
  </message>
  <message>
   <source>Fewer bits but slower: the whole interval is below 1. Or why the layer does not run as asked</source>
   <translation>비트는 적지만 더 느림: 구간 전체가 1보다 작습니다. 또는 레이어가 요청대로 실행되지 않은 이유</translation>
  </message>
  <message>
   <source>fewer bits but slower</source>
   <translation>비트는 적지만 더 느림</translation>
  </message>
  <message>
   <source>Size, error rate and speed</source>
   <translation>크기, 오류율, 속도</translation>
  </message>
  <message numerus="yes">
   <source>%n utterance(s); bars: 95 % intervals; marks of one size stand side by side</source>
   <translation>
    <numerusform>발화 %n개, 막대: 95 % 구간, 크기가 같은 표식은 나란히 놓입니다</numerusform>
   </translation>
  </message>
  <message>
   <source>file size</source>
   <translation>파일 크기</translation>
  </message>
  <message>
   <source>error rate</source>
   <translation>오류율</translation>
  </message>
  <message>
   <source>word error rate</source>
   <translation>단어 오류율</translation>
  </message>
  <message>
   <source>times faster than %1</source>
   <translation>%1보다 빠른 배수</translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s)</source>
   <translation>
    <numerusform>녹음 %n개</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n round(s)</source>
   <translation>
    <numerusform>%n회</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n thread(s)</source>
   <translation>
    <numerusform>스레드 %n개</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>BitsExplanation</name>
  <message>
   <source>It is pinned to float32: it stays unquantized.</source>
   <translation>float32로 고정되어 있어 양자화되지 않습니다.</translation>
  </message>
  <message numerus="yes">
   <source>It is pinned to %n bit(s).</source>
   <translation>
    <numerusform>%n비트로 고정되어 있습니다.</numerusform>
   </translation>
  </message>
  <message>
   <source>Unpin it to let the allocator choose.</source>
   <translation>고정을 풀면 할당기가 선택합니다.</translation>
  </message>
  <message>
   <source>The pin comes from a name pattern or a setting for this kind of layer.</source>
   <translation>고정은 이름 패턴이나 이 종류의 계층에 대한 설정에서 왔습니다.</translation>
  </message>
  <message>
   <source>It multiplies two activations and has no weights, so that there are no bits to give.</source>
   <translation>두 활성값을 곱하며 가중치가 없으므로 줄 비트가 없습니다.</translation>
  </message>
  <message>
   <source>It stays float32: the selection of layers leaves it out. Pin it to a width to quantize it nevertheless.</source>
   <translation>float32로 남습니다: 계층 선택에서 제외되었습니다. 그래도 양자화하려면 폭을 고정하십시오.</translation>
  </message>
  <message>
   <source>The bit map is given as a whole (allocator: %1): there is no order in which layers lose bits.</source>
   <translation>비트 맵이 통째로 주어졌습니다(할당기: %1): 계층이 비트를 잃는 순서가 없습니다.</translation>
  </message>
  <message>
   <source>It has %1: number %2 of %3 in the order in which layers lose bits.</source>
   <translation>%1입니다: 계층이 비트를 잃는 순서에서 %3개 중 %2번째입니다.</translation>
  </message>
  <message>
   <source>%1 (%2)</source>
   <translation>%1(%2)</translation>
  </message>
  <message>
   <source>In each round it loses its bit after %1 and before %2.</source>
   <translation>매 회차에 %1 다음, %2 앞에 비트를 잃습니다.</translation>
  </message>
  <message>
   <source>In each round it loses its bit first, before %1.</source>
   <translation>매 회차에 %1보다 먼저 가장 처음으로 비트를 잃습니다.</translation>
  </message>
  <message>
   <source>In each round it loses its bit last, after %1.</source>
   <translation>매 회차에 %1 다음에 가장 마지막으로 비트를 잃습니다.</translation>
  </message>
  <message>
   <source>It shares its width with %1.</source>
   <translation>%1과(와) 폭을 공유합니다.</translation>
  </message>
  <message>
   <source>It is as wide as the settings allow.</source>
   <translation>설정이 허용하는 만큼 넓습니다.</translation>
  </message>
  <message>
   <source>A budget of %1 would give it %2.</source>
   <translation>예산이 %1이면 %2을(를) 얻습니다.</translation>
  </message>
  <message>
   <source>It is as narrow as the settings allow.</source>
   <translation>설정이 허용하는 만큼 좁습니다.</translation>
  </message>
  <message>
   <source>A budget below %1 would leave it %2.</source>
   <translation>예산이 %1 미만이면 %2만 남습니다.</translation>
  </message>
  <message>
   <source>Next to gain a bit: %1, from %2.</source>
   <translation>다음으로 비트를 얻는 계층: %1, %2부터.</translation>
  </message>
  <message>
   <source>Next to lose a bit: %1, below %2.</source>
   <translation>다음으로 비트를 잃는 계층: %1, %2 미만에서.</translation>
  </message>
  <message>
   <source>float32</source>
   <translation>float32</translation>
  </message>
  <message numerus="yes">
   <source>%n bit(s)</source>
   <translation>
    <numerusform>%n비트</numerusform>
   </translation>
  </message>
  <message>
   <source>Its width is part of the bit map with the least damage within all limits at once: there is no order in which layers lose bits.</source>
   <translation>이 비트 폭은 모든 제한을 동시에 지키면서 손상이 가장 적은 비트 맵의 일부입니다. 레이어가 비트를 잃는 순서는 없습니다.</translation>
  </message>
 </context>
 <context>
  <name>Comparison</name>
  <message>
   <source>run</source>
   <translation>실행</translation>
  </message>
  <message>
   <source>this run</source>
   <translation>이 실행</translation>
  </message>
  <message>
   <source>difference</source>
   <translation>차이</translation>
  </message>
  <message>
   <source>95 % from</source>
   <translation>95 % 하한</translation>
  </message>
  <message>
   <source>95 % to</source>
   <translation>95 % 상한</translation>
  </message>
  <message>
   <source>first run</source>
   <translation>첫 실행</translation>
  </message>
  <message>
   <source>score</source>
   <translation>점수</translation>
  </message>
  <message>
   <source>utterances</source>
   <translation>발화</translation>
  </message>
  <message>
   <source>rank</source>
   <translation>순위</translation>
  </message>
  <message>
   <source>1: least sensitive</source>
   <translation>1: 가장 둔감</translation>
  </message>
  <message numerus="yes">
   <source>%n layer(s) keep their rank and are not drawn</source>
   <translation>
    <numerusform>계층 %n개는 순위가 그대로여서 그리지 않습니다</numerusform>
   </translation>
  </message>
  <message>
   <source>Spearman's correlation of %1 and %2: %3</source>
   <translation>%1과(와) %2의 스피어만 상관: %3</translation>
  </message>
  <message>
   <source>first</source>
   <translation>첫째</translation>
  </message>
  <message>
   <source>second</source>
   <translation>둘째</translation>
  </message>
  <message>
   <source>layers</source>
   <translation>계층</translation>
  </message>
  <message>
   <source>Spearman</source>
   <translation>스피어만</translation>
  </message>
  <message>
   <source>Kendall</source>
   <translation>켄달</translation>
  </message>
  <message>
   <source>largest move</source>
   <translation>가장 큰 이동</translation>
  </message>
  <message>
   <source>places</source>
   <translation>자리</translation>
  </message>
  <message>
   <source>by</source>
   <translation>이동한 것</translation>
  </message>
  <message>
   <source>|output|</source>
   <translation>|출력|</translation>
  </message>
  <message>
   <source>share of values</source>
   <translation>값의 비율</translation>
  </message>
  <message>
   <source>min %1: %2</source>
   <translation>최소 %1: %2</translation>
  </message>
  <message>
   <source>max %1: %2</source>
   <translation>최대 %1: %2</translation>
  </message>
  <message>
   <source>%1 wider, %2 narrower, %3 alike</source>
   <translation>더 넓음 %1, 더 좁음 %2, 같음 %3</translation>
  </message>
  <message>
   <source>name</source>
   <translation>이름</translation>
  </message>
  <message>
   <source>size</source>
   <translation>크기</translation>
  </message>
  <message>
   <source>smaller</source>
   <translation>더 작음</translation>
  </message>
  <message>
   <source>bits</source>
   <translation>비트</translation>
  </message>
  <message>
   <source>layers that move</source>
   <translation>순위가 바뀌는 층</translation>
  </message>
  <message>
   <source>other layers that move</source>
   <translation>순위가 바뀌는 다른 층</translation>
  </message>
  <message>
   <source>Layers that both rankings have.</source>
   <translation>두 순위에 모두 있는 레이어입니다.</translation>
  </message>
  <message>
   <source>Spearman's rank correlation: 1 where both rank the layers alike, 0 where they have nothing in common, −1 where one turns the order of the other around.</source>
   <translation>스피어만 순위 상관: 두 순위가 같으면 1, 공통점이 없으면 0, 순서가 반대이면 −1.</translation>
  </message>
  <message>
   <source>Kendall's rank correlation: the share of pairs of layers that both put in the same order, minus the share that they do not.</source>
   <translation>켄들 순위 상관: 두 순위가 같은 순서로 놓은 레이어 쌍의 비율에서 그렇지 않은 비율을 뺀 값.</translation>
  </message>
  <message>
   <source>By how many places the layer that moves most moves.</source>
   <translation>가장 많이 움직인 레이어가 움직인 자리 수.</translation>
  </message>
  <message>
   <source>The layer that moves most.</source>
   <translation>가장 많이 움직인 레이어.</translation>
  </message>
  <message>
   <source>What is compared. WER: word errors over the words of the reference; CER: the same with characters; accuracy: share of recordings whose class is right.</source>
   <translation>비교 대상. WER: 참조 단어 수에 대한 단어 오류; CER: 문자에 대한 같은 값; 정확도: 분류가 맞은 녹음의 비율.</translation>
  </message>
  <message>
   <source>Recordings that both runs recognised.</source>
   <translation>두 실행이 모두 인식한 녹음.</translation>
  </message>
  <message>
   <source>This run minus the first one, over the recordings of both: of error rates, below 0 is better.</source>
   <translation>두 실행에 공통된 녹음에서 이 실행 값에서 첫 실행 값을 뺀 것: 오류율은 0보다 작을수록 좋습니다.</translation>
  </message>
  <message>
   <source>Lower end of the difference's 95 % bootstrap interval over paired recordings. An interval without 0 is a difference beyond chance.</source>
   <translation>짝지은 녹음에서 차이의 95 % 부트스트랩 구간의 하한. 0을 포함하지 않는 구간은 우연을 넘는 차이입니다.</translation>
  </message>
  <message>
   <source>Upper end of the difference's 95 % bootstrap interval over paired recordings.</source>
   <translation>짝지은 녹음에서 차이의 95 % 부트스트랩 구간의 상한.</translation>
  </message>
  <message>
   <source>How probable a difference at least as large would be if the runs were equally good.</source>
   <translation>두 실행이 똑같이 좋다면 적어도 이만한 차이가 날 확률.</translation>
  </message>
  <message>
   <source>Size of the quantized model in the accounting of its experiment.</source>
   <translation>실험의 계산 방식에 따른 양자화 모델의 크기.</translation>
  </message>
  <message>
   <source>By how much the model is smaller than the first run's.</source>
   <translation>첫 실행의 모델보다 얼마나 작은지.</translation>
  </message>
  <message>
   <source>Mean width of the quantized weights.</source>
   <translation>양자화된 가중치의 평균 비트 폭.</translation>
  </message>
 </context>
 <context>
  <name>CrossMatrix</name>
  <message>
   <source>impossible</source>
   <comment>matrix cell</comment>
   <translation>불가능</translation>
  </message>
  <message>
   <source>not run</source>
   <comment>matrix cell</comment>
   <translation>실행 안 됨</translation>
  </message>
  <message>
   <source>running</source>
   <comment>matrix cell</comment>
   <translation>실행 중</translation>
  </message>
  <message>
   <source>failed</source>
   <comment>matrix cell</comment>
   <translation>실패</translation>
  </message>
  <message>
   <source>calibrated on</source>
   <translation>보정 대상</translation>
  </message>
  <message>
   <source>tested on</source>
   <translation>시험 대상</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>정확도</translation>
  </message>
  <message>
   <source>word error rate</source>
   <translation>단어 오류율</translation>
  </message>
  <message>
   <source>Framed: best calibration group of the row. n: test utterances.</source>
   <translation>테두리: 그 행에서 가장 좋은 보정 집단. n: 시험 발화 수.</translation>
  </message>
  <message>
   <source>%1; small: utterances tested</source>
   <translation>%1; 작은 글자: 시험한 발화 수</translation>
  </message>
  <message>
   <source>no calibration</source>
   <translation>보정 없음</translation>
  </message>
  <message>
   <source>; no calibration: uniform width, each input takes its own range</source>
   <translation>; 보정 없음: 균일한 폭, 각 입력이 자신의 범위를 사용</translation>
  </message>
 </context>
 <context>
  <name>Curves</name>
  <message>
   <source>Error rate against model size</source>
   <translation>모델 크기에 따른 오류율</translation>
  </message>
  <message>
   <source>bands: 95 % bootstrap intervals</source>
   <translation>띠: 95 % 부트스트랩 구간</translation>
  </message>
  <message>
   <source>model size (%1)</source>
   <translation>모델 크기(%1)</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>정확도</translation>
  </message>
  <message>
   <source>word error rate</source>
   <translation>단어 오류율</translation>
  </message>
  <message>
   <source>mean weight bits</source>
   <translation>평균 가중치 비트</translation>
  </message>
  <message>
   <source>inputs of %1 bits</source>
   <translation>입력 %1비트</translation>
  </message>
  <message>
   <source>for everyone</source>
   <translation>모든 사람 대상</translation>
  </message>
  <message>
   <source>for %1</source>
   <translation>%1 대상</translation>
  </message>
  <message>
   <source>seed %1</source>
   <translation>시드 %1</translation>
  </message>
  <message>
   <source>; run %1: %2</source>
   <translation>; 실행 %1: %2</translation>
  </message>
 </context>
 <context>
  <name>Experiment</name>
  <message>
   <source>corpus folder or manifest file</source>
   <translation>코퍼스 폴더 또는 매니페스트 파일</translation>
  </message>
  <message>
   <source>layout of the corpus; auto recognises it</source>
   <translation>코퍼스의 구조; auto는 자동으로 인식합니다</translation>
  </message>
  <message>
   <source>leave recordings of the calibration subset out of the test subset</source>
   <translation>보정 부분집합의 녹음을 시험에서 제외합니다</translation>
  </message>
  <message>
   <source>accept recordings in both subsets; every result then carries the mark</source>
   <translation>두 부분집합에 같은 녹음을 허용합니다. 그러면 모든 결과에 표시가 남습니다</translation>
  </message>
  <message>
   <source>samples that a clip is cut to at the model's rate, or full</source>
   <translation>모델의 표본화율에서 잘라 쓸 표본 수, 또는 full</translation>
  </message>
  <message>
   <source>pad shorter clips with zeros, as myQASR does</source>
   <translation>myQASR처럼 짧은 녹음을 0으로 채웁니다</translation>
  </message>
  <message>
   <source>when zero mean and unit variance are made, for models that ask for them</source>
   <translation>평균 0, 분산 1로 맞추는 시점(이를 요구하는 모델에 한함)</translation>
  </message>
  <message>
   <source>how layers are ranked; `voxbit-cli rank --list` names all</source>
   <translation>층의 순위를 매기는 방법; `voxbit-cli rank --list`가 모두 보여 줍니다</translation>
  </message>
  <message>
   <source>refine medians by a second pass over the audio</source>
   <translation>오디오를 한 번 더 거쳐 중앙값을 정밀하게 합니다</translation>
  </message>
  <message>
   <source>scores from elsewhere (metric: file), JSON or CSV of layer and value</source>
   <translation>다른 곳의 점수(metric: file), 층과 값의 JSON 또는 CSV</translation>
  </message>
  <message>
   <source>width at which measured metrics quantize one layer</source>
   <translation>측정 지표가 한 층을 양자화하는 폭</translation>
  </message>
  <message>
   <source>an allocator, given (a bit map from elsewhere) or float (nothing quantized)</source>
   <translation>할당기, given(다른 곳의 비트 맵) 또는 float(양자화 없음)</translation>
  </message>
  <message>
   <source>which layer loses a bit first (myqasr)</source>
   <translation>어느 층이 먼저 비트를 잃는지(myqasr)</translation>
  </message>
  <message>
   <source>of the shuffled order</source>
   <translation>무작위 순서의 시드</translation>
  </message>
  <message>
   <source>narrowest weight width</source>
   <translation>가중치의 최소 폭</translation>
  </message>
  <message>
   <source>widest weight width</source>
   <translation>가중치의 최대 폭</translation>
  </message>
  <message>
   <source>fits: stop at size &lt;= budget; strict: as the released myQASR code</source>
   <translation>fits: 크기 &lt;= 예산에서 멈춤; strict: 공개된 myQASR 코드와 같음</translation>
  </message>
  <message>
   <source>bit map from elsewhere (allocator: given), JSON or CSV</source>
   <translation>다른 곳의 비트 맵(allocator: given), JSON 또는 CSV</translation>
  </message>
  <message>
   <source>what a size counts</source>
   <translation>크기에 포함되는 것</translation>
  </message>
  <message>
   <source>width of all tensors that are not quantized (file)</source>
   <translation>양자화하지 않는 모든 텐서의 폭(file)</translation>
  </message>
  <message>
   <source>width of the positional convolution: 8, or 32 for float</source>
   <translation>위치 합성곱의 폭: 8, 또는 부동소수점이면 32</translation>
  </message>
  <message>
   <source>also measure the distance to the float model's output</source>
   <translation>부동소수점 모델 출력과의 거리도 측정합니다</translation>
  </message>
  <message>
   <source>resamples behind each 95 % interval</source>
   <translation>각 95 % 구간의 재표본 수</translation>
  </message>
  <message>
   <source>what the runs are called</source>
   <translation>실행의 이름</translation>
  </message>
  <message>
   <source>checkpoint folder in Hugging Face layout</source>
   <translation>Hugging Face 구조의 체크포인트 폴더</translation>
  </message>
  <message>
   <source>largest size in MiB</source>
   <translation>최대 크기(MiB)</translation>
  </message>
  <message>
   <source>in place of a budget: the size of this uniform width</source>
   <translation>예산 대신: 이 균일 폭일 때의 크기</translation>
  </message>
  <message>
   <source>width of layer inputs: 2..8, 16, or 32 for float</source>
   <translation>층 입력의 폭: 2..8, 16, 또는 부동소수점이면 32</translation>
  </message>
  <message>
   <source>cpu, cuda or cuda:N</source>
   <translation>cpu, cuda 또는 cuda:N</translation>
  </message>
  <message>
   <source>threads inside one operation</source>
   <translation>한 연산 안의 스레드 수</translation>
  </message>
  <message>
   <source>which utterances, e.g. gender=F &amp; language=en; empty: all</source>
   <translation>어떤 발화인지, 예: gender=F &amp; language=en; 비우면 모두</translation>
  </message>
  <message>
   <source>at most so many of them; 0: all</source>
   <translation>최대 이 개수; 0: 모두</translation>
  </message>
  <message>
   <source>at most so many seconds of them; 0: all</source>
   <translation>최대 이 초 수; 0: 모두</translation>
  </message>
  <message>
   <source>which ones, where not all are taken</source>
   <translation>모두 쓰지 않을 때 어느 것을 고를지</translation>
  </message>
  <message>
   <source>name patterns (* and ?) of layers to quantize</source>
   <translation>양자화할 층의 이름 패턴(*와 ?)</translation>
  </message>
  <message>
   <source>name patterns of layers that stay float</source>
   <translation>부동소수점으로 남을 층의 이름 패턴</translation>
  </message>
  <message>
   <source>kinds of layers to quantize</source>
   <translation>양자화할 층의 종류</translation>
  </message>
  <message>
   <source>also quantize both inputs of the attention products</source>
   <translation>어텐션 곱의 두 입력도 양자화합니다</translation>
  </message>
  <message>
   <source>name pattern: weight width 1..8, 16 or 32 for none</source>
   <translation>이름 패턴: 가중치 폭 1..8, 16, 또는 양자화하지 않으면 32</translation>
  </message>
  <message>
   <source>groups of one width: qkv, or lists of name patterns</source>
   <translation>같은 폭의 묶음: qkv, 또는 이름 패턴 목록</translation>
  </message>
  <message>
   <source>how scales are found; `voxbit-cli calibrate --list` describes all</source>
   <translation>스케일을 찾는 방법; `voxbit-cli calibrate --list`가 모두 설명합니다</translation>
  </message>
  <message>
   <source>frames that a search looks at, spread over all clips; 0 takes all</source>
   <translation>탐색이 살펴보는 프레임 수(모든 녹음에 고르게); 0: 모두</translation>
  </message>
  <message>
   <source>percent of an input's values inside its range (percentile)</source>
   <translation>입력 값 중 범위 안에 드는 백분율(percentile)</translation>
  </message>
  <message>
   <source>one weight scale per output channel in linear layers, too</source>
   <translation>선형 층에서도 출력 채널마다 가중치 스케일 하나</translation>
  </message>
  <message>
   <source>inputs of each output channel that share a weight scale in linear layers; 0: no groups</source>
   <translation>선형 층의 각 출력 채널에서 가중치 스케일 하나를 함께 쓰는 입력 수; 0: 그룹 없음</translation>
  </message>
  <message>
   <source>calibrate each layer on what the quantized layers before it pass on</source>
   <translation>앞선 양자화된 층이 넘겨주는 값으로 각 층을 보정합니다</translation>
  </message>
  <message>
   <source>take the mean error of each output channel back in the bias</source>
   <translation>각 출력 채널의 평균 오차를 편향에서 되돌립니다</translation>
  </message>
  <message>
   <source>MiB of recorded layer inputs that may be in memory at once</source>
   <translation>한 번에 메모리에 둘 수 있는 층 입력 기록(MiB)</translation>
  </message>
  <message>
   <source>arithmetic of quantized layers: simulated, or 8-bit integers with ranges from calibration (static), of each input (dynamic) or as suits the part of the model (mixed)</source>
   <translation>양자화된 층의 연산: 모의(simulated), 또는 8비트 정수로 범위를 보정에서(static), 입력마다(dynamic), 모델 부분에 따라(mixed) 정함</translation>
  </message>
  <message>
   <source>exceptions from the preset, first match first: {layers, block, kind, run}</source>
   <translation>프리셋의 예외, 처음 맞는 것이 우선: {layers, block, kind, run}</translation>
  </message>
  <message>
   <source>exceptions from the calibrator, first match first: {layers, block, kind, calibrator}</source>
   <translation>보정기의 예외, 처음 맞는 것이 우선: {layers, block, kind, calibrator}</translation>
  </message>
  <message>
   <source>english: each digit is read as a lower-case English word</source>
   <translation>english: 각 숫자를 소문자 영어 단어로 읽습니다</translation>
  </message>
  <message>
   <source>remove punctuation; hyphens, dashes and slashes become spaces, apostrophes inside words stay</source>
   <translation>구두점을 제거합니다. 하이픈, 대시, 빗금은 공백이 되고 낱말 안의 아포스트로피는 남습니다</translation>
  </message>
  <message>
   <source>case of letters before comparing</source>
   <translation>비교 전 글자의 대소문자</translation>
  </message>
  <message>
   <source>how often damage is measured again around the chosen widths (ilp_sequential)</source>
   <translation>선택한 비트 폭 주위에서 손상을 다시 측정하는 횟수 (ilp_sequential)</translation>
  </message>
  <message>
   <source>whose damage counts apart from that of others (ilp_worst_group)</source>
   <translation>누구의 손상을 다른 이와 따로 셀지 (ilp_worst_group)</translation>
  </message>
  <message>
   <source>at least this many times smaller than float (ilp)</source>
   <translation>부동소수점보다 최소 이 배수만큼 작게 (ilp)</translation>
  </message>
  <message>
   <source>mean weight width at most (ilp)</source>
   <translation>평균 가중치 비트 폭의 최댓값 (ilp)</translation>
  </message>
  <message>
   <source>BitOps per second of audio at most (ilp)</source>
   <translation>오디오 1초당 BitOps의 최댓값 (ilp)</translation>
  </message>
  <message>
   <source>sum of the layers' milliseconds at most (ilp)</source>
   <translation>레이어별 밀리초 합의 최댓값 (ilp)</translation>
  </message>
  <message>
   <source>CSV of layer, weight_bits, activation_bits, ms</source>
   <translation>layer, weight_bits, activation_bits, ms 열이 있는 CSV</translation>
  </message>
 </context>
 <context>
  <name>ExportHeader</name>
  <message>
   <source>everyone</source>
   <translation>모두</translation>
  </message>
  <message numerus="yes">
   <source>%1, %n utterance(s) of %2</source>
   <translation>
    <numerusform>%1, %2의 발화 %n개</numerusform>
   </translation>
  </message>
  <message>
   <source>%1
allocator %2, %3 MiB</source>
   <translation>%1
할당기 %2, %3 MiB</translation>
  </message>
  <message>
   <source>run %1: %2, experiment %3</source>
   <translation>실행 %1: %2, 실험 %3</translation>
  </message>
 </context>
 <context>
  <name>ExportMenu</name>
  <message>
   <source>Report</source>
   <translation>보고서</translation>
  </message>
  <message numerus="yes">
   <source>%n file(s) are in %1.</source>
   <translation>
    <numerusform>파일 %n개가 %1에 있습니다.</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Open the report</source>
   <translation>보고서 열기(&amp;O)</translation>
  </message>
  <message>
   <source>The report was not written</source>
   <translation>보고서를 쓰지 못했습니다</translation>
  </message>
  <message>
   <source>&amp;Report of the selected runs ...</source>
   <translation>선택한 실행의 보고서(&amp;R)...</translation>
  </message>
  <message>
   <source>Folder for the report</source>
   <translation>보고서 폴더</translation>
  </message>
  <message>
   <source>One HTML file with everything in it, and its figures and tables as files.</source>
   <translation>모든 것이 들어 있는 HTML 파일 하나와 그 그림 및 표의 파일들.</translation>
  </message>
  <message>
   <source>&amp;Plot used last, as PNG, SVG, PDF or CSV ...</source>
   <translation>마지막으로 사용한 그림을 PNG, SVG, PDF 또는 CSV로(&amp;P)...</translation>
  </message>
  <message>
   <source>&amp;Table used last, as CSV ...</source>
   <translation>마지막으로 사용한 표를 CSV로(&amp;T)...</translation>
  </message>
  <message>
   <source>&amp;Copy the table used last</source>
   <translation>마지막으로 사용한 표 복사(&amp;C)</translation>
  </message>
 </context>
 <context>
  <name>FigureView</name>
  <message>
   <source>no data</source>
   <translation>데이터 없음</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>외 %n개</numerusform>
   </translation>
  </message>
  <message>
   <source>%1 to %2</source>
   <translation>%1 ~ %2</translation>
  </message>
  <message>
   <source>interval: %1</source>
   <translation>구간: %1</translation>
  </message>
  <message>
   <source>no value</source>
   <translation>값 없음</translation>
  </message>
  <message>
   <source>framed</source>
   <translation>테두리 있음</translation>
  </message>
 </context>
 <context>
  <name>JobWords</name>
  <message>
   <source>calibrating</source>
   <translation>보정 중</translation>
  </message>
  <message>
   <source>comparing</source>
   <translation>비교 중</translation>
  </message>
  <message>
   <source>evaluating</source>
   <translation>평가 중</translation>
  </message>
  <message>
   <source>hashing the model</source>
   <translation>모델 해시 계산 중</translation>
  </message>
  <message>
   <source>joining recordings</source>
   <translation>녹음 잇는 중</translation>
  </message>
  <message>
   <source>loading profiles</source>
   <translation>프로파일 읽는 중</translation>
  </message>
  <message>
   <source>measuring</source>
   <translation>측정 중</translation>
  </message>
  <message>
   <source>measuring damage</source>
   <translation>손상 측정 중</translation>
  </message>
  <message>
   <source>measuring gradients</source>
   <translation>기울기 측정 중</translation>
  </message>
  <message>
   <source>packing</source>
   <translation>묶는 중</translation>
  </message>
  <message>
   <source>profiling</source>
   <translation>프로파일링 중</translation>
  </message>
  <message>
   <source>reading audio</source>
   <translation>오디오 읽는 중</translation>
  </message>
  <message>
   <source>refining medians</source>
   <translation>중앙값 다듬는 중</translation>
  </message>
  <message>
   <source>drawing samples</source>
   <translation>표본 뽑는 중</translation>
  </message>
  <message>
   <source>timing layers</source>
   <translation>레이어 시간 재는 중</translation>
  </message>
  <message>
   <source>training</source>
   <translation>학습 중</translation>
  </message>
  <message>
   <source>transcribing</source>
   <translation>전사 중</translation>
  </message>
  <message>
   <source>bytes</source>
   <translation>바이트</translation>
  </message>
  <message>
   <source>files</source>
   <translation>파일</translation>
  </message>
  <message>
   <source>layers</source>
   <translation>레이어</translation>
  </message>
  <message>
   <source>samples</source>
   <translation>표본</translation>
  </message>
  <message>
   <source>speakers</source>
   <translation>화자</translation>
  </message>
  <message>
   <source>steps</source>
   <translation>단계</translation>
  </message>
  <message>
   <source>strings of words</source>
   <translation>단어열</translation>
  </message>
  <message>
   <source>tensors</source>
   <translation>텐서</translation>
  </message>
  <message>
   <source>utterances</source>
   <translation>발화</translation>
  </message>
 </context>
 <context>
  <name>LaboratoryView</name>
  <message>
   <source>metric</source>
   <translation>지표</translation>
  </message>
  <message>
   <source>Agreement of metrics with one another</source>
   <translation>지표 사이의 일치도</translation>
  </message>
  <message>
   <source>Above the diagonal: Spearman. Below it: Kendall.</source>
   <translation>대각선 위: Spearman, 아래: Kendall.</translation>
  </message>
  <message>
   <source>rank correlation</source>
   <translation>순위 상관</translation>
  </message>
  <message>
   <source>What makes a layer sensitive, so that it keeps more bits</source>
   <translation>계층을 민감하게 만들어 더 많은 비트를 유지하게 하는 것</translation>
  </message>
  <message>
   <source>Spearman</source>
   <translation>스피어만</translation>
  </message>
  <message>
   <source>Spearman's rank correlation with the reference over the layers: 1 where both rank the layers alike, 0 where they have nothing in common, −1 where one turns the order of the other around</source>
   <translation>계층들에 대한 기준 지표와의 스피어만 순위 상관: 두 순위가 같으면 1, 공통점이 없으면 0, 순서가 반대이면 −1</translation>
  </message>
  <message>
   <source>Spearman from</source>
   <translation>스피어만 하한</translation>
  </message>
  <message>
   <source>Lower end of its 95 % interval over recordings</source>
   <translation>녹음에 대한 95 % 구간 하한</translation>
  </message>
  <message>
   <source>Spearman to</source>
   <translation>스피어만 상한</translation>
  </message>
  <message>
   <source>Upper end of its 95 % interval over recordings</source>
   <translation>녹음에 대한 95 % 구간 상한</translation>
  </message>
  <message>
   <source>Kendall</source>
   <translation>켄달</translation>
  </message>
  <message>
   <source>Kendall's rank correlation with the reference: the share of pairs of layers that both put in the same order, minus the share that they do not</source>
   <translation>기준 지표와의 켄달 순위 상관: 두 지표가 같은 순서로 놓는 계층 쌍의 비율에서 그렇지 않은 쌍의 비율을 뺀 값</translation>
  </message>
  <message>
   <source>Kendall from</source>
   <translation>켄달 하한</translation>
  </message>
  <message>
   <source>Kendall to</source>
   <translation>켄달 상한</translation>
  </message>
  <message>
   <source>rank band</source>
   <translation>순위 구간</translation>
  </message>
  <message>
   <source>How many ranks a layer moves by when other recordings of these speakers are taken: width of the 95 % band of its rank, mean over the layers. Small: the ranking hardly depends on which were taken</source>
   <translation>이 화자들의 다른 녹음을 쓰면 계층이 몇 순위 움직이는지: 순위의 95 % 구간 너비를 계층에 걸쳐 평균한 값. 작을수록 순위가 어떤 녹음을 썼는지에 거의 좌우되지 않습니다</translation>
  </message>
  <message>
   <source>layer</source>
   <translation>계층</translation>
  </message>
  <message>
   <source>Its name in the checkpoint</source>
   <translation>체크포인트에서의 이름</translation>
  </message>
  <message>
   <source>value</source>
   <translation>값</translation>
  </message>
  <message>
   <source>What the metric says, over all recordings</source>
   <translation>모든 녹음에 대한 지표의 값</translation>
  </message>
  <message>
   <source>rank</source>
   <translation>순위</translation>
  </message>
  <message>
   <source>1 for the smallest value; equal values share their mean rank</source>
   <translation>가장 작은 값이 1; 같은 값은 평균 순위를 함께 씁니다</translation>
  </message>
  <message>
   <source>rank from</source>
   <translation>순위 하한</translation>
  </message>
  <message>
   <source>Lower end of the rank's 95 % band over recordings</source>
   <translation>녹음에 대한 순위 95 % 구간의 하한</translation>
  </message>
  <message>
   <source>rank to</source>
   <translation>순위 상한</translation>
  </message>
  <message>
   <source>Upper end of the rank's 95 % band over recordings</source>
   <translation>녹음에 대한 순위 95 % 구간의 상한</translation>
  </message>
  <message>
   <source>Where the metric stands that all are held against</source>
   <translation>모든 지표를 견주는 지표가 매긴 순위</translation>
  </message>
  <message>
   <source>statistic of outputs</source>
   <translation>출력의 통계량</translation>
  </message>
  <message>
   <source>measured damage</source>
   <translation>측정한 손상</translation>
  </message>
  <message>
   <source>gradient</source>
   <translation>기울기</translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s); intervals: 95 % over resampled recordings</source>
   <translation>
    <numerusform>녹음 %n개; 구간: 다시 뽑은 녹음의 95 %</numerusform>
   </translation>
  </message>
  <message>
   <source>ranks</source>
   <translation>순위</translation>
  </message>
  <message>
   <source>rank by %1</source>
   <translation>%1 순위</translation>
  </message>
  <message>
   <source>Agreement with %1</source>
   <translation>%1과(와)의 일치</translation>
  </message>
  <message>
   <source>Ranks by %1</source>
   <translation>%1에 따른 순위</translation>
  </message>
  <message>
   <source>Ranks by %1 and %2</source>
   <translation>%1 및 %2에 따른 순위</translation>
  </message>
  <message>
   <source>layer, smallest %1 first</source>
   <translation>계층, %1이(가) 작은 것부터</translation>
  </message>
  <message>
   <source>Held against %1</source>
   <translation>%1에 견줌</translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s)</source>
   <translation>
    <numerusform>녹음 %n개</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n layer(s)</source>
   <translation>
    <numerusform>계층 %n개</numerusform>
   </translation>
  </message>
  <message>
   <source>each alone at %1 weight and %2 input bits</source>
   <translation>각각 따로 가중치 %1비트, 입력 %2비트</translation>
  </message>
  <message numerus="yes">
   <source>%n resample(s)</source>
   <translation>
    <numerusform>재표본 %n회</numerusform>
   </translation>
  </message>
  <message>
   <source>name</source>
   <translation>이름</translation>
  </message>
  <message>
   <source>What the metric is called in plots, files and by the command line</source>
   <translation>그래프, 파일, 명령줄에서 지표를 부르는 이름</translation>
  </message>
  <message>
   <source>kind</source>
   <translation>종류</translation>
  </message>
  <message>
   <source>What it looks at: the values that a layer puts out, how the result answers to small changes, or the damage itself, with the layer quantized</source>
   <translation>무엇을 보는지: 계층이 내는 값, 작은 변화에 결과가 반응하는 정도, 또는 계층을 양자화했을 때의 손상 자체</translation>
  </message>
 </context>
 <context>
  <name>LayerFigures</name>
  <message>
   <source>step %1</source>
   <translation>간격 %1</translation>
  </message>
  <message>
   <source>clips at ±%1</source>
   <translation>±%1에서 잘림</translation>
  </message>
  <message>
   <source>clips at −%1</source>
   <translation>−%1에서 잘림</translation>
  </message>
  <message>
   <source>clips at %1</source>
   <translation>%1에서 잘림</translation>
  </message>
  <message>
   <source>values from %1 to %2</source>
   <translation>%1에서 %2까지의 값</translation>
  </message>
  <message>
   <source>%1 % are zero</source>
   <translation>%1 %가 0</translation>
  </message>
  <message>
   <source>layer, least sensitive first</source>
   <translation>계층, 가장 둔감한 것부터</translation>
  </message>
  <message>
   <source>layer, in network order</source>
   <translation>계층, 신경망 순서</translation>
  </message>
  <message>
   <source>mean</source>
   <translation>평균</translation>
  </message>
  <message>
   <source>largest value</source>
   <translation>가장 큰 값</translation>
  </message>
  <message>
   <source>most negative value</source>
   <translation>가장 작은 음수</translation>
  </message>
  <message>
   <source>1 % to 99 %</source>
   <translation>1 % ~ 99 %</translation>
  </message>
  <message>
   <source>25 % to 75 %</source>
   <translation>25 % ~ 75 %</translation>
  </message>
  <message>
   <source>median</source>
   <translation>중앙값</translation>
  </message>
  <message>
   <source>|output|</source>
   <translation>|출력|</translation>
  </message>
  <message>
   <source>|input|</source>
   <comment>magnitude of inputs</comment>
   <translation>|입력|</translation>
  </message>
  <message>
   <source>Zeros stand at the lower edge.</source>
   <translation>0은 아래쪽 가장자리에 있습니다.</translation>
  </message>
  <message numerus="yes">
   <source>Rank correlation over %n layer(s): Spearman %1, Kendall %2</source>
   <translation>
    <numerusform>계층 %n개의 순위 상관: 스피어만 %1, 켄달 %2</numerusform>
   </translation>
  </message>
  <message>
   <source>share of values</source>
   <translation>값의 비율</translation>
  </message>
  <message>
   <source>median %1</source>
   <translation>중앙값 %1</translation>
  </message>
  <message>
   <source>output</source>
   <translation>출력</translation>
  </message>
  <message>
   <source>input</source>
   <comment>of a layer</comment>
   <translation>입력</translation>
  </message>
  <message>
   <source>second input</source>
   <comment>of a layer</comment>
   <translation>두 번째 입력</translation>
  </message>
 </context>
 <context>
  <name>Metric</name>
  <message>
   <source>median |y|</source>
   <translation>중앙값 |y|</translation>
  </message>
  <message>
   <source>Median of the magnitudes of everything the layer puts out for the chosen speakers: half of the values are smaller. The metric of myQASR.</source>
   <translation>선택한 화자에 대해 계층이 내는 모든 값의 크기의 중앙값: 절반의 값이 이보다 작습니다. myQASR의 지표입니다.</translation>
  </message>
  <message>
   <source>mean |y|</source>
   <translation>평균 |y|</translation>
  </message>
  <message>
   <source>Mean of the magnitudes of the layer's output.</source>
   <translation>계층 출력의 크기의 평균입니다.</translation>
  </message>
  <message>
   <source>largest y</source>
   <translation>가장 큰 y</translation>
  </message>
  <message>
   <source>The largest value of the layer's output.</source>
   <translation>계층 출력의 가장 큰 값입니다.</translation>
  </message>
  <message>
   <source>largest |y|</source>
   <translation>가장 큰 |y|</translation>
  </message>
  <message>
   <source>The largest magnitude of the layer's output.</source>
   <translation>계층 출력의 가장 큰 크기입니다.</translation>
  </message>
  <message>
   <source>deviation of |y|</source>
   <translation>|y|의 표준편차</translation>
  </message>
  <message>
   <source>Standard deviation of the magnitudes of the layer's output.</source>
   <translation>계층 출력의 크기의 표준편차입니다.</translation>
  </message>
  <message>
   <source>variance of |y|</source>
   <translation>|y|의 분산</translation>
  </message>
  <message>
   <source>Variance of the magnitudes of the layer's output.</source>
   <translation>계층 출력의 크기의 분산입니다.</translation>
  </message>
  <message>
   <source>normality K² of y</source>
   <translation>y의 정규성 K²</translation>
  </message>
  <message>
   <source>D'Agostino and Pearson's K² of the layer's output: how far skewness and kurtosis are from those of a normal distribution.</source>
   <translation>계층 출력의 다고스티노-피어슨 K²: 왜도와 첨도가 정규분포의 값에서 떨어진 정도입니다.</translation>
  </message>
  <message>
   <source>KL divergence [nat]</source>
   <translation>KL 발산 [nat]</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the recognised letters: the KL divergence from the float model. Measured with the model.</source>
   <translation>이 계층만 양자화할 때 인식된 글자에 미치는 영향: 부동소수점 모델과의 KL 발산. 모델로 측정합니다.</translation>
  </message>
  <message>
   <source>mean |difference|</source>
   <translation>평균 |차이|</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the model's output: mean magnitude of the difference. Measured with the model.</source>
   <translation>이 계층만 양자화할 때 모델 출력에 미치는 영향: 차이의 평균 크기. 모델로 측정합니다.</translation>
  </message>
  <message>
   <source>mean squared difference</source>
   <translation>평균 제곱 차이</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the model's output: mean square of the difference. Measured with the model.</source>
   <translation>이 계층만 양자화할 때 모델 출력에 미치는 영향: 차이의 평균 제곱. 모델로 측정합니다.</translation>
  </message>
  <message>
   <source>Frobenius norm</source>
   <translation>프로베니우스 노름</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the model's output: Frobenius norm of the difference. Measured with the model.</source>
   <translation>이 계층만 양자화할 때 모델 출력에 미치는 영향: 차이의 프로베니우스 노름. 모델로 측정합니다.</translation>
  </message>
  <message>
   <source>nuclear norm</source>
   <translation>핵 노름</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the model's output: nuclear norm of the difference. Measured with the model.</source>
   <translation>이 계층만 양자화할 때 모델 출력에 미치는 영향: 차이의 핵 노름. 모델로 측정합니다.</translation>
  </message>
  <message>
   <source>minus SQNR [dB]</source>
   <translation>음의 SQNR [dB]</translation>
  </message>
  <message>
   <source>Minus the ratio of the model's output to the error that quantizing this layer alone makes, in decibels. Measured with the model.</source>
   <translation>이 계층만 양자화할 때 생기는 오차에 대한 모델 출력의 비의 음수, 데시벨. 모델로 측정합니다.</translation>
  </message>
  <message>
   <source>largest gradient</source>
   <translation>최대 기울기</translation>
  </message>
  <message>
   <source>Largest 90 % quantile of the gradient of the layer's output, for transcripts drawn from the model's own output. Measured with the model.</source>
   <translation>모델 자신의 출력에서 뽑은 전사에 대한 레이어 출력 기울기의 가장 큰 90 % 분위수입니다. 모델로 측정합니다.</translation>
  </message>
  <message>
   <source>smallest gradient</source>
   <translation>최소 기울기</translation>
  </message>
  <message>
   <source>Smallest 90 % quantile of the gradient of the layer's output, for transcripts drawn from the model's own output. Measured with the model.</source>
   <translation>모델 자신의 출력에서 뽑은 전사에 대한 레이어 출력 기울기의 가장 작은 90 % 분위수입니다. 모델로 측정합니다.</translation>
  </message>
  <message>
   <source>Fisher information</source>
   <translation>피셔 정보량</translation>
  </message>
  <message>
   <source>How much a weight of this layer changes what the model recognises: the mean squared gradient for transcripts drawn from its own output. Measured with the model.</source>
   <translation>이 레이어의 가중치가 모델의 인식 결과를 얼마나 바꾸는지: 모델 자신의 출력에서 뽑은 전사에 대한 기울기 제곱의 평균입니다. 모델로 측정합니다.</translation>
  </message>
  <message>
   <source>|weight × gradient|</source>
   <translation>|가중치 × 기울기|</translation>
  </message>
  <message>
   <source>Mean magnitude of weight times gradient, for transcripts drawn from the model's own output. Measured with the model.</source>
   <translation>모델 자신의 출력에서 뽑은 전사에 대한 가중치와 기울기 곱의 평균 크기입니다. 모델로 측정합니다.</translation>
  </message>
  <message>
   <source>Hessian trace</source>
   <translation>헤시안 대각합</translation>
  </message>
  <message>
   <source>Mean curvature of the KL divergence from the float model's output, per weight of the layer (HAWQ). Measured with the model.</source>
   <translation>부동소수점 모델의 출력에 대한 KL 발산의 평균 곡률로, 레이어의 가중치당 값입니다(HAWQ). 모델로 측정합니다.</translation>
  </message>
  <message>
   <source>predicted KL [nat]</source>
   <translation>예측 KL [nat]</translation>
  </message>
  <message>
   <source>KL divergence that quantizing the layer's weight should cost: half its Hessian trace times the squared rounding error (HAWQ-V2). Measured with the model.</source>
   <translation>레이어의 가중치를 양자화할 때 예상되는 KL 발산: 헤시안 대각합의 절반에 반올림 오차의 제곱을 곱한 값입니다(HAWQ-V2). 모델로 측정합니다.</translation>
  </message>
  <message>
   <source>scores from a file</source>
   <translation>파일의 점수</translation>
  </message>
  <message>
   <source>A number per layer that was made elsewhere.</source>
   <translation>다른 곳에서 만들어진 계층별 수입니다.</translation>
  </message>
  <message>
   <source>linear</source>
   <translation>선형</translation>
  </message>
  <message>
   <source>convolution</source>
   <translation>합성곱</translation>
  </message>
  <message>
   <source>2-D convolution</source>
   <translation>2차원 합성곱</translation>
  </message>
  <message>
   <source>attention product</source>
   <translation>어텐션 곱</translation>
  </message>
  <message>
   <source>float</source>
   <translation>부동소수점</translation>
  </message>
  <message>
   <source>loss of the transcript [nat]</source>
   <translation>전사 손실 [nat]</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the recognised text: how much less probable the float model's own transcript becomes (CTC loss). Measured with the model.</source>
   <translation>이 레이어만 양자화할 때 인식된 텍스트에 생기는 변화: 부동소수점 모델 자신의 전사가 얼마나 덜 그럴듯해지는지(CTC 손실). 모델로 측정합니다.</translation>
  </message>
 </context>
 <context>
  <name>NextStep</name>
  <message>
   <source>Next: open a model.</source>
   <translation>다음: 모델을 여십시오.</translation>
  </message>
  <message>
   <source>Next: open a corpus.</source>
   <translation>다음: 말뭉치를 여십시오.</translation>
  </message>
  <message>
   <source>A job is running. You can go on exploring.</source>
   <translation>작업이 실행 중입니다. 계속 살펴볼 수 있습니다.</translation>
  </message>
  <message>
   <source>Next: measure how much each layer suffers.</source>
   <translation>다음: 각 계층이 얼마나 손상되는지 측정하십시오.</translation>
  </message>
  <message>
   <source>Next: profile the chosen speakers.</source>
   <translation>다음: 선택한 화자를 프로파일하십시오.</translation>
  </message>
  <message>
   <source>The result is stored: see Results, or try another budget or other speakers.</source>
   <translation>결과가 저장되었습니다: 결과를 보거나 다른 예산 또는 다른 화자를 시도하십시오.</translation>
  </message>
  <message>
   <source>Next: drag the budget, then calibrate its bit map.</source>
   <translation>다음: 예산을 끌고, 그 비트 맵을 보정하십시오.</translation>
  </message>
  <message>
   <source>Next: evaluate on the test subset.</source>
   <translation>다음: 시험 부분집합에서 평가하십시오.</translation>
  </message>
 </context>
 <context>
  <name>Panels</name>
  <message>
   <source>Model</source>
   <translation>모델</translation>
  </message>
  <message>
   <source>Speakers</source>
   <translation>화자</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>계층</translation>
  </message>
  <message>
   <source>Layer details</source>
   <translation>계층 상세</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>예산</translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>실행</translation>
  </message>
  <message>
   <source>Results</source>
   <translation>결과</translation>
  </message>
  <message>
   <source>Transcripts</source>
   <translation>전사</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>비교</translation>
  </message>
  <message>
   <source>Jobs</source>
   <translation>작업</translation>
  </message>
  <message>
   <source>Matrix</source>
   <translation>행렬</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>곡선</translation>
  </message>
  <message>
   <source>Benchmark</source>
   <translation>벤치마크</translation>
  </message>
  <message>
   <source>Laboratory</source>
   <translation>실험실</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>학습</translation>
  </message>
 </context>
 <context>
  <name>ResultTables</name>
  <message>
   <source>%1 of %2</source>
   <translation>%1/%2</translation>
  </message>
  <message>
   <source>fact</source>
   <translation>항목</translation>
  </message>
  <message>
   <source>value</source>
   <translation>값</translation>
  </message>
  <message>
   <source>%1 s</source>
   <translation>%1초</translation>
  </message>
  <message>
   <source>not needed</source>
   <translation>필요 없음</translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s)</source>
   <translation>
    <numerusform>녹음 %n개</numerusform>
   </translation>
  </message>
  <message>
   <source>everybody</source>
   <translation>모두</translation>
  </message>
  <message>
   <source>%1 (5 % to 95 %: %2 to %3)</source>
   <translation>%1(5 % ~ 95 %: %2 ~ %3)</translation>
  </message>
  <message>
   <source>RTF, forward pass</source>
   <translation>RTF, 순방향 계산</translation>
  </message>
  <message>
   <source>RTF, from file to text</source>
   <translation>RTF, 파일에서 텍스트까지</translation>
  </message>
  <message>
   <source>Texts compared after</source>
   <translation>텍스트 비교 전 처리</translation>
  </message>
  <message>
   <source>Peak memory</source>
   <translation>최대 메모리</translation>
  </message>
  <message>
   <source>Size counted as</source>
   <translation>크기 계산 방식</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>예산</translation>
  </message>
  <message>
   <source>Size of weights</source>
   <translation>가중치의 크기</translation>
  </message>
  <message>
   <source>Size of scales</source>
   <translation>스케일의 크기</translation>
  </message>
  <message>
   <source>Size of what is not quantized</source>
   <translation>양자화되지 않은 것의 크기</translation>
  </message>
  <message>
   <source>speaker</source>
   <translation>화자</translation>
  </message>
  <message>
   <source>utterances</source>
   <translation>발화</translation>
  </message>
  <message>
   <source>audio</source>
   <translation>오디오</translation>
  </message>
  <message>
   <source>words</source>
   <translation>단어</translation>
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
   <translation>정확도</translation>
  </message>
  <message>
   <source>overlap: %1</source>
   <translation>겹침: %1</translation>
  </message>
  <message numerus="yes">
   <source>%n file(s) left out</source>
   <translation>
    <numerusform>파일 %n개 제외</numerusform>
   </translation>
  </message>
  <message>
   <source>run</source>
   <translation>실행</translation>
  </message>
  <message>
   <source>name</source>
   <translation>이름</translation>
  </message>
  <message>
   <source>errors</source>
   <translation>오류</translation>
  </message>
  <message>
   <source>size</source>
   <translation>크기</translation>
  </message>
  <message>
   <source>bits</source>
   <translation>비트</translation>
  </message>
  <message>
   <source>KL to float</source>
   <translation>부동소수점과의 KL</translation>
  </message>
  <message>
   <source>changed frames</source>
   <translation>달라진 프레임</translation>
  </message>
  <message>
   <source>time</source>
   <translation>시간</translation>
  </message>
  <message>
   <source>marks</source>
   <translation>표시</translation>
  </message>
  <message>
   <source>Marks</source>
   <translation>표시</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>모델</translation>
  </message>
  <message>
   <source>Model hash</source>
   <translation>모델 해시</translation>
  </message>
  <message>
   <source>Calibration subset</source>
   <translation>보정 부분집합</translation>
  </message>
  <message>
   <source>Calibration hash</source>
   <translation>보정 해시</translation>
  </message>
  <message>
   <source>Test subset</source>
   <translation>시험 부분집합</translation>
  </message>
  <message>
   <source>Test hash</source>
   <translation>시험 해시</translation>
  </message>
  <message>
   <source>Subsets</source>
   <translation>부분집합</translation>
  </message>
  <message>
   <source>Input</source>
   <translation>입력</translation>
  </message>
  <message>
   <source>Experiment hash</source>
   <translation>실험 해시</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>프로그램</translation>
  </message>
  <message>
   <source>CPU</source>
   <translation>CPU</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>장치</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>스레드</translation>
  </message>
  <message>
   <source>Started (UTC)</source>
   <translation>시작(UTC)</translation>
  </message>
  <message>
   <source>Time to prepare</source>
   <translation>준비 시간</translation>
  </message>
  <message>
   <source>Time to rank</source>
   <translation>순위 계산 시간</translation>
  </message>
  <message>
   <source>Time to calibrate</source>
   <translation>보정 시간</translation>
  </message>
  <message>
   <source>Time to evaluate</source>
   <translation>평가 시간</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>제외</translation>
  </message>
  <message>
   <source>Substituted, deleted and inserted words, of the words of the references; of a classifier, wrong recordings of all.</source>
   <translation>참조 단어 가운데 대체, 삭제, 삽입된 단어 수; 분류기에서는 전체 가운데 틀린 녹음 수.</translation>
  </message>
  <message>
   <source>Share of frames whose most probable character or class is not that of the float model.</source>
   <translation>가장 그럴듯한 문자나 분류가 부동소수점 모델과 다른 프레임의 비율.</translation>
  </message>
  <message>
   <source>What a reader must know before believing the numbers.</source>
   <translation>숫자를 믿기 전에 알아야 할 점.</translation>
  </message>
  <message>
   <source>Whose recordings of the test subset the line counts.</source>
   <translation>이 줄이 세는 테스트 부분집합의 녹음이 누구의 것인지.</translation>
  </message>
  <message>
   <source>Number of recordings that were recognised.</source>
   <translation>인식한 녹음 수.</translation>
  </message>
  <message>
   <source>How long these recordings are together.</source>
   <translation>이 녹음들의 총 길이.</translation>
  </message>
  <message>
   <source>Words of the references: what the error rate is divided by.</source>
   <translation>참조 단어 수: 오류율의 분모.</translation>
  </message>
  <message>
   <source>CER 95 %</source>
   <translation>CER 95 %</translation>
  </message>
  <message>
   <source>accuracy 95 %</source>
   <translation>정확도 95 %</translation>
  </message>
  <message>
   <source>substitutions</source>
   <translation>대체</translation>
  </message>
  <message>
   <source>deletions</source>
   <translation>삭제</translation>
  </message>
  <message>
   <source>insertions</source>
   <translation>삽입</translation>
  </message>
  <message>
   <source>correct</source>
   <translation>정답</translation>
  </message>
  <message>
   <source>95 % bootstrap interval of the character error rate, resampled within speakers.</source>
   <translation>문자 오류율의 95 % 부트스트랩 구간, 화자 안에서 재표집.</translation>
  </message>
  <message>
   <source>95 % bootstrap interval of the accuracy, resampled within speakers.</source>
   <translation>정확도의 95 % 부트스트랩 구간, 화자 안에서 재표집.</translation>
  </message>
  <message>
   <source>Words of the references in whose place others were recognised.</source>
   <translation>다른 단어로 인식된 참조 단어.</translation>
  </message>
  <message>
   <source>Words of the references that were not recognised at all.</source>
   <translation>전혀 인식되지 않은 참조 단어.</translation>
  </message>
  <message>
   <source>Words that were recognised though nobody said them.</source>
   <translation>아무도 말하지 않았는데 인식된 단어.</translation>
  </message>
  <message>
   <source>Recordings whose class is right.</source>
   <translation>분류가 맞은 녹음.</translation>
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
   <translation>별표를 단 실행은 다시 찾기 쉽습니다.</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>실행</translation>
  </message>
  <message>
   <source>The number of the run in the database.</source>
   <translation>데이터베이스에서 실행의 번호입니다.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>이름</translation>
  </message>
  <message>
   <source>What the experiment is called.</source>
   <translation>실험의 이름입니다.</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>상태</translation>
  </message>
  <message>
   <source>Interrupted runs are those whose program ended before they did. They can be resumed.</source>
   <translation>중단된 실행은 끝나기 전에 프로그램이 종료된 실행입니다. 이어서 할 수 있습니다.</translation>
  </message>
  <message>
   <source>Started</source>
   <translation>시작</translation>
  </message>
  <message>
   <source>When the run was started, in local time.</source>
   <translation>실행이 시작된 때, 현지 시각입니다.</translation>
  </message>
  <message>
   <source>WER [%]</source>
   <translation>WER [%]</translation>
  </message>
  <message>
   <source>Word error rate: substituted, deleted and inserted words over the words of the reference, over all test recordings.</source>
   <translation>단어 오류율: 모든 시험 녹음에서 대치, 삭제, 삽입된 단어 수를 기준 단어 수로 나눈 값입니다.</translation>
  </message>
  <message>
   <source>95 % [%]</source>
   <translation>95 % [%]</translation>
  </message>
  <message>
   <source>95 % bootstrap interval of the word error rate, resampled within speakers.</source>
   <translation>단어 오류율의 95 % 부트스트랩 구간, 화자 안에서 재표집.</translation>
  </message>
  <message>
   <source>CER [%]</source>
   <translation>CER [%]</translation>
  </message>
  <message>
   <source>Character error rate: as the word error rate, with characters in place of words.</source>
   <translation>문자 오류율: 단어 오류율과 같되 단어 대신 문자로 계산합니다.</translation>
  </message>
  <message>
   <source>Accuracy [%]</source>
   <translation>정확도 [%]</translation>
  </message>
  <message>
   <source>Share of recordings whose class is right (classifiers).</source>
   <translation>분류가 맞은 녹음의 비율입니다(분류기).</translation>
  </message>
  <message>
   <source>Size [MiB]</source>
   <translation>크기 [MiB]</translation>
  </message>
  <message>
   <source>Size of the quantized model in the accounting of its experiment.</source>
   <translation>실험의 계산 방식에 따른 양자화 모델의 크기입니다.</translation>
  </message>
  <message>
   <source>Bits</source>
   <translation>비트</translation>
  </message>
  <message>
   <source>Mean width of the quantized weights.</source>
   <translation>양자화된 가중치의 평균 폭입니다.</translation>
  </message>
  <message>
   <source>KL to float [nats]</source>
   <translation>부동소수점과의 KL [nat]</translation>
  </message>
  <message>
   <source>Mean Kullback-Leibler divergence per frame from the float model's output.</source>
   <translation>부동소수점 모델 출력과의 프레임당 평균 쿨백-라이블러 발산입니다.</translation>
  </message>
  <message>
   <source>RTF</source>
   <translation>RTF</translation>
  </message>
  <message>
   <source>Real-time factor: seconds of the forward pass per second of audio, median over recordings. Below 1 is faster than real time.</source>
   <translation>실시간 계수: 오디오 1초당 순방향 계산 초, 녹음들의 중앙값. 1 미만이면 실시간보다 빠릅니다.</translation>
  </message>
  <message>
   <source>Time [s]</source>
   <translation>시간 [초]</translation>
  </message>
  <message>
   <source>Wall time of the whole run.</source>
   <translation>전체 실행에 걸린 시간입니다.</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>태그</translation>
  </message>
  <message>
   <source>Your own words, separated by commas.</source>
   <translation>쉼표로 구분한 사용자 자신의 단어입니다.</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>메모</translation>
  </message>
  <message>
   <source>Your own text.</source>
   <translation>사용자 자신의 글입니다.</translation>
  </message>
  <message>
   <source>running</source>
   <translation>실행 중</translation>
  </message>
  <message>
   <source>finished</source>
   <translation>완료</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>실패</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>취소됨</translation>
  </message>
  <message>
   <source>interrupted</source>
   <translation>중단됨</translation>
  </message>
 </context>
 <context>
  <name>RunsPanel</name>
  <message>
   <source>Starred</source>
   <translation>별표</translation>
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
   <translation>학습 손실</translation>
  </message>
  <message>
   <source>step</source>
   <translation>스텝</translation>
  </message>
  <message>
   <source>loss</source>
   <translation>손실</translation>
  </message>
  <message>
   <source>Development WER</source>
   <translation>개발 WER</translation>
  </message>
  <message>
   <source>WER</source>
   <translation>WER</translation>
  </message>
  <message>
   <source>kept</source>
   <translation>보관</translation>
  </message>
  <message>
   <source>Step %1</source>
   <translation>스텝 %1</translation>
  </message>
  <message>
   <source>Step %1: loss %2</source>
   <translation>스텝 %1: 손실 %2</translation>
  </message>
  <message>
   <source>WER %1, best %2 at step %3</source>
   <translation>WER %1, 최저 %2(스텝 %3)</translation>
  </message>
 </context>
 <context>
  <name>voxbit::AboutBox</name>
  <message>
   <source>window, icons, playback</source>
   <translation>창, 아이콘, 재생</translation>
  </message>
  <message>
   <source>plots</source>
   <translation>그림</translation>
  </message>
  <message>
   <source>tensors and training</source>
   <translation>텐서와 학습</translation>
  </message>
  <message>
   <source>matrix products</source>
   <translation>행렬 곱</translation>
  </message>
  <message>
   <source>audio files</source>
   <translation>오디오 파일</translation>
  </message>
  <message>
   <source>resampling</source>
   <translation>재표본화</translation>
  </message>
  <message>
   <source>database of runs</source>
   <translation>실행의 데이터베이스</translation>
  </message>
  <message>
   <source>experiment files</source>
   <translation>실험 파일</translation>
  </message>
  <message>
   <source>checkpoint files</source>
   <translation>체크포인트 파일</translation>
  </message>
  <message>
   <source>content hashes</source>
   <translation>내용 해시</translation>
  </message>
  <message>
   <source>About Voxbit</source>
   <translation>Voxbit 정보</translation>
  </message>
  <message>
   <source>&lt;h3&gt;Voxbit %1&lt;/h3&gt;&lt;p&gt;Workbench for personalised mixed-precision quantization of speech recognition models.&lt;/p&gt;&lt;p&gt;Its own source is under the Apache License 2.0. The window as you have it is under the GNU General Public License, version 3 or later, because it draws its plots with QCustomPlot.&lt;/p&gt;&lt;p&gt;The method at its heart: Fish, Michieli, Ozay, &lt;i&gt;A Model for Every User and Budget: Label-Free and Personalized Mixed-Precision Quantization&lt;/i&gt;, Interspeech 2023, arXiv 2307.12659.&lt;/p&gt;</source>
   <translation>&lt;h3&gt;Voxbit %1&lt;/h3&gt;&lt;p&gt;음성 인식 모델의 개인화된 혼합 정밀도 양자화를 위한 작업대입니다.&lt;/p&gt;&lt;p&gt;자체 소스는 Apache License 2.0을 따릅니다. 그림을 QCustomPlot으로 그리므로, 사용 중인 창 프로그램은 GNU 일반 공중 사용 허가서 버전 3 이상을 따릅니다.&lt;/p&gt;&lt;p&gt;핵심 방법: Fish, Michieli, Ozay, &lt;i&gt;A Model for Every User and Budget: Label-Free and Personalized Mixed-Precision Quantization&lt;/i&gt;, Interspeech 2023, arXiv 2307.12659.&lt;/p&gt;</translation>
  </message>
  <message>
   <source>Made with</source>
   <translation>구성 요소</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>버전</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>라이선스</translation>
  </message>
  <message>
   <source>For</source>
   <translation>용도</translation>
  </message>
  <message>
   <source>layers in 8-bit integers</source>
   <translation>8비트 정수 레이어</translation>
  </message>
  <message>
   <source>command line</source>
   <translation>명령줄</translation>
  </message>
  <message>
   <source>exported models</source>
   <translation>내보낸 모델</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BenchmarkJob</name>
  <message>
   <source>Benchmark %1</source>
   <translation>벤치마크 %1</translation>
  </message>
  <message>
   <source>Measuring ...</source>
   <translation>측정 중 ...</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BenchmarkPanel</name>
  <message>
   <source>Passes over each recording with every variant; its time is their median.</source>
   <translation>변형마다 각 녹음을 도는 횟수. 시간은 그 중앙값입니다.</translation>
  </message>
  <message>
   <source>all</source>
   <translation>모두</translation>
  </message>
  <message>
   <source>At most so many recordings of the test subset.</source>
   <translation>시험 부분집합에서 최대 이만큼의 녹음.</translation>
  </message>
  <message>
   <source>none</source>
   <translation>없음</translation>
  </message>
  <message>
   <source>On so many recordings the layers are timed one by one, in float and as they run.</source>
   <translation>이만큼의 녹음에서 레이어를 하나씩, 부동소수점과 실제 실행 방식으로 잽니다.</translation>
  </message>
  <message>
   <source>Recor&amp;dings</source>
   <translation>녹음(&amp;D)</translation>
  </message>
  <message>
   <source>R&amp;ounds</source>
   <translation>횟수(&amp;O)</translation>
  </message>
  <message>
   <source>Time la&amp;yers on</source>
   <translation>레이어 시간(&amp;Y)</translation>
  </message>
  <message>
   <source>Size, error rate and speed</source>
   <translation>크기, 오류율, 속도</translation>
  </message>
  <message>
   <source>Farther left is smaller, farther down has fewer errors, a larger mark is faster. Click a mark to see the times of its layers.</source>
   <translation>왼쪽일수록 작고, 아래일수록 오류가 적고, 표식이 클수록 빠릅니다. 표식을 클릭하면 레이어별 시간을 봅니다.</translation>
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
   <translation>변형</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>레이어</translation>
  </message>
  <message>
   <source>&amp;Cancel</source>
   <translation>취소(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Benchmark</source>
   <translation>벤치마크(&amp;B)</translation>
  </message>
  <message>
   <source>Stops measuring; what was measured before stays.</source>
   <translation>측정을 멈춥니다. 이전에 측정한 것은 남습니다.</translation>
  </message>
  <message>
   <source>Measures float32, the simulation and 8-bit integers in turn (Ctrl+B).</source>
   <translation>float32, 시뮬레이션, 8비트 정수를 번갈아 측정합니다 (Ctrl+B).</translation>
  </message>
  <message>
   <source>The benchmark failed</source>
   <translation>벤치마크에 실패했습니다</translation>
  </message>
  <message>
   <source>&amp;Try again</source>
   <translation>다시 시도(&amp;T)</translation>
  </message>
  <message>
   <source>Nothing to measure yet</source>
   <translation>아직 측정할 것이 없습니다</translation>
  </message>
  <message>
   <source>Choose a budget first.</source>
   <translation>먼저 예산을 고르십시오.</translation>
  </message>
  <message>
   <source>Not measured yet</source>
   <translation>아직 측정하지 않았습니다</translation>
  </message>
  <message>
   <source>Float32, the simulation and 8-bit integers take turns, recording by recording: error rate, speed, memory and file size side by side.</source>
   <translation>float32, 시뮬레이션, 8비트 정수가 녹음마다 번갈아 실행됩니다: 오류율, 속도, 메모리, 파일 크기를 나란히 보여 줍니다.</translation>
  </message>
  <message>
   <source>Preparing: bits, scales, opening each variant ...</source>
   <translation>준비 중: 비트, 스케일, 각 변형 열기 ...</translation>
  </message>
  <message>
   <source>The experiment was changed since then.</source>
   <translation>그 뒤로 실험이 바뀌었습니다.</translation>
  </message>
  <message>
   <source>Layers of %1</source>
   <translation>%1의 레이어</translation>
  </message>
  <message numerus="yes">
   <source>Layers of %1, %n slower</source>
   <translation>
    <numerusform>%1의 레이어, %n개 더 느림</numerusform>
   </translation>
  </message>
  <message>
   <source>No quantized layers</source>
   <translation>양자화된 레이어 없음</translation>
  </message>
  <message>
   <source>All layers of %1 run in floating point.</source>
   <translation>%1의 모든 레이어가 부동소수점으로 실행됩니다.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BitMapModel</name>
  <message>
   <source>float</source>
   <translation>부동소수점</translation>
  </message>
  <message>
   <source>%1-bit</source>
   <translation>%1비트</translation>
  </message>
  <message>
   <source>weights %1</source>
   <translation>가중치 %1</translation>
  </message>
  <message>
   <source>inputs %1</source>
   <translation>입력 %1</translation>
  </message>
  <message>
   <source>difference in bits: %1</source>
   <translation>비트 차이: %1</translation>
  </message>
  <message>
   <source>not quantized</source>
   <translation>양자화 안 됨</translation>
  </message>
  <message>
   <source>pinned</source>
   <translation>고정됨</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>계층</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>가중치</translation>
  </message>
  <message>
   <source>Inputs</source>
   <translation>입력</translation>
  </message>
  <message>
   <source>Pinned</source>
   <translation>고정</translation>
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
   <translation>비트(F: 부동소수점)</translation>
  </message>
  <message>
   <source>above: weights, below: inputs</source>
   <translation>위: 가중치, 아래: 입력</translation>
  </message>
  <message>
   <source>pinned</source>
   <translation>고정됨</translation>
  </message>
  <message>
   <source>not quantized</source>
   <translation>양자화 안 됨</translation>
  </message>
  <message>
   <source>Bit map</source>
   <translation>비트 맵</translation>
  </message>
  <message>
   <source>left: weights, right: inputs</source>
   <translation>왼쪽: 가중치, 오른쪽: 입력</translation>
  </message>
  <message>
   <source>block</source>
   <translation>블록</translation>
  </message>
  <message>
   <source>layer</source>
   <translation>레이어</translation>
  </message>
  <message>
   <source>above: weights, below: inputs; F: float</source>
   <translation>위: 가중치, 아래: 입력; F: 부동소수점</translation>
  </message>
  <message>
   <source>width of the weights</source>
   <translation>가중치 비트 폭</translation>
  </message>
  <message>
   <source>bits</source>
   <translation>비트</translation>
  </message>
  <message>
   <source>above: difference in bits, below: width; F: float</source>
   <translation>위: 비트 차이, 아래: 비트 폭; F: 부동소수점</translation>
  </message>
  <message>
   <source>difference</source>
   <translation>차이</translation>
  </message>
  <message>
   <source>framed: pinned</source>
   <translation>테두리: 고정됨</translation>
  </message>
  <message>
   <source>Look c&amp;loser</source>
   <translation>크게 보기(&amp;L)</translation>
  </message>
  <message>
   <source>Look from farther a&amp;way</source>
   <translation>작게 보기(&amp;W)</translation>
  </message>
  <message>
   <source>Usual si&amp;ze</source>
   <translation>보통 크기(&amp;Z)</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BudgetLimits</name>
  <message>
   <source>Bit&amp;Ops at most</source>
   <translation>BitOps 최대(&amp;O)</translation>
  </message>
  <message>
   <source> G/s</source>
   <translation> G/s</translation>
  </message>
  <message>
   <source>Multiply-accumulates x weight bits x activation bits, per second of audio, in billions</source>
   <translation>곱셈-누산 x 가중치 비트 x 활성값 비트, 오디오 1초당, 10억 단위</translation>
  </message>
  <message>
   <source>Averag&amp;e at most</source>
   <translation>평균 최대(&amp;E)</translation>
  </message>
  <message>
   <source> bits</source>
   <translation>비트</translation>
  </message>
  <message>
   <source>Mean width of the weights of quantized layers; every weight counts once</source>
   <translation>양자화된 레이어 가중치의 평균 비트 폭. 가중치마다 한 번씩 셉니다</translation>
  </message>
  <message>
   <source>Compress&amp;ion at least</source>
   <translation>압축 최소(&amp;I)</translation>
  </message>
  <message>
   <source> times</source>
   <translation>배</translation>
  </message>
  <message>
   <source>Size of the float model divided by that of the quantized one, by the chosen accounting</source>
   <translation>부동소수점 모델의 크기를 양자화된 모델의 크기로 나눈 값, 선택한 계산 방식 기준</translation>
  </message>
  <message>
   <source>no limit</source>
   <translation>제한 없음</translation>
  </message>
  <message>
   <source>Kept together with the budget. Latencies that were measured limit, too: see More ...</source>
   <translation>예산과 함께 지킵니다. 측정한 지연 시간도 제한이 됩니다: 더 보기 ... 참조</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BudgetPanel</name>
  <message>
   <source>Bud&amp;get</source>
   <translation>예산(&amp;G)</translation>
  </message>
  <message>
   <source> MiB</source>
   <translation> MiB</translation>
  </message>
  <message>
   <source>Budget in MiB</source>
   <translation>예산(MiB)</translation>
  </message>
  <message>
   <source>Largest size that the model may have, by the chosen accounting</source>
   <translation>선택한 계산 방식에 따라 모델이 가질 수 있는 가장 큰 크기</translation>
  </message>
  <message>
   <source>Marks: all layers at one width. Arrow keys step, Page Up and Page Down go to the marks.</source>
   <translation>눈금: 모든 계층이 같은 폭. 화살표 키는 조금씩, Page Up과 Page Down은 눈금으로 이동합니다.</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>예산</translation>
  </message>
  <message>
   <source>%1-bit</source>
   <translation>%1비트</translation>
  </message>
  <message>
   <source>No bit map fits into %1. The least is %2: every layer at its narrowest, %3 bits unless pinned, and what is not quantized.</source>
   <translation>%1에 맞는 비트 맵이 없습니다. 최소는 %2입니다: 모든 계층이 가장 좁고(고정되지 않으면 %3비트), 양자화되지 않은 것을 더한 크기입니다.</translation>
  </message>
  <message>
   <source>&amp;Use the least, %1</source>
   <translation>최솟값 %1 사용(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;Measure</source>
   <translation>측정(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;Profile</source>
   <translation>프로파일(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Drop the other limits</source>
   <translation>다른 제한 없애기(&amp;D)</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>제한</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BudgetReadOut</name>
  <message>
   <source>Size, file</source>
   <translation>크기, 파일</translation>
  </message>
  <message>
   <source>Size, paper</source>
   <translation>크기, 논문</translation>
  </message>
  <message>
   <source>Size, code</source>
   <translation>크기, 코드</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>크기</translation>
  </message>
  <message>
   <source>Size of the quantized model, by the chosen accounting</source>
   <translation>선택한 계산 방식에 따른 양자화 모델의 크기</translation>
  </message>
  <message>
   <source>Average</source>
   <translation>평균</translation>
  </message>
  <message>
   <source>%1 bits</source>
   <translation>%1비트</translation>
  </message>
  <message>
   <source>Mean width of the weights of quantized layers; every weight counts once</source>
   <translation>양자화된 계층의 가중치 평균 폭; 가중치마다 한 번씩 셉니다</translation>
  </message>
  <message>
   <source>Widths</source>
   <translation>폭</translation>
  </message>
  <message>
   <source>%1 to %2</source>
   <translation>%1 ~ %2</translation>
  </message>
  <message>
   <source>Narrowest and widest weights among the quantized layers, in bits</source>
   <translation>양자화된 계층 중 가장 좁은 가중치와 가장 넓은 가중치, 비트</translation>
  </message>
  <message>
   <source>Compression</source>
   <translation>압축</translation>
  </message>
  <message>
   <source>%1 times</source>
   <translation>%1배</translation>
  </message>
  <message>
   <source>Size of the float model divided by this size, both by the chosen accounting</source>
   <translation>부동소수점 모델의 크기를 이 크기로 나눈 값, 둘 다 선택한 계산 방식</translation>
  </message>
  <message>
   <source>Float model</source>
   <translation>부동소수점 모델</translation>
  </message>
  <message>
   <source>Size of the model with nothing quantized, by the chosen accounting</source>
   <translation>아무것도 양자화하지 않은 모델의 크기, 선택한 계산 방식</translation>
  </message>
  <message>
   <source>BitOps</source>
   <translation>BitOps</translation>
  </message>
  <message>
   <source>%1/s</source>
   <comment>per second of audio</comment>
   <translation>%1/초</translation>
  </message>
  <message>
   <source>%1 G</source>
   <translation>%1 G</translation>
  </message>
  <message>
   <source>Multiply-accumulates x weight bits x activation bits, per second of audio; 32 bits where nothing is quantized</source>
   <translation>오디오 1초당 곱셈-누산 x 가중치 비트 x 활성값 비트; 양자화되지 않은 곳은 32비트</translation>
  </message>
  <message>
   <source>Size by part</source>
   <translation>부분별 크기</translation>
  </message>
  <message>
   <source>What the bytes hold: packed weights of quantized layers, scales and zero points, and all that stays unquantized</source>
   <translation>바이트의 내용: 양자화된 계층의 압축된 가중치, 스케일과 영점, 양자화되지 않은 모든 것</translation>
  </message>
  <message>
   <source>%1 %</source>
   <translation>%1 %</translation>
  </message>
  <message>
   <source>weights</source>
   <translation>가중치</translation>
  </message>
  <message>
   <source>scales</source>
   <translation>스케일</translation>
  </message>
  <message>
   <source>unquantized</source>
   <translation>양자화 안 됨</translation>
  </message>
  <message>
   <source>header</source>
   <translation>헤더</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BudgetSettings</name>
  <message>
   <source>Integer program</source>
   <translation>정수 계획법</translation>
  </message>
  <message>
   <source>The widths whose damage has the smallest sum, for every budget</source>
   <translation>모든 예산에서 손상의 합이 가장 작은 비트 폭</translation>
  </message>
  <message>
   <source>myQASR</source>
   <translation>myQASR</translation>
  </message>
  <message>
   <source>Every layer loses one width per pass, in the order of sensitivity</source>
   <translation>매 회차에 모든 계층이 민감도 순서로 폭을 하나씩 잃습니다</translation>
  </message>
  <message>
   <source>Uniform</source>
   <translation>균일</translation>
  </message>
  <message>
   <source>One width for all layers</source>
   <translation>모든 계층에 같은 폭</translation>
  </message>
  <message>
   <source>Min-max</source>
   <translation>최소-최대</translation>
  </message>
  <message>
   <source>Widths rise linearly with the rank of the sensitivity</source>
   <translation>폭이 민감도 순위에 따라 선형으로 커집니다</translation>
  </message>
  <message>
   <source>From file</source>
   <translation>파일에서</translation>
  </message>
  <message>
   <source>A bit map from elsewhere, JSON or CSV; there is no budget then</source>
   <translation>다른 곳에서 온 비트 맵, JSON 또는 CSV; 그러면 예산이 없습니다</translation>
  </message>
  <message>
   <source>Float</source>
   <translation>부동소수점</translation>
  </message>
  <message>
   <source>Nothing is quantized</source>
   <translation>아무것도 양자화하지 않습니다</translation>
  </message>
  <message>
   <source>Smallest first</source>
   <translation>작은 것부터</translation>
  </message>
  <message>
   <source>The layer of the smallest sensitivity loses a bit first, as in the paper</source>
   <translation>논문처럼 민감도가 가장 작은 계층이 먼저 비트를 잃습니다</translation>
  </message>
  <message>
   <source>Largest first</source>
   <translation>큰 것부터</translation>
  </message>
  <message>
   <source>The layer of the largest sensitivity loses a bit first, as in the released code</source>
   <translation>공개된 코드처럼 민감도가 가장 큰 계층이 먼저 비트를 잃습니다</translation>
  </message>
  <message>
   <source>Shuffled</source>
   <translation>무작위</translation>
  </message>
  <message>
   <source>By chance, from a seed: what the ranking is worth shows against it</source>
   <translation>시드에 따른 우연: 순위의 가치가 이것과의 비교에서 드러납니다</translation>
  </message>
  <message>
   <source>Ranges from the smallest to the largest value seen</source>
   <translation>관찰된 최솟값에서 최댓값까지의 범위</translation>
  </message>
  <message>
   <source>Min-max, poster</source>
   <translation>최소-최대, 포스터</translation>
  </message>
  <message>
   <source>Moving average</source>
   <translation>이동 평균</translation>
  </message>
  <message>
   <source>Inputs take a range that moves a little towards that of each recording</source>
   <translation>입력은 각 녹음의 범위에 조금씩 다가가는 범위를 사용합니다</translation>
  </message>
  <message>
   <source>The myQASR poster's formula: steps about twice as wide</source>
   <translation>myQASR 포스터의 식: 간격이 약 두 배 넓습니다</translation>
  </message>
  <message>
   <source>Cosine</source>
   <translation>코사인</translation>
  </message>
  <message>
   <source>Search the ranges whose layer output has the largest cosine to the float output</source>
   <translation>계층 출력과 부동소수점 출력의 코사인이 가장 큰 범위를 찾습니다</translation>
  </message>
  <message>
   <source>MSE</source>
   <translation>MSE</translation>
  </message>
  <message>
   <source>Search the smallest squared error of weights and inputs themselves</source>
   <translation>가중치와 입력 자체의 제곱 오차가 가장 작은 것을 찾습니다</translation>
  </message>
  <message>
   <source>L1</source>
   <translation>L1</translation>
  </message>
  <message>
   <source>Search the smallest mean absolute error of the layer output</source>
   <translation>계층 출력의 평균 절대 오차가 가장 작은 것을 찾습니다</translation>
  </message>
  <message>
   <source>L2</source>
   <translation>L2</translation>
  </message>
  <message>
   <source>Search the smallest mean squared error of the layer output</source>
   <translation>계층 출력의 평균 제곱 오차가 가장 작은 것을 찾습니다</translation>
  </message>
  <message>
   <source>Percentile</source>
   <translation>백분위수</translation>
  </message>
  <message>
   <source>Inputs take the range that holds a given percentage of all values; weights as min-max</source>
   <translation>입력은 모든 값의 주어진 백분율을 포함하는 범위를 가지며, 가중치는 최소-최대와 같습니다</translation>
  </message>
  <message>
   <source>Entropy</source>
   <translation>엔트로피</translation>
  </message>
  <message>
   <source>Inputs take the range whose levels keep most of their histogram; weights as min-max</source>
   <translation>입력은 히스토그램을 가장 잘 보존하는 범위를 가지며, 가중치는 최소-최대와 같습니다</translation>
  </message>
  <message>
   <source>L2, weighted</source>
   <translation>L2, 가중</translation>
  </message>
  <message>
   <source>As L2, errors weighted with the magnitude of the output</source>
   <translation>L2와 같으며 오차에 출력의 크기를 곱합니다</translation>
  </message>
  <message>
   <source>L2, square-weighted</source>
   <translation>L2, 제곱 가중</translation>
  </message>
  <message>
   <source>As L2, errors weighted with the square of the output</source>
   <translation>L2와 같으며 오차에 출력의 제곱을 곱합니다</translation>
  </message>
  <message>
   <source>Hessian</source>
   <translation>헤시안</translation>
  </message>
  <message>
   <source>As L2, errors weighted with what they cost: the curvature of the model's output</source>
   <translation>L2와 같으며 오차에 그 비용, 즉 모델 출력의 곡률을 곱합니다</translation>
  </message>
  <message>
   <source>Dynamic</source>
   <translation>동적</translation>
  </message>
  <message>
   <source>No calibration audio: each input takes its own range when it runs</source>
   <translation>보정 오디오 없음: 각 입력이 실행 시 자신의 범위를 사용합니다</translation>
  </message>
  <message>
   <source>File</source>
   <translation>파일</translation>
  </message>
  <message>
   <source>Bytes of the packed model file: weights, scales, everything else, header</source>
   <translation>압축된 모델 파일의 바이트: 가중치, 스케일, 그 밖의 모든 것, 헤더</translation>
  </message>
  <message>
   <source>Paper</source>
   <translation>논문</translation>
  </message>
  <message>
   <source>Weights of selected layers at their bits, all other parameters at 8 bits, as on the poster</source>
   <translation>선택한 계층의 가중치는 자기 비트로, 나머지 매개변수는 포스터처럼 8비트로</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>코드</translation>
  </message>
  <message>
   <source>Weights of selected layers at their bits, all other parameters at 32 bits, as in the released code</source>
   <translation>선택한 계층의 가중치는 자기 비트로, 나머지 매개변수는 공개된 코드처럼 32비트로</translation>
  </message>
  <message>
   <source>&amp;Allocator</source>
   <translation>할당기(&amp;A)</translation>
  </message>
  <message>
   <source>How bits are distributed over the layers within the budget</source>
   <translation>예산 안에서 비트를 계층에 나누는 방법</translation>
  </message>
  <message>
   <source>&amp;Order</source>
   <translation>순서(&amp;O)</translation>
  </message>
  <message>
   <source>Which layer loses a bit first</source>
   <translation>어느 계층이 먼저 비트를 잃는지</translation>
  </message>
  <message>
   <source>&amp;Weights from</source>
   <translation>가중치 최소(&amp;W)</translation>
  </message>
  <message>
   <source>Narrowest width of weights in bits that the allocator may use</source>
   <translation>할당기가 사용할 수 있는 가장 좁은 가중치 폭(비트)</translation>
  </message>
  <message>
   <source>&amp;to</source>
   <translation>최대(&amp;T)</translation>
  </message>
  <message>
   <source>Widest width of weights in bits that the allocator may use</source>
   <translation>할당기가 사용할 수 있는 가장 넓은 가중치 폭(비트)</translation>
  </message>
  <message>
   <source>A&amp;ctivations</source>
   <translation>활성값(&amp;C)</translation>
  </message>
  <message>
   <source>Width in bits of the inputs of quantized layers</source>
   <translation>양자화된 계층의 입력 폭(비트)</translation>
  </message>
  <message>
   <source>Cali&amp;brator</source>
   <translation>보정기(&amp;B)</translation>
  </message>
  <message>
   <source>How the scales of weights and inputs are found</source>
   <translation>가중치와 입력의 스케일을 찾는 방법</translation>
  </message>
  <message>
   <source>&amp;Size counts</source>
   <translation>크기 계산(&amp;S)</translation>
  </message>
  <message>
   <source>What a size counts; every size in the window is by this accounting</source>
   <translation>크기에 포함되는 것; 창의 모든 크기가 이 계산 방식을 따릅니다</translation>
  </message>
  <message>
   <source>float</source>
   <translation>부동소수점</translation>
  </message>
  <message>
   <source>Bit map</source>
   <translation>비트 맵</translation>
  </message>
  <message>
   <source>Bit maps (*.json *.csv);;All files (*)</source>
   <translation>비트 맵 (*.json *.csv);;모든 파일 (*)</translation>
  </message>
  <message>
   <source>Bit map from file</source>
   <translation>파일의 비트 맵</translation>
  </message>
  <message>
   <source>More ...</source>
   <translation>더 보기...</translation>
  </message>
  <message>
   <source>Scales per channel, sequential calibration, bias correction, integer execution and all other settings of the experiment (Ctrl+,)</source>
   <translation>채널별 스케일, 순차 보정, 편향 보정, 정수 실행과 실험의 다른 모든 설정 (Ctrl+,)</translation>
  </message>
  <message>
   <source>Integer program, measured again</source>
   <translation>정수 계획법, 다시 측정</translation>
  </message>
  <message>
   <source>As the integer program; then damage is measured anew with all other layers at their chosen widths, and solved again</source>
   <translation>정수 계획법과 같음; 이어서 다른 모든 레이어를 선택한 폭에 두고 손상을 다시 측정하여 다시 풉니다</translation>
  </message>
  <message>
   <source>Integer program, worst group</source>
   <translation>정수 계획법, 최악 집단</translation>
  </message>
  <message>
   <source>The widths with the smallest damage to the group of speakers that suffers most</source>
   <translation>가장 큰 손상을 입는 화자 집단의 손상이 가장 작은 폭</translation>
  </message>
  <message>
   <source>Metr&amp;ic</source>
   <translation>지표(&amp;I)</translation>
  </message>
  <message>
   <source>What makes a layer sensitive, so that it keeps more bits</source>
   <translation>레이어를 민감하게 만들어 더 많은 비트를 유지하게 하는 것</translation>
  </message>
  <message>
   <source>Packed model</source>
   <translation>묶은 모델</translation>
  </message>
  <message>
   <source>One file with bit-packed weights, scales and vocabulary: Voxbit opens it in place of a checkpoint, here and in the command line tool</source>
   <translation>비트 단위로 묶은 가중치, 스케일, 어휘가 든 파일 하나: Voxbit이 여기와 명령줄에서 체크포인트 대신 엽니다</translation>
  </message>
  <message>
   <source>Hugging Face checkpoint</source>
   <translation>Hugging Face 체크포인트</translation>
  </message>
  <message>
   <source>A folder with the quantized weights written as floating point numbers, for every program that reads the checkpoint it was made from</source>
   <translation>양자화된 가중치를 부동소수점 수로 쓴 폴더: 원래 체크포인트를 읽는 모든 프로그램용</translation>
  </message>
  <message>
   <source>compressed-tensors checkpoint</source>
   <translation>compressed-tensors 체크포인트</translation>
  </message>
  <message>
   <source>A folder with the weights of linear layers packed into 4 or 8 bits, for engines that read pack-quantized checkpoints; its size is not held to the budget</source>
   <translation>선형 레이어의 가중치를 4 또는 8비트로 묶은 폴더: pack-quantized 체크포인트를 읽는 엔진용. 크기는 예산을 따르지 않습니다</translation>
  </message>
  <message>
   <source>Calibration table</source>
   <translation>보정 표</translation>
  </message>
  <message>
   <source>Bits, scales and ranges of all layers as JSON, for engines that quantize the model themselves</source>
   <translation>모든 레이어의 비트, 스케일, 범위를 담은 JSON: 모델을 직접 양자화하는 엔진용</translation>
  </message>
  <message>
   <source>Tensor types for ggml</source>
   <translation>ggml용 텐서 형식</translation>
  </message>
  <message>
   <source>The bit map as a list of tensor types, for the quantization tool of ggml (--tensor-type-file)</source>
   <translation>텐서 형식 목록으로 쓴 비트 맵: ggml의 양자화 도구용 (--tensor-type-file)</translation>
  </message>
  <message>
   <source>ONNX graph</source>
   <translation>ONNX 그래프</translation>
  </message>
  <message>
   <source>The network with QuantizeLinear and DequantizeLinear, for ONNX Runtime and other engines: wav2vec2 models, up to 8 bits, ranges from calibration</source>
   <translation>QuantizeLinear와 DequantizeLinear가 있는 네트워크: ONNX Runtime 등 다른 엔진용. wav2vec2 모델, 8비트 이하, 보정에서 얻은 범위</translation>
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
   <translation>메모리 예산</translation>
  </message>
  <message>
   <source>least %1</source>
   <translation>최소 %1</translation>
  </message>
  <message>
   <source>%1 %2</source>
   <comment>mark, size</comment>
   <translation>%1 %2</translation>
  </message>
  <message>
   <source>most %1</source>
   <translation>최대 %1</translation>
  </message>
  <message>
   <source>%1   float %2 →</source>
   <comment>end of the scale</comment>
   <translation>%1   부동소수점 %2 →</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ChipBar</name>
  <message>
   <source>Filters</source>
   <translation>필터</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ComparePanel</name>
  <message>
   <source>comparison</source>
   <translation>비교</translation>
  </message>
  <message>
   <source>&amp;Compare</source>
   <translation>비교(&amp;C)</translation>
  </message>
  <message>
   <source>speaker profiles</source>
   <translation>화자 프로필</translation>
  </message>
  <message>
   <source>selected runs</source>
   <translation>선택한 실행</translation>
  </message>
  <message>
   <source>What is compared</source>
   <translation>비교 대상</translation>
  </message>
  <message>
   <source>Speaker profiles: what the layers put out for different speakers, and how that ranks them. Runs: two to four runs that are selected in the table of runs.</source>
   <translation>화자 프로필: 여러 화자에 대해 계층이 내는 값과 그에 따른 순위. 실행: 실행 표에서 선택한 두 개에서 네 개의 실행.</translation>
  </message>
  <message>
   <source>&amp;Keep ...</source>
   <translation>보관(&amp;K)...</translation>
  </message>
  <message>
   <source>Keeps ranking and bit map of the present calibration subset under a name, to compare other speakers with it.</source>
   <translation>다른 화자와 비교할 수 있도록 현재 보정 부분집합의 순위와 비트 맵을 이름을 붙여 보관합니다.</translation>
  </message>
  <message>
   <source>Re&amp;move</source>
   <translation>제거(&amp;M)</translation>
  </message>
  <message>
   <source>Forgets the chosen profile.</source>
   <translation>선택한 프로필을 잊습니다.</translation>
  </message>
  <message>
   <source>Compared profiles or runs</source>
   <translation>비교되는 프로필 또는 실행</translation>
  </message>
  <message>
   <source>The first is what the others are held to. F2 renames a kept profile.</source>
   <translation>첫 번째가 다른 것들의 기준입니다. F2로 보관한 프로필의 이름을 바꿉니다.</translation>
  </message>
  <message>
   <source>Rank changes</source>
   <translation>순위 변화</translation>
  </message>
  <message>
   <source>Activations</source>
   <translation>활성값</translation>
  </message>
  <message>
   <source>Bits</source>
   <translation>비트</translation>
  </message>
  <message>
   <source>Activations of the selected layer</source>
   <translation>선택한 계층의 활성값</translation>
  </message>
  <message>
   <source>&amp;Bits of</source>
   <translation>비트의 주인(&amp;B)</translation>
  </message>
  <message>
   <source>Whose bits are compared with the first</source>
   <translation>누구의 비트를 첫 번째와 비교하는지</translation>
  </message>
  <message>
   <source>Difference of bit maps</source>
   <translation>비트 맵의 차이</translation>
  </message>
  <message>
   <source>Numbers of the comparison</source>
   <translation>비교의 수치</translation>
  </message>
  <message>
   <source>present</source>
   <translation>현재</translation>
  </message>
  <message>
   <source>Keep profile</source>
   <translation>프로필 보관</translation>
  </message>
  <message>
   <source>&amp;Name of these speakers</source>
   <translation>이 화자들의 이름(&amp;N)</translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>모두</translation>
  </message>
  <message>
   <source>Four are kept: remove one to see the present speakers.</source>
   <translation>네 개가 보관되어 있습니다: 현재 화자를 보려면 하나를 제거하십시오.</translation>
  </message>
  <message>
   <source>Nothing is kept yet</source>
   <translation>아직 보관된 것이 없습니다</translation>
  </message>
  <message>
   <source>Keep the present speakers, then choose others: their rankings, activations and bits stand side by side here.</source>
   <translation>현재 화자를 보관한 다음 다른 화자를 선택하십시오: 순위, 활성값, 비트가 여기에 나란히 표시됩니다.</translation>
  </message>
  <message>
   <source>The present speakers have no ranking yet. %1</source>
   <translation>현재 화자에게는 아직 순위가 없습니다. %1</translation>
  </message>
  <message>
   <source>&amp;Keep the present speakers ...</source>
   <translation>현재 화자 보관(&amp;K)...</translation>
  </message>
  <message>
   <source>"%1" is kept</source>
   <translation>“%1”이(가) 보관되었습니다</translation>
  </message>
  <message>
   <source>Choose other calibration speakers: they are compared with it at once.</source>
   <translation>다른 보정 화자를 선택하십시오: 곧바로 비교됩니다.</translation>
  </message>
  <message>
   <source>Agreement of the rankings, 1: the same order, -1: the reverse</source>
   <translation>순위의 일치도, 1: 같은 순서, -1: 반대 순서</translation>
  </message>
  <message>
   <source>Select a layer to see what it puts out for these speakers.</source>
   <translation>계층을 선택하면 이 화자들에 대한 출력을 볼 수 있습니다.</translation>
  </message>
  <message>
   <source>Read activations</source>
   <translation>활성값 읽기</translation>
  </message>
  <message numerus="yes">
   <source>The first four of %n selected run(s)</source>
   <translation>
    <numerusform>선택한 실행 %n개 중 처음 네 개</numerusform>
   </translation>
  </message>
  <message>
   <source>Select two to four runs</source>
   <translation>두 개에서 네 개의 실행을 선택하십시오</translation>
  </message>
  <message>
   <source>Select them in the table of runs (Ctrl+click): their bits and numbers stand side by side here.</source>
   <translation>실행 표에서 선택하십시오(Ctrl+클릭): 비트와 수치가 여기에 나란히 표시됩니다.</translation>
  </message>
  <message>
   <source>These runs cannot be read</source>
   <translation>이 실행들을 읽을 수 없습니다</translation>
  </message>
  <message>
   <source>They may have been deleted meanwhile.</source>
   <translation>그사이 삭제되었을 수 있습니다.</translation>
  </message>
  <message>
   <source>Comparing ...</source>
   <translation>비교하는 중...</translation>
  </message>
  <message>
   <source>Compare runs</source>
   <translation>실행 비교</translation>
  </message>
  <message>
   <source>The runs have no utterance with a score in common.</source>
   <translation>실행들에 점수가 있는 공통 발화가 없습니다.</translation>
  </message>
  <message>
   <source>Difference: this run minus run %1, with its 95 % interval over paired utterances</source>
   <translation>차이: 이 실행 빼기 실행 %1, 짝지은 발화에 대한 95 % 구간 포함</translation>
  </message>
  <message>
   <source>%1, against %2</source>
   <translation>%1, 대비 %2</translation>
  </message>
  <message>
   <source>against %1: %2</source>
   <translation>%1 대비: %2</translation>
  </message>
  <message>
   <source>One of them has no bit map.</source>
   <translation>그중 하나에 비트 맵이 없습니다.</translation>
  </message>
  <message>
   <source>Read kept profiles</source>
   <translation>보관한 프로필 읽기</translation>
  </message>
  <message>
   <source>Bits of the chosen one. A triangle marks a layer with more (up) or fewer (down) than in the first; pointing at it says how many.</source>
   <translation>선택한 것의 비트 수입니다. 삼각형은 첫 번째보다 많은(위) 또는 적은(아래) 레이어를 표시하며, 가리키면 차이를 알려 줍니다.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::CurvesPanel</name>
  <message>
   <source>R&amp;uns</source>
   <translation>실행(&amp;U)</translation>
  </message>
  <message>
   <source>same model and test subset</source>
   <translation>같은 모델과 시험 부분집합</translation>
  </message>
  <message>
   <source>selected</source>
   <translation>선택됨</translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>실행</translation>
  </message>
  <message>
   <source>Which finished runs make the curves: all on the open model and test recordings, or those that are selected in the table of runs.</source>
   <translation>어떤 완료된 실행이 곡선을 이루는지: 열린 모델과 시험 녹음의 모든 실행, 또는 실행 표에서 선택한 것.</translation>
  </message>
  <message>
   <source>S&amp;weep ...</source>
   <translation>스윕(&amp;W)...</translation>
  </message>
  <message>
   <source>Runs the open experiment at several sizes, in the background.</source>
   <translation>열린 실험을 여러 크기로 백그라운드에서 실행합니다.</translation>
  </message>
  <message>
   <source>Shown curves</source>
   <translation>표시된 곡선</translation>
  </message>
  <message>
   <source>Error rate against size</source>
   <translation>크기에 따른 오류율</translation>
  </message>
  <message>
   <source>No model yet</source>
   <translation>아직 모델이 없습니다</translation>
  </message>
  <message>
   <source>No speakers yet</source>
   <translation>아직 화자가 없습니다</translation>
  </message>
  <message>
   <source>Reading recordings ...</source>
   <translation>녹음을 읽는 중...</translation>
  </message>
  <message>
   <source>Read runs for curves</source>
   <translation>곡선을 위한 실행 읽기</translation>
  </message>
  <message>
   <source>No curves</source>
   <translation>곡선이 없습니다</translation>
  </message>
  <message>
   <source>Finding runs ...</source>
   <translation>실행을 찾는 중...</translation>
  </message>
  <message>
   <source>allocator</source>
   <translation>할당기</translation>
  </message>
  <message>
   <source>calibrator</source>
   <translation>보정기</translation>
  </message>
  <message>
   <source>calibrated for</source>
   <translation>보정 대상</translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>모두</translation>
  </message>
  <message numerus="yes">
   <source>%n run(s)</source>
   <translation>
    <numerusform>실행 %n개</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n run(s)</source>
   <translation>
    <numerusform>실행 %n개 중 %1개</numerusform>
   </translation>
  </message>
  <message>
   <source>No finished run is selected</source>
   <translation>완료된 실행이 선택되지 않았습니다</translation>
  </message>
  <message>
   <source>Select runs in the table of runs.</source>
   <translation>실행 표에서 실행을 선택하십시오.</translation>
  </message>
  <message>
   <source>No runs to draw yet</source>
   <translation>아직 그릴 실행이 없습니다</translation>
  </message>
  <message>
   <source>A sweep runs the open experiment at several sizes; its points appear here.</source>
   <translation>스윕은 열린 실험을 여러 크기로 실행하며, 그 점들이 여기에 나타납니다.</translation>
  </message>
  <message>
   <source>&amp;Sweep ...</source>
   <translation>스윕(&amp;S)...</translation>
  </message>
  <message numerus="yes">
   <source>Sweep of %n experiment(s)</source>
   <translation>
    <numerusform>실험 %n개의 스윕</numerusform>
   </translation>
  </message>
  <message>
   <source>Crosses: one width for all layers. Lines: mixed widths. Bands: 95 % bootstrap intervals. Click a point to select its run; double click or press Enter to see its results.</source>
   <translation>십자: 모든 계층에 같은 폭. 선: 혼합 폭. 띠: 95 % 부트스트랩 구간. 점을 클릭하면 그 실행이 선택되고, 두 번 클릭하거나 Enter를 누르면 그 결과를 보여 줍니다.</translation>
  </message>
  <message>
   <source>runs %1</source>
   <translation>실행 %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ExperimentDialog</name>
  <message>
   <source>general</source>
   <translation>일반</translation>
  </message>
  <message>
   <source>Experiment settings</source>
   <translation>실험 설정</translation>
  </message>
  <message>
   <source>Sections</source>
   <translation>구역</translation>
  </message>
  <message>
   <source>Everything that an experiment file can say, under the names that it has there and on the command line. Lists and mappings are written as in YAML: [a, b] and {a: 8}.</source>
   <translation>실험 파일에 쓸 수 있는 모든 것이며, 이름은 파일과 명령줄에서와 같습니다. 목록과 매핑은 YAML처럼 씁니다: [a, b], {a: 8}.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::FigureExportDialog</name>
  <message>
   <source>Save figure</source>
   <translation>그림 저장</translation>
  </message>
  <message>
   <source>PNG image</source>
   <translation>PNG 이미지</translation>
  </message>
  <message>
   <source>PDF document</source>
   <translation>PDF 문서</translation>
  </message>
  <message>
   <source>SVG drawing</source>
   <translation>SVG 그림</translation>
  </message>
  <message>
   <source>CSV data</source>
   <translation>CSV 데이터</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>밝게</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>어둡게</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>미리 보기</translation>
  </message>
  <message>
   <source>&amp;Browse...</source>
   <translation>찾아보기(&amp;B)...</translation>
  </message>
  <message>
   <source>&amp;Format</source>
   <translation>형식(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Width</source>
   <translation>너비(&amp;W)</translation>
  </message>
  <message>
   <source>&amp;Height</source>
   <translation>높이(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Scale</source>
   <translation>배율(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>테마(&amp;T)</translation>
  </message>
  <message>
   <source>Fi&amp;le</source>
   <translation>파일(&amp;L)</translation>
  </message>
  <message>
   <source>Sa&amp;ve</source>
   <translation>저장(&amp;V)</translation>
  </message>
  <message>
   <source>&amp;Copy image</source>
   <translation>이미지 복사(&amp;C)</translation>
  </message>
  <message>
   <source>%1 x %2 pixels</source>
   <translation>%1 x %2 픽셀</translation>
  </message>
  <message>
   <source>Not saved: %1</source>
   <translation>저장되지 않음: %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::FigureModel</name>
  <message>
   <source>Row</source>
   <translation>행</translation>
  </message>
  <message>
   <source>Column</source>
   <translation>열</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>값</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>비고</translation>
  </message>
  <message>
   <source>Series</source>
   <translation>계열</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>하한</translation>
  </message>
  <message>
   <source>High</source>
   <translation>상한</translation>
  </message>
 </context>
 <context>
  <name>voxbit::FigureView</name>
  <message>
   <source>&amp;Save as...</source>
   <translation>다른 이름으로 저장(&amp;S)...</translation>
  </message>
  <message>
   <source>&amp;Copy image</source>
   <translation>이미지 복사(&amp;C)</translation>
  </message>
  <message>
   <source>Copy &amp;data</source>
   <translation>데이터 복사(&amp;D)</translation>
  </message>
  <message>
   <source>Show &amp;everything</source>
   <translation>모두 표시(&amp;E)</translation>
  </message>
  <message>
   <source>Show data as &amp;table</source>
   <translation>데이터를 표로 표시(&amp;T)</translation>
  </message>
 </context>
 <context>
  <name>voxbit::JobModel</name>
  <message>
   <source>queued</source>
   <translation>대기 중</translation>
  </message>
  <message>
   <source>running</source>
   <translation>실행 중</translation>
  </message>
  <message>
   <source>finished</source>
   <translation>완료</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>실패</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>취소됨</translation>
  </message>
  <message>
   <source>%1 of %2 %3</source>
   <translation>%1/%2 %3</translation>
  </message>
  <message>
   <source>%1/s</source>
   <translation>%1/초</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>작업</translation>
  </message>
  <message>
   <source>State</source>
   <translation>상태</translation>
  </message>
  <message>
   <source>Stage</source>
   <translation>단계</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>진행</translation>
  </message>
  <message>
   <source>Rate</source>
   <translation>속도</translation>
  </message>
  <message>
   <source>Remaining</source>
   <translation>남은 시간</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>시간</translation>
  </message>
  <message>
   <source>What was asked for.</source>
   <translation>요청한 일.</translation>
  </message>
  <message>
   <source>Whether the job waits, runs, is done, was cancelled or failed.</source>
   <translation>작업이 대기, 실행, 완료, 취소, 실패 가운데 어느 상태인지.</translation>
  </message>
  <message>
   <source>Which part of its work the job is at.</source>
   <translation>작업이 진행 중인 부분.</translation>
  </message>
  <message>
   <source>How much of this part is done.</source>
   <translation>이 부분이 얼마나 끝났는지.</translation>
  </message>
  <message>
   <source>How much is done in a second.</source>
   <translation>1초에 얼마나 하는지.</translation>
  </message>
  <message>
   <source>How long this part takes from now on, at the rate so far.</source>
   <translation>지금까지의 속도로 이 부분에 남은 시간.</translation>
  </message>
  <message>
   <source>How long the job has been running, or ran.</source>
   <translation>작업이 실행된 시간.</translation>
  </message>
  <message>
   <source>Waits for the jobs before it.</source>
   <translation>앞선 작업을 기다립니다.</translation>
  </message>
  <message>
   <source>%1: %2 of %3 %4</source>
   <translation>%1: %3 %4 중 %2</translation>
  </message>
  <message>
   <source>about %1 left</source>
   <translation>약 %1 남음</translation>
  </message>
 </context>
 <context>
  <name>voxbit::JobStatus</name>
  <message>
   <source>Progress of the running job</source>
   <translation>실행 중인 작업의 진행</translation>
  </message>
  <message>
   <source>Cancel the running job</source>
   <translation>실행 중인 작업 취소</translation>
  </message>
  <message>
   <source>Cancels the running job. What it finished stays in the database.</source>
   <translation>실행 중인 작업을 취소합니다. 완료된 부분은 데이터베이스에 남습니다.</translation>
  </message>
  <message>
   <source>, %1 s left</source>
   <translation>, %1초 남음</translation>
  </message>
  <message numerus="yes">
   <source>, %n waiting</source>
   <translation>
    <numerusform>, %n개 대기</numerusform>
   </translation>
  </message>
  <message>
   <source>Show</source>
   <translation>보기</translation>
  </message>
  <message>
   <source>Show the failed job</source>
   <translation>실패한 작업 보기</translation>
  </message>
  <message>
   <source>Shows the job that failed, its whole message and its log.</source>
   <translation>실패한 작업과 전체 메시지, 로그를 보여 줍니다.</translation>
  </message>
  <message>
   <source>%1 failed: %2</source>
   <translation>%1 실패: %2</translation>
  </message>
 </context>
 <context>
  <name>voxbit::JobsPanel</name>
  <message>
   <source>Jobs</source>
   <translation>작업</translation>
  </message>
  <message>
   <source>Log of the job</source>
   <translation>작업 로그</translation>
  </message>
  <message>
   <source>The log of the chosen job</source>
   <translation>선택한 작업의 로그</translation>
  </message>
  <message>
   <source>&amp;Cancel job</source>
   <translation>작업 취소(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Run again</source>
   <translation>다시 실행(&amp;R)</translation>
  </message>
  <message>
   <source>Clear &amp;ended</source>
   <translation>끝난 작업 지우기(&amp;E)</translation>
  </message>
  <message>
   <source>Nothing is running</source>
   <translation>실행 중인 것이 없습니다</translation>
  </message>
  <message>
   <source>Profiling, calibration, evaluation and sweeps show up here with their progress.</source>
   <translation>프로파일, 보정, 평가, 스윕이 진행 상황과 함께 여기에 나타납니다.</translation>
  </message>
  <message>
   <source>jobs</source>
   <translation>작업</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LaboratoryJob</name>
  <message>
   <source>Metric laboratory</source>
   <translation>지표 실험실</translation>
  </message>
  <message>
   <source>Measuring ...</source>
   <translation>측정 중 ...</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LaboratoryPanel</name>
  <message>
   <source>The metric that all others are held against, usually a measured damage.</source>
   <translation>다른 모든 지표를 견주는 지표로, 보통은 측정한 손상입니다.</translation>
  </message>
  <message>
   <source>So often recordings are drawn anew, with replacement, for the intervals and the rank bands.</source>
   <translation>구간과 순위 구간을 위해 녹음을 복원 추출로 다시 뽑는 횟수입니다.</translation>
  </message>
  <message>
   <source>Refere&amp;nce</source>
   <translation>기준(&amp;N)</translation>
  </message>
  <message>
   <source>Resam&amp;ples</source>
   <translation>재표본(&amp;P)</translation>
  </message>
  <message>
   <source>Agreement with the reference</source>
   <translation>기준과의 일치</translation>
  </message>
  <message>
   <source>Spearman's rank correlation of every metric with the reference: at 1 it ranks the layers as measuring does. Click a bar to see the ranks by its metric.</source>
   <translation>각 지표와 기준의 스피어만 순위 상관: 1이면 측정한 것과 같은 순서로 계층을 매깁니다. 막대를 클릭하면 그 지표의 순위가 보입니다.</translation>
  </message>
  <message>
   <source>Rank bands</source>
   <translation>순위 구간</translation>
  </message>
  <message>
   <source>Each with each</source>
   <translation>서로 비교</translation>
  </message>
  <message>
   <source>Rank correlation of every metric with every other one: metrics that say the same stand together. Click a cell to see the ranks by the metric of its row.</source>
   <translation>각 지표와 다른 모든 지표의 순위 상관: 같은 결과를 내는 지표끼리 모여 있습니다. 셀을 클릭하면 해당 행의 지표에 따른 순위를 볼 수 있습니다.</translation>
  </message>
  <message>
   <source>Rank of every layer: the line is the reference, points are the chosen metric; both agree where points lie on the line. Bands say how far ranks depend on the recordings. Click a point to select its layer.</source>
   <translation>각 계층의 순위: 선은 기준, 점은 선택한 지표이며, 점이 선 위에 있으면 둘이 일치합니다. 띠는 순위가 녹음에 얼마나 좌우되는지 보여 줍니다. 점을 클릭하면 그 계층이 선택됩니다.</translation>
  </message>
  <message>
   <source>Agreement</source>
   <translation>일치</translation>
  </message>
  <message>
   <source>laboratory</source>
   <translation>실험실</translation>
  </message>
  <message>
   <source>laboratory_ranks</source>
   <translation>실험실_순위</translation>
  </message>
  <message>
   <source>Metrics</source>
   <translation>지표</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>계층</translation>
  </message>
  <message>
   <source>&amp;Cancel</source>
   <translation>취소(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Compare metrics</source>
   <translation>지표 비교(&amp;C)</translation>
  </message>
  <message>
   <source>Stops measuring; what was found before stays, and what was measured is kept.</source>
   <translation>측정을 멈춥니다. 전에 찾은 결과는 그대로 있고, 측정한 것은 보관됩니다.</translation>
  </message>
  <message>
   <source>Measures what quantizing each layer alone does, on the calibration recordings, and holds all metrics against the reference (Ctrl+L).</source>
   <translation>보정 녹음에서 각 계층을 따로 양자화한 영향을 측정하고 모든 지표를 기준에 견줍니다(Ctrl+L).</translation>
  </message>
  <message>
   <source>The metrics were not compared</source>
   <translation>지표를 비교하지 못했습니다</translation>
  </message>
  <message>
   <source>&amp;Try again</source>
   <translation>다시 시도(&amp;T)</translation>
  </message>
  <message>
   <source>Nothing to compare yet</source>
   <translation>아직 비교할 것이 없습니다</translation>
  </message>
  <message>
   <source>Open a model, and choose the speakers that layers are ranked for.</source>
   <translation>모델을 열고, 계층 순위를 매길 화자를 선택하세요.</translation>
  </message>
  <message>
   <source>Not compared yet</source>
   <translation>아직 비교하지 않았습니다</translation>
  </message>
  <message>
   <source>Which metric finds the sensitive layers without measuring? All of them are held against the damage that quantizing each layer alone does, with intervals over the recordings. The first time takes a while; what was measured is kept.</source>
   <translation>어떤 지표가 측정 없이 민감한 계층을 찾아낼까요? 모든 지표를 각 계층을 따로 양자화할 때의 손상에 견주고, 녹음에 대한 구간을 보입니다. 처음에는 시간이 걸리며, 측정한 것은 보관됩니다.</translation>
  </message>
  <message>
   <source>Preparing: recordings and profiles ...</source>
   <translation>준비 중: 녹음과 프로필 ...</translation>
  </message>
  <message>
   <source>Of an earlier experiment: model, speakers, layers or widths were changed since then.</source>
   <translation>이전 실험의 결과입니다. 그 뒤에 모델, 화자, 계층 또는 비트 폭이 바뀌었습니다.</translation>
  </message>
  <message>
   <source>Layers by %1</source>
   <translation>%1별 계층</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayerDetailsPanel</name>
  <message>
   <source>none: float</source>
   <translation>없음: 부동소수점</translation>
  </message>
  <message>
   <source>%1 to %2 by groups of %3 inputs</source>
   <translation>입력 %3개 그룹별 %1 ~ %2</translation>
  </message>
  <message>
   <source>%1 to %2 by channel</source>
   <translation>채널별 %1 ~ %2</translation>
  </message>
  <message>
   <source>scaled anew for every recording</source>
   <translation>녹음마다 새로 스케일</translation>
  </message>
  <message>
   <source>%1, clips at %2 and %3</source>
   <translation>%1, %2와(과) %3에서 잘림</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>종류</translation>
  </message>
  <message>
   <source>What the layer computes, and the shape of its weights</source>
   <translation>계층이 계산하는 것과 가중치의 모양</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>매개변수</translation>
  </message>
  <message>
   <source>Number of weights and biases</source>
   <translation>가중치와 편향의 수</translation>
  </message>
  <message>
   <source>Work</source>
   <translation>연산량</translation>
  </message>
  <message>
   <source>Multiply-accumulates for a second of audio</source>
   <translation>오디오 1초당 곱셈-누산 횟수</translation>
  </message>
  <message>
   <source>Sensitivity</source>
   <translation>민감도</translation>
  </message>
  <message>
   <source>Value of the chosen metric; rank 1 is the least sensitive layer</source>
   <translation>선택한 지표의 값; 순위 1이 가장 둔감한 계층입니다</translation>
  </message>
  <message>
   <source>Bits</source>
   <translation>비트</translation>
  </message>
  <message>
   <source>Widths in the present bit map</source>
   <translation>현재 비트 맵의 폭</translation>
  </message>
  <message>
   <source>Distance</source>
   <translation>거리</translation>
  </message>
  <message>
   <source>Measured by calibration: energy of the error that the widths make in the layer's output, relative to the output's energy</source>
   <translation>보정으로 측정: 폭이 계층 출력에 만드는 오차의 에너지, 출력 에너지에 대한 비</translation>
  </message>
  <message>
   <source>Weight step</source>
   <translation>가중치 간격</translation>
  </message>
  <message>
   <source>Scale of the weights: the step between neighbouring levels</source>
   <translation>가중치의 스케일: 이웃한 단계 사이의 간격</translation>
  </message>
  <message>
   <source>Input step</source>
   <translation>입력 간격</translation>
  </message>
  <message>
   <source>Scale of what flows in: the step between neighbouring levels, and the values where it is clipped</source>
   <translation>들어오는 것의 스케일: 이웃한 단계 사이의 간격과 잘리는 값</translation>
  </message>
  <message>
   <source>P&amp;in</source>
   <translation>고정(&amp;I)</translation>
  </message>
  <message>
   <source>Pinned width of the layer</source>
   <translation>계층의 고정된 폭</translation>
  </message>
  <message>
   <source>Gives the layer a width; the other layers are solved again</source>
   <translation>계층에 폭을 주고, 다른 계층은 다시 풉니다</translation>
  </message>
  <message>
   <source>Hi&amp;stogram of</source>
   <translation>히스토그램(&amp;S)</translation>
  </message>
  <message>
   <source>Values of the histogram</source>
   <translation>히스토그램의 값</translation>
  </message>
  <message>
   <source>What the layer puts out, or what flows into it. Calibration scales what flows in.</source>
   <translation>계층이 내는 값 또는 들어오는 값. 보정은 들어오는 값을 스케일합니다.</translation>
  </message>
  <message>
   <source>Name of the layer</source>
   <translation>계층의 이름</translation>
  </message>
  <message>
   <source>Why these bits?</source>
   <translation>왜 이 비트인가?</translation>
  </message>
  <message>
   <source>No layer is chosen</source>
   <translation>선택된 계층이 없습니다</translation>
  </message>
  <message>
   <source>Click a layer in the bit map, a plot or the table to see what it is and why it has its bits.</source>
   <translation>비트 맵, 그림 또는 표에서 계층을 클릭하면 그것이 무엇이고 왜 그 비트를 갖는지 볼 수 있습니다.</translation>
  </message>
  <message>
   <source>%1: %2</source>
   <comment>network block: layer</comment>
   <translation>%1: %2</translation>
  </message>
  <message>
   <source>%1, %2</source>
   <comment>kind, shape</comment>
   <translation>%1, %2</translation>
  </message>
  <message>
   <source>%1 M MACs/s</source>
   <translation>%1 M MAC/초</translation>
  </message>
  <message>
   <source>%1, rank %2 of %3</source>
   <translation>%1, 순위 %2/%3</translation>
  </message>
  <message>
   <source>not ranked</source>
   <translation>순위 없음</translation>
  </message>
  <message>
   <source>not solved yet</source>
   <translation>아직 풀리지 않음</translation>
  </message>
  <message>
   <source>weights %1, inputs %2</source>
   <translation>가중치 %1, 입력 %2</translation>
  </message>
  <message>
   <source>inputs %1</source>
   <translation>입력 %1</translation>
  </message>
  <message>
   <source>none: solved</source>
   <translation>없음: 풀어서 구함</translation>
  </message>
  <message numerus="yes">
   <source>%n bit(s)</source>
   <translation>
    <numerusform>%n비트</numerusform>
   </translation>
  </message>
  <message>
   <source>float</source>
   <translation>부동소수점</translation>
  </message>
  <message>
   <source>%1 % of the energy</source>
   <translation>에너지의 %1 %</translation>
  </message>
  <message>
   <source>not measured</source>
   <translation>측정되지 않음</translation>
  </message>
  <message>
   <source>not calibrated</source>
   <translation>보정되지 않음</translation>
  </message>
  <message>
   <source>No histogram yet</source>
   <translation>아직 히스토그램이 없습니다</translation>
  </message>
  <message>
   <source>It shows what flows through the layer once the chosen speakers are profiled.</source>
   <translation>선택한 화자를 프로파일하면 계층을 지나는 값을 보여 줍니다.</translation>
  </message>
  <message>
   <source>Count histogram</source>
   <translation>히스토그램 세기</translation>
  </message>
  <message>
   <source>The histogram cannot be counted</source>
   <translation>히스토그램을 셀 수 없습니다</translation>
  </message>
  <message>
   <source>Counting ...</source>
   <translation>세는 중...</translation>
  </message>
  <message>
   <source>Histogram of the layer's values</source>
   <translation>계층 값의 히스토그램</translation>
  </message>
  <message>
   <source>Facts of the layer</source>
   <translation>레이어 정보</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayerModel</name>
  <message>
   <source>pinned</source>
   <translation>고정됨</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>계층</translation>
  </message>
  <message>
   <source>The layer's name in the checkpoint.</source>
   <translation>체크포인트에서 계층의 이름입니다.</translation>
  </message>
  <message>
   <source>Rank</source>
   <translation>순위</translation>
  </message>
  <message>
   <source>Place by the chosen metric: 1 is the least sensitive layer.</source>
   <translation>선택한 지표에 따른 자리: 1이 가장 둔감한 계층입니다.</translation>
  </message>
  <message>
   <source>Weights [bit]</source>
   <translation>가중치 [비트]</translation>
  </message>
  <message>
   <source>Width of the layer's weights in the present bit map.</source>
   <translation>현재 비트 맵에서 계층 가중치의 폭입니다.</translation>
  </message>
  <message>
   <source>Inputs [bit]</source>
   <translation>입력 [비트]</translation>
  </message>
  <message>
   <source>Width of what flows into the layer, in the present bit map.</source>
   <translation>현재 비트 맵에서 계층에 들어오는 값의 폭입니다.</translation>
  </message>
  <message>
   <source>Pin</source>
   <translation>고정</translation>
  </message>
  <message>
   <source>Whether the width is given rather than solved. 1 to 8 pin the chosen layer to a width, 0 keeps it float, Delete frees it.</source>
   <translation>폭이 풀어서 구한 것이 아니라 주어진 것인지. 1 ~ 8은 선택한 계층을 그 폭으로 고정하고, 0은 부동소수점으로 두며, Delete는 풀어 줍니다.</translation>
  </message>
  <message>
   <source>Distance [%]</source>
   <translation>거리 [%]</translation>
  </message>
  <message>
   <source>Measured by calibration: energy of the error that the widths make in the layer's output, relative to the output's energy.</source>
   <translation>보정으로 측정: 폭이 계층 출력에 만드는 오차의 에너지, 출력 에너지에 대한 비입니다.</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>종류</translation>
  </message>
  <message>
   <source>What the layer computes.</source>
   <translation>계층이 계산하는 것입니다.</translation>
  </message>
  <message>
   <source>Shape</source>
   <translation>모양</translation>
  </message>
  <message>
   <source>Shape of the weights: outputs × inputs per group × taps.</source>
   <translation>가중치의 모양: 출력 × 그룹당 입력 × 탭.</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>매개변수</translation>
  </message>
  <message>
   <source>Number of weights and biases.</source>
   <translation>가중치와 편향의 수입니다.</translation>
  </message>
  <message>
   <source>MACs [M/s]</source>
   <translation>MAC [M/초]</translation>
  </message>
  <message>
   <source>Millions of multiply-accumulates for a second of audio.</source>
   <translation>오디오 1초당 곱셈-누산 횟수, 백만 단위입니다.</translation>
  </message>
  <message>
   <source>equal</source>
   <translation>같음</translation>
  </message>
  <message>
   <source>%1, off</source>
   <comment>integers are too far from the simulation</comment>
   <translation>%1, 벗어남</translation>
  </message>
  <message>
   <source>Largest error %1, of values up to %2; cosine %3.</source>
   <translation>최대 오차 %1 (값은 %2까지), 코사인 %3.</translation>
  </message>
  <message>
   <source>Integers; every recording has ranges of its own.</source>
   <translation>정수, 녹음마다 고유한 범위를 씁니다.</translation>
  </message>
  <message>
   <source>Integers with the ranges of the calibration.</source>
   <translation>보정에서 얻은 범위를 쓰는 정수.</translation>
  </message>
  <message>
   <source>Rounding does not explain that.</source>
   <translation>반올림으로는 설명되지 않습니다.</translation>
  </message>
  <message>
   <source>Simulated: %1</source>
   <translation>시뮬레이션: %1</translation>
  </message>
  <message>
   <source>It does not run in integers.</source>
   <translation>정수로 실행되지 않습니다.</translation>
  </message>
  <message>
   <source>Measured by Check integers: energy of what the layer puts out when 8-bit integers are simulated, over the energy of what it changes to run in them. Above 110 dB sums are only added in another order.</source>
   <translation>정수 확인으로 측정: 8비트 정수를 시뮬레이션할 때 레이어 출력의 에너지를, 실제로 정수로 실행할 때 달라지는 부분의 에너지로 나눈 값입니다. 110 dB를 넘으면 합을 더하는 순서만 다릅니다.</translation>
  </message>
  <message>
   <source>Whole network: %1 of %2 decisions differ.</source>
   <translation>전체 네트워크: 결정 %2개 중 %1개가 다릅니다.</translation>
  </message>
  <message>
   <source>Integers [dB]</source>
   <translation>정수 [dB]</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayerPlots</name>
  <message>
   <source>Rank by %1</source>
   <translation>%1에 따른 순위</translation>
  </message>
  <message>
   <source>Ran&amp;king</source>
   <translation>순위(&amp;K)</translation>
  </message>
  <message>
   <source>&amp;Activations</source>
   <translation>활성값(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;Two metrics</source>
   <translation>두 지표(&amp;T)</translation>
  </message>
  <message>
   <source>How sensitive each layer is for the chosen speakers</source>
   <translation>선택한 화자에 대해 각 계층이 얼마나 민감한지</translation>
  </message>
  <message>
   <source>How large the values are that flow through the network, layer by layer</source>
   <translation>신경망을 지나는 값이 얼마나 큰지, 계층별로</translation>
  </message>
  <message>
   <source>Whether two metrics agree on which layers are sensitive</source>
   <translation>두 지표가 어느 계층이 민감한지에 대해 일치하는지</translation>
  </message>
  <message>
   <source>Plots of the layers</source>
   <translation>계층의 그림</translation>
  </message>
  <message>
   <source>&amp;Metric:</source>
   <translation>지표(&amp;M):</translation>
  </message>
  <message>
   <source>Sensitivity metric</source>
   <translation>민감도 지표</translation>
  </message>
  <message>
   <source>What makes a layer sensitive, so that it keeps more bits. Those that quantize a layer are measured with the model.</source>
   <translation>계층을 민감하게 하여 더 많은 비트를 유지하게 하는 것. 계층을 양자화하는 지표는 모델로 측정합니다.</translation>
  </message>
  <message>
   <source>&amp;Order:</source>
   <translation>순서(&amp;O):</translation>
  </message>
  <message>
   <source>Order of the layers</source>
   <translation>계층의 순서</translation>
  </message>
  <message>
   <source>Order of the bars</source>
   <translation>막대의 순서</translation>
  </message>
  <message>
   <source>Logarithmic axis</source>
   <translation>로그 축</translation>
  </message>
  <message>
   <source>Equal ratios are equal heights. Values that are not all positive stand on a linear axis.</source>
   <translation>같은 비율은 같은 높이입니다. 모두 양수가 아닌 값은 선형 축에 표시됩니다.</translation>
  </message>
  <message>
   <source>Lo&amp;g</source>
   <translation>로그(&amp;G)</translation>
  </message>
  <message>
   <source>Val&amp;ues:</source>
   <translation>값(&amp;U):</translation>
  </message>
  <message>
   <source>Values shown</source>
   <translation>표시되는 값</translation>
  </message>
  <message>
   <source>What the layers put out, or what flows into them</source>
   <translation>계층이 내는 값 또는 들어오는 값</translation>
  </message>
  <message>
   <source>Rank correlation of the two metrics</source>
   <translation>두 지표의 순위 상관</translation>
  </message>
  <message>
   <source>Spearman's: 1 where both metrics rank the layers alike, 0 where they have nothing in common, −1 where one turns the order of the other around.</source>
   <translation>스피어만: 두 지표가 계층을 같은 순서로 매기면 1, 공통점이 없으면 0, 한쪽이 다른 쪽의 순서를 뒤집으면 −1.</translation>
  </message>
  <message>
   <source>&amp;x:</source>
   <translation>&amp;x:</translation>
  </message>
  <message>
   <source>Metric of the x axis</source>
   <translation>x축의 지표</translation>
  </message>
  <message>
   <source>&amp;y:</source>
   <translation>&amp;y:</translation>
  </message>
  <message>
   <source>Metric of the y axis</source>
   <translation>y축의 지표</translation>
  </message>
  <message>
   <source>network</source>
   <translation>신경망</translation>
  </message>
  <message>
   <source>rank</source>
   <translation>순위</translation>
  </message>
  <message>
   <source>outputs</source>
   <translation>출력</translation>
  </message>
  <message>
   <source>inputs</source>
   <translation>입력</translation>
  </message>
  <message>
   <source>Measuring %1. The list of jobs shows how far it is.</source>
   <translation>%1 측정 중. 진행은 작업 목록에 있습니다.</translation>
  </message>
  <message>
   <source>Measure %1 to rank the layers</source>
   <translation>계층의 순위를 매기려면 %1을(를) 측정하십시오</translation>
  </message>
  <message>
   <source>This metric quantizes one layer after another and compares what the model puts out, over all chosen recordings.</source>
   <translation>이 지표는 계층을 하나씩 양자화하고, 선택한 모든 녹음에서 모델의 출력을 비교합니다.</translation>
  </message>
  <message>
   <source>Meas&amp;ure</source>
   <translation>측정(&amp;U)</translation>
  </message>
  <message>
   <source>Profile the chosen speakers to rank the layers</source>
   <translation>계층의 순위를 매기려면 선택한 화자를 프로파일하십시오</translation>
  </message>
  <message>
   <source>Profiling. The list of jobs shows how far it is.</source>
   <translation>프로파일 중. 진행은 작업 목록에 있습니다.</translation>
  </message>
  <message>
   <source>The layers cannot be ranked</source>
   <translation>계층의 순위를 매길 수 없습니다</translation>
  </message>
  <message>
   <source>No speakers to rank the layers for</source>
   <translation>계층의 순위를 매길 화자가 없습니다</translation>
  </message>
  <message>
   <source>&amp;Profile</source>
   <translation>프로파일(&amp;P)</translation>
  </message>
  <message>
   <source>Sensitivity of the layers</source>
   <translation>계층의 민감도</translation>
  </message>
  <message>
   <source>Activations of the layers</source>
   <translation>계층의 활성값</translation>
  </message>
  <message>
   <source>Rank correlation %1</source>
   <translation>순위 상관 %1</translation>
  </message>
  <message>
   <source>Two metrics against each other</source>
   <translation>두 지표의 대비</translation>
  </message>
  <message>
   <source>Adding up the activations ...</source>
   <translation>활성값을 더하는 중...</translation>
  </message>
  <message>
   <source>Add up activations</source>
   <translation>활성값 더하기</translation>
  </message>
  <message>
   <source>The activations cannot be shown</source>
   <translation>활성값을 표시할 수 없습니다</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayersPanel</name>
  <message>
   <source>Tab&amp;le</source>
   <translation>표(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Bit map</source>
   <translation>비트 맵(&amp;B)</translation>
  </message>
  <message>
   <source>Table of the layers</source>
   <translation>계층의 표</translation>
  </message>
  <message>
   <source>Bit map of the layers</source>
   <translation>계층의 비트 맵</translation>
  </message>
  <message>
   <source>The model cannot be opened</source>
   <translation>모델을 열 수 없습니다</translation>
  </message>
  <message>
   <source>The layers of a model show up here</source>
   <translation>모델의 계층이 여기에 나타납니다</translation>
  </message>
  <message>
   <source>Open a checkpoint folder, or drop it onto the window.</source>
   <translation>체크포인트 폴더를 열거나 창에 끌어다 놓으십시오.</translation>
  </message>
  <message>
   <source>There is no bit map for this budget</source>
   <translation>이 예산에 맞는 비트 맵이 없습니다</translation>
  </message>
  <message>
   <source>No bit map yet</source>
   <translation>아직 비트 맵이 없습니다</translation>
  </message>
  <message>
   <source>Keep it &amp;float</source>
   <translation>부동소수점으로 두기(&amp;F)</translation>
  </message>
  <message numerus="yes">
   <source>Pin to &amp;%n bit(s)</source>
   <translation>
    <numerusform>&amp;%n비트로 고정</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Unpin</source>
   <translation>고정 풀기(&amp;U)</translation>
  </message>
  <message>
   <source>Widths of weights (first) and inputs (second) of every layer. 1 to 8 pin the chosen layer to a width, 0 keeps it float, Delete frees it.</source>
   <translation>모든 계층의 가중치(앞)와 입력(뒤)의 폭. 1 ~ 8은 선택한 계층을 그 폭으로 고정하고, 0은 부동소수점으로 두며, Delete는 풀어 줍니다.</translation>
  </message>
  <message>
   <source>layers</source>
   <translation>레이어</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ListenPane</name>
  <message>
   <source>not said</source>
   <translation>밝히지 않음</translation>
  </message>
  <message>
   <source>%1 (%2)</source>
   <translation>%1(%2)</translation>
  </message>
  <message>
   <source>&amp;Play</source>
   <translation>재생(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Speaker</source>
   <translation>화자(&amp;S)</translation>
  </message>
  <message>
   <source>Speaker whose recordings are listed</source>
   <translation>녹음이 나열된 화자</translation>
  </message>
  <message>
   <source>Whose recordings are listed</source>
   <translation>누구의 녹음이 나열되는지</translation>
  </message>
  <message>
   <source>Recordings of the speaker</source>
   <translation>화자의 녹음</translation>
  </message>
  <message>
   <source>Waveform of the recording</source>
   <translation>녹음의 파형</translation>
  </message>
  <message>
   <source>Amplitude over seconds; click to listen from there</source>
   <translation>시간(초)에 따른 진폭; 클릭하면 그 지점부터 듣습니다</translation>
  </message>
  <message>
   <source>Play the chosen recording, or stop</source>
   <translation>선택한 녹음을 재생하거나 멈춥니다</translation>
  </message>
  <message>
   <source>State of the playback</source>
   <translation>재생 상태</translation>
  </message>
  <message>
   <source>Read a recording</source>
   <translation>녹음 읽기</translation>
  </message>
  <message>
   <source>Sto&amp;p</source>
   <translation>멈춤(&amp;P)</translation>
  </message>
  <message>
   <source>Reading ...</source>
   <translation>읽는 중...</translation>
  </message>
  <message>
   <source>Choose a recording to see and hear it.</source>
   <translation>녹음을 선택하면 보고 들을 수 있습니다.</translation>
  </message>
  <message>
   <source>recordings_of_%1</source>
   <translation>%1_녹음</translation>
  </message>
 </context>
 <context>
  <name>voxbit::MainWindow</name>
  <message>
   <source>Look for devices</source>
   <translation>장치 찾기</translation>
  </message>
  <message>
   <source>This experiment cannot be opened</source>
   <translation>이 실험을 열 수 없습니다</translation>
  </message>
  <message>
   <source>This is the next step.</source>
   <translation>다음 단계입니다.</translation>
  </message>
  <message>
   <source>%1: %2</source>
   <translation>%1: %2</translation>
  </message>
  <message numerus="yes">
   <source>%n speaker(s)</source>
   <translation>
    <numerusform>화자 %n명</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n utterance(s)</source>
   <translation>
    <numerusform>발화 %n개</numerusform>
   </translation>
  </message>
  <message>
   <source>Jobs are running</source>
   <translation>작업이 실행 중입니다</translation>
  </message>
  <message>
   <source>Stop all jobs and close? Finished parts stay in the database; an interrupted run can be resumed.</source>
   <translation>모든 작업을 멈추고 닫을까요? 완료된 부분은 데이터베이스에 남으며, 중단된 실행은 이어서 할 수 있습니다.</translation>
  </message>
  <message>
   <source>&amp;Stop and close</source>
   <translation>멈추고 닫기(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Keep open</source>
   <translation>열어 두기(&amp;K)</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>파일(&amp;F)</translation>
  </message>
  <message>
   <source>Open &amp;model ...</source>
   <translation>모델 열기(&amp;M)...</translation>
  </message>
  <message>
   <source>Opens a checkpoint folder in Hugging Face layout.</source>
   <translation>Hugging Face 형식의 체크포인트 폴더를 엽니다.</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>모델</translation>
  </message>
  <message>
   <source>Recent m&amp;odels</source>
   <translation>최근 모델(&amp;O)</translation>
  </message>
  <message>
   <source>Open &amp;corpus folder ...</source>
   <translation>말뭉치 폴더 열기(&amp;C)...</translation>
  </message>
  <message>
   <source>Opens a folder of recordings in one of the known layouts.</source>
   <translation>알려진 구조 중 하나의 녹음 폴더를 엽니다.</translation>
  </message>
  <message>
   <source>Corpus</source>
   <translation>말뭉치</translation>
  </message>
  <message>
   <source>Open corpus m&amp;anifest ...</source>
   <translation>말뭉치 목록 파일 열기(&amp;A)...</translation>
  </message>
  <message>
   <source>Recent co&amp;rpora</source>
   <translation>최근 말뭉치(&amp;R)</translation>
  </message>
  <message>
   <source>Open &amp;experiment ...</source>
   <translation>실험 열기(&amp;E)...</translation>
  </message>
  <message>
   <source>Open the &amp;demo</source>
   <translation>데모 열기(&amp;D)</translation>
  </message>
  <message>
   <source>E&amp;xport</source>
   <translation>내보내기(&amp;X)</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>끝내기(&amp;Q)</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>편집(&amp;E)</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>실행 취소(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>다시 실행(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Run</source>
   <translation>실행(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Profile</source>
   <translation>프로파일(&amp;P)</translation>
  </message>
  <message>
   <source>1 Profile</source>
   <translation>1 프로파일</translation>
  </message>
  <message>
   <source>Gathers activation statistics of the chosen speakers, one pass per new recording.</source>
   <translation>선택한 화자의 활성값 통계를 모읍니다. 새 녹음마다 한 번씩 지나갑니다.</translation>
  </message>
  <message>
   <source>&amp;Measure</source>
   <translation>측정(&amp;M)</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>측정</translation>
  </message>
  <message>
   <source>Quantizes one layer at a time and measures what that does to the output.</source>
   <translation>계층을 하나씩 양자화하고 출력에 미치는 영향을 측정합니다.</translation>
  </message>
  <message>
   <source>&amp;Calibrate</source>
   <translation>보정(&amp;C)</translation>
  </message>
  <message>
   <source>2 Calibrate</source>
   <translation>2 보정</translation>
  </message>
  <message>
   <source>Finds the scales of the present bit map on the calibration subset.</source>
   <translation>보정 부분집합에서 현재 비트 맵의 스케일을 찾습니다.</translation>
  </message>
  <message>
   <source>&amp;Evaluate</source>
   <translation>평가(&amp;E)</translation>
  </message>
  <message>
   <source>3 Evaluate</source>
   <translation>3 평가</translation>
  </message>
  <message>
   <source>Recognises the test subset with the quantized model and stores the run.</source>
   <translation>양자화된 모델로 시험 부분집합을 인식하고 실행을 저장합니다.</translation>
  </message>
  <message>
   <source>C&amp;ancel all jobs</source>
   <translation>모든 작업 취소(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>보기(&amp;V)</translation>
  </message>
  <message>
   <source>&amp;Shown panels</source>
   <translation>표시된 패널(&amp;S)</translation>
  </message>
  <message>
   <source>Restore &amp;default layout</source>
   <translation>기본 배치 복원(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Settings</source>
   <translation>설정(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>테마(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;System</source>
   <translation>시스템(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>밝게(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>어둡게(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>언어(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Device</source>
   <translation>장치(&amp;D)</translation>
  </message>
  <message>
   <source>T&amp;hreads in one operation</source>
   <translation>한 연산의 스레드 수(&amp;H)</translation>
  </message>
  <message>
   <source>Change the device</source>
   <translation>장치 변경</translation>
  </message>
  <message>
   <source>No CUDA device was found</source>
   <translation>CUDA 장치를 찾지 못했습니다</translation>
  </message>
  <message numerus="yes">
   <source>%n thread(s)</source>
   <translation>
    <numerusform>스레드 %n개</numerusform>
   </translation>
  </message>
  <message>
   <source>Change the number of threads</source>
   <translation>스레드 수 변경</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>도움말(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Tour</source>
   <translation>둘러보기(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Shortcuts</source>
   <translation>단축키(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;About Voxbit</source>
   <translation>Voxbit 정보(&amp;A)</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>단계</translation>
  </message>
  <message>
   <source>None yet</source>
   <translation>아직 없음</translation>
  </message>
  <message>
   <source>Checkpoint folder in Hugging Face layout</source>
   <translation>Hugging Face 형식의 체크포인트 폴더</translation>
  </message>
  <message>
   <source>Corpus folder</source>
   <translation>말뭉치 폴더</translation>
  </message>
  <message>
   <source>Manifest</source>
   <translation>목록 파일</translation>
  </message>
  <message>
   <source>Manifests (*.csv *.tsv *.jsonl)</source>
   <translation>목록 파일 (*.csv *.tsv *.jsonl)</translation>
  </message>
  <message>
   <source>Experiment</source>
   <translation>실험</translation>
  </message>
  <message>
   <source>Experiments (*.yaml *.yml)</source>
   <translation>실험 (*.yaml *.yml)</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>누구를</translation>
  </message>
  <message>
   <source>Choose the speakers that the model must serve, and those that it is tested on. Search, click the chips or write an expression: all say the same.</source>
   <translation>모델이 섬길 화자와 시험할 화자를 선택하십시오. 검색하거나, 칩을 클릭하거나, 식을 쓰십시오: 모두 같은 것을 말합니다.</translation>
  </message>
  <message>
   <source>What to press</source>
   <translation>무엇을 누를지</translation>
  </message>
  <message>
   <source>The steps of the work, in their order. The next one is framed, and the line at the bottom of the window says why.</source>
   <translation>작업의 단계들이 순서대로 있습니다. 다음 단계에는 테두리가 있고, 창 아래의 줄이 이유를 말합니다.</translation>
  </message>
  <message>
   <source>Which layers</source>
   <translation>어느 계층</translation>
  </message>
  <message>
   <source>Each layer's sensitivity for these speakers, its activations, and the bit map: one selection in all of them. Arrow keys walk, 1 to 8 pin a layer to a width.</source>
   <translation>이 화자들에 대한 각 계층의 민감도, 활성값, 비트 맵: 모두 하나의 선택을 공유합니다. 화살표 키로 이동하고, 1 ~ 8로 계층을 폭에 고정합니다.</translation>
  </message>
  <message>
   <source>How many bits</source>
   <translation>몇 비트</translation>
  </message>
  <message>
   <source>Drag the budget: bits are distributed anew at once, the least sensitive layers give up theirs first.</source>
   <translation>예산을 끄십시오: 비트가 곧바로 다시 나뉘며, 가장 둔감한 계층이 먼저 내놓습니다.</translation>
  </message>
  <message>
   <source>One layer</source>
   <translation>계층 하나</translation>
  </message>
  <message>
   <source>The chosen layer's histogram with its scale and what is clipped, and why it has the bits it has.</source>
   <translation>선택한 계층의 히스토그램과 스케일, 잘리는 것, 그리고 왜 그 비트를 갖는지.</translation>
  </message>
  <message>
   <source>What came of it</source>
   <translation>무엇이 나왔는지</translation>
  </message>
  <message>
   <source>Evaluated runs are kept here: error rates with their intervals, transcripts, comparisons, matrices, curves. Choose runs and the other tabs show them.</source>
   <translation>평가한 실행이 여기에 보관됩니다: 구간이 있는 오류율, 전사, 비교, 행렬, 곡선. 실행을 선택하면 다른 탭이 보여 줍니다.</translation>
  </message>
  <message>
   <source>&amp;Save experiment as ...</source>
   <translation>실험을 다른 이름으로 저장(&amp;S)...</translation>
  </message>
  <message>
   <source>Experiment &amp;settings ...</source>
   <translation>실험 설정(&amp;S)...</translation>
  </message>
  <message>
   <source>Save experiment</source>
   <translation>실험 저장</translation>
  </message>
  <message>
   <source>The experiment was not written</source>
   <translation>실험을 저장하지 못했습니다</translation>
  </message>
  <message>
   <source>Open experiment</source>
   <translation>실험 열기</translation>
  </message>
  <message>
   <source>Open demo</source>
   <translation>데모 열기</translation>
  </message>
  <message>
   <source>Open pac&amp;ked model ...</source>
   <translation>패킹된 모델 열기(&amp;K)...</translation>
  </message>
  <message>
   <source>Opens one file with bits and scales, as `voxbit-cli quantize` writes it.</source>
   <translation>`voxbit-cli quantize`가 쓴, 비트와 스케일이 든 파일을 엽니다.</translation>
  </message>
  <message>
   <source>Check &amp;integers</source>
   <translation>정수 확인(&amp;I)</translation>
  </message>
  <message numerus="yes">
   <source>Holds every layer that can run in 8-bit integers against its simulation, on up to %n test recording(s); the table of the layers shows the answer.</source>
   <translation>
    <numerusform>최대 %n개의 테스트 녹음에서 8비트 정수로 실행할 수 있는 각 레이어를 시뮬레이션과 비교합니다. 결과는 레이어 표에 표시됩니다.</numerusform>
   </translation>
  </message>
  <message>
   <source>Packed model</source>
   <translation>패킹된 모델</translation>
  </message>
  <message>
   <source>&amp;Benchmark</source>
   <translation>벤치마크(&amp;B)</translation>
  </message>
  <message>
   <source>Measures float32, the simulation and 8-bit integers in turn on the test subset: error rate, speed, memory and file size side by side.</source>
   <translation>시험 부분집합에서 float32, 시뮬레이션, 8비트 정수를 번갈아 측정합니다: 오류율, 속도, 메모리, 파일 크기를 나란히 보여 줍니다.</translation>
  </message>
  <message>
   <source>Packed models (*.voxbit *.safetensors)</source>
   <translation>묶은 모델 (*.voxbit *.safetensors)</translation>
  </message>
  <message>
   <source>Metric &amp;laboratory</source>
   <translation>지표 실험실(&amp;L)</translation>
  </message>
  <message>
   <source>Holds every sensitivity metric against what quantizing each layer alone does to the output, on the calibration subset: rank correlations, and how far ranks depend on the recordings.</source>
   <translation>보정 부분집합에서 모든 민감도 지표를 각 계층을 따로 양자화할 때 출력이 받는 영향에 견줍니다: 순위 상관과 순위가 녹음에 좌우되는 정도.</translation>
  </message>
  <message>
   <source>&amp;Training</source>
   <translation>학습(&amp;T)</translation>
  </message>
  <message>
   <source>Fine-tunes the model under the present bit map, or learns the importance of its layers.</source>
   <translation>현재 비트 맵으로 모델을 미세 조정하거나 레이어의 중요도를 학습합니다.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::MatrixPanel</name>
  <message>
   <source>&amp;Groups by</source>
   <translation>집단 기준(&amp;G)</translation>
  </message>
  <message>
   <source>gender</source>
   <translation>성별</translation>
  </message>
  <message>
   <source>speaker</source>
   <translation>화자</translation>
  </message>
  <message>
   <source>language</source>
   <translation>언어</translation>
  </message>
  <message>
   <source>accent</source>
   <translation>억양</translation>
  </message>
  <message>
   <source>Groups by</source>
   <translation>집단 기준</translation>
  </message>
  <message>
   <source>What tells the groups apart: each is calibrated on and tested on by itself.</source>
   <translation>집단을 구별하는 것: 각 집단은 따로 보정되고 시험됩니다.</translation>
  </message>
  <message>
   <source>&amp;Run the missing cells</source>
   <translation>빠진 칸 실행(&amp;R)</translation>
  </message>
  <message>
   <source>Calibrates and tests every combination of groups that is not in the database yet, in the background.</source>
   <translation>데이터베이스에 아직 없는 모든 집단 조합을 백그라운드에서 보정하고 시험합니다.</translation>
  </message>
  <message>
   <source>Cross matrix</source>
   <translation>교차 행렬</translation>
  </message>
  <message>
   <source>No model yet</source>
   <translation>아직 모델이 없습니다</translation>
  </message>
  <message>
   <source>No speakers yet</source>
   <translation>아직 화자가 없습니다</translation>
  </message>
  <message>
   <source>Reading recordings ...</source>
   <translation>녹음을 읽는 중...</translation>
  </message>
  <message>
   <source>Find cells of the cross matrix</source>
   <translation>교차 행렬의 칸 찾기</translation>
  </message>
  <message>
   <source>No matrix with these groups</source>
   <translation>이 집단들로는 행렬이 없습니다</translation>
  </message>
  <message>
   <source>Finding runs ...</source>
   <translation>실행을 찾는 중...</translation>
  </message>
  <message numerus="yes">
   <source>%n cell(s) cannot run: %1</source>
   <translation>
    <numerusform>칸 %n개를 실행할 수 없습니다: %1</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>All %n cell(s) have run.</source>
   <translation>
    <numerusform>칸 %n개가 모두 실행되었습니다.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n cell(s) have run.</source>
   <translation>
    <numerusform>칸 %n개 중 %1개가 실행되었습니다.</numerusform>
   </translation>
  </message>
  <message>
   <source>Cross matrix by %1</source>
   <translation>%1 기준 교차 행렬</translation>
  </message>
  <message>
   <source>Error rate of the model calibrated on one group and tested on another. Click a cell to select its run; double click or press Enter to see its results, or to run a missing one.</source>
   <translation>한 집단에서 보정하고 다른 집단에서 시험한 모델의 오류율. 칸을 클릭하면 그 실행이 선택되고, 두 번 클릭하거나 Enter를 누르면 그 결과를 보여 주거나 빠진 칸을 실행합니다.</translation>
  </message>
  <message>
   <source>
runs %1</source>
   <translation>
실행 %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ModelExport</name>
  <message numerus="yes">
   <source>%n file(s), %1:</source>
   <translation>
    <numerusform>파일 %n개, %1:</numerusform>
   </translation>
  </message>
  <message>
   <source>Model exported</source>
   <translation>모델을 내보냈습니다</translation>
  </message>
  <message>
   <source>&amp;Open the folder</source>
   <translation>폴더 열기(&amp;O)</translation>
  </message>
  <message>
   <source>The model was not exported</source>
   <translation>모델을 내보내지 못했습니다</translation>
  </message>
  <message>
   <source>Present bit map: %1, %2</source>
   <translation>현재 비트 맵: %1, %2</translation>
  </message>
  <message>
   <source>Run %1: %2</source>
   <translation>실행 %1: %2</translation>
  </message>
  <message>
   <source>Export the model (%1)</source>
   <translation>모델 내보내기 (%1)</translation>
  </message>
  <message>
   <source>Quantized &amp;model ...</source>
   <translation>양자화된 모델(&amp;M) ...</translation>
  </message>
  <message>
   <source>Writes the model of the present bit map, or of a selected run, for this program or for others.</source>
   <translation>현재 비트 맵 또는 선택한 실행의 모델을 이 프로그램이나 다른 프로그램용으로 씁니다.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ModelExportDialog</name>
  <message>
   <source>Export quantized model</source>
   <translation>양자화된 모델 내보내기</translation>
  </message>
  <message>
   <source>32 bits (fp32)</source>
   <translation>32비트 (fp32)</translation>
  </message>
  <message>
   <source>16 bits (fp16)</source>
   <translation>16비트 (fp16)</translation>
  </message>
  <message>
   <source>Width of floating point numbers in checkpoint folders; other formats have none to choose.</source>
   <translation>체크포인트 폴더에 든 부동소수점 수의 폭. 다른 형식에는 선택이 없습니다.</translation>
  </message>
  <message>
   <source>&amp;Browse ...</source>
   <translation>찾아보기(&amp;B) ...</translation>
  </message>
  <message>
   <source>E&amp;xport</source>
   <translation>내보내기(&amp;X)</translation>
  </message>
  <message>
   <source>&amp;Model</source>
   <translation>모델(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;Format</source>
   <translation>형식(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Numbers</source>
   <translation>수(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Write to</source>
   <translation>저장 위치(&amp;W)</translation>
  </message>
  <message>
   <source>%1 is there already. Name a folder that does not exist or is empty.</source>
   <translation>%1이(가) 이미 있습니다. 없거나 비어 있는 폴더를 지정하십시오.</translation>
  </message>
  <message>
   <source>%1 is a folder. Name a file.</source>
   <translation>%1은(는) 폴더입니다. 파일을 지정하십시오.</translation>
  </message>
  <message>
   <source>There is no folder %1. Choose another one.</source>
   <translation>폴더 %1이(가) 없습니다. 다른 폴더를 고르십시오.</translation>
  </message>
 </context>
 <context>
  <name>MessageBoxes</name>
  <message>
   <source>%1 exists. Overwrite it?</source>
   <translation>%1이(가) 이미 있습니다. 덮어쓸까요?</translation>
  </message>
  <message>
   <source>&amp;Overwrite</source>
   <translation>덮어쓰기(&amp;O)</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ModelPanel</name>
  <message>
   <source>%1 million</source>
   <translation>%1백만</translation>
  </message>
  <message>
   <source>pinned to float</source>
   <translation>부동소수점으로 고정됨</translation>
  </message>
  <message>
   <source>no weight: they multiply activations</source>
   <translation>가중치 없음: 활성값을 곱합니다</translation>
  </message>
  <message>
   <source>excluded by the pattern %1</source>
   <translation>패턴 %1로 제외됨</translation>
  </message>
  <message>
   <source>its kind, %1, is not chosen</source>
   <translation>종류 %1이(가) 선택되지 않음</translation>
  </message>
  <message>
   <source>no include pattern matches</source>
   <translation>맞는 포함 패턴이 없음</translation>
  </message>
  <message>
   <source>positional convolution, excluded by the pattern %1</source>
   <translation>위치 합성곱, 패턴 %1로 제외됨</translation>
  </message>
  <message>
   <source>norms, biases, embeddings</source>
   <translation>정규화, 편향, 임베딩</translation>
  </message>
  <message numerus="yes">
   <source>%n attention product(s)</source>
   <translation>
    <numerusform>어텐션 곱 %n개</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n other tensor(s)</source>
   <translation>
    <numerusform>다른 텐서 %n개</numerusform>
   </translation>
  </message>
  <message>
   <source>Name of the model</source>
   <translation>모델의 이름</translation>
  </message>
  <message>
   <source>O&amp;pen</source>
   <translation>열기(&amp;P)</translation>
  </message>
  <message>
   <source>Open a checkpoint folder in Hugging Face layout, or one that was open before</source>
   <translation>Hugging Face 형식의 체크포인트 폴더 또는 전에 열었던 것을 엽니다</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>신경망</translation>
  </message>
  <message>
   <source>Family of the network and what its head answers</source>
   <translation>신경망의 계열과 출력부가 답하는 것</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>계층</translation>
  </message>
  <message>
   <source>Layers that can be quantized, with and without a weight of their own</source>
   <translation>양자화할 수 있는 계층, 자체 가중치가 있는 것과 없는 것</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>매개변수</translation>
  </message>
  <message>
   <source>Trained numbers, and what they take as 32-bit floats</source>
   <translation>학습된 수와 32비트 부동소수점으로 차지하는 크기</translation>
  </message>
  <message>
   <source>Audio</source>
   <translation>오디오</translation>
  </message>
  <message>
   <source>What the network hears</source>
   <translation>신경망이 듣는 것</translation>
  </message>
  <message>
   <source>Output</source>
   <translation>출력</translation>
  </message>
  <message>
   <source>Characters or classes that it tells apart</source>
   <translation>구별하는 문자 또는 부류</translation>
  </message>
  <message>
   <source>Hash</source>
   <translation>해시</translation>
  </message>
  <message>
   <source>SHA-256 of configuration, vocabulary and weights: names the model in runs</source>
   <translation>설정, 어휘, 가중치의 SHA-256: 실행에서 모델을 가리킵니다</translation>
  </message>
  <message>
   <source>Parts that keep 32 bits whatever the budget is</source>
   <translation>예산과 상관없이 32비트로 남는 부분</translation>
  </message>
  <message>
   <source>What is not quantized, and why</source>
   <translation>양자화되지 않는 것과 그 이유</translation>
  </message>
  <message>
   <source>Checkpoint folder in Hugging Face layout</source>
   <translation>Hugging Face 형식의 체크포인트 폴더</translation>
  </message>
  <message>
   <source>Open &amp;folder ...</source>
   <translation>폴더 열기(&amp;F)...</translation>
  </message>
  <message>
   <source>No recent models yet</source>
   <translation>아직 최근 모델이 없습니다</translation>
  </message>
  <message>
   <source>This model cannot be opened</source>
   <translation>이 모델을 열 수 없습니다</translation>
  </message>
  <message>
   <source>Open another &amp;model ...</source>
   <translation>다른 모델 열기(&amp;M)...</translation>
  </message>
  <message>
   <source>No model is open</source>
   <translation>열린 모델이 없습니다</translation>
  </message>
  <message>
   <source>Open &amp;model folder ...</source>
   <translation>모델 폴더 열기(&amp;M)...</translation>
  </message>
  <message>
   <source>%1, CTC</source>
   <translation>%1, CTC</translation>
  </message>
  <message>
   <source>%1, classification</source>
   <translation>%1, 분류</translation>
  </message>
  <message>
   <source>%1 with weights, %2</source>
   <translation>가중치가 있는 것 %1, %2</translation>
  </message>
  <message>
   <source>%1, %2 MiB as float32</source>
   <translation>%1, float32로 %2 MiB</translation>
  </message>
  <message>
   <source>%1 kHz mono, normalised</source>
   <translation>%1 kHz 모노, 정규화됨</translation>
  </message>
  <message>
   <source>%1 kHz mono</source>
   <translation>%1 kHz 모노</translation>
  </message>
  <message numerus="yes">
   <source>%n character(s) and marks</source>
   <translation>
    <numerusform>문자와 표시 %n개</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n class(es)</source>
   <translation>
    <numerusform>부류 %n개</numerusform>
   </translation>
  </message>
  <message>
   <source>Part</source>
   <translation>부분</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>이유</translation>
  </message>
  <message>
   <source>Not &amp;quantized: %1 % of the parameters</source>
   <translation>양자화 안 됨(&amp;Q): 매개변수의 %1 %</translation>
  </message>
  <message>
   <source>not_quantized</source>
   <translation>양자화되지_않음</translation>
  </message>
  <message>
   <source>A wav2vec2 or wav2vec2-conformer checkpoint in Hugging Face layout, or a keyword spotting model that voxbit-cli convert wrote. Open its folder, or drop it onto the window.</source>
   <translation>Hugging Face 구조의 wav2vec2 또는 wav2vec2-conformer 체크포인트, 또는 voxbit-cli convert가 만든 키워드 인식 모델입니다. 폴더를 열거나 창에 끌어다 놓으세요.</translation>
  </message>
  <message>
   <source>Hash the model</source>
   <translation>모델 해시 계산</translation>
  </message>
 </context>
 <context>
  <name>voxbit::Player</name>
  <message>
   <source>There is no audio device: connect one and start the program again to listen.</source>
   <translation>오디오 장치가 없습니다: 연결하고 프로그램을 다시 시작하면 들을 수 있습니다.</translation>
  </message>
  <message>
   <source>The audio device %1 does not play.</source>
   <translation>오디오 장치 %1이(가) 재생하지 않습니다.</translation>
  </message>
  <message>
   <source>The audio device %1 does not play %2 Hz mono.</source>
   <translation>오디오 장치 %1은(는) %2 Hz 모노를 재생하지 않습니다.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ReportExport</name>
  <message>
   <source>Write report</source>
   <translation>보고서 쓰기</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ResultsPanel</name>
  <message>
   <source>Chosen runs</source>
   <translation>선택한 실행</translation>
  </message>
  <message>
   <source>results</source>
   <translation>결과</translation>
  </message>
  <message>
   <source>speakers_of_run</source>
   <translation>실행의_화자</translation>
  </message>
  <message>
   <source>facts_of_run</source>
   <translation>실행의_항목</translation>
  </message>
  <message>
   <source>Speakers of run %1</source>
   <translation>실행 %1의 화자</translation>
  </message>
  <message>
   <source>What run %1 depends on</source>
   <translation>실행 %1이(가) 의존하는 것</translation>
  </message>
  <message>
   <source>Reading the chosen runs ...</source>
   <translation>선택한 실행을 읽는 중...</translation>
  </message>
  <message>
   <source>No run is chosen</source>
   <translation>선택된 실행이 없습니다</translation>
  </message>
  <message>
   <source>Choose runs in the Runs panel, or press Evaluate (F8): the newest result shows up here.</source>
   <translation>실행 패널에서 실행을 선택하거나 평가(F8)를 누르십시오: 최신 결과가 여기에 나타납니다.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunLibrary</name>
  <message>
   <source>List runs</source>
   <translation>실행 나열</translation>
  </message>
  <message>
   <source>Look for new runs</source>
   <translation>새 실행 찾기</translation>
  </message>
  <message>
   <source>Read runs</source>
   <translation>실행 읽기</translation>
  </message>
  <message>
   <source>Look for a float run</source>
   <translation>부동소수점 실행 찾기</translation>
  </message>
  <message>
   <source>Star runs</source>
   <translation>실행에 별표 달기</translation>
  </message>
  <message>
   <source>Tag run</source>
   <translation>실행에 태그 달기</translation>
  </message>
  <message>
   <source>Tag runs</source>
   <translation>여러 실행에 태그 달기</translation>
  </message>
  <message>
   <source>Note on run</source>
   <translation>실행의 메모</translation>
  </message>
  <message>
   <source>Run %1 again</source>
   <translation>실행 %1 다시</translation>
  </message>
  <message>
   <source>Delete runs</source>
   <translation>실행 삭제</translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunModel</name>
  <message>
   <source>Sort runs</source>
   <translation>실행 정렬</translation>
  </message>
  <message>
   <source>starred</source>
   <translation>별표 있음</translation>
  </message>
  <message>
   <source>not starred</source>
   <translation>별표 없음</translation>
  </message>
  <message>
   <source>open group of runs</source>
   <translation>열린 실행 묶음</translation>
  </message>
  <message>
   <source>closed group of runs</source>
   <translation>닫힌 실행 묶음</translation>
  </message>
  <message numerus="yes">
   <source>%n run(s)</source>
   <translation>
    <numerusform>실행 %n개</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunTable</name>
  <message>
   <source>Runs</source>
   <translation>실행</translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunsPanel</name>
  <message>
   <source>Copy runs</source>
   <translation>실행 복사</translation>
  </message>
  <message>
   <source>Find in name, tags, notes</source>
   <translation>이름, 태그, 메모에서 찾기</translation>
  </message>
  <message>
   <source>Find runs</source>
   <translation>실행 찾기</translation>
  </message>
  <message>
   <source>Shows runs whose number, name, tags or notes contain this text (Ctrl+F).</source>
   <translation>번호, 이름, 태그 또는 메모에 이 글이 있는 실행을 보여 줍니다(Ctrl+F).</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>상태</translation>
  </message>
  <message>
   <source>Shows only runs with this status.</source>
   <translation>이 상태의 실행만 보여 줍니다.</translation>
  </message>
  <message>
   <source>Any status</source>
   <translation>모든 상태</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>태그</translation>
  </message>
  <message>
   <source>Shows only runs with this tag.</source>
   <translation>이 태그가 있는 실행만 보여 줍니다.</translation>
  </message>
  <message>
   <source>Starred only</source>
   <translation>별표만</translation>
  </message>
  <message>
   <source>Shows only starred runs.</source>
   <translation>별표가 있는 실행만 보여 줍니다.</translation>
  </message>
  <message>
   <source>Grouping</source>
   <translation>묶기</translation>
  </message>
  <message>
   <source>Puts runs of one name, or of one experiment on equal inputs, below one line.</source>
   <translation>이름이 같은 실행, 또는 같은 입력에 대한 같은 실험의 실행을 한 줄 아래에 둡니다.</translation>
  </message>
  <message>
   <source>Not grouped</source>
   <translation>묶지 않음</translation>
  </message>
  <message>
   <source>By name</source>
   <translation>이름별</translation>
  </message>
  <message>
   <source>By experiment</source>
   <translation>실험별</translation>
  </message>
  <message>
   <source>Into editor</source>
   <translation>편집기로</translation>
  </message>
  <message>
   <source>Makes this run's experiment the one that the window works on.</source>
   <translation>이 실행의 실험을 창이 작업하는 실험으로 만듭니다.</translation>
  </message>
  <message>
   <source>Run again</source>
   <translation>다시 실행</translation>
  </message>
  <message>
   <source>Runs the same experiment once more, as a new run.</source>
   <translation>같은 실험을 새 실행으로 한 번 더 실행합니다.</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>이어서</translation>
  </message>
  <message>
   <source>Goes on with an interrupted, failed or cancelled run where it stopped.</source>
   <translation>중단되거나 실패하거나 취소된 실행을 멈춘 곳에서 이어 갑니다.</translation>
  </message>
  <message>
   <source>Star</source>
   <translation>별표</translation>
  </message>
  <message>
   <source>Stars the chosen runs, or takes the star off.</source>
   <translation>선택한 실행에 별표를 달거나 뗍니다.</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>태그</translation>
  </message>
  <message>
   <source>Puts tags on the chosen runs or takes them off. F2 edits those of one run.</source>
   <translation>선택한 실행에 태그를 달거나 뗍니다. F2로 한 실행의 태그를 편집합니다.</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>메모</translation>
  </message>
  <message>
   <source>Edits the notes of the current run.</source>
   <translation>현재 실행의 메모를 편집합니다.</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>삭제</translation>
  </message>
  <message>
   <source>Deletes the chosen runs. Can be undone until the window closes.</source>
   <translation>선택한 실행을 삭제합니다. 창을 닫을 때까지 되돌릴 수 있습니다.</translation>
  </message>
  <message>
   <source>Undo delete</source>
   <translation>삭제 되돌리기</translation>
  </message>
  <message>
   <source>Brings the runs back that were deleted last.</source>
   <translation>마지막으로 삭제한 실행을 되살립니다.</translation>
  </message>
  <message>
   <source>Export ...</source>
   <translation>내보내기...</translation>
  </message>
  <message>
   <source>Writes all shown runs, also those of closed groups, as CSV.</source>
   <translation>닫힌 묶음의 것까지 표시된 모든 실행을 CSV로 씁니다.</translation>
  </message>
  <message>
   <source>Export as CSV ...</source>
   <translation>CSV로 내보내기...</translation>
  </message>
  <message>
   <source>Any tag</source>
   <translation>모든 태그</translation>
  </message>
  <message>
   <source>The runs cannot be read</source>
   <translation>실행을 읽을 수 없습니다</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>다시 시도</translation>
  </message>
  <message>
   <source>Reading the list of runs ...</source>
   <translation>실행 목록을 읽는 중...</translation>
  </message>
  <message>
   <source>No runs yet</source>
   <translation>아직 실행이 없습니다</translation>
  </message>
  <message>
   <source>Press Evaluate (F8): the run and everything it recognised is kept here.</source>
   <translation>평가(F8)를 누르십시오: 실행과 인식한 모든 것이 여기에 보관됩니다.</translation>
  </message>
  <message>
   <source>No run matches</source>
   <translation>맞는 실행이 없습니다</translation>
  </message>
  <message numerus="yes">
   <source>None of %n run(s) passes the filters.</source>
   <translation>
    <numerusform>실행 %n개 중 필터를 통과하는 것이 없습니다.</numerusform>
   </translation>
  </message>
  <message>
   <source>Show all runs</source>
   <translation>모든 실행 표시</translation>
  </message>
  <message numerus="yes">
   <source>%n run(s)</source>
   <translation>
    <numerusform>실행 %n개</numerusform>
   </translation>
  </message>
  <message>
   <source>%1 of %2 runs</source>
   <translation>실행 %2개 중 %1개</translation>
  </message>
  <message>
   <source>, %1 chosen</source>
   <translation>, %1개 선택</translation>
  </message>
  <message>
   <source> (other panels show the first %1)</source>
   <translation>(다른 패널은 처음 %1개를 표시)</translation>
  </message>
  <message>
   <source>&amp;New tag ...</source>
   <translation>새 태그(&amp;N)...</translation>
  </message>
  <message>
   <source>New tag</source>
   <translation>새 태그</translation>
  </message>
  <message>
   <source>Tags, separated by commas:</source>
   <translation>쉼표로 구분한 태그:</translation>
  </message>
  <message>
   <source>This experiment cannot be opened</source>
   <translation>이 실험을 열 수 없습니다</translation>
  </message>
  <message>
   <source>runs</source>
   <translation>실행</translation>
  </message>
  <message>
   <source>Export runs</source>
   <translation>실행 내보내기</translation>
  </message>
  <message>
   <source>The table was not written</source>
   <translation>표를 쓰지 못했습니다</translation>
  </message>
  <message>
   <source>Open run %1</source>
   <translation>실행 %1 열기</translation>
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
   <translation>창</translation>
  </message>
  <message>
   <source>Bit map</source>
   <translation>비트 맵</translation>
  </message>
  <message>
   <source>Choose a layer</source>
   <translation>계층 선택</translation>
  </message>
  <message>
   <source>Arrow keys</source>
   <translation>화살표 키</translation>
  </message>
  <message>
   <source>Pin the layer to so many bits</source>
   <translation>계층을 그만큼의 비트로 고정</translation>
  </message>
  <message>
   <source>Pin the layer to float</source>
   <translation>계층을 부동소수점으로 고정</translation>
  </message>
  <message>
   <source>Let the allocator choose again</source>
   <translation>할당기가 다시 선택하게 하기</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>예산</translation>
  </message>
  <message>
   <source>A little less or more</source>
   <translation>조금 더 작게 또는 크게</translation>
  </message>
  <message>
   <source>To the next uniform width</source>
   <translation>다음 균일한 폭으로</translation>
  </message>
  <message>
   <source>Page up, page down</source>
   <translation>Page Up, Page Down</translation>
  </message>
  <message>
   <source>Tables</source>
   <translation>표</translation>
  </message>
  <message>
   <source>Copy the chosen rows</source>
   <translation>선택한 행 복사</translation>
  </message>
  <message>
   <source>Choose columns</source>
   <translation>열 선택</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>단축키</translation>
  </message>
  <message>
   <source>Find an action or a key</source>
   <translation>동작이나 키 찾기</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>위치</translation>
  </message>
  <message>
   <source>Action</source>
   <translation>동작</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>키</translation>
  </message>
  <message>
   <source>Left, right</source>
   <translation>왼쪽, 오른쪽</translation>
  </message>
  <message>
   <source>Chips</source>
   <translation>칩</translation>
  </message>
  <message>
   <source>Plots</source>
   <translation>그래프</translation>
  </message>
  <message>
   <source>Waveform</source>
   <translation>파형</translation>
  </message>
  <message>
   <source>Choose the first or the last layer</source>
   <translation>첫 또는 마지막 레이어 선택</translation>
  </message>
  <message>
   <source>Home, End</source>
   <translation>Home, End</translation>
  </message>
  <message>
   <source>Copy the image</source>
   <translation>그림 복사</translation>
  </message>
  <message>
   <source>To the least or the most</source>
   <translation>최소 또는 최대로</translation>
  </message>
  <message>
   <source>To the next chip</source>
   <translation>다음 칩으로</translation>
  </message>
  <message>
   <source>Switch the chip</source>
   <translation>칩 전환</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>스페이스</translation>
  </message>
  <message>
   <source>Walk the points of a series, or the cells of a matrix</source>
   <translation>계열의 점 또는 행렬의 칸 이동</translation>
  </message>
  <message>
   <source>To the next series</source>
   <translation>다음 계열로</translation>
  </message>
  <message>
   <source>Up, down</source>
   <translation>위, 아래</translation>
  </message>
  <message>
   <source>Move what is shown</source>
   <translation>보이는 범위 이동</translation>
  </message>
  <message>
   <source>Shift and arrow keys</source>
   <translation>Shift과 화살표 키</translation>
  </message>
  <message>
   <source>Look closer, or from farther away</source>
   <translation>확대 또는 축소</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>모두 보기</translation>
  </message>
  <message>
   <source>Open the chosen cell, or the run of the chosen point</source>
   <translation>선택한 칸 또는 선택한 점의 실행 열기</translation>
  </message>
  <message>
   <source>Export as CSV</source>
   <translation>CSV로 내보내기</translation>
  </message>
  <message>
   <source>Table of the layers</source>
   <translation>레이어 표</translation>
  </message>
  <message>
   <source>Table of the runs</source>
   <translation>실행 표</translation>
  </message>
  <message>
   <source>Close or open a group</source>
   <translation>집단 닫기 또는 열기</translation>
  </message>
  <message>
   <source>Kept profiles</source>
   <translation>보관한 프로파일</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>이름 바꾸기</translation>
  </message>
  <message>
   <source>Table of the speakers</source>
   <translation>화자 표</translation>
  </message>
  <message>
   <source>Check all chosen rows</source>
   <translation>선택한 모든 줄 체크</translation>
  </message>
  <message>
   <source>Recordings and transcripts</source>
   <translation>녹음과 전사</translation>
  </message>
  <message>
   <source>Play, or stop</source>
   <translation>재생 또는 정지</translation>
  </message>
  <message>
   <source>A little back or forward</source>
   <translation>조금 뒤로 또는 앞으로</translation>
  </message>
  <message>
   <source>To the start or the end</source>
   <translation>처음 또는 끝으로</translation>
  </message>
  <message>
   <source>The usual size again</source>
   <translation>다시 보통 크기로</translation>
  </message>
 </context>
 <context>
  <name>voxbit::SpeakerModel</name>
  <message>
   <source>not said</source>
   <translation>밝히지 않음</translation>
  </message>
  <message>
   <source>female</source>
   <translation>여성</translation>
  </message>
  <message>
   <source>male</source>
   <translation>남성</translation>
  </message>
  <message>
   <source>other</source>
   <translation>기타</translation>
  </message>
  <message>
   <source>training</source>
   <translation>학습</translation>
  </message>
  <message>
   <source>selection</source>
   <translation>선택</translation>
  </message>
  <message>
   <source>calibration</source>
   <translation>보정</translation>
  </message>
  <message>
   <source>test</source>
   <translation>시험</translation>
  </message>
  <message>
   <source>overlap</source>
   <translation>겹침</translation>
  </message>
  <message>
   <source>%1, chosen</source>
   <translation>%1, 선택됨</translation>
  </message>
  <message>
   <source>%1, not chosen</source>
   <translation>%1, 선택 안 됨</translation>
  </message>
  <message>
   <source>Speaker</source>
   <translation>화자</translation>
  </message>
  <message>
   <source>Gender</source>
   <translation>성별</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>언어</translation>
  </message>
  <message>
   <source>Accent</source>
   <translation>억양</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>나이</translation>
  </message>
  <message>
   <source>Chosen</source>
   <translation>선택</translation>
  </message>
  <message>
   <source>Utt.</source>
   <translation>발화</translation>
  </message>
  <message>
   <source>Min.</source>
   <translation>분</translation>
  </message>
  <message>
   <source>Who speaks, as the corpus names them</source>
   <translation>말하는 사람, 말뭉치의 이름대로</translation>
  </message>
  <message>
   <source>As the speaker has said</source>
   <translation>화자가 밝힌 대로</translation>
  </message>
  <message>
   <source>As the corpus writes it</source>
   <translation>말뭉치가 적은 대로</translation>
  </message>
  <message>
   <source>Years or decade, as the corpus writes it</source>
   <translation>나이 또는 연령대, 말뭉치가 적은 대로</translation>
  </message>
  <message>
   <source>Utterances that answer the expression being edited</source>
   <translation>편집 중인 식에 맞는 발화</translation>
  </message>
  <message>
   <source>Utterances: recordings of one sentence each</source>
   <translation>발화: 한 문장씩의 녹음</translation>
  </message>
  <message>
   <source>Minutes of audio in the recordings read so far</source>
   <translation>지금까지 읽은 녹음의 오디오 분</translation>
  </message>
 </context>
 <context>
  <name>voxbit::SpeakersPanel</name>
  <message numerus="yes">
   <source>%n utterance(s)</source>
   <translation>
    <numerusform>발화 %n개</numerusform>
   </translation>
  </message>
  <message>
   <source>%1, %2 s</source>
   <translation>%1, %2초</translation>
  </message>
  <message>
   <source>%1, %2 min</source>
   <translation>%1, %2분</translation>
  </message>
  <message>
   <source>C&amp;hoose</source>
   <translation>선택(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Listen</source>
   <translation>듣기(&amp;L)</translation>
  </message>
  <message>
   <source>Problems</source>
   <translation>문제</translation>
  </message>
  <message>
   <source>Recordings read so far</source>
   <translation>지금까지 읽은 녹음</translation>
  </message>
  <message>
   <source>Every recording is decoded once: for its length, and to recognise the same audio in two places. What is found is remembered.</source>
   <translation>모든 녹음은 한 번 디코딩됩니다: 길이를 알고, 두 곳의 같은 오디오를 알아보기 위해서입니다. 찾은 것은 기억됩니다.</translation>
  </message>
  <message>
   <source>Reading recordings: %v of %m</source>
   <translation>녹음을 읽는 중: %v/%m</translation>
  </message>
  <message>
   <source>Corpus folder</source>
   <translation>말뭉치 폴더</translation>
  </message>
  <message>
   <source>Search speakers</source>
   <translation>화자 검색</translation>
  </message>
  <message>
   <source>Lists speakers with this text in any column; chooses nobody</source>
   <translation>어느 열에든 이 글이 있는 화자를 나열합니다; 아무도 선택하지 않습니다</translation>
  </message>
  <message>
   <source>&amp;Only these</source>
   <translation>이들만(&amp;O)</translation>
  </message>
  <message>
   <source>The edited subset becomes the speakers that are selected in the table</source>
   <translation>편집 중인 부분집합이 표에서 선택한 화자가 됩니다</translation>
  </message>
  <message>
   <source>&amp;All</source>
   <translation>모두(&amp;A)</translation>
  </message>
  <message>
   <source>The edited subset asks for no speaker any more</source>
   <translation>편집 중인 부분집합이 더 이상 화자를 요구하지 않습니다</translation>
  </message>
  <message>
   <source>Speakers</source>
   <translation>화자</translation>
  </message>
  <message>
   <source>Check who belongs to the edited subset; Space checks all selected rows</source>
   <translation>편집 중인 부분집합에 속하는 사람을 체크하십시오; 스페이스는 선택한 모든 행을 체크합니다</translation>
  </message>
  <message>
   <source>How many speakers are chosen</source>
   <translation>선택된 화자의 수</translation>
  </message>
  <message>
   <source>&amp;Never test on calibration recordings</source>
   <translation>보정 녹음으로 절대 시험하지 않음(&amp;N)</translation>
  </message>
  <message>
   <source>Leaves out of the test whatever is in the calibration subset, compared by content</source>
   <translation>내용으로 비교하여 보정 부분집합에 있는 것을 시험에서 뺍니다</translation>
  </message>
  <message>
   <source>What the recordings of the corpus are used for</source>
   <translation>말뭉치의 녹음이 무엇에 쓰이는지</translation>
  </message>
  <message>
   <source>What is wrong with the subsets</source>
   <translation>부분집합의 문제</translation>
  </message>
  <message>
   <source>Keep subsets apart</source>
   <translation>부분집합 분리 유지</translation>
  </message>
  <message>
   <source>Problems of the corpus</source>
   <translation>말뭉치의 문제</translation>
  </message>
  <message>
   <source>Read what the model has heard</source>
   <translation>모델이 들은 것 읽기</translation>
  </message>
  <message>
   <source>No corpus is open</source>
   <translation>열린 말뭉치가 없습니다</translation>
  </message>
  <message>
   <source>Recordings with their speakers. Open a folder in any of the known layouts or a manifest, or drop it onto the window.</source>
   <translation>화자가 있는 녹음. 알려진 구조의 폴더나 목록 파일을 열거나 창에 끌어다 놓으십시오.</translation>
  </message>
  <message>
   <source>Open corpus &amp;folder ...</source>
   <translation>말뭉치 폴더 열기(&amp;F)...</translation>
  </message>
  <message>
   <source>This corpus cannot be listed</source>
   <translation>이 말뭉치를 나열할 수 없습니다</translation>
  </message>
  <message>
   <source>Open another corpus &amp;folder ...</source>
   <translation>다른 말뭉치 폴더 열기(&amp;F)...</translation>
  </message>
  <message>
   <source>Counting speakers ...</source>
   <translation>화자를 세는 중...</translation>
  </message>
  <message>
   <source>Count speakers</source>
   <translation>화자 세기</translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n utterance(s)</source>
   <translation>
    <numerusform>발화 %n개 중 %1개</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n speaker(s)</source>
   <translation>
    <numerusform>화자 %n명 중 %1명</numerusform>
   </translation>
  </message>
  <message>
   <source>Test: %1, %2</source>
   <translation>시험: %1, %2</translation>
  </message>
  <message>
   <source>Calibration: %1, %2</source>
   <translation>보정: %1, %2</translation>
  </message>
  <message>
   <source>Compare subsets</source>
   <translation>부분집합 비교</translation>
  </message>
  <message>
   <source>not used</source>
   <translation>사용 안 함</translation>
  </message>
  <message numerus="yes">
   <source>%n chosen recording(s) trained or selected this model: results would flatter it. Choose others.</source>
   <translation>
    <numerusform>선택한 녹음 %n개가 이 모델을 학습시켰거나 선택했습니다: 결과가 부풀려집니다. 다른 것을 선택하십시오.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n test recording(s) also calibrate: every result will carry that mark.</source>
   <translation>
    <numerusform>시험 녹음 %n개가 보정에도 쓰입니다: 모든 결과에 그 표시가 붙습니다.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n test recording(s) also calibrate: a run refuses that. Tick the box above to leave them out of the test, or choose others.</source>
   <translation>
    <numerusform>시험 녹음 %n개가 보정에도 쓰입니다: 실행이 이를 거부합니다. 위의 상자를 체크하여 시험에서 빼거나 다른 것을 선택하십시오.</numerusform>
   </translation>
  </message>
  <message>
   <source>File</source>
   <translation>파일</translation>
  </message>
  <message>
   <source>What is wrong</source>
   <translation>무엇이 잘못되었는지</translation>
  </message>
  <message>
   <source>&amp;Problems (%1)</source>
   <translation>문제(%1)(&amp;P)</translation>
  </message>
  <message>
   <source>speakers</source>
   <translation>화자</translation>
  </message>
  <message>
   <source>problems</source>
   <translation>문제</translation>
  </message>
 </context>
 <context>
  <name>voxbit::SubsetEditor</name>
  <message>
   <source>Gender</source>
   <translation>성별</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>언어</translation>
  </message>
  <message>
   <source>Accent</source>
   <translation>억양</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>나이</translation>
  </message>
  <message>
   <source>Part</source>
   <translation>부분</translation>
  </message>
  <message>
   <source>Word</source>
   <translation>단어</translation>
  </message>
  <message>
   <source>Speaker</source>
   <translation>화자</translation>
  </message>
  <message>
   <source>not said</source>
   <translation>밝히지 않음</translation>
  </message>
  <message>
   <source>What is wrong with the expression</source>
   <translation>식의 문제</translation>
  </message>
  <message>
   <source>Facets of the edited subset</source>
   <translation>편집 중인 부분집합의 패싯</translation>
  </message>
  <message>
   <source>Values that the corpus knows, with the number of utterances that each would give. None of a group: all of it.</source>
   <translation>말뭉치가 아는 값과 각각이 주는 발화 수. 한 묶음에서 아무것도 고르지 않으면 전부입니다.</translation>
  </message>
  <message>
   <source>&amp;Test on</source>
   <translation>시험 대상(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Calibrate on</source>
   <translation>보정 대상(&amp;C)</translation>
  </message>
  <message>
   <source>Edit the test subset: utterances that are recognised and counted</source>
   <translation>시험 부분집합 편집: 인식되고 집계되는 발화</translation>
  </message>
  <message>
   <source>Edit the calibration subset: utterances that layers are ranked and calibrated on</source>
   <translation>보정 부분집합 편집: 계층의 순위를 매기고 보정하는 발화</translation>
  </message>
  <message>
   <source>Expression of the test subset</source>
   <translation>시험 부분집합의 식</translation>
  </message>
  <message>
   <source>Expression of the calibration subset</source>
   <translation>보정 부분집합의 식</translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>모두</translation>
  </message>
  <message>
   <source>Which utterances, for example: gender=F &amp; accent in (RP, Scottish) &amp; !(subset=train | duration&gt;=20). Fields: speaker, gender, language, accent, age, subset, duration, label. Comparisons: = != ~ (contains) !~ &lt; &lt;= &gt; &gt;= in. Empty: everyone.</source>
   <translation>어떤 발화인지, 예: gender=F &amp; accent in (RP, Scottish) &amp; !(subset=train | duration&gt;=20). 필드: speaker, gender, language, accent, age, subset, duration, label. 비교: = != ~(포함) !~ &lt; &lt;= &gt; &gt;= in. 비우면 모두.</translation>
  </message>
  <message>
   <source>Take only some of the utterances that answer: a number, an amount of audio, and which</source>
   <translation>맞는 발화 중 일부만 사용: 개수, 오디오의 양, 그리고 어느 것</translation>
  </message>
  <message>
   <source>&amp;Facets</source>
   <translation>패싯(&amp;F)</translation>
  </message>
  <message>
   <source>Show or hide the values that the corpus knows, to leave more room for the table</source>
   <translation>말뭉치가 아는 값을 표시하거나 숨겨 표에 더 많은 자리를 줍니다</translation>
  </message>
  <message>
   <source>all</source>
   <translation>모두</translation>
  </message>
  <message>
   <source> s</source>
   <translation>초</translation>
  </message>
  <message>
   <source>&amp;Utterances</source>
   <translation>발화(&amp;U)</translation>
  </message>
  <message>
   <source>At most so many utterances</source>
   <translation>최대 이만큼의 발화</translation>
  </message>
  <message>
   <source>&amp;Audio</source>
   <translation>오디오(&amp;A)</translation>
  </message>
  <message>
   <source>At most so many seconds of audio</source>
   <translation>최대 이만큼의 오디오 초</translation>
  </message>
  <message>
   <source>See&amp;d</source>
   <translation>시드(&amp;D)</translation>
  </message>
  <message>
   <source>Which ones, where not all are taken: another seed draws others</source>
   <translation>전부 쓰지 않을 때 어느 것을 쓸지: 다른 시드는 다른 것을 뽑습니다</translation>
  </message>
  <message>
   <source>Limit the utterances</source>
   <translation>발화 제한</translation>
  </message>
  <message>
   <source>count</source>
   <translation>개수</translation>
  </message>
  <message>
   <source>Limit the audio</source>
   <translation>오디오 제한</translation>
  </message>
  <message>
   <source>seconds</source>
   <translation>초</translation>
  </message>
  <message>
   <source>Draw other utterances</source>
   <translation>다른 발화 뽑기</translation>
  </message>
  <message>
   <source>seed</source>
   <translation>시드</translation>
  </message>
  <message>
   <source>Choose speakers</source>
   <translation>화자 선택</translation>
  </message>
  <message>
   <source>%1 s</source>
   <translation>%1초</translation>
  </message>
  <message>
   <source>&amp;Limit: %1</source>
   <translation>제한(&amp;L): %1</translation>
  </message>
  <message>
   <source>, </source>
   <translation>, </translation>
  </message>
  <message>
   <source>&amp;Limit: none</source>
   <translation>제한(&amp;L): 없음</translation>
  </message>
  <message>
   <source>%1. The last good expression stays in force.</source>
   <translation>%1. 마지막으로 올바른 식이 계속 적용됩니다.</translation>
  </message>
  <message>
   <source>No recording of this speaker answers the rest of the expression.</source>
   <translation>이 화자의 녹음 중 식의 나머지에 맞는 것이 없습니다.</translation>
  </message>
  <message>
   <source>A subset needs at least one speaker: check another one first.</source>
   <translation>부분집합에는 화자가 한 명 이상 필요합니다: 먼저 다른 화자를 체크하십시오.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::SweepDialog</name>
  <message>
   <source>%1: "%2" is not a number above 0</source>
   <translation>%1: “%2”은(는) 0보다 큰 수가 아닙니다</translation>
  </message>
  <message>
   <source>Sweep</source>
   <translation>스윕</translation>
  </message>
  <message>
   <source>Repeats the open experiment with every combination of these values. What the database holds already is not run again.</source>
   <translation>열린 실험을 이 값들의 모든 조합으로 반복합니다. 데이터베이스에 이미 있는 것은 다시 실행하지 않습니다.</translation>
  </message>
  <message>
   <source>Si&amp;zes</source>
   <translation>크기(&amp;Z)</translation>
  </message>
  <message>
   <source>&amp;Allocators</source>
   <translation>할당기(&amp;A)</translation>
  </message>
  <message>
   <source>Ca&amp;librators</source>
   <translation>보정기(&amp;L)</translation>
  </message>
  <message>
   <source>Calibration &amp;groups</source>
   <translation>보정 집단(&amp;G)</translation>
  </message>
  <message>
   <source>average bits</source>
   <translation>평균 비트</translation>
  </message>
  <message>
   <source>MiB</source>
   <translation>MiB</translation>
  </message>
  <message>
   <source>Unit of the sizes</source>
   <translation>크기의 단위</translation>
  </message>
  <message>
   <source>Average bits: the size that the model would have with all layers at this width. MiB: budgets.</source>
   <translation>평균 비트: 모든 계층이 이 폭일 때 모델이 가질 크기. MiB: 예산.</translation>
  </message>
  <message>
   <source>Sizes</source>
   <translation>크기</translation>
  </message>
  <message>
   <source>Numbers, separated by spaces or semicolons; each is one point of every curve.</source>
   <translation>공백이나 세미콜론으로 구분한 수; 각각 모든 곡선의 한 점이 됩니다.</translation>
  </message>
  <message>
   <source>Allocators</source>
   <translation>할당기</translation>
  </message>
  <message>
   <source>float (nothing quantized)</source>
   <translation>부동소수점(양자화 없음)</translation>
  </message>
  <message>
   <source>The dashed line that all others are held to.</source>
   <translation>다른 모든 것의 기준이 되는 점선.</translation>
  </message>
  <message>
   <source>Calibrators</source>
   <translation>보정기</translation>
  </message>
  <message>
   <source>Calibration groups</source>
   <translation>보정 집단</translation>
  </message>
  <message>
   <source>Subset expressions, one per line: each is calibrated on by itself.</source>
   <translation>부분집합 식, 한 줄에 하나: 각각 따로 보정합니다.</translation>
  </message>
  <message>
   <source>Split &amp;by</source>
   <translation>나누는 기준(&amp;B)</translation>
  </message>
  <message>
   <source>Makes a line for every group of the test subset.</source>
   <translation>시험 부분집합의 모든 집단에 대해 한 줄씩 만듭니다.</translation>
  </message>
  <message>
   <source>gender</source>
   <translation>성별</translation>
  </message>
  <message>
   <source>speaker</source>
   <translation>화자</translation>
  </message>
  <message>
   <source>language</source>
   <translation>언어</translation>
  </message>
  <message>
   <source>accent</source>
   <translation>억양</translation>
  </message>
  <message>
   <source>Enter at least one size.</source>
   <translation>크기를 하나 이상 입력하십시오.</translation>
  </message>
  <message>
   <source>Choose at least one allocator.</source>
   <translation>할당기를 하나 이상 선택하십시오.</translation>
  </message>
  <message>
   <source>Choose at least one calibrator.</source>
   <translation>보정기를 하나 이상 선택하십시오.</translation>
  </message>
  <message numerus="yes">
   <source>%n experiment(s)</source>
   <translation>
    <numerusform>실험 %n개</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>&amp;Start %n experiment(s)</source>
   <translation>
    <numerusform>실험 %n개 시작(&amp;S)</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Start</source>
   <translation>시작(&amp;S)</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TablePane</name>
  <message>
   <source>Export as CSV</source>
   <translation>CSV로 내보내기</translation>
  </message>
  <message>
   <source>Writes this table as CSV (Ctrl+E in the table). Ctrl+C copies the chosen rows.</source>
   <translation>이 표를 CSV로 씁니다(표에서 Ctrl+E). Ctrl+C는 선택한 행을 복사합니다.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TableView</name>
  <message>
   <source>Sort &amp;ascending</source>
   <translation>오름차순 정렬(&amp;A)</translation>
  </message>
  <message>
   <source>Sort &amp;descending</source>
   <translation>내림차순 정렬(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Original order</source>
   <translation>원래 순서(&amp;O)</translation>
  </message>
  <message>
   <source>Show a&amp;ll columns</source>
   <translation>모든 열 표시(&amp;L)</translation>
  </message>
 </context>
 <context>
  <name>voxbit::Tour</name>
  <message>
   <source>Tour</source>
   <translation>둘러보기</translation>
  </message>
  <message>
   <source>&amp;Back</source>
   <translation>뒤로(&amp;B)</translation>
  </message>
  <message>
   <source>&amp;End the tour</source>
   <translation>둘러보기 끝내기(&amp;E)</translation>
  </message>
  <message>
   <source>%1 of %2: %3</source>
   <translation>%1/%2: %3</translation>
  </message>
  <message>
   <source>&amp;Done</source>
   <translation>완료(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Next</source>
   <translation>다음(&amp;N)</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TrainingJob</name>
  <message>
   <source>Only checkpoints that write text (with a CTC head) can be trained. Open another model.</source>
   <translation>텍스트를 쓰는(CTC 헤드가 있는) 체크포인트만 학습할 수 있습니다. 다른 모델을 여십시오.</translation>
  </message>
  <message>
   <source>Nothing is quantized: choose an allocator and a budget first.</source>
   <translation>양자화된 것이 없습니다. 먼저 할당기와 예산을 고르십시오.</translation>
  </message>
  <message>
   <source>Learn importance</source>
   <translation>중요도 학습</translation>
  </message>
  <message>
   <source>Fine-tune</source>
   <translation>미세 조정</translation>
  </message>
  <message>
   <source>Resume training</source>
   <translation>학습 이어하기</translation>
  </message>
  <message>
   <source>Training ...</source>
   <translation>학습 중 ...</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TrainingPanel</name>
  <message>
   <source>Res&amp;ume</source>
   <translation>이어하기(&amp;U)</translation>
  </message>
  <message>
   <source>Goes on with the training that the folder holds unfinished, by the settings that it was started with; `voxbit-cli train --resume` does the same.</source>
   <translation>폴더에 남은 끝나지 않은 학습을 시작할 때의 설정으로 이어 갑니다. `voxbit-cli train --resume`도 같습니다.</translation>
  </message>
  <message>
   <source>Weights, under the bit map</source>
   <translation>가중치, 비트 맵에서</translation>
  </message>
  <message>
   <source>Importance of the layers</source>
   <translation>레이어의 중요도</translation>
  </message>
  <message>
   <source>Weights: fine-tunes the model with the widths that its layers have now; step sizes are learned, too (LSQ). Importance: learns what every width of every layer costs (LIMPQ), for the sensitivity.</source>
   <translation>가중치: 레이어의 현재 폭으로 모델을 미세 조정하며 양자화 간격도 학습합니다(LSQ). 중요도: 각 레이어의 각 폭이 치르는 비용을 학습하여(LIMPQ) 민감도로 씁니다.</translation>
  </message>
  <message>
   <source>CTC, on transcripts</source>
   <translation>CTC, 전사 사용</translation>
  </message>
  <message>
   <source>Distillation, label-free</source>
   <translation>증류, 레이블 없이</translation>
  </message>
  <message>
   <source>CTC follows the transcripts. Distillation follows the output of the float model; it needs no transcripts to learn from.</source>
   <translation>CTC는 전사를 따릅니다. 증류는 부동소수점 모델의 출력을 따르며 학습에 전사가 필요 없습니다.</translation>
  </message>
  <message>
   <source>Updates of the weights; the learning rate reaches 0 after the last.</source>
   <translation>가중치를 갱신하는 횟수입니다. 마지막 뒤에 학습률은 0이 됩니다.</translation>
  </message>
  <message>
   <source>At its peak, after the warm-up.</source>
   <translation>워밍업 뒤의 최댓값입니다.</translation>
  </message>
  <message>
   <source>nothing: the last step is kept</source>
   <translation>비움: 마지막 스텝 보관</translation>
  </message>
  <message>
   <source>An expression, like those of the subsets: on these recordings the WER is measured twenty times, and the best step is kept. They may be neither among those that are trained on nor among those of the test.</source>
   <translation>부분집합과 같은 식입니다. 이 녹음에서 WER를 스무 번 재고 가장 좋은 스텝을 보관합니다. 학습하는 녹음이나 시험 녹음에 들어 있으면 안 됩니다.</translation>
  </message>
  <message>
   <source>&amp;Learn</source>
   <translation>학습 대상(&amp;L)</translation>
  </message>
  <message>
   <source>L&amp;oss</source>
   <translation>손실(&amp;O)</translation>
  </message>
  <message>
   <source>Ste&amp;ps</source>
   <translation>스텝 수(&amp;P)</translation>
  </message>
  <message>
   <source>Learning r&amp;ate</source>
   <translation>학습률(&amp;A)</translation>
  </message>
  <message>
   <source>Judge &amp;by</source>
   <translation>판단 기준(&amp;B)</translation>
  </message>
  <message>
   <source>Fol&amp;der</source>
   <translation>폴더(&amp;D)</translation>
  </message>
  <message>
   <source>The result lies there as a checkpoint folder, beside the state of the training.</source>
   <translation>결과가 체크포인트 폴더로 학습 상태와 함께 거기에 놓입니다.</translation>
  </message>
  <message>
   <source>Bro&amp;wse ...</source>
   <translation>찾아보기(&amp;W) ...</translation>
  </message>
  <message>
   <source>Training loss</source>
   <translation>학습 손실</translation>
  </message>
  <message>
   <source>Mean since the point before. CTC: per letter of the transcripts. Distillation: how far the output is from that of the float model.</source>
   <translation>앞 점 이후의 평균입니다. CTC: 전사의 글자당. 증류: 출력이 부동소수점 모델의 출력에서 떨어진 정도.</translation>
  </message>
  <message>
   <source>Development WER</source>
   <translation>개발 WER</translation>
  </message>
  <message>
   <source>Word error rate on the recordings that choose the step; the mark is at the best one.</source>
   <translation>스텝을 고르는 녹음에서의 단어 오류율입니다. 표시는 가장 좋은 스텝에 있습니다.</translation>
  </message>
  <message>
   <source>Folder for the training</source>
   <translation>학습 폴더</translation>
  </message>
  <message>
   <source>Look at a training's folder</source>
   <translation>학습 폴더 확인</translation>
  </message>
  <message>
   <source>Rank layers by learned importance</source>
   <translation>학습한 중요도로 레이어 순위 매기기</translation>
  </message>
  <message>
   <source>Open the trained model</source>
   <translation>학습한 모델 열기</translation>
  </message>
  <message>
   <source>S&amp;top</source>
   <translation>멈춤(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Train</source>
   <translation>학습(&amp;T)</translation>
  </message>
  <message>
   <source>Saves the state and stops: at most the step under way is lost.</source>
   <translation>상태를 저장하고 멈춥니다. 많아야 진행 중인 스텝 하나를 잃습니다.</translation>
  </message>
  <message>
   <source>Trains on the recordings of the calibration subset.</source>
   <translation>보정 부분집합의 녹음으로 학습합니다.</translation>
  </message>
  <message>
   <source>Ran&amp;k layers by it</source>
   <translation>이것으로 순위 매기기(&amp;K)</translation>
  </message>
  <message>
   <source>Open the trained &amp;model</source>
   <translation>학습한 모델 열기(&amp;M)</translation>
  </message>
  <message>
   <source>Makes the learned importance the sensitivity of the layers (metric: file).</source>
   <translation>학습한 중요도를 레이어의 민감도로 씁니다(metric: file).</translation>
  </message>
  <message>
   <source>Opens the folder as the model, with the widths and step sizes that were trained with it; nothing is left to calibrate.</source>
   <translation>폴더를 함께 학습한 폭과 양자화 간격이 있는 모델로 엽니다. 더 보정할 것이 없습니다.</translation>
  </message>
  <message>
   <source>The training failed</source>
   <translation>학습에 실패했습니다</translation>
  </message>
  <message>
   <source>&amp;Try again</source>
   <translation>다시 시도(&amp;T)</translation>
  </message>
  <message>
   <source>This folder cannot be read</source>
   <translation>이 폴더를 읽을 수 없습니다</translation>
  </message>
  <message>
   <source>Nothing to train yet</source>
   <translation>아직 학습할 것이 없습니다</translation>
  </message>
  <message>
   <source>Not trained yet</source>
   <translation>아직 학습하지 않았습니다</translation>
  </message>
  <message>
   <source>What quantization costs can be learned back: weights and step sizes are fine-tuned with the widths that the layers have. Or let the layers say themselves which widths they need. A training can be stopped and resumed at any time.</source>
   <translation>양자화로 잃은 것은 다시 배울 수 있습니다. 레이어의 폭 그대로 가중치와 양자화 간격을 미세 조정합니다. 또는 필요한 폭을 레이어가 스스로 말하게 하십시오. 학습은 언제든 멈추고 이어 갈 수 있습니다.</translation>
  </message>
  <message>
   <source>Preparing: recordings and model ...</source>
   <translation>준비 중: 녹음과 모델 ...</translation>
  </message>
  <message>
   <source>%1 steps/s</source>
   <translation>%1 스텝/초</translation>
  </message>
  <message>
   <source>Stopping: the state is being saved ...</source>
   <translation>멈추는 중: 상태를 저장하고 있습니다 ...</translation>
  </message>
  <message>
   <source>Stopped after %1 of %2 steps. Resume goes on from there.</source>
   <translation>%2 스텝 중 %1 스텝 뒤에 멈췄습니다. 이어하기는 거기서 계속합니다.</translation>
  </message>
  <message>
   <source>The training is finished.</source>
   <translation>학습이 끝났습니다.</translation>
  </message>
  <message numerus="yes">
   <source>Trains on %n recording(s), the calibration subset.</source>
   <translation>
    <numerusform>보정 부분집합인 녹음 %n개로 학습합니다.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::TranscriptModel</name>
  <message>
   <source>reference: %1</source>
   <translation>기준: %1</translation>
  </message>
  <message>
   <source>float: %1</source>
   <translation>부동소수점: %1</translation>
  </message>
  <message>
   <source>quantized: %1</source>
   <translation>양자화: %1</translation>
  </message>
  <message>
   <source>%1 of %2</source>
   <comment>errors, words</comment>
   <translation>%1/%2</translation>
  </message>
  <message>
   <source>Word errors beyond those of the float model</source>
   <translation>부동소수점 모델보다 더 생긴 단어 오류</translation>
  </message>
  <message>
   <source>%1 replaced, + too many, %2 missing</source>
   <translation>%1 대치, + 더 있음, %2 빠짐</translation>
  </message>
  <message>
   <source>Utterance</source>
   <translation>발화</translation>
  </message>
  <message>
   <source>Speaker</source>
   <translation>화자</translation>
  </message>
  <message>
   <source>Errors</source>
   <translation>오류</translation>
  </message>
  <message>
   <source>Damage</source>
   <translation>손상</translation>
  </message>
  <message>
   <source>Transcript</source>
   <translation>전사</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TranscriptView</name>
  <message>
   <source>ref</source>
   <comment>line</comment>
   <translation>기준</translation>
  </message>
  <message>
   <source>float</source>
   <comment>line</comment>
   <translation>부동소수점</translation>
  </message>
  <message>
   <source>quant</source>
   <comment>line</comment>
   <translation>양자</translation>
  </message>
  <message>
   <source>Transcripts</source>
   <translation>전사</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TranscriptsPanel</name>
  <message>
   <source>Run the &amp;float model</source>
   <translation>부동소수점 모델 실행(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Play</source>
   <translation>재생(&amp;P)</translation>
  </message>
  <message>
   <source>Transcripts</source>
   <translation>전사</translation>
  </message>
  <message>
   <source>transcripts_of_run_%1</source>
   <translation>실행_%1_전사</translation>
  </message>
  <message>
   <source>transcripts</source>
   <translation>전사</translation>
  </message>
  <message>
   <source>Run whose transcripts are shown</source>
   <translation>전사가 표시된 실행</translation>
  </message>
  <message>
   <source>The chosen runs; one is shown at a time.</source>
   <translation>선택한 실행; 한 번에 하나씩 표시됩니다.</translation>
  </message>
  <message>
   <source>Recognises the same recordings with the float model, for the line between.</source>
   <translation>가운데 줄을 위해 같은 녹음을 부동소수점 모델로 인식합니다.</translation>
  </message>
  <message>
   <source>Plays the recording of the current line, or stops (Enter).</source>
   <translation>현재 줄의 녹음을 재생하거나 멈춥니다(Enter).</translation>
  </message>
  <message>
   <source>State of the playback</source>
   <translation>재생 상태</translation>
  </message>
  <message>
   <source>Run %1: %2</source>
   <translation>실행 %1: %2</translation>
  </message>
  <message>
   <source>Align transcripts</source>
   <translation>전사 정렬</translation>
  </message>
  <message>
   <source>The transcripts cannot be shown</source>
   <translation>전사를 표시할 수 없습니다</translation>
  </message>
  <message>
   <source>Reading what was recognised ...</source>
   <translation>인식된 것을 읽는 중...</translation>
  </message>
  <message>
   <source>No run is chosen</source>
   <translation>선택된 실행이 없습니다</translation>
  </message>
  <message>
   <source>Choose a run in the Runs panel to see what it recognised, word by word.</source>
   <translation>실행 패널에서 실행을 선택하면 인식한 것을 단어별로 볼 수 있습니다.</translation>
  </message>
  <message>
   <source>Nothing was recognised yet</source>
   <translation>아직 인식된 것이 없습니다</translation>
  </message>
  <message>
   <source>This run has no finished recording.</source>
   <translation>이 실행에는 완료된 녹음이 없습니다.</translation>
  </message>
  <message>
   <source>This is a run of the float model itself.</source>
   <translation>부동소수점 모델 자체의 실행입니다.</translation>
  </message>
  <message>
   <source>Float lines are from run %1.</source>
   <translation>부동소수점 줄은 실행 %1에서 왔습니다.</translation>
  </message>
  <message>
   <source>No run of the float model over these recordings: no float lines.</source>
   <translation>이 녹음들에 대한 부동소수점 모델의 실행이 없습니다: 부동소수점 줄 없음.</translation>
  </message>
  <message>
   <source>Run the float model</source>
   <translation>부동소수점 모델 실행</translation>
  </message>
  <message>
   <source>Read a recording</source>
   <translation>녹음 읽기</translation>
  </message>
  <message>
   <source>Sto&amp;p</source>
   <translation>멈춤(&amp;P)</translation>
  </message>
  <message>
   <source>Reading %1 ...</source>
   <translation>%1 읽는 중...</translation>
  </message>
  <message>
   <source>Playing %1</source>
   <translation>%1 재생 중</translation>
  </message>
 </context>
 <context>
  <name>voxbit::UtteranceModel</name>
  <message>
   <source>Utterance</source>
   <translation>발화</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>용도</translation>
  </message>
  <message>
   <source>Seconds</source>
   <translation>초</translation>
  </message>
  <message>
   <source>Transcript</source>
   <translation>전사</translation>
  </message>
  <message>
   <source>Name of the recording in its corpus</source>
   <translation>말뭉치에서 녹음의 이름</translation>
  </message>
  <message>
   <source>What the recording is used for</source>
   <translation>녹음이 무엇에 쓰이는지</translation>
  </message>
  <message>
   <source>Length of the recording</source>
   <translation>녹음의 길이</translation>
  </message>
  <message>
   <source>What is said, as the corpus writes it</source>
   <translation>말한 내용, 말뭉치가 적은 대로</translation>
  </message>
 </context>
 <context>
  <name>voxbit::WaveformView</name>
  <message>
   <source>%1 s</source>
   <translation>%1초</translation>
  </message>
  <message>
   <source>Waveform</source>
   <translation>파형</translation>
  </message>
  <message>
   <source>No recording is selected</source>
   <translation>선택된 녹음이 없습니다</translation>
  </message>
 </context>
 <context>
  <name>voxbit::Workbench</name>
  <message>
   <source>No model is open.</source>
   <translation>열린 모델이 없습니다.</translation>
  </message>
  <message>
   <source>No corpus is open.</source>
   <translation>열린 말뭉치가 없습니다.</translation>
  </message>
  <message>
   <source>Open a model first.</source>
   <translation>먼저 모델을 여십시오.</translation>
  </message>
  <message>
   <source>Opening %1 ...</source>
   <translation>%1 여는 중...</translation>
  </message>
  <message>
   <source>Open model</source>
   <translation>모델 열기</translation>
  </message>
  <message>
   <source>Listing %1 ...</source>
   <translation>%1 나열하는 중...</translation>
  </message>
  <message>
   <source>Open corpus</source>
   <translation>말뭉치 열기</translation>
  </message>
  <message>
   <source>Read recordings</source>
   <translation>녹음 읽기</translation>
  </message>
  <message>
   <source>Ranking ...</source>
   <translation>순위를 매기는 중...</translation>
  </message>
  <message>
   <source>Rank layers</source>
   <translation>계층 순위 매기기</translation>
  </message>
  <message>
   <source>Reading recordings ...</source>
   <translation>녹음을 읽는 중...</translation>
  </message>
  <message numerus="yes">
   <source>%n utterance(s) of the calibration subset are not profiled yet.</source>
   <translation>
    <numerusform>보정 부분집합의 발화 %n개가 아직 프로파일되지 않았습니다.</numerusform>
   </translation>
  </message>
  <message>
   <source>The metric %1 is measured with the model: press Measure.</source>
   <translation>지표 %1은(는) 모델로 측정합니다: 측정을 누르십시오.</translation>
  </message>
  <message>
   <source>Not calibrated for this bit map yet.</source>
   <translation>이 비트 맵에 대해 아직 보정되지 않았습니다.</translation>
  </message>
  <message>
   <source>Pin %1 to %2 bits</source>
   <translation>%1을(를) %2비트로 고정</translation>
  </message>
  <message>
   <source>Unpin %1</source>
   <translation>%1의 고정 풀기</translation>
  </message>
  <message numerus="yes">
   <source>Profile %n utterance(s)</source>
   <translation>
    <numerusform>발화 %n개 프로파일</numerusform>
   </translation>
  </message>
  <message>
   <source>Measure %1</source>
   <translation>%1 측정</translation>
  </message>
  <message>
   <source>Calibrating ...</source>
   <translation>보정하는 중...</translation>
  </message>
  <message>
   <source>Evaluate %1</source>
   <translation>%1 평가</translation>
  </message>
  <message>
   <source>Resume run %1</source>
   <translation>실행 %1 이어서 하기</translation>
  </message>
  <message>
   <source>Choosing recordings ...</source>
   <translation>녹음을 고르는 중 ...</translation>
  </message>
  <message>
   <source>Choose recordings</source>
   <translation>녹음 고르기</translation>
  </message>
  <message>
   <source>Searching widths within all limits ...</source>
   <translation>모든 제한을 지키는 비트 폭을 찾는 중 ...</translation>
  </message>
  <message>
   <source>Search widths</source>
   <translation>비트 폭 찾기</translation>
  </message>
  <message>
   <source>Calibrate (%1)</source>
   <translation>보정 (%1)</translation>
  </message>
  <message>
   <source>Checking integers ...</source>
   <translation>정수 확인 중 ...</translation>
  </message>
  <message>
   <source>Check integers</source>
   <translation>정수 확인</translation>
  </message>
 </context>
</TS>
