<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>BenchmarkView</name>
  <message>
   <source>variant</source>
   <translation>Variante</translation>
  </message>
  <message>
   <source>float32: nothing quantized. simulated: quantized numbers in floating point arithmetic. static, dynamic: 8-bit integers with ranges from calibration, or of each input. mixed: what suits the part of the model</source>
   <translation>float32: nichts quantisiert. simulated: quantisierte Zahlen in Gleitkommarechnung. static, dynamic: 8-Bit-Ganzzahlen mit Bereichen aus der Kalibrierung oder jeder Eingabe. mixed: was zum Teil des Modells passt</translation>
  </message>
  <message>
   <source>WER</source>
   <translation>WER</translation>
  </message>
  <message>
   <source>Word error rate: wrong words over words of the references</source>
   <translation>Wortfehlerrate: falsche Wörter je Wort der Referenzen</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>Genauigkeit</translation>
  </message>
  <message>
   <source>Share of recordings whose class is right</source>
   <translation>Anteil der Aufnahmen mit richtiger Klasse</translation>
  </message>
  <message>
   <source>difference</source>
   <translation>Differenz</translation>
  </message>
  <message>
   <source>Against the first variant, on the same recordings</source>
   <translation>Zur ersten Variante, auf denselben Aufnahmen</translation>
  </message>
  <message>
   <source>difference from</source>
   <translation>Differenz von</translation>
  </message>
  <message>
   <source>Lower end of the difference's 95 % interval over recordings</source>
   <translation>Unteres Ende des 95-%-Intervalls der Differenz über Aufnahmen</translation>
  </message>
  <message>
   <source>difference to</source>
   <translation>Differenz bis</translation>
  </message>
  <message>
   <source>Upper end of the difference's 95 % interval over recordings</source>
   <translation>Oberes Ende des 95-%-Intervalls der Differenz über Aufnahmen</translation>
  </message>
  <message>
   <source>file</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>Size of the packed file; of float32: of such a file with nothing quantized</source>
   <translation>Größe der gepackten Datei; bei float32: einer solchen Datei, in der nichts quantisiert ist</translation>
  </message>
  <message>
   <source>times faster</source>
   <translation>mal schneller</translation>
  </message>
  <message>
   <source>From file to text: time of the first variant over time of this one</source>
   <translation>Von der Datei zum Text: Zeit der ersten Variante durch Zeit dieser</translation>
  </message>
  <message>
   <source>times from</source>
   <translation>mal von</translation>
  </message>
  <message>
   <source>Lower end of its 95 % interval over recordings</source>
   <translation>Unteres Ende seines 95-%-Intervalls über Aufnahmen</translation>
  </message>
  <message>
   <source>times to</source>
   <translation>mal bis</translation>
  </message>
  <message>
   <source>Upper end of its 95 % interval over recordings</source>
   <translation>Oberes Ende seines 95-%-Intervalls über Aufnahmen</translation>
  </message>
  <message>
   <source>RTF</source>
   <translation>RTF</translation>
  </message>
  <message>
   <source>Real-time factor from file to text: seconds of computing per second of audio, median</source>
   <translation>Echtzeitfaktor von der Datei zum Text: Sekunden Rechnung je Sekunde Audio, Median</translation>
  </message>
  <message>
   <source>RTF 5 %</source>
   <translation>RTF 5 %</translation>
  </message>
  <message>
   <source>5 % of the recordings were faster than that</source>
   <translation>5 % der Aufnahmen waren schneller</translation>
  </message>
  <message>
   <source>RTF 95 %</source>
   <translation>RTF 95 %</translation>
  </message>
  <message>
   <source>95 % of the recordings were faster than that</source>
   <translation>95 % der Aufnahmen waren schneller</translation>
  </message>
  <message>
   <source>network faster</source>
   <translation>Netz mal schneller</translation>
  </message>
  <message>
   <source>Forward pass alone: time of the first variant over time of this one</source>
   <translation>Nur der Durchlauf des Netzes: Zeit der ersten Variante durch Zeit dieser</translation>
  </message>
  <message>
   <source>network RTF</source>
   <translation>RTF des Netzes</translation>
  </message>
  <message>
   <source>Seconds of the forward pass alone per second of audio, median</source>
   <translation>Sekunden nur des Durchlaufs je Sekunde Audio, Median</translation>
  </message>
  <message>
   <source>load</source>
   <translation>Laden</translation>
  </message>
  <message>
   <source>Until the model is open and ready to run, in a process of its own</source>
   <translation>Bis das Modell offen und bereit ist, in einem eigenen Prozess</translation>
  </message>
  <message>
   <source>memory</source>
   <translation>Speicher</translation>
  </message>
  <message>
   <source>Memory of its own that opening the model and hearing one recording took</source>
   <translation>Eigener Speicher, den das Öffnen des Modells und eine Aufnahme brauchten</translation>
  </message>
  <message>
   <source>mapped</source>
   <translation>eingeblendet</translation>
  </message>
  <message>
   <source>Pages of files in memory: shared by programs, given back when memory is short</source>
   <translation>Seiten von Dateien im Speicher: von Programmen geteilt, bei Knappheit freigegeben</translation>
  </message>
  <message>
   <source>CER</source>
   <translation>CER</translation>
  </message>
  <message>
   <source>Character error rate: wrong characters over characters of the references</source>
   <translation>Zeichenfehlerrate: falsche Zeichen je Zeichen der Referenzen</translation>
  </message>
  <message>
   <source>layer</source>
   <translation>Schicht</translation>
  </message>
  <message>
   <source>Its name in the checkpoint</source>
   <translation>Ihr Name im Checkpoint</translation>
  </message>
  <message>
   <source>bits</source>
   <translation>Bits</translation>
  </message>
  <message>
   <source>Width of its weights</source>
   <translation>Breite ihrer Gewichte</translation>
  </message>
  <message>
   <source>runs</source>
   <translation>läuft</translation>
  </message>
  <message>
   <source>In which arithmetic the layer ran</source>
   <translation>In welcher Arithmetik die Schicht lief</translation>
  </message>
  <message>
   <source>float</source>
   <translation>Float</translation>
  </message>
  <message>
   <source>Milliseconds of the layer in float32, per recording</source>
   <translation>Millisekunden der Schicht in float32, je Aufnahme</translation>
  </message>
  <message>
   <source>now</source>
   <translation>jetzt</translation>
  </message>
  <message>
   <source>Milliseconds of the layer as it runs here, per recording</source>
   <translation>Millisekunden der Schicht, wie sie hier läuft, je Aufnahme</translation>
  </message>
  <message>
   <source>Time in float32 over time as it runs here</source>
   <translation>Zeit in float32 durch Zeit, wie sie hier läuft</translation>
  </message>
  <message>
   <source>remark</source>
   <translation>Bemerkung</translation>
  </message>
  <message>
   <source>Fewer bits but slower: the whole interval is below 1. Or why the layer does not run as asked</source>
   <translation>Weniger Bits, aber langsamer: das ganze Intervall liegt unter 1. Oder warum die Schicht nicht läuft wie verlangt</translation>
  </message>
  <message>
   <source>fewer bits but slower</source>
   <translation>weniger Bits, aber langsamer</translation>
  </message>
  <message>
   <source>Size, error rate and speed</source>
   <translation>Größe, Fehlerrate und Geschwindigkeit</translation>
  </message>
  <message numerus="yes">
   <source>%n utterance(s); bars: 95 % intervals; marks of one size stand side by side</source>
   <translation>
    <numerusform>%n Äußerung; Balken: 95-%-Intervalle; Marken gleicher Größe stehen nebeneinander</numerusform>
    <numerusform>%n Äußerungen; Balken: 95-%-Intervalle; Marken gleicher Größe stehen nebeneinander</numerusform>
   </translation>
  </message>
  <message>
   <source>file size</source>
   <translation>Dateigröße</translation>
  </message>
  <message>
   <source>error rate</source>
   <translation>Fehlerrate</translation>
  </message>
  <message>
   <source>word error rate</source>
   <translation>Wortfehlerrate</translation>
  </message>
  <message>
   <source>times faster than %1</source>
   <translation>mal schneller als %1</translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s)</source>
   <translation>
    <numerusform>%n Aufnahme</numerusform>
    <numerusform>%n Aufnahmen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n round(s)</source>
   <translation>
    <numerusform>%n Durchgang</numerusform>
    <numerusform>%n Durchgänge</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n thread(s)</source>
   <translation>
    <numerusform>%n Thread</numerusform>
    <numerusform>%n Threads</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>BitsExplanation</name>
  <message>
   <source>It is pinned to float32: it stays unquantized.</source>
   <translation>Sie ist auf float32 festgelegt: Sie bleibt unquantisiert.</translation>
  </message>
  <message numerus="yes">
   <source>It is pinned to %n bit(s).</source>
   <translation>
    <numerusform>Sie ist auf %n Bit festgelegt.</numerusform>
    <numerusform>Sie ist auf %n Bit festgelegt.</numerusform>
   </translation>
  </message>
  <message>
   <source>Unpin it to let the allocator choose.</source>
   <translation>Geben Sie sie frei, damit der Verteiler wählt.</translation>
  </message>
  <message>
   <source>The pin comes from a name pattern or a setting for this kind of layer.</source>
   <translation>Die Festlegung kommt aus einem Namensmuster oder aus einer Einstellung für diese Art von Schicht.</translation>
  </message>
  <message>
   <source>It multiplies two activations and has no weights, so that there are no bits to give.</source>
   <translation>Sie multipliziert zwei Aktivierungen und hat keine Gewichte, also gibt es keine Bits zu vergeben.</translation>
  </message>
  <message>
   <source>It stays float32: the selection of layers leaves it out. Pin it to a width to quantize it nevertheless.</source>
   <translation>Sie bleibt float32: Die Auswahl der Schichten lässt sie aus. Legen Sie sie auf eine Breite fest, um sie dennoch zu quantisieren.</translation>
  </message>
  <message>
   <source>The bit map is given as a whole (allocator: %1): there is no order in which layers lose bits.</source>
   <translation>Die Bitkarte ist als Ganzes gegeben (Verteiler: %1): Es gibt keine Reihenfolge, in der Schichten Bits verlieren.</translation>
  </message>
  <message>
   <source>It has %1: number %2 of %3 in the order in which layers lose bits.</source>
   <translation>Sie hat %1: Nummer %2 von %3 in der Reihenfolge, in der Schichten Bits verlieren.</translation>
  </message>
  <message>
   <source>%1 (%2)</source>
   <translation>%1 (%2)</translation>
  </message>
  <message>
   <source>In each round it loses its bit after %1 and before %2.</source>
   <translation>In jeder Runde verliert sie ihr Bit nach %1 und vor %2.</translation>
  </message>
  <message>
   <source>In each round it loses its bit first, before %1.</source>
   <translation>In jeder Runde verliert sie ihr Bit als Erste, vor %1.</translation>
  </message>
  <message>
   <source>In each round it loses its bit last, after %1.</source>
   <translation>In jeder Runde verliert sie ihr Bit als Letzte, nach %1.</translation>
  </message>
  <message>
   <source>It shares its width with %1.</source>
   <translation>Sie teilt ihre Breite mit %1.</translation>
  </message>
  <message>
   <source>It is as wide as the settings allow.</source>
   <translation>Sie ist so breit, wie die Einstellungen erlauben.</translation>
  </message>
  <message>
   <source>A budget of %1 would give it %2.</source>
   <translation>Ein Budget von %1 gäbe ihr %2.</translation>
  </message>
  <message>
   <source>It is as narrow as the settings allow.</source>
   <translation>Sie ist so schmal, wie die Einstellungen erlauben.</translation>
  </message>
  <message>
   <source>A budget below %1 would leave it %2.</source>
   <translation>Ein Budget unter %1 ließe ihr %2.</translation>
  </message>
  <message>
   <source>Next to gain a bit: %1, from %2.</source>
   <translation>Als Nächste gewinnt ein Bit: %1, ab %2.</translation>
  </message>
  <message>
   <source>Next to lose a bit: %1, below %2.</source>
   <translation>Als Nächste verliert ein Bit: %1, unter %2.</translation>
  </message>
  <message>
   <source>float32</source>
   <translation>float32</translation>
  </message>
  <message numerus="yes">
   <source>%n bit(s)</source>
   <translation>
    <numerusform>%n Bit</numerusform>
    <numerusform>%n Bit</numerusform>
   </translation>
  </message>
  <message>
   <source>Its width is part of the bit map with the least damage within all limits at once: there is no order in which layers lose bits.</source>
   <translation>Ihre Breite gehört zu der Bitkarte mit dem geringsten Schaden innerhalb aller Grenzen zugleich: Es gibt keine Reihenfolge, in der Schichten Bits verlieren.</translation>
  </message>
 </context>
 <context>
  <name>Comparison</name>
  <message>
   <source>run</source>
   <translation>Lauf</translation>
  </message>
  <message>
   <source>this run</source>
   <translation>dieser Lauf</translation>
  </message>
  <message>
   <source>difference</source>
   <translation>Differenz</translation>
  </message>
  <message>
   <source>95 % from</source>
   <translation>95 % von</translation>
  </message>
  <message>
   <source>95 % to</source>
   <translation>95 % bis</translation>
  </message>
  <message>
   <source>first run</source>
   <translation>erster Lauf</translation>
  </message>
  <message>
   <source>score</source>
   <translation>Punktzahl</translation>
  </message>
  <message>
   <source>utterances</source>
   <translation>Äußerungen</translation>
  </message>
  <message>
   <source>rank</source>
   <translation>Rang</translation>
  </message>
  <message>
   <source>1: least sensitive</source>
   <translation>1: am unempfindlichsten</translation>
  </message>
  <message numerus="yes">
   <source>%n layer(s) keep their rank and are not drawn</source>
   <translation>
    <numerusform>%n Schicht behält ihren Rang und ist nicht gezeichnet</numerusform>
    <numerusform>%n Schichten behalten ihren Rang und sind nicht gezeichnet</numerusform>
   </translation>
  </message>
  <message>
   <source>Spearman's correlation of %1 and %2: %3</source>
   <translation>Spearman-Korrelation von %1 und %2: %3</translation>
  </message>
  <message>
   <source>first</source>
   <translation>erste</translation>
  </message>
  <message>
   <source>second</source>
   <translation>zweite</translation>
  </message>
  <message>
   <source>layers</source>
   <translation>Schichten</translation>
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
   <translation>größter Sprung</translation>
  </message>
  <message>
   <source>places</source>
   <translation>Plätze</translation>
  </message>
  <message>
   <source>by</source>
   <translation>von</translation>
  </message>
  <message>
   <source>|output|</source>
   <translation>|Ausgabe|</translation>
  </message>
  <message>
   <source>share of values</source>
   <translation>Anteil der Werte</translation>
  </message>
  <message>
   <source>min %1: %2</source>
   <translation>min %1: %2</translation>
  </message>
  <message>
   <source>max %1: %2</source>
   <translation>max %1: %2</translation>
  </message>
  <message>
   <source>%1 wider, %2 narrower, %3 alike</source>
   <translation>%1 breiter, %2 schmaler, %3 gleich</translation>
  </message>
  <message>
   <source>name</source>
   <translation>name</translation>
  </message>
  <message>
   <source>size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>smaller</source>
   <translation>kleiner</translation>
  </message>
  <message>
   <source>bits</source>
   <translation>Bits</translation>
  </message>
  <message>
   <source>layers that move</source>
   <translation>Schichten, die sich bewegen</translation>
  </message>
  <message>
   <source>other layers that move</source>
   <translation>andere Schichten, die sich bewegen</translation>
  </message>
  <message>
   <source>Layers that both rankings have.</source>
   <translation>Schichten, die es in beiden Rangfolgen gibt.</translation>
  </message>
  <message>
   <source>Spearman's rank correlation: 1 where both rank the layers alike, 0 where they have nothing in common, −1 where one turns the order of the other around.</source>
   <translation>Rangkorrelation nach Spearman: 1, wo beide die Schichten gleich ordnen, 0, wo sie nichts gemeinsam haben, −1, wo eine die Ordnung der anderen umkehrt.</translation>
  </message>
  <message>
   <source>Kendall's rank correlation: the share of pairs of layers that both put in the same order, minus the share that they do not.</source>
   <translation>Rangkorrelation nach Kendall: der Anteil der Paare von Schichten, die beide gleich ordnen, minus der Anteil der anderen.</translation>
  </message>
  <message>
   <source>By how many places the layer that moves most moves.</source>
   <translation>Um wie viele Plätze sich die Schicht bewegt, die sich am meisten bewegt.</translation>
  </message>
  <message>
   <source>The layer that moves most.</source>
   <translation>Die Schicht, die sich am meisten bewegt.</translation>
  </message>
  <message>
   <source>What is compared. WER: word errors over the words of the reference; CER: the same with characters; accuracy: share of recordings whose class is right.</source>
   <translation>Was verglichen wird. WER: Wortfehler durch die Wörter der Referenz; CER: dasselbe mit Zeichen; Genauigkeit: Anteil der Aufnahmen, deren Klasse stimmt.</translation>
  </message>
  <message>
   <source>Recordings that both runs recognised.</source>
   <translation>Aufnahmen, die beide Läufe erkannt haben.</translation>
  </message>
  <message>
   <source>This run minus the first one, over the recordings of both: of error rates, below 0 is better.</source>
   <translation>Dieser Lauf minus der erste, über die Aufnahmen beider: bei Fehlerraten ist unter 0 besser.</translation>
  </message>
  <message>
   <source>Lower end of the difference's 95 % bootstrap interval over paired recordings. An interval without 0 is a difference beyond chance.</source>
   <translation>Unteres Ende des 95-%-Bootstrap-Intervalls des Unterschieds über gepaarte Aufnahmen. Ein Intervall ohne 0 ist ein Unterschied, der über Zufall hinausgeht.</translation>
  </message>
  <message>
   <source>Upper end of the difference's 95 % bootstrap interval over paired recordings.</source>
   <translation>Oberes Ende des 95-%-Bootstrap-Intervalls des Unterschieds über gepaarte Aufnahmen.</translation>
  </message>
  <message>
   <source>How probable a difference at least as large would be if the runs were equally good.</source>
   <translation>Wie wahrscheinlich ein mindestens so großer Unterschied wäre, wenn die Läufe gleich gut wären.</translation>
  </message>
  <message>
   <source>Size of the quantized model in the accounting of its experiment.</source>
   <translation>Größe des quantisierten Modells in der Zählweise seines Experiments.</translation>
  </message>
  <message>
   <source>By how much the model is smaller than the first run's.</source>
   <translation>Um wie viel das Modell kleiner ist als das des ersten Laufs.</translation>
  </message>
  <message>
   <source>Mean width of the quantized weights.</source>
   <translation>Mittlere Breite der quantisierten Gewichte.</translation>
  </message>
 </context>
 <context>
  <name>CrossMatrix</name>
  <message>
   <source>impossible</source>
   <comment>matrix cell</comment>
   <translation>unmöglich</translation>
  </message>
  <message>
   <source>not run</source>
   <comment>matrix cell</comment>
   <translation>nicht gelaufen</translation>
  </message>
  <message>
   <source>running</source>
   <comment>matrix cell</comment>
   <translation>läuft</translation>
  </message>
  <message>
   <source>failed</source>
   <comment>matrix cell</comment>
   <translation>gescheitert</translation>
  </message>
  <message>
   <source>calibrated on</source>
   <translation>kalibriert auf</translation>
  </message>
  <message>
   <source>tested on</source>
   <translation>getestet auf</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>Genauigkeit</translation>
  </message>
  <message>
   <source>word error rate</source>
   <translation>Wortfehlerrate</translation>
  </message>
  <message>
   <source>Framed: best calibration group of the row. n: test utterances.</source>
   <translation>Umrahmt: beste Kalibriergruppe der Zeile. n: Testäußerungen.</translation>
  </message>
  <message>
   <source>%1; small: utterances tested</source>
   <translation>%1; klein: getestete Äußerungen</translation>
  </message>
  <message>
   <source>no calibration</source>
   <translation>ohne Kalibrierung</translation>
  </message>
  <message>
   <source>; no calibration: uniform width, each input takes its own range</source>
   <translation>; ohne Kalibrierung: einheitliche Breite, jede Eingabe nimmt ihren eigenen Bereich</translation>
  </message>
 </context>
 <context>
  <name>Curves</name>
  <message>
   <source>Error rate against model size</source>
   <translation>Fehlerrate über Modellgröße</translation>
  </message>
  <message>
   <source>bands: 95 % bootstrap intervals</source>
   <translation>Bänder: 95-%-Bootstrap-Intervalle</translation>
  </message>
  <message>
   <source>model size (%1)</source>
   <translation>Modellgröße (%1)</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>Genauigkeit</translation>
  </message>
  <message>
   <source>word error rate</source>
   <translation>Wortfehlerrate</translation>
  </message>
  <message>
   <source>mean weight bits</source>
   <translation>mittlere Gewichtsbits</translation>
  </message>
  <message>
   <source>inputs of %1 bits</source>
   <translation>Eingänge mit %1 Bit</translation>
  </message>
  <message>
   <source>for everyone</source>
   <translation>für alle</translation>
  </message>
  <message>
   <source>for %1</source>
   <translation>für %1</translation>
  </message>
  <message>
   <source>seed %1</source>
   <translation>Startwert %1</translation>
  </message>
  <message>
   <source>; run %1: %2</source>
   <translation>; Lauf %1: %2</translation>
  </message>
 </context>
 <context>
  <name>Experiment</name>
  <message>
   <source>corpus folder or manifest file</source>
   <translation>Korpusordner oder Manifestdatei</translation>
  </message>
  <message>
   <source>layout of the corpus; auto recognises it</source>
   <translation>Aufbau des Korpus; auto erkennt ihn</translation>
  </message>
  <message>
   <source>leave recordings of the calibration subset out of the test subset</source>
   <translation>Aufnahmen der Kalibrierung aus dem Test weglassen</translation>
  </message>
  <message>
   <source>accept recordings in both subsets; every result then carries the mark</source>
   <translation>Aufnahmen in beiden Teilmengen zulassen; jedes Ergebnis trägt dann den Vermerk</translation>
  </message>
  <message>
   <source>samples that a clip is cut to at the model's rate, or full</source>
   <translation>Abtastwerte, auf die eine Aufnahme in der Rate des Modells gekürzt wird, oder full</translation>
  </message>
  <message>
   <source>pad shorter clips with zeros, as myQASR does</source>
   <translation>kürzere Aufnahmen mit Nullen auffüllen, wie myQASR</translation>
  </message>
  <message>
   <source>when zero mean and unit variance are made, for models that ask for them</source>
   <translation>wann auf Mittelwert null und Varianz eins gebracht wird, bei Modellen, die das verlangen</translation>
  </message>
  <message>
   <source>how layers are ranked; `voxbit-cli rank --list` names all</source>
   <translation>wie Schichten gereiht werden; `voxbit-cli rank --list` nennt alle</translation>
  </message>
  <message>
   <source>refine medians by a second pass over the audio</source>
   <translation>Mediane durch einen zweiten Durchgang verfeinern</translation>
  </message>
  <message>
   <source>scores from elsewhere (metric: file), JSON or CSV of layer and value</source>
   <translation>Werte von anderswo (metric: file), JSON oder CSV aus Schicht und Wert</translation>
  </message>
  <message>
   <source>width at which measured metrics quantize one layer</source>
   <translation>Breite, mit der messende Metriken eine Schicht quantisieren</translation>
  </message>
  <message>
   <source>an allocator, given (a bit map from elsewhere) or float (nothing quantized)</source>
   <translation>ein Verteiler, given (eine Bitkarte von anderswo) oder float (nichts quantisiert)</translation>
  </message>
  <message>
   <source>which layer loses a bit first (myqasr)</source>
   <translation>welche Schicht zuerst ein Bit verliert (myqasr)</translation>
  </message>
  <message>
   <source>of the shuffled order</source>
   <translation>der gemischten Reihenfolge</translation>
  </message>
  <message>
   <source>narrowest weight width</source>
   <translation>kleinste Breite von Gewichten</translation>
  </message>
  <message>
   <source>widest weight width</source>
   <translation>größte Breite von Gewichten</translation>
  </message>
  <message>
   <source>fits: stop at size &lt;= budget; strict: as the released myQASR code</source>
   <translation>fits: Halt bei Größe &lt;= Budget; strict: wie der veröffentlichte Code von myQASR</translation>
  </message>
  <message>
   <source>bit map from elsewhere (allocator: given), JSON or CSV</source>
   <translation>Bitkarte von anderswo (allocator: given), JSON oder CSV</translation>
  </message>
  <message>
   <source>what a size counts</source>
   <translation>was eine Größe zählt</translation>
  </message>
  <message>
   <source>width of all tensors that are not quantized (file)</source>
   <translation>Breite aller nicht quantisierten Tensoren (file)</translation>
  </message>
  <message>
   <source>width of the positional convolution: 8, or 32 for float</source>
   <translation>Breite der Positionsfaltung: 8, oder 32 für Gleitkomma</translation>
  </message>
  <message>
   <source>also measure the distance to the float model's output</source>
   <translation>auch den Abstand zur Ausgabe des Gleitkommamodells messen</translation>
  </message>
  <message>
   <source>resamples behind each 95 % interval</source>
   <translation>Stichproben hinter jedem 95-%-Intervall</translation>
  </message>
  <message>
   <source>what the runs are called</source>
   <translation>wie die Läufe heißen</translation>
  </message>
  <message>
   <source>checkpoint folder in Hugging Face layout</source>
   <translation>Checkpoint-Ordner im Aufbau von Hugging Face</translation>
  </message>
  <message>
   <source>largest size in MiB</source>
   <translation>höchste Größe in MiB</translation>
  </message>
  <message>
   <source>in place of a budget: the size of this uniform width</source>
   <translation>anstelle eines Budgets: die Größe bei dieser einheitlichen Breite</translation>
  </message>
  <message>
   <source>width of layer inputs: 2..8, 16, or 32 for float</source>
   <translation>Breite der Eingaben von Schichten: 2..8, 16, oder 32 für Gleitkomma</translation>
  </message>
  <message>
   <source>cpu, cuda or cuda:N</source>
   <translation>cpu, cuda oder cuda:N</translation>
  </message>
  <message>
   <source>threads inside one operation</source>
   <translation>Threads in einer Operation</translation>
  </message>
  <message>
   <source>which utterances, e.g. gender=F &amp; language=en; empty: all</source>
   <translation>welche Äußerungen, z. B. gender=F &amp; language=en; leer: alle</translation>
  </message>
  <message>
   <source>at most so many of them; 0: all</source>
   <translation>höchstens so viele davon; 0: alle</translation>
  </message>
  <message>
   <source>at most so many seconds of them; 0: all</source>
   <translation>höchstens so viele Sekunden davon; 0: alle</translation>
  </message>
  <message>
   <source>which ones, where not all are taken</source>
   <translation>welche, wo nicht alle genommen werden</translation>
  </message>
  <message>
   <source>name patterns (* and ?) of layers to quantize</source>
   <translation>Namensmuster (* und ?) der Schichten, die quantisiert werden</translation>
  </message>
  <message>
   <source>name patterns of layers that stay float</source>
   <translation>Namensmuster der Schichten, die Gleitkomma bleiben</translation>
  </message>
  <message>
   <source>kinds of layers to quantize</source>
   <translation>Arten von Schichten, die quantisiert werden</translation>
  </message>
  <message>
   <source>also quantize both inputs of the attention products</source>
   <translation>auch beide Eingaben der Attention-Produkte quantisieren</translation>
  </message>
  <message>
   <source>name pattern: weight width 1..8, 16 or 32 for none</source>
   <translation>Namensmuster: Gewichtsbreite 1..8, 16, oder 32 für keine</translation>
  </message>
  <message>
   <source>groups of one width: qkv, or lists of name patterns</source>
   <translation>Gruppen gleicher Breite: qkv, oder Listen von Namensmustern</translation>
  </message>
  <message>
   <source>how scales are found; `voxbit-cli calibrate --list` describes all</source>
   <translation>wie Skalen gefunden werden; `voxbit-cli calibrate --list` beschreibt alle</translation>
  </message>
  <message>
   <source>frames that a search looks at, spread over all clips; 0 takes all</source>
   <translation>Frames, die eine Suche ansieht, über alle Aufnahmen verteilt; 0 nimmt alle</translation>
  </message>
  <message>
   <source>percent of an input's values inside its range (percentile)</source>
   <translation>Prozent der Werte einer Eingabe, die in ihrem Bereich liegen (percentile)</translation>
  </message>
  <message>
   <source>one weight scale per output channel in linear layers, too</source>
   <translation>auch in linearen Schichten eine Gewichtsskala je Ausgabekanal</translation>
  </message>
  <message>
   <source>inputs of each output channel that share a weight scale in linear layers; 0: no groups</source>
   <translation>Eingänge eines Ausgabekanals, die sich in linearen Schichten eine Gewichtsskala teilen; 0: keine Gruppen</translation>
  </message>
  <message>
   <source>calibrate each layer on what the quantized layers before it pass on</source>
   <translation>jede Schicht auf dem kalibrieren, was die quantisierten Schichten davor weitergeben</translation>
  </message>
  <message>
   <source>take the mean error of each output channel back in the bias</source>
   <translation>den mittleren Fehler jedes Ausgabekanals im Bias zurücknehmen</translation>
  </message>
  <message>
   <source>MiB of recorded layer inputs that may be in memory at once</source>
   <translation>MiB aufgezeichneter Eingaben, die zugleich im Speicher sein dürfen</translation>
  </message>
  <message>
   <source>arithmetic of quantized layers: simulated, or 8-bit integers with ranges from calibration (static), of each input (dynamic) or as suits the part of the model (mixed)</source>
   <translation>Rechenart quantisierter Schichten: simuliert, oder 8-Bit-Ganzzahlen mit Bereichen aus der Kalibrierung (static), aus jeder Eingabe (dynamic) oder je nach Teil des Modells (mixed)</translation>
  </message>
  <message>
   <source>exceptions from the preset, first match first: {layers, block, kind, run}</source>
   <translation>Ausnahmen von der Vorgabe, die erste passende zählt: {layers, block, kind, run}</translation>
  </message>
  <message>
   <source>exceptions from the calibrator, first match first: {layers, block, kind, calibrator}</source>
   <translation>Ausnahmen vom Kalibrierer, die erste passende zählt: {layers, block, kind, calibrator}</translation>
  </message>
  <message>
   <source>english: each digit is read as a lower-case English word</source>
   <translation>english: jede Ziffer wird als kleingeschriebenes englisches Wort gelesen</translation>
  </message>
  <message>
   <source>remove punctuation; hyphens, dashes and slashes become spaces, apostrophes inside words stay</source>
   <translation>Satzzeichen entfernen; Binde-, Gedanken- und Schrägstriche werden Leerzeichen, Apostrophe in Wörtern bleiben</translation>
  </message>
  <message>
   <source>case of letters before comparing</source>
   <translation>Groß- und Kleinschreibung vor dem Vergleich</translation>
  </message>
  <message>
   <source>how often damage is measured again around the chosen widths (ilp_sequential)</source>
   <translation>wie oft der Schaden um die gewählten Breiten herum neu gemessen wird (ilp_sequential)</translation>
  </message>
  <message>
   <source>whose damage counts apart from that of others (ilp_worst_group)</source>
   <translation>wessen Schaden getrennt von dem der anderen zählt (ilp_worst_group)</translation>
  </message>
  <message>
   <source>at least this many times smaller than float (ilp)</source>
   <translation>mindestens so viele Male kleiner als Float (ilp)</translation>
  </message>
  <message>
   <source>mean weight width at most (ilp)</source>
   <translation>mittlere Breite der Gewichte höchstens (ilp)</translation>
  </message>
  <message>
   <source>BitOps per second of audio at most (ilp)</source>
   <translation>BitOps je Sekunde Audio höchstens (ilp)</translation>
  </message>
  <message>
   <source>sum of the layers' milliseconds at most (ilp)</source>
   <translation>Summe der Millisekunden der Schichten höchstens (ilp)</translation>
  </message>
  <message>
   <source>CSV of layer, weight_bits, activation_bits, ms</source>
   <translation>CSV mit layer, weight_bits, activation_bits, ms</translation>
  </message>
 </context>
 <context>
  <name>ExportHeader</name>
  <message>
   <source>everyone</source>
   <translation>alle</translation>
  </message>
  <message numerus="yes">
   <source>%1, %n utterance(s) of %2</source>
   <translation>
    <numerusform>%1, %n Äußerung von %2</numerusform>
    <numerusform>%1, %n Äußerungen von %2</numerusform>
   </translation>
  </message>
  <message>
   <source>%1
allocator %2, %3 MiB</source>
   <translation>%1
Zuteiler %2, %3 MiB</translation>
  </message>
  <message>
   <source>run %1: %2, experiment %3</source>
   <translation>Lauf %1: %2, Experiment %3</translation>
  </message>
 </context>
 <context>
  <name>ExportMenu</name>
  <message>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message numerus="yes">
   <source>%n file(s) are in %1.</source>
   <translation>
    <numerusform>%n Datei liegt in %1.</numerusform>
    <numerusform>%n Dateien liegen in %1.</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Open the report</source>
   <translation>Bericht &amp;öffnen</translation>
  </message>
  <message>
   <source>The report was not written</source>
   <translation>Der Bericht wurde nicht geschrieben</translation>
  </message>
  <message>
   <source>&amp;Report of the selected runs ...</source>
   <translation>&amp;Bericht über die gewählten Läufe ...</translation>
  </message>
  <message>
   <source>Folder for the report</source>
   <translation>Ordner für den Bericht</translation>
  </message>
  <message>
   <source>One HTML file with everything in it, and its figures and tables as files.</source>
   <translation>Eine HTML-Datei mit allem darin, dazu ihre Abbildungen und Tabellen als Dateien.</translation>
  </message>
  <message>
   <source>&amp;Plot used last, as PNG, SVG, PDF or CSV ...</source>
   <translation>Zuletzt benutztes &amp;Diagramm als PNG, SVG, PDF oder CSV ...</translation>
  </message>
  <message>
   <source>&amp;Table used last, as CSV ...</source>
   <translation>Zuletzt benutzte &amp;Tabelle als CSV ...</translation>
  </message>
  <message>
   <source>&amp;Copy the table used last</source>
   <translation>Zuletzt benutzte Tabelle &amp;kopieren</translation>
  </message>
 </context>
 <context>
  <name>FigureView</name>
  <message>
   <source>no data</source>
   <translation>keine Daten</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>und %n weiterer</numerusform>
    <numerusform>und %n weitere</numerusform>
   </translation>
  </message>
  <message>
   <source>%1 to %2</source>
   <translation>%1 bis %2</translation>
  </message>
  <message>
   <source>interval: %1</source>
   <translation>Intervall: %1</translation>
  </message>
  <message>
   <source>no value</source>
   <translation>kein Wert</translation>
  </message>
  <message>
   <source>framed</source>
   <translation>umrahmt</translation>
  </message>
 </context>
 <context>
  <name>JobWords</name>
  <message>
   <source>calibrating</source>
   <translation>kalibriert</translation>
  </message>
  <message>
   <source>comparing</source>
   <translation>vergleicht</translation>
  </message>
  <message>
   <source>evaluating</source>
   <translation>wertet aus</translation>
  </message>
  <message>
   <source>hashing the model</source>
   <translation>berechnet den Hash des Modells</translation>
  </message>
  <message>
   <source>joining recordings</source>
   <translation>fügt Aufnahmen zusammen</translation>
  </message>
  <message>
   <source>loading profiles</source>
   <translation>lädt Profile</translation>
  </message>
  <message>
   <source>measuring</source>
   <translation>misst</translation>
  </message>
  <message>
   <source>measuring damage</source>
   <translation>misst Schaden</translation>
  </message>
  <message>
   <source>measuring gradients</source>
   <translation>misst Gradienten</translation>
  </message>
  <message>
   <source>packing</source>
   <translation>packt</translation>
  </message>
  <message>
   <source>profiling</source>
   <translation>nimmt Profile auf</translation>
  </message>
  <message>
   <source>reading audio</source>
   <translation>liest Aufnahmen</translation>
  </message>
  <message>
   <source>refining medians</source>
   <translation>verfeinert Mediane</translation>
  </message>
  <message>
   <source>drawing samples</source>
   <translation>zieht Stichproben</translation>
  </message>
  <message>
   <source>timing layers</source>
   <translation>stoppt Schichten</translation>
  </message>
  <message>
   <source>training</source>
   <translation>trainiert</translation>
  </message>
  <message>
   <source>transcribing</source>
   <translation>schreibt mit</translation>
  </message>
  <message>
   <source>bytes</source>
   <translation>Byte</translation>
  </message>
  <message>
   <source>files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <source>layers</source>
   <translation>Schichten</translation>
  </message>
  <message>
   <source>samples</source>
   <translation>Stichproben</translation>
  </message>
  <message>
   <source>speakers</source>
   <translation>Sprechern</translation>
  </message>
  <message>
   <source>steps</source>
   <translation>Schritten</translation>
  </message>
  <message>
   <source>strings of words</source>
   <translation>Wortfolgen</translation>
  </message>
  <message>
   <source>tensors</source>
   <translation>Tensoren</translation>
  </message>
  <message>
   <source>utterances</source>
   <translation>Äußerungen</translation>
  </message>
 </context>
 <context>
  <name>LaboratoryView</name>
  <message>
   <source>metric</source>
   <translation>Metrik</translation>
  </message>
  <message>
   <source>Agreement of metrics with one another</source>
   <translation>Übereinstimmung der Metriken untereinander</translation>
  </message>
  <message>
   <source>Above the diagonal: Spearman. Below it: Kendall.</source>
   <translation>Über der Diagonale: Spearman. Darunter: Kendall.</translation>
  </message>
  <message>
   <source>rank correlation</source>
   <translation>Rangkorrelation</translation>
  </message>
  <message>
   <source>What makes a layer sensitive, so that it keeps more bits</source>
   <translation>Was eine Schicht empfindlich macht, sodass sie mehr Bit behält</translation>
  </message>
  <message>
   <source>Spearman</source>
   <translation>Spearman</translation>
  </message>
  <message>
   <source>Spearman's rank correlation with the reference over the layers: 1 where both rank the layers alike, 0 where they have nothing in common, −1 where one turns the order of the other around</source>
   <translation>Spearmans Rangkorrelation mit der Referenz über die Schichten: 1, wo beide die Schichten gleich ordnen, 0, wo sie nichts gemeinsam haben, −1, wo die eine die Reihenfolge der anderen umkehrt</translation>
  </message>
  <message>
   <source>Spearman from</source>
   <translation>Spearman von</translation>
  </message>
  <message>
   <source>Lower end of its 95 % interval over recordings</source>
   <translation>Unteres Ende seines 95-%-Intervalls über Aufnahmen</translation>
  </message>
  <message>
   <source>Spearman to</source>
   <translation>Spearman bis</translation>
  </message>
  <message>
   <source>Upper end of its 95 % interval over recordings</source>
   <translation>Oberes Ende seines 95-%-Intervalls über Aufnahmen</translation>
  </message>
  <message>
   <source>Kendall</source>
   <translation>Kendall</translation>
  </message>
  <message>
   <source>Kendall's rank correlation with the reference: the share of pairs of layers that both put in the same order, minus the share that they do not</source>
   <translation>Kendalls Rangkorrelation mit der Referenz: der Anteil der Schichtpaare, die beide gleich ordnen, minus der Anteil, bei dem sie es nicht tun</translation>
  </message>
  <message>
   <source>Kendall from</source>
   <translation>Kendall von</translation>
  </message>
  <message>
   <source>Kendall to</source>
   <translation>Kendall bis</translation>
  </message>
  <message>
   <source>rank band</source>
   <translation>Rangband</translation>
  </message>
  <message>
   <source>How many ranks a layer moves by when other recordings of these speakers are taken: width of the 95 % band of its rank, mean over the layers. Small: the ranking hardly depends on which were taken</source>
   <translation>Um wie viele Ränge eine Schicht wandert, wenn andere Aufnahmen dieser Sprecher genommen werden: Breite des 95-%-Bandes ihres Ranges, Mittel über die Schichten. Klein: die Rangfolge hängt kaum davon ab, welche es waren</translation>
  </message>
  <message>
   <source>layer</source>
   <translation>Schicht</translation>
  </message>
  <message>
   <source>Its name in the checkpoint</source>
   <translation>Ihr Name im Checkpoint</translation>
  </message>
  <message>
   <source>value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>What the metric says, over all recordings</source>
   <translation>Was die Metrik sagt, über alle Aufnahmen</translation>
  </message>
  <message>
   <source>rank</source>
   <translation>Rang</translation>
  </message>
  <message>
   <source>1 for the smallest value; equal values share their mean rank</source>
   <translation>1 für den kleinsten Wert; gleiche Werte teilen sich ihren mittleren Rang</translation>
  </message>
  <message>
   <source>rank from</source>
   <translation>Rang von</translation>
  </message>
  <message>
   <source>Lower end of the rank's 95 % band over recordings</source>
   <translation>Unteres Ende des 95-%-Bandes des Ranges über Aufnahmen</translation>
  </message>
  <message>
   <source>rank to</source>
   <translation>Rang bis</translation>
  </message>
  <message>
   <source>Upper end of the rank's 95 % band over recordings</source>
   <translation>Oberes Ende des 95-%-Bandes des Ranges über Aufnahmen</translation>
  </message>
  <message>
   <source>Where the metric stands that all are held against</source>
   <translation>Wo die Metrik steht, an der alle gemessen werden</translation>
  </message>
  <message>
   <source>statistic of outputs</source>
   <translation>Statistik der Ausgaben</translation>
  </message>
  <message>
   <source>measured damage</source>
   <translation>gemessener Schaden</translation>
  </message>
  <message>
   <source>gradient</source>
   <translation>Gradient</translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s); intervals: 95 % over resampled recordings</source>
   <translation>
    <numerusform>%n Aufnahme; Intervalle: 95 % über neu gezogene Aufnahmen</numerusform>
    <numerusform>%n Aufnahmen; Intervalle: 95 % über neu gezogene Aufnahmen</numerusform>
   </translation>
  </message>
  <message>
   <source>ranks</source>
   <translation>Ränge</translation>
  </message>
  <message>
   <source>rank by %1</source>
   <translation>Rang nach %1</translation>
  </message>
  <message>
   <source>Agreement with %1</source>
   <translation>Übereinstimmung mit %1</translation>
  </message>
  <message>
   <source>Ranks by %1</source>
   <translation>Ränge nach %1</translation>
  </message>
  <message>
   <source>Ranks by %1 and %2</source>
   <translation>Ränge nach %1 und %2</translation>
  </message>
  <message>
   <source>layer, smallest %1 first</source>
   <translation>Schicht, geordnet nach %1, kleinste zuerst</translation>
  </message>
  <message>
   <source>Held against %1</source>
   <translation>Gemessen an %1</translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s)</source>
   <translation>
    <numerusform>%n Aufnahme</numerusform>
    <numerusform>%n Aufnahmen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n layer(s)</source>
   <translation>
    <numerusform>%n Schicht</numerusform>
    <numerusform>%n Schichten</numerusform>
   </translation>
  </message>
  <message>
   <source>each alone at %1 weight and %2 input bits</source>
   <translation>jede allein mit %1 Bit Gewichten und %2 Bit Eingaben</translation>
  </message>
  <message numerus="yes">
   <source>%n resample(s)</source>
   <translation>
    <numerusform>%n Ziehung</numerusform>
    <numerusform>%n Ziehungen</numerusform>
   </translation>
  </message>
  <message>
   <source>name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>What the metric is called in plots, files and by the command line</source>
   <translation>Wie die Metrik in Abbildungen, Dateien und in der Befehlszeile heißt</translation>
  </message>
  <message>
   <source>kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>What it looks at: the values that a layer puts out, how the result answers to small changes, or the damage itself, with the layer quantized</source>
   <translation>Worauf sie sieht: die Werte, die eine Schicht ausgibt, wie das Ergebnis auf kleine Änderungen antwortet, oder den Schaden selbst, mit der quantisierten Schicht</translation>
  </message>
 </context>
 <context>
  <name>LayerFigures</name>
  <message>
   <source>step %1</source>
   <translation>Schritt %1</translation>
  </message>
  <message>
   <source>clips at ±%1</source>
   <translation>kappt bei ±%1</translation>
  </message>
  <message>
   <source>clips at −%1</source>
   <translation>kappt bei −%1</translation>
  </message>
  <message>
   <source>clips at %1</source>
   <translation>kappt bei %1</translation>
  </message>
  <message>
   <source>values from %1 to %2</source>
   <translation>Werte von %1 bis %2</translation>
  </message>
  <message>
   <source>%1 % are zero</source>
   <translation>%1 % sind null</translation>
  </message>
  <message>
   <source>layer, least sensitive first</source>
   <translation>Schicht, unempfindlichste zuerst</translation>
  </message>
  <message>
   <source>layer, in network order</source>
   <translation>Schicht, in Netzreihenfolge</translation>
  </message>
  <message>
   <source>mean</source>
   <translation>Mittel</translation>
  </message>
  <message>
   <source>largest value</source>
   <translation>größter Wert</translation>
  </message>
  <message>
   <source>most negative value</source>
   <translation>kleinster Wert</translation>
  </message>
  <message>
   <source>1 % to 99 %</source>
   <translation>1 % bis 99 %</translation>
  </message>
  <message>
   <source>25 % to 75 %</source>
   <translation>25 % bis 75 %</translation>
  </message>
  <message>
   <source>median</source>
   <translation>Median</translation>
  </message>
  <message>
   <source>|output|</source>
   <translation>|Ausgabe|</translation>
  </message>
  <message>
   <source>|input|</source>
   <comment>magnitude of inputs</comment>
   <translation>|Eingabe|</translation>
  </message>
  <message>
   <source>Zeros stand at the lower edge.</source>
   <translation>Nullen stehen am unteren Rand.</translation>
  </message>
  <message numerus="yes">
   <source>Rank correlation over %n layer(s): Spearman %1, Kendall %2</source>
   <translation>
    <numerusform>Rangkorrelation über %n Schicht: Spearman %1, Kendall %2</numerusform>
    <numerusform>Rangkorrelation über %n Schichten: Spearman %1, Kendall %2</numerusform>
   </translation>
  </message>
  <message>
   <source>share of values</source>
   <translation>Anteil der Werte</translation>
  </message>
  <message>
   <source>median %1</source>
   <translation>Median %1</translation>
  </message>
  <message>
   <source>output</source>
   <translation>Ausgabe</translation>
  </message>
  <message>
   <source>input</source>
   <comment>of a layer</comment>
   <translation>Eingabe</translation>
  </message>
  <message>
   <source>second input</source>
   <comment>of a layer</comment>
   <translation>zweite Eingabe</translation>
  </message>
 </context>
 <context>
  <name>Metric</name>
  <message>
   <source>median |y|</source>
   <translation>Median |y|</translation>
  </message>
  <message>
   <source>Median of the magnitudes of everything the layer puts out for the chosen speakers: half of the values are smaller. The metric of myQASR.</source>
   <translation>Median der Beträge von allem, was die Schicht für die gewählten Sprecher ausgibt: Die Hälfte der Werte ist kleiner. Die Metrik von myQASR.</translation>
  </message>
  <message>
   <source>mean |y|</source>
   <translation>Mittel |y|</translation>
  </message>
  <message>
   <source>Mean of the magnitudes of the layer's output.</source>
   <translation>Mittel der Beträge der Ausgabe der Schicht.</translation>
  </message>
  <message>
   <source>largest y</source>
   <translation>größtes y</translation>
  </message>
  <message>
   <source>The largest value of the layer's output.</source>
   <translation>Der größte Wert der Ausgabe der Schicht.</translation>
  </message>
  <message>
   <source>largest |y|</source>
   <translation>größtes |y|</translation>
  </message>
  <message>
   <source>The largest magnitude of the layer's output.</source>
   <translation>Der größte Betrag der Ausgabe der Schicht.</translation>
  </message>
  <message>
   <source>deviation of |y|</source>
   <translation>Streuung von |y|</translation>
  </message>
  <message>
   <source>Standard deviation of the magnitudes of the layer's output.</source>
   <translation>Standardabweichung der Beträge der Ausgabe der Schicht.</translation>
  </message>
  <message>
   <source>variance of |y|</source>
   <translation>Varianz von |y|</translation>
  </message>
  <message>
   <source>Variance of the magnitudes of the layer's output.</source>
   <translation>Varianz der Beträge der Ausgabe der Schicht.</translation>
  </message>
  <message>
   <source>normality K² of y</source>
   <translation>Normalität K² von y</translation>
  </message>
  <message>
   <source>D'Agostino and Pearson's K² of the layer's output: how far skewness and kurtosis are from those of a normal distribution.</source>
   <translation>K² nach D'Agostino und Pearson für die Ausgabe der Schicht: wie weit Schiefe und Wölbung von denen einer Normalverteilung entfernt sind.</translation>
  </message>
  <message>
   <source>KL divergence [nat]</source>
   <translation>KL-Divergenz [nat]</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the recognised letters: the KL divergence from the float model. Measured with the model.</source>
   <translation>Was das Quantisieren allein dieser Schicht den erkannten Buchstaben antut: die KL-Divergenz vom Float-Modell. Mit dem Modell gemessen.</translation>
  </message>
  <message>
   <source>mean |difference|</source>
   <translation>Mittel |Differenz|</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the model's output: mean magnitude of the difference. Measured with the model.</source>
   <translation>Was das Quantisieren allein dieser Schicht der Ausgabe des Modells antut: mittlerer Betrag der Differenz. Mit dem Modell gemessen.</translation>
  </message>
  <message>
   <source>mean squared difference</source>
   <translation>mittlere quadratische Differenz</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the model's output: mean square of the difference. Measured with the model.</source>
   <translation>Was das Quantisieren allein dieser Schicht der Ausgabe des Modells antut: mittleres Quadrat der Differenz. Mit dem Modell gemessen.</translation>
  </message>
  <message>
   <source>Frobenius norm</source>
   <translation>Frobeniusnorm</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the model's output: Frobenius norm of the difference. Measured with the model.</source>
   <translation>Was das Quantisieren allein dieser Schicht der Ausgabe des Modells antut: Frobeniusnorm der Differenz. Mit dem Modell gemessen.</translation>
  </message>
  <message>
   <source>nuclear norm</source>
   <translation>Nuklearnorm</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the model's output: nuclear norm of the difference. Measured with the model.</source>
   <translation>Was das Quantisieren allein dieser Schicht der Ausgabe des Modells antut: Nuklearnorm der Differenz. Mit dem Modell gemessen.</translation>
  </message>
  <message>
   <source>minus SQNR [dB]</source>
   <translation>minus SQNR [dB]</translation>
  </message>
  <message>
   <source>Minus the ratio of the model's output to the error that quantizing this layer alone makes, in decibels. Measured with the model.</source>
   <translation>Minus das Verhältnis der Ausgabe des Modells zu dem Fehler, den das Quantisieren allein dieser Schicht macht, in Dezibel. Mit dem Modell gemessen.</translation>
  </message>
  <message>
   <source>largest gradient</source>
   <translation>größter Gradient</translation>
  </message>
  <message>
   <source>Largest 90 % quantile of the gradient of the layer's output, for transcripts drawn from the model's own output. Measured with the model.</source>
   <translation>Größtes 90-%-Quantil des Gradienten der Ausgabe der Schicht, für Transkripte, die aus der eigenen Ausgabe des Modells gezogen sind. Mit dem Modell gemessen.</translation>
  </message>
  <message>
   <source>smallest gradient</source>
   <translation>kleinster Gradient</translation>
  </message>
  <message>
   <source>Smallest 90 % quantile of the gradient of the layer's output, for transcripts drawn from the model's own output. Measured with the model.</source>
   <translation>Kleinstes 90-%-Quantil des Gradienten der Ausgabe der Schicht, für Transkripte, die aus der eigenen Ausgabe des Modells gezogen sind. Mit dem Modell gemessen.</translation>
  </message>
  <message>
   <source>Fisher information</source>
   <translation>Fisher-Information</translation>
  </message>
  <message>
   <source>How much a weight of this layer changes what the model recognises: the mean squared gradient for transcripts drawn from its own output. Measured with the model.</source>
   <translation>Wie stark ein Gewicht dieser Schicht ändert, was das Modell erkennt: der mittlere quadrierte Gradient für Transkripte, die aus seiner eigenen Ausgabe gezogen sind. Mit dem Modell gemessen.</translation>
  </message>
  <message>
   <source>|weight × gradient|</source>
   <translation>|Gewicht × Gradient|</translation>
  </message>
  <message>
   <source>Mean magnitude of weight times gradient, for transcripts drawn from the model's own output. Measured with the model.</source>
   <translation>Mittlerer Betrag von Gewicht mal Gradient, für Transkripte, die aus der eigenen Ausgabe des Modells gezogen sind. Mit dem Modell gemessen.</translation>
  </message>
  <message>
   <source>Hessian trace</source>
   <translation>Spur der Hesse-Matrix</translation>
  </message>
  <message>
   <source>Mean curvature of the KL divergence from the float model's output, per weight of the layer (HAWQ). Measured with the model.</source>
   <translation>Mittlere Krümmung der KL-Divergenz von der Ausgabe des Float-Modells, je Gewicht der Schicht (HAWQ). Mit dem Modell gemessen.</translation>
  </message>
  <message>
   <source>predicted KL [nat]</source>
   <translation>vorhergesagte KL [nat]</translation>
  </message>
  <message>
   <source>KL divergence that quantizing the layer's weight should cost: half its Hessian trace times the squared rounding error (HAWQ-V2). Measured with the model.</source>
   <translation>KL-Divergenz, die das Quantisieren des Gewichts der Schicht kosten sollte: die halbe Spur der Hesse-Matrix mal dem quadrierten Rundungsfehler (HAWQ-V2). Mit dem Modell gemessen.</translation>
  </message>
  <message>
   <source>scores from a file</source>
   <translation>Werte aus einer Datei</translation>
  </message>
  <message>
   <source>A number per layer that was made elsewhere.</source>
   <translation>Eine Zahl je Schicht, die anderswo entstanden ist.</translation>
  </message>
  <message>
   <source>linear</source>
   <translation>linear</translation>
  </message>
  <message>
   <source>convolution</source>
   <translation>Faltung</translation>
  </message>
  <message>
   <source>2-D convolution</source>
   <translation>2-D-Faltung</translation>
  </message>
  <message>
   <source>attention product</source>
   <translation>Attention-Produkt</translation>
  </message>
  <message>
   <source>float</source>
   <translation>float</translation>
  </message>
  <message>
   <source>loss of the transcript [nat]</source>
   <translation>Verlust der Mitschrift [nat]</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the recognised text: how much less probable the float model's own transcript becomes (CTC loss). Measured with the model.</source>
   <translation>Was es mit dem erkannten Text macht, nur diese Schicht zu quantisieren: wie viel unwahrscheinlicher die eigene Mitschrift des Float-Modells wird (CTC-Verlust). Mit dem Modell gemessen.</translation>
  </message>
 </context>
 <context>
  <name>NextStep</name>
  <message>
   <source>Next: open a model.</source>
   <translation>Als Nächstes: ein Modell öffnen.</translation>
  </message>
  <message>
   <source>Next: open a corpus.</source>
   <translation>Als Nächstes: ein Korpus öffnen.</translation>
  </message>
  <message>
   <source>A job is running. You can go on exploring.</source>
   <translation>Ein Auftrag läuft. Sie können weiter erkunden.</translation>
  </message>
  <message>
   <source>Next: measure how much each layer suffers.</source>
   <translation>Als Nächstes: messen, wie sehr jede Schicht leidet.</translation>
  </message>
  <message>
   <source>Next: profile the chosen speakers.</source>
   <translation>Als Nächstes: die gewählten Sprecher profilieren.</translation>
  </message>
  <message>
   <source>The result is stored: see Results, or try another budget or other speakers.</source>
   <translation>Das Ergebnis ist gespeichert: siehe Ergebnisse, oder versuchen Sie ein anderes Budget oder andere Sprecher.</translation>
  </message>
  <message>
   <source>Next: drag the budget, then calibrate its bit map.</source>
   <translation>Als Nächstes: das Budget ziehen, dann seine Bitkarte kalibrieren.</translation>
  </message>
  <message>
   <source>Next: evaluate on the test subset.</source>
   <translation>Als Nächstes: auf der Testteilmenge auswerten.</translation>
  </message>
 </context>
 <context>
  <name>Panels</name>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Speakers</source>
   <translation>Sprecher</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Schichten</translation>
  </message>
  <message>
   <source>Layer details</source>
   <translation>Einzelne Schicht</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>Budget</translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>Läufe</translation>
  </message>
  <message>
   <source>Results</source>
   <translation>Ergebnisse</translation>
  </message>
  <message>
   <source>Transcripts</source>
   <translation>Transkripte</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <source>Jobs</source>
   <translation>Aufträge</translation>
  </message>
  <message>
   <source>Matrix</source>
   <translation>Matrix</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Kurven</translation>
  </message>
  <message>
   <source>Benchmark</source>
   <translation>Vergleichsmessung</translation>
  </message>
  <message>
   <source>Laboratory</source>
   <translation>Labor</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>Training</translation>
  </message>
 </context>
 <context>
  <name>ResultTables</name>
  <message>
   <source>%1 of %2</source>
   <translation>%1 von %2</translation>
  </message>
  <message>
   <source>fact</source>
   <translation>Angabe</translation>
  </message>
  <message>
   <source>value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>%1 s</source>
   <translation>%1 s</translation>
  </message>
  <message>
   <source>not needed</source>
   <translation>nicht nötig</translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s)</source>
   <translation>
    <numerusform>%n Aufnahme</numerusform>
    <numerusform>%n Aufnahmen</numerusform>
   </translation>
  </message>
  <message>
   <source>everybody</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>%1 (5 % to 95 %: %2 to %3)</source>
   <translation>%1 (5 % bis 95 %: %2 bis %3)</translation>
  </message>
  <message>
   <source>RTF, forward pass</source>
   <translation>RTF, Vorwärtslauf</translation>
  </message>
  <message>
   <source>RTF, from file to text</source>
   <translation>RTF, von Datei zu Text</translation>
  </message>
  <message>
   <source>Texts compared after</source>
   <translation>Texte verglichen nach</translation>
  </message>
  <message>
   <source>Peak memory</source>
   <translation>Spitzenbedarf an Speicher</translation>
  </message>
  <message>
   <source>Size counted as</source>
   <translation>Größe gezählt als</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>Budget</translation>
  </message>
  <message>
   <source>Size of weights</source>
   <translation>Größe der Gewichte</translation>
  </message>
  <message>
   <source>Size of scales</source>
   <translation>Größe der Skalen</translation>
  </message>
  <message>
   <source>Size of what is not quantized</source>
   <translation>Größe des nicht Quantisierten</translation>
  </message>
  <message>
   <source>speaker</source>
   <translation>Sprecher</translation>
  </message>
  <message>
   <source>utterances</source>
   <translation>Äußerungen</translation>
  </message>
  <message>
   <source>audio</source>
   <translation>Audio</translation>
  </message>
  <message>
   <source>words</source>
   <translation>Wörter</translation>
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
   <translation>Genauigkeit</translation>
  </message>
  <message>
   <source>overlap: %1</source>
   <translation>Überlappung: %1</translation>
  </message>
  <message numerus="yes">
   <source>%n file(s) left out</source>
   <translation>
    <numerusform>%n Datei ausgelassen</numerusform>
    <numerusform>%n Dateien ausgelassen</numerusform>
   </translation>
  </message>
  <message>
   <source>run</source>
   <translation>Lauf</translation>
  </message>
  <message>
   <source>name</source>
   <translation>name</translation>
  </message>
  <message>
   <source>errors</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>bits</source>
   <translation>Bits</translation>
  </message>
  <message>
   <source>KL to float</source>
   <translation>KL zu float</translation>
  </message>
  <message>
   <source>changed frames</source>
   <translation>geänderte Rahmen</translation>
  </message>
  <message>
   <source>time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>marks</source>
   <translation>Vermerke</translation>
  </message>
  <message>
   <source>Marks</source>
   <translation>Vermerke</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Model hash</source>
   <translation>Modell-Hash</translation>
  </message>
  <message>
   <source>Calibration subset</source>
   <translation>Kalibrierteilmenge</translation>
  </message>
  <message>
   <source>Calibration hash</source>
   <translation>Kalibrier-Hash</translation>
  </message>
  <message>
   <source>Test subset</source>
   <translation>Testteilmenge</translation>
  </message>
  <message>
   <source>Test hash</source>
   <translation>Test-Hash</translation>
  </message>
  <message>
   <source>Subsets</source>
   <translation>Teilmengen</translation>
  </message>
  <message>
   <source>Input</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <source>Experiment hash</source>
   <translation>Experiment-Hash</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>Programm</translation>
  </message>
  <message>
   <source>CPU</source>
   <translation>CPU</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Threads</translation>
  </message>
  <message>
   <source>Started (UTC)</source>
   <translation>Begonnen (UTC)</translation>
  </message>
  <message>
   <source>Time to prepare</source>
   <translation>Zeit zum Vorbereiten</translation>
  </message>
  <message>
   <source>Time to rank</source>
   <translation>Zeit zum Ordnen</translation>
  </message>
  <message>
   <source>Time to calibrate</source>
   <translation>Zeit zum Kalibrieren</translation>
  </message>
  <message>
   <source>Time to evaluate</source>
   <translation>Zeit zum Auswerten</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Ausgelassen</translation>
  </message>
  <message>
   <source>Substituted, deleted and inserted words, of the words of the references; of a classifier, wrong recordings of all.</source>
   <translation>Ersetzte, ausgelassene und eingefügte Wörter, von den Wörtern der Referenzen; bei einem Klassifikator falsche Aufnahmen von allen.</translation>
  </message>
  <message>
   <source>Share of frames whose most probable character or class is not that of the float model.</source>
   <translation>Anteil der Zeitschritte, deren wahrscheinlichstes Zeichen oder Klasse nicht das des Float-Modells ist.</translation>
  </message>
  <message>
   <source>What a reader must know before believing the numbers.</source>
   <translation>Was man wissen muss, bevor man den Zahlen glaubt.</translation>
  </message>
  <message>
   <source>Whose recordings of the test subset the line counts.</source>
   <translation>Wessen Aufnahmen der Testauswahl die Zeile zählt.</translation>
  </message>
  <message>
   <source>Number of recordings that were recognised.</source>
   <translation>Zahl der Aufnahmen, die erkannt wurden.</translation>
  </message>
  <message>
   <source>How long these recordings are together.</source>
   <translation>Wie lang diese Aufnahmen zusammen sind.</translation>
  </message>
  <message>
   <source>Words of the references: what the error rate is divided by.</source>
   <translation>Wörter der Referenzen: wodurch die Fehlerrate geteilt wird.</translation>
  </message>
  <message>
   <source>CER 95 %</source>
   <translation>CER 95 %</translation>
  </message>
  <message>
   <source>accuracy 95 %</source>
   <translation>Genauigkeit 95 %</translation>
  </message>
  <message>
   <source>substitutions</source>
   <translation>Ersetzungen</translation>
  </message>
  <message>
   <source>deletions</source>
   <translation>Auslassungen</translation>
  </message>
  <message>
   <source>insertions</source>
   <translation>Einfügungen</translation>
  </message>
  <message>
   <source>correct</source>
   <translation>richtig</translation>
  </message>
  <message>
   <source>95 % bootstrap interval of the character error rate, resampled within speakers.</source>
   <translation>95-%-Bootstrap-Intervall der Zeichenfehlerrate, innerhalb der Sprecher gezogen.</translation>
  </message>
  <message>
   <source>95 % bootstrap interval of the accuracy, resampled within speakers.</source>
   <translation>95-%-Bootstrap-Intervall der Genauigkeit, innerhalb der Sprecher gezogen.</translation>
  </message>
  <message>
   <source>Words of the references in whose place others were recognised.</source>
   <translation>Wörter der Referenzen, an deren Stelle andere erkannt wurden.</translation>
  </message>
  <message>
   <source>Words of the references that were not recognised at all.</source>
   <translation>Wörter der Referenzen, die gar nicht erkannt wurden.</translation>
  </message>
  <message>
   <source>Words that were recognised though nobody said them.</source>
   <translation>Wörter, die erkannt wurden, obwohl sie niemand gesagt hat.</translation>
  </message>
  <message>
   <source>Recordings whose class is right.</source>
   <translation>Aufnahmen, deren Klasse stimmt.</translation>
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
   <translation>Läufe mit Stern sind leicht wiederzufinden.</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>Lauf</translation>
  </message>
  <message>
   <source>The number of the run in the database.</source>
   <translation>Die Nummer des Laufs in der Datenbank.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>What the experiment is called.</source>
   <translation>Wie das Experiment heißt.</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <source>Interrupted runs are those whose program ended before they did. They can be resumed.</source>
   <translation>Unterbrochene Läufe sind solche, deren Programm vor ihnen endete. Sie können fortgesetzt werden.</translation>
  </message>
  <message>
   <source>Started</source>
   <translation>Begonnen</translation>
  </message>
  <message>
   <source>When the run was started, in local time.</source>
   <translation>Wann der Lauf begonnen wurde, in Ortszeit.</translation>
  </message>
  <message>
   <source>WER [%]</source>
   <translation>WER [%]</translation>
  </message>
  <message>
   <source>Word error rate: substituted, deleted and inserted words over the words of the reference, over all test recordings.</source>
   <translation>Wortfehlerrate: ersetzte, fehlende und eingefügte Wörter durch die Wörter der Referenz, über alle Testaufnahmen.</translation>
  </message>
  <message>
   <source>95 % [%]</source>
   <translation>95 % [%]</translation>
  </message>
  <message>
   <source>95 % bootstrap interval of the word error rate, resampled within speakers.</source>
   <translation>95-%-Bootstrap-Intervall der Wortfehlerrate, innerhalb der Sprecher gezogen.</translation>
  </message>
  <message>
   <source>CER [%]</source>
   <translation>CER [%]</translation>
  </message>
  <message>
   <source>Character error rate: as the word error rate, with characters in place of words.</source>
   <translation>Zeichenfehlerrate: wie die Wortfehlerrate, mit Zeichen statt Wörtern.</translation>
  </message>
  <message>
   <source>Accuracy [%]</source>
   <translation>Genauigkeit [%]</translation>
  </message>
  <message>
   <source>Share of recordings whose class is right (classifiers).</source>
   <translation>Anteil der Aufnahmen, deren Klasse stimmt (Klassifikatoren).</translation>
  </message>
  <message>
   <source>Size [MiB]</source>
   <translation>Größe [MiB]</translation>
  </message>
  <message>
   <source>Size of the quantized model in the accounting of its experiment.</source>
   <translation>Größe des quantisierten Modells in der Zählweise seines Experiments.</translation>
  </message>
  <message>
   <source>Bits</source>
   <translation>Bits</translation>
  </message>
  <message>
   <source>Mean width of the quantized weights.</source>
   <translation>Mittlere Breite der quantisierten Gewichte.</translation>
  </message>
  <message>
   <source>KL to float [nats]</source>
   <translation>KL zu float [nat]</translation>
  </message>
  <message>
   <source>Mean Kullback-Leibler divergence per frame from the float model's output.</source>
   <translation>Mittlere Kullback-Leibler-Divergenz je Rahmen von der Ausgabe des Float-Modells.</translation>
  </message>
  <message>
   <source>RTF</source>
   <translation>RTF</translation>
  </message>
  <message>
   <source>Real-time factor: seconds of the forward pass per second of audio, median over recordings. Below 1 is faster than real time.</source>
   <translation>Echtzeitfaktor: Sekunden des Vorwärtslaufs je Sekunde Audio, Median über Aufnahmen. Unter 1 ist schneller als Echtzeit.</translation>
  </message>
  <message>
   <source>Time [s]</source>
   <translation>Zeit [s]</translation>
  </message>
  <message>
   <source>Wall time of the whole run.</source>
   <translation>Verstrichene Zeit des ganzen Laufs.</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Etiketten</translation>
  </message>
  <message>
   <source>Your own words, separated by commas.</source>
   <translation>Ihre eigenen Wörter, durch Kommas getrennt.</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Your own text.</source>
   <translation>Ihr eigener Text.</translation>
  </message>
  <message>
   <source>running</source>
   <translation>läuft</translation>
  </message>
  <message>
   <source>finished</source>
   <translation>fertig</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>gescheitert</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>abgebrochen</translation>
  </message>
  <message>
   <source>interrupted</source>
   <translation>unterbrochen</translation>
  </message>
 </context>
 <context>
  <name>RunsPanel</name>
  <message>
   <source>Starred</source>
   <translation>Mit Stern</translation>
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
   <translation>Trainingsverlust</translation>
  </message>
  <message>
   <source>step</source>
   <translation>Schritt</translation>
  </message>
  <message>
   <source>loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <source>Development WER</source>
   <translation>WER der Auswahl</translation>
  </message>
  <message>
   <source>WER</source>
   <translation>WER</translation>
  </message>
  <message>
   <source>kept</source>
   <translation>behalten</translation>
  </message>
  <message>
   <source>Step %1</source>
   <translation>Schritt %1</translation>
  </message>
  <message>
   <source>Step %1: loss %2</source>
   <translation>Schritt %1: Verlust %2</translation>
  </message>
  <message>
   <source>WER %1, best %2 at step %3</source>
   <translation>WER %1, am besten %2 bei Schritt %3</translation>
  </message>
 </context>
 <context>
  <name>voxbit::AboutBox</name>
  <message>
   <source>window, icons, playback</source>
   <translation>Fenster, Symbole, Wiedergabe</translation>
  </message>
  <message>
   <source>plots</source>
   <translation>Diagramme</translation>
  </message>
  <message>
   <source>tensors and training</source>
   <translation>Tensoren und Training</translation>
  </message>
  <message>
   <source>matrix products</source>
   <translation>Matrixprodukte</translation>
  </message>
  <message>
   <source>audio files</source>
   <translation>Audiodateien</translation>
  </message>
  <message>
   <source>resampling</source>
   <translation>Abtastratenwandlung</translation>
  </message>
  <message>
   <source>database of runs</source>
   <translation>Datenbank der Läufe</translation>
  </message>
  <message>
   <source>experiment files</source>
   <translation>Experimentdateien</translation>
  </message>
  <message>
   <source>checkpoint files</source>
   <translation>Checkpoint-Dateien</translation>
  </message>
  <message>
   <source>content hashes</source>
   <translation>Inhalts-Hashes</translation>
  </message>
  <message>
   <source>About Voxbit</source>
   <translation>Über Voxbit</translation>
  </message>
  <message>
   <source>&lt;h3&gt;Voxbit %1&lt;/h3&gt;&lt;p&gt;Workbench for personalised mixed-precision quantization of speech recognition models.&lt;/p&gt;&lt;p&gt;Its own source is under the Apache License 2.0. The window as you have it is under the GNU General Public License, version 3 or later, because it draws its plots with QCustomPlot.&lt;/p&gt;&lt;p&gt;The method at its heart: Fish, Michieli, Ozay, &lt;i&gt;A Model for Every User and Budget: Label-Free and Personalized Mixed-Precision Quantization&lt;/i&gt;, Interspeech 2023, arXiv 2307.12659.&lt;/p&gt;</source>
   <translation>&lt;h3&gt;Voxbit %1&lt;/h3&gt;&lt;p&gt;Werkbank für die personalisierte Quantisierung gemischter Genauigkeit von Spracherkennungsmodellen.&lt;/p&gt;&lt;p&gt;Der eigene Quelltext steht unter der Apache License 2.0. Das Fenster, wie Sie es haben, steht unter der GNU General Public License, Version 3 oder später, weil es seine Diagramme mit QCustomPlot zeichnet.&lt;/p&gt;&lt;p&gt;Das Verfahren im Kern: Fish, Michieli, Ozay, &lt;i&gt;A Model for Every User and Budget: Label-Free and Personalized Mixed-Precision Quantization&lt;/i&gt;, Interspeech 2023, arXiv 2307.12659.&lt;/p&gt;</translation>
  </message>
  <message>
   <source>Made with</source>
   <translation>Gemacht mit</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <source>For</source>
   <translation>Für</translation>
  </message>
  <message>
   <source>layers in 8-bit integers</source>
   <translation>Schichten in 8-Bit-Ganzzahlen</translation>
  </message>
  <message>
   <source>command line</source>
   <translation>Kommandozeile</translation>
  </message>
  <message>
   <source>exported models</source>
   <translation>exportierte Modelle</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BenchmarkJob</name>
  <message>
   <source>Benchmark %1</source>
   <translation>Vergleichsmessung %1</translation>
  </message>
  <message>
   <source>Measuring ...</source>
   <translation>Es wird gemessen ...</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BenchmarkPanel</name>
  <message>
   <source>Passes over each recording with every variant; its time is their median.</source>
   <translation>Durchgänge je Aufnahme mit jeder Variante; ihre Zeit ist deren Median.</translation>
  </message>
  <message>
   <source>all</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>At most so many recordings of the test subset.</source>
   <translation>Höchstens so viele Aufnahmen der Testmenge.</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>On so many recordings the layers are timed one by one, in float and as they run.</source>
   <translation>Auf so vielen Aufnahmen werden die Schichten einzeln gemessen, in Float und wie sie laufen.</translation>
  </message>
  <message>
   <source>Recor&amp;dings</source>
   <translation>Auf&amp;nahmen</translation>
  </message>
  <message>
   <source>R&amp;ounds</source>
   <translation>&amp;Durchgänge</translation>
  </message>
  <message>
   <source>Time la&amp;yers on</source>
   <translation>Schicht&amp;zeiten auf</translation>
  </message>
  <message>
   <source>Size, error rate and speed</source>
   <translation>Größe, Fehlerrate und Geschwindigkeit</translation>
  </message>
  <message>
   <source>Farther left is smaller, farther down has fewer errors, a larger mark is faster. Click a mark to see the times of its layers.</source>
   <translation>Weiter links ist kleiner, weiter unten hat weniger Fehler, eine größere Marke ist schneller. Klick auf eine Marke zeigt die Zeiten ihrer Schichten.</translation>
  </message>
  <message>
   <source>benchmark</source>
   <translation>Vergleichsmessung</translation>
  </message>
  <message>
   <source>benchmark_layers</source>
   <translation>Vergleichsmessung_Schichten</translation>
  </message>
  <message>
   <source>Variants</source>
   <translation>Varianten</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Schichten</translation>
  </message>
  <message>
   <source>&amp;Cancel</source>
   <translation>&amp;Abbrechen</translation>
  </message>
  <message>
   <source>&amp;Benchmark</source>
   <translation>&amp;Messen</translation>
  </message>
  <message>
   <source>Stops measuring; what was measured before stays.</source>
   <translation>Bricht die Messung ab; was vorher gemessen wurde, bleibt.</translation>
  </message>
  <message>
   <source>Measures float32, the simulation and 8-bit integers in turn (Ctrl+B).</source>
   <translation>Misst float32, die Simulation und 8-Bit-Ganzzahlen abwechselnd (Strg+B).</translation>
  </message>
  <message>
   <source>The benchmark failed</source>
   <translation>Die Vergleichsmessung ist gescheitert</translation>
  </message>
  <message>
   <source>&amp;Try again</source>
   <translation>&amp;Noch einmal</translation>
  </message>
  <message>
   <source>Nothing to measure yet</source>
   <translation>Noch nichts zu messen</translation>
  </message>
  <message>
   <source>Choose a budget first.</source>
   <translation>Wählen Sie zuerst ein Budget.</translation>
  </message>
  <message>
   <source>Not measured yet</source>
   <translation>Noch nicht gemessen</translation>
  </message>
  <message>
   <source>Float32, the simulation and 8-bit integers take turns, recording by recording: error rate, speed, memory and file size side by side.</source>
   <translation>Float32, die Simulation und 8-Bit-Ganzzahlen wechseln sich Aufnahme für Aufnahme ab: Fehlerrate, Geschwindigkeit, Speicher und Dateigröße nebeneinander.</translation>
  </message>
  <message>
   <source>Preparing: bits, scales, opening each variant ...</source>
   <translation>Vorbereitung: Bits, Skalen, Öffnen jeder Variante ...</translation>
  </message>
  <message>
   <source>The experiment was changed since then.</source>
   <translation>Das Experiment wurde seitdem geändert.</translation>
  </message>
  <message>
   <source>Layers of %1</source>
   <translation>Schichten von %1</translation>
  </message>
  <message numerus="yes">
   <source>Layers of %1, %n slower</source>
   <translation>
    <numerusform>Schichten von %1, %n langsamer</numerusform>
    <numerusform>Schichten von %1, %n langsamer</numerusform>
   </translation>
  </message>
  <message>
   <source>No quantized layers</source>
   <translation>Keine quantisierten Schichten</translation>
  </message>
  <message>
   <source>All layers of %1 run in floating point.</source>
   <translation>Alle Schichten von %1 rechnen in Gleitkomma.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BitMapModel</name>
  <message>
   <source>float</source>
   <translation>float</translation>
  </message>
  <message>
   <source>%1-bit</source>
   <translation>%1-Bit</translation>
  </message>
  <message>
   <source>weights %1</source>
   <translation>Gewichte %1</translation>
  </message>
  <message>
   <source>inputs %1</source>
   <translation>Eingaben %1</translation>
  </message>
  <message>
   <source>difference in bits: %1</source>
   <translation>Unterschied in Bits: %1</translation>
  </message>
  <message>
   <source>not quantized</source>
   <translation>nicht quantisiert</translation>
  </message>
  <message>
   <source>pinned</source>
   <translation>festgelegt</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>Schicht</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>Gewichte</translation>
  </message>
  <message>
   <source>Inputs</source>
   <translation>Eingaben</translation>
  </message>
  <message>
   <source>Pinned</source>
   <translation>Festgelegt</translation>
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
   <translation>Bits (F: float)</translation>
  </message>
  <message>
   <source>above: weights, below: inputs</source>
   <translation>oben: Gewichte, unten: Eingaben</translation>
  </message>
  <message>
   <source>pinned</source>
   <translation>festgelegt</translation>
  </message>
  <message>
   <source>not quantized</source>
   <translation>nicht quantisiert</translation>
  </message>
  <message>
   <source>Bit map</source>
   <translation>Bitkarte</translation>
  </message>
  <message>
   <source>left: weights, right: inputs</source>
   <translation>links: Gewichte, rechts: Eingaben</translation>
  </message>
  <message>
   <source>block</source>
   <translation>Block</translation>
  </message>
  <message>
   <source>layer</source>
   <translation>Schicht</translation>
  </message>
  <message>
   <source>above: weights, below: inputs; F: float</source>
   <translation>oben: Gewichte, unten: Eingänge; F: Float</translation>
  </message>
  <message>
   <source>width of the weights</source>
   <translation>Breite der Gewichte</translation>
  </message>
  <message>
   <source>bits</source>
   <translation>Bit</translation>
  </message>
  <message>
   <source>above: difference in bits, below: width; F: float</source>
   <translation>oben: Unterschied in Bit, unten: Breite; F: Float</translation>
  </message>
  <message>
   <source>difference</source>
   <translation>Unterschied</translation>
  </message>
  <message>
   <source>framed: pinned</source>
   <translation>gerahmt: festgelegt</translation>
  </message>
  <message>
   <source>Look c&amp;loser</source>
   <translation>Näher &amp;heran</translation>
  </message>
  <message>
   <source>Look from farther a&amp;way</source>
   <translation>&amp;Weiter weg</translation>
  </message>
  <message>
   <source>Usual si&amp;ze</source>
   <translation>Übliche &amp;Größe</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BudgetLimits</name>
  <message>
   <source>Bit&amp;Ops at most</source>
   <translation>Bit&amp;Ops höchstens</translation>
  </message>
  <message>
   <source> G/s</source>
   <translation> G/s</translation>
  </message>
  <message>
   <source>Multiply-accumulates x weight bits x activation bits, per second of audio, in billions</source>
   <translation>Multiplikationen mit Addition x Gewichtsbits x Aktivierungsbits, je Sekunde Audio, in Milliarden</translation>
  </message>
  <message>
   <source>Averag&amp;e at most</source>
   <translation>Mitt&amp;el höchstens</translation>
  </message>
  <message>
   <source> bits</source>
   <translation> Bit</translation>
  </message>
  <message>
   <source>Mean width of the weights of quantized layers; every weight counts once</source>
   <translation>Mittlere Breite der Gewichte quantisierter Schichten; jedes Gewicht zählt einmal</translation>
  </message>
  <message>
   <source>Compress&amp;ion at least</source>
   <translation>Kompress&amp;ion mindestens</translation>
  </message>
  <message>
   <source> times</source>
   <translation> mal</translation>
  </message>
  <message>
   <source>Size of the float model divided by that of the quantized one, by the chosen accounting</source>
   <translation>Größe des Float-Modells geteilt durch die des quantisierten, nach der gewählten Zählung</translation>
  </message>
  <message>
   <source>no limit</source>
   <translation>keine Grenze</translation>
  </message>
  <message>
   <source>Kept together with the budget. Latencies that were measured limit, too: see More ...</source>
   <translation>Wird zusammen mit dem Budget eingehalten. Auch gemessene Laufzeiten begrenzen: siehe Mehr ...</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BudgetPanel</name>
  <message>
   <source>Bud&amp;get</source>
   <translation>Bud&amp;get</translation>
  </message>
  <message>
   <source> MiB</source>
   <translation> MiB</translation>
  </message>
  <message>
   <source>Budget in MiB</source>
   <translation>Budget in MiB</translation>
  </message>
  <message>
   <source>Largest size that the model may have, by the chosen accounting</source>
   <translation>Größte Größe, die das Modell haben darf, in der gewählten Zählweise</translation>
  </message>
  <message>
   <source>Marks: all layers at one width. Arrow keys step, Page Up and Page Down go to the marks.</source>
   <translation>Marken: alle Schichten mit einer Breite. Pfeiltasten gehen schrittweise, Bild auf und Bild ab zu den Marken.</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>Budget</translation>
  </message>
  <message>
   <source>%1-bit</source>
   <translation>%1-Bit</translation>
  </message>
  <message>
   <source>No bit map fits into %1. The least is %2: every layer at its narrowest, %3 bits unless pinned, and what is not quantized.</source>
   <translation>Keine Bitkarte passt in %1. Das Kleinste ist %2: jede Schicht so schmal wie möglich, %3 Bit, wenn nicht festgelegt, und was nicht quantisiert ist.</translation>
  </message>
  <message>
   <source>&amp;Use the least, %1</source>
   <translation>Das Kl&amp;einste nehmen, %1</translation>
  </message>
  <message>
   <source>&amp;Measure</source>
   <translation>&amp;Messen</translation>
  </message>
  <message>
   <source>&amp;Profile</source>
   <translation>&amp;Profilieren</translation>
  </message>
  <message>
   <source>&amp;Drop the other limits</source>
   <translation>&amp;Andere Grenzen aufheben</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Grenzen</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BudgetReadOut</name>
  <message>
   <source>Size, file</source>
   <translation>Größe, Datei</translation>
  </message>
  <message>
   <source>Size, paper</source>
   <translation>Größe, Paper</translation>
  </message>
  <message>
   <source>Size, code</source>
   <translation>Größe, Code</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Size of the quantized model, by the chosen accounting</source>
   <translation>Größe des quantisierten Modells, in der gewählten Zählweise</translation>
  </message>
  <message>
   <source>Average</source>
   <translation>Mittel</translation>
  </message>
  <message>
   <source>%1 bits</source>
   <translation>%1 Bit</translation>
  </message>
  <message>
   <source>Mean width of the weights of quantized layers; every weight counts once</source>
   <translation>Mittlere Breite der Gewichte quantisierter Schichten; jedes Gewicht zählt einmal</translation>
  </message>
  <message>
   <source>Widths</source>
   <translation>Breiten</translation>
  </message>
  <message>
   <source>%1 to %2</source>
   <translation>%1 bis %2</translation>
  </message>
  <message>
   <source>Narrowest and widest weights among the quantized layers, in bits</source>
   <translation>Schmalste und breiteste Gewichte unter den quantisierten Schichten, in Bit</translation>
  </message>
  <message>
   <source>Compression</source>
   <translation>Verkleinerung</translation>
  </message>
  <message>
   <source>%1 times</source>
   <translation>%1-fach</translation>
  </message>
  <message>
   <source>Size of the float model divided by this size, both by the chosen accounting</source>
   <translation>Größe des Float-Modells durch diese Größe, beide in der gewählten Zählweise</translation>
  </message>
  <message>
   <source>Float model</source>
   <translation>Float-Modell</translation>
  </message>
  <message>
   <source>Size of the model with nothing quantized, by the chosen accounting</source>
   <translation>Größe des Modells, wenn nichts quantisiert ist, in der gewählten Zählweise</translation>
  </message>
  <message>
   <source>BitOps</source>
   <translation>BitOps</translation>
  </message>
  <message>
   <source>%1/s</source>
   <comment>per second of audio</comment>
   <translation>%1/s</translation>
  </message>
  <message>
   <source>%1 G</source>
   <translation>%1 G</translation>
  </message>
  <message>
   <source>Multiply-accumulates x weight bits x activation bits, per second of audio; 32 bits where nothing is quantized</source>
   <translation>Multiplikationen mit Addition x Gewichtsbits x Aktivierungsbits je Sekunde Audio; 32 Bit, wo nichts quantisiert ist</translation>
  </message>
  <message>
   <source>Size by part</source>
   <translation>Größe nach Teilen</translation>
  </message>
  <message>
   <source>What the bytes hold: packed weights of quantized layers, scales and zero points, and all that stays unquantized</source>
   <translation>Was die Bytes enthalten: gepackte Gewichte quantisierter Schichten, Skalen und Nullpunkte und alles, was unquantisiert bleibt</translation>
  </message>
  <message>
   <source>%1 %</source>
   <translation>%1 %</translation>
  </message>
  <message>
   <source>weights</source>
   <translation>Gewichte</translation>
  </message>
  <message>
   <source>scales</source>
   <translation>Skalen</translation>
  </message>
  <message>
   <source>unquantized</source>
   <translation>unquantisiert</translation>
  </message>
  <message>
   <source>header</source>
   <translation>Kopf</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BudgetSettings</name>
  <message>
   <source>Integer program</source>
   <translation>Ganzzahliges Programm</translation>
  </message>
  <message>
   <source>The widths whose damage has the smallest sum, for every budget</source>
   <translation>Die Breiten mit der kleinsten Summe der Schäden, für jedes Budget</translation>
  </message>
  <message>
   <source>myQASR</source>
   <translation>myQASR</translation>
  </message>
  <message>
   <source>Every layer loses one width per pass, in the order of sensitivity</source>
   <translation>Jede Schicht verliert je Durchgang eine Breite, in der Reihenfolge der Empfindlichkeit</translation>
  </message>
  <message>
   <source>Uniform</source>
   <translation>Einheitlich</translation>
  </message>
  <message>
   <source>One width for all layers</source>
   <translation>Eine Breite für alle Schichten</translation>
  </message>
  <message>
   <source>Min-max</source>
   <translation>Min-max</translation>
  </message>
  <message>
   <source>Widths rise linearly with the rank of the sensitivity</source>
   <translation>Breiten steigen linear mit dem Rang der Empfindlichkeit</translation>
  </message>
  <message>
   <source>From file</source>
   <translation>Aus Datei</translation>
  </message>
  <message>
   <source>A bit map from elsewhere, JSON or CSV; there is no budget then</source>
   <translation>Eine Bitkarte von anderswo, JSON oder CSV; dann gibt es kein Budget</translation>
  </message>
  <message>
   <source>Float</source>
   <translation>Float</translation>
  </message>
  <message>
   <source>Nothing is quantized</source>
   <translation>Nichts wird quantisiert</translation>
  </message>
  <message>
   <source>Smallest first</source>
   <translation>Kleinste zuerst</translation>
  </message>
  <message>
   <source>The layer of the smallest sensitivity loses a bit first, as in the paper</source>
   <translation>Die Schicht der kleinsten Empfindlichkeit verliert zuerst ein Bit, wie im Paper</translation>
  </message>
  <message>
   <source>Largest first</source>
   <translation>Größte zuerst</translation>
  </message>
  <message>
   <source>The layer of the largest sensitivity loses a bit first, as in the released code</source>
   <translation>Die Schicht der größten Empfindlichkeit verliert zuerst ein Bit, wie im veröffentlichten Code</translation>
  </message>
  <message>
   <source>Shuffled</source>
   <translation>Gemischt</translation>
  </message>
  <message>
   <source>By chance, from a seed: what the ranking is worth shows against it</source>
   <translation>Zufällig, aus einem Startwert: Was die Rangfolge wert ist, zeigt sich daran</translation>
  </message>
  <message>
   <source>Ranges from the smallest to the largest value seen</source>
   <translation>Bereiche vom kleinsten bis zum größten gesehenen Wert</translation>
  </message>
  <message>
   <source>Min-max, poster</source>
   <translation>Min-max, Poster</translation>
  </message>
  <message>
   <source>Moving average</source>
   <translation>Gleitendes Mittel</translation>
  </message>
  <message>
   <source>Inputs take a range that moves a little towards that of each recording</source>
   <translation>Eingaben erhalten einen Bereich, der sich jeder Aufnahme ein wenig nähert</translation>
  </message>
  <message>
   <source>The myQASR poster's formula: steps about twice as wide</source>
   <translation>Die Formel des myQASR-Posters: Schritte etwa doppelt so weit</translation>
  </message>
  <message>
   <source>Cosine</source>
   <translation>Kosinus</translation>
  </message>
  <message>
   <source>Search the ranges whose layer output has the largest cosine to the float output</source>
   <translation>Die Bereiche suchen, deren Schichtausgabe den größten Kosinus zur Float-Ausgabe hat</translation>
  </message>
  <message>
   <source>MSE</source>
   <translation>MSE</translation>
  </message>
  <message>
   <source>Search the smallest squared error of weights and inputs themselves</source>
   <translation>Den kleinsten quadratischen Fehler der Gewichte und Eingaben selbst suchen</translation>
  </message>
  <message>
   <source>L1</source>
   <translation>L1</translation>
  </message>
  <message>
   <source>Search the smallest mean absolute error of the layer output</source>
   <translation>Den kleinsten mittleren absoluten Fehler der Schichtausgabe suchen</translation>
  </message>
  <message>
   <source>L2</source>
   <translation>L2</translation>
  </message>
  <message>
   <source>Search the smallest mean squared error of the layer output</source>
   <translation>Den kleinsten mittleren quadratischen Fehler der Schichtausgabe suchen</translation>
  </message>
  <message>
   <source>Percentile</source>
   <translation>Perzentil</translation>
  </message>
  <message>
   <source>Inputs take the range that holds a given percentage of all values; weights as min-max</source>
   <translation>Eingaben erhalten den Bereich, der einen gegebenen Prozentsatz aller Werte enthält; Gewichte wie Min-Max</translation>
  </message>
  <message>
   <source>Entropy</source>
   <translation>Entropie</translation>
  </message>
  <message>
   <source>Inputs take the range whose levels keep most of their histogram; weights as min-max</source>
   <translation>Eingaben erhalten den Bereich, dessen Stufen am meisten von ihrem Histogramm bewahren; Gewichte wie Min-Max</translation>
  </message>
  <message>
   <source>L2, weighted</source>
   <translation>L2, gewichtet</translation>
  </message>
  <message>
   <source>As L2, errors weighted with the magnitude of the output</source>
   <translation>Wie L2, Fehler mit dem Betrag der Ausgabe gewichtet</translation>
  </message>
  <message>
   <source>L2, square-weighted</source>
   <translation>L2, quadratisch gewichtet</translation>
  </message>
  <message>
   <source>As L2, errors weighted with the square of the output</source>
   <translation>Wie L2, Fehler mit dem Quadrat der Ausgabe gewichtet</translation>
  </message>
  <message>
   <source>Hessian</source>
   <translation>Hesse</translation>
  </message>
  <message>
   <source>As L2, errors weighted with what they cost: the curvature of the model's output</source>
   <translation>Wie L2, Fehler gewichtet mit dem, was sie kosten: der Krümmung der Ausgabe des Modells</translation>
  </message>
  <message>
   <source>Dynamic</source>
   <translation>Dynamisch</translation>
  </message>
  <message>
   <source>No calibration audio: each input takes its own range when it runs</source>
   <translation>Kein Kalibrieraudio: Jede Eingabe nimmt beim Lauf ihren eigenen Bereich</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>Bytes of the packed model file: weights, scales, everything else, header</source>
   <translation>Bytes der gepackten Modelldatei: Gewichte, Skalen, alles andere, Kopf</translation>
  </message>
  <message>
   <source>Paper</source>
   <translation>Paper</translation>
  </message>
  <message>
   <source>Weights of selected layers at their bits, all other parameters at 8 bits, as on the poster</source>
   <translation>Gewichte der gewählten Schichten mit ihren Bits, alle anderen Parameter mit 8 Bit, wie auf dem Poster</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <source>Weights of selected layers at their bits, all other parameters at 32 bits, as in the released code</source>
   <translation>Gewichte der gewählten Schichten mit ihren Bits, alle anderen Parameter mit 32 Bit, wie im veröffentlichten Code</translation>
  </message>
  <message>
   <source>&amp;Allocator</source>
   <translation>&amp;Verteiler</translation>
  </message>
  <message>
   <source>How bits are distributed over the layers within the budget</source>
   <translation>Wie Bits innerhalb des Budgets auf die Schichten verteilt werden</translation>
  </message>
  <message>
   <source>&amp;Order</source>
   <translation>&amp;Reihenfolge</translation>
  </message>
  <message>
   <source>Which layer loses a bit first</source>
   <translation>Welche Schicht zuerst ein Bit verliert</translation>
  </message>
  <message>
   <source>&amp;Weights from</source>
   <translation>Ge&amp;wichte von</translation>
  </message>
  <message>
   <source>Narrowest width of weights in bits that the allocator may use</source>
   <translation>Schmalste Breite der Gewichte in Bit, die der Verteiler benutzen darf</translation>
  </message>
  <message>
   <source>&amp;to</source>
   <translation>&amp;bis</translation>
  </message>
  <message>
   <source>Widest width of weights in bits that the allocator may use</source>
   <translation>Breiteste Breite der Gewichte in Bit, die der Verteiler benutzen darf</translation>
  </message>
  <message>
   <source>A&amp;ctivations</source>
   <translation>A&amp;ktivierungen</translation>
  </message>
  <message>
   <source>Width in bits of the inputs of quantized layers</source>
   <translation>Breite der Eingaben quantisierter Schichten in Bit</translation>
  </message>
  <message>
   <source>Cali&amp;brator</source>
   <translation>Kali&amp;brierer</translation>
  </message>
  <message>
   <source>How the scales of weights and inputs are found</source>
   <translation>Wie die Skalen der Gewichte und Eingaben gefunden werden</translation>
  </message>
  <message>
   <source>&amp;Size counts</source>
   <translation>&amp;Größe nach</translation>
  </message>
  <message>
   <source>What a size counts; every size in the window is by this accounting</source>
   <translation>Was eine Größe zählt; jede Größe im Fenster folgt dieser Zählweise</translation>
  </message>
  <message>
   <source>float</source>
   <translation>float</translation>
  </message>
  <message>
   <source>Bit map</source>
   <translation>Bitkarte</translation>
  </message>
  <message>
   <source>Bit maps (*.json *.csv);;All files (*)</source>
   <translation>Bitkarten (*.json *.csv);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Bit map from file</source>
   <translation>Bitkarte aus Datei</translation>
  </message>
  <message>
   <source>More ...</source>
   <translation>Mehr ...</translation>
  </message>
  <message>
   <source>Scales per channel, sequential calibration, bias correction, integer execution and all other settings of the experiment (Ctrl+,)</source>
   <translation>Skalen je Kanal, schrittweise Kalibrierung, Biaskorrektur, Rechnen in Ganzzahlen und alle anderen Einstellungen des Experiments (Strg+,)</translation>
  </message>
  <message>
   <source>Integer program, measured again</source>
   <translation>Ganzzahliges Programm, neu gemessen</translation>
  </message>
  <message>
   <source>As the integer program; then damage is measured anew with all other layers at their chosen widths, and solved again</source>
   <translation>Wie das ganzzahlige Programm; dann wird der Schaden neu gemessen, alle anderen Schichten bei ihren gewählten Breiten, und neu gelöst</translation>
  </message>
  <message>
   <source>Integer program, worst group</source>
   <translation>Ganzzahliges Programm, schlechteste Gruppe</translation>
  </message>
  <message>
   <source>The widths with the smallest damage to the group of speakers that suffers most</source>
   <translation>Die Breiten mit dem kleinsten Schaden für die Gruppe von Sprechern, die am meisten leidet</translation>
  </message>
  <message>
   <source>Metr&amp;ic</source>
   <translation>Metr&amp;ik</translation>
  </message>
  <message>
   <source>What makes a layer sensitive, so that it keeps more bits</source>
   <translation>Was eine Schicht empfindlich macht, sodass sie mehr Bit behält</translation>
  </message>
  <message>
   <source>Packed model</source>
   <translation>Gepacktes Modell</translation>
  </message>
  <message>
   <source>One file with bit-packed weights, scales and vocabulary: Voxbit opens it in place of a checkpoint, here and in the command line tool</source>
   <translation>Eine Datei mit bitweise gepackten Gewichten, Skalen und Vokabular: Voxbit öffnet sie anstelle eines Checkpoints, hier und auf der Befehlszeile</translation>
  </message>
  <message>
   <source>Hugging Face checkpoint</source>
   <translation>Hugging-Face-Checkpoint</translation>
  </message>
  <message>
   <source>A folder with the quantized weights written as floating point numbers, for every program that reads the checkpoint it was made from</source>
   <translation>Ein Ordner mit den quantisierten Gewichten als Gleitkommazahlen, für jedes Programm, das den ursprünglichen Checkpoint liest</translation>
  </message>
  <message>
   <source>compressed-tensors checkpoint</source>
   <translation>Checkpoint compressed-tensors</translation>
  </message>
  <message>
   <source>A folder with the weights of linear layers packed into 4 or 8 bits, for engines that read pack-quantized checkpoints; its size is not held to the budget</source>
   <translation>Ein Ordner mit den Gewichten linearer Schichten, in 4 oder 8 Bit gepackt, für Programme, die pack-quantized lesen; seine Größe hält das Budget nicht ein</translation>
  </message>
  <message>
   <source>Calibration table</source>
   <translation>Kalibriertabelle</translation>
  </message>
  <message>
   <source>Bits, scales and ranges of all layers as JSON, for engines that quantize the model themselves</source>
   <translation>Bits, Skalen und Bereiche aller Schichten als JSON, für Programme, die das Modell selbst quantisieren</translation>
  </message>
  <message>
   <source>Tensor types for ggml</source>
   <translation>Tensortypen für ggml</translation>
  </message>
  <message>
   <source>The bit map as a list of tensor types, for the quantization tool of ggml (--tensor-type-file)</source>
   <translation>Die Bitkarte als Liste von Tensortypen, für das Quantisierungsprogramm von ggml (--tensor-type-file)</translation>
  </message>
  <message>
   <source>ONNX graph</source>
   <translation>ONNX-Graph</translation>
  </message>
  <message>
   <source>The network with QuantizeLinear and DequantizeLinear, for ONNX Runtime and other engines: wav2vec2 models, up to 8 bits, ranges from calibration</source>
   <translation>Das Netz mit QuantizeLinear und DequantizeLinear, für ONNX Runtime und andere Programme: wav2vec2-Modelle, bis 8 Bit, Bereiche aus der Kalibrierung</translation>
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
   <translation>Speicherbudget</translation>
  </message>
  <message>
   <source>least %1</source>
   <translation>mindestens %1</translation>
  </message>
  <message>
   <source>%1 %2</source>
   <comment>mark, size</comment>
   <translation>%1 %2</translation>
  </message>
  <message>
   <source>most %1</source>
   <translation>höchstens %1</translation>
  </message>
  <message>
   <source>%1   float %2 →</source>
   <comment>end of the scale</comment>
   <translation>%1   Float %2 →</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ChipBar</name>
  <message>
   <source>Filters</source>
   <translation>Filter</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ComparePanel</name>
  <message>
   <source>comparison</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <source>&amp;Compare</source>
   <translation>&amp;Vergleiche</translation>
  </message>
  <message>
   <source>speaker profiles</source>
   <translation>Sprecherprofile</translation>
  </message>
  <message>
   <source>selected runs</source>
   <translation>gewählte Läufe</translation>
  </message>
  <message>
   <source>What is compared</source>
   <translation>Was verglichen wird</translation>
  </message>
  <message>
   <source>Speaker profiles: what the layers put out for different speakers, and how that ranks them. Runs: two to four runs that are selected in the table of runs.</source>
   <translation>Sprecherprofile: was die Schichten für verschiedene Sprecher ausgeben und wie sie das ordnet. Läufe: zwei bis vier Läufe, die in der Tabelle der Läufe gewählt sind.</translation>
  </message>
  <message>
   <source>&amp;Keep ...</source>
   <translation>&amp;Behalten ...</translation>
  </message>
  <message>
   <source>Keeps ranking and bit map of the present calibration subset under a name, to compare other speakers with it.</source>
   <translation>Behält Rangfolge und Bitkarte der jetzigen Kalibrierteilmenge unter einem Namen, um andere Sprecher damit zu vergleichen.</translation>
  </message>
  <message>
   <source>Re&amp;move</source>
   <translation>Ent&amp;fernen</translation>
  </message>
  <message>
   <source>Forgets the chosen profile.</source>
   <translation>Vergisst das gewählte Profil.</translation>
  </message>
  <message>
   <source>Compared profiles or runs</source>
   <translation>Verglichene Profile oder Läufe</translation>
  </message>
  <message>
   <source>The first is what the others are held to. F2 renames a kept profile.</source>
   <translation>Am ersten werden die anderen gemessen. F2 benennt ein behaltenes Profil um.</translation>
  </message>
  <message>
   <source>Rank changes</source>
   <translation>Rangänderungen</translation>
  </message>
  <message>
   <source>Activations</source>
   <translation>Aktivierungen</translation>
  </message>
  <message>
   <source>Bits</source>
   <translation>Bits</translation>
  </message>
  <message>
   <source>Activations of the selected layer</source>
   <translation>Aktivierungen der gewählten Schicht</translation>
  </message>
  <message>
   <source>&amp;Bits of</source>
   <translation>&amp;Bits von</translation>
  </message>
  <message>
   <source>Whose bits are compared with the first</source>
   <translation>Wessen Bits mit denen des ersten verglichen werden</translation>
  </message>
  <message>
   <source>Difference of bit maps</source>
   <translation>Unterschied der Bitkarten</translation>
  </message>
  <message>
   <source>Numbers of the comparison</source>
   <translation>Zahlen des Vergleichs</translation>
  </message>
  <message>
   <source>present</source>
   <translation>jetzige</translation>
  </message>
  <message>
   <source>Keep profile</source>
   <translation>Profil behalten</translation>
  </message>
  <message>
   <source>&amp;Name of these speakers</source>
   <translation>&amp;Name dieser Sprecher</translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>Four are kept: remove one to see the present speakers.</source>
   <translation>Vier sind behalten: Entfernen Sie eines, um die jetzigen Sprecher zu sehen.</translation>
  </message>
  <message>
   <source>Nothing is kept yet</source>
   <translation>Noch nichts behalten</translation>
  </message>
  <message>
   <source>Keep the present speakers, then choose others: their rankings, activations and bits stand side by side here.</source>
   <translation>Behalten Sie die jetzigen Sprecher und wählen Sie dann andere: Ihre Rangfolgen, Aktivierungen und Bits stehen hier nebeneinander.</translation>
  </message>
  <message>
   <source>The present speakers have no ranking yet. %1</source>
   <translation>Die jetzigen Sprecher haben noch keine Rangfolge. %1</translation>
  </message>
  <message>
   <source>&amp;Keep the present speakers ...</source>
   <translation>Die jetzigen Sprecher &amp;behalten ...</translation>
  </message>
  <message>
   <source>"%1" is kept</source>
   <translation>„%1“ ist behalten</translation>
  </message>
  <message>
   <source>Choose other calibration speakers: they are compared with it at once.</source>
   <translation>Wählen Sie andere Kalibriersprecher: Sie werden sofort damit verglichen.</translation>
  </message>
  <message>
   <source>Agreement of the rankings, 1: the same order, -1: the reverse</source>
   <translation>Übereinstimmung der Rangfolgen, 1: gleiche Reihenfolge, -1: die umgekehrte</translation>
  </message>
  <message>
   <source>Select a layer to see what it puts out for these speakers.</source>
   <translation>Wählen Sie eine Schicht, um zu sehen, was sie für diese Sprecher ausgibt.</translation>
  </message>
  <message>
   <source>Read activations</source>
   <translation>Aktivierungen lesen</translation>
  </message>
  <message numerus="yes">
   <source>The first four of %n selected run(s)</source>
   <translation>
    <numerusform>Der erste von %n gewählten Lauf</numerusform>
    <numerusform>Die ersten vier von %n gewählten Läufen</numerusform>
   </translation>
  </message>
  <message>
   <source>Select two to four runs</source>
   <translation>Wählen Sie zwei bis vier Läufe</translation>
  </message>
  <message>
   <source>Select them in the table of runs (Ctrl+click): their bits and numbers stand side by side here.</source>
   <translation>Wählen Sie sie in der Tabelle der Läufe (Strg+Klick): Ihre Bits und Zahlen stehen hier nebeneinander.</translation>
  </message>
  <message>
   <source>These runs cannot be read</source>
   <translation>Diese Läufe können nicht gelesen werden</translation>
  </message>
  <message>
   <source>They may have been deleted meanwhile.</source>
   <translation>Vielleicht wurden sie inzwischen gelöscht.</translation>
  </message>
  <message>
   <source>Comparing ...</source>
   <translation>Wird verglichen ...</translation>
  </message>
  <message>
   <source>Compare runs</source>
   <translation>Läufe vergleichen</translation>
  </message>
  <message>
   <source>The runs have no utterance with a score in common.</source>
   <translation>Die Läufe haben keine gewertete Äußerung gemeinsam.</translation>
  </message>
  <message>
   <source>Difference: this run minus run %1, with its 95 % interval over paired utterances</source>
   <translation>Differenz: dieser Lauf minus Lauf %1, mit ihrem 95-%-Intervall über gepaarte Äußerungen</translation>
  </message>
  <message>
   <source>%1, against %2</source>
   <translation>%1, gegen %2</translation>
  </message>
  <message>
   <source>against %1: %2</source>
   <translation>gegen %1: %2</translation>
  </message>
  <message>
   <source>One of them has no bit map.</source>
   <translation>Einer von ihnen hat keine Bitkarte.</translation>
  </message>
  <message>
   <source>Read kept profiles</source>
   <translation>Behaltene Profile lesen</translation>
  </message>
  <message>
   <source>Bits of the chosen one. A triangle marks a layer with more (up) or fewer (down) than in the first; pointing at it says how many.</source>
   <translation>Bit des gewählten. Ein Dreieck kennzeichnet eine Schicht mit mehr (nach oben) oder weniger (nach unten) als im ersten; wie vielen, sagt der Mauszeiger darauf.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::CurvesPanel</name>
  <message>
   <source>R&amp;uns</source>
   <translation>Lä&amp;ufe</translation>
  </message>
  <message>
   <source>same model and test subset</source>
   <translation>gleiches Modell, gleiche Testteilmenge</translation>
  </message>
  <message>
   <source>selected</source>
   <translation>gewählte</translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>Läufe</translation>
  </message>
  <message>
   <source>Which finished runs make the curves: all on the open model and test recordings, or those that are selected in the table of runs.</source>
   <translation>Welche fertigen Läufe die Kurven bilden: alle auf offenem Modell und Testaufnahmen, oder die in der Tabelle der Läufe gewählten.</translation>
  </message>
  <message>
   <source>S&amp;weep ...</source>
   <translation>&amp;Reihe ...</translation>
  </message>
  <message>
   <source>Runs the open experiment at several sizes, in the background.</source>
   <translation>Lässt das offene Experiment bei mehreren Größen im Hintergrund laufen.</translation>
  </message>
  <message>
   <source>Shown curves</source>
   <translation>Gezeigte Kurven</translation>
  </message>
  <message>
   <source>Error rate against size</source>
   <translation>Fehlerrate über Größe</translation>
  </message>
  <message>
   <source>No model yet</source>
   <translation>Noch kein Modell</translation>
  </message>
  <message>
   <source>No speakers yet</source>
   <translation>Noch keine Sprecher</translation>
  </message>
  <message>
   <source>Reading recordings ...</source>
   <translation>Aufnahmen werden gelesen ...</translation>
  </message>
  <message>
   <source>Read runs for curves</source>
   <translation>Läufe für Kurven lesen</translation>
  </message>
  <message>
   <source>No curves</source>
   <translation>Keine Kurven</translation>
  </message>
  <message>
   <source>Finding runs ...</source>
   <translation>Läufe werden gesucht ...</translation>
  </message>
  <message>
   <source>allocator</source>
   <translation>Verteiler</translation>
  </message>
  <message>
   <source>calibrator</source>
   <translation>Kalibrierer</translation>
  </message>
  <message>
   <source>calibrated for</source>
   <translation>kalibriert für</translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>alle</translation>
  </message>
  <message numerus="yes">
   <source>%n run(s)</source>
   <translation>
    <numerusform>%n Lauf</numerusform>
    <numerusform>%n Läufe</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n run(s)</source>
   <translation>
    <numerusform>%1 von %n Lauf</numerusform>
    <numerusform>%1 von %n Läufen</numerusform>
   </translation>
  </message>
  <message>
   <source>No finished run is selected</source>
   <translation>Kein fertiger Lauf ist gewählt</translation>
  </message>
  <message>
   <source>Select runs in the table of runs.</source>
   <translation>Wählen Sie Läufe in der Tabelle der Läufe.</translation>
  </message>
  <message>
   <source>No runs to draw yet</source>
   <translation>Noch keine Läufe zu zeichnen</translation>
  </message>
  <message>
   <source>A sweep runs the open experiment at several sizes; its points appear here.</source>
   <translation>Eine Reihe lässt das offene Experiment bei mehreren Größen laufen; ihre Punkte erscheinen hier.</translation>
  </message>
  <message>
   <source>&amp;Sweep ...</source>
   <translation>&amp;Reihe ...</translation>
  </message>
  <message numerus="yes">
   <source>Sweep of %n experiment(s)</source>
   <translation>
    <numerusform>Reihe von %n Experiment</numerusform>
    <numerusform>Reihe von %n Experimenten</numerusform>
   </translation>
  </message>
  <message>
   <source>Crosses: one width for all layers. Lines: mixed widths. Bands: 95 % bootstrap intervals. Click a point to select its run; double click or press Enter to see its results.</source>
   <translation>Kreuze: eine Breite für alle Schichten. Linien: gemischte Breiten. Bänder: 95-%-Bootstrap-Intervalle. Ein Klick auf einen Punkt wählt seinen Lauf; Doppelklick oder Eingabetaste zeigt seine Ergebnisse.</translation>
  </message>
  <message>
   <source>runs %1</source>
   <translation>Läufe %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ExperimentDialog</name>
  <message>
   <source>general</source>
   <translation>Allgemein</translation>
  </message>
  <message>
   <source>Experiment settings</source>
   <translation>Einstellungen des Experiments</translation>
  </message>
  <message>
   <source>Sections</source>
   <translation>Abschnitte</translation>
  </message>
  <message>
   <source>Everything that an experiment file can say, under the names that it has there and on the command line. Lists and mappings are written as in YAML: [a, b] and {a: 8}.</source>
   <translation>Alles, was eine Experimentdatei sagen kann, unter den Namen, die es dort und auf der Befehlszeile hat. Listen und Zuordnungen schreibt man wie in YAML: [a, b] und {a: 8}.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::FigureExportDialog</name>
  <message>
   <source>Save figure</source>
   <translation>Abbildung speichern</translation>
  </message>
  <message>
   <source>PNG image</source>
   <translation>PNG-Bild</translation>
  </message>
  <message>
   <source>PDF document</source>
   <translation>PDF-Dokument</translation>
  </message>
  <message>
   <source>SVG drawing</source>
   <translation>SVG-Zeichnung</translation>
  </message>
  <message>
   <source>CSV data</source>
   <translation>CSV-Daten</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <source>&amp;Browse...</source>
   <translation>&amp;Durchsuchen...</translation>
  </message>
  <message>
   <source>&amp;Format</source>
   <translation>&amp;Format</translation>
  </message>
  <message>
   <source>&amp;Width</source>
   <translation>&amp;Breite</translation>
  </message>
  <message>
   <source>&amp;Height</source>
   <translation>&amp;Höhe</translation>
  </message>
  <message>
   <source>&amp;Scale</source>
   <translation>&amp;Skalierung</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>&amp;Thema</translation>
  </message>
  <message>
   <source>Fi&amp;le</source>
   <translation>Da&amp;tei</translation>
  </message>
  <message>
   <source>Sa&amp;ve</source>
   <translation>S&amp;peichern</translation>
  </message>
  <message>
   <source>&amp;Copy image</source>
   <translation>Bild &amp;kopieren</translation>
  </message>
  <message>
   <source>%1 x %2 pixels</source>
   <translation>%1 x %2 Pixel</translation>
  </message>
  <message>
   <source>Not saved: %1</source>
   <translation>Nicht gespeichert: %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::FigureModel</name>
  <message>
   <source>Row</source>
   <translation>Zeile</translation>
  </message>
  <message>
   <source>Column</source>
   <translation>Spalte</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Anmerkung</translation>
  </message>
  <message>
   <source>Series</source>
   <translation>Reihe</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>Untere Grenze</translation>
  </message>
  <message>
   <source>High</source>
   <translation>Obere Grenze</translation>
  </message>
 </context>
 <context>
  <name>voxbit::FigureView</name>
  <message>
   <source>&amp;Save as...</source>
   <translation>&amp;Speichern unter...</translation>
  </message>
  <message>
   <source>&amp;Copy image</source>
   <translation>Bild &amp;kopieren</translation>
  </message>
  <message>
   <source>Copy &amp;data</source>
   <translation>&amp;Daten kopieren</translation>
  </message>
  <message>
   <source>Show &amp;everything</source>
   <translation>&amp;Alles zeigen</translation>
  </message>
  <message>
   <source>Show data as &amp;table</source>
   <translation>Daten als &amp;Tabelle zeigen</translation>
  </message>
 </context>
 <context>
  <name>voxbit::JobModel</name>
  <message>
   <source>queued</source>
   <translation>wartet</translation>
  </message>
  <message>
   <source>running</source>
   <translation>läuft</translation>
  </message>
  <message>
   <source>finished</source>
   <translation>fertig</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>gescheitert</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>abgebrochen</translation>
  </message>
  <message>
   <source>%1 of %2 %3</source>
   <translation>%1 von %2 %3</translation>
  </message>
  <message>
   <source>%1/s</source>
   <translation>%1/s</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>Auftrag</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <source>Stage</source>
   <translation>Stufe</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>Rate</source>
   <translation>Tempo</translation>
  </message>
  <message>
   <source>Remaining</source>
   <translation>Verbleibend</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>What was asked for.</source>
   <translation>Was verlangt wurde.</translation>
  </message>
  <message>
   <source>Whether the job waits, runs, is done, was cancelled or failed.</source>
   <translation>Ob der Auftrag wartet, läuft, fertig ist, abgebrochen wurde oder gescheitert ist.</translation>
  </message>
  <message>
   <source>Which part of its work the job is at.</source>
   <translation>Bei welchem Teil seiner Arbeit der Auftrag ist.</translation>
  </message>
  <message>
   <source>How much of this part is done.</source>
   <translation>Wie viel von diesem Teil getan ist.</translation>
  </message>
  <message>
   <source>How much is done in a second.</source>
   <translation>Wie viel in einer Sekunde getan wird.</translation>
  </message>
  <message>
   <source>How long this part takes from now on, at the rate so far.</source>
   <translation>Wie lange dieser Teil von jetzt an dauert, bei der bisherigen Rate.</translation>
  </message>
  <message>
   <source>How long the job has been running, or ran.</source>
   <translation>Wie lange der Auftrag läuft oder lief.</translation>
  </message>
  <message>
   <source>Waits for the jobs before it.</source>
   <translation>Wartet auf die Aufträge davor.</translation>
  </message>
  <message>
   <source>%1: %2 of %3 %4</source>
   <translation>%1: %2 von %3 %4</translation>
  </message>
  <message>
   <source>about %1 left</source>
   <translation>noch etwa %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::JobStatus</name>
  <message>
   <source>Progress of the running job</source>
   <translation>Fortschritt des laufenden Auftrags</translation>
  </message>
  <message>
   <source>Cancel the running job</source>
   <translation>Den laufenden Auftrag abbrechen</translation>
  </message>
  <message>
   <source>Cancels the running job. What it finished stays in the database.</source>
   <translation>Bricht den laufenden Auftrag ab. Was fertig wurde, bleibt in der Datenbank.</translation>
  </message>
  <message>
   <source>, %1 s left</source>
   <translation>, noch %1 s</translation>
  </message>
  <message numerus="yes">
   <source>, %n waiting</source>
   <translation>
    <numerusform>, %n wartet</numerusform>
    <numerusform>, %n warten</numerusform>
   </translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <source>Show the failed job</source>
   <translation>Den gescheiterten Auftrag zeigen</translation>
  </message>
  <message>
   <source>Shows the job that failed, its whole message and its log.</source>
   <translation>Zeigt den gescheiterten Auftrag, seine ganze Meldung und sein Protokoll.</translation>
  </message>
  <message>
   <source>%1 failed: %2</source>
   <translation>%1 gescheitert: %2</translation>
  </message>
 </context>
 <context>
  <name>voxbit::JobsPanel</name>
  <message>
   <source>Jobs</source>
   <translation>Aufträge</translation>
  </message>
  <message>
   <source>Log of the job</source>
   <translation>Protokoll des Auftrags</translation>
  </message>
  <message>
   <source>The log of the chosen job</source>
   <translation>Das Protokoll des gewählten Auftrags</translation>
  </message>
  <message>
   <source>&amp;Cancel job</source>
   <translation>Auftrag ab&amp;brechen</translation>
  </message>
  <message>
   <source>&amp;Run again</source>
   <translation>&amp;Noch einmal</translation>
  </message>
  <message>
   <source>Clear &amp;ended</source>
   <translation>Beendete &amp;entfernen</translation>
  </message>
  <message>
   <source>Nothing is running</source>
   <translation>Nichts läuft</translation>
  </message>
  <message>
   <source>Profiling, calibration, evaluation and sweeps show up here with their progress.</source>
   <translation>Profilieren, Kalibrieren, Auswerten und Reihen erscheinen hier mit ihrem Fortschritt.</translation>
  </message>
  <message>
   <source>jobs</source>
   <translation>auftraege</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LaboratoryJob</name>
  <message>
   <source>Metric laboratory</source>
   <translation>Metriklabor</translation>
  </message>
  <message>
   <source>Measuring ...</source>
   <translation>Es wird gemessen ...</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LaboratoryPanel</name>
  <message>
   <source>The metric that all others are held against, usually a measured damage.</source>
   <translation>Die Metrik, an der alle anderen gemessen werden, üblicherweise ein gemessener Schaden.</translation>
  </message>
  <message>
   <source>So often recordings are drawn anew, with replacement, for the intervals and the rank bands.</source>
   <translation>So oft werden Aufnahmen neu gezogen, mit Zurücklegen, für die Intervalle und die Rangbänder.</translation>
  </message>
  <message>
   <source>Refere&amp;nce</source>
   <translation>Refere&amp;nz</translation>
  </message>
  <message>
   <source>Resam&amp;ples</source>
   <translation>Zie&amp;hungen</translation>
  </message>
  <message>
   <source>Agreement with the reference</source>
   <translation>Übereinstimmung mit der Referenz</translation>
  </message>
  <message>
   <source>Spearman's rank correlation of every metric with the reference: at 1 it ranks the layers as measuring does. Click a bar to see the ranks by its metric.</source>
   <translation>Spearmans Rangkorrelation jeder Metrik mit der Referenz: Bei 1 ordnet sie die Schichten wie die Messung. Klicken Sie auf einen Balken, um die Ränge nach seiner Metrik zu sehen.</translation>
  </message>
  <message>
   <source>Rank bands</source>
   <translation>Rangbänder</translation>
  </message>
  <message>
   <source>Each with each</source>
   <translation>Jede mit jeder</translation>
  </message>
  <message>
   <source>Rank correlation of every metric with every other one: metrics that say the same stand together. Click a cell to see the ranks by the metric of its row.</source>
   <translation>Rangkorrelation jeder Metrik mit jeder anderen: Metriken, die dasselbe sagen, stehen beieinander. Klicken Sie auf eine Zelle, um die Ränge nach der Metrik ihrer Zeile zu sehen.</translation>
  </message>
  <message>
   <source>Rank of every layer: the line is the reference, points are the chosen metric; both agree where points lie on the line. Bands say how far ranks depend on the recordings. Click a point to select its layer.</source>
   <translation>Rang jeder Schicht: Die Linie ist die Referenz, Punkte sind die gewählte Metrik; beide stimmen überein, wo Punkte auf der Linie liegen. Bänder sagen, wie weit Ränge von den Aufnahmen abhängen. Klicken Sie auf einen Punkt, um seine Schicht zu wählen.</translation>
  </message>
  <message>
   <source>Agreement</source>
   <translation>Übereinstimmung</translation>
  </message>
  <message>
   <source>laboratory</source>
   <translation>labor</translation>
  </message>
  <message>
   <source>laboratory_ranks</source>
   <translation>labor_raenge</translation>
  </message>
  <message>
   <source>Metrics</source>
   <translation>Metriken</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Schichten</translation>
  </message>
  <message>
   <source>&amp;Cancel</source>
   <translation>&amp;Abbrechen</translation>
  </message>
  <message>
   <source>&amp;Compare metrics</source>
   <translation>Metriken &amp;vergleichen</translation>
  </message>
  <message>
   <source>Stops measuring; what was found before stays, and what was measured is kept.</source>
   <translation>Hält die Messung an; was zuvor gefunden wurde, bleibt, und was gemessen wurde, wird behalten.</translation>
  </message>
  <message>
   <source>Measures what quantizing each layer alone does, on the calibration recordings, and holds all metrics against the reference (Ctrl+L).</source>
   <translation>Misst auf den Kalibrieraufnahmen, was das Quantisieren jeder einzelnen Schicht anrichtet, und misst alle Metriken an der Referenz (Strg+L).</translation>
  </message>
  <message>
   <source>The metrics were not compared</source>
   <translation>Die Metriken wurden nicht verglichen</translation>
  </message>
  <message>
   <source>&amp;Try again</source>
   <translation>&amp;Noch einmal</translation>
  </message>
  <message>
   <source>Nothing to compare yet</source>
   <translation>Noch nichts zu vergleichen</translation>
  </message>
  <message>
   <source>Open a model, and choose the speakers that layers are ranked for.</source>
   <translation>Öffnen Sie ein Modell und wählen Sie die Sprecher, für die Schichten geordnet werden.</translation>
  </message>
  <message>
   <source>Not compared yet</source>
   <translation>Noch nicht verglichen</translation>
  </message>
  <message>
   <source>Which metric finds the sensitive layers without measuring? All of them are held against the damage that quantizing each layer alone does, with intervals over the recordings. The first time takes a while; what was measured is kept.</source>
   <translation>Welche Metrik findet die empfindlichen Schichten, ohne zu messen? Alle werden an dem Schaden gemessen, den das Quantisieren jeder einzelnen Schicht anrichtet, mit Intervallen über die Aufnahmen. Das erste Mal dauert eine Weile; was gemessen wurde, wird behalten.</translation>
  </message>
  <message>
   <source>Preparing: recordings and profiles ...</source>
   <translation>Vorbereitung: Aufnahmen und Profile ...</translation>
  </message>
  <message>
   <source>Of an earlier experiment: model, speakers, layers or widths were changed since then.</source>
   <translation>Von einem früheren Experiment: Modell, Sprecher, Schichten oder Breiten wurden seither geändert.</translation>
  </message>
  <message>
   <source>Layers by %1</source>
   <translation>Schichten nach %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayerDetailsPanel</name>
  <message>
   <source>none: float</source>
   <translation>keine: float</translation>
  </message>
  <message>
   <source>%1 to %2 by groups of %3 inputs</source>
   <translation>%1 bis %2 je Gruppe von %3 Eingängen</translation>
  </message>
  <message>
   <source>%1 to %2 by channel</source>
   <translation>%1 bis %2 je Kanal</translation>
  </message>
  <message>
   <source>scaled anew for every recording</source>
   <translation>für jede Aufnahme neu skaliert</translation>
  </message>
  <message>
   <source>%1, clips at %2 and %3</source>
   <translation>%1, kappt bei %2 und %3</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>What the layer computes, and the shape of its weights</source>
   <translation>Was die Schicht rechnet, und die Form ihrer Gewichte</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>Parameter</translation>
  </message>
  <message>
   <source>Number of weights and biases</source>
   <translation>Zahl der Gewichte und Versätze</translation>
  </message>
  <message>
   <source>Work</source>
   <translation>Arbeit</translation>
  </message>
  <message>
   <source>Multiply-accumulates for a second of audio</source>
   <translation>Multiplikationen mit Addition für eine Sekunde Audio</translation>
  </message>
  <message>
   <source>Sensitivity</source>
   <translation>Empfindlichkeit</translation>
  </message>
  <message>
   <source>Value of the chosen metric; rank 1 is the least sensitive layer</source>
   <translation>Wert der gewählten Metrik; Rang 1 ist die unempfindlichste Schicht</translation>
  </message>
  <message>
   <source>Bits</source>
   <translation>Bits</translation>
  </message>
  <message>
   <source>Widths in the present bit map</source>
   <translation>Breiten in der jetzigen Bitkarte</translation>
  </message>
  <message>
   <source>Distance</source>
   <translation>Abstand</translation>
  </message>
  <message>
   <source>Measured by calibration: energy of the error that the widths make in the layer's output, relative to the output's energy</source>
   <translation>Beim Kalibrieren gemessen: Energie des Fehlers, den die Breiten in der Ausgabe der Schicht machen, relativ zur Energie der Ausgabe</translation>
  </message>
  <message>
   <source>Weight step</source>
   <translation>Gewichtsschritt</translation>
  </message>
  <message>
   <source>Scale of the weights: the step between neighbouring levels</source>
   <translation>Skala der Gewichte: der Schritt zwischen benachbarten Stufen</translation>
  </message>
  <message>
   <source>Input step</source>
   <translation>Eingabeschritt</translation>
  </message>
  <message>
   <source>Scale of what flows in: the step between neighbouring levels, and the values where it is clipped</source>
   <translation>Skala dessen, was hineinfließt: der Schritt zwischen benachbarten Stufen und die Werte, bei denen gekappt wird</translation>
  </message>
  <message>
   <source>P&amp;in</source>
   <translation>&amp;Festlegen</translation>
  </message>
  <message>
   <source>Pinned width of the layer</source>
   <translation>Festgelegte Breite der Schicht</translation>
  </message>
  <message>
   <source>Gives the layer a width; the other layers are solved again</source>
   <translation>Gibt der Schicht eine Breite; die anderen Schichten werden neu gelöst</translation>
  </message>
  <message>
   <source>Hi&amp;stogram of</source>
   <translation>Hi&amp;stogramm von</translation>
  </message>
  <message>
   <source>Values of the histogram</source>
   <translation>Werte des Histogramms</translation>
  </message>
  <message>
   <source>What the layer puts out, or what flows into it. Calibration scales what flows in.</source>
   <translation>Was die Schicht ausgibt oder was in sie hineinfließt. Kalibrieren skaliert, was hineinfließt.</translation>
  </message>
  <message>
   <source>Name of the layer</source>
   <translation>Name der Schicht</translation>
  </message>
  <message>
   <source>Why these bits?</source>
   <translation>Warum diese Bits?</translation>
  </message>
  <message>
   <source>No layer is chosen</source>
   <translation>Keine Schicht ist gewählt</translation>
  </message>
  <message>
   <source>Click a layer in the bit map, a plot or the table to see what it is and why it has its bits.</source>
   <translation>Klicken Sie eine Schicht in der Bitkarte, einem Diagramm oder der Tabelle an, um zu sehen, was sie ist und warum sie ihre Bits hat.</translation>
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
   <translation>%1 M MACs/s</translation>
  </message>
  <message>
   <source>%1, rank %2 of %3</source>
   <translation>%1, Rang %2 von %3</translation>
  </message>
  <message>
   <source>not ranked</source>
   <translation>ohne Rang</translation>
  </message>
  <message>
   <source>not solved yet</source>
   <translation>noch nicht gelöst</translation>
  </message>
  <message>
   <source>weights %1, inputs %2</source>
   <translation>Gewichte %1, Eingaben %2</translation>
  </message>
  <message>
   <source>inputs %1</source>
   <translation>Eingaben %1</translation>
  </message>
  <message>
   <source>none: solved</source>
   <translation>keine: gelöst</translation>
  </message>
  <message numerus="yes">
   <source>%n bit(s)</source>
   <translation>
    <numerusform>%n Bit</numerusform>
    <numerusform>%n Bit</numerusform>
   </translation>
  </message>
  <message>
   <source>float</source>
   <translation>float</translation>
  </message>
  <message>
   <source>%1 % of the energy</source>
   <translation>%1 % der Energie</translation>
  </message>
  <message>
   <source>not measured</source>
   <translation>nicht gemessen</translation>
  </message>
  <message>
   <source>not calibrated</source>
   <translation>nicht kalibriert</translation>
  </message>
  <message>
   <source>No histogram yet</source>
   <translation>Noch kein Histogramm</translation>
  </message>
  <message>
   <source>It shows what flows through the layer once the chosen speakers are profiled.</source>
   <translation>Es zeigt, was durch die Schicht fließt, sobald die gewählten Sprecher profiliert sind.</translation>
  </message>
  <message>
   <source>Count histogram</source>
   <translation>Histogramm zählen</translation>
  </message>
  <message>
   <source>The histogram cannot be counted</source>
   <translation>Das Histogramm kann nicht gezählt werden</translation>
  </message>
  <message>
   <source>Counting ...</source>
   <translation>Wird gezählt ...</translation>
  </message>
  <message>
   <source>Histogram of the layer's values</source>
   <translation>Histogramm der Werte der Schicht</translation>
  </message>
  <message>
   <source>Facts of the layer</source>
   <translation>Angaben zur Schicht</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayerModel</name>
  <message>
   <source>pinned</source>
   <translation>festgelegt</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>Schicht</translation>
  </message>
  <message>
   <source>The layer's name in the checkpoint.</source>
   <translation>Der Name der Schicht im Checkpoint.</translation>
  </message>
  <message>
   <source>Rank</source>
   <translation>Rang</translation>
  </message>
  <message>
   <source>Place by the chosen metric: 1 is the least sensitive layer.</source>
   <translation>Platz nach der gewählten Metrik: 1 ist die unempfindlichste Schicht.</translation>
  </message>
  <message>
   <source>Weights [bit]</source>
   <translation>Gewichte [Bit]</translation>
  </message>
  <message>
   <source>Width of the layer's weights in the present bit map.</source>
   <translation>Breite der Gewichte der Schicht in der jetzigen Bitkarte.</translation>
  </message>
  <message>
   <source>Inputs [bit]</source>
   <translation>Eingaben [Bit]</translation>
  </message>
  <message>
   <source>Width of what flows into the layer, in the present bit map.</source>
   <translation>Breite dessen, was in die Schicht fließt, in der jetzigen Bitkarte.</translation>
  </message>
  <message>
   <source>Pin</source>
   <translation>Fest</translation>
  </message>
  <message>
   <source>Whether the width is given rather than solved. 1 to 8 pin the chosen layer to a width, 0 keeps it float, Delete frees it.</source>
   <translation>Ob die Breite gegeben statt gelöst ist. 1 bis 8 legen die gewählte Schicht auf eine Breite fest, 0 hält sie float, Entf gibt sie frei.</translation>
  </message>
  <message>
   <source>Distance [%]</source>
   <translation>Abstand [%]</translation>
  </message>
  <message>
   <source>Measured by calibration: energy of the error that the widths make in the layer's output, relative to the output's energy.</source>
   <translation>Beim Kalibrieren gemessen: Energie des Fehlers, den die Breiten in der Ausgabe der Schicht machen, relativ zur Energie der Ausgabe.</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>What the layer computes.</source>
   <translation>Was die Schicht rechnet.</translation>
  </message>
  <message>
   <source>Shape</source>
   <translation>Form</translation>
  </message>
  <message>
   <source>Shape of the weights: outputs × inputs per group × taps.</source>
   <translation>Form der Gewichte: Ausgaben × Eingaben je Gruppe × Koeffizienten.</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>Parameter</translation>
  </message>
  <message>
   <source>Number of weights and biases.</source>
   <translation>Zahl der Gewichte und Versätze.</translation>
  </message>
  <message>
   <source>MACs [M/s]</source>
   <translation>MACs [M/s]</translation>
  </message>
  <message>
   <source>Millions of multiply-accumulates for a second of audio.</source>
   <translation>Millionen Multiplikationen mit Addition für eine Sekunde Audio.</translation>
  </message>
  <message>
   <source>equal</source>
   <translation>gleich</translation>
  </message>
  <message>
   <source>%1, off</source>
   <comment>integers are too far from the simulation</comment>
   <translation>%1, daneben</translation>
  </message>
  <message>
   <source>Largest error %1, of values up to %2; cosine %3.</source>
   <translation>Größter Fehler %1, bei Werten bis %2; Kosinus %3.</translation>
  </message>
  <message>
   <source>Integers; every recording has ranges of its own.</source>
   <translation>Ganzzahlen; jede Aufnahme hat eigene Bereiche.</translation>
  </message>
  <message>
   <source>Integers with the ranges of the calibration.</source>
   <translation>Ganzzahlen mit den Bereichen der Kalibrierung.</translation>
  </message>
  <message>
   <source>Rounding does not explain that.</source>
   <translation>Das erklärt kein Runden.</translation>
  </message>
  <message>
   <source>Simulated: %1</source>
   <translation>Simuliert: %1</translation>
  </message>
  <message>
   <source>It does not run in integers.</source>
   <translation>Sie läuft nicht in Ganzzahlen.</translation>
  </message>
  <message>
   <source>Measured by Check integers: energy of what the layer puts out when 8-bit integers are simulated, over the energy of what it changes to run in them. Above 110 dB sums are only added in another order.</source>
   <translation>Gemessen durch Ganzzahlen prüfen: Energie dessen, was die Schicht ausgibt, wenn 8-Bit-Ganzzahlen simuliert werden, über der Energie dessen, was sich ändert, wenn sie in ihnen läuft. Über 110 dB werden nur Summen in anderer Reihenfolge gebildet.</translation>
  </message>
  <message>
   <source>Whole network: %1 of %2 decisions differ.</source>
   <translation>Ganzes Netz: %1 von %2 Entscheidungen weichen ab.</translation>
  </message>
  <message>
   <source>Integers [dB]</source>
   <translation>Ganzzahlen [dB]</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayerPlots</name>
  <message>
   <source>Rank by %1</source>
   <translation>Rang nach %1</translation>
  </message>
  <message>
   <source>Ran&amp;king</source>
   <translation>Ran&amp;gfolge</translation>
  </message>
  <message>
   <source>&amp;Activations</source>
   <translation>&amp;Aktivierungen</translation>
  </message>
  <message>
   <source>&amp;Two metrics</source>
   <translation>&amp;Zwei Metriken</translation>
  </message>
  <message>
   <source>How sensitive each layer is for the chosen speakers</source>
   <translation>Wie empfindlich jede Schicht für die gewählten Sprecher ist</translation>
  </message>
  <message>
   <source>How large the values are that flow through the network, layer by layer</source>
   <translation>Wie groß die Werte sind, die durch das Netz fließen, Schicht für Schicht</translation>
  </message>
  <message>
   <source>Whether two metrics agree on which layers are sensitive</source>
   <translation>Ob zwei Metriken sich einig sind, welche Schichten empfindlich sind</translation>
  </message>
  <message>
   <source>Plots of the layers</source>
   <translation>Diagramme der Schichten</translation>
  </message>
  <message>
   <source>&amp;Metric:</source>
   <translation>&amp;Metrik:</translation>
  </message>
  <message>
   <source>Sensitivity metric</source>
   <translation>Empfindlichkeitsmetrik</translation>
  </message>
  <message>
   <source>What makes a layer sensitive, so that it keeps more bits. Those that quantize a layer are measured with the model.</source>
   <translation>Was eine Schicht empfindlich macht, sodass sie mehr Bits behält. Die eine Schicht quantisieren, werden mit dem Modell gemessen.</translation>
  </message>
  <message>
   <source>&amp;Order:</source>
   <translation>&amp;Ordnung:</translation>
  </message>
  <message>
   <source>Order of the layers</source>
   <translation>Ordnung der Schichten</translation>
  </message>
  <message>
   <source>Order of the bars</source>
   <translation>Ordnung der Balken</translation>
  </message>
  <message>
   <source>Logarithmic axis</source>
   <translation>Logarithmische Achse</translation>
  </message>
  <message>
   <source>Equal ratios are equal heights. Values that are not all positive stand on a linear axis.</source>
   <translation>Gleiche Verhältnisse sind gleiche Höhen. Werte, die nicht alle positiv sind, stehen auf einer linearen Achse.</translation>
  </message>
  <message>
   <source>Lo&amp;g</source>
   <translation>Lo&amp;g</translation>
  </message>
  <message>
   <source>Val&amp;ues:</source>
   <translation>&amp;Werte:</translation>
  </message>
  <message>
   <source>Values shown</source>
   <translation>Gezeigte Werte</translation>
  </message>
  <message>
   <source>What the layers put out, or what flows into them</source>
   <translation>Was die Schichten ausgeben oder was in sie hineinfließt</translation>
  </message>
  <message>
   <source>Rank correlation of the two metrics</source>
   <translation>Rangkorrelation der beiden Metriken</translation>
  </message>
  <message>
   <source>Spearman's: 1 where both metrics rank the layers alike, 0 where they have nothing in common, −1 where one turns the order of the other around.</source>
   <translation>Spearmans: 1, wo beide Metriken die Schichten gleich ordnen, 0, wo sie nichts gemein haben, −1, wo eine die Ordnung der anderen umkehrt.</translation>
  </message>
  <message>
   <source>&amp;x:</source>
   <translation>&amp;x:</translation>
  </message>
  <message>
   <source>Metric of the x axis</source>
   <translation>Metrik der x-Achse</translation>
  </message>
  <message>
   <source>&amp;y:</source>
   <translation>&amp;y:</translation>
  </message>
  <message>
   <source>Metric of the y axis</source>
   <translation>Metrik der y-Achse</translation>
  </message>
  <message>
   <source>network</source>
   <translation>Netz</translation>
  </message>
  <message>
   <source>rank</source>
   <translation>Rang</translation>
  </message>
  <message>
   <source>outputs</source>
   <translation>Ausgaben</translation>
  </message>
  <message>
   <source>inputs</source>
   <translation>Eingaben</translation>
  </message>
  <message>
   <source>Measuring %1. The list of jobs shows how far it is.</source>
   <translation>%1 wird gemessen. Die Auftragsliste zeigt, wie weit es ist.</translation>
  </message>
  <message>
   <source>Measure %1 to rank the layers</source>
   <translation>%1 messen, um die Schichten zu ordnen</translation>
  </message>
  <message>
   <source>This metric quantizes one layer after another and compares what the model puts out, over all chosen recordings.</source>
   <translation>Diese Metrik quantisiert eine Schicht nach der anderen und vergleicht, was das Modell ausgibt, über alle gewählten Aufnahmen.</translation>
  </message>
  <message>
   <source>Meas&amp;ure</source>
   <translation>Mess&amp;en</translation>
  </message>
  <message>
   <source>Profile the chosen speakers to rank the layers</source>
   <translation>Die gewählten Sprecher profilieren, um die Schichten zu ordnen</translation>
  </message>
  <message>
   <source>Profiling. The list of jobs shows how far it is.</source>
   <translation>Wird profiliert. Die Auftragsliste zeigt, wie weit es ist.</translation>
  </message>
  <message>
   <source>The layers cannot be ranked</source>
   <translation>Die Schichten können nicht geordnet werden</translation>
  </message>
  <message>
   <source>No speakers to rank the layers for</source>
   <translation>Keine Sprecher, um die Schichten dafür zu ordnen</translation>
  </message>
  <message>
   <source>&amp;Profile</source>
   <translation>&amp;Profilieren</translation>
  </message>
  <message>
   <source>Sensitivity of the layers</source>
   <translation>Empfindlichkeit der Schichten</translation>
  </message>
  <message>
   <source>Activations of the layers</source>
   <translation>Aktivierungen der Schichten</translation>
  </message>
  <message>
   <source>Rank correlation %1</source>
   <translation>Rangkorrelation %1</translation>
  </message>
  <message>
   <source>Two metrics against each other</source>
   <translation>Zwei Metriken gegeneinander</translation>
  </message>
  <message>
   <source>Adding up the activations ...</source>
   <translation>Aktivierungen werden addiert ...</translation>
  </message>
  <message>
   <source>Add up activations</source>
   <translation>Aktivierungen addieren</translation>
  </message>
  <message>
   <source>The activations cannot be shown</source>
   <translation>Die Aktivierungen können nicht gezeigt werden</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayersPanel</name>
  <message>
   <source>Tab&amp;le</source>
   <translation>Tabe&amp;lle</translation>
  </message>
  <message>
   <source>&amp;Bit map</source>
   <translation>&amp;Bitkarte</translation>
  </message>
  <message>
   <source>Table of the layers</source>
   <translation>Tabelle der Schichten</translation>
  </message>
  <message>
   <source>Bit map of the layers</source>
   <translation>Bitkarte der Schichten</translation>
  </message>
  <message>
   <source>The model cannot be opened</source>
   <translation>Das Modell kann nicht geöffnet werden</translation>
  </message>
  <message>
   <source>The layers of a model show up here</source>
   <translation>Hier erscheinen die Schichten eines Modells</translation>
  </message>
  <message>
   <source>Open a checkpoint folder, or drop it onto the window.</source>
   <translation>Öffnen Sie einen Checkpoint-Ordner oder ziehen Sie ihn auf das Fenster.</translation>
  </message>
  <message>
   <source>There is no bit map for this budget</source>
   <translation>Für dieses Budget gibt es keine Bitkarte</translation>
  </message>
  <message>
   <source>No bit map yet</source>
   <translation>Noch keine Bitkarte</translation>
  </message>
  <message>
   <source>Keep it &amp;float</source>
   <translation>&amp;Float lassen</translation>
  </message>
  <message numerus="yes">
   <source>Pin to &amp;%n bit(s)</source>
   <translation>
    <numerusform>Auf &amp;%n Bit festlegen</numerusform>
    <numerusform>Auf &amp;%n Bit festlegen</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Unpin</source>
   <translation>&amp;Freigeben</translation>
  </message>
  <message>
   <source>Widths of weights (first) and inputs (second) of every layer. 1 to 8 pin the chosen layer to a width, 0 keeps it float, Delete frees it.</source>
   <translation>Breiten der Gewichte (zuerst) und Eingaben (danach) jeder Schicht. 1 bis 8 legen die gewählte Schicht auf eine Breite fest, 0 hält sie float, Entf gibt sie frei.</translation>
  </message>
  <message>
   <source>layers</source>
   <translation>schichten</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ListenPane</name>
  <message>
   <source>not said</source>
   <translation>nicht angegeben</translation>
  </message>
  <message>
   <source>%1 (%2)</source>
   <translation>%1 (%2)</translation>
  </message>
  <message>
   <source>&amp;Play</source>
   <translation>&amp;Abspielen</translation>
  </message>
  <message>
   <source>&amp;Speaker</source>
   <translation>&amp;Sprecher</translation>
  </message>
  <message>
   <source>Speaker whose recordings are listed</source>
   <translation>Sprecher, dessen Aufnahmen gelistet sind</translation>
  </message>
  <message>
   <source>Whose recordings are listed</source>
   <translation>Wessen Aufnahmen gelistet sind</translation>
  </message>
  <message>
   <source>Recordings of the speaker</source>
   <translation>Aufnahmen des Sprechers</translation>
  </message>
  <message>
   <source>Waveform of the recording</source>
   <translation>Wellenform der Aufnahme</translation>
  </message>
  <message>
   <source>Amplitude over seconds; click to listen from there</source>
   <translation>Amplitude über Sekunden; klicken, um von dort zu hören</translation>
  </message>
  <message>
   <source>Play the chosen recording, or stop</source>
   <translation>Die gewählte Aufnahme abspielen oder anhalten</translation>
  </message>
  <message>
   <source>State of the playback</source>
   <translation>Zustand der Wiedergabe</translation>
  </message>
  <message>
   <source>Read a recording</source>
   <translation>Eine Aufnahme lesen</translation>
  </message>
  <message>
   <source>Sto&amp;p</source>
   <translation>Anhal&amp;ten</translation>
  </message>
  <message>
   <source>Reading ...</source>
   <translation>Wird gelesen ...</translation>
  </message>
  <message>
   <source>Choose a recording to see and hear it.</source>
   <translation>Wählen Sie eine Aufnahme, um sie zu sehen und zu hören.</translation>
  </message>
  <message>
   <source>recordings_of_%1</source>
   <translation>aufnahmen_von_%1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::MainWindow</name>
  <message>
   <source>Look for devices</source>
   <translation>Geräte suchen</translation>
  </message>
  <message>
   <source>This experiment cannot be opened</source>
   <translation>Dieses Experiment kann nicht geöffnet werden</translation>
  </message>
  <message>
   <source>This is the next step.</source>
   <translation>Dies ist der nächste Schritt.</translation>
  </message>
  <message>
   <source>%1: %2</source>
   <translation>%1: %2</translation>
  </message>
  <message numerus="yes">
   <source>%n speaker(s)</source>
   <translation>
    <numerusform>%n Sprecher</numerusform>
    <numerusform>%n Sprecher</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n utterance(s)</source>
   <translation>
    <numerusform>%n Äußerung</numerusform>
    <numerusform>%n Äußerungen</numerusform>
   </translation>
  </message>
  <message>
   <source>Jobs are running</source>
   <translation>Aufträge laufen</translation>
  </message>
  <message>
   <source>Stop all jobs and close? Finished parts stay in the database; an interrupted run can be resumed.</source>
   <translation>Alle Aufträge anhalten und schließen? Fertige Teile bleiben in der Datenbank; ein unterbrochener Lauf kann fortgesetzt werden.</translation>
  </message>
  <message>
   <source>&amp;Stop and close</source>
   <translation>&amp;Anhalten und schließen</translation>
  </message>
  <message>
   <source>&amp;Keep open</source>
   <translation>&amp;Offen lassen</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <source>Open &amp;model ...</source>
   <translation>&amp;Modell öffnen ...</translation>
  </message>
  <message>
   <source>Opens a checkpoint folder in Hugging Face layout.</source>
   <translation>Öffnet einen Checkpoint-Ordner im Aufbau von Hugging Face.</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Recent m&amp;odels</source>
   <translation>Letzte M&amp;odelle</translation>
  </message>
  <message>
   <source>Open &amp;corpus folder ...</source>
   <translation>&amp;Korpusordner öffnen ...</translation>
  </message>
  <message>
   <source>Opens a folder of recordings in one of the known layouts.</source>
   <translation>Öffnet einen Ordner mit Aufnahmen in einem der bekannten Aufbauten.</translation>
  </message>
  <message>
   <source>Corpus</source>
   <translation>Korpus</translation>
  </message>
  <message>
   <source>Open corpus m&amp;anifest ...</source>
   <translation>Korpus-M&amp;anifest öffnen ...</translation>
  </message>
  <message>
   <source>Recent co&amp;rpora</source>
   <translation>Letzte Ko&amp;rpora</translation>
  </message>
  <message>
   <source>Open &amp;experiment ...</source>
   <translation>&amp;Experiment öffnen ...</translation>
  </message>
  <message>
   <source>Open the &amp;demo</source>
   <translation>&amp;Demo öffnen</translation>
  </message>
  <message>
   <source>E&amp;xport</source>
   <translation>E&amp;xportieren</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Rückgängig</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Wiederholen</translation>
  </message>
  <message>
   <source>&amp;Run</source>
   <translation>&amp;Ausführen</translation>
  </message>
  <message>
   <source>&amp;Profile</source>
   <translation>&amp;Profilieren</translation>
  </message>
  <message>
   <source>1 Profile</source>
   <translation>1 Profilieren</translation>
  </message>
  <message>
   <source>Gathers activation statistics of the chosen speakers, one pass per new recording.</source>
   <translation>Sammelt Aktivierungsstatistiken der gewählten Sprecher, ein Durchgang je neuer Aufnahme.</translation>
  </message>
  <message>
   <source>&amp;Measure</source>
   <translation>&amp;Messen</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Messen</translation>
  </message>
  <message>
   <source>Quantizes one layer at a time and measures what that does to the output.</source>
   <translation>Quantisiert eine Schicht nach der anderen und misst, was das der Ausgabe antut.</translation>
  </message>
  <message>
   <source>&amp;Calibrate</source>
   <translation>&amp;Kalibrieren</translation>
  </message>
  <message>
   <source>2 Calibrate</source>
   <translation>2 Kalibrieren</translation>
  </message>
  <message>
   <source>Finds the scales of the present bit map on the calibration subset.</source>
   <translation>Findet die Skalen der jetzigen Bitkarte auf der Kalibrierteilmenge.</translation>
  </message>
  <message>
   <source>&amp;Evaluate</source>
   <translation>&amp;Auswerten</translation>
  </message>
  <message>
   <source>3 Evaluate</source>
   <translation>3 Auswerten</translation>
  </message>
  <message>
   <source>Recognises the test subset with the quantized model and stores the run.</source>
   <translation>Erkennt die Testteilmenge mit dem quantisierten Modell und speichert den Lauf.</translation>
  </message>
  <message>
   <source>C&amp;ancel all jobs</source>
   <translation>Alle Aufträge a&amp;bbrechen</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>A&amp;nsicht</translation>
  </message>
  <message>
   <source>&amp;Shown panels</source>
   <translation>&amp;Gezeigte Bereiche</translation>
  </message>
  <message>
   <source>Restore &amp;default layout</source>
   <translation>&amp;Standardanordnung wiederherstellen</translation>
  </message>
  <message>
   <source>&amp;Settings</source>
   <translation>&amp;Einstellungen</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>&amp;Thema</translation>
  </message>
  <message>
   <source>&amp;System</source>
   <translation>&amp;System</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>&amp;Hell</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>&amp;Dunkel</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>S&amp;prache</translation>
  </message>
  <message>
   <source>&amp;Device</source>
   <translation>&amp;Gerät</translation>
  </message>
  <message>
   <source>T&amp;hreads in one operation</source>
   <translation>T&amp;hreads in einer Operation</translation>
  </message>
  <message>
   <source>Change the device</source>
   <translation>Gerät wechseln</translation>
  </message>
  <message>
   <source>No CUDA device was found</source>
   <translation>Kein CUDA-Gerät gefunden</translation>
  </message>
  <message numerus="yes">
   <source>%n thread(s)</source>
   <translation>
    <numerusform>%n Thread</numerusform>
    <numerusform>%n Threads</numerusform>
   </translation>
  </message>
  <message>
   <source>Change the number of threads</source>
   <translation>Zahl der Threads ändern</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>&amp;Tour</source>
   <translation>&amp;Rundgang</translation>
  </message>
  <message>
   <source>&amp;Shortcuts</source>
   <translation>&amp;Tastenkürzel</translation>
  </message>
  <message>
   <source>&amp;About Voxbit</source>
   <translation>&amp;Über Voxbit</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <source>None yet</source>
   <translation>Noch keine</translation>
  </message>
  <message>
   <source>Checkpoint folder in Hugging Face layout</source>
   <translation>Checkpoint-Ordner im Aufbau von Hugging Face</translation>
  </message>
  <message>
   <source>Corpus folder</source>
   <translation>Korpusordner</translation>
  </message>
  <message>
   <source>Manifest</source>
   <translation>Manifest</translation>
  </message>
  <message>
   <source>Manifests (*.csv *.tsv *.jsonl)</source>
   <translation>Manifeste (*.csv *.tsv *.jsonl)</translation>
  </message>
  <message>
   <source>Experiment</source>
   <translation>Experiment</translation>
  </message>
  <message>
   <source>Experiments (*.yaml *.yml)</source>
   <translation>Experimente (*.yaml *.yml)</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Wer</translation>
  </message>
  <message>
   <source>Choose the speakers that the model must serve, and those that it is tested on. Search, click the chips or write an expression: all say the same.</source>
   <translation>Wählen Sie die Sprecher, denen das Modell dienen soll, und die, mit denen es getestet wird. Suchen Sie, klicken Sie auf die Plaketten oder schreiben Sie einen Ausdruck: Alle sagen dasselbe.</translation>
  </message>
  <message>
   <source>What to press</source>
   <translation>Was zu drücken ist</translation>
  </message>
  <message>
   <source>The steps of the work, in their order. The next one is framed, and the line at the bottom of the window says why.</source>
   <translation>Die Schritte der Arbeit in ihrer Reihenfolge. Der nächste ist umrahmt, und die Zeile unten im Fenster sagt, warum.</translation>
  </message>
  <message>
   <source>Which layers</source>
   <translation>Welche Schichten</translation>
  </message>
  <message>
   <source>Each layer's sensitivity for these speakers, its activations, and the bit map: one selection in all of them. Arrow keys walk, 1 to 8 pin a layer to a width.</source>
   <translation>Die Empfindlichkeit jeder Schicht für diese Sprecher, ihre Aktivierungen und die Bitkarte: eine Auswahl in allen. Pfeiltasten gehen weiter, 1 bis 8 legen eine Schicht auf eine Breite fest.</translation>
  </message>
  <message>
   <source>How many bits</source>
   <translation>Wie viele Bits</translation>
  </message>
  <message>
   <source>Drag the budget: bits are distributed anew at once, the least sensitive layers give up theirs first.</source>
   <translation>Ziehen Sie das Budget: Bits werden sofort neu verteilt, die unempfindlichsten Schichten geben ihre zuerst ab.</translation>
  </message>
  <message>
   <source>One layer</source>
   <translation>Eine Schicht</translation>
  </message>
  <message>
   <source>The chosen layer's histogram with its scale and what is clipped, and why it has the bits it has.</source>
   <translation>Das Histogramm der gewählten Schicht mit ihrer Skala und dem, was gekappt wird, und warum sie ihre Bits hat.</translation>
  </message>
  <message>
   <source>What came of it</source>
   <translation>Was dabei herauskam</translation>
  </message>
  <message>
   <source>Evaluated runs are kept here: error rates with their intervals, transcripts, comparisons, matrices, curves. Choose runs and the other tabs show them.</source>
   <translation>Ausgewertete Läufe bleiben hier: Fehlerraten mit ihren Intervallen, Transkripte, Vergleiche, Matrizen, Kurven. Wählen Sie Läufe, und die anderen Reiter zeigen sie.</translation>
  </message>
  <message>
   <source>&amp;Save experiment as ...</source>
   <translation>Experiment &amp;speichern unter ...</translation>
  </message>
  <message>
   <source>Experiment &amp;settings ...</source>
   <translation>&amp;Einstellungen des Experiments ...</translation>
  </message>
  <message>
   <source>Save experiment</source>
   <translation>Experiment speichern</translation>
  </message>
  <message>
   <source>The experiment was not written</source>
   <translation>Das Experiment wurde nicht geschrieben</translation>
  </message>
  <message>
   <source>Open experiment</source>
   <translation>Experiment öffnen</translation>
  </message>
  <message>
   <source>Open demo</source>
   <translation>Demo öffnen</translation>
  </message>
  <message>
   <source>Open pac&amp;ked model ...</source>
   <translation>Ge&amp;packtes Modell öffnen ...</translation>
  </message>
  <message>
   <source>Opens one file with bits and scales, as `voxbit-cli quantize` writes it.</source>
   <translation>Öffnet eine Datei mit Bits und Skalen, wie sie `voxbit-cli quantize` schreibt.</translation>
  </message>
  <message>
   <source>Check &amp;integers</source>
   <translation>&amp;Ganzzahlen prüfen</translation>
  </message>
  <message numerus="yes">
   <source>Holds every layer that can run in 8-bit integers against its simulation, on up to %n test recording(s); the table of the layers shows the answer.</source>
   <translation>
    <numerusform>Hält jede Schicht, die in 8-Bit-Ganzzahlen laufen kann, gegen ihre Simulation, auf höchstens %n Testaufnahme; die Tabelle der Schichten zeigt die Antwort.</numerusform>
    <numerusform>Hält jede Schicht, die in 8-Bit-Ganzzahlen laufen kann, gegen ihre Simulation, auf höchstens %n Testaufnahmen; die Tabelle der Schichten zeigt die Antwort.</numerusform>
   </translation>
  </message>
  <message>
   <source>Packed model</source>
   <translation>Gepacktes Modell</translation>
  </message>
  <message>
   <source>&amp;Benchmark</source>
   <translation>&amp;Vergleichsmessung</translation>
  </message>
  <message>
   <source>Measures float32, the simulation and 8-bit integers in turn on the test subset: error rate, speed, memory and file size side by side.</source>
   <translation>Misst float32, die Simulation und 8-Bit-Ganzzahlen abwechselnd auf der Testmenge: Fehlerrate, Geschwindigkeit, Speicher und Dateigröße nebeneinander.</translation>
  </message>
  <message>
   <source>Packed models (*.voxbit *.safetensors)</source>
   <translation>Gepackte Modelle (*.voxbit *.safetensors)</translation>
  </message>
  <message>
   <source>Metric &amp;laboratory</source>
   <translation>Metrik&amp;labor</translation>
  </message>
  <message>
   <source>Holds every sensitivity metric against what quantizing each layer alone does to the output, on the calibration subset: rank correlations, and how far ranks depend on the recordings.</source>
   <translation>Misst jede Empfindlichkeitsmetrik daran, was das Quantisieren jeder einzelnen Schicht an der Ausgabe anrichtet, auf der Kalibriermenge: Rangkorrelationen und wie weit Ränge von den Aufnahmen abhängen.</translation>
  </message>
  <message>
   <source>&amp;Training</source>
   <translation>&amp;Training</translation>
  </message>
  <message>
   <source>Fine-tunes the model under the present bit map, or learns the importance of its layers.</source>
   <translation>Trainiert das Modell mit der jetzigen Bitkarte nach oder lernt die Wichtigkeit seiner Schichten.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::MatrixPanel</name>
  <message>
   <source>&amp;Groups by</source>
   <translation>&amp;Gruppen nach</translation>
  </message>
  <message>
   <source>gender</source>
   <translation>Geschlecht</translation>
  </message>
  <message>
   <source>speaker</source>
   <translation>Sprecher</translation>
  </message>
  <message>
   <source>language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>accent</source>
   <translation>Akzent</translation>
  </message>
  <message>
   <source>Groups by</source>
   <translation>Gruppen nach</translation>
  </message>
  <message>
   <source>What tells the groups apart: each is calibrated on and tested on by itself.</source>
   <translation>Was die Gruppen unterscheidet: Jede wird für sich kalibriert und getestet.</translation>
  </message>
  <message>
   <source>&amp;Run the missing cells</source>
   <translation>&amp;Fehlende Zellen laufen lassen</translation>
  </message>
  <message>
   <source>Calibrates and tests every combination of groups that is not in the database yet, in the background.</source>
   <translation>Kalibriert und testet im Hintergrund jede Verbindung von Gruppen, die noch nicht in der Datenbank ist.</translation>
  </message>
  <message>
   <source>Cross matrix</source>
   <translation>Kreuzmatrix</translation>
  </message>
  <message>
   <source>No model yet</source>
   <translation>Noch kein Modell</translation>
  </message>
  <message>
   <source>No speakers yet</source>
   <translation>Noch keine Sprecher</translation>
  </message>
  <message>
   <source>Reading recordings ...</source>
   <translation>Aufnahmen werden gelesen ...</translation>
  </message>
  <message>
   <source>Find cells of the cross matrix</source>
   <translation>Zellen der Kreuzmatrix finden</translation>
  </message>
  <message>
   <source>No matrix with these groups</source>
   <translation>Keine Matrix mit diesen Gruppen</translation>
  </message>
  <message>
   <source>Finding runs ...</source>
   <translation>Läufe werden gesucht ...</translation>
  </message>
  <message numerus="yes">
   <source>%n cell(s) cannot run: %1</source>
   <translation>
    <numerusform>%n Zelle kann nicht laufen: %1</numerusform>
    <numerusform>%n Zellen können nicht laufen: %1</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>All %n cell(s) have run.</source>
   <translation>
    <numerusform>Die Zelle ist gelaufen.</numerusform>
    <numerusform>Alle %n Zellen sind gelaufen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n cell(s) have run.</source>
   <translation>
    <numerusform>%1 von %n Zelle ist gelaufen.</numerusform>
    <numerusform>%1 von %n Zellen sind gelaufen.</numerusform>
   </translation>
  </message>
  <message>
   <source>Cross matrix by %1</source>
   <translation>Kreuzmatrix nach %1</translation>
  </message>
  <message>
   <source>Error rate of the model calibrated on one group and tested on another. Click a cell to select its run; double click or press Enter to see its results, or to run a missing one.</source>
   <translation>Fehlerrate des Modells, auf einer Gruppe kalibriert und auf einer anderen getestet. Ein Klick auf eine Zelle wählt ihren Lauf; Doppelklick oder Eingabetaste zeigt seine Ergebnisse oder startet einen fehlenden.</translation>
  </message>
  <message>
   <source>
runs %1</source>
   <translation>
Läufe %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ModelExport</name>
  <message numerus="yes">
   <source>%n file(s), %1:</source>
   <translation>
    <numerusform>%n Datei, %1:</numerusform>
    <numerusform>%n Dateien, %1:</numerusform>
   </translation>
  </message>
  <message>
   <source>Model exported</source>
   <translation>Modell exportiert</translation>
  </message>
  <message>
   <source>&amp;Open the folder</source>
   <translation>Ordner ö&amp;ffnen</translation>
  </message>
  <message>
   <source>The model was not exported</source>
   <translation>Das Modell wurde nicht exportiert</translation>
  </message>
  <message>
   <source>Present bit map: %1, %2</source>
   <translation>Jetzige Bitkarte: %1, %2</translation>
  </message>
  <message>
   <source>Run %1: %2</source>
   <translation>Lauf %1: %2</translation>
  </message>
  <message>
   <source>Export the model (%1)</source>
   <translation>Modell exportieren (%1)</translation>
  </message>
  <message>
   <source>Quantized &amp;model ...</source>
   <translation>Quantisiertes &amp;Modell ...</translation>
  </message>
  <message>
   <source>Writes the model of the present bit map, or of a selected run, for this program or for others.</source>
   <translation>Schreibt das Modell der jetzigen Bitkarte oder eines gewählten Laufs, für dieses Programm oder für andere.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ModelExportDialog</name>
  <message>
   <source>Export quantized model</source>
   <translation>Quantisiertes Modell exportieren</translation>
  </message>
  <message>
   <source>32 bits (fp32)</source>
   <translation>32 Bit (fp32)</translation>
  </message>
  <message>
   <source>16 bits (fp16)</source>
   <translation>16 Bit (fp16)</translation>
  </message>
  <message>
   <source>Width of floating point numbers in checkpoint folders; other formats have none to choose.</source>
   <translation>Breite von Gleitkommazahlen in Checkpoint-Ordnern; bei anderen Formaten gibt es keine Wahl.</translation>
  </message>
  <message>
   <source>&amp;Browse ...</source>
   <translation>&amp;Durchsuchen ...</translation>
  </message>
  <message>
   <source>E&amp;xport</source>
   <translation>E&amp;xportieren</translation>
  </message>
  <message>
   <source>&amp;Model</source>
   <translation>&amp;Modell</translation>
  </message>
  <message>
   <source>&amp;Format</source>
   <translation>&amp;Format</translation>
  </message>
  <message>
   <source>&amp;Numbers</source>
   <translation>&amp;Zahlen</translation>
  </message>
  <message>
   <source>&amp;Write to</source>
   <translation>&amp;Schreiben nach</translation>
  </message>
  <message>
   <source>%1 is there already. Name a folder that does not exist or is empty.</source>
   <translation>%1 gibt es schon. Nennen Sie einen Ordner, der fehlt oder leer ist.</translation>
  </message>
  <message>
   <source>%1 is a folder. Name a file.</source>
   <translation>%1 ist ein Ordner. Nennen Sie eine Datei.</translation>
  </message>
  <message>
   <source>There is no folder %1. Choose another one.</source>
   <translation>Einen Ordner %1 gibt es nicht. Wählen Sie einen anderen.</translation>
  </message>
 </context>
 <context>
  <name>MessageBoxes</name>
  <message>
   <source>%1 exists. Overwrite it?</source>
   <translation>%1 gibt es schon. Überschreiben?</translation>
  </message>
  <message>
   <source>&amp;Overwrite</source>
   <translation>Ü&amp;berschreiben</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ModelPanel</name>
  <message>
   <source>%1 million</source>
   <translation>%1 Millionen</translation>
  </message>
  <message>
   <source>pinned to float</source>
   <translation>auf float festgelegt</translation>
  </message>
  <message>
   <source>no weight: they multiply activations</source>
   <translation>kein Gewicht: Sie multiplizieren Aktivierungen</translation>
  </message>
  <message>
   <source>excluded by the pattern %1</source>
   <translation>durch das Muster %1 ausgeschlossen</translation>
  </message>
  <message>
   <source>its kind, %1, is not chosen</source>
   <translation>ihre Art, %1, ist nicht gewählt</translation>
  </message>
  <message>
   <source>no include pattern matches</source>
   <translation>kein Einschlussmuster passt</translation>
  </message>
  <message>
   <source>positional convolution, excluded by the pattern %1</source>
   <translation>Positionsfaltung, durch das Muster %1 ausgeschlossen</translation>
  </message>
  <message>
   <source>norms, biases, embeddings</source>
   <translation>Normen, Versätze, Einbettungen</translation>
  </message>
  <message numerus="yes">
   <source>%n attention product(s)</source>
   <translation>
    <numerusform>%n Attention-Produkt</numerusform>
    <numerusform>%n Attention-Produkte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n other tensor(s)</source>
   <translation>
    <numerusform>%n anderer Tensor</numerusform>
    <numerusform>%n andere Tensoren</numerusform>
   </translation>
  </message>
  <message>
   <source>Name of the model</source>
   <translation>Name des Modells</translation>
  </message>
  <message>
   <source>O&amp;pen</source>
   <translation>Ö&amp;ffnen</translation>
  </message>
  <message>
   <source>Open a checkpoint folder in Hugging Face layout, or one that was open before</source>
   <translation>Einen Checkpoint-Ordner im Aufbau von Hugging Face öffnen, oder einen, der schon offen war</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Netz</translation>
  </message>
  <message>
   <source>Family of the network and what its head answers</source>
   <translation>Familie des Netzes und was sein Kopf antwortet</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Schichten</translation>
  </message>
  <message>
   <source>Layers that can be quantized, with and without a weight of their own</source>
   <translation>Schichten, die quantisiert werden können, mit und ohne eigenes Gewicht</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>Parameter</translation>
  </message>
  <message>
   <source>Trained numbers, and what they take as 32-bit floats</source>
   <translation>Trainierte Zahlen, und was sie als 32-Bit-Gleitkommazahlen brauchen</translation>
  </message>
  <message>
   <source>Audio</source>
   <translation>Audio</translation>
  </message>
  <message>
   <source>What the network hears</source>
   <translation>Was das Netz hört</translation>
  </message>
  <message>
   <source>Output</source>
   <translation>Ausgabe</translation>
  </message>
  <message>
   <source>Characters or classes that it tells apart</source>
   <translation>Zeichen oder Klassen, die es unterscheidet</translation>
  </message>
  <message>
   <source>Hash</source>
   <translation>Hash</translation>
  </message>
  <message>
   <source>SHA-256 of configuration, vocabulary and weights: names the model in runs</source>
   <translation>SHA-256 von Konfiguration, Vokabular und Gewichten: benennt das Modell in Läufen</translation>
  </message>
  <message>
   <source>Parts that keep 32 bits whatever the budget is</source>
   <translation>Teile, die bei jedem Budget 32 Bit behalten</translation>
  </message>
  <message>
   <source>What is not quantized, and why</source>
   <translation>Was nicht quantisiert wird, und warum</translation>
  </message>
  <message>
   <source>Checkpoint folder in Hugging Face layout</source>
   <translation>Checkpoint-Ordner im Aufbau von Hugging Face</translation>
  </message>
  <message>
   <source>Open &amp;folder ...</source>
   <translation>&amp;Ordner öffnen ...</translation>
  </message>
  <message>
   <source>No recent models yet</source>
   <translation>Noch keine letzten Modelle</translation>
  </message>
  <message>
   <source>This model cannot be opened</source>
   <translation>Dieses Modell kann nicht geöffnet werden</translation>
  </message>
  <message>
   <source>Open another &amp;model ...</source>
   <translation>Ein anderes &amp;Modell öffnen ...</translation>
  </message>
  <message>
   <source>No model is open</source>
   <translation>Kein Modell ist offen</translation>
  </message>
  <message>
   <source>Open &amp;model folder ...</source>
   <translation>&amp;Modellordner öffnen ...</translation>
  </message>
  <message>
   <source>%1, CTC</source>
   <translation>%1, CTC</translation>
  </message>
  <message>
   <source>%1, classification</source>
   <translation>%1, Klassifikation</translation>
  </message>
  <message>
   <source>%1 with weights, %2</source>
   <translation>%1 mit Gewichten, %2</translation>
  </message>
  <message>
   <source>%1, %2 MiB as float32</source>
   <translation>%1, %2 MiB als float32</translation>
  </message>
  <message>
   <source>%1 kHz mono, normalised</source>
   <translation>%1 kHz mono, normalisiert</translation>
  </message>
  <message>
   <source>%1 kHz mono</source>
   <translation>%1 kHz mono</translation>
  </message>
  <message numerus="yes">
   <source>%n character(s) and marks</source>
   <translation>
    <numerusform>%n Zeichen samt Marken</numerusform>
    <numerusform>%n Zeichen und Marken</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n class(es)</source>
   <translation>
    <numerusform>%n Klasse</numerusform>
    <numerusform>%n Klassen</numerusform>
   </translation>
  </message>
  <message>
   <source>Part</source>
   <translation>Teil</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <source>Not &amp;quantized: %1 % of the parameters</source>
   <translation>Nicht &amp;quantisiert: %1 % der Parameter</translation>
  </message>
  <message>
   <source>not_quantized</source>
   <translation>nicht_quantisiert</translation>
  </message>
  <message>
   <source>A wav2vec2 or wav2vec2-conformer checkpoint in Hugging Face layout, or a keyword spotting model that voxbit-cli convert wrote. Open its folder, or drop it onto the window.</source>
   <translation>Ein Checkpoint von wav2vec2 oder wav2vec2-conformer in der Anordnung von Hugging Face oder ein Modell für Schlüsselwörter, das voxbit-cli convert geschrieben hat. Öffnen Sie seinen Ordner oder ziehen Sie ihn auf das Fenster.</translation>
  </message>
  <message>
   <source>Hash the model</source>
   <translation>Prüfsumme des Modells bilden</translation>
  </message>
 </context>
 <context>
  <name>voxbit::Player</name>
  <message>
   <source>There is no audio device: connect one and start the program again to listen.</source>
   <translation>Es gibt kein Audiogerät: Schließen Sie eines an und starten Sie das Programm neu, um zu hören.</translation>
  </message>
  <message>
   <source>The audio device %1 does not play.</source>
   <translation>Das Audiogerät %1 spielt nicht.</translation>
  </message>
  <message>
   <source>The audio device %1 does not play %2 Hz mono.</source>
   <translation>Das Audiogerät %1 spielt %2 Hz mono nicht.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ReportExport</name>
  <message>
   <source>Write report</source>
   <translation>Bericht schreiben</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ResultsPanel</name>
  <message>
   <source>Chosen runs</source>
   <translation>Gewählte Läufe</translation>
  </message>
  <message>
   <source>results</source>
   <translation>Ergebnisse</translation>
  </message>
  <message>
   <source>speakers_of_run</source>
   <translation>Sprecher_des_Laufs</translation>
  </message>
  <message>
   <source>facts_of_run</source>
   <translation>Angaben_zum_Lauf</translation>
  </message>
  <message>
   <source>Speakers of run %1</source>
   <translation>Sprecher des Laufs %1</translation>
  </message>
  <message>
   <source>What run %1 depends on</source>
   <translation>Wovon Lauf %1 abhängt</translation>
  </message>
  <message>
   <source>Reading the chosen runs ...</source>
   <translation>Die gewählten Läufe werden gelesen ...</translation>
  </message>
  <message>
   <source>No run is chosen</source>
   <translation>Kein Lauf ist gewählt</translation>
  </message>
  <message>
   <source>Choose runs in the Runs panel, or press Evaluate (F8): the newest result shows up here.</source>
   <translation>Wählen Sie Läufe im Bereich Läufe oder drücken Sie Auswerten (F8): Das neueste Ergebnis erscheint hier.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunLibrary</name>
  <message>
   <source>List runs</source>
   <translation>Läufe auflisten</translation>
  </message>
  <message>
   <source>Look for new runs</source>
   <translation>Nach neuen Läufen sehen</translation>
  </message>
  <message>
   <source>Read runs</source>
   <translation>Läufe lesen</translation>
  </message>
  <message>
   <source>Look for a float run</source>
   <translation>Nach einem Float-Lauf sehen</translation>
  </message>
  <message>
   <source>Star runs</source>
   <translation>Läufe mit Stern versehen</translation>
  </message>
  <message>
   <source>Tag run</source>
   <translation>Lauf etikettieren</translation>
  </message>
  <message>
   <source>Tag runs</source>
   <translation>Läufe etikettieren</translation>
  </message>
  <message>
   <source>Note on run</source>
   <translation>Notiz zum Lauf</translation>
  </message>
  <message>
   <source>Run %1 again</source>
   <translation>Lauf %1 noch einmal</translation>
  </message>
  <message>
   <source>Delete runs</source>
   <translation>Läufe löschen</translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunModel</name>
  <message>
   <source>Sort runs</source>
   <translation>Läufe sortieren</translation>
  </message>
  <message>
   <source>starred</source>
   <translation>mit Stern</translation>
  </message>
  <message>
   <source>not starred</source>
   <translation>ohne Stern</translation>
  </message>
  <message>
   <source>open group of runs</source>
   <translation>offene Gruppe von Läufen</translation>
  </message>
  <message>
   <source>closed group of runs</source>
   <translation>geschlossene Gruppe von Läufen</translation>
  </message>
  <message numerus="yes">
   <source>%n run(s)</source>
   <translation>
    <numerusform>%n Lauf</numerusform>
    <numerusform>%n Läufe</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunTable</name>
  <message>
   <source>Runs</source>
   <translation>Läufe</translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunsPanel</name>
  <message>
   <source>Copy runs</source>
   <translation>Läufe kopieren</translation>
  </message>
  <message>
   <source>Find in name, tags, notes</source>
   <translation>In Name, Etiketten, Notizen suchen</translation>
  </message>
  <message>
   <source>Find runs</source>
   <translation>Läufe suchen</translation>
  </message>
  <message>
   <source>Shows runs whose number, name, tags or notes contain this text (Ctrl+F).</source>
   <translation>Zeigt Läufe, deren Nummer, Name, Etiketten oder Notizen diesen Text enthalten (Strg+F).</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <source>Shows only runs with this status.</source>
   <translation>Zeigt nur Läufe mit diesem Zustand.</translation>
  </message>
  <message>
   <source>Any status</source>
   <translation>Jeder Zustand</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Etikett</translation>
  </message>
  <message>
   <source>Shows only runs with this tag.</source>
   <translation>Zeigt nur Läufe mit diesem Etikett.</translation>
  </message>
  <message>
   <source>Starred only</source>
   <translation>Nur mit Stern</translation>
  </message>
  <message>
   <source>Shows only starred runs.</source>
   <translation>Zeigt nur Läufe mit Stern.</translation>
  </message>
  <message>
   <source>Grouping</source>
   <translation>Gruppierung</translation>
  </message>
  <message>
   <source>Puts runs of one name, or of one experiment on equal inputs, below one line.</source>
   <translation>Stellt Läufe eines Namens, oder eines Experiments auf gleichen Eingaben, unter eine Zeile.</translation>
  </message>
  <message>
   <source>Not grouped</source>
   <translation>Nicht gruppiert</translation>
  </message>
  <message>
   <source>By name</source>
   <translation>Nach Name</translation>
  </message>
  <message>
   <source>By experiment</source>
   <translation>Nach Experiment</translation>
  </message>
  <message>
   <source>Into editor</source>
   <translation>In den Editor</translation>
  </message>
  <message>
   <source>Makes this run's experiment the one that the window works on.</source>
   <translation>Macht das Experiment dieses Laufs zu dem, woran das Fenster arbeitet.</translation>
  </message>
  <message>
   <source>Run again</source>
   <translation>Noch einmal</translation>
  </message>
  <message>
   <source>Runs the same experiment once more, as a new run.</source>
   <translation>Lässt dasselbe Experiment noch einmal laufen, als neuen Lauf.</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>Goes on with an interrupted, failed or cancelled run where it stopped.</source>
   <translation>Setzt einen unterbrochenen, gescheiterten oder abgebrochenen Lauf dort fort, wo er aufhörte.</translation>
  </message>
  <message>
   <source>Star</source>
   <translation>Stern</translation>
  </message>
  <message>
   <source>Stars the chosen runs, or takes the star off.</source>
   <translation>Gibt den gewählten Läufen einen Stern oder nimmt ihn weg.</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Etiketten</translation>
  </message>
  <message>
   <source>Puts tags on the chosen runs or takes them off. F2 edits those of one run.</source>
   <translation>Gibt den gewählten Läufen Etiketten oder nimmt sie weg. F2 bearbeitet die eines Laufs.</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Edits the notes of the current run.</source>
   <translation>Bearbeitet die Notizen des aktuellen Laufs.</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Deletes the chosen runs. Can be undone until the window closes.</source>
   <translation>Löscht die gewählten Läufe. Bis zum Schließen des Fensters rückgängig zu machen.</translation>
  </message>
  <message>
   <source>Undo delete</source>
   <translation>Löschen rückgängig</translation>
  </message>
  <message>
   <source>Brings the runs back that were deleted last.</source>
   <translation>Holt die zuletzt gelöschten Läufe zurück.</translation>
  </message>
  <message>
   <source>Export ...</source>
   <translation>Exportieren ...</translation>
  </message>
  <message>
   <source>Writes all shown runs, also those of closed groups, as CSV.</source>
   <translation>Schreibt alle gezeigten Läufe, auch die geschlossener Gruppen, als CSV.</translation>
  </message>
  <message>
   <source>Export as CSV ...</source>
   <translation>Als CSV exportieren ...</translation>
  </message>
  <message>
   <source>Any tag</source>
   <translation>Jedes Etikett</translation>
  </message>
  <message>
   <source>The runs cannot be read</source>
   <translation>Die Läufe können nicht gelesen werden</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <source>Reading the list of runs ...</source>
   <translation>Die Liste der Läufe wird gelesen ...</translation>
  </message>
  <message>
   <source>No runs yet</source>
   <translation>Noch keine Läufe</translation>
  </message>
  <message>
   <source>Press Evaluate (F8): the run and everything it recognised is kept here.</source>
   <translation>Drücken Sie Auswerten (F8): Der Lauf und alles, was er erkannt hat, bleibt hier.</translation>
  </message>
  <message>
   <source>No run matches</source>
   <translation>Kein Lauf passt</translation>
  </message>
  <message numerus="yes">
   <source>None of %n run(s) passes the filters.</source>
   <translation>
    <numerusform>Kein Lauf von %n passiert die Filter.</numerusform>
    <numerusform>Keiner von %n Läufen passiert die Filter.</numerusform>
   </translation>
  </message>
  <message>
   <source>Show all runs</source>
   <translation>Alle Läufe zeigen</translation>
  </message>
  <message numerus="yes">
   <source>%n run(s)</source>
   <translation>
    <numerusform>%n Lauf</numerusform>
    <numerusform>%n Läufe</numerusform>
   </translation>
  </message>
  <message>
   <source>%1 of %2 runs</source>
   <translation>%1 von %2 Läufen</translation>
  </message>
  <message>
   <source>, %1 chosen</source>
   <translation>, %1 gewählt</translation>
  </message>
  <message>
   <source> (other panels show the first %1)</source>
   <translation> (andere Bereiche zeigen die ersten %1)</translation>
  </message>
  <message>
   <source>&amp;New tag ...</source>
   <translation>&amp;Neues Etikett ...</translation>
  </message>
  <message>
   <source>New tag</source>
   <translation>Neues Etikett</translation>
  </message>
  <message>
   <source>Tags, separated by commas:</source>
   <translation>Etiketten, durch Kommas getrennt:</translation>
  </message>
  <message>
   <source>This experiment cannot be opened</source>
   <translation>Dieses Experiment kann nicht geöffnet werden</translation>
  </message>
  <message>
   <source>runs</source>
   <translation>Läufe</translation>
  </message>
  <message>
   <source>Export runs</source>
   <translation>Läufe exportieren</translation>
  </message>
  <message>
   <source>The table was not written</source>
   <translation>Die Tabelle wurde nicht geschrieben</translation>
  </message>
  <message>
   <source>Open run %1</source>
   <translation>Lauf %1 öffnen</translation>
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
   <translation>Fenster</translation>
  </message>
  <message>
   <source>Bit map</source>
   <translation>Bitkarte</translation>
  </message>
  <message>
   <source>Choose a layer</source>
   <translation>Eine Schicht wählen</translation>
  </message>
  <message>
   <source>Arrow keys</source>
   <translation>Pfeiltasten</translation>
  </message>
  <message>
   <source>Pin the layer to so many bits</source>
   <translation>Die Schicht auf so viele Bits festlegen</translation>
  </message>
  <message>
   <source>Pin the layer to float</source>
   <translation>Die Schicht auf float festlegen</translation>
  </message>
  <message>
   <source>Let the allocator choose again</source>
   <translation>Den Verteiler wieder wählen lassen</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>Budget</translation>
  </message>
  <message>
   <source>A little less or more</source>
   <translation>Ein wenig kleiner oder größer</translation>
  </message>
  <message>
   <source>To the next uniform width</source>
   <translation>Zur nächsten einheitlichen Breite</translation>
  </message>
  <message>
   <source>Page up, page down</source>
   <translation>Bild auf, Bild ab</translation>
  </message>
  <message>
   <source>Tables</source>
   <translation>Tabellen</translation>
  </message>
  <message>
   <source>Copy the chosen rows</source>
   <translation>Die gewählten Zeilen kopieren</translation>
  </message>
  <message>
   <source>Choose columns</source>
   <translation>Spalten wählen</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <source>Find an action or a key</source>
   <translation>Eine Aktion oder Taste suchen</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <source>Action</source>
   <translation>Aktion</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Left, right</source>
   <translation>Links, rechts</translation>
  </message>
  <message>
   <source>Chips</source>
   <translation>Marken</translation>
  </message>
  <message>
   <source>Plots</source>
   <translation>Diagramme</translation>
  </message>
  <message>
   <source>Waveform</source>
   <translation>Wellenform</translation>
  </message>
  <message>
   <source>Choose the first or the last layer</source>
   <translation>Die erste oder letzte Schicht wählen</translation>
  </message>
  <message>
   <source>Home, End</source>
   <translation>Pos1, Ende</translation>
  </message>
  <message>
   <source>Copy the image</source>
   <translation>Bild kopieren</translation>
  </message>
  <message>
   <source>To the least or the most</source>
   <translation>Zum Kleinsten oder Größten</translation>
  </message>
  <message>
   <source>To the next chip</source>
   <translation>Zur nächsten Marke</translation>
  </message>
  <message>
   <source>Switch the chip</source>
   <translation>Marke umschalten</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>Leertaste</translation>
  </message>
  <message>
   <source>Walk the points of a series, or the cells of a matrix</source>
   <translation>Die Punkte einer Reihe oder die Zellen einer Matrix abgehen</translation>
  </message>
  <message>
   <source>To the next series</source>
   <translation>Zur nächsten Reihe</translation>
  </message>
  <message>
   <source>Up, down</source>
   <translation>Auf, ab</translation>
  </message>
  <message>
   <source>Move what is shown</source>
   <translation>Den Ausschnitt verschieben</translation>
  </message>
  <message>
   <source>Shift and arrow keys</source>
   <translation>Umschalt und Pfeiltasten</translation>
  </message>
  <message>
   <source>Look closer, or from farther away</source>
   <translation>Näher oder von weiter weg betrachten</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>Alles zeigen</translation>
  </message>
  <message>
   <source>Open the chosen cell, or the run of the chosen point</source>
   <translation>Die gewählte Zelle oder den Lauf des gewählten Punkts öffnen</translation>
  </message>
  <message>
   <source>Export as CSV</source>
   <translation>Als CSV exportieren</translation>
  </message>
  <message>
   <source>Table of the layers</source>
   <translation>Tabelle der Schichten</translation>
  </message>
  <message>
   <source>Table of the runs</source>
   <translation>Tabelle der Läufe</translation>
  </message>
  <message>
   <source>Close or open a group</source>
   <translation>Gruppe schließen oder öffnen</translation>
  </message>
  <message>
   <source>Kept profiles</source>
   <translation>Behaltene Profile</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>Table of the speakers</source>
   <translation>Tabelle der Sprecher</translation>
  </message>
  <message>
   <source>Check all chosen rows</source>
   <translation>Alle gewählten Zeilen ankreuzen</translation>
  </message>
  <message>
   <source>Recordings and transcripts</source>
   <translation>Aufnahmen und Mitschriften</translation>
  </message>
  <message>
   <source>Play, or stop</source>
   <translation>Abspielen oder anhalten</translation>
  </message>
  <message>
   <source>A little back or forward</source>
   <translation>Ein wenig zurück oder vor</translation>
  </message>
  <message>
   <source>To the start or the end</source>
   <translation>Zum Anfang oder Ende</translation>
  </message>
  <message>
   <source>The usual size again</source>
   <translation>Wieder die übliche Größe</translation>
  </message>
 </context>
 <context>
  <name>voxbit::SpeakerModel</name>
  <message>
   <source>not said</source>
   <translation>nicht angegeben</translation>
  </message>
  <message>
   <source>female</source>
   <translation>weiblich</translation>
  </message>
  <message>
   <source>male</source>
   <translation>männlich</translation>
  </message>
  <message>
   <source>other</source>
   <translation>andere</translation>
  </message>
  <message>
   <source>training</source>
   <translation>Training</translation>
  </message>
  <message>
   <source>selection</source>
   <translation>Auswahl</translation>
  </message>
  <message>
   <source>calibration</source>
   <translation>Kalibrierung</translation>
  </message>
  <message>
   <source>test</source>
   <translation>Test</translation>
  </message>
  <message>
   <source>overlap</source>
   <translation>Überlappung</translation>
  </message>
  <message>
   <source>%1, chosen</source>
   <translation>%1, gewählt</translation>
  </message>
  <message>
   <source>%1, not chosen</source>
   <translation>%1, nicht gewählt</translation>
  </message>
  <message>
   <source>Speaker</source>
   <translation>Sprecher</translation>
  </message>
  <message>
   <source>Gender</source>
   <translation>Geschlecht</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Accent</source>
   <translation>Akzent</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Alter</translation>
  </message>
  <message>
   <source>Chosen</source>
   <translation>Gewählt</translation>
  </message>
  <message>
   <source>Utt.</source>
   <translation>Äuß.</translation>
  </message>
  <message>
   <source>Min.</source>
   <translation>Min.</translation>
  </message>
  <message>
   <source>Who speaks, as the corpus names them</source>
   <translation>Wer spricht, wie das Korpus sie nennt</translation>
  </message>
  <message>
   <source>As the speaker has said</source>
   <translation>Wie der Sprecher angegeben hat</translation>
  </message>
  <message>
   <source>As the corpus writes it</source>
   <translation>Wie das Korpus es schreibt</translation>
  </message>
  <message>
   <source>Years or decade, as the corpus writes it</source>
   <translation>Jahre oder Jahrzehnt, wie das Korpus es schreibt</translation>
  </message>
  <message>
   <source>Utterances that answer the expression being edited</source>
   <translation>Äußerungen, auf die der bearbeitete Ausdruck zutrifft</translation>
  </message>
  <message>
   <source>Utterances: recordings of one sentence each</source>
   <translation>Äußerungen: Aufnahmen von je einem Satz</translation>
  </message>
  <message>
   <source>Minutes of audio in the recordings read so far</source>
   <translation>Minuten Audio in den bisher gelesenen Aufnahmen</translation>
  </message>
 </context>
 <context>
  <name>voxbit::SpeakersPanel</name>
  <message numerus="yes">
   <source>%n utterance(s)</source>
   <translation>
    <numerusform>%n Äußerung</numerusform>
    <numerusform>%n Äußerungen</numerusform>
   </translation>
  </message>
  <message>
   <source>%1, %2 s</source>
   <translation>%1, %2 s</translation>
  </message>
  <message>
   <source>%1, %2 min</source>
   <translation>%1, %2 min</translation>
  </message>
  <message>
   <source>C&amp;hoose</source>
   <translation>&amp;Wählen</translation>
  </message>
  <message>
   <source>&amp;Listen</source>
   <translation>&amp;Hören</translation>
  </message>
  <message>
   <source>Problems</source>
   <translation>Probleme</translation>
  </message>
  <message>
   <source>Recordings read so far</source>
   <translation>Bisher gelesene Aufnahmen</translation>
  </message>
  <message>
   <source>Every recording is decoded once: for its length, and to recognise the same audio in two places. What is found is remembered.</source>
   <translation>Jede Aufnahme wird einmal dekodiert: für ihre Länge und um gleiches Audio an zwei Stellen zu erkennen. Was gefunden wird, bleibt gemerkt.</translation>
  </message>
  <message>
   <source>Reading recordings: %v of %m</source>
   <translation>Aufnahmen werden gelesen: %v von %m</translation>
  </message>
  <message>
   <source>Corpus folder</source>
   <translation>Korpusordner</translation>
  </message>
  <message>
   <source>Search speakers</source>
   <translation>Sprecher suchen</translation>
  </message>
  <message>
   <source>Lists speakers with this text in any column; chooses nobody</source>
   <translation>Listet Sprecher mit diesem Text in irgendeiner Spalte; wählt niemanden</translation>
  </message>
  <message>
   <source>&amp;Only these</source>
   <translation>&amp;Nur diese</translation>
  </message>
  <message>
   <source>The edited subset becomes the speakers that are selected in the table</source>
   <translation>Die bearbeitete Teilmenge wird zu den in der Tabelle markierten Sprechern</translation>
  </message>
  <message>
   <source>&amp;All</source>
   <translation>&amp;Alle</translation>
  </message>
  <message>
   <source>The edited subset asks for no speaker any more</source>
   <translation>Die bearbeitete Teilmenge verlangt keinen Sprecher mehr</translation>
  </message>
  <message>
   <source>Speakers</source>
   <translation>Sprecher</translation>
  </message>
  <message>
   <source>Check who belongs to the edited subset; Space checks all selected rows</source>
   <translation>Haken Sie an, wer zur bearbeiteten Teilmenge gehört; Leertaste hakt alle markierten Zeilen an</translation>
  </message>
  <message>
   <source>How many speakers are chosen</source>
   <translation>Wie viele Sprecher gewählt sind</translation>
  </message>
  <message>
   <source>&amp;Never test on calibration recordings</source>
   <translation>&amp;Nie auf Kalibrieraufnahmen testen</translation>
  </message>
  <message>
   <source>Leaves out of the test whatever is in the calibration subset, compared by content</source>
   <translation>Lässt aus dem Test, was in der Kalibrierteilmenge ist, nach Inhalt verglichen</translation>
  </message>
  <message>
   <source>What the recordings of the corpus are used for</source>
   <translation>Wofür die Aufnahmen des Korpus benutzt werden</translation>
  </message>
  <message>
   <source>What is wrong with the subsets</source>
   <translation>Was an den Teilmengen nicht stimmt</translation>
  </message>
  <message>
   <source>Keep subsets apart</source>
   <translation>Teilmengen getrennt halten</translation>
  </message>
  <message>
   <source>Problems of the corpus</source>
   <translation>Probleme des Korpus</translation>
  </message>
  <message>
   <source>Read what the model has heard</source>
   <translation>Lesen, was das Modell gehört hat</translation>
  </message>
  <message>
   <source>No corpus is open</source>
   <translation>Kein Korpus ist offen</translation>
  </message>
  <message>
   <source>Recordings with their speakers. Open a folder in any of the known layouts or a manifest, or drop it onto the window.</source>
   <translation>Aufnahmen mit ihren Sprechern. Öffnen Sie einen Ordner in einem der bekannten Aufbauten oder ein Manifest, oder ziehen Sie es auf das Fenster.</translation>
  </message>
  <message>
   <source>Open corpus &amp;folder ...</source>
   <translation>Korpus&amp;ordner öffnen ...</translation>
  </message>
  <message>
   <source>This corpus cannot be listed</source>
   <translation>Dieses Korpus kann nicht aufgelistet werden</translation>
  </message>
  <message>
   <source>Open another corpus &amp;folder ...</source>
   <translation>Einen anderen Korpus&amp;ordner öffnen ...</translation>
  </message>
  <message>
   <source>Counting speakers ...</source>
   <translation>Sprecher werden gezählt ...</translation>
  </message>
  <message>
   <source>Count speakers</source>
   <translation>Sprecher zählen</translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n utterance(s)</source>
   <translation>
    <numerusform>%1 von %n Äußerung</numerusform>
    <numerusform>%1 von %n Äußerungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n speaker(s)</source>
   <translation>
    <numerusform>%1 von %n Sprecher</numerusform>
    <numerusform>%1 von %n Sprechern</numerusform>
   </translation>
  </message>
  <message>
   <source>Test: %1, %2</source>
   <translation>Test: %1, %2</translation>
  </message>
  <message>
   <source>Calibration: %1, %2</source>
   <translation>Kalibrierung: %1, %2</translation>
  </message>
  <message>
   <source>Compare subsets</source>
   <translation>Teilmengen vergleichen</translation>
  </message>
  <message>
   <source>not used</source>
   <translation>nicht benutzt</translation>
  </message>
  <message numerus="yes">
   <source>%n chosen recording(s) trained or selected this model: results would flatter it. Choose others.</source>
   <translation>
    <numerusform>%n gewählte Aufnahme hat dieses Modell trainiert oder ausgewählt: Ergebnisse würden ihm schmeicheln. Wählen Sie andere.</numerusform>
    <numerusform>%n gewählte Aufnahmen haben dieses Modell trainiert oder ausgewählt: Ergebnisse würden ihm schmeicheln. Wählen Sie andere.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n test recording(s) also calibrate: every result will carry that mark.</source>
   <translation>
    <numerusform>%n Testaufnahme kalibriert auch: Jedes Ergebnis trägt diesen Vermerk.</numerusform>
    <numerusform>%n Testaufnahmen kalibrieren auch: Jedes Ergebnis trägt diesen Vermerk.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n test recording(s) also calibrate: a run refuses that. Tick the box above to leave them out of the test, or choose others.</source>
   <translation>
    <numerusform>%n Testaufnahme kalibriert auch: Ein Lauf lehnt das ab. Haken Sie oben an, um sie aus dem Test zu lassen, oder wählen Sie andere.</numerusform>
    <numerusform>%n Testaufnahmen kalibrieren auch: Ein Lauf lehnt das ab. Haken Sie oben an, um sie aus dem Test zu lassen, oder wählen Sie andere.</numerusform>
   </translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>What is wrong</source>
   <translation>Was nicht stimmt</translation>
  </message>
  <message>
   <source>&amp;Problems (%1)</source>
   <translation>&amp;Probleme (%1)</translation>
  </message>
  <message>
   <source>speakers</source>
   <translation>sprecher</translation>
  </message>
  <message>
   <source>problems</source>
   <translation>probleme</translation>
  </message>
 </context>
 <context>
  <name>voxbit::SubsetEditor</name>
  <message>
   <source>Gender</source>
   <translation>Geschlecht</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Accent</source>
   <translation>Akzent</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Alter</translation>
  </message>
  <message>
   <source>Part</source>
   <translation>Teil</translation>
  </message>
  <message>
   <source>Word</source>
   <translation>Wort</translation>
  </message>
  <message>
   <source>Speaker</source>
   <translation>Sprecher</translation>
  </message>
  <message>
   <source>not said</source>
   <translation>nicht angegeben</translation>
  </message>
  <message>
   <source>What is wrong with the expression</source>
   <translation>Was am Ausdruck nicht stimmt</translation>
  </message>
  <message>
   <source>Facets of the edited subset</source>
   <translation>Merkmale der bearbeiteten Teilmenge</translation>
  </message>
  <message>
   <source>Values that the corpus knows, with the number of utterances that each would give. None of a group: all of it.</source>
   <translation>Werte, die das Korpus kennt, mit der Zahl der Äußerungen, die jeder gäbe. Keiner einer Gruppe: alle.</translation>
  </message>
  <message>
   <source>&amp;Test on</source>
   <translation>&amp;Testen auf</translation>
  </message>
  <message>
   <source>&amp;Calibrate on</source>
   <translation>&amp;Kalibrieren auf</translation>
  </message>
  <message>
   <source>Edit the test subset: utterances that are recognised and counted</source>
   <translation>Die Testteilmenge bearbeiten: Äußerungen, die erkannt und gezählt werden</translation>
  </message>
  <message>
   <source>Edit the calibration subset: utterances that layers are ranked and calibrated on</source>
   <translation>Die Kalibrierteilmenge bearbeiten: Äußerungen, auf denen Schichten geordnet und kalibriert werden</translation>
  </message>
  <message>
   <source>Expression of the test subset</source>
   <translation>Ausdruck der Testteilmenge</translation>
  </message>
  <message>
   <source>Expression of the calibration subset</source>
   <translation>Ausdruck der Kalibrierteilmenge</translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>Which utterances, for example: gender=F &amp; accent in (RP, Scottish) &amp; !(subset=train | duration&gt;=20). Fields: speaker, gender, language, accent, age, subset, duration, label. Comparisons: = != ~ (contains) !~ &lt; &lt;= &gt; &gt;= in. Empty: everyone.</source>
   <translation>Welche Äußerungen, zum Beispiel: gender=F &amp; accent in (RP, Scottish) &amp; !(subset=train | duration&gt;=20). Felder: speaker, gender, language, accent, age, subset, duration, label. Vergleiche: = != ~ (enthält) !~ &lt; &lt;= &gt; &gt;= in. Leer: alle.</translation>
  </message>
  <message>
   <source>Take only some of the utterances that answer: a number, an amount of audio, and which</source>
   <translation>Nur einige der zutreffenden Äußerungen nehmen: eine Zahl, eine Menge Audio, und welche</translation>
  </message>
  <message>
   <source>&amp;Facets</source>
   <translation>&amp;Merkmale</translation>
  </message>
  <message>
   <source>Show or hide the values that the corpus knows, to leave more room for the table</source>
   <translation>Die Werte zeigen, die das Korpus kennt, oder verbergen, um der Tabelle mehr Platz zu lassen</translation>
  </message>
  <message>
   <source>all</source>
   <translation>alle</translation>
  </message>
  <message>
   <source> s</source>
   <translation> s</translation>
  </message>
  <message>
   <source>&amp;Utterances</source>
   <translation>&amp;Äußerungen</translation>
  </message>
  <message>
   <source>At most so many utterances</source>
   <translation>Höchstens so viele Äußerungen</translation>
  </message>
  <message>
   <source>&amp;Audio</source>
   <translation>&amp;Audio</translation>
  </message>
  <message>
   <source>At most so many seconds of audio</source>
   <translation>Höchstens so viele Sekunden Audio</translation>
  </message>
  <message>
   <source>See&amp;d</source>
   <translation>&amp;Startwert</translation>
  </message>
  <message>
   <source>Which ones, where not all are taken: another seed draws others</source>
   <translation>Welche, wo nicht alle genommen werden: Ein anderer Startwert zieht andere</translation>
  </message>
  <message>
   <source>Limit the utterances</source>
   <translation>Äußerungen begrenzen</translation>
  </message>
  <message>
   <source>count</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <source>Limit the audio</source>
   <translation>Audio begrenzen</translation>
  </message>
  <message>
   <source>seconds</source>
   <translation>Sekunden</translation>
  </message>
  <message>
   <source>Draw other utterances</source>
   <translation>Andere Äußerungen ziehen</translation>
  </message>
  <message>
   <source>seed</source>
   <translation>Startwert</translation>
  </message>
  <message>
   <source>Choose speakers</source>
   <translation>Sprecher wählen</translation>
  </message>
  <message>
   <source>%1 s</source>
   <translation>%1 s</translation>
  </message>
  <message>
   <source>&amp;Limit: %1</source>
   <translation>&amp;Grenze: %1</translation>
  </message>
  <message>
   <source>, </source>
   <translation>, </translation>
  </message>
  <message>
   <source>&amp;Limit: none</source>
   <translation>&amp;Grenze: keine</translation>
  </message>
  <message>
   <source>%1. The last good expression stays in force.</source>
   <translation>%1. Der letzte gute Ausdruck bleibt in Kraft.</translation>
  </message>
  <message>
   <source>No recording of this speaker answers the rest of the expression.</source>
   <translation>Keine Aufnahme dieses Sprechers entspricht dem Rest des Ausdrucks.</translation>
  </message>
  <message>
   <source>A subset needs at least one speaker: check another one first.</source>
   <translation>Eine Teilmenge braucht mindestens einen Sprecher: Haken Sie zuerst einen anderen an.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::SweepDialog</name>
  <message>
   <source>%1: "%2" is not a number above 0</source>
   <translation>%1: „%2“ ist keine Zahl über 0</translation>
  </message>
  <message>
   <source>Sweep</source>
   <translation>Reihe</translation>
  </message>
  <message>
   <source>Repeats the open experiment with every combination of these values. What the database holds already is not run again.</source>
   <translation>Wiederholt das offene Experiment mit jeder Verbindung dieser Werte. Was die Datenbank schon hat, läuft nicht noch einmal.</translation>
  </message>
  <message>
   <source>Si&amp;zes</source>
   <translation>G&amp;rößen</translation>
  </message>
  <message>
   <source>&amp;Allocators</source>
   <translation>&amp;Verteiler</translation>
  </message>
  <message>
   <source>Ca&amp;librators</source>
   <translation>Ka&amp;librierer</translation>
  </message>
  <message>
   <source>Calibration &amp;groups</source>
   <translation>Kalibrier&amp;gruppen</translation>
  </message>
  <message>
   <source>average bits</source>
   <translation>mittlere Bits</translation>
  </message>
  <message>
   <source>MiB</source>
   <translation>MiB</translation>
  </message>
  <message>
   <source>Unit of the sizes</source>
   <translation>Einheit der Größen</translation>
  </message>
  <message>
   <source>Average bits: the size that the model would have with all layers at this width. MiB: budgets.</source>
   <translation>Mittlere Bits: die Größe, die das Modell mit allen Schichten in dieser Breite hätte. MiB: Budgets.</translation>
  </message>
  <message>
   <source>Sizes</source>
   <translation>Größen</translation>
  </message>
  <message>
   <source>Numbers, separated by spaces or semicolons; each is one point of every curve.</source>
   <translation>Zahlen, durch Leerzeichen oder Semikolons getrennt; jede ist ein Punkt jeder Kurve.</translation>
  </message>
  <message>
   <source>Allocators</source>
   <translation>Verteiler</translation>
  </message>
  <message>
   <source>float (nothing quantized)</source>
   <translation>float (nichts quantisiert)</translation>
  </message>
  <message>
   <source>The dashed line that all others are held to.</source>
   <translation>Die gestrichelte Linie, an der alle anderen gemessen werden.</translation>
  </message>
  <message>
   <source>Calibrators</source>
   <translation>Kalibrierer</translation>
  </message>
  <message>
   <source>Calibration groups</source>
   <translation>Kalibriergruppen</translation>
  </message>
  <message>
   <source>Subset expressions, one per line: each is calibrated on by itself.</source>
   <translation>Teilmengenausdrücke, einer je Zeile: Auf jedem wird für sich kalibriert.</translation>
  </message>
  <message>
   <source>Split &amp;by</source>
   <translation>Teilen &amp;nach</translation>
  </message>
  <message>
   <source>Makes a line for every group of the test subset.</source>
   <translation>Macht eine Zeile für jede Gruppe der Testteilmenge.</translation>
  </message>
  <message>
   <source>gender</source>
   <translation>Geschlecht</translation>
  </message>
  <message>
   <source>speaker</source>
   <translation>Sprecher</translation>
  </message>
  <message>
   <source>language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>accent</source>
   <translation>Akzent</translation>
  </message>
  <message>
   <source>Enter at least one size.</source>
   <translation>Geben Sie mindestens eine Größe ein.</translation>
  </message>
  <message>
   <source>Choose at least one allocator.</source>
   <translation>Wählen Sie mindestens einen Verteiler.</translation>
  </message>
  <message>
   <source>Choose at least one calibrator.</source>
   <translation>Wählen Sie mindestens einen Kalibrierer.</translation>
  </message>
  <message numerus="yes">
   <source>%n experiment(s)</source>
   <translation>
    <numerusform>%n Experiment</numerusform>
    <numerusform>%n Experimente</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>&amp;Start %n experiment(s)</source>
   <translation>
    <numerusform>%n Experiment &amp;starten</numerusform>
    <numerusform>%n Experimente &amp;starten</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Start</source>
   <translation>&amp;Starten</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TablePane</name>
  <message>
   <source>Export as CSV</source>
   <translation>Als CSV exportieren</translation>
  </message>
  <message>
   <source>Writes this table as CSV (Ctrl+E in the table). Ctrl+C copies the chosen rows.</source>
   <translation>Schreibt diese Tabelle als CSV (Strg+E in der Tabelle). Strg+C kopiert die gewählten Zeilen.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TableView</name>
  <message>
   <source>Sort &amp;ascending</source>
   <translation>&amp;Aufsteigend sortieren</translation>
  </message>
  <message>
   <source>Sort &amp;descending</source>
   <translation>A&amp;bsteigend sortieren</translation>
  </message>
  <message>
   <source>&amp;Original order</source>
   <translation>&amp;Ursprüngliche Reihenfolge</translation>
  </message>
  <message>
   <source>Show a&amp;ll columns</source>
   <translation>Alle &amp;Spalten zeigen</translation>
  </message>
 </context>
 <context>
  <name>voxbit::Tour</name>
  <message>
   <source>Tour</source>
   <translation>Rundgang</translation>
  </message>
  <message>
   <source>&amp;Back</source>
   <translation>&amp;Zurück</translation>
  </message>
  <message>
   <source>&amp;End the tour</source>
   <translation>Rundgang be&amp;enden</translation>
  </message>
  <message>
   <source>%1 of %2: %3</source>
   <translation>%1 von %2: %3</translation>
  </message>
  <message>
   <source>&amp;Done</source>
   <translation>&amp;Fertig</translation>
  </message>
  <message>
   <source>&amp;Next</source>
   <translation>&amp;Weiter</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TrainingJob</name>
  <message>
   <source>Only checkpoints that write text (with a CTC head) can be trained. Open another model.</source>
   <translation>Nur Checkpoints, die Text schreiben (mit CTC-Kopf), können trainiert werden. Öffnen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>Nothing is quantized: choose an allocator and a budget first.</source>
   <translation>Nichts ist quantisiert: Wählen Sie erst einen Verteiler und ein Budget.</translation>
  </message>
  <message>
   <source>Learn importance</source>
   <translation>Wichtigkeit lernen</translation>
  </message>
  <message>
   <source>Fine-tune</source>
   <translation>Nachtrainieren</translation>
  </message>
  <message>
   <source>Resume training</source>
   <translation>Training fortsetzen</translation>
  </message>
  <message>
   <source>Training ...</source>
   <translation>Training läuft ...</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TrainingPanel</name>
  <message>
   <source>Res&amp;ume</source>
   <translation>&amp;Fortsetzen</translation>
  </message>
  <message>
   <source>Goes on with the training that the folder holds unfinished, by the settings that it was started with; `voxbit-cli train --resume` does the same.</source>
   <translation>Setzt das unfertige Training im Ordner fort, mit den Einstellungen, mit denen es begonnen wurde; `voxbit-cli train --resume` tut dasselbe.</translation>
  </message>
  <message>
   <source>Weights, under the bit map</source>
   <translation>Gewichte, mit der Bitkarte</translation>
  </message>
  <message>
   <source>Importance of the layers</source>
   <translation>Wichtigkeit der Schichten</translation>
  </message>
  <message>
   <source>Weights: fine-tunes the model with the widths that its layers have now; step sizes are learned, too (LSQ). Importance: learns what every width of every layer costs (LIMPQ), for the sensitivity.</source>
   <translation>Gewichte: trainiert das Modell mit den jetzigen Breiten seiner Schichten nach; Schrittweiten werden mitgelernt (LSQ). Wichtigkeit: lernt, was jede Breite jeder Schicht kostet (LIMPQ), für die Empfindlichkeit.</translation>
  </message>
  <message>
   <source>CTC, on transcripts</source>
   <translation>CTC, auf Transkripten</translation>
  </message>
  <message>
   <source>Distillation, label-free</source>
   <translation>Destillation, ohne Transkripte</translation>
  </message>
  <message>
   <source>CTC follows the transcripts. Distillation follows the output of the float model; it needs no transcripts to learn from.</source>
   <translation>CTC folgt den Transkripten. Destillation folgt der Ausgabe des Float-Modells; zum Lernen braucht sie keine Transkripte.</translation>
  </message>
  <message>
   <source>Updates of the weights; the learning rate reaches 0 after the last.</source>
   <translation>Aktualisierungen der Gewichte; nach der letzten ist die Lernrate 0.</translation>
  </message>
  <message>
   <source>At its peak, after the warm-up.</source>
   <translation>An ihrem Höchstwert, nach dem Anlauf.</translation>
  </message>
  <message>
   <source>nothing: the last step is kept</source>
   <translation>nichts: der letzte Schritt bleibt</translation>
  </message>
  <message>
   <source>An expression, like those of the subsets: on these recordings the WER is measured twenty times, and the best step is kept. They may be neither among those that are trained on nor among those of the test.</source>
   <translation>Ein Ausdruck wie die der Teilmengen: Auf diesen Aufnahmen wird die WER zwanzigmal gemessen, und der beste Schritt bleibt. Sie dürfen weder unter denen sein, auf denen trainiert wird, noch unter denen des Tests.</translation>
  </message>
  <message>
   <source>&amp;Learn</source>
   <translation>&amp;Lernen</translation>
  </message>
  <message>
   <source>L&amp;oss</source>
   <translation>&amp;Verlust</translation>
  </message>
  <message>
   <source>Ste&amp;ps</source>
   <translation>&amp;Schritte</translation>
  </message>
  <message>
   <source>Learning r&amp;ate</source>
   <translation>Lern&amp;rate</translation>
  </message>
  <message>
   <source>Judge &amp;by</source>
   <translation>&amp;Urteil nach</translation>
  </message>
  <message>
   <source>Fol&amp;der</source>
   <translation>&amp;Ordner</translation>
  </message>
  <message>
   <source>The result lies there as a checkpoint folder, beside the state of the training.</source>
   <translation>Das Ergebnis liegt dort als Checkpoint-Ordner, neben dem Stand des Trainings.</translation>
  </message>
  <message>
   <source>Bro&amp;wse ...</source>
   <translation>&amp;Wählen ...</translation>
  </message>
  <message>
   <source>Training loss</source>
   <translation>Trainingsverlust</translation>
  </message>
  <message>
   <source>Mean since the point before. CTC: per letter of the transcripts. Distillation: how far the output is from that of the float model.</source>
   <translation>Mittel seit dem Punkt davor. CTC: je Buchstabe der Transkripte. Destillation: wie weit die Ausgabe von der des Float-Modells entfernt ist.</translation>
  </message>
  <message>
   <source>Development WER</source>
   <translation>WER der Auswahl</translation>
  </message>
  <message>
   <source>Word error rate on the recordings that choose the step; the mark is at the best one.</source>
   <translation>Wortfehlerrate auf den Aufnahmen, die den Schritt wählen; die Marke steht beim besten.</translation>
  </message>
  <message>
   <source>Folder for the training</source>
   <translation>Ordner für das Training</translation>
  </message>
  <message>
   <source>Look at a training's folder</source>
   <translation>Ordner eines Trainings ansehen</translation>
  </message>
  <message>
   <source>Rank layers by learned importance</source>
   <translation>Schichten nach gelernter Wichtigkeit ordnen</translation>
  </message>
  <message>
   <source>Open the trained model</source>
   <translation>Das trainierte Modell öffnen</translation>
  </message>
  <message>
   <source>S&amp;top</source>
   <translation>An&amp;halten</translation>
  </message>
  <message>
   <source>&amp;Train</source>
   <translation>&amp;Trainieren</translation>
  </message>
  <message>
   <source>Saves the state and stops: at most the step under way is lost.</source>
   <translation>Sichert den Stand und hält an: Höchstens der laufende Schritt geht verloren.</translation>
  </message>
  <message>
   <source>Trains on the recordings of the calibration subset.</source>
   <translation>Trainiert auf den Aufnahmen der Kalibrierteilmenge.</translation>
  </message>
  <message>
   <source>Ran&amp;k layers by it</source>
   <translation>Schi&amp;chten danach ordnen</translation>
  </message>
  <message>
   <source>Open the trained &amp;model</source>
   <translation>Das trainierte &amp;Modell öffnen</translation>
  </message>
  <message>
   <source>Makes the learned importance the sensitivity of the layers (metric: file).</source>
   <translation>Macht die gelernte Wichtigkeit zur Empfindlichkeit der Schichten (metric: file).</translation>
  </message>
  <message>
   <source>Opens the folder as the model, with the widths and step sizes that were trained with it; nothing is left to calibrate.</source>
   <translation>Öffnet den Ordner als Modell, mit den Breiten und Schrittweiten, die mit ihm trainiert wurden; zu kalibrieren bleibt nichts.</translation>
  </message>
  <message>
   <source>The training failed</source>
   <translation>Das Training ist gescheitert</translation>
  </message>
  <message>
   <source>&amp;Try again</source>
   <translation>&amp;Noch einmal</translation>
  </message>
  <message>
   <source>This folder cannot be read</source>
   <translation>Dieser Ordner kann nicht gelesen werden</translation>
  </message>
  <message>
   <source>Nothing to train yet</source>
   <translation>Noch nichts zu trainieren</translation>
  </message>
  <message>
   <source>Not trained yet</source>
   <translation>Noch nicht trainiert</translation>
  </message>
  <message>
   <source>What quantization costs can be learned back: weights and step sizes are fine-tuned with the widths that the layers have. Or let the layers say themselves which widths they need. A training can be stopped and resumed at any time.</source>
   <translation>Was die Quantisierung kostet, lässt sich zurücklernen: Gewichte und Schrittweiten werden mit den Breiten der Schichten nachtrainiert. Oder lassen Sie die Schichten selbst sagen, welche Breiten sie brauchen. Ein Training kann jederzeit angehalten und fortgesetzt werden.</translation>
  </message>
  <message>
   <source>Preparing: recordings and model ...</source>
   <translation>Vorbereitung: Aufnahmen und Modell ...</translation>
  </message>
  <message>
   <source>%1 steps/s</source>
   <translation>%1 Schritte/s</translation>
  </message>
  <message>
   <source>Stopping: the state is being saved ...</source>
   <translation>Hält an: Der Stand wird gesichert ...</translation>
  </message>
  <message>
   <source>Stopped after %1 of %2 steps. Resume goes on from there.</source>
   <translation>Nach %1 von %2 Schritten angehalten. Fortsetzen geht von dort weiter.</translation>
  </message>
  <message>
   <source>The training is finished.</source>
   <translation>Das Training ist fertig.</translation>
  </message>
  <message numerus="yes">
   <source>Trains on %n recording(s), the calibration subset.</source>
   <translation>
    <numerusform>Trainiert auf %n Aufnahme, der Kalibrierteilmenge.</numerusform>
    <numerusform>Trainiert auf %n Aufnahmen, der Kalibrierteilmenge.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::TranscriptModel</name>
  <message>
   <source>reference: %1</source>
   <translation>Referenz: %1</translation>
  </message>
  <message>
   <source>float: %1</source>
   <translation>float: %1</translation>
  </message>
  <message>
   <source>quantized: %1</source>
   <translation>quantisiert: %1</translation>
  </message>
  <message>
   <source>%1 of %2</source>
   <comment>errors, words</comment>
   <translation>%1 von %2</translation>
  </message>
  <message>
   <source>Word errors beyond those of the float model</source>
   <translation>Wortfehler über die des Float-Modells hinaus</translation>
  </message>
  <message>
   <source>%1 replaced, + too many, %2 missing</source>
   <translation>%1 ersetzt, + zu viel, %2 fehlt</translation>
  </message>
  <message>
   <source>Utterance</source>
   <translation>Äußerung</translation>
  </message>
  <message>
   <source>Speaker</source>
   <translation>Sprecher</translation>
  </message>
  <message>
   <source>Errors</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>Damage</source>
   <translation>Schaden</translation>
  </message>
  <message>
   <source>Transcript</source>
   <translation>Transkript</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TranscriptView</name>
  <message>
   <source>ref</source>
   <comment>line</comment>
   <translation>ref</translation>
  </message>
  <message>
   <source>float</source>
   <comment>line</comment>
   <translation>float</translation>
  </message>
  <message>
   <source>quant</source>
   <comment>line</comment>
   <translation>quant</translation>
  </message>
  <message>
   <source>Transcripts</source>
   <translation>Transkripte</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TranscriptsPanel</name>
  <message>
   <source>Run the &amp;float model</source>
   <translation>Das &amp;Float-Modell laufen lassen</translation>
  </message>
  <message>
   <source>&amp;Play</source>
   <translation>&amp;Abspielen</translation>
  </message>
  <message>
   <source>Transcripts</source>
   <translation>Transkripte</translation>
  </message>
  <message>
   <source>transcripts_of_run_%1</source>
   <translation>Transkripte_des_Laufs_%1</translation>
  </message>
  <message>
   <source>transcripts</source>
   <translation>Transkripte</translation>
  </message>
  <message>
   <source>Run whose transcripts are shown</source>
   <translation>Lauf, dessen Transkripte gezeigt werden</translation>
  </message>
  <message>
   <source>The chosen runs; one is shown at a time.</source>
   <translation>Die gewählten Läufe; einer wird auf einmal gezeigt.</translation>
  </message>
  <message>
   <source>Recognises the same recordings with the float model, for the line between.</source>
   <translation>Erkennt dieselben Aufnahmen mit dem Float-Modell, für die Zeile dazwischen.</translation>
  </message>
  <message>
   <source>Plays the recording of the current line, or stops (Enter).</source>
   <translation>Spielt die Aufnahme der aktuellen Zeile ab oder hält an (Eingabetaste).</translation>
  </message>
  <message>
   <source>State of the playback</source>
   <translation>Zustand der Wiedergabe</translation>
  </message>
  <message>
   <source>Run %1: %2</source>
   <translation>Lauf %1: %2</translation>
  </message>
  <message>
   <source>Align transcripts</source>
   <translation>Transkripte ausrichten</translation>
  </message>
  <message>
   <source>The transcripts cannot be shown</source>
   <translation>Die Transkripte können nicht gezeigt werden</translation>
  </message>
  <message>
   <source>Reading what was recognised ...</source>
   <translation>Das Erkannte wird gelesen ...</translation>
  </message>
  <message>
   <source>No run is chosen</source>
   <translation>Kein Lauf ist gewählt</translation>
  </message>
  <message>
   <source>Choose a run in the Runs panel to see what it recognised, word by word.</source>
   <translation>Wählen Sie einen Lauf im Bereich Läufe, um Wort für Wort zu sehen, was er erkannt hat.</translation>
  </message>
  <message>
   <source>Nothing was recognised yet</source>
   <translation>Noch nichts erkannt</translation>
  </message>
  <message>
   <source>This run has no finished recording.</source>
   <translation>Dieser Lauf hat keine fertige Aufnahme.</translation>
  </message>
  <message>
   <source>This is a run of the float model itself.</source>
   <translation>Dies ist ein Lauf des Float-Modells selbst.</translation>
  </message>
  <message>
   <source>Float lines are from run %1.</source>
   <translation>Float-Zeilen sind aus Lauf %1.</translation>
  </message>
  <message>
   <source>No run of the float model over these recordings: no float lines.</source>
   <translation>Kein Lauf des Float-Modells über diese Aufnahmen: keine Float-Zeilen.</translation>
  </message>
  <message>
   <source>Run the float model</source>
   <translation>Das Float-Modell laufen lassen</translation>
  </message>
  <message>
   <source>Read a recording</source>
   <translation>Eine Aufnahme lesen</translation>
  </message>
  <message>
   <source>Sto&amp;p</source>
   <translation>Anhal&amp;ten</translation>
  </message>
  <message>
   <source>Reading %1 ...</source>
   <translation>%1 wird gelesen ...</translation>
  </message>
  <message>
   <source>Playing %1</source>
   <translation>%1 wird abgespielt</translation>
  </message>
 </context>
 <context>
  <name>voxbit::UtteranceModel</name>
  <message>
   <source>Utterance</source>
   <translation>Äußerung</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>Zweck</translation>
  </message>
  <message>
   <source>Seconds</source>
   <translation>Sekunden</translation>
  </message>
  <message>
   <source>Transcript</source>
   <translation>Transkript</translation>
  </message>
  <message>
   <source>Name of the recording in its corpus</source>
   <translation>Name der Aufnahme in ihrem Korpus</translation>
  </message>
  <message>
   <source>What the recording is used for</source>
   <translation>Wofür die Aufnahme benutzt wird</translation>
  </message>
  <message>
   <source>Length of the recording</source>
   <translation>Länge der Aufnahme</translation>
  </message>
  <message>
   <source>What is said, as the corpus writes it</source>
   <translation>Was gesagt wird, wie das Korpus es schreibt</translation>
  </message>
 </context>
 <context>
  <name>voxbit::WaveformView</name>
  <message>
   <source>%1 s</source>
   <translation>%1 s</translation>
  </message>
  <message>
   <source>Waveform</source>
   <translation>Wellenform</translation>
  </message>
  <message>
   <source>No recording is selected</source>
   <translation>Keine Aufnahme ist gewählt</translation>
  </message>
 </context>
 <context>
  <name>voxbit::Workbench</name>
  <message>
   <source>No model is open.</source>
   <translation>Kein Modell ist offen.</translation>
  </message>
  <message>
   <source>No corpus is open.</source>
   <translation>Kein Korpus ist offen.</translation>
  </message>
  <message>
   <source>Open a model first.</source>
   <translation>Öffnen Sie zuerst ein Modell.</translation>
  </message>
  <message>
   <source>Opening %1 ...</source>
   <translation>%1 wird geöffnet ...</translation>
  </message>
  <message>
   <source>Open model</source>
   <translation>Modell öffnen</translation>
  </message>
  <message>
   <source>Listing %1 ...</source>
   <translation>%1 wird aufgelistet ...</translation>
  </message>
  <message>
   <source>Open corpus</source>
   <translation>Korpus öffnen</translation>
  </message>
  <message>
   <source>Read recordings</source>
   <translation>Aufnahmen lesen</translation>
  </message>
  <message>
   <source>Ranking ...</source>
   <translation>Wird geordnet ...</translation>
  </message>
  <message>
   <source>Rank layers</source>
   <translation>Schichten ordnen</translation>
  </message>
  <message>
   <source>Reading recordings ...</source>
   <translation>Aufnahmen werden gelesen ...</translation>
  </message>
  <message numerus="yes">
   <source>%n utterance(s) of the calibration subset are not profiled yet.</source>
   <translation>
    <numerusform>%n Äußerung der Kalibrierteilmenge ist noch nicht profiliert.</numerusform>
    <numerusform>%n Äußerungen der Kalibrierteilmenge sind noch nicht profiliert.</numerusform>
   </translation>
  </message>
  <message>
   <source>The metric %1 is measured with the model: press Measure.</source>
   <translation>Die Metrik %1 wird mit dem Modell gemessen: Drücken Sie Messen.</translation>
  </message>
  <message>
   <source>Not calibrated for this bit map yet.</source>
   <translation>Für diese Bitkarte noch nicht kalibriert.</translation>
  </message>
  <message>
   <source>Pin %1 to %2 bits</source>
   <translation>%1 auf %2 Bit festlegen</translation>
  </message>
  <message>
   <source>Unpin %1</source>
   <translation>%1 freigeben</translation>
  </message>
  <message numerus="yes">
   <source>Profile %n utterance(s)</source>
   <translation>
    <numerusform>%n Äußerung profilieren</numerusform>
    <numerusform>%n Äußerungen profilieren</numerusform>
   </translation>
  </message>
  <message>
   <source>Measure %1</source>
   <translation>%1 messen</translation>
  </message>
  <message>
   <source>Calibrating ...</source>
   <translation>Wird kalibriert ...</translation>
  </message>
  <message>
   <source>Evaluate %1</source>
   <translation>%1 auswerten</translation>
  </message>
  <message>
   <source>Resume run %1</source>
   <translation>Lauf %1 fortsetzen</translation>
  </message>
  <message>
   <source>Choosing recordings ...</source>
   <translation>Aufnahmen werden gewählt ...</translation>
  </message>
  <message>
   <source>Choose recordings</source>
   <translation>Aufnahmen wählen</translation>
  </message>
  <message>
   <source>Searching widths within all limits ...</source>
   <translation>Breiten innerhalb aller Grenzen werden gesucht ...</translation>
  </message>
  <message>
   <source>Search widths</source>
   <translation>Breiten suchen</translation>
  </message>
  <message>
   <source>Calibrate (%1)</source>
   <translation>Kalibrieren (%1)</translation>
  </message>
  <message>
   <source>Checking integers ...</source>
   <translation>Ganzzahlen werden geprüft ...</translation>
  </message>
  <message>
   <source>Check integers</source>
   <translation>Ganzzahlen prüfen</translation>
  </message>
 </context>
</TS>
