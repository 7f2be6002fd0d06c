<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name>BenchmarkView</name>
  <message>
   <source>variant</source>
   <translation>variante</translation>
  </message>
  <message>
   <source>float32: nothing quantized. simulated: quantized numbers in floating point arithmetic. static, dynamic: 8-bit integers with ranges from calibration, or of each input. mixed: what suits the part of the model</source>
   <translation>float32 : rien n'est quantifié. simulated : nombres quantifiés en arithmétique flottante. static, dynamic : entiers de 8 bits avec les plages de la calibration, ou de chaque entrée. mixed : ce qui convient à la partie du modèle</translation>
  </message>
  <message>
   <source>WER</source>
   <translation>WER</translation>
  </message>
  <message>
   <source>Word error rate: wrong words over words of the references</source>
   <translation>Taux d'erreur de mots : mots faux sur mots des références</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>exactitude</translation>
  </message>
  <message>
   <source>Share of recordings whose class is right</source>
   <translation>Part des enregistrements dont la classe est juste</translation>
  </message>
  <message>
   <source>difference</source>
   <translation>différence</translation>
  </message>
  <message>
   <source>Against the first variant, on the same recordings</source>
   <translation>Par rapport à la première variante, sur les mêmes enregistrements</translation>
  </message>
  <message>
   <source>difference from</source>
   <translation>différence de</translation>
  </message>
  <message>
   <source>Lower end of the difference's 95 % interval over recordings</source>
   <translation>Borne basse de l'intervalle à 95 % de la différence sur les enregistrements</translation>
  </message>
  <message>
   <source>difference to</source>
   <translation>différence à</translation>
  </message>
  <message>
   <source>Upper end of the difference's 95 % interval over recordings</source>
   <translation>Borne haute de l'intervalle à 95 % de la différence sur les enregistrements</translation>
  </message>
  <message>
   <source>file</source>
   <translation>fichier</translation>
  </message>
  <message>
   <source>Size of the packed file; of float32: of such a file with nothing quantized</source>
   <translation>Taille du fichier compact ; de float32 : d'un tel fichier sans rien de quantifié</translation>
  </message>
  <message>
   <source>times faster</source>
   <translation>fois plus rapide</translation>
  </message>
  <message>
   <source>From file to text: time of the first variant over time of this one</source>
   <translation>Du fichier au texte : temps de la première variante sur temps de celle-ci</translation>
  </message>
  <message>
   <source>times from</source>
   <translation>fois de</translation>
  </message>
  <message>
   <source>Lower end of its 95 % interval over recordings</source>
   <translation>Borne basse de son intervalle à 95 % sur les enregistrements</translation>
  </message>
  <message>
   <source>times to</source>
   <translation>fois à</translation>
  </message>
  <message>
   <source>Upper end of its 95 % interval over recordings</source>
   <translation>Borne haute de son intervalle à 95 % sur les enregistrements</translation>
  </message>
  <message>
   <source>RTF</source>
   <translation>RTF</translation>
  </message>
  <message>
   <source>Real-time factor from file to text: seconds of computing per second of audio, median</source>
   <translation>Facteur temps réel du fichier au texte : secondes de calcul par seconde d'audio, médiane</translation>
  </message>
  <message>
   <source>RTF 5 %</source>
   <translation>RTF 5 %</translation>
  </message>
  <message>
   <source>5 % of the recordings were faster than that</source>
   <translation>5 % des enregistrements étaient plus rapides</translation>
  </message>
  <message>
   <source>RTF 95 %</source>
   <translation>RTF 95 %</translation>
  </message>
  <message>
   <source>95 % of the recordings were faster than that</source>
   <translation>95 % des enregistrements étaient plus rapides</translation>
  </message>
  <message>
   <source>network faster</source>
   <translation>réseau fois plus rapide</translation>
  </message>
  <message>
   <source>Forward pass alone: time of the first variant over time of this one</source>
   <translation>Passe avant seule : temps de la première variante sur temps de celle-ci</translation>
  </message>
  <message>
   <source>network RTF</source>
   <translation>RTF du réseau</translation>
  </message>
  <message>
   <source>Seconds of the forward pass alone per second of audio, median</source>
   <translation>Secondes de la passe avant seule par seconde d'audio, médiane</translation>
  </message>
  <message>
   <source>load</source>
   <translation>chargement</translation>
  </message>
  <message>
   <source>Until the model is open and ready to run, in a process of its own</source>
   <translation>Jusqu'à ce que le modèle soit ouvert et prêt, dans un processus à part</translation>
  </message>
  <message>
   <source>memory</source>
   <translation>mémoire</translation>
  </message>
  <message>
   <source>Memory of its own that opening the model and hearing one recording took</source>
   <translation>Mémoire propre prise par l'ouverture du modèle et l'écoute d'un enregistrement</translation>
  </message>
  <message>
   <source>mapped</source>
   <translation>projeté</translation>
  </message>
  <message>
   <source>Pages of files in memory: shared by programs, given back when memory is short</source>
   <translation>Pages de fichiers en mémoire : partagées entre programmes, rendues quand la mémoire manque</translation>
  </message>
  <message>
   <source>CER</source>
   <translation>CER</translation>
  </message>
  <message>
   <source>Character error rate: wrong characters over characters of the references</source>
   <translation>Taux d'erreur de caractères : caractères faux sur caractères des références</translation>
  </message>
  <message>
   <source>layer</source>
   <translation>couche</translation>
  </message>
  <message>
   <source>Its name in the checkpoint</source>
   <translation>Son nom dans le checkpoint</translation>
  </message>
  <message>
   <source>bits</source>
   <translation>bits</translation>
  </message>
  <message>
   <source>Width of its weights</source>
   <translation>Largeur de ses poids</translation>
  </message>
  <message>
   <source>runs</source>
   <translation>exécution</translation>
  </message>
  <message>
   <source>In which arithmetic the layer ran</source>
   <translation>Dans quelle arithmétique la couche s'est exécutée</translation>
  </message>
  <message>
   <source>float</source>
   <translation>flottant</translation>
  </message>
  <message>
   <source>Milliseconds of the layer in float32, per recording</source>
   <translation>Millisecondes de la couche en float32, par enregistrement</translation>
  </message>
  <message>
   <source>now</source>
   <translation>ici</translation>
  </message>
  <message>
   <source>Milliseconds of the layer as it runs here, per recording</source>
   <translation>Millisecondes de la couche telle qu'elle s'exécute ici, par enregistrement</translation>
  </message>
  <message>
   <source>Time in float32 over time as it runs here</source>
   <translation>Temps en float32 sur temps tel qu'elle s'exécute ici</translation>
  </message>
  <message>
   <source>remark</source>
   <translation>remarque</translation>
  </message>
  <message>
   <source>Fewer bits but slower: the whole interval is below 1. Or why the layer does not run as asked</source>
   <translation>Moins de bits mais plus lente : tout l'intervalle est sous 1. Ou pourquoi la couche ne s'exécute pas comme demandé</translation>
  </message>
  <message>
   <source>fewer bits but slower</source>
   <translation>moins de bits mais plus lente</translation>
  </message>
  <message>
   <source>Size, error rate and speed</source>
   <translation>Taille, taux d'erreur et vitesse</translation>
  </message>
  <message numerus="yes">
   <source>%n utterance(s); bars: 95 % intervals; marks of one size stand side by side</source>
   <translation>
    <numerusform>%n énoncé ; barres : intervalles à 95 % ; les marques d'une même taille sont côte à côte</numerusform>
    <numerusform>%n énoncés ; barres : intervalles à 95 % ; les marques d'une même taille sont côte à côte</numerusform>
   </translation>
  </message>
  <message>
   <source>file size</source>
   <translation>taille du fichier</translation>
  </message>
  <message>
   <source>error rate</source>
   <translation>taux d'erreur</translation>
  </message>
  <message>
   <source>word error rate</source>
   <translation>taux d'erreur de mots</translation>
  </message>
  <message>
   <source>times faster than %1</source>
   <translation>fois plus rapide que %1</translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s)</source>
   <translation>
    <numerusform>%n enregistrement</numerusform>
    <numerusform>%n enregistrements</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n round(s)</source>
   <translation>
    <numerusform>%n passage</numerusform>
    <numerusform>%n passages</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n thread(s)</source>
   <translation>
    <numerusform>%n fil</numerusform>
    <numerusform>%n fils</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>BitsExplanation</name>
  <message>
   <source>It is pinned to float32: it stays unquantized.</source>
   <translation>Elle est fixée à float32 : elle reste non quantifiée.</translation>
  </message>
  <message numerus="yes">
   <source>It is pinned to %n bit(s).</source>
   <translation>
    <numerusform>Elle est fixée à %n bit.</numerusform>
    <numerusform>Elle est fixée à %n bits.</numerusform>
   </translation>
  </message>
  <message>
   <source>Unpin it to let the allocator choose.</source>
   <translation>Libérez-la pour laisser choisir le répartiteur.</translation>
  </message>
  <message>
   <source>The pin comes from a name pattern or a setting for this kind of layer.</source>
   <translation>La fixation vient d'un motif de nom ou d'un réglage pour ce type de couche.</translation>
  </message>
  <message>
   <source>It multiplies two activations and has no weights, so that there are no bits to give.</source>
   <translation>Elle multiplie deux activations et n'a pas de poids : il n'y a donc pas de bits à donner.</translation>
  </message>
  <message>
   <source>It stays float32: the selection of layers leaves it out. Pin it to a width to quantize it nevertheless.</source>
   <translation>Elle reste en float32 : la sélection des couches l'exclut. Fixez-la à une largeur pour la quantifier quand même.</translation>
  </message>
  <message>
   <source>The bit map is given as a whole (allocator: %1): there is no order in which layers lose bits.</source>
   <translation>La carte des bits est donnée en bloc (répartiteur : %1) : il n'y a pas d'ordre dans lequel les couches perdent des bits.</translation>
  </message>
  <message>
   <source>It has %1: number %2 of %3 in the order in which layers lose bits.</source>
   <translation>Elle a %1 : numéro %2 sur %3 dans l'ordre où les couches perdent des bits.</translation>
  </message>
  <message>
   <source>%1 (%2)</source>
   <translation>%1 (%2)</translation>
  </message>
  <message>
   <source>In each round it loses its bit after %1 and before %2.</source>
   <translation>À chaque tour, elle perd son bit après %1 et avant %2.</translation>
  </message>
  <message>
   <source>In each round it loses its bit first, before %1.</source>
   <translation>À chaque tour, elle perd son bit la première, avant %1.</translation>
  </message>
  <message>
   <source>In each round it loses its bit last, after %1.</source>
   <translation>À chaque tour, elle perd son bit la dernière, après %1.</translation>
  </message>
  <message>
   <source>It shares its width with %1.</source>
   <translation>Elle partage sa largeur avec %1.</translation>
  </message>
  <message>
   <source>It is as wide as the settings allow.</source>
   <translation>Elle est aussi large que les réglages le permettent.</translation>
  </message>
  <message>
   <source>A budget of %1 would give it %2.</source>
   <translation>Un budget de %1 lui donnerait %2.</translation>
  </message>
  <message>
   <source>It is as narrow as the settings allow.</source>
   <translation>Elle est aussi étroite que les réglages le permettent.</translation>
  </message>
  <message>
   <source>A budget below %1 would leave it %2.</source>
   <translation>Un budget inférieur à %1 lui laisserait %2.</translation>
  </message>
  <message>
   <source>Next to gain a bit: %1, from %2.</source>
   <translation>Prochaine à gagner un bit : %1, à partir de %2.</translation>
  </message>
  <message>
   <source>Next to lose a bit: %1, below %2.</source>
   <translation>Prochaine à perdre un bit : %1, en dessous de %2.</translation>
  </message>
  <message>
   <source>float32</source>
   <translation>float32</translation>
  </message>
  <message numerus="yes">
   <source>%n bit(s)</source>
   <translation>
    <numerusform>%n bit</numerusform>
    <numerusform>%n bits</numerusform>
   </translation>
  </message>
  <message>
   <source>Its width is part of the bit map with the least damage within all limits at once: there is no order in which layers lose bits.</source>
   <translation>Sa largeur fait partie de la carte de bits au moindre dommage respectant toutes les limites à la fois : il n'y a pas d'ordre dans lequel les couches perdent des bits.</translation>
  </message>
 </context>
 <context>
  <name>Comparison</name>
  <message>
   <source>run</source>
   <translation>exécution</translation>
  </message>
  <message>
   <source>this run</source>
   <translation>cette exécution</translation>
  </message>
  <message>
   <source>difference</source>
   <translation>différence</translation>
  </message>
  <message>
   <source>95 % from</source>
   <translation>95 % de</translation>
  </message>
  <message>
   <source>95 % to</source>
   <translation>95 % à</translation>
  </message>
  <message>
   <source>first run</source>
   <translation>première exécution</translation>
  </message>
  <message>
   <source>score</source>
   <translation>score</translation>
  </message>
  <message>
   <source>utterances</source>
   <translation>énoncés</translation>
  </message>
  <message>
   <source>rank</source>
   <translation>rang</translation>
  </message>
  <message>
   <source>1: least sensitive</source>
   <translation>1 : la moins sensible</translation>
  </message>
  <message numerus="yes">
   <source>%n layer(s) keep their rank and are not drawn</source>
   <translation>
    <numerusform>%n couche garde son rang et n'est pas tracée</numerusform>
    <numerusform>%n couches gardent leur rang et ne sont pas tracées</numerusform>
   </translation>
  </message>
  <message>
   <source>Spearman's correlation of %1 and %2: %3</source>
   <translation>Corrélation de Spearman de %1 et %2 : %3</translation>
  </message>
  <message>
   <source>first</source>
   <translation>premier</translation>
  </message>
  <message>
   <source>second</source>
   <translation>second</translation>
  </message>
  <message>
   <source>layers</source>
   <translation>couches</translation>
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
   <translation>plus grand déplacement</translation>
  </message>
  <message>
   <source>places</source>
   <translation>places</translation>
  </message>
  <message>
   <source>by</source>
   <translation>de</translation>
  </message>
  <message>
   <source>|output|</source>
   <translation>|sortie|</translation>
  </message>
  <message>
   <source>share of values</source>
   <translation>part des valeurs</translation>
  </message>
  <message>
   <source>min %1: %2</source>
   <translation>min %1 : %2</translation>
  </message>
  <message>
   <source>max %1: %2</source>
   <translation>max %1 : %2</translation>
  </message>
  <message>
   <source>%1 wider, %2 narrower, %3 alike</source>
   <translation>%1 plus larges, %2 plus étroites, %3 égales</translation>
  </message>
  <message>
   <source>name</source>
   <translation>nom</translation>
  </message>
  <message>
   <source>size</source>
   <translation>taille</translation>
  </message>
  <message>
   <source>smaller</source>
   <translation>plus petit</translation>
  </message>
  <message>
   <source>bits</source>
   <translation>bits</translation>
  </message>
  <message>
   <source>layers that move</source>
   <translation>couches qui bougent</translation>
  </message>
  <message>
   <source>other layers that move</source>
   <translation>autres couches qui bougent</translation>
  </message>
  <message>
   <source>Layers that both rankings have.</source>
   <translation>Couches que les deux classements contiennent.</translation>
  </message>
  <message>
   <source>Spearman's rank correlation: 1 where both rank the layers alike, 0 where they have nothing in common, −1 where one turns the order of the other around.</source>
   <translation>Corrélation de rang de Spearman : 1 si les deux classent les couches de la même façon, 0 si elles n'ont rien en commun, −1 si l'une inverse l'ordre de l'autre.</translation>
  </message>
  <message>
   <source>Kendall's rank correlation: the share of pairs of layers that both put in the same order, minus the share that they do not.</source>
   <translation>Corrélation de rang de Kendall : la part des paires de couches que les deux mettent dans le même ordre, moins celle des autres.</translation>
  </message>
  <message>
   <source>By how many places the layer that moves most moves.</source>
   <translation>De combien de places se déplace la couche qui bouge le plus.</translation>
  </message>
  <message>
   <source>The layer that moves most.</source>
   <translation>La couche qui bouge le plus.</translation>
  </message>
  <message>
   <source>What is compared. WER: word errors over the words of the reference; CER: the same with characters; accuracy: share of recordings whose class is right.</source>
   <translation>Ce qui est comparé. WER : erreurs de mots rapportées aux mots de la référence ; CER : de même avec les caractères ; exactitude : part des enregistrements dont la classe est juste.</translation>
  </message>
  <message>
   <source>Recordings that both runs recognised.</source>
   <translation>Enregistrements que les deux exécutions ont reconnus.</translation>
  </message>
  <message>
   <source>This run minus the first one, over the recordings of both: of error rates, below 0 is better.</source>
   <translation>Cette exécution moins la première, sur les enregistrements communs : pour des taux d'erreur, au-dessous de 0 est meilleur.</translation>
  </message>
  <message>
   <source>Lower end of the difference's 95 % bootstrap interval over paired recordings. An interval without 0 is a difference beyond chance.</source>
   <translation>Borne inférieure de l'intervalle bootstrap à 95 % de la différence, sur enregistrements appariés. Un intervalle sans 0 est une différence qui n'est pas due au hasard.</translation>
  </message>
  <message>
   <source>Upper end of the difference's 95 % bootstrap interval over paired recordings.</source>
   <translation>Borne supérieure de l'intervalle bootstrap à 95 % de la différence, sur enregistrements appariés.</translation>
  </message>
  <message>
   <source>How probable a difference at least as large would be if the runs were equally good.</source>
   <translation>Probabilité d'une différence au moins aussi grande si les exécutions se valaient.</translation>
  </message>
  <message>
   <source>Size of the quantized model in the accounting of its experiment.</source>
   <translation>Taille du modèle quantifié selon le décompte de son expérience.</translation>
  </message>
  <message>
   <source>By how much the model is smaller than the first run's.</source>
   <translation>De combien le modèle est plus petit que celui de la première exécution.</translation>
  </message>
  <message>
   <source>Mean width of the quantized weights.</source>
   <translation>Largeur moyenne des poids quantifiés.</translation>
  </message>
 </context>
 <context>
  <name>CrossMatrix</name>
  <message>
   <source>impossible</source>
   <comment>matrix cell</comment>
   <translation>impossible</translation>
  </message>
  <message>
   <source>not run</source>
   <comment>matrix cell</comment>
   <translation>non exécuté</translation>
  </message>
  <message>
   <source>running</source>
   <comment>matrix cell</comment>
   <translation>en cours</translation>
  </message>
  <message>
   <source>failed</source>
   <comment>matrix cell</comment>
   <translation>échoué</translation>
  </message>
  <message>
   <source>calibrated on</source>
   <translation>calibré sur</translation>
  </message>
  <message>
   <source>tested on</source>
   <translation>testé sur</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>exactitude</translation>
  </message>
  <message>
   <source>word error rate</source>
   <translation>taux d'erreur de mots</translation>
  </message>
  <message>
   <source>Framed: best calibration group of the row. n: test utterances.</source>
   <translation>Encadré : meilleur groupe de calibration de la ligne. n : énoncés de test.</translation>
  </message>
  <message>
   <source>%1; small: utterances tested</source>
   <translation>%1 ; en petit : énoncés testés</translation>
  </message>
  <message>
   <source>no calibration</source>
   <translation>sans calibration</translation>
  </message>
  <message>
   <source>; no calibration: uniform width, each input takes its own range</source>
   <translation> ; sans calibration : largeur uniforme, chaque entrée prend sa propre plage</translation>
  </message>
 </context>
 <context>
  <name>Curves</name>
  <message>
   <source>Error rate against model size</source>
   <translation>Taux d'erreur selon la taille du modèle</translation>
  </message>
  <message>
   <source>bands: 95 % bootstrap intervals</source>
   <translation>bandes : intervalles bootstrap à 95 %</translation>
  </message>
  <message>
   <source>model size (%1)</source>
   <translation>taille du modèle (%1)</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>exactitude</translation>
  </message>
  <message>
   <source>word error rate</source>
   <translation>taux d'erreur de mots</translation>
  </message>
  <message>
   <source>mean weight bits</source>
   <translation>bits moyens des poids</translation>
  </message>
  <message>
   <source>inputs of %1 bits</source>
   <translation>entrées de %1 bits</translation>
  </message>
  <message>
   <source>for everyone</source>
   <translation>pour tous</translation>
  </message>
  <message>
   <source>for %1</source>
   <translation>pour %1</translation>
  </message>
  <message>
   <source>seed %1</source>
   <translation>graine %1</translation>
  </message>
  <message>
   <source>; run %1: %2</source>
   <translation> ; exécution %1 : %2</translation>
  </message>
 </context>
 <context>
  <name>Experiment</name>
  <message>
   <source>corpus folder or manifest file</source>
   <translation>dossier de corpus ou fichier manifeste</translation>
  </message>
  <message>
   <source>layout of the corpus; auto recognises it</source>
   <translation>structure du corpus ; auto la reconnaît</translation>
  </message>
  <message>
   <source>leave recordings of the calibration subset out of the test subset</source>
   <translation>exclure du test les enregistrements de l'étalonnage</translation>
  </message>
  <message>
   <source>accept recordings in both subsets; every result then carries the mark</source>
   <translation>accepter des enregistrements dans les deux sous-ensembles ; chaque résultat en porte alors la mention</translation>
  </message>
  <message>
   <source>samples that a clip is cut to at the model's rate, or full</source>
   <translation>échantillons auxquels un extrait est coupé, au taux du modèle, ou full</translation>
  </message>
  <message>
   <source>pad shorter clips with zeros, as myQASR does</source>
   <translation>compléter les extraits plus courts par des zéros, comme myQASR</translation>
  </message>
  <message>
   <source>when zero mean and unit variance are made, for models that ask for them</source>
   <translation>quand la moyenne nulle et la variance unité sont établies, pour les modèles qui les demandent</translation>
  </message>
  <message>
   <source>how layers are ranked; `voxbit-cli rank --list` names all</source>
   <translation>comment les couches sont classées ; `voxbit-cli rank --list` les nomme toutes</translation>
  </message>
  <message>
   <source>refine medians by a second pass over the audio</source>
   <translation>affiner les médianes par un second passage sur l'audio</translation>
  </message>
  <message>
   <source>scores from elsewhere (metric: file), JSON or CSV of layer and value</source>
   <translation>scores d'ailleurs (metric: file), JSON ou CSV de couche et valeur</translation>
  </message>
  <message>
   <source>width at which measured metrics quantize one layer</source>
   <translation>largeur à laquelle les métriques mesurées quantifient une couche</translation>
  </message>
  <message>
   <source>an allocator, given (a bit map from elsewhere) or float (nothing quantized)</source>
   <translation>un répartiteur, given (carte de bits d'ailleurs) ou float (rien n'est quantifié)</translation>
  </message>
  <message>
   <source>which layer loses a bit first (myqasr)</source>
   <translation>quelle couche perd un bit en premier (myqasr)</translation>
  </message>
  <message>
   <source>of the shuffled order</source>
   <translation>de l'ordre mélangé</translation>
  </message>
  <message>
   <source>narrowest weight width</source>
   <translation>plus petite largeur des poids</translation>
  </message>
  <message>
   <source>widest weight width</source>
   <translation>plus grande largeur des poids</translation>
  </message>
  <message>
   <source>fits: stop at size &lt;= budget; strict: as the released myQASR code</source>
   <translation>fits : arrêt à taille &lt;= budget ; strict : comme le code publié de myQASR</translation>
  </message>
  <message>
   <source>bit map from elsewhere (allocator: given), JSON or CSV</source>
   <translation>carte de bits d'ailleurs (allocator: given), JSON ou CSV</translation>
  </message>
  <message>
   <source>what a size counts</source>
   <translation>ce que compte une taille</translation>
  </message>
  <message>
   <source>width of all tensors that are not quantized (file)</source>
   <translation>largeur de tous les tenseurs non quantifiés (file)</translation>
  </message>
  <message>
   <source>width of the positional convolution: 8, or 32 for float</source>
   <translation>largeur de la convolution positionnelle : 8, ou 32 pour flottant</translation>
  </message>
  <message>
   <source>also measure the distance to the float model's output</source>
   <translation>mesurer aussi la distance à la sortie du modèle flottant</translation>
  </message>
  <message>
   <source>resamples behind each 95 % interval</source>
   <translation>rééchantillonnages derrière chaque intervalle à 95 %</translation>
  </message>
  <message>
   <source>what the runs are called</source>
   <translation>le nom des exécutions</translation>
  </message>
  <message>
   <source>checkpoint folder in Hugging Face layout</source>
   <translation>dossier de checkpoint au format Hugging Face</translation>
  </message>
  <message>
   <source>largest size in MiB</source>
   <translation>taille maximale en Mio</translation>
  </message>
  <message>
   <source>in place of a budget: the size of this uniform width</source>
   <translation>à la place d'un budget : la taille de cette largeur uniforme</translation>
  </message>
  <message>
   <source>width of layer inputs: 2..8, 16, or 32 for float</source>
   <translation>largeur des entrées des couches : 2..8, 16, ou 32 pour flottant</translation>
  </message>
  <message>
   <source>cpu, cuda or cuda:N</source>
   <translation>cpu, cuda ou cuda:N</translation>
  </message>
  <message>
   <source>threads inside one operation</source>
   <translation>fils dans une opération</translation>
  </message>
  <message>
   <source>which utterances, e.g. gender=F &amp; language=en; empty: all</source>
   <translation>quels énoncés, p. ex. gender=F &amp; language=en ; vide : tous</translation>
  </message>
  <message>
   <source>at most so many of them; 0: all</source>
   <translation>au plus ce nombre ; 0 : tous</translation>
  </message>
  <message>
   <source>at most so many seconds of them; 0: all</source>
   <translation>au plus ce nombre de secondes ; 0 : tous</translation>
  </message>
  <message>
   <source>which ones, where not all are taken</source>
   <translation>lesquels, quand tous ne sont pas pris</translation>
  </message>
  <message>
   <source>name patterns (* and ?) of layers to quantize</source>
   <translation>motifs de nom (* et ?) des couches à quantifier</translation>
  </message>
  <message>
   <source>name patterns of layers that stay float</source>
   <translation>motifs de nom des couches qui restent flottantes</translation>
  </message>
  <message>
   <source>kinds of layers to quantize</source>
   <translation>types de couches à quantifier</translation>
  </message>
  <message>
   <source>also quantize both inputs of the attention products</source>
   <translation>quantifier aussi les deux entrées des produits d'attention</translation>
  </message>
  <message>
   <source>name pattern: weight width 1..8, 16 or 32 for none</source>
   <translation>motif de nom : largeur des poids 1..8, 16, ou 32 pour aucune</translation>
  </message>
  <message>
   <source>groups of one width: qkv, or lists of name patterns</source>
   <translation>groupes d'une même largeur : qkv, ou listes de motifs de nom</translation>
  </message>
  <message>
   <source>how scales are found; `voxbit-cli calibrate --list` describes all</source>
   <translation>comment les échelles sont trouvées ; `voxbit-cli calibrate --list` les décrit toutes</translation>
  </message>
  <message>
   <source>frames that a search looks at, spread over all clips; 0 takes all</source>
   <translation>trames qu'une recherche examine, réparties sur tous les extraits ; 0 les prend toutes</translation>
  </message>
  <message>
   <source>percent of an input's values inside its range (percentile)</source>
   <translation>pourcentage des valeurs d'une entrée dans sa plage (percentile)</translation>
  </message>
  <message>
   <source>one weight scale per output channel in linear layers, too</source>
   <translation>une échelle de poids par canal de sortie aussi dans les couches linéaires</translation>
  </message>
  <message>
   <source>inputs of each output channel that share a weight scale in linear layers; 0: no groups</source>
   <translation>entrées d'un canal de sortie qui partagent une échelle de poids dans les couches linéaires ; 0 : pas de groupes</translation>
  </message>
  <message>
   <source>calibrate each layer on what the quantized layers before it pass on</source>
   <translation>étalonner chaque couche sur ce que transmettent les couches quantifiées qui la précèdent</translation>
  </message>
  <message>
   <source>take the mean error of each output channel back in the bias</source>
   <translation>compenser l'erreur moyenne de chaque canal de sortie dans le biais</translation>
  </message>
  <message>
   <source>MiB of recorded layer inputs that may be in memory at once</source>
   <translation>Mio d'entrées enregistrées qui peuvent être en mémoire à la fois</translation>
  </message>
  <message>
   <source>arithmetic of quantized layers: simulated, or 8-bit integers with ranges from calibration (static), of each input (dynamic) or as suits the part of the model (mixed)</source>
   <translation>arithmétique des couches quantifiées : simulée, ou entiers de 8 bits avec les plages de l'étalonnage (static), de chaque entrée (dynamic) ou selon la partie du modèle (mixed)</translation>
  </message>
  <message>
   <source>exceptions from the preset, first match first: {layers, block, kind, run}</source>
   <translation>exceptions au préréglage, la première qui convient l'emporte : {layers, block, kind, run}</translation>
  </message>
  <message>
   <source>exceptions from the calibrator, first match first: {layers, block, kind, calibrator}</source>
   <translation>exceptions au calibrateur, la première qui convient l'emporte : {layers, block, kind, calibrator}</translation>
  </message>
  <message>
   <source>english: each digit is read as a lower-case English word</source>
   <translation>english : chaque chiffre est lu comme un mot anglais en minuscules</translation>
  </message>
  <message>
   <source>remove punctuation; hyphens, dashes and slashes become spaces, apostrophes inside words stay</source>
   <translation>retirer la ponctuation ; traits d'union, tirets et barres deviennent des espaces, les apostrophes internes restent</translation>
  </message>
  <message>
   <source>case of letters before comparing</source>
   <translation>casse des lettres avant la comparaison</translation>
  </message>
  <message>
   <source>how often damage is measured again around the chosen widths (ilp_sequential)</source>
   <translation>combien de fois le dommage est mesuré de nouveau autour des largeurs choisies (ilp_sequential)</translation>
  </message>
  <message>
   <source>whose damage counts apart from that of others (ilp_worst_group)</source>
   <translation>de qui le dommage compte à part de celui des autres (ilp_worst_group)</translation>
  </message>
  <message>
   <source>at least this many times smaller than float (ilp)</source>
   <translation>au moins tant de fois plus petit que le flottant (ilp)</translation>
  </message>
  <message>
   <source>mean weight width at most (ilp)</source>
   <translation>largeur moyenne des poids au plus (ilp)</translation>
  </message>
  <message>
   <source>BitOps per second of audio at most (ilp)</source>
   <translation>BitOps par seconde d'audio au plus (ilp)</translation>
  </message>
  <message>
   <source>sum of the layers' milliseconds at most (ilp)</source>
   <translation>somme des millisecondes des couches au plus (ilp)</translation>
  </message>
  <message>
   <source>CSV of layer, weight_bits, activation_bits, ms</source>
   <translation>CSV avec layer, weight_bits, activation_bits, ms</translation>
  </message>
 </context>
 <context>
  <name>ExportHeader</name>
  <message>
   <source>everyone</source>
   <translation>tout le monde</translation>
  </message>
  <message numerus="yes">
   <source>%1, %n utterance(s) of %2</source>
   <translation>
    <numerusform>%1, %n énoncé de %2</numerusform>
    <numerusform>%1, %n énoncés de %2</numerusform>
   </translation>
  </message>
  <message>
   <source>%1
allocator %2, %3 MiB</source>
   <translation>%1
allocateur %2, %3 Mio</translation>
  </message>
  <message>
   <source>run %1: %2, experiment %3</source>
   <translation>exécution %1 : %2, expérience %3</translation>
  </message>
 </context>
 <context>
  <name>ExportMenu</name>
  <message>
   <source>Report</source>
   <translation>Rapport</translation>
  </message>
  <message numerus="yes">
   <source>%n file(s) are in %1.</source>
   <translation>
    <numerusform>%n fichier se trouve dans %1.</numerusform>
    <numerusform>%n fichiers se trouvent dans %1.</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Open the report</source>
   <translation>&amp;Ouvrir le rapport</translation>
  </message>
  <message>
   <source>The report was not written</source>
   <translation>Le rapport n'a pas été écrit</translation>
  </message>
  <message>
   <source>&amp;Report of the selected runs ...</source>
   <translation>&amp;Rapport des exécutions sélectionnées ...</translation>
  </message>
  <message>
   <source>Folder for the report</source>
   <translation>Dossier du rapport</translation>
  </message>
  <message>
   <source>One HTML file with everything in it, and its figures and tables as files.</source>
   <translation>Un fichier HTML qui contient tout, et ses figures et tableaux en fichiers.</translation>
  </message>
  <message>
   <source>&amp;Plot used last, as PNG, SVG, PDF or CSV ...</source>
   <translation>Dernier &amp;graphique utilisé, en PNG, SVG, PDF ou CSV ...</translation>
  </message>
  <message>
   <source>&amp;Table used last, as CSV ...</source>
   <translation>Dernier &amp;tableau utilisé, en CSV ...</translation>
  </message>
  <message>
   <source>&amp;Copy the table used last</source>
   <translation>&amp;Copier le dernier tableau utilisé</translation>
  </message>
 </context>
 <context>
  <name>FigureView</name>
  <message>
   <source>no data</source>
   <translation>pas de données</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>et %n de plus</numerusform>
    <numerusform>et %n de plus</numerusform>
   </translation>
  </message>
  <message>
   <source>%1 to %2</source>
   <translation>%1 à %2</translation>
  </message>
  <message>
   <source>interval: %1</source>
   <translation>intervalle : %1</translation>
  </message>
  <message>
   <source>no value</source>
   <translation>pas de valeur</translation>
  </message>
  <message>
   <source>framed</source>
   <translation>encadré</translation>
  </message>
 </context>
 <context>
  <name>JobWords</name>
  <message>
   <source>calibrating</source>
   <translation>étalonnage</translation>
  </message>
  <message>
   <source>comparing</source>
   <translation>comparaison</translation>
  </message>
  <message>
   <source>evaluating</source>
   <translation>évaluation</translation>
  </message>
  <message>
   <source>hashing the model</source>
   <translation>hachage du modèle</translation>
  </message>
  <message>
   <source>joining recordings</source>
   <translation>assemblage des enregistrements</translation>
  </message>
  <message>
   <source>loading profiles</source>
   <translation>chargement des profils</translation>
  </message>
  <message>
   <source>measuring</source>
   <translation>mesure</translation>
  </message>
  <message>
   <source>measuring damage</source>
   <translation>mesure du dommage</translation>
  </message>
  <message>
   <source>measuring gradients</source>
   <translation>mesure des gradients</translation>
  </message>
  <message>
   <source>packing</source>
   <translation>empaquetage</translation>
  </message>
  <message>
   <source>profiling</source>
   <translation>profilage</translation>
  </message>
  <message>
   <source>reading audio</source>
   <translation>lecture de l'audio</translation>
  </message>
  <message>
   <source>refining medians</source>
   <translation>affinage des médianes</translation>
  </message>
  <message>
   <source>drawing samples</source>
   <translation>tirage d'échantillons</translation>
  </message>
  <message>
   <source>timing layers</source>
   <translation>chronométrage des couches</translation>
  </message>
  <message>
   <source>training</source>
   <translation>entraînement</translation>
  </message>
  <message>
   <source>transcribing</source>
   <translation>transcription</translation>
  </message>
  <message>
   <source>bytes</source>
   <translation>octets</translation>
  </message>
  <message>
   <source>files</source>
   <translation>fichiers</translation>
  </message>
  <message>
   <source>layers</source>
   <translation>couches</translation>
  </message>
  <message>
   <source>samples</source>
   <translation>échantillons</translation>
  </message>
  <message>
   <source>speakers</source>
   <translation>locuteurs</translation>
  </message>
  <message>
   <source>steps</source>
   <translation>pas</translation>
  </message>
  <message>
   <source>strings of words</source>
   <translation>suites de mots</translation>
  </message>
  <message>
   <source>tensors</source>
   <translation>tenseurs</translation>
  </message>
  <message>
   <source>utterances</source>
   <translation>énoncés</translation>
  </message>
 </context>
 <context>
  <name>LaboratoryView</name>
  <message>
   <source>metric</source>
   <translation>métrique</translation>
  </message>
  <message>
   <source>Agreement of metrics with one another</source>
   <translation>Accord des métriques entre elles</translation>
  </message>
  <message>
   <source>Above the diagonal: Spearman. Below it: Kendall.</source>
   <translation>Au-dessus de la diagonale : Spearman. Au-dessous : Kendall.</translation>
  </message>
  <message>
   <source>rank correlation</source>
   <translation>corrélation de rang</translation>
  </message>
  <message>
   <source>What makes a layer sensitive, so that it keeps more bits</source>
   <translation>Ce qui rend une couche sensible, de sorte qu'elle garde plus de bits</translation>
  </message>
  <message>
   <source>Spearman</source>
   <translation>Spearman</translation>
  </message>
  <message>
   <source>Spearman's rank correlation with the reference over the layers: 1 where both rank the layers alike, 0 where they have nothing in common, −1 where one turns the order of the other around</source>
   <translation>Corrélation de rang de Spearman avec la référence sur les couches : 1 si les deux classent les couches de la même façon, 0 si elles n'ont rien en commun, −1 si l'une inverse l'ordre de l'autre</translation>
  </message>
  <message>
   <source>Spearman from</source>
   <translation>Spearman de</translation>
  </message>
  <message>
   <source>Lower end of its 95 % interval over recordings</source>
   <translation>Borne basse de son intervalle à 95 % sur les enregistrements</translation>
  </message>
  <message>
   <source>Spearman to</source>
   <translation>Spearman à</translation>
  </message>
  <message>
   <source>Upper end of its 95 % interval over recordings</source>
   <translation>Borne haute de son intervalle à 95 % sur les enregistrements</translation>
  </message>
  <message>
   <source>Kendall</source>
   <translation>Kendall</translation>
  </message>
  <message>
   <source>Kendall's rank correlation with the reference: the share of pairs of layers that both put in the same order, minus the share that they do not</source>
   <translation>Corrélation de rang de Kendall avec la référence : la part des paires de couches que les deux mettent dans le même ordre, moins la part des autres</translation>
  </message>
  <message>
   <source>Kendall from</source>
   <translation>Kendall de</translation>
  </message>
  <message>
   <source>Kendall to</source>
   <translation>Kendall à</translation>
  </message>
  <message>
   <source>rank band</source>
   <translation>bande de rang</translation>
  </message>
  <message>
   <source>How many ranks a layer moves by when other recordings of these speakers are taken: width of the 95 % band of its rank, mean over the layers. Small: the ranking hardly depends on which were taken</source>
   <translation>De combien de rangs une couche se déplace quand on prend d'autres enregistrements de ces locuteurs : largeur de la bande à 95 % de son rang, moyenne sur les couches. Petite : le classement dépend à peine du choix</translation>
  </message>
  <message>
   <source>layer</source>
   <translation>couche</translation>
  </message>
  <message>
   <source>Its name in the checkpoint</source>
   <translation>Son nom dans le checkpoint</translation>
  </message>
  <message>
   <source>value</source>
   <translation>valeur</translation>
  </message>
  <message>
   <source>What the metric says, over all recordings</source>
   <translation>Ce que dit la métrique, sur tous les enregistrements</translation>
  </message>
  <message>
   <source>rank</source>
   <translation>rang</translation>
  </message>
  <message>
   <source>1 for the smallest value; equal values share their mean rank</source>
   <translation>1 pour la plus petite valeur ; les valeurs égales partagent leur rang moyen</translation>
  </message>
  <message>
   <source>rank from</source>
   <translation>rang de</translation>
  </message>
  <message>
   <source>Lower end of the rank's 95 % band over recordings</source>
   <translation>Borne basse de la bande à 95 % du rang sur les enregistrements</translation>
  </message>
  <message>
   <source>rank to</source>
   <translation>rang à</translation>
  </message>
  <message>
   <source>Upper end of the rank's 95 % band over recordings</source>
   <translation>Borne haute de la bande à 95 % du rang sur les enregistrements</translation>
  </message>
  <message>
   <source>Where the metric stands that all are held against</source>
   <translation>Où se place la métrique à laquelle toutes sont confrontées</translation>
  </message>
  <message>
   <source>statistic of outputs</source>
   <translation>statistique des sorties</translation>
  </message>
  <message>
   <source>measured damage</source>
   <translation>dommage mesuré</translation>
  </message>
  <message>
   <source>gradient</source>
   <translation>gradient</translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s); intervals: 95 % over resampled recordings</source>
   <translation>
    <numerusform>%n enregistrement ; intervalles : 95 % sur des enregistrements rééchantillonnés</numerusform>
    <numerusform>%n enregistrements ; intervalles : 95 % sur des enregistrements rééchantillonnés</numerusform>
   </translation>
  </message>
  <message>
   <source>ranks</source>
   <translation>rangs</translation>
  </message>
  <message>
   <source>rank by %1</source>
   <translation>rang selon %1</translation>
  </message>
  <message>
   <source>Agreement with %1</source>
   <translation>Accord avec %1</translation>
  </message>
  <message>
   <source>Ranks by %1</source>
   <translation>Rangs selon %1</translation>
  </message>
  <message>
   <source>Ranks by %1 and %2</source>
   <translation>Rangs selon %1 et %2</translation>
  </message>
  <message>
   <source>layer, smallest %1 first</source>
   <translation>couche, par %1 croissant</translation>
  </message>
  <message>
   <source>Held against %1</source>
   <translation>Confrontées à %1</translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s)</source>
   <translation>
    <numerusform>%n enregistrement</numerusform>
    <numerusform>%n enregistrements</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n layer(s)</source>
   <translation>
    <numerusform>%n couche</numerusform>
    <numerusform>%n couches</numerusform>
   </translation>
  </message>
  <message>
   <source>each alone at %1 weight and %2 input bits</source>
   <translation>chacune seule à %1 bits de poids et %2 bits d'entrée</translation>
  </message>
  <message numerus="yes">
   <source>%n resample(s)</source>
   <translation>
    <numerusform>%n rééchantillonnage</numerusform>
    <numerusform>%n rééchantillonnages</numerusform>
   </translation>
  </message>
  <message>
   <source>name</source>
   <translation>nom</translation>
  </message>
  <message>
   <source>What the metric is called in plots, files and by the command line</source>
   <translation>Comment la métrique s'appelle dans les graphiques, les fichiers et la ligne de commande</translation>
  </message>
  <message>
   <source>kind</source>
   <translation>genre</translation>
  </message>
  <message>
   <source>What it looks at: the values that a layer puts out, how the result answers to small changes, or the damage itself, with the layer quantized</source>
   <translation>Ce qu'elle regarde : les valeurs que produit une couche, comment le résultat répond à de petits changements, ou le dommage lui-même, la couche quantifiée</translation>
  </message>
 </context>
 <context>
  <name>LayerFigures</name>
  <message>
   <source>step %1</source>
   <translation>pas de %1</translation>
  </message>
  <message>
   <source>clips at ±%1</source>
   <translation>écrête à ±%1</translation>
  </message>
  <message>
   <source>clips at −%1</source>
   <translation>écrête à −%1</translation>
  </message>
  <message>
   <source>clips at %1</source>
   <translation>écrête à %1</translation>
  </message>
  <message>
   <source>values from %1 to %2</source>
   <translation>valeurs de %1 à %2</translation>
  </message>
  <message>
   <source>%1 % are zero</source>
   <translation>%1 % sont nulles</translation>
  </message>
  <message>
   <source>layer, least sensitive first</source>
   <translation>couche, la moins sensible d'abord</translation>
  </message>
  <message>
   <source>layer, in network order</source>
   <translation>couche, dans l'ordre du réseau</translation>
  </message>
  <message>
   <source>mean</source>
   <translation>moyenne</translation>
  </message>
  <message>
   <source>largest value</source>
   <translation>plus grande valeur</translation>
  </message>
  <message>
   <source>most negative value</source>
   <translation>valeur la plus négative</translation>
  </message>
  <message>
   <source>1 % to 99 %</source>
   <translation>1 % à 99 %</translation>
  </message>
  <message>
   <source>25 % to 75 %</source>
   <translation>25 % à 75 %</translation>
  </message>
  <message>
   <source>median</source>
   <translation>médiane</translation>
  </message>
  <message>
   <source>|output|</source>
   <translation>|sortie|</translation>
  </message>
  <message>
   <source>|input|</source>
   <comment>magnitude of inputs</comment>
   <translation>|entrée|</translation>
  </message>
  <message>
   <source>Zeros stand at the lower edge.</source>
   <translation>Les zéros se trouvent au bord inférieur.</translation>
  </message>
  <message numerus="yes">
   <source>Rank correlation over %n layer(s): Spearman %1, Kendall %2</source>
   <translation>
    <numerusform>Corrélation de rang sur %n couche : Spearman %1, Kendall %2</numerusform>
    <numerusform>Corrélation de rang sur %n couches : Spearman %1, Kendall %2</numerusform>
   </translation>
  </message>
  <message>
   <source>share of values</source>
   <translation>part des valeurs</translation>
  </message>
  <message>
   <source>median %1</source>
   <translation>médiane %1</translation>
  </message>
  <message>
   <source>output</source>
   <translation>sortie</translation>
  </message>
  <message>
   <source>input</source>
   <comment>of a layer</comment>
   <translation>entrée</translation>
  </message>
  <message>
   <source>second input</source>
   <comment>of a layer</comment>
   <translation>seconde entrée</translation>
  </message>
 </context>
 <context>
  <name>Metric</name>
  <message>
   <source>median |y|</source>
   <translation>médiane |y|</translation>
  </message>
  <message>
   <source>Median of the magnitudes of everything the layer puts out for the chosen speakers: half of the values are smaller. The metric of myQASR.</source>
   <translation>Médiane des magnitudes de tout ce que la couche produit pour les locuteurs choisis : la moitié des valeurs sont plus petites. La métrique de myQASR.</translation>
  </message>
  <message>
   <source>mean |y|</source>
   <translation>moyenne |y|</translation>
  </message>
  <message>
   <source>Mean of the magnitudes of the layer's output.</source>
   <translation>Moyenne des magnitudes de la sortie de la couche.</translation>
  </message>
  <message>
   <source>largest y</source>
   <translation>plus grand y</translation>
  </message>
  <message>
   <source>The largest value of the layer's output.</source>
   <translation>La plus grande valeur de la sortie de la couche.</translation>
  </message>
  <message>
   <source>largest |y|</source>
   <translation>plus grand |y|</translation>
  </message>
  <message>
   <source>The largest magnitude of the layer's output.</source>
   <translation>La plus grande magnitude de la sortie de la couche.</translation>
  </message>
  <message>
   <source>deviation of |y|</source>
   <translation>écart type de |y|</translation>
  </message>
  <message>
   <source>Standard deviation of the magnitudes of the layer's output.</source>
   <translation>Écart type des magnitudes de la sortie de la couche.</translation>
  </message>
  <message>
   <source>variance of |y|</source>
   <translation>variance de |y|</translation>
  </message>
  <message>
   <source>Variance of the magnitudes of the layer's output.</source>
   <translation>Variance des magnitudes de la sortie de la couche.</translation>
  </message>
  <message>
   <source>normality K² of y</source>
   <translation>normalité K² de y</translation>
  </message>
  <message>
   <source>D'Agostino and Pearson's K² of the layer's output: how far skewness and kurtosis are from those of a normal distribution.</source>
   <translation>K² de D'Agostino et Pearson pour la sortie de la couche : distance entre son asymétrie et son aplatissement et ceux d'une loi normale.</translation>
  </message>
  <message>
   <source>KL divergence [nat]</source>
   <translation>divergence KL [nat]</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the recognised letters: the KL divergence from the float model. Measured with the model.</source>
   <translation>Ce que la quantification de cette seule couche fait aux lettres reconnues : la divergence KL par rapport au modèle flottant. Mesuré avec le modèle.</translation>
  </message>
  <message>
   <source>mean |difference|</source>
   <translation>moyenne |différence|</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the model's output: mean magnitude of the difference. Measured with the model.</source>
   <translation>Ce que la quantification de cette seule couche fait à la sortie du modèle : magnitude moyenne de la différence. Mesuré avec le modèle.</translation>
  </message>
  <message>
   <source>mean squared difference</source>
   <translation>différence quadratique moyenne</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the model's output: mean square of the difference. Measured with the model.</source>
   <translation>Ce que la quantification de cette seule couche fait à la sortie du modèle : carré moyen de la différence. Mesuré avec le modèle.</translation>
  </message>
  <message>
   <source>Frobenius norm</source>
   <translation>norme de Frobenius</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the model's output: Frobenius norm of the difference. Measured with the model.</source>
   <translation>Ce que la quantification de cette seule couche fait à la sortie du modèle : norme de Frobenius de la différence. Mesuré avec le modèle.</translation>
  </message>
  <message>
   <source>nuclear norm</source>
   <translation>norme nucléaire</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the model's output: nuclear norm of the difference. Measured with the model.</source>
   <translation>Ce que la quantification de cette seule couche fait à la sortie du modèle : norme nucléaire de la différence. Mesuré avec le modèle.</translation>
  </message>
  <message>
   <source>minus SQNR [dB]</source>
   <translation>moins SQNR [dB]</translation>
  </message>
  <message>
   <source>Minus the ratio of the model's output to the error that quantizing this layer alone makes, in decibels. Measured with the model.</source>
   <translation>Moins le rapport entre la sortie du modèle et l'erreur que cause la quantification de cette seule couche, en décibels. Mesuré avec le modèle.</translation>
  </message>
  <message>
   <source>largest gradient</source>
   <translation>plus grand gradient</translation>
  </message>
  <message>
   <source>Largest 90 % quantile of the gradient of the layer's output, for transcripts drawn from the model's own output. Measured with the model.</source>
   <translation>Plus grand quantile à 90 % du gradient de la sortie de la couche, pour des transcriptions tirées de la propre sortie du modèle. Mesuré avec le modèle.</translation>
  </message>
  <message>
   <source>smallest gradient</source>
   <translation>plus petit gradient</translation>
  </message>
  <message>
   <source>Smallest 90 % quantile of the gradient of the layer's output, for transcripts drawn from the model's own output. Measured with the model.</source>
   <translation>Plus petit quantile à 90 % du gradient de la sortie de la couche, pour des transcriptions tirées de la propre sortie du modèle. Mesuré avec le modèle.</translation>
  </message>
  <message>
   <source>Fisher information</source>
   <translation>information de Fisher</translation>
  </message>
  <message>
   <source>How much a weight of this layer changes what the model recognises: the mean squared gradient for transcripts drawn from its own output. Measured with the model.</source>
   <translation>À quel point un poids de cette couche change ce que le modèle reconnaît : le gradient carré moyen pour des transcriptions tirées de sa propre sortie. Mesuré avec le modèle.</translation>
  </message>
  <message>
   <source>|weight × gradient|</source>
   <translation>|poids × gradient|</translation>
  </message>
  <message>
   <source>Mean magnitude of weight times gradient, for transcripts drawn from the model's own output. Measured with the model.</source>
   <translation>Valeur absolue moyenne du poids multiplié par le gradient, pour des transcriptions tirées de la propre sortie du modèle. Mesuré avec le modèle.</translation>
  </message>
  <message>
   <source>Hessian trace</source>
   <translation>trace de la hessienne</translation>
  </message>
  <message>
   <source>Mean curvature of the KL divergence from the float model's output, per weight of the layer (HAWQ). Measured with the model.</source>
   <translation>Courbure moyenne de la divergence KL par rapport à la sortie du modèle flottant, par poids de la couche (HAWQ). Mesuré avec le modèle.</translation>
  </message>
  <message>
   <source>predicted KL [nat]</source>
   <translation>KL prédite [nat]</translation>
  </message>
  <message>
   <source>KL divergence that quantizing the layer's weight should cost: half its Hessian trace times the squared rounding error (HAWQ-V2). Measured with the model.</source>
   <translation>Divergence KL que devrait coûter la quantification du poids de la couche : la moitié de la trace de sa hessienne multipliée par l'erreur d'arrondi au carré (HAWQ-V2). Mesuré avec le modèle.</translation>
  </message>
  <message>
   <source>scores from a file</source>
   <translation>valeurs d'un fichier</translation>
  </message>
  <message>
   <source>A number per layer that was made elsewhere.</source>
   <translation>Un nombre par couche, obtenu ailleurs.</translation>
  </message>
  <message>
   <source>linear</source>
   <translation>linéaire</translation>
  </message>
  <message>
   <source>convolution</source>
   <translation>convolution</translation>
  </message>
  <message>
   <source>2-D convolution</source>
   <translation>convolution 2D</translation>
  </message>
  <message>
   <source>attention product</source>
   <translation>produit d'attention</translation>
  </message>
  <message>
   <source>float</source>
   <translation>flottant</translation>
  </message>
  <message>
   <source>loss of the transcript [nat]</source>
   <translation>perte de la transcription [nat]</translation>
  </message>
  <message>
   <source>What quantizing this layer alone does to the recognised text: how much less probable the float model's own transcript becomes (CTC loss). Measured with the model.</source>
   <translation>Ce que quantifier cette seule couche fait au texte reconnu : combien la transcription du modèle flottant devient moins probable (perte CTC). Mesuré avec le modèle.</translation>
  </message>
 </context>
 <context>
  <name>NextStep</name>
  <message>
   <source>Next: open a model.</source>
   <translation>Ensuite : ouvrir un modèle.</translation>
  </message>
  <message>
   <source>Next: open a corpus.</source>
   <translation>Ensuite : ouvrir un corpus.</translation>
  </message>
  <message>
   <source>A job is running. You can go on exploring.</source>
   <translation>Une tâche est en cours. Vous pouvez continuer à explorer.</translation>
  </message>
  <message>
   <source>Next: measure how much each layer suffers.</source>
   <translation>Ensuite : mesurer combien chaque couche souffre.</translation>
  </message>
  <message>
   <source>Next: profile the chosen speakers.</source>
   <translation>Ensuite : profiler les locuteurs choisis.</translation>
  </message>
  <message>
   <source>The result is stored: see Results, or try another budget or other speakers.</source>
   <translation>Le résultat est enregistré : voyez Résultats, ou essayez un autre budget ou d'autres locuteurs.</translation>
  </message>
  <message>
   <source>Next: drag the budget, then calibrate its bit map.</source>
   <translation>Ensuite : faire glisser le budget, puis calibrer sa carte des bits.</translation>
  </message>
  <message>
   <source>Next: evaluate on the test subset.</source>
   <translation>Ensuite : évaluer sur le sous-ensemble de test.</translation>
  </message>
 </context>
 <context>
  <name>Panels</name>
  <message>
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <source>Speakers</source>
   <translation>Locuteurs</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Couches</translation>
  </message>
  <message>
   <source>Layer details</source>
   <translation>Détails de la couche</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>Budget</translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>Exécutions</translation>
  </message>
  <message>
   <source>Results</source>
   <translation>Résultats</translation>
  </message>
  <message>
   <source>Transcripts</source>
   <translation>Transcriptions</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparer</translation>
  </message>
  <message>
   <source>Jobs</source>
   <translation>Tâches</translation>
  </message>
  <message>
   <source>Matrix</source>
   <translation>Matrice</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Courbes</translation>
  </message>
  <message>
   <source>Benchmark</source>
   <translation>Mesure comparée</translation>
  </message>
  <message>
   <source>Laboratory</source>
   <translation>Laboratoire</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>Entraînement</translation>
  </message>
 </context>
 <context>
  <name>ResultTables</name>
  <message>
   <source>%1 of %2</source>
   <translation>%1 sur %2</translation>
  </message>
  <message>
   <source>fact</source>
   <translation>fait</translation>
  </message>
  <message>
   <source>value</source>
   <translation>valeur</translation>
  </message>
  <message>
   <source>%1 s</source>
   <translation>%1 s</translation>
  </message>
  <message>
   <source>not needed</source>
   <translation>pas nécessaire</translation>
  </message>
  <message numerus="yes">
   <source>%n recording(s)</source>
   <translation>
    <numerusform>%n enregistrement</numerusform>
    <numerusform>%n enregistrements</numerusform>
   </translation>
  </message>
  <message>
   <source>everybody</source>
   <translation>tous</translation>
  </message>
  <message>
   <source>%1 (5 % to 95 %: %2 to %3)</source>
   <translation>%1 (5 % à 95 % : %2 à %3)</translation>
  </message>
  <message>
   <source>RTF, forward pass</source>
   <translation>RTF, passe avant</translation>
  </message>
  <message>
   <source>RTF, from file to text</source>
   <translation>RTF, du fichier au texte</translation>
  </message>
  <message>
   <source>Texts compared after</source>
   <translation>Textes comparés après</translation>
  </message>
  <message>
   <source>Peak memory</source>
   <translation>Pic de mémoire</translation>
  </message>
  <message>
   <source>Size counted as</source>
   <translation>Taille comptée comme</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>Budget</translation>
  </message>
  <message>
   <source>Size of weights</source>
   <translation>Taille des poids</translation>
  </message>
  <message>
   <source>Size of scales</source>
   <translation>Taille des échelles</translation>
  </message>
  <message>
   <source>Size of what is not quantized</source>
   <translation>Taille de ce qui n'est pas quantifié</translation>
  </message>
  <message>
   <source>speaker</source>
   <translation>locuteur</translation>
  </message>
  <message>
   <source>utterances</source>
   <translation>énoncés</translation>
  </message>
  <message>
   <source>audio</source>
   <translation>audio</translation>
  </message>
  <message>
   <source>words</source>
   <translation>mots</translation>
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
   <translation>exactitude</translation>
  </message>
  <message>
   <source>overlap: %1</source>
   <translation>recouvrement : %1</translation>
  </message>
  <message numerus="yes">
   <source>%n file(s) left out</source>
   <translation>
    <numerusform>%n fichier écarté</numerusform>
    <numerusform>%n fichiers écartés</numerusform>
   </translation>
  </message>
  <message>
   <source>run</source>
   <translation>exécution</translation>
  </message>
  <message>
   <source>name</source>
   <translation>nom</translation>
  </message>
  <message>
   <source>errors</source>
   <translation>erreurs</translation>
  </message>
  <message>
   <source>size</source>
   <translation>taille</translation>
  </message>
  <message>
   <source>bits</source>
   <translation>bits</translation>
  </message>
  <message>
   <source>KL to float</source>
   <translation>KL par rapport au flottant</translation>
  </message>
  <message>
   <source>changed frames</source>
   <translation>trames changées</translation>
  </message>
  <message>
   <source>time</source>
   <translation>temps</translation>
  </message>
  <message>
   <source>marks</source>
   <translation>marques</translation>
  </message>
  <message>
   <source>Marks</source>
   <translation>Marques</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <source>Model hash</source>
   <translation>Empreinte du modèle</translation>
  </message>
  <message>
   <source>Calibration subset</source>
   <translation>Sous-ensemble de calibration</translation>
  </message>
  <message>
   <source>Calibration hash</source>
   <translation>Empreinte de calibration</translation>
  </message>
  <message>
   <source>Test subset</source>
   <translation>Sous-ensemble de test</translation>
  </message>
  <message>
   <source>Test hash</source>
   <translation>Empreinte de test</translation>
  </message>
  <message>
   <source>Subsets</source>
   <translation>Sous-ensembles</translation>
  </message>
  <message>
   <source>Input</source>
   <translation>Entrée</translation>
  </message>
  <message>
   <source>Experiment hash</source>
   <translation>Empreinte de l'expérience</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>Programme</translation>
  </message>
  <message>
   <source>CPU</source>
   <translation>Processeur</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Périphérique</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Fils d'exécution</translation>
  </message>
  <message>
   <source>Started (UTC)</source>
   <translation>Début (UTC)</translation>
  </message>
  <message>
   <source>Time to prepare</source>
   <translation>Temps de préparation</translation>
  </message>
  <message>
   <source>Time to rank</source>
   <translation>Temps de classement</translation>
  </message>
  <message>
   <source>Time to calibrate</source>
   <translation>Temps de calibration</translation>
  </message>
  <message>
   <source>Time to evaluate</source>
   <translation>Temps d'évaluation</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Écarté</translation>
  </message>
  <message>
   <source>Substituted, deleted and inserted words, of the words of the references; of a classifier, wrong recordings of all.</source>
   <translation>Mots substitués, supprimés et insérés, sur les mots des références ; pour un classificateur, enregistrements faux sur tous.</translation>
  </message>
  <message>
   <source>Share of frames whose most probable character or class is not that of the float model.</source>
   <translation>Part des trames dont le caractère ou la classe la plus probable n'est pas celle du modèle flottant.</translation>
  </message>
  <message>
   <source>What a reader must know before believing the numbers.</source>
   <translation>Ce qu'il faut savoir avant de croire les chiffres.</translation>
  </message>
  <message>
   <source>Whose recordings of the test subset the line counts.</source>
   <translation>De qui la ligne compte les enregistrements du sous-ensemble de test.</translation>
  </message>
  <message>
   <source>Number of recordings that were recognised.</source>
   <translation>Nombre d'enregistrements reconnus.</translation>
  </message>
  <message>
   <source>How long these recordings are together.</source>
   <translation>Durée totale de ces enregistrements.</translation>
  </message>
  <message>
   <source>Words of the references: what the error rate is divided by.</source>
   <translation>Mots des références : ce par quoi le taux d'erreur est divisé.</translation>
  </message>
  <message>
   <source>CER 95 %</source>
   <translation>CER 95 %</translation>
  </message>
  <message>
   <source>accuracy 95 %</source>
   <translation>exactitude 95 %</translation>
  </message>
  <message>
   <source>substitutions</source>
   <translation>substitutions</translation>
  </message>
  <message>
   <source>deletions</source>
   <translation>suppressions</translation>
  </message>
  <message>
   <source>insertions</source>
   <translation>insertions</translation>
  </message>
  <message>
   <source>correct</source>
   <translation>justes</translation>
  </message>
  <message>
   <source>95 % bootstrap interval of the character error rate, resampled within speakers.</source>
   <translation>Intervalle bootstrap à 95 % du taux d'erreur sur les caractères, rééchantillonné par locuteur.</translation>
  </message>
  <message>
   <source>95 % bootstrap interval of the accuracy, resampled within speakers.</source>
   <translation>Intervalle bootstrap à 95 % de l'exactitude, rééchantillonné par locuteur.</translation>
  </message>
  <message>
   <source>Words of the references in whose place others were recognised.</source>
   <translation>Mots des références à la place desquels d'autres ont été reconnus.</translation>
  </message>
  <message>
   <source>Words of the references that were not recognised at all.</source>
   <translation>Mots des références qui n'ont pas été reconnus du tout.</translation>
  </message>
  <message>
   <source>Words that were recognised though nobody said them.</source>
   <translation>Mots reconnus que personne n'a dits.</translation>
  </message>
  <message>
   <source>Recordings whose class is right.</source>
   <translation>Enregistrements dont la classe est juste.</translation>
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
   <translation>Les exécutions étoilées se retrouvent facilement.</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>Exécution</translation>
  </message>
  <message>
   <source>The number of the run in the database.</source>
   <translation>Le numéro de l'exécution dans la base de données.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <source>What the experiment is called.</source>
   <translation>Comment l'expérience s'appelle.</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>État</translation>
  </message>
  <message>
   <source>Interrupted runs are those whose program ended before they did. They can be resumed.</source>
   <translation>Les exécutions interrompues sont celles dont le programme s'est terminé avant elles. Elles peuvent être reprises.</translation>
  </message>
  <message>
   <source>Started</source>
   <translation>Début</translation>
  </message>
  <message>
   <source>When the run was started, in local time.</source>
   <translation>Quand l'exécution a commencé, en heure locale.</translation>
  </message>
  <message>
   <source>WER [%]</source>
   <translation>WER [%]</translation>
  </message>
  <message>
   <source>Word error rate: substituted, deleted and inserted words over the words of the reference, over all test recordings.</source>
   <translation>Taux d'erreur de mots : mots substitués, supprimés et insérés, rapportés aux mots de la référence, sur tous les enregistrements de test.</translation>
  </message>
  <message>
   <source>95 % [%]</source>
   <translation>95 % [%]</translation>
  </message>
  <message>
   <source>95 % bootstrap interval of the word error rate, resampled within speakers.</source>
   <translation>Intervalle bootstrap à 95 % du taux d'erreur de mots, rééchantillonné au sein des locuteurs.</translation>
  </message>
  <message>
   <source>CER [%]</source>
   <translation>CER [%]</translation>
  </message>
  <message>
   <source>Character error rate: as the word error rate, with characters in place of words.</source>
   <translation>Taux d'erreur de caractères : comme le taux d'erreur de mots, avec des caractères à la place des mots.</translation>
  </message>
  <message>
   <source>Accuracy [%]</source>
   <translation>Exactitude [%]</translation>
  </message>
  <message>
   <source>Share of recordings whose class is right (classifiers).</source>
   <translation>Part des enregistrements dont la classe est juste (classifieurs).</translation>
  </message>
  <message>
   <source>Size [MiB]</source>
   <translation>Taille [Mio]</translation>
  </message>
  <message>
   <source>Size of the quantized model in the accounting of its experiment.</source>
   <translation>Taille du modèle quantifié dans le décompte de son expérience.</translation>
  </message>
  <message>
   <source>Bits</source>
   <translation>Bits</translation>
  </message>
  <message>
   <source>Mean width of the quantized weights.</source>
   <translation>Largeur moyenne des poids quantifiés.</translation>
  </message>
  <message>
   <source>KL to float [nats]</source>
   <translation>KL par rapport au flottant [nat]</translation>
  </message>
  <message>
   <source>Mean Kullback-Leibler divergence per frame from the float model's output.</source>
   <translation>Divergence de Kullback-Leibler moyenne par trame par rapport à la sortie du modèle flottant.</translation>
  </message>
  <message>
   <source>RTF</source>
   <translation>RTF</translation>
  </message>
  <message>
   <source>Real-time factor: seconds of the forward pass per second of audio, median over recordings. Below 1 is faster than real time.</source>
   <translation>Facteur temps réel : secondes de passe avant par seconde d'audio, médiane sur les enregistrements. En dessous de 1, plus rapide que le temps réel.</translation>
  </message>
  <message>
   <source>Time [s]</source>
   <translation>Temps [s]</translation>
  </message>
  <message>
   <source>Wall time of the whole run.</source>
   <translation>Temps écoulé de toute l'exécution.</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Étiquettes</translation>
  </message>
  <message>
   <source>Your own words, separated by commas.</source>
   <translation>Vos propres mots, séparés par des virgules.</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notes</translation>
  </message>
  <message>
   <source>Your own text.</source>
   <translation>Votre propre texte.</translation>
  </message>
  <message>
   <source>running</source>
   <translation>en cours</translation>
  </message>
  <message>
   <source>finished</source>
   <translation>terminé</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>échoué</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>annulé</translation>
  </message>
  <message>
   <source>interrupted</source>
   <translation>interrompu</translation>
  </message>
 </context>
 <context>
  <name>RunsPanel</name>
  <message>
   <source>Starred</source>
   <translation>Étoilé</translation>
  </message>
 </context>
 <context>
  <name>SizeText</name>
  <message>
   <source>%1 MiB</source>
   <translation>%1 Mio</translation>
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
   <translation>Perte d'entraînement</translation>
  </message>
  <message>
   <source>step</source>
   <translation>pas</translation>
  </message>
  <message>
   <source>loss</source>
   <translation>perte</translation>
  </message>
  <message>
   <source>Development WER</source>
   <translation>WER de sélection</translation>
  </message>
  <message>
   <source>WER</source>
   <translation>WER</translation>
  </message>
  <message>
   <source>kept</source>
   <translation>gardé</translation>
  </message>
  <message>
   <source>Step %1</source>
   <translation>Pas %1</translation>
  </message>
  <message>
   <source>Step %1: loss %2</source>
   <translation>Pas %1 : perte %2</translation>
  </message>
  <message>
   <source>WER %1, best %2 at step %3</source>
   <translation>WER %1, meilleur %2 au pas %3</translation>
  </message>
 </context>
 <context>
  <name>voxbit::AboutBox</name>
  <message>
   <source>window, icons, playback</source>
   <translation>fenêtre, icônes, lecture</translation>
  </message>
  <message>
   <source>plots</source>
   <translation>graphiques</translation>
  </message>
  <message>
   <source>tensors and training</source>
   <translation>tenseurs et entraînement</translation>
  </message>
  <message>
   <source>matrix products</source>
   <translation>produits de matrices</translation>
  </message>
  <message>
   <source>audio files</source>
   <translation>fichiers audio</translation>
  </message>
  <message>
   <source>resampling</source>
   <translation>rééchantillonnage</translation>
  </message>
  <message>
   <source>database of runs</source>
   <translation>base de données des exécutions</translation>
  </message>
  <message>
   <source>experiment files</source>
   <translation>fichiers d'expérience</translation>
  </message>
  <message>
   <source>checkpoint files</source>
   <translation>fichiers de points de contrôle</translation>
  </message>
  <message>
   <source>content hashes</source>
   <translation>empreintes de contenu</translation>
  </message>
  <message>
   <source>About Voxbit</source>
   <translation>À propos de Voxbit</translation>
  </message>
  <message>
   <source>&lt;h3&gt;Voxbit %1&lt;/h3&gt;&lt;p&gt;Workbench for personalised mixed-precision quantization of speech recognition models.&lt;/p&gt;&lt;p&gt;Its own source is under the Apache License 2.0. The window as you have it is under the GNU General Public License, version 3 or later, because it draws its plots with QCustomPlot.&lt;/p&gt;&lt;p&gt;The method at its heart: Fish, Michieli, Ozay, &lt;i&gt;A Model for Every User and Budget: Label-Free and Personalized Mixed-Precision Quantization&lt;/i&gt;, Interspeech 2023, arXiv 2307.12659.&lt;/p&gt;</source>
   <translation>&lt;h3&gt;Voxbit %1&lt;/h3&gt;&lt;p&gt;Atelier de quantification personnalisée à précision mixte de modèles de reconnaissance vocale.&lt;/p&gt;&lt;p&gt;Son propre code source est sous licence Apache 2.0. La fenêtre telle que vous l'avez est sous licence publique générale GNU, version 3 ou ultérieure, parce qu'elle trace ses graphiques avec QCustomPlot.&lt;/p&gt;&lt;p&gt;La méthode qui en est le cœur : Fish, Michieli, Ozay, &lt;i&gt;A Model for Every User and Budget: Label-Free and Personalized Mixed-Precision Quantization&lt;/i&gt;, Interspeech 2023, arXiv 2307.12659.&lt;/p&gt;</translation>
  </message>
  <message>
   <source>Made with</source>
   <translation>Fait avec</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Licence</translation>
  </message>
  <message>
   <source>For</source>
   <translation>Pour</translation>
  </message>
  <message>
   <source>layers in 8-bit integers</source>
   <translation>couches en entiers 8 bits</translation>
  </message>
  <message>
   <source>command line</source>
   <translation>ligne de commande</translation>
  </message>
  <message>
   <source>exported models</source>
   <translation>modèles exportés</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BenchmarkJob</name>
  <message>
   <source>Benchmark %1</source>
   <translation>Mesure comparée %1</translation>
  </message>
  <message>
   <source>Measuring ...</source>
   <translation>Mesure en cours ...</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BenchmarkPanel</name>
  <message>
   <source>Passes over each recording with every variant; its time is their median.</source>
   <translation>Passages sur chaque enregistrement avec chaque variante ; son temps en est la médiane.</translation>
  </message>
  <message>
   <source>all</source>
   <translation>tous</translation>
  </message>
  <message>
   <source>At most so many recordings of the test subset.</source>
   <translation>Au plus ce nombre d'enregistrements du sous-ensemble de test.</translation>
  </message>
  <message>
   <source>none</source>
   <translation>aucun</translation>
  </message>
  <message>
   <source>On so many recordings the layers are timed one by one, in float and as they run.</source>
   <translation>Sur ce nombre d'enregistrements, les couches sont chronométrées une à une, en flottant et telles qu'elles s'exécutent.</translation>
  </message>
  <message>
   <source>Recor&amp;dings</source>
   <translation>E&amp;nregistrements</translation>
  </message>
  <message>
   <source>R&amp;ounds</source>
   <translation>Passa&amp;ges</translation>
  </message>
  <message>
   <source>Time la&amp;yers on</source>
   <translation>Chr&amp;onométrer sur</translation>
  </message>
  <message>
   <source>Size, error rate and speed</source>
   <translation>Taille, taux d'erreur et vitesse</translation>
  </message>
  <message>
   <source>Farther left is smaller, farther down has fewer errors, a larger mark is faster. Click a mark to see the times of its layers.</source>
   <translation>Plus à gauche : plus petit ; plus bas : moins d'erreurs ; marque plus grande : plus rapide. Cliquez sur une marque pour voir les temps de ses couches.</translation>
  </message>
  <message>
   <source>benchmark</source>
   <translation>mesure_comparee</translation>
  </message>
  <message>
   <source>benchmark_layers</source>
   <translation>mesure_comparee_couches</translation>
  </message>
  <message>
   <source>Variants</source>
   <translation>Variantes</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Couches</translation>
  </message>
  <message>
   <source>&amp;Cancel</source>
   <translation>&amp;Annuler</translation>
  </message>
  <message>
   <source>&amp;Benchmark</source>
   <translation>&amp;Mesurer</translation>
  </message>
  <message>
   <source>Stops measuring; what was measured before stays.</source>
   <translation>Arrête la mesure ; ce qui a été mesuré auparavant reste.</translation>
  </message>
  <message>
   <source>Measures float32, the simulation and 8-bit integers in turn (Ctrl+B).</source>
   <translation>Mesure float32, la simulation et les entiers de 8 bits tour à tour (Ctrl+B).</translation>
  </message>
  <message>
   <source>The benchmark failed</source>
   <translation>La mesure comparée a échoué</translation>
  </message>
  <message>
   <source>&amp;Try again</source>
   <translation>&amp;Réessayer</translation>
  </message>
  <message>
   <source>Nothing to measure yet</source>
   <translation>Rien à mesurer pour l'instant</translation>
  </message>
  <message>
   <source>Choose a budget first.</source>
   <translation>Choisissez d'abord un budget.</translation>
  </message>
  <message>
   <source>Not measured yet</source>
   <translation>Pas encore mesuré</translation>
  </message>
  <message>
   <source>Float32, the simulation and 8-bit integers take turns, recording by recording: error rate, speed, memory and file size side by side.</source>
   <translation>Float32, la simulation et les entiers de 8 bits alternent, enregistrement par enregistrement : taux d'erreur, vitesse, mémoire et taille de fichier côte à côte.</translation>
  </message>
  <message>
   <source>Preparing: bits, scales, opening each variant ...</source>
   <translation>Préparation : bits, échelles, ouverture de chaque variante ...</translation>
  </message>
  <message>
   <source>The experiment was changed since then.</source>
   <translation>L'expérience a été modifiée depuis.</translation>
  </message>
  <message>
   <source>Layers of %1</source>
   <translation>Couches de %1</translation>
  </message>
  <message numerus="yes">
   <source>Layers of %1, %n slower</source>
   <translation>
    <numerusform>Couches de %1, %n plus lente</numerusform>
    <numerusform>Couches de %1, %n plus lentes</numerusform>
   </translation>
  </message>
  <message>
   <source>No quantized layers</source>
   <translation>Aucune couche quantifiée</translation>
  </message>
  <message>
   <source>All layers of %1 run in floating point.</source>
   <translation>Toutes les couches de %1 s'exécutent en virgule flottante.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BitMapModel</name>
  <message>
   <source>float</source>
   <translation>flottant</translation>
  </message>
  <message>
   <source>%1-bit</source>
   <translation>%1 bits</translation>
  </message>
  <message>
   <source>weights %1</source>
   <translation>poids %1</translation>
  </message>
  <message>
   <source>inputs %1</source>
   <translation>entrées %1</translation>
  </message>
  <message>
   <source>difference in bits: %1</source>
   <translation>différence en bits : %1</translation>
  </message>
  <message>
   <source>not quantized</source>
   <translation>non quantifié</translation>
  </message>
  <message>
   <source>pinned</source>
   <translation>fixé</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>Couche</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>Poids</translation>
  </message>
  <message>
   <source>Inputs</source>
   <translation>Entrées</translation>
  </message>
  <message>
   <source>Pinned</source>
   <translation>Fixée</translation>
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
   <translation>bits (F : flottant)</translation>
  </message>
  <message>
   <source>above: weights, below: inputs</source>
   <translation>en haut : poids, en bas : entrées</translation>
  </message>
  <message>
   <source>pinned</source>
   <translation>fixé</translation>
  </message>
  <message>
   <source>not quantized</source>
   <translation>non quantifié</translation>
  </message>
  <message>
   <source>Bit map</source>
   <translation>Carte des bits</translation>
  </message>
  <message>
   <source>left: weights, right: inputs</source>
   <translation>à gauche : poids, à droite : entrées</translation>
  </message>
  <message>
   <source>block</source>
   <translation>bloc</translation>
  </message>
  <message>
   <source>layer</source>
   <translation>couche</translation>
  </message>
  <message>
   <source>above: weights, below: inputs; F: float</source>
   <translation>en haut : poids, en bas : entrées ; F : flottant</translation>
  </message>
  <message>
   <source>width of the weights</source>
   <translation>largeur des poids</translation>
  </message>
  <message>
   <source>bits</source>
   <translation>bits</translation>
  </message>
  <message>
   <source>above: difference in bits, below: width; F: float</source>
   <translation>en haut : différence en bits, en bas : largeur ; F : flottant</translation>
  </message>
  <message>
   <source>difference</source>
   <translation>différence</translation>
  </message>
  <message>
   <source>framed: pinned</source>
   <translation>encadré : fixé</translation>
  </message>
  <message>
   <source>Look c&amp;loser</source>
   <translation>Voir de plus p&amp;rès</translation>
  </message>
  <message>
   <source>Look from farther a&amp;way</source>
   <translation>Voir de plus l&amp;oin</translation>
  </message>
  <message>
   <source>Usual si&amp;ze</source>
   <translation>&amp;Taille habituelle</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BudgetLimits</name>
  <message>
   <source>Bit&amp;Ops at most</source>
   <translation>Bit&amp;Ops au plus</translation>
  </message>
  <message>
   <source> G/s</source>
   <translation> G/s</translation>
  </message>
  <message>
   <source>Multiply-accumulates x weight bits x activation bits, per second of audio, in billions</source>
   <translation>Multiplications-additions x bits des poids x bits des activations, par seconde d'audio, en milliards</translation>
  </message>
  <message>
   <source>Averag&amp;e at most</source>
   <translation>Moy&amp;enne au plus</translation>
  </message>
  <message>
   <source> bits</source>
   <translation> bits</translation>
  </message>
  <message>
   <source>Mean width of the weights of quantized layers; every weight counts once</source>
   <translation>Largeur moyenne des poids des couches quantifiées ; chaque poids compte une fois</translation>
  </message>
  <message>
   <source>Compress&amp;ion at least</source>
   <translation>Compress&amp;ion au moins</translation>
  </message>
  <message>
   <source> times</source>
   <translation> fois</translation>
  </message>
  <message>
   <source>Size of the float model divided by that of the quantized one, by the chosen accounting</source>
   <translation>Taille du modèle flottant divisée par celle du modèle quantifié, selon le décompte choisi</translation>
  </message>
  <message>
   <source>no limit</source>
   <translation>aucune limite</translation>
  </message>
  <message>
   <source>Kept together with the budget. Latencies that were measured limit, too: see More ...</source>
   <translation>Respecté en même temps que le budget. Des latences mesurées limitent aussi : voir Plus ...</translation>
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
   <translation> Mio</translation>
  </message>
  <message>
   <source>Budget in MiB</source>
   <translation>Budget en Mio</translation>
  </message>
  <message>
   <source>Largest size that the model may have, by the chosen accounting</source>
   <translation>Plus grande taille que le modèle peut avoir, selon le décompte choisi</translation>
  </message>
  <message>
   <source>Marks: all layers at one width. Arrow keys step, Page Up and Page Down go to the marks.</source>
   <translation>Repères : toutes les couches à une même largeur. Les flèches avancent pas à pas, Page précédente et Page suivante vont aux repères.</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>Budget</translation>
  </message>
  <message>
   <source>%1-bit</source>
   <translation>%1 bits</translation>
  </message>
  <message>
   <source>No bit map fits into %1. The least is %2: every layer at its narrowest, %3 bits unless pinned, and what is not quantized.</source>
   <translation>Aucune carte des bits ne tient dans %1. Le minimum est %2 : chaque couche au plus étroit, %3 bits si elle n'est pas fixée, et ce qui n'est pas quantifié.</translation>
  </message>
  <message>
   <source>&amp;Use the least, %1</source>
   <translation>Prendre le &amp;minimum, %1</translation>
  </message>
  <message>
   <source>&amp;Measure</source>
   <translation>&amp;Mesurer</translation>
  </message>
  <message>
   <source>&amp;Profile</source>
   <translation>&amp;Profiler</translation>
  </message>
  <message>
   <source>&amp;Drop the other limits</source>
   <translation>&amp;Supprimer les autres limites</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Limites</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BudgetReadOut</name>
  <message>
   <source>Size, file</source>
   <translation>Taille, fichier</translation>
  </message>
  <message>
   <source>Size, paper</source>
   <translation>Taille, article</translation>
  </message>
  <message>
   <source>Size, code</source>
   <translation>Taille, code</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Taille</translation>
  </message>
  <message>
   <source>Size of the quantized model, by the chosen accounting</source>
   <translation>Taille du modèle quantifié, selon le décompte choisi</translation>
  </message>
  <message>
   <source>Average</source>
   <translation>Moyenne</translation>
  </message>
  <message>
   <source>%1 bits</source>
   <translation>%1 bits</translation>
  </message>
  <message>
   <source>Mean width of the weights of quantized layers; every weight counts once</source>
   <translation>Largeur moyenne des poids des couches quantifiées ; chaque poids compte une fois</translation>
  </message>
  <message>
   <source>Widths</source>
   <translation>Largeurs</translation>
  </message>
  <message>
   <source>%1 to %2</source>
   <translation>%1 à %2</translation>
  </message>
  <message>
   <source>Narrowest and widest weights among the quantized layers, in bits</source>
   <translation>Poids les plus étroits et les plus larges parmi les couches quantifiées, en bits</translation>
  </message>
  <message>
   <source>Compression</source>
   <translation>Compression</translation>
  </message>
  <message>
   <source>%1 times</source>
   <translation>%1 fois</translation>
  </message>
  <message>
   <source>Size of the float model divided by this size, both by the chosen accounting</source>
   <translation>Taille du modèle flottant divisée par cette taille, selon le décompte choisi</translation>
  </message>
  <message>
   <source>Float model</source>
   <translation>Modèle flottant</translation>
  </message>
  <message>
   <source>Size of the model with nothing quantized, by the chosen accounting</source>
   <translation>Taille du modèle quand rien n'est quantifié, selon le décompte choisi</translation>
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
   <translation>Multiplications-accumulations x bits des poids x bits des activations, par seconde d'audio ; 32 bits là où rien n'est quantifié</translation>
  </message>
  <message>
   <source>Size by part</source>
   <translation>Taille par partie</translation>
  </message>
  <message>
   <source>What the bytes hold: packed weights of quantized layers, scales and zero points, and all that stays unquantized</source>
   <translation>Ce que contiennent les octets : poids empaquetés des couches quantifiées, échelles et points zéro, et tout ce qui reste non quantifié</translation>
  </message>
  <message>
   <source>%1 %</source>
   <translation>%1 %</translation>
  </message>
  <message>
   <source>weights</source>
   <translation>poids</translation>
  </message>
  <message>
   <source>scales</source>
   <translation>échelles</translation>
  </message>
  <message>
   <source>unquantized</source>
   <translation>non quantifié</translation>
  </message>
  <message>
   <source>header</source>
   <translation>en-tête</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BudgetSettings</name>
  <message>
   <source>Integer program</source>
   <translation>Programme en nombres entiers</translation>
  </message>
  <message>
   <source>The widths whose damage has the smallest sum, for every budget</source>
   <translation>Les largeurs dont la somme des dommages est la plus petite, pour chaque budget</translation>
  </message>
  <message>
   <source>myQASR</source>
   <translation>myQASR</translation>
  </message>
  <message>
   <source>Every layer loses one width per pass, in the order of sensitivity</source>
   <translation>Chaque couche perd une largeur par passe, dans l'ordre de la sensibilité</translation>
  </message>
  <message>
   <source>Uniform</source>
   <translation>Uniforme</translation>
  </message>
  <message>
   <source>One width for all layers</source>
   <translation>Une largeur pour toutes les couches</translation>
  </message>
  <message>
   <source>Min-max</source>
   <translation>Min-max</translation>
  </message>
  <message>
   <source>Widths rise linearly with the rank of the sensitivity</source>
   <translation>Les largeurs croissent linéairement avec le rang de la sensibilité</translation>
  </message>
  <message>
   <source>From file</source>
   <translation>Depuis un fichier</translation>
  </message>
  <message>
   <source>A bit map from elsewhere, JSON or CSV; there is no budget then</source>
   <translation>Une carte des bits venue d'ailleurs, JSON ou CSV ; il n'y a alors pas de budget</translation>
  </message>
  <message>
   <source>Float</source>
   <translation>Flottant</translation>
  </message>
  <message>
   <source>Nothing is quantized</source>
   <translation>Rien n'est quantifié</translation>
  </message>
  <message>
   <source>Smallest first</source>
   <translation>Plus petite d'abord</translation>
  </message>
  <message>
   <source>The layer of the smallest sensitivity loses a bit first, as in the paper</source>
   <translation>La couche de plus petite sensibilité perd un bit la première, comme dans l'article</translation>
  </message>
  <message>
   <source>Largest first</source>
   <translation>Plus grande d'abord</translation>
  </message>
  <message>
   <source>The layer of the largest sensitivity loses a bit first, as in the released code</source>
   <translation>La couche de plus grande sensibilité perd un bit la première, comme dans le code publié</translation>
  </message>
  <message>
   <source>Shuffled</source>
   <translation>Mélangé</translation>
  </message>
  <message>
   <source>By chance, from a seed: what the ranking is worth shows against it</source>
   <translation>Au hasard, à partir d'une graine : la valeur du classement se voit en comparaison</translation>
  </message>
  <message>
   <source>Ranges from the smallest to the largest value seen</source>
   <translation>Plages de la plus petite à la plus grande valeur vue</translation>
  </message>
  <message>
   <source>Min-max, poster</source>
   <translation>Min-max, poster</translation>
  </message>
  <message>
   <source>Moving average</source>
   <translation>Moyenne mobile</translation>
  </message>
  <message>
   <source>Inputs take a range that moves a little towards that of each recording</source>
   <translation>Les entrées prennent une plage qui se rapproche un peu de celle de chaque enregistrement</translation>
  </message>
  <message>
   <source>The myQASR poster's formula: steps about twice as wide</source>
   <translation>La formule du poster myQASR : des pas environ deux fois plus larges</translation>
  </message>
  <message>
   <source>Cosine</source>
   <translation>Cosinus</translation>
  </message>
  <message>
   <source>Search the ranges whose layer output has the largest cosine to the float output</source>
   <translation>Cherche les plages dont la sortie de couche a le plus grand cosinus avec la sortie flottante</translation>
  </message>
  <message>
   <source>MSE</source>
   <translation>MSE</translation>
  </message>
  <message>
   <source>Search the smallest squared error of weights and inputs themselves</source>
   <translation>Cherche la plus petite erreur quadratique des poids et des entrées eux-mêmes</translation>
  </message>
  <message>
   <source>L1</source>
   <translation>L1</translation>
  </message>
  <message>
   <source>Search the smallest mean absolute error of the layer output</source>
   <translation>Cherche la plus petite erreur absolue moyenne de la sortie de la couche</translation>
  </message>
  <message>
   <source>L2</source>
   <translation>L2</translation>
  </message>
  <message>
   <source>Search the smallest mean squared error of the layer output</source>
   <translation>Cherche la plus petite erreur quadratique moyenne de la sortie de la couche</translation>
  </message>
  <message>
   <source>Percentile</source>
   <translation>Percentile</translation>
  </message>
  <message>
   <source>Inputs take the range that holds a given percentage of all values; weights as min-max</source>
   <translation>Les entrées prennent la plage qui contient un pourcentage donné de toutes les valeurs ; poids comme min-max</translation>
  </message>
  <message>
   <source>Entropy</source>
   <translation>Entropie</translation>
  </message>
  <message>
   <source>Inputs take the range whose levels keep most of their histogram; weights as min-max</source>
   <translation>Les entrées prennent la plage dont les niveaux préservent le mieux leur histogramme ; poids comme min-max</translation>
  </message>
  <message>
   <source>L2, weighted</source>
   <translation>L2, pondérée</translation>
  </message>
  <message>
   <source>As L2, errors weighted with the magnitude of the output</source>
   <translation>Comme L2, erreurs pondérées par la valeur absolue de la sortie</translation>
  </message>
  <message>
   <source>L2, square-weighted</source>
   <translation>L2, pondérée au carré</translation>
  </message>
  <message>
   <source>As L2, errors weighted with the square of the output</source>
   <translation>Comme L2, erreurs pondérées par le carré de la sortie</translation>
  </message>
  <message>
   <source>Hessian</source>
   <translation>Hessienne</translation>
  </message>
  <message>
   <source>As L2, errors weighted with what they cost: the curvature of the model's output</source>
   <translation>Comme L2, erreurs pondérées par ce qu'elles coûtent : la courbure de la sortie du modèle</translation>
  </message>
  <message>
   <source>Dynamic</source>
   <translation>Dynamique</translation>
  </message>
  <message>
   <source>No calibration audio: each input takes its own range when it runs</source>
   <translation>Pas d'audio de calibration : chaque entrée prend sa propre plage à l'exécution</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <source>Bytes of the packed model file: weights, scales, everything else, header</source>
   <translation>Octets du fichier de modèle empaqueté : poids, échelles, tout le reste, en-tête</translation>
  </message>
  <message>
   <source>Paper</source>
   <translation>Article</translation>
  </message>
  <message>
   <source>Weights of selected layers at their bits, all other parameters at 8 bits, as on the poster</source>
   <translation>Poids des couches choisies à leurs bits, tous les autres paramètres à 8 bits, comme sur le poster</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <source>Weights of selected layers at their bits, all other parameters at 32 bits, as in the released code</source>
   <translation>Poids des couches choisies à leurs bits, tous les autres paramètres à 32 bits, comme dans le code publié</translation>
  </message>
  <message>
   <source>&amp;Allocator</source>
   <translation>&amp;Répartiteur</translation>
  </message>
  <message>
   <source>How bits are distributed over the layers within the budget</source>
   <translation>Comment les bits sont répartis sur les couches dans le budget</translation>
  </message>
  <message>
   <source>&amp;Order</source>
   <translation>&amp;Ordre</translation>
  </message>
  <message>
   <source>Which layer loses a bit first</source>
   <translation>Quelle couche perd un bit la première</translation>
  </message>
  <message>
   <source>&amp;Weights from</source>
   <translation>&amp;Poids de</translation>
  </message>
  <message>
   <source>Narrowest width of weights in bits that the allocator may use</source>
   <translation>Plus petite largeur des poids en bits que le répartiteur peut utiliser</translation>
  </message>
  <message>
   <source>&amp;to</source>
   <translation>&amp;à</translation>
  </message>
  <message>
   <source>Widest width of weights in bits that the allocator may use</source>
   <translation>Plus grande largeur des poids en bits que le répartiteur peut utiliser</translation>
  </message>
  <message>
   <source>A&amp;ctivations</source>
   <translation>A&amp;ctivations</translation>
  </message>
  <message>
   <source>Width in bits of the inputs of quantized layers</source>
   <translation>Largeur en bits des entrées des couches quantifiées</translation>
  </message>
  <message>
   <source>Cali&amp;brator</source>
   <translation>Cali&amp;brateur</translation>
  </message>
  <message>
   <source>How the scales of weights and inputs are found</source>
   <translation>Comment les échelles des poids et des entrées sont trouvées</translation>
  </message>
  <message>
   <source>&amp;Size counts</source>
   <translation>&amp;Taille selon</translation>
  </message>
  <message>
   <source>What a size counts; every size in the window is by this accounting</source>
   <translation>Ce que compte une taille ; chaque taille de la fenêtre suit ce décompte</translation>
  </message>
  <message>
   <source>float</source>
   <translation>flottant</translation>
  </message>
  <message>
   <source>Bit map</source>
   <translation>Carte des bits</translation>
  </message>
  <message>
   <source>Bit maps (*.json *.csv);;All files (*)</source>
   <translation>Cartes des bits (*.json *.csv);;Tous les fichiers (*)</translation>
  </message>
  <message>
   <source>Bit map from file</source>
   <translation>Carte des bits depuis un fichier</translation>
  </message>
  <message>
   <source>More ...</source>
   <translation>Plus...</translation>
  </message>
  <message>
   <source>Scales per channel, sequential calibration, bias correction, integer execution and all other settings of the experiment (Ctrl+,)</source>
   <translation>Échelles par canal, étalonnage séquentiel, correction du biais, exécution entière et tous les autres réglages de l'expérience (Ctrl+,)</translation>
  </message>
  <message>
   <source>Integer program, measured again</source>
   <translation>Programme entier, mesuré à nouveau</translation>
  </message>
  <message>
   <source>As the integer program; then damage is measured anew with all other layers at their chosen widths, and solved again</source>
   <translation>Comme le programme entier ; puis le dommage est mesuré à nouveau, toutes les autres couches à leur largeur choisie, et résolu encore</translation>
  </message>
  <message>
   <source>Integer program, worst group</source>
   <translation>Programme entier, pire groupe</translation>
  </message>
  <message>
   <source>The widths with the smallest damage to the group of speakers that suffers most</source>
   <translation>Les largeurs qui font le moins de dommage au groupe de locuteurs qui souffre le plus</translation>
  </message>
  <message>
   <source>Metr&amp;ic</source>
   <translation>Métr&amp;ique</translation>
  </message>
  <message>
   <source>What makes a layer sensitive, so that it keeps more bits</source>
   <translation>Ce qui rend une couche sensible, de sorte qu'elle garde plus de bits</translation>
  </message>
  <message>
   <source>Packed model</source>
   <translation>Modèle compact</translation>
  </message>
  <message>
   <source>One file with bit-packed weights, scales and vocabulary: Voxbit opens it in place of a checkpoint, here and in the command line tool</source>
   <translation>Un fichier avec les poids compactés au bit, les échelles et le vocabulaire : Voxbit l'ouvre à la place d'un checkpoint, ici et en ligne de commande</translation>
  </message>
  <message>
   <source>Hugging Face checkpoint</source>
   <translation>Checkpoint Hugging Face</translation>
  </message>
  <message>
   <source>A folder with the quantized weights written as floating point numbers, for every program that reads the checkpoint it was made from</source>
   <translation>Un dossier avec les poids quantifiés écrits en nombres flottants, pour tout programme qui lit le checkpoint d'origine</translation>
  </message>
  <message>
   <source>compressed-tensors checkpoint</source>
   <translation>Checkpoint compressed-tensors</translation>
  </message>
  <message>
   <source>A folder with the weights of linear layers packed into 4 or 8 bits, for engines that read pack-quantized checkpoints; its size is not held to the budget</source>
   <translation>Un dossier avec les poids des couches linéaires compactés en 4 ou 8 bits, pour les moteurs qui lisent pack-quantized ; sa taille n'est pas tenue au budget</translation>
  </message>
  <message>
   <source>Calibration table</source>
   <translation>Table de calibration</translation>
  </message>
  <message>
   <source>Bits, scales and ranges of all layers as JSON, for engines that quantize the model themselves</source>
   <translation>Bits, échelles et plages de toutes les couches en JSON, pour les moteurs qui quantifient eux-mêmes le modèle</translation>
  </message>
  <message>
   <source>Tensor types for ggml</source>
   <translation>Types de tenseurs pour ggml</translation>
  </message>
  <message>
   <source>The bit map as a list of tensor types, for the quantization tool of ggml (--tensor-type-file)</source>
   <translation>La carte de bits comme liste de types de tenseurs, pour l'outil de quantification de ggml (--tensor-type-file)</translation>
  </message>
  <message>
   <source>ONNX graph</source>
   <translation>Graphe ONNX</translation>
  </message>
  <message>
   <source>The network with QuantizeLinear and DequantizeLinear, for ONNX Runtime and other engines: wav2vec2 models, up to 8 bits, ranges from calibration</source>
   <translation>Le réseau avec QuantizeLinear et DequantizeLinear, pour ONNX Runtime et d'autres moteurs : modèles wav2vec2, jusqu'à 8 bits, plages issues de la calibration</translation>
  </message>
 </context>
 <context>
  <name>voxbit::BudgetSlider</name>
  <message>
   <source>%1 MiB</source>
   <translation>%1 Mio</translation>
  </message>
  <message>
   <source>Memory budget</source>
   <translation>Budget de mémoire</translation>
  </message>
  <message>
   <source>least %1</source>
   <translation>au moins %1</translation>
  </message>
  <message>
   <source>%1 %2</source>
   <comment>mark, size</comment>
   <translation>%1 %2</translation>
  </message>
  <message>
   <source>most %1</source>
   <translation>au plus %1</translation>
  </message>
  <message>
   <source>%1   float %2 →</source>
   <comment>end of the scale</comment>
   <translation>%1   flottant %2 →</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ChipBar</name>
  <message>
   <source>Filters</source>
   <translation>Filtres</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ComparePanel</name>
  <message>
   <source>comparison</source>
   <translation>comparaison</translation>
  </message>
  <message>
   <source>&amp;Compare</source>
   <translation>&amp;Comparer</translation>
  </message>
  <message>
   <source>speaker profiles</source>
   <translation>profils de locuteurs</translation>
  </message>
  <message>
   <source>selected runs</source>
   <translation>exécutions sélectionnées</translation>
  </message>
  <message>
   <source>What is compared</source>
   <translation>Ce qui est comparé</translation>
  </message>
  <message>
   <source>Speaker profiles: what the layers put out for different speakers, and how that ranks them. Runs: two to four runs that are selected in the table of runs.</source>
   <translation>Profils de locuteurs : ce que les couches produisent pour différents locuteurs, et comment cela les classe. Exécutions : deux à quatre exécutions sélectionnées dans le tableau des exécutions.</translation>
  </message>
  <message>
   <source>&amp;Keep ...</source>
   <translation>&amp;Garder ...</translation>
  </message>
  <message>
   <source>Keeps ranking and bit map of the present calibration subset under a name, to compare other speakers with it.</source>
   <translation>Garde sous un nom le classement et la carte des bits du sous-ensemble de calibration présent, pour y comparer d'autres locuteurs.</translation>
  </message>
  <message>
   <source>Re&amp;move</source>
   <translation>&amp;Retirer</translation>
  </message>
  <message>
   <source>Forgets the chosen profile.</source>
   <translation>Oublie le profil choisi.</translation>
  </message>
  <message>
   <source>Compared profiles or runs</source>
   <translation>Profils ou exécutions comparés</translation>
  </message>
  <message>
   <source>The first is what the others are held to. F2 renames a kept profile.</source>
   <translation>Le premier est ce à quoi les autres sont mesurés. F2 renomme un profil gardé.</translation>
  </message>
  <message>
   <source>Rank changes</source>
   <translation>Changements de rang</translation>
  </message>
  <message>
   <source>Activations</source>
   <translation>Activations</translation>
  </message>
  <message>
   <source>Bits</source>
   <translation>Bits</translation>
  </message>
  <message>
   <source>Activations of the selected layer</source>
   <translation>Activations de la couche sélectionnée</translation>
  </message>
  <message>
   <source>&amp;Bits of</source>
   <translation>&amp;Bits de</translation>
  </message>
  <message>
   <source>Whose bits are compared with the first</source>
   <translation>Dont les bits sont comparés à ceux du premier</translation>
  </message>
  <message>
   <source>Difference of bit maps</source>
   <translation>Différence des cartes des bits</translation>
  </message>
  <message>
   <source>Numbers of the comparison</source>
   <translation>Nombres de la comparaison</translation>
  </message>
  <message>
   <source>present</source>
   <translation>présent</translation>
  </message>
  <message>
   <source>Keep profile</source>
   <translation>Garder le profil</translation>
  </message>
  <message>
   <source>&amp;Name of these speakers</source>
   <translation>&amp;Nom de ces locuteurs</translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>tous</translation>
  </message>
  <message>
   <source>Four are kept: remove one to see the present speakers.</source>
   <translation>Quatre sont gardés : retirez-en un pour voir les locuteurs présents.</translation>
  </message>
  <message>
   <source>Nothing is kept yet</source>
   <translation>Rien n'est encore gardé</translation>
  </message>
  <message>
   <source>Keep the present speakers, then choose others: their rankings, activations and bits stand side by side here.</source>
   <translation>Gardez les locuteurs présents, puis choisissez-en d'autres : leurs classements, activations et bits sont ici côte à côte.</translation>
  </message>
  <message>
   <source>The present speakers have no ranking yet. %1</source>
   <translation>Les locuteurs présents n'ont pas encore de classement. %1</translation>
  </message>
  <message>
   <source>&amp;Keep the present speakers ...</source>
   <translation>&amp;Garder les locuteurs présents ...</translation>
  </message>
  <message>
   <source>"%1" is kept</source>
   <translation>« %1 » est gardé</translation>
  </message>
  <message>
   <source>Choose other calibration speakers: they are compared with it at once.</source>
   <translation>Choisissez d'autres locuteurs de calibration : ils y sont comparés aussitôt.</translation>
  </message>
  <message>
   <source>Agreement of the rankings, 1: the same order, -1: the reverse</source>
   <translation>Accord des classements, 1 : le même ordre, -1 : l'inverse</translation>
  </message>
  <message>
   <source>Select a layer to see what it puts out for these speakers.</source>
   <translation>Sélectionnez une couche pour voir ce qu'elle produit pour ces locuteurs.</translation>
  </message>
  <message>
   <source>Read activations</source>
   <translation>Lire les activations</translation>
  </message>
  <message numerus="yes">
   <source>The first four of %n selected run(s)</source>
   <translation>
    <numerusform>La première des %n exécution sélectionnée</numerusform>
    <numerusform>Les quatre premières des %n exécutions sélectionnées</numerusform>
   </translation>
  </message>
  <message>
   <source>Select two to four runs</source>
   <translation>Sélectionnez deux à quatre exécutions</translation>
  </message>
  <message>
   <source>Select them in the table of runs (Ctrl+click): their bits and numbers stand side by side here.</source>
   <translation>Sélectionnez-les dans le tableau des exécutions (Ctrl+clic) : leurs bits et leurs nombres sont ici côte à côte.</translation>
  </message>
  <message>
   <source>These runs cannot be read</source>
   <translation>Ces exécutions ne peuvent pas être lues</translation>
  </message>
  <message>
   <source>They may have been deleted meanwhile.</source>
   <translation>Elles ont peut-être été supprimées entre-temps.</translation>
  </message>
  <message>
   <source>Comparing ...</source>
   <translation>Comparaison ...</translation>
  </message>
  <message>
   <source>Compare runs</source>
   <translation>Comparer des exécutions</translation>
  </message>
  <message>
   <source>The runs have no utterance with a score in common.</source>
   <translation>Les exécutions n'ont aucun énoncé noté en commun.</translation>
  </message>
  <message>
   <source>Difference: this run minus run %1, with its 95 % interval over paired utterances</source>
   <translation>Différence : cette exécution moins l'exécution %1, avec son intervalle à 95 % sur les énoncés appariés</translation>
  </message>
  <message>
   <source>%1, against %2</source>
   <translation>%1, contre %2</translation>
  </message>
  <message>
   <source>against %1: %2</source>
   <translation>contre %1 : %2</translation>
  </message>
  <message>
   <source>One of them has no bit map.</source>
   <translation>L'une d'elles n'a pas de carte des bits.</translation>
  </message>
  <message>
   <source>Read kept profiles</source>
   <translation>Lire les profils gardés</translation>
  </message>
  <message>
   <source>Bits of the chosen one. A triangle marks a layer with more (up) or fewer (down) than in the first; pointing at it says how many.</source>
   <translation>Bits de celui qui est choisi. Un triangle marque une couche qui en a plus (vers le haut) ou moins (vers le bas) que dans le premier ; la pointer dit combien.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::CurvesPanel</name>
  <message>
   <source>R&amp;uns</source>
   <translation>E&amp;xécutions</translation>
  </message>
  <message>
   <source>same model and test subset</source>
   <translation>mêmes modèle et sous-ensemble de test</translation>
  </message>
  <message>
   <source>selected</source>
   <translation>sélectionnées</translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>Exécutions</translation>
  </message>
  <message>
   <source>Which finished runs make the curves: all on the open model and test recordings, or those that are selected in the table of runs.</source>
   <translation>Quelles exécutions terminées forment les courbes : toutes celles du modèle et des enregistrements de test ouverts, ou celles sélectionnées dans le tableau des exécutions.</translation>
  </message>
  <message>
   <source>S&amp;weep ...</source>
   <translation>&amp;Balayage ...</translation>
  </message>
  <message>
   <source>Runs the open experiment at several sizes, in the background.</source>
   <translation>Exécute l'expérience ouverte à plusieurs tailles, en arrière-plan.</translation>
  </message>
  <message>
   <source>Shown curves</source>
   <translation>Courbes affichées</translation>
  </message>
  <message>
   <source>Error rate against size</source>
   <translation>Taux d'erreur selon la taille</translation>
  </message>
  <message>
   <source>No model yet</source>
   <translation>Pas encore de modèle</translation>
  </message>
  <message>
   <source>No speakers yet</source>
   <translation>Pas encore de locuteurs</translation>
  </message>
  <message>
   <source>Reading recordings ...</source>
   <translation>Lecture des enregistrements ...</translation>
  </message>
  <message>
   <source>Read runs for curves</source>
   <translation>Lire les exécutions pour les courbes</translation>
  </message>
  <message>
   <source>No curves</source>
   <translation>Pas de courbes</translation>
  </message>
  <message>
   <source>Finding runs ...</source>
   <translation>Recherche d'exécutions ...</translation>
  </message>
  <message>
   <source>allocator</source>
   <translation>répartiteur</translation>
  </message>
  <message>
   <source>calibrator</source>
   <translation>calibrateur</translation>
  </message>
  <message>
   <source>calibrated for</source>
   <translation>calibré pour</translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>tous</translation>
  </message>
  <message numerus="yes">
   <source>%n run(s)</source>
   <translation>
    <numerusform>%n exécution</numerusform>
    <numerusform>%n exécutions</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n run(s)</source>
   <translation>
    <numerusform>%1 sur %n exécution</numerusform>
    <numerusform>%1 sur %n exécutions</numerusform>
   </translation>
  </message>
  <message>
   <source>No finished run is selected</source>
   <translation>Aucune exécution terminée n'est sélectionnée</translation>
  </message>
  <message>
   <source>Select runs in the table of runs.</source>
   <translation>Sélectionnez des exécutions dans le tableau des exécutions.</translation>
  </message>
  <message>
   <source>No runs to draw yet</source>
   <translation>Pas encore d'exécutions à tracer</translation>
  </message>
  <message>
   <source>A sweep runs the open experiment at several sizes; its points appear here.</source>
   <translation>Un balayage exécute l'expérience ouverte à plusieurs tailles ; ses points apparaissent ici.</translation>
  </message>
  <message>
   <source>&amp;Sweep ...</source>
   <translation>&amp;Balayage ...</translation>
  </message>
  <message numerus="yes">
   <source>Sweep of %n experiment(s)</source>
   <translation>
    <numerusform>Balayage de %n expérience</numerusform>
    <numerusform>Balayage de %n expériences</numerusform>
   </translation>
  </message>
  <message>
   <source>Crosses: one width for all layers. Lines: mixed widths. Bands: 95 % bootstrap intervals. Click a point to select its run; double click or press Enter to see its results.</source>
   <translation>Croix : une largeur pour toutes les couches. Lignes : largeurs mixtes. Bandes : intervalles bootstrap à 95 %. Cliquez sur un point pour sélectionner son exécution ; double-clic ou Entrée pour voir ses résultats.</translation>
  </message>
  <message>
   <source>runs %1</source>
   <translation>exécutions %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ExperimentDialog</name>
  <message>
   <source>general</source>
   <translation>général</translation>
  </message>
  <message>
   <source>Experiment settings</source>
   <translation>Réglages de l'expérience</translation>
  </message>
  <message>
   <source>Sections</source>
   <translation>Sections</translation>
  </message>
  <message>
   <source>Everything that an experiment file can say, under the names that it has there and on the command line. Lists and mappings are written as in YAML: [a, b] and {a: 8}.</source>
   <translation>Tout ce qu'un fichier d'expérience peut dire, sous les noms qu'il y porte et en ligne de commande. Les listes et correspondances s'écrivent comme en YAML : [a, b] et {a: 8}.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::FigureExportDialog</name>
  <message>
   <source>Save figure</source>
   <translation>Enregistrer la figure</translation>
  </message>
  <message>
   <source>PNG image</source>
   <translation>Image PNG</translation>
  </message>
  <message>
   <source>PDF document</source>
   <translation>Document PDF</translation>
  </message>
  <message>
   <source>SVG drawing</source>
   <translation>Dessin SVG</translation>
  </message>
  <message>
   <source>CSV data</source>
   <translation>Données CSV</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Clair</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Sombre</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Aperçu</translation>
  </message>
  <message>
   <source>&amp;Browse...</source>
   <translation>&amp;Parcourir...</translation>
  </message>
  <message>
   <source>&amp;Format</source>
   <translation>&amp;Format</translation>
  </message>
  <message>
   <source>&amp;Width</source>
   <translation>&amp;Largeur</translation>
  </message>
  <message>
   <source>&amp;Height</source>
   <translation>&amp;Hauteur</translation>
  </message>
  <message>
   <source>&amp;Scale</source>
   <translation>&amp;Échelle</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>&amp;Thème</translation>
  </message>
  <message>
   <source>Fi&amp;le</source>
   <translation>Fi&amp;chier</translation>
  </message>
  <message>
   <source>Sa&amp;ve</source>
   <translation>&amp;Enregistrer</translation>
  </message>
  <message>
   <source>&amp;Copy image</source>
   <translation>Co&amp;pier l'image</translation>
  </message>
  <message>
   <source>%1 x %2 pixels</source>
   <translation>%1 x %2 pixels</translation>
  </message>
  <message>
   <source>Not saved: %1</source>
   <translation>Non enregistré : %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::FigureModel</name>
  <message>
   <source>Row</source>
   <translation>Ligne</translation>
  </message>
  <message>
   <source>Column</source>
   <translation>Colonne</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Valeur</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Remarque</translation>
  </message>
  <message>
   <source>Series</source>
   <translation>Série</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>Borne inférieure</translation>
  </message>
  <message>
   <source>High</source>
   <translation>Borne supérieure</translation>
  </message>
 </context>
 <context>
  <name>voxbit::FigureView</name>
  <message>
   <source>&amp;Save as...</source>
   <translation>&amp;Enregistrer sous...</translation>
  </message>
  <message>
   <source>&amp;Copy image</source>
   <translation>Co&amp;pier l'image</translation>
  </message>
  <message>
   <source>Copy &amp;data</source>
   <translation>Copier les &amp;données</translation>
  </message>
  <message>
   <source>Show &amp;everything</source>
   <translation>&amp;Tout montrer</translation>
  </message>
  <message>
   <source>Show data as &amp;table</source>
   <translation>Afficher les données en &amp;tableau</translation>
  </message>
 </context>
 <context>
  <name>voxbit::JobModel</name>
  <message>
   <source>queued</source>
   <translation>en attente</translation>
  </message>
  <message>
   <source>running</source>
   <translation>en cours</translation>
  </message>
  <message>
   <source>finished</source>
   <translation>terminé</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>échoué</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>annulé</translation>
  </message>
  <message>
   <source>%1 of %2 %3</source>
   <translation>%1 sur %2 %3</translation>
  </message>
  <message>
   <source>%1/s</source>
   <translation>%1/s</translation>
  </message>
  <message>
   <source>Job</source>
   <translation>Tâche</translation>
  </message>
  <message>
   <source>State</source>
   <translation>État</translation>
  </message>
  <message>
   <source>Stage</source>
   <translation>Étape</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Progression</translation>
  </message>
  <message>
   <source>Rate</source>
   <translation>Débit</translation>
  </message>
  <message>
   <source>Remaining</source>
   <translation>Restant</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Temps</translation>
  </message>
  <message>
   <source>What was asked for.</source>
   <translation>Ce qui a été demandé.</translation>
  </message>
  <message>
   <source>Whether the job waits, runs, is done, was cancelled or failed.</source>
   <translation>Si la tâche attend, tourne, est finie, a été annulée ou a échoué.</translation>
  </message>
  <message>
   <source>Which part of its work the job is at.</source>
   <translation>À quelle partie de son travail en est la tâche.</translation>
  </message>
  <message>
   <source>How much of this part is done.</source>
   <translation>Ce qui est fait de cette partie.</translation>
  </message>
  <message>
   <source>How much is done in a second.</source>
   <translation>Ce qui est fait en une seconde.</translation>
  </message>
  <message>
   <source>How long this part takes from now on, at the rate so far.</source>
   <translation>Ce que cette partie prend encore, au rythme jusqu'ici.</translation>
  </message>
  <message>
   <source>How long the job has been running, or ran.</source>
   <translation>Depuis combien de temps la tâche tourne, ou a tourné.</translation>
  </message>
  <message>
   <source>Waits for the jobs before it.</source>
   <translation>Attend les tâches qui la précèdent.</translation>
  </message>
  <message>
   <source>%1: %2 of %3 %4</source>
   <translation>%1 : %2 sur %3 %4</translation>
  </message>
  <message>
   <source>about %1 left</source>
   <translation>encore environ %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::JobStatus</name>
  <message>
   <source>Progress of the running job</source>
   <translation>Progression de la tâche en cours</translation>
  </message>
  <message>
   <source>Cancel the running job</source>
   <translation>Annuler la tâche en cours</translation>
  </message>
  <message>
   <source>Cancels the running job. What it finished stays in the database.</source>
   <translation>Annule la tâche en cours. Ce qu'elle a terminé reste dans la base de données.</translation>
  </message>
  <message>
   <source>, %1 s left</source>
   <translation>, encore %1 s</translation>
  </message>
  <message numerus="yes">
   <source>, %n waiting</source>
   <translation>
    <numerusform>, %n en attente</numerusform>
    <numerusform>, %n en attente</numerusform>
   </translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Afficher</translation>
  </message>
  <message>
   <source>Show the failed job</source>
   <translation>Afficher la tâche qui a échoué</translation>
  </message>
  <message>
   <source>Shows the job that failed, its whole message and its log.</source>
   <translation>Affiche la tâche qui a échoué, son message entier et son journal.</translation>
  </message>
  <message>
   <source>%1 failed: %2</source>
   <translation>%1 : échec : %2</translation>
  </message>
 </context>
 <context>
  <name>voxbit::JobsPanel</name>
  <message>
   <source>Jobs</source>
   <translation>Tâches</translation>
  </message>
  <message>
   <source>Log of the job</source>
   <translation>Journal de la tâche</translation>
  </message>
  <message>
   <source>The log of the chosen job</source>
   <translation>Le journal de la tâche choisie</translation>
  </message>
  <message>
   <source>&amp;Cancel job</source>
   <translation>&amp;Annuler la tâche</translation>
  </message>
  <message>
   <source>&amp;Run again</source>
   <translation>&amp;Relancer</translation>
  </message>
  <message>
   <source>Clear &amp;ended</source>
   <translation>&amp;Effacer les terminées</translation>
  </message>
  <message>
   <source>Nothing is running</source>
   <translation>Rien n'est en cours</translation>
  </message>
  <message>
   <source>Profiling, calibration, evaluation and sweeps show up here with their progress.</source>
   <translation>Profilage, calibration, évaluation et balayages apparaissent ici avec leur progression.</translation>
  </message>
  <message>
   <source>jobs</source>
   <translation>taches</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LaboratoryJob</name>
  <message>
   <source>Metric laboratory</source>
   <translation>Laboratoire des métriques</translation>
  </message>
  <message>
   <source>Measuring ...</source>
   <translation>Mesure en cours ...</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LaboratoryPanel</name>
  <message>
   <source>The metric that all others are held against, usually a measured damage.</source>
   <translation>La métrique à laquelle toutes les autres sont confrontées, d'ordinaire un dommage mesuré.</translation>
  </message>
  <message>
   <source>So often recordings are drawn anew, with replacement, for the intervals and the rank bands.</source>
   <translation>Nombre de tirages des enregistrements, avec remise, pour les intervalles et les bandes de rang.</translation>
  </message>
  <message>
   <source>Refere&amp;nce</source>
   <translation>Référe&amp;nce</translation>
  </message>
  <message>
   <source>Resam&amp;ples</source>
   <translation>Réé&amp;chantillonnages</translation>
  </message>
  <message>
   <source>Agreement with the reference</source>
   <translation>Accord avec la référence</translation>
  </message>
  <message>
   <source>Spearman's rank correlation of every metric with the reference: at 1 it ranks the layers as measuring does. Click a bar to see the ranks by its metric.</source>
   <translation>Corrélation de rang de Spearman de chaque métrique avec la référence : à 1, elle classe les couches comme la mesure. Cliquez sur une barre pour voir les rangs selon sa métrique.</translation>
  </message>
  <message>
   <source>Rank bands</source>
   <translation>Bandes de rang</translation>
  </message>
  <message>
   <source>Each with each</source>
   <translation>Chacune avec chacune</translation>
  </message>
  <message>
   <source>Rank correlation of every metric with every other one: metrics that say the same stand together. Click a cell to see the ranks by the metric of its row.</source>
   <translation>Corrélation de rang de chaque métrique avec chaque autre : les métriques qui disent la même chose sont voisines. Cliquez sur une cellule pour voir les rangs selon la métrique de sa ligne.</translation>
  </message>
  <message>
   <source>Rank of every layer: the line is the reference, points are the chosen metric; both agree where points lie on the line. Bands say how far ranks depend on the recordings. Click a point to select its layer.</source>
   <translation>Rang de chaque couche : la ligne est la référence, les points la métrique choisie ; les deux s'accordent là où les points sont sur la ligne. Les bandes disent combien les rangs dépendent des enregistrements. Cliquez sur un point pour choisir sa couche.</translation>
  </message>
  <message>
   <source>Agreement</source>
   <translation>Accord</translation>
  </message>
  <message>
   <source>laboratory</source>
   <translation>laboratoire</translation>
  </message>
  <message>
   <source>laboratory_ranks</source>
   <translation>laboratoire_rangs</translation>
  </message>
  <message>
   <source>Metrics</source>
   <translation>Métriques</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Couches</translation>
  </message>
  <message>
   <source>&amp;Cancel</source>
   <translation>&amp;Annuler</translation>
  </message>
  <message>
   <source>&amp;Compare metrics</source>
   <translation>&amp;Comparer les métriques</translation>
  </message>
  <message>
   <source>Stops measuring; what was found before stays, and what was measured is kept.</source>
   <translation>Arrête la mesure ; ce qui avait été trouvé reste, et ce qui a été mesuré est conservé.</translation>
  </message>
  <message>
   <source>Measures what quantizing each layer alone does, on the calibration recordings, and holds all metrics against the reference (Ctrl+L).</source>
   <translation>Mesure, sur les enregistrements de calibration, ce que fait la quantification de chaque couche seule, et confronte toutes les métriques à la référence (Ctrl+L).</translation>
  </message>
  <message>
   <source>The metrics were not compared</source>
   <translation>Les métriques n'ont pas été comparées</translation>
  </message>
  <message>
   <source>&amp;Try again</source>
   <translation>&amp;Réessayer</translation>
  </message>
  <message>
   <source>Nothing to compare yet</source>
   <translation>Encore rien à comparer</translation>
  </message>
  <message>
   <source>Open a model, and choose the speakers that layers are ranked for.</source>
   <translation>Ouvrez un modèle et choisissez les locuteurs pour lesquels les couches sont classées.</translation>
  </message>
  <message>
   <source>Not compared yet</source>
   <translation>Pas encore comparées</translation>
  </message>
  <message>
   <source>Which metric finds the sensitive layers without measuring? All of them are held against the damage that quantizing each layer alone does, with intervals over the recordings. The first time takes a while; what was measured is kept.</source>
   <translation>Quelle métrique trouve les couches sensibles sans mesurer ? Toutes sont confrontées au dommage que cause la quantification de chaque couche seule, avec des intervalles sur les enregistrements. La première fois prend du temps ; ce qui a été mesuré est conservé.</translation>
  </message>
  <message>
   <source>Preparing: recordings and profiles ...</source>
   <translation>Préparation : enregistrements et profils ...</translation>
  </message>
  <message>
   <source>Of an earlier experiment: model, speakers, layers or widths were changed since then.</source>
   <translation>D'une expérience antérieure : modèle, locuteurs, couches ou largeurs ont été modifiés depuis.</translation>
  </message>
  <message>
   <source>Layers by %1</source>
   <translation>Couches selon %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayerDetailsPanel</name>
  <message>
   <source>none: float</source>
   <translation>aucune : flottant</translation>
  </message>
  <message>
   <source>%1 to %2 by groups of %3 inputs</source>
   <translation>%1 à %2 par groupe de %3 entrées</translation>
  </message>
  <message>
   <source>%1 to %2 by channel</source>
   <translation>%1 à %2 par canal</translation>
  </message>
  <message>
   <source>scaled anew for every recording</source>
   <translation>échelle nouvelle pour chaque enregistrement</translation>
  </message>
  <message>
   <source>%1, clips at %2 and %3</source>
   <translation>%1, écrête à %2 et %3</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Type</translation>
  </message>
  <message>
   <source>What the layer computes, and the shape of its weights</source>
   <translation>Ce que la couche calcule, et la forme de ses poids</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>Paramètres</translation>
  </message>
  <message>
   <source>Number of weights and biases</source>
   <translation>Nombre de poids et de biais</translation>
  </message>
  <message>
   <source>Work</source>
   <translation>Travail</translation>
  </message>
  <message>
   <source>Multiply-accumulates for a second of audio</source>
   <translation>Multiplications-accumulations pour une seconde d'audio</translation>
  </message>
  <message>
   <source>Sensitivity</source>
   <translation>Sensibilité</translation>
  </message>
  <message>
   <source>Value of the chosen metric; rank 1 is the least sensitive layer</source>
   <translation>Valeur de la métrique choisie ; le rang 1 est la couche la moins sensible</translation>
  </message>
  <message>
   <source>Bits</source>
   <translation>Bits</translation>
  </message>
  <message>
   <source>Widths in the present bit map</source>
   <translation>Largeurs dans la carte des bits présente</translation>
  </message>
  <message>
   <source>Distance</source>
   <translation>Distance</translation>
  </message>
  <message>
   <source>Measured by calibration: energy of the error that the widths make in the layer's output, relative to the output's energy</source>
   <translation>Mesurée par la calibration : énergie de l'erreur que les largeurs causent dans la sortie de la couche, relative à l'énergie de la sortie</translation>
  </message>
  <message>
   <source>Weight step</source>
   <translation>Pas des poids</translation>
  </message>
  <message>
   <source>Scale of the weights: the step between neighbouring levels</source>
   <translation>Échelle des poids : le pas entre niveaux voisins</translation>
  </message>
  <message>
   <source>Input step</source>
   <translation>Pas des entrées</translation>
  </message>
  <message>
   <source>Scale of what flows in: the step between neighbouring levels, and the values where it is clipped</source>
   <translation>Échelle de ce qui entre : le pas entre niveaux voisins, et les valeurs où il y a écrêtage</translation>
  </message>
  <message>
   <source>P&amp;in</source>
   <translation>&amp;Fixer</translation>
  </message>
  <message>
   <source>Pinned width of the layer</source>
   <translation>Largeur fixée de la couche</translation>
  </message>
  <message>
   <source>Gives the layer a width; the other layers are solved again</source>
   <translation>Donne une largeur à la couche ; les autres couches sont résolues à nouveau</translation>
  </message>
  <message>
   <source>Hi&amp;stogram of</source>
   <translation>Hi&amp;stogramme de</translation>
  </message>
  <message>
   <source>Values of the histogram</source>
   <translation>Valeurs de l'histogramme</translation>
  </message>
  <message>
   <source>What the layer puts out, or what flows into it. Calibration scales what flows in.</source>
   <translation>Ce que la couche produit, ou ce qui y entre. La calibration met à l'échelle ce qui entre.</translation>
  </message>
  <message>
   <source>Name of the layer</source>
   <translation>Nom de la couche</translation>
  </message>
  <message>
   <source>Why these bits?</source>
   <translation>Pourquoi ces bits ?</translation>
  </message>
  <message>
   <source>No layer is chosen</source>
   <translation>Aucune couche n'est choisie</translation>
  </message>
  <message>
   <source>Click a layer in the bit map, a plot or the table to see what it is and why it has its bits.</source>
   <translation>Cliquez sur une couche dans la carte des bits, un graphique ou le tableau pour voir ce qu'elle est et pourquoi elle a ses bits.</translation>
  </message>
  <message>
   <source>%1: %2</source>
   <comment>network block: layer</comment>
   <translation>%1 : %2</translation>
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
   <translation>%1, rang %2 sur %3</translation>
  </message>
  <message>
   <source>not ranked</source>
   <translation>non classée</translation>
  </message>
  <message>
   <source>not solved yet</source>
   <translation>pas encore résolu</translation>
  </message>
  <message>
   <source>weights %1, inputs %2</source>
   <translation>poids %1, entrées %2</translation>
  </message>
  <message>
   <source>inputs %1</source>
   <translation>entrées %1</translation>
  </message>
  <message>
   <source>none: solved</source>
   <translation>aucune : résolu</translation>
  </message>
  <message numerus="yes">
   <source>%n bit(s)</source>
   <translation>
    <numerusform>%n bit</numerusform>
    <numerusform>%n bits</numerusform>
   </translation>
  </message>
  <message>
   <source>float</source>
   <translation>flottant</translation>
  </message>
  <message>
   <source>%1 % of the energy</source>
   <translation>%1 % de l'énergie</translation>
  </message>
  <message>
   <source>not measured</source>
   <translation>non mesuré</translation>
  </message>
  <message>
   <source>not calibrated</source>
   <translation>non calibré</translation>
  </message>
  <message>
   <source>No histogram yet</source>
   <translation>Pas encore d'histogramme</translation>
  </message>
  <message>
   <source>It shows what flows through the layer once the chosen speakers are profiled.</source>
   <translation>Il montre ce qui traverse la couche une fois les locuteurs choisis profilés.</translation>
  </message>
  <message>
   <source>Count histogram</source>
   <translation>Compter l'histogramme</translation>
  </message>
  <message>
   <source>The histogram cannot be counted</source>
   <translation>L'histogramme ne peut pas être compté</translation>
  </message>
  <message>
   <source>Counting ...</source>
   <translation>Comptage ...</translation>
  </message>
  <message>
   <source>Histogram of the layer's values</source>
   <translation>Histogramme des valeurs de la couche</translation>
  </message>
  <message>
   <source>Facts of the layer</source>
   <translation>Faits sur la couche</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayerModel</name>
  <message>
   <source>pinned</source>
   <translation>fixé</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>Couche</translation>
  </message>
  <message>
   <source>The layer's name in the checkpoint.</source>
   <translation>Le nom de la couche dans le point de contrôle.</translation>
  </message>
  <message>
   <source>Rank</source>
   <translation>Rang</translation>
  </message>
  <message>
   <source>Place by the chosen metric: 1 is the least sensitive layer.</source>
   <translation>Place selon la métrique choisie : 1 est la couche la moins sensible.</translation>
  </message>
  <message>
   <source>Weights [bit]</source>
   <translation>Poids [bit]</translation>
  </message>
  <message>
   <source>Width of the layer's weights in the present bit map.</source>
   <translation>Largeur des poids de la couche dans la carte des bits présente.</translation>
  </message>
  <message>
   <source>Inputs [bit]</source>
   <translation>Entrées [bit]</translation>
  </message>
  <message>
   <source>Width of what flows into the layer, in the present bit map.</source>
   <translation>Largeur de ce qui entre dans la couche, dans la carte des bits présente.</translation>
  </message>
  <message>
   <source>Pin</source>
   <translation>Fixé</translation>
  </message>
  <message>
   <source>Whether the width is given rather than solved. 1 to 8 pin the chosen layer to a width, 0 keeps it float, Delete frees it.</source>
   <translation>Si la largeur est donnée plutôt que résolue. 1 à 8 fixent la couche choisie à une largeur, 0 la garde flottante, Suppr la libère.</translation>
  </message>
  <message>
   <source>Distance [%]</source>
   <translation>Distance [%]</translation>
  </message>
  <message>
   <source>Measured by calibration: energy of the error that the widths make in the layer's output, relative to the output's energy.</source>
   <translation>Mesurée par la calibration : énergie de l'erreur que les largeurs causent dans la sortie de la couche, relative à l'énergie de la sortie.</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Type</translation>
  </message>
  <message>
   <source>What the layer computes.</source>
   <translation>Ce que la couche calcule.</translation>
  </message>
  <message>
   <source>Shape</source>
   <translation>Forme</translation>
  </message>
  <message>
   <source>Shape of the weights: outputs × inputs per group × taps.</source>
   <translation>Forme des poids : sorties × entrées par groupe × coefficients.</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>Paramètres</translation>
  </message>
  <message>
   <source>Number of weights and biases.</source>
   <translation>Nombre de poids et de biais.</translation>
  </message>
  <message>
   <source>MACs [M/s]</source>
   <translation>MACs [M/s]</translation>
  </message>
  <message>
   <source>Millions of multiply-accumulates for a second of audio.</source>
   <translation>Millions de multiplications-accumulations pour une seconde d'audio.</translation>
  </message>
  <message>
   <source>equal</source>
   <translation>égaux</translation>
  </message>
  <message>
   <source>%1, off</source>
   <comment>integers are too far from the simulation</comment>
   <translation>%1, écart</translation>
  </message>
  <message>
   <source>Largest error %1, of values up to %2; cosine %3.</source>
   <translation>Plus grande erreur %1, pour des valeurs jusqu'à %2 ; cosinus %3.</translation>
  </message>
  <message>
   <source>Integers; every recording has ranges of its own.</source>
   <translation>Entiers ; chaque enregistrement a ses propres plages.</translation>
  </message>
  <message>
   <source>Integers with the ranges of the calibration.</source>
   <translation>Entiers avec les plages de la calibration.</translation>
  </message>
  <message>
   <source>Rounding does not explain that.</source>
   <translation>L'arrondi ne l'explique pas.</translation>
  </message>
  <message>
   <source>Simulated: %1</source>
   <translation>Simulée : %1</translation>
  </message>
  <message>
   <source>It does not run in integers.</source>
   <translation>Elle ne s'exécute pas en entiers.</translation>
  </message>
  <message>
   <source>Measured by Check integers: energy of what the layer puts out when 8-bit integers are simulated, over the energy of what it changes to run in them. Above 110 dB sums are only added in another order.</source>
   <translation>Mesuré par Vérifier les entiers : énergie de ce que la couche produit quand les entiers de 8 bits sont simulés, rapportée à l'énergie de ce qui change quand elle s'exécute avec eux. Au-dessus de 110 dB, seul l'ordre des additions diffère.</translation>
  </message>
  <message>
   <source>Whole network: %1 of %2 decisions differ.</source>
   <translation>Réseau entier : %1 décisions sur %2 diffèrent.</translation>
  </message>
  <message>
   <source>Integers [dB]</source>
   <translation>Entiers [dB]</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayerPlots</name>
  <message>
   <source>Rank by %1</source>
   <translation>Rang selon %1</translation>
  </message>
  <message>
   <source>Ran&amp;king</source>
   <translation>&amp;Classement</translation>
  </message>
  <message>
   <source>&amp;Activations</source>
   <translation>&amp;Activations</translation>
  </message>
  <message>
   <source>&amp;Two metrics</source>
   <translation>&amp;Deux métriques</translation>
  </message>
  <message>
   <source>How sensitive each layer is for the chosen speakers</source>
   <translation>À quel point chaque couche est sensible pour les locuteurs choisis</translation>
  </message>
  <message>
   <source>How large the values are that flow through the network, layer by layer</source>
   <translation>Quelle est la grandeur des valeurs qui traversent le réseau, couche par couche</translation>
  </message>
  <message>
   <source>Whether two metrics agree on which layers are sensitive</source>
   <translation>Si deux métriques s'accordent sur les couches sensibles</translation>
  </message>
  <message>
   <source>Plots of the layers</source>
   <translation>Graphiques des couches</translation>
  </message>
  <message>
   <source>&amp;Metric:</source>
   <translation>&amp;Métrique :</translation>
  </message>
  <message>
   <source>Sensitivity metric</source>
   <translation>Métrique de sensibilité</translation>
  </message>
  <message>
   <source>What makes a layer sensitive, so that it keeps more bits. Those that quantize a layer are measured with the model.</source>
   <translation>Ce qui rend une couche sensible, pour qu'elle garde plus de bits. Celles qui quantifient une couche sont mesurées avec le modèle.</translation>
  </message>
  <message>
   <source>&amp;Order:</source>
   <translation>&amp;Ordre :</translation>
  </message>
  <message>
   <source>Order of the layers</source>
   <translation>Ordre des couches</translation>
  </message>
  <message>
   <source>Order of the bars</source>
   <translation>Ordre des barres</translation>
  </message>
  <message>
   <source>Logarithmic axis</source>
   <translation>Axe logarithmique</translation>
  </message>
  <message>
   <source>Equal ratios are equal heights. Values that are not all positive stand on a linear axis.</source>
   <translation>Des rapports égaux ont des hauteurs égales. Les valeurs qui ne sont pas toutes positives sont sur un axe linéaire.</translation>
  </message>
  <message>
   <source>Lo&amp;g</source>
   <translation>Lo&amp;g</translation>
  </message>
  <message>
   <source>Val&amp;ues:</source>
   <translation>Vale&amp;urs :</translation>
  </message>
  <message>
   <source>Values shown</source>
   <translation>Valeurs affichées</translation>
  </message>
  <message>
   <source>What the layers put out, or what flows into them</source>
   <translation>Ce que les couches produisent, ou ce qui y entre</translation>
  </message>
  <message>
   <source>Rank correlation of the two metrics</source>
   <translation>Corrélation de rang des deux métriques</translation>
  </message>
  <message>
   <source>Spearman's: 1 where both metrics rank the layers alike, 0 where they have nothing in common, −1 where one turns the order of the other around.</source>
   <translation>Celle de Spearman : 1 où les deux métriques classent les couches de la même façon, 0 où elles n'ont rien en commun, −1 où l'une inverse l'ordre de l'autre.</translation>
  </message>
  <message>
   <source>&amp;x:</source>
   <translation>&amp;x :</translation>
  </message>
  <message>
   <source>Metric of the x axis</source>
   <translation>Métrique de l'axe x</translation>
  </message>
  <message>
   <source>&amp;y:</source>
   <translation>&amp;y :</translation>
  </message>
  <message>
   <source>Metric of the y axis</source>
   <translation>Métrique de l'axe y</translation>
  </message>
  <message>
   <source>network</source>
   <translation>réseau</translation>
  </message>
  <message>
   <source>rank</source>
   <translation>rang</translation>
  </message>
  <message>
   <source>outputs</source>
   <translation>sorties</translation>
  </message>
  <message>
   <source>inputs</source>
   <translation>entrées</translation>
  </message>
  <message>
   <source>Measuring %1. The list of jobs shows how far it is.</source>
   <translation>Mesure de %1. La liste des tâches montre où elle en est.</translation>
  </message>
  <message>
   <source>Measure %1 to rank the layers</source>
   <translation>Mesurer %1 pour classer les couches</translation>
  </message>
  <message>
   <source>This metric quantizes one layer after another and compares what the model puts out, over all chosen recordings.</source>
   <translation>Cette métrique quantifie une couche après l'autre et compare ce que le modèle produit, sur tous les enregistrements choisis.</translation>
  </message>
  <message>
   <source>Meas&amp;ure</source>
   <translation>Mes&amp;urer</translation>
  </message>
  <message>
   <source>Profile the chosen speakers to rank the layers</source>
   <translation>Profiler les locuteurs choisis pour classer les couches</translation>
  </message>
  <message>
   <source>Profiling. The list of jobs shows how far it is.</source>
   <translation>Profilage. La liste des tâches montre où il en est.</translation>
  </message>
  <message>
   <source>The layers cannot be ranked</source>
   <translation>Les couches ne peuvent pas être classées</translation>
  </message>
  <message>
   <source>No speakers to rank the layers for</source>
   <translation>Pas de locuteurs pour lesquels classer les couches</translation>
  </message>
  <message>
   <source>&amp;Profile</source>
   <translation>&amp;Profiler</translation>
  </message>
  <message>
   <source>Sensitivity of the layers</source>
   <translation>Sensibilité des couches</translation>
  </message>
  <message>
   <source>Activations of the layers</source>
   <translation>Activations des couches</translation>
  </message>
  <message>
   <source>Rank correlation %1</source>
   <translation>Corrélation de rang %1</translation>
  </message>
  <message>
   <source>Two metrics against each other</source>
   <translation>Deux métriques l'une contre l'autre</translation>
  </message>
  <message>
   <source>Adding up the activations ...</source>
   <translation>Addition des activations ...</translation>
  </message>
  <message>
   <source>Add up activations</source>
   <translation>Additionner les activations</translation>
  </message>
  <message>
   <source>The activations cannot be shown</source>
   <translation>Les activations ne peuvent pas être affichées</translation>
  </message>
 </context>
 <context>
  <name>voxbit::LayersPanel</name>
  <message>
   <source>Tab&amp;le</source>
   <translation>Tab&amp;leau</translation>
  </message>
  <message>
   <source>&amp;Bit map</source>
   <translation>&amp;Carte des bits</translation>
  </message>
  <message>
   <source>Table of the layers</source>
   <translation>Tableau des couches</translation>
  </message>
  <message>
   <source>Bit map of the layers</source>
   <translation>Carte des bits des couches</translation>
  </message>
  <message>
   <source>The model cannot be opened</source>
   <translation>Le modèle ne peut pas être ouvert</translation>
  </message>
  <message>
   <source>The layers of a model show up here</source>
   <translation>Les couches d'un modèle apparaissent ici</translation>
  </message>
  <message>
   <source>Open a checkpoint folder, or drop it onto the window.</source>
   <translation>Ouvrez un dossier de point de contrôle, ou déposez-le sur la fenêtre.</translation>
  </message>
  <message>
   <source>There is no bit map for this budget</source>
   <translation>Il n'y a pas de carte des bits pour ce budget</translation>
  </message>
  <message>
   <source>No bit map yet</source>
   <translation>Pas encore de carte des bits</translation>
  </message>
  <message>
   <source>Keep it &amp;float</source>
   <translation>La garder &amp;flottante</translation>
  </message>
  <message numerus="yes">
   <source>Pin to &amp;%n bit(s)</source>
   <translation>
    <numerusform>Fixer à &amp;%n bit</numerusform>
    <numerusform>Fixer à &amp;%n bits</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Unpin</source>
   <translation>&amp;Libérer</translation>
  </message>
  <message>
   <source>Widths of weights (first) and inputs (second) of every layer. 1 to 8 pin the chosen layer to a width, 0 keeps it float, Delete frees it.</source>
   <translation>Largeurs des poids (d’abord) et des entrées (ensuite) de chaque couche. 1 à 8 fixent la couche choisie à une largeur, 0 la garde flottante, Suppr la libère.</translation>
  </message>
  <message>
   <source>layers</source>
   <translation>couches</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ListenPane</name>
  <message>
   <source>not said</source>
   <translation>non précisé</translation>
  </message>
  <message>
   <source>%1 (%2)</source>
   <translation>%1 (%2)</translation>
  </message>
  <message>
   <source>&amp;Play</source>
   <translation>&amp;Lire</translation>
  </message>
  <message>
   <source>&amp;Speaker</source>
   <translation>&amp;Locuteur</translation>
  </message>
  <message>
   <source>Speaker whose recordings are listed</source>
   <translation>Locuteur dont les enregistrements sont listés</translation>
  </message>
  <message>
   <source>Whose recordings are listed</source>
   <translation>Dont les enregistrements sont listés</translation>
  </message>
  <message>
   <source>Recordings of the speaker</source>
   <translation>Enregistrements du locuteur</translation>
  </message>
  <message>
   <source>Waveform of the recording</source>
   <translation>Forme d'onde de l'enregistrement</translation>
  </message>
  <message>
   <source>Amplitude over seconds; click to listen from there</source>
   <translation>Amplitude en fonction des secondes ; cliquez pour écouter à partir de là</translation>
  </message>
  <message>
   <source>Play the chosen recording, or stop</source>
   <translation>Lire l'enregistrement choisi, ou arrêter</translation>
  </message>
  <message>
   <source>State of the playback</source>
   <translation>État de la lecture</translation>
  </message>
  <message>
   <source>Read a recording</source>
   <translation>Lire un enregistrement</translation>
  </message>
  <message>
   <source>Sto&amp;p</source>
   <translation>Arrê&amp;ter</translation>
  </message>
  <message>
   <source>Reading ...</source>
   <translation>Lecture ...</translation>
  </message>
  <message>
   <source>Choose a recording to see and hear it.</source>
   <translation>Choisissez un enregistrement pour le voir et l'entendre.</translation>
  </message>
  <message>
   <source>recordings_of_%1</source>
   <translation>enregistrements_de_%1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::MainWindow</name>
  <message>
   <source>Look for devices</source>
   <translation>Chercher les périphériques</translation>
  </message>
  <message>
   <source>This experiment cannot be opened</source>
   <translation>Cette expérience ne peut pas être ouverte</translation>
  </message>
  <message>
   <source>This is the next step.</source>
   <translation>C'est la prochaine étape.</translation>
  </message>
  <message>
   <source>%1: %2</source>
   <translation>%1 : %2</translation>
  </message>
  <message numerus="yes">
   <source>%n speaker(s)</source>
   <translation>
    <numerusform>%n locuteur</numerusform>
    <numerusform>%n locuteurs</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n utterance(s)</source>
   <translation>
    <numerusform>%n énoncé</numerusform>
    <numerusform>%n énoncés</numerusform>
   </translation>
  </message>
  <message>
   <source>Jobs are running</source>
   <translation>Des tâches sont en cours</translation>
  </message>
  <message>
   <source>Stop all jobs and close? Finished parts stay in the database; an interrupted run can be resumed.</source>
   <translation>Arrêter toutes les tâches et fermer ? Les parties terminées restent dans la base de données ; une exécution interrompue peut être reprise.</translation>
  </message>
  <message>
   <source>&amp;Stop and close</source>
   <translation>&amp;Arrêter et fermer</translation>
  </message>
  <message>
   <source>&amp;Keep open</source>
   <translation>&amp;Garder ouvert</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Fichier</translation>
  </message>
  <message>
   <source>Open &amp;model ...</source>
   <translation>Ouvrir un &amp;modèle ...</translation>
  </message>
  <message>
   <source>Opens a checkpoint folder in Hugging Face layout.</source>
   <translation>Ouvre un dossier de point de contrôle au format Hugging Face.</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <source>Recent m&amp;odels</source>
   <translation>Modèles &amp;récents</translation>
  </message>
  <message>
   <source>Open &amp;corpus folder ...</source>
   <translation>Ouvrir un dossier de &amp;corpus ...</translation>
  </message>
  <message>
   <source>Opens a folder of recordings in one of the known layouts.</source>
   <translation>Ouvre un dossier d'enregistrements dans l'une des dispositions connues.</translation>
  </message>
  <message>
   <source>Corpus</source>
   <translation>Corpus</translation>
  </message>
  <message>
   <source>Open corpus m&amp;anifest ...</source>
   <translation>Ouvrir un m&amp;anifeste de corpus ...</translation>
  </message>
  <message>
   <source>Recent co&amp;rpora</source>
   <translation>Corpus réc&amp;ents</translation>
  </message>
  <message>
   <source>Open &amp;experiment ...</source>
   <translation>Ouvrir une e&amp;xpérience ...</translation>
  </message>
  <message>
   <source>Open the &amp;demo</source>
   <translation>Ouvrir la &amp;démo</translation>
  </message>
  <message>
   <source>E&amp;xport</source>
   <translation>Ex&amp;porter</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Quitter</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Édition</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>A&amp;nnuler</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Rétablir</translation>
  </message>
  <message>
   <source>&amp;Run</source>
   <translation>E&amp;xécuter</translation>
  </message>
  <message>
   <source>&amp;Profile</source>
   <translation>&amp;Profiler</translation>
  </message>
  <message>
   <source>1 Profile</source>
   <translation>1 Profiler</translation>
  </message>
  <message>
   <source>Gathers activation statistics of the chosen speakers, one pass per new recording.</source>
   <translation>Recueille les statistiques d'activation des locuteurs choisis, une passe par nouvel enregistrement.</translation>
  </message>
  <message>
   <source>&amp;Measure</source>
   <translation>&amp;Mesurer</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Mesurer</translation>
  </message>
  <message>
   <source>Quantizes one layer at a time and measures what that does to the output.</source>
   <translation>Quantifie une couche à la fois et mesure ce que cela fait à la sortie.</translation>
  </message>
  <message>
   <source>&amp;Calibrate</source>
   <translation>&amp;Calibrer</translation>
  </message>
  <message>
   <source>2 Calibrate</source>
   <translation>2 Calibrer</translation>
  </message>
  <message>
   <source>Finds the scales of the present bit map on the calibration subset.</source>
   <translation>Trouve les échelles de la carte des bits présente sur le sous-ensemble de calibration.</translation>
  </message>
  <message>
   <source>&amp;Evaluate</source>
   <translation>&amp;Évaluer</translation>
  </message>
  <message>
   <source>3 Evaluate</source>
   <translation>3 Évaluer</translation>
  </message>
  <message>
   <source>Recognises the test subset with the quantized model and stores the run.</source>
   <translation>Reconnaît le sous-ensemble de test avec le modèle quantifié et enregistre l'exécution.</translation>
  </message>
  <message>
   <source>C&amp;ancel all jobs</source>
   <translation>&amp;Annuler toutes les tâches</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Affichage</translation>
  </message>
  <message>
   <source>&amp;Shown panels</source>
   <translation>&amp;Panneaux affichés</translation>
  </message>
  <message>
   <source>Restore &amp;default layout</source>
   <translation>Rétablir la &amp;disposition par défaut</translation>
  </message>
  <message>
   <source>&amp;Settings</source>
   <translation>&amp;Réglages</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>&amp;Thème</translation>
  </message>
  <message>
   <source>&amp;System</source>
   <translation>&amp;Système</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>&amp;Clair</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>&amp;Sombre</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>&amp;Langue</translation>
  </message>
  <message>
   <source>&amp;Device</source>
   <translation>&amp;Périphérique</translation>
  </message>
  <message>
   <source>T&amp;hreads in one operation</source>
   <translation>&amp;Fils dans une opération</translation>
  </message>
  <message>
   <source>Change the device</source>
   <translation>Changer de périphérique</translation>
  </message>
  <message>
   <source>No CUDA device was found</source>
   <translation>Aucun périphérique CUDA n'a été trouvé</translation>
  </message>
  <message numerus="yes">
   <source>%n thread(s)</source>
   <translation>
    <numerusform>%n fil</numerusform>
    <numerusform>%n fils</numerusform>
   </translation>
  </message>
  <message>
   <source>Change the number of threads</source>
   <translation>Changer le nombre de fils</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>Ai&amp;de</translation>
  </message>
  <message>
   <source>&amp;Tour</source>
   <translation>&amp;Visite guidée</translation>
  </message>
  <message>
   <source>&amp;Shortcuts</source>
   <translation>&amp;Raccourcis</translation>
  </message>
  <message>
   <source>&amp;About Voxbit</source>
   <translation>À &amp;propos de Voxbit</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Étapes</translation>
  </message>
  <message>
   <source>None yet</source>
   <translation>Aucun pour l'instant</translation>
  </message>
  <message>
   <source>Checkpoint folder in Hugging Face layout</source>
   <translation>Dossier de point de contrôle au format Hugging Face</translation>
  </message>
  <message>
   <source>Corpus folder</source>
   <translation>Dossier de corpus</translation>
  </message>
  <message>
   <source>Manifest</source>
   <translation>Manifeste</translation>
  </message>
  <message>
   <source>Manifests (*.csv *.tsv *.jsonl)</source>
   <translation>Manifestes (*.csv *.tsv *.jsonl)</translation>
  </message>
  <message>
   <source>Experiment</source>
   <translation>Expérience</translation>
  </message>
  <message>
   <source>Experiments (*.yaml *.yml)</source>
   <translation>Expériences (*.yaml *.yml)</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Qui</translation>
  </message>
  <message>
   <source>Choose the speakers that the model must serve, and those that it is tested on. Search, click the chips or write an expression: all say the same.</source>
   <translation>Choisissez les locuteurs que le modèle doit servir, et ceux sur lesquels il est testé. Cherchez, cliquez sur les pastilles ou écrivez une expression : toutes disent la même chose.</translation>
  </message>
  <message>
   <source>What to press</source>
   <translation>Sur quoi appuyer</translation>
  </message>
  <message>
   <source>The steps of the work, in their order. The next one is framed, and the line at the bottom of the window says why.</source>
   <translation>Les étapes du travail, dans leur ordre. La prochaine est encadrée, et la ligne au bas de la fenêtre dit pourquoi.</translation>
  </message>
  <message>
   <source>Which layers</source>
   <translation>Quelles couches</translation>
  </message>
  <message>
   <source>Each layer's sensitivity for these speakers, its activations, and the bit map: one selection in all of them. Arrow keys walk, 1 to 8 pin a layer to a width.</source>
   <translation>La sensibilité de chaque couche pour ces locuteurs, ses activations et la carte des bits : une seule sélection partout. Les flèches avancent, 1 à 8 fixent une couche à une largeur.</translation>
  </message>
  <message>
   <source>How many bits</source>
   <translation>Combien de bits</translation>
  </message>
  <message>
   <source>Drag the budget: bits are distributed anew at once, the least sensitive layers give up theirs first.</source>
   <translation>Faites glisser le budget : les bits sont aussitôt répartis à nouveau, les couches les moins sensibles cèdent les leurs d'abord.</translation>
  </message>
  <message>
   <source>One layer</source>
   <translation>Une couche</translation>
  </message>
  <message>
   <source>The chosen layer's histogram with its scale and what is clipped, and why it has the bits it has.</source>
   <translation>L'histogramme de la couche choisie avec son échelle et ce qui est écrêté, et pourquoi elle a ses bits.</translation>
  </message>
  <message>
   <source>What came of it</source>
   <translation>Ce qu'il en est sorti</translation>
  </message>
  <message>
   <source>Evaluated runs are kept here: error rates with their intervals, transcripts, comparisons, matrices, curves. Choose runs and the other tabs show them.</source>
   <translation>Les exécutions évaluées sont gardées ici : taux d'erreur avec leurs intervalles, transcriptions, comparaisons, matrices, courbes. Choisissez des exécutions et les autres onglets les montrent.</translation>
  </message>
  <message>
   <source>&amp;Save experiment as ...</source>
   <translation>&amp;Enregistrer l'expérience sous...</translation>
  </message>
  <message>
   <source>Experiment &amp;settings ...</source>
   <translation>&amp;Réglages de l'expérience...</translation>
  </message>
  <message>
   <source>Save experiment</source>
   <translation>Enregistrer l'expérience</translation>
  </message>
  <message>
   <source>The experiment was not written</source>
   <translation>L'expérience n'a pas été écrite</translation>
  </message>
  <message>
   <source>Open experiment</source>
   <translation>Ouvrir une expérience</translation>
  </message>
  <message>
   <source>Open demo</source>
   <translation>Ouvrir la démo</translation>
  </message>
  <message>
   <source>Open pac&amp;ked model ...</source>
   <translation>Ouvrir un modèle empa&amp;queté ...</translation>
  </message>
  <message>
   <source>Opens one file with bits and scales, as `voxbit-cli quantize` writes it.</source>
   <translation>Ouvre un fichier avec bits et échelles, tel que `voxbit-cli quantize` l'écrit.</translation>
  </message>
  <message>
   <source>Check &amp;integers</source>
   <translation>Vérifier les e&amp;ntiers</translation>
  </message>
  <message numerus="yes">
   <source>Holds every layer that can run in 8-bit integers against its simulation, on up to %n test recording(s); the table of the layers shows the answer.</source>
   <translation>
    <numerusform>Compare chaque couche qui peut s'exécuter en entiers de 8 bits à sa simulation, sur %n enregistrement de test au plus ; le tableau des couches montre la réponse.</numerusform>
    <numerusform>Compare chaque couche qui peut s'exécuter en entiers de 8 bits à sa simulation, sur %n enregistrements de test au plus ; le tableau des couches montre la réponse.</numerusform>
   </translation>
  </message>
  <message>
   <source>Packed model</source>
   <translation>Modèle empaqueté</translation>
  </message>
  <message>
   <source>&amp;Benchmark</source>
   <translation>&amp;Mesure comparée</translation>
  </message>
  <message>
   <source>Measures float32, the simulation and 8-bit integers in turn on the test subset: error rate, speed, memory and file size side by side.</source>
   <translation>Mesure float32, la simulation et les entiers de 8 bits tour à tour sur le sous-ensemble de test : taux d'erreur, vitesse, mémoire et taille de fichier côte à côte.</translation>
  </message>
  <message>
   <source>Packed models (*.voxbit *.safetensors)</source>
   <translation>Modèles compacts (*.voxbit *.safetensors)</translation>
  </message>
  <message>
   <source>Metric &amp;laboratory</source>
   <translation>&amp;Laboratoire des métriques</translation>
  </message>
  <message>
   <source>Holds every sensitivity metric against what quantizing each layer alone does to the output, on the calibration subset: rank correlations, and how far ranks depend on the recordings.</source>
   <translation>Confronte chaque métrique de sensibilité à ce que la quantification de chaque couche seule fait à la sortie, sur le sous-ensemble de calibration : corrélations de rang, et combien les rangs dépendent des enregistrements.</translation>
  </message>
  <message>
   <source>&amp;Training</source>
   <translation>&amp;Entraînement</translation>
  </message>
  <message>
   <source>Fine-tunes the model under the present bit map, or learns the importance of its layers.</source>
   <translation>Affine le modèle avec la carte de bits présente, ou apprend l'importance de ses couches.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::MatrixPanel</name>
  <message>
   <source>&amp;Groups by</source>
   <translation>&amp;Groupes par</translation>
  </message>
  <message>
   <source>gender</source>
   <translation>genre</translation>
  </message>
  <message>
   <source>speaker</source>
   <translation>locuteur</translation>
  </message>
  <message>
   <source>language</source>
   <translation>langue</translation>
  </message>
  <message>
   <source>accent</source>
   <translation>accent</translation>
  </message>
  <message>
   <source>Groups by</source>
   <translation>Groupes par</translation>
  </message>
  <message>
   <source>What tells the groups apart: each is calibrated on and tested on by itself.</source>
   <translation>Ce qui distingue les groupes : chacun est calibré et testé pour lui-même.</translation>
  </message>
  <message>
   <source>&amp;Run the missing cells</source>
   <translation>&amp;Exécuter les cellules manquantes</translation>
  </message>
  <message>
   <source>Calibrates and tests every combination of groups that is not in the database yet, in the background.</source>
   <translation>Calibre et teste en arrière-plan chaque combinaison de groupes qui n'est pas encore dans la base de données.</translation>
  </message>
  <message>
   <source>Cross matrix</source>
   <translation>Matrice croisée</translation>
  </message>
  <message>
   <source>No model yet</source>
   <translation>Pas encore de modèle</translation>
  </message>
  <message>
   <source>No speakers yet</source>
   <translation>Pas encore de locuteurs</translation>
  </message>
  <message>
   <source>Reading recordings ...</source>
   <translation>Lecture des enregistrements ...</translation>
  </message>
  <message>
   <source>Find cells of the cross matrix</source>
   <translation>Trouver les cellules de la matrice croisée</translation>
  </message>
  <message>
   <source>No matrix with these groups</source>
   <translation>Pas de matrice avec ces groupes</translation>
  </message>
  <message>
   <source>Finding runs ...</source>
   <translation>Recherche d'exécutions ...</translation>
  </message>
  <message numerus="yes">
   <source>%n cell(s) cannot run: %1</source>
   <translation>
    <numerusform>%n cellule ne peut pas être exécutée : %1</numerusform>
    <numerusform>%n cellules ne peuvent pas être exécutées : %1</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>All %n cell(s) have run.</source>
   <translation>
    <numerusform>La cellule a été exécutée.</numerusform>
    <numerusform>Les %n cellules ont toutes été exécutées.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n cell(s) have run.</source>
   <translation>
    <numerusform>%1 sur %n cellule a été exécutée.</numerusform>
    <numerusform>%1 sur %n cellules ont été exécutées.</numerusform>
   </translation>
  </message>
  <message>
   <source>Cross matrix by %1</source>
   <translation>Matrice croisée par %1</translation>
  </message>
  <message>
   <source>Error rate of the model calibrated on one group and tested on another. Click a cell to select its run; double click or press Enter to see its results, or to run a missing one.</source>
   <translation>Taux d'erreur du modèle calibré sur un groupe et testé sur un autre. Cliquez sur une cellule pour sélectionner son exécution ; double-clic ou Entrée pour voir ses résultats, ou pour en lancer une manquante.</translation>
  </message>
  <message>
   <source>
runs %1</source>
   <translation>
exécutions %1</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ModelExport</name>
  <message numerus="yes">
   <source>%n file(s), %1:</source>
   <translation>
    <numerusform>%n fichier, %1 :</numerusform>
    <numerusform>%n fichiers, %1 :</numerusform>
   </translation>
  </message>
  <message>
   <source>Model exported</source>
   <translation>Modèle exporté</translation>
  </message>
  <message>
   <source>&amp;Open the folder</source>
   <translation>&amp;Ouvrir le dossier</translation>
  </message>
  <message>
   <source>The model was not exported</source>
   <translation>Le modèle n'a pas été exporté</translation>
  </message>
  <message>
   <source>Present bit map: %1, %2</source>
   <translation>Carte de bits actuelle : %1, %2</translation>
  </message>
  <message>
   <source>Run %1: %2</source>
   <translation>Exécution %1 : %2</translation>
  </message>
  <message>
   <source>Export the model (%1)</source>
   <translation>Exporter le modèle (%1)</translation>
  </message>
  <message>
   <source>Quantized &amp;model ...</source>
   <translation>&amp;Modèle quantifié ...</translation>
  </message>
  <message>
   <source>Writes the model of the present bit map, or of a selected run, for this program or for others.</source>
   <translation>Écrit le modèle de la carte de bits actuelle, ou d'une exécution choisie, pour ce programme ou pour d'autres.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ModelExportDialog</name>
  <message>
   <source>Export quantized model</source>
   <translation>Exporter le modèle quantifié</translation>
  </message>
  <message>
   <source>32 bits (fp32)</source>
   <translation>32 bits (fp32)</translation>
  </message>
  <message>
   <source>16 bits (fp16)</source>
   <translation>16 bits (fp16)</translation>
  </message>
  <message>
   <source>Width of floating point numbers in checkpoint folders; other formats have none to choose.</source>
   <translation>Largeur des nombres flottants dans les dossiers de checkpoint ; les autres formats n'offrent pas de choix.</translation>
  </message>
  <message>
   <source>&amp;Browse ...</source>
   <translation>&amp;Parcourir ...</translation>
  </message>
  <message>
   <source>E&amp;xport</source>
   <translation>E&amp;xporter</translation>
  </message>
  <message>
   <source>&amp;Model</source>
   <translation>&amp;Modèle</translation>
  </message>
  <message>
   <source>&amp;Format</source>
   <translation>&amp;Format</translation>
  </message>
  <message>
   <source>&amp;Numbers</source>
   <translation>&amp;Nombres</translation>
  </message>
  <message>
   <source>&amp;Write to</source>
   <translation>É&amp;crire dans</translation>
  </message>
  <message>
   <source>%1 is there already. Name a folder that does not exist or is empty.</source>
   <translation>%1 existe déjà. Indiquez un dossier qui n'existe pas ou qui est vide.</translation>
  </message>
  <message>
   <source>%1 is a folder. Name a file.</source>
   <translation>%1 est un dossier. Indiquez un fichier.</translation>
  </message>
  <message>
   <source>There is no folder %1. Choose another one.</source>
   <translation>Il n'y a pas de dossier %1. Choisissez-en un autre.</translation>
  </message>
 </context>
 <context>
  <name>MessageBoxes</name>
  <message>
   <source>%1 exists. Overwrite it?</source>
   <translation>%1 existe déjà. L'écraser ?</translation>
  </message>
  <message>
   <source>&amp;Overwrite</source>
   <translation>É&amp;craser</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ModelPanel</name>
  <message>
   <source>%1 million</source>
   <translation>%1 millions</translation>
  </message>
  <message>
   <source>pinned to float</source>
   <translation>fixé en flottant</translation>
  </message>
  <message>
   <source>no weight: they multiply activations</source>
   <translation>pas de poids : ils multiplient des activations</translation>
  </message>
  <message>
   <source>excluded by the pattern %1</source>
   <translation>exclu par le motif %1</translation>
  </message>
  <message>
   <source>its kind, %1, is not chosen</source>
   <translation>son type, %1, n'est pas choisi</translation>
  </message>
  <message>
   <source>no include pattern matches</source>
   <translation>aucun motif d'inclusion ne convient</translation>
  </message>
  <message>
   <source>positional convolution, excluded by the pattern %1</source>
   <translation>convolution positionnelle, exclue par le motif %1</translation>
  </message>
  <message>
   <source>norms, biases, embeddings</source>
   <translation>normes, biais, plongements</translation>
  </message>
  <message numerus="yes">
   <source>%n attention product(s)</source>
   <translation>
    <numerusform>%n produit d'attention</numerusform>
    <numerusform>%n produits d'attention</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n other tensor(s)</source>
   <translation>
    <numerusform>%n autre tenseur</numerusform>
    <numerusform>%n autres tenseurs</numerusform>
   </translation>
  </message>
  <message>
   <source>Name of the model</source>
   <translation>Nom du modèle</translation>
  </message>
  <message>
   <source>O&amp;pen</source>
   <translation>&amp;Ouvrir</translation>
  </message>
  <message>
   <source>Open a checkpoint folder in Hugging Face layout, or one that was open before</source>
   <translation>Ouvrir un dossier de point de contrôle au format Hugging Face, ou un qui a déjà été ouvert</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Réseau</translation>
  </message>
  <message>
   <source>Family of the network and what its head answers</source>
   <translation>Famille du réseau et ce que sa tête répond</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Couches</translation>
  </message>
  <message>
   <source>Layers that can be quantized, with and without a weight of their own</source>
   <translation>Couches qui peuvent être quantifiées, avec et sans poids propre</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>Paramètres</translation>
  </message>
  <message>
   <source>Trained numbers, and what they take as 32-bit floats</source>
   <translation>Nombres entraînés, et ce qu'ils occupent en flottants de 32 bits</translation>
  </message>
  <message>
   <source>Audio</source>
   <translation>Audio</translation>
  </message>
  <message>
   <source>What the network hears</source>
   <translation>Ce que le réseau entend</translation>
  </message>
  <message>
   <source>Output</source>
   <translation>Sortie</translation>
  </message>
  <message>
   <source>Characters or classes that it tells apart</source>
   <translation>Caractères ou classes qu'il distingue</translation>
  </message>
  <message>
   <source>Hash</source>
   <translation>Empreinte</translation>
  </message>
  <message>
   <source>SHA-256 of configuration, vocabulary and weights: names the model in runs</source>
   <translation>SHA-256 de la configuration, du vocabulaire et des poids : nomme le modèle dans les exécutions</translation>
  </message>
  <message>
   <source>Parts that keep 32 bits whatever the budget is</source>
   <translation>Parties qui gardent 32 bits quel que soit le budget</translation>
  </message>
  <message>
   <source>What is not quantized, and why</source>
   <translation>Ce qui n'est pas quantifié, et pourquoi</translation>
  </message>
  <message>
   <source>Checkpoint folder in Hugging Face layout</source>
   <translation>Dossier de point de contrôle au format Hugging Face</translation>
  </message>
  <message>
   <source>Open &amp;folder ...</source>
   <translation>Ouvrir un &amp;dossier ...</translation>
  </message>
  <message>
   <source>No recent models yet</source>
   <translation>Pas encore de modèles récents</translation>
  </message>
  <message>
   <source>This model cannot be opened</source>
   <translation>Ce modèle ne peut pas être ouvert</translation>
  </message>
  <message>
   <source>Open another &amp;model ...</source>
   <translation>Ouvrir un autre &amp;modèle ...</translation>
  </message>
  <message>
   <source>No model is open</source>
   <translation>Aucun modèle n'est ouvert</translation>
  </message>
  <message>
   <source>Open &amp;model folder ...</source>
   <translation>Ouvrir un dossier de &amp;modèle ...</translation>
  </message>
  <message>
   <source>%1, CTC</source>
   <translation>%1, CTC</translation>
  </message>
  <message>
   <source>%1, classification</source>
   <translation>%1, classification</translation>
  </message>
  <message>
   <source>%1 with weights, %2</source>
   <translation>%1 avec poids, %2</translation>
  </message>
  <message>
   <source>%1, %2 MiB as float32</source>
   <translation>%1, %2 Mio en float32</translation>
  </message>
  <message>
   <source>%1 kHz mono, normalised</source>
   <translation>%1 kHz mono, normalisé</translation>
  </message>
  <message>
   <source>%1 kHz mono</source>
   <translation>%1 kHz mono</translation>
  </message>
  <message numerus="yes">
   <source>%n character(s) and marks</source>
   <translation>
    <numerusform>%n caractère et marque</numerusform>
    <numerusform>%n caractères et marques</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n class(es)</source>
   <translation>
    <numerusform>%n classe</numerusform>
    <numerusform>%n classes</numerusform>
   </translation>
  </message>
  <message>
   <source>Part</source>
   <translation>Partie</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Pourquoi</translation>
  </message>
  <message>
   <source>Not &amp;quantized: %1 % of the parameters</source>
   <translation>Non &amp;quantifié : %1 % des paramètres</translation>
  </message>
  <message>
   <source>not_quantized</source>
   <translation>non_quantifie</translation>
  </message>
  <message>
   <source>A wav2vec2 or wav2vec2-conformer checkpoint in Hugging Face layout, or a keyword spotting model that voxbit-cli convert wrote. Open its folder, or drop it onto the window.</source>
   <translation>Un checkpoint wav2vec2 ou wav2vec2-conformer au format Hugging Face, ou un modèle de détection de mots-clés écrit par voxbit-cli convert. Ouvrez son dossier ou déposez-le sur la fenêtre.</translation>
  </message>
  <message>
   <source>Hash the model</source>
   <translation>Calculer l'empreinte du modèle</translation>
  </message>
 </context>
 <context>
  <name>voxbit::Player</name>
  <message>
   <source>There is no audio device: connect one and start the program again to listen.</source>
   <translation>Il n'y a pas de périphérique audio : branchez-en un et relancez le programme pour écouter.</translation>
  </message>
  <message>
   <source>The audio device %1 does not play.</source>
   <translation>Le périphérique audio %1 ne joue pas.</translation>
  </message>
  <message>
   <source>The audio device %1 does not play %2 Hz mono.</source>
   <translation>Le périphérique audio %1 ne joue pas en %2 Hz mono.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ReportExport</name>
  <message>
   <source>Write report</source>
   <translation>Écrire le rapport</translation>
  </message>
 </context>
 <context>
  <name>voxbit::ResultsPanel</name>
  <message>
   <source>Chosen runs</source>
   <translation>Exécutions choisies</translation>
  </message>
  <message>
   <source>results</source>
   <translation>résultats</translation>
  </message>
  <message>
   <source>speakers_of_run</source>
   <translation>locuteurs_de_l_execution</translation>
  </message>
  <message>
   <source>facts_of_run</source>
   <translation>faits_de_l_execution</translation>
  </message>
  <message>
   <source>Speakers of run %1</source>
   <translation>Locuteurs de l'exécution %1</translation>
  </message>
  <message>
   <source>What run %1 depends on</source>
   <translation>Ce dont dépend l'exécution %1</translation>
  </message>
  <message>
   <source>Reading the chosen runs ...</source>
   <translation>Lecture des exécutions choisies ...</translation>
  </message>
  <message>
   <source>No run is chosen</source>
   <translation>Aucune exécution n'est choisie</translation>
  </message>
  <message>
   <source>Choose runs in the Runs panel, or press Evaluate (F8): the newest result shows up here.</source>
   <translation>Choisissez des exécutions dans le panneau Exécutions, ou appuyez sur Évaluer (F8) : le résultat le plus récent apparaît ici.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunLibrary</name>
  <message>
   <source>List runs</source>
   <translation>Lister les exécutions</translation>
  </message>
  <message>
   <source>Look for new runs</source>
   <translation>Chercher de nouvelles exécutions</translation>
  </message>
  <message>
   <source>Read runs</source>
   <translation>Lire les exécutions</translation>
  </message>
  <message>
   <source>Look for a float run</source>
   <translation>Chercher une exécution flottante</translation>
  </message>
  <message>
   <source>Star runs</source>
   <translation>Étoiler des exécutions</translation>
  </message>
  <message>
   <source>Tag run</source>
   <translation>Étiqueter l'exécution</translation>
  </message>
  <message>
   <source>Tag runs</source>
   <translation>Étiqueter des exécutions</translation>
  </message>
  <message>
   <source>Note on run</source>
   <translation>Note sur l'exécution</translation>
  </message>
  <message>
   <source>Run %1 again</source>
   <translation>Relancer l'exécution %1</translation>
  </message>
  <message>
   <source>Delete runs</source>
   <translation>Supprimer des exécutions</translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunModel</name>
  <message>
   <source>Sort runs</source>
   <translation>Trier les exécutions</translation>
  </message>
  <message>
   <source>starred</source>
   <translation>étoilée</translation>
  </message>
  <message>
   <source>not starred</source>
   <translation>non étoilée</translation>
  </message>
  <message>
   <source>open group of runs</source>
   <translation>groupe d'exécutions ouvert</translation>
  </message>
  <message>
   <source>closed group of runs</source>
   <translation>groupe d'exécutions fermé</translation>
  </message>
  <message numerus="yes">
   <source>%n run(s)</source>
   <translation>
    <numerusform>%n exécution</numerusform>
    <numerusform>%n exécutions</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunTable</name>
  <message>
   <source>Runs</source>
   <translation>Exécutions</translation>
  </message>
 </context>
 <context>
  <name>voxbit::RunsPanel</name>
  <message>
   <source>Copy runs</source>
   <translation>Copier des exécutions</translation>
  </message>
  <message>
   <source>Find in name, tags, notes</source>
   <translation>Chercher dans nom, étiquettes, notes</translation>
  </message>
  <message>
   <source>Find runs</source>
   <translation>Chercher des exécutions</translation>
  </message>
  <message>
   <source>Shows runs whose number, name, tags or notes contain this text (Ctrl+F).</source>
   <translation>Montre les exécutions dont le numéro, le nom, les étiquettes ou les notes contiennent ce texte (Ctrl+F).</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>État</translation>
  </message>
  <message>
   <source>Shows only runs with this status.</source>
   <translation>Ne montre que les exécutions dans cet état.</translation>
  </message>
  <message>
   <source>Any status</source>
   <translation>Tous les états</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Étiquette</translation>
  </message>
  <message>
   <source>Shows only runs with this tag.</source>
   <translation>Ne montre que les exécutions avec cette étiquette.</translation>
  </message>
  <message>
   <source>Starred only</source>
   <translation>Étoilées seulement</translation>
  </message>
  <message>
   <source>Shows only starred runs.</source>
   <translation>Ne montre que les exécutions étoilées.</translation>
  </message>
  <message>
   <source>Grouping</source>
   <translation>Regroupement</translation>
  </message>
  <message>
   <source>Puts runs of one name, or of one experiment on equal inputs, below one line.</source>
   <translation>Met sous une ligne les exécutions d'un même nom, ou d'une même expérience sur des entrées égales.</translation>
  </message>
  <message>
   <source>Not grouped</source>
   <translation>Sans groupes</translation>
  </message>
  <message>
   <source>By name</source>
   <translation>Par nom</translation>
  </message>
  <message>
   <source>By experiment</source>
   <translation>Par expérience</translation>
  </message>
  <message>
   <source>Into editor</source>
   <translation>Dans l'éditeur</translation>
  </message>
  <message>
   <source>Makes this run's experiment the one that the window works on.</source>
   <translation>Fait de l'expérience de cette exécution celle sur laquelle la fenêtre travaille.</translation>
  </message>
  <message>
   <source>Run again</source>
   <translation>Relancer</translation>
  </message>
  <message>
   <source>Runs the same experiment once more, as a new run.</source>
   <translation>Exécute la même expérience encore une fois, comme nouvelle exécution.</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Reprendre</translation>
  </message>
  <message>
   <source>Goes on with an interrupted, failed or cancelled run where it stopped.</source>
   <translation>Continue une exécution interrompue, échouée ou annulée là où elle s'est arrêtée.</translation>
  </message>
  <message>
   <source>Star</source>
   <translation>Étoile</translation>
  </message>
  <message>
   <source>Stars the chosen runs, or takes the star off.</source>
   <translation>Étoile les exécutions choisies, ou retire l'étoile.</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Étiquettes</translation>
  </message>
  <message>
   <source>Puts tags on the chosen runs or takes them off. F2 edits those of one run.</source>
   <translation>Met des étiquettes aux exécutions choisies ou les retire. F2 modifie celles d'une exécution.</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Note</translation>
  </message>
  <message>
   <source>Edits the notes of the current run.</source>
   <translation>Modifie les notes de l'exécution actuelle.</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Supprimer</translation>
  </message>
  <message>
   <source>Deletes the chosen runs. Can be undone until the window closes.</source>
   <translation>Supprime les exécutions choisies. Annulable jusqu'à la fermeture de la fenêtre.</translation>
  </message>
  <message>
   <source>Undo delete</source>
   <translation>Annuler la suppression</translation>
  </message>
  <message>
   <source>Brings the runs back that were deleted last.</source>
   <translation>Ramène les exécutions supprimées en dernier.</translation>
  </message>
  <message>
   <source>Export ...</source>
   <translation>Exporter ...</translation>
  </message>
  <message>
   <source>Writes all shown runs, also those of closed groups, as CSV.</source>
   <translation>Écrit toutes les exécutions affichées, aussi celles des groupes fermés, en CSV.</translation>
  </message>
  <message>
   <source>Export as CSV ...</source>
   <translation>Exporter en CSV ...</translation>
  </message>
  <message>
   <source>Any tag</source>
   <translation>Toutes les étiquettes</translation>
  </message>
  <message>
   <source>The runs cannot be read</source>
   <translation>Les exécutions ne peuvent pas être lues</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Réessayer</translation>
  </message>
  <message>
   <source>Reading the list of runs ...</source>
   <translation>Lecture de la liste des exécutions ...</translation>
  </message>
  <message>
   <source>No runs yet</source>
   <translation>Pas encore d'exécutions</translation>
  </message>
  <message>
   <source>Press Evaluate (F8): the run and everything it recognised is kept here.</source>
   <translation>Appuyez sur Évaluer (F8) : l'exécution et tout ce qu'elle a reconnu sont gardés ici.</translation>
  </message>
  <message>
   <source>No run matches</source>
   <translation>Aucune exécution ne correspond</translation>
  </message>
  <message numerus="yes">
   <source>None of %n run(s) passes the filters.</source>
   <translation>
    <numerusform>Aucune exécution sur %n ne passe les filtres.</numerusform>
    <numerusform>Aucune des %n exécutions ne passe les filtres.</numerusform>
   </translation>
  </message>
  <message>
   <source>Show all runs</source>
   <translation>Montrer toutes les exécutions</translation>
  </message>
  <message numerus="yes">
   <source>%n run(s)</source>
   <translation>
    <numerusform>%n exécution</numerusform>
    <numerusform>%n exécutions</numerusform>
   </translation>
  </message>
  <message>
   <source>%1 of %2 runs</source>
   <translation>%1 exécutions sur %2</translation>
  </message>
  <message>
   <source>, %1 chosen</source>
   <translation>, %1 choisies</translation>
  </message>
  <message>
   <source> (other panels show the first %1)</source>
   <translation> (les autres panneaux montrent les %1 premières)</translation>
  </message>
  <message>
   <source>&amp;New tag ...</source>
   <translation>&amp;Nouvelle étiquette ...</translation>
  </message>
  <message>
   <source>New tag</source>
   <translation>Nouvelle étiquette</translation>
  </message>
  <message>
   <source>Tags, separated by commas:</source>
   <translation>Étiquettes, séparées par des virgules :</translation>
  </message>
  <message>
   <source>This experiment cannot be opened</source>
   <translation>Cette expérience ne peut pas être ouverte</translation>
  </message>
  <message>
   <source>runs</source>
   <translation>exécutions</translation>
  </message>
  <message>
   <source>Export runs</source>
   <translation>Exporter des exécutions</translation>
  </message>
  <message>
   <source>The table was not written</source>
   <translation>Le tableau n'a pas été écrit</translation>
  </message>
  <message>
   <source>Open run %1</source>
   <translation>Ouvrir l'exécution %1</translation>
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
   <translation>Fenêtre</translation>
  </message>
  <message>
   <source>Bit map</source>
   <translation>Carte des bits</translation>
  </message>
  <message>
   <source>Choose a layer</source>
   <translation>Choisir une couche</translation>
  </message>
  <message>
   <source>Arrow keys</source>
   <translation>Flèches</translation>
  </message>
  <message>
   <source>Pin the layer to so many bits</source>
   <translation>Fixer la couche à ce nombre de bits</translation>
  </message>
  <message>
   <source>Pin the layer to float</source>
   <translation>Fixer la couche en flottant</translation>
  </message>
  <message>
   <source>Let the allocator choose again</source>
   <translation>Laisser à nouveau choisir le répartiteur</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>Budget</translation>
  </message>
  <message>
   <source>A little less or more</source>
   <translation>Un peu moins ou plus</translation>
  </message>
  <message>
   <source>To the next uniform width</source>
   <translation>À la prochaine largeur uniforme</translation>
  </message>
  <message>
   <source>Page up, page down</source>
   <translation>Page précédente, page suivante</translation>
  </message>
  <message>
   <source>Tables</source>
   <translation>Tableaux</translation>
  </message>
  <message>
   <source>Copy the chosen rows</source>
   <translation>Copier les lignes choisies</translation>
  </message>
  <message>
   <source>Choose columns</source>
   <translation>Choisir les colonnes</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>Raccourcis</translation>
  </message>
  <message>
   <source>Find an action or a key</source>
   <translation>Chercher une action ou une touche</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Où</translation>
  </message>
  <message>
   <source>Action</source>
   <translation>Action</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Touches</translation>
  </message>
  <message>
   <source>Left, right</source>
   <translation>Gauche, droite</translation>
  </message>
  <message>
   <source>Chips</source>
   <translation>Puces</translation>
  </message>
  <message>
   <source>Plots</source>
   <translation>Graphiques</translation>
  </message>
  <message>
   <source>Waveform</source>
   <translation>Forme d'onde</translation>
  </message>
  <message>
   <source>Choose the first or the last layer</source>
   <translation>Choisir la première ou la dernière couche</translation>
  </message>
  <message>
   <source>Home, End</source>
   <translation>Début, Fin</translation>
  </message>
  <message>
   <source>Copy the image</source>
   <translation>Copier l'image</translation>
  </message>
  <message>
   <source>To the least or the most</source>
   <translation>Au minimum ou au maximum</translation>
  </message>
  <message>
   <source>To the next chip</source>
   <translation>À la puce suivante</translation>
  </message>
  <message>
   <source>Switch the chip</source>
   <translation>Basculer la puce</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>Espace</translation>
  </message>
  <message>
   <source>Walk the points of a series, or the cells of a matrix</source>
   <translation>Parcourir les points d'une série, ou les cellules d'une matrice</translation>
  </message>
  <message>
   <source>To the next series</source>
   <translation>À la série suivante</translation>
  </message>
  <message>
   <source>Up, down</source>
   <translation>Haut, bas</translation>
  </message>
  <message>
   <source>Move what is shown</source>
   <translation>Déplacer ce qui est montré</translation>
  </message>
  <message>
   <source>Shift and arrow keys</source>
   <translation>Maj et flèches</translation>
  </message>
  <message>
   <source>Look closer, or from farther away</source>
   <translation>Regarder de plus près, ou de plus loin</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>Tout montrer</translation>
  </message>
  <message>
   <source>Open the chosen cell, or the run of the chosen point</source>
   <translation>Ouvrir la cellule choisie, ou l'exécution du point choisi</translation>
  </message>
  <message>
   <source>Export as CSV</source>
   <translation>Exporter en CSV</translation>
  </message>
  <message>
   <source>Table of the layers</source>
   <translation>Tableau des couches</translation>
  </message>
  <message>
   <source>Table of the runs</source>
   <translation>Tableau des exécutions</translation>
  </message>
  <message>
   <source>Close or open a group</source>
   <translation>Fermer ou ouvrir un groupe</translation>
  </message>
  <message>
   <source>Kept profiles</source>
   <translation>Profils gardés</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Renommer</translation>
  </message>
  <message>
   <source>Table of the speakers</source>
   <translation>Tableau des locuteurs</translation>
  </message>
  <message>
   <source>Check all chosen rows</source>
   <translation>Cocher toutes les lignes choisies</translation>
  </message>
  <message>
   <source>Recordings and transcripts</source>
   <translation>Enregistrements et transcriptions</translation>
  </message>
  <message>
   <source>Play, or stop</source>
   <translation>Lire, ou arrêter</translation>
  </message>
  <message>
   <source>A little back or forward</source>
   <translation>Un peu en arrière ou en avant</translation>
  </message>
  <message>
   <source>To the start or the end</source>
   <translation>Au début ou à la fin</translation>
  </message>
  <message>
   <source>The usual size again</source>
   <translation>De nouveau la taille habituelle</translation>
  </message>
 </context>
 <context>
  <name>voxbit::SpeakerModel</name>
  <message>
   <source>not said</source>
   <translation>non précisé</translation>
  </message>
  <message>
   <source>female</source>
   <translation>femme</translation>
  </message>
  <message>
   <source>male</source>
   <translation>homme</translation>
  </message>
  <message>
   <source>other</source>
   <translation>autre</translation>
  </message>
  <message>
   <source>training</source>
   <translation>entraînement</translation>
  </message>
  <message>
   <source>selection</source>
   <translation>sélection</translation>
  </message>
  <message>
   <source>calibration</source>
   <translation>calibration</translation>
  </message>
  <message>
   <source>test</source>
   <translation>test</translation>
  </message>
  <message>
   <source>overlap</source>
   <translation>recouvrement</translation>
  </message>
  <message>
   <source>%1, chosen</source>
   <translation>%1, choisi</translation>
  </message>
  <message>
   <source>%1, not chosen</source>
   <translation>%1, non choisi</translation>
  </message>
  <message>
   <source>Speaker</source>
   <translation>Locuteur</translation>
  </message>
  <message>
   <source>Gender</source>
   <translation>Genre</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Langue</translation>
  </message>
  <message>
   <source>Accent</source>
   <translation>Accent</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Âge</translation>
  </message>
  <message>
   <source>Chosen</source>
   <translation>Choisis</translation>
  </message>
  <message>
   <source>Utt.</source>
   <translation>Én.</translation>
  </message>
  <message>
   <source>Min.</source>
   <translation>Min.</translation>
  </message>
  <message>
   <source>Who speaks, as the corpus names them</source>
   <translation>Qui parle, tel que le corpus les nomme</translation>
  </message>
  <message>
   <source>As the speaker has said</source>
   <translation>Tel que le locuteur l'a dit</translation>
  </message>
  <message>
   <source>As the corpus writes it</source>
   <translation>Tel que le corpus l'écrit</translation>
  </message>
  <message>
   <source>Years or decade, as the corpus writes it</source>
   <translation>Années ou décennie, telles que le corpus les écrit</translation>
  </message>
  <message>
   <source>Utterances that answer the expression being edited</source>
   <translation>Énoncés qui répondent à l'expression en cours de modification</translation>
  </message>
  <message>
   <source>Utterances: recordings of one sentence each</source>
   <translation>Énoncés : enregistrements d'une phrase chacun</translation>
  </message>
  <message>
   <source>Minutes of audio in the recordings read so far</source>
   <translation>Minutes d'audio des enregistrements lus jusqu'ici</translation>
  </message>
 </context>
 <context>
  <name>voxbit::SpeakersPanel</name>
  <message numerus="yes">
   <source>%n utterance(s)</source>
   <translation>
    <numerusform>%n énoncé</numerusform>
    <numerusform>%n énoncés</numerusform>
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
   <translation>C&amp;hoisir</translation>
  </message>
  <message>
   <source>&amp;Listen</source>
   <translation>É&amp;couter</translation>
  </message>
  <message>
   <source>Problems</source>
   <translation>Problèmes</translation>
  </message>
  <message>
   <source>Recordings read so far</source>
   <translation>Enregistrements lus jusqu'ici</translation>
  </message>
  <message>
   <source>Every recording is decoded once: for its length, and to recognise the same audio in two places. What is found is remembered.</source>
   <translation>Chaque enregistrement est décodé une fois : pour sa durée, et pour reconnaître le même audio à deux endroits. Ce qui est trouvé est retenu.</translation>
  </message>
  <message>
   <source>Reading recordings: %v of %m</source>
   <translation>Lecture des enregistrements : %v sur %m</translation>
  </message>
  <message>
   <source>Corpus folder</source>
   <translation>Dossier de corpus</translation>
  </message>
  <message>
   <source>Search speakers</source>
   <translation>Chercher des locuteurs</translation>
  </message>
  <message>
   <source>Lists speakers with this text in any column; chooses nobody</source>
   <translation>Liste les locuteurs dont une colonne contient ce texte ; ne choisit personne</translation>
  </message>
  <message>
   <source>&amp;Only these</source>
   <translation>&amp;Seulement ceux-ci</translation>
  </message>
  <message>
   <source>The edited subset becomes the speakers that are selected in the table</source>
   <translation>Le sous-ensemble modifié devient les locuteurs sélectionnés dans le tableau</translation>
  </message>
  <message>
   <source>&amp;All</source>
   <translation>&amp;Tous</translation>
  </message>
  <message>
   <source>The edited subset asks for no speaker any more</source>
   <translation>Le sous-ensemble modifié ne demande plus aucun locuteur</translation>
  </message>
  <message>
   <source>Speakers</source>
   <translation>Locuteurs</translation>
  </message>
  <message>
   <source>Check who belongs to the edited subset; Space checks all selected rows</source>
   <translation>Cochez qui appartient au sous-ensemble modifié ; Espace coche toutes les lignes sélectionnées</translation>
  </message>
  <message>
   <source>How many speakers are chosen</source>
   <translation>Combien de locuteurs sont choisis</translation>
  </message>
  <message>
   <source>&amp;Never test on calibration recordings</source>
   <translation>&amp;Ne jamais tester sur les enregistrements de calibration</translation>
  </message>
  <message>
   <source>Leaves out of the test whatever is in the calibration subset, compared by content</source>
   <translation>Écarte du test tout ce qui est dans le sous-ensemble de calibration, comparé par contenu</translation>
  </message>
  <message>
   <source>What the recordings of the corpus are used for</source>
   <translation>À quoi servent les enregistrements du corpus</translation>
  </message>
  <message>
   <source>What is wrong with the subsets</source>
   <translation>Ce qui ne va pas avec les sous-ensembles</translation>
  </message>
  <message>
   <source>Keep subsets apart</source>
   <translation>Séparer les sous-ensembles</translation>
  </message>
  <message>
   <source>Problems of the corpus</source>
   <translation>Problèmes du corpus</translation>
  </message>
  <message>
   <source>Read what the model has heard</source>
   <translation>Lire ce que le modèle a entendu</translation>
  </message>
  <message>
   <source>No corpus is open</source>
   <translation>Aucun corpus n'est ouvert</translation>
  </message>
  <message>
   <source>Recordings with their speakers. Open a folder in any of the known layouts or a manifest, or drop it onto the window.</source>
   <translation>Des enregistrements avec leurs locuteurs. Ouvrez un dossier dans l'une des dispositions connues ou un manifeste, ou déposez-le sur la fenêtre.</translation>
  </message>
  <message>
   <source>Open corpus &amp;folder ...</source>
   <translation>Ouvrir un &amp;dossier de corpus ...</translation>
  </message>
  <message>
   <source>This corpus cannot be listed</source>
   <translation>Ce corpus ne peut pas être listé</translation>
  </message>
  <message>
   <source>Open another corpus &amp;folder ...</source>
   <translation>Ouvrir un autre &amp;dossier de corpus ...</translation>
  </message>
  <message>
   <source>Counting speakers ...</source>
   <translation>Comptage des locuteurs ...</translation>
  </message>
  <message>
   <source>Count speakers</source>
   <translation>Compter les locuteurs</translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n utterance(s)</source>
   <translation>
    <numerusform>%1 sur %n énoncé</numerusform>
    <numerusform>%1 sur %n énoncés</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n speaker(s)</source>
   <translation>
    <numerusform>%1 sur %n locuteur</numerusform>
    <numerusform>%1 sur %n locuteurs</numerusform>
   </translation>
  </message>
  <message>
   <source>Test: %1, %2</source>
   <translation>Test : %1, %2</translation>
  </message>
  <message>
   <source>Calibration: %1, %2</source>
   <translation>Calibration : %1, %2</translation>
  </message>
  <message>
   <source>Compare subsets</source>
   <translation>Comparer les sous-ensembles</translation>
  </message>
  <message>
   <source>not used</source>
   <translation>non utilisé</translation>
  </message>
  <message numerus="yes">
   <source>%n chosen recording(s) trained or selected this model: results would flatter it. Choose others.</source>
   <translation>
    <numerusform>%n enregistrement choisi a entraîné ou sélectionné ce modèle : les résultats le flatteraient. Choisissez-en d'autres.</numerusform>
    <numerusform>%n enregistrements choisis ont entraîné ou sélectionné ce modèle : les résultats le flatteraient. Choisissez-en d'autres.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n test recording(s) also calibrate: every result will carry that mark.</source>
   <translation>
    <numerusform>%n enregistrement de test calibre aussi : chaque résultat portera cette marque.</numerusform>
    <numerusform>%n enregistrements de test calibrent aussi : chaque résultat portera cette marque.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n test recording(s) also calibrate: a run refuses that. Tick the box above to leave them out of the test, or choose others.</source>
   <translation>
    <numerusform>%n enregistrement de test calibre aussi : une exécution le refuse. Cochez la case ci-dessus pour l'écarter du test, ou choisissez-en d'autres.</numerusform>
    <numerusform>%n enregistrements de test calibrent aussi : une exécution le refuse. Cochez la case ci-dessus pour les écarter du test, ou choisissez-en d'autres.</numerusform>
   </translation>
  </message>
  <message>
   <source>File</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <source>What is wrong</source>
   <translation>Ce qui ne va pas</translation>
  </message>
  <message>
   <source>&amp;Problems (%1)</source>
   <translation>&amp;Problèmes (%1)</translation>
  </message>
  <message>
   <source>speakers</source>
   <translation>locuteurs</translation>
  </message>
  <message>
   <source>problems</source>
   <translation>problemes</translation>
  </message>
 </context>
 <context>
  <name>voxbit::SubsetEditor</name>
  <message>
   <source>Gender</source>
   <translation>Genre</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Langue</translation>
  </message>
  <message>
   <source>Accent</source>
   <translation>Accent</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Âge</translation>
  </message>
  <message>
   <source>Part</source>
   <translation>Partie</translation>
  </message>
  <message>
   <source>Word</source>
   <translation>Mot</translation>
  </message>
  <message>
   <source>Speaker</source>
   <translation>Locuteur</translation>
  </message>
  <message>
   <source>not said</source>
   <translation>non précisé</translation>
  </message>
  <message>
   <source>What is wrong with the expression</source>
   <translation>Ce qui ne va pas dans l'expression</translation>
  </message>
  <message>
   <source>Facets of the edited subset</source>
   <translation>Facettes du sous-ensemble modifié</translation>
  </message>
  <message>
   <source>Values that the corpus knows, with the number of utterances that each would give. None of a group: all of it.</source>
   <translation>Valeurs que le corpus connaît, avec le nombre d'énoncés que chacune donnerait. Aucune d'un groupe : toutes.</translation>
  </message>
  <message>
   <source>&amp;Test on</source>
   <translation>&amp;Tester sur</translation>
  </message>
  <message>
   <source>&amp;Calibrate on</source>
   <translation>&amp;Calibrer sur</translation>
  </message>
  <message>
   <source>Edit the test subset: utterances that are recognised and counted</source>
   <translation>Modifier le sous-ensemble de test : énoncés qui sont reconnus et comptés</translation>
  </message>
  <message>
   <source>Edit the calibration subset: utterances that layers are ranked and calibrated on</source>
   <translation>Modifier le sous-ensemble de calibration : énoncés sur lesquels les couches sont classées et calibrées</translation>
  </message>
  <message>
   <source>Expression of the test subset</source>
   <translation>Expression du sous-ensemble de test</translation>
  </message>
  <message>
   <source>Expression of the calibration subset</source>
   <translation>Expression du sous-ensemble de calibration</translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>tous</translation>
  </message>
  <message>
   <source>Which utterances, for example: gender=F &amp; accent in (RP, Scottish) &amp; !(subset=train | duration&gt;=20). Fields: speaker, gender, language, accent, age, subset, duration, label. Comparisons: = != ~ (contains) !~ &lt; &lt;= &gt; &gt;= in. Empty: everyone.</source>
   <translation>Quels énoncés, par exemple : gender=F &amp; accent in (RP, Scottish) &amp; !(subset=train | duration&gt;=20). Champs : speaker, gender, language, accent, age, subset, duration, label. Comparaisons : = != ~ (contient) !~ &lt; &lt;= &gt; &gt;= in. Vide : tous.</translation>
  </message>
  <message>
   <source>Take only some of the utterances that answer: a number, an amount of audio, and which</source>
   <translation>Ne prendre que certains des énoncés qui répondent : un nombre, une durée d'audio, et lesquels</translation>
  </message>
  <message>
   <source>&amp;Facets</source>
   <translation>&amp;Facettes</translation>
  </message>
  <message>
   <source>Show or hide the values that the corpus knows, to leave more room for the table</source>
   <translation>Montrer ou cacher les valeurs que le corpus connaît, pour laisser plus de place au tableau</translation>
  </message>
  <message>
   <source>all</source>
   <translation>toutes</translation>
  </message>
  <message>
   <source> s</source>
   <translation> s</translation>
  </message>
  <message>
   <source>&amp;Utterances</source>
   <translation>É&amp;noncés</translation>
  </message>
  <message>
   <source>At most so many utterances</source>
   <translation>Au plus ce nombre d'énoncés</translation>
  </message>
  <message>
   <source>&amp;Audio</source>
   <translation>&amp;Audio</translation>
  </message>
  <message>
   <source>At most so many seconds of audio</source>
   <translation>Au plus ce nombre de secondes d'audio</translation>
  </message>
  <message>
   <source>See&amp;d</source>
   <translation>&amp;Graine</translation>
  </message>
  <message>
   <source>Which ones, where not all are taken: another seed draws others</source>
   <translation>Lesquels, quand tous ne sont pas pris : une autre graine en tire d'autres</translation>
  </message>
  <message>
   <source>Limit the utterances</source>
   <translation>Limiter les énoncés</translation>
  </message>
  <message>
   <source>count</source>
   <translation>nombre</translation>
  </message>
  <message>
   <source>Limit the audio</source>
   <translation>Limiter l'audio</translation>
  </message>
  <message>
   <source>seconds</source>
   <translation>secondes</translation>
  </message>
  <message>
   <source>Draw other utterances</source>
   <translation>Tirer d'autres énoncés</translation>
  </message>
  <message>
   <source>seed</source>
   <translation>graine</translation>
  </message>
  <message>
   <source>Choose speakers</source>
   <translation>Choisir les locuteurs</translation>
  </message>
  <message>
   <source>%1 s</source>
   <translation>%1 s</translation>
  </message>
  <message>
   <source>&amp;Limit: %1</source>
   <translation>&amp;Limite : %1</translation>
  </message>
  <message>
   <source>, </source>
   <translation>, </translation>
  </message>
  <message>
   <source>&amp;Limit: none</source>
   <translation>&amp;Limite : aucune</translation>
  </message>
  <message>
   <source>%1. The last good expression stays in force.</source>
   <translation>%1. La dernière bonne expression reste en vigueur.</translation>
  </message>
  <message>
   <source>No recording of this speaker answers the rest of the expression.</source>
   <translation>Aucun enregistrement de ce locuteur ne répond au reste de l'expression.</translation>
  </message>
  <message>
   <source>A subset needs at least one speaker: check another one first.</source>
   <translation>Un sous-ensemble a besoin d'au moins un locuteur : cochez-en d'abord un autre.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::SweepDialog</name>
  <message>
   <source>%1: "%2" is not a number above 0</source>
   <translation>%1 : « %2 » n'est pas un nombre supérieur à 0</translation>
  </message>
  <message>
   <source>Sweep</source>
   <translation>Balayage</translation>
  </message>
  <message>
   <source>Repeats the open experiment with every combination of these values. What the database holds already is not run again.</source>
   <translation>Répète l'expérience ouverte avec chaque combinaison de ces valeurs. Ce que la base de données contient déjà n'est pas relancé.</translation>
  </message>
  <message>
   <source>Si&amp;zes</source>
   <translation>&amp;Tailles</translation>
  </message>
  <message>
   <source>&amp;Allocators</source>
   <translation>&amp;Répartiteurs</translation>
  </message>
  <message>
   <source>Ca&amp;librators</source>
   <translation>Ca&amp;librateurs</translation>
  </message>
  <message>
   <source>Calibration &amp;groups</source>
   <translation>&amp;Groupes de calibration</translation>
  </message>
  <message>
   <source>average bits</source>
   <translation>bits moyens</translation>
  </message>
  <message>
   <source>MiB</source>
   <translation>Mio</translation>
  </message>
  <message>
   <source>Unit of the sizes</source>
   <translation>Unité des tailles</translation>
  </message>
  <message>
   <source>Average bits: the size that the model would have with all layers at this width. MiB: budgets.</source>
   <translation>Bits moyens : la taille qu'aurait le modèle avec toutes les couches à cette largeur. Mio : budgets.</translation>
  </message>
  <message>
   <source>Sizes</source>
   <translation>Tailles</translation>
  </message>
  <message>
   <source>Numbers, separated by spaces or semicolons; each is one point of every curve.</source>
   <translation>Des nombres, séparés par des espaces ou des points-virgules ; chacun est un point de chaque courbe.</translation>
  </message>
  <message>
   <source>Allocators</source>
   <translation>Répartiteurs</translation>
  </message>
  <message>
   <source>float (nothing quantized)</source>
   <translation>flottant (rien n'est quantifié)</translation>
  </message>
  <message>
   <source>The dashed line that all others are held to.</source>
   <translation>La ligne en tirets à laquelle toutes les autres sont mesurées.</translation>
  </message>
  <message>
   <source>Calibrators</source>
   <translation>Calibrateurs</translation>
  </message>
  <message>
   <source>Calibration groups</source>
   <translation>Groupes de calibration</translation>
  </message>
  <message>
   <source>Subset expressions, one per line: each is calibrated on by itself.</source>
   <translation>Expressions de sous-ensemble, une par ligne : la calibration se fait sur chacune pour elle-même.</translation>
  </message>
  <message>
   <source>Split &amp;by</source>
   <translation>Diviser &amp;par</translation>
  </message>
  <message>
   <source>Makes a line for every group of the test subset.</source>
   <translation>Fait une ligne pour chaque groupe du sous-ensemble de test.</translation>
  </message>
  <message>
   <source>gender</source>
   <translation>genre</translation>
  </message>
  <message>
   <source>speaker</source>
   <translation>locuteur</translation>
  </message>
  <message>
   <source>language</source>
   <translation>langue</translation>
  </message>
  <message>
   <source>accent</source>
   <translation>accent</translation>
  </message>
  <message>
   <source>Enter at least one size.</source>
   <translation>Entrez au moins une taille.</translation>
  </message>
  <message>
   <source>Choose at least one allocator.</source>
   <translation>Choisissez au moins un répartiteur.</translation>
  </message>
  <message>
   <source>Choose at least one calibrator.</source>
   <translation>Choisissez au moins un calibrateur.</translation>
  </message>
  <message numerus="yes">
   <source>%n experiment(s)</source>
   <translation>
    <numerusform>%n expérience</numerusform>
    <numerusform>%n expériences</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>&amp;Start %n experiment(s)</source>
   <translation>
    <numerusform>&amp;Lancer %n expérience</numerusform>
    <numerusform>&amp;Lancer %n expériences</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Start</source>
   <translation>&amp;Lancer</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TablePane</name>
  <message>
   <source>Export as CSV</source>
   <translation>Exporter en CSV</translation>
  </message>
  <message>
   <source>Writes this table as CSV (Ctrl+E in the table). Ctrl+C copies the chosen rows.</source>
   <translation>Écrit ce tableau en CSV (Ctrl+E dans le tableau). Ctrl+C copie les lignes choisies.</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TableView</name>
  <message>
   <source>Sort &amp;ascending</source>
   <translation>Tri &amp;croissant</translation>
  </message>
  <message>
   <source>Sort &amp;descending</source>
   <translation>Tri &amp;décroissant</translation>
  </message>
  <message>
   <source>&amp;Original order</source>
   <translation>Ordre d'&amp;origine</translation>
  </message>
  <message>
   <source>Show a&amp;ll columns</source>
   <translation>&amp;Montrer toutes les colonnes</translation>
  </message>
 </context>
 <context>
  <name>voxbit::Tour</name>
  <message>
   <source>Tour</source>
   <translation>Visite guidée</translation>
  </message>
  <message>
   <source>&amp;Back</source>
   <translation>&amp;Retour</translation>
  </message>
  <message>
   <source>&amp;End the tour</source>
   <translation>&amp;Terminer la visite</translation>
  </message>
  <message>
   <source>%1 of %2: %3</source>
   <translation>%1 sur %2 : %3</translation>
  </message>
  <message>
   <source>&amp;Done</source>
   <translation>&amp;Fini</translation>
  </message>
  <message>
   <source>&amp;Next</source>
   <translation>&amp;Suivant</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TrainingJob</name>
  <message>
   <source>Only checkpoints that write text (with a CTC head) can be trained. Open another model.</source>
   <translation>Seuls les checkpoints qui écrivent du texte (avec une tête CTC) peuvent être entraînés. Ouvrez un autre modèle.</translation>
  </message>
  <message>
   <source>Nothing is quantized: choose an allocator and a budget first.</source>
   <translation>Rien n'est quantifié : choisissez d'abord un répartiteur et un budget.</translation>
  </message>
  <message>
   <source>Learn importance</source>
   <translation>Apprendre l'importance</translation>
  </message>
  <message>
   <source>Fine-tune</source>
   <translation>Affiner</translation>
  </message>
  <message>
   <source>Resume training</source>
   <translation>Reprendre l'entraînement</translation>
  </message>
  <message>
   <source>Training ...</source>
   <translation>Entraînement ...</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TrainingPanel</name>
  <message>
   <source>Res&amp;ume</source>
   <translation>&amp;Reprendre</translation>
  </message>
  <message>
   <source>Goes on with the training that the folder holds unfinished, by the settings that it was started with; `voxbit-cli train --resume` does the same.</source>
   <translation>Poursuit l'entraînement inachevé du dossier, avec les réglages de son début ; `voxbit-cli train --resume` fait de même.</translation>
  </message>
  <message>
   <source>Weights, under the bit map</source>
   <translation>Poids, avec la carte de bits</translation>
  </message>
  <message>
   <source>Importance of the layers</source>
   <translation>Importance des couches</translation>
  </message>
  <message>
   <source>Weights: fine-tunes the model with the widths that its layers have now; step sizes are learned, too (LSQ). Importance: learns what every width of every layer costs (LIMPQ), for the sensitivity.</source>
   <translation>Poids : affine le modèle avec les largeurs présentes de ses couches ; les pas de quantification sont appris aussi (LSQ). Importance : apprend ce que coûte chaque largeur de chaque couche (LIMPQ), pour la sensibilité.</translation>
  </message>
  <message>
   <source>CTC, on transcripts</source>
   <translation>CTC, sur les transcriptions</translation>
  </message>
  <message>
   <source>Distillation, label-free</source>
   <translation>Distillation, sans étiquettes</translation>
  </message>
  <message>
   <source>CTC follows the transcripts. Distillation follows the output of the float model; it needs no transcripts to learn from.</source>
   <translation>CTC suit les transcriptions. La distillation suit la sortie du modèle en virgule flottante ; elle apprend sans transcriptions.</translation>
  </message>
  <message>
   <source>Updates of the weights; the learning rate reaches 0 after the last.</source>
   <translation>Mises à jour des poids ; le taux d'apprentissage atteint 0 après la dernière.</translation>
  </message>
  <message>
   <source>At its peak, after the warm-up.</source>
   <translation>À son maximum, après l'échauffement.</translation>
  </message>
  <message>
   <source>nothing: the last step is kept</source>
   <translation>rien : le dernier pas est gardé</translation>
  </message>
  <message>
   <source>An expression, like those of the subsets: on these recordings the WER is measured twenty times, and the best step is kept. They may be neither among those that are trained on nor among those of the test.</source>
   <translation>Une expression, comme celles des sous-ensembles : la WER est mesurée vingt fois sur ces enregistrements, et le meilleur pas est gardé. Ils ne peuvent être ni parmi ceux de l'entraînement ni parmi ceux du test.</translation>
  </message>
  <message>
   <source>&amp;Learn</source>
   <translation>Appre&amp;ndre</translation>
  </message>
  <message>
   <source>L&amp;oss</source>
   <translation>Per&amp;te</translation>
  </message>
  <message>
   <source>Ste&amp;ps</source>
   <translation>&amp;Pas</translation>
  </message>
  <message>
   <source>Learning r&amp;ate</source>
   <translation>Tau&amp;x</translation>
  </message>
  <message>
   <source>Judge &amp;by</source>
   <translation>J&amp;uger par</translation>
  </message>
  <message>
   <source>Fol&amp;der</source>
   <translation>&amp;Dossier</translation>
  </message>
  <message>
   <source>The result lies there as a checkpoint folder, beside the state of the training.</source>
   <translation>Le résultat s'y trouve comme dossier de checkpoint, à côté de l'état de l'entraînement.</translation>
  </message>
  <message>
   <source>Bro&amp;wse ...</source>
   <translation>Par&amp;courir ...</translation>
  </message>
  <message>
   <source>Training loss</source>
   <translation>Perte d'entraînement</translation>
  </message>
  <message>
   <source>Mean since the point before. CTC: per letter of the transcripts. Distillation: how far the output is from that of the float model.</source>
   <translation>Moyenne depuis le point précédent. CTC : par lettre des transcriptions. Distillation : l'écart de la sortie à celle du modèle en virgule flottante.</translation>
  </message>
  <message>
   <source>Development WER</source>
   <translation>WER de sélection</translation>
  </message>
  <message>
   <source>Word error rate on the recordings that choose the step; the mark is at the best one.</source>
   <translation>Taux d'erreur de mots sur les enregistrements qui choisissent le pas ; la marque est au meilleur.</translation>
  </message>
  <message>
   <source>Folder for the training</source>
   <translation>Dossier de l'entraînement</translation>
  </message>
  <message>
   <source>Look at a training's folder</source>
   <translation>Consulter le dossier d'un entraînement</translation>
  </message>
  <message>
   <source>Rank layers by learned importance</source>
   <translation>Classer les couches par importance apprise</translation>
  </message>
  <message>
   <source>Open the trained model</source>
   <translation>Ouvrir le modèle entraîné</translation>
  </message>
  <message>
   <source>S&amp;top</source>
   <translation>&amp;Arrêter</translation>
  </message>
  <message>
   <source>&amp;Train</source>
   <translation>&amp;Entraîner</translation>
  </message>
  <message>
   <source>Saves the state and stops: at most the step under way is lost.</source>
   <translation>Enregistre l'état et s'arrête : au plus le pas en cours est perdu.</translation>
  </message>
  <message>
   <source>Trains on the recordings of the calibration subset.</source>
   <translation>Entraîne sur les enregistrements du sous-ensemble de calibration.</translation>
  </message>
  <message>
   <source>Ran&amp;k layers by it</source>
   <translation>C&amp;lasser les couches ainsi</translation>
  </message>
  <message>
   <source>Open the trained &amp;model</source>
   <translation>Ouvrir le &amp;modèle entraîné</translation>
  </message>
  <message>
   <source>Makes the learned importance the sensitivity of the layers (metric: file).</source>
   <translation>Fait de l'importance apprise la sensibilité des couches (metric: file).</translation>
  </message>
  <message>
   <source>Opens the folder as the model, with the widths and step sizes that were trained with it; nothing is left to calibrate.</source>
   <translation>Ouvre le dossier comme modèle, avec les largeurs et les pas de quantification entraînés avec lui ; il ne reste rien à calibrer.</translation>
  </message>
  <message>
   <source>The training failed</source>
   <translation>L'entraînement a échoué</translation>
  </message>
  <message>
   <source>&amp;Try again</source>
   <translation>&amp;Réessayer</translation>
  </message>
  <message>
   <source>This folder cannot be read</source>
   <translation>Ce dossier ne peut pas être lu</translation>
  </message>
  <message>
   <source>Nothing to train yet</source>
   <translation>Encore rien à entraîner</translation>
  </message>
  <message>
   <source>Not trained yet</source>
   <translation>Pas encore entraîné</translation>
  </message>
  <message>
   <source>What quantization costs can be learned back: weights and step sizes are fine-tuned with the widths that the layers have. Or let the layers say themselves which widths they need. A training can be stopped and resumed at any time.</source>
   <translation>Ce que coûte la quantification peut se réapprendre : poids et pas de quantification sont affinés avec les largeurs des couches. Ou laissez les couches dire elles-mêmes de quelles largeurs elles ont besoin. Un entraînement peut être arrêté et repris à tout moment.</translation>
  </message>
  <message>
   <source>Preparing: recordings and model ...</source>
   <translation>Préparation : enregistrements et modèle ...</translation>
  </message>
  <message>
   <source>%1 steps/s</source>
   <translation>%1 pas/s</translation>
  </message>
  <message>
   <source>Stopping: the state is being saved ...</source>
   <translation>Arrêt : l'état est en cours d'enregistrement ...</translation>
  </message>
  <message>
   <source>Stopped after %1 of %2 steps. Resume goes on from there.</source>
   <translation>Arrêté après %1 pas sur %2. Reprendre continue à partir de là.</translation>
  </message>
  <message>
   <source>The training is finished.</source>
   <translation>L'entraînement est terminé.</translation>
  </message>
  <message numerus="yes">
   <source>Trains on %n recording(s), the calibration subset.</source>
   <translation>
    <numerusform>Entraîne sur %n enregistrement, le sous-ensemble de calibration.</numerusform>
    <numerusform>Entraîne sur %n enregistrements, le sous-ensemble de calibration.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>voxbit::TranscriptModel</name>
  <message>
   <source>reference: %1</source>
   <translation>référence : %1</translation>
  </message>
  <message>
   <source>float: %1</source>
   <translation>flottant : %1</translation>
  </message>
  <message>
   <source>quantized: %1</source>
   <translation>quantifié : %1</translation>
  </message>
  <message>
   <source>%1 of %2</source>
   <comment>errors, words</comment>
   <translation>%1 sur %2</translation>
  </message>
  <message>
   <source>Word errors beyond those of the float model</source>
   <translation>Erreurs de mots au-delà de celles du modèle flottant</translation>
  </message>
  <message>
   <source>%1 replaced, + too many, %2 missing</source>
   <translation>%1 remplacé, + en trop, %2 manquant</translation>
  </message>
  <message>
   <source>Utterance</source>
   <translation>Énoncé</translation>
  </message>
  <message>
   <source>Speaker</source>
   <translation>Locuteur</translation>
  </message>
  <message>
   <source>Errors</source>
   <translation>Erreurs</translation>
  </message>
  <message>
   <source>Damage</source>
   <translation>Dégâts</translation>
  </message>
  <message>
   <source>Transcript</source>
   <translation>Transcription</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TranscriptView</name>
  <message>
   <source>ref</source>
   <comment>line</comment>
   <translation>réf</translation>
  </message>
  <message>
   <source>float</source>
   <comment>line</comment>
   <translation>flottant</translation>
  </message>
  <message>
   <source>quant</source>
   <comment>line</comment>
   <translation>quant</translation>
  </message>
  <message>
   <source>Transcripts</source>
   <translation>Transcriptions</translation>
  </message>
 </context>
 <context>
  <name>voxbit::TranscriptsPanel</name>
  <message>
   <source>Run the &amp;float model</source>
   <translation>Exécuter le modèle &amp;flottant</translation>
  </message>
  <message>
   <source>&amp;Play</source>
   <translation>&amp;Lire</translation>
  </message>
  <message>
   <source>Transcripts</source>
   <translation>Transcriptions</translation>
  </message>
  <message>
   <source>transcripts_of_run_%1</source>
   <translation>transcriptions_de_l_execution_%1</translation>
  </message>
  <message>
   <source>transcripts</source>
   <translation>transcriptions</translation>
  </message>
  <message>
   <source>Run whose transcripts are shown</source>
   <translation>Exécution dont les transcriptions sont affichées</translation>
  </message>
  <message>
   <source>The chosen runs; one is shown at a time.</source>
   <translation>Les exécutions choisies ; une est affichée à la fois.</translation>
  </message>
  <message>
   <source>Recognises the same recordings with the float model, for the line between.</source>
   <translation>Reconnaît les mêmes enregistrements avec le modèle flottant, pour la ligne du milieu.</translation>
  </message>
  <message>
   <source>Plays the recording of the current line, or stops (Enter).</source>
   <translation>Lit l'enregistrement de la ligne actuelle, ou arrête (Entrée).</translation>
  </message>
  <message>
   <source>State of the playback</source>
   <translation>État de la lecture</translation>
  </message>
  <message>
   <source>Run %1: %2</source>
   <translation>Exécution %1 : %2</translation>
  </message>
  <message>
   <source>Align transcripts</source>
   <translation>Aligner les transcriptions</translation>
  </message>
  <message>
   <source>The transcripts cannot be shown</source>
   <translation>Les transcriptions ne peuvent pas être affichées</translation>
  </message>
  <message>
   <source>Reading what was recognised ...</source>
   <translation>Lecture de ce qui a été reconnu ...</translation>
  </message>
  <message>
   <source>No run is chosen</source>
   <translation>Aucune exécution n'est choisie</translation>
  </message>
  <message>
   <source>Choose a run in the Runs panel to see what it recognised, word by word.</source>
   <translation>Choisissez une exécution dans le panneau Exécutions pour voir ce qu'elle a reconnu, mot par mot.</translation>
  </message>
  <message>
   <source>Nothing was recognised yet</source>
   <translation>Rien n'a encore été reconnu</translation>
  </message>
  <message>
   <source>This run has no finished recording.</source>
   <translation>Cette exécution n'a aucun enregistrement terminé.</translation>
  </message>
  <message>
   <source>This is a run of the float model itself.</source>
   <translation>C'est une exécution du modèle flottant lui-même.</translation>
  </message>
  <message>
   <source>Float lines are from run %1.</source>
   <translation>Les lignes flottantes viennent de l'exécution %1.</translation>
  </message>
  <message>
   <source>No run of the float model over these recordings: no float lines.</source>
   <translation>Aucune exécution du modèle flottant sur ces enregistrements : pas de lignes flottantes.</translation>
  </message>
  <message>
   <source>Run the float model</source>
   <translation>Exécuter le modèle flottant</translation>
  </message>
  <message>
   <source>Read a recording</source>
   <translation>Lire un enregistrement</translation>
  </message>
  <message>
   <source>Sto&amp;p</source>
   <translation>Arrê&amp;ter</translation>
  </message>
  <message>
   <source>Reading %1 ...</source>
   <translation>Lecture de %1 ...</translation>
  </message>
  <message>
   <source>Playing %1</source>
   <translation>%1 est joué</translation>
  </message>
 </context>
 <context>
  <name>voxbit::UtteranceModel</name>
  <message>
   <source>Utterance</source>
   <translation>Énoncé</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>Usage</translation>
  </message>
  <message>
   <source>Seconds</source>
   <translation>Secondes</translation>
  </message>
  <message>
   <source>Transcript</source>
   <translation>Transcription</translation>
  </message>
  <message>
   <source>Name of the recording in its corpus</source>
   <translation>Nom de l'enregistrement dans son corpus</translation>
  </message>
  <message>
   <source>What the recording is used for</source>
   <translation>À quoi sert l'enregistrement</translation>
  </message>
  <message>
   <source>Length of the recording</source>
   <translation>Durée de l'enregistrement</translation>
  </message>
  <message>
   <source>What is said, as the corpus writes it</source>
   <translation>Ce qui est dit, tel que le corpus l'écrit</translation>
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
   <translation>Forme d'onde</translation>
  </message>
  <message>
   <source>No recording is selected</source>
   <translation>Aucun enregistrement n'est sélectionné</translation>
  </message>
 </context>
 <context>
  <name>voxbit::Workbench</name>
  <message>
   <source>No model is open.</source>
   <translation>Aucun modèle n'est ouvert.</translation>
  </message>
  <message>
   <source>No corpus is open.</source>
   <translation>Aucun corpus n'est ouvert.</translation>
  </message>
  <message>
   <source>Open a model first.</source>
   <translation>Ouvrez d'abord un modèle.</translation>
  </message>
  <message>
   <source>Opening %1 ...</source>
   <translation>Ouverture de %1 ...</translation>
  </message>
  <message>
   <source>Open model</source>
   <translation>Ouvrir un modèle</translation>
  </message>
  <message>
   <source>Listing %1 ...</source>
   <translation>Listage de %1 ...</translation>
  </message>
  <message>
   <source>Open corpus</source>
   <translation>Ouvrir un corpus</translation>
  </message>
  <message>
   <source>Read recordings</source>
   <translation>Lire les enregistrements</translation>
  </message>
  <message>
   <source>Ranking ...</source>
   <translation>Classement ...</translation>
  </message>
  <message>
   <source>Rank layers</source>
   <translation>Classer les couches</translation>
  </message>
  <message>
   <source>Reading recordings ...</source>
   <translation>Lecture des enregistrements ...</translation>
  </message>
  <message numerus="yes">
   <source>%n utterance(s) of the calibration subset are not profiled yet.</source>
   <translation>
    <numerusform>%n énoncé du sous-ensemble de calibration n'est pas encore profilé.</numerusform>
    <numerusform>%n énoncés du sous-ensemble de calibration ne sont pas encore profilés.</numerusform>
   </translation>
  </message>
  <message>
   <source>The metric %1 is measured with the model: press Measure.</source>
   <translation>La métrique %1 est mesurée avec le modèle : appuyez sur Mesurer.</translation>
  </message>
  <message>
   <source>Not calibrated for this bit map yet.</source>
   <translation>Pas encore calibré pour cette carte des bits.</translation>
  </message>
  <message>
   <source>Pin %1 to %2 bits</source>
   <translation>Fixer %1 à %2 bits</translation>
  </message>
  <message>
   <source>Unpin %1</source>
   <translation>Libérer %1</translation>
  </message>
  <message numerus="yes">
   <source>Profile %n utterance(s)</source>
   <translation>
    <numerusform>Profiler %n énoncé</numerusform>
    <numerusform>Profiler %n énoncés</numerusform>
   </translation>
  </message>
  <message>
   <source>Measure %1</source>
   <translation>Mesurer %1</translation>
  </message>
  <message>
   <source>Calibrating ...</source>
   <translation>Calibration ...</translation>
  </message>
  <message>
   <source>Evaluate %1</source>
   <translation>Évaluer %1</translation>
  </message>
  <message>
   <source>Resume run %1</source>
   <translation>Reprendre l'exécution %1</translation>
  </message>
  <message>
   <source>Choosing recordings ...</source>
   <translation>Choix des enregistrements ...</translation>
  </message>
  <message>
   <source>Choose recordings</source>
   <translation>Choisir les enregistrements</translation>
  </message>
  <message>
   <source>Searching widths within all limits ...</source>
   <translation>Recherche des largeurs respectant toutes les limites ...</translation>
  </message>
  <message>
   <source>Search widths</source>
   <translation>Chercher les largeurs</translation>
  </message>
  <message>
   <source>Calibrate (%1)</source>
   <translation>Calibrer (%1)</translation>
  </message>
  <message>
   <source>Checking integers ...</source>
   <translation>Vérification des entiers ...</translation>
  </message>
  <message>
   <source>Check integers</source>
   <translation>Vérifier les entiers</translation>
  </message>
 </context>
</TS>
