<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>BenchmarkView</name>
  <message numerus="yes">
   <source>%n utterance(s); bars: 95 % intervals; marks of one size stand side by side</source>
   <translation>
    <numerusform>%n utterance; bars: 95 % intervals; marks of one size stand side by side</numerusform>
    <numerusform>%n utterances; bars: 95 % intervals; marks of one size stand side by side</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s)</source>
   <translation>
    <numerusform>%n recording</numerusform>
    <numerusform>%n recordings</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n round(s)</source>
   <translation>
    <numerusform>%n round</numerusform>
    <numerusform>%n rounds</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n thread(s)</source>
   <translation>
    <numerusform>%n thread</numerusform>
    <numerusform>%n threads</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>BitsExplanation</name>
  <message numerus="yes">
   <source>It is pinned to %n bit(s).</source>
   <translation>
    <numerusform>It is pinned to %n bit.</numerusform>
    <numerusform>It is pinned to %n bits.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n bit(s)</source>
   <translation>
    <numerusform>%n bit</numerusform>
    <numerusform>%n bits</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Comparison</name>
  <message numerus="yes">
   <source>%n layer(s) keep their rank and are not drawn</source>
   <translation>
    <numerusform>%n layer keep their rank and are not drawn</numerusform>
    <numerusform>%n layers keep their rank and are not drawn</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ExportHeader</name>
  <message numerus="yes">
   <source>%1, %n utterance(s) of %2</source>
   <translation>
    <numerusform>%1, %n utterance of %2</numerusform>
    <numerusform>%1, %n utterances of %2</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ExportMenu</name>
  <message numerus="yes">
   <source>%n file(s) are in %1.</source>
   <translation>
    <numerusform>%n file is in %1.</numerusform>
    <numerusform>%n files are in %1.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>FigureView</name>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>and %n more</numerusform>
    <numerusform>and %n more</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LaboratoryView</name>
  <message numerus="yes">
   <source>%n recording(s); intervals: 95 % over resampled recordings</source>
   <translation>
    <numerusform>%n recording; intervals: 95 % over resampled recordings</numerusform>
    <numerusform>%n recordings; intervals: 95 % over resampled recordings</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s)</source>
   <translation>
    <numerusform>%n recording</numerusform>
    <numerusform>%n recordings</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n layer(s)</source>
   <translation>
    <numerusform>%n layer</numerusform>
    <numerusform>%n layers</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n resample(s)</source>
   <translation>
    <numerusform>%n resample</numerusform>
    <numerusform>%n resamples</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LayerFigures</name>
  <message numerus="yes">
   <source>Rank correlation over %n layer(s): Spearman %1, Kendall %2</source>
   <translation>
    <numerusform>Rank correlation over %n layer: Spearman %1, Kendall %2</numerusform>
    <numerusform>Rank correlation over %n layers: Spearman %1, Kendall %2</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ResultTables</name>
  <message numerus="yes">
   <source>%n recording(s)</source>
   <translation>
    <numerusform>%n recording</numerusform>
    <numerusform>%n recordings</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n file(s) left out</source>
   <translation>
    <numerusform>%n file left out</numerusform>
    <numerusform>%n files left out</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::BenchmarkPanel</name>
  <message numerus="yes">
   <source>Layers of %1, %n slower</source>
   <translation>
    <numerusform>Layers of %1, %n slower</numerusform>
    <numerusform>Layers of %1, %n slower</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::ComparePanel</name>
  <message numerus="yes">
   <source>The first four of %n selected run(s)</source>
   <translation>
    <numerusform>The first four of %n selected run</numerusform>
    <numerusform>The first four of %n selected runs</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::CurvesPanel</name>
  <message numerus="yes">
   <source>%n run(s)</source>
   <translation>
    <numerusform>%n run</numerusform>
    <numerusform>%n runs</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n run(s)</source>
   <translation>
    <numerusform>%1 of %n run</numerusform>
    <numerusform>%1 of %n runs</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Sweep of %n experiment(s)</source>
   <translation>
    <numerusform>Sweep of %n experiment</numerusform>
    <numerusform>Sweep of %n experiments</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::JobStatus</name>
  <message numerus="yes">
   <source>, %n waiting</source>
   <translation>
    <numerusform>, %n waiting</numerusform>
    <numerusform>, %n waiting</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayerDetailsPanel</name>
  <message numerus="yes">
   <source>%n bit(s)</source>
   <translation>
    <numerusform>%n bit</numerusform>
    <numerusform>%n bits</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayersPanel</name>
  <message numerus="yes">
   <source>Pin to &amp;%n bit(s)</source>
   <translation>
    <numerusform>Pin to &amp;%n bit</numerusform>
    <numerusform>Pin to &amp;%n bits</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::MainWindow</name>
  <message numerus="yes">
   <source>%n speaker(s)</source>
   <translation>
    <numerusform>%n speaker</numerusform>
    <numerusform>%n speakers</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n utterance(s)</source>
   <translation>
    <numerusform>%n utterance</numerusform>
    <numerusform>%n utterances</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n thread(s)</source>
   <translation>
    <numerusform>%n thread</numerusform>
    <numerusform>%n threads</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Holds every layer that can run in 8-bit integers against its simulation, on up to %n test recording(s); the table of the layers shows the answer.</source>
   <translation>
    <numerusform>Holds every layer that can run in 8-bit integers against its simulation, on up to %n test recording; the table of the layers shows the answer.</numerusform>
    <numerusform>Holds every layer that can run in 8-bit integers against its simulation, on up to %n test recordings; the table of the layers shows the answer.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::MatrixPanel</name>
  <message numerus="yes">
   <source>%n cell(s) cannot run: %1</source>
   <translation>
    <numerusform>%n cell cannot run: %1</numerusform>
    <numerusform>%n cells cannot run: %1</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>All %n cell(s) have run.</source>
   <translation>
    <numerusform>The cell has run.</numerusform>
    <numerusform>All %n cells have run.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n cell(s) have run.</source>
   <translation>
    <numerusform>%1 of %n cell has run.</numerusform>
    <numerusform>%1 of %n cells have run.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::ModelExport</name>
  <message numerus="yes">
   <source>%n file(s), %1:</source>
   <translation>
    <numerusform>%n file, %1:</numerusform>
    <numerusform>%n files, %1:</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::ModelPanel</name>
  <message numerus="yes">
   <source>%n attention product(s)</source>
   <translation>
    <numerusform>%n attention product</numerusform>
    <numerusform>%n attention products</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n other tensor(s)</source>
   <translation>
    <numerusform>%n other tensor</numerusform>
    <numerusform>%n other tensors</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n character(s) and marks</source>
   <translation>
    <numerusform>%n character and marks</numerusform>
    <numerusform>%n characters and marks</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n class(es)</source>
   <translation>
    <numerusform>%n class</numerusform>
    <numerusform>%n classes</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunModel</name>
  <message numerus="yes">
   <source>%n run(s)</source>
   <translation>
    <numerusform>%n run</numerusform>
    <numerusform>%n runs</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunsPanel</name>
  <message numerus="yes">
   <source>None of %n run(s) passes the filters.</source>
   <translation>
    <numerusform>The one run does not pass the filters.</numerusform>
    <numerusform>None of %n runs passes the filters.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n run(s)</source>
   <translation>
    <numerusform>%n run</numerusform>
    <numerusform>%n runs</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::SpeakersPanel</name>
  <message numerus="yes">
   <source>%n utterance(s)</source>
   <translation>
    <numerusform>%n utterance</numerusform>
    <numerusform>%n utterances</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n utterance(s)</source>
   <translation>
    <numerusform>%1 of %n utterance</numerusform>
    <numerusform>%1 of %n utterances</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n speaker(s)</source>
   <translation>
    <numerusform>%1 of %n speaker</numerusform>
    <numerusform>%1 of %n speakers</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n chosen recording(s) trained or selected this model: results would flatter it. Choose others.</source>
   <translation>
    <numerusform>%n chosen recording trained or selected this model: results would flatter it. Choose others.</numerusform>
    <numerusform>%n chosen recordings trained or selected this model: results would flatter it. Choose others.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n test recording(s) also calibrate: every result will carry that mark.</source>
   <translation>
    <numerusform>%n test recording also calibrates: every result will carry that mark.</numerusform>
    <numerusform>%n test recordings also calibrate: every result will carry that mark.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n test recording(s) also calibrate: a run refuses that. Tick the box above to leave them out of the test, or choose others.</source>
   <translation>
    <numerusform>%n test recording also calibrates: a run refuses that. Tick the box above to leave it out of the test, or choose others.</numerusform>
    <numerusform>%n test recordings also calibrate: a run refuses that. Tick the box above to leave them out of the test, or choose others.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::SweepDialog</name>
  <message numerus="yes">
   <source>%n experiment(s)</source>
   <translation>
    <numerusform>%n experiment</numerusform>
    <numerusform>%n experiments</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>&amp;Start %n experiment(s)</source>
   <translation>
    <numerusform>&amp;Start %n experiment</numerusform>
    <numerusform>&amp;Start %n experiments</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::TrainingPanel</name>
  <message numerus="yes">
   <source>Trains on %n recording(s), the calibration subset.</source>
   <translation>
    <numerusform>Trains on %n recording, the calibration subset.</numerusform>
    <numerusform>Trains on %n recordings, the calibration subset.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::Workbench</name>
  <message numerus="yes">
   <source>%n utterance(s) of the calibration subset are not profiled yet.</source>
   <translation>
    <numerusform>%n utterance of the calibration subset is not profiled yet.</numerusform>
    <numerusform>%n utterances of the calibration subset are not profiled yet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Profile %n utterance(s)</source>
   <translation>
    <numerusform>Profile %n utterance</numerusform>
    <numerusform>Profile %n utterances</numerusform>
   </translation>
  </message>
 </context>
</TS>
